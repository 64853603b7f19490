//! No address of the inside ever leaves: not as the public address, not in what a reader
//! writes; and what is none passes.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::sync::LazyLock;

use proptest::prelude::*;
use social_media_toolkit::content::Network;
use social_media_toolkit::share::{Post, Private, Ways, address, is_public, private_in, server};
use social_media_toolkit::shipped;
use url::{Host, Url};

/// The zones of a trust in these tests.
const ZONES: &str = " own.example intranet";

fn networks() -> Vec<Network> {
    shipped::library().unwrap().sharing.unwrap().networks.clone()
}

#[test]
fn an_address_of_a_plain_public_name_may_be_shared() {
    let long = format!("https://{}.example/", "a".repeat(63));
    for public in [
        "https://www.nhs.uk/",
        "https://WWW.nhs.uk",
        "https://www.nhs.uk/live-well/a?b=c#d",
        "https://a.b.example?x=y&z",
        "https://1.a-b.example#e",
        "https://anhs.wales/",
        "https://www.wrenfield.example/caf%C3%A9?q=100%25&u=https%3A%2F%2Fwww.nhs.uk%2F",
        "https://web.archive.org/web/2016/https://www.nhs.uk/",
        "https://www.threads.com/@nhs",
        &long,
    ] {
        assert!(is_public(public, "nhs.wales"), "{public}");
    }
}

#[test]
fn an_address_of_a_private_host_is_not_public() {
    let label = format!("https://{}.example/", "a".repeat(64));
    let name = format!("https://{}example/", "abcdefghi.".repeat(25));
    let private = [
        // No plain name.
        "",
        "https://",
        "https:///www.nhs.uk",
        "http://www.nhs.uk/",
        "HTTPS://www.nhs.uk/",
        " https://www.nhs.uk/",
        "javascript:alert(1)",
        "//www.nhs.uk/",
        "https://intranet",
        "https://intranet/",
        // Endings that are no top-level domain, as networks give themselves.
        "https://intranet.wrenfield.loc/",
        "https://intranet.rwe.nhs/plan",
        "https://sts.wrenfield.priv/",
        "https://dc01.hospital.domain/",
        "https://a..example/",
        "https://.a.example/",
        "https://a.example./",
        "https://-a.example/",
        "https://a-.example/",
        "https://a_b.example/",
        "https://a.e/",
        "https://a.3x/",
        "https://a.e-x/",
        "https://a.example:8443/",
        "https://a.example:/",
        "https://a.example:b/",
        "https://a@b.example/",
        "https://www.nhs.uk@10.0.0.1/",
        "https://a.example\\@10.0.0.1/",
        "https://a.example\\",
        "https://a.example/\\",
        "https://a.example/ b",
        "https://a.example/\tb",
        "https://a%2elocal/",
        "https://a%2eexample/",
        "https://xn--caf-dma.example",
        "https://XN--caf-dma.example",
        "https://café.example/",
        "https://a。example/",
        "https://ａ.example/",
        "https://a\u{200b}.example/",
        "https://a\t.example/",
        &label,
        &name,
        // Numbers.
        "https://8.8.8.8/",
        "https://10.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://017700000001",
        "https://[::1]/",
        "https://[fe80::1]/",
        // Zones.
        "https://localhost/",
        "https://a.localhost/",
        "https://a.local/",
        "https://A.LOCAL/",
        "https://a.local./",
        "https://a.localdomain",
        "https://a.internal",
        "https://a.intranet/",
        "https://a.lan/",
        "https://a.home/",
        "https://a.home.arpa/",
        "https://a.corp/",
        "https://a.private/",
        "https://a.test/",
        "https://a.invalid/",
        "https://a.onion/",
        "https://sharepoint.com/",
        "https://nhs.sharepoint.com/",
        "https://nhs-my.SharePoint.com/personal",
        "https://own.example/",
        "https://a.b.own.example/",
        // Hidden further on.
        "https://www.nhs.uk/a.local",
        "https://www.nhs.uk/?u=https://intranet/",
        "https://www.nhs.uk/?u=//intranet/",
        "https://www.nhs.uk/?u=https%3A%2F%2Fintranet%2Fa",
        "https://www.nhs.uk/?u=https%253A%252F%252Fintranet%252Fa",
        "https://www.nhs.uk/?u=a%252Elocal",
        "https://www.nhs.uk/#a.own.example",
        "https://www.nhs.uk/\\\\server\\share",
    ];
    for address in private {
        assert!(!is_public(address, ZONES), "{address}");
    }
}

