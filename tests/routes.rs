//! The addresses of the views: what `docs/embedding.md` promises to host pages.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use social_media_toolkit::content::Id;
use social_media_toolkit::route::{Choices, FINDER, Route, Step};

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn section(number: u8, section: &str) -> Route {
    Route::Chapter { number, section: Some(id(section)) }
}

fn search(query: &str) -> Route {
    Route::Search(query.to_owned())
}

fn picked(query: &str) -> Route {
    Route::Picked(Choices::read(query))
}

/// Every form of the contract.
fn forms() -> Vec<(&'static str, Route)> {
    vec![
        ("home", Route::Home),
        ("chapter/1", Route::chapter(1)),
        ("chapter/6", Route::chapter(6)),
        ("chapter/2/audience", section(2, "audience")),
        ("chapter/5/a-2-b", section(5, "a-2-b")),
        ("channels", Route::Channels),
        ("channels/facebook", Route::Channel(id("facebook"))),
        ("channels/finder", Route::Finder(Choices::default())),
        ("quiz", Route::Quiz(Step::Start)),
        ("quiz/reason", Route::Quiz(Step::Question(id("reason")))),
        ("quiz/check", Route::Quiz(Step::Check)),
        ("quiz/result", Route::Quiz(Step::Result)),
        ("quotes", Route::Quotes),
        ("quotes?topic=planning", picked("topic=planning")),
        ("quotes?surprise=start-simple", picked("surprise=start-simple")),
        (
            "quotes?topic=planning&surprise=start-simple",
            picked("topic=planning&surprise=start-simple"),
        ),
        ("quotes/start-simple", Route::Quote(id("start-simple"))),
        ("quotes/start-simple/post", Route::Post(id("start-simple"))),
        ("quotes/post", Route::Quote(id("post"))),
        ("quotes/post/post", Route::Post(id("post"))),
        ("resources", Route::Resources),
        ("resources/nhs-change-day", Route::Resource(id("nhs-change-day"))),
        ("search", search("")),
        ("search?q=policy", search("policy")),
        ("search?q=tone%20of%20voice", search("tone of voice")),
        ("search?q=100%25%20%26%20caf%C3%A9%2B%3F%23%27", search("100% & café+?#'")),
    ]
}

#[test]
fn every_form_of_the_contract_reads_and_prints_the_same() {
    for (text, route) in forms() {
        assert_eq!(text.parse(), Ok(route.clone()), "reading {text}");
        assert_eq!(route.to_string(), text, "printing {route:?}");
    }
}

#[test]
fn in_json_a_route_is_its_text() {
    for (text, route) in forms() {
        let json = serde_json::to_value(&route).unwrap();
        assert_eq!(json, text);
        assert_eq!(serde_json::from_value::<Route>(json).unwrap(), route);
    }
    assert!(serde_json::from_str::<Route>("\"chapter/0\"").is_err());
}

#[test]
fn what_follows_a_question_mark_is_left_to_the_view() {
    let has_one = |route: &Route| matches!(route, Route::Search(_) | Route::Picked(_));
    for (text, route) in forms().into_iter().filter(|(_, route)| !has_one(route)) {
        for rest in ["?", "?q=flu", "?a=1&b=2", "?a/b", "??", "?é"] {
            let whole = format!("{text}{rest}");
            assert_eq!(whole.parse(), Ok(route.clone()), "{whole}");
        }
    }
}

