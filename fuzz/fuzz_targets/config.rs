//! A configuration can hold anything: a page editor wrote it, or its address was
//! wrong.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::config::{Config, Source};
use social_media_toolkit::json::Json;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let source = Source::read(text);
    let Ok(json) = Json::parse(text) else { return };
    let read = Config::read(&json);
    if let Ok(config) = &read {
        assert_eq!(Config::read(&config.to_json()).as_ref(), Ok(config));
    }
    // The reader of files says the same, and has a line for each problem.
    let Ok(source) = source else { panic!("only one reader takes it for JSON") };
    assert_eq!(Config::read(&source.json).is_ok(), read.is_ok());
    for problem in read.err().into_iter().flatten() {
        assert!(source.line(&problem.pointer) <= 1 + text.matches('\n').count());
    }
});
