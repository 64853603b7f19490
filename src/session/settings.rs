//! What a trust's configuration makes of one element.

use crate::config::Config;

/// The configuration that counts, and what is wrong with the one that was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What the trust has set; the defaults where there is a problem.
    pub config: Config,
    /// Each problem in a sentence, with its place; none where all is well.
    pub problems: Vec<String>,
}
