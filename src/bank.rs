//! The question bank: the versioned instrument an assessment is taken with.
//!
//! A bank is written as YAML by people who are no programmers. Its text is read into the
//! types of the YAML (`source`), and validating those gives a [`QuestionBank`], or every
//! problem at once, each with its place. A [`QuestionBank`] in hand is therefore sound: ids
//! are unique and resolve, scales rise, bands cover 0–100, every text exists in every
//! language of the bank and holds no control characters.

mod diagnosis;
pub(crate) mod hidden;
mod schema;
mod slips;
mod source;
mod syntax;
mod text;
mod validate;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use diagnosis::{Diagnosis, Problem, Severity as ProblemSeverity};
pub(crate) use diagnosis::{advice, title};
pub(crate) use schema::schema;
pub use text::Text;

/// The name of the format this version of the program reads, as the key `format` gives it.
pub const FORMAT: &str = "boardready/bank/1";

/// The largest bank that is read, in bytes. The built-in bank is about a tenth of it.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// A validated question bank.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionBank {
    /// The bank's own name, for example `ai-board`.
    pub id: String,
    /// The bank's version, for example `1.0.0`.
    pub version: String,
    /// `sha256:` and the SHA-256 of the bank's file, in lowercase hexadecimal.
    pub digest: String,
    /// The language codes of the bank's texts; the first is the fallback.
    pub languages: Vec<String>,
    /// What the assessment is called on screens and reports.
    pub title: Text,
    /// What the bank is for.
    pub description: Option<Text>,
    /// Where the bank's ideas come from.
    pub source: Option<Text>,
    /// How long an interview takes.
    pub minutes: Minutes,
    /// What an unanswered or don't-know question counts as.
    pub missing: Missing,
    /// The scales, in the order of the file. Questions refer to them by position.
    pub scales: Vec<Scale>,
    /// The bands of the index, rising from 0; empty when the bank names none.
    pub bands: Vec<Band>,
    /// The top of the tree of dimensions.
    pub dimensions: Vec<Dimension>,
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
}

/// How long an interview takes, in minutes; `None` where the bank does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// For all questions.
    pub full: Option<u32>,
    /// For the quick edition.
    pub quick: Option<u32>,
}

/// What an unanswered or don't-know question counts as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Missing {
    /// It leaves the score and lowers the coverage.
    #[default]
    Exclude,
    /// It counts as the lowest option of its scale, and lowers the coverage.
    Lowest,
}

/// A reusable ordered set of options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// The name questions refer to.
    pub id: String,
    /// At least two options, their values strictly rising.
    pub options: Vec<AnswerOption>,
}

impl Scale {
    /// The value of the lowest option.
    pub fn lowest(&self) -> f64 {
        self.options.first().map_or(0.0, |option| option.value)
    }

    /// The value of the highest option.
    pub fn highest(&self) -> f64 {
        self.options.last().map_or(0.0, |option| option.value)
    }

    /// The position of the option with this id.
    pub fn position(&self, option_id: &str) -> Option<usize> {
        self.options.iter().position(|option| option.id == option_id)
    }
}

/// One option of a scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// What an assessment file stores.
    pub id: String,
    /// What it counts for.
    pub value: f64,
    /// What it is called.
    pub label: Text,
}

/// A named half-open range of the 0–100 index: from `from` up to the next band.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The lower end, included, on the 0–100 index.
    pub from: f64,
    /// What rules and reports refer to.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What it means, in a sentence a chair can say aloud.
    pub meaning: Option<Text>,
}

/// A scored area; holds dimensions or questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// Unique among the dimensions of the bank.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What it is about, in a sentence or two.
    pub summary: Option<Text>,
    /// Its share in the dimension above it, or in the index; greater than 0.
    pub weight: f64,
    /// The level to aim for unless the respondent sets another, on the dimension's own scale.
    pub target: Option<f64>,
    /// How the scores below it become one.
    pub aggregate: Aggregate,
    /// What it holds.
    pub children: Children,
    /// Its open questions; never scored.
    pub reflections: Vec<Reflection>,
}

impl Dimension {
    /// The questions directly in this dimension; empty for a dimension of dimensions.
    pub fn questions(&self) -> &[Question] {
        match &self.children {
            Children::Questions(questions) => questions,
            Children::Dimensions(_) => &[],
        }
    }

    /// The dimensions directly in this dimension; empty for a dimension of questions.
    pub fn dimensions(&self) -> &[Dimension] {
        match &self.children {
            Children::Dimensions(dimensions) => dimensions,
            Children::Questions(_) => &[],
        }
    }
}

