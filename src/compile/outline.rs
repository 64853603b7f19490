//! What is said of a chapter without reading all of it.

use super::minutes;
use crate::content::{Chapter, ChapterOutline};

/// The outline of a chapter.
pub fn outline(chapter: &Chapter, tables: minutes::Tables<'_>) -> ChapterOutline {
    ChapterOutline {
        number: chapter.number,
        title: chapter.title.clone(),
        summary: chapter.summary.clone(),
        minutes: minutes::of(chapter, tables),
        sections: chapter.sections.iter().map(|s| (s.id.clone(), s.title.clone())).collect(),
    }
}
