//! What a page asks of an element: its attributes and its configuration, read,
//! and reported where they mean nothing.

use std::rc::Rc;

use web_sys::HtmlElement;

use crate::config::{Config, MOST_PROBLEMS, Problem, one_line};
use crate::content::{Library, PackName, plain};
use crate::host::{self, Detail};
use crate::session::{BadAttribute, Options, Settings};
use crate::storage::Entry;
use crate::trust;

/// What a page asks of one element.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What the element starts with, as the configuration has it.
    pub library: Library,
    /// The attributes.
    pub options: Options,
    /// The configuration.
    pub settings: Rc<Settings>,
    /// The attributes that mean nothing.
    bad: Vec<BadAttribute>,
    /// The configuration's text, or the problem with getting it.
    given: (Option<String>, Option<String>),
}

impl Asked {
    /// Reads `attributes`, names and values in turn, and the text of a
    /// configuration, or the `problem` that there was with getting it. `library`
    /// then speaks the language of the page. A right configuration that is `known`
    /// is not read again: each pack would be, too.
    pub fn read(
        library: &mut Library,
        attributes: &[String],
        config: Option<String>,
        problem: Option<String>,
        known: Option<&Asked>,
    ) -> Self {
        let pairs = attributes.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
        let languages = &library.core.languages;
        let (mut options, mut bad) = Options::read(&pairs.collect::<Vec<_>>(), languages);
        let toolkit = library.clone();
        library.speak(options.language);
        let given = (config, problem);
        let known = known.filter(|known| {
            known.given == given
                && known.options.language == options.language
                && known.settings.problems.is_empty()
        });
        let (settings, shown) = match known {
            Some(known) => (known.settings.clone(), known.library.clone()),
            None => settings(library, &given),
        };
        bad.extend(options.check(&toolkit, &shown));
        Asked { library: shown, options, settings, bad, given }
    }

    /// Where answers are remembered, where they may be.
    pub fn entry(&self) -> Option<Entry> {
        let id = self.settings.config.id.as_deref();
        self.options.storage.then(|| Entry::open(id)).flatten()
    }

    /// Tells the page and the console what means nothing and was not `known`: in a
    /// moment, so that a listener that changes the element finds it ready.
    pub fn report(&self, element: &HtmlElement, known: Option<&Asked>) {
        let is_known = |bad: &BadAttribute| known.is_some_and(|known| known.bad.contains(bad));
        let bad = self.bad.iter().filter(|bad| !is_known(bad));
        let mut told: Vec<_> = bad.map(|bad| ("attribute", bad.to_string())).collect();
        let problems = &self.settings.problems;
        let known = known.map(|known| &known.settings.problems);
        if !problems.is_empty() && known != Some(problems) {
            told.push(("config", problems.join("\n")));
        }
        if told.is_empty() {
            return;
        }
        let element = element.clone();
        wasm_bindgen_futures::spawn_local(async move {
            for (kind, message) in told {
                tell(&element, kind, &message);
            }
        });
    }
}

/// Where anything is wrong with a configuration, it counts for nothing.
fn settings(
    library: &Library,
    given: &(Option<String>, Option<String>),
) -> (Rc<Settings>, Library) {
    let plain = || library.clone();
    let read = match given {
        (_, Some(problem)) => Err(vec![one_line(problem)]),
        (Some(text), None) if library.has(PackName::Settings) => read(library, text),
        // It came and was another's, or damaged; that it did not come is a problem.
        (Some(_), None) => Err(vec!["the pack ‘settings’ cannot be read".to_owned()]),
        (None, None) => Ok((Config::default(), plain())),
    };
    let (settings, library) = match read {
        Ok((config, library)) => (Settings { config, problems: Vec::new() }, library),
        Err(problems) => (Settings { config: Config::default(), problems }, plain()),
    };
    (Rc::new(settings), library)
}

/// Reads a configuration. `scripts/split.mjs` takes what this alone calls out of the
/// engine that the quiz waits for; a text is given only once that has come.
#[inline(never)]
fn read(library: &Library, text: &str) -> Result<(Config, Library), Vec<String>> {
    let json = host::parse_json(text);
    let json = json.map_err(|reason| vec![Problem::not_json(text, &reason).told(library)])?;
    trust::read(json, library).map_err(|problems| told(library, &problems))
}

/// The first problems, and how many more there are.
fn told(library: &Library, problems: &[Problem]) -> Vec<String> {
    let first = problems.iter().take(MOST_PROBLEMS);
    let mut told: Vec<String> = first.map(|problem| problem.told(library)).collect();
    if let Some(more @ 1..) = problems.len().checked_sub(MOST_PROBLEMS) {
        told.push(library.words.fill(key!("config.more"), &[("n", &more.to_string())]));
    }
    told
}

fn tell(element: &HtmlElement, kind: &str, message: &str) {
    // Nothing but the drawing takes the marks of a language away.
    let message = &plain(message);
    host::warn(&format!("social-media-toolkit: {message}"));
    let detail = Detail::default().text("kind", kind).text("message", message);
    host::emit(element, "toolkit-error", detail);
}
