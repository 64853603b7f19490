//! The channels that fit what was said of the organisation.

use yew::prelude::Html;

use crate::content::Instrument;
use crate::quiz::{Answers, choices};
use crate::route::Route;
use crate::view::channels;
use crate::view::setting::Setting;
use crate::view::tag::el;

/// The channels that fit, each with its reasons, and the way to the finder, which asks more.
pub fn view(at: &Setting, quiz: &Instrument, answers: &Answers) -> Html {
    let choices = choices(quiz, answers);
    let finder = Route::Finder(choices.clone());
    if !at.library.holds(&finder) {
        return Html::default();
    }
    let tells = !choices.is_empty();
    let link = at.link(&finder).say(at, key!("quiz.fits.finder"));
    el("div")
        .class("toolkit-fitting")
        .key("fits")
        .child(at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.fits.title")))
        .child(channels::fits(at, &choices))
        .child(
            el("p")
                .child(link)
                .text(" ")
                .children(tells.then(|| el("span").say(at, key!("quiz.fits.address")))),
        )
        .into()
}
