use boardready::messages::{Language, Messages};
use jsonschema::Validator;
use serde_json::Value;

use crate::cases;

fn schema() -> Validator {
    let schema: Value =
        serde_json::from_str(include_str!("../../questions/bank.schema.json")).expect("the schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{error}"));
    jsonschema::draft202012::new(&schema).expect("the schema is one")
}

/// The bank as an editor sees it; none where it is no YAML of one document with each key once.
fn value(yaml: &str) -> Option<Value> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        merge_keys: serde_saphyr::options::MergeKeyPolicy::AsOrdinary,
    };
    serde_saphyr::from_str_with_options(yaml, options).ok()
}

#[test]
fn every_bank_that_can_be_used_satisfies_the_schema() {
    let schema = schema();
    let built_in = ("ai-board".to_owned(), boardready::library::BUILT_IN_YAML.to_owned());
    let usable = cases("valid").into_iter().chain(cases("doubtful")).map(|case| (case.name, case.yaml));
    for (name, yaml) in usable.chain([built_in]) {
        let value = value(&yaml).expect("it is YAML");
        let errors: Vec<String> =
            schema.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

/// Mistakes that no schema can see: they are about how the parts of a bank go together.
const OF_MEANING: &[&str] = &[
    "bands-do-not-start-at-zero",
    "bands-out-of-order",
    "cap-at-unknown-band",
    "conditions-contradict",
    "decision-for-no-answer",
    "decision-id-twice",
    "dimension-called-anywhere",
    "hidden-direction-mark",
    "missing-translation",
    "more-dont-knows-than-questions",
    "one-text-for-two-languages",
    "question-id-twice",
    "quick-edition-misses-a-dimension",
    "rule-before-unknown-dimension",
    "rule-never-fires",
    "rule-on-a-reflection",
    "rule-on-unknown-question",
    "scale-does-not-rise",
    "target-out-of-reach",
    "text-of-two-lines",
    "two-anchors-for-three-options",
    "unknown-scale",
    "wrong-language",
];

#[test]
fn every_mistake_of_form_fails_the_schema_and_no_mistake_of_meaning_does() {
    let schema = schema();
    for case in cases("broken") {
        let Some(value) = value(&case.yaml) else { continue };
        let of_meaning = OF_MEANING.contains(&case.name.as_str());
        assert_eq!(schema.is_valid(&value), of_meaning, "{}", case.name);
    }
}

#[test]
fn every_key_has_a_description() {
    fn keys(path: &str, schema: &Value, without: &mut Vec<String>) {
        for (key, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            if property.get("description").is_none() {
                without.push(format!("{path}/{key}"));
            }
        }
        for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            keys(name, definition, without);
        }
    }
    let schema: Value =
        serde_json::from_str(include_str!("../../questions/bank.schema.json")).expect("the schema is JSON");
    let mut without = Vec::new();
    keys("", &schema, &mut without);
    assert!(without.is_empty(), "{without:?}");
}

/// A bank in which every part has a key that does not belong, and cannot stand for one that is missing.
const STRANGE: &str = "\
zzzz: 0
minutes: {zzzz: []}
scales: {s: [{zzzz: []}]}
bands: [{zzzz: []}]
dimensions: [{zzzz: [], questions: [{zzzz: [], decisions: [{zzzz: []}]}], reflections: [{zzzz: []}]}]
rules:
  - {zzzz: []}
  - {when: {question: q, zzzz: []}}
  - {when: {dimension: d, zzzz: []}}
  - {when: {dont_know: d, zzzz: []}}
  - {when: {all: [], zzzz: []}}
  - {when: {any: [], zzzz: []}}
";

#[test]
fn the_schema_and_the_check_know_the_same_keys() {
    let (_, diagnosis) = boardready::bank::QuestionBank::check("bank.yaml", STRANGE);
    let messages = Messages::new(Language::FALLBACK);
    let strange = diagnosis.problems().iter().filter(|problem| problem.code == "unknown-key");
    // The help of each lists the keys that do belong.
    let mut checked: Vec<Vec<String>> = strange
        .map(|problem| {
            let help = problem.help(&messages);
            let keys = help.strip_prefix("its keys are ").expect("the help lists the keys").split(", ");
            let mut keys: Vec<String> = keys.map(|key| key.trim_matches('`').to_owned()).collect();
            keys.sort();
            keys
        })
        .collect();
    let schema: Value =
        serde_json::from_str(include_str!("../../questions/bank.schema.json")).expect("the schema is JSON");
    let definitions = schema["$defs"].as_object().expect("the parts of a bank").values();
    let mut described: Vec<Vec<String>> = definitions
        .chain([&schema])
        .filter_map(|part| Some(part.get("properties")?.as_object()?.keys().cloned().collect()))
        .collect();
    for keys in &mut described {
        keys.sort();
    }
    checked.sort();
    described.sort();
    assert_eq!(checked, described);
}
