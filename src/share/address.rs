//! The address that opens a network's own form with a text filled in.

use super::host::is_host;
use super::post::{Place, Post, joined};
use super::{is_public, private_in};
use crate::content::{Network, ShareForm};
use crate::route::encode;

/// What must not leave the intranet, as it was found in what was to be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Private(pub String);

/// What else an address may hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ways<'a> {
    /// The reader's own server, where a network has many, as [`super::server`] reads it;
    /// empty where it is not known. One that is not public is passed over.
    pub server: &'a str,
    /// The subject, where a network takes one.
    pub subject: &'a str,
    /// The trust's own zones, whose addresses must not leave, with a space between two.
    pub zones: &'a str,
}

/// The address that shares `post` on `network`: with all of it filled in where the network
/// takes a text; else with the public address, where there is one and the network takes
/// it; else the network's own start page. It holds nothing but the post and `ways`.
///
/// # Errors
/// Where an address of the inside stands in anything of it. Nothing half-clean is made.
pub fn address(network: &Network, post: &Post, ways: Ways<'_>) -> Result<String, Private> {
    guard(post, ways.zones)?;
    private_in(ways.subject, ways.zones).map_or(Ok(()), |found| Err(Private(found)))?;
    let form = network.share.as_ref();
    let form = form.filter(|form| form.takes_texts() || form.url.is_some() && post.url().is_some());
    let Some(form) = form else { return Ok(network.home.clone().unwrap_or_default()) };
    let mut address = start(form, ways);
    let mut joint = if address.ends_with('#') { "" } else { "?" };
    let mut add = |name: &str, value: &str| {
        if value.is_empty() {
            return;
        }
        for part in [joint, name, "=", &encoded(form, value)] {
            address.push_str(part);
        }
        joint = "&";
    };
    let parts = post.parts(Some(form));
    let of = |place: Place| parts.iter().filter(move |(found, _)| *found == place);
    let text = joined(of(Place::Text));
    if let Some(name) = &form.title {
        add(name, if form.text_is_title() { &text } else { ways.subject });
    }
    if let Some(name) = &form.text {
        add(name, &text);
    }
    if let Some(name) = &form.url {
        add(name, &joined(of(Place::Url)));
    }
    if let Some(name) = &form.hashtags {
        let mut tags = String::new();
        for (_, tag) in of(Place::Tags) {
            tags.push_str(if tags.is_empty() { "" } else { "," });
            tags.push_str(tag.trim_start_matches('#'));
        }
        add(name, &tags);
    }
    if let (Some(tag), Some((_, value))) = (&form.tag, of(Place::Tag).next()) {
        let (name, mark) = tag.split_once('=').unwrap_or((tag, ""));
        add(name, &[mark, value.trim_start_matches('#')].concat());
    }
    if let (Some(name), Some((_, via))) = (&form.via, of(Place::Via).next()) {
        add(name, via.trim_start_matches("via @"));
    }
    Ok(address)
}

/// Refuses a post of which anything is private, also by lying in one of `zones`, with a
/// space between two.
///
/// # Errors
/// Where an address of the inside stands in anything of it.
pub fn guard(post: &Post, zones: &str) -> Result<(), Private> {
    let texts = [post.text.as_str(), &post.via];
    let mut texts = texts.into_iter().chain(post.hashtags.iter().map(String::as_str));
    let found = texts.find_map(|text| private_in(text, zones));
    let url = post.url().filter(|url| !is_public(url, zones)).map(str::to_owned);
    found.or(url).map_or(Ok(()), |found| Err(Private(found)))
}

/// What stands before the parameters: the form on the reader's own server, where the
/// network has many and this one is public, else its one form.
fn start(form: &ShareForm, ways: Ways<'_>) -> String {
    match &form.server {
        Some(path) if is_host(ways.server, ways.zones) => ["https://", ways.server, path].concat(),
        _ => form.address.clone(),
    }
}

/// `value` as a parameter. In a mail a line ends with two characters (RFC 6068).
fn encoded(form: &ShareForm, value: &str) -> String {
    if form.is_mail() {
        let lines = value.replace("\r\n", "\n").replace('\r', "\n");
        return encode(&lines.replace('\n', "\r\n"));
    }
    encode(value)
}
