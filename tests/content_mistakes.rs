//! Mistakes in the content stop the build, each with its file, its line and
//! what was expected. Every test starts from the shipped files and damages them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/mistakes.rs"]
mod mistakes;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use mistakes::{ALONE, Edit, FOLLOWED};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use social_media_toolkit::compile::{Files, Problem, compile};

static SHIPPED: LazyLock<Files> = LazyLock::new(|| {
    let mut files = Files::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/en");
    for folder in ["", "chapters/"] {
        for entry in fs::read_dir(root.join(folder)).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                let name = format!("{folder}{}", entry.file_name().to_string_lossy());
                files.insert(name, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    files
});

fn problems(files: &Files) -> Vec<Problem> {
    compile(files).err().unwrap_or_default()
}

/// Makes the edit, and returns the line of its mark.
fn make(edit: &Edit, files: &mut Files) -> usize {
    let Edit { file, after, from, to, .. } = edit;
    let text = files.get_mut(*file).expect(file);
    let find = |text: &str, start: usize, part: &str| match text[start..].find(part) {
        Some(at) => start + at,
        None => panic!("{file} has no ‘{part}’ any more; change the edit to ‘{to}’"),
    };
    let start = after.iter().fold(0, |at, anchor| find(text, at, anchor));
    let (first, last) = from.split_once('…').unwrap_or((from, ""));
    let start = if from.is_empty() { text.len() } else { find(text, start, first) };
    let end = find(text, start + first.len(), last) + last.len();
    text.replace_range(start..end, to);
    if from.is_empty() {
        text.insert(start, '\n');
        text.push('\n');
    }
    let mark = text.find('§').expect("a mark");
    text.remove(mark);
    1 + text[..mark].matches('\n').count()
}

/// The shipped files with the edit, and the problems it must lead to: those at
/// its mark that say what they should.
fn after(edit: &Edit) -> (Vec<Problem>, bool) {
    let mut files = SHIPPED.clone();
    let line = make(edit, &mut files);
    let found = problems(&files);
    let says = |problem: &Problem| edit.words.iter().all(|words| problem.message.contains(words));
    let right =
        |problem: &&Problem| problem.file == edit.file && problem.line == line && says(problem);
    let reported = found.iter().any(|problem| right(&problem));
    if !reported {
        eprintln!("{}:{line}: ‘{}’: expected {:?}, found:", edit.file, edit.to, edit.words);
        found.iter().for_each(|problem| eprintln!("    {problem}"));
    }
    (found, reported)
}

#[test]
fn the_shipped_content_has_no_mistake() {
    assert_eq!(problems(&SHIPPED), []);
}

#[test]
fn a_mistake_is_reported_with_its_line_and_nothing_else() {
    let mut wrong = 0;
    for edit in ALONE {
        let (found, reported) = after(edit);
        if reported && found.len() > 1 {
            eprintln!("‘{}’ leads to {} messages: {found:#?}", edit.to, found.len());
        }
        wrong += usize::from(found.len() != 1 || !reported);
    }
    assert_eq!(wrong, 0, "of {} mistakes; each is printed above", ALONE.len());
}

#[test]
fn a_mistake_that_others_follow_from_is_reported_with_its_line() {
    let wrong = FOLLOWED.iter().filter(|edit| !after(edit).1).count();
    assert_eq!(wrong, 0, "of {} mistakes; each is printed above", FOLLOWED.len());
}

#[test]
fn mistakes_in_several_files_are_reported_in_one_run() {
    let mut files = SHIPPED.clone();
    let chosen: Vec<&Edit> = ["home.md", "quotes.json", "quiz.json", "resources.json"]
        .iter()
        .map(|file| ALONE.iter().find(|edit| edit.file == *file).expect(file))
        .collect();
    let lines: Vec<usize> = chosen.iter().map(|edit| make(edit, &mut files)).collect();
    let found: Vec<(String, usize)> =
        problems(&files).into_iter().map(|problem| (problem.file, problem.line)).collect();
    let mut expected: Vec<(String, usize)> =
        chosen.iter().map(|edit| edit.file.to_owned()).zip(lines).collect();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_problem_prints_as_a_place_that_an_editor_opens() {
    let problem = Problem { file: "home.md".to_owned(), line: 7, message: "found x".to_owned() };
    assert_eq!(problem.to_string(), "assets/content/en/home.md:7: found x");
}

#[test]
fn a_missing_file_is_named() {
    for file in SHIPPED.keys().filter(|file| *file != "README.md") {
        let mut files = SHIPPED.clone();
        files.remove(file);
        let found = problems(&files);
        let named = |problem: &Problem| match file.starts_with("chapters/") {
            // No chapter is required, but each that is linked to.
            true => problem.message.contains("‘chapter/"),
            false => problem.file == *file && problem.message.contains("expected it"),
        };
        assert!(found.iter().any(named), "without {file}: {found:#?}");
    }
}

#[test]
fn a_file_that_nothing_reads_is_refused() {
    for file in ["quotes.md", "quote.json", "chapters/7-more.txt", "more/home.md", ".DS_Store"] {
        let mut files = SHIPPED.clone();
        files.insert(file.to_owned(), "words".to_owned());
        let found = problems(&files);
        assert_eq!(found.len(), 1, "{file}: {found:#?}");
        assert_eq!((found[0].file.as_str(), found[0].line), (file, 1));
        assert!(found[0].message.contains("nothing reads"), "{}", found[0]);
    }
}

#[test]
fn a_quote_may_be_as_long_as_x_takes_and_no_longer() {
    let tail = " #HealthSocialTools via @SkillsForHealth".len();
    let with = |length: usize| {
        let mut files = SHIPPED.clone();
        let quotes = files.get_mut("quotes.json").unwrap();
        let start = quotes.find("\"text\": \"").unwrap() + "\"text\": \"".len();
        let end = start + quotes[start..].find('"').unwrap();
        let line = 1 + quotes[..start].matches('\n').count();
        quotes.replace_range(start..end, &"a".repeat(length));
        (problems(&files), line)
    };
    assert_eq!(with(280 - tail).0, []);
    let (found, line) = with(281 - tail);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].file.as_str(), found[0].line), ("quotes.json", line));
    assert!(found[0].message.contains("1 too long for X"), "{}", found[0]);
}

