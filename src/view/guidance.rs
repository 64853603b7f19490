//! What to do, and what not to do: the design system's pair of lists.

use yew::prelude::*;

use super::prose;
use super::setting::Setting;
use crate::content::Inline;

/// A list of what to do, or of what not to do.
pub fn view(at: &Setting, below: u8, positive: bool, title: &str, items: &[Vec<Inline>]) -> Html {
    let class = if positive { "nhsuk-list nhsuk-list--tick" } else { "nhsuk-list nhsuk-list--cross" };
    let item = |text: &Vec<Inline>| {
        html! {
            <li>
                { if positive { tick() } else { cross() } }
                { prose::inline(at, text) }
            </li>
        }
    };
    html! {
        <div class="nhsuk-card nhsuk-card--feature">
            <div class="nhsuk-card__content nhsuk-card__content--feature">
                { at.heading(below, "nhsuk-card__heading nhsuk-card__heading--feature", html! { { title.to_owned() } }) }
                <ul {class} role="list">{ for items.iter().map(item) }</ul>
            </div>
        </div>
    }
}

fn tick() -> Html {
    html! {
        <svg class="nhsuk-icon nhsuk-icon--tick" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"
            width="16" height="16" focusable="false" aria-hidden="true">
            <path d="M5 13l4 4L19 7" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
        </svg>
    }
}

fn cross() -> Html {
    html! {
        <svg class="nhsuk-icon nhsuk-icon--cross" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"
            width="16" height="16" focusable="false" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
        </svg>
    }
}
