//! Runs of text: strong words and links, checked.

use super::{Named, Names, Place, Problems};
use crate::content::{Inline, Prose};
use crate::route::Route;

/// A run of plain text.
pub fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

/// The words alone.
pub fn plain(prose: &[Inline]) -> String {
    prose.iter().map(Inline::words).collect()
}

/// Neighbouring runs of plain text as one.
pub fn joined(prose: Prose) -> Prose {
    let mut whole: Prose = Vec::new();
    for run in prose {
        match (whole.last_mut(), run) {
            (Some(Inline::Text(before)), Inline::Text(after)) => before.push_str(&after),
            (_, run) => whole.push(run),
        }
    }
    whole
}

/// Strong words, which hold no link.
pub fn strong(inner: Prose, place: &Place, problems: &mut Problems) -> Option<Inline> {
    words(inner, place, problems).map(Inline::Strong)
}

/// A link to a view or out of the widget.
pub fn link(
    address: &str,
    inner: Prose,
    place: &Place,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<Inline> {
    let words = words(inner, place, problems)?;
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("mailto:"));
    if rest.is_some_and(|rest| rest.contains(['.', '@'])) {
        return Some(Inline::Outside(address.to_owned(), words));
    }
    match address.parse::<Route>() {
        Ok(route) => {
            names.refer(Named::Route(route.clone()), place.clone());
            Some(Inline::Inside(route, words))
        }
        Err(error) => {
            let message = format!("found a link to nowhere: {error}, an https: or mailto: address");
            problems.add(&place.file, place.line, message);
            None
        }
    }
}

/// Reports mark-up inside a text.
pub fn refuse(place: &Place, problems: &mut Problems) {
    problems.add(
        &place.file,
        place.line,
        "found mark-up inside a text; expected words, **strong words** and [links](home)",
    );
}

/// The words of a run that may hold nothing but words.
fn words(inner: Prose, place: &Place, problems: &mut Problems) -> Option<String> {
    let text = plain(&inner);
    if text.trim().is_empty() {
        problems.add(&place.file, place.line, "found a link or strong words without words");
        return None;
    }
    if inner.iter().any(|run| !matches!(run, Inline::Text(_))) {
        problems.add(
            &place.file,
            place.line,
            format!(
                "found mark-up inside ‘{text}’; expected words alone in a link or strong words"
            ),
        );
    }
    Some(text)
}
