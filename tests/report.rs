//! The result as it is taken away: what stands in each form, and that no text of the
//! reader's breaks one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::rc::Rc;

use futures::executor::block_on;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, TagEnd};
use scraper::{Html, Selector};
use social_media_toolkit::content::{Findings, Id, Instrument};
use social_media_toolkit::fixtures::TODAY;
use social_media_toolkit::json::Json;
use social_media_toolkit::quiz::report::{
    Report, Wording, calendar, markdown, next_day, sheet, text,
};
use social_media_toolkit::quiz::{self, Answers, Quiz, Task, Tasks, is_day};
use social_media_toolkit::route::{Route, Step};
use social_media_toolkit::saved::Saved;
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::shipped;
use social_media_toolkit::view::{FixturePage, FixturePageProps};
use yew::LocalServerRenderer;

const WORDS: Wording<'_> = Wording {
    months: "January February March April May June July August September October November December",
    made: "Made on 23 November 2026.",
    result: "Your result",
    percent: "They come to {percent}%.",
    partly: "{n} of {of} answered.",
    earlier: "On {day}: {percent}%, {band}.",
    areas: "Areas",
    area: "Area",
    now: "Now",
    then: "On {day}",
    open: "Not answered",
    some: "({n} of {of} answered)",
    strong: "Strong",
    plan: "What to do first",
    nothing: "Nothing to do.",
    reasons: ["It holds back.", "Not begun.", "Not sure.", "Just begun.", "Room to grow."],
    why: "Why",
    how: "How",
    who: "Who",
    by: "By when",
    channels: "Channels",
    unsure: "To find out",
    answers: "Answers",
    question: "Question",
    answer: "Answer",
    points: "Points",
    action: "Action",
};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// A quiz, what was answered and what was noted.
struct Case {
    asked: Instrument,
    findings: Findings,
    answers: Answers,
    earlier: Option<Answers>,
    tasks: Tasks,
    channels: Vec<&'static str>,
}

impl Case {
    /// The shipped quiz with the answer at `pick` to the question at each place; none leaves
    /// it open.
    fn new(pick: impl Fn(usize) -> Option<usize>) -> Self {
        let library = shipped::library().unwrap();
        let asked = (**library.quiz.as_ref().unwrap()).clone();
        let findings = (**library.findings.as_ref().unwrap()).clone();
        let answers = answers(&asked, pick);
        let (earlier, tasks, channels) = Default::default();
        Case { asked, findings, answers, earlier, tasks, channels }
    }

    fn note(&mut self, place: usize, who: &str, by: &str) {
        let task = Task { who: who.to_owned(), by: by.to_owned() };
        self.tasks.note(&self.asked.questions[place].id, task);
    }

