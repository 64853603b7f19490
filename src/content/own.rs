//! A trust's own items, written as a pack holds the toolkit's, so that they are
//! read by what reads those and become content like any other. Taking them over
//! field by field in code would weigh several kilobytes.
//!
//! Each list is a line of the forms: `+` and its name in the content, its name in a
//! configuration, and how an item stands in a pack. Each part is a field in the
//! order of its type: `.key` a text, `?key` one that may be missing, `*key` a list
//! of them, `@key` a kind of resource, `&else` the section or what stands for it,
//! `!key` a number, `#n` a byte for each digit and `'text` a text that are always the same. A test reads every one
//! back.
//!
//! A quiz of the trust's own is written likewise, by lines that begin with `-`. There,
//! `/key` is an object, or a list of objects, each as the line of that name has it;
//! `/key:name` as another line has it.

use super::ResourceKind;
use super::packed::Packed;
use crate::json::Json;

/// The list `name` of the content, as far as it is the trust's own. Of items with
/// the same id the first counts.
pub fn list(json: &Json, forms: &str, name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for line in forms.split('\n') {
        let mut parts = line.split(' ');
        if parts.next().and_then(|found| found.strip_prefix('+')) != Some(name) {
            continue;
        }
        let items = json.items_at(parts.next().unwrap_or_default());
        let first = |place: usize, id: &str| {
            !items.iter().take(place).any(|before| before.text_at("id") == id)
        };
        let mut count = 0;
        for (place, item) in items.iter().enumerate() {
            if first(place, item.text_at("id")) {
                count += 1;
                parts.clone().for_each(|part| pack(part, item, &mut out));
            }
        }
        out.insert(0, count);
    }
    out
}

/// What `json` holds, as the line `name` has it. It is apart from [`list`] because only a
/// configuration leads to it, and the quiz's questions do without.
pub fn whole(json: &Json, forms: &str, name: &str, out: &mut Vec<u8>) {
    let lines = forms.split('\n').filter_map(|line| line.strip_prefix('-'));
    for (found, parts) in lines.filter_map(|line| line.split_once(' ')) {
        if found == name {
            parts.split(' ').for_each(|part| below(part, json, forms, out));
        }
    }
}

fn below(part: &str, json: &Json, forms: &str, out: &mut Vec<u8>) {
    let Some(key) = part.strip_prefix('/') else { return pack(part, json, out) };
    let (key, name) = key.split_once(':').unwrap_or((key, key));
    match json.get(key) {
        Some(item @ Json::Object(_)) => whole(item, forms, name, out),
        _ => {
            let items = json.items_at(key);
            out.push(count(items.len()));
            items.iter().for_each(|item| whole(item, forms, name, out));
        }
    }
}

fn pack(part: &str, item: &Json, out: &mut Vec<u8>) {
    let mut marked = part.chars();
    let mark = marked.next();
    let key = marked.as_str();
    let found = item.text_at(key);
    match mark {
        Some('.') => text(found, out),
        Some('?') => {
            out.push(u8::from(!found.is_empty()));
            if !found.is_empty() {
                text(found, out);
            }
        }
        Some('*') => {
            let texts = item.items_at(key);
            out.push(count(texts.len()));
            texts.iter().for_each(|found| text(found.as_text().unwrap_or_default(), out));
        }
        Some('@') => out.push(ResourceKind::number(found)),
        Some('!') => out.push(number(item.get(key))),
        Some('\'') => text(key, out),
        Some('#') => out.extend(key.bytes().map(|digit| digit.wrapping_sub(b'0'))),
        _ => {
            let section = item.text_at("section");
            text(if section.is_empty() { key } else { section }, out);
        }
    }
}

/// A number of a configuration as a pack holds it; 0 where there is none.
fn number(json: Option<&Json>) -> u8 {
    let Some(Json::Number(number)) = json else { return 0 };
    u8::try_from(*number).unwrap_or_default()
}

/// A count as a pack holds it in one byte: no list of a configuration is longer.
fn count(length: usize) -> u8 {
    u8::try_from(length.min(127)).unwrap_or_default()
}

fn text(text: &str, out: &mut Vec<u8>) {
    text.to_owned().pack(out);
}
