//! Names and the places where they are given and used, so that a duplicate or
//! a reference to nothing is reported with its file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Problems;
use crate::content::Id;
use crate::route::Route;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the content folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl Place {
    /// `line` of `file`.
    pub fn new(file: &str, line: usize) -> Self {
        Place { file: file.to_owned(), line }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// What a name names. Names of different kinds may be the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A chapter's id.
    ChapterId(Id),
    /// What a route leads to.
    Route(Route),
    /// A figure.
    Figure(Id),
    /// A case study.
    CaseStudy(Id),
    /// A resource.
    Resource(Id),
    /// The resources that help with a section.
    Resources(Route),
    /// A network.
    Network(Id),
    /// Something of the quiz: `dimension`, `band`, `rule` or `answer of …`.
    Quiz(String, Id),
}

impl Named {
    /// What is named, for a message.
    pub fn describe(&self) -> String {
        match self {
            Named::ChapterId(id) => format!("the chapter id ‘{id}’"),
            Named::Route(route) => format!("‘{route}’"),
            Named::Figure(id) => format!("the figure ‘{id}’"),
            Named::CaseStudy(id) => format!("the case study ‘{id}’"),
            Named::Resource(id) => format!("the resource ‘{id}’"),
            Named::Resources(route) => format!("the resources of ‘{route}’"),
            Named::Network(id) => format!("the network ‘{id}’"),
            Named::Quiz(kind, id) => format!("the {kind} ‘{id}’"),
        }
    }
}

/// All names given and all names used.
#[derive(Debug, Default)]
pub struct Names {
    given: BTreeMap<Named, Place>,
    used: Vec<(Named, Place)>,
}

impl Names {
    /// Records that `place` gives the name, and reports a second giver.
    pub fn give(&mut self, named: Named, place: Place, problems: &mut Problems) {
        if let Some(first) = self.given.get(&named) {
            problems.add(
                &place.file,
                place.line,
                format!(
                    "found {} a second time; expected it once, and {}:{} has it",
                    named.describe(),
                    first.file,
                    first.line
                ),
            );
            return;
        }
        self.given.insert(named, place);
    }

    /// Records a name that several may give.
    pub fn give_again(&mut self, named: Named, place: Place) {
        self.given.entry(named).or_insert(place);
    }

    /// Records that `place` refers to the name.
    pub fn refer(&mut self, named: Named, place: Place) {
        self.used.push((named, place));
    }

    /// Records the views that are there without content of their own.
    pub fn give_views(&mut self) {
        use crate::route::Step;
        for route in [
            Route::Home,
            Route::Channels,
            Route::Quiz(Step::Start),
            Route::Quiz(Step::Check),
            Route::Quiz(Step::Result),
            Route::Quotes,
            Route::Resources,
            Route::Search(String::new()),
        ] {
            self.given.insert(Named::Route(route), Place::new("", 0));
        }
    }

    /// Whether something has this name.
    pub fn has(&self, named: &Named) -> bool {
        self.given.contains_key(named)
    }

    /// The names that stand in one of `files` and that `other` has not.
    pub fn beyond<'a>(
        &'a self,
        other: &'a Names,
        files: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = (&'a Named, &'a Place)> {
        let given = self.given.iter().filter(|(_, place)| files.contains(&place.file));
        given.filter(|(named, _)| !other.has(named))
    }

    /// Reports every reference to nothing.
    pub fn check(&self, problems: &mut Problems) {
        for (named, place) in &self.used {
            if !self.has(named) {
                problems.add(
                    &place.file,
                    place.line,
                    format!(
                        "found a reference to {}; expected something that the content has",
                        named.describe()
                    ),
                );
            }
        }
    }
}
