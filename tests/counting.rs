//! How texts are counted, against tables of cases with the rule that each shows, and by laws
//! that hold for every text.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/x_cases.rs"]
mod x_cases;

use proptest::prelude::*;
use social_media_toolkit::content::Network;
use social_media_toolkit::share::{Count, count, links, weighted_length};
use social_media_toolkit::shipped;

thread_local! {
    static NETWORKS: Vec<Network> =
        shipped::library().unwrap().sharing.as_ref().unwrap().networks.clone();
}

fn network(id: &str) -> Network {
    let find = |networks: &Vec<Network>| networks.iter().find(|n| n.id.as_str() == id).cloned();
    NETWORKS.with(find).expect(id)
}

fn used(id: &str, text: &str) -> usize {
    count(&network(id), text).used
}

#[test]
fn x_counts_each_case_as_its_rule_says() {
    let wrong: Vec<String> = x_cases::CASES
        .iter()
        .map(|(name, text, expected)| (name, text, expected, used("x", text)))
        .filter(|(_, _, expected, found)| *expected != found)
        .map(|(name, text, expected, found)| format!("{name}: {text:?} is {found}, not {expected}"))
        .collect();
    assert_eq!(wrong, [""; 0]);
    assert!(x_cases::CASES.len() >= 80);
}

#[test]
fn every_emoji_counts_two_on_x_with_and_without_its_selectors_and_many_count_two_each() {
    for emoji in emojis::iter().flat_map(|emoji| {
        let tones = emoji.skin_tones().into_iter().flatten().map(emojis::Emoji::as_str);
        tones.chain([emoji.as_str()])
    }) {
        assert_eq!(weighted_length(emoji), 2, "{emoji}");
        assert_eq!(weighted_length(&emoji.repeat(3)), 6, "{emoji}");
        let bare = emoji.replace('\u{FE0F}', "");
        let expected = if ["©", "®"].contains(&bare.as_str()) { 1 } else { 2 };
        assert_eq!(weighted_length(&bare), expected, "{emoji} without selectors");
    }
}

#[test]
fn the_emoji_are_those_of_unicode() {
    use unicode_properties::{EmojiStatus as Status, UnicodeEmoji};
    // Beyond the second plane there are none.
    for c in ('\u{80}'..='\u{1FFFF}').filter(|c| !('\u{1F1E6}'..='\u{1F1FF}').contains(c)) {
        let status = c.emoji_status();
        let is = !matches!(status, Status::NonEmoji | Status::NonEmojiButEmojiComponent);
        let base =
            matches!(status, Status::EmojiModifierBase | Status::EmojiPresentationAndModifierBase);
        // A joiner takes two emoji together and nothing else.
        let joined = format!("{c}\u{FE0F}\u{200D}🔥");
        let alone = format!("{c}\u{200D}🔥");
        let is_found = [joined, alone].iter().any(|text| weighted_length(text) == 2);
        assert_eq!(is_found, is, "U+{:04X} is {status:?}", u32::from(c));
        if is {
            let selector = if c < '\u{100}' { "\u{FE0F}" } else { "" };
            let coloured = weighted_length(&format!("{c}{selector}\u{1F3FD}"));
            assert_eq!(coloured == 2, base, "U+{:04X} is {status:?}", u32::from(c));
        }
    }
}

#[test]
fn two_letters_of_flags_are_one_where_they_are_a_region() {
    for first in '\u{1F1E6}'..='\u{1F1FF}' {
        for second in '\u{1F1E6}'..='\u{1F1FF}' {
            let flag = String::from_iter([first, second]);
            let expected = if emojis::get(&flag).is_some() { 2 } else { 4 };
            assert_eq!(weighted_length(&flag), expected, "{flag}");
        }
    }
}

/// The top-level domains as they are written in the list.
fn domains() -> Vec<String> {
    let mut domains: Vec<String> = Vec::new();
    let list = include_str!("../src/share/domains.txt");
    let begins = |c: char| ('A'..='`').contains(&c);
    for (at, capital) in list.match_indices(begins) {
        let rest = &list[at + 1..];
        let own = &rest[..rest.find(begins).unwrap_or(rest.len())];
        let common = usize::from(capital.as_bytes()[0] - b'A');
        let before = domains.last().map_or("", |before| &before[..common]);
        domains.push([before, own].concat());
    }
    domains
}

