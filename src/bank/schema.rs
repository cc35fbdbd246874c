//! The JSON Schema of a question bank, for editors.
//!
//! It knows the form of a bank. Whether ids resolve, scales rise and anchors match is for the
//! check.

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

use super::source::Bank;

/// The schema as it is printed: pretty, with a line break at the end.
pub(crate) fn schema() -> String {
    let mut schema = SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<Bank>();
    RecursiveTransform(without_null).transform(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema can be written as JSON");
    text.push('\n');
    text
}

/// A key that may be absent may not be empty: what `Option` means here is absence.
fn without_null(schema: &mut Schema) {
    schema.remove("default");
    if schema.get("format").is_some_and(Value::is_string) {
        schema.remove("format");
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    let Some(Value::Array(choices)) = schema.get_mut("anyOf") else { return };
    choices.retain(|choice| choice.get("type").is_none_or(|kind| kind != "null"));
    if let [Value::Object(only)] = choices.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        for (key, value) in only {
            schema.insert(key, value);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_beside_the_built_in_bank_is_current() {
        let kept = include_str!("../../questions/bank.schema.json");
        // To renew it: cargo run -- bank schema > questions/bank.schema.json
        assert_eq!(kept, super::schema());
    }
}
