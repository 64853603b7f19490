//! How a network shows an address.

use crate::content::Network;

/// `address` as `network` shows it in a post: without its protocol, and shortened where it
/// is long. A name without a protocol is shortened by X alone.
pub fn shown(network: &Network, address: &str) -> String {
    let found = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let bare = found.unwrap_or(address);
    // Bluesky shortens what stands behind the host, the others the whole.
    let (kept, rest, most) = match (&*network.id, found) {
        ("bluesky", Some(_)) => {
            let (host, behind) = bare.split_at(bare.find(['/', '?', '#']).unwrap_or(bare.len()));
            let bare_path = matches!(behind.as_bytes(), [b'/'] | [b'/', b'?' | b'#', ..]);
            (host, behind.get(usize::from(bare_path)..).unwrap_or_default(), 15)
        }
        ("x", _) | ("mastodon", Some(_)) => ("", bare, 30),
        _ => return address.to_owned(),
    };
    let mut letters = rest.chars();
    let short: String = letters.by_ref().take(most).collect();
    match letters.next() {
        None => [kept, rest].concat(),
        _ if most == 15 => [kept, &short.chars().take(13).collect::<String>(), "..."].concat(),
        _ => [kept, &short, "…"].concat(),
    }
}