    fn told<T>(&self, form: impl Fn(&Report<'_>) -> T) -> T {
        let quiz = Quiz { instrument: &self.asked, findings: &self.findings };
        let outcome = quiz::assess(quiz, &self.answers);
        let earlier = self.earlier.as_ref().map(|answers| quiz::assess(quiz, answers));
        form(&Report {
            quiz,
            outcome: &outcome,
            answers: &self.answers,
            tasks: &self.tasks,
            earlier: earlier.as_ref().map(|earlier| ("5 January 2026", earlier)),
            channels: &self.channels,
            day: "2026-11-23",
            words: WORDS,
        })
    }
}

fn answers(asked: &Instrument, pick: impl Fn(usize) -> Option<usize>) -> Answers {
    let mut answers = Answers::default();
    for (place, question) in asked.questions.iter().enumerate() {
        let Some(pick) = pick(place) else { continue };
        let answer = question.answers.get(pick).map_or(&asked.not_sure.id, |answer| &answer.id);
        assert!(answers.give(asked, &question.id, answer));
    }
    answers
}

/// A result with something of everything: the first three questions with the second answer,
/// the fourth ‘Not sure’, the fifth open, the others with the best.
fn full() -> Case {
    let mut case = Case::new(|place| match place {
        0..3 => Some(1),
        3 => Some(usize::MAX),
        4 => None,
        _ => Some(0),
    });
    case.earlier = Some(answers(&case.asked, |_| Some(3)));
    case.channels = vec!["Facebook", "YouTube"];
    case.note(0, "Anna Jones", "2026-12-31");
    case.note(1, "", "2026-02-28");
    case.note(2, "Bob", "");
    // Nothing is left to do here, so this is nobody's business.
    case.note(10, "Nobody", "2026-12-24");
    case
}

// --- Markdown ---------------------------------------------------------------------------------

#[test]
fn the_document_has_the_result_the_areas_the_plan_and_every_answer() {
    let case = full();
    let document = case.told(markdown);
    let quiz = Quiz { instrument: &case.asked, findings: &case.findings };
    let outcome = quiz::assess(quiz, &case.answers);
    let band = &outcome.band.unwrap().title;
    assert!(document.starts_with(&format!("# {}\n\n## Your result: {band}\n\n", case.asked.title)));
    for line in [
        "\n\nMade on 23 November 2026.\n\n".to_owned(),
        format!("\n\nThey come to {}%.\n\n", outcome.percent),
        "\n\n17 of 18 answered.\n\n".to_owned(),
        "\n\nOn 5 January 2026: 0%, ".to_owned(),
        "\n| Area | Now | On 5 January 2026 |\n| --- | --- | --- |\n".to_owned(),
        "\n    - Who: Anna Jones\n    - By when: 31 December 2026\n".to_owned(),
        "\n    - By when: 28 February 2026\n".to_owned(),
        "\n    - Who: Bob\n".to_owned(),
        "\n\n## Channels\n\n- Facebook\n- YouTube\n\n".to_owned(),
        format!("\n\n## To find out\n\n- {}\n\n", case.asked.questions[3].text),
    ] {
        assert!(document.contains(&line), "{line:?} in\n{document}");
    }
    let rows = document.lines().filter(|line| line.starts_with("| ")).count();
    assert_eq!(rows, 2 + outcome.dimensions.len());
    let (partly, held) = (outcome.dimensions.iter(), document.contains("answered) |"));
    assert!(held && partly.filter(|one| one.answered < one.asked).count() == 1);
    for (place, planned) in outcome.plan.actions.iter().enumerate() {
        assert!(document.contains(&format!(
            "\n{}. {}\n    - How: ",
            place + 1,
            planned.action.title
        )));
        assert!(document.contains(&planned.question.why));
    }
    for strong in outcome.dimensions.iter().filter(|one| one.is_strong()) {
        let line = format!("\n- {}: {}\n", strong.dimension.title, strong.dimension.strong);
        assert!(document.contains(&line));
    }
    let all = document.split_once("\n## Answers\n\n").unwrap().1;
    let asked = case.asked.opening.iter().map(|asked| &asked.text);
    let asked = asked.chain(case.asked.questions.iter().map(|asked| &asked.text));
    let questions: Vec<&str> = all.lines().filter(|line| line.starts_with("- ")).collect();
    assert_eq!(questions, asked.map(|text| format!("- {text}")).collect::<Vec<_>>());
    assert!(all.contains(&format!("\n    - {}\n", case.asked.questions[0].answers[1].text)));
    assert!(all.contains("\n    - Not answered\n") && all.contains("\n    - Not sure\n"));
    assert!(!document.contains("Nobody"), "a note without its action");
}

#[test]
fn with_every_best_answer_the_document_says_that_nothing_is_left() {
    let document = Case::new(|_| Some(0)).told(markdown);
    assert!(document.contains("\n## What to do first\n\nNothing to do.\n\n## Answers\n"));
    assert!(document.contains("\n| Area | Now |\n| --- | --- |\n"));
    assert!(!document.contains("To find out") && !document.contains("Channels"));
}

/// What a document is made of, part by part, and all of its text.
fn parts(document: &str) -> (Vec<String>, String) {
    let (mut parts, mut text) = (Vec::new(), String::new());
    for event in Parser::new_ext(document, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => text.push('\n'),
            Event::End(_) => {}
            event => parts.push(format!("{event:?}")),
        }
    }
    (parts, text)
}

