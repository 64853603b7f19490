//! The finder: five short questions, and the channels that fit what they say.

use web_sys::Event;
use yew::prelude::{Callback, Html};

use super::choose::{Chooser, Offer, group};
use super::{guide, local};
use crate::channels::{
    AIM, AUDIENCE, FORM, Fit, Found, HOURS, HOURS_STEPS, Needs, Point, RISK, find, named, phrase,
    terms,
};
use crate::content::{Channel, Channels, Id, Key, Risk, Term};
use crate::route::{Choices, Route};
use crate::view::callout::details;
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el, list};

/// The id of what was found.
const RESULT: &str = "channels/finder/result";

/// How each number of hours is said.
const HOURS_WORDS: [Key; 6] = [
    key!("finder.hours.1"),
    key!("finder.hours.2"),
    key!("finder.hours.4"),
    key!("finder.hours.7"),
    key!("finder.hours.15"),
    key!("finder.hours.37"),
];

/// The view of the finder.
pub fn page(chooser: &Chooser<'_>) -> Html {
    let at = chooser.at;
    let Some(all) = at.library.channels.as_deref() else { return Html::default() };
    let here = Route::Finder(Choices::default());
    el("div")
        .key("finder")
        .child(at.link(&at.compared).class("nhsuk-back-link").say(at, key!("channel.back")))
        .child(at.place(0, "nhsuk-heading-l", &here).say(at, key!("finder.title")))
        .child(el("p").class("nhsuk-lede-text").say(at, key!("finder.lead")))
        .child(form(chooser, all))
        .child(result(chooser, all))
        .child(el("p").key("again").child(at.link(&here).say(at, key!("finder.again"))))
        .into()
}

/// The questions. What fits follows each answer; sending the form leads there.
fn form(chooser: &Chooser<'_>, all: &Channels) -> El {
    let at = chooser.at;
    let ticks = |name: &str, key, terms: &[Term]| {
        let offers = terms.iter().map(|term| (&*term.id, phrase(&term.name)));
        let boxes = offers.map(|offer| chooser.tick(name, &offer));
        let boxes = el("div").class("nhsuk-checkboxes toolkit-boxes").children(boxes);
        group(at.word(key), boxes)
    };
    let radios = |name: &str, key, offers: Vec<Offer<'_>>| {
        let buttons = offers.iter().map(|offer| chooser.radio(name, offer));
        group(at.word(key), el("div").class("nhsuk-radios").children(buttons))
    };
    let hours = HOURS_STEPS.map(|hours| hours.to_string());
    let words = HOURS_WORDS.map(|key| at.word(key).to_owned());
    let hours = hours.iter().map(String::as_str).zip(words).collect();
    let risk = |(risk, key): (Risk, Key)| (risk.name(), at.word(key).to_owned());
    let risks = [
        (Risk::Low, key!("finder.risk.low")),
        (Risk::Medium, key!("finder.risk.medium")),
        (Risk::High, key!("finder.risk.high")),
    ];
    let go_to = at.go_to.clone();
    let submit = Callback::from(move |event: Event| {
        event.prevent_default();
        go_to.emit(RESULT.to_owned());
    });
    let button = el("button").fixed("type", "submit").class("nhsuk-button");
    el("form")
        .key("form")
        .fixed("novalidate", "")
        .on(On::Submit, submit)
        .child(ticks(AUDIENCE, key!("finder.audience"), &all.audiences).key(AUDIENCE))
        .child(ticks(AIM, key!("finder.aim"), &all.aims).key(AIM))
        .child(radios(HOURS, key!("finder.hours"), hours).key(HOURS))
        .child(ticks(FORM, key!("finder.form"), &all.forms).key(FORM))
        .child(radios(RISK, key!("finder.risk"), risks.map(risk).to_vec()).key(RISK))
        .child(button.key("go").say(at, key!("finder.go")))
}

