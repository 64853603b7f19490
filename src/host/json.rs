//! JSON by the browser's own parser.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::script::text;
use crate::json::{Json, MOST_DEPTH, MOST_NUMBER, too_deep};

/// Reads `source`.
///
/// # Errors
/// What is wrong with it as JSON, in the browser's words; or that it nests
/// deeper than [`MOST_DEPTH`].
pub fn parse(source: &str) -> Result<Json, String> {
    let value = js_sys::JSON::parse(source).map_err(text)?;
    read(&value, MOST_DEPTH).ok_or_else(too_deep)
}

fn read(value: &JsValue, depth: usize) -> Option<Json> {
    if let Some(text) = value.as_string() {
        return Some(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        let whole = number.trunc() == number && number.abs() <= MOST_NUMBER as f64;
        return Some(if whole { Json::Number(number as i64) } else { Json::Fraction });
    }
    if let Some(value) = value.as_bool() {
        return Some(Json::Bool(value));
    }
    if value.is_null() {
        return Some(Json::Null);
    }
    let below = depth.checked_sub(1)?;
    if let Some(items) = value.dyn_ref::<Array>() {
        let items = items.iter().map(|item| read(&item, below));
        return Some(Json::List(items.collect::<Option<_>>()?));
    }
    let fields = Object::entries(value.unchecked_ref()).into_iter().map(|pair| {
        let pair: Array = pair.unchecked_into();
        Some((pair.get(0).as_string()?, read(&pair.get(1), below)?))
    });
    Some(Json::Object(fields.collect::<Option<_>>()?))
}
