//! Other languages than English: a folder each, which holds what is translated.
//! English stands in for the rest.

use std::collections::{BTreeMap, BTreeSet};

use super::described::{self, Described};
use super::mark::{self, marked_words};
use super::table::Source;
use super::words::Wording;
use super::{Compiler, Files, Named, Names, Packs, Problem, Problems, words};
use crate::content::packed::pack;
use crate::content::{Core, Language, PackName, Translation};

/// The files of a folder that stand beside the content.
const BESIDE: [&str; 3] = [described::FILE, "words.json", "loader.json"];

/// What a folder may not translate: machines read it.
const UNTRANSLATED: [&str; 2] = ["networks.json", "organisation.json"];

/// Compiles the English content and every other language, by the names of their
/// folders. Each pack goes by its name, with the language behind it where it is
/// not the English one: `chapters.cy`.
///
/// # Errors
/// Every mistake found, in the order of files and lines.
pub fn compile_all(
    english: &Files,
    others: &BTreeMap<String, Files>,
) -> Result<BTreeMap<String, Vec<u8>>, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut original = Compiled::read(english, &BTreeSet::new(), Vec::new(), &mut problems);
    let (mut languages, mut spoken) = (Vec::new(), Vec::new());
    let mut all = BTreeMap::new();
    for (place, (folder, files)) in others.iter().enumerate() {
        let number = u8::try_from(place + 1).unwrap_or(u8::MAX);
        let found = translation(english, folder, files, &original, &mut problems);
        let Some((described, packs, translation)) = found else { continue };
        let tag = described.tag.clone();
        spoken.push((tag.clone(), Translation { language: number, ..translation }));
        let mut names = vec![PackName::Words];
        for (name, bytes) in packs {
            names.push(name);
            all.insert(format!("{name}.{tag}"), bytes);
        }
        languages.push(described.with(names));
    }
    // The core names every language, which only now are known.
    let mut again = Problems::default();
    original = Compiled::read(english, &BTreeSet::new(), languages, &mut again);
    let words = words::of_pack(&original.words, PackName::Words);
    for (tag, mut translation) in spoken {
        let languages = original.core.languages.clone();
        translation.core = Core { languages, ..Core::clone(&translation.core) }.into();
        all.insert(format!("{}.{tag}", PackName::Words), pack(&words, &translation));
    }
    let packs = original.packs.into_iter().flatten();
    all.extend(packs.map(|(name, bytes)| (name.to_string(), bytes)));
    if problems.is_empty() { Ok(all) } else { Err(problems.into_sorted()) }
}

/// Everything read once.
struct Compiled {
    packs: Option<Packs>,
    words: Wording,
    core: Core,
    names: Names,
}

impl Compiled {
    fn read(
        files: &Files,
        own: &BTreeSet<String>,
        languages: Vec<Language>,
        problems: &mut Problems,
    ) -> Self {
        let mut names = Names::default();
        names.give_views();
        let mut compiler = Compiler::new(files, &mut names, problems);
        compiler.own = own.clone();
        compiler.languages = languages;
        let packs = compiler.packs();
        let (words, core) = (compiler.words_read, compiler.core_read);
        names.check(problems);
        Compiled { packs, words, core, names }
    }
}

/// What `files`, the folder of a language, changes in the English content: the
/// packs that differ, and the words.
fn translation(
    english: &Files,
    folder: &str,
    files: &Files,
    original: &Compiled,
    problems: &mut Problems,
) -> Option<(Described, Packs, Translation)> {
    let mut here = Problems::default();
    let own = own_files(english, files, &mut here);
    let mut whole = english.clone();
    whole.extend(own.iter().filter_map(|name| Some((name.clone(), files.get(name)?.clone()))));
    let read = Compiled::read(&whole, &own, Vec::new(), &mut here);
    same_names(&own, original, &read, &mut here);
    let described = Described::read(files, Some(folder), &mut here);
    let said = said(files, english, "words.json", &mut here);
    said_beside(files, english, &mut here);
    let mine =
        |file: &str| own.contains(file) || BESIDE.contains(&file) || files.contains_key(file);
    problems.take(
        here,
        |file| if mine(file) { format!("../{folder}/{file}") } else { file.to_owned() },
    );
    let packs = changed(read.packs?, original.packs.as_ref()?);
    let mut words = original.words.clone();
    words.extend(marked_words(&said?));
    let words = words::numbered(&words).into();
    let translation = Translation { language: 0, words, core: read.core.into() };
    Some((described?, packs, translation))
}

/// The files of the folder that stand in place of the English ones.
fn own_files(english: &Files, files: &Files, problems: &mut Problems) -> BTreeSet<String> {
    let content = files.keys().filter(|file| !BESIDE.contains(&file.as_str()));
    let (own, strange): (Vec<&String>, Vec<&String>) = content
        .partition(|file| english.contains_key(*file) && !UNTRANSLATED.contains(&file.as_str()));
    for file in strange {
        let message =
            "found a file that no English one of this name can be translated by; expected none";
        problems.add(file, 1, message);
    }
    own.into_iter().cloned().collect()
}

/// The packs of the whole that are not as in English; the core’s outline goes
/// with the words.
fn changed(packs: Packs, original: &Packs) -> Packs {
    let differs = |name: &PackName, bytes: &Vec<u8>| original.get(name) != Some(bytes);
    packs.into_iter().filter(|(name, b)| *name != PackName::Core && differs(name, b)).collect()
}

/// Reports every name that a translated file gives and English does not, or the
/// other way round: links and answers go by them.
fn same_names(
    own: &BTreeSet<String>,
    original: &Compiled,
    read: &Compiled,
    problems: &mut Problems,
) {
    for (named, place) in read.names.beyond(&original.names, own) {
        let message =
            format!("found {}, which English has not; expected the same names", told(named));
        problems.add(&place.file, place.line, message);
    }
    for (named, place) in original.names.beyond(&read.names, own) {
        let message =
            format!("found no {}; expected it, as {place} of the English has it", told(named));
        problems.add(&place.file, 1, message);
    }
}

fn told(named: &Named) -> String {
    named.describe()
}

/// The words of `file` in this language. One that is missing falls back; one that
/// English has not, or that has other places, is a mistake.
fn said(
    files: &Files,
    english: &Files,
    file: &'static str,
    problems: &mut Problems,
) -> Option<Wording> {
    let Some(text) = files.get(file) else {
        problems.add(file, 1, "found no such file; expected it");
        return None;
    };
    let read = words::read(Source { file, text }, problems)?;
    // What is wrong with the English file is reported for itself.
    let model = Source { file, text: english.get(file)? };
    let model = words::read(model, &mut Problems::default())?;
    for (key, word) in &read {
        let line =
            1 + text.split(&format!("\"{key}\"")).next().unwrap_or_default().matches('\n').count();
        match model.get(key) {
            None => {
                let message = format!("found the key ‘{key}’; expected one that English has");
                problems.add(file, line, message);
            }
            Some(model) if mark::places(model) != mark::places(word) => {
                let expected = mark::places(model).into_iter().collect::<Vec<_>>().join(", ");
                let message = format!(
                    "found other places in ‘{key}’ than in English; expected {{{expected}}}"
                );
                problems.add(file, line, message);
            }
            Some(_) => {}
        }
    }
    Some(read)
}

/// The loader's words travel with it and are only looked at here.
fn said_beside(files: &Files, english: &Files, problems: &mut Problems) {
    said(files, english, "loader.json", problems);
}
