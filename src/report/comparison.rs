//! The report of a comparison: one model that every format renders, in the reader's language.
//!
//! It answers a chair who asks whether it got better since last time: what moved, whether that
//! is sure, what was to be decided then and what became of the answers it was about, what stood
//! in the way, and what is known now that was not. Numbers are unrounded and texts are as they
//! were written; a format rounds, wraps and escapes.

mod cautions;
pub mod csv;
mod decisions;
mod document;
mod phrases;
mod sentence;
mod standing;
#[cfg(test)]
pub(super) mod testing;
#[cfg(test)]
mod tests;

pub use decisions::{DecisionMove, DecisionState, Since};
pub use document::document;
pub(super) use phrases::{between, days_between, footer};

use std::ops::Deref;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Serialize;

use super::phrases as shared;
use super::sentence::Shown;
use super::{
    AnswerEntry, Became, DecisionRow, Given, IndexEntry, NamedBand, Past, QuestionRow, Report, ScoreEntry,
    Scored, Sources, Subject, Turn,
};
use crate::assessment::Edition;
use crate::bank::{QuestionBank, Severity};
use crate::comparison::{
    Comparison, DimensionChange, FindingStatus, Kind, Lone, Movement, QuestionChange, Side, Why,
};
use crate::document::Line;
use crate::document::Passages;
use crate::messages::Messages;
use crate::scoring::{Estimate, Scorecard};
use crate::tr;

/// What moved between two assessments, as `boardready compare --format json` writes it. `then` is
/// the first of the two and `now` the second; every `change` is now minus then. The numbers are
/// unrounded and about the questions that both asked, so they can differ from those of the two
/// reports. Every key is always there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "boardready comparison, format 1")]
pub struct ComparisonReport {
    /// Which format this is: always `boardready/comparison/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: &'static str,
    /// The id of the bank of both.
    pub bank: String,
    /// The first of the two.
    pub then: Moment,
    /// The second of the two.
    pub now: Moment,
    /// The days from then to now; negative when then is the later, `null` without both dates.
    pub days: Option<i64>,
    /// How the index moved, in its points: −100 to 100.
    pub index: IndexMove,
    /// The dimensions that both have, nested like those of the bank of now.
    pub dimensions: Vec<DimensionMove>,
    /// The questions that both asked, in the order of asking now.
    pub questions: Vec<QuestionMove>,
    /// The decisions that the report of then put before its meeting.
    pub decisions: Vec<DecisionMove>,
    /// The decisions that the report of now puts forward for the next meeting.
    pub to_decide: Vec<DecisionRow>,
    /// The rules that fired then or fire now, blockers first.
    pub findings: Vec<FindingMove>,
    /// What only then had.
    pub only_then: Vec<LoneName>,
    /// What only now has.
    pub only_now: Vec<LoneName>,
    /// What to keep in mind, in the report's language.
    pub cautions: Vec<String>,
    /// What became of what the board decided; `null` without a register of decisions.
    pub register: Option<Became>,
    /// The code of the reader's language.
    #[serde(skip)]
    pub language: &'static str,
    /// The bank's texts.
    #[serde(skip)]
    pub passages: Option<Passages>,
    /// What is compared.
    #[serde(skip)]
    pub title: String,
    /// How long lies between the two, in words.
    #[serde(skip)]
    pub between: Option<String>,
    /// What a chair can read aloud: whether the index moved, and whether that is sure.
    #[serde(skip)]
    pub sentence: String,
    /// That too little is known now to say what stands in the way; said in the place of the
    /// findings of which it cannot be said.
    #[serde(skip)]
    pub too_little: Option<String>,
    /// How many answers moved which way; `None` when no question was asked both times.
    #[serde(skip)]
    pub counts: Option<String>,
    /// The targets that are others than then, a sentence each.
    #[serde(skip)]
    pub targets: Vec<String>,
    /// What is not known and is asked for later than at the next meeting; `None` when nothing is.
    #[serde(skip)]
    pub asked_later: Option<String>,
    /// What to say before the decisions of last time; `None` when there is nothing to say.
    #[serde(skip)]
    pub decisions_lead: Option<String>,
    /// Why there is nothing to decide now; `None` when there is something.
    #[serde(skip)]
    pub nothing_to_decide: Option<String>,
    /// The names of the dimensions that hold other questions than then.
    #[serde(skip)]
    pub regrouped: Vec<String>,
    /// How to read the report, a line each.
    #[serde(skip)]
    pub reading: Vec<String>,
}

