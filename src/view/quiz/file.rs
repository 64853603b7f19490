//! The result, to take along: on paper, as text, as a file.
//!
//! What is copied or saved stands in the button: a browser lets neither wait for anything
//! once it is pressed. `assets/loader/reading.js` does it.

use yew::prelude::Html;

use super::plan::because;
use crate::content::Key;
use crate::quiz::report::{Report, Wording, calendar, markdown, sheet, text};
use crate::quiz::{Outcome, Quiz, Reason, choices};
use crate::route::{Route, Step};
use crate::saved::Saved;
use crate::session::State;
use crate::view::callout::details;
use crate::view::channels;
use crate::view::paper;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The value of the button that copies the result; those of the others are the endings of
/// their files.
const EMAIL: &str = "email";

/// A way to take the result along.
struct Way {
    value: &'static str,
    label: Key,
    text: String,
}

impl Way {
    /// The name of its file.
    fn file(&self, day: &str) -> String {
        let day = [if day.is_empty() { "" } else { "-" }, day].concat();
        ["social-media-quiz", &day, ".", self.value].concat()
    }
}

/// The ways to take the result along, and what came of the one that was taken last.
pub fn view(
    at: &Setting,
    quiz: Quiz<'_>,
    state: &State,
    outcome: &Outcome<'_>,
    earlier: Option<(&str, &Outcome<'_>)>,
) -> Html {
    let ways = ways(at, quiz, state, outcome, earlier);
    let no_days = ways.iter().all(|way| way.value != "ics");
    let taken = ways.iter().find(|way| at.errand(way.value).is_some());
    let title = at.heading(1, "nhsuk-heading-m").key("title");
    let buttons = el("div").class("toolkit-buttons").key("ways");
    let told = taken.map_or(String::new(), |way| told(at, way));
    // All have keys: what comes and goes must not take the focus from a button.
    el("div")
        .class("toolkit-take")
        .key("take")
        .child(title.say(at, key!("quiz.result.take")))
        .child(el("p").key("lead").say(at, key!("quiz.result.take.lead")))
        .child(paper::offer(at, &Route::Quiz(Step::Result), key!("quiz.result.take.print")))
        .child(buttons.children(ways.iter().map(|way| button(at, way))))
        .children(no_days.then(|| el("p").key("days").say(at, key!("quiz.result.take.no-days"))))
        .child(el("p").key("told").fixed("role", "status").text(&told))
        .children(taken.and_then(|way| by_hand(at, way)))
        .into()
}

fn button(at: &Setting, way: &Way) -> El {
    let button = el("button")
        .fixed("type", "button")
        .fixed("name", if way.value == EMAIL { "text" } else { "save" })
        .fixed("value", way.value)
        .key(way.value)
        .class("nhsuk-button nhsuk-button--secondary")
        .attr("data-text", &way.text);
    let file = (way.value != EMAIL).then(|| way.file(&at.today));
    button.maybe("data-file", file.as_deref()).say(at, way.label)
}

/// What came of a way.
fn told(at: &Setting, way: &Way) -> String {
    let refused = at.errand(way.value).is_some_and(|errand| errand.refused);
    let file = way.file(&at.today);
    match (way.value, refused) {
        (EMAIL, false) => at.word(key!("quiz.result.take.copied")).to_owned(),
        (EMAIL, true) => at.word(key!("quiz.result.take.refused")).to_owned(),
        (_, false) => at.fill(key!("quiz.result.take.filed"), &[("file", &file)]),
        (_, true) => at.fill(key!("quiz.result.take.unfiled"), &[("file", &file)]),
    }
}

/// Where the text can be copied by hand: in sight where the browser has refused, else on
/// request, because a file may not appear without anyone being told.
fn by_hand(at: &Setting, way: &Way) -> Option<El> {
    let refused = at.errand(way.value)?.refused;
    let area = el("textarea")
        .class("nhsuk-textarea")
        .fixed("readonly", "")
        .fixed("rows", "5")
        .value(&way.text);
    let label = el("label").say(at, key!("quiz.result.take.by-hand")).child(area);
    if refused {
        return Some(label.key("hand"));
    }
    let missing = || el("span").say(at, key!("quiz.result.take.missing"));
    (way.value != EMAIL).then(|| details(at, missing(), label.into()).key("hand-later"))
}

/// The result in each form.
fn ways(
    at: &Setting,
    quiz: Quiz<'_>,
    state: &State,
    outcome: &Outcome<'_>,
    earlier: Option<(&str, &Outcome<'_>)>,
) -> Vec<Way> {
    let choices = choices(quiz.instrument, &state.answers);
    let found = channels::fitting(at, &choices).map(|(_, found)| found).unwrap_or_default();
    let channels: Vec<&str> = found.now.iter().map(|fit| fit.channel.name.as_str()).collect();
    let made = match &*at.today {
        "" => String::new(),
        today => at.fill(key!("quiz.result.take.made"), &[("day", &at.date(today))]),
    };
    let report = Report {
        quiz,
        outcome,
        answers: &state.answers,
        tasks: &state.tasks,
        earlier,
        channels: &channels,
        day: &at.today,
        words: wording(at, &made),
    };
    let way = |value, label, text| Way { value, label, text };
    let mut ways = vec![
        way(EMAIL, key!("quiz.result.take.copy"), text(&report)),
        way("md", key!("quiz.result.take.document"), markdown(&report)),
        way("csv", key!("quiz.result.take.sheet"), sheet(&report)),
    ];
    let events = calendar(&report);
    ways.extend(events.map(|events| way("ics", key!("quiz.result.take.calendar"), events)));
    let day = Some(at.today.to_string()).filter(|day| !day.is_empty());
    let saved = Saved { day, ..state.to_remember() }.to_json().to_string();
    ways.push(way("json", key!("quiz.result.take.later"), saved));
    ways
}

/// The words that a report is made with.
fn wording<'a>(at: &'a Setting, made: &'a str) -> Wording<'a> {
    let reasons = [Reason::Rule, Reason::Nothing, Reason::Unsure, Reason::Little, Reason::Some];
    Wording {
        months: at.word(key!("months")),
        made,
        result: at.word(key!("quiz.result.label")),
        percent: at.word(key!("quiz.result.percent")),
        partly: at.word(key!("quiz.partly")),
        earlier: at.word(key!("quiz.result.earlier")),
        areas: at.word(key!("quiz.result.dimensions")),
        area: at.word(key!("quiz.chart.area")),
        now: at.word(key!("quiz.chart.now")),
        then: at.word(key!("quiz.chart.then")),
        open: at.word(key!("quiz.check.open")),
        some: at.word(key!("quiz.chart.partly")),
        strong: at.word(key!("quiz.result.strong")),
        plan: at.word(key!("quiz.plan.title")),
        nothing: at.word(key!("quiz.plan.nothing")),
        reasons: reasons.map(|reason| at.word(because(reason))),
        why: at.word(key!("quiz.result.take.why")),
        how: at.word(key!("quiz.result.take.how")),
        who: at.word(key!("quiz.task.who")),
        by: at.word(key!("quiz.task.by")),
        channels: at.word(key!("quiz.fits.title")),
        unsure: at.word(key!("quiz.unsure.title")),
        answers: at.word(key!("quiz.result.take.answers")),
        question: at.word(key!("quiz.result.take.question")),
        answer: at.word(key!("quiz.result.take.answer")),
        points: at.word(key!("quiz.result.take.points")),
        action: at.word(key!("quiz.result.take.action")),
    }
}