/// How the scores below a dimension become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Aggregate {
    /// The weighted mean of their places in their ranges, so that scales of different length
    /// count alike.
    #[default]
    Mean,
    /// The weighted sum.
    Sum,
    /// The lowest of their places in their ranges; weights count for the coverage only.
    Min,
}

impl Aggregate {
    /// Between what lies what comes of parts with these weights and bounds.
    fn bounds(self, parts: &[(f64, (f64, f64))]) -> (f64, f64) {
        let end = |of: fn(&(f64, f64)) -> f64| {
            let weights: f64 = parts.iter().map(|(weight, _)| weight).sum();
            let sum: f64 = parts.iter().map(|(weight, bounds)| weight * of(bounds)).sum();
            match self {
                Self::Mean => sum / weights,
                Self::Sum => sum,
                Self::Min => parts.iter().map(|(_, bounds)| of(bounds)).fold(f64::INFINITY, f64::min),
            }
        };
        (end(|bounds| bounds.0), end(|bounds| bounds.1))
    }
}

/// What a dimension holds: never both, never nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Children {
    /// Further dimensions.
    Dimensions(Vec<Dimension>),
    /// Questions.
    Questions(Vec<Question>),
}

/// One scaled item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Unique among the questions and reflections of the bank.
    pub id: String,
    /// Whether it belongs to the quick edition too.
    pub quick: bool,
    /// Its share in its dimension; greater than 0.
    pub weight: f64,
    /// The position of its scale in [`QuestionBank::scales`].
    pub scale: usize,
    /// The question itself.
    pub text: Text,
    /// Why a board should care.
    pub why: Option<Text>,
    /// What would show it.
    pub evidence: Option<Text>,
    /// What each option looks like in practice, one for each option of the scale; or empty.
    pub anchors: Vec<Text>,
    /// Proposals for the agenda, for the levels that call for one.
    pub decisions: Vec<Decision>,
    /// Whether "I don't know" is offered.
    pub dont_know: bool,
    /// Whether "not applicable" is offered.
    pub not_applicable: bool,
}

impl Question {
    /// The decisions for an answered value: those with the smallest `at_most` that is not below it.
    pub fn decisions_for(&self, value: f64) -> impl Iterator<Item = &Decision> {
        let nearest = self
            .decisions
            .iter()
            .map(|decision| decision.at_most)
            .filter(|at_most| *at_most >= value)
            .min_by(f64::total_cmp);
        self.decisions.iter().filter(move |decision| Some(decision.at_most) == nearest)
    }
}

/// A proposal for the board's agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Unique among the decisions of the bank; reports of different versions meet on it.
    pub id: String,
    /// The highest value it is for, on the question's scale.
    pub at_most: f64,
    /// When it is to be taken.
    pub horizon: Horizon,
    /// The motion, ready to be put to the vote.
    pub text: Text,
}

/// By when what a decision asks for is due, from the meeting that takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Horizon {
    /// By the meeting after it.
    #[serde(rename = "next-meeting")]
    NextMeeting,
    /// Within 90 days.
    #[serde(rename = "90-days")]
    NinetyDays,
    /// Within a year.
    #[serde(rename = "year")]
    Year,
}

/// An open question; never scored, quoted in the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reflection {
    /// Unique among the questions and reflections of the bank.
    pub id: String,
    /// The question itself.
    pub text: Text,
}

/// A rule: when its condition holds, it becomes a finding of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Unique among the rules of the bank.
    pub id: String,
    /// When it fires.
    pub when: Condition,
    /// How serious it is.
    pub severity: Severity,
    /// What it means, and its consequence.
    pub message: Text,
    /// The ids of the dimensions that should wait.
    pub before: Vec<String>,
    /// The id of the band the overall band is held at most at.
    pub cap: Option<String>,
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something has to be settled first.
    Blocker,
    /// Something to keep an eye on.
    Warning,
}

/// When a rule fires. An unanswered or don't-know question satisfies no comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The question's value is at most this.
    QuestionAtMost(String, f64),
    /// The question's value is at least this.
    QuestionAtLeast(String, f64),
    /// The dimension's score, on its own scale, is below this.
    DimensionBelow(String, f64),
    /// At least this many questions of the dimension (`None`: of the whole bank) were answered
    /// "I don't know".
    DontKnowAtLeast(Option<String>, u32),
    /// Every one of these holds.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
}

impl Children {
    /// Whether it holds nothing, which it does in no validated bank.
    fn is_empty(&self) -> bool {
        match self {
            Self::Dimensions(dimensions) => dimensions.is_empty(),
            Self::Questions(questions) => questions.is_empty(),
        }
    }
}

