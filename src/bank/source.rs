//! The bank as it is written: each part with its keys, every value with its place.
//!
//! What a part may hold is said here, once: reading reports what is wrong with the form (unknown
//! or missing keys, a list where a text should be), and the JSON Schema describes it to editors.
//! What a value means, and whether it fits the others, is for validation.

mod fields;
mod lost;
mod reader;
mod strays;

use std::borrow::Cow;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::diagnosis::Problem;
use super::slips;
use super::{Aggregate, Horizon, Missing, Severity};
use crate::messages::said;
use crate::reading::{At, Node, Value, nearest};
use fields::Key;
pub(super) use reader::{List, Read, Reader, Required};

const ID: &str = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
const VERSION: &str = "^[A-Za-z0-9._+-]{1,32}$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";

/// Declares a part of a bank: by what name the messages `check-part` and `check-write-part` know it,
/// and its keys with what they mean. A key with an `Option` may be left out; what could not be read
/// is `None`, or `Some(None)` where the difference matters.
macro_rules! part {
    ($what:literal, $(#[$about:meta])* $part:ident {
        $($(#[$meaning:meta])* $key:ident: $kind:ty,)*
    }) => {
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields)]
        $(#[$about])*
        pub(super) struct $part {
            $($(#[$meaning])* pub(super) $key: $kind,)*
            #[schemars(skip)]
            #[allow(dead_code, reason = "not every part is asked where it is")]
            pub(super) span: Range<usize>,
        }

        impl $part {
            const KEYS: &'static [Key] = &[$(Key::of::<$kind>(stringify!($key))),*];
        }

        impl Read for $part {
            fn read(reader: &mut Reader, node: Node) -> Option<Self> {
                let mut fields = reader.fields(node, $what, Self::KEYS)?;
                Some(Self {
                    $($key: fields.take(reader, stringify!($key)),)*
                    span: fields.span,
                })
            }
        }
    };
}

part! {
    "bank",
    /// A question bank for boardready: what is asked, and what each answer is worth.
    #[schemars(title = "Question bank")]
    Bank {
        /// Which format this is: always `boardready/bank/1`.
        #[schemars(extend("const" = super::FORMAT))]
        format: Required<At<String>>,
        /// The bank's own name, for example `ai-board`. Answers are kept under it.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// The bank's version, for example `1.0.0`. Raise it when a question changes.
        #[schemars(regex(pattern = VERSION))]
        version: Required<At<String>>,
        /// The language codes of the texts, for example `[en, nl]`. The first is used where a
        /// reader's own language is not among them.
        #[schemars(length(min = 1), inner(regex(pattern = LANGUAGE)))]
        languages: Required<List<At<String>>>,
        /// What the assessment is called on screens and reports.
        title: Required<Phrase>,
        /// What the bank is for, in a sentence or two.
        description: Option<Phrase>,
        /// Where the bank's ideas come from.
        source: Option<Phrase>,
        /// How long an interview takes.
        minutes: Option<Minutes>,
        /// The scales that questions are answered on, each under a name of your own.
        scales: Required<Scales>,
        /// What an unanswered question or an "I don't know" counts as: `exclude` leaves it out of
        /// the score (this is usual), `lowest` counts it as the lowest answer of its scale.
        missing: Option<Missing>,
        /// Whether questions offer "I don't know"; `true` when left out. A question may say
        /// otherwise.
        dont_know: Option<bool>,
        /// Whether questions offer "not applicable"; `false` when left out. A question may say
        /// otherwise.
        not_applicable: Option<bool>,
        /// Names for parts of the result, which runs from 0 to 100. The first starts at 0, and
        /// each reaches up to the next.
        bands: Option<List<Band>>,
        /// What is scored.
        #[schemars(length(min = 1))]
        dimensions: Required<List<Dimension>>,
        /// What the report warns of.
        rules: Option<List<Rule>>,
    }
}

part! {
    "minutes",
    /// How long an interview takes, in whole minutes.
    Minutes {
        /// For all questions.
        #[schemars(with = "Option<u32>", range(min = 1, max = 600))]
        full: Option<At<f64>>,
        /// For the quick edition.
        #[schemars(with = "Option<u32>", range(min = 1, max = 600))]
        quick: Option<At<f64>>,
    }
}

part! {
    "option",
    /// One answer of a scale.
    AnswerOption {
        /// What an assessment keeps, for example `"1"`. Unique within the scale.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// What it counts for. Values rise from option to option.
        #[schemars(range(min = -1_000_000, max = 1_000_000))]
        value: Required<At<f64>>,
        /// What it is called, in a word or two.
        label: Required<Phrase>,
    }
}

part! {
    "band",
    /// A name for part of the result.
    Band {
        /// Where it starts, from 0 to below 100.
        #[schemars(range(min = 0), extend("exclusiveMaximum" = 100))]
        from: Required<At<f64>>,
        /// What rules refer to.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// What it is called, in a word or two.
        name: Required<Phrase>,
        /// What it means, in a sentence a chair can say aloud.
        meaning: Option<Phrase>,
    }
}

part! {
    "dimension",
    /// A scored area. It holds questions, or further dimensions; never both.
    #[schemars(extend("oneOf" = [{"required": ["questions"]}, {"required": ["dimensions"]}]))]
    Dimension {
        /// Unique among the dimensions of the bank.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// What it is called, in a word or two.
        name: Required<Phrase>,
        /// What it is about, in a sentence or two.
        summary: Option<Phrase>,
        /// Its share in what it is part of; 1 when left out.
        #[schemars(range(max = 1_000_000), extend("exclusiveMinimum" = 0))]
        weight: Option<At<f64>>,
        /// The level to aim for, on the scale of its questions. A respondent may set another.
        target: Option<At<f64>>,
        /// How the scores in it become one; the weighted `mean` when left out.
        aggregate: Option<Aggregate>,
        /// The dimensions in it.
        #[schemars(length(min = 1))]
        dimensions: Option<Option<List<Dimension>>>,
        /// The questions in it.
        #[schemars(length(min = 1))]
        questions: Option<Option<List<Question>>>,
        /// Its open questions: not scored, quoted in the report.
        reflections: Option<List<Reflection>>,
    }
}

part! {
    "question",
    /// A question that is answered on a scale.
    Question {
        /// Unique among the questions and open questions of the bank, for example
        /// `vision.decision`.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// Whether the quick edition asks it too; `false` when left out.
        quick: Option<Option<bool>>,
        /// Its share in its dimension; 1 when left out.
        #[schemars(range(max = 1_000_000), extend("exclusiveMinimum" = 0))]
        weight: Option<At<f64>>,
        /// The name of the scale it is answered on.
        scale: Required<At<String>>,
        /// The question itself: one thing, in the present tense.
        text: Required<Phrase>,
        /// Why a board should care, in one line.
        why: Option<Phrase>,
        /// What would show it: minutes, a document, a number.
        evidence: Option<Phrase>,
        /// What each answer looks like in practice: one for each option of the scale, the lowest
        /// first.
        #[schemars(length(min = 2, max = 9))]
        anchors: Option<List<Phrase>>,
        /// What the report proposes to decide.
        decisions: Option<Option<List<Decision>>>,
        /// Whether "I don't know" is offered; as the whole bank says when left out.
        dont_know: Option<bool>,
        /// Whether "not applicable" is offered; as the whole bank says when left out.
        not_applicable: Option<bool>,
    }
}

part! {
    "decision",
    /// A proposal for the agenda.
    Decision {
        /// What is decided, in a few words, for example `adopt-limits`. Unique among the decisions
        /// of the bank, and the same in each of its versions.
        #[schemars(required, regex(pattern = ID))]
        id: Option<Option<At<String>>>,
        /// The highest value it is for: whoever answered this or lower sees it, unless another
        /// decision lies nearer to the answer.
        at_most: Required<At<f64>>,
        /// When it is to be taken.
        horizon: Required<Horizon>,
        /// The decision itself, ready to be put to the vote.
        text: Required<Phrase>,
    }
}

part! {
    "reflection",
    /// An open question: not scored, quoted in the report.
    Reflection {
        /// Unique among the questions and open questions of the bank.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// The question itself.
        text: Required<Phrase>,
    }
}

part! {
    "rule",
    /// What the report warns of, and when.
    Rule {
        /// Unique among the rules of the bank.
        #[schemars(regex(pattern = ID))]
        id: Required<At<String>>,
        /// When it fires.
        when: Required<Condition>,
        /// A `blocker` has to be settled first; a `warning` is kept in view.
        severity: Required<Severity>,
        /// What it means, and its consequence.
        message: Required<Phrase>,
        /// The ids of the dimensions that should wait until it is settled.
        before: Option<List<At<String>>>,
        /// The id of a band: while the rule fires, the result is held at this band at most.
        cap: Option<At<String>>,
    }
}

/// When a rule fires.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum Condition {
    Question(QuestionCondition),
    Dimension(DimensionCondition),
    DontKnow(DontKnowCondition),
    All(AllConditions),
    Any(AnyCondition),
}

part! {
    "question-condition",
    /// A question was answered this value or lower, or this value or higher.
    #[schemars(extend("anyOf" = [{"required": ["at_most"]}, {"required": ["at_least"]}]))]
    QuestionCondition {
        /// The id of the question.
        question: Required<At<String>>,
        /// The highest value it is for.
        at_most: Option<Option<At<f64>>>,
        /// The lowest value it is for.
        at_least: Option<Option<At<f64>>>,
    }
}

part! {
    "dimension-condition",
    /// The score of a dimension is below this.
    DimensionCondition {
        /// The id of the dimension.
        dimension: Required<At<String>>,
        /// A score, on the scale of the dimension's questions.
        below: Required<At<f64>>,
    }
}

part! {
    "dont-know-condition",
    /// So many questions were answered "I don't know".
    DontKnowCondition {
        /// The id of a dimension, or `anywhere` for the whole bank.
        dont_know: Required<At<String>>,
        /// How many of them.
        #[schemars(with = "u32", range(min = 1))]
        at_least: Required<At<f64>>,
    }
}

part! {
    "all-condition",
    /// All of these hold.
    AllConditions {
        /// The conditions.
        #[schemars(length(min = 1))]
        all: Required<List<Condition>>,
    }
}

part! {
    "any-condition",
    /// At least one of these holds.
    AnyCondition {
        /// The conditions.
        #[schemars(length(min = 1))]
        any: Required<List<Condition>>,
    }
}

/// Whether this has keys, and none of them is, or looks like, one of any part of a bank.
pub(super) fn is_unlike_any(node: &Node) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    let is_like = |key: &str| is_key(key) || nearest(key, keys().map(|key| key.name)).is_some();
    entries.iter().all(|(key, _)| key.value.text().is_some_and(|key| !is_like(slips::word(key))))
}

/// Whether some part of a bank has a key with this name.
pub(super) fn is_key(word: &str) -> bool {
    keys().any(|key| key.name == word)
}

/// Whether some part of a bank has a list under this name.
pub(super) fn is_key_of_list(word: &str) -> bool {
    keys().any(|key| key.name == word && key.is_list)
}

/// The keys of all parts.
fn keys() -> impl Iterator<Item = &'static Key> {
    [
        Bank::KEYS,
        Minutes::KEYS,
        AnswerOption::KEYS,
        Band::KEYS,
        Dimension::KEYS,
        Question::KEYS,
        Decision::KEYS,
        Rule::KEYS,
        QuestionCondition::KEYS,
        DimensionCondition::KEYS,
        DontKnowCondition::KEYS,
        AllConditions::KEYS,
        AnyCondition::KEYS,
    ]
    .into_iter()
    .flatten()
}

