//! Addresses for sharing, taken apart again as a browser does and compared field by field
//! with what went in; and the lengths of texts.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use social_media_toolkit::content::{Handle, Id, Library, Network, Organisation, Quote};
use social_media_toolkit::route::Route;
use social_media_toolkit::share::{
    Post, Ways, address, encode, hashtags, is_camel, is_hashtag, over, server, weighted_length,
};
use social_media_toolkit::shipped;
use url::Url;

const SUBJECT: &str = "A point worth sharing & more";

fn library() -> Library {
    shipped::library().unwrap()
}

fn networks() -> Vec<Network> {
    library().sharing.unwrap().networks.clone()
}

fn network(id: &str) -> Network {
    library().network(id).expect(id).clone()
}

fn who() -> Organisation {
    library().sharing.unwrap().organisation.clone()
}

/// An organisation that no network knows.
fn unknown() -> Organisation {
    Organisation { handles: Vec::new(), ..who() }
}

fn handle(network: &str, name: &str) -> Handle {
    Handle { network: Id::new(network).unwrap(), name: name.to_owned() }
}

/// An organisation that every network knows that has handles, with a public address.
fn known() -> Organisation {
    let handles = vec![
        handle("x", "WrenfieldVale"),
        handle("bluesky", "wrenfield.example"),
        handle("threads", "wrenfield.vale"),
        handle("mastodon", "wrenfield@social.example"),
    ];
    let address = Some("https://www.wrenfield.example/a?b=c&d=%20#e".to_owned());
    let hashtags = vec!["PatientSafety".to_owned(), "NHS".to_owned()];
    Organisation { name: "Wrenfield & Vale".to_owned(), handles, hashtags, address, ..who() }
}

type Pairs = Vec<(String, String)>;

