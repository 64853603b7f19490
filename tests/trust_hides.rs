//! What a configuration hides is gone, and nothing leads there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/trusts.rs"]
mod trusts;

use std::collections::BTreeSet;

use proptest::prelude::*;
use scraper::Selector;
use serde_json::json;
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{Action, By, Options, State};
use social_media_toolkit::trust;
use trusts::{found, library, page, route, shown, words};

#[test]
fn an_element_cannot_be_the_view_that_is_hidden() {
    let shown = shown(json!({"hide": ["quiz", "chapter/2/channels"]}));
    let check = |view: &str| {
        let mut options = Options { view: route(view), only: true, ..Options::default() };
        let bad = options.check(&library(), &shown);
        (options.view.to_string(), bad.map(|bad| (bad.name, bad.value)))
    };
    for view in ["quiz", "quiz/check", "chapter/2/nowhere", "chapter/9"] {
        assert_eq!(check(view), ("home".to_owned(), Some(("view", view.to_owned()))));
    }
    for view in ["home", "quotes", "chapter/2", "chapter/2/channels"] {
        assert_eq!(check(view), (view.to_owned(), None), "it, or the chapter above it");
    }
}

#[test]
fn what_is_hidden_is_gone_and_nothing_leads_there() {
    let hidden = shown(
        json!({"hide": ["chapter/3", "chapter/2/channels", "quiz", "quotes/start-simple", "case-studies/nurses-day"]}),
    );
    for view in [
        "home",
        "chapter/1",
        "chapter/2",
        "chapter/4",
        "chapter/6",
        "quotes",
        "channels",
        "resources",
    ] {
        let page = page(&hidden, view);
        for gone in ["#toolkit/chapter/3", "#toolkit/chapter/2/channels", "#toolkit/quiz"] {
            assert_eq!(found(&page, &format!("[href^='{gone}']")), 0, "{view}: {gone}");
        }
        assert_eq!(
            found(&page, "[id='chapter/2/channels'], [id='quotes/start-simple']"),
            0,
            "{view}"
        );
    }
    // The chapters beside it lead to one another.
    let second = page(&hidden, "chapter/2");
    assert_eq!(found(&second, ".nhsuk-pagination [href='#toolkit/chapter/4']"), 1);
    let names = words(&page(&hidden, "resources"));
    let study = library()
        .reference
        .unwrap()
        .case_studies
        .iter()
        .find(|s| &*s.id == "nurses-day")
        .unwrap()
        .title
        .clone();
    assert!(!names.contains(&study));
    for (asked, there) in [
        ("chapter/3", "home"),
        ("chapter/2/channels", "chapter/2"),
        ("quiz/check", "home"),
        ("quotes/start-simple", "quotes"),
    ] {
        assert_eq!(
            State::start(hidden.clone(), route(asked), By::Page).route,
            route(there),
            "{asked}"
        );
    }
}

/// What cannot be hidden by itself: the reader could not go on.
const NEVER_HIDDEN: [&str; 7] =
    ["home", "search", "quiz/check", "quiz/result", "quiz/team", "quiz/whom", "quiz/reason"];

#[test]
fn a_browser_passes_over_what_cannot_be_hidden_and_the_quiz_leads_to_its_result() {
    let shown = shown(json!({"hide": NEVER_HIDDEN}));
    let welcome = page(&shown, "chapter/1");
    for view in ["home", "search"] {
        assert!(found(&welcome, &format!("nav [href='#toolkit/{view}']")) > 0, "{view}");
    }
    let quiz = shown.quiz.clone().unwrap();
    let mut state = State::start(shown, route("quiz/whom"), By::Page);
    assert_eq!(state.route, route("quiz/whom"));
    let opening = quiz.opening.iter().map(|asked| (&asked.id, &asked.offers[0].id));
    let counted = quiz.questions.iter().map(|asked| (&asked.id, &asked.answers[0].id));
    for (id, answer) in opening.chain(counted) {
        let (id, answer) = (id.clone(), answer.clone());
        state = state.after(Action::Choose { question: id.clone(), answer });
        state = state.after(Action::Continue { question: id });
    }
    assert_eq!(state.route, route("quiz/check"));
    let state = state.after(Action::Visit { route: route("quiz/result"), by: By::Reader });
    assert_eq!(state.route, route("quiz/result"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_hidden_no_link_and_no_route_dangles(
        places in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        let library = library();
        let mut all = trust::parts(&library);
        for chapter in &library.core.outline {
            all.push(chapter.route().to_string());
            all.extend(chapter.sections.iter().map(|(id, _)| chapter.section(id).to_string()));
        }
        all.extend(NEVER_HIDDEN.map(str::to_owned));
        let hide: BTreeSet<&String> = places.iter().map(|place| place.get(&all)).collect();
        let shown = shown(json!({"hide": hide}));
        for view in NEVER_HIDDEN.map(route) {
            let quiz = matches!(view, Route::Quiz(_)) && hide.iter().any(|place| *place == "quiz");
            prop_assert_eq!(shown.holds(&view), !quiz, "{} with {:?} hidden", view, hide);
        }
        for view in ["home", "chapter/1", "chapter/2", "chapter/4", "chapter/6", "channels", "quotes", "resources"] {
            let state = State::start(shown.clone(), route(view), By::Page);
            prop_assert!(shown.holds(&state.route), "{} of {:?}", state.route, hide);
            let page = page(&shown, view);
            for link in page.select(&Selector::parse("[href^='#toolkit/']").unwrap()) {
                let to = link.attr("href").unwrap().trim_start_matches("#toolkit/");
                prop_assert!(shown.holds(&route(to)), "{} leads to {}, hidden by {:?}", view, to, hide);
            }
        }
    }
}