#[test]
fn what_looks_like_an_address_of_the_inside_is_found_as_it_stands() {
    let cases = [
        ("Read https://intranet/page, please", "https://intranet/page"),
        ("Read http://intranet/page", "http://intranet/page"),
        ("HTTPS://INTRANET", "HTTPS://INTRANET"),
        ("See (trust.sharepoint.com/sites/x) now", "trust.sharepoint.com/sites/x"),
        ("at intranet.local", "intranet.local"),
        // Slanted on WhatsApp, Teams and Reddit, and in a list.
        ("at _ward.own.example_ now", "_ward.own.example_"),
        ("at __ward.own.example__ now", "__ward.own.example__"),
        ("-ward.own.example", "-ward.own.example"),
        ("_intranet/plan_", "_intranet/plan_"),
        ("_10.1.2.3_", "_10.1.2.3_"),
        ("a_10.1.2.3", "a_10.1.2.3"),
        ("IP10.1.2.3", "IP10.1.2.3"),
        ("IP-10.1.2.3", "IP-10.1.2.3"),
        ("192.168.0.1-254", "192.168.0.1-254"),
        ("10.1.2.3-10.1.2.50", "10.1.2.3-10.1.2.50"),
        ("8.8.8.8..10.1.2.9", "8.8.8.8..10.1.2.9"),
        ("wiki.internal...see", "wiki.internal...see"),
        ("wiki.internal@10.30", "wiki.internal@10.30"),
        ("10.1.2.3@9.30", "10.1.2.3@9.30"),
        ("at Intranet.LOCAL.", "Intranet.LOCAL."),
        ("ward.own.example/rota", "ward.own.example/rota"),
        ("localhost:8080 here", "localhost:8080"),
        ("see intranet/rota", "intranet/rota"),
        ("see intranet:8080", "intranet:8080"),
        ("mail me@trust.local", "me@trust.local"),
        ("“wiki.internal”", "wiki.internal"),
        ("wiki.internal@10am", "wiki.internal@10am"),
        ("jo.home@wiki.internal", "jo.home@wiki.internal"),
        ("café.local", "café.local"),
        ("wiki.internal🏥", "wiki.internal🏥"),
        ("open \\\\server\\share", "\\\\server\\share"),
        ("open file:///C:/rota", "file:///C:/rota"),
        ("open file://server/rota", "file://server/rota"),
        ("smb://server/x", "smb://server/x"),
        ("http:/intranet", "http:/intranet"),
        ("http:\\\\intranet", "http:\\\\intranet"),
        ("https:intranet", "https:intranet"),
        ("//intranet/x", "//intranet/x"),
        ("10.1.2.3", "10.1.2.3"),
        ("at 192.168.0.1:8080/x", "192.168.0.1:8080/x"),
        ("172.31.0.1", "172.31.0.1"),
        ("127.0.0.1", "127.0.0.1"),
        ("169.254.0.1", "169.254.0.1"),
        ("0x0a.0.0.1", "0x0a.0.0.1"),
        ("012.0.0.1", "012.0.0.1"),
        ("https://8.8.8.8/", "https://8.8.8.8/"),
        ("https://2130706433", "https://2130706433"),
        ("[::1]", "[::1]"),
        ("http://[fe80::1%25eth0]/", "http://[fe80::1%25eth0]/"),
        ("https://user@www.nhs.uk/", "https://user@www.nhs.uk/"),
        ("https://user:pass@www.nhs.uk/", "https://user:pass@www.nhs.uk/"),
        ("https://a%2elocal/", "https://a%2elocal/"),
        ("intranet%2Elocal", "intranet%2Elocal"),
        ("intranet%252Elocal", "intranet%252Elocal"),
        ("intranet。local", "intranet。local"),
        ("ｉｎｔｒａｎｅｔ．ｌｏｃａｌ", "ｉｎｔｒａｎｅｔ．ｌｏｃａｌ"),
        ("https://intranet．local", "https://intranet．local"),
        ("ⓘⓝⓣⓡⓐ.ⓛⓞⓒⓐⓛ", "ⓘⓝⓣⓡⓐ.ⓛⓞⓒⓐⓛ"),
        ("intra\u{ad}net.lo\u{200b}cal", "intra\u{ad}net.lo\u{200b}cal"),
        ("intranet.lo\tcal", "intranet.lo\tcal"),
        ("xn--caf-dma.example", "xn--caf-dma.example"),
        ("https://www.nhs.uk/?u=a.internal", "https://www.nhs.uk/?u=a.internal"),
        ("see https://www.nhs.uk;@fileserver/plan now", "https://www.nhs.uk;@fileserver/plan"),
        ("https://www.nhs.uk:443;@fileserver/", "https://www.nhs.uk:443;@fileserver/"),
        ("https://www.nhs.uk!@2130706433/", "https://www.nhs.uk!@2130706433/"),
        ("https://www.nhs.uk!.local/", "https://www.nhs.uk!.local/"),
        ("//www.nhs.uk;@fileserver/", "//www.nhs.uk;@fileserver/"),
        ("https:www.nhs.uk,me@fileserver", "https:www.nhs.uk,me@fileserver"),
        ("https%3A//www.nhs.uk;%40fileserver", "https%3A//www.nhs.uk;%40fileserver"),
        ("https://www.nhs.uk／@2130706433/", "https://www.nhs.uk／@2130706433/"),
        ("smb://www.nhs.uk\\@fileserver/", "smb://www.nhs.uk\\@fileserver/"),
        (
            "a.example?u=https%3A//www.nhs.uk+%40server",
            "a.example?u=https%3A//www.nhs.uk+%40server",
        ),
        ("a.example?u=a+%2F%2Fserver", "a.example?u=a+%2F%2Fserver"),
        ("\\\\?\\UNC\\fileserver\\share", "\\\\?\\UNC\\fileserver\\share"),
        ("open \\\\.\\fileserver", "\\\\.\\fileserver"),
        ("open \\\\éserver\\x", "\\\\éserver\\x"),
        ("open \\\\\\server", "\\\\\\server"),
        ("//éserver/x", "//éserver/x"),
        ("ftp:fileserver/x", "ftp:fileserver/x"),
        ("WSS:host", "WSS:host"),
        ("ws:host/x", "ws:host/x"),
        ("①⓪.0.0.1", "①⓪.0.0.1"),
        ("⑩.0.0.1", "⑩.0.0.1"),
        ("¹²⁷.₀.0.𝟏", "¹²⁷.₀.0.𝟏"),
        ("intranet.lºcal", "intranet.lºcal"),
        ("wiki.ⁱnternªl", "wiki.ⁱnternªl"),
        ("wiki.ℐnternaℓ", "wiki.ℐnternaℓ"),
        ("wiki.ⅰnternaⅼ", "wiki.ⅰnternaⅼ"),
        ("wiki.㏌ternal", "wiki.㏌ternal"),
        ("ℒocalhost", "ℒocalhost"),
        ("see 🄸ntranet/rota", "🄸ntranet/rota"),
        ("wiki.in\u{3164}ternal", "wiki.in\u{3164}ternal"),
    ];
    for (text, found) in cases {
        assert_eq!(private_in(text, ZONES).as_deref(), Some(found), "{text}");
    }
    for text in [
        "https:\t//intranet",
        "https:\n//intranet",
        "https:\u{200b}//intranet",
        "h\nttps://intranet",
    ] {
        assert!(private_in(text, ZONES).is_some(), "{text:?}");
    }
}

