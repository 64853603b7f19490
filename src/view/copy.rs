//! The way to copy the address of a place, and what came of it;
//! `assets/loader/reading.js` copies.

use super::prose::hidden;
use super::quotes::told;
use super::setting::Setting;
use super::tag::{El, el};
use crate::route::Route;
use crate::session::Errand;

/// The way to the address of `place`, which is called `title`: a button that
/// copies it, or where no script runs a link.
pub fn address_of(at: &Setting, place: &Route, title: &str) -> El {
    let address = at.address(place);
    let errand = at.errand(&address);
    let (way, key) = if at.is_edition() {
        (el("a").attr("href", &address), key!("copy.link"))
    } else {
        let key =
            if errand.is_some_and(is_done) { key!("copy.done") } else { key!("copy.section") };
        let button = el("button").fixed("type", "button").fixed("name", "copy");
        (button.attr("value", &address), key)
    };
    let refused = errand.filter(|errand| errand.refused);
    el("div")
        .class("toolkit-copy")
        .child(way.say(at, key).child(hidden(": ")).child(hidden(title)))
        .children(refused.map(|errand| by_hand(at, &errand.address)))
}

/// The address, ready to be copied by hand.
fn by_hand(at: &Setting, address: &str) -> El {
    let input = el("input").class("nhsuk-input").fixed("readonly", "").attr("value", address);
    el("label").say(at, key!("copy.by-hand")).child(input)
}

/// What is said aloud once the address of a place has been copied, or something shared. It
/// stands there from the start, because assistive technology listens only to what was there
/// before.
pub fn status(at: &Setting) -> El {
    let errand = at.errand.as_deref();
    let shared = errand.and_then(|errand| told::words(at, errand));
    // Of all errands, those about an address alone have a view in them.
    let copied = errand.is_some_and(|errand| is_done(errand) && errand.about.contains('#'));
    let copied = || if copied { at.word(key!("copy.done")) } else { "" };
    hidden(shared.as_deref().unwrap_or_else(copied)).key("status").fixed("role", "status")
}

fn is_done(errand: &Errand) -> bool {
    !errand.refused
}
