//! Case studies: what others did, how it worked and what came of it.

use yew::prelude::*;

use super::setting::Setting;
use super::{figure, prose};
use crate::content::CaseStudy;
use crate::route::Route;

/// The case study `id` in its chapter. The static edition tells each once, in
/// its resources, and only points there.
pub fn in_place(at: &Setting, below: u8, id: &str) -> Html {
    let found = at.library.reference.as_ref().and_then(|all| {
        all.case_studies.iter().find(|study| &*study.id == id)
    });
    found.map(|study| view(at, below, study, at.is_edition())).unwrap_or_default()
}

/// All case studies in a chapter, in short in the static edition.
pub fn all(at: &Setting, below: u8) -> Html {
    list(at, below, at.is_edition())
}

/// All case studies, told in full or in short.
pub fn list(at: &Setting, below: u8, short: bool) -> Html {
    let studies = at.library.reference.iter().flat_map(|all| &all.case_studies);
    studies.map(|study| view(at, below, study, short)).collect()
}

fn view(at: &Setting, below: u8, study: &CaseStudy, short: bool) -> Html {
    let by = [("who", study.who.as_str()), ("when", study.when.as_str())];
    html! {
        <div class="nhsuk-card toolkit-case" key={study.id.as_str()}>
            <div class="nhsuk-card__content">
                { at.heading(below, "nhsuk-card__heading nhsuk-heading-m", title(at, study)) }
                <p class="nhsuk-body-s">{ at.fill("case.by", &by) }</p>
                <p>{ study.summary.clone() }</p>
                if short {
                    <p>{ at.link(&Route::Resources, "", html! { { at.word("case.read") } }) }</p>
                } else {
                    { story(at, below + 1, study) }
                }
            </div>
        </div>
    }
}

fn title(at: &Setting, study: &CaseStudy) -> Html {
    html! {
        <>
            <span class="nhsuk-caption-m">
                { at.word("case.label") }<span class="nhsuk-u-visually-hidden">{ ": " }</span>
            </span>
            { study.title.clone() }
        </>
    }
}

fn story(at: &Setting, below: u8, study: &CaseStudy) -> Html {
    let part = |key: &str, body: Html| {
        html! {
            <>
                { at.heading(below, "nhsuk-heading-xs", html! { { at.word(key) } }) }
                { body }
            </>
        }
    };
    let learn = study.learn.iter().map(|point| html! { <li>{ point.clone() }</li> });
    html! {
        <details class="nhsuk-details nhsuk-u-margin-bottom-0" open={at.is_edition()}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">
                    { at.fill("case.open", &[("title", &study.title)]) }
                </span>
            </summary>
            <div class="nhsuk-details__text">
                { part("case.done", prose::paragraphs(&study.done)) }
                { part("case.worked", prose::paragraphs(&study.worked)) }
                { part("case.outcome", prose::paragraphs(&study.outcome)) }
                { for study.figures.iter().map(|id| figure::in_place(at, id)) }
                { part("case.learn", html! { <ul class="nhsuk-list nhsuk-list--bullet">{ for learn }</ul> }) }
            </div>
        </details>
    }
}
