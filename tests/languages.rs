//! Another language: every text says which one it is in, English stands in for
//! what is not translated, and no word that people read stands in the code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/pseudo.rs"]
mod pseudo;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use futures::executor::block_on;
use proptest::prelude::*;
use pseudo::{Alphabet, files_of};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use social_media_toolkit::compile::{Files, Problem, compile_all};
use social_media_toolkit::content::{Language, Library, PackName, marked_word, plain, runs};
use social_media_toolkit::fixtures::{self, Fixture};
use social_media_toolkit::json::Json;
use social_media_toolkit::route::Route;
use social_media_toolkit::saved::Saved;
use social_media_toolkit::session::{Action, By, Options, State};
use social_media_toolkit::view::{
    Edition, EditionForm, EditionProps, FixturePage, FixturePageProps,
};
use social_media_toolkit::{key, shipped, trust};
use yew::LocalServerRenderer;

type Packs = BTreeMap<String, Vec<u8>>;

fn compiled(english: &Files, welsh: &Files) -> Packs {
    compile_all(english, &BTreeMap::from([("cy".to_owned(), welsh.clone())])).unwrap()
}

/// A library with all packs, in one of the two languages.
fn library(packs: &Packs, language: u8) -> Library {
    let mut library = Library::open(&packs["core"]).unwrap();
    library.speak(language);
    for (file, bytes) in packs {
        let name: PackName = file.parse().unwrap();
        if library.file(name) == *file {
            library.add(name, bytes).unwrap();
        }
    }
    library
}

fn rendered(fixture: &Fixture) -> Html {
    let props = FixturePageProps {
        state: fixture.state.clone(),
        stylesheet: "page.css".into(),
        name: "".into(),
        problems: fixture.problems.clone(),
        old_before: fixture.old_before.into(),
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

/// What people read on a page, each text with the language that it is said to be
/// in: the texts, and the attributes that stand for one.
fn read(page: &Html) -> Vec<(String, String)> {
    let mut read = Vec::new();
    for element in page.select(&Selector::parse("body, body *").unwrap()) {
        let mut around =
            std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
        let lang = around.find_map(|element| element.attr("lang")).unwrap_or_default();
        let texts =
            element.children().filter_map(|child| Some(child.value().as_text()?.to_string()));
        let named = ["aria-label", "title", "alt", "placeholder"];
        let named = named.iter().filter_map(|name| element.attr(name)).map(str::to_owned);
        read.extend(texts.chain(named).map(|text| (text, lang.to_owned())));
    }
    read
}

/// The texts of the demo page's configuration, the longest first.
static OF_THE_TRUST: LazyLock<Vec<String>> = LazyLock::new(|| {
    fn gather(value: &Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| gather(value, texts)),
            Value::Object(fields) => fields.values().for_each(|value| gather(value, texts)),
            _ => {}
        }
    }
    let json = serde_json::from_str(include_str!("../assets/demo/trust.json")).unwrap();
    let mut texts = Vec::new();
    gather(&json, &mut texts);
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
});

/// What a page shows that is in nobody's words: in the configuration itself, made
/// for machines, or typed by the reader.
fn strange(text: &str) -> String {
    let fixture = ["/version", "‘one’", "/home/page", "‘//elsewhere’"];
    let typed = [
        "tone of voice",
        "confidentialty",
        "fcebok",
        "Head of communications",
        "Anna: ",
        "flu",
        "aeroplane",
        "Ask the people who use your service what they would like to read. ",
        "All of it is on",
        "for you.",
        "https://intranet.wrenfield.local/social-media",
        "intranet.wrenfield.local/social-media",
        "patientsafetymatters",
        // What X writes before a handle, in every language.
        "via ",
    ];
    let text =
        fixture.iter().chain(&typed).fold(text.to_owned(), |text, part| text.replace(part, ""));
    let text = OF_THE_TRUST.iter().fold(text, |text, own| text.replace(own.as_str(), ""));
    // A result as a code is made of digits and capital letters.
    let is_code = |word: &str| {
        let word = word.trim_matches(['‘', '’']);
        let plain = |c: char| c == '-' || c.is_ascii_digit() || c.is_ascii_uppercase();
        word.len() > 9 && word.chars().all(plain)
    };
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.retain(|word| !word.starts_with(['#', '@']) && !is_code(word));
    words.join(" ")
}

