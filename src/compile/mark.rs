//! Texts marked as another language's than English, so that the drawing can tell
//! the two apart (`view/tongue.rs`). Every type is taken apart by all of its
//! fields: a new one does not compile until it is known whether people read it.

use std::collections::BTreeSet;

use super::words::Wording;
use crate::content::{
    self, Answer, Band, Block, CaseStudy, Channel, Channels, Chapter, Check, Dimension, Fact,
    Figure, Findings, Home, Improvement, Inline, Instrument, NotSure, Note, Offer, Opening,
    Question, Quote, Quotes, Resource, Rule, Section, Stretch, Term, Topic, marked_word,
};

/// What holds texts that people read.
pub trait Mark {
    /// Marks each of them.
    fn mark(&mut self);
}

/// The value, marked where it is to be.
pub fn marked<T: Mark>(yes: bool, mut value: T) -> T {
    if yes {
        value.mark();
    }
    value
}

/// The words, with every run between two places marked; each month for itself.
pub fn marked_words(words: &Wording) -> Wording {
    words.iter().map(|(key, text)| (key.clone(), marked_word(key, text))).collect()
}

/// The places of a word, `{like-this}`.
pub fn places(word: &str) -> BTreeSet<&str> {
    let after = word.split('{').skip(1);
    after.map(|rest| rest.split('}').next().unwrap_or_default()).collect()
}

impl Mark for String {
    fn mark(&mut self) {
        *self = content::marked(self);
    }
}

impl<T: Mark> Mark for Vec<T> {
    fn mark(&mut self) {
        self.iter_mut().for_each(Mark::mark);
    }
}

impl<T: Mark> Mark for Option<T> {
    fn mark(&mut self) {
        self.iter_mut().for_each(Mark::mark);
    }
}

/// Marks the fields that people read; the others are named behind them.
macro_rules! mark {
    ($name:ident { $($read:ident),* } but { $($other:ident),* }) => {
        impl Mark for $name {
            fn mark(&mut self) {
                let $name { $($read,)* $($other: _,)* } = self;
                $($read.mark();)*
            }
        }
    };
}

mark!(Home { title, summary, blocks } but { reviewed });
mark!(Chapter { title, summary, tips, intro, sections } but { id, number });
mark!(Section { title, blocks } but { id, reviewed });
mark!(Stretch { what, hours } but { from, to, given });
mark!(Instrument { title, about, not_sure, opening, questions } but { id, version });
mark!(Findings { dimensions, actions, bands, rules, notes } but {});
mark!(Opening { text, why, offers } but { id, choice, several });
mark!(Offer { text } but { id });
mark!(Note { text } but { question, answers, section });
mark!(NotSure { text } but { id });
mark!(Dimension { title, short, strong, work } but { id, weight, section });
mark!(Question { text, why, answers } but { id, dimension });
mark!(Answer { text } but { id, points });
mark!(Improvement { title, how } but { section });
mark!(Band { title, sentence, advice } but { id, from });
mark!(Rule { message } but { id, question, answers, band });
mark!(Quotes { topics, quotes } but {});
mark!(Topic { name } but { id, hashtags });
mark!(Quote { text, long } but { id, section, topic });
mark!(Figure { value, wording, source } but { id, year, drawn });
mark!(CaseStudy { title, who, when, summary, done, worked, outcome, learn } but { id, chapter, figures });
mark!(Resource { title, publisher, about, note } but { id, kind, section, status, reviewed, address });
mark!(Channels { note, audiences, aims, forms, checks, channels } but {});
mark!(Term { name } but { id });
mark!(Check { text } but { forms });
mark!(Fact { text, source } but {});
mark!(Channel {
    name, formerly, used_for, people, good_for, tone, tone_why, limits, hours_why, risk_why, conversation,
    accessibility, advertising, cost, owner, remember, start, dos, donts, example
} but { id, network, source, reviewed, audiences, aims, forms, hours, risk });

impl Mark for Inline {
    fn mark(&mut self) {
        match self {
            Inline::Text(text) | Inline::Strong(text) => text.mark(),
            Inline::Inside(_, text) | Inline::Outside(_, text) => text.mark(),
        }
    }
}

impl Mark for Block {
    fn mark(&mut self) {
        match self {
            Block::Paragraph(prose) => prose.mark(),
            Block::Heading(text) => text.mark(),
            Block::List { ordered: _, items } => items.mark(),
            Block::Callout { kind: _, title, blocks } => {
                title.mark();
                blocks.mark();
            }
            Block::Advice { name, role, blocks } => {
                name.mark();
                role.mark();
                blocks.mark();
            }
            Block::Guidance { positive: _, title, items } => {
                title.mark();
                items.mark();
            }
            Block::Table { caption, head, rows } => {
                caption.mark();
                head.mark();
                rows.mark();
            }
            Block::Quote(_) | Block::CaseStudy(_) | Block::Figure(_) | Block::Channel(_) => {}
            Block::Day { title, stretches } => {
                title.mark();
                stretches.mark();
            }
            Block::Figures => {}
            Block::Resources(_) | Block::CaseStudies => {}
        }
    }
}
