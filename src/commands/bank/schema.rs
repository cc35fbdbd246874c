//! The JSON Schema of a question bank, for editors.
//!
//! These types mirror what the bank's own reader accepts, and exist for their descriptions only;
//! tests hold the two against each other. The schema knows the form of a bank. Whether ids
//! resolve, scales rise and anchors match is for `boardready bank check`.

#![allow(dead_code, reason = "nothing is ever read into these types")]

use std::collections::BTreeMap;

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

/// The schema as it is printed: pretty, with a line break at the end.
pub(super) fn text() -> String {
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

/// A text: one string in a bank of one language, or a string for each language, as in
/// `{en: "Vision", nl: "Visie"}`.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Text {
    Plain(#[schemars(length(min = 1))] String),
    Number(f64),
    #[schemars(extend("minProperties" = 1))]
    ByLanguage(BTreeMap<String, Word>),
}

/// A text in one language.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Word {
    Text(#[schemars(length(min = 1))] String),
    Number(f64),
}

/// An id: letters, digits, `.`, `-` and `_`, the first of them a letter or digit; at most 64.
/// Answers are kept under it, so it stays as it is once there are answers.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Id {
    Text(#[schemars(regex(pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"))] String),
    Number(f64),
}

/// A version, for example `1.0.0`.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Version {
    Text(#[schemars(regex(pattern = "^[A-Za-z0-9._+-]{1,32}$"))] String),
    Number(f64),
}

/// A question bank for boardready: what is asked, and what each answer is worth.
#[derive(JsonSchema)]
#[schemars(title = "Question bank", deny_unknown_fields)]
struct Bank {
    /// Which format this is: always `boardready/bank/1`.
    #[schemars(extend("const" = "boardready/bank/1"))]
    format: String,
    /// The bank's own name, for example `ai-board`. Answers are kept under it.
    id: Id,
    /// The bank's version, for example `1.0.0`. Raise it when a question changes.
    version: Version,
    /// The language codes of the texts, for example `[en, nl]`. The first is used where a reader's
    /// own language is not among them.
    #[schemars(length(min = 1))]
    languages: Vec<Language>,
    /// What the assessment is called on screens and reports.
    title: Text,
    /// What the bank is for, in a sentence or two.
    description: Option<Text>,
    /// Where the bank's ideas come from.
    source: Option<Text>,
    /// How long an interview takes.
    minutes: Option<Minutes>,
    /// The scales that questions are answered on, each under a name of your own.
    scales: BTreeMap<String, Options>,
    /// What an unanswered question or an "I don't know" counts as: `exclude` leaves it out of the
    /// score (this is usual), `lowest` counts it as the lowest answer of its scale.
    missing: Option<Missing>,
    /// Whether questions offer "I don't know"; `true` when left out. A question may say otherwise.
    dont_know: Option<bool>,
    /// Whether questions offer "not applicable"; `false` when left out. A question may say
    /// otherwise.
    not_applicable: Option<bool>,
    /// Names for parts of the result, which runs from 0 to 100. The first starts at 0, and each
    /// reaches up to the next.
    bands: Option<Vec<Band>>,
    /// What is scored.
    #[schemars(length(min = 1))]
    dimensions: Vec<Dimension>,
    /// What the report warns of.
    rules: Option<Vec<Rule>>,
}

/// The code of a language, for example `en` or `nl`.
#[derive(JsonSchema)]
struct Language(#[schemars(regex(pattern = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"))] String);

/// How long an interview takes, in whole minutes.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Minutes {
    /// For all questions.
    #[schemars(range(min = 1, max = 600))]
    full: Option<u32>,
    /// For the quick edition.
    #[schemars(range(min = 1, max = 600))]
    quick: Option<u32>,
}

/// The answers to choose from, the lowest first: two to nine.
#[derive(JsonSchema)]
struct Options(#[schemars(length(min = 2, max = 9))] Vec<AnswerOption>);

/// One answer of a scale.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AnswerOption {
    /// What an assessment keeps, for example `"1"`. Unique within the scale.
    id: Id,
    /// What it counts for. Values rise from option to option.
    #[schemars(range(min = -1_000_000, max = 1_000_000))]
    value: f64,
    /// What it is called, in a word or two.
    label: Text,
}

/// What an unanswered question counts as.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Missing {
    Exclude,
    Lowest,
}

/// A name for part of the result.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Band {
    /// Where it starts, from 0 to below 100.
    #[schemars(range(min = 0), extend("exclusiveMaximum" = 100))]
    from: f64,
    /// What rules refer to.
    id: Id,
    /// What it is called, in a word or two.
    name: Text,
    /// What it means, in a sentence a chair can say aloud.
    meaning: Option<Text>,
}

