//! The bank as it is written: types that mirror the YAML, every value with its place.
//!
//! Reading them reports what is wrong with the form (unknown or missing keys, a list where a
//! text should be). What a value means, and whether it fits the others, is for validation.

mod condition;
mod fields;
mod shape;

use std::ops::Range;

use super::node::{At, Kind, Node};
pub(super) use condition::Condition;
pub(super) use fields::{Fields, Reader};
use shape::{BAND, BANK, DECISION, DIMENSION, MINUTES, OPTION, QUESTION, REFLECTION, RULE, SCALES};

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

pub(super) struct Bank {
    pub(super) format: Option<At<String>>,
    pub(super) id: Option<At<String>>,
    pub(super) version: Option<At<String>>,
    pub(super) languages: Option<At<Vec<At<String>>>>,
    pub(super) title: Option<Phrase>,
    pub(super) description: Option<Phrase>,
    pub(super) source: Option<Phrase>,
    pub(super) full_minutes: Option<At<f64>>,
    pub(super) quick_minutes: Option<At<f64>>,
    /// Absent when they could not be read.
    pub(super) scales: Option<Vec<Scale>>,
    pub(super) missing: Option<At<String>>,
    pub(super) dont_know: Option<bool>,
    pub(super) not_applicable: Option<bool>,
    pub(super) bands: Vec<Band>,
    pub(super) dimensions: Option<At<Vec<Dimension>>>,
    pub(super) rules: Vec<Rule>,
}

pub(super) struct Scale {
    pub(super) id: At<String>,
    /// Absent when they could not be read.
    pub(super) options: Option<At<Vec<AnswerOption>>>,
    /// How many options were written, readable or not.
    pub(super) written: usize,
}

pub(super) struct AnswerOption {
    pub(super) id: Option<At<String>>,
    pub(super) value: Option<At<f64>>,
    pub(super) label: Option<Phrase>,
}

pub(super) struct Band {
    pub(super) from: Option<At<f64>>,
    pub(super) id: Option<At<String>>,
    pub(super) name: Option<Phrase>,
    pub(super) meaning: Option<Phrase>,
}

pub(super) struct Dimension {
    pub(super) id: Option<At<String>>,
    pub(super) name: Option<Phrase>,
    pub(super) summary: Option<Phrase>,
    pub(super) weight: Option<At<f64>>,
    pub(super) target: Option<At<f64>>,
    pub(super) aggregate: Option<At<String>>,
    pub(super) dimensions: Option<At<Vec<Dimension>>>,
    pub(super) questions: Option<At<Vec<Question>>>,
    pub(super) reflections: Vec<Reflection>,
    /// Whether dimensions or questions were written, readable or not.
    pub(super) holds_something: bool,
    pub(super) span: Range<usize>,
}

pub(super) struct Question {
    pub(super) id: Option<At<String>>,
    pub(super) quick: Option<bool>,
    pub(super) weight: Option<At<f64>>,
    pub(super) scale: Option<At<String>>,
    pub(super) text: Option<Phrase>,
    pub(super) why: Option<Phrase>,
    pub(super) evidence: Option<Phrase>,
    pub(super) anchors: Option<At<Vec<Phrase>>>,
    pub(super) decisions: Vec<Decision>,
    pub(super) dont_know: Option<bool>,
    pub(super) not_applicable: Option<bool>,
    pub(super) span: Range<usize>,
}

pub(super) struct Decision {
    pub(super) at_most: Option<At<f64>>,
    pub(super) horizon: Option<At<String>>,
    pub(super) text: Option<Phrase>,
}

pub(super) struct Reflection {
    pub(super) id: Option<At<String>>,
    pub(super) text: Option<Phrase>,
}

pub(super) struct Rule {
    pub(super) id: Option<At<String>>,
    pub(super) when: Option<Condition>,
    pub(super) severity: Option<At<String>>,
    pub(super) message: Option<Phrase>,
    pub(super) before: Vec<At<String>>,
    pub(super) cap: Option<At<String>>,
}

impl Bank {
    pub(super) fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let mut fields = Fields::open(reader, node, &BANK)?;
        let format = fields.required(reader, "format").and_then(|node| reader.text(node));
        let id = fields.required(reader, "id").and_then(|node| reader.text(node));
        let version = fields.required(reader, "version").and_then(|node| reader.text(node));
        let languages = fields.required(reader, "languages").and_then(|node| reader.list(node, Reader::text));
        let title = fields.required(reader, "title").and_then(|node| reader.phrase(node));
        let description = fields.optional("description").and_then(|node| reader.phrase(node));
        let source = fields.optional("source").and_then(|node| reader.phrase(node));
        let (full_minutes, quick_minutes) =
            fields.optional("minutes").map_or((None, None), |node| minutes(reader, node));
        let scales = fields.required(reader, "scales").and_then(|node| scales(reader, node));
        let missing = fields.optional("missing").and_then(|node| reader.text(node));
        let dont_know = fields.optional("dont_know").and_then(|node| reader.boolean(&node));
        let not_applicable = fields.optional("not_applicable").and_then(|node| reader.boolean(&node));
        let bands = reader.list_of(fields.optional("bands"), Band::read);
        let dimensions =
            fields.required(reader, "dimensions").and_then(|node| reader.list(node, Dimension::read));
        let rules = reader.list_of(fields.optional("rules"), Rule::read);
        Some(Self {
            format,
            id,
            version,
            languages,
            title,
            description,
            source,
            full_minutes,
            quick_minutes,
            scales,
            missing,
            dont_know,
            not_applicable,
            bands,
            dimensions,
            rules,
        })
    }
}

