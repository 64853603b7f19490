//! Quizzes to score: the shipped one, and any valid one.

use proptest::prelude::*;
use proptest::sample::Index;
use social_media_toolkit::content::{
    Answer, Band, Dimension, Findings, Id, Improvement, Instrument, Library, MOST_POINTS, NotSure,
    Note, Offer, Opening, PackName, Question, Rule,
};
use social_media_toolkit::quiz::{self, Answers, Outcome};
use social_media_toolkit::route::Route;
use social_media_toolkit::shipped::PACKS;

/// What is asked, and what follows from the answers.
#[derive(Clone, Debug)]
pub struct Quiz {
    pub asked: Instrument,
    pub findings: Findings,
}

impl Quiz {
    pub fn quiz(&self) -> quiz::Quiz<'_> {
        quiz::Quiz { instrument: &self.asked, findings: &self.findings }
    }

    pub fn outcome(&self, answers: &Answers) -> Outcome<'_> {
        quiz::assess(self.quiz(), answers)
    }
}

/// The shipped quiz, read from its packs: ids are not shared between threads.
pub fn shipped() -> Quiz {
    let bytes = |name: PackName| {
        PACKS.iter().find(|(found, _)| *found == name.to_string()).expect("a shipped pack").1
    };
    let mut library = Library::open(bytes(PackName::Core)).unwrap();
    for name in [PackName::Quiz, PackName::Findings] {
        library.add(name, bytes(name)).unwrap();
    }
    let Library { quiz, findings, .. } = library;
    Quiz { asked: (*quiz.unwrap()).clone(), findings: (*findings.unwrap()).clone() }
}

pub fn id(text: impl AsRef<str>) -> Id {
    Id::new(text.as_ref()).expect("an id")
}

/// A question as it is generated: the points of its answers between the best
/// and the least.
pub type Middle = Vec<u8>;

/// A rule as it is generated: a question, the most points that it still looks
/// at, whether it looks at ‘Not sure’ too, and a band.
pub type Looks = (usize, u8, bool, usize);

/// Any valid quiz: small, with bands and rules anywhere. A rule that looks
/// at an answer looks at those that count less, else a better answer could lower
/// the band.
pub fn any_quiz() -> impl Strategy<Value = Quiz> {
    let middle = || proptest::collection::vec(0..=MOST_POINTS, 0..3);
    let dimensions = proptest::collection::vec(proptest::collection::vec(middle(), 1..4), 1..4);
    let bands = proptest::collection::btree_set(1..=100_u8, 0..4);
    let looks = (0..100_usize, 0..MOST_POINTS, any::<bool>(), 0..100_usize);
    (dimensions, bands, proptest::collection::vec(looks, 0..3))
        .prop_map(|(dimensions, bands, rules)| build(&dimensions, bands, &rules))
}

