//! The same packs for another trust, and in another language.

use std::rc::Rc;

use super::Library;
use crate::content::{PackName, Trust};

impl Library {
    /// The library with the same packs and in the same language, as `trust` has
    /// them.
    pub fn of_trust(&self, trust: Rc<Trust>) -> Self {
        let mut library = Library { trust, language: self.language, ..Library::default() };
        library.add_missing(self);
        library
    }

    /// Takes in the packs of `other` that have not arrived here.
    pub fn add_missing(&mut self, other: &Library) {
        for (name, bytes) in &other.packs {
            if !self.packs.iter().any(|(held, _)| held == name) {
                // It was read before, so it can be read.
                let _ = self.add(*name, bytes);
            }
        }
    }

    /// Speaks `language` from now on. English stands in for words that have not
    /// arrived; where a language has content of its own, all of it is given up.
    pub fn speak(&mut self, language: u8) {
        let core = self.original.clone();
        if self.language == language || usize::from(language) >= core.languages.len() {
            return;
        }
        if core.languages.iter().any(|language| language.packs.len() > 1) {
            let mut old = std::mem::take(self);
            old.packs.retain(|(name, _)| {
                use PackName::{Core, Rest, Settings, Words};
                matches!(name, Core | Settings | Rest | Words)
            });
            *self = Library {
                english: old.english,
                original: old.original,
                translation: old.translation,
                forms: old.forms,
                names: old.names,
                trust: old.trust,
                packs: old.packs,
                ..Library::default()
            };
        }
        self.language = language;
        self.settle();
    }

    /// The words and the core as the language has them, and then the trust.
    pub(super) fn settle(&mut self) {
        let held = self.translation.as_ref().filter(|held| held.language == self.language);
        let (words, core) =
            held.map_or((&self.english, &self.original), |held| (&held.words, &held.core));
        (self.words, self.core) = (words.clone(), core.clone());
        for (language, key, word) in &self.trust.words {
            if *language == self.language {
                Rc::make_mut(&mut self.words).set(*key, word);
            }
        }
    }

    /// The tag of the language.
    pub fn tag(&self) -> &str {
        let language = self.core.languages.get(usize::from(self.language));
        language.map_or("", |language| &language.tag)
    }

    /// The name of the file of the pack `name`, in the language where it has one.
    pub fn file(&self, name: PackName) -> String {
        let mut file = name.to_string();
        let language = self.core.languages.get(usize::from(self.language));
        if let Some(language) = language.filter(|language| language.packs.contains(&name)) {
            file.push('.');
            file.push_str(&language.tag);
        }
        file
    }
}
