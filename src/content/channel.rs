//! The channels and how they compare.

use serde::Deserialize;

use super::Id;
use super::packed::{Input, Packed, packed};

/// The channels, and the terms that they are compared by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channels {
    /// How the table is meant.
    pub note: String,
    /// Whom a channel may reach.
    pub audiences: Vec<Term>,
    /// What it may be good for.
    pub aims: Vec<Term>,
    /// What a post may be made of.
    pub forms: Vec<Term>,
    /// What makes a post accessible.
    pub checks: Vec<Check>,
    /// The channels in the order in which they are shown.
    pub channels: Vec<Channel>,
}

/// Something that a channel has or has not, and readers look for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id, by which channels name it.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A point of the checklist for an accessible post.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The forms that it is about; every post where there is none.
    pub forms: Vec<Id>,
    /// What to do.
    pub text: String,
}

/// A channel and how it compares. What is a [`Fact`] has a source; the rest is this
/// project's judgement, and says why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The name it had in 2016, if another.
    pub formerly: Option<String>,
    /// Its entry in the networks, where a text can be counted.
    pub network: Option<Id>,
    /// How far the toolkit of 2016 describes it.
    #[serde(rename = "described")]
    pub source: ChannelSource,
    /// When its facts were last read: `2026-11-23`; empty where a trust has added it.
    pub reviewed: String,
    /// What people use it for.
    pub used_for: String,
    /// Who is there; unknown where none is given.
    pub people: Option<String>,
    /// Whom a healthcare organisation can reach there: ids of audiences.
    pub audiences: Vec<Id>,
    /// What it is good for: ids of aims.
    pub aims: Vec<Id>,
    /// Why it is good for that.
    pub good_for: Option<String>,
    /// How to sound there.
    pub tone: Option<String>,
    /// Why so.
    pub tone_why: Option<String>,
    /// What works there, any one of which is enough: ids of forms.
    pub forms: Vec<Id>,
    /// How long and how large what is posted may be, beside the length of a text.
    pub limits: Option<Fact>,
    /// How many hours a week it takes a small team to do it properly; none is 0.
    pub hours: u8,
    /// Why so many.
    pub hours_why: Option<String>,
    /// How much moderating it takes and how much can go wrong.
    pub risk: Option<Risk>,
    /// Why so much.
    pub risk_why: Option<String>,
    /// How conversations work.
    pub conversation: Option<String>,
    /// Alternative text and captions.
    pub accessibility: Option<Fact>,
    /// Whether posts can be paid for.
    pub advertising: Option<Fact>,
    /// What it costs.
    pub cost: Option<Fact>,
    /// Whose it is.
    pub owner: Option<Fact>,
    /// One thing to remember.
    pub remember: String,
    /// First steps, in order.
    pub start: Vec<String>,
    /// What to do there.
    #[serde(rename = "do")]
    pub dos: Vec<String>,
    /// What not to do there.
    #[serde(rename = "dont")]
    pub donts: Vec<String>,
    /// An example from the toolkit.
    pub example: Option<String>,
}

/// What can be looked up, and where it was.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The fact.
    pub text: String,
    /// What was read.
    pub source: String,
}

/// How much moderating a channel takes in healthcare and how much can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each name says what it is")]
pub enum Risk {
    Low,
    Medium,
    High,
}

impl Risk {
    /// All of them, the least first.
    pub const ALL: [Risk; 3] = [Risk::Low, Risk::Medium, Risk::High];

    /// Its name in addresses, packs and configurations.
    pub fn name(self) -> &'static str {
        match self {
            Risk::Low => "low",
            Risk::Medium => "medium",
            Risk::High => "high",
        }
    }

    /// The risk with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|risk| risk.name() == name)
    }
}

/// It stands by its name, as a trust's own channel has it.
impl Packed for Risk {
    fn pack(&self, out: &mut Vec<u8>) {
        self.name().to_owned().pack(out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        Risk::named(&String::unpack(input)).unwrap_or_else(|| {
            input.fail();
            Risk::High
        })
    }
}

/// How far the toolkit of 2016 describes a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelSource {
    /// It has a guide of its own.
    Toolkit,
    /// It is only named.
    Outline,
    /// Not at all: it is newer, or was not meant.
    Newer,
    /// Not at all: a trust has added it.
    #[serde(skip)]
    Own,
}

packed!(Channels { note, audiences, aims, forms, checks, channels });
packed!(Term { id, name });
packed!(Check { forms, text });
packed!(Fact { text, source });
packed!(Channel of "channels" {
    id,
    name,
    formerly,
    network,
    source,
    reviewed,
    used_for,
    people,
    audiences,
    aims,
    good_for,
    tone,
    tone_why,
    forms,
    limits,
    hours,
    hours_why,
    risk,
    risk_why,
    conversation,
    accessibility,
    advertising,
    cost,
    owner,
    remember,
    start,
    dos,
    donts,
    example
});
packed!(enum ChannelSource { 0: Toolkit, 1: Outline, 2: Own, 3: Newer } else ChannelSource::Toolkit);
