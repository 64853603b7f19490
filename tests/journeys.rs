//! Sessions as readers walk them, by actions alone: where they stand, what is
//! still awaited, and what their answers come to.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;
use std::rc::Rc;

use social_media_toolkit::content::{Findings, Id, Instrument, Library, PackName, Question};
use social_media_toolkit::quiz::{Outcome, Part, Quiz, assess};
use social_media_toolkit::route::{Route, Step};
use social_media_toolkit::saved::{Earlier, Saved};
use social_media_toolkit::session::{Action, BadFile, By, Memory, State};
use social_media_toolkit::shipped;

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn route(text: &str) -> Route {
    text.parse().expect(text)
}

/// A session with all content at `view`.
fn at(view: &str) -> State {
    State::start(shipped::library().unwrap(), route(view), By::Page)
}

/// A session with the core alone, as the engine starts it.
fn bare(view: &str) -> State {
    State::start(Library::open(bytes(PackName::Core)).unwrap(), route(view), By::Page)
}

fn bytes(name: PackName) -> &'static [u8] {
    let found = shipped::PACKS.iter().find(|(pack, _)| *pack == name.to_string());
    found.expect("a shipped pack").1
}

fn take(name: PackName) -> Action {
    Action::TakePack { name, file: name.to_string(), bytes: bytes(name).to_vec() }
}

fn miss(name: PackName) -> Action {
    Action::MissPack { name, file: name.to_string(), message: "it is not there".to_owned() }
}

fn visit(view: &str) -> Action {
    Action::Visit { route: route(view), by: By::Reader }
}

fn choose(question: &Id, answer: &Id) -> Action {
    Action::Choose { question: question.clone(), answer: answer.clone() }
}

fn go_on(question: &Id) -> Action {
    Action::Continue { question: question.clone() }
}

/// The questions and answers of the quiz.
fn quiz(state: &State) -> Rc<Instrument> {
    state.library.quiz.clone().expect("the quiz")
}

/// What follows from the answers.
fn findings(state: &State) -> Rc<Findings> {
    state.library.findings.clone().expect("the findings")
}

/// The question that is shown.
fn shown(state: &State) -> Id {
    match &state.route {
        Route::Quiz(Step::Question(id)) => id.clone(),
        other => panic!("{other} is not a question"),
    }
}

/// Answers the questions about the organisation, with their first answers.
fn opened(state: State) -> State {
    let quiz = quiz(&state);
    let start = state.after(visit(&format!("quiz/{}", quiz.opening[0].id)));
    quiz.opening.iter().fold(start, |state, asked| {
        assert_eq!(shown(&state), asked.id, "asked in order");
        state.after(choose(&asked.id, &asked.offers[0].id)).after(go_on(&asked.id))
    })
}

/// What the answers come to.
fn outcome<'a>(quiz: &'a Instrument, findings: &'a Findings, state: &State) -> Outcome<'a> {
    assess(Quiz { instrument: quiz, findings }, &state.answers)
}

/// Answers every question from the first, as a reader does, by the answer that
/// `pick` picks.
fn answered(pick: impl Fn(&Instrument, &Question) -> Id) -> State {
    let mut state = at("quiz");
    let quiz = quiz(&state);
    state = opened(state);
    for question in &quiz.questions {
        assert_eq!(shown(&state), question.id, "asked in order");
        state = state.after(choose(&question.id, &pick(&quiz, question)));
        assert_eq!(shown(&state), question.id, "choosing alone does not go on");
        state = state.after(go_on(&question.id));
    }
    assert_eq!(state.route, Route::Quiz(Step::Check));
    state
}

/// The answer at `place`, or the last; the most ready stand first.
fn nth(place: usize) -> impl Fn(&Instrument, &Question) -> Id {
    move |_, question| question.answers[place.min(question.answers.len() - 1)].id.clone()
}

fn unsure(quiz: &Instrument, _: &Question) -> Id {
    quiz.not_sure.id.clone()
}