/// Texts with whatever Markdown, spreadsheets and calendars give a meaning to.
fn any_text() -> impl Strategy<Value = String> {
    let mean = prop::sample::select(vec![
        "# ",
        "| --- |",
        "\n\n",
        "\n# x",
        "```",
        "~~~",
        "- ",
        "1. ",
        "2) x",
        "> ",
        "<b>",
        "&amp;",
        "[x](y)",
        "![x](y)",
        "`x`",
        "**x**",
        "_x_",
        "~~x~~",
        "---",
        "===",
        "\\",
        "\"",
        "\"\"",
        ",",
        ";",
        "\r\n",
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t",
        "'",
        "é",
        "\u{2063}",
        "🎉",
        "$x$",
        ": x",
        "[^1]",
        "- [ ] x",
        "{#x}",
        "\u{0}",
        "END:VEVENT",
        "a",
        " ",
        "word ",
        "www.nhs.uk",
    ]);
    let mean = prop::collection::vec(mean, 0..12).prop_map(|parts| parts.concat());
    prop_oneof![mean, any::<String>()]
}

/// What is left of a text on one line.
fn on_one_line(text: &str) -> String {
    let text = text.replace('\u{2063}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn no_text_is_markup_in_the_document(text in any_text()) {
        let case = |text: &str| {
            let mut case = full();
            case.note(0, text, "2026-12-31");
            case.findings.actions[1].title = text.to_owned();
            case.findings.dimensions[0].title = text.to_owned();
            case.asked.questions[7].text = text.to_owned();
            case.asked.title = text.to_owned();
            case.told(markdown)
        };
        // A text that is no more than space is no note.
        prop_assume!(!on_one_line(&text.replace(char::is_control, "")).is_empty());
        // Where a parser reads it, the character for nothing is another.
        let text = text.replace('\0', "");
        let (found, words) = parts(&case(&text));
        prop_assert_eq!(found, parts(&case("plain")).0);
        let who = on_one_line(&text.replace(char::is_control, "").chars().take(200).collect::<String>());
        let shown = format!("Who: {who}\n");
        prop_assert!(words.contains(&shown), "{:?} in {}", shown, words);
    }
}

// --- The spreadsheet --------------------------------------------------------------------------

/// Reads comma-separated values as RFC 4180 has them.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => loop {
                match letters.next().expect("a quote that closes") {
                    '"' if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                    '"' => break,
                    letter => cell.push(letter),
                }
            },
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(letters.next(), Some('\n'), "a bare CR between rows");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => panic!("{letter:?} outside quotes"),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last row ends too");
    rows
}

/// A text as a cell shows it, with what keeps it from being a formula.
fn harmless(text: &str) -> String {
    let text = text.replace('\u{2063}', "");
    let guard = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    (if guard { "'" } else { "" }).to_owned() + &text
}

#[test]
fn the_spreadsheet_has_a_row_for_every_question() {
    let case = full();
    let file = case.told(sheet);
    let rows = rows(file.strip_prefix('\u{feff}').expect("the mark that Excel goes by"));
    let heads = ["Area", "Question", "Answer", "Points", "Action", "How", "Who", "By when"];
    assert_eq!(rows[0], heads);
    assert_eq!(rows.len(), 1 + case.asked.opening.len() + case.asked.questions.len());
    assert!(rows.iter().all(|row| row.len() == heads.len()));
    let row = |place: usize| &rows[1 + case.asked.opening.len() + place];
    let (asked, action) = (&case.asked.questions[0], &case.findings.actions[0]);
    let area =
        &case.findings.dimensions.iter().find(|one| one.id == asked.dimension).unwrap().title;
    let given = &asked.answers[1];
    let points = given.points.to_string();
    let expected = [area, &asked.text, &given.text, &points, &action.title, &action.how];
    assert_eq!(row(0)[..6], expected.map(String::clone));
    assert_eq!(row(0)[6..], ["Anna Jones", "2026-12-31"]);
    assert_eq!(row(3)[2..4], ["Not sure", "0"]);
    assert_eq!(row(4)[2..], ["Not answered", "", "", "", "", ""]);
    assert_eq!(row(10)[3..], ["3", "", "", "", ""]);
    assert_eq!(rows[1][0], "");
}

#[test]
fn several_answers_about_the_organisation_stand_in_one_cell() {
    let mut case = full();
    let several = case.asked.opening.iter().find(|asked| asked.several).unwrap().clone();
    for offer in &several.offers[..2] {
        case.answers.add(&case.asked, &several.id, &offer.id);
    }
    let rows = rows(&case.told(sheet)[3..]);
    let row = rows.iter().find(|row| row[1] == several.text).unwrap();
    let cells: Vec<&str> = row[2].split("; ").collect();
    assert_eq!(cells.len(), 2);
    assert!(several.offers[..2].iter().all(|offer| cells.contains(&&*offer.text)));
}

