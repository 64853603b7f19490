//! A chapter, whole: tips, contents, sections and the ways on.

use yew::prelude::*;

use super::prose;
use super::setting::{Setting, use_setting};
use crate::content::{Chapter, ChapterOutline, Section};
use crate::route::Route;

/// The properties of a chapter's view.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which chapter.
    pub number: u8,
}

/// The view of a chapter.
#[component]
pub fn ChapterPage(Props { number }: &Props) -> Html {
    let Some(at) = use_setting() else { return Html::default() };
    let Some(chapter) = at.library.chapters.get(number).cloned() else { return Html::default() };
    html! {
        <div class="toolkit-page-chapter">
            { body(&at, 0, &chapter) }
            { ways_on(&at, chapter.number) }
        </div>
    }
}

/// A chapter without the ways on, as the static edition has it too.
pub fn body(at: &Setting, below: u8, chapter: &Chapter) -> Html {
    let place = Route::chapter(chapter.number);
    html! {
        <>
            { at.heading_at(below, "nhsuk-heading-l", Some(&place), title(at, chapter)) }
            <p class="nhsuk-lede-text">{ chapter.summary.clone() }</p>
            { tips(at, below + 1, chapter) }
            { contents(at, chapter) }
            { prose::blocks(at, below + 1, &chapter.intro) }
            { for chapter.sections.iter().map(|part| section(at, below + 1, chapter.number, part)) }
            <p class="toolkit-reviewed">{ at.fill("reviewed", &[("date", &at.date(&chapter.reviewed))]) }</p>
        </>
    }
}

fn title(at: &Setting, chapter: &Chapter) -> Html {
    html! {
        <>
            <span class="nhsuk-caption-l">
                { at.fill("chapter.number", &[("n", &chapter.number.to_string())]) }
                <span class="nhsuk-u-visually-hidden">{ ": " }</span>
            </span>
            { chapter.title.clone() }
        </>
    }
}

fn tips(at: &Setting, below: u8, chapter: &Chapter) -> Html {
    let tips = chapter.tips.iter().map(|tip| html! { <li>{ tip.clone() }</li> });
    html! {
        <div class="toolkit-tips">
            { at.heading(below, "nhsuk-heading-m", html! { { at.word("chapter.tips") } }) }
            <ol class="nhsuk-list nhsuk-list--number">{ for tips }</ol>
        </div>
    }
}

fn contents(at: &Setting, chapter: &Chapter) -> Html {
    let entry = |section: &Section| {
        let route = Route::Chapter { number: chapter.number, section: Some(section.id.clone()) };
        let title = html! { { section.title.clone() } };
        html! {
            <li class="nhsuk-contents-list__item" key={section.id.as_str()}>
                { at.link(&route, "nhsuk-contents-list__link", title) }
            </li>
        }
    };
    let label = at.fill("chapter.contents", &[("n", &chapter.number.to_string())]);
    html! {
        <nav class="nhsuk-contents-list" aria-label={label}>
            <ol class="nhsuk-contents-list__list" role="list">
                { for chapter.sections.iter().map(entry) }
            </ol>
        </nav>
    }
}

fn section(at: &Setting, below: u8, number: u8, section: &Section) -> Html {
    let place = Route::Chapter { number, section: Some(section.id.clone()) };
    let title = html! { { section.title.clone() } };
    html! {
        <section aria-labelledby={place.to_string()} key={section.id.as_str()}>
            { at.heading_at(below, "nhsuk-heading-m", Some(&place), title) }
            { prose::blocks(at, below + 1, &section.blocks) }
        </section>
    }
}

/// The chapters before and after.
fn ways_on(at: &Setting, number: u8) -> Html {
    let core = &at.library.core;
    let before = number.checked_sub(1).and_then(|number| core.chapter(number));
    let after = number.checked_add(1).and_then(|number| core.chapter(number));
    html! {
        <nav class="nhsuk-pagination" aria-label={at.word("chapter.ways-on")}>
            <ul class="nhsuk-list nhsuk-pagination__list" role="list">
                { before.map(|outline| way(at, outline, false)).unwrap_or_default() }
                { after.map(|outline| way(at, outline, true)).unwrap_or_default() }
            </ul>
        </nav>
    }
}

fn way(at: &Setting, outline: &ChapterOutline, next: bool) -> Html {
    let (side, word, arrow) = match next {
        true => ("nhsuk-pagination-item--next", "chapter.next", "m13.3 5.3 6 6a1 1 0 0 1 0 1.4l-6 6M19 12H4"),
        false => ("nhsuk-pagination-item--previous", "chapter.previous", "m10.7 5.3-6 6a1 1 0 0 0 0 1.4l6 6M5 12h15"),
    };
    let link = if next {
        "nhsuk-pagination__link nhsuk-pagination__link--next"
    } else {
        "nhsuk-pagination__link nhsuk-pagination__link--prev"
    };
    let text = html! {
        <>
            <span class="nhsuk-pagination__title">{ at.word(word) }</span>
            <span class="nhsuk-u-visually-hidden">{ ": " }</span>
            <span class="nhsuk-pagination__page">{ outline.title.clone() }</span>
            <svg class="nhsuk-icon" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"
                focusable="false" aria-hidden="true">
                <path d={arrow} fill="none" stroke="currentColor" stroke-width="2" />
            </svg>
        </>
    };
    html! { <li class={classes!(side)} key={outline.number.to_string()}>{ at.link(&outline.route(), link, text) }</li> }
}