#[test]
fn every_top_level_domain_of_the_list_ends_an_address() {
    let domains = domains();
    assert!(domains.len() > 1500 && domains.is_sorted());
    for known in ["com", "uk", "cymru", "wales", "nhs", "рф", "онлайн", "中国", "ಭಾರತ"]
    {
        let is_listed = domains.iter().any(|domain| domain == known);
        assert_eq!(is_listed, known != "nhs", "{known}");
    }
    for domain in &domains {
        let address = format!("http://a.{domain}");
        for behind in ["", " b", "/", "\u{202C}"] {
            let text = format!("{address}{behind}");
            assert_eq!(
                weighted_length(&text),
                23 + weighted_length(behind.trim_matches('/')),
                "{text}"
            );
        }
        if domain.is_ascii() {
            for behind in ["q9q", "-", "+", "@"] {
                assert_eq!(links(&format!("{address}{behind}")), [], "{address}{behind}");
            }
        }
    }
}

#[test]
fn bluesky_counts_graphemes_and_bytes_of_the_text_with_its_links_shortened() {
    let cases = [
        ("letters", "Ask a nurse.", 12, 12),
        ("an accent is part of its letter, whose bytes are as they were typed", "w\u{302}", 1, 3),
        ("a family is one", "👨‍👩‍👧‍👦", 1, 25),
        ("a host alone, without protocol and slash", "https://example.com/", 11, 11),
        ("a short path stays", "https://example.com/abc", 15, 15),
        ("a path of 15 stays", "https://example.com/34567890123456", 11 + 15, 26),
        ("a longer one is 13 and three dots", "https://example.com/345678901234567", 11 + 16, 27),
        ("a query is a part of the path", "https://example.com/?q=34567890123456", 11 + 16, 27),
        ("and counts without a path", "https://example.com?q=1", 15, 15),
        ("and so is a fragment", "http://example.com/#a", 13, 13),
        ("the usual port goes", "https://example.com:443/a", 13, 13),
        ("another stays", "https://example.com:80/a", 16, 16),
        ("the full stop behind is none of it", "https://example.com/abc.", 16, 16),
        ("nor a parenthesis around it", "(https://example.com/abc)", 17, 17),
        ("a name without protocol stays as it is", "example.com/12345678901234567890", 32, 32),
        ("and takes along what hangs on it", "a.com(https://example.com/abc", 29, 29),
        ("no link within a word", "see:https://example.com/abc", 27, 27),
        ("an accent in a path is six letters", "https://example.com/é", 11 + 7, 18),
        ("a coded host", "https://bücher.example/", 21, 21),
        ("no host", "https:///a", 10, 10),
    ];
    for (name, text, graphemes, bytes) in cases {
        let Count { used, limit, bytes: found } = count(&network("bluesky"), text);
        assert_eq!((used, found), (graphemes, Some((bytes, 3000))), "{name}: {text}");
        assert_eq!(limit, Some(300));
    }
}

#[test]
fn mastodon_counts_graphemes_with_links_as_23_and_names_without_their_server() {
    let cases = [
        ("letters", "Ask a nurse.", 12),
        ("a family is one", "👨‍👩‍👧‍👦", 1),
        ("a link", "https://example.com/a/long/path/for/sure/and/longer", 23),
        ("a short one is no shorter", "http://a.co", 23),
        ("a name without protocol is none", "example.com", 11),
        ("any letters in a path", "https://example.com/健康/é", 23),
        ("the full stop behind is none of it", "https://example.com/abc.", 24),
        ("somebody here", "@nurse", 6),
        ("somebody elsewhere", "@nurse@nhs.example", 6),
        ("with a full stop behind", "Ask @nurse@nhs.example.", 11),
        ("two of them", "@a@example.org @b@example.org", 5),
        ("an address for mail is nobody", "a@example.org@b", 15),
        ("nobody in a path", "/@a@example.org", 15),
    ];
    for (name, text, expected) in cases {
        assert_eq!(used("mastodon", text), expected, "{name}: {text}");
    }
}

#[test]
fn threads_counts_characters_and_an_emoji_by_its_bytes() {
    let cases = [
        ("letters", "Ask a nurse.", 12),
        ("letters of two bytes", "ŵŷé", 3),
        ("three bytes", "健康…", 3),
        ("an emoji", "🏥", 4),
        ("with a colour", "👍🏽", 8),
        ("a family", "👨‍👩‍👧‍👦", 25),
        ("a flag", "🇬🇧", 8),
        ("a key", "1️⃣", 7),
        ("text, not emoji", "© 1", 3),
    ];
    for (name, text, expected) in cases {
        assert_eq!(used("threads", text), expected, "{name}: {text}");
    }
    assert_eq!(count(&network("threads"), "").limit, Some(500));
}

