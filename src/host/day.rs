//! The day.

use js_sys::Date;

/// Today, where the reader is: `2026-11-22`.
pub fn today() -> String {
    years_ago(0)
}

/// The same day a year ago: what was reviewed before it, was so more than a year
/// ago. A 29 February keeps its name in a year without one; no day is compared
/// wrongly for that.
pub fn a_year_ago() -> String {
    years_ago(1)
}

fn years_ago(years: u32) -> String {
    let now = Date::new_0();
    // JavaScript counts months from 0.
    let (month, day) = (now.get_month() + 1, now.get_date());
    format!("{}-{month:02}-{day:02}", now.get_full_year().saturating_sub(years))
}