type ReadCondition = fn(&mut Reader, Node) -> Option<Condition>;

/// What a condition can be about: the key that decides which others belong.
const SUBJECTS: [(&str, ReadCondition); 5] = [
    ("question", |reader, node| Read::read(reader, node).map(Condition::Question)),
    ("dimension", |reader, node| {
        reader.compares_score(&node)?;
        Read::read(reader, node).map(Condition::Dimension)
    }),
    ("dont_know", |reader, node| Read::read(reader, node).map(Condition::DontKnow)),
    ("all", |reader, node| Read::read(reader, node).map(Condition::All)),
    ("any", |reader, node| Read::read(reader, node).map(Condition::Any)),
];

impl Read for Condition {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let subject = SUBJECTS.iter().find(|(key, _)| node.value.get(key).is_some());
        let Some((_, read)) = subject else {
            reader.missing_subject(&node);
            return None;
        };
        read(reader, node)
    }
}

impl Reader<'_> {
    /// A score is not compared like the value of an answer; `None` where one is, which has been said.
    fn compares_score(&mut self, node: &Node) -> Option<()> {
        let Value::Map(entries) = &node.value else { return Some(()) };
        let is_other = |key: &str| matches!(key, "at_most" | "at_least");
        let other = entries.iter().find(|(key, _)| key.value.text().is_some_and(is_other));
        let Some((key, value)) = other.filter(|_| node.value.get("below").is_none()) else { return Some(()) };
        let key_text = key.value.text().unwrap_or_default();
        let said = said!("check-compared-with-below", key = key_text);
        let problem = Problem::error("unknown-key", key.span.clone(), said);
        self.problems.push(match (key_text, value.value.text()) {
            ("at_most", Some(number)) => problem.advised(said!("check-write-below", number = number)),
            _ => problem,
        });
        None
    }

    fn missing_subject(&mut self, node: &Node) {
        let mut problem =
            Problem::error("missing-key", node.span.clone(), said!("check-condition-without-subject"));
        let Value::Map(entries) = &node.value else { return self.problems.push(problem) };
        if let Some((span, said)) = entries.iter().find_map(|(key, _)| self.unparted(key)) {
            return self.problems.push(Problem::error("lost-text", span, said));
        }
        let written = |(key, _): &&(Node, Node)| key.value.text().is_some();
        let mut strange =
            entries.iter().filter(written).filter(|(key, _)| !key.value.text().is_some_and(is_key));
        if let (Some((key, _)), None) = (strange.next(), strange.next()) {
            let text = key.value.text().unwrap_or_default();
            let said = said!("check-no-subject", key = text);
            problem = Problem::error("unknown-key", key.span.clone(), said);
        }
        for key in entries.iter().filter_map(|(key, _)| key.value.text()) {
            problem = problem.did_you_mean(key, SUBJECTS.map(|(subject, _)| subject));
        }
        self.problems.push(problem);
    }
}

