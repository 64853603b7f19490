//! What every part of the view needs to know of where it stands.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};
use yew::prelude::{AttrValue, Callback};

use super::tag::{El, On, el};
use crate::content::{ChapterOutline, Id, Key, Library, date, plain};
use crate::route::{Route, Step};
use crate::session::{Action, Errand};
use crate::share::Draft;

/// A point that the reader shares, and the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The point.
    pub quote: Id,
    /// The network; `copy` or `device` where it is none.
    pub network: String,
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
    Here {
        /// Whether the page stands in a frame, which shows no other site.
        framed: bool,
    },
}

/// Where a part of the view stands: what has been loaded, how headings nest
/// and where links lead.
pub struct Setting {
    /// What has been loaded.
    pub library: Library,
    /// The level of the top heading: 1 to 4.
    pub level: u8,
    /// How links are written.
    pub links: Links,
    /// The address of the static edition.
    pub edition: AttrValue,
    /// What stands before a view in an address on the page with the whole
    /// toolkit, where the configuration names one.
    pub home: Option<AttrValue>,
    /// A review before this day, `2026-11-22`, is too long ago; empty where nobody
    /// knows what day it is.
    pub old_before: AttrValue,
    /// The day that it is, `2026-11-22`; empty where nobody knows.
    pub today: AttrValue,
    /// What is wrong with the configuration.
    pub problems: Vec<String>,
    /// The one view that is shown, where there is only one.
    pub only: Option<Route>,
    /// Takes the reader to a view.
    pub visit: Callback<Route>,
    /// Takes the focus to the part with this id.
    pub go_to: Callback<String>,
    /// Tells that a point is being shared.
    pub share: Callback<Shared>,
    /// Changes the session.
    pub dispatch: Callback<Action>,
    /// The post that is being written.
    pub draft: Draft,
    /// The chapter that was shown last and the section that the reader came to.
    pub reached: Option<Route>,
    /// The comparison of channels as it was shown last.
    pub compared: Route,
    /// What the browser did last for the reader here, or refused.
    pub errand: Option<Rc<Errand>>,
}

impl Setting {
    /// The word under `key`.
    pub fn word(&self, key: Key) -> &str {
        self.library.words.get(key)
    }

    /// The word under `key` with its places filled.
    pub fn fill(&self, key: Key, places: &[(&str, &str)]) -> String {
        self.library.words.fill(key, places)
    }

    /// The language that `text` of the content is in, for what is made of it and says so
    /// itself, because it stands in a field or loses its marks; none where all is in one.
    pub fn language_of(&self, text: &str) -> Option<&str> {
        let english = self.library.core.languages.first().filter(|_| self.library.language > 0)?;
        Some(if plain(text) == text { &english.tag } else { self.library.tag() })
    }

    /// The date `2026-11-22` as people write it.
    pub fn date(&self, iso: &str) -> String {
        date(iso, self.word(key!("months")))
    }

    /// Whether a review is more than a year ago. Days are in the order of their
    /// letters, and every text comes after an empty one.
    pub fn is_old(&self, reviewed: &str) -> bool {
        *reviewed < *self.old_before
    }

    /// When what stands above or around it was last reviewed. Where that is more
    /// than a year ago, it says so.
    #[inline(never)]
    pub fn reviewed(&self, day: &str) -> El {
        let key = if self.is_old(day) { key!("reviewed.old") } else { key!("reviewed.on") };
        let words = self.fill(key, &[("date", &self.date(day))]);
        el("p").class("toolkit-reviewed").text(&words)
    }

    /// How long a chapter takes to read.
    pub fn minutes(&self, chapter: &ChapterOutline) -> String {
        match chapter.minutes {
            1 => self.word(key!("chapter.minute")).to_owned(),
            minutes => self.fill(key!("chapter.minutes"), &[("n", &minutes.to_string())]),
        }
    }

    /// Whether this is the static edition: everything on one page, and no
    /// script to open a part of it.
    pub fn is_edition(&self) -> bool {
        matches!(self.links, Links::Here { .. })
    }

