//! Each text says what language it is in. Where the interface speaks another
//! language than the content, its words carry marks (`compile/mark.rs`); what has
//! none is English. The marks go, and `lang` comes: on the outermost elements that
//! hold nothing but English, and around English within a text of both.

use std::rc::Rc;

use yew::prelude::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::tag::{El, el, list, put, text};
use crate::content::{Library, is_of_a_letter, plain, runs};

/// The attribute that people read; no view uses another.
const LABEL: &str = "aria-label";

const LANG: &str = "lang";

/// What there is to read, as bits: text of the interface's language, English, and
/// what says its language already.
const OWN: u8 = 1;
const ENGLISH: u8 = 2;
const TOLD: u8 = 4;

/// `screen`, which is in the language of the interface, with `lang` on what is
/// not. In English nothing is.
pub fn told_apart(library: &Library, screen: El) -> Html {
    let mut screen = Html::from(screen);
    if library.language > 0
        && let (Html::VTag(root), Some(english)) = (&mut screen, library.core.languages.first())
        && let Some(root) = Rc::get_mut(root)
    {
        inside(root, &english.tag);
    }
    screen
}

/// Puts `lang` on what is English in `tag`, which is in both languages.
fn inside(tag: &mut VTag, english: &str) {
    if let Attributes::IndexMap(attributes) = &mut tag.attributes
        && let Some(attributes) = Rc::get_mut(attributes)
    {
        for (name, value) in attributes {
            if let (LABEL, AttributeOrProperty::Attribute(value)) = (&**name, value) {
                *value = plain(value).into();
            }
        }
    }
    if let Some(children) = tag.children_mut() {
        each(children, english);
    }
}

fn each(node: &mut Html, english: &str) {
    match node {
        Html::VText(words) => {
            *node = list(runs(&words.text).map(|run| part(run, english)).collect());
        }
        Html::VList(nodes) => {
            if let Some(nodes) = Rc::get_mut(nodes) {
                nodes.iter_mut().for_each(|node| each(node, english));
            }
        }
        Html::VTag(tag) => {
            let found = of_tag(tag);
            let Some(tag) = Rc::get_mut(tag) else { return };
            if found == ENGLISH {
                put(tag, LANG, english.to_owned().into());
            } else if found != TOLD {
                inside(tag, english);
            }
        }
        _ => {}
    }
}

fn part((own, words): (bool, &str), english: &str) -> Html {
    if own || of_text(words) == 0 {
        return text(words);
    }
    el("span").attr(LANG, english).text(words).into()
}

fn of(node: &Html) -> u8 {
    match node {
        Html::VText(words) => of_text(&words.text),
        Html::VList(nodes) => nodes.iter().fold(0, |found, node| found | of(node)),
        Html::VTag(tag) => of_tag(tag),
        _ => 0,
    }
}

fn of_tag(tag: &VTag) -> u8 {
    let mut found = tag.children().map_or(0, of);
    // Every element of a view is built by calls, which keep attributes in a map.
    let Attributes::IndexMap(attributes) = &tag.attributes else { return found };
    for (name, value) in attributes.iter() {
        if name == LANG {
            return TOLD;
        }
        if let (LABEL, AttributeOrProperty::Attribute(value)) = (&**name, value) {
            found |= of_text(value);
        }
    }
    found
}

fn of_text(words: &str) -> u8 {
    let mut found = 0;
    for (own, run) in runs(words) {
        if run.bytes().any(is_of_a_letter) {
            found |= if own { OWN } else { ENGLISH };
        }
    }
    found
}
