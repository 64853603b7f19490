//! Hashtags, as people type them.

/// The hashtags in `typed`.
pub fn hashtags(typed: &str) -> Vec<String> {
    let parts = typed.split([' ', ',', '#', '\n']).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Whether a screen reader can tell the words of `tag`.
pub fn is_camel(tag: &str) -> bool {
    tag.len() <= 12 || tag.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
}

/// Whether every network takes `tag` for one hashtag.
pub fn is_hashtag(tag: &str) -> bool {
    !tag.is_empty()
}
