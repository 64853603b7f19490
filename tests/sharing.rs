//! Addresses for sharing, as the networks read them, and the lengths of texts.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use social_media_toolkit::content::{Handle, Id, Library, Network, Organisation};
use social_media_toolkit::share::{address, encode, over, weighted_length, whole};
use social_media_toolkit::shipped;

fn library() -> Library {
    shipped::library().unwrap()
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

/// An address as its network reads it: what stands before the query or the
/// fragment, and the parameters decoded.
fn read(address: &str) -> (String, Vec<(String, String)>) {
    let at = address.find(['?', '#']).expect("a query or a fragment");
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').expect("name=value");
        (decode(name), decode(value))
    };
    (address[..at].to_owned(), address[at + 1..].split('&').map(pair).collect())
}

/// Percent-decoding as forms do it: a `+` would be a space.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next().unwrap()).to_digit(16).unwrap() as u8;
                digit() * 16 + digit()
            }
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap()
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[test]
fn on_x_every_shipped_quote_goes_with_its_exact_text_the_hashtag_and_the_handle() {
    let library = library();
    let quotes = library.quotes.expect("the quotes");
    assert!(quotes.len() >= 8);
    for quote in quotes.iter() {
        let address = address(&network("x"), &quote.text, &who()).expect("an address");
        assert!(address.starts_with("https://x.com/intent/tweet?"), "{address}");
        let expected = [
            pair("text", &quote.text),
            pair("hashtags", "HealthSocialTools"),
            pair("via", "SkillsForHealth"),
        ];
        assert_eq!(read(&address), ("https://x.com/intent/tweet".to_owned(), expected.to_vec()));
    }
}

#[test]
fn every_shipped_quote_fits_every_network_with_what_goes_with_it() {
    let library = library();
    for quote in library.quotes.as_ref().expect("the quotes").iter() {
        let whole = whole(&network("x"), &quote.text, &who()).unwrap();
        assert!(whole.ends_with(" #HealthSocialTools via @SkillsForHealth"));
        assert!(weighted_length(&whole) <= 280, "{} is {}", quote.id, weighted_length(&whole));
        for network in &library.sharing.as_ref().unwrap().networks {
            assert_eq!(over(network, &quote.text, &who()), None, "{} on {}", quote.id, network.id);
        }
    }
}

#[test]
fn a_text_is_over_by_what_its_network_counts_beyond_the_limit() {
    let tail = whole(&network("x"), "", &who()).unwrap().chars().count();
    let x = |text: &str| over(&network("x"), text, &who());
    assert_eq!(x(&"a".repeat(280 - tail)), None);
    assert_eq!(x(&"a".repeat(281 - tail)), Some(1));
    assert_eq!(x(&"字".repeat(150)), Some(300 + tail - 280));
    let bluesky = |text: &str| over(&network("bluesky"), text, &unknown());
    let tail = whole(&network("bluesky"), "", &unknown()).unwrap().chars().count();
    assert_eq!(bluesky(&"字".repeat(300 - tail)), None);
    assert_eq!(bluesky(&"字".repeat(303 - tail)), Some(3));
    // No limit, or no text to hand over.
    for free in ["whatsapp", "email", "viva-engage", "linkedin", "facebook", "reddit"] {
        assert_eq!(over(&network(free), &"a".repeat(100_000), &who()), None, "{free}");
    }
}

#[test]
fn a_network_that_takes_no_text_by_an_address_gives_none() {
    let takes: Vec<String> = library()
        .sharing
        .unwrap()
        .networks
        .iter()
        .filter(|network| address(network, "Words", &who()).is_some())
        .map(|network| network.id.to_string())
        .collect();
    assert_eq!(takes, ["x", "bluesky", "threads", "mastodon", "whatsapp", "teams", "email"]);
}

#[test]
fn what_has_no_parameter_of_its_own_stands_in_the_text() {
    let named = "Words #HealthSocialTools via Skills for Health";
    let cases = [
        ("bluesky", "https://bsky.app/intent/compose", "text"),
        ("threads", "https://www.threads.com/intent/post", "text"),
        ("mastodon", "https://share.joinmastodon.org/", "text"),
        ("whatsapp", "https://wa.me/", "text"),
        ("teams", "https://teams.microsoft.com/share", "msgText"),
        ("email", "mailto:", "body"),
    ];
    for (id, start, name) in cases {
        let address = address(&network(id), "Words", &who()).expect(id);
        assert_eq!(read(&address), (start.to_owned(), vec![pair(name, named)]), "{id}");
    }
    let fragment = address(&network("mastodon"), "Words", &who()).unwrap();
    assert!(fragment.starts_with("https://share.joinmastodon.org/#text=Words%20"), "{fragment}");
}

