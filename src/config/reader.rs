//! Small readers for the values of a configuration. Each tells what does not fit
//! and goes on, so that one look at the file finds every problem. By hand, as
//! serde stops at the first and weighs more than all that is read here.

use super::problem::{Expected, Found, Problem};
use crate::json::Json;

/// Where the reading stands, and the problems so far.
#[derive(Default)]
pub struct Reader {
    pointer: String,
    problems: Vec<Problem>,
}

/// The keys of an object.
#[derive(Debug, PartialEq, Eq)]
pub struct Keys {
    /// Those that must be there, and what is expected under each.
    pub required: &'static [(&'static str, Expected)],
    /// All of them, with a comma and a space between two: as they are told.
    pub all: &'static str,
}

/// What a text must be like.
pub struct TextRule {
    /// What is told where there is no text at all.
    pub form: Expected,
    /// The most characters (Unicode code points, as JSON Schema counts them).
    pub most: usize,
    /// What was expected, where the text's form is wrong.
    pub breach: fn(&str) -> Option<Expected>,
}

impl Reader {
    /// What has been read, or every problem that was told.
    ///
    /// # Errors
    /// The problems, where there are any.
    pub fn finish<T>(self, read: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() { Ok(read) } else { Err(self.problems) }
    }

    /// Tells a problem with the value that is being read.
    pub fn problem(&mut self, found: Found, expected: Expected) {
        self.problems.push(Problem { pointer: self.pointer.clone(), found, expected });
    }

    /// Goes on below `name`; returns what [`Reader::leave`] comes back by.
    pub fn enter(&mut self, name: &str) -> usize {
        let above = self.pointer.len();
        self.pointer.push('/');
        for c in name.chars() {
            match c {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                c => self.pointer.push(c),
            }
        }
        above
    }

    /// Comes back to where [`Reader::enter`] went from.
    pub fn leave(&mut self, above: usize) {
        self.pointer.truncate(above);
    }

    /// Reads an object, key by key in the order of the file. `read` gets each
    /// key with its value and returns whether there is such a key.
    pub fn object(
        &mut self,
        value: &Json,
        keys: &'static Keys,
        read: &mut dyn FnMut(&mut Self, &str, &Json) -> bool,
    ) {
        let Json::Object(fields) = value else {
            return self.problem(Found::of(value), Expected::Object);
        };
        for &(name, expected) in keys.required {
            if value.get(name).is_none() {
                let above = self.enter(name);
                self.problem(Found::Nothing, expected);
                self.leave(above);
            }
        }
        for (name, value) in fields {
            let above = self.enter(name);
            if !read(self, name, value) {
                self.problem(Found::UnknownKey, Expected::OneOf(keys));
            }
            self.leave(above);
        }
    }

    /// Reads a text.
    pub fn text(&mut self, value: &Json, rule: &TextRule) -> Option<String> {
        let expected = match value.as_text() {
            None => rule.form,
            Some(text) => match (rule.breach)(text) {
                Some(expected) => expected,
                None if length(text) > rule.most => Expected::AtMost(rule.most),
                None => return Some(text.to_owned()),
            },
        };
        self.problem(Found::of(value), expected);
        None
    }

    /// Reads a number that can be but one.
    pub fn number(&mut self, value: &Json, only: i64, expected: Expected) {
        match value {
            Json::Number(number) if *number == only => {}
            Json::Number(number) => self.problem(Found::whole(*number), expected),
            Json::Fraction => self.problem(Found::OddNumber, expected),
            _ => self.problem(Found::of(value), expected),
        }
    }
}

/// The characters of `text`, counted by their first bytes: the standard count is
/// written for long texts and weighs more.
fn length(text: &str) -> usize {
    text.bytes().filter(|byte| !(0x80..0xc0).contains(byte)).count()
}
