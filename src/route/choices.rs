//! What a reader has chosen in a view, as it stands behind the `?` of its address.

use std::fmt;

use super::encoding::decoded;

/// The names of choices, as they stand in addresses.
pub mod choice {
    /// Whom the channel is to reach.
    pub const AUDIENCE: &str = "audience";
    /// What it is to be good for.
    pub const AIM: &str = "aim";
    /// What is to work there.
    pub const FORM: &str = "form";
    /// How many hours a week it may take.
    pub const HOURS: &str = "hours";
    /// The hours a week that readers choose between: 1, 2, half a day, a day, two days, a
    /// full-time post.
    pub const HOURS_STEPS: [u8; 6] = [1, 2, 4, 7, 15, 37];
    /// How much risk it may carry.
    pub const RISK: &str = "risk";
    /// By which property the channels are sorted, and perhaps `down`.
    pub const SORT: &str = "sort";
    /// Which properties are shown.
    pub const COLUMNS: &str = "columns";
    /// `why` where reasons and sources are shown too.
    pub const SHOW: &str = "show";
    /// The channels that are marked to be compared.
    pub const PICK: &str = "pick";
    /// The channels that are shown side by side.
    pub const COMPARE: &str = "compare";
    /// The channel that is shown where there is room for one alone.
    pub const AT: &str = "at";
    /// What a point to share is about.
    pub const TOPIC: &str = "topic";
    /// The point that chance has picked.
    pub const SURPRISE: &str = "surprise";
}

use choice::*;

/// Every name; another one in an address is not a choice, such as what a newsletter adds
/// to follow its readers by.
const NAMES: [&str; 13] =
    [AUDIENCE, AIM, FORM, HOURS, RISK, SORT, COLUMNS, SHOW, PICK, COMPARE, AT, TOPIC, SURPRISE];

/// Choices by name: `aim=recruit&compare=blog,x`. A name stands there once, and has
/// one value or several; values are made of lower-case letters, digits and
/// hyphens. What is of another form is left out when an address is read, so that a
/// link that was damaged on its way still leads to the view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Choices(String);

impl Choices {
    /// Reads what stands behind the `?`.
    #[inline(never)]
    pub fn read(query: &str) -> Self {
        let mut choices = Choices::default();
        for pair in decoded(query).split('&') {
            if let Some((name, values)) = pair.split_once('=')
                && !choices.names().any(|known| known == name)
            {
                choices = choices.with(name, values);
            }
        }
        choices
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values under `name`, with commas between them; empty where there is none.
    #[inline(never)]
    pub fn get(&self, name: &str) -> &str {
        let found = self.pairs().find(|(known, _)| *known == name);
        found.map_or("", |(_, values)| values)
    }

    /// Each value under `name`.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.get(name).split(',').filter(|value| !value.is_empty())
    }

    /// Whether `value` is one of those under `name`.
    #[inline(never)]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|chosen| chosen == value)
    }

    /// The choices with `values`, commas between them, in place of those under
    /// `name`; without any where there are none.
    #[inline(never)]
    pub fn with(&self, name: &str, values: &str) -> Self {
        let mut text = String::new();
        for (known, values) in self.pairs().filter(|(known, _)| *known != name) {
            add(&mut text, known, values);
        }
        let mut kept: Vec<&str> = Vec::new();
        for value in values.split(',') {
            if is_plain(value) && !kept.contains(&value) {
                kept.push(value);
            }
        }
        if NAMES.contains(&name) && !kept.is_empty() {
            add(&mut text, name, &kept.join(","));
        }
        Choices(text)
    }

    /// The choices with `value` among those under `name`, or without it where it was.
    #[inline(never)]
    pub fn toggled(&self, name: &str, value: &str) -> Self {
        let mut values: Vec<&str> = self.all(name).filter(|chosen| *chosen != value).collect();
        if !self.has(name, value) {
            values.push(value);
        }
        self.with(name, &values.join(","))
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.split('&').filter_map(|pair| pair.split_once('='))
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.pairs().map(|(name, _)| name)
    }
}

fn add(text: &mut String, name: &str, values: &str) {
    for part in [if text.is_empty() { "" } else { "&" }, name, "=", values] {
        text.push_str(part);
    }
}

fn is_plain(part: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !part.is_empty() && part.bytes().all(plain)
}

impl fmt::Display for Choices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn choices_are_read_changed_and_written() {
        let choices = Choices::read("aim=recruit&compare=blog,x");
        assert_eq!(choices.get("aim"), "recruit");
        assert_eq!(choices.all("compare").collect::<Vec<_>>(), ["blog", "x"]);
        assert_eq!(choices.all("form").count(), 0);
        assert_eq!(choices.with("aim", "").to_string(), "compare=blog,x");
        assert_eq!(choices.toggled("compare", "x").get("compare"), "blog");
        assert_eq!(choices.toggled("compare", "threads").get("compare"), "blog,x,threads");
    }

    #[test]
    fn what_a_mailer_or_a_chat_makes_of_a_link_is_understood() {
        assert_eq!(Choices::read("compare=blog%2Cx").get("compare"), "blog,x");
        assert_eq!(Choices::read("compare%3Dblog").get("compare"), "blog");
    }

    #[test]
    fn what_is_no_choice_is_left_out() {
        let read = |query| Choices::read(query).to_string();
        assert_eq!(read("aim=Recruit&form=text"), "form=text");
        assert_eq!(read("aim=one,,one,two!&&=x&y&at"), "aim=one");
        assert_eq!(read("aim=one&aim=two"), "aim=one");
        assert_eq!(read("<script>=1&aim=%3Cb%3E&utm-source=news&q=flu"), "");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_the_same(
            query in "((aim|sort|at|x)=[a-z0-9=,%+ -]{0,9}&?){0,5}",
        ) {
            let choices = Choices::read(&query);
            prop_assert_eq!(Choices::read(&choices.to_string()), choices);
        }

        #[test]
        fn toggling_twice_changes_nothing_of_what_is_chosen(
            query in "(aim|form|pick)=[a-d](,[a-d]){0,3}", name in "aim|form|pick", value in "[a-d]",
        ) {
            let choices = Choices::read(&query);
            let back = choices.toggled(&name, &value).toggled(&name, &value);
            for value in ["a", "b", "c", "d"] {
                prop_assert_eq!(back.has(&name, value), choices.has(&name, value));
            }
        }
    }
}
