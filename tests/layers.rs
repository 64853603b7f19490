//! The layers, as `ARCHITECTURE.md` draws them: which part of the crate may name
//! which, read from the sources.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sources.rs"]
mod sources;

use sources::{Token, sources, tokens};

/// Each part of the crate, and what it may know besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("content", &["json", "route"]),
    ("route", &["content"]),
    ("keys", &["content"]),
    ("search", &["content", "keys", "route"]),
    ("share", &["beyond", "content", "route"]),
    ("compile", &["content", "route", "search", "share"]),
    ("quiz", &["content", "route", "tasks"]),
    ("channels", &["content", "json", "route"]),
    ("tasks", &["content"]),
    ("saved", &["content", "json", "route", "tasks"]),
    ("trust", &["config", "content", "json", "route", "share"]),
    ("session", &["config", "content", "route", "quiz", "channels", "saved", "search", "share"]),
    ("beyond", &[]),
    ("json", &[]),
    ("config", &["content", "json", "share"]),
    ("shipped", &["content"]),
    (
        "fixtures",
        &["config", "content", "json", "route", "quiz", "saved", "session", "share", "trust"],
    ),
    ("host", &["json"]),
    ("storage", &[]),
    (
        "view",
        &[
            "beyond", "config", "content", "json", "route", "quiz", "channels", "saved", "search",
            "share", "session", "fixtures", "host", "storage",
        ],
    ),
    ("element", &["config", "content", "saved", "session", "host", "storage", "trust", "view"]),
    ("main", &[]),
    (
        "bin",
        &[
            "compile", "config", "content", "fixtures", "route", "session", "shipped", "trust",
            "view",
        ],
    ),
    ("lib", &[]),
];

/// What is plain values in and plain values out.
const PURE: [&str; 17] = [
    "beyond", "content", "keys", "route", "search", "share", "compile", "quiz", "channels", "json",
    "saved", "config", "session", "shipped", "fixtures", "trust", "tasks",
];

/// The crates that the pure core may name; every other dependency is the
/// browser's or the view's.
const CORE_CRATES: [&str; 6] = [
    "serde",
    "serde_json",
    "pulldown_cmark",
    "toml",
    "unicode_normalization",
    "unicode_segmentation",
];

/// The crates of the browser, whether or not they are dependencies by name.
const BROWSER_CRATES: [&str; 6] =
    ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"];

/// Time, chance and the world outside, by name and by module of `std`.
const OUTSIDE: [&str; 7] =
    ["SystemTime", "Instant", "rand", "getrandom", "fastrand", "thread_rng", "RandomState"];
const OUTSIDE_STD: [&str; 6] = ["time", "fs", "env", "net", "process", "thread"];

/// What `code`, the file `name` below `src`, names and must not.
fn breaches(name: &str, code: &str) -> Vec<String> {
    let tokens = tokens(code);
    let layer = name.split(['/', '.']).next().unwrap();
    let Some((_, known)) = LAYERS.iter().find(|(of, _)| *of == layer) else {
        return vec!["it belongs to no layer".to_owned()];
    };
    let mut found = Vec::new();
    for part in parts_named(name, &tokens) {
        let is_part = LAYERS.iter().any(|(of, _)| *of == part);
        if is_part && part != layer && !known.contains(&part.as_str()) {
            found.push(format!("crate::{part}"));
        }
    }
    let foreign = foreign_crates();
    for token in &tokens {
        let Token::Word(word) = token else { continue };
        let word = word.as_str();
        let is_foreign = |name: &String| {
            word.strip_prefix(name.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        let pure =
            PURE.contains(&layer) && (OUTSIDE.contains(&word) || foreign.iter().any(is_foreign));
        let host = ["host", "storage"].contains(&layer) && word == "yew";
        let edge = name != "element/mod.rs" && ["Renderer", "AppHandle"].contains(&word);
        if pure || host || edge || word == "unsafe" {
            found.push(word.to_owned());
        }
    }
    if PURE.contains(&layer) {
        let outside = paths(&tokens).into_iter().filter(|path| {
            path.first().is_some_and(|first| first == "std")
                && path.get(1).is_some_and(|second| OUTSIDE_STD.contains(&second.as_str()))
        });
        found.extend(outside.map(|path| path.join("::")));
    }
    if code.lines().count() > 300 {
        found.push("more than 300 lines".to_owned());
    }
    found.dedup();
    found
}

/// The crates that the pure core must not name.
fn foreign_crates() -> Vec<String> {
    let manifest: toml::Table = include_str!("../Cargo.toml").parse().unwrap();
    let mut tables = vec![manifest.get("dependencies")];
    let targets = manifest.get("target").and_then(|targets| targets.as_table());
    let targets = targets.into_iter().flat_map(|targets| targets.values());
    tables.extend(targets.map(|target| target.get("dependencies")));
    let names = tables.into_iter().flatten().filter_map(toml::Value::as_table);
    let names = names.flat_map(|table| table.keys()).map(|name| name.replace('-', "_"));
    let browser = BROWSER_CRATES.map(str::to_owned);
    names.chain(browser).filter(|name| !CORE_CRATES.contains(&name.as_str())).collect()
}

/// The parts of the crate that the file names, whatever way it takes to them.
fn parts_named(name: &str, tokens: &[Token]) -> Vec<String> {
    let module = name.trim_end_matches(".rs").trim_end_matches("/mod");
    let module: Vec<&str> = module.split('/').collect();
    let absolute = |path: Vec<String>| -> Option<String> {
        let (first, rest) = path.split_first()?;
        let up = path.iter().take_while(|step| *step == "super").count();
        match first.as_str() {
            "crate" | "social_media_toolkit" => rest.first().cloned(),
            "super" if up >= module.len() => path.get(up).cloned(),
            _ => None,
        }
    };
    paths(tokens).into_iter().filter_map(absolute).collect()
}

/// Every path with its groups spelt out: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(tokens: &[Token]) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = match tokens[at] {
            Token::Word(_) => path(tokens, at, &[], &mut paths),
            _ => at + 1,
        };
    }
    paths
}

