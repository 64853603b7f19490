//! Content is fetched when a view needs it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Now;
use crate::content::PackName;
use crate::host::Loader;
use crate::session::Action;

#[derive(Default)]
pub struct Packs {
    under_way: Rc<RefCell<Vec<PackName>>>,
    tried: Vec<PackName>,
}

impl Packs {
    /// Fetches each pack that the view awaits, once at a time. One that was had
    /// in vain is fetched past every cache.
    pub fn run(&mut self, now: &Now<'_>) {
        for name in now.state.awaited() {
            if !self.under_way.borrow().contains(&name) {
                self.under_way.borrow_mut().push(name);
                let again = self.tried.contains(&name);
                self.tried.push(name);
                let file = now.state.library.file(name);
                let (under_way, loader) = (self.under_way.clone(), now.props.loader.clone());
                spawn_local(fetch(name, file, again, under_way, loader, now.dispatch.clone()));
            }
        }
    }
}

async fn fetch(
    name: PackName,
    file: String,
    again: bool,
    under_way: Rc<RefCell<Vec<PackName>>>,
    loader: Loader,
    dispatch: Callback<Action>,
) {
    let found = loader.fetch(&file, again).await;
    under_way.borrow_mut().retain(|fetched| *fetched != name);
    dispatch.emit(match found {
        Ok(bytes) => Action::TakePack { name, bytes },
        Err(message) => Action::MissPack { name, message: format!("{file}: {message}") },
    });
}
