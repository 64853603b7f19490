//! The boundary: what the element's class in `toolkit.js` calls.
//!
//! Yew never removes the listeners that it puts on the root it renders into, so
//! an app that is given up keeps its root alive. Roots are therefore kept and
//! used again: an element that leaves the page gives its wrapper back emptied,
//! and the next one gets it with new properties.

mod asked;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::content::{Library, PackName};
use crate::host::{self, Keeper, Loader};
use crate::saved::Saved;
use crate::view::{Widget, WidgetProps};
use asked::Asked;

/// What all elements of a page share.
struct Engine {
    library: Library,
    base: AttrValue,
    loader: Loader,
    keep: Function,
    last: u32,
    mounted: Vec<Mounted>,
    pool: Vec<Mount>,
}

/// An app and the element that it renders into.
struct Mount {
    wrapper: Element,
    app: AppHandle<Root>,
}

struct Mounted {
    number: u32,
    mount: Mount,
    props: WidgetProps,
    /// What the page asks of it, and has been told of.
    asked: Asked,
}

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Prepares the engine: `core` is what is in the core pack, `base` the address
/// of the folder of the loader, `load` a function from a pack's name to a
/// promise of a `Uint8Array` (with `true` after it, past every cache), `keep` a
/// function that takes an element's number and the state that it would go on
/// from, `panicked` one that is told of a panic.
///
/// # Errors
/// Where `core` is not a core pack.
#[wasm_bindgen]
pub fn start(
    core: &[u8],
    base: &str,
    load: Function,
    keep: Function,
    panicked: Function,
) -> Result<(), JsError> {
    let library = Library::open(core).map_err(|error| JsError::new(&error.to_string()))?;
    report_panics(panicked);
    ENGINE.with_borrow_mut(|engine| {
        *engine = Some(Engine {
            library,
            base: AttrValue::from(base.to_owned()),
            loader: Loader::new(load),
            keep,
            last: 0,
            mounted: Vec::new(),
            pool: Vec::new(),
        });
    });
    Ok(())
}

/// Puts a pack into the library that every further element starts with, so that
/// its first picture is whole. Returns whether it could be read; what could not is
/// left to the element, which asks for it again and says so.
#[wasm_bindgen]
pub fn stock(name: &str, bytes: &[u8]) -> bool {
    ENGINE.with_borrow_mut(|engine| {
        let (Some(engine), Ok(pack)) = (engine, name.parse()) else { return false };
        // Of another language its words alone; an element asks for the rest.
        let own = name.contains('.') == (pack == PackName::Words);
        !own || engine.library.has(pack) || engine.library.add(pack, bytes).is_ok()
    })
}

/// Shows the widget in `element`, in its open shadow root. `name` is what stands
/// before its view in the fragment, if it may use it; `attributes` are the
/// element's, names and values in turn. `config` is the configuration as text, or
/// `problem` why it could not be had. `kept` is the state to go on from after a
/// panic, and `by_reader` whether the reader asked for that here. Returns the
/// number by which the other functions know it; 0 before [`start`].
#[wasm_bindgen]
pub fn mount(
    element: HtmlElement,
    name: Option<String>,
    attributes: Vec<String>,
    config: Option<String>,
    problem: Option<String>,
    kept: Option<String>,
    by_reader: bool,
) -> u32 {
    let Some(mut library) = library() else { return 0 };
    let page = Asked::read(&mut library, &attributes, config, problem, None);
    page.report(&element, None);
    let kept = kept.and_then(|text| Saved::read(&host::parse_json(&text).ok()?));
    ENGINE
        .with_borrow_mut(|engine| {
            let engine = engine.as_mut()?;
            engine.last = engine.last.checked_add(1)?;
            let shadow = element.shadow_root()?;
            let props = WidgetProps {
                host: element,
                entry: page.entry(),
                settings: page.settings.clone(),
                options: page.options.clone(),
                name: name.map(AttrValue::from),
                base: engine.base.clone(),
                loader: engine.loader.clone(),
                library: page.library.clone(),
                keeper: Keeper::new(engine.keep.clone(), engine.last),
                kept: kept.map(Rc::new),
                by_reader,
            };
            let mut mount = engine.pool.pop().map_or_else(Mount::fresh, Some)?;
            shadow.append_child(&mount.wrapper).ok()?;
            mount.app.update(RootProps { shown: Some((engine.last, props.clone())) });
            engine.mounted.push(Mounted { number: engine.last, mount, props, asked: page });
            Some(engine.last)
        })
        .unwrap_or_default()
}

