//! Search, over the content as it is shipped.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::rc::Rc;

use proptest::prelude::*;
use social_media_toolkit::content::Library;
use social_media_toolkit::json::Json;
use social_media_toolkit::route::Route;
use social_media_toolkit::search::{
    Found, Index, MOST_HITS, Words, excerpt, find, is_near, is_stop, marks,
};
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::{shipped, trust};

struct Toolkit {
    library: Library,
    index: Rc<Index>,
}

impl Toolkit {
    fn open() -> Self {
        Toolkit::of(shipped::library().unwrap())
    }

    fn of(library: Library) -> Self {
        let index = Rc::new(Index::new(&library).unwrap());
        Toolkit { library, index }
    }

    fn find(&self, query: &str) -> Found {
        find(&self.index, query)
    }

    /// The routes of the hits, best first.
    fn routes(&self, query: &str) -> Vec<String> {
        routes(&self.find(query))
    }
}

fn routes(found: &Found) -> Vec<String> {
    found.documents().map(|hit| hit.route.to_string()).collect()
}

/// What makes a finding: two are the same where it is.
fn told(found: &Found) -> impl PartialEq + std::fmt::Debug + use<> {
    (found.hits.clone(), found.count, found.instead.clone(), found.near.clone())
}

thread_local! {
    static TOOLKIT: Toolkit = Toolkit::open();
}

/// What readers look for, and what must stand first.
const FIRST: &[(&str, &str)] = &[
    ("policy", "chapter/4/policy"),
    ("Policies", "chapter/4/policy"),
    ("POLICY!", "chapter/4/policy"),
    ("how do I write a social media policy?", "chapter/4/policy"),
    ("tone of voice", "chapter/3/tone"),
    ("audiences", "chapter/2/audience"),
    ("best time to post", "chapter/5/best-times"),
    ("timing", "chapter/5/best-times"),
    ("difficult conversations", "chapter/3/difficult"),
    ("trolls", "chapter/3/difficult"),
    ("objective", "chapter/2/objectives"),
    ("train staff", "chapter/5/training"),
    ("facebook", "channels/facebook"),
    ("instagram", "channels/instagram"),
    ("twitter", "channels/x"),
    ("X", "channels/x"),
    ("blogging", "channels/blog"),
    ("yammer", "channels/viva-engage"),
    ("melanoma", "resources/melanoma-likes-me"),
    ("hello my name is", "resources/hello-my-name-is"),
    ("nurses’ day", "resources/nurses-day"),
    ("nurses' day", "resources/nurses-day"),
    ("self-assessment", "quiz"),
    ("quiz", "quiz"),
];

/// The same with a slip, and the word that was taken instead.
const SLIPS: &[(&str, &str, &str)] = &[
    ("polcy", "chapter/4/policy", "policy"),
    ("ploicy", "chapter/4/policy", "policy"),
    ("facebok", "channels/facebook", "facebook"),
    ("instagarm", "channels/instagram", "instagram"),
    ("linkdin", "channels/linkedin", "linkedin"),
    ("confidentialty", "chapter/4/policy", "confidential"),
    ("hastag", "resources/nurses-day", "hashtag"),
    ("audiance", "chapter/2/audience", "audience"),
    ("tone of vioce", "chapter/3/tone", "tone voice"),
];

#[test]
fn what_readers_look_for_stands_first() {
    TOOLKIT.with(|toolkit| {
        for (query, first) in FIRST {
            let routes = toolkit.routes(query);
            assert_eq!(routes.first().map(String::as_str), Some(*first), "{query}: {routes:?}");
            assert_eq!(toolkit.find(query).instead.text(), "", "{query}");
        }
        // A name that the content does not use leads to the one that it does.
        assert!(toolkit.routes("dpia").contains(&"chapter/4/policy".to_owned()));
    });
}

#[test]
fn a_slip_is_forgiven_and_told() {
    TOOLKIT.with(|toolkit| {
        for (query, route, instead) in SLIPS {
            let routes = toolkit.routes(query);
            assert!(routes.iter().take(3).any(|found| found == route), "{query}: {routes:?}");
            assert_eq!(toolkit.find(query).instead.text(), *instead, "{query}");
        }
    });
}

#[test]
fn a_word_is_found_while_it_is_being_typed_and_only_then() {
    TOOLKIT.with(|toolkit| {
        assert_eq!(toolkit.routes("pol")[0], "chapter/4/policy");
        assert_eq!(toolkit.routes("tone of vo")[0], "chapter/3/tone");
        assert_eq!(toolkit.find("acc ").count, 0, "a space ends the word");
        assert_eq!(toolkit.find("p").count, 0, "one letter says too little");
    });
}

#[test]
fn nothing_is_found_by_what_is_nowhere_and_words_that_come_near_are_named() {
    TOOLKIT.with(|toolkit| {
        for query in ["", "   ", "?!", "zzzzzz", "🙂", "fcebok"] {
            let found = toolkit.find(query);
            assert_eq!((found.count, found.hits.len()), (0, 0), "{query}");
            assert_eq!(found.instead.text(), "", "{query}");
        }
        assert_eq!(toolkit.find("fcebok").near.text(), "facebook");
        assert_eq!(toolkit.find("zzzzzz").near.text(), "");
        assert!(toolkit.find("campain-less").count > 0, "one word of two is enough");
    });
}

