//! What stands beside the words of a heading: `{#its-id reviewed=2026-11-22}`.

use pulldown_cmark::CowStr;

use super::{Place, Problems, day};

/// What stands beside the id of a heading.
pub struct Marks<'a> {
    /// Names after dots.
    pub classes: Vec<CowStr<'a>>,
    /// Other names, each with what it is set to.
    pub attrs: Vec<(CowStr<'a>, Option<CowStr<'a>>)>,
}

impl Marks<'_> {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.attrs.is_empty()
    }

    /// When the section `title` was last reviewed, which a section says beside
    /// its id and nothing more.
    pub fn reviewed(&self, title: &str, place: &Place, problems: &mut Problems) -> String {
        let message = match self.attrs.as_slice() {
            [(name, Some(day))] if &**name == "reviewed" && self.classes.is_empty() => {
                day::check(day, place, problems);
                return day.to_string();
            }
            [] if self.is_empty() => format!(
                "found the section ‘{title}’ without the day of its last review; expected \
                 ‘reviewed=2026-11-22’ after its id"
            ),
            _ => format!("found more on ‘{title}’; expected ‘{{#its-id reviewed=2026-11-22}}’"),
        };
        problems.add(&place.file, place.line, message);
        String::new()
    }
}
