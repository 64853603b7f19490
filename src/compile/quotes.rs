//! `quotes.json`, read: the points to share, and what they are about.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::table::{Row, Source};
use super::{Named, Names, Problems};
use crate::content::{Network, Organisation, Quote, Quotes, Topic};
use crate::route::Route;
use crate::share;

/// The file before its points are read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    topics: Vec<Topic>,
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
    let topics = file.value.topics;
    let mut quotes = Vec::new();
    for row in source.items::<Quote>(&file.value.quotes, problems) {
        let named = Named::Route(Route::Quote(row.value.id.clone()));
        names.give(named, row.place.clone(), problems);
        names.refer(Named::Route(row.value.section.clone()), row.find("section"));
        let about = row.value.topic.as_ref();
        if !topics.iter().any(|topic| Some(&topic.id) == about) {
            let (place, found) = (row.find("topic"), about.map_or("none", |id| id));
            let known: Vec<&str> = topics.iter().map(|topic| &*topic.id).collect();
            let message = format!("found the topic ‘{found}’; expected {}", known.join(", "));
            problems.add(&place.file, place.line, message);
        }
        for network in networks {
            check_length(&row, network, organisation, problems);
        }
        quotes.push(row.value);
    }
    Some(Quotes { topics, quotes })
}

/// A point must fit each network that has a limit, with what goes with it.
fn check_length(
    row: &Row<Quote>,
    network: &Network,
    organisation: Option<&Organisation>,
    problems: &mut Problems,
) {
    let Some(over) = organisation.and_then(|who| share::over(network, &row.value.text, who)) else {
        return;
    };
    let place = row.find("text");
    let message = format!(
        "found a text that is {over} too long for {}; expected it to fit with the hashtags and \
         the handle",
        network.name
    );
    problems.add(&place.file, place.line, message);
}
