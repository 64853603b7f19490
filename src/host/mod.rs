//! The browser, as the view needs it: the address, the focus, events. Strings
//! and DOM and no domain; nothing here panics when the browser refuses.

mod address;
mod day;
mod events;
mod focus;
mod json;
mod script;
mod text;

pub use address::{Address, edition_address};
pub use day::{a_year_ago, today};
pub use events::{Detail, emit, told};
pub use focus::{focus, is_elsewhere, show};
pub use json::parse as parse_json;
pub use script::{Keeper, Loader, warn};
pub use text::{can_share, chance, graphemes, nfc};
