//! How a network shows an address.

use crate::content::Network;

/// `address` as `network` shows it in a post: without its protocol, and shortened where it
/// is long.
pub fn shown(network: &Network, address: &str) -> String {
    let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let bare = bare.unwrap_or(address);
    let (host, path) = bare.split_at(bare.find('/').unwrap_or(bare.len()));
    // Bluesky shortens the path, the others the whole.
    let (kept, rest, most) = match &*network.id {
        "bluesky" => (host, path, 15),
        "x" | "mastodon" => ("", bare, 30),
        _ => return address.to_owned(),
    };
    let mut letters = rest.chars();
    let short: String = letters.by_ref().take(most).collect();
    match letters.next() {
        None if rest == "/" => kept.to_owned(),
        None => [kept, rest].concat(),
        _ if most == 15 => [kept, &short.chars().take(13).collect::<String>(), "..."].concat(),
        _ => [kept, &short, "…"].concat(),
    }
}