fn has(text: &str, alphabet: Alphabet) -> bool {
    text.chars().any(|c| alphabet.has(c))
}

#[test]
fn no_word_that_people_read_stands_in_the_code() {
    let packs = compiled(&Alphabet::Cyrillic.write(&files_of("en")), &files_of("cy"));
    let library = library(&packs, 0);
    let mut pages: Vec<(String, Html)> =
        fixtures::all(&library).iter().map(|f| (f.name.clone(), rendered(f))).collect();
    let props = EditionProps { library, stylesheet: "page.css".into(), form: EditionForm::Plain };
    let edition = LocalServerRenderer::<Edition>::with_props(props).hydratable(false).render();
    pages.push(("edition".to_owned(), Html::parse_document(&block_on(edition))));
    for (name, page) in &pages {
        let read = read(page);
        assert!(read.iter().any(|(text, _)| has(text, Alphabet::Cyrillic)), "{name}");
        for (text, lang) in read {
            assert!(
                !strange(&text).contains(|c: char| c.is_ascii_alphabetic()),
                "{name}: ‘{text}’"
            );
            assert_eq!(lang, "en-GB", "{name}: ‘{text}’");
        }
    }
}

/// Holds that on every page what is in Greek letters says that it is Welsh, and
/// what is in Cyrillic ones that it is English; returns how often there was which.
fn told_apart(packs: &Packs) -> (usize, usize) {
    let mut count = (0, 0);
    for fixture in fixtures::all(&library(packs, 1)) {
        let page = rendered(&fixture);
        for element in page.select(&Selector::parse("[href], [value]").unwrap()) {
            for (name, value) in element.value().attrs() {
                let marked = plain(value) != value || value.contains("%E2%81%A3");
                assert!(!marked, "{}: {name}=‘{value}’", fixture.name);
            }
        }
        for (text, lang) in read(&page) {
            let (welsh, english) = (has(&text, Alphabet::Greek), has(&text, Alphabet::Cyrillic));
            let place = format!("{}: ‘{text}’ in {lang}", fixture.name);
            assert_eq!(plain(&text), text, "no mark is left: {place}");
            assert!(!strange(&text).contains(|c: char| c.is_ascii_alphabetic()), "{place}");
            // A name like ‘Table: …’ is of both, and there is one `lang` for it.
            assert!(!welsh || lang == "cy", "{place}");
            assert!(!english || welsh || lang == "en-GB", "{place}");
            count.0 += usize::from(welsh);
            count.1 += usize::from(english);
        }
    }
    count
}

/// The words of Welsh with nothing else, and with the files of `more`.
fn pseudo_welsh(more: &[&str]) -> Files {
    let english = files_of("en");
    let mut files = files_of("cy");
    files.extend(more.iter().map(|name| ((*name).to_owned(), english[*name].clone())));
    Alphabet::Greek.write(&files)
}

#[test]
fn every_text_says_which_language_it_is_in() {
    let english = Alphabet::Cyrillic.write(&files_of("en"));
    let (welsh, left) = told_apart(&compiled(&english, &pseudo_welsh(&[])));
    assert!(welsh > 500 && left > 500, "{welsh} texts in Welsh, {left} in English");
}

