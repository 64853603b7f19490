//! The address that opens a network's own form with a text filled in.

use super::compose;
use crate::content::{Network, Organisation};
use crate::route::encode;

/// The address that shares `text` on `network` for `who`; none where the
/// network takes no text by an address. It is made of the network's form, the
/// text and the organisation alone, its public address among it.
pub fn address(network: &Network, text: &str, who: &Organisation) -> Option<String> {
    let form = network.share.as_ref()?;
    let post = compose(network, form, text, who);
    let taken = form.text.as_deref()?;
    let mut text = post.text;
    // A form without a parameter for it takes the address inside the text.
    if let (None, Some(address)) = (&form.url, post.address) {
        text.push(' ');
        text.push_str(address);
    }
    let mut parameters = vec![(taken, text)];
    if let (Some(name), Some(address)) = (form.url.as_deref(), post.address) {
        parameters.push((name, address.to_owned()));
    }
    if let Some(name) = form.hashtags.as_deref().filter(|_| !post.hashtags.is_empty()) {
        parameters.push((name, post.hashtags.join(",")));
    }
    if let (Some(name), Some(handle)) = (form.via.as_deref(), post.via) {
        parameters.push((name, handle.to_owned()));
    }
    let query: Vec<String> = parameters
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    let joint = if form.address.ends_with('#') { "" } else { "?" };
    Some(format!("{}{joint}{}", form.address, query.join("&")))
}
