//! Which addresses are public, and may be shared.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use social_media_toolkit::share::is_public;

#[test]
fn an_address_of_a_private_host_is_not_public() {
    for public in [
        "https://www.nhs.uk/",
        "https://WWW.nhs.uk",
        "https://a.b.example:8443/x?y#z",
        "https://xn--caf-dma.example",
    ] {
        assert!(is_public(public, ""), "{public}");
    }
    let private = [
        "http://www.nhs.uk/",
        "https://intranet/",
        "https://intranet",
        "https://a.local/",
        "https://a.internal",
        "https://a.lan/",
        "https://A.LOCAL/",
        "https://a.local./",
        "https://10.0.0.1/",
        "https://192.168.1.1",
        "https://172.16.0.1/",
        "https://127.0.0.1/",
        "https://169.254.1.1/",
        "https://8.8.8.8/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "https://localhost/",
        "https://a.localhost/",
        "https://nhs.sharepoint.com/",
        "https://www.nhs.uk@10.0.0.1/",
        "https://a@b.example/",
        "https://",
        "https://.example/",
        "https://a..example/",
        "https://a.example:b/",
        "https://a.example\\@10.0.0.1/",
        "https://a%2elocal/",
        "javascript:alert(1)",
        "",
    ];
    for address in private {
        assert!(!is_public(address, ""), "{address}");
    }
    assert!(
        !is_public("https://a.nhs.wales/", "nhs.wales")
            && !is_public("https://nhs.wales/", "a.example .nhs.wales")
    );
    assert!(is_public("https://anhs.wales/", "nhs.wales"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_address_of_a_private_zone_is_public(
        host in "([a-z0-9]{1,5}\\.){0,3}",
        zone in prop::sample::select(vec!["local", "internal", "lan", "sharepoint.com", "own.example"]),
        end in "(:[0-9]{1,4})?(/[a-z?#.@]{0,5})?",
    ) {
        let address = format!("https://{host}{zone}{end}");
        prop_assert!(!is_public(&address, "own.example"), "{}", address);
    }

    #[test]
    fn any_address_in_numbers_is_private(a: u8, b: u8, c: u8, d: u8, end in "(/.{0,5})?") {
        let address = format!("https://{a}.{b}.{c}.{d}{end}");
        prop_assert!(!is_public(&address, ""), "{}", address);
    }

    #[test]
    fn whether_an_address_is_public_can_be_asked_of_any_text(text in ".{0,20}|https://.{0,20}") {
        let _ = is_public(&text, "  . a");
    }
}
