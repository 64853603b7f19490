//! What the scripts around the engine do for it.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

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

    /// Calls `then` with what is in the pack `name`, or why it could not be had, in
    /// the browser's words.
    pub fn fetch(
        &self,
        name: &str,
        again: bool,
        then: impl FnOnce(Result<Vec<u8>, String>) + 'static,
    ) {
        let (name, again) = (JsValue::from_str(name), JsValue::from_bool(again));
        let promise = self.load.call2(&JsValue::NULL, &name, &again);
        wait(promise, move |found| {
            let bytes = found.and_then(|found| found.dyn_into::<Uint8Array>());
            then(bytes.map(|bytes| bytes.to_vec()).map_err(text));
        });
    }
}

/// Calls `then` with what `promise` comes to. Everything that waits is of one
/// form, because each of its own costs the engine a kilobyte.
pub(super) fn wait(
    promise: Result<JsValue, JsValue>,
    then: impl FnOnce(Result<JsValue, JsValue>) + 'static,
) {
    settle(promise, Box::new(then));
}

#[inline(never)]
fn settle(promise: Result<JsValue, JsValue>, then: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    wasm_bindgen_futures::spawn_local(async move {
        then(match promise.and_then(JsValue::dyn_into::<Promise>) {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        });
    });
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

/// Opens pages of their own for printing.
#[derive(Clone, Debug, PartialEq)]
pub struct Printer {
    open: Function,
}

/// A page of its own for printing, still empty.
#[derive(Debug)]
pub struct Paper {
    fill: Function,
}

impl Printer {
    /// A printer by `open`, a function that opens a page and returns a function
    /// which fills it with an element and prints it, or closes it where it is
    /// given none; it returns nothing where the browser refuses.
    pub fn new(open: Function) -> Self {
        Printer { open }
    }

    /// Opens a page, while the reader's click counts.
    pub fn open(&self) -> Option<Paper> {
        let fill = self.open.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        Some(Paper { fill })
    }
}

impl Paper {
    /// Fills the page with a copy of `part` and prints it; without one it closes.
    pub fn fill(self, part: Option<&Element>) {
        // A page that the reader has closed meanwhile is not missed.
        let _ = self.fill.call1(&JsValue::NULL, &part.into());
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
