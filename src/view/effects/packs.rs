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
    /// By the names of their files, which say the language too.
    under_way: Rc<RefCell<Vec<String>>>,
    tried: Vec<String>,
}

impl Packs {
    /// Fetches each pack that the view awaits, once at a time. One that was had
    /// in vain is fetched past every cache.
    pub fn run(&mut self, now: &Now<'_>) {
        for name in now.state.awaited() {
            let file = now.state.library.file(name);
            if !self.under_way.borrow().contains(&file) {
                self.under_way.borrow_mut().push(file.clone());
                let again = self.tried.contains(&file);
                self.tried.push(file.clone());
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
    under_way: Rc<RefCell<Vec<String>>>,
    loader: Loader,
    dispatch: Callback<Action>,
) {
    let found = loader.fetch(&file, again).await;
    under_way.borrow_mut().retain(|fetched| *fetched != file);
    dispatch.emit(match found {
        Ok(bytes) => Action::TakePack { name, file, bytes },
        Err(message) => Action::MissPack { name, file, message },
    });
}
