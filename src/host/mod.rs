//! The browser, as the view needs it: the address, the focus, events. Strings
//! and DOM and no domain; nothing here panics when the browser refuses.

mod address;
mod events;
mod focus;
mod script;

pub use address::{Address, edition_address};
pub use events::{Detail, emit};
pub use focus::{focus, is_elsewhere, show};
pub use script::{Loader, warn};
