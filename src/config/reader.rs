//! The one reader of configurations: it walks a value beside the form that the
//! value must have, tells what does not fit and goes on, so that one look at the
//! file finds every problem. By hand, as serde stops at the first and weighs more
//! than all that is read here.

use super::VERSION;
use super::form::{Form, Keys};
use super::problem::{Problem, Said};
use super::rules::breach;
use crate::json::Json;
use crate::share::characters;

/// Where the reading stands, and the problems so far.
pub struct Reader<'a> {
    forms: &'a str,
    pointer: String,
    /// Every problem that was told.
    pub problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader that goes by `forms`.
    pub fn new(forms: &'a str) -> Self {
        Reader { forms, pointer: String::new(), problems: Vec::new() }
    }

    /// Tells a problem with the value that is being read.
    #[inline(never)]
    pub fn problem(&mut self, found: Said, expected: Said) {
        self.problems.push(Problem { pointer: self.pointer.clone(), found, expected });
    }

    /// Goes on below `name`; returns how long the pointer was.
    #[inline(never)]
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

    /// Tells every problem of `value`, which must be of the form that is `written`.
    pub fn check(&mut self, value: &Json, written: &str) {
        let form = Form::read(written);
        let mut expected = form.expected();
        let mut found = Said::found(value);
        match (form, value) {
            (Form::Version, Json::Number(VERSION)) => return,
            (Form::Version, Json::Number(number)) => found = Said::number(*number),
            (Form::Version | Form::Count(..), Json::Fraction) => found = Said::plain("odd-number"),
            (Form::Count(least, most), Json::Number(number)) => {
                if usize::try_from(*number).is_ok_and(|number| (least..=most).contains(&number)) {
                    return;
                }
                found = Said::number(*number);
            }
            (Form::Text(rule, most), Json::Text(text)) => match breach(rule, text) {
                Some(breach) => expected = Said::plain(breach),
                None if characters(text) > most => expected = Said::count("at-most", most),
                None => return,
            },
            (Form::Choice(words), Json::Text(text))
                if Form::words(words).any(|word| word == text) =>
            {
                return;
            }
            (Form::List(item, most), Json::List(items)) => {
                if items.len() > most {
                    self.problem(found, Said::count("most-items", most));
                }
                for (place, value) in items.iter().enumerate() {
                    self.below(&place.to_string(), value, item);
                }
                return;
            }
            (Form::Each(item), Json::Object(fields)) => {
                for (name, value) in fields {
                    self.below(name, value, item);
                }
                return;
            }
            (Form::Object(name), Json::Object(fields)) => {
                return self.object(value, fields, Keys::of(self.forms, name));
            }
            _ => {}
        }
        self.problem(found, expected);
    }

    /// Tells the problems of what stands under `name`.
    fn below(&mut self, name: &str, value: &Json, form: &str) {
        let above = self.enter(name);
        self.check(value, form);
        self.pointer.truncate(above);
    }

    /// Tells a problem with the key `name`.
    fn problem_at(&mut self, name: &str, found: &str, expected: Said) {
        let above = self.enter(name);
        self.problem(Said::plain(found), expected);
        self.pointer.truncate(above);
    }

    /// An object, key by key in the order of the file.
    fn object(&mut self, value: &Json, fields: &[(String, Json)], keys: Keys<'_>) {
        for key in keys.iter() {
            if key.required && value.get(key.name).is_none() {
                self.problem_at(key.name, "nothing", Form::read(key.form).expected());
            }
        }
        for (name, value) in fields {
            match keys.iter().find(|key| key.name == name) {
                Some(key) => self.below(name, value, key.form),
                None => self.problem_at(name, "unknown-key", keys.expected()),
            }
        }
    }
}
