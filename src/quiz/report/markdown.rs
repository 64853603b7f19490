//! A result for a document, as Markdown.

use super::Report;
use crate::content::{fill, plain};
use crate::quiz::PlannedAction;

/// The whole result as Markdown: where it stands, the areas, the plan and every answer.
pub fn markdown(report: &Report<'_>) -> String {
    let (words, outcome) = (&report.words, report.outcome);
    let mut out = Document::default();
    out.heading("# ", &report.quiz.instrument.title);
    if let Some(band) = outcome.band {
        out.heading("## ", &[words.result, ": ", &band.title].concat());
    }
    for line in report.summary() {
        out.line("", &line);
        out.end();
    }
    areas(report, &mut out);
    let strong = outcome.dimensions.iter().filter(|one| one.is_strong());
    let strong: Vec<String> =
        strong.map(|one| [&*one.dimension.title, ": ", &one.dimension.strong].concat()).collect();
    out.items(words.strong, &strong);
    plan(report, &mut out);
    out.items(words.channels, report.channels);
    let unsure: Vec<&str> = outcome.unsure.iter().map(|asked| &*asked.text).collect();
    out.items(words.unsure, &unsure);
    out.heading("## ", words.answers);
    for (question, answer) in report.given() {
        out.line("- ", question);
        out.line("    - ", &answer);
    }
    out.0
}

fn areas(report: &Report<'_>, out: &mut Document) {
    let words = &report.words;
    let then = report.earlier.map(|(day, _)| fill(words.then, &[("day", day)]));
    out.heading("## ", words.areas);
    out.row(&[Some(words.area), Some(words.now), then.as_deref()]);
    out.0.push_str(if then.is_some() { "| --- | --- | --- |\n" } else { "| --- | --- |\n" });
    for (place, one) in report.outcome.dimensions.iter().enumerate() {
        let before = report.earlier.map(|(_, earlier)| {
            earlier.dimensions.get(place).map_or(String::new(), |before| report.share(before))
        });
        out.row(&[Some(&one.dimension.title), Some(&report.standing(one)), before.as_deref()]);
    }
    out.end();
}

fn plan(report: &Report<'_>, out: &mut Document) {
    let words = &report.words;
    out.heading("## ", words.plan);
    if report.outcome.plan.actions.is_empty() {
        out.line("", words.nothing);
    }
    for (place, planned) in report.outcome.plan.actions.iter().enumerate() {
        let number = (place + 1).to_string() + ". ";
        out.line(&number, &planned.action.title);
        step(report, planned, out);
    }
    out.end();
}

/// What there is to an action, under its title. Four spaces are within an item whose
/// number has one digit or two.
fn step(report: &Report<'_>, planned: &PlannedAction<'_>, out: &mut Document) {
    let (words, task) = (&report.words, report.task(planned));
    let by = report.date(&task.by);
    let parts = [
        (words.how, &planned.action.how),
        (words.why, &report.why(planned)),
        (words.who, &task.who),
        (words.by, &by),
    ];
    for (label, text) in parts {
        if !text.trim().is_empty() {
            out.line("    - ", &[label, ": ", text].concat());
        }
    }
}

/// Markdown as it is written. Every text goes in by way of [`escaped`].
#[derive(Default)]
struct Document(String);

impl Document {
    /// A heading, with room around it.
    fn heading(&mut self, mark: &str, text: &str) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.end();
        }
        self.line(mark, text);
        self.end();
    }

    /// A line that begins with `mark`.
    #[inline(never)]
    fn line(&mut self, mark: &str, text: &str) {
        self.0.push_str(mark);
        self.0.push_str(&escaped(text));
        self.end();
    }

    /// A row of a table with the cells that there are.
    fn row(&mut self, cells: &[Option<&str>]) {
        for cell in cells.iter().flatten() {
            self.0.push_str("| ");
            self.0.push_str(&escaped(cell));
            self.0.push(' ');
        }
        self.0.push_str("|\n");
    }

    /// A list under a heading; nothing where it is empty.
    fn items(&mut self, title: &str, items: &[impl AsRef<str>]) {
        if items.is_empty() {
            return;
        }
        self.heading("## ", title);
        for item in items {
            self.line("- ", item.as_ref());
        }
        self.end();
    }

    fn end(&mut self) {
        self.0.push('\n');
    }
}

/// `text` on one line and such that nothing in it is markup, but that some readers of Markdown
/// make a link of a whole address. What is markup only at the
/// start of a line is escaped there alone, so that prose stays readable.
fn escaped(text: &str) -> String {
    let text = plain(text);
    let mut out = String::new();
    // Digits so far, where there is nothing but digits: `1.` begins a list.
    let mut counts = true;
    for word in text.split_whitespace() {
        let first = out.is_empty();
        if !first {
            out.push(' ');
        }
        for (place, letter) in word.char_indices() {
            let starts = first && place == 0 && "+-=:".contains(letter);
            let numbers = counts && first && place > 0 && ".)".contains(letter);
            if starts || numbers || "\\`*_[]{<>|~#&$^".contains(letter) {
                out.push('\\');
            }
            counts &= letter.is_ascii_digit();
            out.push(letter);
        }
    }
    out
}
