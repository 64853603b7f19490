//! Events for the host page.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Sends the event `name` from `element`; it bubbles and crosses the shadow
/// boundary. `detail` is JSON.
pub fn emit(element: &HtmlElement, name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&js_sys::JSON::parse(detail).unwrap_or(JsValue::NULL));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // Whether a listener cancels it changes nothing here.
        let _ = element.dispatch_event(&event);
    }
}
