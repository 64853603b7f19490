//! What a configuration makes of the toolkit: each problem with what it names, what is
//! added, who shares; and that text stays text.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/trusts.rs"]
mod trusts;

use std::rc::Rc;

use serde_json::{Value, json};
use social_media_toolkit::config::MOST_PROBLEMS;
use social_media_toolkit::content::{Id, Library, PackName, Risk, Sharing, Status};
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::share::{Post, Private, Ways, address};
use social_media_toolkit::{key, shipped, trust};
use trusts::{choice, found, library, page, problems, route, shown, with, words};

const DEMO: &str = include_str!("../assets/demo/trust.json");

#[test]
fn the_demo_s_configuration_is_right_and_all_of_it_shows() {
    let json: Value = serde_json::from_str(DEMO).unwrap();
    assert_eq!(problems(json.clone()), [""; 0]);
    let shown = shown(json.clone());
    let pages = |views: &[&str]| -> String {
        views.iter().map(|view| words(&page(&shown, view))).collect()
    };
    let all = pages(&[
        "home",
        "chapter/4",
        "chapter/5",
        "chapter/6",
        "quotes",
        "channels/own-vale-talk",
        "channels/facebook",
        "channels/whatsapp",
        "channels/tiktok",
        "resources",
    ]);
    fn gather(value: &Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
            Value::Object(fields) => {
                let technical = [
                    "id",
                    "address",
                    "section",
                    "at",
                    "kind",
                    "start",
                    "audiences",
                    "aims",
                    "forms",
                    "risk",
                    "channel",
                    "use",
                    "account",
                ]
                .map(str::to_owned);
                fields
                    .iter()
                    .filter(|(key, _)| !technical.contains(key))
                    .for_each(|(_, value)| gather(value, texts));
            }
            _ => {}
        }
    }
    let mut expected = Vec::new();
    let added = [
        "notes",
        "quotes",
        "case_studies",
        "resources",
        "channels",
        "our_channels",
        "awareness_days",
        "accounts",
        "words",
    ];
    added.iter().for_each(|key| gather(&json[key], &mut expected));
    gather(&json["organisation"]["contact"], &mut expected);
    for text in expected {
        assert!(all.contains(&text), "{text}");
    }
}

#[test]
fn what_is_named_and_is_not_there_is_told_with_its_place() {
    let long = "a".repeat(290);
    let quote =
        |id: &str, text: &str, section: &str| json!({"id": id, "text": text, "section": section});
    let cases = [
        (
            json!({"hide": ["quiz", "quizz"]}),
            "/hide/1: found ‘quizz’; expected a part of the toolkit",
        ),
        (json!({"hide": ["chapter/7"]}), "/hide/0: found ‘chapter/7’; expected a part"),
        (json!({"hide": ["chapter/2/nowhere"]}), "/hide/0: "),
        (json!({"hide": ["quotes/nowhere"]}), "/hide/0: "),
        (json!({"hide": ["home"]}), "/hide/0: "),
        (json!({"hide": ["quiz/check"]}), "/hide/0: "),
        (
            json!({"notes": [{"at": "chapter/4", "text": "a"}]}),
            "/notes/0/at: found ‘chapter/4’; expected a section",
        ),
        (json!({"notes": [{"at": "quiz", "text": "a"}]}), "/notes/0/at: "),
        (json!({"quotes": [quote("own-a", "a", "chapter/4/nowhere")]}), "/quotes/0/section: "),
        (
            json!({"quotes": [{"id": "own-a", "text": "a", "topic": "nothing"}]}),
            "/quotes/0/topic: found ‘nothing’; expected one of why, ",
        ),
        (
            json!({"quotes": [quote("own-a", "a", "chapter/4/policy"), quote("own-a", "b", "chapter/4/policy")]}),
            "/quotes/1/id: found ‘own-a’; expected an id that stands there once",
        ),
        (json!({"quotes": [{"id": "own-a", "text": long}]}), "/quotes/0/text: "),
        (
            json!({"organisation": {"name": "a", "public_address": "https://intranet/"}}),
            "/organisation/public_address: found ‘https://intranet/’; expected an https:// address with a host",
        ),
        (
            json!({"organisation": {"name": "a", "public_address": "https://a.b.example/", "private_hosts": ["b.example"]}}),
            "/organisation/public_address: ",
        ),
    ];
    for (keys, expected) in cases {
        let told = problems(keys.clone());
        assert!(told.len() == 1 && told[0].starts_with(expected), "{keys}: {told:?}");
    }
}

