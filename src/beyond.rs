//! Tables that the browser loads with the rest of the engine, because nothing reads them
//! before that has come.

/// A text between the marks by which `scripts/split.mjs` finds it in the engine's data.
macro_rules! beyond {
    ($text:expr) => {
        concat!("<beyond<", $text, ">beyond>")
    };
}

pub(crate) use beyond;

/// What stands between the marks of `table`.
pub fn between(table: &'static str) -> &'static str {
    table.get(8..table.len().saturating_sub(8)).unwrap_or_default()
}
