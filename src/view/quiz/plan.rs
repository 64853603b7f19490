//! What to do about a result.

use yew::prelude::Html;

use crate::quiz::{Plan, PlannedAction, Reason};
use crate::view::callout::details;
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};

/// The actions to start with, and the others on request.
pub fn view(at: &Setting, plan: &Plan<'_>) -> Html {
    let title = at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.plan.title")).into();
    if plan.actions.is_empty() {
        return list(vec![title, el("p").say(at, key!("quiz.plan.nothing")).into()]);
    }
    let first = plan.first().iter().map(|planned| action(at, planned));
    list(vec![
        title,
        el("p").say(at, key!("quiz.plan.lead")).into(),
        el("ol").class("toolkit-actions").children(first).into(),
        later(at, plan),
    ])
}

fn later(at: &Setting, plan: &Plan<'_>) -> Html {
    if plan.later().is_empty() {
        return Html::default();
    }
    let label = at.fill(key!("quiz.plan.later"), &[("n", &plan.later().len().to_string())]);
    let actions = el("ol")
        .class("toolkit-actions")
        .attr("start", &(Plan::FIRST + 1).to_string())
        .children(plan.later().iter().map(|planned| action(at, planned)));
    details(at, el("span").text(&label), actions.into()).into()
}

fn action(at: &Setting, planned: &PlannedAction<'_>) -> El {
    let PlannedAction { question, action, reason } = planned;
    let why = match reason {
        Reason::Rule => key!("quiz.reason.rule"),
        Reason::Nothing => key!("quiz.reason.nothing"),
        Reason::Unsure => key!("quiz.reason.unsure"),
        Reason::Little => key!("quiz.reason.little"),
        Reason::Some => key!("quiz.reason.some"),
    };
    let help = at
        .link(&action.section)
        .say(at, key!("quiz.plan.help"))
        .child(hidden(&format!(": {}", action.title)));
    let why = el("p").class("nhsuk-body-s").say(at, why).text(" ").text(&question.why);
    el("li")
        .key(&question.id)
        .child(at.heading(2, "nhsuk-heading-s").text(&action.title))
        .child(el("p").text(&action.how))
        .child(why)
        .children(at.library.holds(&action.section).then(|| el("p").child(help)))
}
