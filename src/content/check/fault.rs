//! What can be wrong with a quiz.

/// A fault of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it is in the form of `quiz.json`: `questions/3/answers/1/points`.
    pub path: String,
    /// What is wrong.
    pub wrong: Wrong,
    /// What stands there: an id, a number or a route.
    pub found: String,
    /// What belongs to what is expected, as [`Wrong`] says.
    pub expected: String,
}

/// What is wrong with a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// An id that stands there before; `expected` is the path of the first.
    Again,
    /// An id that the quiz itself has taken: a step's, an opening question's or, for
    /// ‘Not sure’, that of an answer to one.
    Taken,
    /// An answer with the id of ‘Not sure’.
    NotSure,
    /// The name of something that is not there.
    Missing(Part),
    /// A weight that is not 1 to [`super::MOST_WEIGHT`].
    Weight,
    /// Points beyond [`super::MOST_POINTS`].
    Points,
    /// A list of nothing.
    Empty,
    /// A list that is too long; `expected` is how long it may be.
    Long,
    /// A dimension that no question belongs to.
    Unasked,
    /// A question without an answer of no points or without one of all points.
    Range,
    /// A first band that does not start at 0.
    FirstBand,
    /// A band that does not start above the one before, which starts below 100, or that
    /// starts above 100; `expected` is where it may start.
    Band,
    /// A band after one that starts at 100, which nothing can reach.
    LastBand,
    /// A rule that looks at no answer.
    Never,
    /// A rule that looks at all answers.
    Always,
    /// A rule that looks at an answer and passes over a less ready one: a better answer
    /// would lower the result.
    Unfair,
}

/// What a name in a quiz may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A section of the toolkit.
    Section,
    /// A dimension.
    Dimension,
    /// A question that counts.
    Question,
    /// An answer to a question that counts; `expected` is the question.
    Answer,
    /// A band.
    Band,
    /// An opening question.
    Opening,
    /// An answer to an opening question; `expected` is the question.
    Offer,
}
