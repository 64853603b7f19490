//! What a value of a configuration must be like, as data: one reader walks it
//! (`reader.rs`), and a test walks the schema beside it.

use super::problem::Expected;

/// What a value must be.
#[derive(Debug)]
pub enum Form {
    /// The number [`super::VERSION`].
    Version,
    /// A text.
    Text(&'static TextRule),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list of at most so many items of a form.
    List(&'static Form, usize),
    /// An object with these keys and no other.
    Object(&'static Keys),
    /// An object whose keys may be any, with values of a form.
    Each(&'static Form),
}

/// The keys of an object.
#[derive(Debug)]
pub struct Keys(pub &'static [Key]);

/// A key, and what stands under it.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What its value must be.
    pub form: Form,
}

/// What a text must be like.
#[derive(Debug)]
pub struct TextRule {
    /// What is told where there is no text at all.
    pub form: Expected,
    /// The most characters (Unicode code points, as JSON Schema counts them).
    pub most: usize,
    /// What was expected, where the text's form is wrong.
    pub breach: fn(&str) -> Option<Expected>,
}

impl Form {
    /// What is told where there is nothing, or something of another kind.
    pub(super) fn expected(&self) -> Expected {
        match self {
            Form::Version => Expected::Version,
            Form::Text(rule) => rule.form,
            Form::Choice(words) => Expected::Choice(words),
            Form::List(..) => Expected::List,
            Form::Object(_) | Form::Each(_) => Expected::Object,
        }
    }
}

impl Keys {
    /// The key `name`.
    pub(super) fn get(&self, name: &str) -> Option<&'static Key> {
        self.0.iter().find(|key| key.name == name)
    }

    /// All names.
    pub fn names(&self) -> Vec<&'static str> {
        self.0.iter().map(|key| key.name).collect()
    }
}

impl PartialEq for Keys {
    /// Whether these are the same keys, which stand in one place of the code.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Keys {}

/// A key that must be there.
pub(super) const fn must(name: &'static str, form: Form) -> Key {
    Key { name, required: true, form }
}

/// A key that may be there.
pub(super) const fn may(name: &'static str, form: Form) -> Key {
    Key { name, required: false, form }
}
