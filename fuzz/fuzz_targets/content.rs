//! A content file can hold anything while somebody is writing it, in any language.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::compile::{FILES, Files, compile, compile_all, in_all, reviews};

const FRONT: &str = "+++\nid = \"one\"\nnumber = 1\ntitle = \"One\"\nsummary = \"One.\"\n\
                     reviewed = 2026-11-22\ntips = [\"Tip.\"]\n+++\n";

fuzz_target!(|texts: (String, String, u8)| {
    let (body, table, which) = texts;
    let lines = FRONT.lines().count() + body.lines().count() + 1;
    let other = FILES[usize::from(which) % FILES.len()];
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
