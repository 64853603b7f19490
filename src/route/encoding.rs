//! How a text stands in an address.

/// A part of an address, decoded as a form's address is; nothing where that is no text.
pub fn decoded(part: &str) -> String {
    String::from_utf8(bytes(part)).unwrap_or_default()
}

/// The same, with a replacement character for every byte that is no text.
pub fn decoded_lossily(part: &str) -> String {
    String::from_utf8_lossy(&bytes(part)).into_owned()
}

/// The bytes that a part of an address stands for.
#[inline(never)]
fn bytes(part: &str) -> Vec<u8> {
    let mut rest = part.as_bytes();
    let mut decoded = Vec::new();
    while let [mut byte, ref after @ ..] = *rest {
        rest = after;
        if byte == b'+' {
            byte = b' ';
        } else if let (b'%', [high, low, beyond @ ..]) = (byte, after)
            && let (Some(high), Some(low)) = (nibble(*high), nibble(*low))
        {
            (byte, rest) = (high << 4 | low, beyond);
        }
        decoded.push(byte);
    }
    decoded
}

/// The value of a hexadecimal digit.
fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// `text` percent-encoded for a query or a fragment: everything but the
/// unreserved characters of RFC 3986, so a space is `%20` and never `+`.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                let hex = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                encoded.push(hex.to_ascii_uppercase());
            }
        }
    }
    encoded
}
