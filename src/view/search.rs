//! The search: a field, and below it what was found.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::{Callback, Html, TargetCast};

use super::home;
use super::setting::Setting;
use super::tag::{El, HIDDEN, On, el};
use crate::route::Route;
use crate::search::{Document, Found, MOST_HITS, excerpt, marks};
use crate::session::{Action, By, State};

/// The id of the field, which is the place of the view: who goes there is going to
/// type.
const FIELD: &str = "search";

/// The id of the line that says how much was found.
const COUNT: &str = "search/count";

/// The id of what is announced of that: `assets/loader/reading.js` fills it once the
/// reader has stopped typing.
const TOLD: &str = "search/told";

/// The view of the search for `query`.
#[inline(never)]
pub fn page(at: &Setting, state: &State, query: &str, dispatch: &Callback<Action>) -> Html {
    let label = el("label").fixed("for", FIELD).class("nhsuk-label nhsuk-label--l");
    let words = query.trim_ascii();
    // Each part has a key, or the field would be another one after each letter.
    let heading = at.heading(0, "nhsuk-label-wrapper").key("heading");
    el("div")
        .key("search")
        .child(heading.child(label.say(at, key!("search.label"))))
        .child(form(at, query, dispatch))
        .child(el("p").key("told").class(HIDDEN).fixed("id", TOLD).fixed("role", "status"))
        .child(count(at, &state.found, words))
        .child(results(at, &state.found))
        .child(advice(at, &state.found, words))
        .into()
}

/// The field and its button. Results follow each letter; sending the form leads
/// to them.
#[inline(never)]
fn form(at: &Setting, query: &str, dispatch: &Callback<Action>) -> El {
    let type_in = dispatch.clone();
    let field = el("input")
        .class("toolkit-search__field")
        .fixed("id", FIELD)
        .fixed("type", "search")
        .fixed("autocomplete", "off")
        .fixed("data-tells", FIELD)
        .value(query)
        .on(
            On::Input,
            Callback::from(move |event: Event| {
                if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                    let route = Route::Search(field.value());
                    type_in.emit(Action::Visit { route, by: By::Typing });
                }
            }),
        );
    let button =
        el("button").fixed("type", "submit").class("nhsuk-button").say(at, key!("nav.search"));
    let go_to = at.go_to.clone();
    el("form").class("toolkit-search").key("form").child(field).child(button).on(
        On::Submit,
        Callback::from(move |event: Event| {
            event.prevent_default();
            go_to.emit(COUNT.to_owned());
        }),
    )
}

/// How much was found.
#[inline(never)]
fn count(at: &Setting, found: &Found, query: &str) -> El {
    let mut line = el("p").key("count").fixed("id", COUNT).fixed("tabindex", "-1");
    if query.is_empty() {
        return line;
    }
    if found.count == 0 {
        return line.text(&at.fill(key!("search.none"), &[("q", query)]));
    }
    let mut shown = query;
    if !found.instead.is_empty() {
        shown = found.instead.text();
        line = line.text(&at.fill(key!("search.instead"), &[("q", query)])).text(" ");
    }
    let key = match found.count {
        1 => key!("search.one"),
        n if n > MOST_HITS => key!("search.most"),
        _ => key!("search.count"),
    };
    line.text(&at.fill(key, &[("n", &found.count.to_string()), ("q", shown)]))
}

#[inline(never)]
fn results(at: &Setting, found: &Found) -> El {
    let mut hits = el("ol").class("toolkit-hits").fixed("role", "list").key("hits");
    let mut place = 0;
    while let Some(hit) = found.hit(place) {
        hits = hits.child(result(at, found, hit));
        place += 1;
    }
    hits
}

/// A hit: its title, where it is, and the part of its text that was found.
#[inline(never)]
fn result(at: &Setting, found: &Found, hit: &Document) -> El {
    let title = marked(at.link(&hit.route), found, &hit.title);
    let item = el("li")
        .key(&hit.route.to_string())
        .child(at.heading(1, "nhsuk-heading-xs").child(title))
        .child(el("p").class("toolkit-hit__place").text(&hit.place));
    if let Route::Quote(_) = hit.route {
        // It is its own title.
        return item;
    }
    let text = excerpt(found, hit);
    item.child(marked(el("p").class("toolkit-hit__text"), found, &text))
}

/// Adds a text to `holder` with what was found in it marked.
#[inline(never)]
fn marked(mut holder: El, found: &Found, text: &str) -> El {
    let mut done = 0;
    for mark in marks(found, text) {
        let before = text.get(done..mark.start).unwrap_or_default();
        done = mark.end;
        let words = el("mark").text(text.get(mark).unwrap_or_default());
        holder = holder.text(before).child(words);
    }
    holder.text(text.get(done..).unwrap_or_default())
}

/// What to do where nothing was found, and where nothing is looked for yet.
#[inline(never)]
fn advice(at: &Setting, found: &Found, query: &str) -> El {
    let mut parts = el("div").key("advice");
    if found.count > 0 {
        return parts;
    }
    if !query.is_empty() {
        parts = parts.child(el("p").say(at, key!("search.advice")));
    }
    if !found.near.is_empty() {
        let mut words = el("ul").class("nhsuk-list").fixed("role", "list");
        for word in found.near.text().split(' ') {
            let link = at.link(&Route::Search(word.to_owned())).text(word);
            words = words.child(el("li").child(link));
        }
        parts = parts.child(el("p").say(at, key!("search.near"))).child(words);
    }
    let home = at.link(&Route::Home).say(at, key!("nav.home"));
    parts.child(el("p").child(home)).child(home::chapters(at))
}
