//! What the widget shows: the types of its content and the library of what has
//! been loaded. The files themselves stand in `assets/content/`; the build
//! script compiles them into packs of these types.

mod block;
mod channel;
mod chapter;
mod check;
mod id;
mod instrument;
mod language;
mod library;
mod network;
mod own;
mod pack;
pub mod packed;
mod quote;
mod rules;
mod table;
mod trust;
mod words;

pub use block::{Block, Callout, Inline, Prose, Stretch};
pub use channel::{Channel, ChannelSource, Channels, Check, Fact, Risk, Term};
pub use chapter::{Chapter, ChapterOutline, Chapters, Home, Section};
pub use check::{Fault, MOST_ANSWERS, MOST_QUESTIONS, OPENING, Part, Wrong, check_quiz};
pub use id::Id;
pub use instrument::{
    Answer, Band, Dimension, Findings, Improvement, Instrument, MOST_POINTS, MOST_WEIGHT, NotSure,
    Note, Offer, Opening, Question, Rule,
};
pub use language::{
    Language, MARK, Translation, is_of_a_letter, marked, marked_word, phrase, plain, runs,
};
pub use library::{BadPack, Library};
pub use network::{Counting, Handle, Limit, Network, Organisation, ShareForm};
pub use pack::{Core, PackName, Reference, Sharing};
pub use quote::{Quote, Quotes, Topic};
pub use rules::WordRules;
pub use table::{CaseStudy, Drawn, Figure, Resource, ResourceKind, Status};
pub use trust::Trust;
pub use words::{Key, NO_WORD, Words, date, fill};

/// What a configuration must be like, and how its items stand in a pack, each line
/// a form; `config::form` and `own.rs` tell how they are written. They travel in
/// the pack of the settings, because only a page with a configuration needs them; there,
/// behind them, the opening questions of the quiz ([`OPENING`]).
pub const FORMS: &str = include_str!("forms.txt");
