//! The JSON Schema of a question bank, for editors.
//!
//! It knows the form of a bank. Whether ids resolve, scales rise and anchors match is for the
//! check.

use std::collections::HashMap;

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

use super::source::Bank;
use crate::messages::Language;

/// The schema as it is printed: pretty, with a line break at the end. What it says to people is in
/// this language, where that has its own words for it.
pub(crate) fn schema(language: Language) -> String {
    let mut schema = SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<Bank>();
    RecursiveTransform(without_null).transform(&mut schema);
    let own = own_words(language);
    RecursiveTransform(|schema: &mut Schema| translate(schema, &own)).transform(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema can be written as JSON");
    text.push('\n');
    text
}

/// What a language says for each text of the schema as it is written in the types of a bank.
fn own_words(language: Language) -> HashMap<String, String> {
    serde_json::from_str(&language.file("bank.schema.json")).unwrap_or_default()
}

fn translate(schema: &mut Schema, own: &HashMap<String, String>) {
    for key in ["title", "description"] {
        let said = schema.get(key).and_then(Value::as_str);
        let own = said.and_then(|said| own.get(&said.replace('\n', " "))).cloned();
        if let Some(own) = own {
            schema.insert(key.to_owned(), own.into());
        }
    }
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
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    /// What a schema says to people.
    fn said(schema: &Value, into: &mut BTreeSet<String>) {
        if let Value::Object(keys) = schema {
            let texts = ["title", "description"].into_iter().filter_map(|key| keys.get(key)?.as_str());
            into.extend(texts.map(|text| text.replace('\n', " ")));
        }
        let inner: Vec<&Value> = match schema {
            Value::Object(keys) => keys.values().collect(),
            Value::Array(items) => items.iter().collect(),
            _ => Vec::new(),
        };
        for schema in inner {
            said(schema, into);
        }
    }

    #[test]
    fn every_language_has_its_own_words_for_all_that_an_editor_shows() {
        let texts = |language| {
            let mut texts = BTreeSet::new();
            said(&serde_json::from_str(&schema(language)).expect("it is JSON"), &mut texts);
            texts
        };
        let written = texts(Language::FALLBACK);
        for language in Language::all().filter(|language| *language != Language::FALLBACK) {
            let own = own_words(language);
            assert_eq!(own.keys().cloned().collect::<BTreeSet<_>>(), written, "{language}");
            assert_eq!(texts(language), own.into_values().collect(), "{language}");
        }
    }

    #[test]
    fn the_schema_beside_the_built_in_bank_is_current() {
        let kept = include_str!("../../questions/bank.schema.json");
        // To renew it: cargo run -- bank schema > questions/bank.schema.json
        assert_eq!(kept, schema(Language::FALLBACK));
    }
}
