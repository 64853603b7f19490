//! The widget: a session, its view, and what it does beside them: fetching
//! packs, keeping the address, moving the focus, telling the host page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::quiz::problem_id;
use super::screen::screen;
use super::setting::{Links, Setting, Shared};
use crate::content::{Library, PackName};
use crate::host::{self, Address, Detail, Loader};
use crate::quiz;
use crate::route::{Route, Step};
use crate::session::{Action, By, Options, State};

/// The properties of the widget.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The element on the host page.
    pub host: web_sys::HtmlElement,
    /// What the element's attributes ask for.
    pub options: Options,
    /// What stands before the view in the fragment; none leaves the fragment
    /// alone.
    pub name: Option<AttrValue>,
    /// Where the files are.
    pub base: AttrValue,
    /// Fetches packs.
    pub loader: Loader,
    /// The library with the core alone.
    pub library: Library,
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

    use_packs(&state, &props.loader, &props.host, &dispatch);
    use_address(&state, props, &dispatch);
    use_focus(&state, &anchor);
    use_events(&state, &props.host);
    use_view_attribute(&props.options.view, &dispatch);

    let host = props.host.clone();
    let root = anchor.clone();
    let visitor = dispatch.clone();
    let edition = AttrValue::from(host::edition_address(&props.base));
    let at = Setting {
        library: state.library.clone(),
        level: props.options.heading_level,
        links: links(props, &edition),
        edition,
        only: only(&props.options),
        visit: Callback::from(move |route| visitor.emit(Action::Visit { route, by: By::Reader })),
        go_to: Callback::from(move |id| go_to(&root, &[id])),
        share: Callback::from(move |shared: Shared| {
            let detail = Detail::default();
            let detail = detail.text("quote", &shared.quote).text("network", &shared.network);
            host::emit(&host, "toolkit-share", detail);
        }),
    };
    screen(&at, &state, &dispatch, &anchor)
}

fn go_to(root: &NodeRef, ids: &[String]) {
    if let Some(root) = root.cast() {
        host::show(&root, ids);
    }
}

/// The one view that the element keeps to, where it keeps to one.
fn only(options: &Options) -> Option<Route> {
    options.only.then(|| options.view.root())
}

fn links(props: &Props, edition: &AttrValue) -> Links {
    match address(props) {
        Some(address) => Links::Fragment { page: address.page().into(), name: address.name.into() },
        None => Links::Elsewhere(edition.clone()),
    }
}

/// The fragment, where this element may keep its view there.
fn address(props: &Props) -> Option<Address> {
    let name = props.name.as_ref().filter(|_| props.options.hash)?;
    Some(Address { name: name.to_string() }).filter(Address::is_free)
}

/// The route in the fragment, where it is this element's and shown by it.
fn asked(props: &Props) -> Option<Route> {
    let route = address(props)?.read()?.parse::<Route>().ok()?;
    only(&props.options).is_none_or(|only| only == route.root()).then_some(route)
}

fn first_state(props: &Props) -> State {
    let library = props.library.clone();
    match asked(props) {
        Some(route) => State::start(library, route, By::Address),
        None => State::start(library, props.options.view.clone(), By::Page),
    }
}

/// Fetches each pack that the view awaits, once.
#[hook]
fn use_packs(
    state: &Rc<State>,
    loader: &Loader,
    host: &web_sys::HtmlElement,
    dispatch: &Callback<Action>,
) {
    let under_way = use_mut_ref(Vec::<PackName>::new);
    let (loader, host, dispatch) = (loader.clone(), host.clone(), dispatch.clone());
    use_effect_with(state.awaited(), move |awaited| {
        for name in awaited {
            if !under_way.borrow().contains(name) {
                under_way.borrow_mut().push(*name);
                let under_way = under_way.clone();
                let (loader, host, dispatch) = (loader.clone(), host.clone(), dispatch.clone());
                spawn_local(fetch(*name, under_way, loader, host, dispatch));
            }
        }
    });
}

async fn fetch(
    name: PackName,
    under_way: Rc<RefCell<Vec<PackName>>>,
    loader: Loader,
    host: web_sys::HtmlElement,
    dispatch: Callback<Action>,
) {
    let found = loader.fetch(&name.to_string()).await;
    under_way.borrow_mut().retain(|fetched| *fetched != name);
    dispatch.emit(match found {
        Ok(bytes) => Action::TakePack { name, bytes },
        Err(message) => {
            let detail = Detail::default().text("kind", "content").text("message", &message);
            host::emit(&host, "toolkit-error", detail);
            Action::MissPack { name }
        }
    });
}

