//! The licences of everything that the project depends on, against a list of
//! those it may.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

/// What may be in what is served, and why.
const SERVED: &[(&str, &str)] = &[
    ("MIT", "asks for its notice alone; the project’s own"),
    ("Apache-2.0", "asks for its notice, and grants patents"),
    ("Apache-2.0 WITH LLVM-exception", "Apache-2.0 that asks no notice of compiled code"),
    ("BSD-2-Clause", "asks for its notice alone"),
    ("BSD-3-Clause", "asks for its notice, and not to use the authors’ names"),
    ("ISC", "MIT in fewer words"),
    ("Unicode-3.0", "the data of Unicode: asks for its notice alone"),
    ("Zlib", "asks that changed sources say so"),
    ("CC0-1.0", "asks for nothing"),
    ("BSL-1.0", "asks for its notice in sources alone"),
];

/// What may besides be used to build and to test.
const DEVELOPMENT: &[(&str, &str)] = &[
    ("MPL-2.0", "asks for the sources of changed files, and we change and serve none"),
    ("MIT-0", "MIT that does not even ask for its notice"),
];

/// The npm packages of which something is served; the others build and test.
const SERVED_FROM_NPM: &[&str] = &["node_modules/nhsuk-frontend"];

/// The npm packages that the browser tests open as the page of somebody else,
/// with the licence that each may have: the widget stands beside them there as
/// on any page, and nothing of them is built in, changed, kept or served.
const HOST_PAGES: &[(&str, &str)] = &[("node_modules/undescores-for-npm", "GPL-2.0")];

/// What `Cargo.toml` calls every target but the browser.
const NATIVE_ONLY: &str = "cfg(not(target_arch = \"wasm32\"))";

/// Why `licence` is none that the lists satisfy; none where it is one.
fn refusal(licence: &str, lists: &[&[(&str, &str)]]) -> Option<String> {
    // Before SPDX, crates wrote `MIT/Apache-2.0`, which meant a choice.
    let mode = ParseMode { allow_slash_as_or_operator: true, ..ParseMode::STRICT };
    let allowed: Vec<Licensee> =
        lists.iter().copied().flatten().map(|(name, _)| Licensee::parse(name).unwrap()).collect();
    match Expression::parse_mode(licence, mode) {
        Ok(expression) => {
            let may = expression.evaluate(|wanted| allowed.iter().any(|a| a.satisfies(wanted)));
            (!may).then(|| format!("‘{licence}’ is not on the list"))
        }
        Err(error) => Some(format!("‘{licence}’ is no licence expression: {}", error.reason)),
    }
}

fn everything() -> [&'static [(&'static str, &'static str)]; 2] {
    [SERVED, DEVELOPMENT]
}

/// Runs the cargo that runs this test.
fn cargo(arguments: &[&str]) -> Option<String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let done = Command::new(cargo)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    if !done.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&done.stderr));
    }
    done.status.success().then(|| String::from_utf8(done.stdout).unwrap())
}

/// What cargo knows of the packages that a build for `target` needs. Only where
/// one has never been fetched does cargo ask the registry.
fn metadata(target: &str) -> Value {
    let common = ["metadata", "--format-version=1", "--locked", "--filter-platform", target];
    let offline = [common.as_slice(), &["--offline"]].concat();
    let text = cargo(&offline).or_else(|| cargo(&common)).expect("cargo metadata");
    serde_json::from_str(&text).unwrap()
}

fn host() -> String {
    let version = cargo(&["-vV"]).expect("cargo -vV");
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("a host").to_owned()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Each package's id with its name and its licence.
fn packages(metadata: &Value) -> BTreeMap<&str, (&str, &str)> {
    let packages = metadata["packages"].as_array().unwrap();
    packages.iter().map(|p| (text(&p["id"]), (text(&p["name"]), text(&p["license"])))).collect()
}

/// The ids of the packages that the crate is built with, without those that
/// only build scripts and tests need.
fn built_in(metadata: &Value) -> BTreeSet<&str> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let mut open = vec![text(&metadata["resolve"]["root"])];
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            let node = nodes.iter().find(|node| node["id"] == id).expect(id);
            // A package that is needed twice over is listed for each reason,
            // even one that does not hold on this target.
            let normal =
                |kind: &Value| kind["kind"].is_null() && text(&kind["target"]) != NATIVE_ONLY;
            let normal = |dep: &&Value| dep["dep_kinds"].as_array().unwrap().iter().any(normal);
            let deps = node["deps"].as_array().unwrap().iter().filter(normal);
            open.extend(deps.map(|dep| text(&dep["pkg"])));
        }
    }
    found
}

