//! Names that links, saved answers and addresses depend on.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// The stable name of a piece of content: lower-case letters, digits and
/// hyphens, starting with a letter. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(Rc<str>);

impl Id {
    /// The id that `text` spells, or none where it is not of the form.
    pub fn new(text: &str) -> Option<Self> {
        let starts = text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        let rest = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (starts && text.bytes().all(rest)).then(|| Id(text.into()))
    }

    /// An id that stands for none, in a pack that is going to be refused.
    pub(super) fn placeholder() -> Self {
        Id("none".into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Id::new(&text).ok_or_else(|| {
            format!(
                "‘{text}’ is not an id; expected lower-case letters, digits and hyphens, \
                 starting with a letter"
            )
        })
    }
}

impl From<Id> for String {
    fn from(id: Id) -> String {
        id.as_str().to_owned()
    }
}
