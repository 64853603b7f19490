//! What a trust adds to sections and views: notes, its policy and guidelines,
//! awareness days, accounts, and where to ask.

use yew::prelude::Html;

use super::callout::inset;
use super::setting::Setting;
use super::tag::{El, el, list, text};
use crate::content::Key;
use crate::json::Json;

/// The name of the trust, or what stands for it.
fn name(at: &Setting) -> &str {
    let name = at.library.trust.organisation().map(|own| own.text_at("name"));
    name.unwrap_or_else(|| at.word(key!("trust.name")))
}

/// A word with the trust's name in it.
fn named(at: &Setting, key: Key) -> String {
    at.fill(key, &[("name", name(at))])
}

/// That something is the trust's.
pub fn from(at: &Setting) -> El {
    el("strong").class("nhsuk-tag").text(&named(at, key!("trust.from")))
}

/// The mark of what has the id of a trust's own.
pub fn mark(at: &Setting, id: &str) -> Option<El> {
    id.starts_with(crate::config::OWN).then(|| el("p").child(from(at)))
}

/// What stands before the text of the section `place`: notes, and links.
pub fn before(at: &Setting, place: &str) -> Html {
    let json = &at.library.trust.json;
    let notes = json.items_at("notes").iter().filter(|note| note.text_at("at") == place);
    let mut parts: Vec<El> = notes.map(|note| el("p").text(note.text_at("text"))).collect();
    parts.extend(match place {
        "chapter/4/policy" => links(policy(at)),
        "chapter/6/share" => links(help(at)),
        _ => None,
    });
    if parts.is_empty() {
        return Html::default();
    }
    let from = el("p").child(el("strong").text(&named(at, key!("trust.from"))));
    inset(at).child(from).children(parts).into()
}

/// What stands after the text of the section or the view `place`: lists.
pub fn after(at: &Setting, below: u8, place: &str) -> Html {
    let (key, heading) = match place {
        "chapter/5/content" => ("awareness_days", key!("trust.days")),
        "chapter/6/resources" | "resources" => ("accounts", key!("trust.accounts")),
        _ => return Html::default(),
    };
    let items = at.library.trust.json.items_at(key);
    if items.is_empty() {
        return Html::default();
    }
    let heading = at.heading(below, "nhsuk-heading-s").text(&named(at, heading));
    let items = bullets().children(items.iter().map(|one| item(at, one)));
    list(vec![heading.into(), items.into()])
}

/// Whose the toolkit is here, and whom to ask.
pub fn foot(at: &Setting) -> Option<El> {
    at.library.trust.organisation().map(|_| own_foot(at))
}

/// The same where the configuration says so; what it takes to read one has come by
/// then (`scripts/split.mjs`).
#[inline(never)]
fn own_foot(at: &Setting) -> El {
    let mut ways = help(at);
    ways.append(&mut policy(at));
    let name = el("strong").text(&named(at, key!("trust.foot")));
    let name = el("p").class("toolkit-footer__trust").child(name);
    el("div").key("trust").child(name).children(links(ways))
}

fn bullets() -> El {
    el("ul").class("nhsuk-list nhsuk-list--bullet")
}

/// A list of what leads to the trust, where there is any.
fn links(ways: Vec<El>) -> Option<El> {
    (!ways.is_empty()).then(|| bullets().children(ways))
}

/// The rules of the trust.
fn policy(at: &Setting) -> Vec<El> {
    let mut ways = Vec::new();
    way(at, "policy", at.word(key!("trust.policy")), &mut ways);
    way(at, "guidelines", at.word(key!("trust.guidelines")), &mut ways);
    ways
}

/// Whom to ask, and where to say what one thinks.
fn help(at: &Setting) -> Vec<El> {
    let mut ways = Vec::new();
    if let Some(own) = at.library.trust.organisation() {
        for contact in own.items_at("contact") {
            ways.push(item(at, contact));
        }
    }
    way(at, "feedback", at.word(key!("trust.feedback")), &mut ways);
    ways
}

/// Adds the link of the organisation under `key`, where there is one.
fn way(at: &Setting, key: &str, words: &str, ways: &mut Vec<El>) {
    let address = at.library.trust.organisation().map_or("", |own| own.text_at(key));
    if !address.is_empty() {
        ways.push(el("li").child(at.outside(address).text(words)));
    }
}

/// A contact, an awareness day or an account: `5 May: the day. What it is about`.
fn item(at: &Setting, json: &Json) -> El {
    let [date, name, address, about] =
        ["date", "name", "address", "about"].map(|key| json.text_at(key));
    let named = match address {
        "" => text(name),
        address => at.outside(address).text(name).into(),
    };
    let item = el("li");
    let item = if date.is_empty() { item } else { item.child(el("strong").text(date)).text(": ") };
    let item = item.child(named);
    if about.is_empty() { item } else { item.text(". ").text(about) }
}
