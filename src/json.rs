//! JSON as a value: what a configuration is read from, and what is stored.
//!
//! In the browser the browser's own parser makes it (`host::json`); a parser in
//! the engine would weigh more than all that is read. It is written here, so
//! that a host page that teaches its own values to write themselves as JSON
//! differently (`Array.prototype.toJSON`) changes nothing.

use std::fmt::{self, Write};

/// How deep lists and objects may nest: far deeper than any that means
/// something, and far less than what exhausts the stack.
pub const MOST_DEPTH: usize = 32;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number within ±(2⁵³ − 1).
    Number(i64),
    /// Any other number. Nothing reads one, so its value is not kept.
    Fraction,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object: names and values, in the order that the parser gives; none
    /// twice.
    Object(Vec<(String, Json)>),
}

/// The greatest whole number that JavaScript tells from its neighbours.
pub const MOST_NUMBER: i64 = 9_007_199_254_740_991;

impl Json {
    /// A text.
    pub fn text(text: &str) -> Self {
        Json::Text(text.to_owned())
    }

    /// The value under `name`, where this is an object that has it.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Json::Object(fields) = self else { return None };
        fields.iter().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    /// The text under `name`; an empty one where there is none.
    #[inline(never)]
    pub fn text_at(&self, name: &str) -> &str {
        self.get(name).and_then(Json::as_text).unwrap_or_default()
    }

    /// The items of the list under `name`; none where there is none.
    #[inline(never)]
    pub fn items_at(&self, name: &str) -> &[Json] {
        match self.get(name) {
            Some(Json::List(items)) => items,
            _ => &[],
        }
    }

    /// The texts of the list under `name`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn texts_at(&self, name: &str) -> Vec<&str> {
        self.items_at(name).iter().filter_map(Json::as_text).collect()
    }

    /// The texts of the list under `name`, to keep.
    #[inline(never)]
    pub fn owned_texts_at(&self, name: &str) -> Vec<String> {
        self.items_at(name).iter().map(|item| item.as_text().unwrap_or("").to_owned()).collect()
    }

    /// The text, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl fmt::Display for Json {
    /// Writes the value as JSON, on one line. A fraction is written as `null`,
    /// because its value is not known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null | Json::Fraction => f.write_str("null"),
            Json::Bool(true) => f.write_str("true"),
            Json::Bool(false) => f.write_str("false"),
            Json::Number(number) => write!(f, "{number}"),
            Json::Text(text) => write_text(f, text),
            Json::List(items) => {
                f.write_char('[')?;
                for (place, item) in items.iter().enumerate() {
                    f.write_str(if place == 0 { "" } else { "," })?;
                    write!(f, "{item}")?;
                }
                f.write_char(']')
            }
            Json::Object(fields) => {
                f.write_char('{')?;
                for (place, (name, value)) in fields.iter().enumerate() {
                    f.write_str(if place == 0 { "" } else { "," })?;
                    write_text(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

fn write_text(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            '\0'..='\u{1f}' => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::{Json, MOST_DEPTH, MOST_NUMBER};

    impl Json {
        /// Reads a text, as the browser does for the widget.
        ///
        /// # Errors
        /// What is wrong with it as JSON, and where; or that it nests deeper
        /// than [`MOST_DEPTH`].
        pub fn parse(text: &str) -> Result<Self, String> {
            let value = serde_json::from_str(text).map_err(|error| error.to_string())?;
            from_serde(value, MOST_DEPTH).ok_or_else(super::too_deep)
        }
    }

    fn from_serde(value: serde_json::Value, depth: usize) -> Option<Json> {
        let below = depth.checked_sub(1);
        Some(match value {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(value) => Json::Bool(value),
            serde_json::Value::Number(number) => whole(&number),
            serde_json::Value::String(text) => Json::Text(text),
            serde_json::Value::Array(items) => {
                let below = below?;
                let items = items.into_iter().map(|item| from_serde(item, below));
                Json::List(items.collect::<Option<_>>()?)
            }
            serde_json::Value::Object(fields) => {
                let below = below?;
                let fields = fields.into_iter();
                let fields = fields.map(|(name, value)| Some((name, from_serde(value, below)?)));
                Json::Object(fields.collect::<Option<_>>()?)
            }
        })
    }

    /// A number as JavaScript has it, which writes `1.0` and `1` alike.
    fn whole(number: &serde_json::Number) -> Json {
        let most = MOST_NUMBER as f64;
        match number.as_f64() {
            Some(value) if value.fract() == 0.0 && value.abs() <= most => {
                Json::Number(value as i64)
            }
            _ => Json::Fraction,
        }
    }
}

/// What is said of a value that nests deeper than [`MOST_DEPTH`].
pub fn too_deep() -> String {
    format!("lists and objects nest deeper than {MOST_DEPTH}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            (-MOST_NUMBER..=MOST_NUMBER).prop_map(Json::Number),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::List),
                prop::collection::btree_map(any::<String>(), inner, 0..4)
                    .prop_map(|fields| Json::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was(json in any_json()) {
            prop_assert_eq!(Json::parse(&json.to_string()), Ok(json));
        }
    }

    #[test]
    fn numbers_are_read_as_javascript_has_them() {
        for (text, number) in [
            ("1", Json::Number(1)),
            ("1.0", Json::Number(1)),
            ("1e3", Json::Number(1000)),
            ("-0", Json::Number(0)),
            ("1.5", Json::Fraction),
            ("9007199254740993", Json::Fraction),
        ] {
            assert_eq!(Json::parse(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_nests_too_deep_is_refused() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Json::parse(&nested(MOST_DEPTH)).is_ok());
        assert_eq!(Json::parse(&nested(MOST_DEPTH + 1)), Err(too_deep()));
        assert!(Json::parse(&nested(100_000)).is_err(), "and the stack holds");
    }
}
