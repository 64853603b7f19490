//! What can happen to a session.

use std::rc::Rc;

use super::Memory;
use crate::content::{Id, Library, PackName};
use crate::quiz::Part;
use crate::route::Route;
use crate::saved::Saved;
use crate::share::Draft;

/// Something that changes a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Go to a view.
    Visit {
        /// Where to.
        route: Route,
        /// On whose behalf.
        by: By,
    },
    /// Mark an answer, without going on; where there may be several and it is marked,
    /// take its mark away.
    Choose {
        /// The question.
        question: Id,
        /// The answer.
        answer: Id,
    },
    /// Take the marked answer and go on; without one, say that one is missing.
    Continue {
        /// The question.
        question: Id,
    },
    /// Forget every answer and go to the start of the quiz.
    StartAgain,
    /// Answer anew, and compare with the answers of now.
    Compare {
        /// The day that it is: `2026-11-22`.
        day: String,
    },
    /// Note who does an action of the plan, and by when.
    Note {
        /// The question that the action answers.
        question: Id,
        /// What was put in.
        part: Part,
    },
    /// Go on from a file that the reader saved; none where it is no such file.
    Load(Option<Rc<Saved>>),
    /// Take these texts as the codes of a team.
    Gather(String),
    /// Have the post that is being written, and what goes with it, so.
    Draft(Draft),
    /// Know what this computer remembers.
    FindMemory(Memory),
    /// Have the answers remembered on this computer from now on.
    Remember,
    /// The browser does not remember them.
    RefuseMemory,
    /// Go on with the answers that this computer remembers.
    TakeRemembered,
    /// Answer anew, and compare with the answers that this computer remembers.
    CompareRemembered,
    /// Forget every answer, here and on this computer.
    ClearMemory,
    /// A pack arrived.
    TakePack {
        /// Which.
        name: PackName,
        /// The name of its file, by which it is another language's or not.
        file: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A pack could not be fetched.
    MissPack {
        /// Which.
        name: PackName,
        /// The name of its file.
        file: String,
        /// Why not.
        message: String,
    },
    /// Show the toolkit as another trust has it: what every element starts with.
    Customise(Library),
    /// Speak another language.
    Speak {
        /// Its number in the core's list.
        language: u8,
        /// On whose behalf.
        by: By,
    },
    /// Fetch what could not be fetched again.
    TryAgain,
    /// Know what the scripts around the engine tell, line by line: `reached` and the
    /// section that the reader has come to, `shared` and the network that a point is shared on, or `done` or `refused`,
    /// the value of the button that was pressed and that as a whole address.
    Know(String),
}

/// On whose behalf a view is shown, which decides what happens to the focus
/// and to the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The page: its `view` attribute. Nothing takes the focus.
    Page,
    /// The address: a deep link, Back or Forward. The address stays.
    Address,
    /// The reader, by a link or a button. The address follows.
    Reader,
    /// The reader, by typing into the view. The address follows, but adds no step,
    /// and the focus stays.
    Typing,
}
