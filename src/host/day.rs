//! The day.

use js_sys::Date;

/// Today, where the reader is: `2026-11-22`.
pub fn today() -> String {
    let now = Date::new_0();
    // JavaScript counts months from 0.
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
