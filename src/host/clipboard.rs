//! The clipboard.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, Url};

use super::script::{text as message, wait};

/// Puts `text` on the clipboard; calls `then` with why not, in the browser's
/// words, where it refused: a page without encryption has no clipboard, and a
/// frame or the reader may refuse it.
pub fn copy(text: &str, then: impl FnOnce(Option<String>) + 'static) {
    wait(write(text), move |done| then(done.err().map(message)));
}

/// Asked for by name: where there is no clipboard, that is an answer and no fault.
fn write(text: &str) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let navigator = Reflect::get(&window, &"navigator".into())?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    write.call1(&clipboard, &text.into())
}

/// Gives the focus to the text box in `root` whose id is `id`, with all of its
/// text selected, ready to be copied by hand.
pub fn select(root: &Element, id: &str) {
    if let Some(part) = super::focus::focus(root, &[id.to_owned()])
        && let Ok(input) = part.dyn_into::<HtmlInputElement>()
    {
        input.select();
    }
}

/// The address that `address` on this page leads to, whole; as it is where the
/// page has no address itself.
pub fn whole_address(address: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok());
    let whole = page.and_then(|page| Url::new_with_base(address, &page).ok());
    whole.map_or_else(|| address.to_owned(), |whole| whole.href())
}
