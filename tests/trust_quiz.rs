//! A quiz of a trust's own: it is asked and scored in place of the toolkit's, and one that
//! cannot work is refused with the place of every fault.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/trusts.rs"]
mod trusts;

use std::rc::Rc;

use serde_json::{Value, json};
use social_media_toolkit::content::{Id, Instrument, Library};
use social_media_toolkit::quiz::code::{BadCode, decode, encode};
use social_media_toolkit::quiz::{Answers, Outcome, Quiz, assess};
use social_media_toolkit::session::{Action, By, Memory, State};
use social_media_toolkit::{fixtures, shipped, trust};
use trusts::{library, page, problems, shown, with, words};

/// The small quiz that the tests of configurations have, under its key.
fn small() -> Value {
    let text = include_str!("config/valid/quiz.json");
    let mut json: Value = serde_json::from_str(text).unwrap();
    json.as_object_mut().unwrap().remove("version");
    json
}

/// The same with `value` at `place`.
fn but(place: &str, value: Value) -> Value {
    let mut json = small();
    let (above, key) = place.rsplit_once('/').unwrap();
    match json["quiz"].pointer_mut(above).unwrap() {
        Value::Array(items) => match key.parse::<usize>() {
            Ok(at) => items[at] = value,
            Err(_) => items.push(value),
        },
        fields => fields[key] = value,
    }
    json
}

/// What stands at `place`.
fn at(place: &str) -> Value {
    small()["quiz"].pointer(place).unwrap().clone()
}

/// What stands at `place`, with another value under a key.
fn changed(place: &str, key: &str, value: Value) -> Value {
    let mut json = at(place);
    json[key] = value;
    json
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn asked(library: &Library) -> &Rc<Instrument> {
    library.quiz.as_ref().unwrap()
}

fn answered(library: &Library, given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (question, answer) in given {
        assert!(answers.give(asked(library), &id(question), &id(answer)), "{question}");
    }
    answers
}

fn outcome<'a>(library: &'a Library, answers: &Answers) -> Outcome<'a> {
    let findings = library.findings.as_ref().unwrap();
    assess(Quiz { instrument: asked(library), findings }, answers)
}

#[test]
fn a_trust_s_questions_are_asked_behind_the_toolkit_s_opening_questions() {
    let (own, standard) = (shown(small()), library());
    let ids: Vec<&str> = asked(&own).asked().map(|id| &**id).collect();
    assert_eq!(ids, ["whom", "what-for", "hours", "reason", "time"]);
    assert_eq!(asked(&own).opening, asked(&standard).opening);
    let text = at("/questions/1/text");
    assert!(words(&page(&own, "quiz")).contains(at("/title").as_str().unwrap()));
    let first = words(&page(&own, "quiz/whom"));
    assert!(first.contains(&asked(&standard).opening[0].text), "{first}");
    assert!(own.holds(&trusts::route("quiz/time")) && !own.holds(&trusts::route("quiz/means")));
    assert_eq!(asked(&own).question("time").unwrap().text, text.as_str().unwrap());
}

