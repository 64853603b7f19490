//! What is stored on a computer may be anybody's.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::json::Json;
use social_media_toolkit::saved::Saved;

fuzz_target!(|text: &str| {
    let Ok(json) = Json::parse(text) else { return };
    let Some(saved) = Saved::read(&json) else { return };
    assert_eq!(Saved::read(&saved.to_json()), Some(saved));
});
