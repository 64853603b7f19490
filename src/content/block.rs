//! Prose as structured blocks: never an HTML string, and nothing is ever
//! parsed as HTML.

use serde::{Deserialize, Serialize};

use super::Id;
use crate::route::Route;

/// A run of text inside a paragraph, an item or a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// Text with its links.
pub type Prose = Vec<Inline>;

/// A piece of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// All the points to share.
    Quotes,
}

/// The kinds of part that stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
