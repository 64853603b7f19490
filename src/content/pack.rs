//! Packs: the compiled content, in files that are fetched when they are needed.

use std::fmt;
use std::str::FromStr;

use super::packed::packed;
use super::{CaseStudy, ChapterOutline, Figure, Id, Language, Network, Organisation, Resource};

/// The name of a pack, as it stands in the loader's list of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PackName {
    /// The outline: needed for every view, as are the words in it.
    Core,
    /// What it takes to read a configuration: its forms, and the words for what is
    /// wrong with it and for what a trust adds.
    Settings,
    /// The welcome.
    Home,
    /// The networks and who shares.
    Sharing,
    /// What the self-assessment asks.
    Quiz,
    /// What follows from its answers.
    Findings,
    /// The channels.
    Channels,
    /// The points to share.
    Quotes,
    /// Figures, case studies and resources.
    Reference,
    /// The part of the engine that the quiz's questions do without. It is the loader's
    /// business; to the library it is empty.
    Rest,
    /// All chapters.
    Chapters,
    /// The words of the interface in another language.
    Words,
}

/// Every pack with its name.
const NAMES: [(PackName, &str); 12] = [
    (PackName::Core, "core"),
    (PackName::Settings, "settings"),
    (PackName::Home, "home"),
    (PackName::Sharing, "sharing"),
    (PackName::Quiz, "quiz"),
    (PackName::Findings, "findings"),
    (PackName::Channels, "channels"),
    (PackName::Quotes, "quotes"),
    (PackName::Reference, "reference"),
    (PackName::Rest, "rest"),
    (PackName::Chapters, "chapters"),
    (PackName::Words, "words"),
];

impl fmt::Display for PackName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = NAMES.iter().find(|(pack, _)| pack == self);
        f.write_str(found.map_or("", |(_, name)| name))
    }
}

impl FromStr for PackName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // A language's own goes by the language behind the name.
        let name = text.split('.').next().unwrap_or_default();
        let found = NAMES.iter().find(|(_, known)| *known == name);
        found.map(|(pack, _)| *pack).ok_or_else(|| format!("‘{name}’ is not a pack"))
    }
}

/// The pack that every view needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Core {
    /// The chapters, in order.
    pub outline: Vec<ChapterOutline>,
    /// The languages; the first is the one that all content is there in.
    pub languages: Vec<Language>,
}

/// The pack of what it takes to share a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Who shares.
    pub organisation: Organisation,
    /// All networks, whether they are offered or not: channels have their limits.
    pub networks: Vec<Network>,
    /// Those that are offered for sharing, the first one first; none where nothing is shared.
    pub offered: Vec<Id>,
    /// Whether the trust itself says which are offered and in which order.
    pub set: bool,
}

impl Sharing {
    /// The network that is offered first: the trust's, else the one that was `used` last,
    /// else the toolkit's.
    pub fn first(&self, used: &str) -> Option<&Network> {
        let last = self.offered().find(|network| !self.set && *network.id == *used);
        last.or_else(|| self.offered().find(|network| network.id == self.organisation.share_on))
    }

    /// The network `id`.
    pub fn network(&self, id: &str) -> Option<&Network> {
        self.networks.iter().find(|network| &*network.id == id)
    }

    /// The networks that are offered for sharing, in order.
    pub fn offered(&self) -> impl Iterator<Item = &Network> {
        self.offered.iter().filter_map(|id| self.network(id))
    }
}

impl Core {
    /// The outline of chapter `number`.
    pub fn chapter(&self, number: u8) -> Option<&ChapterOutline> {
        self.outline.iter().find(|chapter| chapter.number == number)
    }
}

/// The pack of tables that several views refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Facts in numbers.
    pub figures: Vec<Figure>,
    /// Case studies.
    pub case_studies: Vec<CaseStudy>,
    /// Resources.
    pub resources: Vec<Resource>,
}

packed!(Core { outline, languages });
packed!(Sharing { organisation, networks, offered, set });
packed!(Reference { figures, case_studies, resources });
packed!(enum PackName { 0: Core, 1: Home, 2: Sharing, 3: Quiz, 4: Channels, 5: Quotes, 6: Reference, 7: Chapters, 8: Settings, 9: Words, 10: Findings, 11: Rest } else PackName::Core);
