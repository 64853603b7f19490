//! A content file can hold anything while somebody is writing it, in any language.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::compile::{Files, compile, compile_all, in_all, reviews};

const FRONT: &str = "+++\nid = \"one\"\nnumber = 1\ntitle = \"One\"\nsummary = \"One.\"\n\
                     reviewed = 2026-11-22\ntips = [\"Tip.\"]\n+++\n";

/// The files beside the chapters, each read in its own way.
const OTHERS: [&str; 13] = [
    "home.md",
    "language.json",
    "words.json",
    "loader.json",
    "networks.json",
    "organisation.json",
    "quotes.json",
    "figures.json",
    "case-studies.json",
    "resources.json",
    "channels.json",
    "quiz.json",
    "search.json",
];

fuzz_target!(|texts: (String, String, u8)| {
    let (body, table, which) = texts;
    let lines = FRONT.lines().count() + body.lines().count() + 1;
    let other = OTHERS[usize::from(which) % OTHERS.len()];
    let files: Files = [
        ("chapters/1-one.md".to_owned(), format!("{FRONT}{body}")),
        (other.to_owned(), table),
    ]
    .into();
    let folders = BTreeMap::from([("cy".to_owned(), files.clone())]);
    let all = in_all(&files, &folders);
    for review in reviews(&all) {
        let lines = all[review.file].lines().count();
        assert!((1..=lines).contains(&review.line), "line {}", review.line);
    }
    for problem in compile(&files).err().into_iter().flatten() {
        assert!(problem.line >= 1);
        assert!(problem.file != "chapters/1-one.md" || problem.line <= lines, "{problem}");
    }
    for problem in compile_all(&files, &folders).err().into_iter().flatten() {
        assert!(problem.line >= 1);
    }
});
