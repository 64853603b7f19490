//! What a trust makes of the content: what it hides, and what it adds. It is
//! done as packs are read, so nothing has to be undone: another trust is another
//! reading of the same packs.

use super::packed::{Input, Packed};
use super::{CaseStudy, Channel, Core, Figure, Handle, Id, Quote, Reference, Resource, Sharing};
use crate::json::Json;

/// What a trust adds and takes away. By default there is none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// Its configuration.
    pub json: Json,
    /// The routes and the parts of the content that are hidden: `quiz`,
    /// `chapter/2/channels`, `case-studies/nurses-day`.
    pub hidden: Vec<String>,
    /// Its own items, each list as a pack holds it, by the name of the list.
    pub own: Vec<(&'static str, Vec<u8>)>,
}

/// An item of a list that a trust can hide and add to.
trait Item: Packed {
    fn id(&self) -> &Id;
}

macro_rules! items {
    ($($name:ident),*) => {
        $(impl Item for $name {
            fn id(&self) -> &Id {
                &self.id
            }
        })*
    };
}

items!(Quote, Channel, Figure, CaseStudy, Resource);

impl Trust {
    /// Whether `place`, a route or a part of the content, is hidden itself.
    #[inline(never)]
    pub fn hides(&self, place: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden == place)
    }

    /// What is hidden below `kind`, and not what is beside it.
    #[inline(never)]
    fn hides_part(&self, kind: &str, id: &str) -> bool {
        let below = |hidden: &String| {
            let is_part = hidden.starts_with(kind) && hidden.ends_with(id);
            is_part && hidden.len() == kind.len() + 1 + id.len()
        };
        self.hidden.iter().any(below)
    }

    /// The words of the interface that it has otherwise, in the language `tag`.
    pub fn words(&self, tag: &str) -> &[(String, Json)] {
        let language = tag.split('-').next().unwrap_or_default();
        match self.json.get("words").and_then(|words| words.get(language)) {
            Some(Json::Object(words)) => words,
            _ => &[],
        }
    }

    /// The organisation that the trust describes.
    pub fn organisation(&self) -> Option<&Json> {
        self.json.get("organisation")
    }

    /// Has `list` without what is hidden and with the trust's own behind it.
    #[inline(never)]
    fn change<T: Item>(&self, kind: &str, list: &mut Vec<T>) {
        let mut place = 0;
        // Shorter than `retain`, which is written for long lists.
        while let Some(item) = list.get(place) {
            if self.hides_part(kind, item.id()) {
                list.remove(place);
            } else {
                place += 1;
            }
        }
        if let Some((_, own)) = self.own.iter().find(|(name, _)| *name == kind) {
            list.append(&mut Vec::unpack(&mut Input::part(own)));
        }
    }

    /// The outline without what is hidden.
    pub(super) fn core(&self, core: &mut Core) {
        core.outline.retain_mut(|chapter| {
            let place = chapter.route().to_string();
            chapter.sections.retain(|(id, _)| !self.hides_part(&place, id));
            !self.hides(&place)
        });
    }

    /// The points as the trust has them.
    pub(super) fn quotes(&self, quotes: &mut Vec<Quote>) {
        self.change("quotes", quotes);
    }

    /// The channels as the trust has them.
    pub(super) fn channels(&self, channels: &mut Vec<Channel>) {
        self.change("channels", channels);
    }

    /// Figures, case studies and resources as the trust has them.
    pub(super) fn reference(&self, reference: &mut Reference) {
        self.change("figures", &mut reference.figures);
        self.change("case-studies", &mut reference.case_studies);
        self.change("resources", &mut reference.resources);
    }

    /// Makes the trust the one that shares. Its handles take the place of all that
    /// were there: another's must not stand beside its name.
    #[inline(never)]
    pub fn sharing(&self, sharing: &mut Sharing) {
        let Some(own) = self.organisation() else { return };
        let share_on = own.get("networks").map(|_| {
            let offered = own.texts_at("networks");
            let mut offered = offered.iter().filter_map(|id| sharing.network(id));
            let first = offered.find(|network| network.takes_texts());
            // Where none of them takes a text, it is one that there is not.
            first.map_or_else(Id::placeholder, |network| network.id.clone())
        });
        let who = &mut sharing.organisation;
        if let Some(share_on) = share_on {
            who.share_on = share_on;
        }
        who.name = own.text_at("name").to_owned();
        if own.get("hashtags").is_some() {
            who.hashtags = own.owned_texts_at("hashtags");
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
