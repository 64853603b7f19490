//! How long a text is, as a network counts it.

mod bluesky;
mod mastodon;

use super::emoji::emoji;
use super::link::links;
use crate::content::{Counting, Network};

/// How long a text is, in the units of its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How long it is.
    pub used: usize,
    /// How long it may be; none where no limit matters.
    pub limit: Option<usize>,
    /// How many bytes it has and how many it may have, where the network counts them too.
    pub bytes: Option<(usize, usize)>,
}

/// A text, and what a browser knows of texts.
pub struct Text<'t> {
    text: &'t str,
    nfc: fn(&str) -> String,
    graphemes: fn(&str) -> usize,
}

impl<'t> Text<'t> {
    /// A text, how Unicode's normal form C is made of one, and how graphemes are counted.
    pub fn new(text: &'t str, nfc: fn(&str) -> String, graphemes: fn(&str) -> usize) -> Self {
        Text { text, nfc, graphemes }
    }
}

/// What the browser does itself, by crates.
#[cfg(not(target_arch = "wasm32"))]
impl<'t> From<&'t str> for Text<'t> {
    fn from(text: &'t str) -> Self {
        use unicode_normalization::UnicodeNormalization;
        use unicode_segmentation::UnicodeSegmentation;

        Text::new(text, |text| text.nfc().collect(), |text| text.graphemes(true).count())
    }
}

impl Count {
    /// How much there is left; less than nothing where it is too long. None where no limit
    /// matters.
    pub fn remaining(&self) -> Option<isize> {
        let left = |used: usize, limit: usize| {
            isize::try_from(limit).unwrap_or_default() - isize::try_from(used).unwrap_or_default()
        };
        self.limit.map(|limit| left(self.used, limit))
    }
}

/// How long `text` is on `network`. X alone counts it in Unicode's normal form C.
pub fn count<'t>(network: &Network, text: impl Into<Text<'t>>) -> Count {
    let Text { text, nfc, graphemes } = text.into();
    let Some(limit) = &network.limit else {
        return Count { used: characters(text), limit: None, bytes: None };
    };
    let mut bytes = text.len();
    let used = match limit.count {
        Counting::Weighted => weighted_length(&nfc(text)),
        Counting::Graphemes => {
            let counted = match limit.url {
                Some(length) => mastodon::counted(text, greatest(length)),
                None => bluesky::counted(text),
            };
            bytes = counted.len();
            graphemes(&counted)
        }
        Counting::Emoji => with_emoji_in_bytes(text),
        Counting::Characters => units(text),
    };
    let bytes = limit.bytes.map(|most| (bytes, greatest(most)));
    Count { used, limit: Some(greatest(limit.length)), bytes }
}

fn greatest(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// Whether `text`, which is the toolkit's or a trust's own and not a reader's, fits
/// `network`. Graphemes are counted as characters: never too few.
pub fn fits(network: &Network, text: &str) -> bool {
    let counted = count(network, Text::new(text, str::to_owned, characters));
    counted.remaining().is_none_or(|left| left >= 0)
}

/// What an address counts on X.
const LINK: usize = 23;

/// The length of `nfc` as X counts it: by the published configuration of twitter-text,
/// version 3, in its hundredths. An address is 23, an emoji 2, and any other character what
/// it weighs. The text must be in Unicode's normal form C.
pub fn weighted_length(nfc: &str) -> usize {
    let mut links = links(nfc).into_iter().peekable();
    let (mut at, mut length) = (0, 0);
    while let Some(rest) = nfc.get(at..).filter(|rest| !rest.is_empty()) {
        // An emoji may reach into an address, which then is none.
        while links.next_if(|link| link.start < at).is_some() {}
        if let Some(link) = links.next_if(|link| link.start == at) {
            length += LINK;
            at = link.end;
        } else if let emoji @ 1.. = emoji(rest) {
            length += 2;
            at += emoji;
        } else if let Some(c) = rest.chars().next() {
            length += weight(c);
            at += c.len_utf8();
        }
    }
    length
}

/// What one character weighs on X.
fn weight(c: char) -> usize {
    match u32::from(c) {
        0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
        _ => 2,
    }
}

/// The length of `text` on Threads: its documentation counts an emoji as its bytes in UTF-8,
/// and everything else as characters.
fn with_emoji_in_bytes(mut text: &str) -> usize {
    let mut length = 0;
    while let Some(c) = text.chars().next() {
        let emoji = emoji(text);
        length += emoji.max(1);
        text = text.get(emoji.max(c.len_utf8())..).unwrap_or_default();
    }
    length
}

/// The units of UTF-16 in `text`, as forms in a browser count.
fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The characters of `text`, counted by their first bytes: the standard count is
/// written for long texts and weighs more.
pub fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| !(0x80..0xc0).contains(byte)).count()
}
