//! `check-config`, as somebody runs it before publishing a configuration.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/configurations.rs"]
mod configurations;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use configurations::{Fixture, fixtures};
use social_media_toolkit::config::MOST_BYTES;

/// Runs it; returns its exit code and its lines.
fn check(files: &[&Path]) -> (Option<i32>, Vec<String>) {
    let done = Command::new(env!("CARGO_BIN_EXE_check-config")).args(files).output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap();
    (done.status.code(), text.lines().map(str::to_owned).collect())
}

/// The file of a fixture.
fn path(kind: &str, name: &str) -> PathBuf {
    Path::new("tests/config").join(kind).join(format!("{name}.json"))
}

/// A file with these bytes, for the test `name`.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    fs::write(&path, bytes).unwrap();
    path
}

/// What is said of a file, each line without the file's name.
fn said_of(path: &Path) -> (Option<i32>, Vec<String>) {
    let (code, lines) = check(&[path]);
    let prefix = format!("{}:", path.display());
    (code, lines.iter().map(|line| line.strip_prefix(&prefix).unwrap_or(line).to_owned()).collect())
}

#[test]
fn a_wrong_file_is_told_with_the_line_of_every_problem_and_their_count() {
    for Fixture { name, told, .. } in fixtures("invalid") {
        let problems = told.iter().filter(|line| !line.contains(": note: ")).count();
        let mut expected = told;
        expected.push(match problems {
            1 => "1 problem in 1 file".to_owned(),
            n => format!("{n} problems in 1 file"),
        });
        assert_eq!(said_of(&path("invalid", &name)), (Some(1), expected), "{name}");
    }
}

#[test]
fn a_right_file_gets_one_friendly_line() {
    for Fixture { name, .. } in fixtures("valid") {
        let (code, lines) = said_of(&path("valid", &name));
        assert_eq!(code, Some(0), "{name}: {lines:?}");
        let (last, notes) = lines.split_last().unwrap();
        assert_eq!(last, " right, the toolkit can use it", "{name}");
        assert!(notes.iter().all(|note| note.contains(": note: ")), "{name}: {notes:?}");
        let told = name.starts_with("byte-order-mark") || name.starts_with("key-twice");
        assert_eq!(notes.len(), usize::from(told), "{name}: {notes:?}");
    }
}

#[test]
fn lines_are_the_same_whatever_editor_ends_them() {
    for Fixture { name, text, told, .. } in fixtures("invalid") {
        // What is wrong as JSON at the end of a line is told in its column.
        if text.contains('\n') && !told.iter().any(|line| line.contains("JSON")) {
            let path = file("line-ends", text.replace('\n', "\r\n").as_bytes());
            let (_, mut lines) = said_of(&path);
            lines.pop();
            assert_eq!(lines, told, "{name}");
        }
    }
}

#[test]
fn several_files_are_counted_together() {
    let right = file("several-right", b"{\"version\": 1}");
    let wrong = file("several-wrong", b"{\"version\": 0, \"a\": 1}");
    let (code, lines) = check(&[&wrong, &right, &wrong]);
    assert_eq!((code, lines.len()), (Some(1), 6), "{lines:?}");
    assert_eq!(lines[5], "4 problems in 3 files");
}

#[test]
fn a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not() {
    let mut bytes = b"{\"version\": 1}".to_vec();
    bytes.resize(MOST_BYTES, b' ');
    assert_eq!(said_of(&file("at-the-limit", &bytes)).0, Some(0));
    bytes.push(b' ');
    let (code, lines) = said_of(&file("over-the-limit", &bytes));
    assert_eq!(code, Some(1));
    assert_eq!(lines[0], " the whole file: found 262145 bytes; expected at most 262,144 bytes");
}

#[test]
fn a_file_as_large_as_may_be_with_a_problem_in_every_key_is_told_in_full() {
    let keys: Vec<String> = (0..20_000).map(|n| format!("\"{n}\":0")).collect();
    let (code, lines) = said_of(&file("problems", format!("{{{}}}", keys.join(",")).as_bytes()));
    assert_eq!((code, lines.len()), (Some(1), 20_002));
    let again = "\"a\":{\"b\":0},".repeat(20_000);
    let (code, lines) = said_of(&file("again", format!("{{{again}\"version\":1}}").as_bytes()));
    assert_eq!((code, lines.len()), (Some(1), 3), "the one that counts is noted, and told");
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_line() {
    let (code, lines) = said_of(&file("bytes", b"{\n\"version\": 1,\n\"id\": \"wr\xe9nfield\"}"));
    assert_eq!(code, Some(1));
    assert!(lines[0].starts_with("3: the whole file: found bytes that are not UTF-8"), "{lines:?}");
    let utf_16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(said_of(&file("utf-16", &utf_16)).1[0].starts_with("1: the whole file: "));
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let missing = Path::new(env!("CARGO_TARGET_TMPDIR")).join("missing.json");
    for path in [missing.as_path(), Path::new(env!("CARGO_TARGET_TMPDIR"))] {
        let (code, lines) = said_of(path);
        assert_eq!(code, Some(1));
        assert!(lines[0].starts_with(" found no file to read; expected one ("), "{lines:?}");
    }
}

#[test]
fn called_without_a_file_it_says_how_it_is_called() {
    for arguments in [&[][..], &[Path::new("--help")]] {
        assert_eq!(check(arguments), (Some(2), vec!["usage: check-config FILE…".to_owned()]));
    }
}

#[test]
fn a_quiz_that_cannot_work_is_told_with_the_line_of_every_fault() {
    let text = fs::read_to_string(path("valid", "quiz")).unwrap();
    let line = |part: &str| 1 + text[..text.find(part).unwrap()].matches('\n').count();
    let (from, answers) = ("\"from\": 70", "\"answers\": [\"nobody\", \"not-sure\"]");
    let wrong = text.replace(from, "\"from\": 0").replace(answers, "\"answers\": [\"named\"]");
    let expected = [
        format!("{}: /quiz/bands/1/from: found the number 0", line(from)),
        format!("{}: /quiz/rules/0/answers: found a rule on an answer", line(answers)),
        "2 problems in 1 file".to_owned(),
    ];
    let (code, lines) = said_of(&file("quiz-faults", wrong.as_bytes()));
    assert_eq!((code, lines.len()), (Some(1), 3), "{lines:?}");
    let begins = |(line, start): (&String, &String)| line.starts_with(start.as_str());
    assert!(lines.iter().zip(&expected).all(begins), "{lines:?}");
}
