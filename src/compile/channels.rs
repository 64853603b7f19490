//! `channels.json`, read: the channels, and the terms that they are compared by.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::table::{Row, Source};
use super::{Named, Names, Problems, day};
use crate::content::{Channel, Channels, Check, Id, Term};
use crate::route::{FINDER, Route};

/// The most hours a week that a channel may take: a full-time post.
const MOST_HOURS: u8 = 37;

/// The file before its channels are read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    note: String,
    audiences: Vec<Term>,
    aims: Vec<Term>,
    forms: Vec<Term>,
    checks: Vec<Check>,
    #[serde(borrow)]
    channels: Vec<&'a RawValue>,
}

/// Reads `channels.json`.
pub fn channels(
    source: Source<'_>,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<Channels> {
    let file: Row<File<'_>> = source.whole(problems)?;
    let mut channels = Vec::new();
    for row in source.items::<Channel>(&file.value.channels, problems) {
        check(&row, &file.value, names, problems);
        channels.push(row.value);
    }
    if channels.is_empty() {
        problems.add(source.file, 1, "found no channels; expected at least one");
    }
    for check in &file.value.checks {
        terms(&file, "checks", &check.forms, &file.value.forms, problems);
    }
    let File { note, audiences, aims, forms, checks, .. } = file.value;
    Some(Channels { note, audiences, aims, forms, checks, channels })
}

fn check(row: &Row<Channel>, file: &File<'_>, names: &mut Names, problems: &mut Problems) {
    let channel = &row.value;
    names.give(Named::Route(Route::Channel(channel.id.clone())), row.place.clone(), problems);
    if let Some(network) = &channel.network {
        names.refer(Named::Network(network.clone()), row.find("network"));
    }
    day::check(&channel.reviewed, &row.find("reviewed"), problems);
    terms(row, "audiences", &channel.audiences, &file.audiences, problems);
    terms(row, "aims", &channel.aims, &file.aims, problems);
    terms(row, "forms", &channel.forms, &file.forms, problems);
    let mut wrong = |field: &str, message: String| {
        let place = row.find(field);
        problems.add(&place.file, place.line, message);
    };
    if *channel.id == *FINDER {
        wrong(
            "id",
            format!("found the id ‘{FINDER}’; expected another: it is the finder’s address"),
        );
    }
    if !(1..=MOST_HOURS).contains(&channel.hours) {
        let found = channel.hours;
        wrong("hours", format!("found {found} hours a week; expected 1 to {MOST_HOURS}"));
    }
    for (field, list) in [("start", &channel.start), ("do", &channel.dos), ("dont", &channel.donts)]
    {
        if list.is_empty() {
            wrong(field, format!("found an empty list, ‘{field}’; expected at least one text"));
        }
    }
    for (field, known) in [
        ("tone", channel.tone.is_some() && channel.tone_why.is_some()),
        ("good_for", channel.good_for.is_some() && !channel.aims.is_empty()),
        ("hours_why", channel.hours_why.is_some()),
        ("risk", channel.risk.is_some() && channel.risk_why.is_some()),
    ] {
        if !known {
            wrong(
                field,
                format!("found no judgement, or none with a reason, in ‘{field}’; expected both"),
            );
        }
    }
}

/// Tells each of `ids`, in the field `field`, that is none of the terms.
fn terms<T>(row: &Row<T>, field: &str, ids: &[Id], terms: &[Term], problems: &mut Problems) {
    for (before, id) in ids.iter().enumerate() {
        let again = ids[..before].contains(id);
        if again || !terms.iter().any(|term| term.id == *id) {
            let place = row.find_in(field, 0, id);
            let known: Vec<&str> = terms.iter().map(|term| &*term.id).collect();
            let expected = known.join(", ");
            let found = if again { "a second time" } else { "which is none of them" };
            let message =
                format!("found ‘{id}’ in ‘{field}’, {found}; expected some of {expected}");
            problems.add(&place.file, place.line, message);
        }
    }
}
