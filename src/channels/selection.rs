//! Which channels a reader asked to see, and how: all of it stands in the address.

use super::order::order;
use super::{
    AIM, AUDIENCE, COLUMNS, COMPARE, FORM, HOURS, HOURS_STEPS, PICK, Property, RISK, SHOW, SORT,
};
use crate::content::{Channel, Channels, Id, Library, Risk, Term};
use crate::route::Choices;

/// How many channels can stand side by side.
pub const MOST_SIDES: usize = 4;

/// What is shown before a reader chooses columns: what decides between channels.
const FIRST: [Property; 5] =
    [Property::People, Property::GoodFor, Property::Forms, Property::Hours, Property::Risk];

/// What a reader asked to see of the channels.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    library: &'a Library,
    all: &'a Channels,
    /// What the reader chose.
    pub choices: &'a Choices,
}

impl<'a> Selection<'a> {
    /// The selection by `choices`, once the channels have arrived.
    pub fn new(library: &'a Library, choices: &'a Choices) -> Option<Self> {
        library.channels.as_ref().map(|all| Selection { library, all, choices })
    }

    /// The channels that match every filter, in the order that was asked for. A
    /// filter by something that there is not filters nothing.
    pub fn channels(self) -> Vec<&'a Channel> {
        let shown: Vec<&Channel> =
            self.all.channels.iter().filter(|channel| self.matches(channel)).collect();
        let ranks: Vec<u32> = shown.iter().map(|channel| self.rank(channel, &shown)).collect();
        order(&ranks).into_iter().filter_map(|place| shown.get(place).copied()).collect()
    }

    /// Where `channel` stands among `shown` in the order that was asked for: the lowest
    /// first. What is not known comes last, whatever the order.
    fn rank(self, channel: &Channel, shown: &[&Channel]) -> u32 {
        let rank = if self.sorted() == Some("name") {
            let name = channel.name.to_ascii_lowercase();
            let before = |other: &&&Channel| other.name.to_ascii_lowercase() < name;
            u32::try_from(shown.iter().filter(before).count()).ok()
        } else if let Some(property) = self.sorted_by() {
            property.rank(channel, self.library)
        } else {
            return 0;
        };
        let turned = |rank: u32| if self.is_down() { u32::MAX - 1 - rank } else { rank };
        rank.map_or(u32::MAX, turned)
    }

    /// Whether a filter is set that may leave channels out.
    pub fn is_filtered(self) -> bool {
        let terms =
            [(AUDIENCE, &self.all.audiences), (AIM, &self.all.aims), (FORM, &self.all.forms)];
        terms.into_iter().any(|(name, terms)| self.term(name, terms).is_some())
            || self.hours().is_some()
            || self.risk().is_some()
    }

    fn matches(self, channel: &Channel) -> bool {
        let has = |name, terms: &[Term], has: &[Id]| {
            self.term(name, terms).is_none_or(|asked| has.iter().any(|id| **id == *asked))
        };
        has(AUDIENCE, &self.all.audiences, &channel.audiences)
            && has(AIM, &self.all.aims, &channel.aims)
            && has(FORM, &self.all.forms, &channel.forms)
            && self.hours().is_none_or(|most| (1..=most).contains(&channel.hours))
            && self.risk().is_none_or(|most| channel.risk.is_some_and(|risk| risk <= most))
    }

    /// The term that the filter `name` asks for, where it is one of `terms`.
    fn term(self, name: &str, terms: &[Term]) -> Option<&'a str> {
        let asked = self.choices.get(name);
        terms.iter().any(|term| *term.id == *asked).then_some(asked)
    }

    /// The most risk that is asked for.
    pub fn risk(self) -> Option<Risk> {
        Risk::named(self.choices.get(RISK))
    }

    /// The most hours that are asked for.
    pub fn hours(self) -> Option<u8> {
        let asked = self.choices.get(HOURS).parse().ok();
        asked.filter(|hours| HOURS_STEPS.contains(hours))
    }

    /// What the channels are sorted by: `name`, or the name of a property.
    pub fn sorted(self) -> Option<&'a str> {
        self.choices.all(SORT).next()
    }

    /// Whether the channels are in another order than the toolkit's.
    pub fn is_sorted(self) -> bool {
        self.sorted() == Some("name") || self.sorted_by().is_some()
    }

    fn sorted_by(self) -> Option<Property> {
        let name = self.sorted()?;
        Property::ALL.into_iter().find(|one| one.name() == name && one.is_sortable())
    }

    /// Whether the order is from the most to the least.
    pub fn is_down(self) -> bool {
        self.choices.has(SORT, "down")
    }

    /// The properties that are shown, in their own order; there is always one.
    pub fn columns(self) -> Vec<Property> {
        let asked = |one: &Property| self.choices.has(COLUMNS, one.name());
        let asked: Vec<Property> = Property::ALL.into_iter().filter(asked).collect();
        if asked.is_empty() { FIRST.to_vec() } else { asked }
    }

    /// Whether reasons and sources are shown too.
    pub fn shows_why(self) -> bool {
        self.choices.has(SHOW, "why")
    }

    /// The channels that are marked to be compared, in the order of marking.
    pub fn picked(self) -> Vec<&'a Channel> {
        self.named(PICK)
    }

    /// The two to four channels that are shown side by side; else none.
    pub fn compared(self) -> Vec<&'a Channel> {
        let sides = self.named(COMPARE);
        if sides.len() < 2 { Vec::new() } else { sides }
    }

    fn named(self, list: &str) -> Vec<&'a Channel> {
        let find = |id: &str| self.all.channels.iter().find(|channel| *channel.id == *id);
        self.choices.all(list).filter_map(find).take(MOST_SIDES).collect()
    }
}