/// An address as a browser reads it: what stands before the parameters, and these. Nothing
/// else may stand in it.
fn read(address: &str) -> (String, Pairs) {
    let url = Url::parse(address).expect(address);
    assert!(url.username().is_empty() && url.password().is_none() && url.port().is_none());
    let raw = url.query().or(url.fragment()).unwrap_or_default();
    assert!(!raw.contains('+'), "a space is %20: {address}");
    assert!(url.query().is_none() || url.fragment().is_none(), "{address}");
    let start = match url.host_str() {
        Some(host) => format!("{}://{host}{}", url.scheme(), url.path()),
        None => format!("{}:{}", url.scheme(), url.path()),
    };
    let on_fragment = url.fragment().is_some();
    assert_eq!(on_fragment, start == "https://share.joinmastodon.org/", "{address}");
    let pairs = url::form_urlencoded::parse(raw.as_bytes()).into_owned().collect();
    (start, pairs)
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// The words of `parts` with a space between two.
fn spaced(parts: &[&str]) -> String {
    let there: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    there.join(" ")
}

/// What `post` must become on the network `id`, by the documentation of the networks.
fn expected(id: &str, post: &Post) -> (String, Pairs) {
    let Post { text, hashtags, via, address } = post;
    let tags: Vec<String> = hashtags.iter().map(|tag| format!("#{tag}")).collect();
    let (tags, url) = (tags.join(" "), address.as_deref().unwrap_or_default());
    let credit = if via.is_empty() { String::new() } else { format!("via {via}") };
    let whole = spaced(&[text, &tags, &credit, url]);
    let without = spaced(&[text, &tags, &credit]);
    let (start, pairs) = match id {
        "x" => {
            let handle = via.strip_prefix('@').unwrap_or_default();
            let name = if handle.is_empty() { &credit } else { "" };
            let pairs = vec![
                pair("text", &spaced(&[text, name])),
                pair("url", url),
                pair("hashtags", &hashtags.join(",")),
                pair("via", handle),
            ];
            ("https://x.com/intent/tweet", pairs)
        }
        "bluesky" => ("https://bsky.app/intent/compose", vec![pair("text", &whole)]),
        "threads" => {
            let first = hashtags.first().map_or("", String::as_str);
            let others = tags.strip_prefix(&format!("#{first}")).unwrap_or_default().trim();
            let text = spaced(&[text, others, &credit]);
            let pairs = vec![pair("text", &text), pair("url", url), pair("tag", first)];
            ("https://www.threads.com/intent/post", pairs)
        }
        "mastodon" => ("https://share.joinmastodon.org/", vec![pair("text", &whole)]),
        "linkedin" if url.is_empty() => ("https://www.linkedin.com/feed/", vec![]),
        "linkedin" => ("https://www.linkedin.com/sharing/share-offsite/", vec![pair("url", url)]),
        "facebook" if url.is_empty() => ("https://www.facebook.com/", vec![]),
        "facebook" => {
            let first = hashtags.first().map_or(String::new(), |tag| format!("#{tag}"));
            let pairs = vec![pair("u", url), pair("hashtag", &first)];
            ("https://www.facebook.com/sharer/sharer.php", pairs)
        }
        "whatsapp" => ("https://wa.me/", vec![pair("text", &whole)]),
        "teams" => {
            let pairs = vec![pair("msgText", &without), pair("href", url)];
            ("https://teams.microsoft.com/share", pairs)
        }
        "viva-engage" => ("https://engage.cloud.microsoft/", vec![]),
        "reddit" => {
            ("https://www.reddit.com/submit", vec![pair("title", &without), pair("url", url)])
        }
        _ => {
            let line = if url.is_empty() { "" } else { "\n" };
            let body = format!("{without}{line}{url}").replace('\n', "\r\n");
            ("mailto:", vec![pair("subject", SUBJECT), pair("body", &body)])
        }
    };
    let there = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    (start.to_owned(), there)
}

/// Holds that `post` arrives at `network` as it went.
fn arrives(network: &Network, post: &Post) {
    let ways = Ways { subject: SUBJECT, ..Ways::default() };
    let made = address(network, post, ways).expect("nothing private");
    assert_eq!(read(&made), expected(&network.id, post), "{}: {made}", network.id);
}

#[test]
fn every_shipped_quote_arrives_at_every_network_field_by_field() {
    let quotes = library().quotes.expect("the quotes");
    assert!(quotes.quotes.len() >= 8);
    for who in [who(), unknown(), known(), Organisation { hashtags: Vec::new(), ..known() }] {
        for network in &networks() {
            for quote in &quotes.quotes {
                let post = Post::of(quote, network, &who);
                assert!(post.text == quote.text || Some(&post.text) == quote.long.as_ref());
                arrives(network, &post);
            }
        }
    }
}

#[test]
fn on_x_every_shipped_quote_goes_with_its_exact_text_the_hashtag_and_the_handle() {
    for quote in &library().quotes.expect("the quotes").quotes {
        let post = Post::with(&quote.text, &network("x"), &who());
        let made = address(&network("x"), &post, Ways::default()).unwrap();
        let text = encode(&quote.text);
        let start = "https://x.com/intent/tweet?text=";
        let end = "&hashtags=HealthSocialTools&via=SkillsForHealth";
        assert_eq!(made, format!("{start}{text}{end}"));
    }
}

#[test]
fn every_shipped_quote_fits_every_network_with_what_goes_with_it() {
    for quote in &library().quotes.as_ref().expect("the quotes").quotes {
        let whole = Post::of(quote, &network("x"), &who()).whole(&network("x"));
        assert!(whole.ends_with(" #HealthSocialTools via @SkillsForHealth"));
        assert!(weighted_length(&whole) <= 280, "{} is {}", quote.id, weighted_length(&whole));
        for network in &networks() {
            assert_eq!(over(network, &quote.text, &who()), None, "{} on {}", quote.id, network.id);
        }
    }
}

#[test]
fn the_long_form_goes_where_it_fits_with_all_that_goes_with_it() {
    let quote = |length: usize| Quote {
        id: Id::new("a").unwrap(),
        text: "Short.".to_owned(),
        long: Some("a".repeat(length)),
        section: Route::Quotes,
        topic: None,
    };
    let tail = Post::with("", &network("threads"), &who()).whole(&network("threads")).len() + 1;
    let shared = |id: &str, length: usize| Post::of(&quote(length), &network(id), &who()).text;
    assert_eq!(shared("threads", 500 - tail).len(), 500 - tail);
    assert_eq!(shared("threads", 501 - tail), "Short.");
    assert_eq!(shared("x", 500 - tail), "Short.");
    assert_eq!(shared("email", 2000).len(), 2000);
}

#[test]
fn what_is_counted_is_what_the_parameters_say_in_the_order_of_the_network() {
    let post = |id: &str, who: &Organisation| Post::with("Words", &network(id), who);
    let whole = |id: &str, who: &Organisation| post(id, who).whole(&network(id));
    let url = known().address.unwrap();
    assert_eq!(whole("x", &known()), format!("Words {url} #PatientSafety #NHS via @WrenfieldVale"));
    let named = Organisation { handles: Vec::new(), ..known() };
    assert_eq!(whole("x", &named), format!("Words via Wrenfield & Vale {url} #PatientSafety #NHS"),);
    let tail = format!("#PatientSafety #NHS via @wrenfield.example {url}");
    assert_eq!(whole("bluesky", &known()), format!("Words {tail}"));
    let tail = "#PatientSafety #NHS via Wrenfield & Vale";
    assert_eq!(whole("reddit", &known()), format!("Words {tail}"), "the title alone");
    assert_eq!(whole("email", &known()), format!("Words {tail}\n{url}"));
    for copied in ["linkedin", "facebook", "viva-engage"] {
        assert!(!network(copied).takes_texts());
        assert_eq!(whole(copied, &known()), format!("Words {tail} {url}"), "{copied}");
    }
    let takes = networks().iter().filter(|network| network.takes_texts()).count();
    assert_eq!(takes, 8);
}

#[test]
fn a_network_never_gets_the_handle_of_another() {
    for network in &networks() {
        let post = Post::with("Words", network, &known());
        let made = address(network, &post, Ways::default()).unwrap();
        for Handle { network: owner, name } in known().handles {
            let there = made.contains(&encode(&name)) || post.whole(network).contains(&name);
            // The domain of a handle is the one of the public address.
            let elsewhere = owner != network.id && name != "wrenfield.example";
            assert!(!(there && elsewhere), "{name} on {}", network.id);
        }
    }
    let whole = Post::with("Words", &network("mastodon"), &known()).whole(&network("mastodon"));
    assert!(whole.contains("via @wrenfield@social.example "), "{whole}");
}

#[test]
fn what_does_not_have_the_form_of_a_parameter_stands_in_the_text() {
    let odd = Post {
        text: "Words".to_owned(),
        hashtags: vec!["a-b".to_owned(), "Fine".to_owned(), "More".to_owned()],
        via: "@not.x".to_owned(),
        address: None,
    };
    let made = |id: &str| read(&address(&network(id), &odd, Ways::default()).unwrap()).1;
    let text = pair("text", "Words #a-b via @not.x");
    assert_eq!(made("x"), [text, pair("hashtags", "Fine,More")]);
    let text = pair("text", "Words #a-b #More via @not.x");
    assert_eq!(made("threads"), [text, pair("tag", "Fine")]);
    for via in ["@", "@sixteen_letters_", "@é"] {
        let post = Post { text: "W".to_owned(), via: via.to_owned(), ..Post::default() };
        let made = address(&network("x"), &post, Ways::default()).unwrap();
        assert_eq!(read(&made).1, [pair("text", &format!("W via {via}"))]);
    }
}

#[test]
fn nothing_but_a_public_address_goes_to_linkedin_and_facebook() {
    let post = Post { address: None, ..Post::with("Words", &network("facebook"), &known()) };
    for id in ["linkedin", "facebook", "viva-engage"] {
        let made = address(&network(id), &post, Ways::default()).unwrap();
        assert_eq!(Some(made), network(id).home, "{id}");
    }
}

#[test]
fn a_reader_s_own_server_is_taken_where_it_is_public_and_only_by_a_network_of_servers() {
    let post = Post { text: "One two".to_owned(), ..Post::default() };
    let at = |id: &str, server: &str| {
        address(&network(id), &post, Ways { server, zones: "own.example", ..Ways::default() })
    };
    let made = at("mastodon", "mastodon.social").unwrap();
    assert_eq!(made, "https://mastodon.social/share?text=One%20two");
    assert_eq!(read(&made).1, [pair("text", "One two")]);
    for server in ["", "localhost", "a.local", "10.0.0.1", "a.own.example", "x.example/y", "a.b:1"]
    {
        let made = at("mastodon", server).unwrap();
        assert_eq!(made, "https://share.joinmastodon.org/#text=One%20two", "{server}");
    }
    assert_eq!(at("x", "mastodon.social").unwrap(), "https://x.com/intent/tweet?text=One%20two");
}

#[test]
fn a_server_is_read_as_people_type_it() {
    for typed in [
        "mastodon.social",
        "  Mastodon.Social ",
        "@me@mastodon.social",
        "me@mastodon.social",
        "https://mastodon.social/@me",
        "http://mastodon.social",
        "HTTPS://MASTODON.SOCIAL/",
        "mastodon.social/@me",
        "https://mastodon.social?a#b",
    ] {
        assert_eq!(server(typed, "").as_deref(), Some("mastodon.social"), "{typed}");
    }
    for typed in
        ["", "me", "@me", "https://", "https://me@mastodon.social/", "a.local", "10.0.0.1", "a b.c"]
    {
        assert_eq!(server(typed, ""), None, "{typed}");
    }
    for typed in ["toot.own.example", "@me@own.example", "https://OWN.example/@me"] {
        assert_eq!(server(typed, "b.example own.example"), None, "one of the trust's own: {typed}");
        assert!(server(typed, "b.example").is_some(), "{typed}");
    }
}

#[test]
fn hashtags_are_read_as_people_type_them() {
    let read = |typed: &str| hashtags(typed).join("|");
    assert_eq!(read("#NHS, #PatientSafety"), "NHS|PatientSafety");
    assert_eq!(read("NHS PatientSafety\nWard"), "NHS|PatientSafety|Ward");
    assert_eq!(read("#one#two,,three ; four"), "one|two|three|four");
    assert_eq!(read("#NHS #nhs #Nhs"), "NHS");
    assert_eq!(read(" # , \n"), "");
    assert_eq!(read("a-b"), "a-b", "what is none is given back, to be pointed out");
    let many = |most: u32| (0..most).map(|n| format!("a{n}")).collect::<Vec<_>>().join(" ");
    assert_eq!(hashtags(&many(100)).len(), 100, "none is left out");
    assert_eq!(hashtags(&many(300)).len(), 100, "but from what no network takes");
}

#[test]
fn a_hashtag_is_of_latin_letters_and_digits_and_its_words_can_be_told() {
    for fine in ["NHS", "a", "Covid19", "Iechyd", "Tŷ", "CaféNurse"] {
        assert!(is_hashtag(fine), "{fine}");
    }
    let long = "a".repeat(51);
    for odd in ["", "1a", "a b", "a-b", "a.b", "a_b", "#a", "字", "a×b", "🏥", &long] {
        assert!(!is_hashtag(odd), "{odd}");
    }
    for told in ["NHS", "PatientSafety", "nhs", "twelveletter", "HealthSocialTools", "Nurses2026"] {
        assert!(is_camel(told), "{told}");
    }
    for run in ["healthsocialtools", "HEALTHSOCIALTOOLS", "patientsafety"] {
        assert!(!is_camel(run), "{run}");
    }
}

#[test]
fn a_text_is_over_by_what_its_network_counts_beyond_the_limit() {
    let tail = Post::with("", &network("x"), &who()).whole(&network("x")).chars().count() + 1;
    let x = |text: &str| over(&network("x"), text, &who());
    assert_eq!(x(&"a".repeat(280 - tail)), None);
    assert_eq!(x(&"a".repeat(281 - tail)), Some(1));
    assert_eq!(x(&"字".repeat(150)), Some(300 + tail - 280));
    let reddit = |text: &str| over(&network("reddit"), text, &known());
    let tail = Post::with("", &network("reddit"), &known()).whole(&network("reddit")).len() + 1;
    assert_eq!(reddit(&"a".repeat(300 - tail)), None);
    assert_eq!(reddit(&"a".repeat(301 - tail)), Some(1));
    for free in ["whatsapp", "email", "viva-engage", "facebook", "teams"] {
        assert_eq!(over(&network(free), &"a".repeat(100_000), &who()), None, "{free}");
    }
}

#[test]
fn x_counts_european_letters_and_common_punctuation_once_and_everything_else_twice() {
    let cases = [
        ("", 0),
        ("Ask a nurse.", 12),
        ("ŵ", 1),
        ("Llanfair’s nurses", 17),
        ("‘“”’", 4),
        ("–—", 2),
        ("ж", 1),
        ("ა", 1),
        ("′", 1),
        ("…", 2),
        ("•", 2),
        ("€", 2),
        ("→", 2),
        ("字", 2),
        ("健康", 4),
        ("한", 2),
        ("🏥", 2),
        ("a\nb", 3),
    ];
    for (text, length) in cases {
        assert_eq!(weighted_length(text), length, "{text}");
    }
    // The borders of the published ranges.
    let borders = [
        (0x10FF, 1),
        (0x1100, 2),
        (0x1FFF, 2),
        (0x2000, 1),
        (0x200D, 1),
        (0x200E, 2),
        (0x200F, 2),
        (0x2010, 1),
        (0x201F, 1),
        (0x2020, 2),
        (0x2031, 2),
        (0x2032, 1),
        (0x2037, 1),
        (0x2038, 2),
    ];
    for (code, length) in borders {
        let text = char::from_u32(code).unwrap().to_string();
        assert_eq!(weighted_length(&text), length, "U+{code:04X}");
    }
}

#[test]
fn a_space_is_never_a_plus_and_a_line_break_never_bare() {
    assert_eq!(encode("a b+c\n&#/?é"), "a%20b%2Bc%0A%26%23%2F%3F%C3%A9");
    assert_eq!(encode("AZaz09-._~"), "AZaz09-._~");
    let post = Post { text: "a b\nc\r\nd\re".to_owned(), ..Post::default() };
    let made = address(&network("email"), &post, Ways { subject: "s t", ..Ways::default() });
    assert_eq!(made.unwrap(), "mailto:?subject=s%20t&body=a%20b%0D%0Ac%0D%0Ad%0D%0Ae");
}

/// Texts full of what addresses are made of, and of what is hard to encode.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "Ward 7",
        " ",
        "&",
        "#",
        "%",
        "%41",
        "+",
        "=",
        "?",
        "a/b",
        "~",
        "\n",
        "\"",
        "'",
        "‘’",
        "…",
        "🏥",
        "👩🏽‍⚕️",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "Iechyd da, tŷ ŵy",
        "שלום",
        "مرحبا",
        "字",
        "e\u{301}",
        "\u{301}",
        "\u{202e}",
        "50%",
        "&amp;",
        "&text=",
        "#via",
    ]);
    prop::collection::vec(pieces, 1..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_encoded_decodes_to_itself_and_holds_only_plain_characters(text in any::<String>()) {
        let encoded = encode(&text);
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%".contains(c);
        prop_assert!(encoded.chars().all(plain), "{}", encoded);
        let read = url::form_urlencoded::parse(encoded.as_bytes()).next();
        prop_assert_eq!(read.unwrap_or_default().0, text);
    }

    #[test]
    fn any_text_arrives_at_every_network_field_by_field(
        text in any_text(),
        name in any_text(),
        handle in prop::option::of("@[A-Za-z0-9_]{1,15}"),
        tags in prop::collection::vec("[A-Za-zŵé][A-Za-z0-9ŷ]{0,20}", 0..4),
        public in prop::option::of("https://[a-z]{1,9}\\.example(/[a-z&#%+=?é]{0,9})?"),
    ) {
        let via = handle.unwrap_or(name);
        prop_assume!(!via.starts_with('@') || via.len() > 1);
        let post = Post { text, hashtags: tags, via, address: public };
        for network in &networks() {
            arrives(network, &post);
        }
    }
}
