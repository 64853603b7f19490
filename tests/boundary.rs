//! The boundary in a real browser: what `toolkit.js` calls, and what an element
//! does when it comes, moves and goes.
#![cfg(target_arch = "wasm32")]
// A test may stop at what it did not expect.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use social_media_toolkit::element;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

/// The packs, as the build script left them.
const PACKS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packs/all.rs"));

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

fn bytes(name: &str) -> &'static [u8] {
    PACKS.iter().find(|(found, _)| *found == name).map(|(_, bytes)| *bytes).unwrap()
}

/// Starts the engine with packs that are there at once.
fn start() {
    let load = Closure::<dyn Fn(String) -> Promise>::new(|name: String| {
        Promise::resolve(&JsValue::from(Uint8Array::from(bytes(&name))))
    });
    let load: Function = load.into_js_value().unchecked_into();
    let nothing = || Function::new_no_args("");
    element::start(bytes("core"), "https://intranet.example/", load, nothing(), nothing())
        .unwrap_throw();
}

struct Placed {
    host: HtmlElement,
    shadow: ShadowRoot,
    number: u32,
}

impl Placed {
    /// An element on the page, mounted with `attributes`.
    fn new(attributes: &[(&str, &str)]) -> Self {
        let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&host).unwrap();
        let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let flat = attributes.iter().flat_map(|(name, value)| [*name, *value]).map(str::to_owned);
        let number = element::mount(host.clone(), None, flat.collect(), None, None, None, false);
        Placed { host, shadow, number }
    }

    fn heading(&self) -> String {
        let heading = self.shadow.query_selector("[id][tabindex='-1']").unwrap();
        heading.and_then(|heading| heading.text_content()).unwrap_or_default()
    }

    fn click(&self, selector: &str) {
        let found = self.shadow.query_selector(selector).unwrap().expect(selector);
        found.unchecked_into::<HtmlElement>().click();
    }

    fn remove(self) {
        element::unmount(self.number);
        self.host.remove();
    }
}

/// Waits until `holds`, a frame at a time; a test that waits for ever is
/// stopped by the runner.
async fn until(holds: impl Fn() -> bool) {
    while !holds() {
        let frame = Promise::new(&mut |resolve, _| {
            web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn an_element_shows_its_view() {
    start();
    let placed = Placed::new(&[("view", "quiz")]);
    until(|| placed.heading().contains("suitable")).await;
    placed.remove();
}

#[wasm_bindgen_test]
async fn two_elements_keep_apart() {
    start();
    let quiz = Placed::new(&[("view", "quiz")]);
    let quotes = Placed::new(&[("view", "quotes")]);
    until(|| quiz.heading().contains("suitable") && quotes.heading().contains("share")).await;
    quiz.click("a.nhsuk-button");
    until(|| quiz.shadow.query_selector("form input[type=checkbox]").unwrap().is_some()).await;
    assert!(quotes.heading().contains("share"), "the other element stays where it was");
    assert!(quotes.shadow.query_selector("form input").unwrap().is_none());
    quiz.remove();
    quotes.remove();
}

#[wasm_bindgen_test]
async fn a_marked_answer_survives_a_move_across_the_page() {
    start();
    let placed = Placed::new(&[("view", "quiz")]);
    until(|| placed.shadow.query_selector("a.nhsuk-button").unwrap().is_some()).await;
    placed.click("a.nhsuk-button");
    until(|| placed.shadow.query_selector("form input").unwrap().is_some()).await;
    placed.click("form input");
    let elsewhere = document().create_element("section").unwrap();
    document().body().unwrap().append_child(&elsewhere).unwrap();
    elsewhere.append_child(&placed.host).unwrap();
    let marked = || placed.shadow.query_selector("input:checked").unwrap().is_some();
    until(marked).await;
    placed.click("input[value=not-sure]");
    until(|| placed.shadow.query_selector("input[value=not-sure]:checked").unwrap().is_some())
        .await;
    elsewhere.remove();
    placed.remove();
}

#[wasm_bindgen_test]
async fn a_removed_element_frees_its_state_and_its_root_is_used_again() {
    start();
    let wrappers = || element::census();
    for _ in 0..50 {
        let placed = Placed::new(&[("view", "quiz")]);
        until(|| placed.heading().contains("suitable")).await;
        assert_eq!(wrappers(), [1, 0], "one is mounted, none waits");
        let shadow = placed.shadow.clone();
        placed.remove();
        assert_eq!(wrappers(), [0, 1], "the one root waits for the next");
        assert_eq!(shadow.child_element_count(), 0, "nothing is left behind");
    }
}

#[wasm_bindgen_test]
async fn a_root_that_is_used_again_starts_anew() {
    start();
    let first = Placed::new(&[("view", "quiz")]);
    until(|| first.heading().contains("suitable")).await;
    first.click("a.nhsuk-button");
    until(|| first.shadow.query_selector("form input").unwrap().is_some()).await;
    first.remove();
    let second = Placed::new(&[("view", "quiz")]);
    until(|| second.heading().contains("suitable")).await;
    assert!(second.shadow.query_selector("form input").unwrap().is_none());
    second.remove();
}

#[wasm_bindgen_test]
async fn a_bad_attribute_is_told_and_its_default_counts() {
    start();
    let told = Array::new();
    let listener = {
        let told = told.clone();
        Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            told.push(&Reflect::get(&event, &"detail".into()).unwrap());
        })
    };
    let window = web_sys::window().unwrap();
    let listen = listener.as_ref().unchecked_ref();
    window.add_event_listener_with_callback("toolkit-error", listen).unwrap();
    let placed = Placed::new(&[("view", "nowhere"), ("heading-level", "7")]);
    until(|| placed.heading().contains("Toolkit")).await;
    assert_eq!(told.length(), 2);
    let kind = Reflect::get(&told.get(0), &"kind".into()).unwrap();
    assert_eq!(kind.as_string().as_deref(), Some("attribute"));
    assert!(placed.shadow.query_selector("h2").unwrap().is_some(), "the default level is 2");
    window.remove_event_listener_with_callback("toolkit-error", listen).unwrap();
    placed.remove();
}