#[test]
fn everything_that_a_trust_writes_is_read_as_it_was_written() {
    let own = shown(small());
    let quiz = &small()["quiz"];
    let (asked, findings) = (asked(&own), own.findings.as_ref().unwrap());
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((&*asked.id, asked.version), ("own-first-look", 1));
    assert_eq!(asked.about, texts(&quiz["about"]));
    assert_eq!(asked.not_sure.text, quiz["not_sure"]["text"]);
    for (found, written) in asked.questions.iter().zip(quiz["questions"].as_array().unwrap()) {
        assert_eq!(written["id"], *found.id);
        assert_eq!(written["dimension"], *found.dimension);
        assert_eq!((&written["text"], &written["why"]), (&json!(found.text), &json!(found.why)));
        let answers = found.answers.iter();
        let answers =
            answers.map(|one| json!({"id": *one.id, "text": one.text, "points": one.points}));
        assert_eq!(written["answers"], Value::from_iter(answers));
    }
    let actions = findings.actions.iter().zip(quiz["questions"].as_array().unwrap());
    for (found, written) in actions {
        let section = found.section.to_string();
        let found = json!({"title": found.title, "how": found.how, "section": section});
        assert_eq!(written["action"], found);
    }
    let dimensions = findings.dimensions.iter().map(|one| {
        let section = one.section.to_string();
        json!({"id": *one.id, "title": one.title, "short": one.short, "weight": one.weight,
            "section": section, "strong": one.strong, "work": one.work})
    });
    assert_eq!(quiz["dimensions"], Value::from_iter(dimensions));
    let bands = findings.bands.iter().map(|one| {
        json!({"id": *one.id, "from": one.from, "title": one.title, "sentence": one.sentence,
            "advice": one.advice})
    });
    assert_eq!(quiz["bands"], Value::from_iter(bands));
    let ids = |ids: &[Id]| ids.iter().map(|id| json!(**id)).collect::<Vec<_>>();
    let rules = findings.rules.iter().map(|one| {
        json!({"id": *one.id, "question": *one.question, "answers": ids(&one.answers),
            "band": *one.band, "message": one.message})
    });
    assert_eq!(quiz["rules"], Value::from_iter(rules));
    let notes = findings.notes.iter().map(|one| {
        json!({"question": *one.question, "answers": ids(&one.answers), "text": one.text,
            "section": one.section.to_string()})
    });
    assert_eq!(quiz["notes"], Value::from_iter(notes));
}

#[test]
fn the_result_goes_by_the_trust_s_own_points_weights_bands_and_rules() {
    let own = shown(small());
    let all = |reason, time| outcome(&own, &answered(&own, &[("reason", reason), ("time", time)]));
    let best = all("written", "named");
    assert_eq!((best.percent, &*best.band.unwrap().id), (100, "soon"));
    // A third of two thirds, and the whole of one.
    let middle = all("spoken", "named");
    assert_eq!((middle.percent, &*middle.band.unwrap().id), (56, "later"));
    let held = all("written", "nobody");
    assert_eq!((held.rules.len(), &*held.band.unwrap().id), (1, "later"));
    let first = held.plan.actions.first().unwrap();
    assert_eq!(at("/questions/1/action/title"), *first.action.title);
}

#[test]
fn codes_of_another_quiz_are_told_to_be_of_other_questions() {
    let (own, standard) = (shown(small()), library());
    let code = encode(asked(&standard), &Answers::default());
    assert_eq!(decode(asked(&own), &code), Err(BadCode::OtherInstrument));
    let code = encode(asked(&own), &answered(&own, &[("time", "named")]));
    assert_eq!(decode(asked(&standard), &code), Err(BadCode::OtherInstrument));
    assert_eq!(decode(asked(&own), &code), Ok(answered(&own, &[("time", "named")])));
}

