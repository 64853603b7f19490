//! Which points are shown.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::Callback;

use crate::content::{Quote, Quotes};
use crate::host;
use crate::route::{Choices, Route, choice};
use crate::session::{Action, By};
use crate::share::{Draft, part};
use crate::view::setting::Setting;
use crate::view::tag::{El, HIDDEN, On, el};

const FIELD: &str = "quotes/q";
const TOPIC: &str = "quotes/topic";
const COUNT: &str = "quotes/count";
const TOLD: &str = "quotes/told";

/// Puts `value` in place of the part `name` of the draft of `quote`; for a topic and for
/// what chance picks, shows the points with `choices` and it. `scripts/split.mjs` takes what
/// it alone calls out of the engine that the quiz waits for.
#[inline(never)]
fn put(to: &Callback<Action>, draft: &Draft, choices: &Choices, part: [&str; 2], value: &str) {
    let [quote, name] = part;
    if name != choice::TOPIC && name != choice::SURPRISE {
        return to.emit(Action::Draft(draft.edited(quote, name, value)));
    }
    // What chance has picked is of the topic that was chosen then.
    let choices = choices.with(choice::SURPRISE, "").with(name, value);
    to.emit(Action::Visit { route: Route::picked(choices), by: By::Typing });
}

/// Has what a field holds put in place of the part `name` of the choices, or of the draft of
/// the words that are looked for.
fn typed(at: &Setting, choices: &Choices, name: &'static str) -> Callback<Event> {
    written(at, at.draft.clone(), choices, "", name)
}

/// Has what a field holds put in place of the part `name` of `draft`, a draft of `quote`.
pub fn written(
    at: &Setting,
    draft: Draft,
    choices: &Choices,
    quote: &str,
    name: &'static str,
) -> Callback<Event> {
    let (to, choices, quote) = (at.dispatch.clone(), choices.clone(), quote.to_owned());
    Callback::from(move |event: Event| {
        if let Some(field) = event.target() {
            // A list of options and a field of several lines have their value where a field
            // of one line has it.
            let field: HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(field);
            put(&to, &draft, &choices, [&quote, name], &field.value());
        }
    })
}

/// Puts `next` in place of the draft, and nothing else happens.
pub fn taken(at: &Setting, next: Draft) -> Callback<Event> {
    at.dispatch.reform(move |event: Event| {
        event.prevent_default();
        Action::Draft(next.clone())
    })
}

/// The fields for a topic and for words.
pub fn fields(at: &Setting, all: &Quotes, choices: &Choices, query: &str) -> El {
    let topic = choices.get(choice::TOPIC);
    let option = |value: &str, name: &str| {
        el("option").key(value).attr("value", value).selected(topic == value).text(name)
    };
    let select = el("select")
        .class("nhsuk-select")
        .fixed("id", TOPIC)
        .fixed("data-tells", "quotes")
        .child(option("", at.word(key!("quotes.topic.any"))))
        .children(all.topics.iter().map(|topic| option(&topic.id, &topic.name)))
        .on(On::Change, typed(at, choices, choice::TOPIC));
    let field = el("input")
        .class("nhsuk-input")
        .fixed("id", FIELD)
        .fixed("type", "search")
        .fixed("autocomplete", "off")
        .fixed("data-tells", "quotes")
        .value(query)
        .on(On::Input, typed(at, choices, part::QUERY));
    el("div")
        .class("toolkit-choose")
        .key("choose")
        .child(labelled(at.word(key!("quotes.topic")), TOPIC, select))
        .child(labelled(at.word(key!("quotes.search")), FIELD, field))
}

fn labelled(label: &str, id: &'static str, field: El) -> El {
    let label = el("label").class("nhsuk-label").fixed("for", id).text(label);
    el("div").class("nhsuk-form-group").key(id).child(label).child(field)
}

/// The button that has chance pick one of the points that are `shown`, and never the same
/// one twice running.
pub fn surprise(at: &Setting, choices: &Choices, shown: &[&Quote]) -> El {
    let before = choices.get(choice::SURPRISE);
    let others = shown.iter().filter(|quote| *quote.id != *before);
    let ids: Vec<String> = others.map(|quote| quote.id.to_string()).collect();
    let (choices, to, draft) = (choices.clone(), at.dispatch.clone(), at.draft.clone());
    let key =
        if before.is_empty() { key!("quotes.surprise") } else { key!("quotes.surprise.more") };
    let pick = Callback::from(move |_| {
        if let Some(id) = ids.get(host::chance(ids.len())) {
            put(&to, &draft, &choices, ["", choice::SURPRISE], id);
        }
    });
    el("button")
        .class("nhsuk-button nhsuk-button--secondary")
        .key("pick")
        .fixed("type", "button")
        .on(On::Click, pick)
        .say(at, key)
}

/// The way to all points, which leads on to the first that is not there yet.
pub fn more(at: &Setting, next: &Quote, all: usize) -> El {
    let words = at.fill(key!("quotes.all"), &[("n", &all.to_string())]);
    let link = at.link(&Route::Quote(next.id.clone())).text(&words);
    el("p").class("toolkit-quotes__more").key("more").child(link)
}

/// How many points are shown, and the one that chance has picked, said aloud; and the way
/// back to all.
pub fn count(at: &Setting, all: &Quotes, choices: &Choices, query: &str, shown: usize) -> El {
    let (n, of) = (shown.to_string(), all.quotes.len().to_string());
    let told = match shown {
        0 => at.fill(key!("quotes.none"), &[("of", &of)]),
        _ => at.fill(key!("quotes.count"), &[("n", &n), ("of", &of)]),
    };
    let picked = all.quote(choices.get(choice::SURPRISE));
    let aloud = el("p").class(HIDDEN).key("picked").fixed("role", "status");
    let aloud = aloud.text(picked.map_or("", |quote| &quote.text));
    let filtered = !query.is_empty() || !choices.get(choice::TOPIC).is_empty();
    let bare = at.draft.without(part::QUERY);
    let clear = filtered.then(|| {
        let all = at.link(&Route::Quotes).say(at, key!("quotes.clear"));
        el("p")
            .key("clear")
            .on(On::Click, at.dispatch.reform(move |_| Action::Draft(bare.clone())))
            .child(all)
    });
    el("div")
        .class("toolkit-count")
        .key("count")
        .child(el("p").key("count").fixed("id", COUNT).text(&told))
        .child(el("p").class(HIDDEN).key("told").fixed("id", TOLD).fixed("role", "status"))
        .child(aloud)
        .children(clear)
}
