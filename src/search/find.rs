//! From a query to what it finds, best first.

use std::rc::Rc;

use super::distance::is_near;
use super::index::{Document, Index, Posting};
use super::words::{Words, is_stop, stem};

/// How many hits are shown.
pub const MOST_HITS: usize = 20;

/// How many terms of a query count.
const MOST_TERMS: usize = 8;

/// How many letters the words have that are named where nothing is found; the last
/// may go beyond.
const MOST_NEAR: usize = 20;

/// How much a match counts: of the word or another of its forms, of a word that
/// begins with it, and of one that comes near.
const SAME: u32 = 8;
const BEGUN: u32 = 5;
const NEAR: u32 = 3;

/// What a term must score in an empty document to have half of what it can have, and
/// by how many bytes a document is longer that takes one more.
const ENOUGH: u32 = 128;
const LENGTH: u32 = 64;

/// Where a total has the number of the terms that a document matches; below is how
/// well.
const MATCHED: u32 = 24;

/// The most slips that are looked for. Each more takes four times as long.
const MOST_SLIPS: usize = 3;

/// Words, each once, with a space before each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted(Vec<u8>);

impl Noted {
    /// Adds a word.
    #[inline(never)]
    fn add(&mut self, word: &[u8]) {
        if !self.has(word) {
            self.0.push(b' ');
            self.0.extend_from_slice(word);
        }
    }

    /// Whether a word is among them.
    #[inline(never)]
    pub fn has(&self, word: &[u8]) -> bool {
        self.0.split(|letter| *letter == b' ').any(|found| found == word)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them as a text.
    #[inline(never)]
    pub fn text(&self) -> &str {
        let words = self.0.get(1..).unwrap_or_default();
        std::str::from_utf8(words).unwrap_or_default()
    }
}

/// What a query finds.
#[derive(Debug, Default)]
pub struct Found {
    /// Where it was looked for; none before there was anything to find.
    pub index: Option<Rc<Index>>,
    /// The numbers of the best hits, best first.
    pub hits: Vec<usize>,
    /// How many hits there are.
    pub count: usize,
    /// The stems of the words that were found.
    pub stems: Noted,
    /// The words of the query, with those that were found in place of those that were
    /// not; none where it was found as it is.
    pub instead: Noted,
    /// Words that come near one that was not found.
    pub near: Noted,
}

impl Found {
    /// The hit at `place`, from 0 for the best.
    #[inline(never)]
    pub fn hit(&self, place: usize) -> Option<&Document> {
        let number = self.hits.get(place)?;
        self.index.as_ref()?.documents.get(*number)
    }

    /// All hits.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        (0..self.hits.len()).filter_map(|place| self.hit(place))
    }
}

/// A term of a query.
struct Term<'a> {
    word: &'a [u8],
    stem: Vec<u8>,
    /// The stem of the word that it may stand for.
    alias: Vec<u8>,
    /// Whether the reader may still be typing it.
    unfinished: bool,
}

/// What a document scores: for the term at hand, and in all.
#[derive(Clone, Default)]
struct Score {
    term: u32,
    total: u32,
}

/// Finds `query`.
pub fn find(index: &Rc<Index>, query: &str) -> Found {
    let rules = index.rules();
    let mut found = Found { index: Some(index.clone()), ..Found::default() };
    let mut scores = vec![Score::default(); index.documents.len()];
    let mut differs = false;
    let (mut words, mut left) = (Words::of(query), MOST_TERMS);
    while left > 0 && words.read() {
        let word = &*words.word;
        if is_stop(rules, word) {
            continue;
        }
        left -= 1;
        let unfinished = words.place.end == query.len() && word.len() > 1;
        let mut term = Term { word, stem: stem(rules, word), alias: Vec::new(), unfinished };
        for (alias, means) in &rules.aliases {
            if stem(rules, alias.as_bytes()) == term.stem {
                term.alias = stem(rules, means.as_bytes());
            }
        }
        let near = look(index, &term, &mut scores, &mut found);
        differs |= near.is_some();
        found.instead.add(near.unwrap_or(word));
    }
    rank(&mut scores, &mut found);
    if !differs {
        found.instead = Noted::default();
    }
    found
}

/// How well a posting matches a term with so many `slips`; 0 where it does not.
#[inline(never)]
fn quality(index: &Index, term: &Term<'_>, posting: &Posting, slips: usize) -> u32 {
    let (word, stem) = (index.word(posting), index.stem(posting));
    if slips > 0 {
        // A form that no ending tells counts as a slip.
        let longer = stem.len() > 3 && term.word.len() <= stem.len() + 4;
        let is_form = longer && term.word.starts_with(stem);
        let is_near =
            is_form || is_near(&term.stem, stem, slips) || is_near(term.word, word, slips);
        return if is_near { NEAR } else { 0 };
    }
    if stem == term.stem || stem == term.alias {
        SAME
    } else if term.unfinished && word.starts_with(term.word) {
        BEGUN
    } else {
        0
    }
}

/// Looks for a term, with as few slips as it takes, and adds to each document's
/// total what it scores: the more, the fewer documents match. Where only other words
/// come near, returns the one that counts most; where they come less near than can
/// be meant, names them.
fn look<'a>(
    index: &'a Index,
    term: &Term<'_>,
    scores: &mut [Score],
    found: &mut Found,
) -> Option<&'a [u8]> {
    let (length, named) = (term.word.len(), found.near.0.len());
    for slips in 0..=(length / 3).min(MOST_SLIPS) {
        let is_meant = slips <= (length / 4).min(2);
        let (mut best, mut weight, mut matching): (&[u8], _, _) = (&[], 0, 0);
        for posting in &index.postings {
            let quality = quality(index, term, posting, slips);
            if quality == 0 {
                continue;
            }
            let word = index.word(posting);
            if !is_meant {
                if found.near.0.len() < MOST_NEAR {
                    found.near.add(word);
                }
                continue;
            }
            if let Some(Score { term, .. }) = scores.get_mut(posting.document) {
                matching += u32::from(*term == 0);
                *term += quality * posting.weight;
            }
            found.stems.add(index.stem(posting));
            if weight < posting.weight {
                (best, weight) = (word, posting.weight);
            }
        }
        let all = u32::try_from(index.documents.len()).unwrap_or_default();
        if let Some(rarity) = all.checked_div(matching) {
            let rarity = 1 + rarity.max(1).ilog2();
            for (score, document) in scores.iter_mut().zip(&index.documents) {
                if score.term > 0 {
                    let length = u32::try_from(document.text.len()).unwrap_or_default();
                    let share = (score.term << 10) / (score.term + ENOUGH + length / LENGTH);
                    score.total += (1 << MATCHED) + share * rarity * document.boost;
                    score.term = 0;
                }
            }
            return (slips > 0).then_some(best);
        }
        if found.near.0.len() > named {
            break;
        }
    }
    None
}

/// Puts the documents that match all terms first, and those that lack one behind
/// them; of those with the same total, the first in reading order.
fn rank(scores: &mut [Score], found: &mut Found) {
    let mut most = 0;
    for score in &*scores {
        most = most.max(score.total >> MATCHED);
    }
    for score in &*scores {
        found.count += usize::from(score.total > 0 && (score.total >> MATCHED) + 1 >= most);
    }
    for _ in 0..found.count.min(MOST_HITS) {
        let (mut hit, mut best) = (0, &mut 0);
        for (number, score) in scores.iter_mut().enumerate() {
            if score.total > *best {
                (hit, best) = (number, &mut score.total);
            }
        }
        *best = 0;
        found.hits.push(hit);
    }
}
