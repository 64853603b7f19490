//! The channels: their comparison, in a table or one at a time, side by side, the
//! finder, and the page of each.

mod card;
mod choose;
mod finder;
mod guide;
mod local;
mod options;
mod side;
mod table;
mod value;

use yew::prelude::{Callback, Html};

use super::icon;
use super::setting::Setting;
use super::sheet;
#[cfg(not(target_arch = "wasm32"))]
use super::tag::list;
use super::tag::{El, el};
use crate::channels::{AT, COMPARE, MOST_SIDES, PICK, Selection};
use crate::route::{Choices, Route};
use crate::session::Action;
use choose::Chooser;
pub use finder::{fits, fitting};
pub use guide::{guide, in_place, page as channel};

/// The view of the comparison with `choices`.
#[inline(never)]
pub fn page(at: &Setting, choices: &Choices, dispatch: &Callback<Action>) -> Html {
    let Some(selection) = Selection::new(&at.library, choices) else { return Html::default() };
    let chooser = Chooser { at, choices, to: Route::compared, dispatch };
    if selection.compared().is_empty() { all(&chooser, selection) } else { sides(at, selection) }
}

/// The view of the finder.
#[inline(never)]
pub fn find(at: &Setting, choices: &Choices, dispatch: &Callback<Action>) -> Html {
    finder::page(&Chooser { at, choices, to: Route::Finder, dispatch })
}

/// All channels that are asked for: in a table where there is room for one, else one
/// at a time.
fn all(chooser: &Chooser<'_>, selection: Selection<'_>) -> Html {
    let at = chooser.at;
    let title = at.word(key!("channels.title"));
    let finder = at.link(&Route::Finder(Choices::default())).class("nhsuk-action-link");
    let finds = el("span").class("nhsuk-action-link__text").say(at, key!("channels.find"));
    let shown = selection.channels();
    let any = !shown.is_empty();
    el("div")
        .key("channels")
        .child(at.place(0, "nhsuk-heading-l", &Route::Channels).text(title))
        .child(el("p").class("nhsuk-lede-text").say(at, key!("channels.lead")))
        .child(el("p").child(finder.child(icon::arrow_right_circle()).child(finds)))
        .child(options::filters(chooser, selection, shown.len()))
        .child(options::columns(chooser, selection))
        .child(
            el("div")
                .class("toolkit-sheet")
                .key("sheet")
                .attr("data-notes", at.word(key!("sheet.notes")))
                .children(any.then(|| table::wide(chooser, selection, &shown)))
                .children(any.then(|| card::one(chooser, selection, &shown)))
                .child(picks(chooser, selection))
                .children(any.then(|| sheet::tools(at, &chooser.route()))),
        )
        .child(note(at))
        .into()
}

/// Which channels are marked, and the way to see them side by side.
fn picks(chooser: &Chooser<'_>, selection: Selection<'_>) -> El {
    let at = chooser.at;
    let picked = selection.picked();
    let names: Vec<&str> = picked.iter().map(|channel| channel.name.as_str()).collect();
    let names = names.join(", ");
    // It stays in sight once there is something in it.
    let bar = el("div").class(if picked.is_empty() {
        "toolkit-picks"
    } else {
        "toolkit-picks toolkit-picks--some"
    });
    let bar = bar.key("picks").fixed("role", "status");
    match picked.len() {
        0 => bar.child(el("p").say(at, key!("channels.pick"))),
        1 => bar.child(el("p").text(&at.fill(key!("channels.pick.one"), &[("name", &names)]))),
        _ => {
            let sides = selection.choices.with(COMPARE, selection.choices.get(PICK));
            let link = at.link(&Route::compared(sides)).class("nhsuk-button");
            let label = at.fill(key!("channels.compare"), &[("names", &names)]);
            let full =
                (picked.len() == MOST_SIDES).then(|| el("p").say(at, key!("channels.pick.full")));
            bar.child(link.text(&label)).children(full)
        }
    }
}

/// Two to four channels side by side.
fn sides(at: &Setting, selection: Selection<'_>) -> Html {
    let sides = selection.compared();
    let route = Route::compared(selection.choices.clone());
    let back = Route::compared(selection.choices.with(COMPARE, ""));
    let names: Vec<&str> = sides.iter().map(|channel| channel.name.as_str()).collect();
    let title = at.fill(key!("channels.side.title"), &[("names", &names.join(", "))]);
    el("div")
        .key("sides")
        .child(at.link(&back).class("nhsuk-back-link").say(at, key!("channel.back")))
        .child(at.place(0, "nhsuk-heading-l", &route).text(&title))
        .child(el("p").say(at, key!("channels.side.lead")))
        .child(
            el("div")
                .class("toolkit-sheet")
                .child(side::table(at, &title, &sides))
                .child(side::list(at, &sides))
                .child(sheet::tools(at, &route)),
        )
        .child(note(at))
        .into()
}

/// How it is all meant.
fn note(at: &Setting) -> El {
    let note = at.library.channels.iter().map(|all| el("p").text(&all.note));
    el("div").class("toolkit-reviewed").key("note").children(note)
}

/// The comparison without its heading and without what a script does, for the static
/// edition.
#[cfg(not(target_arch = "wasm32"))]
pub fn comparison(at: &Setting) -> Html {
    let choices = Choices::default();
    let Some(selection) = Selection::new(&at.library, &choices) else { return Html::default() };
    list(vec![
        el("p").class("nhsuk-lede-text").say(at, key!("channels.lead")).into(),
        table::plain(at, selection).into(),
        note(at).into(),
    ])
}

/// The route to the same choices with the channel `id` shown alone in a narrow place.
fn alone(chooser: &Chooser<'_>, id: &str) -> Route {
    Route::compared(chooser.choices.with(AT, id))
}
