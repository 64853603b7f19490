//! Checks configurations before they are published, and tells every problem
//! with its place.
//!
//! ```text
//! check-config FILE…
//! ```
//!
//! Exit code 0 where all files are right, 1 where one is not, 2 where it is
//! called otherwise.

use std::path::Path;
use std::{env, fs, process};

use social_media_toolkit::config::{MOST_BYTES, Problem, Source};
use social_media_toolkit::content::Library;
use social_media_toolkit::{shipped, trust};

fn main() {
    let files: Vec<String> = env::args().skip(1).collect();
    if files.is_empty() || files.iter().any(|file| file.starts_with("--")) {
        eprintln!("usage: check-config FILE…");
        process::exit(2);
    }
    let library = match shipped::library() {
        Ok(library) => library,
        Err(error) => {
            eprintln!("check-config: {error}");
            process::exit(2);
        }
    };
    let problems = files.iter().map(|file| check(file, &library)).sum();
    let of = if files.len() == 1 { "1 file" } else { &format!("{} files", files.len()) };
    match problems {
        0 => return,
        1 => println!("1 problem in {of}"),
        n => println!("{n} problems in {of}"),
    }
    process::exit(1);
}

/// Checks a file and prints what is to say of it; returns how many problems it
/// has.
fn check(file: &str, library: &Library) -> usize {
    let (notes, problems) = match read(Path::new(file)) {
        Ok(bytes) => told(&bytes, library),
        Err(problem) => (Vec::new(), vec![problem.at(library)]),
    };
    for line in notes.iter().chain(&problems) {
        println!("{file}{line}");
    }
    if problems.is_empty() {
        println!("{file}: right, the toolkit can use it");
    }
    problems.len()
}

/// Why a file is not read at all.
enum Unread {
    TooLarge(usize),
    Refused(std::io::Error),
}

impl Unread {
    /// The problem, as it follows the name of the file.
    fn at(&self, library: &Library) -> String {
        match self {
            Unread::TooLarge(bytes) => format!(": {}", Problem::too_large(*bytes).told(library)),
            Unread::Refused(error) => format!(": found no file to read; expected one ({error})"),
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    let bytes = fs::metadata(path).map_err(Unread::Refused)?.len();
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    if bytes > MOST_BYTES {
        return Err(Unread::TooLarge(bytes));
    }
    fs::read(path).map_err(Unread::Refused)
}

/// What is to say of a file with these bytes: what is passed over, and the
/// problems. Each starts with its line, to follow the name of the file.
fn told(bytes: &[u8], library: &Library) -> (Vec<String>, Vec<String>) {
    let mut notes = Vec::new();
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            let problem = "the whole file: found bytes that are not UTF-8; expected text in UTF-8";
            return (notes, vec![format!(":{line}: {problem}")]);
        }
    };
    // The browser takes it away before it reads; so the lines and columns after
    // it stay what they are in an editor.
    let text = text.strip_prefix('\u{feff}').map_or(text, |rest| {
        notes.push(":1: note: starts with a byte order mark, which is passed over".to_owned());
        rest
    });
    let source = match Source::read(text) {
        Ok(source) => source,
        Err(fault) => {
            let problem = Problem::not_json(text, &fault.reason).told(library);
            return (notes, vec![format!(":{}:{}: {problem}", fault.line, fault.column)]);
        }
    };
    for (pointer, line) in &source.repeated {
        notes.push(format!(":{line}: note: {pointer}: stands there again; this one counts"));
    }
    let read = trust::read(source.json.clone(), library);
    let problems = read.map_or_else(|problems| problems, |(_, shown)| trust::look(library, &shown));
    let placed = |problem: Problem| (source.line(&problem.pointer), problem.told(library));
    let mut problems: Vec<(usize, String)> = problems.into_iter().map(placed).collect();
    // The value of a key that stands twice is read at the first one's place.
    problems.sort_by_key(|(line, _)| *line);
    (notes, problems.into_iter().map(|(line, told)| format!(":{line}: {told}")).collect())
}
