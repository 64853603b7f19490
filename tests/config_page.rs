//! What the page for editors, `docs/configuration.md`, says of each key: that it
//! is there, whether it must be given, and its limit, read from the key's own row.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use social_media_toolkit::config::{Form, Key, Keys};
use social_media_toolkit::content::FORMS;

const PAGE: &str = include_str!("../docs/configuration.md");

/// Where the page tells of an object: the line before its table.
const TABLES: [(&str, &str); 20] = [
    ("home", "In `home`:"),
    ("organisation", "In `organisation`:"),
    ("note", "In `notes`, "),
    ("quote", "In `quotes`, "),
    ("case_study", "In `case_studies`, "),
    ("resource", "In `resources`, "),
    ("channel", "In `channels`, "),
    ("our_channel", "In `our_channels`, "),
    ("day", "In `awareness_days`, "),
    ("account", "In `accounts`, "),
    ("quiz", "In `quiz`:"),
    ("not_sure", "In `not_sure`:"),
    ("dimension", "In `dimensions`, "),
    ("question", "In `questions`, "),
    ("answer", "In `answers`, "),
    ("action", "In `action`:"),
    ("band", "In `bands`, "),
    ("rule", "In `rules`, "),
    ("advice", "In `notes` of a quiz, "),
    ("whole", "## Every key"),
];

/// What follows `start` on the page, up to the next empty line.
fn paragraph(start: &str) -> &'static str {
    let at = PAGE.find(start).unwrap_or_else(|| panic!("the page has no ‘{start}’"));
    PAGE[at..].split("\n\n").next().unwrap()
}

