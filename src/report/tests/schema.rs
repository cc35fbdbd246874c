//! What is written as JSON holds to what is published.

use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;

use super::super::{build, comparison, schema};
use super::{Make, deep, little, nothing, rich, single};
use crate::assessment::{self, Assessment};
use crate::bank::QuestionBank;
use crate::comparison::{Side, compare};
use crate::messages::{Language, Messages};
use crate::render;
use crate::scoring::properties::{answered, banks, replies};
use crate::scoring::score;

fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("it is JSON");
    jsonschema::draft202012::new(&schema).expect("it is a schema")
}

/// What is wrong with the JSON, in words.
fn wrong(validator: &Validator, json: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(json).expect("it is JSON");
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn report_on(bank: &QuestionBank, assessment: &Assessment) -> String {
    let messages = Messages::new(Language::English);
    render::json(&build(bank, assessment, &score(bank, assessment), &messages, &&TimeZone::UTC))
}

fn compared(bank: &QuestionBank, then: &Assessment, now: &Assessment) -> String {
    let messages = Messages::new(Language::English);
    let cards = (score(bank, then), score(bank, now));
    let then = Side { bank, assessment: then, scorecard: &cards.0 };
    let now = Side { bank, assessment: now, scorecard: &cards.1 };
    let comparison = compare(then, now).expect("it is one bank");
    render::json(&comparison::build(then, now, &comparison, &messages, &&TimeZone::UTC, None))
}

#[test]
fn the_reports_of_every_case_hold_to_it() {
    let validator = validator(&schema());
    for case in [rich as Make, nothing, little, single, deep] {
        for language in Language::all() {
            let (report, _) = case().report(language);
            assert_eq!(wrong(&validator, &render::json(&report)), Vec::<String>::new());
        }
    }
}

#[test]
fn the_reports_of_every_valid_bank_hold_to_it() {
    let validator = validator(&schema());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/banks/valid");
    let mut count = 0;
    for case in fs::read_dir(folder).expect("the fixtures are there") {
        let case = case.expect("a case").path();
        let yaml = fs::read_to_string(case.join("bank.yaml")).expect("a bank");
        let bank = QuestionBank::parse("bank.yaml", &yaml).expect("it is valid");
        for file in fs::read_dir(case).expect("a folder") {
            let file = file.expect("a file").path();
            if file.to_string_lossy().ends_with(".answers.yaml") {
                let assessment = assessment::read(&file).expect("answers");
                assert_eq!(wrong(&validator, &report_on(&bank, &assessment)), Vec::<String>::new());
                count += 1;
            }
        }
    }
    assert!(count >= 8);
}

#[test]
fn what_is_no_report_does_not() {
    let validator = validator(&schema());
    let (report, _) = rich().report(Language::English);
    let report: Value = serde_json::from_str(&render::json(&report)).expect("it is JSON");
    let changes: [(&str, &str, Value); 7] = [
        ("", "format", "boardready/report/2".into()),
        ("", "coverage", 92.into()),
        ("/index", "value", 100.5.into()),
        ("/index", "mean", 50.into()),
        ("/dimensions/0", "gap", (-1).into()),
        ("/questions/0", "response", "chosen".into()),
        ("/decisions/0", "horizon", "soon".into()),
    ];
    for (place, key, value) in changes {
        let mut other = report.clone();
        other.pointer_mut(place).expect("it is there")[key] = value;
        assert_eq!(wrong(&validator, &other.to_string()).len(), 1, "{place} {key}");
    }
    let mut less = report;
    less.as_object_mut().expect("an object").remove("unanswered");
    assert_eq!(wrong(&validator, &less.to_string()).len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_report_and_comparison_holds_to_it(
        bank in banks(), then in replies(), now in replies(), quick: bool,
    ) {
        let (then, now) = (answered(&bank, &then, quick), answered(&bank, &now, false));
        let valid = Vec::<String>::new();
        prop_assert_eq!(wrong(&validator(&schema()), &report_on(&bank, &then)), valid.clone());
        let comparisons = validator(&comparison::schema());
        prop_assert_eq!(wrong(&comparisons, &compared(&bank, &then, &now)), valid);
    }
}
