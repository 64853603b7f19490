//! What is said of a chapter without reading all of it.

use std::collections::BTreeSet;

use super::minutes;
use crate::content::{Block, Chapter, ChapterOutline, Id, PackName};

/// The outline of a chapter.
pub fn outline(chapter: &Chapter, tables: minutes::Tables<'_>) -> ChapterOutline {
    let sections = |chapter: &Chapter| -> Vec<(Id, String)> {
        chapter.sections.iter().map(|s| (s.id.clone(), s.title.clone())).collect()
    };
    let mut packs = BTreeSet::from([PackName::Chapter(chapter.number), PackName::Rest]);
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
