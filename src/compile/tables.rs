//! The tables of the content folder, read, with their names given and their
//! references noted.

use super::table::{Row, Source};
use super::{Named, Names, Place, Problems, day};
use crate::content::{
    CaseStudy, Drawn, Figure, Id, Network, Organisation, Reference, Resource, Status,
};
use crate::route::Route;
use crate::share::{is_hashtag, is_public};

/// Reads `networks.json`.
pub fn networks(source: Source<'_>, names: &mut Names, problems: &mut Problems) -> Vec<Network> {
    let rows: Vec<Row<Network>> = source.rows(problems);
    let mut all = Vec::new();
    for row in rows {
        names.give(Named::Network(row.value.id.clone()), row.place.clone(), problems);
        day::check(&row.value.reviewed, &row.find("reviewed"), problems);
        check_home(&row, problems);
        all.push(row.value);
    }
    all
}

/// A network that takes no text has a page to open, where the text can be pasted.
fn check_home(row: &Row<Network>, problems: &mut Problems) {
    let home = row.value.home.as_deref();
    let message = match home {
        Some(home) if !is_public(home, "") => {
            format!("found the start page ‘{home}’; expected a public https:// address")
        }
        None if !row.value.takes_texts() => {
            "found no start page, ‘home’; expected one, because the network takes no text".into()
        }
        _ => return,
    };
    let place = row.find("home");
    problems.add(&place.file, place.line, message);
}

/// Reads `organisation.json`.
pub fn organisation(
    source: Source<'_>,
    networks: &[Network],
    names: &mut Names,
    problems: &mut Problems,
) -> Option<Organisation> {
    let row: Row<Organisation> = source.whole(problems)?;
    let first = &row.value.share_on;
    names.refer(Named::Network(first.clone()), row.find("share_on"));
    let takes_texts = |network: &Network| network.id != *first || network.takes_texts();
    if !networks.iter().all(takes_texts) {
        let place = row.find("share_on");
        let message = format!("found ‘{first}’, which takes no text; expected a network that does");
        problems.add(&place.file, place.line, message);
    }
    for (index, handle) in row.value.handles.iter().enumerate() {
        let earlier = &row.value.handles[..index];
        let before = earlier.iter().filter(|other| other.network == handle.network).count();
        let place = row.find_in("handles", before, &handle.network);
        if before > 0 {
            let message = format!("found a second handle on ‘{}’; expected one", handle.network);
            problems.add(&place.file, place.line, message);
        }
        names.refer(Named::Network(handle.network.clone()), place);
    }
    for hashtag in &row.value.hashtags {
        if !is_hashtag(hashtag) {
            let place = row.find(hashtag);
            let message =
                format!("found the hashtag ‘{hashtag}’; expected letters and digits alone");
            problems.add(&place.file, place.line, message);
        }
    }
    Some(row.value)
}

/// Reads `figures.json`, `case-studies.json` and `resources.json`.
pub fn reference(
    [figures, case_studies, resources]: [Source<'_>; 3],
    names: &mut Names,
    problems: &mut Problems,
) -> Reference {
    let mut all = Reference::default();
    for row in figures.rows::<Figure>(problems) {
        names.give(Named::Figure(row.value.id.clone()), row.place.clone(), problems);
        check_drawing(&row, problems);
        all.figures.push(row.value);
    }
    all.figures.sort_by_key(|figure| figure.year);
    for row in case_studies.rows::<CaseStudy>(problems) {
        give_place(
            Named::CaseStudy(row.value.id.clone()),
            &row.value.id,
            &row.place,
            names,
            problems,
        );
        names.refer(Named::Route(row.value.chapter.clone()), row.find("chapter"));
        for figure in &row.value.figures {
            names.refer(Named::Figure(figure.clone()), row.find(figure));
        }
        check_lists(&row, problems);
        all.case_studies.push(row.value);
    }
    for row in resources.rows::<Resource>(problems) {
        give_place(
            Named::Resource(row.value.id.clone()),
            &row.value.id,
            &row.place,
            names,
            problems,
        );
        names.give_again(Named::Resources(row.value.section.clone()), row.place.clone());
        names.refer(Named::Route(row.value.section.clone()), row.find("section"));
        check_status(&row, problems);
        all.resources.push(row.value);
    }
    all
}

/// A drawing shows the number that the words say, and no more than a whole.
fn check_drawing(row: &Row<Figure>, problems: &mut Problems) {
    let Figure { value, drawn: Some(Drawn { marks, of, more }), .. } = &row.value else { return };
    let mut numbers = value.split(|c: char| !c.is_ascii_digit());
    let most = of.unwrap_or(100).min(100);
    let message = if !numbers.any(|number| number.parse() == Ok(*marks)) {
        format!("found {marks} marks for ‘{value}’; expected as many as it says")
    } else if *marks == 0 || *marks > most {
        format!("found {marks} marks; expected 1 to {most}")
    } else if *more && *of == Some(*marks) {
        format!("found more than all {marks}; expected ‘more’ to be false, or a larger whole")
    } else {
        return;
    };
    let place = row.find("drawn");
    problems.add(&place.file, place.line, message);
}

/// What has changed or gone is marked in place with what to use instead.
fn check_status(row: &Row<Resource>, problems: &mut Problems) {
    day::check(&row.value.reviewed, &row.find("reviewed"), problems);
    if row.value.status != Status::Unchecked && row.value.note.is_none() {
        let place = row.find("status");
        let message = "found what has changed or gone without a note; expected one that says \
                       what to use instead";
        problems.add(&place.file, place.line, message);
    }
}

/// Gives the name `named` and the address under the resources, which case studies
/// share with resources.
fn give_place(named: Named, id: &Id, place: &Place, names: &mut Names, problems: &mut Problems) {
    // A name that is given twice is reported once.
    let fresh = !names.has(&named);
    names.give(named, place.clone(), problems);
    if fresh {
        names.give(Named::Route(Route::Resource(id.clone())), place.clone(), problems);
    }
}

fn check_lists(row: &Row<CaseStudy>, problems: &mut Problems) {
    let CaseStudy { done, worked, outcome, learn, .. } = &row.value;
    for (field, list) in
        [("done", done), ("worked", worked), ("outcome", outcome), ("learn", learn)]
    {
        if list.is_empty() {
            let place = row.find(field);
            let message = format!("found an empty list, ‘{field}’; expected at least one text");
            problems.add(&place.file, place.line, message);
        }
    }
}
