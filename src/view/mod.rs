//! What the reader sees: components that draw plain values, and the widget
//! that gives them a session.

mod advice;
mod callout;
mod case_study;
mod channel;
mod channels;
mod chapter;
#[cfg(not(target_arch = "wasm32"))]
mod edition;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod fixture_page;
mod guidance;
mod home;
mod notice;
mod prose;
mod quiz;
mod quotes;
mod resources;
mod screen;
mod setting;
mod widget;

#[cfg(not(target_arch = "wasm32"))]
pub use edition::{Edition, Props as EditionProps};
#[cfg(not(target_arch = "wasm32"))]
pub use fixture_page::{FixturePage, Props as FixturePageProps};
pub use screen::{Props as ScreenProps, Screen};
pub use setting::{Links, Setting, Shared};
pub use widget::{Props as WidgetProps, Widget};
