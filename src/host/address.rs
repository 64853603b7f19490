//! The page's address: its fragment is the only part that the widget touches.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Window;

/// The fragment of the page, in which one element keeps its view as
/// `#name/view`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// What stands before the view: `toolkit` or the element's id.
    pub name: String,
}

impl Address {
    /// The view in the fragment, where it is this element's.
    pub fn read(&self) -> Option<String> {
        let fragment = fragment(&web_sys::window()?)?;
        let view = fragment.strip_prefix(&self.name)?;
        if view.is_empty() {
            return Some("home".to_owned());
        }
        view.strip_prefix('/').map(str::to_owned)
    }

    /// Whether the fragment is empty or a toolkit's, so that it may be written.
    pub fn is_free(&self) -> bool {
        let Some(fragment) = web_sys::window().and_then(|window| fragment(&window)) else {
            return false;
        };
        fragment.is_empty() || names().iter().any(|name| belongs(&fragment, name))
    }

    /// Whether the page stands without a fragment, as it did before any view was
    /// named. A link to `#`, the top of the page, leaves an empty one.
    pub fn is_bare(&self) -> bool {
        let address = web_sys::window().and_then(|window| window.location().href().ok());
        address.is_some_and(|address| !address.contains('#'))
    }

    /// Puts `view` into the fragment: as a step of its own, which Back undoes,
    /// or in place of the step before. Where the browser refuses (a sandbox),
    /// the address stays as it is.
    pub fn write(&self, view: &str, step: bool) -> Option<()> {
        let window = web_sys::window()?;
        let page = page(&window)?;
        let address = format!("{page}#{}/{view}", self.name);
        let history = window.history().ok()?;
        let state = history.state().unwrap_or(JsValue::NULL);
        let written = if step {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        };
        written.ok()
    }

    /// Calls `act` whenever the fragment changes by Back, Forward, a link of
    /// the host page or the reader's own hand.
    pub fn listen(&self, act: impl Fn() + 'static) -> Option<EventListener> {
        let window = web_sys::window()?;
        Some(EventListener::new(&window, "popstate", move |_| act()))
    }

    /// What a link to a fragment of this page starts with: nothing, or the
    /// page's own address where a `<base>` would lead `#…` elsewhere.
    pub fn page(&self) -> String {
        let own = || {
            let window = web_sys::window()?;
            let page = page(&window)?;
            let base = window.document()?.base_uri().ok()??;
            let same = base.split('#').next() == Some(page.as_str());
            Some(if same { String::new() } else { page })
        };
        own().unwrap_or_default()
    }
}

/// The address of the static edition: in the loader's folder `base`, or `base`
/// itself where that is a page which has everything inside.
pub fn edition_address(base: &str) -> String {
    let file = if base.ends_with('/') { "toolkit.html" } else { "" };
    format!("{base}{file}")
}

/// The fragment without its `#`, decoded as far as a `?`: what follows belongs to
/// the view, and is left to it.
fn fragment(window: &Window) -> Option<String> {
    let hash = window.location().hash().ok()?;
    let raw = hash.strip_prefix('#').unwrap_or(&hash);
    let (path, query) = raw.split_at(raw.find('?').unwrap_or(raw.len()));
    let decoded = js_sys::decode_uri_component(path).ok().map(String::from);
    Some(decoded.unwrap_or_else(|| path.to_owned()) + query)
}

/// The page's address without its fragment.
fn page(window: &Window) -> Option<String> {
    let address = window.location().href().ok()?;
    address.split('#').next().map(str::to_owned)
}

/// The names under which the toolkits of this page stand in the fragment.
fn names() -> Vec<String> {
    let mut names = vec!["toolkit".to_owned()];
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.query_selector_all("social-media-toolkit[id]").ok());
    for index in 0..found.as_ref().map_or(0, web_sys::NodeList::length) {
        let node = found.as_ref().and_then(|found| found.get(index));
        let id =
            node.and_then(|node| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(node).ok());
        names.extend(id.map(|element| element.id()));
    }
    names
}

fn belongs(fragment: &str, name: &str) -> bool {
    fragment.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
