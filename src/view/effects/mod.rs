//! What the widget does beside drawing: each effect is a hook of its own.

mod address;
mod events;
mod focus;
mod packs;

pub use address::{address, asked, only, use_address, use_view_attribute};
pub use events::use_events;
pub use focus::{go_to, use_focus};
pub use packs::use_packs;