/// The rows of the first table behind `start`, each in its cells.
fn rows(start: &str) -> Vec<[&'static str; 3]> {
    let at = PAGE.find(start).unwrap_or_else(|| panic!("the page has no ‘{start}’"));
    let lines = PAGE[at..].lines().skip_while(|line| !line.starts_with('|'));
    let cells = |line: &'static str| -> [&str; 3] {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        cells.try_into().unwrap_or_else(|cells| panic!("{cells:?}"))
    };
    lines.take_while(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

/// The row of `key` in the table behind `start`.
fn row(start: &str, key: &str) -> [&'static str; 3] {
    let key = format!("`{key}`");
    let found = rows(start).into_iter().find(|row| row[0].split(", ").any(|name| name == key));
    found.unwrap_or_else(|| panic!("no row for {key} behind ‘{start}’"))
}

/// The number behind `before` in `text`, with or without a comma in it.
fn number(text: &str, before: &str) -> Option<usize> {
    let rest = text.split_once(before)?.1;
    let digits = rest.split(|c: char| !c.is_ascii_digit() && c != ',').next()?;
    digits.trim_end_matches(',').replace(',', "").parse().ok()
}

/// How many characters `told` lets a text of `rule` have, itself or by what the page
/// says of all texts of that kind. None for what its own form keeps short.
fn characters(rule: &str, told: &str) -> Option<usize> {
    let all = paragraph("A text stays text");
    let own = number(told, "at most ").or(number(told, "At most "));
    match rule {
        "link" | "address" | "public" => {
            own.or(number(paragraph("An address starts with"), "at most "))
        }
        "own-id" => own.or(number(paragraph("An `id` of your own"), "at most ")),
        "line" if told.contains("aragraph") => number(all, "a paragraph "),
        "line" => own,
        "section" | "place" | "host" => None,
        "text" => Some(usize::MAX),
        _ => own,
    }
}

/// Holds that a row says of `form` what there is to know.
fn tells(form: &'static str, told: &str, of: &str) {
    match Form::read(form) {
        Form::Text(rule, most) => {
            let said = characters(rule, told);
            let short = ["section", "place", "host"].contains(&rule);
            assert!(said == Some(most) || short && said.is_none(), "{of}: {said:?}, not {most}");
        }
        Form::Choice(words) => {
            let named =
                |text: &str| Form::words(words).all(|word| text.contains(&format!("`{word}`")));
            // All networks stand in the row of those that a trust offers.
            let networks = row("In `organisation`:", "networks")[2];
            assert!(named(told) || told.contains("network") && named(networks), "{of}: {words}");
        }
        Form::List(item, most) => {
            assert_eq!(number(told, "up to "), Some(most), "{of}");
            if !matches!(Form::read(item), Form::Object(_)) {
                tells(item, told, of);
            }
        }
        Form::Count(least, most) => {
            assert_eq!(number(told, &format!("from {least} to ")), Some(most), "{of}");
        }
        Form::Version => assert!(told.contains("the number `1`"), "{of}"),
        _ => {}
    }
}

#[test]
fn the_page_for_editors_tells_each_key_and_its_limit_in_its_row() {
    for (object, start) in TABLES.iter().filter(|(object, _)| *object != "whole") {
        for Key { name, required, form } in Keys::of(FORMS, object).iter() {
            let [_, kind, told] = row(start, name);
            let of = format!("{object}/{name}");
            assert_eq!(kind == "required", required, "{of}");
            tells(form, &format!("{kind}: {told}"), &of);
        }
        let keys: Vec<&str> = Keys::of(FORMS, object).iter().map(|key| key.name).collect();
        let named = rows(start).into_iter().flat_map(|row| row[0].split(", "));
        for name in named {
            assert!(keys.contains(&name.trim_matches('`')), "{object} has no {name}");
        }
    }
}

#[test]
fn the_page_tells_each_key_of_the_whole_file_and_how_long_each_list_may_be() {
    for Key { name, required, form } in Keys::of(FORMS, "whole").iter() {
        let first = rows("## Every key").into_iter();
        let all = first.chain(rows("| key | | section below |"));
        let named = |row: &[&str; 3]| row[0].split(", ").any(|key| key == format!("`{name}`"));
        let [_, kind, told] = all.into_iter().find(named).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(kind == "required", required, "{name}");
        match Form::read(form) {
            Form::List(item, most) => {
                let list = match name {
                    "hide" => paragraph("`hide` is a list"),
                    name => paragraph(&format!("In `{name}`, up to ")),
                };
                assert_eq!(number(list, "up to "), Some(most), "{name}");
                if let Form::Object(object) = Form::read(item) {
                    let (_, start) = TABLES.iter().find(|(known, _)| *known == object).unwrap();
                    assert!(start.contains(&format!("`{name}`")), "{start}");
                }
            }
            _ => tells(form, told, name),
        }
    }
}

#[test]
fn the_page_tells_the_limits_of_what_has_no_table_of_its_own() {
    let told = row("In `organisation`:", "contact")[2];
    for Key { name, form, .. } in Keys::of(FORMS, "contact").iter() {
        assert!(told.contains(&format!("`{name}`")), "{name}");
        let Form::Text(rule, most) = Form::read(form) else { panic!("{form}") };
        let names = number(paragraph("A text stays text"), "A name has at most ");
        let said = if rule == "line" { names } else { characters(rule, told) };
        assert_eq!(said, Some(most), "{name}");
    }
    let told = row("In `organisation`:", "handles")[2];
    for Key { name, form, .. } in Keys::of(FORMS, "handles").iter() {
        let (_, rest) = told.split_once(&format!("`{name}` (")).unwrap_or_else(|| panic!("{name}"));
        let said = number(rest.split(')').next().unwrap(), "at most ");
        let Form::Text(rule, most) = Form::read(form) else { panic!("{form}") };
        // Domains and servers are as long as they are.
        assert_eq!(said, (!["domain-handle", "server-handle"].contains(&rule)).then_some(most));
    }
    let start = PAGE.find("## Words of the interface").unwrap();
    let words = PAGE[start..].split("\n## ").next().unwrap();
    for Key { name, form, .. } in Keys::of(FORMS, "words").iter() {
        assert!(words.contains(&format!("`{name}` for")), "{name}");
        let most = form.rsplit(' ').next().unwrap().parse().ok();
        assert_eq!(number(words, "A word has at most "), most, "{name}");
    }
}