#[test]
fn answers_lead_through_every_question_to_the_check_and_to_a_result_with_advice() {
    let walks: [(State, u8, bool); 3] =
        [(answered(nth(0)), 100, false), (answered(nth(3)), 0, true), (answered(unsure), 0, true)];
    let mut bands = BTreeSet::new();
    for (state, percent, advice) in walks {
        let state = state.after(visit("quiz/result"));
        assert_eq!(state.route, route("quiz/result"));
        let quiz = quiz(&state);
        let findings = findings(&state);
        let outcome = outcome(&quiz, &findings, &state);
        assert_eq!(outcome.percent, percent);
        assert_eq!(!outcome.plan.actions.is_empty(), advice);
        bands.insert(outcome.band.expect("a band").id.clone());
    }
    assert_eq!(bands.len(), 2, "the best and the least differ");
}

#[test]
fn every_outcome_is_reached_by_a_walk() {
    let first = |half: usize| {
        move |quiz: &Instrument, question: &Question| {
            let place = quiz.questions.iter().position(|asked| asked.id == question.id).unwrap();
            nth(if place < half { 0 } else { 2 })(quiz, question)
        }
    };
    let count = quiz(&at("quiz")).questions.len();
    let walks = [0, 1, 2, 3, 4].map(|quarters| answered(first(count * quarters / 4)));
    let (quiz, findings) = (quiz(&walks[0]), findings(&walks[0]));
    let band = |state: &State| outcome(&quiz, &findings, state).band.unwrap().id.clone();
    let reached: BTreeSet<Id> = walks.iter().map(band).collect();
    assert_eq!(reached, findings.bands.iter().map(|band| band.id.clone()).collect());
}

#[test]
fn every_question_is_reached_by_its_address_once_those_before_have_an_answer() {
    let quiz = quiz(&at("quiz"));
    let mut state = opened(at("quiz"));
    for question in &quiz.questions {
        let address = format!("quiz/{}", question.id);
        state = state.after(visit(&address));
        assert_eq!(state.route, route(&address));
        state = state.after(choose(&question.id, &quiz.not_sure.id)).after(go_on(&question.id));
    }
}

#[test]
fn a_route_that_the_answers_do_not_lead_to_shows_the_first_open_question() {
    let asked: Vec<Id> = quiz(&at("quiz")).asked().cloned().collect();
    let (first, second, last) = (&asked[0], &asked[1], asked.last().unwrap());
    for asked in [format!("quiz/{last}"), "quiz/check".to_owned(), "quiz/result".to_owned()] {
        assert_eq!(shown(&at(&asked)), *first, "{asked} on the first load");
        let begun = at("quiz").after(visit(&format!("quiz/{first}")));
        let begun = begun.after(choose(first, &id("not-sure"))).after(go_on(first));
        assert_eq!(shown(&begun.after(visit(&asked))), *second, "{asked} after one answer");
    }
}

#[test]
fn a_question_that_is_not_there_shows_the_start_of_the_quiz() {
    assert_eq!(at("quiz/nothing").route, route("quiz"));
    assert_eq!(answered(unsure).after(visit("quiz/nothing")).route, route("quiz"));
}

#[test]
fn going_on_without_a_choice_stays_and_counts_an_error() {
    let state = at("quiz/check");
    let question = shown(&state);
    assert_eq!(state.form.errors, 0);
    let once = state.after(go_on(&question));
    assert_eq!((shown(&once), once.form.errors), (question.clone(), 1));
    let twice = once.after(go_on(&question));
    assert_eq!((shown(&twice), twice.form.errors), (question.clone(), 2));
    let on = twice.after(choose(&question, &id("not-sure"))).after(go_on(&question));
    assert_ne!(shown(&on), question);
    assert_eq!(on.form.errors, 0);
}

#[test]
fn an_answer_that_is_not_offered_is_not_taken() {
    let state = at("quiz/check");
    let question = shown(&state);
    let after = state.after(choose(&question, &id("nothing"))).after(go_on(&question));
    assert_eq!((shown(&after), after.form.errors), (question, 1));
    assert!(after.answers.is_empty());
}

