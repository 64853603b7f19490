//! How long a name is in the letters that the network knows (Punycode, RFC 3492).

use super::ascii_names;

/// Whether no label of `domain` is longer than a name server takes, coded if it must be.
pub fn is_name(domain: &str) -> bool {
    let coded = domain.starts_with("xn--") && ascii_names(domain).next().is_none();
    !coded && domain.split('.').all(|label| (1..=63).contains(&coded_length(label)))
}

/// How long `label` is as it goes to a name server: with `xn--` and coded where it is not ASCII.
pub fn coded_length(label: &str) -> usize {
    let plain = label.bytes().filter(u8::is_ascii).count();
    if plain == label.len() {
        return plain;
    }
    let mut length = 4 + plain + usize::from(plain > 0);
    let (mut code, mut delta, mut bias, mut done) = (0x80_u32, 0_u32, 72_u32, count(plain));
    // Each round codes all occurrences of the next greater character. A label of that many
    // is too long in any case.
    while let Some(next) = label.chars().map(u32::from).filter(|c| *c >= code).min() {
        if length > 64 {
            break;
        }
        delta = delta.saturating_add((next - code).saturating_mul(done + 1));
        for c in label.chars().map(u32::from) {
            if c < next {
                delta = delta.saturating_add(1);
            }
            if c == next {
                length += digits(delta, bias);
                bias = adapted(delta, done + 1, done == count(plain));
                delta = 0;
                done += 1;
            }
        }
        delta = delta.saturating_add(1);
        code = next + 1;
    }
    length
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// How many digits `delta` takes.
fn digits(mut delta: u32, bias: u32) -> usize {
    let mut place = 36;
    let mut length = 1;
    loop {
        let least = if place <= bias { 1 } else { (place - bias).min(26) };
        if delta < least {
            return length;
        }
        delta = (delta - least) / (36 - least);
        place += 36;
        length += 1;
    }
}

fn adapted(delta: u32, done: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta.checked_div(done).unwrap_or_default();
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}