/// Keeps the view in the fragment, and follows the fragment.
#[hook]
fn use_address(state: &Rc<State>, props: &Props, dispatch: &Callback<Action>) {
    let latest = use_mut_ref(|| (state.route.clone(), state.visits));
    let written = use_mut_ref(|| state.visits);
    *latest.borrow_mut() = (state.route.clone(), state.visits);

    let (visit, by, own) = ((state.route.clone(), state.visits), state.by, props.clone());
    use_effect_with(visit, move |(route, visits)| {
        let step = *visits != *written.borrow();
        *written.borrow_mut() = *visits;
        let Some(address) = address(&own) else { return };
        let shown = address.read();
        // What the reader did shows in the address; what the page or the address
        // itself asked for only mends it where it names another view.
        let follows = by == By::Reader || shown.is_some();
        if follows && shown.as_deref() != Some(route.to_string().as_str()) {
            address.write(&route.to_string(), step && by == By::Reader);
        }
    });

    let (own, dispatch) = (props.clone(), dispatch.clone());
    use_effect_with((props.name.clone(), props.options.clone()), move |_| {
        let address = own.name.as_ref().filter(|_| own.options.hash);
        let address = address.map(|name| Address { name: name.to_string() });
        let listener = address.and_then(|address| {
            let here = address.clone();
            address.listen(move || {
                let start = || here.is_empty().then(|| own.options.view.clone());
                let route = asked(&own).or_else(start);
                if let Some(route) = route.filter(|route| *route != latest.borrow().0) {
                    dispatch.emit(Action::Visit { route, by: By::Address });
                }
            })
        });
        move || drop(listener)
    });
}

/// Takes the focus to the view that the reader asked for, once it is there,
/// and to what is missing in a form. A view that the page asked for takes
/// nothing.
#[hook]
fn use_focus(state: &Rc<State>, anchor: &NodeRef) {
    let (by, root) = (state.by, anchor.clone());
    let visit = (state.visits, state.route.clone(), state.is_ready());
    use_effect_with(visit, move |(_, route, ready)| {
        if *ready && by != By::Page {
            go_to(&root, &[route.to_string(), route.page().to_string()]);
        }
    });
    let (route, root) = (state.route.clone(), anchor.clone());
    use_effect_with(state.form.errors, move |errors| {
        if let (Route::Quiz(Step::Question(id)), 1..) = (route, *errors) {
            go_to(&root, &[problem_id(&id)]);
        }
    });
}

/// Tells the host page what it may know.
#[hook]
fn use_events(state: &Rc<State>, host: &web_sys::HtmlElement) {
    let announced = use_mut_ref(|| false);
    let (own, element) = (state.clone(), host.clone());
    let visit = (state.visits, state.route.clone(), state.is_ready());
    use_effect_with(visit, move |(_, route, ready)| {
        if !*ready {
            return;
        }
        let detail = Detail::default().text("view", &route.to_string());
        if announced.replace(true) {
            host::emit(&element, "toolkit-view", detail);
        } else {
            let detail = detail.text("version", env!("CARGO_PKG_VERSION"));
            host::emit(&element, "toolkit-ready", detail);
        }
        if let (Route::Quiz(Step::Result), Some(detail)) = (route, completed(&own)) {
            host::emit(&element, "toolkit-quiz-complete", detail);
        }
    });
}

/// The result of the quiz as the host page learns it: no answers.
fn completed(state: &State) -> Option<Detail> {
    let score = quiz::score(state.library.quiz.as_ref()?, &state.answers);
    let dimensions = score.dimensions.iter().map(|dimension| {
        Detail::default().text("id", &dimension.id).number("percent", dimension.percent)
    });
    let detail = Detail::default()
        .text("band", &score.band?.id)
        .number("percent", score.percent)
        .list("dimensions", dimensions);
    Some(detail)
}

/// Shows the view that the attribute names when it changes.
#[hook]
fn use_view_attribute(view: &Route, dispatch: &Callback<Action>) {
    let first = use_mut_ref(|| true);
    let dispatch = dispatch.clone();
    use_effect_with(view.clone(), move |view| {
        if !first.replace(false) {
            dispatch.emit(Action::Visit { route: view.clone(), by: By::Page });
        }
    });
}