proptest! {
    #[test]
    fn the_spreadsheet_reads_back_whatever_the_texts(who in any_text(), how in any_text()) {
        let mut case = full();
        case.note(0, &who, "2026-12-31");
        case.findings.actions[0].how.clone_from(&how);
        let noted = case.tasks.get(&case.asked.questions[0].id).unwrap().who.clone();
        let rows = rows(&case.told(sheet)[3..]);
        let row = &rows[1 + case.asked.opening.len()];
        prop_assert_eq!(&row[5..], &[harmless(&how), harmless(&noted), "2026-12-31".to_owned()]);
        prop_assert_eq!(rows.len(), 1 + case.asked.opening.len() + case.asked.questions.len());
    }
}

// --- The calendar -----------------------------------------------------------------------------

/// The lines of a calendar as they were before they were folded, by name and value.
fn unfolded(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"));
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "a bare CR or LF");
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
    }
    let whole = file.replace("\r\n ", "");
    let lines = whole.trim_end().split("\r\n");
    let pair = |line: &str| line.split_once(':').map(|(name, value)| (name.into(), value.into()));
    lines.map(|line| pair(line).expect("a name and a value")).collect()
}

/// A text as its value in a calendar says it.
fn unescaped(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().expect("something that is escaped") {
                'n' => out.push('\n'),
                letter => out.push(letter),
            },
            ';' | ',' => panic!("{letter} that is not escaped in {value}"),
            letter => out.push(letter),
        }
    }
    out
}

fn values(lines: &[(String, String)], name: &str) -> Vec<String> {
    lines.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect()
}

#[test]
fn the_calendar_has_each_action_with_a_day_and_no_other() {
    let case = full();
    let file = case.told(calendar).unwrap();
    let lines = unfolded(&file);
    let about = |name| values(&lines, name);
    let [first, second] = [0, 1].map(|place| &case.findings.actions[place]);
    let ends = |name: &str| (name.to_owned(), "VCALENDAR".to_owned());
    assert_eq!([&lines[0], lines.last().unwrap()], [&ends("BEGIN"), &ends("END")]);
    assert_eq!(about("VERSION"), ["2.0"]);
    assert_eq!(about("PRODID").len(), 1);
    assert_eq!(about("BEGIN"), ["VCALENDAR", "VEVENT", "VEVENT"]);
    assert_eq!(about("END"), ["VEVENT", "VEVENT", "VCALENDAR"]);
    let titles: Vec<String> = about("SUMMARY").iter().map(|value| unescaped(value)).collect();
    assert_eq!(titles, [&*first.title, &*second.title]);
    let texts: Vec<String> = about("DESCRIPTION").iter().map(|value| unescaped(value)).collect();
    assert_eq!(texts, [format!("{}\nWho: Anna Jones", first.how), second.how.clone()]);
    assert_eq!(about("DTSTART;VALUE=DATE"), ["20261231", "20260228"]);
    assert_eq!(about("DTEND;VALUE=DATE"), ["20270101", "20260301"]);
    assert_eq!(about("DTSTAMP"), ["20261123T000000Z"; 2]);
    assert_eq!(about("TRANSP"), ["TRANSPARENT"; 2]);
    let uids = about("UID");
    assert_ne!(uids[0], uids[1]);
    assert_eq!(uids, values(&unfolded(&case.told(calendar).unwrap()), "UID"), "the same each time");
}

#[test]
fn without_a_day_there_is_no_calendar() {
    let mut case = Case::new(|_| Some(1));
    case.note(0, "Anna", "");
    assert_eq!(case.told(calendar), None);
}

#[test]
fn after_the_last_of_a_month_comes_the_first_of_the_next() {
    for (day, next) in [
        ("2026-11-23", "2026-11-24"),
        ("2026-01-09", "2026-01-10"),
        ("2026-11-30", "2026-12-01"),
        ("2026-12-31", "2027-01-01"),
        ("2026-02-28", "2026-03-01"),
        ("2028-02-28", "2028-02-29"),
        ("2028-02-29", "2028-03-01"),
        ("2000-02-28", "2000-02-29"),
        ("2100-02-28", "2100-03-01"),
        ("2999-12-31", "3000-01-01"),
    ] {
        assert_eq!(next_day(day).as_deref(), Some(next), "after {day}");
    }
    for day in ["", "2026-02-29", "2026-1-1", "tomorrow", "2026-11-23T10:00"] {
        assert_eq!(next_day(day), None, "{day}");
    }
}

