//! A content file can hold anything while somebody is writing it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::compile::{Files, compile, reviews};

const FRONT: &str = "+++\nid = \"one\"\nnumber = 1\ntitle = \"One\"\nsummary = \"One.\"\n\
                     reviewed = 2026-11-22\ntips = [\"Tip.\"]\n+++\n";

fuzz_target!(|texts: (String, String)| {
    let (body, table) = texts;
    let lines = FRONT.lines().count() + body.lines().count() + 1;
    let files: Files = [
        ("chapters/1-one.md".to_owned(), format!("{FRONT}{body}")),
        ("quotes.json".to_owned(), table),
    ]
    .into();
    for review in reviews(&files) {
        let lines = files[review.file].lines().count();
        assert!((1..=lines).contains(&review.line), "line {}", review.line);
    }
    for problem in compile(&files).err().into_iter().flatten() {
        assert!(problem.line >= 1);
        assert!(problem.file != "chapters/1-one.md" || problem.line <= lines, "{problem}");
    }
});
