//! Which channels are shown, and what of them.

use super::choose::{Chooser, Offer, group};
use super::value;
use crate::channels::{
    AIM, AUDIENCE, COLUMNS, FORM, HOURS, HOURS_STEPS, Property, RISK, SHOW, SORT, Selection, named,
    phrase,
};
use crate::content::{Risk, Term};
use crate::route::{Choices, Route};
use crate::view::callout::details;
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};

/// In what order the channels can be shown, where there is no head of a column to
/// press: the property, and how it is said.
const ORDERS: [(&str, crate::content::Key); 5] = [
    ("name", key!("channels.sort.name")),
    ("hours", key!("channels.sort.hours")),
    ("risk", key!("channels.sort.risk")),
    ("people,down", key!("channels.sort.people")),
    ("good,down", key!("channels.sort.good")),
];

/// The filters and the order, with how many channels match.
pub fn filters(chooser: &Chooser<'_>, selection: Selection<'_>, shown: usize) -> El {
    let at = chooser.at;
    let Some(all) = at.library.channels.as_deref() else { return el("div") };
    let any = at.word(key!("channels.any"));
    let of_terms = |name, key, terms: &[Term]| {
        let terms = terms.iter().map(|term| (&*term.id, phrase(&term.name)));
        offered(chooser, name, at.word(key), any, terms)
    };
    let hours = HOURS_STEPS.map(|hours| hours.to_string());
    let hours = hours
        .iter()
        .map(|hours| (hours.as_str(), at.fill(key!("channels.hours.most"), &[("n", hours)])));
    let risks = Risk::ALL.into_iter().map(|risk| {
        let name = at.word(named(risk)).to_ascii_lowercase();
        (risk.name(), at.fill(key!("channels.risk.most"), &[("risk", &name)]))
    });
    let sorted = chooser.choices.get(SORT);
    let mut orders: Vec<Offer<'_>> =
        ORDERS.iter().map(|(name, key)| (*name, at.word(*key).to_owned())).collect();
    // The head of a column sorts in other orders too.
    if selection.is_sorted() && !ORDERS.iter().any(|(name, _)| *name == sorted) {
        orders.push((sorted, at.word(key!("channels.sort.column")).to_owned()));
    }
    let fields = el("div")
        .class("toolkit-filters")
        .key("filters")
        .child(of_terms(AIM, key!("channels.filter.aim"), &all.aims))
        .child(of_terms(AUDIENCE, key!("channels.filter.audience"), &all.audiences))
        .child(of_terms(FORM, key!("channels.filter.form"), &all.forms))
        .child(offered(chooser, HOURS, at.word(key!("channels.filter.hours")), any, hours))
        .child(offered(chooser, RISK, at.word(key!("channels.filter.risk")), any, risks))
        .child(offered(
            chooser,
            SORT,
            at.word(key!("channels.sort")),
            at.word(key!("channels.sort.toolkit")),
            orders.into_iter(),
        ));
    el("div").key("choose").child(fields).child(count(at, selection, shown, all.channels.len()))
}

fn offered<'a>(
    chooser: &Chooser<'_>,
    name: &'static str,
    label: &str,
    none: &str,
    offers: impl Iterator<Item = Offer<'a>>,
) -> El {
    let mut all = vec![("", none.to_owned())];
    all.extend(offers);
    chooser.select(name, label, &all)
}

/// How many channels match, announced as it changes, and the way to all of them.
fn count(at: &Setting, selection: Selection<'_>, shown: usize, all: usize) -> El {
    let (n, of) = (shown.to_string(), all.to_string());
    let told = match shown {
        0 => at.fill(key!("channels.none"), &[("of", &of)]),
        _ => at.fill(key!("channels.count"), &[("n", &n), ("of", &of)]),
    };
    let line = el("p").key("count").fixed("role", "status").text(&told);
    let mut parts = el("div").class("toolkit-count").key("told").child(line);
    if selection.is_filtered() {
        let mut choices: Choices = selection.choices.clone();
        for name in [AIM, AUDIENCE, FORM, HOURS, RISK] {
            choices = choices.with(name, "");
        }
        let clear = at.link(&Route::compared(choices)).say(at, key!("channels.clear"));
        parts = parts.child(el("p").key("clear").child(clear));
    }
    parts
}

/// By what the channels are filtered, for whoever sees the table without its fields: on
/// paper.
pub fn filtered(at: &Setting, selection: Selection<'_>) -> Option<El> {
    let all = at.library.channels.as_deref().filter(|_| selection.is_filtered())?;
    let mut told = Vec::new();
    for (name, key, terms) in [
        (AIM, key!("channels.filter.aim"), &all.aims),
        (AUDIENCE, key!("channels.filter.audience"), &all.audiences),
        (FORM, key!("channels.filter.form"), &all.forms),
    ] {
        let term = terms.iter().find(|term| *term.id == *selection.choices.get(name));
        told.extend(term.map(|term| [at.word(key), ": ", &term.name].concat()));
    }
    if let Some(hours) = selection.hours() {
        let most = at.fill(key!("channels.hours.most"), &[("n", &hours.to_string())]);
        told.push(
            [at.word(key!("channels.filter.hours")), ": ", &most.to_ascii_lowercase()].concat(),
        );
    }
    if let Some(risk) = selection.risk() {
        let risk = at.word(named(risk)).to_ascii_lowercase();
        let most = at.fill(key!("channels.risk.most"), &[("risk", &risk)]);
        told.push(
            [at.word(key!("channels.filter.risk")), ": ", &most.to_ascii_lowercase()].concat(),
        );
    }
    Some(el("p").class("toolkit-reviewed").text(&told.join("; ")))
}

/// The choice of columns, where the channels are in a table.
pub fn columns(chooser: &Chooser<'_>, selection: Selection<'_>) -> El {
    let at = chooser.at;
    let shown: Vec<&str> = selection.columns().into_iter().map(Property::name).collect();
    // What is shown counts as chosen, so that the first box that is cleared clears
    // that column and no other.
    let choices = chooser.choices.with(COLUMNS, &shown.join(","));
    let chooser = Chooser { choices: &choices, ..*chooser };
    let boxes = Property::ALL
        .iter()
        .map(|one| chooser.tick(COLUMNS, &(one.name(), value::label(at, *one).to_owned())));
    let boxes = el("div").class("nhsuk-checkboxes toolkit-boxes").children(boxes);
    let why = chooser.tick(SHOW, &("why", at.word(key!("channels.show-why")).to_owned()));
    let why = el("div").class("nhsuk-checkboxes toolkit-channels__table").child(why);
    let body = list(vec![group(at.word(key!("channels.columns")), boxes).into(), why.into()]);
    let label = el("span").say(at, key!("channels.columns.open"));
    el("div").class("toolkit-columns").key("columns").child(details(at, label, body))
}
