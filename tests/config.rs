//! Configurations: each problem is told with its place, and the schema that
//! editors go by says the same as the reader.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/configurations.rs"]
mod configurations;
#[path = "support/schema.rs"]
mod schema;

use std::collections::BTreeSet;

use configurations::{Fixture, fixtures};
use proptest::prelude::*;
use schema::Schema;
use serde_json::Value;
use social_media_toolkit::config::{
    Config, Form, HomePage, Keys, MOST_BYTES, MOST_SECONDS, Problem, Source, VERSION, WHOLE,
};
use social_media_toolkit::content::{FORMS, Id, Library};
use social_media_toolkit::json::Json;
use social_media_toolkit::{key, shipped, trust};

fn library() -> Library {
    shipped::library().unwrap()
}

/// The text that the browser sees: a byte order mark at the beginning is taken away.
fn seen(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads a text as the browser does.
fn read(text: &str) -> Result<Config, Vec<Problem>> {
    let text = seen(text);
    match Source::read(text) {
        Ok(source) => Config::read(&source.json, FORMS),
        Err(fault) => Err(vec![Problem::not_json(text, &fault.reason)]),
    }
}

/// The problems of a text, each in its sentence.
fn told(text: &str) -> Vec<String> {
    let library = library();
    read(text).err().unwrap_or_default().iter().map(|problem| problem.told(&library)).collect()
}

fn pointers(problems: &[Problem]) -> std::collections::BTreeSet<String> {
    problems.iter().map(|problem| problem.pointer.clone()).collect()
}

#[test]
fn each_invalid_configuration_has_exactly_its_problems() {
    for Fixture { name, text, told: expected, .. } in fixtures("invalid") {
        let problems = expected.iter().filter(|line| !line.contains(": note: "));
        let mut sentences: Vec<&str> =
            problems.map(|line| line.split_once(": ").unwrap_or_default().1).collect();
        assert_ne!(sentences, [""; 0], "{name}.txt says what is wrong");
        let mut told = told(&text);
        if name.starts_with("key-") {
            // The reader takes the second one at the place of the first.
            told.sort();
            sentences.sort_unstable();
        }
        assert_eq!(told, sentences, "{name}");
    }
}

#[test]
fn each_valid_configuration_is_read() {
    for Fixture { name, text, .. } in fixtures("valid") {
        assert_eq!(told(&text), [""; 0], "{name}");
    }
}

#[test]
fn what_is_set_is_what_stands_in_the_file() {
    let text = r#"{"version": 1, "id": "wrenfield", "home": {"page": "/a?b=c", "element": "T_1"}}"#;
    let home = HomePage { page: "/a?b=c".to_owned(), element: Some("T_1".to_owned()) };
    let config = Config { id: Id::new("wrenfield"), home: Some(home) };
    assert_eq!(read(text), Ok(config));
    assert_eq!(read(r#"{"version": 1}"#), Ok(Config::default()));
}

#[test]
fn the_schema_and_the_reader_find_fault_with_the_same_places() {
    let schema = Schema::new();
    for Fixture { name, text, .. } in fixtures("valid").into_iter().chain(fixtures("invalid")) {
        agree(&schema, &text, &name);
    }
}

/// Whether the file is of a newer form. The schema knows no such, and may find
/// more at fault than the version.
fn is_newer(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.expected.key == "no-newer")
}

#[test]
fn the_schema_has_the_keys_that_the_reader_knows_and_tells_an_editor_of_each() {
    let schema = Schema::new();
    assert!(jsonschema::meta::is_valid(schema.json()));
    has_form(schema.json(), WHOLE, "");
    for example in schema.json()["examples"].as_array().unwrap() {
        assert!(read(&example.to_string()).is_ok(), "{example}");
    }
}

/// That `schema`, which stands at `place`, has the keys of `keys` and no other.
fn has_keys(schema: &Value, keys: Keys<'static>, place: &str) {
    let names: BTreeSet<&str> = keys.iter().map(|key| key.name).collect();
    let properties = schema["properties"].as_object().unwrap();
    assert_eq!(properties.keys().map(String::as_str).collect::<BTreeSet<_>>(), names, "{place}");
    let required: BTreeSet<&str> =
        keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let listed = schema["required"].as_array().into_iter().flatten();
    assert_eq!(listed.filter_map(Value::as_str).collect::<BTreeSet<_>>(), required, "{place}");
    assert_eq!(schema["additionalProperties"], false, "{place}");
    for key in keys.iter() {
        let property = &properties[key.name];
        let place = format!("{place}/{}", key.name);
        for words in ["title", "description"] {
            assert!(property[words].as_str().is_some_and(|words| !words.is_empty()), "{place}");
        }
        let examples = property["examples"].as_array().unwrap();
        assert!(!examples.is_empty(), "{place}");
        for example in examples {
            assert!(jsonschema::is_valid(property, example), "{place}: {example}");
        }
        has_form(property, key.form, &place);
    }
}

/// That `schema` has the limits of `form`, and its keys.
fn has_form(schema: &Value, form: &'static str, place: &str) {
    match Form::read(form) {
        Form::Text(_, most) if most < usize::MAX => {
            assert_eq!(schema["maxLength"], most, "{place}");
        }
        Form::Choice(words) => {
            let words: Vec<&str> = Form::words(words).collect();
            assert_eq!(schema["enum"], Value::from(words), "{place}");
        }
        Form::List(item, most) => {
            assert_eq!(schema["maxItems"], most, "{place}");
            has_form(&schema["items"], item, &format!("{place}/items"));
        }
        Form::Object(name) => has_keys(schema, Keys::of(FORMS, name), place),
        Form::Each(form) => has_form(&schema["additionalProperties"], form, place),
        Form::Count(least, most) => {
            assert_eq!(
                (&schema["minimum"], &schema["maximum"]),
                (&least.into(), &most.into()),
                "{place}"
            );
        }
        Form::Text(..) | Form::Version => {}
    }
}

#[test]
fn the_schema_and_the_reader_know_the_same_characters() {
    let schema = Schema::new();
    let chars = ('\0'..'\u{3100}').chain('\u{fe00}'..='\u{ffff}').chain(['🐦', '\u{10ffff}']);
    for c in chars {
        let texts = [
            ("page", format!("/{c}")),
            ("page", format!("/a{c}")),
            ("page", format!("{c}")),
            ("element", format!("{c}a")),
            ("element", format!("a{c}")),
        ];
        for (key, text) in texts {
            let mut home = serde_json::json!({ "page": "/" });
            home[key] = text.into();
            let config = serde_json::json!({ "version": 1, "home": home }).to_string();
            agree(&schema, &config, &config);
        }
        for id in [format!("{c}a"), format!("a{c}")] {
            let config = serde_json::json!({ "version": 1, "id": id }).to_string();
            agree(&schema, &config, &config);
        }
    }
}

#[test]
fn the_schema_and_the_reader_take_the_same_texts_under_every_key() {
    let schema = Schema::new();
    let shapes = [
        "",
        "?",
        "a?",
        "?a",
        "own-a?",
        "own-?",
        "/?",
        "/a?b",
        "/a#?",
        "#?",
        "https://a?",
        "https://?",
        "mailto:?",
        "tel:?",
        "a@b.c?",
        "a@?.c",
        "a.?",
        "?.b",
        "javascript:?",
        "//?",
        "http://?",
        "chapter/1/?",
    ];
    let chars = [
        'a', 'Z', '0', '-', '_', '.', '/', '#', '@', ' ', 'é', '×', '\u{1}', '\u{202e}',
        '\u{2028}', '\u{a0}', '\\', '🐦', 'ŵ', '\u{250}',
    ];
    let texts: BTreeSet<String> = shapes
        .iter()
        .flat_map(|shape| chars.iter().map(move |c| shape.replace('?', &c.to_string())))
        .collect();
    let mut paths = Vec::new();
    leaves(WHOLE, "", &mut paths);
    assert!(paths.len() > 50, "{}", paths.len());
    for path in &paths {
        for text in &texts {
            let config = along(path, Value::from(text.as_str())).to_string();
            agree(&schema, &config, &config);
        }
    }
}

/// The way to each text of a form: keys, and `-` for an item of a list.
fn leaves(form: &'static str, path: &str, paths: &mut Vec<String>) {
    match Form::read(form) {
        Form::Object(name) => {
            Keys::of(FORMS, name)
                .iter()
                .for_each(|key| leaves(key.form, &format!("{path}/{}", key.name), paths));
        }
        Form::List(item, _) => leaves(item, &format!("{path}/-"), paths),
        Form::Each(form) => leaves(form, &format!("{path}/any.key"), paths),
        Form::Text(..) | Form::Choice(_) => paths.push(path.to_owned()),
        Form::Version | Form::Count(..) => {}
    }
}

/// A configuration that holds `value` at the end of a way.
fn along(path: &str, value: Value) -> Value {
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    let mut value = steps.iter().rev().fold(value, |value, step| match *step {
        "-" => Value::from(vec![value]),
        key => serde_json::json!({ key: value }),
    });
    value["version"] = 1.into();
    value
}

/// That the schema and the reader give one verdict on `text`, at the same places.
/// Where it is no JSON that the toolkit reads, there is a verdict and no place.
fn agree(schema: &Schema, text: &str, name: &str) {
    let problems = read(text).err().unwrap_or_default();
    let Ok(value) = serde_json::from_str(seen(text)) else {
        assert!(!problems.is_empty(), "{name}");
        return;
    };
    let faults = schema.faults(&value);
    assert_eq!(schema.is_valid(&value), problems.is_empty(), "{name}");
    if is_newer(&problems) {
        assert!(faults.contains("/version"), "{name}");
    } else if !problems.iter().any(|problem| problem.found.key == "not-json") {
        assert_eq!(faults, pointers(&problems), "{name}");
    }
}

#[test]
fn the_page_for_editors_shows_configurations_that_are_right_and_the_limits_that_hold() {
    let page = include_str!("../docs/configuration.md");
    let examples: Vec<&str> =
        page.split("```").filter_map(|part| part.strip_prefix("json\n")).collect();
    assert!(examples.len() >= 2, "the examples are found");
    for example in examples {
        assert_eq!(told(example), [""; 0], "{example}");
    }
    let bytes = format!("{},{}", MOST_BYTES / 1000, MOST_BYTES % 1000);
    assert!(page.contains(&format!("{bytes} bytes")), "{bytes}");
    assert!(page.contains(&format!("{MOST_SECONDS} seconds")));
}

#[test]
fn the_words_name_the_limit_and_the_version_that_hold() {
    let library = library();
    let words = &library.words;
    let bytes = format!("at most {},{} bytes", MOST_BYTES / 1000, MOST_BYTES % 1000);
    assert_eq!(words.get(key!("config.expected.most-bytes")), bytes);
    assert_eq!(words.get(key!("config.expected.version")), format!("the number {VERSION}"));
    assert!(words.get(key!("config.expected.no-newer")).starts_with(&format!("{VERSION}, ")));
    assert_eq!(
        Problem::too_large(300_000).told(&library),
        "the whole file: found 300000 bytes; expected at most 262,144 bytes",
    );
}

#[test]
fn what_stands_anywhere_in_a_file_has_its_line() {
    let text = "{\n \"a\":\n  [1,\n   2, {\"b\": 1,\n \"c\"\n:3}],\n\"d/~\":{}}";
    let source = Source::read(text).unwrap();
    let lines = [
        ("", 1),
        ("/a", 2),
        ("/a/0", 3),
        ("/a/1", 4),
        ("/a/2", 4),
        ("/a/2/b", 4),
        ("/a/2/c", 5),
        ("/d~1~0", 7),
        ("/a/2/missing", 4),
        ("/missing/entirely", 1),
    ];
    for (pointer, line) in lines {
        assert_eq!(source.line(pointer), line, "{pointer}");
    }
    let infinite = Source::read("[1e400, -1e999]").unwrap();
    assert_eq!(infinite.json, Json::List(vec![Json::Fraction, Json::Fraction]));
}

// --- Properties, over configurations as they come -------------------------------

/// A text as JSON: near what is right, or anything.
fn text() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        4 => "[a-z][a-z0-9-]{0,5}",
        2 => "/[a-z#/ ?=%é\\\\]{0,6}",
        1 => "[a-zA-Z]{38,42}",
        1 => "/[a-z]{498,501}",
        1 => "[A-Za-z0-9_-]{0,4}",
        1 => ".{0,50}",
    ];
    text.prop_map(|text| Json::text(&text).to_string())
}

