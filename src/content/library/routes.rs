//! What a view takes, and whether it is there.

use super::Library;
use crate::content::PackName;
use crate::route::{Route, Step};

impl Library {
    /// The packs that it takes to show `route`.
    pub fn needs(route: &Route) -> &'static [PackName] {
        use PackName::{
            Channels, Chapters, Findings, Home, Quiz, Quotes, Reference, Rest, Sharing,
        };
        match route {
            Route::Home => &[Home, Reference, Rest],
            // With what any chapter draws on: after the first, all are there at once.
            Route::Chapter { .. } => &[Chapters, Reference, Channels, Quotes, Sharing, Rest],
            Route::Channels | Route::Compared(_) | Route::Finder(_) | Route::Channel(_) => {
                &[Channels, Sharing, Rest]
            }
            Route::Quiz(Step::Check | Step::Result | Step::Team(_)) => &[Quiz, Findings, Rest],
            Route::Quiz(_) => &[Quiz],
            Route::Quotes | Route::Picked(_) | Route::Quote(_) | Route::Post(_) => {
                &[Quotes, Sharing, Rest]
            }
            Route::Resources | Route::Resource(_) => &[Reference, Rest],
            Route::Search(_) => &[Home, Chapters, Reference, Channels, Quotes, Rest],
        }
    }

    /// The packs that add something to `route`, which is shown without them where they do
    /// not come: the channels that fit a result.
    pub fn gains(route: &Route) -> &'static [PackName] {
        match route {
            Route::Quiz(Step::Result) => &[PackName::Channels, PackName::Sharing],
            _ => &[],
        }
    }

    /// The packs that are still missing to show `route`.
    pub fn missing(&self, route: &Route) -> Vec<PackName> {
        Self::needs(route).iter().copied().filter(|name| !self.has(*name)).collect()
    }

    /// Whether `route` leads anywhere. What the packs that have arrived cannot
    /// tell yet counts as there.
    pub fn holds(&self, route: &Route) -> bool {
        let hides = |route: &Route| self.trust.hides(&route.to_string());
        // Nothing hides the welcome, the search or a step of the quiz: without it,
        // the reader could not go on.
        let whole = match route {
            Route::Home | Route::Search(_) => return true,
            Route::Quiz(_) => true,
            _ => false,
        };
        if hides(&route.root()) || !whole && hides(&route.told()) {
            return false;
        }
        match route {
            Route::Home
            | Route::Channels
            | Route::Compared(_)
            | Route::Finder(_)
            | Route::Quotes
            | Route::Picked(_)
            | Route::Resources
            | Route::Search(_) => true,
            Route::Chapter { number, section } => {
                self.core.chapter(*number).is_some_and(|chapter| {
                    section.as_ref().is_none_or(|id| chapter.sections.iter().any(|(s, _)| s == id))
                })
            }
            Route::Channel(id) => {
                self.channels.as_ref().is_none_or(|all| all.channels.iter().any(|c| c.id == *id))
            }
            Route::Quiz(Step::Question(id)) => {
                self.quiz.as_ref().is_none_or(|quiz| quiz.asked().any(|asked| asked == id))
            }
            Route::Quiz(_) => true,
            Route::Resource(id) => self.reference.as_ref().is_none_or(|all| {
                all.case_studies.iter().any(|study| study.id == *id)
                    // It is shown with the section that it helps with.
                    || all.resources.iter().any(|one| one.id == *id && self.holds(&one.section))
            }),
            Route::Quote(id) | Route::Post(id) => {
                self.quotes.as_ref().is_none_or(|quotes| quotes.quote(id).is_some())
            }
        }
    }
}