/// What fits, what fits too, and what does not.
fn result(chooser: &Chooser<'_>, all: &Channels) -> El {
    let at = chooser.at;
    let needs = Needs::of(&at.library, chooser.choices);
    let heading = at.heading(1, "nhsuk-heading-m").fixed("id", RESULT).fixed("tabindex", "-1");
    let heading = heading.key("heading");
    let holder = el("div").key("result").child(heading.say(at, key!("finder.result")));
    if needs.hours == 0 || needs.audiences.is_empty() && needs.aims.is_empty() {
        return holder.child(status().say(at, key!("finder.need-hours")));
    }
    let found = find(&at.library, &needs);
    holder
        .child(status().text(&limit(at, &found, &needs)))
        .child(carried(at, all, &found))
        .child(later(at, &found))
        .child(unfit(at, all, &found))
}

/// What the hours carry.
fn carried(at: &Setting, all: &Channels, found: &Found<'_>) -> El {
    let now = el("ol").class("toolkit-fits").fixed("role", "list").key("now");
    now.children(found.now.iter().map(|fit| fit_item(at, all, fit)))
}

/// What fits `choices`, where they say enough and the finder is shown at all: for other
/// views.
pub fn fitting<'a>(at: &'a Setting, choices: &Choices) -> Option<(Needs, Found<'a>)> {
    let needs = Needs::of(&at.library, choices);
    let says = needs.hours > 0 && !(needs.audiences.is_empty() && needs.aims.is_empty());
    let shown = says && at.library.holds(&Route::Finder(Choices::default()));
    shown.then(|| {
        let found = find(&at.library, &needs);
        (needs, found)
    })
}

/// The same drawn, in short, where the channels have arrived.
pub fn fits(at: &Setting, choices: &Choices) -> Html {
    let Some(all) = at.library.channels.as_deref() else { return Html::default() };
    let Some((needs, found)) = fitting(at, choices) else {
        return el("p").say(at, key!("quiz.fits.ask")).into();
    };
    let limit = el("p").text(&limit(at, &found, &needs));
    list(vec![limit.into(), carried(at, all, &found).into()])
}

/// The line that says what was found, the same one whatever it says: assistive technology
/// tells only what changes in what was there before.
fn status() -> El {
    el("p").key("status").fixed("role", "status")
}

/// How far the hours go.
fn limit(at: &Setting, found: &Found<'_>, needs: &Needs) -> String {
    let total = found.now.last().map_or(0, |fit| fit.total).to_string();
    let (n, hours) = (found.now.len().to_string(), needs.hours.to_string());
    let next = found.later.first().map(|fit| fit.channel);
    let name = next.map_or("", |next| &next.name);
    let takes = next.map_or(0, |next| next.hours).to_string();
    match (found.now.len(), next) {
        (0, None) => at.word(key!("finder.none")).to_owned(),
        (0, _) => {
            at.fill(key!("finder.too-few"), &[("hours", &hours), ("name", name), ("needs", &takes)])
        }
        (_, None) => at.fill(key!("finder.all"), &[("total", &total), ("hours", &hours)]),
        (1, _) => at.fill(
            key!("finder.one"),
            &[("total", &total), ("hours", &hours), ("name", name), ("needs", &takes)],
        ),
        _ => at.fill(
            key!("finder.some"),
            &[("n", &n), ("total", &total), ("hours", &hours), ("name", name), ("needs", &takes)],
        ),
    }
}

/// A channel that the hours carry: what speaks for it and what against it.
fn fit_item(at: &Setting, all: &Channels, fit: &Fit<'_>) -> El {
    let channel = fit.channel;
    let hours = at.fill(key!("finder.takes"), &[("n", &channel.hours.to_string())]);
    let mut points = el("div").class("toolkit-points");
    for (key, said_of, positive) in
        [(key!("finder.for"), &fit.reasons, true), (key!("finder.against"), &fit.against, false)]
    {
        if !said_of.is_empty() {
            let items =
                said_of.iter().map(|one| el("li").text(&said(at, all, channel, one, positive)));
            let list = el("ul").class("nhsuk-list nhsuk-list--bullet").children(items);
            let heading = at.heading(3, "nhsuk-heading-xs").say(at, key);
            points = points.child(el("div").child(heading).child(list));
        }
    }
    el("li")
        .class("toolkit-fit")
        .key(&channel.id)
        .child(heading(at, channel))
        .children(local::said(at, &channel.id))
        .child(el("p").text(&hours))
        .child(points)
}

