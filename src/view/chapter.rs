//! A chapter, whole: tips, contents, sections and the ways on.

use yew::prelude::Html;

use super::prose::{self, hidden};
use super::setting::Setting;
use super::tag::{El, el, list};
use super::{copy, icon, paper, trust};
use crate::content::{Chapter, ChapterOutline, Key, Section};
use crate::route::Route;

/// The view of chapter `number`.
pub fn page(at: &Setting, number: u8) -> Html {
    let Some(chapter) = at.library.chapter(number) else { return Html::default() };
    let chapter_key = number.to_string();
    el("div")
        .key(&chapter_key)
        .child(body(at, 0, chapter))
        .child(paper::offer(at, &Route::chapter(number), key!("print.chapter")))
        .child(ways_on(at, number))
        .child(copy::status(at))
        .into()
}

/// A chapter without the ways on, as the static edition has it too.
pub fn body(at: &Setting, below: u8, chapter: &Chapter) -> Html {
    let sections = shown(at, chapter);
    let sections = sections.map(|part| section(at, below + 1, chapter.number, part));
    let text = el("div")
        .class("toolkit-chapter__text")
        .child(tips(at, below + 1, chapter))
        .child(prose::blocks(at, below + 1, &chapter.intro))
        .children(sections);
    let outline = at.library.core.chapter(chapter.number);
    let minutes = outline.map(|outline| at.minutes(outline)).unwrap_or_default();
    let parts = el("div").class("toolkit-chapter").child(contents(at, chapter)).child(text);
    list(vec![
        title(at, below, chapter).into(),
        el("p").class("toolkit-reviewed").text(&minutes).into(),
        el("p").class("nhsuk-lede-text").text(&chapter.summary).into(),
        parts.into(),
    ])
}

/// The sections that are not hidden.
fn shown<'a>(at: &'a Setting, chapter: &'a Chapter) -> impl Iterator<Item = &'a Section> {
    let place = |section: &Section| Route::Chapter {
        number: chapter.number,
        section: Some(section.id.clone()),
    };
    chapter.sections.iter().filter(move |section| at.library.holds(&place(section)))
}

fn title(at: &Setting, below: u8, chapter: &Chapter) -> El {
    let of = at.library.core.outline.len().to_string();
    let number =
        at.fill(key!("chapter.number"), &[("n", &chapter.number.to_string()), ("of", &of)]);
    let caption = el("span").class("nhsuk-caption-l").text(&number).child(hidden(": "));
    let place = Route::chapter(chapter.number);
    at.place(below, "nhsuk-heading-l", &place).child(caption).text(&chapter.title)
}

fn tips(at: &Setting, below: u8, chapter: &Chapter) -> El {
    el("div")
        .class("toolkit-tips")
        .child(at.heading(below, "nhsuk-heading-m").say(at, key!("chapter.tips")))
        .child(prose::numbered(&chapter.tips))
}

fn contents(at: &Setting, chapter: &Chapter) -> El {
    let entry = |section: &Section| {
        let route = Route::Chapter { number: chapter.number, section: Some(section.id.clone()) };
        let link = at.link(&route).class("nhsuk-contents-list__link").text(&section.title);
        let here = (at.reached.as_ref() == Some(&route)).then_some("true");
        let link = link.maybe("aria-current", here);
        el("li").class("nhsuk-contents-list__item").key(&section.id).child(link)
    };
    let entries = el("ol")
        .class("nhsuk-contents-list__list")
        .fixed("role", "list")
        .children(shown(at, chapter).map(entry));
    let label = at.fill(key!("chapter.contents"), &[("n", &chapter.number.to_string())]);
    el("nav").class("nhsuk-contents-list").attr("aria-label", &label).child(entries)
}

fn section(at: &Setting, below: u8, number: u8, section: &Section) -> Html {
    let place = Route::Chapter { number, section: Some(section.id.clone()) };
    let added = place.to_string();
    let reviewed = at.reviewed(&section.reviewed).into();
    let mut parts = vec![
        trust::before(at, &added),
        prose::blocks(at, below + 1, &section.blocks),
        trust::after(at, below + 1, &added),
        reviewed,
    ];
    // That a text is old stands before it.
    if at.is_old(&section.reviewed) {
        parts.rotate_right(1);
    }
    el("section")
        .key(&section.id)
        .child(at.place(below, "nhsuk-heading-m", &place).text(&section.title))
        .child(copy::address_of(at, &place, &section.title))
        .children(parts)
        .into()
}

/// The chapters before and after.
fn ways_on(at: &Setting, number: u8) -> El {
    let chapters = &at.library.core.outline;
    let before = chapters.iter().rfind(|chapter| chapter.number < number);
    let after = chapters.iter().find(|chapter| chapter.number > number);
    let ways = el("ul")
        .class("nhsuk-list nhsuk-pagination__list")
        .fixed("role", "list")
        .children(before.map(|outline| previous(at, outline)))
        .children(after.map(|outline| next(at, outline)));
    let label = at.word(key!("chapter.ways-on"));
    el("nav").class("nhsuk-pagination").attr("aria-label", label).child(ways)
}

fn previous(at: &Setting, outline: &ChapterOutline) -> El {
    let link = at
        .link(&outline.route())
        .class("nhsuk-pagination__link nhsuk-pagination__link--prev")
        .children(way(at, key!("chapter.previous"), outline))
        .child(icon::arrow_left());
    el("li").class("nhsuk-pagination-item--previous").key("previous").child(link)
}

fn next(at: &Setting, outline: &ChapterOutline) -> El {
    let link = at
        .link(&outline.route())
        .class("nhsuk-pagination__link nhsuk-pagination__link--next")
        .children(way(at, key!("chapter.next"), outline))
        .child(icon::arrow_right());
    el("li").class("nhsuk-pagination-item--next").key("next").child(link)
}

fn way(at: &Setting, key: Key, outline: &ChapterOutline) -> [El; 4] {
    [
        el("span").class("nhsuk-pagination__title").say(at, key),
        hidden(": "),
        el("span").class("nhsuk-pagination__page").text(&outline.title),
        el("span").class("toolkit-reviewed").text(" ").text(&at.minutes(outline)),
    ]
}