#[test]
fn each_fault_is_told_with_its_place_and_what_was_expected() {
    let question = || at("/questions/0");
    let many = |most: usize| -> Value {
        let one = |n| json!({"id": format!("a{n}"), "text": "A", "points": n % 4});
        (0..most).map(one).collect()
    };
    let answer = |key: &str, value: Value| changed("/questions/0/answers/1", key, value);
    let rule = |key: &str, value: Value| changed("/rules/0", key, value);
    let band =
        |from: u8| json!({"id": "b", "from": from, "title": "B", "sentence": "B", "advice": ["B"]});
    let note = |key: &str, value: Value| changed("/notes/0", key, value);
    // What is put where, and how what is told of it begins.
    let cases = [
        ("/dimensions", json!([]), "dimensions: found an empty list; expected at least one"),
        ("/questions", json!([]), "questions: found an empty list; expected at least one"),
        ("/bands", json!([]), "bands: found an empty list; expected at least one"),
        (
            "/questions/1/dimension",
            json!("purpose"),
            "dimensions/1/id: found a dimension without a question; expected at least one question",
        ),
        (
            "/questions/1/dimension",
            json!("none"),
            "questions/1/dimension: found ‘none’; expected the id of a dimension",
        ),
        (
            "/dimensions/-",
            at("/dimensions/0"),
            "dimensions/2/id: found ‘purpose’; expected an id that stands there once",
        ),
        (
            "/dimensions/0/weight",
            json!(4),
            "dimensions/0/weight: found the number 4; expected a whole number from 1 to 3",
        ),
        (
            "/dimensions/0/weight",
            json!(0),
            "dimensions/0/weight: found the number 0; expected a whole number from 1 to 3",
        ),
        (
            "/dimensions/0/section",
            json!("chapter/2/nowhere"),
            "dimensions/0/section: found ‘chapter/2/nowhere’; expected a section",
        ),
        (
            "/dimensions/0/section",
            json!("chapter/9/a"),
            "dimensions/0/section: found ‘chapter/9/a’; expected a section",
        ),
        (
            "/dimensions/0/section",
            json!("quiz"),
            "dimensions/0/section: found ‘quiz’; expected a section",
        ),
        (
            "/questions/0/action/section",
            json!("chapter/1/nowhere"),
            "questions/0/action/section: found ‘chapter/1/nowhere’; expected a section",
        ),
        (
            "/notes/0/section",
            json!("chapter/1/nowhere"),
            "notes/0/section: found ‘chapter/1/nowhere’; expected a section",
        ),
        (
            "/questions/-",
            question(),
            "questions/2/id: found ‘reason’; expected an id that stands there once",
        ),
        ("/questions/0/id", json!("check"), "questions/0/id: found ‘check’; expected another id"),
        ("/questions/0/id", json!("result"), "questions/0/id: found ‘result’; expected another id"),
        ("/questions/0/id", json!("team"), "questions/0/id: found ‘team’; expected another id"),
        ("/questions/0/id", json!("hours"), "questions/0/id: found ‘hours’; expected another id"),
        ("/not_sure/id", json!("hours-4"), "not_sure/id: found ‘hours-4’; expected another id"),
        ("/not_sure/id", json!("staff"), "not_sure/id: found ‘staff’; expected another id"),
        (
            "/questions/0/answers/1",
            answer("id", json!("not-sure")),
            "questions/0/answers/1/id: found ‘not-sure’; expected another id than that of not_sure",
        ),
        (
            "/questions/0/answers/1",
            answer("id", json!("written")),
            "questions/0/answers/1/id: found ‘written’; expected an id that stands there once",
        ),
        (
            "/questions/0/answers/1",
            answer("points", json!(4)),
            "questions/0/answers/1/points: found the number 4; expected a whole number from 0 to 3",
        ),
        (
            "/questions/0/answers/1",
            answer("points", json!(-1)),
            "questions/0/answers/1/points: found a number that is not whole, below 0",
        ),
        (
            "/questions/0/answers/0",
            answer("id", json!("other")),
            "questions/0/answers: found answers that leave a part of the range out; expected one answer of 0 points and one of 3",
        ),
        ("/questions/0/answers", json!([]), "questions/0/answers: found answers that leave"),
        ("/questions/0/answers", many(1), "questions/0/answers: found answers that leave"),
        (
            "/questions/0/answers",
            many(7),
            "questions/0/answers: found a list; expected a list of at most 6",
        ),
        (
            "/bands/0/from",
            json!(1),
            "bands/0/from: found the number 1; expected 0, where the first band starts",
        ),
        (
            "/bands/1/from",
            json!(0),
            "bands/1/from: found the number 0; expected a number from 1 to 100",
        ),
        (
            "/bands/1/from",
            json!(101),
            "bands/1/from: found the number 101; expected a whole number from 0 to 100",
        ),
        (
            "/bands/-",
            band(70),
            "bands/2/from: found the number 70; expected a number from 71 to 100",
        ),
        (
            "/bands/-",
            band(69),
            "bands/2/from: found the number 69; expected a number from 71 to 100",
        ),
        (
            "/bands/-",
            changed("/bands/1", "from", json!(71)),
            "bands/2/id: found ‘soon’; expected an id that stands there once",
        ),
        (
            "/bands/1/advice",
            json!([]),
            "bands/1/advice: found an empty list; expected at least one",
        ),
        (
            "/rules/-",
            at("/rules/0"),
            "rules/1/id: found ‘nobody-answers’; expected an id that stands there once",
        ),
        (
            "/rules/0",
            rule("answers", json!([])),
            "rules/0/answers: found a rule that never holds; expected some of the answers",
        ),
        (
            "/rules/0",
            rule("answers", json!(["named", "nobody", "not-sure"])),
            "rules/0/answers: found a rule that always holds; expected some of the answers",
        ),
        (
            "/rules/0",
            rule("answers", json!(["named"])),
            "rules/0/answers: found a rule on an answer and not on a less ready one; expected every less ready answer",
        ),
        (
            "/rules/0",
            rule("answers", json!(["named", "nobody"])),
            "rules/0/answers: found a rule on an answer and not on a less ready one",
        ),
        (
            "/rules/0",
            rule("answers", json!(["nobody", "nowhere"])),
            "rules/0/answers/1: found ‘nowhere’; expected the id of an answer",
        ),
        (
            "/rules/0",
            rule("question", json!("nowhere")),
            "rules/0/question: found ‘nowhere’; expected the id of a question",
        ),
        (
            "/rules/0",
            rule("question", json!("whom")),
            "rules/0/question: found ‘whom’; expected the id of a question",
        ),
        (
            "/rules/0",
            rule("band", json!("nowhere")),
            "rules/0/band: found ‘nowhere’; expected the id of a band",
        ),
        (
            "/notes/0",
            note("question", json!("time")),
            "notes/0/question: found ‘time’; expected the id of an opening question",
        ),
        (
            "/notes/0",
            note("answers", json!([])),
            "notes/0/answers: found an empty list; expected at least one",
        ),
        (
            "/notes/0",
            note("answers", json!(["nowhere"])),
            "notes/0/answers/0: found ‘nowhere’; expected the id of an answer",
        ),
        ("/opening", json!([]), "opening: found an unknown key; expected one of id, version"),
        ("/$comment", json!("A"), "$comment: found an unknown key"),
        ("/id", json!("readiness"), "id: found ‘readiness’; expected own- and then"),
        (
            "/version",
            json!(0),
            "version: found the number 0; expected a whole number from 1 to 100",
        ),
    ];
    for (place, value, expected) in cases {
        let told = problems(but(place, value.clone()));
        let expected = format!("/quiz/{expected}");
        let found = told.iter().filter(|told| told.starts_with(&expected)).count();
        // Where a list or an id goes, what names it says so too.
        let others = ["/dimensions", "/questions", "/bands", "/not_sure/id"].contains(&place)
            || value == "none";
        assert!(found == 1 && (others || told.len() == 1), "{place} {value}: {told:#?}");
    }
    let ids = many(61);
    let more = ids.as_array().unwrap().iter().map(|one| {
        let mut question = question();
        question["id"] = one["id"].clone();
        question
    });
    let told = problems(but("/questions", more.collect()));
    assert!(
        told[0].starts_with("/quiz/questions: found a list; expected a list of at most 60"),
        "{told:?}"
    );
}