fn heading(at: &Setting, channel: &Channel) -> El {
    let link = at.link(&Route::Channel(channel.id.clone())).text(&guide::name(at, channel));
    at.heading(2, "nhsuk-heading-s").child(link)
}

/// What would come next with more hours.
fn later(at: &Setting, found: &Found<'_>) -> El {
    let holder = el("div").key("later");
    if found.later.is_empty() {
        return holder;
    }
    let item = |fit: &Fit<'_>| {
        let takes = fit.channel.hours.to_string();
        named_item(at, fit.channel, &at.fill(key!("finder.takes"), &[("n", &takes)]))
    };
    let items = el("ol").class("nhsuk-list nhsuk-list--number");
    holder
        .child(at.heading(2, "nhsuk-heading-s").say(at, key!("finder.later")))
        .child(el("p").say(at, key!("finder.later.text")))
        .child(items.children(found.later.iter().map(item)))
}

/// What does not fit, each with why not.
fn unfit(at: &Setting, all: &Channels, found: &Found<'_>) -> El {
    let holder = el("div").key("unfit");
    if found.unfit.is_empty() {
        return holder;
    }
    let item = |(channel, points): &(&Channel, Vec<Point>)| {
        let points: Vec<String> =
            points.iter().map(|one| said(at, all, channel, one, false)).collect();
        named_item(at, channel, &points.join(" "))
    };
    let items = el("ul").class("nhsuk-list nhsuk-list--bullet");
    let count = found.unfit.len().to_string();
    let label = el("span").text(&at.fill(key!("finder.unfit"), &[("n", &count)]));
    holder.child(details(at, label, items.children(found.unfit.iter().map(item)).into()))
}

/// A channel in a list, with what is to say of it and what the trust says.
fn named_item(at: &Setting, channel: &Channel, words: &str) -> El {
    let link = at.link(&Route::Channel(channel.id.clone())).text(&channel.name);
    let item = el("li").key(&channel.id).child(link).text(": ").text(words);
    item.children(local::tag(at, &channel.id))
}

/// A point for or against a channel in a sentence.
fn said(at: &Setting, all: &Channels, channel: &Channel, point: &Point, positive: bool) -> String {
    let names = |ids: &[Id], all: &[Term]| terms(ids, all).join(", ");
    match (point, positive) {
        (Point::Audiences(ids), true) => {
            at.fill(key!("finder.point.audience"), &[("what", &names(ids, &all.audiences))])
        }
        (Point::Audiences(ids), _) => {
            at.fill(key!("finder.point.no-audience"), &[("what", &names(ids, &all.audiences))])
        }
        (Point::Aims(ids), true) => {
            at.fill(key!("finder.point.aim"), &[("what", &names(ids, &all.aims))])
        }
        (Point::Aims(ids), _) => {
            at.fill(key!("finder.point.no-aim"), &[("what", &names(ids, &all.aims))])
        }
        (Point::Forms(ids), _) => {
            at.fill(key!("finder.point.form"), &[("what", &names(ids, &all.forms))])
        }
        (Point::Risk(risk), _) => {
            let level = at.word(risk.map_or(key!("channels.unknown"), named)).to_ascii_lowercase();
            let why = channel.risk_why.as_deref().unwrap_or_default();
            at.fill(key!("finder.point.risk"), &[("risk", &level), ("why", why)])
        }
        (Point::NoForm, _) => {
            at.fill(key!("finder.point.no-form"), &[("what", &names(&channel.forms, &all.forms))])
        }
        (Point::Unknown, _) => at.word(key!("finder.point.unknown")).to_owned(),
        (Point::NotUsed, _) => at.word(key!("finder.point.not-used")).to_owned(),
    }
}