pub fn build(
    dimensions: &[Vec<Middle>],
    bands: impl IntoIterator<Item = u8>,
    rules: &[Looks],
) -> Quiz {
    let text = || "words".to_owned();
    let dimension = |at: usize| id(format!("d{at}"));
    let questions: Vec<Question> = dimensions
        .iter()
        .enumerate()
        .flat_map(|(at, questions)| questions.iter().map(move |middle| (at, middle)))
        .enumerate()
        .map(|(number, (at, middle))| {
            let points = [MOST_POINTS].into_iter().chain(middle.iter().copied()).chain([0]);
            let answer =
                |(place, points)| Answer { id: id(format!("a{place}")), text: text(), points };
            Question {
                id: id(format!("q{number}")),
                dimension: dimension(at),
                text: text(),
                why: text(),
                answers: points.enumerate().map(answer).collect(),
            }
        })
        .collect();
    let bands: Vec<Band> = [0]
        .into_iter()
        .chain(bands)
        .map(|from| Band {
            id: id(format!("b{from}")),
            from,
            title: text(),
            sentence: text(),
            advice: vec![text()],
        })
        .collect();
    let rule = |(at, (question, most, unsure, band)): (usize, &Looks)| {
        let question = &questions[question % questions.len()];
        let least = question.answers.iter().filter(|answer| answer.points <= *most);
        let unsure = (*unsure || *most > 0).then(|| id("not-sure"));
        Rule {
            id: id(format!("r{at}")),
            question: question.id.clone(),
            answers: least.map(|answer| answer.id.clone()).chain(unsure).collect(),
            band: bands[band % bands.len()].id.clone(),
            message: text(),
        }
    };
    // Each told from the others, so that none can take another's place.
    let action = |question: &Question| Improvement {
        title: question.id.to_string(),
        how: text(),
        section: Route::Home,
    };
    let findings = Findings {
        dimensions: (0..dimensions.len())
            .map(|at| Dimension {
                id: dimension(at),
                title: text(),
                short: text(),
                weight: u8::try_from(at % 3 + 1).unwrap(),
                section: Route::Home,
                strong: text(),
                work: text(),
            })
            .collect(),
        actions: questions.iter().map(action).collect(),
        rules: rules.iter().enumerate().map(rule).collect(),
        bands: bands.clone(),
        notes: vec![Note {
            question: id("whom"),
            answers: vec![id("patients"), id("not-sure")],
            text: text(),
            section: Route::Home,
        }],
    };
    let asked = Instrument {
        id: id("generated"),
        version: 1,
        title: text(),
        about: vec![text()],
        not_sure: NotSure { id: id("not-sure"), text: text() },
        opening: vec![
            opening("whom", "audience", true, &["patients", "staff"]),
            opening("hours", "hours", false, &["hours-2", "hours-7"]),
        ],
        questions,
    };
    Quiz { asked, findings }
}

/// A question about the organisation.
fn opening(name: &str, choice: &str, several: bool, offers: &[&str]) -> Opening {
    let offer = |name: &&str| Offer { id: id(name), text: "words".to_owned() };
    Opening {
        id: id(name),
        choice: choice.to_owned(),
        text: "words".to_owned(),
        why: "words".to_owned(),
        several,
        offers: offers.iter().map(offer).collect(),
    }
}

/// What can be answered to a question: its own answers and ‘Not sure’.
pub fn choices(instrument: &Instrument, question: &Question) -> Vec<Id> {
    let own = question.answers.iter().map(|answer| answer.id.clone());
    own.chain([instrument.not_sure.id.clone()]).collect()
}

/// A quiz, and for each question an answer or none.
pub fn answered() -> impl Strategy<Value = (Quiz, Vec<(Id, Option<Id>)>)> {
    let one = prop_oneof![Just(()).prop_map(|()| shipped()), any_quiz()];
    one.prop_flat_map(|quiz| {
        let count = quiz.asked.questions.len();
        let picks =
            proptest::collection::vec(proptest::option::weighted(0.9, any::<Index>()), count);
        (Just(quiz), picks)
    })
    .prop_map(|(quiz, picks)| {
        let pick = |(question, pick): (&Question, Option<Index>)| {
            let answer = pick.map(|pick| pick.get(&choices(&quiz.asked, question)).clone());
            (question.id.clone(), answer)
        };
        let given = quiz.asked.questions.iter().zip(picks).map(pick).collect();
        (quiz, given)
    })
}

pub fn give<'a>(
    instrument: &Instrument,
    given: impl IntoIterator<Item = &'a (Id, Option<Id>)>,
) -> Answers {
    let mut answers = Answers::default();
    for (question, answer) in given {
        if let Some(answer) = answer {
            assert!(answers.give(instrument, question, answer));
        }
    }
    answers
}

/// Every question answered by its answer that `pick` picks.
pub fn all(instrument: &Instrument, pick: impl Fn(&Question) -> Id) -> Answers {
    let picked: Vec<_> =
        instrument.questions.iter().map(|q| (q.id.clone(), Some(pick(q)))).collect();
    give(instrument, &picked)
}

pub fn best(question: &Question) -> Id {
    question.answers.iter().max_by_key(|answer| answer.points).unwrap().id.clone()
}

pub fn least(question: &Question) -> Id {
    question.answers.iter().min_by_key(|answer| answer.points).unwrap().id.clone()
}
