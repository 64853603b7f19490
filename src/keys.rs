//! The numbers of the words, by their names. The sources say `key!("nav.home")`;
//! what is compiled holds the number alone, and so do the packs.

use crate::content::Key;

/// The names of all words in the order of their numbers, which the build script
/// gives them (`compile/words.rs`).
const NAMES: &[&str] = include!(concat!(env!("OUT_DIR"), "/packs/names.rs"));

/// The key with this name, for [`key!`], which has it looked up by the compiler.
///
/// # Panics
/// Where `words.json` has no such key: in [`key!`] it does not compile then.
pub const fn of(name: &str) -> Key {
    let mut number = 0;
    while number < NAMES.len() && !same(NAMES[number].as_bytes(), name.as_bytes()) {
        number += 1;
    }
    assert!(number < NAMES.len(), "words.json has no word under this key");
    Key::new(number)
}

/// Whether both are the same; the compiler has no `==` for texts.
const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

/// The key of the word with this name in `words.json`, as a number. A name that is
/// not there does not compile.
#[macro_export]
macro_rules! key {
    ($name:literal) => {
        const { $crate::keys::of($name) }
    };
}
