//! How each dimension stands: drawn, and as a table.

use yew::prelude::Html;

use super::bars::{self, drawing, percent, words};
use crate::quiz::{Outcome, Standing};
use crate::view::prose::{cell, region, row_head, table_of};
use crate::view::setting::Setting;
use crate::view::tag::{El, el, text};

/// The chart and the table under it; with those of the time before, where there are some.
pub fn view(at: &Setting, outcome: &Outcome<'_>, earlier: Option<(&str, &Outcome<'_>)>) -> Html {
    let before = |place: usize| earlier.and_then(|(_, all)| all.dimensions.get(place)?.percent);
    let rows = || outcome.dimensions.iter().enumerate().map(|(place, one)| (one, before(place)));
    let bars = rows().enumerate().map(|(place, (one, before))| bar(place, one, before));
    let drawing = drawing(at, "toolkit-chart", key!("quiz.chart"), bars.collect());
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
    let value = one.percent.map_or_else(|| "–".to_owned(), percent);
    let value = words(place, &value).fixed("x", "100%").fixed("text-anchor", "end");
    let line = before.map(|before| bars::line(place, "toolkit-chart__before", before, 11));
    el("g")
        .key(&one.dimension.id)
        .child(words(place, &one.dimension.short))
        .child(value)
        .child(bars::bar(place, "toolkit-chart__track", 0, 100))
        .child(bars::bar(place, "toolkit-chart__fill", 0, one.percent.unwrap_or_default()))
        .children(line)
}

fn table(at: &Setting, rows: Vec<(&Standing<'_>, Option<u8>)>, day: Option<&str>) -> El {
    let mut heads =
        vec![text(at.word(key!("quiz.chart.area"))), text(at.word(key!("quiz.chart.now")))];
    heads.extend(day.map(|day| text(&at.fill(key!("quiz.chart.then"), &[("day", day)]))));
    let told = |number: Option<u8>| {
        number.map_or_else(|| at.word(key!("quiz.check.open")).to_owned(), percent)
    };
    let row = |(one, before): (&Standing<'_>, Option<u8>)| {
        let mut now = told(one.percent);
        if one.asked > one.answered && one.answered > 0 {
            let places = [("n", &*one.answered.to_string()), ("of", &*one.asked.to_string())];
            now = now + " " + &at.fill(key!("quiz.chart.partly"), &places);
        }
        el("tr")
            .key(&one.dimension.id)
            .child(row_head().text(&one.dimension.short))
            .child(cell().text(&now))
            .children(day.map(|_| cell().text(&told(before))))
            .into()
    };
    let caption = at.word(key!("quiz.chart.caption"));
    region(caption, table_of(caption, heads, rows.into_iter().map(row).collect()))
}
