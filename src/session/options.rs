//! The attributes of the element, read.

use std::fmt;

use crate::content::{Language, Library};
use crate::route::Route;

/// What a host page asks of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The view to start with.
    pub view: Route,
    /// Whether that view and the views under it are all there is.
    pub only: bool,
    /// The level of the widget's top heading: 1 to 4.
    pub heading_level: u8,
    /// Whether the view may be in the page's fragment.
    pub hash: bool,
    /// Whether the reader may be offered to have something stored.
    pub storage: bool,
    /// The number of the language of the element and of what is around it.
    pub language: u8,
}

/// The name under which the language around the element comes with its
/// attributes; no attribute is called so.
const AROUND: &str = "";

impl Default for Options {
    fn default() -> Self {
        Options {
            view: Route::Home,
            only: false,
            heading_level: 2,
            hash: true,
            storage: true,
            language: 0,
        }
    }
}

/// An attribute whose value means nothing; its default counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAttribute {
    /// The attribute.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What would have meant something.
    pub expected: String,
}

impl fmt::Display for BadAttribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let BadAttribute { name, value, expected } = self;
        write!(f, "the attribute {name} is ‘{value}’; expected {expected}; the default is used")
    }
}

impl Options {
    /// Reads the attributes that are there, by name; `languages` are those there
    /// are. A value that means nothing counts as the default and is reported.
    pub fn read(
        attributes: &[(String, String)],
        languages: &[Language],
    ) -> (Self, Vec<BadAttribute>) {
        let mut options = Options::default();
        let mut bad = Vec::new();
        let value = |name: &str| {
            attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.trim())
        };
        if let Some(found) = value("view") {
            match found.parse() {
                Ok(route) => options.view = route,
                Err(_) => bad.push(BadAttribute {
                    name: "view",
                    value: found.to_owned(),
                    expected: "a view such as home, chapter/2, channels, quiz or quotes".to_owned(),
                }),
            }
        }
        options.only = value("only").is_some();
        let level = ["1", "2", "3", "4"];
        if let Some(at) = choice("heading-level", value("heading-level"), &level, &mut bad) {
            options.heading_level = [1, 2, 3, 4][at];
        }
        if let Some(at) = choice("routing", value("routing"), &["hash", "none"], &mut bad) {
            options.hash = at == 0;
        }
        if let Some(at) = choice("storage", value("storage"), &["ask", "none"], &mut bad) {
            options.storage = at == 0;
        }
        // What the page around it speaks is the page's business.
        let number = |tag: &str| languages.iter().position(|language| language.is(tag));
        let spoken = value("lang").or(value(AROUND)).and_then(number);
        options.language = spoken.and_then(|number| u8::try_from(number).ok()).unwrap_or_default();
        if let Some(found) = value("lang").filter(|_| spoken.is_none()) {
            bad.push(BadAttribute {
                name: "lang",
                value: found.to_owned(),
                expected: "a language that the toolkit has".to_owned(),
            });
        }
        (options, bad)
    }

    /// Reports a view that neither the `toolkit` has nor a trust adds to what is
    /// `shown`, or that it hides, and takes the default. A hidden place in a view leads
    /// to the view.
    pub fn check(&mut self, toolkit: &Library, shown: &Library) -> Option<BadAttribute> {
        let known = toolkit.holds(&self.view) || shown.holds(&self.view);
        if known && shown.holds(&self.view.root()) {
            return None;
        }
        let value = std::mem::take(&mut self.view).to_string();
        let expected = "a view that the toolkit has and the configuration does not hide";
        Some(BadAttribute { name: "view", value, expected: expected.to_owned() })
    }
}

/// The place of `found` among `values`; what is not among them is reported.
fn choice(
    name: &'static str,
    found: Option<&str>,
    values: &[&str],
    bad: &mut Vec<BadAttribute>,
) -> Option<usize> {
    let found = found?;
    let place = values.iter().position(|value| *value == found);
    if place.is_none() {
        let expected = values.join(" or ");
        bad.push(BadAttribute { name, value: found.to_owned(), expected });
    }
    place
}
