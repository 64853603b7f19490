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
    /// Those that may.
    pub optional: &'static [&'static str],
}

impl Keys {
    /// The names of all of them.
    pub fn names(&self) -> Vec<&'static str> {
        let required = self.required.iter().map(|(name, _)| *name);
        required.chain(self.optional.iter().copied()).collect()
    }
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

    /// Goes on below `name`, and comes back.
    pub fn within(&mut self, name: &str, read: impl FnOnce(&mut Self)) {
        let above = self.pointer.len();
        self.pointer.push('/');
        for c in name.chars() {
            match c {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                c => self.pointer.push(c),
            }
        }
        read(self);
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
                self.within(name, |reader| reader.problem(Found::Nothing, expected));
            }
        }
        for (name, value) in fields {
            self.within(name, |reader| {
                if !read(reader, name, value) {
                    reader.problem(Found::UnknownKey, Expected::OneOf(keys));
                }
            });
        }
    }

    /// Reads a text.
    pub fn text(&mut self, value: &Json, rule: &TextRule) -> Option<String> {
        let expected = match value.as_text() {
            None => rule.form,
            Some(text) => match (rule.breach)(text) {
                Some(expected) => expected,
                None if text.chars().count() > rule.most => Expected::AtMost(rule.most),
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
            Json::Number(number) => self.problem(Found::Whole(*number), expected),
            Json::Fraction => self.problem(Found::Fraction, expected),
            _ => self.problem(Found::of(value), expected),
        }
    }
}
