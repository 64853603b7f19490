//! `assets/config.schema.json` as a judge of configurations.

use std::collections::BTreeSet;

use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

thread_local! {
    /// Compiled once for all: that takes longer than a verdict.
    static COMPILED: (Value, Validator) = {
        let text = include_str!("../../assets/config.schema.json");
        let json: Value = serde_json::from_str(text).unwrap();
        let validator = jsonschema::draft202012::new(&json).unwrap();
        (json, validator)
    };
}

/// The schema.
pub struct Schema(Value);

impl Schema {
    pub fn new() -> Self {
        Schema(COMPILED.with(|(json, _)| json.clone()))
    }

    /// The schema itself.
    pub fn json(&self) -> &Value {
        &self.0
    }

    pub fn is_valid(&self, value: &Value) -> bool {
        COMPILED.with(|(_, validator)| validator.is_valid(value))
    }

    /// The places at fault, as the reader names them: a missing key and an
    /// unknown one by their own pointers, where the schema blames the object.
    pub fn faults(&self, value: &Value) -> BTreeSet<String> {
        let mut faults = BTreeSet::new();
        COMPILED.with(|(_, validator)| {
            for error in validator.iter_errors(value) {
                let place = error.instance_path().as_str();
                let below =
                    |name: &str| format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
                match error.kind() {
                    ValidationErrorKind::Required { property } => {
                        faults.insert(below(property.as_str().unwrap()));
                    }
                    ValidationErrorKind::AdditionalProperties { unexpected } => {
                        faults.extend(unexpected.iter().map(|name| below(name)));
                    }
                    _ => drop(faults.insert(place.to_owned())),
                }
            }
        });
        faults
    }
}
