//! A day of the calendar, for what the content says of when it was reviewed.

use std::fmt;
use std::str::FromStr;

use super::{Place, Problems};

/// A day of the calendar. Days are in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;

impl Day {
    /// The day in Greenwich, `seconds` after 1970 began; none after the year 9999.
    pub fn at(seconds: u64) -> Option<Self> {
        let mut left = seconds / SECONDS_OF_A_DAY;
        for year in 1970..=9999 {
            for month in 1..=12 {
                let length = u64::from(length(year, month));
                if left < length {
                    return Some(Day { year, month, day: u8::try_from(left + 1).ok()? });
                }
                left -= length;
            }
        }
        None
    }

    /// Whether more than a year has passed from this day to `today`. The widget
    /// asks the same of the day as it is written: `Setting::is_old`.
    pub fn is_over_a_year(self, today: Day) -> bool {
        (self.year + 1, self.month, self.day) < (today.year, today.month, today.day)
    }
}

/// How many days `month` has.
fn length(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Day {
    type Err = String;

    /// Reads `2026-11-22`: year, month and day with all their digits.
    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let digits = |b: &u8| b.is_ascii_digit() || *b == b'-';
            let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
            let form = [year, month, day].map(str::len) == [4, 2, 2];
            let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
            let exists = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
            let found = Day { year, month, day };
            (form && text.as_bytes().iter().all(digits) && exists).then_some(found)
        };
        read().ok_or_else(|| format!("found the date ‘{text}’; expected one such as 2026-11-22"))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Reports what stands at `place` and is to be a day, where it is none.
pub fn check(date: &str, place: &Place, problems: &mut Problems) {
    if let Err(message) = date.parse::<Day>() {
        problems.add(&place.file, place.line, message);
    }
}