#[test]
fn a_choice_is_marked_but_taken_only_by_going_on() {
    let quiz = quiz(&at("quiz"));
    let first = &quiz.questions[0];
    let begun = opened(at("quiz"));
    let before = begun.answers.clone();
    let state = begun.after(choose(&first.id, &first.answers[1].id));
    assert!(state.is_marked(&first.id, &first.answers[1].id));
    assert!(!state.is_marked(&first.id, &first.answers[0].id));
    assert_eq!(state.answers, before);
    let away = state.after(visit("home")).after(visit(&format!("quiz/{}", first.id)));
    assert!(!away.is_marked(&first.id, &first.answers[1].id));
}

#[test]
fn going_back_shows_the_answer_taken_and_going_on_keeps_it() {
    let quiz = quiz(&at("quiz"));
    let first = &quiz.questions[0];
    let begun = opened(at("quiz")).after(choose(&first.id, &first.answers[2].id));
    let back = begun.after(go_on(&first.id)).after(visit(&format!("quiz/{}", first.id)));
    assert!(back.is_marked(&first.id, &first.answers[2].id));
    let on = back.after(go_on(&first.id));
    assert_eq!(shown(&on), quiz.questions[1].id);
    assert_eq!(on.answers.get(&first.id), Some(&first.answers[2].id));
}

#[test]
fn changing_an_answer_from_the_check_returns_to_the_check() {
    let state = answered(nth(0));
    let quiz = quiz(&state);
    let question = &quiz.questions[4];
    let state = state.after(visit(&format!("quiz/{}", question.id)));
    assert!(state.is_marked(&question.id, &question.answers[0].id));
    let state = state.after(choose(&question.id, &question.answers[1].id));
    let state = state.after(go_on(&question.id));
    assert_eq!(state.route, route("quiz/check"));
    assert_eq!(state.answers.get(&question.id), Some(&question.answers[1].id));
    assert_eq!(state.answers.to_pairs().len(), quiz.asked().count());
}

#[test]
fn starting_again_forgets_every_answer() {
    let state = answered(nth(1)).after(visit("quiz/result")).after(Action::StartAgain);
    assert_eq!(state.route, route("quiz"));
    assert!(state.answers.is_empty());
    assert_eq!(shown(&state.after(visit("quiz/result"))), quiz(&at("quiz")).opening[0].id);
}

#[test]
fn moving_between_views_keeps_the_answers() {
    let state = answered(nth(2));
    let answers = state.answers.clone();
    let views = ["home", "chapter/3/engage", "channels/x", "quotes", "resources", "quiz/result"];
    let moved = views.iter().fold(state, |state, view| state.after(visit(view)));
    assert_eq!(moved.route, route("quiz/result"));
    assert_eq!(moved.answers, answers);
}

#[test]
fn what_is_not_there_falls_to_what_it_would_lie_under() {
    let falls = [
        ("chapter/2/audience", "chapter/2/audience"),
        ("chapter/2/nothing", "chapter/2"),
        ("chapter/9", "home"),
        ("chapter/9/audience", "home"),
        ("channels/facebook", "channels/facebook"),
        ("channels/nothing", "channels"),
        ("quotes/start-simple", "quotes/start-simple"),
        ("quotes/nothing", "quotes"),
    ];
    for (asked, found) in falls {
        assert_eq!(at(asked).route, route(found), "{asked} on the first load");
        assert_eq!(at("home").after(visit(asked)).route, route(found), "{asked} by a link");
    }
}

#[test]
fn what_cannot_be_told_yet_is_settled_when_its_pack_arrives() {
    let settles = [
        ("channels/nothing", PackName::Channels, "channels"),
        ("quotes/nothing", PackName::Quotes, "quotes"),
        ("quiz/nothing", PackName::Quiz, "quiz"),
        ("channels/x", PackName::Channels, "channels/x"),
    ];
    for (asked, pack, settled) in settles {
        let waiting = bare(asked);
        assert_eq!(waiting.route, route(asked), "before {pack}");
        assert_eq!(waiting.after(take(pack)).route, route(settled), "after {pack}");
    }
    let arrived = bare("quiz/result").after(take(PackName::Quiz));
    assert_eq!(shown(&arrived), quiz(&at("quiz")).opening[0].id);
}

