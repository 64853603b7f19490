//! A result in the forms in which it leaves the page: for a document, a spreadsheet, a
//! calendar and an email. Each is a function of the same values.

mod calendar;
mod markdown;
mod sheet;
mod text;

pub use calendar::{calendar, next_day};
pub use markdown::markdown;
pub use sheet::sheet;
pub use text::text;

use super::{Answers, Outcome, PlannedAction, Quiz, Standing, Task, Tasks};
use crate::content::{Id, date, fill};

/// A result and what stands beside it.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// What was asked and what follows.
    pub quiz: Quiz<'a>,
    /// What the answers come to.
    pub outcome: &'a Outcome<'a>,
    /// The answers.
    pub answers: &'a Answers,
    /// Who does what by when.
    pub tasks: &'a Tasks,
    /// The day of the time before, as people write it, and what the answers came to then.
    pub earlier: Option<(&'a str, &'a Outcome<'a>)>,
    /// The names of the channels that fit; empty where they are not known.
    pub channels: &'a [&'a str],
    /// The day on which this is made, `2026-11-23`; empty where nobody knows.
    pub day: &'a str,
    /// The words of the interface.
    pub words: Wording<'a>,
}

/// The words of the interface that a report is made with, in the reader's language. Some
/// hold places to fill, which are named here as they stand in them.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'a> {
    /// The names of the months, one after another.
    pub months: &'a str,
    /// When the report was made, in a sentence; empty where nobody knows.
    pub made: &'a str,
    /// Before the name of the band.
    pub result: &'a str,
    /// The whole: `{percent}`.
    pub percent: &'a str,
    /// That questions are open: `{n}`, `{of}`.
    pub partly: &'a str,
    /// The whole of the time before: `{day}`, `{percent}`, `{band}`.
    pub earlier: &'a str,
    /// Over how the areas stand.
    pub areas: &'a str,
    /// Over the names of the areas.
    pub area: &'a str,
    /// Over how each stands now.
    pub now: &'a str,
    /// Over how each stood: `{day}`.
    pub then: &'a str,
    /// In place of an answer that was not given.
    pub open: &'a str,
    /// Behind the percentage of an area with open questions: `{n}`, `{of}`.
    pub some: &'a str,
    /// Over the strengths.
    pub strong: &'a str,
    /// Over the plan.
    pub plan: &'a str,
    /// In place of a plan that has no action.
    pub nothing: &'a str,
    /// Why an action is in the plan, in the order of [`super::Reason`].
    pub reasons: [&'a str; 5],
    /// Before why an action is in the plan.
    pub why: &'a str,
    /// Before how an action is done.
    pub how: &'a str,
    /// Before who does it.
    pub who: &'a str,
    /// Before by when.
    pub by: &'a str,
    /// Over the channels that fit.
    pub channels: &'a str,
    /// Over what is to be found out.
    pub unsure: &'a str,
    /// Over all answers.
    pub answers: &'a str,
    /// Over the questions in a table.
    pub question: &'a str,
    /// Over the answers in a table.
    pub answer: &'a str,
    /// Over what each answer counts.
    pub points: &'a str,
    /// Over the actions in a table.
    pub action: &'a str,
}

impl<'a> Report<'a> {
    /// The day `iso` as people write it.
    fn date(&self, iso: &str) -> String {
        date(iso, self.words.months)
    }

    /// Sentences on the whole: when this was made, where it stands, whether questions are
    /// open, where it stood, and what holds it back.
    fn summary(&self) -> Vec<String> {
        let (words, outcome) = (&self.words, self.outcome);
        let mut lines = Vec::new();
        if !words.made.is_empty() {
            lines.push(words.made.to_owned());
        }
        lines.extend(outcome.band.map(|band| band.sentence.clone()));
        lines.push(fill(words.percent, &[("percent", &outcome.percent.to_string())]));
        if !outcome.open.is_empty() {
            let of = self.quiz.instrument.questions.len();
            lines.push(counted(words.partly, of - outcome.open.len(), of));
        }
        if let Some((day, earlier)) = self.earlier
            && let Some(band) = earlier.band
        {
            let percent = earlier.percent.to_string();
            let places = [("day", day), ("percent", &*percent), ("band", &band.title)];
            lines.push(fill(words.earlier, &places));
        }
        lines.extend(outcome.rules.iter().map(|rule| rule.message.clone()));
        lines
    }

    /// How an area stands: its percentage, and how many of its questions that goes by.
    fn standing(&self, one: &Standing<'_>) -> String {
        let mut text = self.share(one);
        if one.answered > 0 && one.answered < one.asked {
            text.push(' ');
            text.push_str(&counted(self.words.some, one.answered, one.asked));
        }
        text
    }

    /// The percentage of an area, where it has one.
    fn share(&self, one: &Standing<'_>) -> String {
        match one.percent {
            Some(percent) => percent.to_string() + "%",
            None => self.words.open.to_owned(),
        }
    }

    /// What is noted beside an action.
    fn task(&self, planned: &PlannedAction<'_>) -> Task {
        self.tasks.get(&planned.question.id).cloned().unwrap_or_default()
    }

    /// Why an action is in the plan.
    fn why(&self, planned: &PlannedAction<'_>) -> String {
        let reason = self.words.reasons.get(planned.reason as usize).copied().unwrap_or_default();
        [reason, " ", &planned.question.why].concat()
    }

    /// Every question in the order in which it is asked, with its answers in words.
    fn given(&self) -> Vec<(&'a str, String)> {
        let asked = self.quiz.instrument;
        let opening = asked.opening.iter().map(|one| (&one.id, &*one.text));
        let counted = asked.questions.iter().map(|one| (&one.id, &*one.text));
        opening.chain(counted).map(|(id, text)| (text, self.answer(id))).collect()
    }

    /// The answers to `question` in words.
    fn answer(&self, question: &Id) -> String {
        let said = self.answers.said(self.quiz.instrument, question);
        if said.is_empty() { self.words.open.to_owned() } else { said.join("; ") }
    }
}

/// A word that says how many `of` how many.
fn counted(word: &str, n: usize, of: usize) -> String {
    fill(word, &[("n", &n.to_string()), ("of", &of.to_string())])
}
