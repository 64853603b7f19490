//! The form of packs: plain values, field after field, without names.
//!
//! Reading cannot fail half-way: what is missing or wrong is noted and replaced
//! by nothing, and the whole is refused at the end. So no field needs a way out
//! of its own, which makes reading a quarter of the code that serde and postcard
//! took; ARCHITECTURE.md has the figures.

mod values;

use super::Trust;

/// What a pack begins with: its kind, and the version of the form.
const MARK: &[u8] = b"SMT3";

/// What a text ends with, which is in no UTF-8. Lengths in front would be the
/// bytes that compress worst.
const TEXT_END: u8 = 0xff;

/// How deep lists may nest; a damaged pack must not exhaust the stack.
const MOST_DEPTH: u8 = 24;

/// A value that packs can hold.
pub trait Packed: Sized {
    /// The list that a trust can hide items of and add items to, as its
    /// configuration names it; empty where this is no item of one. An item of
    /// such a list begins with its id.
    const LIST: &str = "";

    /// Writes it at the end of `out`.
    fn pack(&self, out: &mut Vec<u8>);

    /// Reads it. What cannot be read is noted in `input`; the value that is
    /// returned then means nothing.
    fn unpack(input: &mut Input<'_>) -> Self;
}

/// A pack that holds `words` and then `value`.
pub fn pack(words: &impl Packed, value: &impl Packed) -> Vec<u8> {
    let mut out = MARK.to_vec();
    words.pack(&mut out);
    value.pack(&mut out);
    out
}

/// The bytes of a pack that is being read.
#[derive(Debug)]
pub struct Input<'a> {
    bytes: &'a [u8],
    /// Whose lists are read.
    trust: &'a Trust,
    at: usize,
    /// Where it first went wrong.
    bad: Option<usize>,
    depth: u8,
}

impl<'a> Input<'a> {
    /// Reads the pack `bytes` from its mark on, as `trust` has it.
    #[inline(never)]
    pub fn new(bytes: &'a [u8], trust: &'a Trust) -> Self {
        let mut input = Input::part(bytes, trust);
        if input.take(MARK.len()) != MARK {
            input.at = 0;
            input.bad = None;
            input.fail();
        }
        input
    }

    /// Reads bytes that are no pack, but a value as it stands in one.
    pub fn part(bytes: &'a [u8], trust: &'a Trust) -> Self {
        Input { bytes, trust, at: 0, bad: None, depth: 0 }
    }

    /// How many bytes it has.
    pub fn length(&self) -> usize {
        self.bytes.len()
    }

    /// Whether all of it was read, and well.
    ///
    /// # Errors
    /// At which byte it turned out to be damaged or no such pack.
    #[inline(never)]
    pub fn finish(mut self) -> Result<(), usize> {
        if self.at < self.bytes.len() {
            self.fail();
        }
        self.bad.map_or(Ok(()), Err)
    }

    /// Notes that the pack is damaged here; nothing more is read.
    #[inline(never)]
    pub fn fail(&mut self) {
        self.bad.get_or_insert(self.at);
        self.at = self.bytes.len();
    }

    /// The next `count` bytes; none where there are fewer.
    #[inline(never)]
    fn take(&mut self, count: usize) -> &'a [u8] {
        let end = self.at.saturating_add(count);
        let Some(taken) = self.bytes.get(self.at..end) else {
            self.fail();
            return &[];
        };
        self.at = end;
        taken
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// A number in groups of seven bits, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.fail();
        0
    }

    #[inline(never)]
    fn text(&mut self) -> &'a str {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| **byte != TEXT_END).count();
        let bytes = self.take(length);
        self.take(1);
        std::str::from_utf8(bytes).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }

    /// Takes each item of the list `kind`, and behind them the trust's own. `take`
    /// reads an item or, without an input, gives the last one back.
    #[inline(never)]
    fn list(&mut self, kind: &str, take: &mut dyn FnMut(Option<&mut Input<'_>>)) {
        self.each(kind, take);
        if !kind.is_empty() {
            let own = self.trust.own(kind);
            Input::part(&own, self.trust).each("", take);
        }
    }

    /// Takes each item of a list but for those that the trust hides.
    #[inline(never)]
    fn each(&mut self, kind: &str, take: &mut dyn FnMut(Option<&mut Input<'_>>)) {
        let count = self.number();
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            self.fail();
        }
        for _ in 0..count {
            if self.bad.is_some() {
                break;
            }
            let at = self.at;
            let hidden = !kind.is_empty() && self.trust.hides_part(kind, self.text());
            self.at = at;
            take(Some(self));
            if hidden {
                take(None);
            }
        }
        self.depth -= 1;
    }
}

