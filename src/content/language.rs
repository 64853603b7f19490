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

/// `text` marked as the interface's language, where it holds letters.
pub fn marked(text: &str) -> String {
    let mark = if text.bytes().any(is_of_a_letter) { "\u{2063}" } else { "" };
    [mark, text, mark].concat()
}

/// The same for the word under `key`: each run between two places for itself, for
/// what is filled in may be of either language; and each month.
pub fn marked_word(key: &str, word: &str) -> String {
    if key == "months" {
        return word.split(' ').map(marked).collect::<Vec<_>>().join(" ");
    }
    let (mut whole, mut rest) = (String::new(), word);
    while let Some((text, after)) = rest.split_once('{')
        && let Some((name, behind)) = after.split_once('}')
    {
        whole.push_str(&[&marked(text), "{", name, "}"].concat());
        rest = behind;
    }
    whole + &marked(rest)
}

/// Numbers and signs are the same in every language. Of what is not ASCII, the
/// alphabets of Europe count; a table of all letters would cost kilobytes.
pub fn is_of_a_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || (0xc3..=0xdf).contains(&byte)
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

/// The name of a term as it stands alone, with a capital.
pub fn phrase(name: &str) -> String {
    let mut text = name.to_owned();
    // The mark of another language may stand before it.
    let at = text.find(|c: char| c != MARK).unwrap_or_default();
    if let Some(first) = text.get_mut(at..=at) {
        first.make_ascii_uppercase();
    }
    text
}
