//! The content as it is shipped, compiled by the build script: for the static
//! edition, the fixtures and the tests. The browser fetches it instead.

use crate::content::{BadPack, Library, PackName};

/// Every pack: its name and its bytes.
pub const PACKS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packs/all.rs"));

/// When each part of the content was last reviewed: the file, the line and the
/// day, in that order.
pub const REVIEWS: &[(&str, usize, &str)] = include!(concat!(env!("OUT_DIR"), "/packs/reviews.rs"));

/// A library with every pack.
///
/// # Errors
/// Where a pack cannot be read, which the build script has made sure of.
pub fn library() -> Result<Library, BadPack> {
    let core = PACKS.iter().find(|(name, _)| *name == "core").map_or(&[][..], |(_, bytes)| bytes);
    let mut library = Library::open(core)?;
    fill(&mut library)?;
    Ok(library)
}

/// A library with every pack, in another language where it has one of its own:
/// `language` is a number in the core's list.
///
/// # Errors
/// Where a pack cannot be read, which the build script has made sure of.
pub fn library_in(language: u8) -> Result<Library, BadPack> {
    let mut library = library()?;
    library.speak(language);
    fill(&mut library)?;
    Ok(library)
}

/// Adds every pack that is not another language's.
fn fill(library: &mut Library) -> Result<(), BadPack> {
    for (name, bytes) in PACKS {
        let pack = name.parse().map_err(|message| BadPack { name: PackName::Core, message })?;
        if library.file(pack) == *name {
            library.add(pack, bytes)?;
        }
    }
    Ok(())
}
