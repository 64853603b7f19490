//! Packs: the compiled content, in files that are fetched when they are needed.

use std::fmt;
use std::str::FromStr;

use super::packed::packed;
use super::{CaseStudy, ChapterOutline, Figure, Language, Network, Organisation, Resource};

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
    /// The part of the engine and of its style sheet that the quiz's questions do
    /// without. What is in it is the loader's business; to the library it is empty.
    Rest,
    /// A chapter, by number.
    Chapter(u8),
    /// The words of the interface in another language.
    Words,
}

impl fmt::Display for PackName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackName::Core => f.write_str("core"),
            PackName::Settings => f.write_str("settings"),
            PackName::Home => f.write_str("home"),
            PackName::Sharing => f.write_str("sharing"),
            PackName::Quiz => f.write_str("quiz"),
            PackName::Findings => f.write_str("findings"),
            PackName::Channels => f.write_str("channels"),
            PackName::Quotes => f.write_str("quotes"),
            PackName::Reference => f.write_str("reference"),
            PackName::Rest => f.write_str("rest"),
            PackName::Chapter(number) => write!(f, "chapter-{number}"),
            PackName::Words => f.write_str("words"),
        }
    }
}

impl FromStr for PackName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // A language's own goes by the language behind the name.
        Ok(match text.split('.').next().unwrap_or_default() {
            "core" => PackName::Core,
            "settings" => PackName::Settings,
            "home" => PackName::Home,
            "sharing" => PackName::Sharing,
            "quiz" => PackName::Quiz,
            "findings" => PackName::Findings,
            "channels" => PackName::Channels,
            "quotes" => PackName::Quotes,
            "reference" => PackName::Reference,
            "words" => PackName::Words,
            "rest" => PackName::Rest,
            other => match other.strip_prefix("chapter-").map(str::parse) {
                Some(Ok(number)) => PackName::Chapter(number),
                _ => return Err(format!("‘{other}’ is not a pack")),
            },
        })
    }
}

impl TryFrom<String> for PackName {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<PackName> for String {
    fn from(name: PackName) -> String {
        name.to_string()
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
    /// The networks.
    pub networks: Vec<Network>,
}

impl Sharing {
    /// The network `id`.
    pub fn network(&self, id: &str) -> Option<&Network> {
        self.networks.iter().find(|network| &*network.id == id)
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
packed!(Sharing { organisation, networks });
packed!(Reference { figures, case_studies, resources });
packed!(enum PackName { 0: Core, 1: Home, 2: Sharing, 3: Quiz, 4: Channels, 5: Quotes, 6: Reference, 7: Chapter(number), 8: Settings, 9: Words, 10: Findings, 11: Rest } else PackName::Core);
