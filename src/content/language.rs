//! The languages that there are, and how texts of two of them stand side by side.

use std::rc::Rc;

use super::packed::packed;
use super::{Core, PackName, Words};

/// Stands before and behind a text that is in the language of the interface where
/// that is not the language of the content. The compiler writes it, the drawing
/// takes it away again (`view/tongue.rs`). It is Unicode's invisible separator,
/// which shows nothing where one were left.
pub const MARK: char = '\u{2063}';

/// `text` without the marks of its language, for what leaves the page.
pub fn plain(text: &str) -> String {
    text.split(MARK).collect()
}

/// The runs of `text` between marks: whether each is marked, and the run.
pub fn runs(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split(MARK).enumerate().map(|(place, run)| (place % 2 == 1, run))
}

/// A language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its tag, as `lang` has it: `cy`.
    pub tag: String,
    /// Its name in itself: `Cymraeg`.
    pub name: String,
    /// Whether a person has reviewed its words.
    pub reviewed: bool,
    /// The packs that it has of its own.
    pub packs: Vec<PackName>,
}

/// The pack of another language: what every view needs of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// The number of the language.
    pub language: u8,
    /// All words of the interface, marked where they are translated.
    pub words: Rc<Words>,
    /// The core, with its texts marked likewise.
    pub core: Rc<Core>,
}

impl Language {
    /// Whether `tag`, a language tag of BCP 47, is this language of any kind.
    pub fn is(&self, tag: &str) -> bool {
        let first = |tag| str::split(tag, '-').next().unwrap_or_default();
        first(tag).eq_ignore_ascii_case(first(&self.tag))
    }
}

packed!(Language { tag, name, reviewed, packs });
packed!(Translation { language, words, core });
