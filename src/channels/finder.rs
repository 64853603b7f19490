//! The finder: from what a team needs and can give to the channels that it can do
//! well, each with what speaks for it and against it.

use super::order::order;
use super::{AIM, AUDIENCE, FORM, HOURS, HOURS_STEPS, RISK, Use, usage};
use crate::content::{Channel, ChannelSource, Id, Library, Risk, Term};
use crate::route::Choices;

/// What a team needs and can give. What is empty or none asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Whom to reach: ids of audiences.
    pub audiences: Vec<Id>,
    /// What for: ids of aims.
    pub aims: Vec<Id>,
    /// What the team can make: ids of forms.
    pub forms: Vec<Id>,
    /// The hours a week that it has; none is 0.
    pub hours: u8,
    /// The most risk that it takes.
    pub risk: Option<Risk>,
}

/// A property of a channel that speaks for it or against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// That it reaches these audiences, or does not.
    Audiences(Vec<Id>),
    /// That it is good for these aims, or not.
    Aims(Vec<Id>),
    /// That these forms work there.
    Forms(Vec<Id>),
    /// That nothing works there that the team can make.
    NoForm,
    /// The risk that it carries; none is known of a trust's own.
    Risk(Option<Risk>),
    /// That nobody has said whom a trust's own reaches, what it is good for, what works
    /// there, or how many hours it takes.
    Unknown,
    /// That the trust does not use it.
    NotUsed,
}

/// A channel that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The channel.
    pub channel: &'a Channel,
    /// What speaks for it.
    pub reasons: Vec<Point>,
    /// What speaks against it.
    pub against: Vec<Point>,
    /// The hours a week that it takes together with all before it.
    pub total: u32,
}

/// What the finder found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found<'a> {
    /// What the team can do well in its hours, the best first.
    pub now: Vec<Fit<'a>>,
    /// What fits too, and what the hours do not carry.
    pub later: Vec<Fit<'a>>,
    /// What does not fit, and why not.
    pub unfit: Vec<(&'a Channel, Vec<Point>)>,
}

impl Needs {
    /// The needs that stand in an address under the names of the filters. What there is
    /// not asks for nothing.
    pub fn of(library: &Library, choices: &Choices) -> Self {
        let Some(all) = &library.channels else { return Needs::default() };
        let ids = |name, terms: &[Term]| {
            let asked = terms.iter().filter(|term| choices.has(name, &term.id));
            asked.map(|term| term.id.clone()).collect()
        };
        let hours = choices.get(HOURS).parse().ok().filter(|hours| HOURS_STEPS.contains(hours));
        Needs {
            audiences: ids(AUDIENCE, &all.audiences),
            aims: ids(AIM, &all.aims),
            forms: ids(FORM, &all.forms),
            hours: hours.unwrap_or_default(),
            risk: Risk::named(choices.get(RISK)),
        }
    }
}

/// Finds the channels of `library` that fit `needs`.
///
/// A channel fits where it reaches one of the audiences, is good for one of the aims,
/// takes one of the forms, carries no more risk than is taken, and the trust does not
/// say that it is not used. Those that fit stand in the order of how many audiences
/// and aims they serve for each hour that they take, and of two that serve alike the one
/// with less risk, or that the trust uses already, comes first. That order does not depend
/// on the hours there are, and the team gets as many of the first as these carry: so more
/// hours never take a channel away.
pub fn find<'a>(library: &'a Library, needs: &Needs) -> Found<'a> {
    let mut found = Found::default();
    let mut fits: Vec<&Channel> = Vec::new();
    for channel in library.channels.iter().flat_map(|all| &all.channels) {
        let obstacles = obstacles(library, channel, needs);
        if obstacles.is_empty() {
            fits.push(channel);
        } else {
            found.unfit.push((channel, obstacles));
        }
    }
    let worth = |channel: &&Channel| rank(library, channel, needs);
    let ranks: Vec<u32> = fits.iter().map(worth).collect();
    let mut total = 0;
    for channel in order(&ranks).into_iter().filter_map(|place| fits.get(place).copied()) {
        total += u32::from(channel.hours);
        let (reasons, against) = points(channel, needs);
        let fit = Fit { channel, reasons, against, total };
        let carried = total <= u32::from(needs.hours) && found.later.is_empty();
        if carried { &mut found.now } else { &mut found.later }.push(fit);
    }
    found
}

