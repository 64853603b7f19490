//! Events for the host page.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Event, HtmlElement};

/// What an event tells: plain values by name.
#[derive(Debug, Default)]
pub struct Detail(Object);

impl Detail {
    /// With a text.
    pub fn text(self, name: &str, value: &str) -> Self {
        self.value(name, &JsValue::from_str(value))
    }

    /// With a number.
    pub fn number(self, name: &str, value: u8) -> Self {
        self.value(name, &JsValue::from(value))
    }

    /// With a list of further details.
    pub fn list(self, name: &str, items: impl IntoIterator<Item = Detail>) -> Self {
        let list: Array = items.into_iter().map(|item| item.0).collect();
        self.value(name, &list)
    }

    fn value(self, name: &str, value: &JsValue) -> Self {
        // Setting a property of an object of our own cannot fail.
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), value);
        self
    }
}

/// What an event of the scripts around the engine tells.
pub fn told(event: &Event) -> String {
    let detail = Reflect::get(event, &"detail".into()).ok();
    detail.and_then(|detail| detail.as_string()).unwrap_or_default()
}

/// Sends the event `name` from `element`; it bubbles and crosses the shadow
/// boundary.
pub fn emit(element: &HtmlElement, name: &str, detail: Detail) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail.0);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // Whether a listener cancels it changes nothing here.
        let _ = element.dispatch_event(&event);
    }
}
