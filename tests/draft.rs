//! What a reader makes of a post before it is shared: kept part by part, for one point at
//! a time.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use social_media_toolkit::content::{Library, Network, Organisation, Quote};
use social_media_toolkit::share::{Draft, Post, hashtags, part};
use social_media_toolkit::shipped;

/// What is said of one point, and goes with it.
const OF_A_POST: [&str; 4] = [part::TEXT, part::TAGS, part::VIA, part::ADDRESS];

/// What outlives it.
const LASTING: [&str; 5] = [part::ON, part::USED, part::SERVER, part::OPEN, part::QUERY];

fn library() -> Library {
    shipped::library().unwrap()
}

/// Every point on every network, as it is without a draft and with one.
fn posts(draft: &Draft) -> Vec<(Quote, Network, Post, Post)> {
    let library = library();
    let sharing = library.sharing.as_ref().unwrap();
    let who = Organisation {
        address: Some("https://www.wrenfield.example/".to_owned()),
        ..sharing.organisation.clone()
    };
    let quotes = &library.quotes.as_ref().unwrap().quotes;
    let mut posts = Vec::new();
    for network in &sharing.networks {
        for quote in quotes {
            let (plain, made) = (Post::of(quote, network, &who), draft.post(quote, network, &who));
            posts.push((quote.clone(), network.clone(), plain, made));
        }
    }
    posts
}

#[test]
fn an_untouched_draft_is_the_point_as_it_is() {
    let chosen = Draft::default()
        .edited("start-simple", part::ON, "mastodon")
        .edited("start-simple", part::SERVER, "mastodon.example")
        .edited("start-simple", part::QUERY, "flu");
    for draft in [Draft::default(), chosen] {
        for (quote, network, plain, made) in posts(&draft) {
            assert_eq!(made, plain, "{} on {}", quote.id, network.id);
        }
    }
}

#[test]
fn a_draft_is_of_one_point_and_every_other_one_is_as_it_is() {
    let draft = Draft::default()
        .edited("start-simple", part::TEXT, "My own words")
        .edited("start-simple", part::TAGS, "#FluJab, #StayWell")
        .edited("start-simple", part::VIA, "")
        .edited("start-simple", part::ADDRESS, "no");
    let own = Post {
        text: "My own words".to_owned(),
        hashtags: hashtags("FluJab StayWell"),
        ..Post::default()
    };
    for (quote, network, plain, made) in posts(&draft) {
        let expected = if *quote.id == *"start-simple" { &own } else { &plain };
        assert_eq!(made, *expected, "{} on {}", quote.id, network.id);
    }
}

#[test]
fn a_part_that_is_not_touched_stays_the_toolkit_s() {
    let draft = Draft::default().edited("start-simple", part::TEXT, "My own words");
    for (quote, _, plain, made) in posts(&draft) {
        if *quote.id == *"start-simple" {
            assert_eq!(made, Post { text: "My own words".to_owned(), ..plain });
        }
    }
}

#[test]
fn words_that_are_all_taken_out_stay_out() {
    let draft = Draft::default().edited("start-simple", part::TEXT, "").edited(
        "start-simple",
        part::TAGS,
        "",
    );
    for (quote, _, plain, made) in posts(&draft) {
        if *quote.id == *"start-simple" {
            assert_eq!(made, Post { text: String::new(), hashtags: vec![], ..plain });
        }
    }
}

#[test]
fn nothing_is_open_until_it_is_asked_for_and_each_by_itself() {
    let none = Draft::default();
    assert!(!none.is_open("a") && none.get(part::OPEN).is_none());
    let both = none.toggled("a").toggled("b-a");
    assert!(both.is_open("a") && both.is_open("b-a") && !both.is_open("b"));
    let one = both.toggled("a");
    assert!(!one.is_open("a") && one.is_open("b-a"));
    // Who opens and closes all day does not fill the memory.
    let round = |draft: &Draft| draft.toggled("c").toggled("c");
    assert_eq!(round(&round(&one)), round(&one));
}

/// The name of any part.
fn any_part() -> impl Strategy<Value = &'static str> {
    let names: Vec<&str> = OF_A_POST.into_iter().chain(LASTING).collect();
    proptest::sample::select(names)
}

/// Any text, and such as a draft is written with.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[&=%+#, a-f0-9\n\r👍🏽é]{0,20}"]
}

