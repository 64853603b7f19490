//! What the widget does beside drawing: each effect is a hook of its own.

mod address;
mod events;
mod focus;
mod memory;
mod mirror;
mod packs;

pub use address::{address, asked, only, use_address, use_view_attribute};
pub use events::use_events;
pub use focus::{go_to, use_focus};
pub use memory::{memory, use_memory};
pub use mirror::use_mirror;
pub use packs::use_packs;
