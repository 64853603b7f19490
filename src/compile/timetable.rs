//! A table of hours as a day: what falls into it, its hours in words, the hours
//! at which it starts and ends, and whose these are.

use super::inline::plain;
use crate::content::{Block, Prose, Stretch};

/// The day that a table holds.
pub fn day(table: Block) -> Result<Block, String> {
    let Block::Table { caption, rows, .. } = table else { return Ok(table) };
    let stretches: Result<Vec<Stretch>, String> = rows.iter().map(|row| stretch(row)).collect();
    Ok(Block::Day { title: caption, stretches: stretches? })
}

fn stretch(row: &[Prose]) -> Result<Stretch, String> {
    let cells: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
    let [what, hours, from, to, whose] = cells.as_slice() else {
        return Err(format!(
            "found {} columns; expected 5: what, hours, from, to and whose",
            row.len()
        ));
    };
    let hour = |text: &str| {
        let hour = text.parse().ok().filter(|hour| *hour <= 24);
        hour.ok_or_else(|| format!("found ‘{text}’ in ‘{what}’; expected an hour from 0 to 24"))
    };
    let (from, to) = (hour(from)?, hour(to)?);
    if from >= to {
        return Err(format!(
            "found ‘{what}’ from {from} to {to}; expected it to end after it starts"
        ));
    }
    let given = match whose.as_str() {
        "toolkit" => true,
        "illustration" => false,
        _ => return Err(format!("found ‘{whose}’ in ‘{what}’; expected toolkit or illustration")),
    };
    Ok(Stretch { what: what.clone(), hours: hours.clone(), from, to, given })
}
