//! The focus, and what is in sight.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};

/// Gives the focus to the part of `root` whose id is the first of `ids` that is
/// there and drawn, wherever it is; returns that part.
pub fn focus(root: &Element, ids: &[String]) -> Option<HtmlElement> {
    let part = ids.iter().find_map(|id| {
        let found = root.query_selector(&format!("[id='{id}']")).ok().flatten();
        let found = found.and_then(|part| part.dyn_into::<HtmlElement>().ok());
        // What has no place in a narrow view, or in a wide one, takes no focus.
        found.filter(|part| part.offset_width() > 0)
    })?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    part.focus_with_options(&options).ok()?;
    Some(part)
}

/// Gives the focus like [`focus`], and scrolls where that part is out of sight.
pub fn show(root: &Element, ids: &[String]) {
    let Some(part) = focus(root, ids) else { return };
    // The browser knows what hides it: the window, a scroller around it, a header
    // that the page keeps clear by `scroll-padding`. Where bringing it just into
    // sight moves it, it was out of sight, and then its start belongs at the top.
    let before = part.get_bounding_client_rect().top();
    scroll(&part, ScrollLogicalPosition::Nearest);
    if (part.get_bounding_client_rect().top() - before).abs() > 1.0 {
        scroll(&part, ScrollLogicalPosition::Start);
    }
}

fn scroll(part: &HtmlElement, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    part.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the reader is busy elsewhere on the page: the focus is neither on the
/// page itself nor in the widget that holds `root`.
pub fn is_elsewhere(root: &Element) -> bool {
    let active = root.owner_document().and_then(|page| page.active_element());
    let host = root.get_root_node().dyn_into::<ShadowRoot>().ok().map(|shadow| shadow.host());
    active.is_some_and(|active| active.tag_name() != "BODY" && Some(active) != host)
}
