//! How the results of a team lie apart in each area: drawn, and as a table.

use yew::prelude::Html;

use crate::content::{Dimension, Findings};
use crate::quiz::{Spread, Team};
use crate::view::prose::{cell, region, row_head, table_of};
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list, text};

/// How high the row of one area is, in ems.
const ROW: usize = 3;

/// The drawing and the table under it.
pub fn view(at: &Setting, findings: &Findings, team: &Team) -> Html {
    let rows = || findings.dimensions.iter().zip(&team.dimensions);
    let height = (team.dimensions.len() * ROW).to_string() + "em";
    let drawing = el("svg")
        .class("toolkit-spread")
        .fixed("focusable", "false")
        .fixed("role", "img")
        .attr("height", &height)
        .attr("aria-label", at.word(key!("quiz.team.chart")))
        .children(rows().enumerate().map(|(place, (one, spread))| bar(place, one, spread)));
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
    let top = place * ROW;
    let at = |tenths: usize| {
        [&*(top + tenths / 10).to_string(), ".", &*(tenths % 10).to_string(), "em"].concat()
    };
    let name = el("text").attr("y", &at(10)).text(&one.short);
    let track = rect("toolkit-spread__track", "0", "100%", &at(14));
    let row = el("g").key(&one.id).child(name).child(track);
    if spread.results == 0 {
        return row;
    }
    let width = spread.most.saturating_sub(spread.least);
    let middle = percent(spread.middle);
    let range = rect("toolkit-spread__range", &percent(spread.least), &percent(width), &at(14));
    let line = el("line")
        .class("toolkit-spread__middle")
        .attr("x1", &middle)
        .attr("x2", &middle)
        .attr("y1", &at(13))
        .attr("y2", &at(26));
    row.child(range).child(line)
}

fn rect(class: &'static str, x: &str, width: &str, y: &str) -> El {
    let rect = el("rect").class(class).attr("x", x).attr("width", width);
    rect.attr("y", y).fixed("height", "0.9em")
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

fn percent(number: u8) -> String {
    number.to_string() + "%"
}