#[test]
fn a_view_is_ready_when_every_pack_it_needs_has_arrived() {
    let library = shipped::library().unwrap();
    let chapters = library.core.outline.iter().map(|chapter| chapter.route().to_string());
    let views = ["home", "channels", "quiz", "quotes", "resources"].map(str::to_owned);
    for view in views.into_iter().chain(chapters) {
        let mut state = bare(&view);
        assert!(!state.awaited().is_empty(), "{view} needs a pack");
        while let Some(pack) = state.awaited().first().copied() {
            assert!(!state.is_ready(), "{view} lacks {pack}");
            state = state.after(take(pack));
        }
        assert!(state.is_ready() && !state.is_stuck(), "{view}");
        assert_eq!(state.route.to_string(), view);
    }
}

#[test]
fn after_one_chapter_every_other_opens_without_waiting() {
    let mut state = bare("chapter/2");
    for pack in state.awaited() {
        state = state.after(take(pack));
    }
    let chapters = state.library.core.outline.clone();
    let held: Vec<u8> = state.library.chapters().iter().map(|chapter| chapter.number).collect();
    assert_eq!(held, chapters.iter().map(|chapter| chapter.number).collect::<Vec<_>>());
    for chapter in chapters {
        state = state.after(visit(&chapter.route().to_string()));
        assert_eq!(state.route, chapter.route());
        assert!(state.is_ready() && state.awaited().is_empty(), "{}", chapter.title);
    }
}

#[test]
fn a_missing_pack_is_awaited_a_failed_one_is_stuck_and_trying_again_awaits_it_again() {
    let waiting = bare("quiz");
    assert_eq!(waiting.awaited(), [PackName::Quiz]);
    assert!(!waiting.is_ready() && !waiting.is_stuck());
    let stuck = waiting.after(miss(PackName::Quiz));
    assert_eq!(stuck.awaited(), []);
    assert!(!stuck.is_ready() && stuck.is_stuck());
    assert!(!stuck.clone().after(visit("channels")).is_stuck(), "another view is not stuck");
    let again = stuck.after(Action::TryAgain);
    assert_eq!(again.awaited(), [PackName::Quiz]);
    assert!(!again.is_stuck());
    let ready = again.after(take(PackName::Quiz));
    assert!(ready.is_ready() && !ready.is_stuck());
}

#[test]
fn a_pack_that_arrives_late_after_all_is_no_longer_missed() {
    let stuck = bare("quiz").after(miss(PackName::Quiz));
    let ready = stuck.after(take(PackName::Quiz));
    assert!(ready.is_ready() && !ready.is_stuck());
    assert!(ready.missed.is_empty());
}

#[test]
fn a_pack_that_arrives_twice_is_held_once() {
    for (file, bytes) in shipped::PACKS {
        let name: PackName = file.parse().unwrap();
        let (file, bytes) = ((*file).to_owned(), bytes.to_vec());
        // One of another language comes while that is spoken.
        let speak = Action::Speak { language: u8::from(file.contains('.')), by: By::Page };
        let take = Action::TakePack { name, file, bytes };
        let state = bare("home").after(speak).after(take.clone()).after(take);
        let words_alone = [PackName::Settings, PackName::Words].contains(&name);
        assert!(state.library.has(name) || words_alone);
        let held = state.library.packs.iter().filter(|(held, _)| *held == name);
        assert_eq!(held.count(), 1, "{name}");
    }
}

#[test]
fn a_pack_that_cannot_be_read_is_as_one_that_did_not_arrive() {
    let damaged = bytes(PackName::Quiz)[..100].to_vec();
    for bytes in [Vec::new(), damaged, b"<!DOCTYPE html><title>Not found</title>".to_vec()] {
        let state = bare("quiz").after(Action::TakePack {
            name: PackName::Quiz,
            file: "quiz".to_owned(),
            bytes,
        });
        assert!(state.is_stuck() && !state.is_ready());
        assert!(state.after(Action::TryAgain).after(take(PackName::Quiz)).is_ready());
    }
}

#[test]
fn going_on_before_the_quiz_has_arrived_changes_nothing() {
    let state = bare("quiz/reason");
    let after = state.clone().after(go_on(&id("reason")));
    assert_eq!((after.route, after.form, after.answers), (state.route, state.form, state.answers));
}

