//! The one reader of configurations: it walks a value beside the form that the
//! value must have, tells what does not fit and goes on, so that one look at the
//! file finds every problem. By hand, as serde stops at the first and weighs more
//! than all that is read here.

use super::VERSION;
use super::form::{Form, Keys, TextRule};
use super::look::Look;
use super::problem::{Expected, Found, Problem};
use crate::json::Json;
use crate::share::characters;

/// Where the reading stands, and the problems so far.
#[derive(Default)]
pub struct Reader<'a> {
    pointer: String,
    problems: Vec<Problem>,
    /// Where what has the right form is looked up; none leaves it at that.
    pub look: Option<Look<'a>>,
}

impl Reader<'_> {
    /// Every problem that was told.
    pub fn finish(self) -> Vec<Problem> {
        self.problems
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

    /// Tells every problem of `value`, which must be of `form`.
    pub fn check(&mut self, value: &Json, form: &'static Form) {
        match (form, value) {
            (Form::Version, Json::Number(number)) if *number == VERSION => {}
            (Form::Version, Json::Number(number)) => {
                self.problem(Found::whole(*number), Expected::Version);
            }
            (Form::Version, Json::Fraction) => self.problem(Found::OddNumber, Expected::Version),
            (Form::Text(rule), Json::Text(text)) => self.text(value, text, rule),
            (Form::Choice(words), Json::Text(text)) => {
                if !words.contains(&text.as_str()) {
                    self.problem(Found::of(value), form.expected());
                }
            }
            (Form::List(item, most), Json::List(items)) => {
                if items.len() > *most {
                    self.problem(Found::List, Expected::MostItems(*most));
                }
                for (place, value) in items.iter().enumerate() {
                    self.below(&place.to_string(), value, item);
                }
            }
            (Form::Object(keys), Json::Object(fields)) => self.object(value, fields, keys),
            (Form::Each(form), Json::Object(fields)) => {
                for (name, value) in fields {
                    self.below(name, value, form);
                }
            }
            _ => self.problem(Found::of(value), form.expected()),
        }
    }

    /// Tells the problems of what stands under `name`.
    fn below(&mut self, name: &str, value: &Json, form: &'static Form) {
        let above = self.enter(name);
        self.check(value, form);
        self.leave(above);
    }

    /// An object, key by key in the order of the file.
    fn object(&mut self, value: &Json, fields: &[(String, Json)], keys: &'static Keys) {
        for key in keys.0.iter().filter(|key| key.required && value.get(key.name).is_none()) {
            let above = self.enter(key.name);
            self.problem(Found::Nothing, key.form.expected());
            self.leave(above);
        }
        for (name, value) in fields {
            match keys.get(name) {
                Some(key) => self.below(name, value, &key.form),
                None => {
                    let above = self.enter(name);
                    self.problem(Found::UnknownKey, Expected::OneOf(keys));
                    self.leave(above);
                }
            }
        }
    }

    fn text(&mut self, value: &Json, text: &str, rule: &TextRule) {
        let expected = match (rule.breach)(text) {
            None if characters(text) > rule.most => Some(Expected::AtMost(rule.most)),
            None => self.look.as_mut().and_then(|look| look.breach(text, rule.form)),
            breach => breach,
        };
        if let Some(expected) = expected {
            self.problem(Found::of(value), expected);
        }
    }
}
