//! The words of the interface: the code and `words.json` name the same ones,
//! and each place in a word is filled.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/sources.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use social_media_toolkit::channels::Property;
use social_media_toolkit::content::{FORMS, ResourceKind, Words};
use social_media_toolkit::shipped;
use sources::{Token, sources, tokens};

/// The scripts around the engine, which say a word by `word('loader.…')`.
const LOADER: &str = concat!(
    include_str!("../assets/loader/toolkit.js"),
    include_str!("../assets/loader/element.js"),
    include_str!("../assets/loader/engine.js"),
    include_str!("../assets/loader/language.js"),
    include_str!("../assets/loader/settings.js"),
    include_str!("../assets/loader/embed.js"),
    include_str!("../assets/loader/page.js"),
    include_str!("../assets/loader/reading.js"),
    include_str!("../assets/loader/standalone.js"),
);
const LOADER_WORDS: &str = include_str!("../assets/content/en/loader.json");

fn words() -> Words {
    // Some are said beside another language alone.
    shipped::library_in(1).unwrap().english.as_ref().clone()
}

/// A key, or a key with a hole in it, and the places that are filled in it.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// The keys that a source names, with the places that it fills in each. A key
/// is what is asked of `word`, `fill` and, in `words.rs`, `get`, and what looks
/// like one: `quiz.continue`.
fn uses(name: &str, code: &str) -> Uses {
    let tokens = tokens(code);
    let mut uses = Uses::new();
    let mut loose = Vec::new();
    let mut filled_loose = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        match (token, at.checked_sub(2).map(|call| &tokens[call..at])) {
            (Token::Text(key), Some([Token::Word(call), Token::Mark('(')])) if asks(name, call) => {
                let places = if call == "fill" { places(&tokens, at) } else { BTreeSet::new() };
                uses.entry(key.clone()).or_default().extend(places);
            }
            (Token::Text(key), _) if looks_like_a_key(key) => loose.push(key.clone()),
            (Token::Word(_), Some([Token::Word(call), Token::Mark('(')])) if call == "fill" => {
                filled_loose.extend(places(&tokens, at));
            }
            _ => {}
        }
    }
    for key in loose {
        uses.entry(key).or_default().extend(filled_loose.iter().cloned());
    }
    uses
}

fn asks(name: &str, call: &str) -> bool {
    ["word", "fill"].contains(&call) || (name == "content/words.rs" && call == "get")
}

