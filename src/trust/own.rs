//! A trust's own items, written as a pack holds the toolkit's, so that they are
//! read by what reads those and become content like any other. Taking them over
//! field by field in code would weigh several kilobytes.

use crate::config::KINDS;
use crate::content::packed::Packed;
use crate::json::Json;

/// The lists: their names in a configuration and in the content, and how an item
/// of each stands in a pack. Each part is a field in the order of its type:
/// `.key` a text, `?key` one that may be missing, `*key` a list of them, `@key` a
/// kind of resource, `&else` the section or what stands for it, `#n` a byte and
/// `'text` a text that are always the same. A test reads every one back.
static LISTS: [(&str, &str, &[&str]); 4] = [
    ("quotes", "quotes", &[".id", ".text", "&quotes"]),
    (
        "case_studies",
        "case-studies",
        &[
            ".id",
            ".title",
            ".who",
            ".when",
            "'chapter/6",
            ".summary",
            "*done",
            "*worked",
            "*outcome",
            "#0",
            "#0",
        ],
    ),
    (
        "resources",
        "resources",
        &[
            ".id",
            ".title",
            "?publisher",
            "@kind",
            "&chapter/6/resources",
            ".about",
            "#3",
            "'",
            "#0",
            "?address",
        ],
    ),
    (
        "channels",
        "channels",
        &[
            ".id",
            ".name",
            "#0",
            "?network",
            ".used_for",
            "?people",
            "?good_for",
            "?works",
            ".remember",
            "*start",
            "#0",
            "#2",
        ],
    ),
];

/// Every list that is there.
pub fn lists(json: &Json) -> Vec<(&'static str, Vec<u8>)> {
    let mut lists = Vec::new();
    for (key, name, form) in LISTS {
        let items = json.items_at(key);
        let mut out = vec![count(items.len())];
        items.iter().for_each(|item| form.iter().for_each(|part| pack(part, item, &mut out)));
        if !items.is_empty() {
            lists.push((name, out));
        }
    }
    lists
}

fn pack(part: &str, item: &Json, out: &mut Vec<u8>) {
    let (mark, key) = part.split_at(1);
    let found = item.text_at(key);
    match mark {
        "." => text(found, out),
        "?" if found.is_empty() => out.push(0),
        "?" => {
            out.push(1);
            text(found, out);
        }
        "*" => {
            let texts = item.items_at(key);
            out.push(count(texts.len()));
            texts.iter().for_each(|found| text(found.as_text().unwrap_or_default(), out));
        }
        "@" => out.push(count(KINDS.iter().take_while(|kind| **kind != found).count())),
        "'" => text(key, out),
        "#" => out.push(key.bytes().next().unwrap_or_default() - b'0'),
        _ => {
            let section = item.text_at("section");
            text(if section.is_empty() { key } else { section }, out);
        }
    }
}

/// A count as a pack holds it in one byte: no list of a configuration is longer.
fn count(length: usize) -> u8 {
    u8::try_from(length.min(127)).unwrap_or_default()
}

fn text(text: &str, out: &mut Vec<u8>) {
    text.to_owned().pack(out);
}
