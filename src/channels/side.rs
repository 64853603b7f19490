//! Channels side by side, with what tells them apart.

use super::{Property, Value};
use crate::content::{Channel, Library};

/// A property of two to four channels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The property.
    pub property: Property,
    /// What each channel has under it, in their order.
    pub values: Vec<Value>,
    /// Whether they do not all have the same list, hours or risk; none for a text, and where
    /// one of them is not known.
    pub differs: Option<bool>,
}

impl Row {
    /// Whether every channel has `term`.
    pub fn is_common(&self, term: &String) -> bool {
        self.values.iter().all(|value| value.terms.contains(term))
    }
}

/// Every property of `sides`.
pub fn rows(library: &Library, sides: &[&Channel]) -> Vec<Row> {
    let row = |property: Property| {
        let values: Vec<Value> = sides.iter().map(|side| property.of(side, library)).collect();
        let mut shorts = values.iter().map(|value| &value.short);
        let known = property.is_sortable()
            && property != Property::Limits
            && shorts.clone().all(|short| !short.is_empty());
        let first = shorts.next();
        let differs = known.then(|| shorts.any(|short| Some(short) != first));
        Row { property, values, differs }
    };
    Property::ALL.into_iter().map(row).collect()
}
