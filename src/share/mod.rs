//! The one place where addresses for sharing are made, and where texts are
//! counted as each network counts them. A share never carries the address of
//! the page it is made on: it takes no address at all.

mod address;
mod count;

pub use address::{address, encode};
pub use count::weighted_length;

use crate::content::{Counting, Network, Organisation};

/// What stands after a text on `network`: hashtags and the handle there, or the
/// organisation's name where the network knows no handle of it. This is how X
/// composes its parameters; elsewhere it is put into the text.
pub fn tail(network: &Network, who: &Organisation) -> String {
    let hashtags: String = who.hashtags.iter().map(|tag| format!(" #{tag}")).collect();
    match who.handle(&network.id) {
        Some(handle) => format!("{hashtags} via @{handle}"),
        None => format!("{hashtags} via {}", who.name),
    }
}

/// By how much `text` with its tail is over the limit of `network`; none where
/// it fits, or where there is no limit or no way to share a text.
///
/// Graphemes are counted as characters: never too few, and points to share are
/// written without combining marks.
pub fn over(network: &Network, text: &str, who: &Organisation) -> Option<usize> {
    let limit = network.limit.as_ref()?;
    network.share.as_ref()?.text.as_ref()?;
    let whole = format!("{text}{}", tail(network, who));
    let used = match limit.count {
        Counting::Weighted => weighted_length(&whole),
        Counting::Graphemes | Counting::Characters => whole.chars().count(),
    };
    used.checked_sub(usize::try_from(limit.length).unwrap_or(usize::MAX)).filter(|over| *over > 0)
}
