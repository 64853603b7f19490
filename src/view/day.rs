//! A day of 24 hours and what falls into it.

use yew::prelude::Html;

use super::figure::{drawing, filled_path, outline};
use super::setting::Setting;
use super::tag::{El, el};
use crate::content::Stretch;

/// The line from midnight to midnight, marked every six hours.
const LINE: &str = "M0 4h24M0 0v4M6 2v2M12 1v3M18 2v2M24 0v4";

/// A list of what falls into the day, each with its hours on a strip.
pub fn view(at: &Setting, title: &str, stretches: &[Stretch]) -> Html {
    let mut list = el("ul").fixed("role", "list");
    for stretch in stretches {
        list = list.child(item(at, stretch));
    }
    let axis = el("p").class("toolkit-day__axis").fixed("aria-hidden", "true");
    el("figure")
        .class("toolkit-day")
        .child(el("figcaption").class("nhsuk-heading-s").text(title))
        .child(list)
        .child(axis.say(at, key!("figure.day.axis")))
        .child(el("p").class("toolkit-figure__source").say(at, key!("figure.day.key")))
        .into()
}

fn item(at: &Setting, stretch: &Stretch) -> El {
    let key = if stretch.given { key!("figure.day.given") } else { key!("figure.day.guess") };
    let hours = at.fill(key, &[("hours", &stretch.hours)]);
    el("li")
        .child(el("p").child(el("strong").text(&stretch.what)).text(&hours))
        .child(strip(stretch))
}

/// The day as a line, and the stretch on it: filled, or a dashed outline where
/// its hours are an illustration.
fn strip(stretch: &Stretch) -> El {
    let length = stretch.to.saturating_sub(stretch.from);
    let path = format!("M{} 1h{length}v3h-{length}z", stretch.from);
    let bar = match stretch.given {
        true => filled_path(&path),
        false => outline(&path).fixed("stroke-dasharray", "4 2"),
    };
    drawing("toolkit-day__strip", "-.1 0 24.2 4.2")
        .fixed("preserveAspectRatio", "none")
        .child(outline(LINE))
        .child(bar)
}