/// A scored area. It holds questions, or further dimensions; never both.
#[derive(JsonSchema)]
#[schemars(
    deny_unknown_fields,
    extend("oneOf" = [{"required": ["questions"]}, {"required": ["dimensions"]}])
)]
struct Dimension {
    /// Unique among the dimensions of the bank.
    id: Id,
    /// What it is called, in a word or two.
    name: Text,
    /// What it is about, in a sentence or two.
    summary: Option<Text>,
    /// Its share in what it is part of; 1 when left out.
    #[schemars(extend("exclusiveMinimum" = 0), range(max = 1_000_000))]
    weight: Option<f64>,
    /// The level to aim for, on the scale of its questions. A respondent may set another.
    target: Option<f64>,
    /// How the scores in it become one; the weighted `mean` when left out.
    aggregate: Option<Aggregate>,
    /// The dimensions in it.
    #[schemars(length(min = 1))]
    dimensions: Option<Vec<Dimension>>,
    /// The questions in it.
    #[schemars(length(min = 1))]
    questions: Option<Vec<Question>>,
    /// Its open questions: not scored, quoted in the report.
    reflections: Option<Vec<Reflection>>,
}

/// How scores become one: the weighted mean, the weighted sum, or the lowest of them.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Aggregate {
    Mean,
    Sum,
    Min,
}

/// A question that is answered on a scale.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Question {
    /// Unique among the questions and open questions of the bank, for example `vision.decision`.
    id: Id,
    /// Whether the quick edition asks it too; `false` when left out.
    quick: Option<bool>,
    /// Its share in its dimension; 1 when left out.
    #[schemars(extend("exclusiveMinimum" = 0), range(max = 1_000_000))]
    weight: Option<f64>,
    /// The name of the scale it is answered on.
    scale: Id,
    /// The question itself: one thing, in the present tense.
    text: Text,
    /// Why a board should care, in one line.
    why: Option<Text>,
    /// What would show it: minutes, a document, a number.
    evidence: Option<Text>,
    /// What each answer looks like in practice: one for each option of the scale, the lowest first.
    #[schemars(length(min = 2, max = 9))]
    anchors: Option<Vec<Text>>,
    /// What the report proposes to decide.
    decisions: Option<Vec<Decision>>,
    /// Whether "I don't know" is offered; as the whole bank says when left out.
    dont_know: Option<bool>,
    /// Whether "not applicable" is offered; as the whole bank says when left out.
    not_applicable: Option<bool>,
}

/// A proposal for the agenda.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Decision {
    /// The highest value it is for: whoever answered this or lower sees it, unless another
    /// decision lies nearer to the answer.
    at_most: f64,
    /// When it is to be taken.
    horizon: Horizon,
    /// The decision itself, ready to be put to the vote.
    text: Text,
}

/// At the next meeting, within 90 days, or within a year.
#[derive(JsonSchema)]
enum Horizon {
    #[schemars(rename = "next-meeting")]
    NextMeeting,
    #[schemars(rename = "90-days")]
    NinetyDays,
    #[schemars(rename = "year")]
    Year,
}

/// An open question: not scored, quoted in the report.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Reflection {
    /// Unique among the questions and open questions of the bank.
    id: Id,
    /// The question itself.
    text: Text,
}

/// What the report warns of, and when.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Rule {
    /// Unique among the rules of the bank.
    id: Id,
    /// When it fires.
    when: Condition,
    /// A `blocker` has to be settled first; a `warning` is kept in view.
    severity: Severity,
    /// What it means, and its consequence.
    message: Text,
    /// The ids of the dimensions that should wait until it is settled.
    before: Option<Vec<Id>>,
    /// The id of a band: while the rule fires, the result is held at this band at most.
    cap: Option<Id>,
}

/// How serious a rule is.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Severity {
    Blocker,
    Warning,
}

/// When a rule fires.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Condition {
    Question(QuestionCondition),
    Dimension(DimensionCondition),
    DontKnow(DontKnowCondition),
    All(All),
    Any(Any),
}

/// A question was answered this value or lower, or this value or higher.
#[derive(JsonSchema)]
#[schemars(
    deny_unknown_fields,
    extend("anyOf" = [{"required": ["at_most"]}, {"required": ["at_least"]}])
)]
struct QuestionCondition {
    /// The id of the question.
    question: Id,
    /// The highest value it is for.
    at_most: Option<f64>,
    /// The lowest value it is for.
    at_least: Option<f64>,
}

/// The score of a dimension is below this.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct DimensionCondition {
    /// The id of the dimension.
    dimension: Id,
    /// A score, on the scale of the dimension's questions.
    below: f64,
}

/// So many questions were answered "I don't know".
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct DontKnowCondition {
    /// The id of a dimension, or `anywhere` for the whole bank.
    dont_know: Id,
    /// How many of them.
    #[schemars(range(min = 1))]
    at_least: u32,
}

/// All of these hold.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct All {
    /// The conditions.
    #[schemars(length(min = 1))]
    all: Vec<Condition>,
}

/// At least one of these holds.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Any {
    /// The conditions.
    #[schemars(length(min = 1))]
    any: Vec<Condition>,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_beside_the_built_in_bank_is_current() {
        let kept = include_str!("../../../questions/bank.schema.json");
        // To renew it: cargo run -- bank schema > questions/bank.schema.json
        assert_eq!(kept, super::text());
    }
}
