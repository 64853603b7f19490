//! What the loader does for the engine: it knows where the files are.

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

/// Writes a warning to the console.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&message.into());
}

fn text(error: JsValue) -> String {
    let message = js_sys::Reflect::get(&error, &"message".into()).ok();
    let message = message.and_then(|message| message.as_string());
    message.or_else(|| error.as_string()).unwrap_or_else(|| "unknown".to_owned())
}
