//! Markdown to blocks: only what `assets/content/README.md` lists, and a
//! message with the line for everything else.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::heading::Marks;
use super::{Names, Place, Problems, inline};
use crate::content::{Block, Id, Prose};

/// A piece of a Markdown text, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// The start of a section.
    Section {
        /// Its id.
        id: Id,
        /// Its heading.
        title: String,
        /// When it was last reviewed.
        reviewed: String,
    },
    /// A block of the section that was last started.
    Block(Block),
}

/// A stretch of Markdown and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Chunk<'a> {
    /// The file, relative to the content folder.
    pub file: &'a str,
    /// The line of the file at which `text` starts.
    pub line: usize,
    /// The Markdown, without blocks of ours.
    pub text: &'a str,
}

impl Chunk<'_> {
    fn place(&self, at: &Range<usize>) -> Place {
        let before = self.text.get(..at.start).unwrap_or_default();
        Place::new(self.file, self.line + before.matches('\n').count())
    }
}

/// Reads a chunk; its links are added to `names`.
pub fn read(chunk: Chunk<'_>, names: &mut Names, problems: &mut Problems) -> Vec<(Piece, Place)> {
    let options = Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES;
    let events = Parser::new_ext(chunk.text, options).into_offset_iter();
    let mut reader = Reader { chunk, events: events.collect(), at: 0, names, problems };
    reader.pieces()
}

type Spanned<'a> = (Event<'a>, Range<usize>);

struct Reader<'a, 'n> {
    chunk: Chunk<'a>,
    events: Vec<Spanned<'a>>,
    at: usize,
    names: &'n mut Names,
    problems: &'n mut Problems,
}