#[test]
fn each_visit_counts_even_to_the_same_place_and_remembers_on_whose_behalf() {
    let state = at("chapter/2/audience");
    let again = state.clone().after(visit("chapter/2/audience"));
    assert_eq!(again.route, state.route);
    assert_ne!(again.visits, state.visits);
    assert_eq!((state.by, again.by), (By::Page, By::Reader));
    let back = again.after(Action::Visit { route: route("home"), by: By::Address });
    assert_eq!(back.by, By::Address);
    let arrived = back.clone().after(take(PackName::Quiz));
    assert_eq!((arrived.by, arrived.visits), (back.by, back.visits), "a pack is no visit");
}

#[test]
fn what_is_taken_up_waits_for_the_quiz_to_arrive() {
    let whole = shipped::library().unwrap();
    let quiz = whole.quiz.as_ref().unwrap();
    let question = &quiz.questions[0];
    let answers = vec![(question.id.clone(), question.answers[0].id.clone())];
    let saved = Saved { answers: answers.clone(), ..Saved::default() };
    let state = bare("home").taking_up(saved.into());
    assert_eq!(state.to_saved().answers, answers, "nothing is lost meanwhile");
    let state = state.after(take(PackName::Quiz));
    assert_eq!(state.answers.to_pairs(), answers);
    assert!(state.pending.is_none());
}

#[test]
fn remembering_goes_on_after_a_panic_only_where_the_same_answers_are_still_there() {
    let quiz = shipped::library().unwrap().quiz.unwrap();
    let answers = |place: usize| -> Vec<(Id, Id)> {
        let question = &quiz.questions[0];
        vec![(question.id.clone(), question.answers[place].id.clone())]
    };
    let saved =
        |place, remembered| Saved { answers: answers(place), remembered, ..Saved::default() };
    let found = |place| Memory::Found(Rc::new(saved(place, false)));
    assert_eq!(found(0).after_panic(&saved(0, true)), Memory::Kept);
    assert_eq!(found(0).after_panic(&saved(0, false)), found(0), "it was not remembering");
    assert_eq!(found(1).after_panic(&saved(0, true)), found(1), "somebody else's are there");
    for now in [Memory::Off, Memory::Empty, Memory::Unreadable] {
        assert_eq!(now.clone().after_panic(&saved(0, true)), now);
    }
}

#[test]
fn a_result_of_some_answers_is_shown_and_changing_one_from_the_check_returns_there() {
    let begun = opened(at("quiz"));
    assert_eq!(
        shown(&begun.clone().after(visit("quiz/result"))),
        shown(&begun),
        "nothing counts yet"
    );
    let quiz = quiz(&begun);
    let four = quiz.questions.iter().take(4).fold(begun, |state, asked| {
        state.after(choose(&asked.id, &asked.answers[0].id)).after(go_on(&asked.id))
    });
    assert_eq!(shown(&four), quiz.questions[4].id);
    let check = four.after(visit("quiz/check"));
    assert_eq!(check.route, route("quiz/check"));
    let onward = check.clone().after(visit(&format!("quiz/{}", quiz.questions[4].id)));
    let fifth = &quiz.questions[4];
    let onward = onward.after(choose(&fifth.id, &fifth.answers[0].id)).after(go_on(&fifth.id));
    assert_eq!(shown(&onward), quiz.questions[5].id, "what is open is asked one after the other");
    let second = &quiz.questions[1];
    let changed = check.after(visit(&format!("quiz/{}", second.id)));
    let changed = changed.after(choose(&second.id, &second.answers[3].id)).after(go_on(&second.id));
    assert_eq!(changed.route, route("quiz/check"));
    // From anywhere else it goes on with the next question.
    let onward = changed.after(visit("quiz")).after(visit(&format!("quiz/{}", second.id)));
    assert_eq!(shown(&onward.after(go_on(&second.id))), quiz.questions[2].id);
}

