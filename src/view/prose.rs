//! Text with its links, and blocks.

use yew::prelude::Html;

pub use super::part::{bullets, paragraphs};
use super::setting::Setting;
pub use super::tag::hidden;
use super::tag::{El, el, list, text};
use super::{advice, callout, case_study, channels, day, figure, guidance, quotes, resources};
use crate::content::{Block, Inline};

/// Blocks one after another; `below` is how far headings in them lie under the
/// top one.
pub fn blocks(at: &Setting, below: u8, blocks: &[Block]) -> Html {
    list(blocks.iter().map(|part| block(at, below, part)).collect())
}

/// Text with its links.
pub fn inline(at: &Setting, runs: &[Inline]) -> Html {
    let run = |run: &Inline| match run {
        Inline::Text(words) => text(words),
        Inline::Strong(words) => el("strong").text(words).into(),
        Inline::Inside(route, words) => at.link(route).text(words).into(),
        Inline::Outside(address, words) => at.outside(address).text(words).into(),
    };
    list(runs.iter().map(run).collect())
}

fn block(at: &Setting, below: u8, block: &Block) -> Html {
    match block {
        Block::Paragraph(runs) => el("p").child(inline(at, runs)).into(),
        Block::Heading(words) => at.heading(below, "nhsuk-heading-s").text(words).into(),
        Block::List { ordered, items } => items_of(at, *ordered, items).into(),
        Block::Callout { kind, title, blocks } => callout::view(at, below, *kind, title, blocks),
        Block::Advice { name, role, blocks } => advice::view(at, below, name, role, blocks),
        Block::Guidance { positive, title, items } => {
            guidance::view(at, below, *positive, title, items)
        }
        Block::Table { caption, head, rows } => table(at, caption, head, rows),
        Block::Quote(id) => quotes::in_place(at, id),
        Block::CaseStudy(id) => case_study::in_place(at, below, id),
        Block::Figure(id) => figure::in_place(at, id),
        Block::Channel(id) => channels::in_place(at, below, id),
        Block::Resources(section) => resources::of_section(at, section),
        Block::CaseStudies => case_study::all(at, below),
        Block::Figures => figure::all(at),
        Block::Day { title, stretches } => day::view(at, title, stretches),
    }
}

fn items_of(at: &Setting, ordered: bool, items: &[Vec<Inline>]) -> El {
    let holder = if ordered {
        el("ol").class("nhsuk-list nhsuk-list--number")
    } else {
        el("ul").class("nhsuk-list nhsuk-list--bullet")
    };
    holder.children(items.iter().map(|item| el("li").child(inline(at, item))))
}

/// A list of plain texts with numbers.
pub fn numbered(texts: &[String]) -> El {
    let items = texts.iter().map(|words| el("li").text(words));
    el("ol").class("nhsuk-list nhsuk-list--number").children(items)
}

/// What scrolls where it is too wide for the page; a keyboard can reach it.
pub fn region(label: &str, table: El) -> El {
    el("div")
        .class("toolkit-region")
        .fixed("role", "region")
        .fixed("tabindex", "0")
        .attr("aria-label", label)
        .child(table)
}

/// A table with the heads of its columns; its rows are the caller's.
pub fn table_of(caption: &str, heads: impl IntoIterator<Item = Html>, rows: Vec<Html>) -> El {
    let heads = heads.into_iter().map(|head| el("th").fixed("scope", "col").child(head));
    el("table")
        .class("nhsuk-table")
        .child(el("caption").class("nhsuk-table__caption").text(caption))
        .child(el("thead").class("nhsuk-table__head").child(el("tr").children(heads)))
        .child(el("tbody").class("nhsuk-table__body").children(rows))
}

/// The cell that heads a row.
pub fn row_head() -> El {
    el("th").fixed("scope", "row").class("nhsuk-table__header")
}

/// Any other cell.
pub fn cell() -> El {
    el("td").class("nhsuk-table__cell")
}

fn table(at: &Setting, caption: &str, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Html {
    let heads: Vec<Html> = head.iter().map(|cell| inline(at, cell)).collect();
    let rows = rows.iter().map(|cells| row(at, cells)).collect();
    let label = at.fill(key!("table.region"), &[("caption", caption)]);
    region(&label, table_of(caption, heads, rows)).into()
}

fn row(at: &Setting, cells: &[Vec<Inline>]) -> Html {
    let cells = cells.iter().enumerate().map(|(column, runs)| {
        let cell = if column == 0 { row_head() } else { cell() };
        cell.child(inline(at, runs))
    });
    el("tr").class("nhsuk-table__row").children(cells).into()
}