/// The name of the format, as the key `format` gives it.
const FORMAT: &str = "boardready/comparison/1";

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    super::schema::text::<ComparisonReport>()
}

/// One of the two, on the questions that both asked.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Moment {
    /// Whose answers they are.
    #[serde(flatten)]
    pub subject: Subject,
    /// The version of the bank it is scored with.
    pub version: String,
    /// The day that dates it, as `2026-03-12` (ISO 8601).
    pub date: Option<String>,
    /// Which of the bank's questions were asked.
    pub edition: Edition,
    /// The index with its interval, 0 to 100 points; `null` when nothing that counts was answered.
    #[schemars(with = "Option<IndexEntry>")]
    pub index: Option<Estimate>,
    /// Answered weight ÷ applicable weight, 0 to 1; `null` when no question applies.
    #[schemars(range(min = 0, max = 1))]
    pub coverage: Option<f64>,
    /// The band of the index; `null` when too little was answered to name one, or when the bank has
    /// none.
    pub band: Option<NamedBand>,
    /// What the number alone would make the band, where rules hold it at another.
    #[serde(skip)]
    pub held: Option<String>,
    /// The index and the ends of its interval, as they are shown.
    #[serde(skip)]
    shown: Option<Shown>,
    /// Which other bands are possible.
    #[serde(skip)]
    pub other_bands: Option<String>,
    /// Whose answers, and of when; may be empty.
    #[serde(skip)]
    pub who: Vec<Line>,
    /// The edition and the bank.
    #[serde(skip)]
    pub what: Vec<Line>,
}

/// How the index moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct IndexMove {
    /// Now minus then, −100 to 100 points; `null` when either has no index.
    #[schemars(range(min = -100, max = 100))]
    pub change: Option<f64>,
    /// Whether the intervals of then and now overlap, so that it could be no change at all; `null`
    /// when either has no index.
    pub overlap: Option<bool>,
}

/// How a dimension moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DimensionMove {
    /// The dimension's id.
    pub id: String,
    /// Then.
    pub then: ScoredThen,
    /// Now.
    pub now: ScoredThen,
    /// Now minus then, in points of its scale; `null` when the scales differ or either has no score.
    pub change: Option<f64>,
    /// Whether the intervals of then and now overlap, so that it could be no change at all; `null`
    /// when either has no score.
    pub overlap: Option<bool>,
    /// (now − then) ÷ (target − then): 0 is where it was, 1 at the target; below 0 it went down,
    /// above 1 past the target. `null` when there was no way to go, or nothing to measure it by.
    pub progress: Option<f64>,
    /// The dimensions it holds that both have; empty when it holds questions.
    pub dimensions: Vec<DimensionMove>,
    /// What it is called now.
    #[serde(skip)]
    pub name: String,
    /// The numbers it is made from.
    #[serde(skip)]
    pub numbers: DimensionChange,
}

/// A score of a dimension then or now, with its target, in the points of its own scale, which the
/// bank sets (for example 1 to 5).
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ScoredThen {
    /// The score.
    #[serde(flatten)]
    #[schemars(with = "ScoreEntry")]
    pub at: Scored,
    /// The level that the board aims for, in points of its scale; `null` without one.
    pub target: Option<f64>,
}