#[test]
fn what_is_no_address_of_the_inside_passes() {
    for text in [
        "",
        "A plain sentence. And one more.",
        "NHS.net",
        "bbc.co.uk",
        "https://www.nhs.uk/live-well",
        "Read https://www.nhs.uk.",
        "Read https://www.nhs.uk, please",
        "In the end...Local people know",
        "اقرأ https://www.nhs.uk، ثم",
        "पढ़ें https://www.nhs.uk।",
        "NHS® https://www.nhs.uk®",
        "https://www.nhs.uk[1]",
        "(https://www.nhs.uk)",
        "[https://www.nhs.uk]",
        "“https://www.nhs.uk”",
        "https://www.nhs.uk—the site",
        "https://www.nhs.uk🏥",
        "https://www.nhs.uk:443/",
        "http://www.nhs.uk/a?b=c&d=https://www.gov.uk/#e",
        "WWW.NHS.UK",
        "https://www.wrenfield.example/",
        "e.g. this",
        "i.e. that",
        "3.5 million",
        "v1.2.3.4",
        "1.2.3.4",
        "version 3.10.2",
        "and/or",
        "and//or",
        "10.30am",
        "10:30",
        "[10:30:15]",
        "12.05.2026",
        "12/05/2026",
        "2026-05-12T10:30",
        "01632 960 123",
        "name@trust.nhs.uk",
        "jo.home@nhs.net",
        "@jo.home@social.example",
        "Profile:NHS",
        "@wrenfield@social.example",
        "@NHSuk #PatientSafety",
        "At home, on the local intranet",
        "home/work balance",
        "internal/external",
        "a test: private, or local?",
        "100% of 50%",
        "50%ab",
        "C++ & Rust",
        "Ward 7: ask",
        "https: what is it?",
        "ratio 3:10",
        "¯\\_(ツ)_/¯",
        "C:\\Temp",
        "the end...\nLocal news",
        "the end.\n\nHome",
        "Iechyd da, tŷ ŵy",
        "שלום. مرحبا",
        "健康。家",
        "👩🏽‍⚕️🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "Wrenfield & Vale",
        "anown.example",
        "10 m², 1.5m² or 18.5kg/m²",
        "H₂O, 10⁹/L and 5.5ℓ",
        "It is safe.¹ It works.²",
        "1º, n.º 5, M.ª and № 5",
        "½ or ¾ of it",
        "NHS.uk™ and Booking.com™",
        "①Wash hands.②Dry them.",
        "proﬁle/staﬀ.The rest",
        "https://mastodon.social/@me",
        "(https://mastodon.social/@me)",
        "https://www.nhs.uk;https://mastodon.social/@me",
        "https://www.nhs.uk/a;b@c!d@e",
        "https://www.nhs.uk?mail=me@trust.nhs.uk",
        "https://www.nhs.uk, or me@trust.nhs.uk",
        "https://www.nhs.uk @NHSuk",
        "https://www.nhs.uk\n@NHSuk",
        "https: me@trust.nhs.uk",
        "Mail (me@trust.nhs.uk), or see “https://www.nhs.uk”.",
        "请看https://www.nhs.uk，谢谢",
        "ftp: or ws: at last",
        "(https:), “http:”. or `wss:`",
        "news:paper",
        "and \\\\ or // too",
        "\\\\(x\\\\)",
        "你好吗？@NHSuk",
        "a.example?u=https%3A%2F%2Fwww.nhs.uk+and+more",
        "=====//=====",
        "“...home” or (.local)",
        "[[10:30] and [11:30]]",
    ] {
        assert_eq!(private_in(text, ZONES), None, "{text}");
    }
    let library = shipped::library().unwrap();
    for quote in &library.quotes.unwrap().quotes {
        for text in [Some(&quote.text), quote.long.as_ref()].into_iter().flatten() {
            assert_eq!(private_in(text, ""), None, "{}", quote.id);
        }
    }
}

