//! A reader can type anything, and it is counted at every letter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::content::Network;
use social_media_toolkit::share::{count, links, weighted_length};
use social_media_toolkit::shipped;

thread_local! {
    static NETWORKS: Vec<Network> = {
        let library = shipped::library().expect("the packs are as they were compiled");
        library.sharing.as_ref().expect("they are all there").networks.clone()
    };
}

fuzz_target!(|text: &str| {
    let mut end = 0;
    for link in links(text) {
        assert!(end <= link.start && link.start < link.end);
        end = link.end;
        assert!(text.get(link).is_some());
    }
    assert!(weighted_length(text) <= 2 * text.chars().count() + 23 * links(text).len());
    NETWORKS.with(|networks| networks.iter().for_each(|network| _ = count(network, text)));
});
