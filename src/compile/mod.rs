//! Compiles the content folder into packs and reports every mistake in it with
//! file, line and what was expected. Runs in the build script and in tests,
//! never in the browser.

mod channels;
mod day;
mod described;
mod directive;
mod front_matter;
mod heading;
mod inline;
mod language;
mod mark;
mod markdown;
mod minutes;
mod outline;
mod place;
mod problem;
mod prose;
mod quiz;
mod quotes;
mod review;
mod search;
mod table;
mod tables;
mod timetable;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use day::Day;
pub use language::compile_all;
use mark::marked;
pub use place::{Named, Names, Place};
pub use problem::{Problem, Problems};
pub use review::{Review, due, in_all, reviews};
use table::Source;
use words::Wording;

use crate::content::packed::{Packed, pack};
use crate::content::{
    Channels, Chapter, Chapters, Core, FORMS, Findings, Instrument, Language, Network,
    Organisation, PackName, Reference, Sharing, WordRules,
};
use crate::route::Route;

/// The texts of the content folder, by their names relative to it.
pub type Files = BTreeMap<String, String>;

/// The compiled content: each pack as [`Library::add`] reads it.
///
/// [`Library::add`]: crate::content::Library::add
pub type Packs = BTreeMap<PackName, Vec<u8>>;

/// Compiles the content.
///
/// # Errors
/// Every mistake found, in the order of files and lines.
pub fn compile(files: &Files) -> Result<Packs, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut names = Names::default();
    names.give_views();
    let packs = Compiler::new(files, &mut names, &mut problems).packs();
    names.check(&mut problems);
    match packs {
        Some(packs) if problems.is_empty() => Ok(packs),
        _ => Err(problems.into_sorted()),
    }
}

/// The files of a language beside its chapters.
pub const FILES: [&str; 13] = [
    described::FILE,
    "home.md",
    "words.json",
    "loader.json",
    "networks.json",
    "organisation.json",
    "quiz.json",
    "quotes.json",
    "figures.json",
    "case-studies.json",
    "resources.json",
    "channels.json",
    "search.json",
];

/// The names of the words' keys, in the order of the numbers that they go by in the
/// packs and in the engine.
pub fn names(files: &Files) -> Vec<String> {
    let read = |text| words::read(Source { file: "words.json", text }, &mut Problems::default());
    let words = files.get("words.json").and_then(|text| read(text)).unwrap_or_default();
    words::names(&words).into_iter().map(str::to_owned).collect()
}

struct Compiler<'a> {
    files: &'a Files,
    names: &'a mut Names,
    problems: &'a mut Problems,
    /// The files in another language than English.
    own: BTreeSet<String>,
    /// The languages besides English.
    languages: Vec<Language>,
    /// The words and the core, once they are read.
    words_read: Wording,
    core_read: Core,
}

impl<'a> Compiler<'a> {
    fn new(files: &'a Files, names: &'a mut Names, problems: &'a mut Problems) -> Self {
        Compiler {
            files,
            names,
            problems,
            own: BTreeSet::new(),
            languages: Vec::new(),
            words_read: Wording::new(),
            core_read: Core::default(),
        }
    }

    /// Reads everything before it gives up on anything, so that all mistakes
    /// are reported at once.
    fn packs(&mut self) -> Option<Packs> {
        self.check_files();
        let words = self.words("words.json");
        // The loader's words travel with it, and are only looked at here.
        self.words("loader.json");
        let networks = self
            .source("networks.json")
            .map(|source| tables::networks(source, self.names, self.problems));
        let networks = networks.unwrap_or_default();
        let organisation = self.organisation(&networks);
        let home = self
            .text("home.md")
            .and_then(|text| prose::home("home.md", text, self.names, self.problems));
        let chapters = self.chapters();
        let quotes = self.source("quotes.json").and_then(|source| {
            let who = organisation.as_ref();
            quotes::quotes(source, who, &networks, self.names, self.problems)
        });
        let reference = self.reference();
        let channels = self
            .source("channels.json")
            .and_then(|source| channels::channels(source, self.names, self.problems));
        let quiz = self.quiz(channels.as_ref());
        let english = self.described();
        let rules = self.rules();
        let words = words?;
        self.words_read.clone_from(&words);
        let mut languages = vec![english?];
        languages.append(&mut self.languages);
        let (quotes, reference, channels) = (quotes?, reference?, channels?);
        let tables = minutes::Tables {
            quotes: &quotes.quotes,
            figures: &reference.figures,
            case_studies: &reference.case_studies,
            channels: &channels.channels,
        };
        let outline = chapters.iter().map(|one| outline::outline(one, tables)).collect();
        let core = Core { outline, languages };
        self.core_read.clone_from(&core);
        let offered = networks.iter().map(|network| network.id.clone()).collect();
        let sharing = Sharing { organisation: organisation?, networks, offered, set: false };
        let mut packs = Packs::new();
        add(&mut packs, &words, PackName::Core, &core);
        let (quiz, findings) = quiz?;
        let forms = [FORMS, &quiz::opening_lines(&quiz)].concat();
        let settings = (forms, words::names(&words).join("\n"));
        add(&mut packs, &words, PackName::Settings, &settings);
        add(&mut packs, &words, PackName::Home, &self.marked("home.md", home?));
        add(&mut packs, &words, PackName::Sharing, &sharing);
        add(&mut packs, &words, PackName::Quiz, &self.marked("quiz.json", quiz));
        add(&mut packs, &words, PackName::Findings, &self.marked("quiz.json", findings));
        add(&mut packs, &words, PackName::Channels, &self.marked("channels.json", channels));
        add(&mut packs, &words, PackName::Quotes, &self.marked("quotes.json", quotes));
        add(&mut packs, &words, PackName::Reference, &reference);
        // The part of the engine that is loaded later: `scripts/split.mjs` makes it.
        packs.insert(PackName::Rest, Vec::new());
        add(&mut packs, &words, PackName::Chapters, &Chapters { chapters, rules: rules? });
        Some(packs)
    }

