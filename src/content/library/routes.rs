//! What a view takes, and whether it is there.

use super::Library;
use crate::content::PackName;
use crate::route::{Route, Step};

impl Library {
    /// The packs that it takes to show `route`.
    pub fn needs(&self, route: &Route) -> Vec<PackName> {
        match route {
            Route::Home => vec![PackName::Home, PackName::Reference, PackName::Style],
            // With what any of them draws on: after the first, every chapter is there.
            Route::Chapter { .. } => vec![
                PackName::Chapters,
                PackName::Reference,
                PackName::Channels,
                PackName::Quotes,
                PackName::Sharing,
                PackName::Style,
            ],
            Route::Channels | Route::Channel(_) => {
                vec![PackName::Channels, PackName::Sharing, PackName::Style]
            }
            Route::Quiz(Step::Check | Step::Result) => vec![PackName::Quiz, PackName::Findings],
            Route::Quiz(_) => vec![PackName::Quiz],
            Route::Quotes | Route::Quote(_) => {
                vec![PackName::Quotes, PackName::Sharing, PackName::Style]
            }
            Route::Resources => vec![PackName::Reference, PackName::Style],
        }
    }

    /// The packs that are still missing to show `route`.
    pub fn missing(&self, route: &Route) -> Vec<PackName> {
        self.needs(route).into_iter().filter(|name| !self.has(*name)).collect()
    }

    /// Whether `route` leads anywhere. What the packs that have arrived cannot
    /// tell yet counts as there.
    pub fn holds(&self, route: &Route) -> bool {
        let hides = |route: &Route| self.trust.hides(&route.to_string());
        if hides(route) || hides(&route.root()) {
            return false;
        }
        match route {
            Route::Home | Route::Channels | Route::Quotes | Route::Resources => true,
            Route::Chapter { number, section } => {
                self.core.chapter(*number).is_some_and(|chapter| {
                    section.as_ref().is_none_or(|id| chapter.sections.iter().any(|(s, _)| s == id))
                })
            }
            Route::Channel(id) => {
                self.channels.as_ref().is_none_or(|all| all.channels.iter().any(|c| c.id == *id))
            }
            Route::Quiz(Step::Question(id)) => {
                self.quiz.as_ref().is_none_or(|quiz| quiz.questions.iter().any(|q| q.id == *id))
            }
            Route::Quiz(_) => true,
            Route::Quote(id) => {
                self.quotes.as_ref().is_none_or(|quotes| quotes.iter().any(|q| q.id == *id))
            }
        }
    }
}