#[test]
fn a_translated_file_takes_the_place_of_the_english_one_and_says_so() {
    let english = Alphabet::Cyrillic.write(&files_of("en"));
    let all: Vec<String> = english
        .keys()
        .filter(|name| !["networks.json", "organisation.json"].contains(&name.as_str()))
        .cloned()
        .collect();
    let content = |name: &&String| !name.ends_with("words.json");
    let (chapters, tables): (Vec<_>, Vec<_>) =
        all.iter().filter(content).map(String::as_str).partition(|name| name.ends_with(".md"));
    let some: Vec<&str> = chapters.iter().copied().chain(["figures.json"]).collect();
    let (_, left) = told_apart(&compiled(&english, &pseudo_welsh(&some)));
    let everything: Vec<&str> = chapters.into_iter().chain(tables).collect();
    let everything: Vec<&str> = everything
        .into_iter()
        .filter(|name| !["language.json", "loader.json"].contains(name))
        .collect();
    let packs = compiled(&english, &pseudo_welsh(&everything));
    let (welsh, rest) = told_apart(&packs);
    assert!(rest < left && rest < welsh / 20, "{welsh} texts in Welsh, {rest} in English");
    let names = &library(&packs, 1).core.languages[1].packs;
    assert!(names.contains(&PackName::Chapters) && names.contains(&PackName::Quiz), "{names:?}");
    assert!(packs.contains_key("chapters.cy") && !packs.contains_key("sharing.cy"));
}

#[test]
fn welsh_has_every_word() {
    let mut missing = Vec::new();
    for file in ["words.json", "loader.json"] {
        let words = |folder| -> BTreeMap<String, String> {
            serde_json::from_str(&files_of(folder)[file]).unwrap()
        };
        let welsh = words("cy");
        let lacks = words("en").into_iter().filter(|(key, _)| !welsh.contains_key(key));
        missing.extend(lacks.map(|(key, word)| format!("{file}: \"{key}\": \"{word}\",")));
    }
    assert!(missing.is_empty(), "assets/content/cy lacks these words:\n{}", missing.join("\n"));
    let months = plain(shipped::library_in(1).unwrap().words.get(key!("months")));
    assert_eq!(months.split(' ').count(), 12);
}

#[test]
fn a_word_without_a_translation_is_said_in_english() {
    let english = Alphabet::Cyrillic.write(&files_of("en"));
    let mut welsh = pseudo_welsh(&[]);
    let mut words: BTreeMap<String, String> = serde_json::from_str(&welsh["words.json"]).unwrap();
    words.remove("nav.home").unwrap();
    welsh.insert("words.json".to_owned(), serde_json::to_string_pretty(&words).unwrap());
    let packs = compiled(&english, &welsh);
    assert!(has(library(&packs, 1).words.get(key!("nav.home")), Alphabet::Cyrillic));
    told_apart(&packs);
}

/// The mistakes that there are with `file` of the Welsh folder changed.
fn mistakes(file: &str, change: impl Fn(String) -> Option<String>) -> Vec<Problem> {
    let mut welsh = files_of("cy");
    let english = files_of("en");
    let text = welsh.remove(file).or_else(|| english.get(file).cloned()).unwrap_or_default();
    welsh.extend(change(text).map(|text| (file.to_owned(), text)));
    let folders = BTreeMap::from([("cy".to_owned(), welsh)]);
    compile_all(&english, &folders).err().unwrap_or_default()
}

