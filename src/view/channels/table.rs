//! The table of the channels.

use super::choose::Chooser;
use super::{local, options, value};
use crate::channels::{MOST_SIDES, PICK, Property, SORT, Selection};
use crate::content::{Channel, ChannelSource};
use crate::route::Route;
use crate::view::prose::{cell, hidden, region, row_head};
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};
use crate::view::trust;

/// The table where there is room for one, with what sorts it and marks channels.
pub fn wide(chooser: &Chooser<'_>, selection: Selection<'_>, shown: &[&Channel]) -> El {
    let at = chooser.at;
    let columns = selection.columns();
    let heads = el("tr")
        .child(sorting(chooser, selection, "name", at.word(key!("channels.channel"))))
        .child(column().class("toolkit-pick").key("pick").say(at, key!("channels.pick.head")))
        .children(columns.iter().map(|one| {
            let label = value::label(at, *one);
            if one.is_sortable() {
                sorting(chooser, selection, one.name(), label)
            } else {
                column().key(one.name()).text(label)
            }
        }));
    let rows = shown.iter().map(|channel| {
        let row = head(at, channel).child(pick(chooser, selection, channel));
        cells(at, selection, &columns, row, channel)
    });
    el("div")
        .class("toolkit-channels__table")
        .key("table")
        .child(held(at, selection, &columns, heads, rows))
}

/// The table without a script, whatever room there is for it: it scrolls.
#[cfg(not(target_arch = "wasm32"))]
pub fn plain(at: &Setting, selection: Selection<'_>) -> El {
    let columns = selection.columns();
    let heads = el("tr")
        .child(column().say(at, key!("channels.channel")))
        .children(columns.iter().map(|one| column().text(value::label(at, *one))));
    let shown = selection.channels();
    let rows = shown.iter().map(|one| cells(at, selection, &columns, head(at, one), one));
    held(at, selection, &columns, heads, rows)
}

fn held(
    at: &Setting,
    selection: Selection<'_>,
    columns: &[Property],
    heads: El,
    rows: impl Iterator<Item = El>,
) -> El {
    let caption = el("caption").class("nhsuk-table__caption").say(at, key!("channels.caption"));
    let judged: Vec<&str> =
        columns.iter().filter(|one| one.is_judged()).map(|one| value::label(at, *one)).collect();
    // Once for the table: a head is read with every cell under it.
    let judged = (!judged.is_empty()).then(|| {
        let words = at.fill(key!("channels.judged.columns"), &[("names", &judged.join(", "))]);
        el("p").class("toolkit-reviewed").text(&words)
    });
    let filtered = options::filtered(at, selection);
    let table = el("table")
        .class("nhsuk-table")
        .child(caption.children(filtered).children(judged))
        .child(el("thead").class("nhsuk-table__head").child(heads))
        .child(el("tbody").class("nhsuk-table__body").children(rows));
    region(at.word(key!("channels.region")), table)
}

fn column() -> El {
    el("th").fixed("scope", "col")
}

/// The head of a column that sorts by it, and the other way round where it does.
fn sorting(chooser: &Chooser<'_>, selection: Selection<'_>, name: &'static str, label: &str) -> El {
    let sorted = selection.sorted() == Some(name);
    let down = sorted && selection.is_down();
    let (state, mark) = match (sorted, down) {
        (false, _) => ("none", " ↕"),
        (true, false) => ("ascending", " ↑"),
        (true, true) => ("descending", " ↓"),
    };
    let next = if sorted && !down { format!("{name},down") } else { name.to_owned() };
    let button = el("button")
        .fixed("type", "button")
        .class("toolkit-sort")
        .text(label)
        .child(el("span").fixed("aria-hidden", "true").text(mark))
        .on(On::Click, chooser.choose(chooser.choices.with(SORT, &next)));
    column().key(name).fixed("aria-sort", state).child(button)
}

/// A row with the name of its channel, which leads to the channel's page, and with the
/// trust's word on it. More would be read with every cell of the row.
fn head(at: &Setting, channel: &Channel) -> El {
    let route = Route::Channel(channel.id.clone());
    let link = at.link(&route).text(&super::guide::name(at, channel));
    let own = (channel.source == ChannelSource::Own).then(|| el("p").child(trust::from(at)));
    let head = row_head().child(link).children(own).children(local::tag(at, &channel.id));
    el("tr").class("nhsuk-table__row").key(&channel.id).child(head)
}

fn cells(
    at: &Setting,
    selection: Selection<'_>,
    columns: &[Property],
    row: El,
    channel: &Channel,
) -> El {
    row.children(
        columns.iter().map(|one| {
            value::fill(at, cell().key(one.name()), *one, channel, selection.shows_why())
        }),
    )
}

/// The cell in which a channel is marked to be compared.
fn pick(chooser: &Chooser<'_>, selection: Selection<'_>, channel: &Channel) -> El {
    let tick = pick_box(chooser, selection, channel);
    let words = chooser.at.fill(key!("channels.pick.label"), &[("name", &channel.name)]);
    cell().class("toolkit-pick").key("pick").child(tick.child(hidden(&words)))
}

/// The box to tick that marks a channel, still without words. Where as many as can stand side by side are
/// marked, the others wait.
pub fn pick_box(chooser: &Chooser<'_>, selection: Selection<'_>, channel: &Channel) -> El {
    let picked = selection.picked();
    let full = picked.len() == MOST_SIDES && !chooser.choices.has(PICK, &channel.id);
    let next = chooser.choices.toggled(PICK, &channel.id);
    let input = el("input")
        .fixed("type", "checkbox")
        .checked(chooser.choices.has(PICK, &channel.id))
        .on(On::Change, chooser.choose(next))
        .maybe("disabled", full.then_some(""));
    el("label").class("toolkit-pick__label").child(input)
}
