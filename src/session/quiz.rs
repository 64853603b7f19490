//! What a session does in the quiz.

use std::rc::Rc;

use super::{By, Form, Memory, State};
use crate::content::{Id, Instrument};
use crate::quiz::{Answers, Part, Tasks, resolve};
use crate::route::{Route, Step};
use crate::saved::{Earlier, Saved};

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// It is not one that the quiz saved.
    Unreadable,
    /// It has answers to other questions.
    OtherQuiz,
}

impl State {
    /// Whether `answer` to `question` is marked in the form, or was taken before.
    pub fn is_marked(&self, question: &Id, answer: &Id) -> bool {
        let marked = self.form.choice.as_ref().unwrap_or(&self.answers);
        marked.all(question).any(|given| given == answer)
    }

    /// What this computer remembers of the quiz, once the reader has asked for it, and
    /// what is saved as a file; without the day.
    pub fn to_remember(&self) -> Saved {
        Saved {
            quiz: self.quiz_name(),
            answers: self.answers.to_pairs(),
            tasks: self.tasks.clone(),
            earlier: self.earlier.clone(),
            ..Saved::default()
        }
    }

    /// Whether there is nothing of the reader's to forget.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.earlier.is_none() && self.team.is_empty()
    }

    /// The id and the version of the quiz, as what is saved names it; none before it has
    /// come.
    pub(super) fn quiz_name(&self) -> Option<Id> {
        let quiz = self.library.quiz.as_deref()?;
        Id::new(&[&*quiz.id, "-", &quiz.version.to_string()].concat())
    }

    /// Whether what was saved are answers to other questions. What was remembered before
    /// names were noted is the toolkit's own quiz's.
    fn is_of_other(&self, saved: &Saved) -> bool {
        let here = self.quiz_name();
        match &saved.quiz {
            None => here.is_some_and(|here| here.starts_with("own-")),
            there => *there != here,
        }
    }

    /// The session without answers, now that other questions are asked. What the computer
    /// remembers is left as it is.
    pub(super) fn without_answers(self) -> Self {
        let (answers, tasks, form) = Default::default();
        let memory = if self.memory == Memory::Kept { Memory::Empty } else { self.memory };
        State {
            answers,
            tasks,
            form,
            memory,
            earlier: None,
            pending: None,
            team: Rc::default(),
            ..self
        }
    }

    /// Whether this question may have several answers.
    fn has_several(&self, question: &Id) -> bool {
        let asked = self.library.quiz.as_ref().and_then(|quiz| quiz.opening(question));
        asked.is_some_and(|asked| asked.several)
    }

    pub(super) fn choose(mut self, question: &Id, answer: &Id) -> Self {
        let Some(quiz) = self.library.quiz.clone() else { return self };
        let mut marked = self.form.choice.take().unwrap_or_else(|| self.answers.clone());
        if self.has_several(question) && marked.all(question).any(|given| given == answer) {
            marked.remove(question, answer);
        } else {
            marked.add(&quiz, question, answer);
        }
        State { form: Form { choice: Some(marked), ..self.form }, ..self }
    }

    /// Takes what is marked and goes on; without an answer, says that one is missing.
    pub(super) fn go_on(mut self, question: &Id) -> Self {
        let Some(quiz) = self.library.quiz.clone() else { return self };
        let marked = self.form.choice.as_ref().unwrap_or(&self.answers);
        if quiz.asked().any(|asked| asked == question) && marked.get(question).is_some() {
            self.answers = marked.clone();
            let position = resolve(&quiz, &self.answers);
            let step = if self.returns { Step::Check } else { position.after(question) };
            let step = position.step(step);
            return self.visit(Route::Quiz(step), By::Reader);
        }
        self.form.errors = self.form.errors.wrapping_add(1);
        self
    }

    /// Forgets the answers and what rests on them, and goes to the start.
    pub(super) fn start_again(self) -> Self {
        let (answers, tasks, form) = Default::default();
        let state = State { answers, tasks, form, earlier: None, pending: None, ..self };
        state.visit(Route::Quiz(Step::Start), By::Reader)
    }

    /// Answers anew, with the answers of now to compare with.
    pub(super) fn compare(self, day: String) -> Self {
        let earlier = Earlier { day, answers: self.answers.to_pairs() };
        State { earlier: Some(earlier), ..self.start_again() }
    }

    /// The same with the answers that this computer remembers.
    pub(super) fn compare_remembered(self) -> Self {
        let Memory::Found(saved) = &self.memory else { return self };
        if self.is_of_other(saved) {
            return State { memory: Memory::Unreadable, ..self };
        }
        let (day, answers) = (saved.day.clone().unwrap_or_default(), saved.answers.clone());
        let earlier = Some(Earlier { day, answers });
        State { memory: Memory::Kept, earlier, ..self.start_again() }
    }

    pub(super) fn note(mut self, question: &Id, part: Part) -> Self {
        self.tasks.put(question, part);
        self
    }

    /// Goes on from a file that the reader saved. It takes the place of the answers given
    /// here, unless it cannot be read.
    pub(super) fn load(self, saved: Option<Rc<Saved>>) -> Self {
        let refused = match &saved {
            None => Some(BadFile::Unreadable),
            // Every file that the quiz saves names it.
            Some(saved) if saved.quiz.is_none() => Some(BadFile::Unreadable),
            Some(saved) if self.is_of_other(saved) => Some(BadFile::OtherQuiz),
            Some(_) => None,
        };
        let Some(saved) = saved.filter(|_| refused.is_none()) else {
            // Each time it is said anew.
            let errors = self.form.errors.wrapping_add(1);
            return State { refused, form: Form { errors, ..self.form }, ..self };
        };
        let saved = Saved {
            quiz: saved.quiz.clone(),
            answers: saved.answers.clone(),
            tasks: saved.tasks.clone(),
            earlier: saved.earlier.clone(),
            ..Saved::default()
        };
        let state = State { answers: Answers::default(), ..self }.taking_up(saved.into());
        state.visit(Route::Quiz(Step::Check), By::Reader)
    }

    /// Forgets all that is remembered; and what was answered here, unless what is
    /// remembered is from before and has not been taken up.
    pub(super) fn clear_memory(self) -> Self {
        let apart = matches!(self.memory, Memory::Found(_) | Memory::Unreadable);
        let memory = if self.memory == Memory::Off { Memory::Off } else { Memory::Cleared };
        let state = State { memory, ..self };
        if apart {
            return state;
        }
        State { team: Rc::default(), ..state.start_again() }
    }

    /// Goes on with the remembered answers, where the first open question is.
    pub(super) fn take_remembered(self) -> Self {
        let Memory::Found(saved) = &self.memory else { return self };
        if self.is_of_other(saved) {
            return State { memory: Memory::Unreadable, ..self };
        }
        let saved = saved.clone();
        // They take the place of the answers given here: two people's are no one's.
        let answers = Answers::default();
        let state = State { memory: Memory::Kept, answers, ..self }.taking_up(saved);
        state.visit(Route::Quiz(Step::Check), By::Reader)
    }

    /// Takes up what was saved, as far as the quiz has it.
    pub(super) fn take_up(&mut self, quiz: &Instrument, saved: &Saved) {
        for (question, answer) in &saved.answers {
            self.answers.add(quiz, question, answer);
        }
        self.form.choice = saved.choice.as_deref().map(|pairs| Answers::of(quiz, pairs));
        self.tasks = Tasks::default();
        for (question, task) in saved.tasks.all() {
            if quiz.question(question).is_some() {
                self.tasks.note(question, task.clone());
            }
        }
        self.earlier = saved.earlier.as_ref().map(|earlier| {
            let answers = Answers::of(quiz, &earlier.answers).to_pairs();
            Earlier { answers, ..earlier.clone() }
        });
        // A link may have brought a code before the quiz came.
        if !saved.team.is_empty() {
            self.team = [&*saved.team, "\n", &self.team].concat().trim_end().into();
        }
    }

    /// Takes in the code that a link to the team's view brings. A link that is opened again
    /// brings nothing. So two people who answer alike count once by links, and twice where
    /// their codes are pasted.
    pub(super) fn gather_asked(&mut self) {
        let Route::Quiz(Step::Team(code)) = &self.route else { return };
        if !code.is_empty() {
            let known = self.team.contains(code.as_str());
            if !known {
                let before = self.team.trim_end();
                let line = if before.is_empty() { "" } else { "\n" };
                self.team = [before, line, code].concat().into();
            }
            self.route = Route::Quiz(Step::Team(String::new()));
        }
    }
}