/// Takes the attributes and the configuration of a mounted element anew.
#[wasm_bindgen]
pub fn update(
    number: u32,
    name: Option<String>,
    attributes: Vec<String>,
    config: Option<String>,
    problem: Option<String>,
) {
    let known = ENGINE.with_borrow(|engine| {
        let mut mounted = engine.as_ref()?.mounted.iter();
        let found = mounted.find(|mounted| mounted.number == number)?;
        Some((found.props.clone(), found.asked.clone()))
    });
    let (Some((mut props, known)), Some(mut library)) = (known, library()) else { return };
    let asked = Asked::read(&mut library, &attributes, config, problem, Some(&known));
    asked.report(&props.host, Some(&known));
    props.entry = asked.entry();
    props.settings = asked.settings.clone();
    props.options = asked.options.clone();
    props.library = asked.library.clone();
    props.name = name.map(AttrValue::from);
    ENGINE.with_borrow_mut(|engine| {
        let mut mounted = engine.iter_mut().flat_map(|engine| &mut engine.mounted);
        if let Some(mounted) = mounted.find(|mounted| mounted.number == number) {
            mounted.asked = asked;
            mounted.props = props.clone();
            mounted.mount.app.update(RootProps { shown: Some((number, props)) });
        }
    });
}

/// Gives up a mounted element: its state is dropped, its root kept for the next.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    ENGINE.with_borrow_mut(|engine| {
        let Some(engine) = engine else { return };
        let place = engine.mounted.iter().position(|mounted| mounted.number == number);
        if let Some(place) = place {
            let Mounted { mut mount, .. } = engine.mounted.swap_remove(place);
            mount.app.update(RootProps { shown: None });
            mount.wrapper.remove();
            engine.pool.push(mount);
        }
    });
}

/// How many elements are mounted and how many roots are kept for the next, for
/// tests that look for leaks.
#[wasm_bindgen]
pub fn census() -> Vec<u32> {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    ENGINE.with_borrow(|engine| {
        engine.iter().flat_map(|e| [count(e.mounted.len()), count(e.pool.len())]).collect()
    })
}

impl Mount {
    fn fresh() -> Option<Self> {
        let wrapper = web_sys::window()?.document()?.create_element("div").ok()?;
        let props = RootProps { shown: None };
        let app = yew::Renderer::<Root>::with_root_and_props(wrapper.clone(), props).render();
        Some(Mount { wrapper, app })
    }
}

/// What every element starts with; none before [`start`].
fn library() -> Option<Library> {
    ENGINE.with_borrow(|engine| engine.as_ref().map(|engine| engine.library.clone()))
}

fn report_panics(panicked: Function) {
    thread_local! {
        static PANICKED: RefCell<Option<Function>> = const { RefCell::new(None) };
    }
    PANICKED.set(Some(panicked));
    yew::set_custom_panic_hook(Box::new(|panic| {
        let message = panic.to_string();
        PANICKED.with_borrow(|panicked| {
            let _ = panicked.as_ref().map(|tell| tell.call1(&JsValue::NULL, &message.into()));
        });
    }));
}

#[derive(Properties, PartialEq)]
struct RootProps {
    /// The element's number and what it shows; nothing while it waits.
    shown: Option<(u32, WidgetProps)>,
}

/// The root of an app. The number is the key, so that a root that is used again
/// starts with a new session.
#[component]
fn Root(props: &RootProps) -> Html {
    match &props.shown {
        Some((number, props)) => html! { <Widget key={number.to_string()} ..props.clone() /> },
        None => html! { <div key="waiting" /> },
    }
}

/// What gives the engine its memory.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