#[test]
fn what_is_chosen_twice_is_not_chosen_and_an_error_says_that_something_is_missing() {
    let state = at("quiz/whom");
    let asked = quiz(&state).opening[0].clone();
    let (one, other) = (&asked.offers[0].id, &asked.offers[1].id);
    let both = state.after(choose(&asked.id, one)).after(choose(&asked.id, other));
    assert!(both.is_marked(&asked.id, one) && both.is_marked(&asked.id, other));
    let none = both.after(choose(&asked.id, one)).after(choose(&asked.id, other));
    assert!(!none.is_marked(&asked.id, one) && !none.is_marked(&asked.id, other));
    let wrong = none.after(go_on(&asked.id));
    assert_eq!((shown(&wrong), wrong.form.errors), (asked.id.clone(), 1));
    let unsure = wrong.after(choose(&asked.id, one)).after(choose(&asked.id, &id("not-sure")));
    assert!(!unsure.is_marked(&asked.id, one), "not sure stands alone");
    assert_ne!(shown(&unsure.after(go_on(&asked.id))), asked.id);
}

#[test]
fn answering_again_keeps_the_answers_of_before_to_compare_with() {
    let state = answered(nth(2)).after(visit("quiz/result"));
    let before = state.answers.to_pairs();
    let again = state.after(Action::Compare { day: "2026-11-23".to_owned() });
    assert_eq!(again.route, route("quiz"));
    assert!(again.answers.is_empty());
    let earlier = again.earlier.clone().unwrap();
    assert_eq!((earlier.day.as_str(), earlier.answers), ("2026-11-23", before));
    assert_eq!(again.to_remember().earlier, again.earlier, "it is remembered with the rest");
    assert_eq!(again.after(Action::StartAgain).earlier, None, "starting again forgets it");
}

#[test]
fn what_is_remembered_can_be_compared_with_instead_of_gone_on_with() {
    let whole = answered(nth(1));
    let day = Some("2026-05-04".to_owned());
    let found = Saved { day, ..whole.to_remember() };
    let state = at("quiz").after(Action::FindMemory(Memory::Found(Rc::new(found.clone()))));
    let state = state.after(Action::CompareRemembered);
    assert_eq!((state.memory.clone(), state.route.clone()), (Memory::Kept, route("quiz")));
    assert!(state.answers.is_empty());
    let earlier = state.earlier.unwrap();
    assert_eq!((earlier.day.as_str(), earlier.answers), ("2026-05-04", found.answers));
}

#[test]
fn answers_to_other_questions_that_are_remembered_are_not_taken_up() {
    for action in [Action::TakeRemembered, Action::CompareRemembered] {
        let saved = Saved { quiz: Some(id("readiness-1")), ..answered(nth(1)).to_remember() };
        let state = at("quiz").after(Action::FindMemory(Memory::Found(Rc::new(saved))));
        let state = state.after(action);
        assert_eq!(state.memory, Memory::Unreadable);
        assert!(state.answers.is_empty() && state.earlier.is_none());
    }
}

#[test]
fn who_and_by_when_are_kept_with_the_plan_and_forgotten_with_the_answers() {
    let state = answered(nth(3)).after(visit("quiz/result"));
    let question = quiz(&state).questions[0].id.clone();
    let note = |part: Part| Action::Note { question: question.clone(), part };
    let by = |day: &str| note(Part::By(day.to_owned()));
    let who = |who: &str| note(Part::Who(who.to_owned()));
    let noted = state.after(who("Head of communications")).after(by("2026-12-01"));
    let task = noted.tasks.get(&question).unwrap();
    assert_eq!((&*task.who, &*task.by), ("Head of communications", "2026-12-01"));
    assert_eq!(noted.to_saved().tasks, noted.tasks, "a panic does not take it along");
    let wrong = noted.clone().after(by("2026-02-30"));
    assert_eq!(wrong.tasks.get(&question).unwrap().by, "", "there is no such day");
    assert_eq!(noted.clone().after(who("")).after(by("")).tasks.all(), []);
    assert_eq!(noted.clone().after(Action::ClearMemory).tasks.all(), []);
    assert_eq!(noted.after(Action::StartAgain).tasks.all(), []);
}

