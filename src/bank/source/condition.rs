//! Conditions: which keys belong depends on what they are about.

use std::ops::Range;

use super::super::node::{At, Kind, Node};
use super::fields::{Fields, Reader};
use super::shape::Shape;

pub(in super::super) enum Condition {
    QuestionAtMost(At<String>, At<f64>),
    QuestionAtLeast(At<String>, At<f64>),
    DimensionBelow(At<String>, At<f64>),
    DontKnowAtLeast(At<String>, At<f64>),
    All(At<Vec<Condition>>),
    Any(At<Vec<Condition>>),
}

/// What a condition can be about: the key that decides which others belong.
pub(super) const SUBJECTS: [&str; 5] = ["question", "dimension", "dont_know", "all", "any"];

/// A condition on this subject.
fn condition_on(subject: &str) -> Shape {
    let (what, keys): (_, &[&str]) = match subject {
        "question" => ("a condition on a question", &["question", "at_most", "at_least"]),
        "dimension" => ("a condition on a dimension", &["dimension", "below"]),
        "dont_know" => ("a condition on `dont_know`", &["dont_know", "at_least"]),
        "all" => ("a condition with `all`", &["all"]),
        _ => ("a condition with `any`", &["any"]),
    };
    Shape { what, keys, example: CONDITION }
}

const CONDITION: &str = "for example `{question: …, at_most: 2}`";

impl Condition {
    pub(super) fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        // Which keys belong depends on the first of them, so the map is looked at before it is read.
        let span = node.span.clone();
        let keys: Vec<String> = match &node.value {
            Kind::Map(entries) => entries.iter().filter_map(|(key, _)| key.value.text()).collect(),
            _ => Vec::new(),
        };
        let subject = SUBJECTS.into_iter().find(|subject| keys.iter().any(|key| key == subject));
        let Some(subject) = subject else {
            reader.missing_subject(span, &keys);
            return None;
        };
        let mut fields = Fields::open(reader, node, &condition_on(subject))?;
        match subject {
            "question" => Self::question(reader, &mut fields, span),
            "dimension" => {
                let id = fields.required(reader, "dimension").and_then(|node| reader.text(node));
                let below = fields.required(reader, "below").and_then(|node| reader.number(&node));
                id.zip(below).map(|(id, below)| Self::DimensionBelow(id, below))
            }
            "dont_know" => {
                let id = fields.required(reader, "dont_know").and_then(|node| reader.text(node));
                let count = fields.required(reader, "at_least").and_then(|node| reader.number(&node));
                id.zip(count).map(|(id, count)| Self::DontKnowAtLeast(id, count))
            }
            _ => {
                let list = fields.required(reader, subject)?;
                let conditions = reader.list(list, Self::read)?;
                Some(if subject == "all" { Self::All(conditions) } else { Self::Any(conditions) })
            }
        }
    }

    fn question(reader: &mut Reader, fields: &mut Fields, span: Range<usize>) -> Option<Self> {
        let id = fields.required(reader, "question").and_then(|node| reader.text(node));
        let at_most = fields.optional("at_most");
        let at_least = fields.optional("at_least");
        if at_most.is_none() && at_least.is_none() {
            reader.missing_comparison(span);
            return None;
        }
        let at_most = at_most.map(|node| reader.number(&node));
        let at_least = at_least.map(|node| reader.number(&node));
        let id = id?;
        match (at_most, at_least) {
            (Some(most), None) => Some(Self::QuestionAtMost(id, most?)),
            (most, Some(least)) => {
                let least = Self::QuestionAtLeast(id.clone(), least?);
                match most {
                    None => Some(least),
                    Some(most) => {
                        Some(Self::All(At { value: vec![Self::QuestionAtMost(id, most?), least], span }))
                    }
                }
            }
            (None, None) => None,
        }
    }
}
