//! The report as JSON, format 1.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DimensionRow, Given, Motion, Notice, QuestionRow, Report, schema};
use crate::bank::{Horizon, Severity};
use crate::scoring::Estimate;

/// The name of the format, as the key `format` gives it.
pub const FORMAT: &str = "boardready/report/1";

/// Renders the report: indented, with a line feed at its end.
///
/// # Panics
/// Never: every key is a text, and a number that JSON cannot hold becomes `null`.
pub fn render(report: &Report) -> String {
    let file = ReportFile::from(report);
    let mut json = serde_json::to_string_pretty(&file).expect("every key is a text");
    json.push('\n');
    json
}

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    schema::text::<ReportFile>()
}

/// How a board stands, as `boardready report --format json` writes it. Numbers are unrounded.
/// Every key is always there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "boardready report, format 1")]
#[serde(deny_unknown_fields)]
pub struct ReportFile {
    /// Which format this is: always `boardready/report/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// The question bank that was answered.
    pub bank: BankEntry,
    /// The index with its interval, 0 to 100 points; `null` when nothing that counts was answered.
    pub index: Option<IndexEntry>,
    /// Answered weight ÷ applicable weight, 0 to 1; `null` when no question applies.
    #[schemars(range(min = 0, max = 1))]
    pub coverage: Option<f64>,
    /// The band that the index falls in; `null` when too little was answered to name one, or when
    /// the bank has none.
    pub band: Option<BandEntry>,
    /// The top dimensions in the bank's order, each with the dimensions it holds.
    pub dimensions: Vec<DimensionEntry>,
    /// The questions of the edition, in the order of asking.
    pub questions: Vec<QuestionEntry>,
    /// The rules that fired, blockers first.
    pub findings: Vec<FindingEntry>,
    /// The decisions for the agenda, in the order of the report.
    pub decisions: Vec<DecisionEntry>,
    /// The ids of the questions answered "I don't know".
    pub unknown: Vec<String>,
    /// The ids of the questions without an answer.
    pub unanswered: Vec<String>,
}

/// Which question bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BankEntry {
    /// The bank's id, for example `ai-board`.
    pub id: String,
    /// The bank's version, for example `1.0.0`.
    pub version: String,
}

/// An index and its interval: `low` ≤ `value` ≤ `high`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndexEntry {
    /// The index over what was answered, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    pub value: f64,
    /// The index if every unknown were the lowest option, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    pub low: f64,
    /// The index if every unknown were the highest option, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    pub high: f64,
}

/// The band of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandEntry {
    /// The band's id.
    pub id: String,
    /// The ids of the rules that hold it below where the index alone would put it; usually none.
    pub capped_by: Vec<String>,
}

/// How a dimension stands. `score`, `low`, `high`, `target` and `gap` are in the points of its own
/// scale, which the bank sets (for example 1 to 5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionEntry {
    /// The dimension's id.
    pub id: String,
    /// The score over what was answered, in points of its scale; `null` when nothing was.
    pub score: Option<f64>,
    /// The score if every unknown were the lowest option, in points of its scale.
    pub low: Option<f64>,
    /// The score if every unknown were the highest option, in points of its scale.
    pub high: Option<f64>,
    /// The score's place between the lowest and the highest it could have, 0 to 100 %.
    #[schemars(range(min = 0, max = 100))]
    pub percent: Option<f64>,
    /// Answered weight ÷ applicable weight, 0 to 1; `null` when no question of it applies.
    #[schemars(range(min = 0, max = 1))]
    pub coverage: Option<f64>,
    /// The level that the board aims for, in points of its scale; `null` without one.
    pub target: Option<f64>,
    /// max(0, target − score), in points of its scale, 0 or more; `null` without a score or target.
    #[schemars(range(min = 0))]
    pub gap: Option<f64>,
    /// The dimensions it holds, in the bank's order; empty when it holds questions.
    pub dimensions: Vec<DimensionEntry>,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    /// The question's id.
    pub id: String,
    /// The kind of response; `null` when there is none.
    pub response: Option<ResponseKind>,
    /// The id of the chosen option; `null` unless one was selected.
    pub option: Option<String>,
    /// What the chosen option counts for, in points of the question's scale; `null` unless one was
    /// selected.
    pub value: Option<f64>,
    /// Its part of the whole distance to the targets, 0 to 1; `null` when it has none.
    #[schemars(range(min = 0, max = 1))]
    pub share_of_gap: Option<f64>,
}

