//! The index: what can be found, and by which terms.

use std::rc::Rc;

use super::texts::{HEAD, write};
use super::words::{Words, is_stop, stem};
use crate::content::{Block, Chapter, Chapters, Key, Library, WordRules};
use crate::route::Route;

/// How much a term weighs each time that it stands in running text, and in a heading
/// there.
const BODY: u32 = 1;
const HEADING: u32 = 3;
/// How much a term of a title weighs at least, and what the title's length divides:
/// the shorter a title is, the more it is about each of its words.
const TITLE: u32 = 5;
const SHORT: u32 = 72;
const SHORTEST: u32 = 6;

/// What a document's score is multiplied by. What helps with the work counts more
/// than what can be passed on; a view says little of itself, which counts most.
const PASSED_ON: u32 = 2;
const HELPS: u32 = 3;
const VIEW: u32 = 6;

/// The views that have a table behind them or the quiz, and what says so.
const VIEWS: [(&str, Key, Key); 4] = [
    ("quiz", key!("nav.quiz"), key!("home.quiz.text")),
    ("channels", key!("nav.channels"), key!("home.channels.text")),
    ("quotes", key!("nav.quotes"), key!("home.quotes.text")),
    ("resources", key!("nav.resources"), key!("home.resources.text")),
];

/// Something that can be found.
#[derive(Debug)]
pub struct Document {
    /// Where it is.
    pub route: Route,
    /// Its title; empty where a trust hides it, and then nothing finds it.
    pub title: String,
    /// What it is or belongs to, in words.
    pub place: String,
    /// Its texts, a line each.
    pub text: String,
    /// What its score is multiplied by.
    pub boost: u32,
}

/// That a term stands in a document.
#[derive(Clone, Copy, Debug)]
pub struct Posting {
    /// Where the letters of the word begin, where those of its stem do, and where
    /// these end.
    letters: [usize; 3],
    /// The number of the document.
    pub document: usize,
    /// How much it weighs there.
    pub weight: u32,
}

/// An inverted index of everything that readers can find in a library.
#[derive(Debug)]
pub struct Index {
    /// What can be found, the chapters and their sections first.
    pub documents: Vec<Document>,
    /// Which terms stand where.
    pub postings: Vec<Posting>,
    /// The letters of the terms.
    letters: Vec<u8>,
    chapters: Rc<Chapters>,
    library: Library,
}

impl Index {
    /// The index of what is in `library`; none before the chapters have arrived.
    pub fn new(library: &Library) -> Option<Self> {
        let chapters = library.chapters.as_ref()?;
        let mut index = Index {
            documents: Vec::new(),
            postings: Vec::new(),
            letters: Vec::new(),
            chapters: chapters.clone(),
            library: library.clone(),
        };
        index.read_chapters(&chapters.chapters);
        index.read_tables(library);
        Some(index)
    }

    /// Whether it knows all that is in `library`, and nothing else.
    pub fn is_of(&self, library: &Library) -> bool {
        self.library == *library
    }

    /// How words are read.
    pub fn rules(&self) -> &WordRules {
        &self.chapters.rules
    }

    /// The word of a posting, folded.
    pub fn word(&self, posting: &Posting) -> &[u8] {
        let [start, middle, _] = posting.letters;
        self.letters.get(start..middle).unwrap_or_default()
    }

    /// What the forms of that word share.
    pub fn stem(&self, posting: &Posting) -> &[u8] {
        let [_, middle, end] = posting.letters;
        self.letters.get(middle..end).unwrap_or_default()
    }

    /// Begins the next document, at `id` below `kind`, with what a trust notes there.
    /// `place` says what it is or belongs to.
    #[inline(never)]
    fn begin(&mut self, [kind, id]: [&str; 2], title: &str, place: &str, boost: u32) {
        let address = [kind, id].concat();
        let route = address.parse().unwrap_or_default();
        let title = if self.library.holds(&route) { title } else { "" };
        let length = u32::try_from(title.len()).unwrap_or_default();
        let (place, text) = (place.to_owned(), String::new());
        self.documents.push(Document { route, title: title.to_owned(), place, text, boost });
        self.note(title, TITLE + SHORT / length.max(SHORTEST));
        let trust = self.library.trust.clone();
        for note in trust.json.items_at("notes") {
            if note.text_at("at") == address {
                self.tell(note.text_at("text"));
            }
        }
    }

