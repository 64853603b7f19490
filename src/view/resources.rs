//! The hub of resources: case studies, further reading and tools.

use yew::prelude::*;

use super::case_study;
use super::setting::{Setting, use_setting};
use crate::content::{Resource, Status};
use crate::route::Route;

/// The view of all case studies and resources.
#[component]
pub fn ResourcesPage() -> Html {
    let Some(at) = use_setting() else { return Html::default() };
    html! {
        <div class="toolkit-page-resources">
            { at.heading_at(0, "nhsuk-heading-l", Some(&Route::Resources), html! { { at.word("resources.title") } }) }
            <p class="nhsuk-lede-text">{ at.word("resources.lead") }</p>
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("resources.cases") } }) }
            { case_study::list(&at, 2, false) }
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("resources.reading") } }) }
            { reading(&at, 2) }
        </div>
    }
}

/// All resources, by the section that they help with.
pub fn reading(at: &Setting, below: u8) -> Html {
    let sections = at.library.core.outline.iter().flat_map(|chapter| {
        chapter.sections.iter().map(|(id, title)| (chapter.section(id), title))
    });
    html! {
        <>
            <p>{ at.word("resources.addresses") }</p>
            { for sections.map(|(section, title)| group(at, below, &section, title)) }
        </>
    }
}

fn group(at: &Setting, below: u8, section: &Route, title: &str) -> Html {
    let resources = belonging(at, section);
    if resources.is_empty() {
        return Html::default();
    }
    let heading = at.link(section, "", html! { { title.to_owned() } });
    html! { <>{ at.heading(below, "nhsuk-heading-s", heading) }{ list(at, &resources) }</> }
}

/// The resources of a section, in place. The static edition lists each once,
/// in its resources, and only points there.
pub fn of_section(at: &Setting, below: u8, section: &Route) -> Html {
    let resources = belonging(at, section);
    if resources.is_empty() {
        return Html::default();
    }
    if at.is_edition() {
        return html! { <p>{ at.link(&Route::Resources, "", html! { { at.word("resources.see") } }) }</p> };
    }
    let count = resources.len().to_string();
    html! {
        <details class="nhsuk-details nhsuk-expander">
            <summary class="nhsuk-details__summary">
                { at.heading(below, "nhsuk-details__summary-text nhsuk-u-margin-0", html! {
                    { at.fill("resources.open", &[("n", &count)]) }
                }) }
            </summary>
            <div class="nhsuk-details__text">{ list(at, &resources) }</div>
        </details>
    }
}

fn belonging<'a>(at: &'a Setting, section: &Route) -> Vec<&'a Resource> {
    let all = at.library.reference.iter().flat_map(|all| &all.resources);
    all.filter(|resource| resource.section == *section).collect()
}

fn list(at: &Setting, resources: &[&Resource]) -> Html {
    html! { <ul role="list">{ for resources.iter().map(|resource| item(at, resource)) }</ul> }
}

fn item(at: &Setting, resource: &Resource) -> Html {
    let kind = at.word(&format!("resource.kind.{}", resource.kind.name()));
    let meta = match &resource.publisher {
        Some(publisher) => at.fill("resource.by", &[("kind", &kind), ("publisher", publisher)]),
        None => kind,
    };
    let status = match resource.status {
        Status::Unchecked => None,
        Status::Changed => Some(("resource.changed", "nhsuk-tag nhsuk-tag--yellow")),
        Status::Gone => Some(("resource.gone", "nhsuk-tag nhsuk-tag--grey")),
    };
    html! {
        <li class="toolkit-resource" key={resource.id.as_str()}>
            <p><strong>{ resource.title.clone() }</strong></p>
            <p class="toolkit-resource__meta">{ meta }</p>
            <p>{ resource.about.clone() }</p>
            if let Some(note) = &resource.note {
                <p>{ note.clone() }</p>
            }
            if let Some((key, class)) = status {
                <p><strong {class}>{ at.word(key) }</strong></p>
            }
        </li>
    }
}