impl QuestionBank {
    /// Whether its texts can be read in this language, or in one near to it.
    pub fn has_language(&self, asked: &str) -> bool {
        self.nearest(asked).is_some()
    }

    /// The code of the language in which its texts are read when this one is asked for.
    pub fn read_in(&self, asked: &str) -> &str {
        self.languages.get(self.nearest(asked).unwrap_or(0)).map_or("", String::as_str)
    }

    fn nearest(&self, asked: &str) -> Option<usize> {
        text::nearest(&self.languages.iter().map(String::as_str), asked)
    }

    /// Reads and validates a bank. `name` is what messages call it, usually the file's path.
    ///
    /// # Errors
    /// Every problem that makes the bank unusable, each with its place.
    pub fn parse(name: &str, yaml: &str) -> Result<Self, Diagnosis> {
        let (bank, diagnosis) = Self::check(name, yaml);
        match bank {
            Some(bank) if !diagnosis.has_errors() => Ok(bank),
            _ => Err(diagnosis.without_warnings()),
        }
    }

    /// Reads and validates a bank and returns the warnings beside it. The bank is absent when
    /// there are errors.
    pub fn check(name: &str, yaml: &str) -> (Option<Self>, Diagnosis) {
        validate::check(name, yaml)
    }

    /// The scale of a question.
    pub fn scale_of(&self, question: &Question) -> &Scale {
        &self.scales[question.scale]
    }

    /// The scale a target is chosen on: there is one where all questions of a dimension share a
    /// scale and the dimension's score is on that same scale.
    pub(crate) fn target_scale(&self, dimension: &Dimension) -> Option<&Scale> {
        let (first, rest) = dimension.questions().split_first()?;
        let is_same = rest.iter().all(|question| question.scale == first.scale);
        (is_same && dimension.aggregate != Aggregate::Sum).then(|| self.scale_of(first))
    }

    /// The lowest and the highest score a dimension can have.
    pub(crate) fn bounds(&self, dimension: &Dimension) -> (f64, f64) {
        let of_question = |question: &Question| {
            let scale = self.scale_of(question);
            (question.weight, (scale.lowest(), scale.highest()))
        };
        let of_dimension = |dimension: &Dimension| (dimension.weight, self.bounds(dimension));
        let questions = dimension.questions().iter().map(of_question);
        let parts: Vec<_> = questions.chain(dimension.dimensions().iter().map(of_dimension)).collect();
        dimension.aggregate.bounds(&parts)
    }

    /// All questions, in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.leaf_dimensions().into_iter().flat_map(Dimension::questions)
    }

    /// The same, each with its number from 1, by which every edition calls it.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &Question)> {
        (1..).zip(self.questions())
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// All dimensions, each before those it holds.
    pub fn all_dimensions(&self) -> Vec<&Dimension> {
        fn walk<'b>(dimensions: &'b [Dimension], into: &mut Vec<&'b Dimension>) {
            for dimension in dimensions {
                into.push(dimension);
                walk(dimension.dimensions(), into);
            }
        }
        let mut all = Vec::new();
        walk(&self.dimensions, &mut all);
        all
    }

    /// The dimensions that hold questions, in the order in which they are asked.
    pub fn leaf_dimensions(&self) -> Vec<&Dimension> {
        let mut all = self.all_dimensions();
        all.retain(|dimension| !dimension.questions().is_empty());
        all
    }

    /// The dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.all_dimensions().into_iter().find(|dimension| dimension.id == id)
    }

    /// All open questions, in the order of the file.
    pub fn reflections(&self) -> impl Iterator<Item = &Reflection> {
        self.all_dimensions().into_iter().flat_map(|dimension| &dimension.reflections)
    }

    /// The band that holds this index (0–100), compared after rounding to six places.
    pub fn band_at(&self, index: f64) -> Option<&Band> {
        let index = round_six(index);
        self.bands.iter().rev().find(|band| round_six(band.from) <= index)
    }

    /// Whether a quick edition exists.
    pub fn has_quick_edition(&self) -> bool {
        self.questions().any(|question| question.quick)
    }
}

/// Whether a value lies between the lowest and the highest, each among them.
pub(crate) fn is_within(value: f64, (lowest, highest): (f64, f64)) -> bool {
    round_six(value) >= round_six(lowest) && round_six(value) <= round_six(highest)
}

/// Rounds to six places, so that a threshold is not missed by the last bit of a sum.
pub fn round_six(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