/// A rule that held or could hold, then or now.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FindingMove {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// Then and now.
    pub status: FindingStatus,
    /// What it means, in the report's language; in the words of then where it holds no longer.
    pub message: String,
    /// The ids of the questions whose missing answers decide; empty unless it cannot be said now
    /// whether it holds.
    pub missing: Vec<String>,
    /// The ids of the dimensions that should wait; empty where it does not hold now, nor could.
    #[serde(rename = "before")]
    pub before_ids: Vec<String>,
    /// The questions whose missing answers decide.
    #[serde(skip)]
    pub depends_on: Vec<QuestionRow>,
    /// The names of those dimensions that have something to wait with.
    #[serde(skip)]
    pub before: Vec<String>,
    /// The name of the band it holds the whole at now, where there are others beside it.
    #[serde(skip)]
    pub holds_at: Option<String>,
}

/// How the answer to a question moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuestionMove {
    /// The question's id.
    pub id: String,
    /// Then.
    #[schemars(with = "AnswerEntry")]
    pub then: Given,
    /// Now.
    #[schemars(with = "AnswerEntry")]
    pub now: Given,
    /// What became of it.
    pub movement: Movement,
    /// Now minus then, in points of the question's scale; `null` when there is nothing to
    /// subtract.
    pub change: Option<f64>,
    /// Whether it was asked in other words, or with other options.
    pub reworded: bool,
    /// Its number among all questions of the bank of now, from 1.
    pub number: usize,
    /// The names of its dimension now, after those that hold it.
    #[serde(skip)]
    pub area: Vec<String>,
    /// The question, as it is asked now.
    #[serde(skip)]
    pub text: String,
    /// The respondent's own words beside the answer of now; `null` without any.
    pub note: Option<String>,
}

impl QuestionMove {
    /// Whether it is worse than then: lower, or not known any more.
    pub fn fell(&self) -> bool {
        matches!(self.movement, Movement::Down | Movement::NowUnknown)
    }

    /// How far it moved on its scale, 0–100, whichever way.
    fn distance(&self) -> f64 {
        match (&self.then, &self.now) {
            (Given::Selected { percent: then, .. }, Given::Selected { percent: now, .. }) => {
                (now - then).abs()
            }
            _ => 0.0,
        }
    }
}

/// Something that only one of the two has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LoneName {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Why the other does not have it.
    pub why: Why,
    /// The question, the dimension's name, or what the rule says.
    #[serde(skip)]
    pub text: String,
    /// The number of a question among all of its bank, from 1.
    #[serde(skip)]
    pub number: Option<usize>,
}

impl ComparisonReport {
    /// All dimension rows, each before those it holds, with its depth in the tree (0 at the top).
    pub fn all_dimensions(&self) -> Vec<(usize, &DimensionMove)> {
        fn walk<'r>(depth: usize, rows: &'r [DimensionMove], into: &mut Vec<(usize, &'r DimensionMove)>) {
            for row in rows {
                into.push((depth, row));
                walk(depth + 1, &row.dimensions, into);
            }
        }
        let mut all = Vec::new();
        walk(0, &self.dimensions, &mut all);
        all
    }

    /// The lowest and highest score, when all dimensions have the same, then and now.
    pub fn common_scale(&self) -> Option<(f64, f64)> {
        let mut scales = self.all_dimensions().into_iter().map(|(_, row)| row.numbers.scale());
        let first = scales.next()??;
        let round = |(lowest, highest)| (crate::bank::round_six(lowest), crate::bank::round_six(highest));
        scales.all(|scale| scale.map(round) == Some(round(first))).then_some(first)
    }

    /// Whether any dimension has a target now, and with it perhaps progress.
    pub fn has_targets(&self) -> bool {
        self.all_dimensions().iter().any(|(_, row)| row.numbers.target_now.is_some())
    }

