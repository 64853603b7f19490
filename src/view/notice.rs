//! What stands where content is still on its way, or did not arrive.

use yew::prelude::*;

use super::setting::Setting;

/// Content is on its way.
pub fn loading(at: &Setting) -> Html {
    html! { <p class="toolkit-loading" role="status">{ at.word("notice.loading") }</p> }
}

/// Content did not arrive: what to do about it.
pub fn missing(at: &Setting, again: Callback<MouseEvent>) -> Html {
    html! {
        <div class="toolkit-notice" role="alert">
            { at.heading(0, "nhsuk-heading-m", html! { { at.word("notice.missing.title") } }) }
            <p>{ at.word("notice.missing.text") }</p>
            <div class="toolkit-buttons">
                <button type="button" class="nhsuk-button" onclick={again}>
                    { at.word("notice.again") }
                </button>
                <a href={at.edition.clone()}>{ at.word("notice.edition") }</a>
            </div>
        </div>
    }
}