#[test]
fn what_is_not_a_route_is_refused_and_named() {
    let refused = [
        // Numbers of chapters are one digit, not zero.
        "chapter/0",
        "chapter/10",
        "chapter/01",
        "chapter/-1",
        "chapter/+1",
        "chapter/1.0",
        "chapter/two",
        "chapter/²",
        "chapter/٣",
        "chapter",
        // Lower case only.
        "Home",
        "QUIZ",
        "Chapter/1",
        "chapter/1/Audience",
        "channels/Facebook",
        // No empty parts.
        "",
        "/",
        "/home",
        "home/",
        "chapter/",
        "chapter/1/",
        "chapter//audience",
        "channels/",
        "quiz/",
        "quotes/",
        "quotes//start-simple",
        "quotes//post",
        "quotes/start-simple/",
        "quotes/start-simple/post/",
        // No further parts.
        "home/now",
        "chapter/1/audience/more",
        "channels/facebook/start",
        "quiz/reason/why",
        "quotes/start-simple/share",
        "quotes/start-simple/post/x",
        "quotes/start-simple/post/post",
        "resources/guides/first",
        "search/policy",
        "search/?q=policy",
        // Ids of another form.
        "quotes/1st",
        "quotes/-start",
        "quotes/start_simple",
        "quotes/start simple",
        "quotes/café",
        "quotes/Start/post",
        "quiz/%72eason",
        // Neighbours.
        " home",
        "home ",
        "home#quiz",
        "#home",
        "search&q=policy",
        "Search?q=policy",
        "resources/Guides",
        "quote/start-simple",
        "?",
        "?view=home",
    ];
    for text in refused {
        let error = text.parse::<Route>().expect_err(text);
        assert_eq!(error.0, text);
        assert!(error.to_string().contains(&format!("‘{text}’ is not a view")), "{error}");
        assert!(error.to_string().contains("chapter/1 to chapter/6"), "{error}");
    }
}

#[test]
fn a_root_is_what_an_element_with_only_keeps_to() {
    let roots = [
        ("home", "home"),
        ("chapter/2", "chapter/2"),
        ("chapter/2/audience", "chapter/2"),
        ("channels/facebook", "channels"),
        ("quiz/reason", "quiz"),
        ("quiz/check", "quiz"),
        ("quiz/result", "quiz"),
        ("quotes/start-simple", "quotes"),
        ("quotes?topic=planning", "quotes"),
        ("quotes/start-simple/post", "quotes"),
        ("resources", "resources"),
        ("resources/nhs-change-day", "resources"),
        ("search?q=policy", "search"),
    ];
    for (text, root) in roots {
        assert_eq!(text.parse::<Route>().unwrap().root().to_string(), root, "{text}");
    }
}

#[test]
fn a_page_is_what_is_drawn_whatever_place_in_it_is_meant() {
    let pages = [
        ("home", "home"),
        ("chapter/2/audience", "chapter/2"),
        ("channels/facebook", "channels/facebook"),
        ("quiz", "quiz"),
        ("quiz/reason", "quiz/reason"),
        ("quiz/result", "quiz/result"),
        ("quotes/start-simple", "quotes"),
        ("quotes?topic=planning", "quotes"),
        ("quotes/start-simple/post", "quotes/start-simple/post"),
        ("resources", "resources"),
        ("resources/nhs-change-day", "resources"),
        ("search?q=policy", "search"),
    ];
    for (text, page) in pages {
        assert_eq!(text.parse::<Route>().unwrap().page().to_string(), page, "{text}");
    }
}

#[test]
fn a_query_is_read_however_an_address_bar_a_form_or_a_hand_wrote_it() {
    let cases = [
        ("search?", ""),
        ("search?q", ""),
        ("search?q=", ""),
        ("search?x=1", ""),
        ("search?q=policy&y=2", "policy"),
        ("search?q=tone+of+voice", "tone of voice"),
        ("search?q=tone of voice", "tone of voice"),
        ("search?q=a=b", "a=b"),
        ("search?q=a?b", "a?b"),
        ("search?q=café", "café"),
        ("search?q=caf%c3%a9", "café"),
        ("search?q=100%", "100%"),
        ("search?q=%2", "%2"),
        ("search?q=%zz%é", "%zz%é"),
        ("search?q=%FF", ""),
    ];
    for (text, query) in cases {
        assert_eq!(text.parse(), Ok(search(query)), "{text}");
    }
}

#[test]
fn nobody_is_told_what_the_reader_looks_for() {
    assert_eq!(search("my own words").told(), search(""));
    assert_eq!(Route::Quotes.told(), Route::Quotes);
}

#[test]
fn points_without_a_choice_have_one_address() {
    for text in ["quotes?", "quotes?topic=", "quotes?topic=Planning", "quotes?utm-source=news"] {
        assert_eq!(text.parse(), Ok(Route::Quotes), "{text}");
    }
    assert_eq!("quotes?x=1&topic=planning".parse(), Ok(picked("topic=planning")));
}