#[test]
fn a_mistake_in_a_translation_stops_the_build_with_its_place() {
    let replace = |from: &'static str, to: &'static str| {
        move |text: String| {
            assert!(text.contains(from), "{from}");
            Some(text.replacen(from, to, 1))
        }
    };
    type Change = Box<dyn Fn(String) -> Option<String>>;
    let cases: [(&str, Change, &str); 8] = [
        ("words.json", Box::new(replace("\"nav.home\"", "\"nav.hafan\"")), "‘nav.hafan’"),
        ("words.json", Box::new(replace("Pennod {n} o", "Pennod {m} o")), "expected {n, of}"),
        ("words.json", Box::new(|_| None), "no such file"),
        ("language.json", Box::new(|_| None), "no such file"),
        ("language.json", Box::new(replace("name", "named")), "does not fit"),
        ("networks.json", Box::new(Some), "expected none"),
        (
            "quotes.json",
            Box::new(replace("start-simple", "start-otherwise")),
            "‘quotes/start-simple’",
        ),
        ("chapters/7-more.md", Box::new(Some), "expected none"),
    ];
    for (file, change, words) in &cases {
        let found = mistakes(file, change);
        let place = format!("assets/content/cy/{file}:");
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        let right = told.iter().any(|told| told.starts_with(&place) && told.contains(words));
        assert!(right, "{file}: {words}: {told:#?}");
    }
    let line = mistakes("words.json", replace("Pennod {n} o", "Pennod {m} o"))[0].line;
    let text = &files_of("cy")["words.json"];
    assert!(text.lines().nth(line - 1).unwrap().contains("Pennod {n}"), "line {line}");
    assert_eq!(mistakes("quotes.json", Some), []);
}

