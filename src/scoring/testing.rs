//! Small question banks and assessments for tests, without a file.

use jiff::Timestamp;
use uuid::Uuid;

use crate::assessment::{Answer, Assessment, Edition, Response};
use crate::bank::{
    Aggregate, AnswerOption, Band, Children, Condition, Decision, Dimension, Horizon, Minutes, Missing,
    Question, QuestionBank, Rule, Scale, Severity, Text,
};

fn text(english: &str) -> Text {
    Text::new(vec![("en".to_owned(), english.to_owned())])
}

/// A bank of these dimensions with one scale: the options "1" to "5", which count for 1 to 5.
/// No bands, no rules; what is missing is excluded.
pub(crate) fn bank(dimensions: Vec<Dimension>) -> QuestionBank {
    QuestionBank {
        id: "test".to_owned(),
        version: "1.0.0".to_owned(),
        digest: "sha256:0".to_owned(),
        languages: vec!["en".to_owned()],
        title: text("A test"),
        description: None,
        source: None,
        minutes: Minutes::default(),
        missing: Missing::Exclude,
        scales: vec![scale("five", &[1.0, 2.0, 3.0, 4.0, 5.0])],
        bands: Vec::new(),
        dimensions,
        rules: Vec::new(),
    }
}

/// A scale with an option for each value, its id the value as it is written: "0", "0.25".
pub(crate) fn scale(id: &str, values: &[f64]) -> Scale {
    let option = |value: &f64| AnswerOption {
        id: value.to_string(),
        value: *value,
        label: text(&format!("Level {value}")),
    };
    Scale { id: id.to_owned(), options: values.iter().map(option).collect() }
}

/// A dimension of questions: their weighted mean, without a target.
pub(crate) fn dimension(id: &str, weight: f64, questions: Vec<Question>) -> Dimension {
    holding(id, weight, Children::Questions(questions))
}

/// A dimension of dimensions: their weighted mean, without a target.
pub(crate) fn parent(id: &str, weight: f64, dimensions: Vec<Dimension>) -> Dimension {
    holding(id, weight, Children::Dimensions(dimensions))
}

fn holding(id: &str, weight: f64, children: Children) -> Dimension {
    Dimension {
        id: id.to_owned(),
        name: text(id),
        summary: None,
        weight,
        target: None,
        aggregate: Aggregate::Mean,
        children,
        reflections: Vec::new(),
    }
}

/// A question on the bank's first scale, not in the quick edition.
pub(crate) fn question(id: &str, weight: f64) -> Question {
    Question {
        id: id.to_owned(),
        quick: false,
        weight,
        scale: 0,
        text: text(&format!("{id}?")),
        why: None,
        evidence: None,
        anchors: Vec::new(),
        decisions: Vec::new(),
        dont_know: true,
        not_applicable: true,
    }
}

pub(crate) fn decision(at_most: f64, horizon: Horizon) -> Decision {
    Decision { id: "decide".to_owned(), at_most, horizon, text: text("Decide.") }
}

pub(crate) fn band(from: f64, id: &str) -> Band {
    Band { from, id: id.to_owned(), name: text(id), meaning: None }
}

/// A rule that puts nothing on hold and caps nothing.
pub(crate) fn rule(id: &str, when: Condition, severity: Severity) -> Rule {
    Rule { id: id.to_owned(), when, severity, message: text(id), before: Vec::new(), cap: None }
}

/// A full assessment with these responses by question id: an option's id, `?` for "I don't
/// know", `n/a` for not applicable.
pub(crate) fn assessment(bank: &QuestionBank, responses: &[(&str, &str)]) -> Assessment {
    let mut assessment = Assessment::new(bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    for (id, response) in responses {
        respond(&mut assessment, id, response);
    }
    assessment
}

/// Sets one response, written as in [`assessment`].
pub(crate) fn respond(assessment: &mut Assessment, id: &str, response: &str) {
    let response = match response {
        "?" => Response::DontKnow,
        "n/a" => Response::NotApplicable(None),
        option => Response::Selected(option.to_owned()),
    };
    let answer = Answer { response: Some(response), ..Answer::default() };
    assessment.answers.insert(id.to_owned(), answer);
}
