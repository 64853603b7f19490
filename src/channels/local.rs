//! What a trust says of a channel: whether it is used there, by whose leave, and under
//! which address.

use crate::content::Library;
use crate::json::Json;

/// Whether a trust uses a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It does.
    Yes,
    /// Somebody has to be asked first.
    Ask,
    /// It does not, and nobody is to be sent there.
    No,
}

/// What `library`'s trust says of the channel `id`, where it says anything.
fn said<'a>(library: &'a Library, id: &str) -> Option<&'a Json> {
    let all = library.trust.json.items_at("our_channels");
    all.iter().find(|said| said.text_at("channel") == id)
}

/// Whether the trust uses the channel, where it says so.
pub fn usage(library: &Library, id: &str) -> Option<Use> {
    match said(library, id)?.text_at("use") {
        "yes" => Some(Use::Yes),
        "ask" => Some(Use::Ask),
        "no" => Some(Use::No),
        _ => None,
    }
}

/// What the trust notes beside the channel; empty where it notes nothing.
pub fn note<'a>(library: &'a Library, id: &str) -> &'a str {
    said(library, id).map_or("", |said| said.text_at("note"))
}

/// The address of the trust's own account there; empty where it names none.
pub fn account<'a>(library: &'a Library, id: &str) -> &'a str {
    said(library, id).map_or("", |said| said.text_at("account"))
}
