//! The hub of resources: case studies, further reading and tools.

use yew::prelude::Html;

use super::callout::details;
use super::case_study;
use super::paper;
use super::setting::Setting;
use super::tag::{El, el, list, text};
use super::trust;
use crate::content::{Key, Resource, ResourceKind, Status};
use crate::route::Route;

/// The view of all case studies and resources.
pub fn page(at: &Setting) -> Html {
    let title = at.word(key!("resources.title"));
    el("div")
        .key("resources")
        .child(at.place(0, "nhsuk-heading-l", &Route::Resources).text(title))
        .child(el("p").class("nhsuk-lede-text").say(at, key!("resources.lead")))
        .child(body(at, 1))
        .child(trust::after(at, 1, "resources"))
        .child(paper::offer(at, &Route::Home, key!("print.whole")))
        .into()
}

/// All case studies and resources, without the heading above them.
pub fn body(at: &Setting, below: u8) -> Html {
    let heading = |key| at.heading(below, "nhsuk-heading-m").say(at, key).into();
    list(vec![
        heading(key!("resources.cases")),
        case_study::places(at, below + 1),
        heading(key!("resources.reading")),
        el("p").say(at, key!("resources.addresses")).into(),
        reading(at, below + 1),
    ])
}

/// All resources, by the section that they help with.
fn reading(at: &Setting, below: u8) -> Html {
    let sections = at.library.core.outline.iter().flat_map(|chapter| {
        chapter.sections.iter().map(|(id, title)| (chapter.section(id), title))
    });
    list(sections.map(|(section, title)| group(at, below, &section, title)).collect())
}

fn group(at: &Setting, below: u8, section: &Route, title: &str) -> Html {
    let resources = belonging(at, section);
    if resources.is_empty() {
        return Html::default();
    }
    let heading = at.heading(below, "nhsuk-heading-s").child(at.link(section).text(title));
    list(vec![heading.into(), items(at, &resources, true).into()])
}

/// The resources of a section, in place. The static edition lists each once,
/// in its resources, and only points there.
pub fn of_section(at: &Setting, section: &Route) -> Html {
    let resources = belonging(at, section);
    if resources.is_empty() {
        return Html::default();
    }
    if at.is_edition() {
        return el("p").child(at.link(&Route::Resources).say(at, key!("resources.see"))).into();
    }
    let label = at.fill(key!("resources.open"), &[("n", &resources.len().to_string())]);
    details(at, el("span").text(&label), items(at, &resources, false).into()).into()
}

fn belonging<'a>(at: &'a Setting, section: &Route) -> Vec<&'a Resource> {
    let all = at.library.reference.iter().flat_map(|all| &all.resources);
    all.filter(|resource| resource.section == *section).collect()
}

/// Resources one below the other; `places` where each is a place that links lead
/// to.
fn items(at: &Setting, resources: &[&Resource], places: bool) -> El {
    let item = |resource: &&Resource| {
        let item = item(at, resource);
        if places { at.at_place(item, &Route::Resource(resource.id.clone())) } else { item }
    };
    el("ul").fixed("role", "list").children(resources.iter().map(item))
}

fn item(at: &Setting, resource: &Resource) -> El {
    let kind = at.word(kind(resource.kind));
    let meta = match &resource.publisher {
        Some(publisher) => {
            at.fill(key!("resource.by"), &[("kind", kind), ("publisher", publisher)])
        }
        None => kind.to_owned(),
    };
    let tag = match resource.status {
        Status::Unchecked => None,
        Status::Changed => {
            let tag = el("strong").class("nhsuk-tag nhsuk-tag--yellow");
            Some(tag.say(at, key!("resource.changed")))
        }
        Status::Own => Some(trust::from(at)),
        Status::Gone => {
            let tag = el("strong").class("nhsuk-tag nhsuk-tag--grey");
            Some(tag.say(at, key!("resource.gone")))
        }
    };
    let title = match &resource.address {
        Some(address) => at.outside(address).text(&resource.title).into(),
        None => text(&resource.title),
    };
    el("li")
        .class("toolkit-resource")
        .key(&resource.id)
        .child(el("p").child(el("strong").child(title)))
        .child(el("p").class("toolkit-resource__meta").text(&meta))
        .child(el("p").text(&resource.about))
        .children(resource.note.iter().map(|note| el("p").text(note)))
        .children(tag.map(|tag| el("p").child(tag)))
        .child(at.reviewed(&resource.reviewed))
}

/// What a resource is, in a word.
fn kind(kind: ResourceKind) -> Key {
    match kind {
        ResourceKind::Guide => key!("resource.kind.guide"),
        ResourceKind::Template => key!("resource.kind.template"),
        ResourceKind::Article => key!("resource.kind.article"),
        ResourceKind::Tool => key!("resource.kind.tool"),
        ResourceKind::Website => key!("resource.kind.website"),
        ResourceKind::Policy => key!("resource.kind.policy"),
        ResourceKind::Report => key!("resource.kind.report"),
        ResourceKind::Video => key!("resource.kind.video"),
        ResourceKind::List => key!("resource.kind.list"),
    }
}
