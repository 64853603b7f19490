//! The state of a session and how actions change it.

use std::rc::Rc;

use super::{Action, BadFile, By, Errand, Memory};
use crate::content::{Library, PackName};
use crate::quiz::{Answers, Tasks, resolve};
use crate::route::{Route, Step};
use crate::saved::{Earlier, Saved};
use crate::search::Found;
use crate::share::Draft;

/// The state of a session.
#[derive(Clone, Debug)]
pub struct State {
    /// What has been loaded.
    pub library: Library,
    /// Where the reader is. Always somewhere that exists, as far as what has
    /// been loaded can tell.
    pub route: Route,
    /// On whose behalf.
    pub by: By,
    /// Counts up with every visit, so that going to the same place again moves
    /// the focus again.
    pub visits: u32,
    /// The answers taken.
    pub answers: Answers,
    /// Who does what by when.
    pub tasks: Tasks,
    /// The answers of the time before.
    pub earlier: Option<Earlier>,
    /// What has been put in of a team's codes.
    pub team: Rc<str>,
    /// Whether the question that is shown was opened from the check, where answering it
    /// leads back to.
    pub returns: bool,
    /// What came of the file that the reader had read, where it could not be taken.
    pub refused: Option<BadFile>,
    /// The quiz's form.
    pub form: Form,
    /// The packs that could not be fetched or read, and why not.
    pub missed: Vec<(PackName, String)>,
    /// What this computer remembers.
    pub memory: Memory,
    /// The language that the page asks for; the library has the one that is
    /// spoken.
    pub page_language: u8,
    /// What is to be taken up once the quiz has arrived, which alone knows which
    /// answers count.
    pub pending: Option<Rc<Saved>>,
    /// The chapter that was shown last and the section that the reader came to.
    pub reached: Option<Route>,
    /// The comparison of channels as it was shown last, which ways back lead to.
    pub compared: Route,
    /// What the browser did last for the reader here, or refused.
    pub errand: Option<Rc<Errand>>,
    /// The post that is being written, and how the reader shares.
    pub draft: Draft,
    /// What was searched last, and what was found.
    pub found: Rc<Found>,
}

/// What stands in the form of the question that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The answers with those that are marked at the question, until they are taken.
    pub choice: Option<Answers>,
    /// How often the reader went on without an answer, or had a file read that is not
    /// taken, since the view was shown: 0 shows no error, and each time the error is
    /// announced anew.
    pub errors: u32,
}

impl State {
    /// A session at `route`.
    pub fn start(library: Library, route: Route, by: By) -> Self {
        let state = State {
            page_language: library.language,
            library,
            route,
            by,
            visits: 0,
            answers: Answers::default(),
            tasks: Tasks::default(),
            earlier: None,
            team: Rc::default(),
            returns: false,
            refused: None,
            form: Form::default(),
            missed: Vec::new(),
            memory: Memory::Off,
            pending: None,
            reached: None,
            compared: Route::Channels,
            errand: None,
            draft: Draft::default(),
            found: Rc::default(),
        };
        state.arrived()
    }

    /// The session that goes on from `saved`.
    pub fn taking_up(mut self, saved: Rc<Saved>) -> Self {
        if let Some(view) = &saved.view {
            self.route = view.clone();
        }
        if saved.reached.is_some() {
            self.reached.clone_from(&saved.reached);
        }
        if let Some(language) = saved.language {
            self.library.speak(language);
        }
        self.draft = Draft::of(&saved.draft);
        self.pending = Some(saved);
        self.settled()
    }

    /// What would be lost with the session.
    pub fn to_saved(&self) -> Saved {
        // What has not been taken up yet must not be lost meanwhile.
        let kept = match self.pending.as_deref() {
            Some(pending) => pending.clone(),
            None => Saved {
                choice: self.form.choice.as_ref().map(Answers::to_pairs),
                team: self.team.to_string(),
                ..self.to_remember()
            },
        };
        Saved {
            day: None,
            view: Some(self.route.clone()),
            remembered: self.memory == Memory::Kept,
            language: Some(self.library.language),
            reached: self.reached.clone(),
            draft: self.draft.to_string(),
            ..kept
        }
    }

    /// The state after `action`.
    pub fn after(self, action: Action) -> Self {
        match action {
            Action::Visit { route, by } => self.visit(route, by),
            Action::Choose { question, answer } => self.choose(&question, &answer),
            Action::Continue { question } => self.go_on(&question),
            Action::StartAgain => self.start_again(),
            Action::Compare { day } => self.compare(day),
            Action::CompareRemembered => self.compare_remembered(),
            Action::Note { question, part } => self.note(&question, part),
            Action::Load(saved) => self.load(saved),
            Action::Draft(draft) => State { draft, ..self },
            Action::Gather(codes) => State { team: codes.into(), ..self },
            Action::Remember => State { memory: Memory::Kept, ..self },
            Action::FindMemory(memory) => State { memory, ..self },
            Action::RefuseMemory => State { memory: Memory::Refused, ..self },
            Action::TakeRemembered => self.take_remembered(),
            Action::ClearMemory => self.clear_memory(),
            // What was on its way when the language changed may be the other's.
            Action::TakePack { name, file, .. } | Action::MissPack { name, file, .. }
                if file != self.library.file(name) =>
            {
                self
            }
            Action::TakePack { name, bytes, .. } => self.take(name, &bytes),
            Action::MissPack { name, file, message } => {
                self.miss(name, format!("{file}: {message}"))
            }
            Action::Customise(library) => self.customise(library),
            Action::Speak { language, by } => self.speak(language, by),
            Action::TryAgain => State { missed: Vec::new(), by: By::Reader, ..self },
            Action::Know(told) => self.know(&told),
        }
    }