/// Where a channel that fits stands: the lowest first. What serves more for an hour comes
/// first; then what serves more, carries less risk, and is used by the trust already.
fn rank(library: &Library, channel: &Channel, needs: &Needs) -> u32 {
    // 5,040 is divided by every number up to 10 and by most after it.
    let served = served(channel, needs);
    let worth = served * (5040 * 32 / u32::from(channel.hours.max(1)) + 1);
    let risk = channel.risk.map_or(Risk::High as u32, |risk| risk as u32);
    let used = match usage(library, &channel.id) {
        Some(Use::Yes) => 0,
        _ if channel.source == ChannelSource::Own => 0,
        Some(Use::Ask) => 2,
        _ => 1,
    };
    u32::MAX - (worth * 16).saturating_sub(risk * 4 + used)
}

/// How many of the audiences and aims that are asked for a channel serves. Where none is,
/// all are alike, and the one that takes the fewest hours comes first.
fn served(channel: &Channel, needs: &Needs) -> u32 {
    if needs.audiences.is_empty() && needs.aims.is_empty() {
        return 1;
    }
    let asked = needs.audiences.iter().filter(|id| channel.audiences.contains(id)).count()
        + needs.aims.iter().filter(|id| channel.aims.contains(id)).count();
    u32::try_from(asked).unwrap_or_default()
}

/// Why a channel does not fit, as far as it does not.
fn obstacles(library: &Library, channel: &Channel, needs: &Needs) -> Vec<Point> {
    let mut points = Vec::new();
    let misses =
        |asked: &[Id], has: &[Id]| !asked.is_empty() && !asked.iter().any(|id| has.contains(id));
    if usage(library, &channel.id) == Some(Use::No) {
        points.push(Point::NotUsed);
    }
    let unknown =
        [&channel.audiences, &channel.aims, &channel.forms].iter().any(|ids| ids.is_empty());
    if unknown || channel.hours == 0 {
        points.push(Point::Unknown);
        return points;
    }
    if misses(&needs.audiences, &channel.audiences) {
        points.push(Point::Audiences(needs.audiences.clone()));
    }
    if misses(&needs.aims, &channel.aims) {
        points.push(Point::Aims(needs.aims.clone()));
    }
    if misses(&needs.forms, &channel.forms) {
        points.push(Point::NoForm);
    }
    // What nobody knows may be high.
    if needs.risk.is_some_and(|most| channel.risk.unwrap_or(Risk::High) > most) {
        points.push(Point::Risk(channel.risk));
    }
    points
}

/// What speaks for a channel that fits, and what against it.
fn points(channel: &Channel, needs: &Needs) -> (Vec<Point>, Vec<Point>) {
    let (mut reasons, mut against) = (Vec::new(), Vec::new());
    let mut sort = |asked: &[Id], has: &[Id], point: fn(Vec<Id>) -> Point, both: bool| {
        let (held, missed): (Vec<Id>, Vec<Id>) =
            asked.iter().cloned().partition(|id| has.contains(id));
        if !held.is_empty() {
            reasons.push(point(held));
        }
        if both && !missed.is_empty() {
            against.push(point(missed));
        }
    };
    sort(&needs.audiences, &channel.audiences, Point::Audiences, true);
    sort(&needs.aims, &channel.aims, Point::Aims, true);
    // Any one of them is enough.
    sort(&needs.forms, &channel.forms, Point::Forms, false);
    let side = if channel.risk == Some(Risk::Low) { &mut reasons } else { &mut against };
    side.push(Point::Risk(channel.risk));
    (reasons, against)
}