#[test]
fn all_faults_are_told_at_once_beside_what_else_is_wrong() {
    let mut json = but("/bands/0/from", json!(5));
    json["quiz"]["rules"][0]["answers"] = json!([]);
    json["organisation"]["public_address"] = "https://intranet/".into();
    let told = problems(json);
    let starts =
        ["/quiz/bands/0/from: ", "/quiz/rules/0/answers: ", "/organisation/public_address: "];
    assert_eq!(told.len(), starts.len(), "{told:?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:?}");
}

#[test]
fn a_quiz_without_notes_or_rules_and_one_of_all_that_may_be_there_is_right() {
    let mut json = but("/rules", json!([]));
    json["quiz"].as_object_mut().unwrap().remove("notes");
    assert_eq!(problems(json.clone()), [""; 0]);
    assert_eq!(shown(json).findings.as_ref().unwrap().notes, []);
    assert_eq!(problems(but("/notes/0/answers", json!(["not-sure", "staff"]))), [""; 0]);
    assert_eq!(problems(but("/bands/1/from", json!(100))), [""; 0]);
}

#[test]
fn the_toolkit_s_own_quiz_is_right_as_a_trust_s_once_it_has_an_id_of_its_own() {
    let text = include_str!("../assets/content/en/quiz.json");
    let mut quiz: Value = serde_json::from_str(text).unwrap();
    quiz.as_object_mut().unwrap().remove("opening");
    let told = problems(json!({"quiz": quiz.clone()}));
    assert!(told.len() == 1 && told[0].starts_with("/quiz/id: found ‘readiness’"), "{told:?}");
    quiz["id"] = "own-readiness".into();
    let (own, standard) = (shown(json!({"quiz": quiz})), library());
    assert_eq!(own.findings, standard.findings);
    let as_standard = Instrument { id: id("readiness"), ..(**asked(&own)).clone() };
    assert_eq!(as_standard, **asked(&standard));
}

