//! How plain values stand in a pack.

use std::rc::Rc;

use super::{Input, Packed, TEXT_END};
use crate::content::Id;
use crate::route::Route;

fn pack_number(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

fn pack_text(text: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(text.as_bytes());
    out.push(TEXT_END);
}

impl Packed for u8 {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        input.byte()
    }
}

impl Packed for u16 {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_number(u32::from(*self), out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        u16::try_from(input.number()).unwrap_or_else(|_| {
            input.fail();
            0
        })
    }
}

impl Packed for u32 {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_number(*self, out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        input.number()
    }
}

impl Packed for bool {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        match input.byte() {
            0 => false,
            1 => true,
            _ => {
                input.fail();
                false
            }
        }
    }
}

impl<T: Packed> Packed for Rc<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        T::pack(self, out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        Rc::new(T::unpack(input))
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_text(self, out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        input.text().to_owned()
    }
}

impl Packed for Id {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_text(self, out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        Id::new(input.text()).unwrap_or_else(|| {
            input.fail();
            Id::placeholder()
        })
    }
}

impl Packed for Route {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_text(&self.to_string(), out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        input.text().parse().unwrap_or_else(|_| {
            input.fail();
            Route::Home
        })
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        bool::unpack(input).then(|| T::unpack(input))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_number(u32::try_from(self.len()).unwrap_or(u32::MAX), out);
        self.iter().for_each(|item| item.pack(out));
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        let mut items = Vec::new();
        input.list(T::LIST, &mut |input| match input {
            Some(input) => items.push(T::unpack(input)),
            None if T::LIST.is_empty() => {}
            None => drop(items.pop()),
        });
        items.shrink_to_fit();
        items
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        (A::unpack(input), B::unpack(input))
    }
}
