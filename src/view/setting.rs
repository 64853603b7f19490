//! What every part of the view needs to know of where it stands.

use yew::prelude::*;

use crate::content::{Id, Library};
use crate::route::Route;

/// A point that the reader shares, and the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The point.
    pub quote: Id,
    /// The network.
    pub network: Id,
}

/// How a route becomes an address.
#[derive(Clone, Debug, PartialEq)]
pub enum Links {
    /// In the fragment of the page that the widget stands on.
    Fragment {
        /// The page's own address without fragment; empty where `#…` alone
        /// means this page, which a `<base>` in the host page can change.
        page: AttrValue,
        /// What stands before the view: `toolkit` or the element's id.
        name: AttrValue,
    },
    /// At the static edition, whose address this is: the host page's address
    /// is left alone, and a link opened in a new tab still leads somewhere.
    Elsewhere(AttrValue),
    /// On the same page: the static edition itself.
    Here,
}

/// Where a part of the view stands: what has been loaded, how headings nest
/// and where links lead. Passed down by context.
#[derive(Clone, PartialEq)]
pub struct Setting {
    /// What has been loaded.
    pub library: Library,
    /// The level of the top heading: 1 to 4.
    pub level: u8,
    /// How links are written.
    pub links: Links,
    /// The address of the static edition.
    pub edition: AttrValue,
    /// The one view that is shown, where there is only one.
    pub only: Option<Route>,
    /// Takes the reader to a view.
    pub visit: Callback<Route>,
    /// Tells that a point is being shared.
    pub share: Callback<Shared>,
}

impl Setting {
    /// The word under `key`.
    pub fn word(&self, key: &str) -> AttrValue {
        self.library.core.words.get(key).to_owned().into()
    }

    /// The word under `key` with its places filled.
    pub fn fill(&self, key: &str, places: &[(&str, &str)]) -> AttrValue {
        self.library.core.words.fill(key, places).into()
    }

    /// The date `2026-11-22` as people write it.
    pub fn date(&self, iso: &str) -> String {
        self.library.core.words.date(iso)
    }

    /// Whether this is the static edition: everything on one page, and no
    /// script to open a part of it.
    pub fn is_edition(&self) -> bool {
        self.links == Links::Here
    }

    /// Whether `route` can be shown here.
    pub fn shows(&self, route: &Route) -> bool {
        self.only.as_ref().is_none_or(|only| only.root() == route.root())
    }

    /// The address of `route`.
    pub fn address(&self, route: &Route) -> String {
        match &self.links {
            Links::Here => format!("#{route}"),
            Links::Fragment { page, name } if self.shows(route) => format!("{page}#{name}/{route}"),
            _ => format!("{}#{route}", self.edition),
        }
    }

    /// A heading `below` levels under the top one; below `h6` it stays `h6`.
    pub fn heading(&self, below: u8, class: &'static str, text: Html) -> Html {
        self.heading_at(below, class, None, text)
    }

    /// A heading that is a place of its own: links lead to it and the focus
    /// goes there.
    pub fn heading_at(
        &self,
        below: u8,
        class: &'static str,
        place: Option<&Route>,
        text: Html,
    ) -> Html {
        let level = self.level.saturating_add(below).min(6);
        let id = place.map(Route::to_string);
        let tabindex = place.map(|_| "-1");
        html! { <@{format!("h{level}")} {class} {id} {tabindex}>{ text }</@> }
    }

    /// A link to a view.
    pub fn link(&self, route: &Route, class: &'static str, text: Html) -> Html {
        self.link_as(route, class, None, text)
    }

    /// A link to a view, with what it is to the page that is shown: `page` for
    /// the view that the reader is on.
    pub fn link_as(
        &self,
        route: &Route,
        class: &'static str,
        current: Option<&'static str>,
        text: Html,
    ) -> Html {
        let onclick = (!self.is_edition() && self.shows(route)).then(|| self.on_link(route));
        html! { <a {class} href={self.address(route)} aria-current={current} {onclick}>{ text }</a> }
    }

    /// A click that means ‘go there’ is taken; one that means ‘open in a new
    /// tab’ is the browser's.
    fn on_link(&self, route: &Route) -> Callback<MouseEvent> {
        let (visit, route) = (self.visit.clone(), route.clone());
        Callback::from(move |click: MouseEvent| {
            let plain = click.button() == 0
                && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
            if plain {
                click.prevent_default();
                visit.emit(route.clone());
            }
        })
    }
}

/// The setting of the part that is being drawn. Every part stands in a
/// [`super::Screen`] or an edition, which provide it.
#[hook]
pub fn use_setting() -> Option<Setting> {
    use_context::<Setting>()
}