/// The scales, each with its name. What is no list of options is `None`.
pub(super) struct Scales(pub(super) Vec<(At<String>, Option<List<AnswerOption>>)>);

impl Read for Scales {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let entries = reader.entries(node, "scales")?;
        reader.scales = entries.iter().map(|(name, _)| name.value.clone()).collect();
        Some(Self(entries.into_iter().map(|(name, node)| (name, Read::read(reader, node))).collect()))
    }
}

impl JsonSchema for Scales {
    fn schema_name() -> Cow<'static, str> {
        "Scales".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let options = json_schema!({
            "description": "The answers to choose from, the lowest first: two to nine.",
            "type": "array",
            "items": generator.subschema_for::<AnswerOption>(),
            "minItems": 2,
            "maxItems": 9,
        });
        json_schema!({"type": "object", "additionalProperties": options})
    }
}

/// A text: one string, or a string for each language.
#[derive(Clone, Debug)]
pub(super) enum Phrase {
    Plain(At<String>),
    ByLanguage(At<Vec<(At<String>, At<String>)>>),
}

impl Phrase {
    pub(super) fn span(&self) -> Range<usize> {
        match self {
            Self::Plain(text) => text.span.clone(),
            Self::ByLanguage(texts) => texts.span.clone(),
        }
    }
}

