//! A result for a spreadsheet, as comma-separated values (RFC 4180).

use super::Report;
use crate::content::plain;
use crate::quiz::Task;

/// Excel knows by it which letters the file is written in.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A row for every question: its area, the answer, what that counts, and the action that
/// it asks for. Days stand as spreadsheets read them.
pub fn sheet(report: &Report<'_>) -> String {
    let words = &report.words;
    let mut out = String::from(BYTE_ORDER_MARK);
    let heads = [words.area, words.question, words.answer, words.points];
    row(&mut out, heads, [words.action, words.how, words.who, words.by]);
    let asked = report.quiz.instrument;
    for (place, (text, answer)) in report.given().iter().enumerate() {
        let question = place.checked_sub(asked.opening.len());
        let Some(question) = question.and_then(|place| asked.questions.get(place)) else {
            row(&mut out, ["", text, answer, ""], [""; 4]);
            continue;
        };
        let mut dimensions = report.quiz.findings.dimensions.iter();
        let area = dimensions.find(|one| one.id == question.dimension);
        let area = area.map_or("", |area| &area.title);
        let given = report.answers.get(&question.id);
        let points = given.map_or(String::new(), |_| question.points(given).to_string());
        let mut actions = report.outcome.plan.actions.iter();
        let planned = actions.find(|planned| planned.question.id == question.id);
        let task = planned.map_or(Task::default(), |planned| report.task(planned));
        let (action, how) = planned.map_or(("", ""), |planned| {
            (planned.action.title.as_str(), planned.action.how.as_str())
        });
        row(&mut out, [area, text, answer, &points], [action, how, &task.who, &task.by]);
    }
    out
}

fn row(out: &mut String, about: [&str; 4], step: [&str; 4]) {
    for (place, text) in about.into_iter().chain(step).enumerate() {
        if place > 0 {
            out.push(',');
        }
        cell(out, &plain(text));
    }
    out.push_str("\r\n");
}

/// A cell in quotes. What a spreadsheet would take for a formula gets an apostrophe before
/// it.
fn cell(out: &mut String, text: &str) {
    out.push('"');
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}
