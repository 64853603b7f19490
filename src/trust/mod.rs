//! From a trust's configuration to the toolkit as it is shown.

#[cfg(not(target_arch = "wasm32"))]
mod look;

#[cfg(not(target_arch = "wasm32"))]
pub use look::{look, parts};

use std::rc::Rc;

use crate::config::{Config, Problem, Said};
use crate::content::{Library, Trust};
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
    Trust { json, forms: library.forms.clone() }
}