#[test]
fn what_matches_all_words_stands_before_what_lacks_one() {
    TOOLKIT.with(|toolkit| {
        let routes = toolkit.routes("facebook fans");
        assert_eq!(routes[0], "resources/dealing-with-upset-facebook-fans");
        assert!(routes.contains(&"channels/facebook".to_owned()));
    });
}

#[test]
fn no_more_than_the_best_are_shown_and_all_are_counted() {
    TOOLKIT.with(|toolkit| {
        let found = toolkit.find("social media");
        assert_eq!(found.hits.len(), MOST_HITS);
        assert!(found.count > MOST_HITS);
    });
}

#[test]
fn every_document_is_found_by_each_word_of_its_title() {
    TOOLKIT.with(|toolkit| {
        let rules = toolkit.index.rules();
        for document in &toolkit.index.documents {
            let (route, title) = (&document.route, &document.title);
            let mut words = Words::of(title);
            while words.read() {
                // Many may have the word; all of its title finds it among the first.
                let word = String::from_utf8(words.word.clone()).unwrap();
                assert!(is_stop(rules, &words.word) || toolkit.find(&word).count > 0, "{word}");
            }
            let found = toolkit.routes(title);
            assert!(found.contains(&route.to_string()), "{title}: {found:?}");
        }
    });
}

/// The toolkit as the configuration `json` has it.
fn of_trust(json: &str) -> Library {
    let json = Json::parse(json).unwrap();
    trust::read(json, &shipped::library().unwrap())
        .map_or_else(|_| panic!(), |(_, library)| library)
}

#[test]
fn what_a_trust_adds_is_found_like_everything_else() {
    let state = |library| State::start(library, Route::Search("aberwick".to_owned()), By::Page);
    let state = state(shipped::library().unwrap());
    assert_eq!(routes(&state.found), [""; 0]);
    let library = of_trust(
        r#"{ "version": 1,
            "organisation": { "name": "Aberwick Hospitals" },
            "notes": [{ "at": "chapter/3/tone", "text": "Write plainly, as Aberwick does." }],
            "quotes": [{ "id": "own-hands", "text": "Wash your hands at Aberwick.",
                         "section": "chapter/1/basics" }],
            "channels": [{ "id": "own-board", "name": "Aberwick board", "used_for": "News.",
                           "remember": "It is public.", "start": ["Ask."] }],
            "case_studies": [{ "id": "own-walks", "title": "Walks", "who": "Physiotherapists",
                               "when": "2026", "summary": "Short walks.",
                               "done": ["They filmed walks around Aberwick."],
                               "worked": ["A film a week."], "outcome": ["People asked."] }],
            "resources": [{ "id": "own-form", "title": "Form for photographs",
                            "kind": "template", "about": "The form of Aberwick." }] }"#,
    );
    let state = state.after(Action::Customise(library.clone()));
    let mut found = routes(&state.found);
    assert_eq!(found[0], "channels/own-board", "the title has it");
    let hit = state.found.documents().find(|hit| hit.route.to_string() == "chapter/3/tone");
    let text = excerpt(&state.found, hit.unwrap());
    assert_eq!(text, "Write plainly, as Aberwick does.");
    let mut slip = Toolkit::of(library).routes("aberwik");
    slip.sort();
    found.sort();
    let all = [
        "channels/own-board",
        "chapter/3/tone",
        "quotes/own-hands",
        "resources/own-form",
        "resources/own-walks",
    ];
    assert_eq!((found, slip), (all.map(str::to_owned).into(), all.map(str::to_owned).into()));
}

