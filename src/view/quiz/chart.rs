//! How each dimension stands: drawn, and as a table.

use yew::prelude::Html;

use crate::quiz::{Outcome, Standing};
use crate::view::prose::{cell, region, row_head, table_of};
use crate::view::setting::Setting;
use crate::view::tag::{El, el, text};

/// How high the row of one dimension is, in ems.
const ROW: usize = 3;

/// The chart and the table under it; with those of the time before, where there are some.
pub fn view(at: &Setting, outcome: &Outcome<'_>, earlier: Option<(&str, &Outcome<'_>)>) -> Html {
    let before = |place: usize| earlier.and_then(|(_, all)| all.dimensions.get(place)?.percent);
    let rows = || outcome.dimensions.iter().enumerate().map(|(place, one)| (one, before(place)));
    let height = (outcome.dimensions.len() * ROW).to_string() + "em";
    let drawing = el("svg")
        .class("toolkit-chart")
        .fixed("focusable", "false")
        .fixed("role", "img")
        .attr("height", &height)
        .attr("aria-label", at.word(key!("quiz.chart")))
        .children(rows().enumerate().map(|(place, (one, before))| bar(place, one, before)));
    let key =
        earlier.map(|(day, _)| el("p").text(&at.fill(key!("quiz.chart.key"), &[("day", day)])));
    el("div")
        .class("toolkit-charted")
        .key("chart")
        .child(at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.result.dimensions")))
        .child(el("div").child(drawing).children(key))
        .child(table(at, rows().collect(), earlier.map(|(day, _)| day)))
        .into()
}

/// A dimension: its name, and its bar below; a line stands where it was before.
fn bar(place: usize, one: &Standing<'_>, before: Option<u8>) -> El {
    let top = place * ROW;
    let at = |tenths: usize| format!("{}.{}em", top + tenths / 10, tenths % 10);
    let rect = |class, percent: &str| {
        let rect = el("rect").class(class).attr("y", &at(14)).fixed("height", "0.9em");
        rect.attr("width", percent)
    };
    let percent = one.percent.map(|percent| format!("{percent}%"));
    let line = before.map(|before| {
        let x = format!("{before}%");
        let line = el("line").class("toolkit-chart__before").attr("x1", &x).attr("x2", &x);
        line.attr("y1", &at(11)).attr("y2", &at(26))
    });
    let name = el("text").attr("y", &at(10)).text(&one.dimension.short);
    let value = el("text").fixed("x", "100%").attr("y", &at(10)).fixed("text-anchor", "end");
    el("g")
        .key(&one.dimension.id)
        .child(name)
        .child(value.text(percent.as_deref().unwrap_or("–")))
        .child(rect("toolkit-chart__track", "100%"))
        .child(rect("toolkit-chart__fill", percent.as_deref().unwrap_or("0")))
        .children(line)
}

fn table(at: &Setting, rows: Vec<(&Standing<'_>, Option<u8>)>, day: Option<&str>) -> El {
    let mut heads =
        vec![text(at.word(key!("quiz.chart.area"))), text(at.word(key!("quiz.chart.now")))];
    heads.extend(day.map(|day| text(&at.fill(key!("quiz.chart.then"), &[("day", day)]))));
    let percent = |percent: Option<u8>| match percent {
        Some(percent) => format!("{percent}%"),
        None => at.word(key!("quiz.check.open")).to_owned(),
    };
    let row = |(one, before): (&Standing<'_>, Option<u8>)| {
        let mut now = percent(one.percent);
        if one.asked > one.answered && one.answered > 0 {
            let places = [("n", &*one.answered.to_string()), ("of", &*one.asked.to_string())];
            now = now + " " + &at.fill(key!("quiz.chart.partly"), &places);
        }
        el("tr")
            .key(&one.dimension.id)
            .child(row_head().text(&one.dimension.short))
            .child(cell().text(&now))
            .children(day.map(|_| cell().text(&percent(before))))
            .into()
    };
    let caption = at.word(key!("quiz.chart.caption"));
    region(caption, table_of(caption, heads, rows.into_iter().map(row).collect()))
}
