//! The page's fragment and the session follow each other.

use std::rc::Rc;

use yew::prelude::*;

use crate::host::Address;
use crate::route::Route;
use crate::session::{Action, By, Options, State};
use crate::view::WidgetProps as Props;

/// The one view that the element keeps to, where it keeps to one.
pub fn only(options: &Options) -> Option<Route> {
    options.only.then(|| options.view.root())
}

/// The fragment, where this element may keep its view there.
pub fn address(props: &Props) -> Option<Address> {
    let name = props.name.as_ref().filter(|_| props.options.hash)?;
    Some(Address { name: name.to_string() }).filter(Address::is_free)
}

/// The route in the fragment, where it is this element's and shown by it.
pub fn asked(props: &Props) -> Option<Route> {
    let route = address(props)?.read()?.parse::<Route>().ok()?;
    only(&props.options).is_none_or(|only| only == route.root()).then_some(route)
}

/// Keeps the view in the fragment, and follows the fragment.
#[hook]
pub fn use_address(state: &Rc<State>, props: &Props, dispatch: &Callback<Action>) {
    let latest = use_mut_ref(|| state.route.clone());
    let written = use_mut_ref(|| state.visits);
    *latest.borrow_mut() = state.route.clone();

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
                // The view that is shown may be asked for again: its place may be
                // out of sight. A page without a fragment is the one
                // that the reader came to.
                let start = || {
                    let start = here.is_bare().then(|| own.options.view.clone());
                    start.filter(|start| *start != *latest.borrow())
                };
                if let Some(route) = asked(&own).or_else(start) {
                    dispatch.emit(Action::Visit { route, by: By::Address });
                }
            })
        });
        move || drop(listener)
    });
}

/// Shows the view that the attribute names when it changes, and when the element
/// is to keep to it from now on.
#[hook]
pub fn use_view_attribute(options: &Options, dispatch: &Callback<Action>) {
    let first = use_mut_ref(|| true);
    let dispatch = dispatch.clone();
    use_effect_with((options.view.clone(), options.only), move |(view, _)| {
        if !first.replace(false) {
            dispatch.emit(Action::Visit { route: view.clone(), by: By::Page });
        }
    });
}