#[test]
fn what_a_trust_hides_is_not_found() {
    let hidden = [
        "quiz",
        "chapter/4/policy",
        "chapter/5",
        "channels/x",
        "quotes/start-simple",
        "case-studies/nurses-day",
        "resources/our-yammer-journey",
    ];
    let hide = format!(
        r#"{{ "version": 1, "hide": {hidden:?},
            "notes": [{{ "at": "chapter/4/policy", "text": "As Aberwick does." }}] }}"#
    );
    let toolkit = Toolkit::of(of_trust(&hide));
    let mut places: Vec<String> = Vec::new();
    // Each finds what is hidden otherwise, by its title.
    for document in &TOOLKIT.with(|toolkit| toolkit.index.clone()).documents {
        places.extend(toolkit.routes(&document.title));
    }
    for hidden in hidden {
        let hidden = hidden.replace("case-studies/", "resources/");
        let under = |place: &&String| {
            place.strip_prefix(&hidden).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        assert_eq!(places.iter().find(under), None, "{hidden}");
    }
    for resource in &toolkit.library.reference.as_ref().unwrap().resources {
        let shown = toolkit.library.holds(&resource.section);
        let place = format!("resources/{}", resource.id);
        assert_eq!(places.contains(&place), shown, "{place} is shown with its section");
    }
    assert!(places.contains(&"chapter/4".to_owned()), "the rest is found");
    assert_eq!(toolkit.find("Aberwick").count, 0, "a note goes with its section");
    assert_eq!(
        Toolkit::of(of_trust(r#"{ "version": 1, "hide": ["channels"] }"#))
            .routes("facebook")
            .iter()
            .find(|place| place.starts_with("channels")),
        None
    );
}

#[test]
fn an_excerpt_shows_why_with_the_words_marked() {
    TOOLKIT.with(|toolkit| {
        let found = toolkit.find("policies");
        let hit = found.documents().next().unwrap();
        let text = excerpt(&found, hit);
        let marks = marks(&found, &text);
        assert!(marks.iter().any(|mark| &text[mark.clone()] == "policy"), "{text}");
        assert!(text.chars().count() < 230, "{text}");
        for hit in found.documents().filter(|hit| !matches!(hit.route, Route::Quote(_))) {
            assert_ne!(excerpt(&found, hit), "", "{}", hit.route);
        }
    });
}

proptest! {
    #[test]
    fn any_query_finds_what_is_there_in_an_order_and_marks_nothing_away(
        query in "\\PC{0,60}|([a-z]{1,12} ?){0,10}|(social|media|polic(y|ies)|nhs|the|x| )*",
    ) {
        TOOLKIT.with(|toolkit| {
            let found = toolkit.find(&query);
            prop_assert_eq!(told(&found), told(&toolkit.find(&query)));
            prop_assert!(found.hits.len() == found.count.min(MOST_HITS));
            for (index, hit) in found.documents().enumerate() {
                prop_assert!(toolkit.library.holds(&hit.route));
                prop_assert!(!found.hits[..index].contains(&found.hits[index]));
                let text = excerpt(&found, hit);
                let marks = marks(&found, &text);
                prop_assert!(marks.is_sorted_by_key(|mark| mark.start));
                prop_assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some()));
            }
            Ok(())
        })?;
    }

    #[test]
    fn every_document_is_found_by_its_title_and_any_word_of_its_text(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
    ) {
        TOOLKIT.with(|toolkit| {
            let document = which.get(&toolkit.index.documents);
            let mut texts = Words::of(&document.text);
            let mut words: Vec<String> = Vec::new();
            while texts.read() {
                if !is_stop(toolkit.index.rules(), &texts.word) {
                    words.push(String::from_utf8(texts.word.clone()).unwrap());
                }
            }
            let word = if words.is_empty() { "" } else { at.get(&words) };
            let title: Vec<&str> = document.title.split(' ').take(8).collect();
            let query = [word, &title.join(" ")].join(" ");
            let routes = toolkit.routes(&query);
            prop_assert!(routes.contains(&document.route.to_string()), "{}: {:?}", query, routes);
            Ok(())
        })?;
    }

    #[test]
    fn a_word_that_is_folded_stays_as_it_is(text in "\\PC{0,40}|[À-ɏ\u{300}-\u{36f}a-zA-Z’'-]{0,40}") {
        let mut words = Words::of(&text);
        while words.read() {
            prop_assert!(text.get(words.place.clone()).is_some());
            let folded = String::from_utf8(words.word.clone()).unwrap();
            let mut again = Words::of(&folded);
            prop_assert!(again.read());
            prop_assert_eq!((&again.word, again.place.clone()), (&words.word, 0..folded.len()));
        }
    }

    #[test]
    fn as_many_slips_as_were_made_are_found(
        word in "[a-z]{4,12}",
        slips in proptest::collection::vec((any::<prop::sample::Index>(), 0..4_u8, b'a'..=b'z'), 0..3),
    ) {
        let mut other = word.clone().into_bytes();
        for (at, kind, letter) in &slips {
            let at = at.index(other.len() - 1);
            match kind {
                0 => { other.remove(at); }
                1 => other.insert(at, *letter),
                2 => other[at] = *letter,
                _ => other.swap(at, at + 1),
            }
        }
        // Two exchanges that overlap may take one slip more.
        let most = slips.len() + usize::from(slips.len() > 1);
        prop_assert!(is_near(word.as_bytes(), &other, most));
        prop_assert!(is_near(&other, word.as_bytes(), most));
    }

    #[test]
    fn a_long_word_is_found_with_one_letter_missing(at in any::<prop::sample::Index>(), gap in any::<prop::sample::Index>()) {
        TOOLKIT.with(|toolkit| {
            let words = toolkit.index.postings.iter().map(|posting| toolkit.index.word(posting));
            let long: Vec<&[u8]> = words.filter(|word| word.is_ascii() && word.len() > 7).collect();
            let word = std::str::from_utf8(long[at.index(long.len())]).unwrap();
            let mut letters: Vec<char> = word.chars().collect();
            letters.remove(gap.index(letters.len()));
            // What is left may be a word of its own, or another form of it.
            let left: String = letters.iter().collect();
            let is_stop = is_stop(toolkit.index.rules(), left.as_bytes());
            prop_assert!(is_stop || toolkit.find(&left).count > 0, "{} by {:?}", word, letters);
            Ok(())
        })?;
    }
}