impl<'a> Reader<'a, '_> {
    fn next(&mut self) -> Option<Spanned<'a>> {
        let event = self.events.get(self.at).cloned();
        self.at += 1;
        event
    }

    fn pieces(&mut self) -> Vec<(Piece, Place)> {
        let mut pieces = Vec::new();
        while let Some((event, span)) = self.next() {
            let place = self.chunk.place(&span);
            let Event::Start(tag) = event else {
                self.refuse(&place, "found a rule, HTML or other mark-up");
                continue;
            };
            pieces.extend(self.piece(tag, &place).map(|piece| (piece, place)));
        }
        pieces
    }

    fn piece(&mut self, tag: Tag<'a>, place: &Place) -> Option<Piece> {
        let block = match tag {
            Tag::Paragraph => Block::Paragraph(self.prose(TagEnd::Paragraph)),
            Tag::Heading { level, id, classes, attrs } => {
                let more = Marks { classes, attrs };
                return self.heading(level, id.as_deref(), &more, place);
            }
            Tag::List(start) => self.list(start.is_some()),
            Tag::Table(_) => self.table(),
            other => {
                self.skip(other.to_end());
                self.refuse(place, "found a quotation, code, HTML or a picture");
                return None;
            }
        };
        Some(Piece::Block(block))
    }

    fn refuse(&mut self, place: &Place, found: &str) {
        self.problems.add(
            &place.file,
            place.line,
            format!("{found}; expected a paragraph, a list, a table in its block, ‘##’ or ‘###’"),
        );
    }

    fn skip(&mut self, end: TagEnd) {
        let mut depth = 1;
        while depth > 0 {
            match self.next() {
                Some((Event::Start(tag), _)) if tag.to_end() == end => depth += 1,
                Some((Event::End(found), _)) if found == end => depth -= 1,
                None => return,
                _ => {}
            }
        }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        marks: &Marks<'_>,
        place: &Place,
    ) -> Option<Piece> {
        let title = inline::plain(&self.prose(TagEnd::Heading(level)));
        let problem = match (level, id.map(Id::new)) {
            _ if title.is_empty() => "found an empty heading; expected words".to_owned(),
            (HeadingLevel::H2, Some(Some(id))) => {
                let reviewed = marks.reviewed(&title, place, self.problems);
                return Some(Piece::Section { id, title, reviewed });
            }
            (HeadingLevel::H3, None) if marks.is_empty() => {
                return Some(Piece::Block(Block::Heading(title)));
            }
            (HeadingLevel::H2, None) => {
                format!(
                    "found the section ‘{title}’ without an id; expected ‘{{#its-id}}’ after it"
                )
            }
            (HeadingLevel::H2, Some(None)) => {
                "found an id of another form; expected lower-case letters, digits and hyphens"
                    .to_owned()
            }
            (HeadingLevel::H3, _) => {
                "found an id or a date on a heading within a section; expected none".to_owned()
            }
            _ => format!("found the heading ‘{title}’ of another level; expected ‘##’ or ‘###’"),
        };
        self.problems.add(&place.file, place.line, problem);
        None
    }

    fn list(&mut self, ordered: bool) -> Block {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.item(&span)),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        Block::List { ordered, items }
    }

    /// An item's text. Markdown gives a loose list's item a paragraph, which is
    /// dropped; anything more in an item is refused.
    fn item(&mut self, span: &Range<usize>) -> Prose {
        let mut prose = Vec::new();
        let place = self.chunk.place(span);
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                Event::Start(Tag::Paragraph) if prose.is_empty() => {
                    prose = self.prose(TagEnd::Paragraph);
                }
                Event::Start(tag @ (Tag::List(_) | Tag::Paragraph | Tag::CodeBlock(_))) => {
                    let place = self.chunk.place(&span);
                    self.skip(tag.to_end());
                    self.problems.add(
                        &place.file,
                        place.line,
                        "found a list or a paragraph inside an item; expected its text alone",
                    );
                }
                other => self.inline(other, &span, &mut prose),
            }
        }
        self.check_words(&prose, &place, "an empty item");
        inline::joined(prose)
    }

    fn table(&mut self) -> Block {
        let mut rows: Vec<Vec<Prose>> = Vec::new();
        let (mut place, mut whole) = (Place::new(self.chunk.file, self.chunk.line), true);
        while let Some((event, span)) = self.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    place = self.chunk.place(&span);
                    whole = self.is_whole(&span, rows.first().map(Vec::len), &place);
                    rows.push(Vec::new());
                }
                Event::Start(Tag::TableCell) => {
                    let cell = self.prose(TagEnd::TableCell);
                    if whole {
                        self.check_words(&cell, &place, "an empty cell");
                    }
                    rows.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Block::Table { caption: String::new(), head, rows }
    }

    /// Whether a row has a cell for each column. Markdown would drop what is too
    /// much and fill up what is missing, and the author would not know.
    fn is_whole(&mut self, span: &Range<usize>, columns: Option<usize>, place: &Place) -> bool {
        let row = self.chunk.text.get(span.clone()).unwrap_or_default().trim();
        let row = row.replace("\\|", "");
        let cells = row.trim_start_matches('|').trim_end_matches('|').split('|').count();
        let Some(columns) = columns.filter(|columns| cells != *columns) else { return true };
        let message =
            format!("found a row of {cells}; expected {columns} cells, one for each column");
        self.problems.add(&place.file, place.line, message);
        false
    }

    fn prose(&mut self, end: TagEnd) -> Prose {
        let mut prose = Vec::new();
        while let Some((event, span)) = self.next() {
            if event == Event::End(end) {
                break;
            }
            self.inline(event, &span, &mut prose);
        }
        inline::joined(prose)
    }

    fn inline(&mut self, event: Event<'a>, span: &Range<usize>, prose: &mut Prose) {
        let place = self.chunk.place(span);
        match event {
            Event::Text(text) => prose.push(inline::text(&text)),
            Event::SoftBreak => prose.push(inline::text(" ")),
            Event::Start(Tag::Strong) => {
                let inner = self.prose(TagEnd::Strong);
                prose.extend(inline::strong(inner, &place, self.problems));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let inner = self.prose(TagEnd::Link);
                prose.extend(inline::link(&dest_url, inner, &place, self.names, self.problems));
            }
            Event::Start(tag) => {
                self.skip(tag.to_end());
                inline::refuse(&place, self.problems);
            }
            Event::End(_) => {}
            _ => inline::refuse(&place, self.problems),
        }
    }

    fn check_words(&mut self, prose: &Prose, place: &Place, found: &str) {
        if inline::plain(prose).trim().is_empty() {
            self.problems.add(&place.file, place.line, format!("found {found}; expected words"));
        }
    }
}
