//! Prose as structured blocks: never an HTML string, and nothing is ever
//! parsed as HTML.

use super::Id;
use super::packed::packed;
use crate::route::Route;

/// A run of text inside a paragraph, an item or a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Text of strong importance.
    Strong(String),
    /// A link to a view of the widget.
    Inside(Route, String),
    /// A link out of it: an `https:` or a `mailto:` address.
    Outside(String, String),
}

impl Inline {
    /// The words that are read.
    pub fn words(&self) -> &str {
        match self {
            Inline::Text(words)
            | Inline::Strong(words)
            | Inline::Inside(_, words)
            | Inline::Outside(_, words) => words,
        }
    }
}

/// Text with its links.
pub type Prose = Vec<Inline>;

/// A piece of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Prose),
    /// A heading within a section.
    Heading(String),
    /// A list, in order or not.
    List {
        /// Whether the order of the items means something.
        ordered: bool,
        /// The items.
        items: Vec<Prose>,
    },
    /// A part that stands apart from the text around it.
    Callout {
        /// What kind of part.
        kind: Callout,
        /// Its heading; empty for an inset.
        title: String,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// What a contributor to the toolkit advised, reported and not quoted.
    Advice {
        /// Who.
        name: String,
        /// In what role, and when.
        role: String,
        /// What the advice was, in our words.
        blocks: Vec<Block>,
    },
    /// A list of what to do, or of what not to do.
    Guidance {
        /// Whether these are things to do.
        positive: bool,
        /// Its heading.
        title: String,
        /// The items.
        items: Vec<Prose>,
    },
    /// A table; the first cell of a row heads it.
    Table {
        /// What the table shows.
        caption: String,
        /// The heads of the columns.
        head: Vec<Prose>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Prose>>,
    },
    /// A point to share, in place.
    Quote(Id),
    /// A case study's card.
    CaseStudy(Id),
    /// A fact in numbers.
    Figure(Id),
    /// The short guide to a channel.
    Channel(Id),
    /// The resources that belong to a section.
    Resources(Route),
    /// All the case studies.
    CaseStudies,
    /// All the facts in numbers.
    Figures,
    /// A day of 24 hours and what falls into it.
    Day {
        /// What the day shows.
        title: String,
        /// The stretches of it, in order.
        stretches: Vec<Stretch>,
    },
}

/// A stretch of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What falls into it.
    pub what: String,
    /// Its hours in words: `8pm to 11pm`.
    pub hours: String,
    /// The hour at which it starts, from 0.
    pub from: u8,
    /// The hour at which it ends, 24 at most.
    pub to: u8,
    /// Whether the toolkit of 2016 gives these hours; otherwise they are an
    /// illustration.
    pub given: bool,
}

/// The kinds of part that stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callout {
    /// A remark.
    Inset,
    /// Something to be careful of.
    Warning,
    /// What has changed since the toolkit of 2016.
    Aged,
    /// A part that opens on request.
    Details,
}

packed!(enum Inline { 0: Text(text), 1: Strong(text), 2: Inside(route, text), 3: Outside(address, text) } else Inline::Text(String::new()));
packed!(enum Block { 0: Paragraph(prose), 1: Heading(text), 2: List { ordered, items }, 3: Callout { kind, title, blocks }, 4: Advice { name, role, blocks }, 5: Guidance { positive, title, items }, 6: Table { caption, head, rows }, 7: Quote(id), 8: CaseStudy(id), 9: Figure(id), 10: Channel(id), 11: Resources(section), 12: CaseStudies, 13: Figures, 14: Day { title, stretches } } else Block::Figures);
packed!(Stretch { what, hours, from, to, given });
packed!(enum Callout { 0: Inset, 1: Warning, 2: Aged, 3: Details } else Callout::Inset);