    /// The packs that are missing to show the view and that may still arrive; once
    /// it is shown, those of where the reader is on the way to. A quiz that has been
    /// begun leads to its result, which then opens whatever the network does.
    pub fn awaited(&self) -> Vec<PackName> {
        let mut missing = self.library.missing(&self.route);
        if missing.is_empty() && !self.answers.is_empty() {
            missing = self.library.missing(&Route::Quiz(Step::Result));
        }
        if missing.is_empty() {
            let gains = Library::gains(&self.route).iter().copied();
            missing = gains.filter(|name| !self.library.has(*name)).collect();
        }
        // Until they come, English stands in for them.
        if self.library.language > 0 && !self.library.has(PackName::Words) {
            missing.push(PackName::Words);
        }
        missing.retain(|name| !self.has_missed(*name));
        missing
    }

    /// Whether everything is there to show the view.
    pub fn is_ready(&self) -> bool {
        self.library.missing(&self.route).is_empty()
    }

    /// Whether something that the view needs could not be had.
    pub fn is_stuck(&self) -> bool {
        self.library.missing(&self.route).iter().any(|name| self.has_missed(*name))
    }

    /// Goes to `route`. What could not be fetched before may be there by now. Who stops at a
    /// question has answered it, if an answer is marked.
    pub(super) fn visit(mut self, route: Route, by: By) -> Self {
        let stops = route == Route::Quiz(Step::Check) && by == By::Reader && !self.returns;
        if let Some(marked) = self.form.choice.take_if(|_| stops) {
            self.answers = marked;
        }
        let visits = self.visits.wrapping_add(u32::from(by != By::Typing));
        let (form, missed) = Default::default();
        let answered =
            matches!(&route, Route::Quiz(Step::Question(id)) if self.answers.get(id).is_some());
        let returns = self.route == Route::Quiz(Step::Check) && answered
            || self.returns && self.route == route;
        let state = State { route, by, visits, form, missed, returns, ..self };
        State { errand: None, refused: None, ..state }.arrived()
    }

    /// The state with its route resolved, and the chapter noted that it is in.
    fn arrived(self) -> Self {
        let state = self.settled();
        match state.route {
            Route::Chapter { .. } => State { reached: Some(state.route.clone()), ..state },
            Route::Channels | Route::Compared(_) => {
                State { compared: state.route.clone(), ..state }
            }
            _ => state,
        }
    }

    /// Speaks `language`. The page may change its mind; what the reader chose
    /// counts until it does.
    fn speak(mut self, language: u8, by: By) -> Self {
        if by == By::Page {
            self.page_language = language;
        }
        self.library.speak(language);
        self.missed.clear();
        self.settled()
    }

    fn has_missed(&self, name: PackName) -> bool {
        self.missed.iter().any(|(missed, _)| *missed == name)
    }

    fn miss(mut self, name: PackName, message: String) -> Self {
        self.missed.retain(|(missed, _)| *missed != name);
        self.missed.push((name, message));
        self
    }

    /// Goes on with `library`, of another trust, and with what has arrived here.
    fn customise(self, mut library: Library) -> Self {
        library.speak(self.library.language);
        library.add_missing(&self.library);
        let before = self.quiz_name();
        let state = State { library, ..self };
        if before.is_some() && state.quiz_name() != before {
            return state.without_answers().settled();
        }
        state.settled()
    }

    fn take(mut self, name: PackName, bytes: &[u8]) -> Self {
        if let Err(bad) = self.library.add(name, bytes) {
            return self.miss(name, bad.to_string());
        }
        self.missed.retain(|(missed, _)| *missed != name);
        self.settled()
    }

    /// The state with its route resolved to something that is there.
    fn settled(mut self) -> Self {
        if !self.library.holds(&self.route) {
            let root = self.route.root();
            self.route = if self.library.holds(&root) { root } else { Route::Home };
        }
        if let Some(quiz) = self.library.quiz.clone() {
            if let Some(saved) = self.pending.take() {
                self.take_up(&quiz, &saved);
            }
            if let Route::Quiz(step) = self.route {
                self.route = Route::Quiz(resolve(&quiz, &self.answers).step(step));
            }
        }
        self.gather_asked();
        self.search();
        self
    }
}
