//! The addresses of the widget's views, as they stand in the page's fragment,
//! in the `view` attribute and in the content's own links.
//!
//! A route says where something would be, not that it exists: whether there is
//! a chapter 9 is for the content to say ([`crate::content::Library::holds`]).
//! The forms are public API, listed in `docs/embedding.md`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::content::Id;

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
    /// `channels/facebook`: one channel's guide.
    Channel(Id),
    /// `quiz` and the steps under it.
    Quiz(Step),
    /// `quotes`: the points to share.
    Quotes,
    /// `quotes/start-simple`: one of them.
    Quote(Id),
    /// `resources`: case studies, further reading and tools.
    Resources,
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
}

impl Route {
    /// The chapter `number`, at its start.
    pub fn chapter(number: u8) -> Self {
        Route::Chapter { number, section: None }
    }

    /// The view that `self` lies under and that an element with `only` keeps
    /// to: all of the quiz is one, a section belongs to its chapter.
    pub fn root(&self) -> Route {
        match self {
            Route::Chapter { number, .. } => Route::chapter(*number),
            Route::Channel(_) => Route::Channels,
            Route::Quiz(_) => Route::Quiz(Step::Start),
            Route::Quote(_) => Route::Quotes,
            other => other.clone(),
        }
    }

    /// The page of the view: what is drawn, whatever place in it is meant.
    /// Two routes with the same page differ by where the reader is taken.
    pub fn page(&self) -> Route {
        match self {
            Route::Chapter { .. } => self.root(),
            Route::Quote(_) => Route::Quotes,
            other => other.clone(),
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
             channels, channels/<channel>, quiz, quiz/<question>, quiz/check, quiz/result, \
             quotes, quotes/<quote> or resources",
            self.0
        )
    }
}

impl std::error::Error for NotARoute {}

impl FromStr for Route {
    type Err = NotARoute;

    /// Reads a route. What follows a `?` belongs to the view and is left to it.
    fn from_str(text: &str) -> Result<Self, NotARoute> {
        let path = text.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').collect();
        let id = |text: &str| Id::new(text).ok_or_else(|| NotARoute(text.to_owned()));
        let bad = || NotARoute(text.to_owned());
        Ok(match parts.as_slice() {
            ["home"] => Route::Home,
            ["chapter", number] => Route::chapter(chapter_number(number).ok_or_else(bad)?),
            ["chapter", number, section] => Route::Chapter {
                number: chapter_number(number).ok_or_else(bad)?,
                section: Some(id(section).map_err(|_| bad())?),
            },
            ["channels"] => Route::Channels,
            ["channels", channel] => Route::Channel(id(channel).map_err(|_| bad())?),
            ["quiz"] => Route::Quiz(Step::Start),
            ["quiz", "check"] => Route::Quiz(Step::Check),
            ["quiz", "result"] => Route::Quiz(Step::Result),
            // Kept free for the team's results, which have their own view later.
            ["quiz", "team"] => return Err(bad()),
            ["quiz", question] => Route::Quiz(Step::Question(id(question).map_err(|_| bad())?)),
            ["quotes"] => Route::Quotes,
            ["quotes", quote] => Route::Quote(id(quote).map_err(|_| bad())?),
            ["resources"] => Route::Resources,
            _ => return Err(bad()),
        })
    }
}

/// A chapter's number: one digit, not zero, so that each chapter has one address.
fn chapter_number(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [digit @ b'1'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
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
            Route::Channel(id) => write!(f, "channels/{id}"),
            Route::Quiz(Step::Start) => f.write_str("quiz"),
            Route::Quiz(Step::Question(id)) => write!(f, "quiz/{id}"),
            Route::Quiz(Step::Check) => f.write_str("quiz/check"),
            Route::Quiz(Step::Result) => f.write_str("quiz/result"),
            Route::Quotes => f.write_str("quotes"),
            Route::Quote(id) => write!(f, "quotes/{id}"),
            Route::Resources => f.write_str("resources"),
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
