//! `quotes.json`, read: the points to share, and what they are about.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::table::{Row, Source};
use super::{Named, Names, Place, Problems};
use crate::content::{Network, Organisation, Quote, Quotes, Topic};
use crate::route::Route;
use crate::share;

/// The networks that a long form must fit, of those with a limit: the ones with room for it.
const ROOMY: [&str; 2] = ["threads", "mastodon"];

/// The file before its topics and points are read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    topics: Vec<&'a RawValue>,
    #[serde(borrow)]
    quotes: Vec<&'a RawValue>,
}

/// Reads `quotes.json`; each point must fit the networks, its short form all of them.
pub fn quotes(
    source: Source<'_>,
    organisation: Option<&Organisation>,
    networks: &[Network],
    names: &mut Names,
    problems: &mut Problems,
) -> Option<Quotes> {
    let file: Row<File<'_>> = source.whole(problems)?;
    let mut topics: Vec<Topic> = Vec::new();
    for row in source.items::<Topic>(&file.value.topics, problems) {
        check_topic(&row, &topics, problems);
        topics.push(row.value);
    }
    let mut quotes = Vec::new();
    for row in source.items::<Quote>(&file.value.quotes, problems) {
        let named = Named::Route(Route::Quote(row.value.id.clone()));
        names.give(named, row.place.clone(), problems);
        names.refer(Named::Route(row.value.section.clone()), row.find("section"));
        let about = row.value.topic.as_ref();
        if !topics.iter().any(|topic| Some(&topic.id) == about) {
            let found = about.map_or("none", |id| id);
            let known: Vec<&str> = topics.iter().map(|topic| &*topic.id).collect();
            let message = format!("found the topic ‘{found}’; expected {}", known.join(", "));
            tell(row.find("topic"), message, problems);
        }
        for network in networks {
            check_length(&row, network, organisation, problems);
        }
        quotes.push(row.value);
    }
    Some(Quotes { topics, quotes })
}

/// A topic is there once, and its hashtags can be read aloud.
fn check_topic(row: &Row<Topic>, before: &[Topic], problems: &mut Problems) {
    let Topic { id, hashtags, .. } = &row.value;
    if before.iter().any(|topic| topic.id == *id) {
        let message = format!("found the topic ‘{id}’ again; expected each once");
        tell(row.find("id"), message, problems);
    }
    for tag in hashtags {
        let capital = tag.bytes().any(|byte| byte.is_ascii_uppercase());
        let message = if !share::is_hashtag(tag) {
            format!("found the hashtag ‘{tag}’; expected letters and digits, a letter first")
        } else if !capital || !share::is_camel(tag) {
            format!("found the hashtag ‘{tag}’; expected a capital for each word: PatientSafety")
        } else {
            continue;
        };
        tell(row.find(tag), message, problems);
    }
}

/// A point must fit each network that has a limit, with what goes with it: its short form
/// all of them, its long one those with room for it.
fn check_length(
    row: &Row<Quote>,
    network: &Network,
    organisation: Option<&Organisation>,
    problems: &mut Problems,
) {
    let Some(who) = organisation else { return };
    let long = row.value.long.as_deref().filter(|_| ROOMY.contains(&&*network.id));
    for (field, text) in [("text", Some(row.value.text.as_str())), ("long", long)] {
        let Some(over) = text.and_then(|text| share::over(network, text, who)) else { continue };
        let message = format!(
            "found a text that is {over} too long for {}; expected it to fit with the hashtags \
             and the handle",
            network.name
        );
        tell(row.find(field), message, problems);
    }
}

fn tell(place: Place, message: String, problems: &mut Problems) {
    problems.add(&place.file, place.line, message);
}
