//! What search knows of the language, from `search.json`.

use std::collections::BTreeSet;

use super::table::{Row, Source};
use super::{Place, Problems};
use crate::content::WordRules;
use crate::search::{Words, is_stop, stem};

/// Reads `search.json`.
pub fn rules(source: Source<'_>, problems: &mut Problems) -> Option<Row<WordRules>> {
    let mut row: Row<WordRules> = source.whole(problems)?;
    // An empty text is a mistake in every table.
    for (_, put) in &mut row.value.endings {
        if put == "-" {
            put.clear();
        }
    }
    let WordRules { stop, endings, aliases } = &row.value;
    let mut tell = |text: &str, message: String| {
        let Place { file, line } = row.find(text);
        problems.add(&file, line, message);
    };
    for pair in stop.windows(2).filter(|pair| pair[0] >= pair[1]) {
        let message = format!(
            "found ‘{}’ after ‘{}’; expected the words in alphabetical order and none twice",
            pair[1], pair[0]
        );
        tell(&pair[1], message);
    }
    let single = stop.iter().chain(aliases.iter().map(|(alias, _)| alias));
    for word in single.chain(endings.iter().flat_map(|(ending, put)| [ending, put])) {
        if !is_word(word) && !word.is_empty() {
            tell(word, format!("found ‘{word}’; expected one word, in lower case"));
        }
    }
    Some(row)
}

/// Whether a text is one word, folded.
fn is_word(text: &str) -> bool {
    let mut words = Words::of(text);
    words.read() && words.word == text.as_bytes()
}

/// What a reader's word stands for must be found in `texts`, which are those of
/// all that search finds.
pub fn check_aliases<'a>(
    read: &Row<WordRules>,
    texts: impl Iterator<Item = &'a str>,
    problems: &mut Problems,
) {
    let rules = &read.value;
    let mut known: BTreeSet<Vec<u8>> = BTreeSet::new();
    for text in texts {
        let mut words = Words::of(text);
        while words.read() {
            known.insert(stem(rules, &words.word));
        }
    }
    for (alias, means) in &rules.aliases {
        let means = means.as_bytes();
        if is_stop(rules, means) || !known.contains(&stem(rules, means)) {
            let means = String::from_utf8_lossy(means);
            let Place { file, line } = read.find(alias);
            let message = format!(
                "found that ‘{alias}’ stands for ‘{means}’; expected a word that the content has"
            );
            problems.add(&file, line, message);
        }
    }
}
