//! The welcome and the chapters, from their files.

use toml::Spanned;

use super::front_matter::{self, ChapterFields, HomeFields};
use super::markdown::Piece;
use super::{Named, Names, Place, Problems, day, directive};
use crate::content::{Chapter, Home, Section};
use crate::route::Route;

/// Reads `home.md`.
pub fn home(file: &str, text: &str, names: &mut Names, problems: &mut Problems) -> Option<Home> {
    let (fields, body, line) = front_matter::split::<HomeFields>(file, text, problems)?;
    let reviewed = fields.reviewed.to_string();
    day::check(&reviewed, &Place::new(file, front_matter::line_of(text, "reviewed")), problems);
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
        title: fields.title.into_inner(),
        summary: fields.summary.into_inner(),
        reviewed,
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
    let place = |field| Place::new(file, front_matter::line_of(text, field));
    day::check(&fields.reviewed.to_string(), &place("reviewed"), problems);
    names.give(Named::ChapterId(fields.id.clone()), place("id"), problems);
    names.give(Named::Route(Route::chapter(number)), place("number"), problems);
    let mut chapter = Chapter {
        id: fields.id,
        number,
        title: fields.title.into_inner(),
        summary: fields.summary.into_inner(),
        tips: fields.tips.into_iter().map(Spanned::into_inner).collect(),
        intro: Vec::new(),
        sections: Vec::new(),
    };
    let mut places = Vec::new();
    for (piece, place) in directive::read(file, body, line, names, problems) {
        match (piece, chapter.sections.last_mut()) {
            (Piece::Section { id, title, reviewed }, _) => {
                let route = Route::Chapter { number, section: Some(id.clone()) };
                names.give(Named::Route(route), place.clone(), problems);
                places.push(place);
                chapter.sections.push(Section { id, title, reviewed, blocks: Vec::new() });
            }
            (Piece::Block(block), Some(section)) => section.blocks.push(block),
            (Piece::Block(block), None) => chapter.intro.push(block),
        }
    }
    check_sections(&chapter, file, &places, problems);
    Some(chapter)
}

/// A chapter has sections, and each says something; `places` are theirs.
fn check_sections(chapter: &Chapter, file: &str, places: &[Place], problems: &mut Problems) {
    if chapter.sections.is_empty() {
        problems.add(file, 1, "found no section; expected at least one ‘## Title {#id}’");
    }
    for (section, place) in chapter.sections.iter().zip(places) {
        if section.blocks.is_empty() {
            let message = format!("found the section ‘{}’ empty; expected text", section.title);
            problems.add(file, place.line, message);
        }
    }
}