#[test]
fn a_long_form_must_fit_the_networks_with_room_for_it() {
    let tail = " #HealthSocialTools via Skills for Health".len();
    let with = |length: usize| {
        let mut files = SHIPPED.clone();
        let quotes = files.get_mut("quotes.json").unwrap();
        let start = quotes.find("\"text\": \"").unwrap();
        let end = start + quotes[start..].find("\"section\"").unwrap();
        let long = "a".repeat(length);
        quotes.replace_range(start..end, &format!("\"text\": \"a\",\n\"long\": \"{long}\",\n"));
        problems(&files)
    };
    assert_eq!(with(500 - tail), []);
    let found = with(501 - tail);
    let told = |name: &str| {
        let message = format!("1 too long for {name}");
        found.iter().any(|problem| problem.message.contains(&message))
    };
    assert!(found.len() == 2 && told("Threads") && told("Mastodon"), "{found:#?}");
}

/// What is put into a text: what opens, closes or separates something.
const SNIPPETS: [&str; 28] = [
    "\n",
    "\n\n",
    "+++\n",
    ":: ",
    "::: ",
    "\n:::\n",
    "\n::: table x\n",
    "# ",
    "\n## x {#x}\n",
    "- ",
    "  - ",
    "1. ",
    "> ",
    "|",
    "```\n",
    "<b>",
    "![x](y)",
    "[x](",
    "{#",
    "\"",
    "\\",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\0",
    "é…🏥",
];

/// Damage: the places are cut to the borders of characters.
#[derive(Clone, Debug)]
enum Damage {
    Delete(Index, usize),
    Insert(Index, &'static str),
    Double(Index, usize),
}

impl Damage {
    fn wreak(&self, text: &mut String) {
        let (Damage::Delete(at, _) | Damage::Insert(at, _) | Damage::Double(at, _)) = self;
        let border = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = border(at.index(text.len() + 1));
        let end = |length: usize| border((start + length).min(text.len())).max(start);
        match self {
            Damage::Delete(_, length) => text.replace_range(start..end(*length), ""),
            Damage::Insert(_, snippet) => text.insert_str(start, snippet),
            Damage::Double(_, length) => {
                let slice = text[start..end(*length)].to_owned();
                text.insert_str(start, &slice);
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let length = || prop_oneof![1..40_usize, 40..4000_usize];
    prop_oneof![
        (any::<Index>(), length()).prop_map(|(at, length)| Damage::Delete(at, length)),
        (any::<Index>(), select(&SNIPPETS[..])).prop_map(|(at, text)| Damage::Insert(at, text)),
        (any::<Index>(), length()).prop_map(|(at, length)| Damage::Double(at, length)),
    ]
}

proptest! {
    #[test]
    fn damage_never_panics_and_is_reported_at_lines_that_exist(
        file in any::<Index>(),
        damages in proptest::collection::vec(damage(), 1..4),
    ) {
        let mut files = SHIPPED.clone();
        let name = file.get(&files.keys().collect::<Vec<_>>()).to_string();
        let text = files.get_mut(&name).unwrap();
        damages.iter().for_each(|damage| damage.wreak(text));
        for problem in problems(&files) {
            let text = files.get(&problem.file);
            prop_assert!(text.is_some(), "{}", problem);
            let lines = 1 + text.unwrap().matches('\n').count();
            prop_assert!((1..=lines).contains(&problem.line), "{}", problem);
            prop_assert!(problem.message.starts_with("found "), "{}", problem);
        }
    }
}
