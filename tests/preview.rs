//! Addresses in a post as the networks show them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use social_media_toolkit::share::{count, shown};
use social_media_toolkit::shipped;

const LONG: &str = "https://www.nhs.uk/live-well/eat-well/how-to";

fn on(id: &str, address: &str) -> String {
    let library = shipped::library().unwrap();
    shown(library.network(id).unwrap(), address)
}

#[test]
fn an_address_is_shown_as_its_network_shows_it() {
    let cases = [
        // X leaves the protocol out and cuts the whole after 30 characters.
        ("x", "https://www.nhs.uk", "www.nhs.uk"),
        ("x", "http://www.nhs.uk/flu", "www.nhs.uk/flu"),
        ("x", LONG, "www.nhs.uk/live-well/eat-well/…"),
        ("x", "www.nhs.uk/live-well/eat-well/h", "www.nhs.uk/live-well/eat-well/…"),
        ("x", "https://www.nhs.uk/live-well/eat-well/", "www.nhs.uk/live-well/eat-well/"),
        // So does Mastodon, to which a name without a protocol is no address.
        ("mastodon", LONG, "www.nhs.uk/live-well/eat-well/…"),
        ("mastodon", "www.nhs.uk/live-well/eat-well/h", "www.nhs.uk/live-well/eat-well/h"),
        // Bluesky keeps the host and cuts what stands behind it to 13 characters and
        // dots where it has more than 15. A name without a protocol stays.
        ("bluesky", "https://www.nhs.uk/", "www.nhs.uk"),
        ("bluesky", "https://www.nhs.uk/?q=flu", "www.nhs.uk?q=flu"),
        ("bluesky", "https://www.nhs.uk/#a", "www.nhs.uk#a"),
        ("bluesky", "https://www.nhs.uk/12345678901234", "www.nhs.uk/12345678901234"),
        ("bluesky", "https://www.nhs.uk/123456789012345", "www.nhs.uk/123456789012..."),
        ("bluesky", "https://www.nhs.uk?q=12345678901234", "www.nhs.uk?q=1234567890..."),
        ("bluesky", "www.nhs.uk/123456789012345", "www.nhs.uk/123456789012345"),
        // The others show what was written.
        ("threads", LONG, LONG),
        ("linkedin", LONG, LONG),
        ("whatsapp", LONG, LONG),
        ("email", LONG, LONG),
    ];
    for (network, address, expected) in cases {
        assert_eq!(on(network, address), expected, "{address} on {network}");
    }
}

#[test]
fn letters_of_several_bytes_are_never_cut_in_two() {
    let address = ["https://www.nhs.uk/", &"é".repeat(40)].concat();
    assert_eq!(on("x", &address).chars().count(), 31);
    assert!(on("bluesky", &address).ends_with("é..."));
}

proptest! {
    #[test]
    fn what_bluesky_shows_is_as_long_as_what_it_counts(
        address in "https://[a-z]{1,9}(\\.[a-z]{1,9}){1,3}(/[a-z0-9-]{0,9}){0,3}(\\?[a-z]=[a-z0-9]{0,19})?(#[a-z]{1,9})?",
    ) {
        let library = shipped::library().unwrap();
        let network = library.network("bluesky").unwrap();
        let length = shown(network, &address).chars().count();
        prop_assert_eq!(length, count(network, address.as_str()).used, "{}", address);
    }
}
