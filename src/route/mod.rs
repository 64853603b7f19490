//! The addresses of the widget's views, as they stand in the page's fragment,
//! in the `view` attribute and in the content's own links.
//!
//! A route says where something would be, not that it exists: whether there is
//! a chapter 9 is for the content to say ([`crate::content::Library::holds`]).
//! The forms are public API, listed in `docs/embedding.md`.

mod choices;
mod encoding;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use choices::{Choices, choice};
pub use encoding::{decoded, decoded_lossily, encode};

use crate::content::Id;

/// What stands in the finder's address where a channel's id would; no channel has it.
pub const FINDER: &str = "finder";

/// A view of the widget, and the place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Route {
    /// `home`: the welcome and the ways in.
    #[default]
    Home,
    /// `chapter/2` or, at one of its sections, `chapter/2/audience`.
    Chapter {
        /// Counted from 1.
        number: u8,
        /// The section to go to; none is the chapter's start.
        section: Option<Id>,
    },
    /// `channels`: the comparison.
    Channels,
    /// `channels?aim=recruit&compare=blog,x`: the comparison with what is chosen in it;
    /// made by [`Route::compared`].
    Compared(Choices),
    /// `channels/finder`, or with the answers to its questions
    /// `channels/finder?hours=4`.
    Finder(Choices),
    /// `channels/facebook`: one channel's guide.
    Channel(Id),
    /// `quiz` and the steps under it.
    Quiz(Step),
    /// `quotes`: the points to share.
    Quotes,
    /// `quotes?topic=planning`: those about a topic; made by [`Route::picked`].
    Picked(Choices),
    /// `quotes/start-simple`: one of them.
    Quote(Id),
    /// `quotes/start-simple/post`: one of them, to be changed before it is shared.
    Post(Id),
    /// `resources`: case studies, further reading and tools.
    Resources,
    /// `resources/nhs-change-day`: one of them.
    Resource(Id),
    /// `search`, or with what is looked for `search?q=tone%20of%20voice`.
    Search(String),
}

/// A step of the quiz.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// `quiz`: what it is, and where to start.
    Start,
    /// `quiz/purpose-named`: one question.
    Question(Id),
    /// `quiz/check`: the answers before they are scored.
    Check,
    /// `quiz/result`: what they come to.
    Result,
    /// `quiz/team`: a team's results together; a link to it may bring one as a code,
    /// `quiz/team?code=1K7Q-4F2M`.
    Team(String),
}

impl Route {
    /// The chapter `number`, at its start.
    pub fn chapter(number: u8) -> Self {
        Route::Chapter { number, section: None }
    }

    /// The comparison of channels with `choices`.
    pub fn compared(choices: Choices) -> Self {
        if choices.is_empty() { Route::Channels } else { Route::Compared(choices) }
    }

    /// The points to share with `choices`.
    pub fn picked(choices: Choices) -> Self {
        if choices.is_empty() { Route::Quotes } else { Route::Picked(choices) }
    }

    /// What is chosen in the view.
    pub fn choices(&self) -> Choices {
        match self {
            Route::Compared(choices) | Route::Finder(choices) | Route::Picked(choices) => {
                choices.clone()
            }
            _ => Choices::default(),
        }
    }

    /// The view that `self` lies under and that an element with `only` keeps
    /// to: all of the quiz is one, a section belongs to its chapter.
    pub fn root(&self) -> Route {
        match self {
            Route::Chapter { number, .. } => Route::chapter(*number),
            Route::Channel(_) | Route::Finder(_) => Route::Channels,
            Route::Quiz(_) => Route::Quiz(Step::Start),
            Route::Quote(_) | Route::Post(_) => Route::Quotes,
            Route::Resource(_) => Route::Resources,
            other => other.told(),
        }
    }

    /// The view without what the reader typed or chose, which nobody else is told.
    pub fn told(&self) -> Route {
        match self {
            Route::Compared(_) => Route::Channels,
            Route::Finder(_) => Route::Finder(Choices::default()),
            Route::Picked(_) => Route::Quotes,
            Route::Search(_) => Route::Search(String::new()),
            Route::Quiz(Step::Team(_)) => Route::Quiz(Step::Team(String::new())),
            other => other.clone(),
        }
    }

    /// The page of the view: what is drawn, whatever place in it is meant.
    /// Two routes with the same page differ by where the reader is taken.
    pub fn page(&self) -> Route {
        match self {
            Route::Chapter { .. } => self.root(),
            Route::Quote(_) | Route::Resource(_) => self.root(),
            other => other.told(),
        }
    }
}

