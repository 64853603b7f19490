//! The self-assessment as content: what is asked, and what follows from it. They
//! are two packs, because the first question waits for what is asked alone.

use serde::Deserialize;

use super::Id;
use super::packed::packed;
use crate::route::Route;

/// What the quiz asks. How answers become a result is in [`crate::quiz`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its id.
    pub id: Id,
    /// Counts up whenever answers of before would mean something else.
    pub version: u32,
    /// The question that it answers.
    pub title: String,
    /// What it is, in paragraphs.
    pub about: Vec<String>,
    /// The answer that every question offers besides its own.
    pub not_sure: NotSure,
    /// What is asked about the organisation before the questions. It counts for nothing in
    /// the result: it finds channels and words the advice.
    pub opening: Vec<Opening>,
    /// The questions that count, in order.
    pub questions: Vec<Question>,
}

/// A question about the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Its id, by which its answers are kept.
    pub id: Id,
    /// The name under which the finder takes its answers ([`crate::route::choice`]).
    pub choice: String,
    /// What is asked.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// Whether several answers may be chosen.
    pub several: bool,
    /// The answers, besides ‘Not sure’.
    pub offers: Vec<Offer>,
}

/// An answer to a question about the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Its id: that of an audience or an aim, or `hours-` and their number.
    pub id: Id,
    /// Its text.
    pub text: String,
}

/// What follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// What is assessed.
    pub dimensions: Vec<Dimension>,
    /// What to do where the answer to a question leaves room, in the order of the
    /// questions: one for each.
    pub actions: Vec<Improvement>,
    /// The bands, lowest first; the first starts at 0.
    pub bands: Vec<Band>,
    /// What holds whatever the sum says.
    pub rules: Vec<Rule>,
    /// Advice that goes by what was said of the organisation.
    pub notes: Vec<Note>,
}

/// The answer ‘Not sure’: no points, and listed as work to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotSure {
    /// Its id.
    pub id: Id,
    /// Its text.
    pub text: String,
}

/// One of the areas that the questions belong to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// A word or two for a chart.
    pub short: String,
    /// How much it counts in the whole, beside the others: 1 to [`MOST_WEIGHT`].
    pub weight: u8,
    /// The section of the toolkit that helps.
    pub section: Route,
    /// What is said where it is a strength.
    pub strong: String,
    /// What is said where there is work to do.
    pub work: String,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, by which its answer is kept.
    pub id: Id,
    /// The dimension it belongs to.
    pub dimension: Id,
    /// What is asked.
    pub text: String,
    /// Why it matters.
    pub why: String,
    /// The answers, the most ready first.
    pub answers: Vec<Answer>,
}

/// An answer: what an organisation does.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its id, unique in its question.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// What it counts: 0 to [`MOST_POINTS`].
    pub points: u8,
}

/// What the best answer counts.
pub const MOST_POINTS: u8 = 3;

/// What a dimension counts at most beside one that counts 1.
pub const MOST_WEIGHT: u8 = 3;

/// An action of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Improvement {
    /// What to do.
    pub title: String,
    /// How.
    pub how: String,
    /// The section of the toolkit that helps.
    pub section: Route,
}

/// A part of the scale, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its id.
    pub id: Id,
    /// The lowest percentage that belongs to it: 0 to 100.
    pub from: u8,
    /// Its name, which never judges.
    pub title: String,
    /// What it means, in a sentence.
    pub sentence: String,
    /// What follows from it, in paragraphs.
    pub advice: Vec<String>,
}

/// What keeps a result from a band that the sum alone would reach.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id.
    pub id: Id,
    /// The question it looks at.
    pub question: Id,
    /// The answers that make it hold.
    pub answers: Vec<Id>,
    /// The highest band that is left.
    pub band: Id,
    /// Why, for the reader.
    pub message: String,
}

/// Advice for those who gave an answer about their organisation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The question.
    pub question: Id,
    /// Any of these answers.
    pub answers: Vec<Id>,
    /// What is advised.
    pub text: String,
    /// The section of the toolkit that helps.
    pub section: Route,
}

impl Instrument {
    /// The question `id` of those that count.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| &*question.id == id)
    }

    /// The question `id` of those about the organisation.
    pub fn opening(&self, id: &str) -> Option<&Opening> {
        self.opening.iter().find(|question| &*question.id == id)
    }

    /// The ids of all questions, in the order in which they are asked.
    pub fn asked(&self) -> impl Iterator<Item = &Id> {
        let opening = self.opening.iter().map(|question| &question.id);
        opening.chain(self.questions.iter().map(|question| &question.id))
    }

    /// The question before `id`, where there is one.
    pub fn before(&self, id: &str) -> Option<&Id> {
        self.asked().take_while(|asked| &***asked != id).last()
    }

    /// The place of the question `id`, from 1.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.asked().position(|asked| &**asked == id).map(|place| place + 1)
    }

    /// Whether the question `question` offers `answer`.
    pub fn offers(&self, question: &str, answer: &Id) -> bool {
        let counts = self
            .question(question)
            .map(|asked| asked.answers.iter().any(|offered| offered.id == *answer));
        let opening = || {
            let asked = self.opening(question)?;
            Some(asked.offers.iter().any(|offered| offered.id == *answer))
        };
        counts.or_else(opening).is_some_and(|offered| offered || *answer == self.not_sure.id)
    }
}

packed!(Instrument { id, version, title, about, not_sure, opening, questions });
packed!(Opening { id, choice, text, why, several, offers });
packed!(Offer { id, text });
packed!(Note { question, answers, text, section });
packed!(Findings { dimensions, actions, bands, rules, notes });
packed!(NotSure { id, text });
packed!(Dimension { id, title, short, weight, section, strong, work });
packed!(Question { id, dimension, text, why, answers });
packed!(Answer { id, text, points });
packed!(Improvement { title, how, section });
packed!(Band { id, from, title, sentence, advice });
packed!(Rule { id, question, answers, band, message });