#[test]
fn a_saved_file_is_gone_on_with_unless_it_is_of_other_questions() {
    let whole = answered(nth(1));
    let saved = whole.to_remember();
    let loaded = at("quiz").after(Action::Load(Some(Rc::new(saved.clone()))));
    assert_eq!(loaded.route, route("quiz/check"));
    assert_eq!(loaded.answers, whole.answers);
    assert_eq!(loaded.refused, None);
    let other = Saved { quiz: Some(id("own-quiz-1")), ..saved };
    let begun = opened(at("quiz"));
    let nameless = Saved { quiz: None, ..whole.to_remember() };
    let files = [
        (Some(Rc::new(other)), BadFile::OtherQuiz),
        (Some(Rc::new(nameless)), BadFile::Unreadable),
        (None, BadFile::Unreadable),
    ];
    for (file, why) in files {
        let refused = begun.clone().after(Action::Load(file));
        assert_eq!(refused.refused, Some(why));
        assert_eq!((&refused.route, &refused.answers), (&begun.route, &begun.answers));
        assert_eq!(refused.after(visit("home")).refused, None, "it is said once");
    }
}

#[test]
fn clearing_forgets_everything_but_what_is_somebody_elses() {
    let clear = |state: State| state.after(Action::ClearMemory);
    for memory in [Memory::Off, Memory::Empty, Memory::Kept, Memory::Refused, Memory::Cleared] {
        let left = if memory == Memory::Off { Memory::Off } else { Memory::Cleared };
        let state = answered(nth(1)).after(Action::Gather("1K7Q".to_owned()));
        let cleared = clear(state.after(Action::FindMemory(memory)));
        assert!(cleared.is_blank());
        assert_eq!((cleared.memory, cleared.route), (left, route("quiz")));
    }
    let found = Memory::Found(Rc::new(answered(nth(1)).to_remember()));
    let mine = clear(answered(nth(2)).after(Action::FindMemory(found)));
    assert_eq!(mine.memory, Memory::Cleared);
    assert!(!mine.is_blank(), "the answers given here stay");
}

#[test]
fn a_link_to_a_team_brings_its_code() {
    let first = at("quiz/team?code=1K7Q-4F2M");
    assert_eq!((&first.route, &*first.team), (&route("quiz/team"), "1K7Q-4F2M"));
    let other = first.after(visit("quiz/team?code=9Z"));
    assert_eq!(&*other.team, "1K7Q-4F2M\n9Z");
    let again = other.after(visit("quiz/team?code=9Z"));
    assert_eq!(&*again.team, "1K7Q-4F2M\n9Z", "it was opened already");
}

#[test]
fn a_day_that_is_typed_digit_by_digit_is_never_taken_back() {
    let state = answered(nth(3)).after(visit("quiz/result"));
    let question = quiz(&state).questions[0].id.clone();
    for day in ["0002-03-11", "0020-03-11", "0202-03-11", "2026-03-11"] {
        let part = Part::By(day.to_owned());
        let noted = state.clone().after(Action::Note { question: question.clone(), part });
        assert_eq!(noted.tasks.get(&question).unwrap().by, day);
    }
}

#[test]
fn what_the_quiz_does_not_ask_is_not_taken_up_from_what_was_saved() {
    let whole = answered(nth(1));
    let mut saved = whole.to_remember();
    saved.tasks.put(&id("nothing"), Part::Who("Somebody".to_owned()));
    let gone = (id("nothing"), id("something"));
    let answers = [saved.answers.clone(), vec![gone]].concat();
    saved.earlier = Some(Earlier { day: "2026-05-04".to_owned(), answers });
    let loaded = at("quiz").after(Action::Load(Some(Rc::new(saved.clone()))));
    assert_eq!(loaded.tasks.all(), []);
    assert_eq!(loaded.earlier.unwrap().answers, saved.answers);
}

#[test]
fn who_stops_at_a_question_has_answered_it_if_an_answer_is_marked() {
    let begun = opened(at("quiz"));
    let first = quiz(&begun).questions[0].clone();
    let second = quiz(&begun).questions[1].clone();
    let state = begun.after(choose(&first.id, &first.answers[0].id)).after(go_on(&first.id));
    let stopped = state.after(choose(&second.id, &second.answers[2].id)).after(visit("quiz/check"));
    assert_eq!(stopped.route, route("quiz/check"));
    assert_eq!(stopped.answers.get(&second.id), Some(&second.answers[2].id));
}