/// Any value as JSON.
fn value() -> impl Strategy<Value = String> {
    let number = (-3i64..4).prop_map(|number| number.to_string());
    let other = prop::sample::select(vec!["null", "true", "false", "1.0", "1.5", "-1e9", "2e0"]);
    let leaf = prop_oneof![text(), number, other.prop_map(str::to_owned)];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..3);
        prop_oneof![list.prop_map(|items| format!("[{}]", items.join(","))), object(field(inner)),]
    })
}

/// A key, known or not, with a value.
fn field(value: impl Strategy<Value = String>) -> impl Strategy<Value = (String, String)> {
    let known = prop::sample::select(vec!["version", "$schema", "id", "home", "page", "element"]);
    let any = "[a~/0 ]{0,3}|.{0,3}";
    (prop_oneof![4 => known.prop_map(str::to_owned), 1 => any], value)
}

fn object(field: impl Strategy<Value = (String, String)>) -> impl Strategy<Value = String> {
    prop::collection::vec(field, 0..5).prop_map(|fields| {
        let fields = fields.iter().map(|(key, value)| format!("{}: {value}", Json::text(key)));
        format!("{{\n{}}}", fields.collect::<Vec<_>>().join(",\n"))
    })
}

/// A configuration that is mostly right: its own keys with values that mostly
/// fit, and now and then any others.
fn configuration() -> impl Strategy<Value = String> {
    let one = |key: &'static str, value: BoxedStrategy<String>| {
        (Just(key.to_owned()), prop_oneof![5 => value, 1 => self::value().boxed()]).boxed()
    };
    let page = one("page", "/[a-z?=]{0,5}".prop_map(|text| format!("{text:?}")).boxed());
    let element =
        one("element", "[A-Za-z][a-z_-]{0,5}".prop_map(|text| format!("{text:?}")).boxed());
    let home = object(prop_oneof![6 => page, 3 => element, 1 => field(value())]);
    let version = prop_oneof![8 => Just("1"), 1 => Just("2"), 1 => Just("1.0")];
    let version = one("version", version.prop_map(str::to_owned).boxed());
    let id = one("id", "[a-z][a-z0-9-]{0,5}".prop_map(|text| format!("{text:?}")).boxed());
    object(prop_oneof![6 => version, 2 => id, 3 => one("home", home.boxed()), 1 => field(value())])
}

