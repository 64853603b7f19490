//! What a browser knows of texts, chance, and the device.

use js_sys::{Array, JsString, Math, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What tells graphemes apart; not every browser has it.
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new() -> Result<Segmenter, JsValue>;

    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}

/// `text` in Unicode's normal form C.
pub fn nfc(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// How many graphemes `text` has; where the browser cannot tell, how many characters,
/// which are never fewer.
pub fn graphemes(text: &str) -> usize {
    match Segmenter::new() {
        Ok(segmenter) => Array::from(&segmenter.segment(text)).length() as usize,
        Err(_) => text.chars().count(),
    }
}

/// A number below `end` by chance; 0 where there is none.
pub fn chance(end: usize) -> usize {
    let picked = Math::random() * end as f64;
    (picked as usize).min(end.saturating_sub(1))
}

/// Whether the device has a way of its own to share, as far as the browser says.
pub fn can_share() -> bool {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into());
    navigator.is_ok_and(|navigator| Reflect::has(&navigator, &"share".into()).unwrap_or(false))
}