/// What was found where a route was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotARoute(pub String);

impl fmt::Display for NotARoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "‘{}’ is not a view; expected home, chapter/1 to chapter/6, chapter/2/<section>, \
             channels, channels?<choices>, channels/<channel>, channels/finder, quiz, quiz/<question>, quiz/check, quiz/result, quiz/team, \
             quotes, quotes?<choices>, quotes/<quote>, quotes/<quote>/post, resources, resources/<resource> or search?q=…",
            self.0
        )
    }
}

impl std::error::Error for NotARoute {}

impl FromStr for Route {
    type Err = NotARoute;

    /// Reads a route. What follows a `?` belongs to the view and is left to it.
    fn from_str(text: &str) -> Result<Self, NotARoute> {
        read(text).ok_or_else(|| NotARoute(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Route> {
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    let Some((view, place)) = path.split_once('/') else {
        return Some(match path {
            "home" => Route::Home,
            "channels" => Route::compared(Choices::read(query)),
            "quiz" => Route::Quiz(Step::Start),
            "quotes" => Route::picked(Choices::read(query)),
            "resources" => Route::Resources,
            "search" => Route::Search(asked(query, "q=")),
            _ => return None,
        });
    };
    if view == "chapter" {
        let (number, section) = match place.split_once('/') {
            Some((number, section)) => (number, Some(Id::new(section)?)),
            None => (place, None),
        };
        return Some(Route::Chapter { number: chapter_number(number)?, section });
    }
    if let ("quotes", Some(quote)) = (view, place.strip_suffix("/post")) {
        return Id::new(quote).map(Route::Post);
    }
    let id = Id::new(place)?;
    Some(match (view, place) {
        ("channels", FINDER) => Route::Finder(Choices::read(query)),
        ("channels", _) => Route::Channel(id),
        ("quiz", "check") => Route::Quiz(Step::Check),
        ("quiz", "result") => Route::Quiz(Step::Result),
        ("quiz", "team") => Route::Quiz(Step::Team(asked(query, "code="))),
        ("quiz", _) => Route::Quiz(Step::Question(id)),
        ("quotes", _) => Route::Quote(id),
        ("resources", _) => Route::Resource(id),
        _ => return None,
    })
}

/// A chapter's number: one digit, not zero, so that each chapter has one address.
fn chapter_number(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [digit @ b'1'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// What `query` asks for under `name`, decoded as a form's address is.
#[inline(never)]
fn asked(query: &str, name: &str) -> String {
    let asked = query.strip_prefix(name).unwrap_or_default();
    decoded(asked.split('&').next().unwrap_or_default())
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => f.write_str("home"),
            Route::Chapter { number, section: None } => write!(f, "chapter/{number}"),
            Route::Chapter { number, section: Some(section) } => {
                write!(f, "chapter/{number}/{section}")
            }
            Route::Channels => f.write_str("channels"),
            Route::Compared(choices) => write!(f, "channels?{choices}"),
            Route::Finder(choices) if choices.is_empty() => f.write_str("channels/finder"),
            Route::Finder(choices) => write!(f, "channels/finder?{choices}"),
            Route::Channel(id) => write!(f, "channels/{id}"),
            Route::Quiz(Step::Start) => f.write_str("quiz"),
            Route::Quiz(Step::Question(id)) => write!(f, "quiz/{id}"),
            Route::Quiz(Step::Check) => f.write_str("quiz/check"),
            Route::Quiz(Step::Result) => f.write_str("quiz/result"),
            Route::Quiz(Step::Team(code)) if code.is_empty() => f.write_str("quiz/team"),
            Route::Quiz(Step::Team(code)) => {
                f.write_str("quiz/team?code=")?;
                f.write_str(&encode(code))
            }
            Route::Quotes => f.write_str("quotes"),
            Route::Picked(choices) => write!(f, "quotes?{choices}"),
            Route::Quote(id) => write!(f, "quotes/{id}"),
            Route::Post(id) => write!(f, "quotes/{id}/post"),
            Route::Resources => f.write_str("resources"),
            Route::Resource(id) => write!(f, "resources/{id}"),
            Route::Search(query) if query.is_empty() => f.write_str("search"),
            Route::Search(query) => {
                f.write_str("search?q=")?;
                f.write_str(&encode(query))
            }
        }
    }
}

impl TryFrom<String> for Route {
    type Error = NotARoute;

    fn try_from(text: String) -> Result<Self, NotARoute> {
        text.parse()
    }
}

impl From<Route> for String {
    fn from(route: Route) -> String {
        route.to_string()
    }
}