    /// Adds lines to the last document, unless it is hidden.
    #[inline(never)]
    fn tell(&mut self, lines: &str) {
        let Some(document) = self.documents.last_mut() else { return };
        if document.title.is_empty() {
            return;
        }
        document.text.push_str(lines);
        document.text.push('\n');
        for line in lines.split('\n') {
            self.note(line, if line.starts_with(HEAD) { HEADING } else { BODY });
        }
    }

    /// Adds texts to the last document. To pass a slice would take more code at each call.
    #[inline(never)]
    fn tell_all(&mut self, texts: &Vec<String>) {
        for text in texts {
            self.tell(text);
        }
    }

    /// Adds a text to the last document, where there is one.
    #[inline(never)]
    fn tell_any(&mut self, text: &Option<String>) {
        if let Some(text) = text {
            self.tell(text);
        }
    }

    /// Adds blocks to the last document.
    #[inline(never)]
    fn show(&mut self, blocks: &[Block]) {
        let mut text = String::new();
        write(blocks, &mut text);
        self.tell(&text);
    }

    /// Notes the terms of a text in the last document.
    #[inline(never)]
    fn note(&mut self, text: &str, weight: u32) {
        let document = self.documents.len().wrapping_sub(1);
        let mut words = Words::of(text);
        while words.read() {
            if !is_stop(self.rules(), &words.word) {
                let stem = stem(self.rules(), &words.word);
                let start = self.letters.len();
                self.letters.extend_from_slice(&words.word);
                let middle = self.letters.len();
                self.letters.extend_from_slice(&stem);
                let letters = [start, middle, self.letters.len()];
                self.postings.push(Posting { letters, document, weight });
            }
        }
    }

    /// The chapters and their sections.
    #[inline(never)]
    fn read_chapters(&mut self, chapters: &[Chapter]) {
        for chapter in chapters {
            let number = chapter.number.to_string();
            let words = &self.library.words;
            let numbered = words.fill(key!("search.chapter"), &[("n", &number)]);
            let part_of =
                words.fill(key!("search.section"), &[("n", &number), ("title", &chapter.title)]);
            self.begin(["chapter/", &number], &chapter.title, &numbered, HELPS);
            self.tell(&chapter.summary);
            self.tell_all(&chapter.tips);
            self.show(&chapter.intro);
            let kind = ["chapter/", &number, "/"].concat();
            for section in &chapter.sections {
                self.begin([&kind, &section.id], &section.title, &part_of, HELPS);
                self.show(&section.blocks);
            }
        }
    }

    /// Everything else that the toolkit has, with what a trust adds to it.
    #[inline(never)]
    fn read_tables(&mut self, library: &Library) {
        let word = |key| library.words.get(key);
        for (route, name, about) in VIEWS {
            self.begin([route, ""], word(name), word(key!("search.view")), VIEW);
            self.tell(word(about));
        }
        for channel in library.channels.iter().flat_map(|all| &all.channels) {
            self.begin(
                ["channels/", &channel.id],
                &channel.name,
                word(key!("channels.channel")),
                HELPS,
            );
            for text in [&channel.used_for, &channel.remember] {
                self.tell(text);
            }
            for text in [
                &channel.formerly,
                &channel.people,
                &channel.good_for,
                &channel.tone,
                &channel.risk_why,
                &channel.conversation,
                &channel.example,
            ] {
                self.tell_any(text);
            }
            for list in [&channel.start, &channel.dos, &channel.donts] {
                self.tell_all(list);
            }
        }
        for quote in library.quotes.iter().flat_map(|all| &all.quotes) {
            self.begin(["quotes/", &quote.id], &quote.text, word(key!("search.quote")), PASSED_ON);
        }
        let Some(reference) = &library.reference else { return };
        for study in &reference.case_studies {
            self.begin(["resources/", &study.id], &study.title, word(key!("case.label")), HELPS);
            self.tell(&study.summary);
            self.tell_all(&study.done);
            self.tell_all(&study.worked);
            self.tell_all(&study.outcome);
            self.tell_all(&study.learn);
            self.tell(&study.who);
        }
        for resource in &reference.resources {
            let at = ["resources/", &*resource.id];
            self.begin(at, &resource.title, word(key!("search.resource")), PASSED_ON);
            self.tell(&resource.about);
            self.tell_any(&resource.note);
            self.tell_any(&resource.publisher);
        }
    }
}
