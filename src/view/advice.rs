//! What a contributor to the toolkit advised. It is reported, so it is not
//! marked up as a quotation.

use yew::prelude::*;

use super::prose;
use super::setting::Setting;
use crate::content::Block;

/// Advice, and whose it is.
pub fn view(at: &Setting, below: u8, name: &str, role: &str, blocks: &[Block]) -> Html {
    html! {
        <div class="toolkit-advice">
            <div class="toolkit-advice__text">{ prose::blocks(at, below + 1, blocks) }</div>
            <p class="toolkit-advice__by">
                <strong>{ name.to_owned() }</strong>{ format!(", {role}") }
            </p>
        </div>
    }
}
