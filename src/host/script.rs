//! What the scripts around the engine do for it.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Fetches packs by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Loader {
    load: Function,
}

impl Loader {
    /// A loader by `load`, a function from a pack's name, and whether to pass by
    /// every cache, to a promise of a `Uint8Array`.
    pub fn new(load: Function) -> Self {
        Loader { load }
    }

    /// What is in the pack `name`.
    ///
    /// # Errors
    /// Why it could not be had, in the browser's words.
    pub async fn fetch(&self, name: &str, again: bool) -> Result<Vec<u8>, String> {
        let (name, again) = (JsValue::from_str(name), JsValue::from_bool(again));
        let promise = self.load.call2(&JsValue::NULL, &name, &again).map_err(text)?;
        let promise: Promise = promise.dyn_into().map_err(text)?;
        let found = JsFuture::from(promise).await.map_err(text)?;
        let bytes: Uint8Array = found.dyn_into().map_err(text)?;
        Ok(bytes.to_vec())
    }
}

/// Keeps a session's state where a panic does not reach it.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeper {
    keep: Function,
    number: u32,
}

impl Keeper {
    /// The keeper of the element `number`, by `keep`, a function of that number
    /// and a text.
    pub fn new(keep: Function, number: u32) -> Self {
        Keeper { keep, number }
    }

    /// Keeps `state` in place of what was kept before.
    pub fn keep(&self, state: &str) {
        // What cannot be kept is missed after a panic at the most.
        let _ = self.keep.call2(&JsValue::NULL, &self.number.into(), &state.into());
    }
}

/// Writes a warning to the console.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&message.into());
}

/// The message of an error.
pub(super) fn text(error: JsValue) -> String {
    let message = js_sys::Reflect::get(&error, &"message".into()).ok();
    let message = message.and_then(|message| message.as_string());
    message.or_else(|| error.as_string()).unwrap_or_else(|| "unknown".to_owned())
}
