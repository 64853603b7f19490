//! The toolkit's prose: the welcome and the chapters.

use super::packed::packed;
use super::{Block, Id, WordRules};
use crate::route::Route;

/// The welcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The name of the toolkit.
    pub title: String,
    /// What it is, in a sentence.
    pub summary: String,
    /// When the text was last reviewed: `2026-11-22`.
    pub reviewed: String,
    /// The welcome itself.
    pub blocks: Vec<Block>,
}

/// The pack of all chapters, with what it takes to search them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapters {
    /// The chapters, in the order of their numbers.
    pub chapters: Vec<Chapter>,
    /// How search reads words.
    pub rules: WordRules,
}

/// A chapter, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its id.
    pub id: Id,
    /// Its number, from 1.
    pub number: u8,
    /// Its title, without the number.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// Its top tips, in order.
    pub tips: Vec<String>,
    /// What stands before the first section.
    pub intro: Vec<Block>,
    /// Its sections, at least one.
    pub sections: Vec<Section>,
}

/// A section of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its id, unique in the chapter.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// When it was last reviewed: `2026-11-22`.
    pub reviewed: String,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// What navigation needs to know of a chapter before the chapter is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterOutline {
    /// Its number, from 1.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How many minutes it takes to read.
    pub minutes: u8,
    /// The ids and headings of its sections.
    pub sections: Vec<(Id, String)>,
}

impl ChapterOutline {
    /// Where the chapter starts.
    pub fn route(&self) -> Route {
        Route::chapter(self.number)
    }

    /// Where a section of it starts.
    pub fn section(&self, id: &Id) -> Route {
        Route::Chapter { number: self.number, section: Some(id.clone()) }
    }
}

packed!(Home { title, summary, reviewed, blocks });
packed!(Chapters { chapters, rules });
packed!(Chapter { id, number, title, summary, tips, intro, sections });
packed!(Section { id, title, reviewed, blocks });
packed!(ChapterOutline { number, title, summary, minutes, sections });
