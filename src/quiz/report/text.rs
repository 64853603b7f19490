//! A result for an email, as plain text.

use super::Report;
use crate::content::plain;
use crate::quiz::{Plan, PlannedAction, Task};

/// The result in short: where it stands, the areas, what to do first and what to find
/// out.
pub fn text(report: &Report<'_>) -> String {
    let (words, outcome) = (&report.words, report.outcome);
    let mut out = vec![report.quiz.instrument.title.clone()];
    if let Some(band) = outcome.band {
        out.push([words.result, ": ", &band.title].concat());
    }
    out.push(String::new());
    out.extend(report.summary());
    let standing = |one| report.standing(one);
    let areas = outcome.dimensions.iter();
    let areas = areas.map(|one| [&one.dimension.title, ": ", &standing(one)].concat());
    list(&mut out, words.areas, areas.collect());
    // The first steps, and of the others those that somebody takes or that have a day.
    let taken = |(place, planned): &(usize, &PlannedAction<'_>)| {
        *place < Plan::FIRST || report.task(planned) != Task::default()
    };
    let steps = outcome.plan.actions.iter().enumerate().filter(taken);
    let first = steps.map(|(place, planned)| {
        let task = report.task(planned);
        let mut line = [&*(place + 1).to_string(), ". ", &planned.action.title].concat();
        for (label, text) in [(words.who, task.who.trim()), (words.by, &*report.date(&task.by))] {
            if !text.is_empty() {
                line = [&*line, "\n   ", label, ": ", text].concat();
            }
        }
        line
    });
    list(&mut out, words.plan, first.collect());
    list(&mut out, words.unsure, outcome.unsure.iter().map(|asked| asked.text.clone()).collect());
    plain(&(out.join("\n") + "\n"))
}

/// Lines under a title; nothing where there is none.
fn list(out: &mut Vec<String>, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        out.extend([String::new(), title.to_owned()]);
        out.extend(lines);
    }
}
