//! How far down a part of the page the reader is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

/// Calls `act` whenever anything on the page scrolls or the focus moves.
pub fn listen(act: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let listen = |event| {
        let act = act.clone();
        // What scrolls within the page tells only those who listen on the way to it.
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, event, options, move |_| act())
    };
    ["scroll", "focusin"].into_iter().map(listen).collect()
}

/// The id of the heading of the section that the reader is in: the one with the
/// focus, while that is in sight, else the one on the line of reading. That line
/// is the farther down the window, the more of `root` has gone by, so that a
/// short last section has its turn too.
pub fn reached(root: &Element) -> Option<String> {
    let shadow: ShadowRoot = root.get_root_node().dyn_into().ok()?;
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let section = |part: Element| part.closest("section").ok().flatten();
    let focused = shadow.active_element().filter(|part| {
        let top = part.get_bounding_client_rect().top();
        top >= 0.0 && top < height
    });
    let on_line = || {
        let all = root.get_bounding_client_rect();
        let line = height * -all.top() / (all.height() - height);
        // `clamp` brings the printing of its numbers with it, 5 KB.
        let line = line.max(1.0).min(height - 1.0);
        let column = all.right() - all.width() / 4.0;
        shadow.element_from_point(column as f32, line as f32).and_then(section)
    };
    let section = focused.and_then(section).or_else(on_line)?;
    Some(section.first_element_child()?.id())
}