#[test]
fn a_text_stays_text() {
    let hostile = "<img src=x onerror=alert(1)> [a](javascript:b) {n}";
    let mut json = but("/title", hostile.into());
    json["quiz"]["about"][0] = hostile.into();
    let page = page(&shown(json), "quiz");
    assert_eq!(words(&page).matches(hostile).count(), 2, "{}", words(&page));
    assert_eq!(trusts::found(&page, "img"), 0);
    assert_eq!(problems(but("/title", "a\u{2063}b".into())).len(), 1);
}

#[test]
fn a_section_that_is_hidden_or_not_there_has_no_link() {
    for (section, hide) in
        [("chapter/2/nowhere", json!([])), ("chapter/2/objectives", json!(["chapter/2"]))]
    {
        let mut json = but("/dimensions/0/section", section.into());
        json["hide"] = hide;
        let own = trust::read(with(json), &library()).unwrap().1;
        let route = own.findings.as_ref().unwrap().dimensions[0].section.clone();
        assert!(!own.holds(&route), "{section}");
    }
}

#[test]
fn a_quiz_comes_whatever_came_first_and_goes_with_its_configuration() {
    let whole = library();
    // A page with a configuration has the settings and not yet the quiz.
    let mut early = Library::default();
    for name in ["core", "settings"] {
        let (pack, bytes) = whole.packs.iter().find(|(pack, _)| pack.to_string() == name).unwrap();
        early.add(*pack, bytes).unwrap();
    }
    let mut own = trust::read(with(small()), &early).unwrap().1;
    own.add_missing(&whole);
    assert_eq!(asked(&own), asked(&shown(small())));
    assert_eq!(own.findings, shown(small()).findings);
    let told = |json: Value| trust::read(with(json), &early).unwrap_err().len();
    assert_eq!(told(but("/questions/0/id", json!("hours"))), 1);
    assert_eq!(told(but("/notes/0/answers", json!(["nowhere"]))), 1);
    let again = own.of_trust(Rc::default());
    assert_eq!((asked(&again), &again.findings), (asked(&whole), &whole.findings));
}

#[test]
fn in_another_language_the_trust_s_text_is_the_trust_s() {
    let welsh = shipped::library_in(1).unwrap();
    let own = trust::read(with(small()), &welsh).unwrap().1;
    assert_eq!(own.tag(), "cy");
    assert_eq!(asked(&own).questions, asked(&shown(small())).questions);
    assert_eq!(own.findings, shown(small()).findings);
}

#[test]
fn where_other_questions_are_asked_the_answers_to_those_of_before_are_gone_and_nothing_is_written()
{
    let start = State::start(library(), "quiz".parse().unwrap(), By::Page);
    let quiz = start.library.quiz.clone().unwrap();
    let asked = fixtures::answers(&quiz, |_| Some(0));
    for (before, left) in [(Memory::Kept, Memory::Empty), (Memory::Off, Memory::Off)] {
        let state = State { memory: before, ..start.clone() };
        let state = asked.iter().cloned().fold(state, State::after);
        assert!(!state.answers.is_empty());
        let own = trust::read(with(small()), &library()).unwrap().1;
        let state = state.after(Action::Customise(own));
        assert!(state.is_blank() && state.tasks.all().is_empty());
        assert_eq!(state.memory, left);
        assert_eq!(state.route.to_string(), "quiz/whom");
    }
}