#[test]
fn a_word_of_a_trust_s_own_zone_passes_where_it_is_no_address() {
    assert_eq!(private_in("Ask on the intranet.", ZONES), None);
    assert_eq!(private_in("see intranet/rota", ""), None, "without the zone it is a word");
}

/// The parts in which `hidden` may be sent.
fn posts(hidden: &str) -> [Post; 4] {
    let words = || "Words".to_owned();
    let fine = || Post { text: words(), ..Post::default() };
    [
        Post { address: Some(hidden.to_owned()), ..fine() },
        Post { text: format!("Words {hidden} more"), ..fine() },
        Post { hashtags: vec![hidden.to_owned()], ..fine() },
        Post { via: hidden.to_owned(), ..fine() },
    ]
}

/// A link decoded until there is nothing more to decode, as nobody sees tabs and the like.
fn wholly(link: &str) -> String {
    let mut link = link.to_owned();
    loop {
        let pairs = url::form_urlencoded::parse(link.as_bytes());
        let decoded: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
        let decoded = decoded.join("&");
        let ended = decoded.trim_end_matches('=') == link.trim_end_matches('=');
        link = decoded;
        if ended {
            break;
        }
    }
    link.retain(|c| !"\t\r\n\u{ad}\u{200b}\u{2060}\u{feff}".contains(c));
    link.to_lowercase()
}

