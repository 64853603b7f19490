//! What the browser keeps for a page on this computer. Nothing here panics
//! where the browser refuses.

use web_sys::Storage;

/// One entry of the browser's local storage.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    storage: Storage,
    key: String,
}

impl Entry {
    /// The entry of the configuration `id`, or else of this page's path. None
    /// where the browser offers no storage: a frame in a sandbox, a policy.
    pub fn open(id: Option<&str>) -> Option<Self> {
        let window = web_sys::window()?;
        let storage = window.local_storage().ok().flatten()?;
        let name = id.map(str::to_owned).or_else(|| window.location().pathname().ok())?;
        Some(Entry { storage, key: format!("social-media-toolkit:{name}") })
    }

    /// What is in it; none where there is nothing.
    pub fn read(&self) -> Option<String> {
        self.storage.get_item(&self.key).ok().flatten()
    }

    /// Puts `text` into it. Returns whether the browser took it.
    pub fn write(&self, text: &str) -> bool {
        self.storage.set_item(&self.key, text).is_ok()
    }

    /// Takes it away.
    pub fn clear(&self) {
        // Where the browser refuses that, it has kept nothing either.
        let _ = self.storage.remove_item(&self.key);
    }
}
