//! A result as a short code that a team can pass on: the answers and nothing else.
//!
//! A code is written in the 32 letters and digits of Crockford's Base32, which leaves out
//! those that are mistaken for others, in groups of four: `1K7Q-4F2M-…`. It begins with
//! the version of its form, names the instrument by a sum over its questions and answers,
//! has three bits for each answer in the order of the questions, and ends in a checksum.

use std::fmt;

use super::Answers;
use crate::content::{Id, Instrument};

/// Crockford's Base32.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The version of the form.
const VERSION: u8 = 1;

/// How many digits name the instrument, and how many the checksum has: 15 bits each.
const SUM_DIGITS: usize = 3;

/// A prime just below 2¹⁵: no single digit and no two neighbours can be mistaken for others
/// without changing a sum modulo it.
const PRIME: u32 = 32_749;

/// What stands for ‘Not sure’; 0 stands for no answer, and 1 to 6 for an answer by its place.
const NOT_SURE: u8 = 7;

/// Why a code is no result of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCode {
    /// It is no code, or one that was damaged on its way.
    Damaged,
    /// It is of a form that this toolkit does not read.
    OtherVersion,
    /// It is a result of other questions.
    OtherInstrument,
}

impl fmt::Display for BadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadCode::Damaged => "the code is damaged",
            BadCode::OtherVersion => "the code is of another version",
            BadCode::OtherInstrument => "the code is of other questions",
        })
    }
}

impl std::error::Error for BadCode {}

/// The code of `answers` to `instrument`.
pub fn encode(instrument: &Instrument, answers: &Answers) -> String {
    let mut digits = Form::of(instrument).start();
    let (mut bits, mut held) = (0_u32, 0);
    for question in &instrument.questions {
        let given = answers.get(&question.id);
        let place = question.answers.iter().position(|answer| Some(&answer.id) == given);
        let value = match (given, place) {
            (Some(_), Some(place)) => u8::try_from(place + 1).unwrap_or_default() % NOT_SURE,
            (Some(answer), None) if *answer == instrument.not_sure.id => NOT_SURE,
            _ => 0,
        };
        bits = bits << 3 | u32::from(value);
        held += 3;
        if held >= 5 {
            held -= 5;
            digits.push(five(bits >> held));
        }
    }
    if held > 0 {
        digits.push(five(bits << (5 - held)));
    }
    let checksum = sum(digits.iter().copied());
    push_sum(checksum, &mut digits);
    let mut code = String::new();
    for (place, digit) in digits.iter().enumerate() {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        code.push(DIGITS.get(usize::from(*digit)).map_or('0', |digit| char::from(*digit)));
    }
    code
}

/// What all codes of an instrument have in common.
pub(super) struct Form {
    fingerprint: u32,
    /// How many digits the answers take.
    length: usize,
}

impl Form {
    /// The form of the codes of `instrument`.
    pub(super) fn of(instrument: &Instrument) -> Self {
        let length = (instrument.questions.len() * 3).div_ceil(5);
        Form { fingerprint: fingerprint(instrument), length }
    }

    /// The digits that every code begins with.
    pub(super) fn start(&self) -> Vec<u8> {
        let mut digits = vec![VERSION];
        push_sum(self.fingerprint, &mut digits);
        digits
    }

    /// How many digits a code has.
    pub(super) fn digits(&self) -> usize {
        1 + 2 * SUM_DIGITS + self.length
    }

    /// The answers that `code` holds.
    pub(super) fn read(&self, instrument: &Instrument, code: &str) -> Result<Answers, BadCode> {
        let digits = digits(code).ok_or(BadCode::Damaged)?;
        let (body, checksum) =
            digits.split_at_checked(digits.len().saturating_sub(SUM_DIGITS)).unwrap_or_default();
        if read_sum(checksum) != Some(sum(body.iter().copied())) {
            return Err(BadCode::Damaged);
        }
        match *body {
            [VERSION, a, b, c, ref packed @ ..] => {
                if read_sum(&[a, b, c]) != Some(self.fingerprint) {
                    return Err(BadCode::OtherInstrument);
                }
                if packed.len() != self.length {
                    return Err(BadCode::Damaged);
                }
                answers(instrument, packed).ok_or(BadCode::Damaged)
            }
            [] | [VERSION, ..] => Err(BadCode::Damaged),
            _ => Err(BadCode::OtherVersion),
        }
    }
}

/// The digits that `code` is written in; none where something else is in it.
pub(super) fn digits(code: &str) -> Option<Vec<u8>> {
    code.chars().filter(|c| !is_nothing(*c)).map(value).collect()
}

/// Whether a character means nothing in a code: white space, any hyphen or dash that a
/// program puts in its place, and what cannot be seen.
pub(super) fn is_nothing(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\u{ad}' | '\u{200b}'..='\u{2015}' | '\u{2060}' | '\u{2212}' | '\u{feff}'
        )
}

/// The answers that `code` holds. Spaces, hyphens and the case of letters mean nothing,
/// and `O`, `I` and `L` are read as the digits that they are mistaken for.
///
/// # Errors
/// Where it is no code of this version and of this instrument.
pub fn decode(instrument: &Instrument, code: &str) -> Result<Answers, BadCode> {
    Form::of(instrument).read(instrument, code)
}

/// The answers in `packed`; none where an answer stands there that is not offered.
fn answers(instrument: &Instrument, packed: &[u8]) -> Option<Answers> {
    let bit = |place: usize| -> u8 {
        packed.get(place / 5).map_or(0, |digit| digit >> (4 - place % 5) & 1)
    };
    let mut answers = Answers::default();
    for (number, question) in instrument.questions.iter().enumerate() {
        let at = number * 3;
        let answer: &Id = match bit(at) << 2 | bit(at + 1) << 1 | bit(at + 2) {
            0 => continue,
            NOT_SURE => &instrument.not_sure.id,
            place => &question.answers.get(usize::from(place) - 1)?.id,
        };
        answers.put(&question.id, answer);
    }
    Some(answers)
}

/// What tells an instrument from others: a sum over its name, its version, and the ids of
/// its questions and answers.
fn fingerprint(instrument: &Instrument) -> u32 {
    let version = instrument.version.to_string();
    let mut parts = vec![instrument.id.as_str(), &version];
    for question in &instrument.questions {
        parts.push(&question.id);
        parts.extend(question.answers.iter().map(|answer| answer.id.as_str()));
    }
    sum(parts.join(" ").bytes())
}

/// A sum in which each place counts otherwise.
fn sum(values: impl Iterator<Item = u8>) -> u32 {
    values.fold(1, |sum, value| (sum * 41 + u32::from(value) + 1) % PRIME)
}

fn push_sum(sum: u32, digits: &mut Vec<u8>) {
    digits.extend([sum >> 10, sum >> 5, sum].map(five));
}

fn read_sum(digits: &[u8]) -> Option<u32> {
    let [a, b, c] = *digits else { return None };
    Some(u32::from(a) << 10 | u32::from(b) << 5 | u32::from(c))
}

/// The last five bits.
fn five(bits: u32) -> u8 {
    bits.to_le_bytes()[0] & 31
}

/// What a character stands for.
fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let place = DIGITS.iter().position(|digit| char::from(*digit) == c)?;
    u8::try_from(place).ok()
}
