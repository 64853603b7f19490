//! A pack can arrive damaged.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::config::Config;
use social_media_toolkit::content::{Library, PackName};
use social_media_toolkit::json::Json;
use social_media_toolkit::search::{Index, find};
use social_media_toolkit::shipped;

fuzz_target!(|bytes: &[u8]| {
    let _ = Library::open(bytes);
    let Ok(mut library) = shipped::library() else { return };
    for name in [
        PackName::Home,
        PackName::Sharing,
        PackName::Settings,
        PackName::Quiz,
        PackName::Findings,
        PackName::Channels,
        PackName::Quotes,
        PackName::Reference,
        PackName::Chapters,
        PackName::Rest,
    ] {
        let _ = library.add(name, bytes);
    }
    // Forms that are damaged are none, and take no configuration down with them.
    let json = Json::parse(r#"{"version": 1, "hide": ["quiz"]}"#);
    let _ = json.map(|json| Config::read(&json, &library.forms).is_ok());
    if let Some(index) = Index::new(&library) {
        let _ = find(&index.into(), "polcy of tone");
    }
    library.speak(1);
    let _ = library.add(PackName::Words, bytes);
});