#[test]
fn a_quote_must_fit_the_networks_that_are_offered_with_all_that_goes_with_it() {
    let quote = json!([{"id": "own-a", "text": "a".repeat(240)}]);
    let who = |networks: Value| json!({"quotes": quote, "organisation": {"name": "W".repeat(30), "networks": networks, "hashtags": []}});
    // 240, a space, ‘via’, a space and 30 are 275.
    assert_eq!(problems(who(json!(["x"]))), [""; 0]);
    let mut addressed = who(json!(["threads", "x"]));
    addressed["organisation"]["public_address"] = "https://www.nhs.uk/live-well/".into();
    // X counts an address as 23, with the space before it.
    let told = problems(addressed);
    assert_eq!(told.len(), 1);
    assert!(told[0].ends_with("too long by 19 (x)"), "{told:?}");
    assert_eq!(problems(who(json!(["mastodon"]))), [""; 0]);
}

#[test]
fn a_word_must_be_one_of_the_toolkit_s_with_the_same_places() {
    let check = |words: Value| problems(json!({"words": {"en": words}}));
    assert_eq!(check(json!({"nav.quiz": "Ready?", "quiz.progress": "{n} of {of}"})), [""; 0]);
    assert!(check(json!({"nav.quizz": "Ready?"}))[0].starts_with("/words/en/nav.quizz: "));
    assert!(check(json!({"quiz.progress": "{n}"}))[0].contains("the same places"));
    assert!(check(json!({"nav.quiz": "{n}"}))[0].contains("the same places"));
}

#[test]
fn only_the_words_that_the_toolkit_has_are_looked_up_with_each_pack() {
    let mut words: serde_json::Map<String, Value> =
        (0..19_500).map(|number| (format!("a{number}"), "b".into())).collect();
    words.insert("nav.quiz".to_owned(), "Ready?".into());
    let shown = shown(json!({"words": {"en": words}}));
    assert_eq!(shown.trust.words, [(0, key!("nav.quiz"), "Ready?".to_owned())]);
    assert_eq!(shown.words.get(key!("nav.quiz")), "Ready?");
}

#[test]
fn no_text_can_pass_for_the_mark_of_a_language() {
    for keys in [
        json!({"notes": [{"at": "chapter/4/policy", "text": "a\u{2063}b"}]}),
        json!({"words": {"cy": {"nav.quiz": "a\u{2063}b"}}}),
        // Readers see it, for it goes with what they share.
        json!({"organisation": {"name": "a", "public_address": "https://a.example/\u{2063}"}}),
    ] {
        assert_eq!(problems(keys.clone()).len(), 1, "{keys}");
        let mut whole = keys;
        whole["version"] = 1.into();
        let schema = include_str!("../assets/config.schema.json");
        let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
        assert!(!schema.is_valid(&whole), "{whole}");
    }
}

#[test]
fn the_page_for_editors_says_how_many_problems_a_browser_tells() {
    let page = include_str!("../docs/configuration.md");
    assert!(page.contains(&format!("the first {MOST_PROBLEMS} places that are wrong")));
}

#[test]
fn what_a_trust_shares_carries_its_name_its_handle_and_its_public_address() {
    let who = |organisation: Value| shown(json!({"organisation": organisation})).sharing.unwrap();
    let share = |organisation: Value| {
        let all = who(organisation);
        let network = all.offered().next()?;
        assert_eq!(network.id, all.organisation.share_on);
        address(network, &Post::with("a", network, &all.organisation), Ways::default()).ok()
    };
    let whole = json!({"name": "Wrenfield", "handles": {"x": "WV"}, "hashtags": ["Vale"], "public_address": "https://www.wrenfield.example/"});
    assert_eq!(
        share(whole).unwrap(),
        "https://x.com/intent/tweet?text=a&url=https%3A%2F%2Fwww.wrenfield.example%2F&hashtags=Vale&via=WV",
    );
    let bluesky = json!({"name": "W V", "networks": ["bluesky", "linkedin"], "handles": {"x": "WV"}, "hashtags": [], "public_address": "https://www.wrenfield.example/"});
    assert_eq!(
        share(bluesky).unwrap(),
        "https://bsky.app/intent/compose?text=a%20via%20W%20V%20https%3A%2F%2Fwww.wrenfield.example%2F",
        "no handle of one network on another",
    );
    let first = json!({"name": "W", "networks": ["linkedin", "x"], "hashtags": []});
    assert_eq!(
        share(first).unwrap(),
        "https://www.linkedin.com/feed/",
        "a network that takes no text may stand first",
    );
    let none = json!({"name": "W", "networks": []});
    assert_eq!(share(none.clone()), None);
    let page = page(&shown(json!({"organisation": none})), "quotes");
    assert_eq!(found(&page, ".toolkit-quote [target=_blank]"), 0, "no share link");
}

