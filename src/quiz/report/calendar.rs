//! The actions that have a day, for a calendar (RFC 5545).

use super::Report;
use crate::content::plain;
use crate::quiz::is_day;

/// The most bytes of a line without its end.
const LONGEST: usize = 75;

/// A calendar with an event of a whole day for each action that has one; none where no
/// action has.
pub fn calendar(report: &Report<'_>) -> Option<String> {
    let asked = report.quiz.instrument;
    let (mut out, mut some) = (String::new(), false);
    let start = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Social Media Toolkit//Quiz//EN"];
    start.into_iter().for_each(|text| line(&mut out, text, ""));
    for planned in &report.outcome.plan.actions {
        let task = report.task(planned);
        let Some(after) = next_day(&task.by) else { continue };
        some = true;
        let made = if is_day(report.day) { report.day } else { &task.by };
        let question = &*planned.question.id;
        let quiz = [&*asked.id, "-", &asked.version.to_string()].concat();
        let mut about = planned.action.how.clone();
        if !task.who.trim().is_empty() {
            about = [&*about, "\n", report.words.who, ": ", task.who.trim()].concat();
        }
        line(&mut out, "BEGIN:VEVENT", "");
        line(&mut out, "UID:", &[question, "-", &task.by, "-", &quiz, "@toolkit.invalid"].concat());
        line(&mut out, "DTSTAMP:", &(compact(made) + "T000000Z"));
        line(&mut out, "DTSTART;VALUE=DATE:", &compact(&task.by));
        line(&mut out, "DTEND;VALUE=DATE:", &compact(&after));
        line(&mut out, "SUMMARY:", &escaped(&planned.action.title));
        line(&mut out, "DESCRIPTION:", &escaped(&about));
        line(&mut out, "TRANSP:TRANSPARENT", "");
        line(&mut out, "END:VEVENT", "");
    }
    line(&mut out, "END:VCALENDAR", "");
    some.then_some(out)
}

/// The day after `day`, `2026-12-01` after `2026-11-30`; none where that is no day.
pub fn next_day(day: &str) -> Option<String> {
    if !is_day(day) {
        return None;
    }
    let number = |from, to| day.get(from..to)?.parse::<u16>().ok();
    let (year, month, last) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let written = |year: u16, month: u16, day: u16| {
        [&*two(year / 100), &two(year % 100), "-", &two(month), "-", &two(day)].concat()
    };
    let next = [(year, month, last + 1), (year, month + 1, 1), (year + 1, 1, 1)];
    next.into_iter().map(|(year, month, day)| written(year, month, day)).find(|next| is_day(next))
}

/// A number below 100 with two digits.
fn two(number: u16) -> String {
    (if number < 10 { "0" } else { "" }).to_owned() + &number.to_string()
}

/// A day without its hyphens.
fn compact(day: &str) -> String {
    day.replace('-', "")
}

/// A text as a value. What no text may hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in plain(text).chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line, folded where it is too long: what goes on begins with a space, and no character
/// is cut.
fn line(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for letter in name.chars().chain(value.chars()) {
        if length + letter.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        length += letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}
