//! Which points are shown.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::Callback;

use crate::content::{Quote, Quotes};
use crate::host;
use crate::route::{Choices, Route, choice};
use crate::session::{Action, By};
use crate::share::part;
use crate::view::setting::Setting;
use crate::view::tag::{El, HIDDEN, On, el};

const FIELD: &str = "quotes/q";
const TOPIC: &str = "quotes/topic";
const COUNT: &str = "quotes/count";
const TOLD: &str = "quotes/told";

/// Shows the points with `choices`, but with `value` under `name`. `scripts/split.mjs` takes
/// what it alone calls out of the engine that the quiz waits for.
#[inline(never)]
fn show(dispatch: &Callback<Action>, choices: &Choices, name: &str, value: &str) {
    // What chance has picked is not among the others.
    let choices = choices.with(choice::SURPRISE, "").with(name, value);
    dispatch.emit(Action::Visit { route: Route::picked(choices), by: By::Typing });
}

/// The fields for a topic and for words.
pub fn fields(at: &Setting, all: &Quotes, choices: &Choices, query: &str) -> El {
    let topic = choices.get(choice::TOPIC);
    let option = |value: &str, name: &str| {
        el("option").key(value).attr("value", value).selected(topic == value).text(name)
    };
    let (to, chosen) = (at.dispatch.clone(), choices.clone());
    let choose = typed(move |value| show(&to, &chosen, choice::TOPIC, value));
    let select = el("select")
        .class("nhsuk-select")
        .fixed("id", TOPIC)
        .child(option("", at.word(key!("quotes.topic.any"))))
        .children(all.topics.iter().map(|topic| option(&topic.id, &topic.name)))
        .on(On::Change, choose);
    let (to, draft) = (at.dispatch.clone(), at.draft.clone());
    let type_in = typed(move |value| to.emit(Action::Draft(draft.edited("", part::QUERY, value))));
    let field = el("input")
        .class("nhsuk-input")
        .fixed("id", FIELD)
        .fixed("type", "search")
        .fixed("autocomplete", "off")
        .fixed("data-tells", "quotes")
        .value(query)
        .on(On::Input, type_in);
    el("div")
        .class("toolkit-choose")
        .key("choose")
        .child(labelled(at.word(key!("quotes.topic")), TOPIC, select))
        .child(labelled(at.word(key!("quotes.search")), FIELD, field))
}

/// Calls `act` with what a field holds by then. A list of options and a field of several
/// lines have their value where a field of one line has it.
pub fn typed(act: impl Fn(&str) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        if let Some(field) = event.target() {
            act(&wasm_bindgen::JsCast::unchecked_into::<HtmlInputElement>(field).value());
        }
    })
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
    let (choices, to) = (choices.clone(), at.dispatch.clone());
    let key =
        if before.is_empty() { key!("quotes.surprise") } else { key!("quotes.surprise.more") };
    let pick = Callback::from(move |_| {
        if let Some(id) = ids.get(host::chance(ids.len())) {
            show(&to, &choices, choice::SURPRISE, id);
        }
    });
    el("button")
        .class("nhsuk-button nhsuk-button--secondary")
        .key("pick")
        .fixed("type", "button")
        .on(On::Click, pick)
        .say(at, key)
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
    let to = at.dispatch.clone();
    let bare = at.draft.without(part::QUERY);
    let forget = Callback::from(move |_| to.emit(Action::Draft(bare.clone())));
    let clear = filtered.then(|| {
        let all = at.link(&Route::Quotes).say(at, key!("quotes.clear"));
        el("p").key("clear").on(On::Click, forget).child(all)
    });
    el("div")
        .class("toolkit-count")
        .key("count")
        .child(el("p").key("count").fixed("id", COUNT).text(&told))
        .child(el("p").class(HIDDEN).key("told").fixed("id", TOLD).fixed("role", "status"))
        .child(aloud)
        .children(clear)
}
