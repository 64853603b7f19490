//! The self-assessment: from answers to a position, an outcome and a plan. All of
//! it is derived from the answers; nothing of it is stored.

mod answers;
pub mod code;
mod gather;
mod needs;
mod outcome;
mod plan;
mod position;
pub mod report;
mod team;

pub use crate::tasks::{Part, Task, Tasks, is_day};
pub use answers::Answers;
pub use gather::{Gathered, Problem, gather};
pub use needs::choices;
pub use outcome::{Outcome, Quiz, Standing, assess};
pub use plan::{Plan, PlannedAction, Reason};
pub use position::{Position, resolve};
pub use team::{MOST_RESULTS, Spread, Team, Votes, team};
