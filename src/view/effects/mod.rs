//! What the widget does beside drawing. Each effect looks at the session after
//! every drawing and acts on what has changed since it last looked; one hook
//! runs them all, because each hook of its own costs the engine a kilobyte.

mod address;
mod events;
mod focus;
mod memory;
mod mirror;
mod packs;

use std::rc::Rc;

use yew::prelude::*;

use super::WidgetProps;
use crate::host::{self, Detail};
use crate::session::{Action, State};

pub use address::{address, asked, only};
pub use focus::go_to;
pub use memory::memory;

/// What an effect looks at.
struct Now<'a> {
    state: &'a Rc<State>,
    props: &'a WidgetProps,
    dispatch: &'a Callback<Action>,
    /// The element that holds the whole view.
    root: &'a NodeRef,
}

/// All effects, with what each has seen.
#[derive(Default)]
struct Effects {
    packs: packs::Packs,
    address: address::AddressBar,
    focus: focus::Focus,
    events: events::Events,
    view: address::ViewAttribute,
    memory: memory::Remembered,
    mirror: mirror::Mirror,
}

impl Effects {
    fn run(&mut self, now: &Now<'_>) {
        customise(now);
        self.packs.run(now);
        self.address.run(now);
        self.focus.run(now);
        self.events.run(now);
        self.view.run(now);
        self.memory.run(now);
        // The last of them: what is kept over a panic has survived all others.
        self.mirror.run(now);
    }
}

/// Has the session go by the configuration that the page names by now.
fn customise(now: &Now<'_>) {
    let library = &now.props.library;
    if !Rc::ptr_eq(&library.trust, &now.state.library.trust) {
        now.dispatch.emit(Action::Customise(library.clone()));
    }
}

/// Runs the effects after every drawing.
#[hook]
pub fn use_effects(
    state: &Rc<State>,
    props: &WidgetProps,
    dispatch: &Callback<Action>,
    root: &NodeRef,
) {
    let effects = use_mut_ref(Effects::default);
    let (state, props, dispatch, root) =
        (state.clone(), props.clone(), dispatch.clone(), root.clone());
    use_effect(move || {
        let now = Now { state: &state, props: &props, dispatch: &dispatch, root: &root };
        effects.borrow_mut().run(&now);
    });
}

/// Tells the page of something that went wrong.
#[inline(never)]
fn tell(element: &web_sys::HtmlElement, kind: &str, message: &str) {
    let detail = Detail::default().text("kind", kind).text("message", message);
    host::emit(element, "toolkit-error", detail);
}

/// Takes note of `now`; returns whether it was different before, or not known.
fn changed<T: PartialEq>(seen: &mut Option<T>, now: T) -> bool {
    let changed = seen.as_ref() != Some(&now);
    *seen = Some(now);
    changed
}
