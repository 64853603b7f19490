//! From a trust's configuration to the toolkit as it is shown.

#[cfg(not(target_arch = "wasm32"))]
mod look;
mod quiz;
#[cfg(not(target_arch = "wasm32"))]
mod sending;

#[cfg(not(target_arch = "wasm32"))]
pub use look::{look, parts};

use std::rc::Rc;

use crate::config::{Config, Problem, Said};
use crate::content::{Key, Library, Trust, marked_word};
use crate::json::Json;
use crate::share;

/// Reads a configuration and has `library` as it says. What it names and the
/// toolkit does not have is passed over; `look` tells it natively.
///
/// # Errors
/// Every problem there is with its form; where there is none, that the address to
/// share is private, and every fault of a quiz that cannot work.
pub fn read(json: Json, library: &Library) -> Result<(Config, Library), Vec<Problem>> {
    let config = Config::read(&json, &library.forms)?;
    let trust = of(json, library);
    // A section that a later version has dropped is passed over as elsewhere.
    let mut problems = quiz::problems(&trust, library, &|_| true);
    problems.extend(private(&trust));
    if problems.is_empty() { Ok((config, library.of_trust(Rc::new(trust)))) } else { Err(problems) }
}

/// The problem of a public address that is a private one.
fn private(trust: &Trust) -> Option<Problem> {
    let own = trust.organisation()?;
    let address = own.text_at("public_address");
    let is_private = !address.is_empty() && !share::is_public(address, &trust.zones());
    is_private.then(|| Problem {
        pointer: "/organisation/public_address".to_owned(),
        found: Said::text(address),
        expected: Said::plain("public"),
    })
}

/// What a configuration of the right form makes of the toolkit.
pub fn of(json: Json, library: &Library) -> Trust {
    let words = words(&json, library);
    let mut trust = Trust { json, forms: library.forms.clone(), words, ..Trust::default() };
    trust.write_quiz();
    trust
}

/// The words that a trust has otherwise, each with the number of its language. Each
/// name that the toolkit has is looked up, so that it is nothing how many a file has.
fn words(json: &Json, library: &Library) -> Vec<(u8, Key, String)> {
    let mut words = Vec::new();
    for (number, language) in (0..).zip(&library.original.languages) {
        let tag = language.tag.split('-').next().unwrap_or_default();
        let Some(own) = json.get("words").and_then(|words| words.get(tag)) else { continue };
        for (key, name) in library.names.lines().enumerate() {
            let word = own.text_at(name);
            let word = if number > 0 { marked_word(name, word) } else { word.to_owned() };
            if !word.is_empty() {
                words.push((number, Key::new(key), word));
            }
        }
    }
    words
}
