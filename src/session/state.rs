//! The state of a session and how actions change it.

use std::rc::Rc;

use super::{Action, By, Errand, Memory};
use crate::content::{Id, Library, PackName};
use crate::quiz::Answers;
use crate::route::{Route, Step};
use crate::saved::Saved;
use crate::search::Found;

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
    /// What was searched last, and what was found.
    pub found: Rc<Found>,
}

/// What stands in the form of the question that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The question and the answer marked, until it is taken.
    pub choice: Option<(Id, Id)>,
    /// How often the reader went on without an answer, since the question was
    /// shown: 0 shows no error, and each time the error is announced anew.
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
            form: Form::default(),
            missed: Vec::new(),
            memory: Memory::Off,
            pending: None,
            reached: None,
            compared: Route::Channels,
            errand: None,
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
        self.pending = Some(saved);
        self.settled()
    }

    /// What would be lost with the session.
    pub fn to_saved(&self) -> Saved {
        // What has not been taken up yet must not be lost meanwhile.
        let pending = self.pending.as_deref();
        Saved {
            day: None,
            view: Some(self.route.clone()),
            remembered: self.memory == Memory::Kept,
            language: Some(self.library.language),
            answers: pending.map_or_else(|| self.answers.to_pairs(), |saved| saved.answers.clone()),
            choice: pending.map_or(&self.form.choice, |saved| &saved.choice).clone(),
            reached: self.reached.clone(),
        }
    }

    /// The state after `action`.
    pub fn after(self, action: Action) -> Self {
        match action {
            Action::Visit { route, by } => self.visit(route, by),
            Action::Choose { question, answer } => {
                State { form: Form { choice: Some((question, answer)), ..self.form }, ..self }
            }
            Action::Continue { question } => self.go_on(&question),
            Action::StartAgain => self.start_again(),
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

    /// The answer marked for `question`: the choice in the form, else the one
    /// taken before.
    pub fn marked(&self, question: &Id) -> Option<&Id> {
        match &self.form.choice {
            Some((of, answer)) if of == question => Some(answer),
            _ => self.answers.get(question),
        }
    }

    /// Goes to `route`. What could not be fetched before may be there by now.
    fn visit(self, route: Route, by: By) -> Self {
        let visits = self.visits.wrapping_add(u32::from(by != By::Typing));
        let (form, missed) = Default::default();
        State { route, by, visits, form, missed, errand: None, ..self }.arrived()
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

    fn know(mut self, told: &str) -> Self {
        let mut lines = told.split('\n');
        let mut line = || lines.next().unwrap_or_default();
        let (what, about, address) = (line(), line(), line());
        if what != "reached" {
            let (about, address, refused) = (about.into(), address.into(), what == "refused");
            self.errand = Some(Rc::new(Errand { about, address, refused }));
        } else if let Ok(route) = about.parse() {
            self.reached = Some(route);
        }
        self
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

    fn start_again(self) -> Self {
        let state = State { answers: Answers::default(), pending: None, ..self };
        state.visit(Route::Quiz(Step::Start), By::Reader)
    }

    /// Forgets what is remembered; and the answers given here, where they are the
    /// same.
    fn clear_memory(self) -> Self {
        let kept = self.memory == Memory::Kept;
        let state = State { memory: Memory::Cleared, ..self };
        if kept { state.start_again() } else { state }
    }

    /// Goes on with the remembered answers, where the first open question is.
    fn take_remembered(self) -> Self {
        let Memory::Found(saved) = &self.memory else { return self };
        let saved = saved.clone();
        // They take the place of the answers given here: two people's are no one's.
        let answers = Answers::default();
        let state = State { memory: Memory::Kept, answers, ..self }.taking_up(saved);
        state.visit(Route::Quiz(Step::Check), By::Reader)
    }

    fn go_on(mut self, question: &Id) -> Self {
        let Some(quiz) = self.library.quiz.clone() else { return self };
        let marked = self.marked(question).cloned();
        if marked.is_some_and(|answer| self.answers.give(&quiz, question, &answer)) {
            let step = self.answers.after(&quiz, question);
            return self.visit(Route::Quiz(step), By::Reader);
        }
        self.form.errors = self.form.errors.wrapping_add(1);
        self
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
        State { library, ..self }.settled()
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
        if let Some(quiz) = &self.library.quiz
            && let Some(saved) = self.pending.take()
        {
            for (question, answer) in &saved.answers {
                self.answers.give(quiz, question, answer);
            }
            self.form.choice = saved.choice.clone();
        }
        if let (Route::Quiz(step), Some(quiz)) = (&self.route, &self.library.quiz) {
            self.route = Route::Quiz(self.answers.resolve(quiz, step.clone()));
        }
        self.search();
        self
    }
}
