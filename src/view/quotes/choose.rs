//! Which points are shown.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::{Callback, TargetCast};

use crate::content::{Quote, Quotes};
use crate::host;
use crate::route::{Choices, Route, choice};
use crate::session::{Action, By};
use crate::view::setting::Setting;
use crate::view::tag::{El, HIDDEN, On, el};

const FIELD: &str = "quotes/q";
const TOPIC: &str = "quotes/topic";
const COUNT: &str = "quotes/count";
const TOLD: &str = "quotes/told";

/// Shows the points with `choices`, but with `value` under `name`, in which `query` is looked
/// for. `scripts/split.mjs` takes what it alone calls out of the engine that the quiz waits
/// for.
#[inline(never)]
fn show(dispatch: &Callback<Action>, choices: &Choices, (name, value): (&str, &str), query: &str) {
    // What chance has picked is not among the others.
    let surprise = if name == choice::SURPRISE { value } else { "" };
    let choices = choices.with(choice::SURPRISE, surprise).with(name, value);
    let route = Route::picked(choices, query.to_owned());
    dispatch.emit(Action::Visit { route, by: By::Typing });
}

/// The fields for a topic and for words.
pub fn fields(
    at: &Setting,
    all: &Quotes,
    choices: &Choices,
    query: &str,
    dispatch: &Callback<Action>,
) -> El {
    let (chosen, typed, to) = (choices.clone(), query.to_owned(), dispatch.clone());
    let choose = Callback::from(move |event: Event| {
        if let Some(field) = event.target() {
            // A list of options has its value where a field for text has it.
            let value = wasm_bindgen::JsCast::unchecked_into::<HtmlInputElement>(field).value();
            show(&to, &chosen, (choice::TOPIC, &value), &typed);
        }
    });
    let topic = choices.get(choice::TOPIC);
    let option = |value: &str, name: &str| {
        el("option").key(value).attr("value", value).selected(topic == value).text(name)
    };
    let select = el("select")
        .class("nhsuk-select")
        .fixed("id", TOPIC)
        .child(option("", at.word(key!("quotes.topic.any"))))
        .children(all.topics.iter().map(|topic| option(&topic.id, &topic.name)))
        .on(On::Change, choose);
    let (chosen, to) = (choices.clone(), dispatch.clone());
    let type_in = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            show(&to, &chosen, (choice::SURPRISE, ""), &field.value());
        }
    });
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

fn labelled(label: &str, id: &'static str, field: El) -> El {
    let label = el("label").class("nhsuk-label").fixed("for", id).text(label);
    el("div").class("nhsuk-form-group").key(id).child(label).child(field)
}

/// The button that has chance pick one of the points that are `shown`, and never the same
/// one twice running.
pub fn surprise(
    at: &Setting,
    choices: &Choices,
    query: &str,
    shown: &[&Quote],
    dispatch: &Callback<Action>,
) -> El {
    let before = choices.get(choice::SURPRISE);
    let ids: Vec<String> =
        shown.iter().map(|quote| quote.id.to_string()).filter(|id| id != before).collect();
    let (choices, query, to) = (choices.clone(), query.to_owned(), dispatch.clone());
    let key =
        if before.is_empty() { key!("quotes.surprise") } else { key!("quotes.surprise.more") };
    let pick = Callback::from(move |_| {
        if let Some(id) = ids.get(host::chance(ids.len())) {
            show(&to, &choices, (choice::SURPRISE, id), &query);
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
    let clear = filtered
        .then(|| el("p").key("clear").child(at.link(&Route::Quotes).say(at, key!("quotes.clear"))));
    el("div")
        .class("toolkit-count")
        .key("count")
        .child(el("p").key("count").fixed("id", COUNT).text(&told))
        .child(el("p").class(HIDDEN).key("told").fixed("id", TOLD).fixed("role", "status"))
        .child(aloud)
        .children(clear)
}
