//! The comparison as JSON, format 1.
//!
//! Numbers are unrounded; `null` means that there is nothing to say. `then` is the first of the
//! two assessments and `now` the second; every `change` is now minus then. The numbers are
//! about the questions that both asked, so they can differ from those of the two reports; what
//! only one of them has is listed under `only_then` and `only_now`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ComparisonReport, DimensionMove, FindingMove, LoneName, Moment, PastMotion, QuestionMove};
use crate::assessment::Edition;
use crate::bank::{Horizon, Severity};
use crate::comparison::{Change, FindingStatus, Kind, Movement, Why};
use crate::report::json::{BandEntry, IndexEntry, ResponseKind};
use crate::report::{Given, schema};

/// The name of the format, as the key `format` gives it.
pub const FORMAT: &str = "boardready/comparison/1";

/// Renders the report: indented, with a line feed at its end.
///
/// # Panics
/// Never: its keys are texts, and a number that JSON cannot hold becomes `null`.
pub fn render(report: &ComparisonReport) -> String {
    let file = ComparisonFile::from(report);
    let mut json = serde_json::to_string_pretty(&file)
        .expect("the keys are texts, and a number that JSON cannot hold becomes null");
    json.push('\n');
    json
}

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    schema::text::<ComparisonFile>()
}

/// What moved between two assessments, as `boardready compare --format json` writes it. `then` is
/// the first of the two and `now` the second; every `change` is now minus then. The numbers are
/// unrounded and about the questions that both asked, so they can differ from those of the two
/// reports. Every key is always there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "boardready comparison, format 1")]
#[serde(deny_unknown_fields)]
pub struct ComparisonFile {
    /// Which format this is: always `boardready/comparison/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// The id of the bank of both.
    pub bank: String,
    /// The first of the two.
    pub then: MomentEntry,
    /// The second of the two.
    pub now: MomentEntry,
    /// The days from then to now; negative when then is the later, `null` without both dates.
    pub days: Option<i64>,
    /// How the index moved, in its points: −100 to 100.
    pub index: ChangeEntry,
    /// The dimensions that both have, nested like those of the bank of now.
    pub dimensions: Vec<DimensionEntry>,
    /// The questions that both asked, in the order of asking now.
    pub questions: Vec<QuestionEntry>,
    /// The decisions that the report of then put forward for its next meeting.
    pub decisions: Vec<DecisionEntry>,
    /// The rules that fired then or fire now, blockers first.
    pub findings: Vec<FindingEntry>,
    /// What only then had.
    pub only_then: Vec<LoneEntry>,
    /// What only now has.
    pub only_now: Vec<LoneEntry>,
    /// What to keep in mind, in the report's language.
    pub cautions: Vec<String>,
}

/// One of the two, on the questions that both asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MomentEntry {
    /// The version of the bank it is scored with.
    pub version: String,
    /// The day that dates it, as `2026-03-12` (ISO 8601).
    pub date: Option<String>,
    /// Which of the bank's questions were asked.
    pub edition: Edition,
    /// The index with its interval, 0 to 100 points; `null` when nothing that counts was answered.
    pub index: Option<IndexEntry>,
    /// Answered weight ÷ applicable weight, 0 to 1; `null` when no question applies.
    #[schemars(range(min = 0, max = 1))]
    pub coverage: Option<f64>,
    /// The band of the index; `null` when too little was answered to name one, or when the bank has
    /// none.
    pub band: Option<BandEntry>,
}

/// How the index moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeEntry {
    /// Now minus then, −100 to 100 points; `null` when either has no index.
    #[schemars(range(min = -100, max = 100))]
    pub change: Option<f64>,
    /// Whether the intervals of then and now overlap, so that it could be no change at all; `null`
    /// when either has no index.
    pub overlap: Option<bool>,
}

/// A score of a dimension and its interval: `low` ≤ `score` ≤ `high`, in the points of its own
/// scale, which the bank sets (for example 1 to 5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreEntry {
    /// The score over what was answered, in points of its scale; `null` when nothing was.
    pub score: Option<f64>,
    /// The score if every unknown were the lowest option, in points of its scale.
    pub low: Option<f64>,
    /// The score if every unknown were the highest option, in points of its scale.
    pub high: Option<f64>,
    /// The score's place between the lowest and the highest it could have, 0 to 100 %.
    #[schemars(range(min = 0, max = 100))]
    pub percent: Option<f64>,
    /// The level that the board aims for, in points of its scale; `null` without one.
    pub target: Option<f64>,
}

/// How a dimension moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionEntry {
    /// The dimension's id.
    pub id: String,
    /// Then.
    pub then: ScoreEntry,
    /// Now.
    pub now: ScoreEntry,
    /// Now minus then, in points of its scale; `null` when the scales differ or either has no score.
    pub change: Option<f64>,
    /// Whether the intervals of then and now overlap, so that it could be no change at all; `null`
    /// when either has no score.
    pub overlap: Option<bool>,
    /// (now − then) ÷ (target − then): 0 is where it was, 1 at the target; below 0 it went down,
    /// above 1 past the target. `null` when there was no way to go, or nothing to measure it by.
    pub progress: Option<f64>,
    /// The dimensions it holds that both have; empty when it holds questions.
    pub dimensions: Vec<DimensionEntry>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerEntry {
    /// The kind of response; `null` when there is none.
    pub response: Option<ResponseKind>,
    /// The id of the chosen option; `null` unless one was selected.
    pub option: Option<String>,
    /// What the chosen option counts for, in points of the question's scale; `null` unless one was
    /// selected.
    pub value: Option<f64>,
}

