//! Channels side by side, with what tells them apart.

use yew::prelude::Html;

use super::{guide, local, value};
use crate::channels::{Row, Value, rows};
use crate::content::Channel;
use crate::route::Route;
use crate::view::prose::{cell, region, row_head, table_of};
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list as nodes};

/// A table with a row for each property and a column for each channel, where there is
/// room for one.
pub fn table(at: &Setting, caption: &str, sides: &[&Channel]) -> El {
    let mut heads: Vec<Html> = vec![at_property(at).into()];
    heads.extend(sides.iter().map(|side| {
        let link = at.link(&Route::Channel(side.id.clone())).text(&guide::name(at, side));
        nodes(vec![
            link.into(),
            nodes(local::tag(at, &side.id).into_iter().map(Into::into).collect()),
        ])
    }));
    let row = |row: &Row| -> Html {
        let head = row_head().child(el("p").text(value::label(at, row.property)));
        let cells = sides
            .iter()
            .zip(&row.values)
            .map(|(side, value)| value::beside(at, cell().key(&side.id), row, value, side));
        el("tr")
            .class("nhsuk-table__row")
            .key(row.property.name())
            .child(head.children(mark(at, row.differs)).children(value::judged(at, row.property)))
            .children(cells)
            .into()
    };
    let rows = rows(&at.library, sides).iter().map(row).collect();
    el("div")
        .class("toolkit-channels__table toolkit-sides")
        .key("table")
        .child(region(at.word(key!("channels.region")), table_of(caption, heads, rows)))
}

fn at_property(at: &Setting) -> El {
    el("span").say(at, key!("channels.property"))
}

/// Whether the channels differ, in words, where that is known.
fn mark(at: &Setting, differs: Option<bool>) -> Option<El> {
    Some(match differs? {
        true => el("strong").class("nhsuk-tag nhsuk-tag--yellow").say(at, key!("channels.differs")),
        false => el("strong").class("nhsuk-tag nhsuk-tag--grey").say(at, key!("channels.same")),
    })
}

/// The same in a narrow place: property by property, what each channel has.
pub fn list(at: &Setting, sides: &[&Channel]) -> El {
    let part = |row: &Row| {
        let term = |(side, value): (&&Channel, &Value)| {
            let name = el("dt").class("nhsuk-summary-list__key").text(&guide::name(at, side));
            let name = name.children(local::tag(at, &side.id));
            let told = el("dd").class("nhsuk-summary-list__value");
            el("div")
                .class("nhsuk-summary-list__row nhsuk-summary-list__row--no-actions")
                .key(&side.id)
                .child(name)
                .child(value::beside(at, told, row, value, side))
        };
        el("div")
            .key(row.property.name())
            .child(at.heading(1, "nhsuk-heading-s").text(value::label(at, row.property)))
            .children(mark(at, row.differs).map(|mark| el("p").child(mark)))
            .children(value::judged(at, row.property))
            .child(
                el("dl")
                    .class("nhsuk-summary-list")
                    .children(sides.iter().zip(&row.values).map(term)),
            )
    };
    let rows = rows(&at.library, sides);
    el("div").class("toolkit-channels__cards").key("list").children(rows.iter().map(part))
}
