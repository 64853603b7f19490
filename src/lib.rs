//! The Social Media Toolkit for Healthcare as a widget.
//!
//! Four layers, each of which knows only those below it; `ARCHITECTURE.md`
//! draws them and says what is absent from each.

#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
pub mod content;
pub mod route;
pub mod share;
