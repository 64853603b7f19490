//! Putting a few things in order. The standard library's sorts are made for many things,
//! and weigh 4 KB in the browser.

/// The places of `ranks`, the lowest rank first; equal ones stay in their order.
#[inline(never)]
pub fn order(ranks: &[u32]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(ranks.len());
    for (place, rank) in ranks.iter().enumerate() {
        let lower = |one: &&usize| ranks.get(**one).is_some_and(|before| before <= rank);
        let at = order.iter().take_while(lower).count();
        order.insert(at, place);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_a_stable_sort(ranks in proptest::collection::vec(0..5_u32, 0..12)) {
            let mut places: Vec<usize> = (0..ranks.len()).collect();
            places.sort_by_key(|place| ranks[*place]);
            prop_assert_eq!(order(&ranks), places);
        }
    }
}
