//! What a configuration names, looked up in the content; and what it would have
//! shared, counted.

use super::keys::NETWORKS;
use super::problem::Expected;
use crate::content::Library;
use crate::json::Json;
use crate::share;

/// Where names are looked up.
pub struct Look<'a> {
    /// The toolkit without the trust. What has not been loaded counts as there.
    pub library: &'a Library,
    /// The toolkit as the trust has it, its organisation in it.
    pub shown: &'a Library,
    /// The ids of the trust's own that were there so far.
    pub seen: Vec<String>,
}

impl Look<'_> {
    /// What was expected instead of `text`, which has the form of `expected`.
    pub fn breach(&mut self, text: &str, expected: Expected) -> Option<Expected> {
        let fits = match expected {
            Expected::Place => {
                let parts = &self.library.parts;
                self.is_section(text)
                    || parts.iter().any(|part| part == text)
                    || parts.is_empty() && !text.starts_with("chapter/")
            }
            Expected::Section => self.is_section(text) && text.len() > "chapter/1".len(),
            Expected::OwnId => return self.is_seen(text).then_some(Expected::NewId),
            Expected::Public => {
                let own = self.shown.trust.organisation();
                let zones = own.map(|own| own.texts_at("private_hosts")).unwrap_or_default();
                share::is_public(text, &zones)
            }
            Expected::Point => return self.over(text),
            _ => true,
        };
        (!fits).then_some(expected)
    }

    /// Whether `text` is a chapter or a section.
    fn is_section(&self, text: &str) -> bool {
        let there = |route| self.library.holds(&route);
        text.starts_with("chapter/") && text.parse().is_ok_and(there)
    }

    fn is_seen(&mut self, id: &str) -> bool {
        let seen = self.seen.iter().any(|seen| seen == id);
        self.seen.push(id.to_owned());
        seen
    }

    /// That a point is too long for an offered network, with what goes with it.
    fn over(&self, text: &str) -> Option<Expected> {
        let sharing = self.shown.sharing.as_ref()?;
        let who = &sharing.organisation;
        let own = self.shown.trust.organisation().and_then(|own| own.get("networks"));
        let offered = |name: &&str| match own {
            Some(Json::List(names)) => names.iter().any(|own| own.as_text() == Some(name)),
            _ => *name == &*who.share_on,
        };
        let over = |name: &'static str| {
            let over = share::over(sharing.network(name)?, text, who)?;
            Some(Expected::Shorter(over, name))
        };
        NETWORKS.into_iter().filter(offered).find_map(over)
    }
}
