//! What one widget on a page knows: where the reader is and what they have
//! answered. A session changes by actions alone and has no effects.

mod action;
mod errand;
mod memory;
mod options;
mod quiz;
mod search;
mod settings;
mod state;

pub use action::{Action, By};
pub use errand::Errand;
pub use memory::Memory;
pub use options::{BadAttribute, Options};
pub use quiz::BadFile;
pub use settings::Settings;
pub use state::{Form, State};