/// Anything that can be chosen among channels or points.
fn any_choices() -> impl Strategy<Value = Choices> {
    "((aim|hours|sort|compare|at|topic|surprise|q)=[a-z0-9,-]{0,9}&){0,4}"
        .prop_map(|text| Choices::read(&text))
}

#[test]
fn nobody_is_told_what_the_reader_chooses() {
    let told = |text: &str| text.parse::<Route>().unwrap().told().to_string();
    assert_eq!(told("channels?aim=recruit&compare=x,blog"), "channels");
    assert_eq!(told("channels/finder?hours=4&risk=low"), "channels/finder");
    assert_eq!(told("quotes?topic=planning&surprise=start-simple"), "quotes");
}

/// Any route. A question cannot be named as a step is; the compiler of the
/// content refuses one that is.
fn any_route() -> impl Strategy<Value = Route> {
    let any_id = || "[a-z][a-z0-9-]{0,20}".prop_map(|text| id(&text));
    let question = any_id()
        .prop_filter("a step's name", |id| !["check", "result", "team"].contains(&id.as_str()));
    prop_oneof![
        Just(Route::Home),
        (1..=9_u8, proptest::option::of(any_id()))
            .prop_map(|(number, section)| Route::Chapter { number, section }),
        any_choices().prop_map(Route::compared),
        any_choices().prop_map(Route::Finder),
        any_id().prop_filter("the finder", |id| &**id != FINDER).prop_map(Route::Channel),
        prop_oneof![Just(Step::Start), question.prop_map(Step::Question)].prop_map(Route::Quiz),
        prop_oneof![Just(Step::Check), Just(Step::Result)].prop_map(Route::Quiz),
        Just(Route::Quotes),
        any_choices().prop_map(Route::picked),
        any_id().prop_map(Route::Quote),
        any_id().prop_map(Route::Post),
        Just(Route::Resources),
        any_id().prop_map(Route::Resource),
        "\\PC{0,100}|[%+&=a-f0-9 ]{0,40}".prop_map(Route::Search),
    ]
}

/// Texts that look like routes, besides texts of any kind.
fn any_text() -> impl Strategy<Value = String> {
    let words = "home|chapter|channels|quiz|quotes|post|resources|search|check|team|[0-9]{1,2}|[a-zA-Z0-9-]*";
    let parts = proptest::collection::vec(words, 1..4).prop_map(|parts| parts.join("/"));
    prop_oneof![(parts, "(\\?.*)?").prop_map(|(path, rest)| path + &rest), any::<String>()]
}

proptest! {
    #[test]
    fn a_route_printed_and_read_is_itself(route in any_route()) {
        prop_assert_eq!(route.to_string().parse::<Route>(), Ok(route));
    }

    #[test]
    fn a_text_is_refused_or_prints_as_what_reads_to_the_same_route(text in any_text()) {
        match text.parse::<Route>() {
            Ok(Route::Search(query)) => {
                prop_assert_eq!(search(&query).to_string().parse(), Ok(search(&query)));
            }
            Ok(route @ (Route::Compared(_) | Route::Picked(_) | Route::Finder(_))) => {
                prop_assert_eq!(route.to_string().parse(), Ok(route));
            }
            Ok(route) => {
                let path = text.split('?').next().unwrap();
                prop_assert_eq!(route.to_string(), path);
                prop_assert_eq!(path.parse::<Route>(), Ok(route));
            }
            Err(error) => prop_assert_eq!(error.0, text),
        }
    }

    #[test]
    fn the_root_and_the_page_of_a_root_are_that_root(route in any_route()) {
        let root = route.root();
        prop_assert_eq!(root.root(), root.clone());
        prop_assert_eq!(root.page(), root.clone());
        prop_assert_eq!(route.page().page(), route.page());
        prop_assert_eq!(route.page().root(), root.clone());
        // A view lies under its root by its address, too.
        prop_assert!(route.to_string().starts_with(&root.to_string()));
    }
}
