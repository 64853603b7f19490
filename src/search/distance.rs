//! How far one word is from another.

/// Whether so many `slips` turn `one` into `other`, or fewer: a letter left out,
/// added, changed, or two neighbours exchanged (the distance of Damerau and
/// Levenshtein). A letter with a mark that is kept may count as two.
pub fn is_near(one: &[u8], other: &[u8], slips: usize) -> bool {
    if one.len().abs_diff(other.len()) > slips {
        return false;
    }
    let ([first, one_rest @ ..], [against, other_rest @ ..]) = (one, other) else {
        return one.len() + other.len() <= slips;
    };
    if first == against {
        return is_near(one_rest, other_rest, slips);
    }
    let Some(left) = slips.checked_sub(1) else { return false };
    let exchanged = match (one_rest, other_rest) {
        ([second, one @ ..], [next, other @ ..]) if second == against && next == first => {
            is_near(one, other, left)
        }
        _ => false,
    };
    exchanged
        || is_near(one_rest, other_rest, left)
        || is_near(one_rest, other, left)
        || is_near(one, other_rest, left)
}