/// Packs a type field by field, in the order that is given here. A struct is
/// `Name { field, … }`, or `Name of "list" { … }` ([`Packed::LIST`]). An enum is `enum Name { 0: Variant(field, …), … }`, a
/// number for each variant, and `else` what stands for one that is none of them.
macro_rules! packed {
    (enum $name:ident { $($tag:literal: $variant:ident
        $(($($part:ident),*))? $({ $($field:ident),* })?),* $(,)? } else $other:expr) => {
        impl $crate::content::packed::Packed for $name {
            fn pack(&self, out: &mut Vec<u8>) {
                match self {
                    $($name::$variant $(($($part),*))? $({ $($field),* })? => {
                        out.push($tag);
                        $($($crate::content::packed::Packed::pack($part, out);)*)?
                        $($($crate::content::packed::Packed::pack($field, out);)*)?
                    })*
                }
            }

            fn unpack(input: &mut $crate::content::packed::Input<'_>) -> Self {
                match <u8 as $crate::content::packed::Packed>::unpack(input) {
                    $($tag => {
                        $($(let $part = $crate::content::packed::Packed::unpack(input);)*)?
                        $($(let $field = $crate::content::packed::Packed::unpack(input);)*)?
                        $name::$variant $(($($part),*))? $({ $($field),* })?
                    })*
                    _ => {
                        input.fail();
                        $other
                    }
                }
            }
        }
    };
    ($name:ident $(of $list:literal)? { $($field:ident),* $(,)? }) => {
        impl $crate::content::packed::Packed for $name {
            $(const LIST: &str = $list;)?

            fn pack(&self, out: &mut Vec<u8>) {
                $($crate::content::packed::Packed::pack(&self.$field, out);)*
            }

            fn unpack(input: &mut $crate::content::packed::Input<'_>) -> Self {
                $(let $field = $crate::content::packed::Packed::unpack(input);)*
                $name { $($field),* }
            }
        }
    };
}

pub(crate) use packed;

#[cfg(test)]
mod tests {
    use super::super::Id;
    use super::*;
    use crate::route::Route;
    use proptest::prelude::*;

    fn unpack<T: Packed>(bytes: &[u8]) -> Result<T, usize> {
        let trust = Trust::default();
        let mut input = Input::new(bytes, &trust);
        let value = T::unpack(&mut input);
        input.finish().map(|()| value)
    }

    proptest! {
        #[test]
        fn what_is_packed_is_read_as_it_was(
            value in proptest::collection::vec((any::<u32>(), proptest::option::of(".*")), 0..8),
        ) {
            let packed = pack(&7_u8, &value);
            prop_assert_eq!(unpack::<(u8, Vec<(u32, Option<String>)>)>(&packed), Ok((7, value)));
        }

        #[test]
        fn no_bytes_make_reading_fail_otherwise(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let marked = [MARK, &bytes].concat();
            let _ = unpack::<Vec<Vec<(Option<String>, bool)>>>(&marked);
            let _ = unpack::<Vec<(Route, Id)>>(&marked);
        }
    }

    #[test]
    fn a_pack_that_ends_early_goes_on_too_long_or_is_none_is_refused() {
        let whole = pack(&1_u8, &vec!["first".to_owned(), "second".to_owned()]);
        for end in 0..whole.len() {
            assert!(unpack::<(u8, Vec<String>)>(&whole[..end]).is_err(), "cut at {end}");
        }
        assert_eq!(unpack::<(u8, Vec<String>)>(&[&whole[..], b"!"].concat()), Err(whole.len()));
        assert_eq!(unpack::<(u8, Vec<String>)>(b"<html>Please sign in</html>"), Err(0));
    }

    #[test]
    fn a_list_as_long_as_it_says_takes_no_memory_before_it_is_there() {
        let claims_four_billion = [MARK, &[0xff, 0xff, 0xff, 0xff, 0x0f]].concat();
        assert!(unpack::<Vec<u32>>(&claims_four_billion).is_err());
    }
}