/// Holds that no network ever gets `hidden`, which is `plain` in another spelling.
fn never_leaves(hidden: &str, plain: &str) -> Result<(), TestCaseError> {
    for network in &networks() {
        for post in posts(hidden) {
            let ways = Ways { zones: ZONES, subject: "s", server: "" };
            let made = address(network, &post, ways);
            prop_assert!(made.is_err(), "{:?} on {}: {:?}", post, network.id, made);
        }
        let post = Post { text: "Words".to_owned(), ..Post::default() };
        let made = address(network, &post, Ways { server: hidden, zones: ZONES, subject: "" });
        let made = wholly(&made.expect("a server is passed over"));
        prop_assert!(!made.contains(plain), "{}", made);
        if let Some(server) = server(hidden, "") {
            let ways = Ways { server: &server, zones: ZONES, subject: "" };
            let made = wholly(&address(network, &post, ways).expect("likewise"));
            prop_assert!(!made.contains(plain), "{}", made);
        }
        let ways = Ways { subject: hidden, zones: ZONES, server: "" };
        prop_assert!(address(network, &post, ways).is_err());
    }
    Ok(())
}

#[test]
fn what_was_found_is_named() {
    let post = Post { text: "See wiki.local, please".to_owned(), ..Post::default() };
    for network in &networks() {
        let made = address(network, &post, Ways::default());
        assert_eq!(made, Err(Private("wiki.local".to_owned())), "{}", network.id);
    }
}

/// Characters that a browser takes for letters, digits, hyphens and dots, with those; the
/// judge is the parser of the WHATWG's standard.
fn forms() -> &'static [(char, String)] {
    static FORMS: LazyLock<Vec<(char, String)>> = LazyLock::new(|| {
        let of = |c: char| {
            let url = Url::parse(&format!("https://q{c}q.example/")).ok()?;
            let form = url.host_str()?.strip_prefix('q')?.strip_suffix("q.example")?;
            let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
            let known = !form.starts_with("n--") && form.bytes().all(is_part);
            known.then(|| (c, form.to_owned()))
        };
        ('\u{80}'..='\u{1ffff}').chain('\u{e0000}'..='\u{e0fff}').filter_map(of).collect()
    });
    &FORMS
}

#[test]
fn every_form_of_a_letter_or_a_digit_that_a_browser_knows_is_read_as_it() {
    assert!(forms().len() > 1300, "{}", forms().len());
    let missed = |(c, form): &&(char, String)| {
        let zone = format!("a{form}b.example");
        private_in(&format!("see a{c}b.example"), &zone).is_none()
            || private_in(&format!("see wiki.a{c}b.example/x"), &zone).is_none()
    };
    let missed: Vec<_> = forms().iter().filter(missed).collect();
    assert_eq!(missed, Vec::<&(char, String)>::new());
}

