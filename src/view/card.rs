//! A point as a picture to save, in two formats, with its alternative text to copy.
//!
//! What is saved or copied stands in the buttons; `assets/loader/reading.js` does it.

use yew::prelude::Html;

use super::prose::hidden;
use super::quotes::ways;
use super::setting::Setting;
use super::tag::{El, el, list};
use crate::content::{Key, marked, plain};
use crate::share::{Card, Format, encode};

/// The value of the button that copies the alternative text; those of the others are the
/// names of their files.
const ALTERNATIVE: &str = "card-alternative";

/// The name of the part, by which it is open.
const CARD: &str = "card";

/// The ways to save `text`, a text in the language `lang`, as a picture; `about` is what
/// its files are named after.
pub fn card(at: &Setting, about: &str, text: &str, lang: &str) -> Html {
    let label = el("span").say(at, key!("card.open"));
    ways::on_request(at, CARD, label, || pictures(at, about, text, lang)).key("card").into()
}

fn pictures(at: &Setting, about: &str, text: &str, lang: &str) -> Html {
    let Some(sharing) = &at.library.sharing else { return Html::default() };
    let who = sharing.organisation.name.as_str();
    let name = at.word(key!("widget.name"));
    let (text, toolkit) = (plain(text), plain(name));
    let both = at.fill(key!("card.alt.who"), &[("who", who), ("toolkit", name)]);
    let from = if who == toolkit { who } else { &both };
    // The words of a post have no marks of their language.
    let english = at.library.core.languages.first().is_some_and(|first| first.tag == lang);
    let said = if english { text.clone() } else { marked(&text) };
    let words = at.fill(key!("card.alt"), &[("who", from), ("text", &said)]);
    let alternative = plain(&words);
    let card = Card { text: &text, lang, who, toolkit: &toolkit, alternative: &alternative };
    let drawings = Format::ALL.map(|format| card.svg(format).map(|svg| (format, svg)));
    let body = if drawings.iter().all(Option::is_some) {
        let figures = drawings.iter().flatten();
        let figures = figures.map(|(format, svg)| figure(at, about, *format, svg, &alternative));
        vec![
            el("p").say(at, key!("card.lead")).into(),
            el("div").class("toolkit-cards").children(figures).into(),
            told(at, about).into(),
            words_of(at, &words, &alternative),
        ]
    } else {
        vec![el("p").say(at, key!("card.too-long")).into()]
    };
    list(body)
}

fn figure(at: &Setting, about: &str, format: Format, svg: &str, alternative: &str) -> El {
    let (width, height) = format.size();
    let (width, height) = (width.to_string(), height.to_string());
    let name = at.word(match format {
        Format::Square => key!("card.square"),
        Format::Wide => key!("card.wide"),
    });
    let size = [("name", name), ("width", &width), ("height", &height)];
    let image = el("img")
        .attr("src", &["data:image/svg+xml,", &encode(svg)].concat())
        .attr("alt", alternative)
        .attr("width", &width)
        .attr("height", &height);
    let button = |way: &'static str, ending, label: Key| {
        let file = file(about, format, ending);
        el("button")
            .fixed("type", "button")
            .fixed("name", way)
            .attr("value", &file)
            .class("nhsuk-button nhsuk-button--secondary")
            .attr("data-text", svg)
            .attr("data-file", &file)
            .say(at, label)
            .child(hidden(": "))
            .child(hidden(name))
    };
    let buttons = el("div")
        .class("toolkit-buttons")
        .child(button("png", "png", key!("card.png")))
        .child(button("save", "svg", key!("card.svg")));
    el("figure")
        .class("toolkit-card")
        .child(image)
        .child(el("figcaption").text(&at.fill(key!("card.size"), &size)))
        .child(buttons)
}

/// The name of a picture's file.
fn file(about: &str, format: Format, ending: &str) -> String {
    ["quote-", about, "-", format.name(), ".", ending].concat()
}

/// What came of saving; it stands there from the start, because assistive technology
/// listens only to what was there before.
fn told(at: &Setting, about: &str) -> El {
    let mut told = String::new();
    for format in Format::ALL {
        for ending in ["png", "svg"] {
            let file = file(about, format, ending);
            if let Some(errand) = at.errand(&file) {
                told = match errand.refused {
                    true => at.word(key!("card.unfiled")).to_owned(),
                    false => at.fill(key!("card.filed"), &[("file", &file)]),
                };
            }
        }
    }
    el("p").fixed("role", "status").text(&told)
}

/// The alternative text, `words` as they are shown and `alternative` as they are copied.
fn words_of(at: &Setting, words: &str, alternative: &str) -> Html {
    let errand = at.errand(ALTERNATIVE);
    let refused = errand.is_some_and(|errand| errand.refused);
    let copied = errand.is_some() && !refused;
    let button = el("button")
        .fixed("type", "button")
        .fixed("name", "text")
        .fixed("value", ALTERNATIVE)
        .class("nhsuk-button nhsuk-button--secondary")
        .attr("data-text", alternative)
        .say(at, key!("card.alt.copy"));
    let done = if copied { at.word(key!("card.alt.copied")) } else { "" };
    let by_hand = || {
        let area = el("textarea").class("nhsuk-textarea").fixed("readonly", "").fixed("rows", "5");
        el("label").say(at, key!("card.alt.refused")).child(area.value(alternative)).key("hand")
    };
    // All have keys: what comes and goes must not take the focus from a button.
    el("div")
        .child(at.heading(2, "nhsuk-heading-s").key("title").say(at, key!("card.alt.title")))
        .child(el("p").key("lead").say(at, key!("card.alt.lead")))
        .child(el("p").key("words").class("toolkit-card__words").fixed("dir", "auto").text(words))
        .child(el("div").key("way").class("toolkit-buttons").child(button))
        .child(el("p").key("told").fixed("role", "status").text(done))
        .children(refused.then(by_hand))
        .into()
}
