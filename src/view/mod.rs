//! What the reader sees. Views are functions from plain values to `Html`: a
//! component costs several kilobytes in the browser, so only what has state or
//! effects is one, and that is the widget alone.

mod advice;
mod callout;
mod card;
mod case_study;
mod channels;
mod chapter;
mod copy;
mod day;
#[cfg(not(target_arch = "wasm32"))]
mod edition;
mod effects;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod fixture_page;
mod guidance;
mod home;
mod icon;
mod language;
mod notice;
mod paper;
mod part;
mod post;
mod prose;
mod quiz;
mod quotes;
mod resources;
mod screen;
mod search;
mod setting;
mod sheet;
mod tag;
mod tongue;
mod trust;
mod widget;

#[cfg(not(target_arch = "wasm32"))]
pub use edition::{Edition, Form as EditionForm, Props as EditionProps};
#[cfg(not(target_arch = "wasm32"))]
pub use fixture_page::{FixturePage, Props as FixturePageProps};
pub use setting::{Links, Setting, Shared};
pub use widget::{Props as WidgetProps, Widget};
