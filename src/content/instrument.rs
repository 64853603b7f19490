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
    /// The questions, in order.
    pub questions: Vec<Question>,
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

packed!(Instrument { id, version, title, about, not_sure, questions });
packed!(Findings { dimensions, actions, bands, rules });
packed!(NotSure { id, text });
packed!(Dimension { id, title, short, weight, section, strong, work });
packed!(Question { id, dimension, text, why, answers });
packed!(Answer { id, text, points });
packed!(Improvement { title, how, section });
packed!(Band { id, from, title, sentence, advice });
packed!(Rule { id, question, answers, band, message });
