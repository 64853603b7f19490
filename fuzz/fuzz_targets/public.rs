//! The address that goes out with a share can be anything that an editor wrote.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::share::is_public;

fuzz_target!(|texts: (&str, &str)| {
    let (address, zones) = texts;
    if is_public(address, zones) {
        let rest = address.strip_prefix("https://").expect("only such an address is public");
        assert!(rest.contains('.') && !rest.starts_with(['/', '.', '[', '@']));
        // What is refused without further zones is refused with them.
        assert!(is_public(address, ""));
    }
});
