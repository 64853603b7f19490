//! The tables that chapters and views draw on: figures, case studies and resources.

use serde::Deserialize;

use super::Id;
use super::packed::packed;
use crate::route::Route;

/// A fact in numbers, as it was when it was published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its id.
    pub id: Id,
    /// The number as shown: `58%`.
    pub value: String,
    /// What it counts, read after the value.
    pub wording: String,
    /// The year it speaks of.
    pub year: u16,
    /// Where it was published; none where the toolkit of 2016 gives it and names
    /// no source.
    pub source: Option<String>,
    /// How it is drawn, where a drawing says more than the number: as a share of
    /// a whole, or as a count of so few that each can have a mark.
    pub drawn: Option<Drawn>,
}

/// A number as marks that can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// How many marks are filled.
    pub marks: u8,
    /// Of how many, where there is a whole.
    pub of: Option<u8>,
    /// Whether there were more than these, nobody knows how many.
    pub more: bool,
}

/// What somebody did with social media in healthcare.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseStudy {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Who did it.
    pub who: String,
    /// When: a year or years.
    pub when: String,
    /// The chapter whose card it is.
    pub chapter: Route,
    /// What happened, in a sentence or two.
    pub summary: String,
    /// What was done, in paragraphs.
    pub done: Vec<String>,
    /// How it worked.
    pub worked: Vec<String>,
    /// What came of it.
    pub outcome: Vec<String>,
    /// What to take from it: this project's points, not the toolkit's.
    pub learn: Vec<String>,
    /// The facts in numbers that belong to it.
    pub figures: Vec<Id>,
}

/// Something to read or use: what the toolkit named in 2016, and newer sources,
/// whose note says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Who published it, where that is known.
    pub publisher: Option<String>,
    /// What it is.
    pub kind: ResourceKind,
    /// The section that it helps with.
    pub section: Route,
    /// What it helps with.
    pub about: String,
    /// What is known of it today.
    pub status: Status,
    /// When that was last reviewed: `2026-11-22`.
    pub reviewed: String,
    /// What to know or to use instead; there is one where it has changed or gone.
    pub note: Option<String>,
    /// Where it is, where that is known.
    #[serde(skip)]
    pub address: Option<String>,
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each name says what it is")]
pub enum ResourceKind {
    Guide,
    Template,
    Article,
    Tool,
    Website,
    Policy,
    Report,
    Video,
    List,
}

impl ResourceKind {
    const ALL: [ResourceKind; 9] = [
        ResourceKind::Guide,
        ResourceKind::Template,
        ResourceKind::Article,
        ResourceKind::Tool,
        ResourceKind::Website,
        ResourceKind::Policy,
        ResourceKind::Report,
        ResourceKind::Video,
        ResourceKind::List,
    ];

    /// How the kind with this name stands in a pack; a guide where there is none.
    pub(super) fn number(name: &str) -> u8 {
        (0..9).find(|number| Self::ALL[usize::from(*number)].name() == name).unwrap_or_default()
    }

    /// Its name in `words.json`, after `resource.kind.`.
    pub fn name(self) -> &'static str {
        match self {
            ResourceKind::Guide => "guide",
            ResourceKind::Template => "template",
            ResourceKind::Article => "article",
            ResourceKind::Tool => "tool",
            ResourceKind::Website => "website",
            ResourceKind::Policy => "policy",
            ResourceKind::Report => "report",
            ResourceKind::Video => "video",
            ResourceKind::List => "list",
        }
    }
}

/// What is known of a resource today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Nothing is known to have changed; not checked since its date.
    Unchecked,
    /// It goes by another name or does something else now.
    Changed,
    /// It has closed.
    Gone,
    /// A trust's own.
    #[serde(skip)]
    Own,
}

packed!(Figure of "figures" { id, value, wording, year, source, drawn });
packed!(Drawn { marks, of, more });
packed!(CaseStudy of "case-studies" {
    id,
    title,
    who,
    when,
    chapter,
    summary,
    done,
    worked,
    outcome,
    learn,
    figures
});
packed!(Resource of "resources" { id, title, publisher, kind, section, about, status, reviewed, note, address });
packed!(enum ResourceKind { 0: Guide, 1: Template, 2: Article, 3: Tool, 4: Website, 5: Policy, 6: Report, 7: Video, 8: List } else ResourceKind::Guide);
packed!(enum Status { 0: Unchecked, 1: Changed, 2: Gone, 3: Own } else Status::Unchecked);