impl Read for Phrase {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let Value::Map(entries) = &node.value else { return reader.prose(node).map(Self::Plain) };
        let (span, written) = (node.span.clone(), entries.len());
        let entries = reader.entries(node, "text")?;
        if entries.len() < written {
            return None;
        }
        let texts: Vec<_> =
            entries.into_iter().map(|(code, text)| Some((code, reader.translation(text)?))).collect();
        // Without those that could not be read, it would seem that they are missing.
        Some(Self::ByLanguage(At { value: texts.into_iter().collect::<Option<_>>()?, span }))
    }
}

impl JsonSchema for Phrase {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text: one string in a bank of one language, or a string for each language, \
                            as in `{en: \"Vision\", nl: \"Visie\"}`.",
            "type": ["string", "number", "object"],
            "minLength": 1,
            "additionalProperties": {"type": ["string", "number"], "minLength": 1},
            "minProperties": 1,
        })
    }
}

/// The decisions of all questions.
pub(super) fn decisions(dimensions: &List<Dimension>) -> Vec<&Decision> {
    let mut all = Vec::new();
    for dimension in &dimensions.items {
        let questions = dimension.questions.iter().flatten();
        let questions = questions.flat_map(|questions| &questions.items);
        all.extend(
            questions
                .filter_map(|question| question.decisions.as_ref()?.as_ref())
                .flat_map(|list| &list.items),
        );
        let inner = dimension.dimensions.iter().flatten();
        all.extend(inner.flat_map(decisions));
    }
    all
}
