//! Parts that stand apart from the text around them.

use yew::prelude::*;

use super::prose;
use super::setting::Setting;
use crate::content::{Block, Callout};

/// A part of `kind` with its heading and text.
pub fn view(at: &Setting, below: u8, kind: Callout, title: &str, blocks: &[Block]) -> Html {
    let body = prose::blocks(at, below + 1, blocks);
    let title = title.to_owned();
    match kind {
        Callout::Inset => html! {
            <div class="nhsuk-inset-text">
                <span class="nhsuk-u-visually-hidden">{ at.word("callout.inset") }</span>
                { body }
            </div>
        },
        Callout::Warning => {
            let title = html! {
                <span role="text">
                    <span class="nhsuk-u-visually-hidden">{ at.word("callout.warning") }</span>
                    { title }
                </span>
            };
            html! {
                <div class="nhsuk-warning-callout">
                    { at.heading(below, "nhsuk-warning-callout__label", title) }
                    { body }
                </div>
            }
        }
        Callout::Aged => html! {
            <div class="toolkit-aged">
                <strong class="nhsuk-tag nhsuk-tag--grey toolkit-aged__label">
                    { at.word("callout.aged") }
                </strong>
                { at.heading(below, "nhsuk-heading-s", html! { { title } }) }
                { body }
            </div>
        },
        Callout::Details => html! {
            <details class="nhsuk-details" open={at.is_edition()}>
                <summary class="nhsuk-details__summary">
                    <span class="nhsuk-details__summary-text">{ title }</span>
                </summary>
                <div class="nhsuk-details__text">{ body }</div>
            </details>
        },
    }
}
