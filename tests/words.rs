//! The words of the interface: the code and `words.json` name the same ones,
//! and each place in a word is filled.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/sources.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use social_media_toolkit::content::packed::{Input, Packed, pack};
use social_media_toolkit::content::{FORMS, Key, NO_WORD, Trust, Words, date};
use social_media_toolkit::{keys, shipped};
use sources::{Token, sources, tokens};

const LOADER_WORDS: &str = include_str!("../assets/content/en/loader.json");

/// The scripts around the engine, all of them, which say a word by `word('loader.…')`.
fn loader() -> String {
    let folder = std::fs::read_dir("assets/loader").expect("the folder of the scripts");
    let scripts = folder.map(|script| std::fs::read_to_string(script.unwrap().path()).unwrap());
    scripts.collect()
}

fn words() -> BTreeMap<String, String> {
    serde_json::from_str(include_str!("../assets/content/en/words.json")).unwrap()
}

/// A key and the places that are filled in it.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// The keys that a source names by `key!`, with the places that it fills in each:
/// those of the call that it stands in or, where that neither fills a word nor says
/// it as it is, those of every key that came from elsewhere.
fn uses(code: &str) -> Uses {
    let tokens = tokens(code);
    let mut uses = Uses::new();
    let mut loose = Vec::new();
    let mut filled_loose = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(3).map(|before| &tokens[before..at]);
        match (token, before) {
            (Token::Text(key), Some([Token::Word(name), Token::Mark('!'), Token::Mark('(')]))
                if name == "key" =>
            {
                let places = match call(&tokens, at - 3) {
                    Some(("fill", inside)) => places(&tokens, inside),
                    Some(("word" | "say" | "get", _)) => BTreeSet::new(),
                    _ => {
                        loose.push(key.clone());
                        continue;
                    }
                };
                uses.entry(key.clone()).or_default().extend(places);
            }
            (Token::Word(_), Some([_, Token::Word(call), Token::Mark('(')]))
                if call == "fill" && tokens.get(at + 1) == Some(&Token::Mark(',')) =>
            {
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

/// The call that the token at `at` is an argument of: its name, and where its first
/// argument begins.
fn call(tokens: &[Token], at: usize) -> Option<(&str, usize)> {
    let mut depth = 0;
    let opens = |token: &Token| {
        depth += match token {
            Token::Mark(')') => 1,
            Token::Mark('(') => -1,
            _ => 0,
        };
        depth < 0
    };
    let open = tokens[..at].iter().rposition(opens)?;
    match &tokens[open.checked_sub(1)?] {
        Token::Word(name) => Some((name, open + 1)),
        _ => None,
    }
}

/// The places filled by the call whose first argument is at `at`: the names in the
/// list of pairs in the call, or else in the last list of pairs before it.
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

/// What all sources name.
fn all_uses() -> Uses {
    let mut all = Uses::new();
    for (_, code) in sources() {
        for (key, places) in uses(&code) {
            all.entry(key).or_default().extend(places);
        }
    }
    all.extend(said());
    all
}

/// The ends of keys that `config.found.` and `config.expected.` stand before: those
/// that the code makes a part of a problem of, which must be there; and any other
/// text of the sources that read configurations, and any rule of the forms, which
/// may be.
fn said() -> Uses {
    let shipped = words();
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
    let filled = [
        "not-json",
        "bytes",
        "whole",
        "text",
        "one-of",
        "at-most",
        "up-to",
        "most-items",
        "shorter",
        "from-0",
        "quiz-from",
    ];
    let mut uses = Uses::new();
    for end in must.union(&may) {
        let keys = ["found", "expected"].map(|part| format!("config.{part}.{end}"));
        let there: Vec<&String> = keys.iter().filter(|key| shipped.contains_key(*key)).collect();
        let missing = keys.iter().filter(|_| there.is_empty() && must.contains(end));
        for key in missing.chain(there.iter().copied()) {
            let it = filled.contains(&end.as_str()) && key != "config.expected.text";
            uses.entry(key.clone()).or_default().extend(it.then(|| "it".to_owned()));
        }
    }
    uses
}

/// The places of a word, `{like-this}`.
fn places_of(word: &str) -> BTreeSet<String> {
    let after = word.split('{').skip(1);
    after.map(|rest| rest.split('}').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_key_that_the_code_names_has_a_word() {
    let (words, uses) = (words(), all_uses());
    assert!(uses.len() > 200, "the keys are found: {uses:#?}");
    let without: Vec<&String> = uses.keys().filter(|key| !words.contains_key(*key)).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_word_is_used() {
    let (words, uses) = (words(), all_uses());
    let unused: Vec<&String> = words.keys().filter(|key| !uses.contains_key(*key)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn every_place_in_a_word_is_filled_and_no_other() {
    let uses = all_uses();
    for (key, word) in words() {
        if let Some(filled) = uses.get(&key) {
            assert_eq!(*filled, places_of(&word), "filled and there, in ‘{key}’");
        }
    }
}

#[test]
fn the_loader_says_every_word_of_its_own_and_fills_its_places() {
    let words: BTreeMap<String, String> = serde_json::from_str(LOADER_WORDS).unwrap();
    let loader = loader();
    for (key, word) in &words {
        let said = format!("word('{key}')");
        let in_all = format!("words('{key}')");
        assert!(loader.contains(&said) || loader.contains(&in_all), "‘{key}’ is used");
        // A word in every language has a name before it is filled.
        let names = loader.lines().filter(|line| line.contains(&in_all)).filter_map(named);
        let names: Vec<_> = names.chain([said]).collect();
        let fills = |place: &str| {
            let filled = |said| loader.contains(&format!("{said}.replace('{{{place}}}'"));
            names.iter().any(filled)
        };
        let filled = ["reason", "date", "n"].into_iter().filter(|place| fills(place));
        let filled: BTreeSet<_> = filled.map(str::to_owned).collect();
        assert_eq!(filled, places_of(word), "filled and there, in ‘{key}’");
    }
    // A key that there is not stops the build (scripts/bundle.mjs).
    let said = ["word('loader.", "words('loader."].map(|call| loader.matches(call).count());
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
        ("at.word(key!(\"months\"))", &[("months", &[])]),
        (
            "at.word(if begun { key!(\"quiz.go-on\") } else { key!(\"quiz.start\") })",
            &[("quiz.go-on", &[]), ("quiz.start", &[])],
        ),
        ("// at.word(key!(\"quiz.old\"))", &[]),
        ("at.fill(key!(\"reviewed\"), &[(\"date\", &at.date(\"x\"))])", &[("reviewed", &["date"])]),
        (
            "at.fill(\nkey!(\"a.b\"),\n&[(\"n\", &f(&[1])), (\"of\", &g((2, 3)))],\n)",
            &[("a.b", &["n", "of"])],
        ),
        (
            "let p = [(\"n\", 1), (\"title\", t)]; at.fill(key!(\"a.b\"), &p)",
            &[("a.b", &["n", "title"])],
        ),
        (
            "let key = match c { X => key!(\"a.x\"), Y => key!(\"a.y\") }; w.fill(key, &[(\"n\", n)])",
            &[("a.x", &["n"]), ("a.y", &["n"])],
        ),
        (
            "el(\"p\").say(at, key!(\"a.x\")).text(&named(at, key!(\"a.y\"))); at.fill(key, &[(\"n\", n)])",
            &[("a.x", &[]), ("a.y", &["n"])],
        ),
        ("(Route::Home, key!(\"nav.home\")), (\"role\", \"list\")", &[("nav.home", &[])]),
        ("at.get(\"view\"); key(\"nav.home\")", &[]),
    ];
    for (code, expected) in samples {
        let expected: Uses = expected
            .iter()
            .map(|(key, places)| {
                ((*key).to_owned(), places.iter().map(|place| (*place).to_owned()).collect())
            })
            .collect();
        assert_eq!(uses(code), expected, "{code}");
    }
}

const KEY: Key = Key::new(7);

fn one(word: &str) -> Words {
    let mut words = Words::default();
    words.set(KEY, word);
    words
}

/// What is in place of `word` where it is none.
fn there(word: &str) -> &str {
    if word.is_empty() { NO_WORD } else { word }
}

#[test]
fn places_are_filled_and_what_is_filled_in_is_not_looked_at_again() {
    let fill = |word: &str| one(word).fill(KEY, &[("a", "{b}"), ("b", "B"), ("c-d", "é")]);
    let cases = [
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
fn what_stands_for_a_word_that_is_not_there_is_no_word() {
    assert_eq!(one("word").get(Key::new(6)), NO_WORD);
    assert_eq!(one("word").fill(Key::new(8), &[("n", "1")]), NO_WORD);
    assert!(words().values().all(|word| !word.contains(NO_WORD)));
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
        assert_eq!(date(iso, &words()["months"]), written, "{iso}");
    }
}

#[test]
fn a_key_is_the_same_number_in_the_code_and_in_the_packs() {
    let library = shipped::library().unwrap();
    for (name, word) in words() {
        assert_eq!(library.key(&name), Some(keys::of(&name)), "{name}");
        // What is said beside another language alone is in no English pack.
        let said = if name.starts_with("language.") { NO_WORD } else { &word };
        assert_eq!(library.words.get(keys::of(&name)), said, "{name}");
    }
    assert_eq!((library.key("no.such-key"), library.key("nav.hom")), (None, None));
}

#[test]
#[should_panic = "words.json has no word under this key"]
fn a_name_that_begins_as_another_is_no_key() {
    keys::of("nav.hom");
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
        let (word, expected) = (word + &end, expected + &end);
        prop_assume!(!word.is_empty());
        prop_assert_eq!(one(&word).fill(KEY, &places), expected);
    }

    #[test]
    fn filling_never_panics_and_without_a_value_changes_nothing(word in ".*|[{}a-c]*") {
        prop_assert_eq!(&one(&word).fill(KEY, &[]), there(&word));
        prop_assert_eq!(&one(&word).fill(KEY, &[("a", "{a}")]), there(&word));
    }

    #[test]
    fn any_text_is_a_date_or_stands_as_it_is(text in ".*|[0-9]{0,5}-[0-9]{0,3}-[0-9]{0,4}") {
        let written = date(&text, &words()["months"]);
        if written != text {
            let year = text.split('-').next().unwrap();
            prop_assert!(written.ends_with(&format!(" {year}")), "{} from {}", written, text);
            prop_assert_eq!(text.matches('-').count(), 2);
        }
    }

    #[test]
    fn words_are_found_whatever_the_order_in_which_they_came(
        (pairs, mixed) in pairs().prop_flat_map(|pairs| (Just(pairs.clone()), Just(pairs).prop_shuffle())),
    ) {
        // The last word under a key counts; so only words under different keys may change places.
        let last: BTreeMap<usize, String> = pairs.iter().cloned().collect();
        let words = of(pairs);
        for number in 0..50 {
            let word = last.get(&number).map_or("", String::as_str);
            prop_assert_eq!(words.get(Key::new(number)), there(word));
        }
        let kept: Vec<(Key, &str)> = words.iter().collect();
        let all = last.iter().map(|(number, word)| (Key::new(*number), word.as_str()));
        prop_assert_eq!(kept, all.collect::<Vec<_>>());
        let apart = mixed.into_iter().filter(|(number, word)| last[number] == *word);
        prop_assert_eq!(of(apart), words);
    }

    #[test]
    fn words_come_out_of_a_pack_as_they_went_in(pairs in pairs()) {
        let words = of(pairs);
        let packed = pack(&words, &7_u8);
        let trust = Trust::default();
        let mut input = Input::new(&packed, &trust);
        prop_assert_eq!(Words::unpack(&mut input), words);
        prop_assert_eq!((u8::unpack(&mut input), input.finish()), (7, Ok(())));
    }

    #[test]
    fn words_that_are_added_stand_beside_or_in_place_of_the_others(one in pairs(), more in pairs()) {
        let mut both = of(one.clone());
        both.add(&of(more.clone()));
        prop_assert_eq!(both, of(one.into_iter().chain(more)));
    }
}

/// Numbers of keys, and a word for each.
fn pairs() -> impl Strategy<Value = Vec<(usize, String)>> {
    proptest::collection::vec((0..40_usize, ".{1,4}"), 0..12)
}

fn of(pairs: impl IntoIterator<Item = (usize, String)>) -> Words {
    let mut words = Words::default();
    pairs.into_iter().for_each(|(number, word)| words.set(Key::new(number), &word));
    words
}