/// The mistakes that there are where `language.json` of the folder `folder` is `text`.
fn mistakes_of_language(folder: &str, text: &str) -> Vec<String> {
    let mut welsh = files_of("cy");
    welsh.insert("language.json".to_owned(), text.to_owned());
    let folders = BTreeMap::from([(folder.to_owned(), welsh)]);
    let found = compile_all(&files_of("en"), &folders).err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_language_is_named_by_its_folder_and_reviewed_on_a_day() {
    let described = |tag: &str, reviewed: &str| {
        format!("{{\n\"name\": \"Cymraeg\",\n\"tag\": \"{tag}\",\n\"reviewed\": {reviewed}\n}}")
    };
    for reviewed in ["null", "\"2027-01-31\"", "\"2027-01-31 by the translation unit\""] {
        assert_eq!(mistakes_of_language("cy", &described("cy", reviewed)), [""; 0], "{reviewed}");
    }
    for reviewed in ["yes", "by the unit", "2027-02-30", "2027-01-31x", "31 January 2027"] {
        let found = mistakes_of_language("cy", &described("cy", &format!("\"{reviewed}\"")));
        let place = "assets/content/cy/language.json:4: found the date ‘";
        assert!(found.len() == 1 && found[0].starts_with(place), "{reviewed}: {found:?}");
    }
    let found = mistakes_of_language("cy", &described("cy", "\"\""));
    assert!(found[0].starts_with("assets/content/cy/language.json:4: "), "{found:?}");
    for (folder, tag) in [("cy", "ga"), ("cym", "cym"), ("CY", "CY"), ("cy", "cy-GB"), ("c1", "c1")]
    {
        let found = mistakes_of_language(folder, &described(tag, "null"));
        let place = format!("assets/content/{folder}/language.json:3: found the tag ‘{tag}’");
        assert!(found.len() == 1 && found[0].starts_with(&place), "{folder}: {found:?}");
    }
    // Two languages of one tag are two folders, of which one has another name.
    let (one, other) = (files_of("cy"), files_of("cy"));
    let folders = BTreeMap::from([("cy".to_owned(), one), ("ga".to_owned(), other)]);
    let found = compile_all(&files_of("en"), &folders).unwrap_err();
    assert_eq!(found[0].to_string().split(": ").next(), Some("assets/content/ga/language.json:1"));
}

fn session(language: u8) -> State {
    State::start(shipped::library_in(language).unwrap(), Route::Home, By::Page)
}

/// Welsh with the words of a trust.
fn in_its_words(words: &Value) -> Library {
    let json = Json::parse(&serde_json::json!({"version": 1, "words": {"cy": words}}).to_string());
    let read = trust::read(json.unwrap(), &shipped::library_in(1).unwrap());
    read.map(|(_, library)| library).map_err(|problems| problems.len()).unwrap()
}

#[test]
fn a_trust_s_welsh_words_say_their_language_as_the_toolkit_s_own_do() {
    let own: Value = serde_json::from_str(&files_of("cy")["words.json"]).unwrap();
    assert_eq!(in_its_words(&own).words, shipped::library_in(1).unwrap().words);
    let words = in_its_words(&serde_json::json!({"trust.foot": "Pecyn {name} yw hwn"})).words;
    let said = words.fill(key!("trust.foot"), &[("name", "Wrenfield")]);
    let runs: Vec<(bool, &str)> = runs(&said).filter(|(_, run)| !run.is_empty()).collect();
    assert_eq!(runs, [(true, "Pecyn "), (false, "Wrenfield"), (true, " yw hwn")]);
}

fn speak(language: u8, by: By) -> Action {
    Action::Speak { language, by }
}

#[test]
fn a_reader_goes_to_english_and_back_and_nothing_is_fetched_for_it() {
    let welsh = session(1);
    assert_eq!(plain(welsh.library.words.get(key!("nav.home"))), "Hafan");
    let english = welsh.after(speak(0, By::Reader));
    assert_eq!(
        (english.library.words.get(key!("nav.home")), english.library.tag()),
        ("Home", "en-GB")
    );
    assert_eq!(english.page_language, 1, "the way back is offered");
    let back = english.after(speak(1, By::Reader));
    assert_eq!(plain(back.library.words.get(key!("nav.home"))), "Hafan");
    assert!(back.awaited().is_empty());
    assert_eq!(back.after(speak(0, By::Page)).page_language, 0);
}

#[test]
fn english_stands_in_until_the_words_arrive() {
    let waiting = session(0).after(speak(1, By::Page));
    assert!(waiting.is_ready());
    assert_eq!(waiting.awaited(), [PackName::Words]);
    assert_eq!(waiting.library.words.get(key!("nav.home")), "Home");
    assert_eq!(waiting.library.file(PackName::Words), "words.cy");
    let (_, bytes) = shipped::PACKS.iter().find(|(name, _)| *name == "words.cy").unwrap();
    let action = Action::TakePack {
        name: PackName::Words,
        file: "words.cy".to_owned(),
        bytes: bytes.to_vec(),
    };
    let arrived = waiting.after(action);
    assert_eq!(plain(arrived.library.words.get(key!("nav.home"))), "Hafan");
    assert!(arrived.awaited().is_empty());
}

#[test]
fn content_that_two_languages_have_is_fetched_anew() {
    let english = Alphabet::Cyrillic.write(&files_of("en"));
    let packs = compiled(&english, &pseudo_welsh(&["quotes.json"]));
    let state = State::start(library(&packs, 1), Route::Quotes, By::Page);
    assert!(has(&state.library.quotes.as_ref().unwrap().quotes[0].text, Alphabet::Greek));
    let state = state.after(speak(0, By::Reader));
    assert_eq!(state.awaited(), [PackName::Quotes, PackName::Sharing]);
    assert_eq!(state.library.file(PackName::Quotes), "quotes");
    assert!(!state.library.has(PackName::Quiz));
}

#[test]
fn what_was_on_its_way_in_another_language_is_not_taken_for_this_one() {
    let packs =
        compiled(&Alphabet::Cyrillic.write(&files_of("en")), &pseudo_welsh(&["quotes.json"]));
    let name = PackName::Quotes;
    let take = |file: &str| {
        let (file, bytes) = (file.to_owned(), packs[file].clone());
        Action::TakePack { name: file.parse().unwrap(), file, bytes }
    };
    let miss = |file: &str| {
        let (file, message) = (file.to_owned(), "404".to_owned());
        Action::MissPack { name, file, message }
    };
    let mut library = Library::open(&packs["core"]).unwrap();
    library.speak(1);
    let welsh = State::start(library, Route::Quotes, By::Page);
    assert_eq!(welsh.library.file(name), "quotes.cy");
    let english = welsh.after(speak(0, By::Reader));
    let late = english.after(take("quotes.cy")).after(miss("quotes.cy"));
    assert!(late.library.quotes.is_none() && late.missed.is_empty());
    assert!(late.awaited().contains(&name), "the English ones are awaited still");
    let missed = late.clone().after(miss("quotes"));
    assert_eq!(missed.missed, [(name, "quotes: 404".to_owned())]);
    let arrived = late.after(take("quotes"));
    assert!(has(&arrived.library.quotes.as_ref().unwrap().quotes[0].text, Alphabet::Cyrillic));
    // A file that both languages share is the same for both.
    assert!(arrived.after(speak(1, By::Reader)).after(take("sharing")).library.sharing.is_some());
}

#[test]
fn the_language_that_the_reader_chose_survives_a_panic() {
    let chosen = session(1).after(speak(0, By::Reader));
    let saved = Saved::read(&chosen.to_saved().to_json()).unwrap();
    let again = session(1).taking_up(saved.into());
    assert_eq!((again.library.language, again.page_language), (0, 1));
}

#[test]
fn the_language_is_the_elements_own_or_what_is_around_it() {
    let languages = shipped::library().unwrap().core.languages.clone();
    let read = |pairs: &[(&str, &str)]| {
        let pairs: Vec<_> = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        let (options, bad) = Options::read(&pairs, &languages);
        (options.language, bad.len())
    };
    assert_eq!(read(&[]), (0, 0));
    for tag in ["cy", "cy-GB", "CY"] {
        assert_eq!(read(&[("lang", tag)]), (1, 0), "{tag}");
        assert_eq!(read(&[("", tag)]), (1, 0), "{tag}");
    }
    for tag in ["en", "en-GB", "en-US"] {
        assert_eq!(read(&[("lang", tag), ("", "cy")]), (0, 0), "{tag}");
    }
    for tag in ["", "fr", "cym", "x-cy"] {
        assert_eq!(read(&[("", tag)]), (0, 0), "around it: {tag}");
        assert_eq!(read(&[("lang", tag)]), (0, 1), "its own: {tag}");
    }
}

proptest! {
    #[test]
    fn any_tag_is_a_language_or_none(tag in "\\PC*|[a-zA-Z]{1,3}(-[A-Z]{2})?") {
        let welsh = Language { tag: "cy".to_owned(), ..Language::default() };
        let own = tag.to_lowercase();
        prop_assert_eq!(welsh.is(&tag), own == "cy" || own.starts_with("cy-"));
    }

    #[test]
    fn marks_part_a_text_into_its_runs_and_plain_is_without_them(
        parts in proptest::collection::vec("[^\u{2063}]{0,6}", 1..6),
    ) {
        let marked = parts.join("\u{2063}");
        let found: Vec<(bool, &str)> = runs(&marked).collect();
        let expected = parts.iter().enumerate().map(|(place, part)| (place % 2 == 1, part.as_str()));
        prop_assert_eq!(found, expected.collect::<Vec<_>>());
        prop_assert_eq!(plain(&marked), parts.concat());
    }

    #[test]
    fn what_is_filled_into_a_marked_word_is_apart_and_nothing_is_lost(
        before in "[a-zé0-9 ]{0,6}", after in "[a-zé0-9 ]{0,6}", filled in "[A-Z]{1,6}",
    ) {
        let word = marked_word("any", &format!("{before}{{n}}{after}")).replace("{n}", &filled);
        prop_assert_eq!(plain(&word), [&*before, &filled, &after].concat());
        let apart: Vec<&str> = runs(&word).filter(|(own, _)| !own).map(|(_, run)| run).collect();
        prop_assert!(apart.iter().any(|run| run.contains(&*filled)), "{:?}", word);
        prop_assert!(!apart.concat().contains(|c: char| c.is_lowercase()), "{:?}", word);
    }

    #[test]
    fn no_number_of_a_language_breaks_a_session(numbers in proptest::collection::vec(any::<u8>(), 0..4)) {
        let state = numbers.iter().fold(session(1), |state, number| state.after(speak(*number, By::Reader)));
        prop_assert!(state.library.language <= 1);
    }
}
