//! The welcome and the chapters, from their files.

use super::front_matter::{self, ChapterFields, HomeFields};
use super::markdown::Piece;
use super::{Named, Names, Place, Problems, directive};
use crate::content::{Chapter, Home, Section};
use crate::route::Route;

/// Reads `home.md`.
pub fn home(file: &str, text: &str, names: &mut Names, problems: &mut Problems) -> Option<Home> {
    let (fields, body, line) = front_matter::split::<HomeFields>(file, text, problems)?;
    let mut blocks = Vec::new();
    for (piece, place) in directive::read(file, body, line, names, problems) {
        match piece {
            Piece::Block(block) => blocks.push(block),
            Piece::Section { title, .. } => {
                let message = format!("found the section ‘{title}’; expected none in the welcome");
                problems.add(file, place.line, message);
            }
        }
    }
    Some(Home {
        title: fields.title,
        summary: fields.summary,
        reviewed: fields.reviewed.to_string(),
        blocks,
    })
}

/// Reads a chapter; gives the names of the chapter and its sections.
pub fn chapter(
    file: &str,
    text: &str,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<Chapter> {
    let (fields, body, line) = front_matter::split::<ChapterFields>(file, text, problems)?;
    let number = fields.number;
    names.give(Named::ChapterId(fields.id.clone()), Place::new(file, 2), problems);
    names.give(Named::Route(Route::chapter(number)), Place::new(file, 2), problems);
    let mut chapter = Chapter {
        id: fields.id,
        number,
        title: fields.title,
        summary: fields.summary,
        reviewed: fields.reviewed.to_string(),
        tips: fields.tips,
        intro: Vec::new(),
        sections: Vec::new(),
    };
    for (piece, place) in directive::read(file, body, line, names, problems) {
        match (piece, chapter.sections.last_mut()) {
            (Piece::Section { id, title }, _) => {
                let route = Route::Chapter { number, section: Some(id.clone()) };
                names.give(Named::Route(route), place, problems);
                chapter.sections.push(Section { id, title, blocks: Vec::new() });
            }
            (Piece::Block(block), Some(section)) => section.blocks.push(block),
            (Piece::Block(block), None) => chapter.intro.push(block),
        }
    }
    check_sections(&chapter, file, problems);
    Some(chapter)
}

fn check_sections(chapter: &Chapter, file: &str, problems: &mut Problems) {
    if chapter.sections.is_empty() {
        problems.add(file, 1, "found no section; expected at least one ‘## Title {#id}’");
    }
    for section in &chapter.sections {
        if section.blocks.is_empty() {
            let message = format!("found the section ‘{}’ empty; expected text", section.title);
            problems.add(file, 1, message);
        }
    }
}
