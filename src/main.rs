//! What Trunk builds: the library, whose boundary wasm-bindgen exports. There
//! is nothing to run until `toolkit.js` calls it.

use social_media_toolkit as _;

fn main() {}
