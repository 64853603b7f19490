//! What stands in an element's attributes can be anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::content::Language;
use social_media_toolkit::session::Options;

fuzz_target!(|attributes: Vec<(String, String)>| {
    let language = |tag: &str| Language { tag: tag.to_owned(), ..Language::default() };
    let (options, _) = Options::read(&attributes, &[language("en-GB"), language("cy")]);
    assert!(options.language < 2);
    assert!((1..=4).contains(&options.heading_level));
});
