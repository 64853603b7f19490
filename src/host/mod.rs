//! The browser, as the view needs it: the address, the focus, events, the
//! clipboard. Strings
//! and DOM and no domain; nothing here panics when the browser refuses.

mod address;
mod clipboard;
mod day;
mod events;
mod focus;
mod json;
mod reading;
mod script;

pub use address::{Address, edition_address};
pub use clipboard::{copy, select, whole_address};
pub use day::{a_year_ago, today};
pub use events::{Detail, emit};
pub use focus::{focus, is_elsewhere, show};
pub use json::parse as parse_json;
pub use reading::{listen as listen_to_reading, reached};
pub use script::{Keeper, Loader, Paper, Printer, warn};
