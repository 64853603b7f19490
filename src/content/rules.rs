//! What search knows of the language, compiled with the content.

use serde::Deserialize;

use super::packed::packed;

/// What is to be known of a language to find one form of a word by another:
/// `search.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordRules {
    /// Words that say nothing of what a text is about, sorted.
    pub stop: Vec<String>,
    /// Endings and what is put in their place; the first that fits counts.
    pub endings: Vec<(String, String)>,
    /// Words that a reader may use and the words that the content uses for it.
    pub aliases: Vec<(String, String)>,
}

packed!(WordRules { stop, endings, aliases });
