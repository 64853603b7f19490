//! Content is fetched when a view needs it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::content::PackName;
use crate::host::{self, Detail, Loader};
use crate::session::{Action, State};

/// Fetches each pack that the view awaits, once.
#[hook]
pub fn use_packs(
    state: &Rc<State>,
    loader: &Loader,
    host: &web_sys::HtmlElement,
    dispatch: &Callback<Action>,
) {
    let under_way = use_mut_ref(Vec::<PackName>::new);
    let (loader, host, dispatch) = (loader.clone(), host.clone(), dispatch.clone());
    use_effect_with(state.awaited(), move |awaited| {
        for name in awaited {
            if !under_way.borrow().contains(name) {
                under_way.borrow_mut().push(*name);
                let under_way = under_way.clone();
                let (loader, host, dispatch) = (loader.clone(), host.clone(), dispatch.clone());
                spawn_local(fetch(*name, under_way, loader, host, dispatch));
            }
        }
    });
}

async fn fetch(
    name: PackName,
    under_way: Rc<RefCell<Vec<PackName>>>,
    loader: Loader,
    host: web_sys::HtmlElement,
    dispatch: Callback<Action>,
) {
    let found = loader.fetch(&name.to_string()).await;
    under_way.borrow_mut().retain(|fetched| *fetched != name);
    dispatch.emit(match found {
        Ok(bytes) => Action::TakePack { name, bytes },
        Err(message) => {
            let detail = Detail::default().text("kind", "content").text("message", &message);
            host::emit(&host, "toolkit-error", detail);
            Action::MissPack { name }
        }
    });
}
