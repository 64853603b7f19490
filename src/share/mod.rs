//! The one place where addresses for sharing are made, and where texts are
//! counted as each network counts them. A share never carries the address of
//! the page it is made on: it takes no address but the public one that the
//! organisation has set.

mod address;
mod card;
mod count;
mod domains;
mod draft;
mod emoji;
mod fold;
mod hashtag;
mod host;
mod letters;
mod lines;
mod link;
mod post;
mod preview;
mod private;

pub use crate::route::encode;
pub use address::{Private, Ways, address, guard};
pub use card::{Card, Format, GROUND, INK};
pub use count::{Count, Text, characters, count, weighted_length};
pub use draft::{Draft, part};
pub use hashtag::{LONGEST_HASHTAG, hashtags, is_camel, is_hashtag, is_word};
pub use host::{is_public, server};
pub use letters::{WIDER, width};
pub use lines::{LEAST, clean};
pub use link::links;
pub use post::Post;
pub use preview::shown;
pub use private::private_in;

use crate::content::{Network, Organisation};

/// By how much `text`, with what goes with it, is over the limit of `network`;
/// none where it fits, or where there is no limit.
pub fn over(network: &Network, text: &str, who: &Organisation) -> Option<usize> {
    let whole = Post::with(text, network, who).whole(network);
    let count = count(network, Text::new(&whole, str::to_owned, characters));
    count
        .remaining()
        .and_then(|left| left.checked_neg())
        .and_then(|over| usize::try_from(over).ok())
        .filter(|over| *over > 0)
}
