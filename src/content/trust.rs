//! What a trust makes of the content: what it hides, and what it adds. It is
//! done as packs are read, so nothing has to be undone: another trust is another
//! reading of the same packs.

use std::rc::Rc;

use super::packed::{Input, Packed};
use super::{Core, Findings, Handle, Id, Instrument, Key, Network, Sharing, own};
use crate::json::Json;

/// What a trust adds and takes away. By default there is none of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// Its configuration, of the right form.
    pub json: Json,
    /// How its items stand in a pack.
    pub forms: Rc<String>,
    /// The words of the interface that it has otherwise, each with the number of its
    /// language. They are looked up once for all packs.
    pub words: Vec<(u8, Key, String)>,
    /// What its own quiz asks, as a pack has it but for the opening questions, which stay
    /// the toolkit's; empty where it has none.
    pub quiz: Vec<u8>,
    /// What follows from the answers, likewise.
    pub findings: Vec<u8>,
}

impl Trust {
    /// Whether `place`, a route or a part of the content, is hidden itself.
    #[inline(never)]
    pub fn hides(&self, place: &str) -> bool {
        self.hides_part(place, "")
    }

    /// Whether `id` below `kind` is hidden; `kind` itself where there is no id.
    #[inline(never)]
    pub(super) fn hides_part(&self, kind: &str, id: &str) -> bool {
        let is_hidden = |hidden: &Json| {
            let rest = hidden.as_text().and_then(|hidden| hidden.strip_prefix(kind));
            rest.is_some_and(|rest| rest.strip_prefix('/').unwrap_or(rest) == id)
        };
        self.json.items_at("hide").iter().any(is_hidden)
    }

    /// The organisation that the trust describes.
    pub fn organisation(&self) -> Option<&Json> {
        self.json.get("organisation")
    }

    /// The zones whose addresses must not leave, with a space before each.
    pub fn zones(&self) -> String {
        let mut zones = String::new();
        let hosts = self.organisation().map_or(&[][..], |own| own.items_at("private_hosts"));
        for zone in hosts.iter().filter_map(Json::as_text) {
            zones.push(' ');
            zones.push_str(zone);
        }
        zones
    }

    /// The trust's own items of a list, as a pack holds it.
    pub(super) fn own(&self, list: &str) -> Vec<u8> {
        own::list(&self.json, &self.forms, list)
    }

    /// Takes its own quiz for the toolkit's.
    pub(super) fn ask(&self, quiz: &mut Instrument) {
        if !self.quiz.is_empty() {
            let own = Instrument::unpack(&mut Input::part(&self.quiz, self));
            let opening = std::mem::replace(quiz, own).opening;
            quiz.opening = opening;
        }
    }

    /// What it finds itself, where the quiz is its own.
    pub(super) fn find(&self, findings: &mut Findings) {
        if !self.findings.is_empty() {
            *findings = Findings::unpack(&mut Input::part(&self.findings, self));
        }
    }

    /// Has the quiz of the configuration, whose form is right, asked from now on, where
    /// there is one.
    pub fn write_quiz(&mut self) {
        if let Some(json) = self.json.get("quiz") {
            own::whole(json, &self.forms, "quiz", &mut self.quiz);
            own::whole(json, &self.forms, "findings", &mut self.findings);
        }
    }

    /// Its own quiz: what is asked, without the opening questions, and what follows.
    pub fn own_quiz(&self) -> Option<(Instrument, Findings)> {
        let read = |bytes| Input::part(bytes, self);
        (!self.quiz.is_empty()).then(|| {
            (Instrument::unpack(&mut read(&self.quiz)), Findings::unpack(&mut read(&self.findings)))
        })
    }

    /// The outline without what is hidden.
    pub(super) fn core(&self, core: &mut Core) {
        core.outline.retain_mut(|chapter| {
            let place = chapter.route().to_string();
            chapter.sections.retain(|(id, _)| !self.hides_part(&place, id));
            !self.hides(&place)
        });
    }

    /// Makes the trust the one that shares. Its handles take the place of all that
    /// were there: another's must not stand beside its name.
    #[inline(never)]
    pub fn sharing(&self, sharing: &mut Sharing) {
        let Some(own) = self.organisation() else { return };
        let who = &mut sharing.organisation;
        if own.get("networks").is_some() {
            sharing.set = true;
            sharing.offered.clear();
            for id in own.items_at("networks").iter().filter_map(Json::as_text) {
                let named = |network: &&Network| *network.id == *id;
                let network = sharing.networks.iter().find(named).map(|network| &network.id);
                let fresh = network.filter(|id| !sharing.offered.contains(id));
                sharing.offered.extend(fresh.cloned());
            }
            // Where none is offered, it is one that there is not.
            who.share_on = sharing.offered.first().cloned().unwrap_or_else(Id::placeholder);
        }
        who.name = own.text_at("name").to_owned();
        if own.get("hashtags").is_some() {
            who.hashtags.clear();
            for tag in own.owned_texts_at("hashtags") {
                if !who.hashtags.contains(&tag) {
                    who.hashtags.push(tag);
                }
            }
        }
        who.address = own.get("public_address").and_then(Json::as_text).map(str::to_owned);
        who.handles.clear();
        if let Some(Json::Object(handles)) = own.get("handles") {
            for (network, name) in handles {
                let name = name.as_text().unwrap_or_default().to_owned();
                who.handles.extend(Id::new(network).map(|network| Handle { network, name }));
            }
        }
    }
}