/// Whether `text` is names with dots between them; a name may be a hole.
fn looks_like_a_key(text: &str) -> bool {
    let is_name = |name: &str| {
        let hole = name.starts_with('{') && name.ends_with('}');
        hole || (!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
    };
    let is_file =
        [".html", ".json", ".js", ".css", ".pack", ".txt"].iter().any(|end| text.ends_with(end));
    text.contains('.') && text.split('.').all(is_name) && !is_file
}

/// The places filled by the call whose key is at `at`: the names in the list of
/// pairs in the call, or else in the last list of pairs before it.
fn places(tokens: &[Token], at: usize) -> BTreeSet<String> {
    let starts = |at: &usize| {
        matches!(
            tokens.get(*at..*at + 3),
            Some([Token::Mark('['), Token::Mark('('), Token::Text(_)])
        )
    };
    let mut depth = 1;
    let ends = |token: &Token| {
        depth += match token {
            Token::Mark('(') => 1,
            Token::Mark(')') => -1,
            _ => 0,
        };
        depth == 0
    };
    let end = at + tokens[at..].iter().position(ends).unwrap_or_default();
    let Some(start) = (at..end).find(starts).or_else(|| (0..at).rev().find(starts)) else {
        return BTreeSet::new();
    };
    let mut depth = 0;
    let mut places = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token {
            Token::Mark('[' | '(') => depth += 1,
            Token::Mark(']' | ')') => depth -= 1,
            Token::Text(name) if depth == 2 && tokens[at - 1] == Token::Mark('(') => {
                places.insert(name.clone());
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    places
}

/// What all sources name, with every hole filled by what can stand in it.
fn all_uses() -> Uses {
    let words = words();
    let shipped: BTreeSet<&str> = words.iter().map(|(key, _)| key).collect();
    let mut all = Uses::new();
    for (name, code) in sources() {
        if name.starts_with("compile/") || name.starts_with("bin/") {
            continue;
        }
        let uses = uses(&name, &code);
        let ends: Vec<&str> = uses.keys().filter_map(|key| key.strip_prefix("{key}")).collect();
        for (key, places) in &uses {
            let stems = ends.iter().map(|end| format!("{key}{end}"));
            let keys: Vec<String> = match key.as_str() {
                "channels.{}" => Property::ALL.map(|p| format!("channels.{}", p.name())).to_vec(),
                "resource.kind.{}" => {
                    kinds().iter().map(|k| format!("resource.kind.{k}")).collect()
                }
                key if key.starts_with("{key}") => continue,
                key if shipped.contains(key) || ends.is_empty() => vec![key.to_owned()],
                _ => stems.collect(),
            };
            for key in keys {
                all.entry(key).or_default().extend(places.iter().cloned());
            }
        }
    }
    all.extend(said(&shipped));
    all
}

/// The ends of keys that `config.found.` and `config.expected.` stand before: those
/// that the code makes a part of a problem of, which must be there; and any other
/// text of the sources that read configurations, and any rule of the forms, which
/// may be.
fn said(shipped: &BTreeSet<&str>) -> Uses {
    let (mut must, mut may) = (BTreeSet::new(), BTreeSet::new());
    for (name, code) in sources() {
        if !name.starts_with("config/") && !name.starts_with("trust/") {
            continue;
        }
        let tokens = tokens(&code);
        for (at, token) in tokens.iter().enumerate() {
            let Token::Text(text) = token else { continue };
            let before = at.checked_sub(2).map(|before| &tokens[before..at]);
            let made = |call: &str| ["plain", "count", "key"].contains(&call);
            match before {
                Some([Token::Word(call), Token::Mark('(' | ':')]) if made(call) => {
                    must.insert(text.clone())
                }
                _ => may.insert(text.clone()),
            };
        }
    }
    may.extend(FORMS.split([';', '\n']).filter_map(|key| Some(key.split(' ').nth(1)?.to_owned())));
    // What is filled in, `it`, is what stands beside these.
    let filled =
        ["not-json", "bytes", "whole", "text", "one-of", "at-most", "most-items", "shorter"];
    let mut uses = Uses::new();
    for end in must.union(&may) {
        let keys = ["found", "expected"].map(|part| format!("config.{part}.{end}"));
        let there: Vec<&String> =
            keys.iter().filter(|key| shipped.contains(key.as_str())).collect();
        let missing = keys.iter().filter(|_| there.is_empty() && must.contains(end));
        for key in missing.chain(there.iter().copied()) {
            let it = filled.contains(&end.as_str()) && key != "config.expected.text";
            uses.entry(key.clone()).or_default().extend(it.then(|| "it".to_owned()));
        }
    }
    uses
}

/// The names of all kinds of resource, from serde's own list of them.
fn kinds() -> Vec<String> {
    let error = serde_json::from_str::<ResourceKind>("\"?\"").unwrap_err().to_string();
    let names: Vec<String> = error.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    for name in &names {
        let kind: ResourceKind = serde_json::from_value(name.as_str().into()).unwrap();
        assert_eq!(kind.name(), name);
    }
    assert!(names.len() >= 9, "{names:?}");
    names
}

/// The places of a word, `{like-this}`.
fn places_of(word: &str) -> BTreeSet<String> {
    let after = word.split('{').skip(1);
    after.map(|rest| rest.split('}').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_key_that_the_code_names_has_a_word() {
    let words = words();
    let shipped: BTreeSet<&str> = words.iter().map(|(key, _)| key).collect();
    let uses = all_uses();
    assert!(uses.len() > 90, "the keys are found: {uses:#?}");
    let without: Vec<&String> = uses.keys().filter(|key| !shipped.contains(key.as_str())).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_word_is_used() {
    let uses = all_uses();
    let words = words();
    let unused: Vec<&str> =
        words.iter().map(|(key, _)| key).filter(|key| !uses.contains_key(*key)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn every_place_in_a_word_is_filled_and_no_other() {
    let uses = all_uses();
    for (key, word) in words().iter() {
        if let Some(filled) = uses.get(key) {
            assert_eq!(*filled, places_of(word), "filled and there, in ‘{key}’");
        }
    }
}

#[test]
fn the_loader_says_every_word_of_its_own_and_fills_its_places() {
    let words: BTreeMap<String, String> = serde_json::from_str(LOADER_WORDS).unwrap();
    for (key, word) in &words {
        let said = format!("word('{key}')");
        let in_all = format!("words('{key}')");
        assert!(LOADER.contains(&said) || LOADER.contains(&in_all), "‘{key}’ is used");
        // A word in every language has a name before it is filled.
        let names = LOADER.lines().filter(|line| line.contains(&in_all)).filter_map(named);
        let names: Vec<_> = names.chain([said]).collect();
        let fills = |place: &str| {
            let filled = |said| LOADER.contains(&format!("{said}.replace('{{{place}}}'"));
            names.iter().any(filled)
        };
        let filled = ["reason", "date", "n"].into_iter().filter(|place| fills(place));
        let filled: BTreeSet<_> = filled.map(str::to_owned).collect();
        assert_eq!(filled, places_of(word), "filled and there, in ‘{key}’");
    }
    // A key that there is not stops the build (scripts/bundle.mjs).
    let said = ["word('loader.", "words('loader."].map(|call| LOADER.matches(call).count());
    assert!(said.iter().sum::<usize>() >= words.len());
}

/// The name that a line like `const [name, …] = …` gives.
fn named(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("const [")?;
    rest.split([',', ']']).next().map(str::to_owned)
}

#[test]
fn the_check_sees_every_way_to_name_a_key() {
    /// A key and the places filled in it.
    type Use = (&'static str, &'static [&'static str]);
    let samples: &[(&str, &[Use])] = &[
        ("at.word(\"months\")", &[("months", &[])]),
        (
            "at.word(if begun { \"quiz.go-on\" } else { \"quiz.start\" })",
            &[("quiz.go-on", &[]), ("quiz.start", &[])],
        ),
        ("// at.word(\"quiz.old\")", &[]),
        ("at.fill(\"reviewed\", &[(\"date\", &at.date(\"x\"))])", &[("reviewed", &["date"])]),
        (
            "at.fill(\n\"a.b\",\n&[(\"n\", &f(&[1])), (\"of\", &g((2, 3)))],\n)",
            &[("a.b", &["n", "of"])],
        ),
        ("let p = [(\"n\", 1), (\"title\", t)]; at.fill(\"a.b\", &p)", &[("a.b", &["n", "title"])]),
        (
            "let key = match c { X => \"a.x\", Y => \"a.y\" }; w.fill(key, &[(\"n\", n)])",
            &[("a.x", &["n"]), ("a.y", &["n"])],
        ),
        ("at.word(&format!(\"channels.{}\", p.name()))", &[("channels.{}", &[])]),
        (
            "(Route::Home, \"nav.home\"), (\"role\", \"list\"), \"toolkit.html\"",
            &[("nav.home", &[])],
        ),
        ("at.get(\"view\")", &[]),
    ];
    for (code, expected) in samples {
        let expected: Uses = expected
            .iter()
            .map(|(key, places)| {
                ((*key).to_owned(), places.iter().map(|place| (*place).to_owned()).collect())
            })
            .collect();
        assert_eq!(uses("view/home.rs", code), expected, "{code}");
    }
}

fn one(word: &str) -> Words {
    [("key".to_owned(), word.to_owned())].into_iter().collect()
}

#[test]
fn places_are_filled_and_what_is_filled_in_is_not_looked_at_again() {
    let fill = |word: &str| one(word).fill("key", &[("a", "{b}"), ("b", "B"), ("c-d", "é")]);
    let cases = [
        ("", ""),
        ("no place", "no place"),
        ("{a}", "{b}"),
        ("{a}{b}{a}", "{b}B{b}"),
        ("from {b} to {c-d}.", "from B to é."),
        ("{unknown} {b}", "{unknown} B"),
        ("{} {b}", "{} B"),
        ("open { and {b}", "open { and {b}"),
        ("{b} open {", "B open {"),
        ("} {b} }", "} B }"),
        ("{é}{b}", "{é}B"),
    ];
    for (word, filled) in cases {
        assert_eq!(fill(word), filled, "{word}");
    }
}

#[test]
fn a_key_without_a_word_stands_for_itself() {
    assert_eq!(words().get("no.such-key"), "no.such-key");
    assert_eq!(words().fill("no.such-key", &[("n", "1")]), "no.such-key");
}

#[test]
fn a_date_is_written_as_people_write_it_and_what_is_none_stands_as_it_is() {
    let cases = [
        ("2026-11-22", "22 November 2026"),
        ("2026-01-05", "5 January 2026"),
        ("2016-12-31", "31 December 2016"),
        ("2026-00-10", "2026-00-10"),
        ("2026-13-10", "2026-13-10"),
        ("2026-11", "2026-11"),
        ("2026-11-22-1", "2026-11-22-1"),
        ("2026-11-x", "2026-11-x"),
        ("2026-November-22", "2026-November-22"),
        ("2026-11-", "2026-11-"),
        ("", ""),
        ("last year", "last year"),
    ];
    for (iso, written) in cases {
        assert_eq!(words().date(iso), written, "{iso}");
    }
}

proptest! {
    #[test]
    fn a_word_of_texts_and_places_is_its_texts_with_the_values_between(
        parts in proptest::collection::vec(("[^{}]{0,8}", "[a-z]{1,3}", ".{0,8}|[{}a-c]{0,8}"), 0..5),
        end in "[^{}]{0,8}",
    ) {
        let value: BTreeMap<&str, &str> =
            parts.iter().map(|(_, name, value)| (name.as_str(), value.as_str())).collect();
        let places: Vec<(&str, &str)> = value.iter().map(|(name, value)| (*name, *value)).collect();
        let word: String = parts.iter().map(|(text, name, _)| format!("{text}{{{name}}}")).collect();
        let expected: String =
            parts.iter().map(|(text, name, _)| format!("{text}{}", value[name.as_str()])).collect();
        prop_assert_eq!(one(&(word + &end)).fill("key", &places), expected + &end);
    }

    #[test]
    fn filling_never_panics_and_without_a_value_changes_nothing(word in ".*|[{}a-c]*") {
        prop_assert_eq!(one(&word).fill("key", &[]), word.clone());
        let filled = one(&word).fill("key", &[("a", "{a}")]);
        prop_assert_eq!(filled, word);
    }

    #[test]
    fn any_text_is_a_date_or_stands_as_it_is(text in ".*|[0-9]{0,5}-[0-9]{0,3}-[0-9]{0,4}") {
        let written = words().date(&text);
        if written != text {
            let year = text.split('-').next().unwrap();
            prop_assert!(written.ends_with(&format!(" {year}")), "{} from {}", written, text);
            prop_assert_eq!(text.matches('-').count(), 2);
        }
    }

    #[test]
    fn words_are_found_whatever_the_order_in_which_they_came(
        pairs in proptest::collection::vec(("[a-c.]{0,3}", ".{0,4}"), 0..12),
    ) {
        let words: Words = pairs.iter().cloned().collect();
        let last: BTreeMap<String, String> = pairs.into_iter().collect();
        for (key, word) in &last {
            prop_assert_eq!(words.get(key), word);
        }
        let kept: Vec<(&str, &str)> = words.iter().collect();
        let expected: Vec<(&str, &str)> = last.iter().map(|(k, w)| (k.as_str(), w.as_str())).collect();
        prop_assert_eq!(kept, expected);
    }
}
