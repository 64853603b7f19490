//! What stands in a page's fragment can be anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::route::Route;

fuzz_target!(|text: &str| {
    if let Ok(route) = text.parse::<Route>() {
        assert_eq!(route.to_string().parse(), Ok(route));
    }
});
