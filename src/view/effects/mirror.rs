//! What a panic must not take with it is kept outside the engine.

use super::{Now, changed};
use crate::saved::Saved;

#[derive(Default)]
pub struct Mirror(Option<Saved>);

impl Mirror {
    /// Keeps the state whenever it has changed.
    pub fn run(&mut self, now: &Now<'_>) {
        let saved = now.state.to_saved();
        let text = saved.to_json().to_string();
        if changed(&mut self.0, saved) {
            now.props.keeper.keep(&text);
        }
    }
}
