//! Content is fetched when a view needs it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Now;
use crate::content::PackName;
use crate::host::Loader;
use crate::session::Action;

/// The files that were asked for, and whether each is on its way: one of another
/// language is another file.
type Asked = Rc<RefCell<Vec<(String, bool)>>>;

#[derive(Default)]
pub struct Packs(Asked);

impl Packs {
    /// Fetches each pack that the view awaits, once at a time. One that was had
    /// in vain is fetched past every cache.
    pub fn run(&mut self, now: &Now<'_>) {
        for name in now.state.awaited() {
            let file = now.state.library.file(name);
            let before = on_its_way(&self.0, &file, true);
            if before != Some(true) {
                if before.is_none() {
                    self.0.borrow_mut().push((file.clone(), true));
                }
                let (asked, loader) = (self.0.clone(), now.props.loader.clone());
                let again = before.is_some();
                spawn_local(fetch(name, file, again, asked, loader, now.dispatch.clone()));
            }
        }
    }
}

/// Notes whether `file` is on its way; returns whether it was, if it was asked for.
#[inline(never)]
fn on_its_way(asked: &Asked, file: &str, is: bool) -> Option<bool> {
    let mut asked = asked.borrow_mut();
    let (_, was) = asked.iter_mut().find(|(known, _)| known == file)?;
    Some(std::mem::replace(was, is))
}

async fn fetch(
    name: PackName,
    file: String,
    again: bool,
    asked: Asked,
    loader: Loader,
    dispatch: Callback<Action>,
) {
    let found = loader.fetch(&file, again).await;
    on_its_way(&asked, &file, false);
    dispatch.emit(match found {
        Ok(bytes) => Action::TakePack { name, file, bytes },
        Err(message) => Action::MissPack { name, file, message },
    });
}