    /// What came of pressing the button whose value is `about`.
    pub fn errand(&self, about: &str) -> Option<&Errand> {
        self.errand.as_deref().filter(|errand| errand.about == about)
    }

    /// Whether `route` can be shown here.
    pub fn shows(&self, route: &Route) -> bool {
        self.only.as_ref().is_none_or(|only| only.root() == route.root())
    }

    /// The address of `route`.
    pub fn address(&self, route: &Route) -> String {
        match &self.links {
            Links::Here { .. } => format!("#{}", in_edition(route)),
            Links::Fragment { page, name } if self.shows(route) => format!("{page}#{name}/{route}"),
            _ => match &self.home {
                Some(prefix) => format!("{prefix}{route}"),
                None => format!("{}#{}", self.edition, in_edition(route)),
            },
        }
    }

    /// A heading `below` levels under the top one; below `h6` it stays `h6`.
    pub fn heading(&self, below: u8, class: &'static str) -> El {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let place = usize::from(self.level.saturating_add(below).clamp(1, 6)) - 1;
        el(TAGS.get(place).copied().unwrap_or("h6")).class(class)
    }

    /// A heading that is a place of its own: links lead to it and the focus
    /// goes there.
    pub fn place(&self, below: u8, class: &'static str, route: &Route) -> El {
        self.at_place(self.heading(below, class), route)
    }

    /// Makes `element` a place that links lead to.
    pub fn at_place(&self, element: El, route: &Route) -> El {
        element.attr("id", &route.to_string()).fixed("tabindex", "-1")
    }

    /// A link to a view. One that is not shown here opens a new tab, so that
    /// answers are not lost and a frame stays what it is.
    pub fn link(&self, route: &Route) -> El {
        // What the trust hides has no address; what names it stays.
        if !self.library.holds(route) {
            return el("span");
        }
        let link = el("a").attr("href", &self.address(route));
        if !self.shows(route) {
            return self.new_tab(link);
        }
        if self.is_edition() {
            return link;
        }
        link.on(On::Click, self.on_link(route))
    }

    /// A link to another site: in a new tab, for the same reasons.
    pub fn outside(&self, address: &str) -> El {
        let link = el("a").attr("href", address);
        let stays = matches!(self.links, Links::Here { framed: false });
        let mail = ["mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
        let link = if stays || mail { link } else { self.new_tab(link) };
        link.fixed("rel", "noopener noreferrer")
    }

    /// Makes `link` open a new tab and say so.
    pub fn new_tab(&self, link: El) -> El {
        link.new_tab(self.word(key!("link.new-tab")))
    }

    /// A click that means ‘go there’ is taken; one that means ‘open in a new
    /// tab’ is the browser's.
    fn on_link(&self, route: &Route) -> Callback<Event> {
        let (visit, route) = (self.visit.clone(), route.clone());
        Callback::from(move |event: Event| {
            let plain = event.dyn_ref::<MouseEvent>().is_none_or(|click| {
                click.button() == 0
                    && !(click.ctrl_key()
                        || click.meta_key()
                        || click.shift_key()
                        || click.alt_key())
            });
            if plain {
                event.prevent_default();
                visit.emit(route.clone());
            }
        })
    }
}

/// The place in the static edition that comes nearest to `route`: on paper the
/// quiz has neither a check nor a result.
fn in_edition(route: &Route) -> Route {
    match route {
        Route::Quiz(Step::Check | Step::Result | Step::Team(_)) => Route::Quiz(Step::Start),
        Route::Compared(_) | Route::Finder(_) => Route::Channels,
        Route::Picked(_) => Route::Quotes,
        Route::Post(id) => Route::Quote(id.clone()),
        // Without a script there is nothing to search with but the browser.
        Route::Search(_) => Route::Home,
        other => other.clone(),
    }
}

impl El {
    /// Adds the word under `key`.
    #[inline(never)]
    pub fn say(self, at: &Setting, key: Key) -> Self {
        self.text(at.word(key))
    }
}
