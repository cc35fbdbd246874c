//! The JSON Schemas of the formats that other programs read, made of the types that are written.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

/// The schema of a format (draft 2020-12): pretty, with a line feed at its end.
pub(super) fn text<Format: JsonSchema>() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<Format>();
    RecursiveTransform(exact).transform(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema can be written as JSON");
    text.push('\n');
    text
}

/// Every key is there, and no other. How wide a number is in the program (`double`) says nothing
/// about JSON.
fn exact(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    if schema.get("format").is_some_and(Value::is_string) {
        schema.remove("format");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{comparison, decision_list, group, group_comparison};

    /// What each schema is called, the schema, and how many kinds of objects it describes at least.
    fn schemas() -> [(&'static str, String, usize); 6] {
        [
            ("report", crate::report::schema(), 7),
            ("comparison", comparison::schema(), 7),
            ("group", group::schema(), 7),
            ("group-comparison", group_comparison::schema(), 7),
            ("benchmark", crate::report::benchmark_schema(), 4),
            ("decision-list", decision_list::schema(), 6),
        ]
    }

    /// Every object of a schema that describes an object, with its place.
    fn objects<'s>(schema: &'s Value, place: &str, found: &mut Vec<(String, &'s Value)>) {
        if schema.get("properties").is_some() {
            found.push((place.to_owned(), schema));
        }
        match schema {
            Value::Object(keys) => {
                for (key, value) in keys {
                    objects(value, &format!("{place}/{key}"), found);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| objects(value, place, found)),
            _ => {}
        }
    }

    #[test]
    fn every_key_is_described_and_always_there() {
        for (name, schema, kinds) in schemas() {
            let schema: Value = serde_json::from_str(&schema).expect("it is JSON");
            let mut found = Vec::new();
            objects(&schema, name, &mut found);
            assert!(found.len() >= kinds, "{name}");
            for (place, object) in found {
                let keys = object["properties"].as_object().expect("an object of keys");
                let required = object["required"].as_array().expect("what is always there");
                assert_eq!(required.len(), keys.len(), "{place}");
                assert_eq!(object["additionalProperties"], false, "{place}");
                for (key, value) in keys {
                    let said = value["description"].as_str().unwrap_or_default();
                    assert!(said.ends_with('.'), "{place}: {key}");
                    let numeric = value["type"].to_string().contains("number");
                    let units = ["point", "%", "÷", "part", "scale", "day"];
                    assert!(
                        !numeric || units.iter().any(|unit| said.contains(unit)),
                        "{place}: {key}: {said}"
                    );
                }
            }
        }
    }
}