/// What a reader does, one after the other.
fn any_draft() -> impl Strategy<Value = Draft> {
    let step = ("[a-c]", any_part(), any_text());
    proptest::collection::vec(step, 0..8).prop_map(|steps| {
        let put = |draft: Draft, (quote, name, value): &(String, &str, String)| {
            draft.edited(quote, name, value)
        };
        steps.iter().fold(Draft::default(), put)
    })
}

proptest! {
    #[test]
    fn what_is_put_is_got_back(draft in any_draft(), name in any_part(), text in any_text()) {
        prop_assert_eq!(draft.with(name, &text).get(name), Some(text.clone()));
        prop_assert_eq!(draft.edited("a", name, &text).get(name), Some(text));
    }

    #[test]
    fn of_what_is_put_twice_the_last_counts(
        draft in any_draft(), name in any_part(), first in any_text(), last in any_text(),
    ) {
        let mut added = draft.with(name, &first);
        added.add(name, &last);
        prop_assert_eq!(added.get(name), Some(last.clone()));
        prop_assert_eq!(draft.with(name, &first).with(name, &last), draft.with(name, &last));
        prop_assert_eq!(added.without(name).get(name), None);
    }

    #[test]
    fn putting_one_part_leaves_the_others(
        draft in any_draft(), name in any_part(), other in any_part(), text in any_text(),
    ) {
        prop_assume!(name != other);
        prop_assert_eq!(draft.with(name, &text).get(other), draft.get(other));
        prop_assert_eq!(draft.without(name).get(other), draft.get(other));
    }

    #[test]
    fn what_was_made_of_another_point_is_forgotten_and_the_rest_is_kept(
        draft in any_draft(), name in proptest::sample::select(OF_A_POST.to_vec()), text in any_text(),
    ) {
        let next = draft.edited("another", name, &text);
        prop_assert!(next.is_of("another"));
        for other in OF_A_POST.into_iter().filter(|other| *other != name) {
            prop_assert_eq!(next.get(other), None, "{}", other);
        }
        for lasting in LASTING {
            prop_assert_eq!(next.get(lasting), draft.get(lasting), "{}", lasting);
        }
    }

    #[test]
    fn what_lasts_is_changed_without_forgetting_a_post(
        draft in any_draft(), name in proptest::sample::select(LASTING.to_vec()), text in any_text(),
    ) {
        let next = draft.edited("another", name, &text);
        for part in OF_A_POST.into_iter().chain([part::QUOTE]) {
            // A handle is somebody else's on another network, and a name is the same.
            let is_handle = |part: &str, value: &String| part == part::VIA && value.starts_with('@');
            let kept = draft.get(part).filter(|value| name != part::ON || !is_handle(part, value));
            prop_assert_eq!(next.get(part), kept, "{}", part);
        }
    }

    #[test]
    fn beginning_again_keeps_what_lasts_and_nothing_else(draft in any_draft()) {
        let bare = draft.reset();
        for name in OF_A_POST.into_iter().chain([part::QUOTE]) {
            prop_assert_eq!(bare.get(name), None, "{}", name);
        }
        for name in LASTING {
            prop_assert_eq!(bare.get(name), draft.get(name), "{}", name);
        }
        prop_assert_eq!(bare.reset(), bare);
    }

    #[test]
    fn what_is_opened_and_closed_is_as_it_was(open in "[a-d](,[a-d]){0,3}", id in "[a-d]") {
        let draft = Draft::default().with(part::OPEN, &open);
        let once = draft.toggled(&id);
        let twice = once.toggled(&id);
        for other in ["a", "b", "c", "d"] {
            prop_assert_eq!(once.is_open(other), draft.is_open(other) != (*other == id));
            prop_assert_eq!(twice.is_open(other), draft.is_open(other));
        }
    }

    #[test]
    fn a_draft_that_is_written_and_read_is_the_same(draft in any_draft()) {
        let read = Draft::of(&draft.to_string());
        for name in OF_A_POST.into_iter().chain(LASTING).chain([part::QUOTE]) {
            prop_assert_eq!(read.get(name), draft.get(name));
        }
        prop_assert_eq!(read, draft);
    }

    #[test]
    fn whatever_was_kept_is_read_without_stopping(text in any_text(), name in any_part()) {
        let draft = Draft::of(&text);
        let changed = draft.edited("a", name, "b").toggled("c");
        prop_assert!(changed.is_open("c") || draft.is_open("c"));
        prop_assert_eq!(changed.reset().get(part::TEXT), None);
    }
}
