//! What has been loaded so far, and what a view still lacks.

mod routes;
mod speech;

use std::fmt;
use std::rc::Rc;

use super::packed::{Input, Packed};
use super::{
    Channels, Chapter, Chapters, Core, Findings, Home, Instrument, Key, Network, PackName, Quote,
    Quotes, Reference, Sharing, Translation, Trust, Words,
};

/// The packs that have arrived. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The words of the interface that have arrived, each with the pack of the
    /// views that say it.
    pub words: Rc<Words>,
    /// The same in English alone.
    pub english: Rc<Words>,
    /// The core in English alone.
    pub original: Rc<Core>,
    /// What has arrived of another language.
    pub translation: Option<Rc<Translation>>,
    /// The language: a number in the core's list. All content that is held is in
    /// it where it has a pack of its own, else in English.
    pub language: u8,
    /// The pack that every view needs; there is no library without it.
    pub core: Rc<Core>,
    /// The welcome.
    pub home: Option<Rc<Home>>,
    /// The networks and who shares.
    pub sharing: Option<Rc<Sharing>>,
    /// What the self-assessment asks.
    pub quiz: Option<Rc<Instrument>>,
    /// What follows from its answers.
    pub findings: Option<Rc<Findings>>,
    /// The channels.
    pub channels: Option<Rc<Channels>>,
    /// The points to share.
    pub quotes: Option<Rc<Quotes>>,
    /// Figures, case studies and resources.
    pub reference: Option<Rc<Reference>>,
    /// The chapters, and what search knows of them.
    pub chapters: Option<Rc<Chapters>>,
    /// The forms of a configuration; none until the pack arrives that has them, and
    /// then no configuration has the right form.
    pub forms: Rc<String>,
    /// The names of the words' keys in the order of their numbers, one on a line;
    /// they come with the forms, for a configuration says a word by its name.
    pub names: Rc<String>,
    /// What a trust makes of it.
    pub trust: Rc<Trust>,
    /// The packs as they came, to be read again for another trust.
    pub packs: Vec<(PackName, Rc<[u8]>)>,
}

impl PartialEq for Library {
    /// Whether both hold the same packs, not merely equal ones: content never
    /// changes once it is loaded, and comparing it would cost time and code.
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
            && Rc::ptr_eq(&self.trust, &other.trust)
            && self.packs.len() == other.packs.len()
            && self
                .packs
                .iter()
                .zip(&other.packs)
                .all(|((_, one), (_, other))| Rc::ptr_eq(one, other))
    }
}

impl Eq for Library {}

/// A pack that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPack {
    /// Which.
    pub name: PackName,
    /// What is wrong, and where in the file.
    pub message: String,
}

impl fmt::Display for BadPack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the pack ‘{}’ cannot be read: {}", self.name, self.message)
    }
}

impl std::error::Error for BadPack {}

impl Library {
    /// A library that holds the core alone.
    ///
    /// # Errors
    /// Where `core` is not a core pack.
    pub fn open(core: &[u8]) -> Result<Self, BadPack> {
        let mut library = Library::default();
        library.add(PackName::Core, core)?;
        Ok(library)
    }

    /// Takes in the pack `name`.
    ///
    /// # Errors
    /// Where `bytes` are not that pack; the library is then as it was.
    pub fn add(&mut self, name: PackName, bytes: &[u8]) -> Result<(), BadPack> {
        if name == PackName::Rest {
            self.hold(name, &[]);
            return Ok(());
        }
        let trust = self.trust.clone();
        let mut input = Input::new(bytes, &trust);
        let mut next = self.clone();
        Rc::make_mut(&mut next.english).add(&Words::unpack(&mut input));
        next.take(name, &mut input);
        let length = input.length();
        input
            .finish()
            .map_err(|at| BadPack { name, message: format!("damaged at byte {at} of {length}") })?;
        next.hold(name, bytes);
        next.settle();
        *self = next;
        Ok(())
    }

    /// Reads what the pack `name` holds beside its words.
    fn take(&mut self, name: PackName, input: &mut Input<'_>) {
        match name {
            PackName::Core => {
                let mut core = Core::unpack(input);
                self.trust.core(&mut core);
                self.original = Rc::new(core);
            }
            PackName::Words => {
                let mut translation = Translation::unpack(input);
                self.trust.core(Rc::make_mut(&mut translation.core));
                self.translation = Some(Rc::new(translation));
            }
            PackName::Settings => {
                (self.forms, self.names) = Packed::unpack(input);
            }
            PackName::Quiz => {
                let mut quiz = Instrument::unpack(input);
                self.trust.ask(&mut quiz);
                self.quiz = Some(Rc::new(quiz));
            }
            PackName::Rest => {}
            name => self.take_beyond(name, input),
        }
    }

    /// The same for packs that nothing reads before `Rest` has come.
    /// `scripts/split.mjs` takes what it alone calls out of the engine that the quiz
    /// waits for.
    #[inline(never)]
    fn take_beyond(&mut self, name: PackName, input: &mut Input<'_>) {
        match name {
            PackName::Home => self.home = Some(Rc::new(Home::unpack(input))),
            PackName::Sharing => {
                let mut sharing = Sharing::unpack(input);
                self.trust.sharing(&mut sharing);
                self.sharing = Some(Rc::new(sharing));
            }
            PackName::Findings => {
                let mut findings = Findings::unpack(input);
                self.trust.find(&mut findings);
                self.findings = Some(Rc::new(findings));
            }
            PackName::Channels => self.channels = Some(Rc::new(Channels::unpack(input))),
            PackName::Quotes => self.quotes = Some(Rc::new(Quotes::unpack(input))),
            PackName::Reference => self.reference = Some(Rc::new(Reference::unpack(input))),
            PackName::Chapters => self.chapters = Some(Rc::new(Chapters::unpack(input))),
            _ => {}
        }
    }

    #[inline(never)]
    fn hold(&mut self, name: PackName, bytes: &[u8]) {
        self.packs.retain(|(held, _)| *held != name);
        self.packs.push((name, bytes.into()));
    }

    /// Whether the pack `name` has arrived.
    pub fn has(&self, name: PackName) -> bool {
        match &self.translation {
            Some(held) if name == PackName::Words => held.language == self.language,
            _ => self.packs.iter().any(|(held, _)| *held == name),
        }
    }

    /// The key with this name, once the names have arrived.
    pub fn key(&self, name: &str) -> Option<Key> {
        self.names.lines().position(|found| found == name).map(Key::new)
    }

    /// The chapters, where they have arrived.
    pub fn chapters(&self) -> &[Chapter] {
        self.chapters.as_ref().map_or(&[], |held| &held.chapters)
    }

    /// Chapter `number`, where the chapters have arrived.
    pub fn chapter(&self, number: u8) -> Option<&Chapter> {
        self.chapters().iter().find(|chapter| chapter.number == number)
    }

    /// The network `id`, where the networks have arrived.
    pub fn network(&self, id: &str) -> Option<&Network> {
        self.sharing.as_ref()?.network(id)
    }

    /// The point to share `id`, where the points have arrived.
    pub fn quote(&self, id: &str) -> Option<&Quote> {
        self.quotes.as_ref()?.quote(id)
    }
}