/// Every value's pointer, in the order of the file.
fn places(json: &Json, pointer: &str, places: &mut Vec<String>) {
    places.push(pointer.to_owned());
    match json {
        Json::List(items) => {
            for (index, item) in items.iter().enumerate() {
                self::places(item, &format!("{pointer}/{index}"), places);
            }
        }
        Json::Object(fields) => {
            for (name, value) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                self::places(value, &format!("{pointer}/{name}"), places);
            }
        }
        _ => {}
    }
}

/// A value near a form: mostly of its shape, and now and then any other.
fn near(form: &'static str) -> BoxedStrategy<Value> {
    let other = prop_oneof![
        Just(Value::Null),
        Just(Value::from(1)),
        Just(Value::from("own-a")),
        Just(serde_json::json!([])),
        Just(serde_json::json!({ "name": "a" })),
    ];
    let right = match Form::read(form) {
        Form::Version => Just(Value::from(1)).boxed(),
        Form::Count(_, most) => (0..=most + 1).prop_map(Value::from).boxed(),
        Form::Text(..) => prop_oneof![
            prop::sample::select(vec![
                "own-a",
                "own-b",
                "a",
                "/a",
                "https://a.example/",
                "mailto:a@b",
                "chapter/4/policy",
                "quiz",
                "Wrenfield",
                "a.b",
                "a@b.c",
                "tel:1",
                "javascript:alert(1)",
                "<b>",
            ])
            .prop_map(Value::from),
            ".{0,6}".prop_map(Value::from),
        ]
        .boxed(),
        Form::Choice(words) => prop::sample::select(Form::words(words).collect::<Vec<_>>())
            .prop_map(Value::from)
            .boxed(),
        Form::List(item, _) => {
            prop::collection::vec(near(item), 0..3).prop_map(Value::from).boxed()
        }
        Form::Each(form) => {
            let fields = prop::collection::btree_map("[a-z.~/]{1,6}", near(form), 0..3);
            fields.prop_map(Value::from_iter).boxed()
        }
        Form::Object(name) => Keys::of(FORMS, name)
            .iter()
            .map(|key| {
                let chance = if key.required { 0.95 } else { 0.4 };
                (Just(key.name), prop::option::weighted(chance, near(key.form)))
            })
            .collect::<Vec<_>>()
            .prop_map(|fields| {
                let fields =
                    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
                Value::from_iter(fields)
            })
            .boxed(),
    };
    prop_oneof![12 => right, 1 => other].boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_schema_and_the_reader_agree_on_anything_near_the_form(value in near(WHOLE)) {
        let text = value.to_string();
        agree(&Schema::new(), &text, &text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_schema_and_the_reader_agree_on_any_configuration(
        text in prop_oneof![3 => configuration(), 1 => value()],
    ) {
        agree(&Schema::new(), &text, &text);
    }

    #[test]
    fn every_problem_has_a_place_and_they_come_in_the_order_of_the_file(
        text in prop_oneof![configuration(), value()],
    ) {
        let source = Source::read(&text).unwrap();
        let mut all = Vec::new();
        places(&source.json, "", &mut all);
        let mut before = 0;
        for Problem { pointer, found, .. } in Config::read(&source.json, FORMS).err().into_iter().flatten() {
            let place = |pointer: &str| all.iter().position(|place| place == pointer);
            let place = match found.key.as_str() {
                "nothing" => {
                    prop_assert_eq!(place(&pointer), None, "{} is missing", pointer);
                    place(pointer.rsplit_once('/').unwrap().0)
                }
                _ => place(&pointer),
            };
            prop_assert!(place.is_some_and(|place| place >= before), "{} in {}", pointer, text);
            before = place.unwrap();
        }
    }

    #[test]
    fn a_slip_of_the_finger_breaks_neither_the_reader_nor_the_agreement(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        removed in 0usize..3,
        added in prop_oneof!["", "[\\[\\]{}\",:/#a1 ]", "."],
    ) {
        let valid = fixtures("valid");
        let text = &which.get(&valid).text;
        let mut text: Vec<char> = text.chars().collect();
        let start = at.index(text.len());
        let end = text.len().min(start + removed);
        text.splice(start..end, added.chars());
        let text: String = text.into_iter().collect();
        agree(&Schema::new(), &text, &text);
    }

    #[test]
    fn a_configuration_that_is_written_is_read_as_it_was(text in configuration()) {
        if let Ok(config) = read(&text) {
            let json = Source::read(seen(&text)).unwrap().json;
            prop_assert_eq!(read(&json.to_string()), Ok(config));
            let library = shipped::library().unwrap();
            let again = Source::read(&json.to_string()).unwrap().json;
            prop_assert_eq!(trust::of(again, &library), trust::of(json, &library));
        }
    }

    #[test]
    fn any_problem_is_told_on_one_line_and_shows_a_text_s_first_40_characters(
        key in ".{0,150}|\\PC{0,150}",
        id in ".{0,60}|\\PC{0,60}",
    ) {
        let fields = vec![(key.clone(), Json::Null), ("id".to_owned(), Json::Text(format!("?{id}")))];
        let library = library();
        for problem in Config::read(&Json::Object(fields), FORMS).unwrap_err() {
            let told = problem.told(&library);
            prop_assert!(!told.contains(|c: char| c.is_control()), "{:?}", told);
            // A key, and all that might stand there.
            prop_assert!(told.chars().count() < 320, "{}", told);
            let text = problem.found.it;
            if problem.found.key == "text" {
                let whole = 1 + id.chars().count();
                let shown = text.chars().count();
                prop_assert_eq!(shown, if whole > 40 { 41 } else { whole });
                prop_assert_eq!(text.ends_with('…') && shown == 41, whole > 40);
            }
        }
    }
}