    /// The questions of which this became, those that moved furthest first.
    pub fn moved(&self, movement: Movement) -> Vec<&QuestionMove> {
        let mut moved: Vec<_> =
            self.questions.iter().filter(|question| question.movement == movement).collect();
        moved.sort_by(|one, other| other.distance().total_cmp(&one.distance()));
        moved
    }
}

/// Builds the report of a comparison, after what the board decided before. `zone` is the time zone in which
/// days are given.
pub fn build(
    then: Side,
    now: Side,
    comparison: &Comparison,
    messages: &Messages,
    zone: &dyn Deref<Target = TimeZone>,
    past: Option<Past>,
) -> ComparisonReport {
    let whole = |side: Side, past| {
        super::build_after(side.bank, side.assessment, side.scorecard, messages, zone, past)
    };
    let reports = (whole(then, None), whole(now, past));
    // What was decided on the answers of now is none of the decisions on those of then.
    let until = past.zip(reports.1.day()).map(|(past, day)| (past.register.until(day), past.today));
    let past = until.as_ref().map(|(register, today)| Past { register, today: *today }).or(past);
    let parts = Parts { then, now, comparison, reports: (&reports.0, &reports.1), messages, past };
    let shown = sentence::shown(&parts);
    let (then_moment, now_moment) = (
        parts.moment((then, &comparison.then), &reports.0, "then", shown.0),
        parts.moment((now, &comparison.now), &reports.1, "now", shown.1),
    );
    let days = parts.days();
    let first = reports.0.agenda.at(Turn::ThisMeeting);
    let decisions: Vec<_> = first.filter_map(|motion| parts.past(motion)).collect();
    let to_decide: Vec<_> = reports.1.agenda.at(Turn::ThisMeeting).cloned().collect();
    let dimensions = parts.dimensions(&comparison.dimensions);
    ComparisonReport {
        format: FORMAT,
        bank: now.bank.id.clone(),
        days: days.map(|(then, now)| phrases::days_between(then, now)),
        index: IndexMove { change: comparison.index.difference(), overlap: comparison.index.overlaps() },
        questions: comparison.questions.iter().filter_map(|change| parts.question(change)).collect(),
        findings: comparison.findings.iter().filter_map(|change| parts.finding(change)).collect(),
        too_little: parts.too_little(),
        only_then: parts.lone(then.bank, &comparison.unmatched.then),
        only_now: parts.lone(now.bank, &comparison.unmatched.now),
        cautions: cautions::cautions(&parts),
        register: reports.1.register.clone(),
        language: messages.language().code(),
        passages: reports.1.passages.clone(),
        title: tr!(messages, "comparison-title", title = reports.1.title.clone()),
        between: days.map(|(then, now)| phrases::between(messages, then, now)),
        sentence: sentence::sentence(&parts),
        counts: sentence::counts(&parts),
        targets: phrases::targets(&parts, &dimensions),
        asked_later: reports.1.agenda.asked_later.clone(),
        decisions_lead: parts.decisions_lead(&decisions, &to_decide),
        nothing_to_decide: reports.1.agenda.lead.clone().filter(|_| to_decide.is_empty()),
        to_decide,
        regrouped: comparison.unmatched.regrouped.iter().map(|id| parts.name(id)).collect(),
        reading: phrases::reading(messages, &dimensions),
        then: then_moment,
        now: now_moment,
        dimensions,
        decisions,
    }
}

/// What the report is built from.
struct Parts<'a> {
    then: Side<'a>,
    now: Side<'a>,
    comparison: &'a Comparison,
    /// The two whole reports.
    reports: (&'a Report, &'a Report),
    messages: &'a Messages,
    past: Option<Past<'a>>,
}