#[test]
fn every_crate_is_under_a_licence_on_the_list() {
    let mut refused = BTreeSet::new();
    for target in [host().as_str(), "wasm32-unknown-unknown"] {
        let metadata = metadata(target);
        let packages = packages(&metadata);
        assert!(packages.len() > 50, "the packages are found");
        for (name, licence) in packages.values() {
            refused.extend(refusal(licence, &everything()).map(|why| format!("{name}: {why}")));
        }
    }
    assert_eq!(refused, BTreeSet::new());
}

#[test]
fn every_crate_in_the_engine_is_under_a_licence_for_what_is_served() {
    let metadata = metadata("wasm32-unknown-unknown");
    let packages = packages(&metadata);
    let built_in = built_in(&metadata);
    let names: BTreeSet<&str> = built_in.iter().map(|id| packages[id].0).collect();
    assert!(names.contains("yew") && names.contains("serde"), "{names:?}");
    assert!(!names.contains("proptest") && !names.contains("pulldown-cmark"), "{names:?}");
    let refused: Vec<String> = built_in
        .iter()
        .filter_map(|id| {
            let (name, licence) = packages[id];
            refusal(licence, &[SERVED]).map(|why| format!("{name}: {why}"))
        })
        .collect();
    assert_eq!(refused, [""; 0]);
}

#[test]
fn every_npm_package_is_under_a_licence_on_the_list() {
    let lock: Value = serde_json::from_str(include_str!("../package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let listed = SERVED_FROM_NPM.iter().chain(HOST_PAGES.iter().map(|(path, _)| path));
    for path in listed {
        assert!(packages.contains_key(*path), "{path} has gone; take it off the list");
    }
    let is_host = |path: &str, package: &Value| {
        let known = (path, text(&package["license"]));
        HOST_PAGES.contains(&known) && package["dev"] == true
    };
    let refused: Vec<String> = packages
        .iter()
        .filter(|(path, package)| !is_host(path, package))
        .filter_map(|(path, package)| {
            let served = SERVED_FROM_NPM.contains(&path.as_str());
            let lists = everything();
            let lists = if served { &lists[..1] } else { &lists[..] };
            refusal(text(&package["license"]), lists).map(|why| format!("{path}: {why}"))
        })
        .collect();
    assert_eq!(refused, [""; 0]);
}

#[test]
fn the_check_reads_choices_conditions_and_exceptions() {
    let fits = [
        "MIT",
        "MIT OR Apache-2.0",
        "MIT/Apache-2.0",
        "Apache-2.0 / MIT",
        "Unlicense OR MIT",
        "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        "GPL-3.0-only OR MIT",
    ];
    for licence in fits {
        assert_eq!(refusal(licence, &[SERVED]), None, "{licence}");
    }
    let does_not = [
        "",
        "GPL-3.0-only",
        "LGPL-2.1-or-later",
        "AGPL-3.0-or-later",
        "MIT AND GPL-2.0-only",
        "(MIT OR Apache-2.0) AND OpenSSL",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "Apache-2.0 WITH Swift-exception",
        "CC-BY-4.0",
        "UNLICENSED",
        "SEE LICENSE IN LICENSE.txt",
        "MIT or Apache",
    ];
    for licence in does_not {
        assert!(refusal(licence, &everything()).is_some(), "{licence}");
    }
    assert!(refusal("MPL-2.0", &[SERVED]).is_some());
    assert_eq!(refusal("MPL-2.0", &everything()), None);
}
