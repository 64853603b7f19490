//! A fixture as a page of its own, for axe and for pictures.

use std::rc::Rc;

use yew::prelude::*;

use super::edition::document;
use super::screen::screen;
use super::setting::{Links, Setting};
use super::tag::el;
use crate::fixtures::TODAY;
use crate::session::State;

/// The properties of a fixture's page.
#[derive(Properties)]
pub struct Props {
    /// The session.
    pub state: Rc<State>,
    /// The address of the stylesheet, relative to the page.
    pub stylesheet: AttrValue,
    /// The fixture's name, the page's title.
    pub name: AttrValue,
    /// The day before which a review is too long ago.
    pub old_before: AttrValue,
    /// What is wrong with the configuration.
    pub problems: Vec<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// A fixture's page.
#[component]
pub fn FixturePage(props: &Props) -> Html {
    let at = Setting {
        library: props.state.library.clone(),
        level: 1,
        links: Links::Fragment { page: AttrValue::default(), name: "toolkit".into() },
        edition: "toolkit.html".into(),
        home: None,
        old_before: props.old_before.clone(),
        today: AttrValue::Static(TODAY),
        problems: props.problems.clone(),
        only: None,
        visit: Callback::noop(),
        go_to: Callback::noop(),
        share: Callback::noop(),
        dispatch: Callback::noop(),
        draft: props.state.draft.clone(),
        reached: props.state.reached.clone(),
        compared: props.state.compared.clone(),
        errand: props.state.errand.clone(),
    };
    let shown = screen(&at, &props.state, &Callback::noop(), &NodeRef::default());
    let tag = props.state.library.tag();
    let body = el("main").child(shown).into();
    document(tag, &props.name, &props.stylesheet, &[], body).into()
}
