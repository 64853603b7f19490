//! From a trust's configuration to the toolkit as it is shown.

#[cfg(not(target_arch = "wasm32"))]
mod look;

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
/// share is private.
pub fn read(json: Json, library: &Library) -> Result<(Config, Library), Vec<Problem>> {
    let config = Config::read(&json, &library.forms)?;
    if let Some(own) = json.get("organisation") {
        let address = own.text_at("public_address");
        let mut zones = String::new();
        for zone in own.items_at("private_hosts") {
            zones.push(' ');
            zones.push_str(zone.as_text().unwrap_or_default());
        }
        if !address.is_empty() && !share::is_public(address, &zones) {
            let found = Said::text(address);
            let pointer = "/organisation/public_address".to_owned();
            return Err(vec![Problem { pointer, found, expected: Said::plain("public") }]);
        }
    }
    Ok((config, library.of_trust(Rc::new(of(json, library)))))
}

/// What a configuration of the right form makes of the toolkit.
pub fn of(json: Json, library: &Library) -> Trust {
    let words = words(&json, library);
    Trust { json, forms: library.forms.clone(), words }
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
