//! Which addresses may leave the intranet.

/// Zones that are nobody's on the internet, or behind everybody's own sign-in.
const PRIVATE: &str = "local localhost internal lan home corp intranet private arpa sharepoint.com";

/// Whether `address` may be shared: an `https:` address of a public host, which
/// lies in none of `zones`, with a space between two. What is not plainly a public name or number is not:
/// browsers read numbers in many ways (`https://2130706433/` is this computer),
/// and what stands before an `@` hides the host.
pub fn is_public(address: &str, zones: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"-.".contains(byte);
    let end = rest.bytes().take_while(|byte| part(byte)).count();
    let (host, behind) = rest.split_at(end);
    let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    // A port is digits, and what follows begins a path or a query.
    let behind = behind.as_bytes();
    let port = match behind {
        [b':', port @ ..] => 1 + port.iter().take_while(|byte| byte.is_ascii_digit()).count(),
        _ => 0,
    };
    let ends = matches!(behind.get(port..), Some([] | [b'/' | b'?' | b'#', ..]));
    // An address in numbers is refused whole: a public page has a name, of at least
    // two parts, and the last begins with a letter.
    let top = host.bytes().rev().take_while(|byte| *byte != b'.').last().unwrap_or_default();
    let whole = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    let lies_in = |zone: &str| {
        let above = host.strip_suffix(zone.strip_prefix('.').unwrap_or(zone));
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    };
    let private = [PRIVATE, zones].iter().any(|zones| zones.split(' ').any(lies_in));
    ends && whole && top.is_ascii_lowercase() && !private
}
