//! How the results of a team lie apart in each area: drawn, and as a table.

use yew::prelude::Html;

use super::bars::{self, drawing, percent, words};
use crate::content::{Dimension, Findings};
use crate::quiz::{Spread, Team};
use crate::view::prose::{cell, region, row_head, table_of};
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list, text};

/// The drawing and the table under it.
pub fn view(at: &Setting, findings: &Findings, team: &Team) -> Html {
    let rows = || findings.dimensions.iter().zip(&team.dimensions);
    let bars = rows().enumerate().map(|(place, (one, spread))| bar(place, one, spread));
    let drawing = drawing(at, "toolkit-spread", key!("quiz.team.chart"), bars.collect());
    let heads = [
        key!("quiz.chart.area"),
        key!("quiz.team.least"),
        key!("quiz.team.middle"),
        key!("quiz.team.most"),
    ];
    let heads = heads.map(|key| text(at.word(key)));
    let rows = rows().map(|(one, spread)| row(at, one, spread)).collect();
    let caption = at.word(key!("quiz.team.table"));
    let table = region(caption, table_of(caption, heads, rows));
    list(vec![
        at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.team.spread")).into(),
        el("p").say(at, key!("quiz.team.key")).into(),
        drawing.into(),
        table.into(),
    ])
}

/// An area: its name, and below it a bar from the least to the most with a line at the
/// middle.
fn bar(place: usize, one: &Dimension, spread: &Spread) -> El {
    let track = bars::bar(place, "toolkit-spread__track", 0, 100);
    let row = el("g").key(&one.id).child(words(place, &one.short)).child(track);
    if spread.results == 0 {
        return row;
    }
    let length = spread.most.saturating_sub(spread.least);
    row.child(bars::bar(place, "toolkit-spread__range", spread.least, length)).child(bars::line(
        place,
        "toolkit-spread__middle",
        spread.middle,
        13,
    ))
}

fn row(at: &Setting, one: &Dimension, spread: &Spread) -> Html {
    let number = |number: u8| match spread.results {
        0 => at.word(key!("quiz.check.open")).to_owned(),
        _ => percent(number),
    };
    let numbers = [spread.least, spread.middle, spread.most];
    el("tr")
        .class("nhsuk-table__row")
        .key(&one.id)
        .child(row_head().text(&one.short))
        .children(numbers.map(|one| cell().text(&number(one))))
        .into()
}
