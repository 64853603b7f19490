//! What is said of the content without reading all of it: the outline of a
//! chapter, and the names of all parts.

use std::collections::BTreeSet;

use super::minutes;
use crate::content::{Block, Channels, Chapter, ChapterOutline, Id, PackName, Quote, Reference};

/// Every part of the content that a configuration may name, chapters apart.
pub fn parts(
    quotes: &Option<Vec<Quote>>,
    channels: &Option<Channels>,
    reference: &Option<Reference>,
) -> Vec<String> {
    let views = ["channels", "quiz", "quotes", "resources"];
    let mut parts: Vec<String> = views.map(str::to_owned).to_vec();
    let mut add = |kind: &str, id: &Id| parts.push(format!("{kind}/{id}"));
    quotes.iter().flatten().for_each(|quote| add("quotes", &quote.id));
    channels.iter().flat_map(|all| &all.channels).for_each(|one| add("channels", &one.id));
    if let Some(all) = reference {
        all.figures.iter().for_each(|figure| add("figures", &figure.id));
        all.case_studies.iter().for_each(|study| add("case-studies", &study.id));
        all.resources.iter().for_each(|resource| add("resources", &resource.id));
    }
    parts
}

/// The outline of a chapter.
pub fn outline(chapter: &Chapter, tables: minutes::Tables<'_>) -> ChapterOutline {
    let sections = |chapter: &Chapter| -> Vec<(Id, String)> {
        chapter.sections.iter().map(|s| (s.id.clone(), s.title.clone())).collect()
    };
    let mut packs = BTreeSet::from([PackName::Chapter(chapter.number), PackName::Style]);
    chapter.intro.iter().for_each(|block| needs(block, &mut packs));
    chapter.sections.iter().flat_map(|s| &s.blocks).for_each(|block| needs(block, &mut packs));
    ChapterOutline {
        number: chapter.number,
        title: chapter.title.clone(),
        summary: chapter.summary.clone(),
        minutes: minutes::of(chapter, tables),
        sections: sections(chapter),
        packs: packs.into_iter().collect(),
    }
}

/// The packs that a block draws on.
fn needs(block: &Block, packs: &mut BTreeSet<PackName>) {
    match block {
        Block::Quote(_) | Block::Quotes => {
            packs.insert(PackName::Sharing);
            packs.insert(PackName::Quotes)
        }
        Block::Channel(_) => {
            packs.insert(PackName::Sharing);
            packs.insert(PackName::Channels)
        }
        Block::CaseStudy(_) | Block::CaseStudies | Block::Figure(_) | Block::Resources(_) => {
            packs.insert(PackName::Reference)
        }
        Block::Figures | Block::Day { .. } => packs.insert(PackName::Reference),
        _ => false,
    };
}
