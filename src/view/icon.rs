//! Icons, drawn inline and hidden from assistive technology: words beside them
//! say what they mean.

use super::tag::{El, el};
use crate::beyond::{between, beyond};

/// The paths of nhsuk-frontend 10 (MIT), and of the link that opens elsewhere, each as the
/// number of its place.
const PATHS: &str = beyond!(concat!(
    "M11.4 17.5a2 2 0 0 1-2.7.1h-.1L4 12.8a1.5 1.5 0 0 1 2.1-2L10 14.7l8.1-8.1a1.5 1.5 0 1 1 2.2 2l-8.9 9Z|",
    "M17 18.5c-.4 0-.8-.1-1.1-.4l-10-10c-.6-.6-.6-1.6 0-2.1.6-.6 1.5-.6 2.1 0l10 10c.6.6.6 1.5 0 2.1-.3.3-.6.4-1 .4zM7 18.5c-.4 0-.8-.1-1.1-.4-.6-.6-.6-1.5 0-2.1l10-10c.6-.6 1.5-.6 2.1 0 .6.6.6 1.5 0 2.1l-10 10c-.3.3-.6.4-1 .4z|",
    "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z|",
    "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z|",
    "M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 1.4l-5.6 5.7a1 1 0 0 1-1.5 0 1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z|",
    "M14 4h6v6m0-6-9 9M10 5H5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-5"
));

/// A tick, as the design system draws it.
pub fn tick() -> El {
    filled("nhsuk-icon nhsuk-icon--tick", 0)
}

/// A cross, as the design system draws it.
pub fn cross() -> El {
    filled("nhsuk-icon nhsuk-icon--cross", 1)
}

/// An arrow to the right.
pub fn arrow_right() -> El {
    filled("nhsuk-icon nhsuk-icon--arrow-right", 2)
}

/// An arrow in a circle, which begins a link to something to do.
pub fn arrow_right_circle() -> El {
    filled("nhsuk-icon nhsuk-icon--arrow-right-circle", 4)
}

/// An arrow to the left.
pub fn arrow_left() -> El {
    filled("nhsuk-icon nhsuk-icon--arrow-left", 3)
}

/// A link that opens elsewhere.
pub fn elsewhere() -> El {
    icon("toolkit-icon").child(
        path(5).fixed("fill", "none").fixed("stroke", "currentColor").fixed("stroke-width", "2"),
    )
}

fn filled(class: &'static str, place: usize) -> El {
    icon(class).child(path(place))
}

fn path(place: usize) -> El {
    el("path").attr("d", between(PATHS).split('|').nth(place).unwrap_or_default())
}

fn icon(class: &'static str) -> El {
    el("svg")
        .class(class)
        .fixed("viewBox", "0 0 24 24")
        .fixed("width", "16")
        .fixed("height", "16")
        .fixed("focusable", "false")
        .fixed("aria-hidden", "true")
}
