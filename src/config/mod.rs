//! What a trust may set: the content of the file that the attribute `config`
//! names, or that stands inside the element. `docs/configuration.md` tells page
//! editors; `assets/config.schema.json` tells their editors. A test holds that
//! all three agree.
//!
//! The keys stand in `content/forms.txt`, as data that one reader walks. What a right
//! configuration makes of the toolkit is said in [`crate::trust`].

mod form;
mod problem;
mod reader;
mod rules;
#[cfg(not(target_arch = "wasm32"))]
mod source;
mod told;

pub use form::{Form, Key, Keys};
pub use problem::{Problem, Said};
pub use rules::OWN;
#[cfg(not(target_arch = "wasm32"))]
pub use source::{Fault, Source};
pub use told::one_line;

use crate::content::Id;
use crate::json::Json;
use reader::Reader;

/// The most bytes of a configuration, a quarter of a mebibyte: some hundred
/// times what one says, and little enough that a wrong address (a video, an
/// export of a database) does not hold up the page.
pub const MOST_BYTES: usize = 262_144;

/// How long the toolkit waits for a configuration, in seconds: more than a slow
/// ward PC needs for a small file of its own intranet, and less than a reader
/// waits before giving up.
pub const MOST_SECONDS: u32 = 5;

/// How many problems of a file a browser tells; one that is wrong throughout has
/// thousands.
pub const MOST_PROBLEMS: usize = 20;

/// The form of the file that this toolkit reads.
pub const VERSION: i64 = 1;

/// What a trust has set for the element; by default nothing. What it has set for
/// the content is said in [`crate::trust`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Names what is stored on the reader's computer; without one, the page's
    /// path does.
    pub id: Option<Id>,
    /// The page with the whole toolkit; without one, `toolkit.html`.
    pub home: Option<HomePage>,
}

/// The page that carries the whole toolkit: where a link goes that leads out of
/// an element with `only`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomePage {
    /// Its address on this origin: a path, and a query where there is one.
    pub page: String,
    /// The `id` of the element on that page.
    pub element: Option<String>,
}

/// The form of a configuration.
pub const WHOLE: &str = "{whole";

impl Config {
    /// Reads a configuration, which must be of `forms`.
    ///
    /// # Errors
    /// Every problem there is, in the order of the file; a key that is missing
    /// stands where its object begins. A file of a newer form has that one
    /// problem alone, because what else it holds may be right there.
    pub fn read(json: &Json, forms: &str) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(forms);
        match json.get("version") {
            Some(&Json::Number(version)) if version > VERSION => {
                reader.enter("version");
                reader.problem(Said::number(version), Said::plain("no-newer"));
            }
            _ => reader.check(json, WHOLE),
        }
        if !reader.problems.is_empty() {
            return Err(reader.problems);
        }
        let home = json.get("home").map(|home| HomePage {
            page: home.text_at("page").to_owned(),
            element: home.get("element").and_then(Json::as_text).map(str::to_owned),
        });
        Ok(Config { id: Id::new(json.text_at("id")), home })
    }
}
