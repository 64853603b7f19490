//! What a reader can change: the words, the hashtags, whose it is, the public address, and
//! their own server.

use yew::prelude::Callback;

use super::{Desk, room};
use crate::route::Choices;
use crate::share::{self, hashtags, is_camel, is_hashtag, part};
use crate::view::quotes::choose;
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// All fields.
pub fn fields(desk: &Desk<'_>) -> El {
    let Desk { at, post, sharing, .. } = *desk;
    let tags = at.draft.get(part::TAGS).filter(|_| at.draft.is_of(&desk.quote.id));
    let tags = tags.unwrap_or_else(|| written(&post.hashtags));
    let words = el("textarea").class("nhsuk-textarea").fixed("rows", "6");
    let words = words.attr("aria-describedby", &desk.id("count"));
    let words = words.maybe("lang", at.language_of(&desk.quote.text)).fixed("dir", "auto");
    let wrong = room::is_over(&desk.count) || desk.hides(&post.text);
    let words = words.maybe("aria-invalid", wrong.then_some("true"));
    let words = typed(desk, words, part::TEXT);
    let line = |name, value: &str| {
        let field = el("input").class("nhsuk-input").fixed("type", "text").fixed("dir", "auto");
        let field = field.maybe("aria-invalid", desk.hides(value).then_some("true"));
        typed(desk, field.fixed("autocomplete", "off").value(value), name)
    };
    let address = sharing.organisation.address.as_deref();
    let many = desk.network.share.as_ref().is_some_and(|form| form.server.is_some());
    let server = at.draft.get(part::SERVER).unwrap_or_default();
    el("div")
        .key("parts")
        .child(group(desk, part::TEXT, at.word(key!("post.text")), None, words.value(&post.text)))
        .child(room::view(desk))
        .child(group(
            desk,
            part::TAGS,
            at.word(key!("post.tags")),
            Some(hint(at, &tags)),
            line(part::TAGS, &tags),
        ))
        .children(suggested(desk, &tags))
        .child(group(
            desk,
            part::VIA,
            at.word(key!("post.via")),
            Some(at.word(key!("post.via.hint")).to_owned()),
            line(part::VIA, &post.via),
        ))
        .children(address.map(|address| with_address(desk, address)))
        .children(many.then(|| {
            let public = share::server(&server, &at.library.trust.zones()).is_some();
            let odd = !public && !server.trim_ascii().is_empty();
            let hint = if odd { key!("post.server.bad") } else { key!("post.server.hint") };
            let hint = at.word(hint).to_owned();
            let field = line(part::SERVER, &server).fixed("spellcheck", "false");
            group(desk, part::SERVER, at.word(key!("post.server")), Some(hint), field)
        }))
}

/// A field with its label and what there is to know of it.
pub fn group(desk: &Desk<'_>, name: &str, label: &str, hint: Option<String>, field: El) -> El {
    let id = desk.id(name);
    let about = [&id, "/hint"].concat();
    let field = field.attr("id", &id).maybe("aria-describedby", hint.as_deref().map(|_| &*about));
    let hint = hint.map(|hint| el("div").class("nhsuk-hint").attr("id", &about).text(&hint));
    el("div")
        .class("nhsuk-form-group")
        .key(name)
        .child(el("label").class("nhsuk-label").attr("for", &id).text(label))
        .children(hint)
        .child(field)
}

/// Has what is typed into `field` put in place of the part `name`.
fn typed(desk: &Desk<'_>, field: El, name: &'static str) -> El {
    field.attr("data-tells", &desk.tells()).on(On::Input, put(desk, name))
}

/// Puts what a field holds in place of the part `name`.
pub fn put(desk: &Desk<'_>, name: &'static str) -> Callback<web_sys::Event> {
    choose::written(desk.at, desk.draft(), &Choices::default(), &desk.quote.id, name)
}

/// Hashtags as people write them.
fn written(tags: &[String]) -> String {
    let tags: Vec<String> = tags.iter().map(|tag| ["#", tag].concat()).collect();
    tags.join(" ")
}

/// What there is to know of hashtags, and of those that are typed.
fn hint(at: &Setting, typed: &str) -> String {
    let tags = hashtags(typed);
    let bad = tags.iter().find(|tag| !is_hashtag(tag));
    let dull = tags.iter().find(|tag| !is_camel(tag));
    match (bad, dull) {
        (Some(tag), _) => at.fill(key!("post.tags.bad"), &[("tag", tag)]),
        (_, Some(tag)) => at.fill(key!("post.tags.camel"), &[("tag", tag)]),
        _ => at.word(key!("post.tags.hint")).to_owned(),
    }
}

/// Other hashtags that suit the point: a press adds one or takes it away.
fn suggested(desk: &Desk<'_>, typed: &str) -> Option<El> {
    let at = desk.at;
    let all = at.library.quotes.as_deref()?;
    let topic = all.topic(desk.quote.topic.as_deref()?)?;
    let who = &desk.sharing.organisation;
    let now = hashtags(typed);
    let button = |tag: &String| {
        let pressed = now.contains(tag);
        // One that is there in other capitals gives way.
        let others = now.iter().filter(|other| !other.eq_ignore_ascii_case(tag));
        let mut next: Vec<String> = others.cloned().collect();
        if !pressed {
            next.push(tag.clone());
        }
        let next = desk.draft().edited(&desk.quote.id, part::TAGS, &written(&next));
        el("li").key(tag).child(
            el("button")
                .class("toolkit-post__tag")
                .fixed("type", "button")
                .attr("aria-pressed", if pressed { "true" } else { "false" })
                .attr("data-tells", &desk.tells())
                .on(On::Click, choose::taken(at, next))
                .text(&["#", tag].concat()),
        )
    };
    let label = desk.id("others");
    let tags = el("ul").class("toolkit-post__tags").fixed("role", "list");
    let tags = tags.attr("aria-labelledby", &label);
    let topical = topic.hashtags.iter().filter(|tag| !who.hashtags.contains(tag));
    let tags = tags.children(who.hashtags.iter().chain(topical).map(button));
    let label = el("p").class("nhsuk-hint").attr("id", &label).say(at, key!("post.tags.others"));
    Some(el("div").class("toolkit-post__others").key("suggested").child(label).child(tags))
}

/// Whether the public address goes with it.
fn with_address(desk: &Desk<'_>, address: &str) -> El {
    let at = desk.at;
    let goes = desk.post.address.is_some();
    let next = if goes {
        desk.draft().edited(&desk.quote.id, part::ADDRESS, "no")
    } else {
        at.draft.without(part::ADDRESS)
    };
    let id = desk.id(part::ADDRESS);
    let input = el("input")
        .class("nhsuk-checkboxes__input")
        .fixed("type", "checkbox")
        .attr("id", &id)
        .attr("data-tells", &desk.tells())
        .checked(goes)
        .on(On::Change, choose::taken(at, next));
    let label = el("label").class("nhsuk-label nhsuk-checkboxes__label").attr("for", &id);
    let label = label.text(&at.fill(key!("post.address"), &[("address", address)]));
    let item = el("div").class("nhsuk-checkboxes__item").child(input).child(label);
    el("div").class("nhsuk-form-group").key(part::ADDRESS).child(item)
}