#[test]
fn a_trust_offers_its_networks_in_its_order_and_all_stay_known_for_their_limits() {
    let ids = |sharing: &Sharing| -> Vec<String> {
        sharing.offered().map(|network| network.id.to_string()).collect()
    };
    let who = |organisation: Value| shown(json!({"organisation": organisation})).sharing.unwrap();
    let all = library().sharing.unwrap();
    assert_eq!(ids(&all), all.networks.iter().map(|one| one.id.to_string()).collect::<Vec<_>>());
    assert!(!all.set);
    let same = who(json!({"name": "W"}));
    assert!(ids(&same) == ids(&all) && !same.set && same.organisation.share_on.as_str() == "x");
    let own = who(json!({"name": "W", "networks": ["viva-engage", "email", "x", "email"]}));
    assert!(own.set);
    assert_eq!(ids(&own), ["viva-engage", "email", "x"]);
    assert_eq!(own.networks, all.networks);
    let none = who(json!({"name": "W", "networks": []}));
    assert!(none.set && none.offered().next().is_none());
    assert!(none.network("x").is_some() && none.network(&none.organisation.share_on).is_none());
}

#[test]
fn what_must_not_leave_is_told_with_its_place_and_never_sent() {
    let hosts = json!(["wiki.example", "home.wrenfield.example"]);
    let who = |key: &str, value: Value| {
        let mut who = json!({"name": "W", "private_hosts": hosts});
        who[key] = value;
        json!({"organisation": who})
    };
    let quote = |key: &str, text: &str| {
        let mut quote = json!({"id": "own-a", "text": "a"});
        quote[key] = text.into();
        json!({"organisation": {"name": "W", "private_hosts": hosts}, "quotes": [quote]})
    };
    let cases = [
        (who("name", json!("wiki.example")), "/organisation/name: found ‘wiki.example’; "),
        (who("public_address", json!("https://a.wiki.example/")), "/organisation/public_address: "),
        (who("public_address", json!("https://a.example:8443/")), "/organisation/public_address: "),
        (
            who("public_address", json!("https://a.example/?u=wiki.example")),
            "/organisation/public_address: ",
        ),
        (who("handles", json!({"bluesky": "ward.local"})), "/organisation/handles/bluesky: "),
        (
            who("handles", json!({"mastodon": "ward@wiki.example"})),
            "/organisation/handles/mastodon: ",
        ),
        (who("handles", json!({"mastodon": "ward@8.8.8.8"})), "/organisation/handles/mastodon: "),
        (quote("text", "See wiki.example/a now"), "/quotes/0/text: found ‘wiki.example/a’; "),
        (quote("long", "See https://intranet/"), "/quotes/0/long: found ‘https://intranet/’; "),
    ];
    for (keys, expected) in cases {
        let told = problems(keys.clone());
        assert!(told.len() == 1 && told[0].starts_with(expected), "{keys}: {told:?}");
    }
    let shown = shown(quote("text", "See wiki.example/a now"));
    let (sharing, zones) = (shown.sharing.as_ref().unwrap(), shown.trust.zones());
    let own = shown.quote("own-a").unwrap();
    for network in sharing.offered() {
        let post = Post::of(own, network, &sharing.organisation);
        let made = address(network, &post, Ways { zones: &zones, ..Ways::default() });
        assert_eq!(made, Err(Private("wiki.example/a".to_owned())), "{}", network.id);
    }
}

