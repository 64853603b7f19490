//! The codes of a team, found in whatever was pasted: one or several on a line, with names
//! before them, in links, and damaged ones among them.

use super::code::{BadCode, Form, digits, is_nothing};
use super::{Answers, MOST_RESULTS};
use crate::content::Instrument;
use crate::route::decoded;

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The results, in the order of their codes, [`MOST_RESULTS`] at most. A code that is
    /// there twice is two people who answered alike.
    pub results: Vec<Answers>,
    /// What looks like a code and could not be read.
    pub problems: Vec<Problem>,
    /// How many codes were left out because there are too many.
    pub over: usize,
}

/// A code that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line that it is on, from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub why: BadCode,
}

/// Finds the codes of results of `instrument` in `text`.
pub fn gather(instrument: &Instrument, text: &str) -> Gathered {
    let form = Form::of(instrument);
    let start = form.start();
    let mut gatherer = Gatherer { instrument, form, start, line: 0, found: Gathered::default() };
    for line in text.lines() {
        gatherer.line += 1;
        gatherer.read_line(line);
    }
    gatherer.found
}

/// The length of the shortest code, of an instrument without questions.
const SHORTEST: usize = 7;

/// The length of a group as codes are written.
const GROUP: usize = 4;

struct Gatherer<'a> {
    instrument: &'a Instrument,
    form: Form,
    /// What every code of the instrument begins with.
    start: Vec<u8>,
    line: usize,
    found: Gathered,
}

impl Gatherer<'_> {
    fn read_line(&mut self, line: &str) {
        // Most lines are one code, whatever stands between its groups.
        if self.take(line).is_ok() {
            return;
        }
        for word in line.split(|c: char| c.is_whitespace() || c == ',' || c == ';') {
            match linked(word) {
                Some(code) => {
                    if let Err(why) = self.take(&code) {
                        self.refuse(&code, why);
                    }
                }
                // Another address, in which anything may look like a code.
                None if word.contains("://") => {}
                None => self.read_word(word),
            }
        }
    }

    /// Reads a word: a code, perhaps in brackets or right after a name, or none.
    fn read_word(&mut self, word: &str) {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let mut bad = Vec::new();
        let mut taken = false;
        for piece in word.split(|c: char| !c.is_ascii_alphanumeric() && !is_nothing(c)) {
            match self.take(piece) {
                Ok(()) => taken = true,
                Err(why) if self.is_meant(piece, why) => bad.push((piece, why)),
                Err(_) => {}
            }
        }
        if taken {
            bad.iter().for_each(|(piece, why)| self.refuse(piece, *why));
        } else if let Some((_, why)) = bad.first() {
            self.refuse(word, *why);
        } else if self.looks_like_code(word) {
            // There is a strange character in it.
            self.refuse(word, BadCode::Damaged);
        }
    }

    /// Whether somebody who wrote `text`, which cannot be read, meant a code.
    fn is_meant(&self, text: &str, why: BadCode) -> bool {
        let digits = text.chars().filter(char::is_ascii_alphanumeric).count();
        // The checksum is right.
        let is_other = why != BadCode::Damaged
            && digits >= SHORTEST
            && text.starts_with(|c: char| c.is_ascii_digit());
        is_other || self.looks_like_code(text)
    }

    fn take(&mut self, code: &str) -> Result<(), BadCode> {
        let answers = self.form.read(self.instrument, code)?;
        if self.found.results.len() < MOST_RESULTS {
            self.found.results.push(answers);
        } else {
            self.found.over += 1;
        }
        Ok(())
    }

    fn refuse(&mut self, found: &str, why: BadCode) {
        self.found.problems.push(Problem { line: self.line, found: found.to_owned(), why });
    }

    /// Whether `text` looks like a code: it begins as the instrument's codes
    /// do, is written in groups of four, or is as long as a code and has digits in it.
    fn looks_like_code(&self, text: &str) -> bool {
        let beginning: String =
            text.chars().filter(|c| !is_nothing(*c)).take(self.start.len()).collect();
        if digits(&beginning).as_ref() == Some(&self.start) {
            return true;
        }
        let has = |is: fn(&char) -> bool| text.chars().any(|c| is(&c));
        if !has(char::is_ascii_alphabetic) {
            // A day or a telephone number.
            return false;
        }
        let (mut groups, mut fours, mut long, mut length) = (0, 0, 0, 0);
        for group in text.split(is_nothing) {
            let size = group.chars().count();
            groups += 1;
            length += size;
            fours += usize::from(size == GROUP);
            long += usize::from(size > GROUP);
        }
        let in_groups = groups > 3 && fours > 2 && long < 2;
        let as_long =
            groups == 1 && length.abs_diff(self.form.digits()) < 2 && has(char::is_ascii_digit);
        in_groups || as_long
    }
}

/// The code in a link to the team's view, however often the link was encoded on its way:
/// programs that look for harmful links put one into another.
fn linked(word: &str) -> Option<String> {
    let mut text = word.to_owned();
    for _ in 0..3 {
        if let Some((_, after)) = text.split_once("team?code=") {
            // What programs put around links, and what may follow in one.
            let ends = ['&', '#', '"', '<', '>', '|', '(', ')', '[', ']'];
            let code = decoded(after.split(ends).next().unwrap_or_default());
            let code = code.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            return (!code.is_empty()).then(|| code.to_owned());
        }
        text = decoded(&text);
    }
    None
}
