//! What a trust may set: the content of the file that the attribute `config`
//! names, or that stands inside the element. `docs/configuration.md` tells page
//! editors; `assets/config.schema.json` tells their editors. A test holds that
//! all three agree.
//!
//! A key is added here by its name in `KEYS` (or those of the object it stands
//! in), an arm where that object is read, and a field; and in the schema.

mod home;
mod problem;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod source;
mod told;

pub use home::HomePage;
pub use problem::{Expected, Found, Problem};
pub use reader::Keys;
#[cfg(not(target_arch = "wasm32"))]
pub use source::{Fault, Source};
pub use told::one_line;

use crate::content::Id;
use crate::json::Json;
use reader::{Reader, TextRule};

/// The most bytes of a configuration, a quarter of a mebibyte: some hundred
/// times what one says, and little enough that a wrong address (a video, an
/// export of a database) does not hold up the page.
pub const MOST_BYTES: usize = 262_144;

/// How long the toolkit waits for a configuration, in seconds: more than a slow
/// ward PC needs for a small file of its own intranet, and less than a reader
/// waits before giving up.
pub const MOST_SECONDS: u32 = 5;

/// The form of the file that this toolkit reads.
pub const VERSION: i64 = 1;

/// What a trust has set; by default nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Names what is stored on the reader's computer; without one, the page's
    /// path does.
    pub id: Option<Id>,
    /// The page with the whole toolkit; without one, `toolkit.html`.
    pub home: Option<HomePage>,
}

static KEYS: Keys =
    Keys { required: &[("version", Expected::Version)], all: "version, $schema, id, home" };

/// Any text: nothing reads what an editor takes the schema's address from.
static SCHEMA: TextRule = TextRule { form: Expected::Text, most: usize::MAX, breach: |_| None };

static ID: TextRule = TextRule {
    form: Expected::Id,
    most: 40,
    breach: |text| Id::new(text).is_none().then_some(Expected::Id),
};

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// Every problem there is, in the order of the file; a key that is missing
    /// stands where its object begins. A file of a newer form has that one
    /// problem alone, because what else it holds may be right there.
    pub fn read(json: &Json) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::default();
        let mut config = Config::default();
        match json.get("version") {
            Some(&Json::Number(version)) if version > VERSION => {
                reader.enter("version");
                reader.problem(Found::whole(version), Expected::NoNewerVersion);
            }
            _ => {
                reader.object(json, &KEYS, &mut |reader, key, value| config.key(reader, key, value))
            }
        }
        reader.finish(config)
    }

    /// Reads the value of one key; returns whether there is such a key.
    fn key(&mut self, reader: &mut Reader, key: &str, value: &Json) -> bool {
        match key {
            "version" => reader.number(value, VERSION, Expected::Version),
            "$schema" => drop(reader.text(value, &SCHEMA)),
            "id" => self.id = reader.text(value, &ID).and_then(|text| Id::new(&text)),
            "home" => self.home = Some(HomePage::read(reader, value)),
            _ => return false,
        }
        true
    }

    /// The configuration as it would stand in a file.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_json(&self) -> Json {
        let mut fields = vec![("version".to_owned(), Json::Number(VERSION))];
        fields.extend(self.id.as_ref().map(|id| ("id".to_owned(), Json::text(id))));
        fields.extend(self.home.as_ref().map(|home| ("home".to_owned(), home.to_json())));
        Json::Object(fields)
    }
}