impl Parts<'_> {
    fn text(&self, text: &crate::bank::Text) -> String {
        text.get(self.messages.bank_languages()).to_owned()
    }

    /// The name of a dimension now.
    fn name(&self, id: &str) -> String {
        self.now.bank.dimension(id).map_or_else(|| id.to_owned(), |dimension| self.text(&dimension.name))
    }

    fn moment(
        &self,
        (side, card): (Side, &Scorecard),
        report: &Report,
        when: &'static str,
        shown: Option<Shown>,
    ) -> Moment {
        let sources = self.sources((side, card), report);
        Moment {
            subject: report.subject.clone(),
            version: side.bank.version.clone(),
            date: report.dated.as_ref().map(|dated| dated.day.clone()),
            edition: side.assessment.edition,
            index: card.index,
            coverage: card.coverage,
            band: super::named_band(&sources),
            held: card.index.and_then(|index| super::sentence::held(&sources, index, when)),
            other_bands: card.index.and_then(|index| super::sentence::possible_bands(&sources, index)),
            shown,
            who: shared::who(self.messages, report),
            what: shared::what(self.messages, report),
        }
    }

    /// The days of then and now, where both are known.
    fn days(&self) -> Option<(Date, Date)> {
        let day = |report: &Report| report.dated.as_ref()?.day.parse().ok();
        Some((day(self.reports.0)?, day(self.reports.1)?))
    }

    fn dimensions(&self, changes: &[DimensionChange]) -> Vec<DimensionMove> {
        let scored = |score, percent, target| ScoredThen { at: Scored { score, percent }, target };
        let row = |change: &DimensionChange| DimensionMove {
            id: change.id.clone(),
            then: scored(change.score.then, change.percent.then, change.target_then),
            now: scored(change.score.now, change.percent.now, change.target_now),
            change: change.difference(),
            overlap: change.percent.overlaps(),
            progress: change.progress(),
            dimensions: self.dimensions(&change.dimensions),
            name: self.name(&change.id),
            numbers: DimensionChange { dimensions: Vec::new(), ..change.clone() },
        };
        changes.iter().map(row).collect()
    }

    fn question(&self, change: &QuestionChange) -> Option<QuestionMove> {
        let (then, now) = (row(self.reports.0, &change.id)?, row(self.reports.1, &change.id)?);
        Some(QuestionMove {
            id: change.id.clone(),
            then: then.given.clone(),
            now: now.given.clone(),
            movement: change.movement,
            change: change.difference,
            reworded: change.reworded,
            number: now.number,
            area: now.area.clone(),
            text: now.text.clone(),
            note: now.note.clone(),
        })
    }

    /// What is said of now, on the questions that both asked.
    fn sources_now(&self) -> Sources<'_> {
        self.sources((self.now, &self.comparison.now), self.reports.1)
    }

    fn sources<'s>(
        &'s self,
        (side, scorecard): (Side<'s>, &'s Scorecard),
        report: &'s Report,
    ) -> Sources<'s> {
        let passages = report.passages.as_ref();
        Sources { bank: side.bank, assessment: side.assessment, scorecard, messages: self.messages, passages }
    }

    fn lone(&self, bank: &QuestionBank, lones: &[Lone]) -> Vec<LoneName> {
        let text = |lone: &Lone| match lone.kind {
            Kind::Dimension => bank.dimension(&lone.id).map(|dimension| self.text(&dimension.name)),
            Kind::Question => bank.question(&lone.id).map(|question| self.text(&question.text)),
            Kind::Rule => {
                let rule = bank.rules.iter().find(|rule| rule.id == lone.id);
                rule.map(|rule| self.text(&rule.message))
            }
        };
        let named = |lone: &Lone| LoneName {
            kind: lone.kind,
            id: lone.id.clone(),
            why: lone.why,
            text: text(lone).unwrap_or_else(|| lone.id.clone()),
            number: bank.numbered().find(|(_, one)| one.id == lone.id).map(|(number, _)| number),
        };
        lones.iter().map(named).collect()
    }
}

fn row<'r>(report: &'r Report, id: &str) -> Option<&'r QuestionRow> {
    report.questions.iter().find(|row| row.id == id)
}
