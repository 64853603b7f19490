//! How long a text is, as a network counts it.

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

/// A text, and how to tell how many graphemes a text has, which a browser knows.
pub struct Text {
    nfc: String,
    graphemes: fn(&str) -> usize,
}

impl Text {
    /// The text in Unicode's normal form C.
    pub fn new(nfc: String, graphemes: fn(&str) -> usize) -> Self {
        Text { nfc, graphemes }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::new(text.to_owned(), characters)
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

/// How long `text` is on `network`.
pub fn count(network: &Network, text: impl Into<Text>) -> Count {
    let Text { nfc, graphemes } = text.into();
    let limit = network.limit.as_ref();
    let used = match limit.map(|limit| limit.count) {
        Some(Counting::Weighted) => weighted_length(&nfc),
        Some(Counting::Graphemes) => graphemes(&nfc),
        _ => characters(&nfc),
    };
    let greatest = |most: u32| usize::try_from(most).unwrap_or(usize::MAX);
    let bytes = limit.and_then(|limit| limit.bytes).map(|most| (nfc.len(), greatest(most)));
    Count { used, limit: limit.map(|limit| greatest(limit.length)), bytes }
}

/// Whether `text`, which is the toolkit's or a trust's own and not a reader's, fits
/// `network`. Graphemes are counted as characters: never too few.
pub fn fits(network: &Network, text: &str) -> bool {
    let counted = count(network, Text::new(text.to_owned(), characters));
    counted.remaining().is_none_or(|left| left >= 0)
}

/// What one character may weigh on X: 1 in these ranges, 2 elsewhere
/// (version 3 of the published configuration of twitter-text).
const LIGHT: [std::ops::RangeInclusive<u32>; 4] =
    [0..=0x10FF, 0x2000..=0x200D, 0x2010..=0x201F, 0x2032..=0x2037];

/// The length of `nfc` as X counts it. The text must be in Unicode's normal form C.
pub fn weighted_length(nfc: &str) -> usize {
    let addresses: usize = links(nfc).len();
    addresses * 23
        + nfc
            .chars()
            .map(|c| if LIGHT.iter().any(|range| range.contains(&u32::from(c))) { 1 } else { 2 })
            .sum::<usize>()
}

/// The characters of `text`, counted by their first bytes: the standard count is
/// written for long texts and weighs more.
pub fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| !(0x80..0xc0).contains(byte)).count()
}
