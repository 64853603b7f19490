//! The properties by which channels are compared.

use super::limits::limits;
use crate::content::{Channel, Fact, Id, Key, Library, Risk, Term, phrase};

/// A property by which channels are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// What people use it for.
    UsedFor,
    /// Whom it reaches, and who is there.
    People,
    /// What it is good for in healthcare.
    GoodFor,
    /// How to sound there.
    Tone,
    /// What works there.
    Forms,
    /// How long and how large a post may be.
    Limits,
    /// The hours a week that it takes.
    Hours,
    /// How much moderating it takes and what can go wrong.
    Risk,
    /// How conversations work.
    Conversation,
    /// Alternative text and captions.
    Accessibility,
    /// Whether posts can be paid for.
    Advertising,
    /// What it costs.
    Cost,
    /// Whose it is.
    Owner,
    /// One thing to remember.
    Remember,
    /// First steps.
    Start,
    /// An example from healthcare.
    Example,
}

/// What a channel has under a property.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// What it has, in short; empty where that is not known.
    pub short: String,
    /// Where that is a list, the names in it.
    pub terms: Vec<String>,
    /// More of it, or why.
    pub more: Option<String>,
    /// Where a fact was read.
    pub source: Option<String>,
}

impl Property {
    /// All properties, in the order in which they are shown.
    pub const ALL: [Property; 16] = [
        Property::UsedFor,
        Property::People,
        Property::GoodFor,
        Property::Tone,
        Property::Forms,
        Property::Limits,
        Property::Hours,
        Property::Risk,
        Property::Conversation,
        Property::Accessibility,
        Property::Advertising,
        Property::Cost,
        Property::Owner,
        Property::Remember,
        Property::Start,
        Property::Example,
    ];

    /// Its name in an address, and the key of its name in words.
    fn names(self) -> (&'static str, Key) {
        match self {
            Property::UsedFor => ("used", key!("channels.used-for")),
            Property::People => ("people", key!("channels.people")),
            Property::GoodFor => ("good", key!("channels.good-for")),
            Property::Tone => ("tone", key!("channels.tone")),
            Property::Forms => ("forms", key!("channels.forms")),
            Property::Limits => ("limits", key!("channels.limits")),
            Property::Hours => ("hours", key!("channels.hours")),
            Property::Risk => ("risk", key!("channels.risk")),
            Property::Conversation => ("talk", key!("channels.conversation")),
            Property::Accessibility => ("access", key!("channels.accessibility")),
            Property::Advertising => ("ads", key!("channels.advertising")),
            Property::Cost => ("cost", key!("channels.cost")),
            Property::Owner => ("owner", key!("channels.owner")),
            Property::Remember => ("remember", key!("channels.remember")),
            Property::Start => ("start", key!("channel.start")),
            Property::Example => ("example", key!("channel.example")),
        }
    }

    /// Its name in an address.
    pub fn name(self) -> &'static str {
        self.names().0
    }

    /// The key of its name in words.
    pub fn key(self) -> Key {
        self.names().1
    }

    /// Whether what stands under it is this project's judgement rather than a fact or
    /// a description.
    pub fn is_judged(self) -> bool {
        use Property::{GoodFor, Hours, People, Risk, Tone};
        matches!(self, People | GoodFor | Tone | Hours | Risk)
    }

    /// Whether what stands under it can be put in an order that means something.
    pub fn is_sortable(self) -> bool {
        use Property::{Forms, GoodFor, Hours, Limits, People, Risk};
        matches!(self, People | GoodFor | Forms | Limits | Hours | Risk)
    }

    /// Where `channel` stands in that order: by the length of a text, the hours or the
    /// risk, else by how many it has. None where that is not known.
    pub fn rank(self, channel: &Channel, library: &Library) -> Option<u32> {
        let count = |terms: &[Id]| u32::try_from(terms.len()).ok().filter(|count| *count > 0);
        match self {
            Property::People => count(&channel.audiences),
            Property::GoodFor => count(&channel.aims),
            Property::Forms => count(&channel.forms),
            Property::Hours => Some(u32::from(channel.hours)).filter(|hours| *hours > 0),
            Property::Risk => channel.risk.map(|risk| risk as u32),
            Property::Limits => {
                Some(library.network(channel.network.as_ref()?)?.limit.as_ref()?.length)
            }
            _ => None,
        }
    }

    /// What `channel` has under this property.
    pub fn of(self, channel: &Channel, library: &Library) -> Value {
        let Some(all) = &library.channels else { return Value::default() };
        let listed = |of: &[Id], all: &[Term], more: &Option<String>| {
            let terms = terms(of, all);
            if terms.is_empty() {
                // A trust may say it in words alone.
                return told(more.as_ref(), &None);
            }
            Value {
                short: sentence(&terms),
                terms: terms.into_iter().map(str::to_owned).collect(),
                more: more.clone(),
                source: None,
            }
        };
        match self {
            Property::UsedFor => told(Some(&channel.used_for), &None),
            Property::People => listed(&channel.audiences, &all.audiences, &channel.people),
            Property::GoodFor => listed(&channel.aims, &all.aims, &channel.good_for),
            Property::Tone => told(channel.tone.as_ref(), &channel.tone_why),
            Property::Forms => listed(&channel.forms, &all.forms, &None),
            Property::Limits => limits(channel, library),
            Property::Hours => {
                let hours = (channel.hours > 0).then(|| channel.hours.to_string());
                told(hours.as_ref(), &channel.hours_why)
            }
            Property::Risk => {
                let risk = channel.risk.map(|risk| library.words.get(named(risk)).to_owned());
                told(risk.as_ref(), &channel.risk_why)
            }
            Property::Conversation => told(channel.conversation.as_ref(), &None),
            Property::Accessibility => fact(&channel.accessibility),
            Property::Advertising => fact(&channel.advertising),
            Property::Cost => fact(&channel.cost),
            Property::Owner => fact(&channel.owner),
            Property::Remember => told(Some(&channel.remember), &None),
            Property::Start => told(Some(&channel.start.join(" ")), &None),
            Property::Example => told(channel.example.as_ref(), &None),
        }
    }
}

/// The key of the name of a risk.
pub fn named(risk: Risk) -> Key {
    match risk {
        Risk::Low => key!("channels.risk.low"),
        Risk::Medium => key!("channels.risk.medium"),
        Risk::High => key!("channels.risk.high"),
    }
}

/// The names of those of `all` terms that `ids` names, in the order of `all`.
pub fn terms<'a>(ids: &[Id], all: &'a [Term]) -> Vec<&'a str> {
    let named = all.iter().filter(|term| ids.contains(&term.id));
    named.map(|term| term.name.as_str()).collect()
}

/// Terms as a list that begins like a sentence.
fn sentence(terms: &[&str]) -> String {
    phrase(&terms.join(", "))
}

fn told(short: Option<&String>, more: &Option<String>) -> Value {
    Value { short: short.cloned().unwrap_or_default(), more: more.clone(), ..Value::default() }
}

/// A fact with its source; nothing where it is not known.
pub(super) fn fact(fact: &Option<Fact>) -> Value {
    let Some(Fact { text, source }) = fact else { return Value::default() };
    Value { short: text.clone(), source: Some(source.clone()), ..Value::default() }
}