#[test]
fn every_day_is_come_to_once() {
    let (mut day, mut count) = ("1999-01-01".to_owned(), 0);
    while day != "2005-01-01" {
        let next = next_day(&day).unwrap();
        assert!(is_day(&next) && next > day, "{next} after {day}");
        (day, count) = (next, count + 1);
    }
    assert_eq!(count, 6 * 365 + 2);
}

proptest! {
    #[test]
    fn the_calendar_reads_back_whatever_the_texts(who in any_text(), title in any_text()) {
        let mut case = full();
        case.note(0, &who, "2026-12-31");
        case.findings.actions[0].title.clone_from(&title);
        let noted = case.tasks.get(&case.asked.questions[0].id).unwrap().who.clone();
        let lines = unfolded(&case.told(calendar).unwrap());
        let kept = |text: &str| text.replace(|c: char| c == '\u{2063}' || c.is_control() && c != '\n', "");
        prop_assert_eq!(unescaped(&values(&lines, "SUMMARY")[0]), kept(&title));
        let about = unescaped(&values(&lines, "DESCRIPTION")[0]);
        let how = &case.findings.actions[0].how;
        let who = noted.trim();
        let expected = if who.is_empty() { how.clone() } else { format!("{how}\nWho: {}", kept(who)) };
        prop_assert_eq!(about, expected);
        prop_assert_eq!(values(&lines, "BEGIN").len(), 3);
    }
}

// --- Plain text -------------------------------------------------------------------------------

#[test]
fn the_email_says_what_to_do_first_who_does_it_and_what_to_find_out() {
    let case = full();
    let mail = case.told(text);
    let [first, second, third] = [0, 1, 2].map(|place| &case.findings.actions[place].title);
    let quiz = Quiz { instrument: &case.asked, findings: &case.findings };
    let outcome = quiz::assess(quiz, &case.answers);
    assert!(mail.starts_with(&format!(
        "{}\nYour result: {}\n\nMade on 23 November 2026.\n",
        case.asked.title,
        outcome.band.unwrap().title
    )));
    let steps = mail.split_once("\nWhat to do first\n").unwrap().1;
    let steps = steps.split_once("\n\n").unwrap().0;
    assert_eq!(outcome.plan.first().len(), 3);
    for (title, noted) in [
        (first, "\n   Who: Anna Jones\n   By when: 31 December 2026"),
        (second, "\n   By when: 28 February 2026"),
        (third, "\n   Who: Bob"),
    ] {
        let place = outcome.plan.first().iter().position(|planned| planned.action.title == **title);
        // What comes first goes by the plan.
        if let Some(place) = place {
            assert!(steps.contains(&format!("{}. {title}{noted}", place + 1)), "{steps}");
        }
    }
    assert!(mail.ends_with(&format!("\n\nTo find out\n{}\n", case.asked.questions[3].text)));
    let areas = mail.lines().filter(|line| line.contains('%')).count();
    assert!(areas >= outcome.dimensions.len());
    assert!(!mail.contains("Answers"), "it is short");
}

