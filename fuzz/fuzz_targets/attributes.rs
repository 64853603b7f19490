//! What stands in an element's attributes can be anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::session::Options;

fuzz_target!(|attributes: Vec<(String, String)>| {
    let (options, _) = Options::read(&attributes);
    assert!((1..=4).contains(&options.heading_level));
});
