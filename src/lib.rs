//! The Social Media Toolkit for Healthcare as a widget.
//!
//! Four layers, each of which knows only those below it; `ARCHITECTURE.md`
//! draws them and says what is absent from each.

#[macro_use]
pub mod keys;

pub mod beyond;

pub mod channels;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
pub mod config;
pub mod content;
#[cfg(target_arch = "wasm32")]
pub mod element;
#[cfg(not(target_arch = "wasm32"))]
pub mod fixtures;
pub mod host;
pub mod json;
pub mod quiz;
pub mod route;
pub mod saved;
pub mod search;
pub mod session;
pub mod share;
#[cfg(not(target_arch = "wasm32"))]
pub mod shipped;
pub mod storage;
pub mod tasks;
pub mod trust;
pub mod view;