#[test]
fn no_form_holds_what_tells_languages_apart() {
    let mut case = full();
    case.asked.title = "\u{2063}Cwis\u{2063} quiz".to_owned();
    case.findings.actions[0].title = "\u{2063}Cam\u{2063}".to_owned();
    let forms = [markdown, sheet, text, |report: &Report<'_>| calendar(report).unwrap()];
    for form in forms {
        let told = case.told(form);
        assert!(!told.contains('\u{2063}') && told.contains("Cam"), "{told}");
    }
}

// --- To go on later, and the view -------------------------------------------------------------

/// A session at the result of `case`.
fn session(case: &Case) -> State {
    let answers = case.answers.to_pairs();
    let tasks = case.tasks.clone();
    let saved = Saved { answers, tasks, ..Saved::default() };
    let route = Route::Quiz(Step::Start);
    let state =
        State::start(shipped::library().unwrap(), route, By::Reader).taking_up(saved.into());
    state.after(Action::Visit { route: Route::Quiz(Step::Result), by: By::Reader })
}

/// The buttons for files and text at the result, by their values: the text and the file.
fn buttons(state: State) -> Vec<(String, String, Option<String>)> {
    let page = rendered(state);
    let all = Selector::parse(".toolkit-take button[data-text]").unwrap();
    let attr = |button: scraper::ElementRef<'_>, name| button.attr(name).map(str::to_owned);
    let buttons = page.select(&all).map(|button| {
        let value = attr(button, "value").unwrap();
        (value, attr(button, "data-text").unwrap(), attr(button, "data-file"))
    });
    buttons.collect()
}

fn rendered(state: State) -> Html {
    let props = FixturePageProps {
        state: Rc::new(state),
        stylesheet: "page.css".into(),
        name: "".into(),
        problems: Vec::new(),
        old_before: "".into(),
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

fn values_of(buttons: &[(String, String, Option<String>)]) -> Vec<&str> {
    buttons.iter().map(|(value, ..)| value.as_str()).collect()
}

#[test]
fn what_is_saved_to_go_on_later_leads_back_to_the_same_answers() {
    let case = full();
    let state = session(&case);
    let buttons = buttons(state.clone());
    let (_, text, file) = buttons.iter().find(|(value, ..)| value == "json").unwrap();
    assert_eq!(file.as_deref(), Some(&*format!("social-media-quiz-{TODAY}.json")));
    let saved = Saved::read(&Json::parse(text).unwrap()).unwrap();
    assert_eq!(saved.day.as_deref(), Some(TODAY));
    assert_eq!(saved.quiz, Some(id(&format!("{}-{}", case.asked.id, case.asked.version))));
    let fresh = State::start(shipped::library().unwrap(), Route::Quiz(Step::Start), By::Reader);
    let taken = fresh.after(Action::Load(Some(saved.into())));
    assert_eq!(taken.route, Route::Quiz(Step::Check));
    assert_eq!((&taken.answers, &taken.tasks), (&state.answers, &state.tasks));
    assert_eq!(taken.refused, None);
}

#[test]
fn every_form_stands_in_its_button_and_a_calendar_only_where_there_is_a_day() {
    let dated = buttons(session(&full()));
    assert_eq!(values_of(&dated), ["email", "md", "csv", "ics", "json"]);
    let starts = ["# ", "\u{feff}\"Area\"", "BEGIN:VCALENDAR", "{\"format\":1"];
    for ((value, text, file), start) in dated[1..].iter().zip(starts) {
        assert!(text.starts_with(start), "{value}: {text}");
        assert_eq!(file.as_deref(), Some(&*format!("social-media-quiz-{TODAY}.{value}")));
    }
    assert_eq!(dated[0].2, None);
    let undated = buttons(session(&Case::new(|_| Some(1))));
    assert_eq!(values_of(&undated), ["email", "md", "csv", "json"]);
}

#[test]
fn a_file_that_is_not_taken_changes_nothing_and_is_described_beside_the_field() {
    let state = State { route: Route::Quiz(Step::Start), ..session(&full()) };
    let other = Saved { quiz: Some(id("readiness-1")), ..Saved::default() };
    for (file, why) in [(None, "not a file"), (Some(Rc::new(other)), "other questions")] {
        let refused = state.clone().after(Action::Load(file));
        assert_eq!((&refused.answers, &refused.tasks), (&state.answers, &state.tasks));
        let again = refused.clone().after(Action::Load(None));
        assert_ne!(again.form.errors, refused.form.errors, "it is said anew");
        let page = rendered(refused);
        let field = page.select(&Selector::parse("input[type=file]").unwrap()).next().unwrap();
        let described = field.attr("aria-describedby").unwrap().rsplit(' ').next().unwrap();
        let error = Selector::parse(&format!("[id='{described}']")).unwrap();
        let text: String = page.select(&error).next().unwrap().text().collect();
        assert!(text.contains(why) && text.contains("Nothing has changed"), "{text}");
    }
    let page = rendered(state);
    let error = Selector::parse(".nhsuk-error-message").unwrap();
    assert_eq!(page.select(&error).count(), 0);
}
