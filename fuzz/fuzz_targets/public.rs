//! What goes out with a share can be anything that an editor or a reader wrote.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::content::Network;
use social_media_toolkit::share::{Post, Ways, address, hashtags, is_public, private_in, server};
use social_media_toolkit::shipped;

thread_local! {
    static NETWORKS: Vec<Network> = {
        let library = shipped::library().expect("the content was compiled");
        library.sharing.expect("the networks").networks.clone()
    };
}

fuzz_target!(|texts: (&str, &str, &str, &str)| {
    let (text, public, typed, zones) = texts;
    let found = private_in(text, zones);
    if let Some(found) = &found {
        assert!(text.contains(found.as_str()));
    }
    if is_public(public, zones) {
        let rest = public.strip_prefix("https://").expect("only such an address is public");
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let part = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
        assert!(host.contains('.') && host.bytes().all(part));
        // What is refused without further zones is refused with them.
        assert!(is_public(public, ""));
    }
    if let Some(server) = server(typed, zones) {
        assert!(is_public(&["https://", &server].concat(), zones));
    }
    let post = Post {
        text: text.to_owned(),
        hashtags: hashtags(typed),
        via: typed.to_owned(),
        address: Some(public.to_owned()),
    };
    NETWORKS.with(|networks| {
        for network in networks {
            let made = address(network, &post, Ways { server: typed, subject: typed, zones });
            let refused = found.is_some() || !public.is_empty() && !is_public(public, zones);
            assert!(made.is_err() || !refused);
            // A link is of plain characters, whatever went in.
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%:/?#&=".contains(&byte);
            assert!(made.is_err() || made.is_ok_and(|made| made.bytes().all(plain)));
        }
    });
});
