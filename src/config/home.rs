//! The page with the whole toolkit.

use super::problem::Expected;
use super::reader::{Keys, Reader, TextRule};
use crate::json::Json;

/// The page that carries the whole toolkit: where a link goes that leads out of
/// an element with `only`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomePage {
    /// Its address on this origin: a path, and a query where there is one.
    pub page: String,
    /// The `id` of the element on that page.
    pub element: Option<String>,
}

static KEYS: Keys = Keys { required: &[("page", Expected::Address)], all: "page, element" };

static PAGE: TextRule = TextRule { form: Expected::Address, most: 500, breach: no_address };

static ELEMENT: TextRule = TextRule {
    form: Expected::ElementId,
    most: 40,
    breach: |text| (!is_element_id(text)).then_some(Expected::ElementId),
};

impl HomePage {
    /// Reads it from the value under `home`.
    pub(super) fn read(reader: &mut Reader, value: &Json) -> Self {
        let mut home = HomePage::default();
        reader.object(value, &KEYS, &mut |reader, key, value| {
            match key {
                "page" => home.page = reader.text(value, &PAGE).unwrap_or_default(),
                "element" => home.element = reader.text(value, &ELEMENT),
                _ => return false,
            }
            true
        });
        home
    }

    /// The page as it would stand in a file.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn to_json(&self) -> Json {
        let mut fields = vec![("page".to_owned(), Json::text(&self.page))];
        let element = self.element.as_ref();
        fields.extend(element.map(|element| ("element".to_owned(), Json::text(element))));
        Json::Object(fields)
    }
}

/// What was expected, where `text` is no address on this origin. A browser takes
/// `//host` and `/\host` for another host, and drops tabs and line ends before
/// it looks; `#` would hide the fragment that the toolkit adds.
fn no_address(text: &str) -> Option<Expected> {
    match text.as_bytes() {
        [b'/', b'/' | b'\\', ..] => Some(Expected::Address),
        [b'/', ..] => text.chars().any(is_refused).then_some(Expected::AddressCharacters),
        _ => Some(Expected::Address),
    }
}

fn is_element_id(text: &str) -> bool {
    let starts = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    starts && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// White space and control characters, as Unicode has them; `\` and `#`.
fn is_refused(c: char) -> bool {
    matches!(
        c,
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}'
            | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\\' | '#'
    )
}
