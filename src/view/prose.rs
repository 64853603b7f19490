//! Text with its links, and blocks.

use yew::prelude::*;

use super::setting::Setting;
use super::{advice, callout, case_study, channel, figure, guidance, quotes, resources};
use crate::content::{Block, Inline};

/// Blocks one after another; `below` is how far headings in them lie under the
/// top one.
pub fn blocks(at: &Setting, below: u8, blocks: &[Block]) -> Html {
    blocks.iter().map(|part| block(at, below, part)).collect()
}

/// Text with its links.
pub fn inline(at: &Setting, runs: &[Inline]) -> Html {
    let run = |run: &Inline| match run {
        Inline::Text(text) => html! { { text.clone() } },
        Inline::Strong(text) => html! { <strong>{ text.clone() }</strong> },
        Inline::Inside(route, text) => at.link(route, "", html! { { text.clone() } }),
        Inline::Outside(address, text) => {
            html! { <a href={address.clone()} rel="noopener noreferrer">{ text.clone() }</a> }
        }
    };
    runs.iter().map(run).collect()
}

fn block(at: &Setting, below: u8, block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ inline(at, text) }</p> },
        Block::Heading(text) => at.heading(below, "nhsuk-heading-s", html! { { text.clone() } }),
        Block::List { ordered, items } => list(at, *ordered, items),
        Block::Callout { kind, title, blocks } => callout::view(at, below, *kind, title, blocks),
        Block::Advice { name, role, blocks } => advice::view(at, below, name, role, blocks),
        Block::Guidance { positive, title, items } => {
            guidance::view(at, below, *positive, title, items)
        }
        Block::Table { caption, head, rows } => table(at, caption, head, rows),
        Block::Quote(id) => quotes::in_place(at, id),
        Block::CaseStudy(id) => case_study::in_place(at, below, id),
        Block::Figure(id) => figure::in_place(at, id),
        Block::Channel(id) => channel::in_place(at, below, id),
        Block::Resources(section) => resources::of_section(at, below, section),
        Block::CaseStudies => case_study::all(at, below),
        Block::Quotes => quotes::all(at, false),
    }
}

fn list(at: &Setting, ordered: bool, items: &[Vec<Inline>]) -> Html {
    let items: Html = items.iter().map(|item| html! { <li>{ inline(at, item) }</li> }).collect();
    match ordered {
        true => html! { <ol class="nhsuk-list nhsuk-list--number">{ items }</ol> },
        false => html! { <ul class="nhsuk-list nhsuk-list--bullet">{ items }</ul> },
    }
}

/// A table of the prose, which scrolls in a region of its own where it is too
/// wide for the page.
fn table(at: &Setting, caption: &str, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Html {
    let label = at.fill("table.region", &[("caption", caption)]);
    let heads = head.iter().map(|cell| html! { <th scope="col">{ inline(at, cell) }</th> });
    html! {
        <div class="toolkit-region" role="region" aria-label={label} tabindex="0">
            <table class="nhsuk-table">
                <caption class="nhsuk-table__caption">{ caption.to_owned() }</caption>
                <thead class="nhsuk-table__head"><tr>{ for heads }</tr></thead>
                <tbody class="nhsuk-table__body">{ for rows.iter().map(|cells| row(at, cells)) }</tbody>
            </table>
        </div>
    }
}

fn row(at: &Setting, cells: &[Vec<Inline>]) -> Html {
    let cells = cells.iter().enumerate().map(|(column, cell)| match column {
        0 => html! { <th scope="row" class="nhsuk-table__header">{ inline(at, cell) }</th> },
        _ => html! { <td class="nhsuk-table__cell">{ inline(at, cell) }</td> },
    });
    html! { <tr class="nhsuk-table__row">{ for cells }</tr> }
}

/// Plain paragraphs, as tables of the content hold them.
pub fn paragraphs(texts: &[String]) -> Html {
    texts.iter().map(|text| html! { <p>{ text.clone() }</p> }).collect()
}
