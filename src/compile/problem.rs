//! What is wrong in a content file, and where.

use std::fmt;

/// A mistake in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the folder of the English content.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What was found and what was expected.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, line, message } = self;
        let (folder, file) =
            file.strip_prefix("../").map_or(("en/", file.as_str()), |file| ("", file));
        write!(f, "assets/content/{folder}{file}:{line}: {message}")
    }
}

/// Collects problems, so that one run reports them all.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one.
    pub fn add(&mut self, file: &str, line: usize, message: impl Into<String>) {
        self.0.push(Problem { file: file.to_owned(), line, message: message.into() });
    }

    /// All of them, in the order of files and lines; none twice.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }

    /// Takes in what another reading found, with its files under the names that
    /// `named` gives them.
    pub fn take(&mut self, other: Problems, named: impl Fn(&str) -> String) {
        let renamed = other.0.into_iter();
        self.0.extend(renamed.map(|found| Problem { file: named(&found.file), ..found }));
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
