//! Search: from what the reader types to where it stands, best first, with the
//! words to mark. The index is made of what the library holds when the search is
//! opened, so what a trust adds is in it like everything else, and what it hides is
//! not. How words are read is compiled with the content.

mod distance;
mod excerpt;
mod find;
mod index;
mod texts;
mod words;

pub use distance::is_near;
pub use excerpt::{excerpt, marks};
pub use find::{Found, MOST_HITS, Noted, find};
pub use index::{Document, Index};
pub use words::{Words, is_stop, stem};
