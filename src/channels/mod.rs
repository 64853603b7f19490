//! The channels, compared: what each has under each property, which of them a reader
//! asked to see and how, and which of them fit what a team needs.

mod finder;
mod limits;
mod local;
mod order;
mod property;
mod selection;
mod side;

pub use crate::content::phrase;
pub use crate::route::choice::*;
pub use finder::{Fit, Found, Needs, Point, find};
pub use local::{Use, account, note, usage};
pub use property::{Property, Value, named, terms};
pub use selection::{MOST_SIDES, Selection};
pub use side::{Row, rows};
