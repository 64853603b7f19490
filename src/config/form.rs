//! What a value of a configuration must be like: one reader walks it (`reader.rs`),
//! and a test walks the schema beside it. A key is added in `content/forms.txt`, in
//! the schema and in `docs/configuration.md`; a test holds that the three agree.
//!
//! Every object is a line of the forms: its name, then each key, with `!` where it
//! must be there. A form is `1`, the version; `[` with how many items a list may
//! have, and their form; `#` with the greatest of the whole numbers from 1 and `%` of those from 0;
//! `{` with the name of an object; `*` with the form of what
//! stands under any key; `|` with the words that may stand there; or a rule of
//! `rules.rs` with how many characters a text may have.

use super::problem::Said;

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form<'a> {
    /// The number [`super::VERSION`].
    Version,
    /// A whole number from the first, 0 or 1, to the second.
    Count(usize, usize),
    /// A text that keeps a rule, of so many characters at most (Unicode code
    /// points, as JSON Schema counts them).
    Text(&'a str, usize),
    /// One of these words, with a comma and a space between two.
    Choice(&'a str),
    /// A list of at most so many items, each of the form that is written here.
    List(&'a str, usize),
    /// An object with the keys of this name and no other.
    Object(&'a str),
    /// An object whose keys may be any, with values of the form that is written
    /// here.
    Each(&'a str),
}

/// The keys of an object, as they are written: `name! line 80;about line 2000`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys<'a>(&'a str);

/// A key, and what stands under it.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether it must be there.
    pub required: bool,
    /// What its value must be, as it is written.
    pub form: &'a str,
}

impl<'a> Form<'a> {
    /// The form that is written so.
    #[inline(never)]
    pub fn read(written: &'a str) -> Self {
        let mut marked = written.chars();
        let mark = marked.next();
        let rest = marked.as_str();
        match mark {
            Some('1') => Form::Version,
            Some('#') => Form::Count(1, number(rest)),
            Some('%') => Form::Count(0, number(rest)),
            Some('{') => Form::Object(rest),
            Some('*') => Form::Each(rest),
            Some('|') => Form::Choice(rest),
            Some('[') => {
                let (most, item) = rest.split_once(' ').unwrap_or_default();
                Form::List(item, number(most))
            }
            _ => {
                let (rule, most) = written.split_once(' ').unwrap_or((written, ""));
                Form::Text(rule, number(most))
            }
        }
    }

    /// The words of a choice.
    pub fn words(choice: &str) -> impl Iterator<Item = &str> {
        choice.split(' ').map(|word| word.strip_suffix(',').unwrap_or(word))
    }

    /// What is expected, where there is nothing or something of another kind.
    pub(super) fn expected(self) -> Said {
        let (key, it) = match self {
            Form::Count(0, most) => return Said::count("from-0", most),
            Form::Count(_, most) => return Said::count("up-to", most),
            Form::Version => ("version", ""),
            Form::Text(rule, _) => (rule, ""),
            Form::Choice(words) => ("one-of", words),
            Form::List(..) => ("list", ""),
            Form::Object(_) | Form::Each(_) => ("object", ""),
        };
        Said { key: key.to_owned(), it: it.to_owned() }
    }
}

impl<'a> Keys<'a> {
    /// The keys of the object `name` in the forms.
    pub fn of(forms: &'a str, name: &str) -> Self {
        let mut objects = forms.split('\n').filter_map(|line| line.split_once(' '));
        Keys(objects.find(|(found, _)| *found == name).map_or("", |(_, keys)| keys))
    }

    /// Each key.
    pub fn iter(self) -> impl Iterator<Item = Key<'a>> {
        self.0.split(';').map(|key| {
            let (name, form) = key.split_once(' ').unwrap_or_default();
            let bare = name.strip_suffix('!');
            Key { name: bare.unwrap_or(name), required: bare.is_some(), form }
        })
    }

    /// That one of the keys is expected.
    pub(super) fn expected(self) -> Said {
        let mut it = String::new();
        for key in self.iter() {
            it.push_str(if it.is_empty() { "" } else { ", " });
            it.push_str(key.name);
        }
        Said { key: "one-of".to_owned(), it }
    }
}

/// A limit; where there is none, what no text reaches.
fn number(written: &str) -> usize {
    let digits = written.bytes().map(|digit| usize::from(digit.wrapping_sub(b'0')));
    digits.reduce(|number, digit| number * 10 + digit).unwrap_or(usize::MAX)
}
