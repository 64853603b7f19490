//! The crate's own sources, cut into words, strings and marks: as much of Rust
//! as it takes to see what a file names.

use std::fs;
use std::path::Path;

/// A piece of a source; comments and characters in quotes are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A name, a keyword or a number.
    Word(String),
    /// A string's text as it is written.
    Text(String),
    /// Any other character.
    Mark(char),
}

/// Every file below `src`, by its name there (`quiz/plan.rs`).
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    assert!(files.len() > 30, "the sources are found");
    files
}

/// The pieces of `code`.
pub fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((start, end, length)) = string(rest) {
            tokens.push(Token::Text(rest[start..end].to_owned()));
            length
        } else if let Some(length) = quoted(rest) {
            length
        } else if c.is_alphanumeric() || c == '_' {
            let end = |c: char| !c.is_alphanumeric() && c != '_';
            let length = rest.find(end).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..length].to_owned()));
            length
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Mark(c));
            }
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// A string at the start of `code`: where its text starts and ends, and the
/// length of the whole.
fn string(code: &str) -> Option<(usize, usize, usize)> {
    let raw = code.trim_start_matches(['b', 'c']).strip_prefix('r');
    let hashes = raw.map_or(0, |raw| raw.len() - raw.trim_start_matches('#').len());
    let body = raw.unwrap_or(code.trim_start_matches(['b', 'c']));
    let start = code.len() - body.len() + hashes + 1;
    body[hashes..].strip_prefix('"')?;
    let text = &code[start..];
    let close = match raw {
        Some(_) => text.find(&format!("\"{}", "#".repeat(hashes)))?,
        None => {
            let mut escaped = false;
            text.find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            })?
        }
    };
    Some((start, start + close, start + close + 1 + hashes))
}

/// The length of a character in quotes, or of a lifetime's mark.
fn quoted(code: &str) -> Option<usize> {
    let body = code.strip_prefix('\'')?;
    let mut inner = body.chars();
    let first = inner.next()?;
    if first == '\\' {
        return body[2..].find('\'').map(|end| end + 4);
    }
    Some(if inner.next() == Some('\'') { first.len_utf8() + 2 } else { 1 })
}
