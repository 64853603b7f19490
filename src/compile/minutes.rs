//! How long a chapter takes to read, counted once, when it is compiled.

use super::inline;
use crate::content::{Block, Callout, CaseStudy, Channel, Chapter, Figure, Inline, Prose, Quote};

/// The words that a reader takes in a minute, on a screen and without haste.
const WORDS_A_MINUTE: usize = 200;

/// The tables that blocks of a chapter take their text from.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// The points to share.
    pub quotes: &'a [Quote],
    /// The facts in numbers.
    pub figures: &'a [Figure],
    /// The case studies.
    pub case_studies: &'a [CaseStudy],
    /// The channels.
    pub channels: &'a [Channel],
}

/// The minutes that `chapter` takes: what a reader sees without opening
/// anything, rounded up, and so at least 1.
pub fn of(chapter: &Chapter, tables: Tables<'_>) -> u8 {
    let head = [&chapter.title, &chapter.summary];
    let head = head.into_iter().chain(&chapter.tips).map(|text| words(text)).sum::<usize>();
    let section = |title: &str, blocks| words(title) + all(blocks, tables);
    let sections = chapter.sections.iter().map(|part| section(&part.title, &part.blocks));
    minutes(head + all(&chapter.intro, tables) + sections.sum::<usize>())
}

/// The minutes that so many words take.
fn minutes(words: usize) -> u8 {
    u8::try_from(words.div_ceil(WORDS_A_MINUTE).max(1)).unwrap_or(u8::MAX)
}

/// The words of a text, as people count them: what stands between spaces.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|part| part.contains(char::is_alphanumeric)).count()
}

fn each<'a>(texts: impl IntoIterator<Item = &'a String>) -> usize {
    texts.into_iter().map(|text| words(text)).sum()
}

fn prose(runs: &[Inline]) -> usize {
    words(&inline::plain(runs))
}

fn proses(parts: &[Prose]) -> usize {
    parts.iter().map(|part| prose(part)).sum()
}

fn all(blocks: &[Block], tables: Tables<'_>) -> usize {
    blocks.iter().map(|part| block(part, tables)).sum()
}

fn block(block: &Block, tables: Tables<'_>) -> usize {
    match block {
        Block::Paragraph(runs) => prose(runs),
        Block::Heading(text) => words(text),
        Block::List { items, .. } => proses(items),
        // It opens on request, and then it is read beside the count.
        Block::Callout { kind: Callout::Details, title, .. } => words(title),
        Block::Callout { title, blocks, .. } => words(title) + all(blocks, tables),
        Block::Advice { name, role, blocks } => words(name) + words(role) + all(blocks, tables),
        Block::Guidance { title, items, .. } => words(title) + proses(items),
        Block::Table { caption, head, rows } => {
            words(caption) + proses(head) + rows.iter().map(|row| proses(row)).sum::<usize>()
        }
        Block::Quote(id) => one(tables.quotes, |quote| quote.id == *id, quote),
        Block::CaseStudy(id) => one(tables.case_studies, |study| study.id == *id, case_study),
        Block::Figure(id) => one(tables.figures, |figure| figure.id == *id, figure),
        Block::Channel(id) => one(tables.channels, |channel| channel.id == *id, channel),
        Block::CaseStudies => tables.case_studies.iter().map(case_study).sum(),
        Block::Figures => tables.figures.iter().map(figure).sum(),
        Block::Day { title, stretches } => {
            words(title)
                + stretches.iter().map(|one| words(&one.what) + words(&one.hours)).sum::<usize>()
        }
        _ => 0,
    }
}

/// The words of the item that is meant; an id that is none is reported elsewhere.
fn one<T>(items: &[T], is: impl Fn(&T) -> bool, count: fn(&T) -> usize) -> usize {
    items.iter().find(|item| is(item)).map_or(0, count)
}

fn quote(quote: &Quote) -> usize {
    words(&quote.text)
}

/// What its card says; the story opens on request.
fn case_study(study: &CaseStudy) -> usize {
    each([&study.title, &study.who, &study.when, &study.summary])
}

fn figure(figure: &Figure) -> usize {
    each([&figure.value, &figure.wording].into_iter().chain(&figure.source)) + 1
}

fn channel(channel: &Channel) -> usize {
    each([&channel.name, &channel.used_for, &channel.remember]) + each(&channel.start)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::content::{Id, Section};
    use proptest::prelude::*;

    const NO_TABLES: Tables<'_> =
        Tables { quotes: &[], figures: &[], case_studies: &[], channels: &[] };

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(text.to_owned())])
    }

    fn chapter(blocks: Vec<Block>) -> Chapter {
        let id = Id::new("one").unwrap();
        let section =
            Section { id: id.clone(), title: String::new(), reviewed: String::new(), blocks };
        Chapter {
            id,
            number: 1,
            title: String::new(),
            summary: String::new(),
            tips: Vec::new(),
            intro: Vec::new(),
            sections: vec![section],
        }
    }

    fn of_words(count: usize) -> u8 {
        of(&chapter(vec![paragraph(&"word ".repeat(count))]), NO_TABLES)
    }

    #[test]
    fn minutes_are_rounded_up() {
        let cases = [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (1999, 10), (100_000, 255)];
        for (count, minutes) in cases {
            assert_eq!(of_words(count), minutes, "{count} words");
        }
    }

    #[test]
    fn what_opens_on_request_does_not_count_and_a_mark_is_no_word() {
        let long = paragraph(&"word ".repeat(2000));
        let folded =
            |kind| Block::Callout { kind, title: "Open".to_owned(), blocks: vec![long.clone()] };
        assert_eq!(of(&chapter(vec![folded(Callout::Details)]), NO_TABLES), 1);
        assert_eq!(of(&chapter(vec![folded(Callout::Inset)]), NO_TABLES), 11);
        assert_eq!(of(&chapter(vec![paragraph(&"& – ".repeat(900))]), NO_TABLES), 1);
    }

    #[test]
    fn a_word_in_two_runs_is_one_word() {
        let runs = [
            Inline::Text("one t".to_owned()),
            Inline::Strong("w".to_owned()),
            Inline::Text("o".to_owned()),
        ];
        assert_eq!(prose(&runs), 2);
    }

    proptest! {
        #[test]
        fn more_text_never_takes_less_time(
            texts in proptest::collection::vec(".{0,80}", 0..30),
            more in ".{0,2000}",
        ) {
            let mut blocks: Vec<Block> = texts.iter().map(|text| paragraph(text)).collect();
            let before = of(&chapter(blocks.clone()), NO_TABLES);
            blocks.push(paragraph(&more));
            let after = of(&chapter(blocks), NO_TABLES);
            prop_assert!(1 <= before && before <= after);
        }
    }
}
