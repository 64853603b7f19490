//! Content is fetched when a view needs it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::content::PackName;
use crate::host::Loader;
use crate::session::{Action, State};

/// Fetches each pack that the view awaits, once at a time. One that was had in
/// vain is fetched past every cache.
#[hook]
pub fn use_packs(state: &Rc<State>, loader: &Loader, dispatch: &Callback<Action>) {
    let under_way = use_mut_ref(Vec::<PackName>::new);
    let tried = use_mut_ref(Vec::<PackName>::new);
    let (loader, dispatch) = (loader.clone(), dispatch.clone());
    use_effect_with(state.awaited(), move |awaited| {
        for name in awaited {
            if !under_way.borrow().contains(name) {
                under_way.borrow_mut().push(*name);
                let again = tried.borrow().contains(name);
                tried.borrow_mut().push(*name);
                let (under_way, loader) = (under_way.clone(), loader.clone());
                spawn_local(fetch(*name, again, under_way, loader, dispatch.clone()));
            }
        }
    });
}

async fn fetch(
    name: PackName,
    again: bool,
    under_way: Rc<RefCell<Vec<PackName>>>,
    loader: Loader,
    dispatch: Callback<Action>,
) {
    let found = loader.fetch(&name.to_string(), again).await;
    under_way.borrow_mut().retain(|fetched| *fetched != name);
    dispatch.emit(match found {
        Ok(bytes) => Action::TakePack { name, bytes },
        Err(message) => Action::MissPack { name, message },
    });
}
