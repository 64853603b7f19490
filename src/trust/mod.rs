//! From a trust's configuration to the toolkit as it is shown.

mod own;
#[cfg(not(target_arch = "wasm32"))]
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use words::check_words;

use std::rc::Rc;

use crate::config::{Config, Problem};
use crate::content::{Library, Trust};
use crate::json::Json;

/// Reads a configuration and has `library` as it says. What has not been loaded
/// counts as there.
///
/// # Errors
/// Every problem there is with its form; where there is none, every problem with
/// what it names.
pub fn read(json: Json, library: &Library) -> Result<(Config, Library), Vec<Problem>> {
    let config = Config::read(&json)?;
    let shown = library.of_trust(Rc::new(of(json)));
    let problems = Config::look(&shown.trust.json, library, &shown);
    if problems.is_empty() { Ok((config, shown)) } else { Err(problems) }
}

/// What a configuration of the right form makes of the toolkit.
pub fn of(json: Json) -> Trust {
    let hidden = json.owned_texts_at("hide");
    Trust { hidden, own: own::lists(&json), json }
}