    fn text(&mut self, file: &str) -> Option<&'a str> {
        let text = self.files.get(file);
        if text.is_none() {
            self.problems.add(file, 1, "found no such file; expected it");
        }
        text.map(String::as_str)
    }

    fn source(&mut self, file: &'static str) -> Option<Source<'a>> {
        self.text(file).map(|text| Source { file, text })
    }

    /// A file that nothing reads is a mistake: its author expects to see it.
    fn check_files(&mut self) {
        for file in self.files.keys() {
            if !is_chapter(file) && !FILES.contains(&file.as_str()) {
                self.problems.add(file, 1, "found a file that nothing reads; expected none");
            }
        }
    }

    fn words(&mut self, file: &'static str) -> Option<Wording> {
        let source = self.source(file)?;
        words::read(source, self.problems)
    }

    /// What the language of the folder is.
    fn described(&mut self) -> Option<Language> {
        let described = described::Described::read(self.files, None, self.problems)?;
        Some(described.with(Vec::new()))
    }

    /// What `file` holds, marked where that is in another language than English.
    fn marked<T: mark::Mark>(&self, file: &str, value: T) -> T {
        marked(self.own.contains(file), value)
    }

    fn organisation(&mut self, networks: &[Network]) -> Option<Organisation> {
        let source = self.source("organisation.json")?;
        tables::organisation(source, networks, self.names, self.problems)
    }

    fn quiz(&mut self, channels: Option<&Channels>) -> Option<(Instrument, Findings)> {
        let source = self.source("quiz.json")?;
        quiz::read(source, channels, self.names, self.problems)
    }

    /// How search reads the language.
    fn rules(&mut self) -> Option<WordRules> {
        let rules = search::rules(self.source("search.json")?, self.problems)?;
        // In another language, half of the content may be English.
        if self.own.is_empty() {
            // The words of the language itself are not the content's.
            let content = self.files.iter().filter(|(file, _)| *file != "search.json");
            search::check_aliases(&rules, content.map(|(_, text)| text.as_str()), self.problems);
        }
        Some(rules.value)
    }

    fn reference(&mut self) -> Option<Reference> {
        let figures = self.source("figures.json");
        let case_studies = self.source("case-studies.json");
        let resources = self.source("resources.json");
        let sources = [figures?, case_studies?, resources?];
        let mut all = tables::reference(sources, self.names, self.problems);
        all.figures = self.marked("figures.json", all.figures);
        all.case_studies = self.marked("case-studies.json", all.case_studies);
        all.resources = self.marked("resources.json", all.resources);
        Some(all)
    }

    fn chapters(&mut self) -> Vec<Chapter> {
        let mut chapters = Vec::new();
        for (file, text) in self.files.iter().filter(|(file, _)| is_chapter(file)) {
            let chapter = prose::chapter(file, text, self.names, self.problems);
            chapters.extend(chapter.map(|chapter| (chapter, file, text)));
        }
        chapters.sort_by_key(|(chapter, ..)| chapter.number);
        for (index, (chapter, file, text)) in chapters.iter().enumerate() {
            let (found, expected) = (usize::from(chapter.number), index + 1);
            if found > 9 {
                let message = format!("found chapter {found}; expected 1 to 9");
                self.problems.add(file, front_matter::line_of(text, "number"), message);
            }
            if found > expected
                && !self.names.has(&Named::Route(Route::chapter(chapter.number - 1)))
            {
                let message = format!(
                    "found chapter {found} and none before it; expected numbers from 1 without a gap"
                );
                self.problems.add(file, front_matter::line_of(text, "number"), message);
            }
        }
        let read = chapters.into_iter();
        read.map(|(chapter, file, _)| self.marked(file, chapter)).collect()
    }
}

/// Whether a file of the content folder is a chapter's.
fn is_chapter(file: &str) -> bool {
    file.starts_with("chapters/") && file.ends_with(".md")
}

/// Adds a pack: the words that its views say, and `value`.
fn add(packs: &mut Packs, words: &Wording, name: PackName, value: &impl Packed) {
    packs.insert(name, pack(&words::of_pack(words, name), value));
}