#[test]
fn a_hostile_text_is_judged_in_every_length() {
    for part in [
        "/",
        "\\",
        "\\/",
        "[",
        "[:",
        "[::",
        "[a]",
        ":",
        "::",
        "@",
        "a@",
        "a@a.",
        ".",
        "..",
        "a.",
        "%",
        "%2",
        "%25",
        "%2525",
        "%2f",
        "+%20",
        "?",
        "#",
        "=//",
        "=//a.bc,",
        "https:",
        "https:a.bc,",
        "https://a.bc,",
        "https://a.bc/",
        "//a.bc;",
        "file:",
        "\t",
        "a\t",
        "0.",
        "0x",
        "xn--",
        "ⅷ",
        "㎈.",
        "健.",
        "\u{200b}",
        "ﬃ/",
        ",",
        "-.",
    ] {
        let text = part.repeat(10_000 / part.chars().count());
        for end in ["", "@a.local", ".local", "]", " https://wiki.internal/"] {
            let found = private_in(&format!("{text}{end}"), ZONES);
            assert!(found.is_some() || !end.ends_with('/'), "{part}");
        }
    }
}

/// Hosts of the inside.
fn host() -> impl Strategy<Value = String> {
    let zone = prop::sample::select(vec![
        "local",
        "internal",
        "lan",
        "corp",
        "home.arpa",
        "sharepoint.com",
        "own.example",
        "localhost",
    ]);
    ("[a-z][a-z0-9]{2,6}(\\.[a-z][a-z0-9]{2,5})?", zone)
        .prop_map(|(name, zone)| [name, zone.into()].join("."))
}

/// A way to write a character of a host otherwise.
fn respelt(c: char, way: u8) -> String {
    let code = u32::from(c);
    match (way, c) {
        (0, _) => c.to_ascii_uppercase().to_string(),
        (1, _) => format!("%{code:02X}"),
        (2, _) => format!("%25{code:02x}"),
        (3, '!'..='~') => char::from_u32(code + 0xfee0).unwrap().to_string(),
        (4, '.') => "。".to_owned(),
        (4, _) => format!("{c}\u{ad}"),
        (5, _) => format!("\t{c}"),
        (6, _) => format!("{c}\u{200b}"),
        (7..=9, _) => {
            let forms = forms().iter().filter(|(_, form)| form.chars().eq([c]));
            let mut forms = forms.map(|(form, _)| *form).cycle();
            let form = forms.nth(usize::from(way) * 5).unwrap_or(c).to_string();
            if way == 9 { form.bytes().map(|byte| format!("%{byte:02X}")).collect() } else { form }
        }
        _ => c.to_string(),
    }
}

/// Whether a browser that follows `address` on a page goes elsewhere than to a public
/// name, or takes a name along.
fn goes_inside(address: &str) -> bool {
    let page = Url::parse("https://www.nhs.uk/page").unwrap();
    let is_relative = address.starts_with(['/', '\\']);
    let url = if is_relative { page.join(address) } else { Url::parse(address) };
    let Ok(url) = url else { return false };
    let host = match url.host() {
        Some(Host::Domain(host)) => host.trim_end_matches('.').to_lowercase(),
        Some(_) => return true,
        None => return url.scheme() == "file",
    };
    let lies_in = |zone: &&str| host == **zone || host.ends_with(&format!(".{zone}"));
    let zones = ["local", "internal", "lan", "corp", "home.arpa", "sharepoint.com", "own.example"];
    let named = !url.username().is_empty() || url.password().is_some();
    named || !host.contains('.') || zones.iter().any(lies_in)
}

