//! The configurations in `tests/config/`, and what is to be said of each.
//!
//! `valid/*.json` are right. `invalid/*.json` are not, and stand beside a
//! `.txt` with what `check-config` says of them without the file's name: a line
//! for each problem, `LINE: POINTER: found …; expected …`, or, where the file is
//! not JSON, `LINE:COLUMN: …`. Before the problems come the notes.

use std::fs;
use std::path::{Path, PathBuf};

/// A configuration and what is to be said of it.
pub struct Fixture {
    /// Its name, without the ending.
    pub name: String,
    /// Its text, byte order mark and all.
    pub text: String,
    /// What `check-config` says of it; nothing of a valid one.
    pub told: Vec<String>,
}

/// The fixtures of `valid` or `invalid`.
pub fn fixtures(kind: &str) -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/config").join(kind);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_json = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    let mut fixtures: Vec<Fixture> = paths.filter(is_json).map(fixture).collect();
    fixtures.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(fixtures.len() > 10, "the fixtures are found");
    fixtures
}

fn fixture(path: PathBuf) -> Fixture {
    let told = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
    Fixture {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(&path).unwrap(),
        told: told.lines().map(str::to_owned).collect(),
    }
}
