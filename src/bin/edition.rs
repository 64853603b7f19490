//! Writes what `dist/` needs beside the engine: the packs, the static edition
//! with the pages that fall back to it, and a manifest for the loader.
//!
//! ```text
//! edition dist FOLDER --stylesheet FILE --embed FILE
//! edition fixtures FOLDER --stylesheet FILE
//! edition due
//! ```
//!
//! The last lists what has not been reviewed for a year.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, process};

use futures::executor::block_on;
use serde_json::json;
use social_media_toolkit::compile::{Day, Review, due};
use social_media_toolkit::content::{Library, PackName};
use social_media_toolkit::fixtures::{self, Fixture};
use social_media_toolkit::route::Route;
use social_media_toolkit::shipped;
use social_media_toolkit::view::{
    Edition, EditionForm, EditionProps, FixturePage, FixturePageProps,
};
use yew::{AttrValue, LocalServerRenderer};

type Failed = Box<dyn std::error::Error>;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["dist", folder, "--stylesheet", sheet, "--embed", script] => {
            dist(Path::new(folder), sheet, script)
        }
        ["fixtures", folder, "--stylesheet", sheet] => write_fixtures(Path::new(folder), sheet),
        ["due"] => list_due(),
        _ => Err(
            "usage: edition dist|fixtures FOLDER --stylesheet FILE [--embed FILE], or edition due"
                .into(),
        ),
    };
    if let Err(error) = done {
        eprintln!("edition: {error}");
        process::exit(1);
    }
}

fn dist(folder: &Path, sheet: &str, embed: &str) -> Result<(), Failed> {
    let library = shipped::library()?;
    let packs = write_packs(folder)?;
    let manifest = json!({
        "packs": packs,
        "needs": needs(&library),
    });
    fs::write(folder.join("packs/manifest.json"), manifest.to_string())?;
    let frame = EditionForm::Frame { script: AttrValue::from(embed.to_owned()) };
    let pages = [
        ("toolkit.html", EditionForm::Plain),
        ("embed.html", frame),
        ("toolkit-standalone.html", EditionForm::Alone),
    ];
    for (file, form) in pages {
        let stylesheet = AttrValue::from(sheet.to_owned());
        let props = EditionProps { library: library.clone(), stylesheet, form };
        let render = LocalServerRenderer::<Edition>::with_props(props).hydratable(false).render();
        fs::write(folder.join(file), format!("<!DOCTYPE html>\n{}\n", block_on(render)))?;
    }
    Ok(())
}

/// Lists what is due for review today. It is for an editor to see to and fails
/// nothing: content does not break because a year is over.
fn list_due() -> Result<(), Failed> {
    let review = |&(file, line, day): &(&'static str, usize, &str)| -> Result<_, String> {
        Ok(Review { file, line, day: day.parse()? })
    };
    let reviews = shipped::REVIEWS.iter().map(review).collect::<Result<Vec<_>, _>>()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let today = Day::at(now).ok_or("the clock is past the year 9999")?;
    let due = due(&reviews, today);
    for problem in &due {
        println!("{problem}");
    }
    println!("due for review: {} of {}", due.len(), reviews.len());
    Ok(())
}

/// Writes each pack under a name with a hash of what is in it, so that a
/// browser may keep it for ever; returns the files by the packs' names. The one that
/// is empty here is not of the content.
fn write_packs(folder: &Path) -> Result<BTreeMap<&'static str, String>, Failed> {
    fs::create_dir_all(folder.join("packs"))?;
    let mut files = BTreeMap::new();
    for (name, bytes) in shipped::PACKS.iter().filter(|(_, bytes)| !bytes.is_empty()) {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let file = format!("packs/{name}-{:08x}.bin", hasher.finish() >> 32);
        fs::write(folder.join(&file), bytes)?;
        files.insert(*name, file);
    }
    Ok(files)
}

/// The packs that each view starts with, by the first word of its route, and those
/// of each language besides English, by its tag.
fn needs(library: &Library) -> BTreeMap<String, Vec<String>> {
    let views = ["home", "chapter/1", "channels", "quiz", "quotes", "resources", "search"];
    let views = views.into_iter().filter_map(|view| {
        let route = view.parse::<Route>().ok()?;
        let packs = Library::needs(&route).iter().map(ToString::to_string).collect();
        Some((view.split('/').next()?.to_owned(), packs))
    });
    let languages = library.core.languages.iter().skip(1);
    let languages = languages.map(|language| {
        (language.tag.clone(), vec![format!("{}.{}", PackName::Words, language.tag)])
    });
    views.chain(languages).collect()
}

/// Writes each fixture as a page of its own, and their names as a list.
fn write_fixtures(folder: &Path, sheet: &str) -> Result<(), Failed> {
    fs::create_dir_all(folder)?;
    let mut all = fixtures::all(&shipped::library()?);
    for number in 1..shipped::library()?.core.languages.len() {
        let library = shipped::library_in(u8::try_from(number)?)?;
        all.extend(fixtures::in_another_language(&library));
    }
    for Fixture { name, state, problems, old_before } in &all {
        let props = FixturePageProps {
            state: state.clone(),
            stylesheet: AttrValue::from(sheet.to_owned()),
            name: name.clone().into(),
            old_before: AttrValue::from(*old_before),
            problems: problems.clone(),
        };
        let render =
            LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
        let page = block_on(render);
        fs::write(folder.join(format!("{name}.html")), format!("<!DOCTYPE html>\n{page}\n"))?;
    }
    let names: Vec<&String> = all.iter().map(|fixture| &fixture.name).collect();
    fs::write(folder.join("fixtures.json"), serde_json::to_string_pretty(&names)?)?;
    Ok(())
}