/// Reads the path at `at`, after `before`; returns where it ends.
fn path(tokens: &[Token], mut at: usize, before: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    while let Some(Token::Word(word)) = tokens.get(at) {
        path.push(word.clone());
        at += 1;
        if tokens.get(at..at + 2) != Some(&[Token::Mark(':'), Token::Mark(':')]) {
            break;
        }
        at += 2;
        if tokens.get(at) == Some(&Token::Mark('{')) {
            at += 1;
            while at < tokens.len() && tokens[at] != Token::Mark('}') {
                at = match tokens[at] {
                    Token::Word(_) => self::path(tokens, at, &path, paths),
                    _ => at + 1,
                };
            }
            return at + 1;
        }
    }
    paths.push(path);
    at
}

#[test]
fn no_file_names_what_its_layer_must_not_know() {
    let mut wrong = Vec::new();
    for (name, code) in sources() {
        wrong.extend(breaches(&name, &code).into_iter().map(|what| format!("src/{name}: {what}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_layer_is_there() {
    let sources = sources();
    for (layer, _) in LAYERS {
        let is_of = |name: &str| name.split(['/', '.']).next() == Some(layer);
        assert!(
            sources.iter().any(|(name, _)| is_of(name)),
            "{layer} has gone; take it off the list"
        );
    }
}

#[test]
fn the_check_finds_each_kind_of_breach() {
    let long = "\n".repeat(301);
    let samples: &[(&str, &str, &str)] = &[
        ("route/mod.rs", "use yew::prelude::*;", "yew"),
        ("quiz/plan.rs", "fn f(w: &web_sys::Window) {}", "web_sys"),
        ("content/id.rs", "let x = js_sys::Date::now();", "js_sys"),
        ("session/state.rs", "use gloo::events::EventListener;", "gloo"),
        ("session/state.rs", "use gloo_timers::callback::Timeout;", "gloo_timers"),
        ("session/state.rs", "use wasm_bindgen_futures::spawn_local;", "wasm_bindgen_futures"),
        ("share/mod.rs", "futures::executor::block_on(f)", "futures"),
        ("quiz/outcome.rs", "use crate::view::Setting;", "crate::view"),
        ("quiz/outcome.rs", "use crate::{content::Id, host::{self, warn}};", "crate::host"),
        ("quiz/outcome.rs", "crate::element::mount()", "crate::element"),
        ("quiz/outcome.rs", "use super::super::session::State;", "crate::session"),
        ("quiz/mod.rs", "use super::session;", "crate::session"),
        ("content/block.rs", "use crate::share::address;", "crate::share"),
        ("compile/mod.rs", "use crate::fixtures;", "crate::fixtures"),
        ("session/state.rs", "std::time::Duration::ZERO", "std::time::Duration::ZERO"),
        ("session/state.rs", "use std::{fmt, time::{self}};", "std::time::self"),
        ("session/state.rs", "Instant::now()", "Instant"),
        ("quiz/mod.rs", "rand::random::<u8>()", "rand"),
        ("compile/mod.rs", "std::fs::read(path)", "std::fs::read"),
        ("host/address.rs", "use crate::route::Route;", "crate::route"),
        ("host/mod.rs", "use super::content::Id;", "crate::content"),
        ("host/mod.rs", "yew::platform::spawn_local(f)", "yew"),
        ("view/widget.rs", "use crate::element;", "crate::element"),
        ("view/widget.rs", "yew::Renderer::<Root>::new().render()", "Renderer"),
        ("view/element.rs", "fn f(app: AppHandle<Root>) {}", "AppHandle"),
        ("bin/edition.rs", "use social_media_toolkit::element;", "crate::element"),
        ("host/script.rs", "unsafe { *pointer }", "unsafe"),
        ("view/home.rs", &long, "more than 300 lines"),
        ("nowhere/mod.rs", "", "it belongs to no layer"),
    ];
    for (name, code, found) in samples {
        assert_eq!(breaches(name, code), [*found], "in {name}: {code}");
    }
}

#[test]
fn the_check_lets_words_comments_and_lower_layers_be() {
    let samples = [
        (
            "content/id.rs",
            "// See crate::view and yew::Renderer; this is not unsafe.\nuse std::rc::Rc;",
        ),
        ("content/id.rs", "//! [`crate::quiz`] /* unsafe */\n/* crate::view */ fn f() {}"),
        ("quiz/mod.rs", "let word = \"use crate::view; \\\" unsafe\"; f(r#\"yew \" unsafe\"#);"),
        ("quiz/mod.rs", "fn f<'a>(c: &'a char) -> bool { *c == '\"' } // crate::view \""),
        ("quiz/mod.rs", "let quote = '\\''; let other = 'é'; use crate::content::Id;"),
        ("quiz/plan.rs", "use super::{Answers, Score}; use crate::{content, route::Step};"),
        ("session/state.rs", "use std::collections::BTreeSet; let time = 1; let env = 2;"),
        ("view/home.rs", "use yew::prelude::*; use crate::session::State;"),
        ("view/edition.rs", "yew::ServerRenderer::<Edition>::new()"),
        ("element/mod.rs", "let app: AppHandle<Root> = yew::Renderer::<Root>::new().render();"),
    ];
    for (name, code) in samples {
        assert_eq!(breaches(name, code), [""; 0], "in {name}: {code}");
    }
}