/// A host of the inside in names, in numbers and without a dot.
fn any_host() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "fileserver",
        "éserver",
        "localhost",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "10.0.0.1",
        "127.1",
        "[::1]",
        "[fe80::1]",
        "[::ffff:10.0.0.1]",
        "_x",
        "xn--caf-dma",
        "a.local",
    ]);
    prop_oneof![host(), fixed.prop_map(str::to_owned)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_private_host_leaves_in_any_spelling(
        host in host(),
        ways in prop::collection::vec(0..20_u8, 24),
        start in prop::sample::select(vec!["", "https://", "http://", "HTTPS://", "https:\\\\", "https://me@", "https://a:b@", "ftp://", "//"]),
        end in prop::sample::select(vec!["", ".", "/", "/a", ":8080", ":8080/a", "?a", "#a", "./a"]),
    ) {
        let spelt: String = host.chars().zip(ways.iter().cycle()).map(|(c, way)| respelt(c, *way)).collect();
        never_leaves(&format!("{start}{spelt}{end}"), &host)?;
    }

    /// The judge is again the parser of the WHATWG's standard.
    #[test]
    fn wherever_a_browser_would_go_on_the_inside_is_found_among_words(
        before in prop::sample::select(vec!["", "See ", "(", "“", "a=", "[", "See:\n", "—", "a@b.example, ", "https://www.nhs.uk,"]),
        scheme in prop::sample::select(vec!["https:", "http:", "HTTPS:", "ftp:", "ws:", "wss:", "file:", "smb:", "ht\ttps:", ""]),
        slashes in prop::sample::select(vec!["//", "//", "", "/", "\\", "\\\\", "/\\", "\\/", "///", "/\t/"]),
        user in prop::option::of("(www\\.nhs\\.uk|[a-z]{0,3})(:443|:[a-z]?)?[^/?#\\\\\\s]{0,2}"),
        host in any_host(),
        ways in prop::collection::vec(0..30_u8, 24),
        port in prop::sample::select(vec!["", "", ":80", ":8080", ":"]),
        path in prop::sample::select(vec!["", "/", "/a", "?a", "#a", "\\a", "."]),
        behind in prop::sample::select(vec!["", " and more", ")", "”", ", and", "! ", "\n@NHSuk"]),
    ) {
        let spelt: String = host.chars().zip(ways.iter().cycle()).map(|(c, way)| respelt(c, *way)).collect();
        let user = user.map_or(String::new(), |user| format!("{user}@"));
        let address = [scheme, slashes, &user, &spelt, port, path].concat();
        let is_address = !scheme.is_empty() || slashes.replace('\t', "").len() > 1;
        if is_address && goes_inside(&address) {
            let text = [before, &address, behind].concat();
            prop_assert!(private_in(&text, ZONES).is_some(), "{:?}", text);
        }
    }

    #[test]
    fn who_signs_in_before_a_host_is_found_whatever_stands_between(
        start in prop::sample::select(vec!["https://", "http:\\\\", "https:", "ftp://", "//", "smb://"]),
        public in prop::sample::select(vec!["www.nhs.uk", "www.nhs.uk:443", "a.b.example", ""]),
        between in "([^/?#\\\\\\s\\u{85}]|[／？＃＼+&.]){0,4}",
        host in prop_oneof![any_host(), Just("fileserver".to_owned())],
        end in prop::sample::select(vec!["", "/plan", ":80/", "?a", ")", " now"]),
    ) {
        let text = format!("See {start}{public}{between}@{host}{end}");
        prop_assert!(private_in(&text, ZONES).is_some(), "{:?}", text);
    }

    #[test]
    fn a_file_server_is_found_whatever_its_name_begins_with(
        first in "[?._a-z0-9\\-é健ｓⅷ~]",
        name in "[a-z]{1,6}",
        slashes in "\\\\{2,4}",
        before in prop::sample::select(vec!["", "open ", "(", "see:", "“"]),
    ) {
        let text = format!("{before}{slashes}{first}{name}\\share");
        prop_assert!(private_in(&text, ZONES).is_some(), "{:?}", text);
    }

    #[test]
    fn marks_around_a_private_host_hide_nothing(
        before in "[-_*~.(\"'`=]{0,3}", after in "[-_*~.)\"'`]{0,3}",
        host in prop::sample::select(vec!["ward.own.example", "own.example/x", "a.local", "10.1.2.3", "intranet/plan"]),
    ) {
        let text = format!("see {before}{host}{after} now");
        prop_assert!(private_in(&text, ZONES).is_some(), "{:?}", text);
    }

    #[test]
    fn no_address_in_numbers_leaves_in_any_form(
        number in any::<u32>(),
        form in 0..7_u8,
        end in "(:[0-9]{1,4})?(/[a-z]{0,3})?",
        scheme in prop::sample::select(vec!["https://", "http://", "https:/", "https:\\"]),
    ) {
        let [a, b, c, d] = number.to_be_bytes();
        let host = match form {
            0 => format!("{a}.{b}.{c}.{d}"),
            1 => number.to_string(),
            2 => format!("0x{number:x}"),
            3 => format!("0{number:o}"),
            4 => format!("{a}.{}", number & 0xff_ffff),
            5 => format!("0{a:o}.0x{b:x}.{c}.{d}"),
            _ => format!("[::ffff:{a}.{b}.{c}.{d}]"),
        };
        never_leaves(&format!("{scheme}{host}{end}"), &host)?;
    }

    #[test]
    fn a_private_network_s_numbers_are_found_without_a_scheme(
        net in prop::sample::select(vec!["10.1", "127.0", "192.168", "172.16", "172.31", "169.254", "100.64"]),
        c: u8,
        d: u8,
    ) {
        never_leaves(&format!("{net}.{c}.{d}"), net)?;
    }

    /// The judge is the parser of the WHATWG's standard, which reads as browsers do.
    #[test]
    fn what_may_be_shared_is_public_as_a_browser_reads_it(
        address in "https?:[/\\\\]{0,3}([a-z0-9.%@:\\[\\]\\\\\t。．０-９-]|local|\\.own\\.example|127|0x7f|xn--|%2e|%6c){1,12}[/?#a-z.]{0,6}",
    ) {
        if is_public(&address, ZONES) {
            let url = Url::parse(&address).unwrap();
            prop_assert!(url.domain().is_some(), "{}", address);
            let host = url.domain().unwrap();
            prop_assert!(address["https://".len()..].to_ascii_lowercase().starts_with(host));
            prop_assert!(url.username().is_empty() && url.password().is_none());
            prop_assert!(url.port().is_none() && host.contains('.') && !host.ends_with('.'));
        }
        // Whatever a browser would open on the inside is found in a text.
        if let Ok(url) = Url::parse(&address) {
            let inside = match url.host() {
                Some(Host::Domain(host)) => {
                    let lies_in = |zone: &str| host.trim_end_matches('.').ends_with(zone);
                    !host.contains('.') || lies_in(".local") || lies_in(".own.example")
                }
                Some(_) => true,
                None => false,
            };
            prop_assert!(!inside || private_in(&address, ZONES).is_some(), "{}", url);
        }
    }

    #[test]
    fn plain_words_pass_whatever_stands_between_them(
        words in prop::collection::vec("[A-Za-zŵŷéà]{1,9}", 1..9),
        between in prop::sample::select(vec![" ", ", ", ". ", "; ", ": ", "\n", "… ", " – ", "/", "’s ", "! ", " (", ") ", " & "]),
    ) {
        let text = words.join(between);
        prop_assume!(!text.to_lowercase().contains("localhost"));
        prop_assume!(!(between == "/" && text.to_lowercase().contains("intranet")));
        prop_assert_eq!(private_in(&text, ZONES), None);
    }

    #[test]
    fn any_text_can_be_asked_and_what_is_found_stands_there(text in any::<String>(), zones in "[ .a-z]{0,9}") {
        if let Some(found) = private_in(&text, &zones) {
            prop_assert!(text.contains(&found));
        }
        let _ = is_public(&text, &zones);
        let _ = server(&text, "");
    }
}
