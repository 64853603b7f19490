//! Compiles `assets/content/` into packs, with the crate's own types, and stops
//! at a mistake in it with every file, line and expectation. Warns of what has
//! not been reviewed for a year.

// The modules are the crate's; the script needs a part of each.
#![allow(dead_code, unused_imports)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, io, process};

#[path = "src/beyond.rs"]
mod beyond;
#[path = "src/compile/mod.rs"]
mod compile;
#[path = "src/content/mod.rs"]
mod content;
#[path = "src/json.rs"]
mod json;
#[path = "src/route/mod.rs"]
mod route;
/// What of search the content is compiled by; the rest takes the keys of the words,
/// which are numbered here.
#[path = "src/search"]
mod search {
    mod words;
    pub use words::{Words, is_stop, stem};
}
#[path = "src/share/mod.rs"]
mod share;

fn main() {
    println!("cargo::rerun-if-changed=assets/content");
    let crate_parts =
        ["src/compile", "src/content", "src/json.rs", "src/route", "src/search", "src/share"];
    for source in ["build.rs"].into_iter().chain(crate_parts) {
        println!("cargo::rerun-if-changed={source}");
    }
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    if let Err(error) = build() {
        println!("cargo::error={error}");
        process::exit(1);
    }
}

fn build() -> io::Result<()> {
    let mut folders = BTreeMap::new();
    for entry in fs::read_dir("assets/content")? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let mut files = compile::Files::new();
            gather(&entry.path(), "", &mut files)?;
            folders.insert(entry.file_name().to_string_lossy().into_owned(), files);
        }
    }
    let english = folders.remove("en").unwrap_or_default();
    let packs = match compile::compile_all(&english, &folders) {
        Ok(packs) => packs,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            return Err(io::Error::other(format!("{} mistakes in the content", problems.len())));
        }
    };
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("packs");
    fs::create_dir_all(&out)?;
    let mut list = String::from("&[\n");
    for (name, bytes) in &packs {
        let path = out.join(format!("{name}.pack"));
        fs::write(&path, bytes)?;
        let path = path.display().to_string();
        list.push_str(&format!("(\"{name}\", include_bytes!({path:?}).as_slice()),\n"));
    }
    fs::write(out.join("all.rs"), list + "]\n")?;
    fs::write(out.join("names.rs"), format!("&{:?}\n", compile::names(&english)))?;
    let all = compile::in_all(&english, &folders);
    let reviews = compile::reviews(&all);
    warn(&reviews);
    let list = reviews.iter().map(|review| (review.file, review.line, review.day.to_string()));
    fs::write(out.join("reviews.rs"), format!("&{:?}\n", list.collect::<Vec<_>>()))
}

/// Warns of what is due for review. The packs are the same whatever the day is;
/// `edition due` tells the same on a later day, when nothing is to be compiled.
fn warn(reviews: &[compile::Review<'_>]) {
    // Who builds the same again says when it was built first.
    let given = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|time| time.as_secs());
    let today = given.or_else(clock).and_then(compile::Day::at);
    for problem in today.into_iter().flat_map(|day| compile::due(reviews, day)) {
        println!("cargo::warning={problem}");
    }
}

/// Reads every file below `folder`; `prefix` is its name in the content folder.
fn gather(folder: &Path, prefix: &str, files: &mut compile::Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else {
            // An editor may leave a byte order mark and its own line ends.
            let text = fs::read_to_string(entry.path())?;
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            files.insert(name, text);
        }
    }
    Ok(())
}
