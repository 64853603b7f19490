//! Which hosts are public, and may be shared.

use super::domains::top;
use super::private_in;

/// Zones that are nobody's on the internet, or behind everybody's own sign-in: those that
/// RFC 6761, 6762, 7686, 8375 and ICANN set apart, those that networks commonly use for
/// themselves, and SharePoint's. `example` is no secret: documentation lives there.
const PRIVATE: &str = "local localhost localdomain internal intranet intra lan home corp private \
                       test invalid onion arpa sharepoint.com sharepoint.us sharepoint.cn";

/// Whether `address` may be shared: an `https://` address of a public host in plain labels
/// ([`is_plain`]), which lies in none of `zones`, with a space between two, and with
/// nothing private in its path or query. What is not plainly so is refused rather than
/// understood: browsers read numbers in many ways (`https://2130706433/` is this
/// computer), and what stands before an `@` hides the host.
pub fn is_public(address: &str, zones: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let (host, beyond) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let odd = |c: char| c <= ' ' || c == '\\' || ('\u{7f}'..='\u{a0}').contains(&c);
    is_host(host, zones) && !beyond.contains(odd) && private_in(address, zones).is_none()
}

/// Whether `host` is a plain public name that lies in none of `zones`.
pub(super) fn is_host(host: &str, zones: &str) -> bool {
    is_plain(host) && !lies_in(&host.to_ascii_lowercase(), zones)
}

/// Whether `host` is a public DNS name in plain labels (RFC 1123): letters, digits and
/// hyphens, at least two labels, each of 1 to 63 characters that neither begins nor ends
/// with a hyphen, 253 in all, the last one a top-level domain or `example`, which RFC 2606
/// keeps for documentation. A label in punycode (RFC 3492) hides what it says.
pub(super) fn is_plain(host: &str) -> bool {
    let label = |label: &str| {
        let plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let ends = label.starts_with('-') || label.ends_with('-');
        plain && !ends && matches!(label.len(), 1..=63) && !is_punycode(label)
    };
    let last = host.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    host.len() <= 253
        && host.contains('.')
        && host.split('.').all(label)
        && (last == "example" || !last.is_empty() && top(&last) == last.len())
}

/// Whether `label` begins as one in punycode does.
pub(super) fn is_punycode(label: &str) -> bool {
    label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))
}

/// Whether `host`, in lower case and without a dot at its end, lies in a private zone or
/// in one of `zones`.
pub(super) fn lies_in(host: &str, zones: &str) -> bool {
    is_below(host, PRIVATE) || is_below(host, zones)
}

/// Whether `host` is one of `zones` or below one.
pub(super) fn is_below(host: &str, zones: &str) -> bool {
    let lies_in = |zone: &str| {
        let zone = zone.strip_prefix('.').unwrap_or(zone);
        let above = host.strip_suffix(zone).filter(|_| !zone.is_empty());
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    };
    zones.split(' ').any(lies_in)
}

/// The server that a reader means who types `text`: a name as `mastodon.social`, a handle
/// as `@me@mastodon.social`, or an address as `https://mastodon.social/@me`. None where
/// that is no public host, or lies in one of `zones`, with a space between two.
pub fn server(text: &str, zones: &str) -> Option<String> {
    let text = text.trim_ascii().to_ascii_lowercase();
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = bare.unwrap_or(&text).split(['/', '?', '#']).next().unwrap_or_default();
    // In an address, what stands before an `@` hides the host.
    let host = if bare.is_some() { host } else { host.rsplit('@').next().unwrap_or_default() };
    is_host(host, zones).then(|| host.to_owned())
}
