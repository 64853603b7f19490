//! The words of the interface that a configuration changes, looked up among all
//! of them. The browser has only those of the views that it has shown, and passes
//! over a word that nothing says.

use std::collections::BTreeSet;

use crate::config::{Expected, Found, Problem};
use crate::content::Words;
use crate::json::Json;

/// Every problem with the words of a configuration of the right form; `shipped`
/// are all that there are.
pub fn check_words(json: &Json, shipped: &Words) -> Vec<Problem> {
    let Some(Json::Object(languages)) = json.get("words") else { return Vec::new() };
    let mut problems = Vec::new();
    for (language, words) in languages {
        let Json::Object(words) = words else { continue };
        for (key, word) in words {
            let found = word.as_text().unwrap_or_default();
            let expected = match shipped.iter().find(|(known, _)| known == key) {
                None => Expected::WordKey,
                Some((_, shipped)) if places(shipped) != places(found) => Expected::WordPlaces,
                Some(_) => continue,
            };
            let key = key.replace('~', "~0").replace('/', "~1");
            let pointer = format!("/words/{language}/{key}");
            problems.push(Problem { pointer, found: Found::of(word), expected });
        }
    }
    problems
}

/// The places to fill in a word, in the order of their names.
fn places(word: &str) -> BTreeSet<&str> {
    let parts = word.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
