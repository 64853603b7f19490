//! Case studies: what others did, how it worked and what came of it.

use yew::prelude::Html;

use super::callout::details;
use super::figure;
use super::prose::{self, hidden};
use super::setting::Setting;
use super::tag::{El, el, list as listed};
use super::trust;
use crate::content::{CaseStudy, Key};
use crate::route::Route;

/// The case study `id` in its chapter. The static edition tells each once, in
/// its resources, and only points there.
pub fn in_place(at: &Setting, below: u8, id: &str) -> Html {
    let studies = at.library.reference.iter().flat_map(|all| &all.case_studies);
    let found = studies.into_iter().find(|study| &*study.id == id);
    found.map(|study| view(at, below, study, at.is_edition()).into()).unwrap_or_default()
}

/// All case studies in a chapter, in short in the static edition.
pub fn all(at: &Setting, below: u8) -> Html {
    list(at, below, false)
}

/// All case studies, each told in full and a place that links lead to.
pub fn places(at: &Setting, below: u8) -> Html {
    list(at, below, true)
}

fn list(at: &Setting, below: u8, places: bool) -> Html {
    let studies = at.library.reference.iter().flat_map(|all| &all.case_studies);
    let study = |study: &CaseStudy| {
        if places {
            let place = Route::Resource(study.id.clone());
            return at.at_place(view(at, below, study, false), &place).into();
        }
        view(at, below, study, at.is_edition()).into()
    };
    listed(studies.map(study).collect())
}

fn view(at: &Setting, below: u8, study: &CaseStudy, short: bool) -> El {
    let by = at.fill(key!("case.by"), &[("who", &study.who), ("when", &study.when)]);
    let content = el("div")
        .class("nhsuk-card__content")
        .child(title(at, below, study))
        .children(trust::mark(at, &study.id))
        .child(el("p").class("nhsuk-body-s").text(&by))
        .child(el("p").text(&study.summary));
    let content = if short {
        content.child(el("p").child(at.link(&Route::Resources).say(at, key!("case.read"))))
    } else {
        content.child(story(at, below + 1, study))
    };
    el("div").class("nhsuk-card toolkit-case").key(&study.id).child(content)
}

fn title(at: &Setting, below: u8, study: &CaseStudy) -> El {
    let caption =
        el("span").class("nhsuk-caption-m").say(at, key!("case.label")).child(hidden(": "));
    at.heading(below, "nhsuk-card__heading nhsuk-heading-m").child(caption).text(&study.title)
}

fn story(at: &Setting, below: u8, study: &CaseStudy) -> El {
    let heading = |key: Key| at.heading(below, "nhsuk-heading-xs").say(at, key).into();
    let parts = [
        (key!("case.done"), &study.done),
        (key!("case.worked"), &study.worked),
        (key!("case.outcome"), &study.outcome),
    ];
    let mut body: Vec<Html> = Vec::new();
    // A trust may leave some of it out.
    for (key, texts) in parts.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        body.extend([heading(key), prose::paragraphs(texts)]);
    }
    body.extend(study.figures.iter().map(|id| figure::in_place(at, id)));
    if !study.learn.is_empty() {
        body.extend([heading(key!("case.learn")), prose::bullets(&study.learn).into()]);
    }
    let label = at.fill(key!("case.open"), &[("title", &study.title)]);
    details(at, el("span").text(&label), listed(body))
}
