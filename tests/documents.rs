//! The documents: what they link to is there, each can be found, and what one tells of
//! networks is so.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use social_media_toolkit::content::Network;
use social_media_toolkit::shipped;

/// A document: where its links lead to, and the places that links may name.
#[derive(Default)]
struct Document {
    links: Vec<String>,
    places: BTreeSet<String>,
}

/// Every document by its path from the root of the project.
fn documents() -> BTreeMap<String, Document> {
    let mut paths = vec!["README.md".to_owned(), "ARCHITECTURE.md".to_owned()];
    paths.push("assets/content/README.md".to_owned());
    collect(Path::new("docs"), &mut paths);
    paths.into_iter().map(|path| (path.clone(), read(&fs::read_to_string(path).unwrap()))).collect()
}

fn collect(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            paths.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
}

fn read(text: &str) -> Document {
    let mut document = Document::default();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                document.links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                document.places.extend(heading.take().map(|title| anchor(&title)));
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(title) = &mut heading {
                    title.push_str(&words);
                }
            }
            _ => {}
        }
    }
    document
}

/// The name that a heading has in an address, as Git hosts make it.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Where `link`, on the page at `from`, leads: a path from the root, and a place
/// there. Nothing for a link to elsewhere.
fn target(from: &str, link: &str) -> Option<(String, Option<String>)> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (file, place) =
        link.split_once('#').map_or((link, None), |(file, place)| (file, Some(place)));
    let path = if file.is_empty() {
        from.to_owned()
    } else {
        whole(&Path::new(from).parent().unwrap().join(file))
    };
    Some((path, place.map(str::to_owned)))
}

fn whole(path: &Path) -> String {
    let mut steps = PathBuf::new();
    for step in path.components() {
        match step {
            Component::ParentDir => {
                assert!(steps.pop(), "{} leads out of the project", path.display())
            }
            step => steps.push(step),
        }
    }
    steps.to_str().unwrap().replace('\\', "/")
}

/// What is wrong with `link` on the page at `from`.
fn fault(documents: &BTreeMap<String, Document>, from: &str, link: &str) -> Option<String> {
    let (path, place) = target(from, link)?;
    if !Path::new(&path).exists() {
        return Some(format!("{from}: {link}: there is no {path}"));
    }
    let document = documents.get(&path)?;
    let place = place.filter(|place| !document.places.contains(place))?;
    Some(format!("{from}: {link}: {path} has no heading #{place}"))
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_are_there() {
    let documents = documents();
    let faults: Vec<String> = documents
        .iter()
        .flat_map(|(from, document)| document.links.iter().map(move |link| (from, link)))
        .filter_map(|(from, link)| fault(&documents, from, link))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_document_is_found_from_the_readme() {
    let documents = documents();
    let mut found = BTreeSet::new();
    let mut ahead = vec!["README.md".to_owned()];
    while let Some(path) = ahead.pop() {
        let Some(document) = documents.get(&path) else { continue };
        if found.insert(path.clone()) {
            let links = document.links.iter().filter_map(|link| target(&path, link));
            ahead.extend(links.map(|(path, _)| path));
        }
    }
    let lost: Vec<_> = documents.keys().filter(|path| !found.contains(*path)).collect();
    assert!(lost.is_empty(), "no way leads from README.md to {lost:#?}");
}

#[test]
fn the_check_finds_each_kind_of_fault() {
    let documents = documents();
    let faults = |link| fault(&documents, "docs/hosts/drupal.md", link);
    assert!(faults("../nowhere.md").unwrap().contains("there is no docs/nowhere.md"));
    assert!(faults("../embedding.md#nowhere").unwrap().contains("no heading #nowhere"));
    assert!(faults("#nowhere").unwrap().contains("docs/hosts/drupal.md has no heading"));
    assert_eq!(faults("../embedding.md#security-policy"), None);
    assert_eq!(faults("https://www.nhs.uk/nowhere"), None);
}

/// The rows of the tables of `docs/contract.md`: a file below `tests/` and words
/// of a test in it.
fn promises(text: &str) -> Vec<(String, String)> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    let rows = rows.filter_map(|row| {
        let [_, file, test] = row.as_slice() else { return None };
        let file = file.strip_prefix('`')?.strip_suffix('`')?;
        Some((file.to_owned(), (*test).to_owned()))
    });
    rows.collect()
}

/// Whether `line` names a test, or a case of one in a table of cases.
fn is_title(line: &str) -> bool {
    let names = ["test(", "onServer(", "fn "].iter().any(|call| line.contains(call));
    names || line.trim_start().starts_with(['\'', '['])
}

#[test]
fn every_promise_of_the_contract_names_a_test_that_is_there() {
    let promises = promises(include_str!("../docs/contract.md"));
    assert!(promises.len() > 50, "the rows are found: {}", promises.len());
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for (file, test) in promises {
        let code = fs::read_to_string(tests.join(&file)).unwrap_or_default();
        // A comment with the words is no test. The harness and the bench hold
        // their promises for every test, without one by that name.
        let is_test = file.ends_with(".test.mjs") || file.ends_with(".rs");
        let named = code.lines().filter(|line| !is_test || is_title(line));
        let found = named.clone().any(|line| line.contains(&test));
        assert!(found, "tests/{file} has no test with the words ‘{test}’");
    }
}

/// `number` as the documents write it: `3,000`.
fn written(number: u32) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

/// The row of `network` on the page on sharing: what its link fills in, what is copied and
/// its limit.
fn told(network: &Network) -> [&'static str; 3] {
    let start = format!("| {} | ", network.name);
    let page = include_str!("../docs/sharing.md");
    let row = page.lines().find_map(|line| line.strip_prefix(&start));
    let row = row.unwrap_or_else(|| panic!("docs/sharing.md has no row for {}", network.name));
    let cells: Vec<&str> = row.split(" | ").collect();
    [cells[0], cells[1], cells[2]]
}

#[test]
fn the_page_on_sharing_tells_of_each_network_what_it_takes_and_its_limit() {
    for network in &shipped::library().unwrap().sharing.as_ref().unwrap().networks {
        let [filled, copied, limit] = told(network);
        let form = network.share.clone().unwrap_or_default();
        let name = &network.name;
        assert_eq!(copied == "–", network.takes_texts(), "{name}: {copied}");
        assert_eq!(filled.contains("address"), form.url.is_some(), "{name}: {filled}");
        let tags = form.hashtags.is_some() || form.tag.is_some();
        assert_eq!(filled.contains("hashtag"), tags, "{name}: {filled}");
        assert_eq!(filled.contains("handle"), form.via.is_some(), "{name}: {filled}");
        let Some(most) = &network.limit else {
            assert_eq!(limit, "none counted", "{name}");
            continue;
        };
        let number = limit.split([' ', '.']).next().unwrap().trim_end_matches(',');
        assert_eq!(number, written(most.length), "{name}: {limit}");
        for more in [most.bytes, most.url].into_iter().flatten() {
            assert!(limit.contains(&format!(" {}", written(more))), "{name}: {more}, {limit}");
        }
    }
}