#[test]
fn an_organisation_stands_by_its_handle_where_the_network_knows_it_and_by_its_name_elsewhere() {
    let x = address(&network("x"), "Words", &unknown()).unwrap();
    let expected =
        [pair("text", "Words via Skills for Health"), pair("hashtags", "HealthSocialTools")];
    assert_eq!(read(&x).1, expected);
    let handle = Handle { network: Id::new("bluesky").unwrap(), name: "skills.example".to_owned() };
    let there = Organisation { handles: vec![handle], ..who() };
    let bluesky = address(&network("bluesky"), "Words", &there).unwrap();
    let text = "Words #HealthSocialTools via @skills.example";
    assert_eq!(read(&bluesky).1, [pair("text", text)]);
    let tail = |id: &str, who: &Organisation| whole(&network(id), "", who).unwrap();
    assert_eq!(tail("x", &unknown()), " via Skills for Health #HealthSocialTools");
    assert_eq!(tail("bluesky", &there), " #HealthSocialTools via @skills.example");
}

#[test]
fn several_hashtags_are_a_comma_list_or_stand_in_the_text_and_none_leaves_no_parameter() {
    let two = Organisation { hashtags: vec!["One".to_owned(), "Two".to_owned()], ..who() };
    let x = address(&network("x"), "Words", &two).unwrap();
    assert_eq!(read(&x).1[1], pair("hashtags", "One,Two"));
    let bluesky = address(&network("bluesky"), "Words", &two).unwrap();
    assert_eq!(read(&bluesky).1, [pair("text", "Words #One #Two via Skills for Health")]);
    let none = Organisation { hashtags: Vec::new(), ..who() };
    let x = address(&network("x"), "Words", &none).unwrap();
    assert_eq!(read(&x).1, [pair("text", "Words"), pair("via", "SkillsForHealth")]);
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
}

/// Texts full of what addresses are made of.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{0,40}", "[a&#+=%?/\\\\\r\n🏥é‘ ]{0,20}", any::<String>()]
}

proptest! {
    #[test]
    fn what_is_encoded_decodes_to_itself_and_holds_only_plain_characters(text in any_text()) {
        let encoded = encode(&text);
        prop_assert_eq!(decode(&encoded), text);
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        let mut rest = encoded.chars();
        while let Some(c) = rest.next() {
            if c == '%' {
                for _ in 0..2 {
                    prop_assert!(matches!(rest.next(), Some('0'..='9' | 'A'..='F')), "{}", encoded);
                }
            } else {
                prop_assert!(plain(c), "{}", encoded);
            }
        }
    }

    #[test]
    fn no_text_adds_a_parameter_or_leaves_its_own(
        text in any_text(),
        name in any_text(),
        handle in any_text(),
        hashtags in proptest::collection::vec(any_text(), 0..3),
        public in proptest::option::of(any_text()),
    ) {
        let handles = ["x", "mastodon"].map(|network| Handle {
            network: Id::new(network).unwrap(),
            name: handle.clone(),
        });
        let share_on = Id::new("x").unwrap();
        let who = Organisation {
            name,
            share_on: share_on.clone(),
            hashtags,
            handles: handles.to_vec(),
            address: public.clone(),
        };
        let plain = Organisation {
            name: "n".to_owned(),
            share_on,
            hashtags: who.hashtags.iter().map(|_| "h".to_owned()).collect(),
            handles: handles.map(|handle| Handle { name: "h".to_owned(), ..handle }).to_vec(),
            address: public.map(|_| "a".to_owned()),
        };
        for network in &library().sharing.unwrap().networks {
            let (Some(found), Some(expected)) =
                (address(network, &text, &who), address(network, "words", &plain))
            else { continue };
            let (start, parameters) = read(&found);
            let separators = |address: &str| address.matches(['?', '#', '&', '=']).count();
            prop_assert_eq!(separators(&found), separators(&expected), "{}", found);
            let (expected_start, expected) = read(&expected);
            prop_assert_eq!(start, expected_start);
            let names = |all: &[(String, String)]| -> Vec<String> {
                all.iter().map(|(name, _)| name.clone()).collect()
            };
            prop_assert_eq!(names(&parameters), names(&expected), "{}", found);
            prop_assert!(parameters[0].1.starts_with(&text), "{}", found);
        }
    }

    #[test]
    fn a_longer_text_never_counts_less(text in any_text(), more in any_text()) {
        let whole = text.clone() + &more;
        prop_assert_eq!(weighted_length(&whole), weighted_length(&text) + weighted_length(&more));
        prop_assert!(weighted_length(&text) >= text.chars().count());
    }
}