#[test]
fn every_field_of_a_trust_s_own_is_read_back_as_it_stood() {
    let text = |key: &str| format!("the {key}");
    let shown = shown(json!({
        "quotes": [{"id": "own-q", "text": "the text", "long": "the long", "section": "chapter/4/policy", "topic": "people"}, {"id": "own-r", "text": "a"}],
        "case_studies": [{"id": "own-c", "title": "the title", "who": "the who", "when": "the when", "summary": "the summary",
            "done": ["d1", "d2"], "worked": ["w"], "outcome": ["o".repeat(2000)]}],
        "resources": choice("resource", "kind").iter().map(|kind| json!({"id": format!("own-{kind}"), "title": "the title", "kind": kind, "about": "the about",
            "publisher": "the publisher", "address": "/a", "section": "chapter/1/suitable"})).collect::<Vec<_>>(),
        "channels": [{"id": "own-v", "name": "the name", "used_for": "the used_for", "remember": "the remember", "start": ["s"],
            "people": "the people", "good_for": "the good_for", "works": "the works", "network": "teams",
            "audiences": ["staff", "local"], "aims": ["talk"], "forms": ["text"], "hours": 3, "risk": "medium"}],
    }));
    let quotes = &shown.quotes.as_ref().unwrap().quotes;
    let (own, bare) = (shown.quote("own-q").unwrap(), shown.quote("own-r").unwrap());
    assert_eq!(
        (own.text.as_str(), &own.section, &bare.section),
        ("the text", &route("chapter/4/policy"), &Route::Quotes)
    );
    assert_eq!(quotes.len(), library().quotes.unwrap().quotes.len() + 2);
    let reference = shown.reference.as_ref().unwrap();
    let study = reference.case_studies.last().unwrap();
    assert_eq!(
        [&study.title, &study.who, &study.when, &study.summary],
        [&text("title"), &text("who"), &text("when"), &text("summary")]
    );
    assert_eq!(
        (study.done.len(), study.worked.len(), study.outcome[0].len(), study.learn.len()),
        (2, 1, 2000, 0)
    );
    for kind in choice("resource", "kind") {
        let own = reference.resources.iter().find(|r| *r.id == *format!("own-{kind}")).unwrap();
        assert_eq!((own.kind.name(), own.status), (kind, Status::Own));
        assert_eq!(
            (own.about.as_str(), own.publisher.as_deref(), own.address.as_deref()),
            ("the about", Some("the publisher"), Some("/a"))
        );
        assert_eq!((&own.section, &own.note), (&route("chapter/1/suitable"), &None));
    }
    let channels = shown.channels.as_ref().unwrap();
    let own = channels.channels.last().unwrap();
    assert_eq!(
        [&own.name, &own.used_for, &own.remember],
        [&text("name"), &text("used_for"), &text("remember")]
    );
    assert_eq!(
        [&own.people, &own.good_for, &own.tone],
        [&Some(text("people")), &Some(text("good_for")), &Some(text("works"))]
    );
    assert_eq!((own.start.len(), own.network.as_deref(), &own.example), (1, Some("teams"), &None));
    let ids = |ids: &[Id]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    assert_eq!(
        (ids(&own.audiences), ids(&own.aims), ids(&own.forms)),
        ("staff local".to_owned(), "talk".to_owned(), "text".to_owned())
    );
    assert_eq!((own.hours, own.risk, &own.reviewed), (3, Some(Risk::Medium), &String::new()));
}

#[test]
fn a_browser_passes_over_what_is_not_there_and_takes_the_first_of_two_with_one_id() {
    let shown = shown(json!({
        "hide": ["quizz", "chapter/9"],
        "notes": [{"at": "chapter/9/nowhere", "text": "a"}],
        "quotes": [{"id": "own-a", "text": "first", "section": "chapter/9/nowhere"}, {"id": "own-a", "text": "second"}],
    }));
    assert_eq!(shown.core.outline, library().core.outline);
    assert_eq!(
        shown.quotes.as_ref().unwrap().quotes.len(),
        library().quotes.unwrap().quotes.len() + 1
    );
    assert_eq!(shown.quote("own-a").unwrap().text, "first");
    assert_eq!(found(&page(&shown, "quotes"), "[href*='chapter/9']"), 0);
}

#[test]
fn without_the_forms_no_configuration_is_right() {
    let core = shipped::PACKS.iter().find(|(name, _)| *name == "core").unwrap().1;
    let core = Library::open(core).unwrap();
    assert!(trust::read(with(json!({})), &core).is_err());
}

#[test]
fn the_networks_are_those_of_the_content() {
    let sharing = library().sharing.unwrap();
    let there: Vec<&str> = sharing.networks.iter().map(|network| &*network.id).collect();
    assert_eq!(there, choice("channel", "network"));
}

#[test]
fn no_id_of_the_toolkit_begins_as_a_trust_s_own() {
    assert!(trust::parts(&library()).len() > 50);
    assert!(
        trust::parts(&library()).iter().all(|part| !part.contains("/own-")),
        "{:?}",
        trust::parts(&library())
    );
}

/// Text that would be markup, and says which field it stands in.
fn hostile(field: &str) -> String {
    format!(
        "hostile <b>{field}</b><img src=x onerror=alert(1)><script>alert(1)</script> [a](javascript:alert(1))"
    )
}

/// The same for a field of few characters.
fn short(field: &str) -> String {
    format!("hostile <i>{field}</i> <u onclick=alert(1)>a</u>")
}

