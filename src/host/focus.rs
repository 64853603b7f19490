//! The focus, and what is in sight.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Gives the focus to the part of `root` whose id is the first of `ids` that is
/// there, and scrolls only where its start is out of sight.
pub fn show(root: &Element, ids: &[String]) {
    let part =
        ids.iter().find_map(|id| root.query_selector(&format!("[id='{id}']")).ok().flatten());
    let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = part.focus_with_options(&options);
    if !is_in_sight(&part) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        part.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether the upper edge of `part` is in the upper three quarters of the window.
fn is_in_sight(part: &HtmlElement) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let top = part.get_bounding_client_rect().top();
    height.is_some_and(|height| top >= 0.0 && top <= height * 0.75)
}
