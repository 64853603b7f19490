//! The self-assessment: from answers to a position, a score and a plan. All of
//! it is derived from the answers; nothing of it is stored.

mod answers;
pub mod code;
mod plan;
mod score;
mod team;

pub use answers::Answers;
pub use plan::{Plan, PlannedAction, Reason, plan};
pub use score::{DimensionScore, Score, score};
pub use team::{MOST_RESULTS, Spread, Team, Votes, team};
