//! The view of a team's results as HTML, and the code that a result gives.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::rc::Rc;

use futures::executor::block_on;
use scraper::{ElementRef, Html, Selector};
use social_media_toolkit::content::{Instrument, Library};
use social_media_toolkit::fixtures;
use social_media_toolkit::quiz::code::{decode, encode};
use social_media_toolkit::quiz::{Answers, MOST_RESULTS};
use social_media_toolkit::route::{Route, Step};
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::shipped;
use social_media_toolkit::view::{FixturePage, FixturePageProps};
use yew::LocalServerRenderer;

fn render(state: &State) -> Html {
    let props = FixturePageProps {
        state: Rc::new(state.clone()),
        stylesheet: "page.css".into(),
        name: "team".into(),
        old_before: "".into(),
        problems: Vec::new(),
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

fn library() -> Library {
    shipped::library().unwrap()
}

/// The team's view with these codes put in.
fn team(codes: &str) -> Html {
    let start = State::start(library(), Route::Quiz(Step::Team(String::new())), By::Page);
    render(&start.after(Action::Gather(codes.to_owned())))
}

/// The code of somebody who gives every question the answer at `place`, or is not sure.
fn code(place: Option<usize>) -> String {
    let quiz = library().quiz.unwrap();
    encode(&quiz, &answers(&quiz, place))
}

fn answers(quiz: &Instrument, place: Option<usize>) -> Answers {
    let mut answers = Answers::default();
    for question in &quiz.questions {
        let offered = place.and_then(|place| question.answers.get(place));
        let answer = offered.map_or(&quiz.not_sure.id, |answer| &answer.id);
        assert!(answers.give(quiz, &question.id, answer));
    }
    answers
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

#[test]
fn nothing_put_in_shows_how_it_works_and_no_result() {
    let page = team("");
    assert_eq!(texts(&page, "textarea"), [""]);
    assert_eq!(
        texts(&page, "[role=status]").iter().filter(|text| text.contains("result")).count(),
        0
    );
    assert_eq!(all(&page, ".toolkit-team table, .toolkit-actions, .toolkit-team details").len(), 0);
    assert_eq!(all(&page, "[name=print]").len(), 0);
    let label = all(&page, "label")[0].attr("for").unwrap().to_owned();
    assert_eq!(all(&page, "textarea")[0].attr("id"), Some(label.as_str()));
}

#[test]
fn a_team_sees_its_numbers_in_the_table_as_in_the_drawing() {
    let page = team(&[code(Some(0)), code(Some(3)), code(Some(3))].join("\n"));
    let status = texts(&page, ".toolkit-team [role=status]");
    assert_eq!(status, ["3 results"]);
    let areas = library().findings.unwrap().dimensions.len();
    let rows = all(&page, ".toolkit-team tbody tr");
    assert_eq!(rows.len(), areas);
    for row in rows {
        let cells: Vec<String> = row.select(&Selector::parse("td").unwrap()).map(text).collect();
        assert_eq!(cells, ["0%", "0%", "100%"]);
        assert!(row.select(&Selector::parse("th[scope=row]").unwrap()).next().is_some());
    }
    let drawing = all(&page, "svg[role=img]")[0];
    assert!(drawing.attr("aria-label").is_some_and(|label| !label.is_empty()));
    let ranges = all(&page, ".toolkit-spread__range");
    assert_eq!(ranges.len(), areas);
    assert!(
        ranges
            .iter()
            .all(|range| { (range.attr("x"), range.attr("width")) == (Some("0%"), Some("100%")) })
    );
    let middles = all(&page, ".toolkit-spread__middle");
    assert!(middles.iter().all(|line| line.attr("x1") == Some("0%")), "two of three have nothing");
}

#[test]
fn the_agenda_has_the_questions_with_who_many_gave_each_answer_and_what_helps() {
    let quiz = library().quiz.unwrap();
    let mut other = answers(&quiz, Some(0));
    let (apart, unsure) = (&quiz.questions[2], &quiz.questions[4]);
    other.give(&quiz, &apart.id, &apart.answers[3].id);
    other.give(&quiz, &unsure.id, &quiz.not_sure.id);
    let page = team(&[code(Some(0)), encode(&quiz, &other)].join(" "));
    let items = all(&page, ".toolkit-team ol.toolkit-actions > li");
    assert_eq!(items.len(), 2);
    let shown: Vec<String> = items.iter().copied().map(text).collect();
    assert!(shown[0].contains(&apart.text) && shown[1].contains(&unsure.text));
    for answer in [&apart.answers[0], &apart.answers[3]] {
        assert!(shown[0].contains(&format!("1 of 2 {}", answer.text)), "{}", shown[0]);
    }
    assert!(!shown[0].contains(&apart.answers[1].text), "nobody gave it");
    assert!(shown[1].contains("1 of 2 were not sure"), "{}", shown[1]);
    for item in items {
        assert!(item.select(&Selector::parse("a[href]").unwrap()).next().is_some());
    }
    // Below, every question with every answer.
    let questions = all(&page, ".toolkit-team details .toolkit-votes");
    assert_eq!(questions.len(), quiz.questions.len());
    let rows = all(&page, ".toolkit-team details .toolkit-votes > li").len();
    assert_eq!(rows, quiz.questions.iter().map(|one| one.answers.len() + 1).sum::<usize>());
}

#[test]
fn people_who_agree_get_an_area_to_talk_about() {
    let page = team(&[code(Some(0)), code(Some(0))].join("\n"));
    assert_eq!(all(&page, ".toolkit-actions").len(), 0);
    let area = &library().findings.unwrap().dimensions[0].title;
    assert!(texts(&page, ".toolkit-team p").iter().any(|text| text.contains(area.as_str())));
}

#[test]
fn one_result_is_shown_and_asks_for_one_more() {
    let page = team(&code(Some(1)));
    assert!(texts(&page, ".nhsuk-inset-text").iter().any(|text| text.contains("one more")));
    assert_eq!(all(&page, ".toolkit-team table").len(), 1);
}

#[test]
fn what_cannot_be_read_is_named_with_its_line_as_text_and_nothing_is_announced_as_an_alert() {
    let quiz = library().quiz.unwrap();
    let mut next = (*quiz).clone();
    next.version += 1;
    let others = encode(&next, &answers(&next, Some(0)));
    let damaged = code(Some(0)).replacen('-', "-U<b>", 1);
    let page = team(&format!("Anna: {}\n{others}\n{damaged}", code(Some(0))));
    assert_eq!(texts(&page, ".toolkit-team [role=status]"), ["1 result, 2 left out"]);
    let named = texts(&page, ".toolkit-team .nhsuk-list--bullet > li");
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named[0].starts_with(&format!("Line 2: ‘{others}’")), "{named:?}");
    assert!(named[1].starts_with(&format!("Line 3: ‘{damaged}’")), "{named:?}");
    assert_eq!(all(&page, "[role=alert], .toolkit-team b").len(), 0);
}

#[test]
fn a_heap_of_damaged_codes_is_named_in_part_and_counted_whole() {
    let damaged = code(Some(0)).replacen('-', "-U", 1);
    let page = team(&format!("{damaged}\n").repeat(50));
    assert_eq!(texts(&page, ".toolkit-team [role=status]"), ["No results yet, 50 left out"]);
    let named = texts(&page, ".toolkit-team .nhsuk-list--bullet > li");
    assert_eq!(named.len(), 21);
    assert!(named[20].starts_with("30 "), "{named:?}");
    let page = team(&format!("{}\n", code(Some(0))).repeat(MOST_RESULTS + 3));
    assert_eq!(texts(&page, ".toolkit-team [role=status]"), ["200 results, 3 left out"]);
}

#[test]
fn a_link_brings_its_code_and_the_address_forgets_it() {
    let code = code(Some(2));
    let route: Route = format!("quiz/team?code={code}").parse().unwrap();
    let state = State::start(library(), route, By::Address);
    assert_eq!(&*state.team, code);
    assert_eq!(state.route.to_string(), "quiz/team");
    assert_eq!(texts(&render(&state), ".toolkit-team [role=status]"), ["1 result"]);
}

#[test]
fn the_result_gives_the_code_of_its_answers_and_nothing_else() {
    let quiz = library().quiz.unwrap();
    let given = answers(&quiz, Some(1));
    let start = State::start(library(), Route::Quiz(Step::Start), By::Page);
    let result = Route::Quiz(Step::Result);
    let state = State { answers: given.clone(), ..start };
    let state = state.after(Action::Visit { route: result, by: By::Reader });
    let page = render(&state);
    let shown = texts(&page, "code");
    assert_eq!(shown.len(), 1);
    assert_eq!(decode(&quiz, &shown[0]), Ok(given));
    let copied = all(&page, "[name=copy][data-text]");
    assert_eq!(copied[0].attr("data-text"), Some(shown[0].as_str()));
}

#[test]
fn every_fixture_of_a_team_shows_its_view() {
    let fixtures = fixtures::all(&library());
    let team: Vec<_> = fixtures.iter().filter(|one| one.name.starts_with("quiz-team")).collect();
    assert_eq!(team.len(), 3);
    for fixture in team {
        assert_eq!(fixture.state.route, Route::Quiz(Step::Team(String::new())));
        assert_eq!(all(&render(&fixture.state), "[id='quiz/team']").len(), 1);
    }
}
