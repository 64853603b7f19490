//! What a panic must not take with it is kept outside the engine.

use std::rc::Rc;

use yew::prelude::*;

use crate::host::Keeper;
use crate::session::State;

/// Keeps the state whenever it has changed.
#[hook]
pub fn use_mirror(state: &Rc<State>, keeper: &Keeper) {
    let keeper = keeper.clone();
    use_effect_with(state.to_saved(), move |saved| keeper.keep(&saved.to_json().to_string()));
}