#[test]
fn forms_of_a_browser_count_units_of_utf_16_and_what_has_no_limit_counts_characters() {
    assert_eq!(used("linkedin", "a健🏥"), 4);
    assert_eq!(used("reddit", "a健🏥"), 4);
    let free = count(&network("whatsapp"), "a健🏥");
    assert_eq!(free, Count { used: 3, limit: None, bytes: None });
}

#[test]
fn links_stand_where_they_are_found() {
    let cases: [(&str, &[&str]); 12] = [
        ("See https://example.com/a, and example.org.", &["https://example.com/a", "example.org"]),
        ("https://10.0.0.1/ and http://localhost/", &[]),
        ("HTTPS://WWW.Example.COM/Path", &["HTTPS://WWW.Example.COM/Path"]),
        ("intranet.trust.nhs.uk/page", &["intranet.trust.nhs.uk/page"]),
        ("健example.com/a", &["example.com/a"]),
        ("http://例え.jp/a", &["http://例え.jp/a"]),
        ("a@example.com", &[]),
        ("example.com:80/a", &["example.com:80/a"]),
        ("example.com?a=1", &["example.com"]),
        ("http://example.com?a=1", &["http://example.com?a=1"]),
        ("https://t.co/abc/def", &["https://t.co/abc"]),
        ("a_b.example.com", &["b.example.com"]),
    ];
    for (text, expected) in cases {
        let found: Vec<&str> = links(text).into_iter().map(|link| &text[link]).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_hostile_text_takes_no_longer_than_in_proportion() {
    let parts = [
        "a.",
        "-a",
        ".",
        "(",
        "a.co/(",
        "a.co/(a",
        "http://",
        "a_",
        "字.",
        "😀.",
        "a.字.",
        "a.b-.",
        "a.co?!",
        "xn--a.",
        "é.健.",
        "👩\u{200D}",
        "@a",
        "a.a_.",
        "1\u{FE0F}",
    ];
    for part in parts {
        let text = part.repeat(10_000 / part.chars().count());
        for id in ["x", "bluesky", "mastodon", "threads"] {
            assert!(used(id, &text) > 0, "{part} on {id}");
        }
    }
}

/// Texts of what addresses and emoji are made of.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "http://", "https://", "example", "a", ".", ".com", ".co.uk", "/", "?", "=1", "#", "(",
        ")", ":80", "@", "-", "_", " ", "\n", "字", ".jp", "é", "ŵ", "\u{202A}", "\u{200E}", "👍",
        "🏽", "\u{200D}", "\u{FE0F}", "🇬", "🇧", "1", "\u{20E3}", "t.co", "xn--", "😀", "\u{FEFF}",
        "。", ".рф",
    ]);
    prop_oneof![
        prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat()),
        any::<String>()
    ]
}

proptest! {
    #[test]
    fn links_are_in_order_apart_and_within_the_text(text in any_text()) {
        let mut end = 0;
        for link in links(&text) {
            prop_assert!(end <= link.start && link.start < link.end, "{:?}", link);
            prop_assert!(text.get(link.clone()).is_some_and(|link| link.contains('.')));
            end = link.end;
        }
    }

    #[test]
    fn a_link_that_stands_alone_is_found_again_whole(text in any_text()) {
        let alone: Vec<String> = links(&text).into_iter().map(|link| text[link].to_owned()).collect();
        // A name that follows half a character, as X sees an emoji, may begin with a hyphen.
        prop_assume!(!alone.iter().any(|link| link.starts_with('-')));
        let text = format!(" {} ", alone.join("  "));
        let again: Vec<String> = links(&text).into_iter().map(|link| text[link].to_owned()).collect();
        prop_assert_eq!(again, alone);
    }

    #[test]
    fn nothing_counts_more_than_its_parts(text in any_text()) {
        let most = 2 * text.chars().count() + 23 * links(&text).len();
        prop_assert!(weighted_length(&text) <= most);
        prop_assert_eq!(weighted_length(&text) == 0, text.is_empty());
    }

    #[test]
    fn a_space_and_a_word_add_their_own_length(text in any_text()) {
        prop_assert_eq!(weighted_length(&format!("{text} word")), weighted_length(&text) + 5);
    }

    #[test]
    fn every_network_counts_every_text(text in any_text()) {
        for network in &NETWORKS.with(Clone::clone) {
            let Count { used, limit, bytes } = count(network, text.as_str());
            prop_assert_eq!(used == 0, text.is_empty(), "{}", network.id);
            prop_assert_eq!(limit.is_some(), network.limit.is_some());
            prop_assert_eq!(bytes.is_some(), network.id.as_str() == "bluesky");
        }
    }
}
