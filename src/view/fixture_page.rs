//! A fixture as a page of its own, for axe and for pictures.

use std::rc::Rc;

use yew::prelude::*;

use super::screen::Screen;
use super::setting::Links;
use crate::session::State;

/// The properties of a fixture's page.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub state: Rc<State>,
    /// The address of the stylesheet, relative to the page.
    pub stylesheet: AttrValue,
    /// The fixture's name, the page's title.
    pub name: AttrValue,
}

/// A fixture's page.
#[component]
pub fn FixturePage(props: &Props) -> Html {
    let links = Links::Fragment { page: AttrValue::default(), name: "toolkit".into() };
    html! {
        <html lang="en-GB">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ props.name.clone() }</title>
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href={props.stylesheet.clone()} />
            </head>
            <body class="toolkit-page">
                <main>
                    <Screen state={props.state.clone()} level=1 {links} edition="toolkit.html"
                        dispatch={Callback::noop()} share={Callback::noop()} />
                </main>
            </body>
        </html>
    }
}