/// A configuration with such a text in every field that readers see.
fn hostile_trust() -> Value {
    json!({
        "organisation": {"name": short("organisation"), "policy": "/p#q",
            "contact": [{"name": short("contact"), "address": "mailto:a@b"}]},
        "notes": [{"at": "chapter/4/policy", "text": hostile("note")}],
        "quotes": [{"id": "own-q", "text": hostile("quote")}],
        "case_studies": [{"id": "own-c", "title": hostile("title"), "who": hostile("who"),
            "when": hostile("when"), "summary": hostile("summary"), "done": [hostile("done")],
            "worked": [hostile("worked")], "outcome": [hostile("outcome")]}],
        "resources": [{"id": "own-r", "title": hostile("resource"), "kind": "guide",
            "about": hostile("helps"), "publisher": hostile("publisher")}],
        "channels": [{"id": "own-v", "name": short("channel"), "used_for": hostile("used for"),
            "remember": hostile("remember"), "start": [hostile("start")],
            "people": hostile("people"), "good_for": hostile("good for"),
            "works": hostile("works")}],
        "awareness_days": [{"date": short("date"), "name": hostile("day"),
            "about": hostile("day's about")}],
        "accounts": [{"name": hostile("account"), "address": "https://a.example/\"onclick=alert(1)",
            "about": hostile("account's about")}],
        "words": {"en": {"nav.quiz": hostile("word")}},
    })
}

#[test]
fn the_text_of_a_trust_stays_text_in_every_field() {
    let shown = shown(hostile_trust());
    let study = ["title", "who", "when", "summary", "done", "worked", "outcome"].map(hostile);
    let resource = ["resource", "helps", "publisher"].map(hostile);
    let compared = ["used for", "remember", "people", "good for", "works"].map(hostile);
    let channel = [&compared[..], &[hostile("start"), short("channel")]].concat();
    let views: [(&str, &[String]); 9] = [
        ("home", &[short("organisation"), short("contact"), hostile("word")]),
        ("chapter/4", &[hostile("note")]),
        ("chapter/5", &[short("date"), hostile("day"), hostile("day's about")]),
        ("chapter/6", &[hostile("account"), hostile("account's about"), short("contact")]),
        ("quotes", &[hostile("quote")]),
        (
            "channels?columns=used,people,good,tone,remember&show=why",
            &[&compared[..], &[short("channel")]].concat(),
        ),
        ("channels/own-v", &channel),
        ("resources", &[&study[..], &resource[..]].concat()),
        ("search?q=hostile", &[hostile("quote"), hostile("title"), hostile("resource")]),
    ];
    for (view, texts) in views {
        let page = page(&shown, view);
        let made = "b, i, u, img, script, [onerror], [onclick], [href^='javascript']";
        assert_eq!(found(&page, made), 0, "{view}");
        let words = words(&page);
        for text in texts {
            assert!(words.contains(text), "{view}: {text}");
        }
    }
}

#[test]
fn another_trust_and_none_take_back_what_the_first_did() {
    let plain = library();
    let first = shown(serde_json::from_str(DEMO).unwrap());
    let state = State::start(first, route("quotes/own-drop-in"), By::Page);
    assert_eq!(state.route, route("quotes/own-drop-in"));
    let back = state.after(Action::Customise(plain.clone()));
    assert_eq!(back.route, route("quotes"));
    assert_eq!(back.library.words, plain.words);
    assert_eq!(back.library.quotes, plain.quotes);
    assert_eq!(back.library.channels, plain.channels);
    assert_eq!(back.library.core.outline, plain.core.outline);
    assert_eq!(back.library.sharing.unwrap().organisation, plain.sharing.unwrap().organisation);
}

#[test]
fn a_pack_that_arrives_after_the_configuration_is_as_the_trust_has_it() {
    let bytes = |name: &str| shipped::PACKS.iter().find(|(found, _)| *found == name).unwrap().1;
    let core = Library::open(bytes("core")).unwrap();
    let trust = Rc::new(trust::of(with(serde_json::from_str(DEMO).unwrap()), &library()));
    let state = State::start(core.of_trust(trust), route("quotes"), By::Page);
    let take = |name: PackName| {
        let file = name.to_string();
        Action::TakePack { name, bytes: bytes(&file).to_vec(), file }
    };
    let state = state.after(take(PackName::Quotes)).after(take(PackName::Sharing));
    assert!(state.library.quote("own-drop-in").is_some());
    assert_eq!(state.library.sharing.as_ref().unwrap().organisation.name, "Wrenfield and Vale");
    // What has arrived by then is there under another configuration, too.
    let plain =
        State { library: state.library, ..State::start(core.clone(), Route::Home, By::Page) };
    let plain = plain.after(Action::Customise(core));
    assert!(plain.library.quotes.is_some() && plain.library.quote("own-drop-in").is_none());
}
