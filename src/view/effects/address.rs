//! The page's fragment and the session follow each other.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use super::{Now, changed};
use crate::host::Address;
use crate::route::Route;
use crate::session::{Action, By, Options};
use crate::view::WidgetProps as Props;

/// The one view that the element keeps to, where it keeps to one.
pub fn only(options: &Options) -> Option<Route> {
    options.only.then(|| options.view.root())
}

/// The fragment, where this element may keep its view there.
pub fn address(props: &Props) -> Option<Address> {
    own(props).filter(Address::is_free)
}

/// The route in the fragment, where it is this element's and shown by it.
pub fn asked(props: &Props) -> Option<Route> {
    let route = address(props)?.read()?.parse::<Route>().ok()?;
    only(&props.options).is_none_or(|only| only == route.root()).then_some(route)
}

/// The fragment, where this element may use it while it is free.
fn own(props: &Props) -> Option<Address> {
    let name = props.name.as_ref().filter(|_| props.options.hash)?;
    Some(Address { name: name.to_string() })
}

#[derive(Default)]
pub struct AddressBar {
    /// The view that is shown, for the listener.
    latest: Rc<RefCell<Option<Route>>>,
    visit: Option<(Route, u32)>,
    visits: Option<u32>,
    /// How far the reader was when it was last looked.
    reached: Option<Route>,
    followed: Option<(Option<AttrValue>, Options)>,
    listener: Option<EventListener>,
}

impl AddressBar {
    /// Keeps the view in the fragment, and follows the fragment.
    pub fn run(&mut self, now: &Now<'_>) {
        let (state, props) = (now.state, now.props);
        *self.latest.borrow_mut() = Some(state.route.clone());
        let first = self.visits.is_none();
        if changed(&mut self.visit, (state.route.clone(), state.visits)) {
            let step = changed(&mut self.visits, state.visits) && !first;
            write(now, self.reached.as_ref(), step);
        }
        self.reached.clone_from(&state.reached);
        if changed(&mut self.followed, (props.name.clone(), props.options.clone())) {
            self.listener = own(props).and_then(|address| self.listen(now, address));
        }
    }

    fn listen(&self, now: &Now<'_>, address: Address) -> Option<EventListener> {
        let (props, dispatch) = (now.props.clone(), now.dispatch.clone());
        let (here, latest) = (address.clone(), self.latest.clone());
        address.listen(move || {
            // The view that is shown may be asked for again: its place may be
            // out of sight. A page without a fragment is the one that the reader
            // came to.
            let start = || {
                let start = here.is_bare().then(|| props.options.view.clone());
                start.filter(|start| Some(start) != latest.borrow().as_ref())
            };
            if let Some(route) = asked(&props).or_else(start) {
                dispatch.emit(Action::Visit { route, by: By::Address });
            }
        })
    }
}

/// What the reader did shows in the address, as a `step` of its own where it is
/// one; what the page or the address itself asked for only mends it where it
/// names another view. What the reader leaves by a link keeps how far they had
/// `reached`, so that Back leads there.
fn write(now: &Now<'_>, reached: Option<&Route>, step: bool) {
    let Some(address) = address(now.props) else { return };
    let (shown, route, by) = (address.read(), now.state.route.to_string(), now.state.by);
    let follows = matches!(by, By::Reader | By::Typing) || shown.is_some();
    if follows && shown.as_deref() != Some(route.as_str()) {
        let left = reached.filter(|left| step && left.page() != now.state.route.page());
        if let Some(left) = left
            && asked(now.props).is_some_and(|shown| shown.page() == left.page())
        {
            address.write(&left.to_string(), false);
        }
        address.write(&route, step && by == By::Reader);
    }
}

#[derive(Default)]
pub struct ViewAttribute(Option<(Route, bool)>, Option<u8>);

impl ViewAttribute {
    /// Shows the view that the attribute names when it changes, and when the
    /// element is to keep to it from now on; and speaks the page's language when
    /// that changes.
    pub fn run(&mut self, now: &Now<'_>) {
        let first = self.0.is_none();
        let options = &now.props.options;
        let language = options.language;
        if changed(&mut self.1, language) && !first {
            now.dispatch.emit(Action::Speak { language, by: By::Page });
        }
        if changed(&mut self.0, (options.view.clone(), options.only)) && !first {
            now.dispatch.emit(Action::Visit { route: options.view.clone(), by: By::Page });
        }
    }
}