fn minutes(reader: &mut Reader, node: Node) -> (Option<At<f64>>, Option<At<f64>>) {
    let Some(mut fields) = Fields::open(reader, node, &MINUTES) else { return (None, None) };
    let full = fields.optional("full").and_then(|node| reader.number(&node));
    let quick = fields.optional("quick").and_then(|node| reader.number(&node));
    (full, quick)
}

fn scales(reader: &mut Reader, node: Node) -> Option<Vec<Scale>> {
    let scales = reader.named(node, &SCALES)?;
    let scale = |(id, node): (At<String>, Node)| {
        let written = if let Kind::List(options) = &node.value { options.len() } else { 0 };
        Scale { id, options: reader.list(node, AnswerOption::read), written }
    };
    Some(scales.into_iter().map(scale).collect())
}

impl AnswerOption {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let mut fields = Fields::open(reader, node, &OPTION)?;
        let option = Self {
            id: fields.required(reader, "id").and_then(|node| reader.text(node)),
            value: fields.required(reader, "value").and_then(|node| reader.number(&node)),
            label: fields.required(reader, "label").and_then(|node| reader.phrase(node)),
        };
        Some(option)
    }
}

impl Band {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let mut fields = Fields::open(reader, node, &BAND)?;
        let band = Self {
            from: fields.required(reader, "from").and_then(|node| reader.number(&node)),
            id: fields.required(reader, "id").and_then(|node| reader.text(node)),
            name: fields.required(reader, "name").and_then(|node| reader.phrase(node)),
            meaning: fields.optional("meaning").and_then(|node| reader.phrase(node)),
        };
        Some(band)
    }
}

impl Dimension {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let span = node.span.clone();
        let mut fields = Fields::open(reader, node, &DIMENSION)?;
        let holds_something = fields.has("dimensions") || fields.has("questions");
        let dimension = Self {
            holds_something,
            id: fields.required(reader, "id").and_then(|node| reader.text(node)),
            name: fields.required(reader, "name").and_then(|node| reader.phrase(node)),
            summary: fields.optional("summary").and_then(|node| reader.phrase(node)),
            weight: fields.optional("weight").and_then(|node| reader.number(&node)),
            target: fields.optional("target").and_then(|node| reader.number(&node)),
            aggregate: fields.optional("aggregate").and_then(|node| reader.text(node)),
            dimensions: fields.optional("dimensions").and_then(|node| reader.list(node, Self::read)),
            questions: fields.optional("questions").and_then(|node| reader.list(node, Question::read)),
            reflections: reader.list_of(fields.optional("reflections"), Reflection::read),
            span,
        };
        Some(dimension)
    }
}

impl Question {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let span = node.span.clone();
        let mut fields = Fields::open(reader, node, &QUESTION)?;
        let question = Self {
            id: fields.required(reader, "id").and_then(|node| reader.text(node)),
            // Whatever was written was probably meant as a yes.
            quick: fields.optional("quick").map(|node| reader.boolean(&node).unwrap_or(true)),
            weight: fields.optional("weight").and_then(|node| reader.number(&node)),
            scale: fields.required(reader, "scale").and_then(|node| reader.text(node)),
            text: fields.required(reader, "text").and_then(|node| reader.phrase(node)),
            why: fields.optional("why").and_then(|node| reader.phrase(node)),
            evidence: fields.optional("evidence").and_then(|node| reader.phrase(node)),
            anchors: fields.optional("anchors").and_then(|node| reader.list(node, Reader::phrase)),
            decisions: reader.list_of(fields.optional("decisions"), Decision::read),
            dont_know: fields.optional("dont_know").and_then(|node| reader.boolean(&node)),
            not_applicable: fields.optional("not_applicable").and_then(|node| reader.boolean(&node)),
            span,
        };
        Some(question)
    }
}

impl Decision {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let mut fields = Fields::open(reader, node, &DECISION)?;
        let decision = Self {
            at_most: fields.required(reader, "at_most").and_then(|node| reader.number(&node)),
            horizon: fields.required(reader, "horizon").and_then(|node| reader.text(node)),
            text: fields.required(reader, "text").and_then(|node| reader.phrase(node)),
        };
        Some(decision)
    }
}

impl Reflection {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let mut fields = Fields::open(reader, node, &REFLECTION)?;
        let reflection = Self {
            id: fields.required(reader, "id").and_then(|node| reader.text(node)),
            text: fields.required(reader, "text").and_then(|node| reader.phrase(node)),
        };
        Some(reflection)
    }
}

impl Rule {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let mut fields = Fields::open(reader, node, &RULE)?;
        let rule = Self {
            id: fields.required(reader, "id").and_then(|node| reader.text(node)),
            when: fields.required(reader, "when").and_then(|node| Condition::read(reader, node)),
            severity: fields.required(reader, "severity").and_then(|node| reader.text(node)),
            message: fields.required(reader, "message").and_then(|node| reader.phrase(node)),
            before: reader.list_of(fields.optional("before"), Reader::text),
            cap: fields.optional("cap").and_then(|node| reader.text(node)),
        };
        Some(rule)
    }
}

/// Whether any question proposes decisions.
pub(super) fn proposes(dimensions: Option<&At<Vec<Dimension>>>) -> bool {
    let any = |dimension: &Dimension| {
        let questions = dimension.questions.iter().flat_map(|questions| &questions.value);
        questions.into_iter().any(|question| !question.decisions.is_empty())
            || proposes(dimension.dimensions.as_ref())
    };
    dimensions.is_some_and(|dimensions| dimensions.value.iter().any(any))
}
