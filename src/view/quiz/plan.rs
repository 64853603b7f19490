//! What to do about a result.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::{Callback, Html};

use crate::content::{Id, Key, Note};
use crate::quiz::{Outcome, Part, Plan, PlannedAction, Reason};
use crate::route::Route;
use crate::session::{Action, State};
use crate::view::callout::details;
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el, list};

/// The actions to start with, and the others on request.
pub fn view(
    at: &Setting,
    outcome: &Outcome<'_>,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let plan = &outcome.plan;
    let title = at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.plan.title")).into();
    if plan.actions.is_empty() {
        let nothing = el("p").say(at, key!("quiz.plan.nothing")).into();
        return list(vec![title, nothing, notes(at, outcome)]);
    }
    let draw = |planned: &PlannedAction<'_>| action(at, planned, state, dispatch);
    let first = plan.first().iter().map(draw);
    list(vec![
        title,
        el("p").say(at, key!("quiz.plan.lead")).into(),
        el("ol").class("toolkit-actions").children(first).into(),
        later(at, plan, draw),
        notes(at, outcome),
    ])
}

/// The advice that goes by what was said of the organisation.
fn notes(at: &Setting, outcome: &Outcome<'_>) -> Html {
    if outcome.notes.is_empty() {
        return Html::default();
    }
    let all = outcome.notes.iter().map(|one| note(at, one));
    list(vec![
        at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.notes")).into(),
        el("div").class("toolkit-notes").children(all).into(),
    ])
}

/// Advice that goes by what was said of the organisation.
fn note(at: &Setting, note: &Note) -> El {
    let id = [&*note.question, "-", note.answers.first().map_or("", |first| first)].concat();
    let help = help(at, &note.section, &note.text);
    el("p").key(&id).text(&note.text).text(" ").children(help)
}

fn later(at: &Setting, plan: &Plan<'_>, draw: impl Fn(&PlannedAction<'_>) -> El) -> Html {
    if plan.later().is_empty() {
        return Html::default();
    }
    let label = at.fill(key!("quiz.plan.later"), &[("n", &plan.later().len().to_string())]);
    let actions = el("ol")
        .class("toolkit-actions")
        .attr("start", &(Plan::FIRST + 1).to_string())
        .children(plan.later().iter().map(draw));
    details(at, el("span").text(&label), actions.into()).into()
}

/// Why an action is in the plan; the files say the same.
pub fn because(reason: Reason) -> Key {
    match reason {
        Reason::Rule => key!("quiz.reason.rule"),
        Reason::Nothing => key!("quiz.reason.nothing"),
        Reason::Unsure => key!("quiz.reason.unsure"),
        Reason::Little => key!("quiz.reason.little"),
        Reason::Some => key!("quiz.reason.some"),
    }
}

fn action(
    at: &Setting,
    planned: &PlannedAction<'_>,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let PlannedAction { question, action, reason } = planned;
    let why = el("p").class("nhsuk-body-s").say(at, because(*reason)).text(" ").text(&question.why);
    let help = help(at, &action.section, &action.title);
    el("li")
        .key(&question.id)
        .child(at.heading(2, "nhsuk-heading-s").text(&action.title))
        .child(el("p").text(&action.how))
        .child(why)
        .children(help.map(|help| el("p").child(help)))
        .child(task(at, &question.id, &action.title, state, dispatch))
}

/// A link to the section that helps with `what`, where it is shown.
fn help(at: &Setting, section: &Route, what: &str) -> Option<El> {
    at.library.holds(section).then(|| {
        let link = at.link(section).say(at, key!("quiz.plan.help"));
        link.child(hidden(&format!(": {what}")))
    })
}

/// Room to say who does it, and by when. A name is noted letter by letter, so that nothing
/// that happens meanwhile takes it back; a day whenever it is one, if an early one while its
/// year is being typed.
fn task(at: &Setting, question: &Id, what: &str, state: &State, dispatch: &Callback<Action>) -> El {
    let noted = state.tasks.get(question).cloned().unwrap_or_default();
    let field = |name: &str, key, value: &str, on: On, part: fn(String) -> Part| {
        let id = format!("quiz/result/{question}/{name}");
        let question = question.clone();
        let note = dispatch.reform(move |event: Event| {
            let field = event.target().and_then(|target| target.dyn_into().ok());
            let value = field.map_or_else(String::new, |field: HtmlInputElement| field.value());
            Action::Note { question: question.clone(), part: part(value) }
        });
        let label = el("label").class("nhsuk-label").attr("for", &id).say(at, key);
        let input = el("input")
            .class("nhsuk-input")
            .fixed("type", if on == On::Input { "text" } else { "date" })
            .fixed("autocomplete", "off")
            .attr("id", &id)
            .value(value)
            .on(on, note);
        let label = label.child(hidden(&format!(": {what}")));
        el("div").class("toolkit-task__field").child(label).child(input)
    };
    el("div")
        .class("toolkit-task")
        .child(field("who", key!("quiz.task.who"), &noted.who, On::Input, Part::Who))
        .child(field("by", key!("quiz.task.by"), &noted.by, On::Change, Part::By))
}
