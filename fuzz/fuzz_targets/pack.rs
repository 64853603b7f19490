//! A pack can arrive damaged.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::content::{Library, PackName};
use social_media_toolkit::search::{Index, find};
use social_media_toolkit::shipped;

fuzz_target!(|bytes: &[u8]| {
    let _ = Library::open(bytes);
    let Ok(mut library) = shipped::library() else { return };
    for name in [
        PackName::Quiz,
        PackName::Findings,
        PackName::Channels,
        PackName::Quotes,
        PackName::Reference,
        PackName::Chapters,
    ] {
        let _ = library.add(name, bytes);
    }
    if let Some(index) = Index::new(&library) {
        let _ = find(&index.into(), "polcy of tone");
    }
    library.speak(1);
    let _ = library.add(PackName::Words, bytes);
});
