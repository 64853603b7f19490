//! A fact in numbers, with its year and its source.

use yew::prelude::*;

use super::setting::Setting;
use crate::content::Figure;

/// The figure `id`, where it has arrived.
pub fn in_place(at: &Setting, id: &str) -> Html {
    let found = at.library.reference.as_ref().and_then(|all| {
        all.figures.iter().find(|figure| &*figure.id == id)
    });
    found.map(|figure| view(at, figure)).unwrap_or_default()
}

fn view(at: &Setting, figure: &Figure) -> Html {
    let year = figure.year.to_string();
    html! {
        <div class="toolkit-figure">
            <p class="toolkit-figure__value">{ figure.value.clone() }</p>
            <p class="toolkit-figure__wording">{ figure.wording.clone() }</p>
            <p class="toolkit-figure__source">
                { at.fill("figure.source", &[("year", &year), ("source", &figure.source)]) }
            </p>
        </div>
    }
}