/// The kind of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResponseKind {
    /// An option was chosen.
    Selected,
    /// The respondent does not know.
    DontKnow,
    /// The question does not apply.
    NotApplicable,
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingEntry {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// What it means, in the report's language.
    pub message: String,
}

/// A decision for the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionEntry {
    /// The id of the question that it answers to; null when it is about all that is not known.
    pub question: Option<String>,
    /// When it is to be taken.
    pub horizon: Horizon,
    /// The motion, in the report's language.
    pub text: String,
}

impl From<&Report> for ReportFile {
    fn from(report: &Report) -> Self {
        let ids = |rows: &mut dyn Iterator<Item = &QuestionRow>| rows.map(|row| row.id.clone()).collect();
        Self {
            format: FORMAT.to_owned(),
            bank: BankEntry { id: report.bank.clone(), version: report.version.clone() },
            index: report.standing.index.map(IndexEntry::from),
            coverage: report.standing.coverage,
            band: report
                .standing
                .band
                .as_ref()
                .map(|band| BandEntry { id: band.id.clone(), capped_by: band.capped_by.clone() }),
            dimensions: report.dimensions.iter().map(DimensionEntry::from).collect(),
            questions: report.questions.iter().map(QuestionEntry::from).collect(),
            findings: report.notices.iter().map(FindingEntry::from).collect(),
            decisions: report.agenda.all().map(DecisionEntry::from).collect(),
            unknown: ids(&mut report.unknown()),
            unanswered: ids(&mut report.unanswered()),
        }
    }
}

impl From<Estimate> for IndexEntry {
    fn from(index: Estimate) -> Self {
        Self { value: index.value, low: index.low, high: index.high }
    }
}

impl From<&DimensionRow> for DimensionEntry {
    fn from(row: &DimensionRow) -> Self {
        Self {
            id: row.id.clone(),
            score: row.score.map(|score| score.value),
            low: row.score.map(|score| score.low),
            high: row.score.map(|score| score.high),
            percent: row.percent.map(|percent| percent.value),
            coverage: row.coverage,
            target: row.target,
            gap: row.gap,
            dimensions: row.dimensions.iter().map(Self::from).collect(),
        }
    }
}

impl Given {
    /// The kind of response, the option's id and its value.
    pub(super) fn stored(&self) -> (Option<ResponseKind>, Option<String>, Option<f64>) {
        match self {
            Self::Selected { option, value, .. } => {
                (Some(ResponseKind::Selected), Some(option.clone()), Some(*value))
            }
            Self::DontKnow => (Some(ResponseKind::DontKnow), None, None),
            Self::NotApplicable { .. } => (Some(ResponseKind::NotApplicable), None, None),
            Self::Unanswered => (None, None, None),
        }
    }
}

impl From<&QuestionRow> for QuestionEntry {
    fn from(row: &QuestionRow) -> Self {
        let (response, option, value) = row.given.stored();
        Self { id: row.id.clone(), response, option, value, share_of_gap: row.share_of_gap }
    }
}

impl From<&Notice> for FindingEntry {
    fn from(notice: &Notice) -> Self {
        Self { rule: notice.rule.clone(), severity: notice.severity, message: notice.message.clone() }
    }
}

impl From<&Motion> for DecisionEntry {
    fn from(motion: &Motion) -> Self {
        Self { question: motion.question.clone(), horizon: motion.horizon, text: motion.text.clone() }
    }
}
