//! What a configuration names, looked up in the whole of the content, and what it
//! would have shared, counted. Native only: it helps whoever writes the file, and
//! in a browser most of the content has not come yet. There, what a configuration
//! names and is not there is passed over.

use std::collections::BTreeSet;

use super::{quiz, sending};
use crate::config::{Problem, Said};
use crate::content::{Library, Trust};
use crate::json::Json;
use crate::route::Route;
use crate::share;

/// Every problem with what a configuration of the right form names. `library` is
/// the toolkit without the trust, whole; `shown` as the trust has it.
pub fn look(library: &Library, shown: &Library) -> Vec<Problem> {
    let mut look = Look { library, shown, problems: Vec::new() };
    let json = &shown.trust.json;
    for (place, hidden) in json.texts_at("hide").into_iter().enumerate() {
        if !look.is_section(hidden) && !parts(library).iter().any(|part| part == hidden) {
            look.tell(format!("/hide/{place}"), hidden, Said::plain("place"));
        }
    }
    for (list, key) in [("notes", "at"), ("quotes", "section"), ("resources", "section")] {
        for (place, item) in json.items_at(list).iter().enumerate() {
            let section = item.text_at(key);
            if !section.is_empty() && !look.is_section(section) {
                look.tell(format!("/{list}/{place}/{key}"), section, Said::plain("section"));
            }
        }
    }
    for list in ["quotes", "case_studies", "resources", "channels"] {
        let items = json.items_at(list);
        // Case studies and resources share their addresses.
        let others = if list == "resources" { json.items_at("case_studies") } else { &[] };
        for (place, item) in items.iter().enumerate() {
            let id = item.text_at("id");
            if items.iter().take(place).chain(others).any(|before| before.text_at("id") == id) {
                look.tell(format!("/{list}/{place}/id"), id, Said::plain("new-id"));
            }
        }
    }
    look.channels(json);
    look.quotes(json);
    look.problems.extend(sending::problems(&shown.trust));
    look.words(&shown.trust);
    let is_section = |section: &Route| look.is_section(&section.to_string());
    let faults = quiz::problems(&shown.trust, library, &is_section);
    look.problems.extend(faults);
    look.problems
}

/// The views that can be hidden, and every part of the content, chapters apart.
pub fn parts(library: &Library) -> Vec<String> {
    let views = ["channels", "channels/finder", "quiz", "quotes", "resources"];
    let mut parts: Vec<String> = views.map(str::to_owned).to_vec();
    let mut add = |kind: &str, id: &str| parts.push(format!("{kind}/{id}"));
    library.quotes.iter().flat_map(|all| &all.quotes).for_each(|one| add("quotes", &one.id));
    library.channels.iter().flat_map(|all| &all.channels).for_each(|one| add("channels", &one.id));
    if let Some(all) = &library.reference {
        all.figures.iter().for_each(|figure| add("figures", &figure.id));
        all.case_studies.iter().for_each(|study| add("case-studies", &study.id));
        all.resources.iter().for_each(|resource| add("resources", &resource.id));
    }
    parts
}

/// Where names are looked up, and what has been found so far.
struct Look<'a> {
    library: &'a Library,
    shown: &'a Library,
    problems: Vec<Problem>,
}

impl Look<'_> {
    fn tell(&mut self, pointer: String, found: &str, expected: Said) {
        self.problems.push(Problem { pointer, found: Said::text(found), expected });
    }

    /// Whether `place` is a chapter or a section of one.
    fn is_section(&self, place: &str) -> bool {
        let there = |route| self.library.holds(&route);
        place.starts_with("chapter/") && place.parse().is_ok_and(there)
    }

    /// Tells the topics that there are none of, and the points that are too long for an
    /// offered network with what goes with them.
    fn quotes(&mut self, json: &Json) {
        for (place, quote) in json.items_at("quotes").iter().enumerate() {
            let text = quote.text_at("text");
            if let Some(it) = self.too_long(text) {
                self.tell(
                    format!("/quotes/{place}/text"),
                    text,
                    Said { key: "shorter".into(), it },
                );
            }
            let (topic, all) = (quote.text_at("topic"), self.library.quotes.clone());
            if let Some(all) = all.filter(|all| !topic.is_empty() && all.topic(topic).is_none()) {
                let known: Vec<&str> = all.topics.iter().map(|topic| &*topic.id).collect();
                let expected = Said { key: "one-of".to_owned(), it: known.join(", ") };
                self.tell(format!("/quotes/{place}/topic"), topic, expected);
            }
        }
    }

    /// By how much `text` is too long for the first offered network that it does not fit.
    fn too_long(&self, text: &str) -> Option<String> {
        let sharing = self.shown.sharing.as_ref()?;
        let who = &sharing.organisation;
        sharing.offered().find_map(|network| {
            Some(format!("{} ({})", share::over(network, text, who)?, network.id))
        })
    }

    /// Tells the terms and the channels that there are none of, and a channel that is
    /// described twice.
    fn channels(&mut self, json: &Json) {
        let Some(all) = self.library.channels.clone() else { return };
        for (place, channel) in json.items_at("channels").iter().enumerate() {
            for (key, terms) in
                [("audiences", &all.audiences), ("aims", &all.aims), ("forms", &all.forms)]
            {
                for (item, id) in channel.texts_at(key).into_iter().enumerate() {
                    if !terms.iter().any(|term| *term.id == *id) {
                        let known: Vec<&str> = terms.iter().map(|term| &*term.id).collect();
                        let expected = Said { key: "one-of".to_owned(), it: known.join(", ") };
                        self.tell(format!("/channels/{place}/{key}/{item}"), id, expected);
                    }
                }
            }
        }
        let own = json.items_at("our_channels");
        for (place, said) in own.iter().enumerate() {
            let id = said.text_at("channel");
            let pointer = format!("/our_channels/{place}/channel");
            let there = |library: &Library| {
                let mut channels = library.channels.iter().flat_map(|all| &all.channels);
                channels.any(|channel| *channel.id == *id)
            };
            if !there(self.shown) && !there(self.library) {
                self.tell(pointer, id, Said::plain("channel"));
            } else if own.iter().take(place).any(|before| before.text_at("channel") == id) {
                self.tell(pointer, id, Said::plain("new-id"));
            }
        }
    }

    /// Tells the words that the toolkit does not have, or not with these places.
    fn words(&mut self, trust: &Trust) {
        let Some(Json::Object(languages)) = trust.json.get("words") else { return };
        for (language, words) in languages {
            let Json::Object(words) = words else { continue };
            for (key, word) in words {
                let found = word.as_text().unwrap_or_default();
                let expected = match self.library.key(key) {
                    None => "word-key",
                    Some(key) if places(self.library.words.get(key)) != places(found) => {
                        "word-places"
                    }
                    Some(_) => continue,
                };
                let key = key.replace('~', "~0").replace('/', "~1");
                self.tell(format!("/words/{language}/{key}"), found, Said::plain(expected));
            }
        }
    }
}

/// The places to fill in a word, in the order of their names.
fn places(word: &str) -> BTreeSet<&str> {
    let parts = word.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