/// How the answer to a question moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    /// The question's id.
    pub id: String,
    /// Then.
    pub then: AnswerEntry,
    /// Now.
    pub now: AnswerEntry,
    /// What became of it.
    pub movement: Movement,
    /// Now minus then, in points of the question's scale; `null` when there is nothing to
    /// subtract.
    pub change: Option<f64>,
    /// Whether it was asked in other words, or with other options.
    pub reworded: bool,
}

/// A decision that was put forward then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionEntry {
    /// The id of the question that it answers to.
    pub question: String,
    /// When the bank would have it taken.
    pub horizon: Horizon,
    /// The motion, in the report's language.
    pub text: String,
    /// What became of the answer since; `null` when the question was not asked again.
    pub movement: Option<Movement>,
}

/// A rule that fired then or fires now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingEntry {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// Then and now.
    pub status: FindingStatus,
    /// What it means, in the report's language.
    pub message: String,
}

/// Something that only one of the two has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoneEntry {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Why the other does not have it.
    pub why: Why,
}

impl From<&ComparisonReport> for ComparisonFile {
    fn from(report: &ComparisonReport) -> Self {
        Self {
            format: FORMAT.to_owned(),
            bank: report.bank.clone(),
            then: (&report.then).into(),
            now: (&report.now).into(),
            days: report.days,
            index: report.index.into(),
            dimensions: report.dimensions.iter().map(DimensionEntry::from).collect(),
            questions: report.questions.iter().map(QuestionEntry::from).collect(),
            decisions: report.decisions.iter().map(DecisionEntry::from).collect(),
            findings: report.findings.iter().map(FindingEntry::from).collect(),
            only_then: report.only_then.iter().map(LoneEntry::from).collect(),
            only_now: report.only_now.iter().map(LoneEntry::from).collect(),
            cautions: report.cautions.clone(),
        }
    }
}

impl From<&Moment> for MomentEntry {
    fn from(moment: &Moment) -> Self {
        let band = |band: &crate::report::NamedBand| BandEntry {
            id: band.id.clone(),
            capped_by: band.capped_by.clone(),
        };
        Self {
            version: moment.version.clone(),
            date: moment.day.clone(),
            edition: moment.edition,
            index: moment.index.map(IndexEntry::from),
            coverage: moment.coverage,
            band: moment.band.as_ref().map(band),
        }
    }
}

impl From<Change> for ChangeEntry {
    fn from(change: Change) -> Self {
        Self { change: change.difference(), overlap: change.overlaps() }
    }
}

impl From<&DimensionMove> for DimensionEntry {
    fn from(row: &DimensionMove) -> Self {
        let change = &row.change;
        let entry =
            |score: Option<crate::scoring::Estimate>, percent: Option<crate::scoring::Estimate>, target| {
                ScoreEntry {
                    score: score.map(|score| score.value),
                    low: score.map(|score| score.low),
                    high: score.map(|score| score.high),
                    percent: percent.map(|percent| percent.value),
                    target,
                }
            };
        Self {
            id: change.id.clone(),
            then: entry(change.score.then, change.percent.then, change.target_then),
            now: entry(change.score.now, change.percent.now, change.target_now),
            change: change.difference(),
            overlap: change.percent.overlaps(),
            progress: change.progress(),
            dimensions: row.dimensions.iter().map(Self::from).collect(),
        }
    }
}

impl From<&Given> for AnswerEntry {
    fn from(given: &Given) -> Self {
        let (response, option, value) = given.stored();
        Self { response, option, value }
    }
}

impl From<&QuestionMove> for QuestionEntry {
    fn from(question: &QuestionMove) -> Self {
        Self {
            id: question.id.clone(),
            then: (&question.then).into(),
            now: (&question.now).into(),
            movement: question.movement,
            change: question.difference,
            reworded: question.reworded,
        }
    }
}

impl From<&PastMotion> for DecisionEntry {
    fn from(past: &PastMotion) -> Self {
        Self {
            question: past.question.clone(),
            horizon: past.motion.horizon,
            text: past.motion.text.clone(),
            movement: past.movement,
        }
    }
}

impl From<&FindingMove> for FindingEntry {
    fn from(finding: &FindingMove) -> Self {
        Self {
            rule: finding.rule.clone(),
            severity: finding.severity,
            status: finding.status,
            message: finding.message.clone(),
        }
    }
}

impl From<&LoneName> for LoneEntry {
    fn from(lone: &LoneName) -> Self {
        Self { kind: lone.kind, id: lone.id.clone(), why: lone.why }
    }
}
