//! The widget: a session, its view and the effects beside them.

use std::rc::Rc;

use yew::prelude::*;

use super::effects::{address, asked, go_to, memory, only, use_effects};
use super::screen::screen;
use super::setting::{Links, Setting, Shared};
use crate::config::HomePage;
use crate::content::Library;
use crate::host::{self, Detail, Keeper, Loader};
use crate::saved::Saved;
use crate::session::{Action, By, Options, Settings, State};
use crate::storage::Entry;

/// The properties of the widget.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The element on the host page.
    pub host: web_sys::HtmlElement,
    /// What the element's attributes ask for.
    pub options: Options,
    /// What the trust's configuration makes of it.
    pub settings: Rc<Settings>,
    /// What stands before the view in the fragment; none leaves the fragment
    /// alone.
    pub name: Option<AttrValue>,
    /// Where the files are.
    pub base: AttrValue,
    /// Fetches packs.
    pub loader: Loader,
    /// The library with the packs that the page has stocked, as its trust has them.
    pub library: Library,
    /// Where answers are remembered, where they may be.
    pub entry: Option<Entry>,
    /// Keeps the state over a panic.
    pub keeper: Keeper,
    /// The state to go on from after a panic.
    pub kept: Option<Rc<Saved>>,
    /// Whether this is the element that the reader asked to start again.
    pub by_reader: bool,
}

/// A session as Yew reduces it.
struct Session(Rc<State>);

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Session(Rc::new(State::clone(&self.0).after(action))))
    }
}

/// The widget.
#[component]
pub fn Widget(props: &Props) -> Html {
    let session = use_reducer(|| Session(Rc::new(first_state(props))));
    let state = session.0.clone();
    let dispatch = {
        let dispatcher = session.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let anchor = use_node_ref();

    use_effects(&state, props, &dispatch, &anchor);

    let host = props.host.clone();
    let root = anchor.clone();
    let visitor = dispatch.clone();
    let edition = AttrValue::from(host::edition_address(&props.base));
    let at = Setting {
        library: state.library.clone(),
        level: props.options.heading_level,
        links: links(props, &edition),
        edition,
        home: props.settings.config.home.as_ref().map(prefix),
        old_before: host::a_year_ago().into(),
        today: host::today().into(),
        problems: props.settings.problems.clone(),
        only: only(&props.options),
        visit: Callback::from(move |route| visitor.emit(Action::Visit { route, by: By::Reader })),
        go_to: Callback::from(move |id| go_to(&root, &[id])),
        share: Callback::from(move |Shared { quote, network }| {
            let detail = Detail::default().text("quote", &quote).text("network", &network);
            host::emit(&host, "toolkit-share", detail);
        }),
        dispatch: dispatch.clone(),
        draft: state.draft.clone(),
        reached: state.reached.clone(),
        compared: state.compared.clone(),
        errand: state.errand.clone(),
    };
    screen(&at, &state, &dispatch, &anchor)
}

fn links(props: &Props, edition: &AttrValue) -> Links {
    match address(props) {
        Some(address) => Links::Fragment { page: address.page().into(), name: address.name.into() },
        None => Links::Elsewhere(edition.clone()),
    }
}

/// What stands before a view in an address on the page with the whole toolkit.
fn prefix(home: &HomePage) -> AttrValue {
    let element = home.element.as_deref().unwrap_or("toolkit");
    format!("{}#{element}/", home.page).into()
}

fn first_state(props: &Props) -> State {
    let library = props.library.clone();
    let memory = memory(props.entry.as_ref());
    let by = if props.by_reader { By::Address } else { By::Page };
    if let Some(saved) = &props.kept {
        let memory = memory.after_panic(saved);
        let state = State::start(library, props.options.view.clone(), by);
        return State { memory, ..state }.taking_up(saved.clone());
    }
    let state = match asked(props) {
        Some(route) => State::start(library, route, By::Address),
        None => State::start(library, props.options.view.clone(), by),
    };
    State { memory, ..state }
}
