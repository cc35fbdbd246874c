//! The report of a comparison: one model that every format renders, in the reader's language.
//!
//! It answers a chair who asks whether it got better since last time: what moved, whether that
//! is sure, what was to be decided then and what became of the answers it was about, what stood
//! in the way, and what is known now that was not. Numbers are unrounded and texts are as they
//! were written; a format rounds, wraps and escapes.

mod cautions;
pub mod csv;
mod document;
pub mod html;
pub mod json;
pub mod markdown;
mod phrases;
pub mod plain;
mod sentence;
pub mod terminal;
#[cfg(test)]
mod tests;

pub use document::document;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Given, Motion, NamedBand, QuestionRow, Report, Sources, words};
use crate::assessment::Edition;
use crate::bank::{QuestionBank, Severity};
use crate::comparison::{
    Change, Comparison, DimensionChange, FindingChange, FindingStatus, Kind, Lone, Movement, QuestionChange,
    Side, Why,
};
use crate::messages::Messages;
use crate::scoring::{Estimate, Scorecard};
use crate::tr;

/// Everything a format needs to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparisonReport {
    /// The code of the reader's language.
    pub language: &'static str,
    /// What is compared.
    pub title: String,
    /// The id of the bank of both.
    pub bank: String,
    /// The first of the two.
    pub then: Moment,
    /// The second of the two.
    pub now: Moment,
    /// From then to now, in days; negative when then is the later; `None` when one has no date.
    pub days: Option<i64>,
    /// How long lies between the two, in words.
    pub between: Option<String>,
    /// What to keep in mind, a sentence or two each: the files are the other way round, other
    /// people answered, the editions or the versions of the bank differ.
    pub cautions: Vec<String>,
    /// What a chair can read aloud: whether the index moved, and whether that is sure.
    pub sentence: String,
    /// How many answers moved which way; `None` when no question was asked both times.
    pub counts: Option<String>,
    /// The index, 0–100, on the questions that both asked.
    pub index: Change,
    /// A row a dimension, nested as in the bank of now.
    pub dimensions: Vec<DimensionMove>,
    /// The targets that are others than then, a sentence each.
    pub targets: Vec<String>,
    /// What to say before the decisions of last time; `None` when there is nothing to say.
    pub decisions_lead: Option<String>,
    /// What the report of then put forward for its next meeting.
    pub decisions: Vec<PastMotion>,
    /// The rules that fired then or fire now, blockers first.
    pub findings: Vec<FindingMove>,
    /// Every question that both asked, in the order of asking.
    pub questions: Vec<QuestionMove>,
    /// What only then had.
    pub only_then: Vec<LoneName>,
    /// What only now has.
    pub only_now: Vec<LoneName>,
    /// The names of the dimensions that hold other questions than then.
    pub regrouped: Vec<String>,
    /// How to read the report, a line each.
    pub reading: Vec<String>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moment {
    /// Whose answers, and of when; may be empty.
    pub who: Vec<String>,
    /// The edition and the bank.
    pub what: Vec<String>,
    /// The day that dates it, in ISO 8601.
    pub day: Option<String>,
    /// The version of the bank it is scored with.
    pub version: String,
    /// Which of the bank's questions were asked.
    pub edition: Edition,
    /// The index, 0–100, on the questions that both asked.
    pub index: Option<Estimate>,
    /// Answered weight ÷ applicable weight of these questions, 0–1.
    pub coverage: Option<f64>,
    /// The band of the index; `None` when there is none to name.
    pub band: Option<NamedBand>,
}

/// How a dimension moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DimensionMove {
    /// What it is called now.
    pub name: String,
    /// The numbers.
    #[serde(skip)]
    pub change: DimensionChange,
    /// The dimensions it holds.
    pub dimensions: Vec<DimensionMove>,
}

/// A decision that was put forward then.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PastMotion {
    /// The id of the question it answers to.
    pub question: String,
    /// The decision, as the report of then has it.
    pub motion: Motion,
    /// The answer of then.
    pub then: Given,
    /// The answer of now; `None` when the question was not asked again.
    pub now: Option<Given>,
    /// What became of the answer; `None` likewise.
    pub movement: Option<Movement>,
}

/// A rule that fired then or fires now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingMove {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// Then and now.
    pub status: FindingStatus,
    /// What it means; in the words of then where it fires no longer.
    pub message: String,
    /// The names of the dimensions that should wait; empty where it fires no longer.
    pub before: Vec<String>,
}

/// How the answer to a question moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionMove {
    /// The question's id.
    pub id: String,
    /// The names of its dimension now, after those that hold it.
    pub area: Vec<String>,
    /// The question, as it is asked now.
    pub text: String,
    /// The answer of then.
    pub then: Given,
    /// The answer of now.
    pub now: Given,
    /// What became of it.
    pub movement: Movement,
    /// Now minus then, on the question's scale; `None` where there is nothing to subtract.
    pub difference: Option<f64>,
    /// Whether it was asked in other words, or with other options.
    pub reworded: bool,
    /// The respondent's own words beside the answer of now.
    pub note: Option<String>,
}

impl QuestionMove {
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoneName {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Why the other does not have it.
    pub why: Why,
    /// The question, the dimension's name, or what the rule says.
    pub text: String,
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
        let mut scales = self.all_dimensions().into_iter().map(|(_, row)| row.change.scale());
        let first = scales.next()??;
        let round = |(lowest, highest)| (crate::bank::round_six(lowest), crate::bank::round_six(highest));
        scales.all(|scale| scale.map(round) == Some(round(first))).then_some(first)
    }

    /// Whether any dimension has a target now, and with it perhaps progress.
    pub fn has_targets(&self) -> bool {
        self.all_dimensions().iter().any(|(_, row)| row.change.target_now.is_some())
    }

    /// The questions of which this became, those that moved furthest first.
    pub fn moved(&self, movements: &[Movement]) -> Vec<&QuestionMove> {
        let mut moved: Vec<_> =
            self.questions.iter().filter(|question| movements.contains(&question.movement)).collect();
        moved.sort_by(|one, other| other.distance().total_cmp(&one.distance()));
        moved
    }
}

/// Builds the report of a comparison. `zone` is the time zone in which days are given.
pub fn build(
    then: Side,
    now: Side,
    comparison: &Comparison,
    messages: &Messages,
    zone: &TimeZone,
) -> ComparisonReport {
    let whole = |side: Side| super::build(side.bank, side.assessment, side.scorecard, messages, zone);
    let reports = (whole(then), whole(now));
    let parts = Parts { then, now, comparison, reports: (&reports.0, &reports.1), messages };
    let (then_moment, now_moment) =
        (parts.moment(then, &comparison.then, &reports.0), parts.moment(now, &comparison.now, &reports.1));
    let days = parts.days();
    let questions: Vec<_> = comparison.questions.iter().filter_map(|change| parts.question(change)).collect();
    let decisions: Vec<_> =
        reports.0.agenda.next_meeting.iter().filter_map(|motion| parts.past(motion)).collect();
    let dimensions = parts.dimensions(&comparison.dimensions);
    ComparisonReport {
        language: messages.language().code(),
        title: tr!(messages, "comparison-title", title = reports.1.title.clone()),
        bank: now.bank.id.clone(),
        days: days.map(|(then, now)| phrases::days_between(then, now)),
        between: days.map(|(then, now)| phrases::between(messages, then, now)),
        cautions: cautions::cautions(&parts),
        sentence: sentence::sentence(&parts),
        counts: sentence::counts(&parts),
        index: comparison.index,
        targets: phrases::targets(messages, &dimensions),
        decisions_lead: parts.decisions_lead(&decisions),
        decisions,
        findings: comparison.findings.iter().filter_map(|change| parts.finding(change)).collect(),
        questions,
        only_then: parts.lone(then.bank, &comparison.unmatched.then),
        only_now: parts.lone(now.bank, &comparison.unmatched.now),
        regrouped: comparison.unmatched.regrouped.iter().map(|id| parts.name(id)).collect(),
        reading: phrases::reading(messages, &dimensions),
        dimensions,
        then: then_moment,
        now: now_moment,
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
}

impl Parts<'_> {
    fn text(&self, text: &crate::bank::Text) -> String {
        text.get(self.messages.language().code()).to_owned()
    }

    /// The name of a dimension now.
    fn name(&self, id: &str) -> String {
        self.now.bank.dimension(id).map_or_else(|| id.to_owned(), |dimension| self.text(&dimension.name))
    }

    fn moment(&self, side: Side, card: &Scorecard, report: &Report) -> Moment {
        let sources = Sources {
            bank: side.bank,
            assessment: side.assessment,
            scorecard: card,
            messages: self.messages,
        };
        Moment {
            who: words::who(self.messages, report),
            what: vec![words::edition(self.messages, report), words::bank(self.messages, report)],
            day: report.dated.as_ref().map(|dated| dated.day.clone()),
            version: side.bank.version.clone(),
            edition: side.assessment.edition,
            index: card.index,
            coverage: card.coverage,
            band: super::named_band(&sources),
        }
    }

    /// The days of then and now, where both are known.
    fn days(&self) -> Option<(Date, Date)> {
        let day = |report: &Report| report.dated.as_ref()?.day.parse().ok();
        Some((day(self.reports.0)?, day(self.reports.1)?))
    }

    fn dimensions(&self, changes: &[DimensionChange]) -> Vec<DimensionMove> {
        changes
            .iter()
            .map(|change| DimensionMove {
                name: self.name(&change.id),
                dimensions: self.dimensions(&change.dimensions),
                change: DimensionChange { dimensions: Vec::new(), ..change.clone() },
            })
            .collect()
    }

    fn question(&self, change: &QuestionChange) -> Option<QuestionMove> {
        let (then, now) = (row(self.reports.0, &change.id)?, row(self.reports.1, &change.id)?);
        Some(QuestionMove {
            id: change.id.clone(),
            area: now.area.clone(),
            text: now.text.clone(),
            then: then.given.clone(),
            now: now.given.clone(),
            movement: change.movement,
            difference: change.difference,
            reworded: change.reworded,
            note: now.note.clone(),
        })
    }

    fn past(&self, motion: &Motion) -> Option<PastMotion> {
        let question = motion.question.as_ref()?;
        let change = self.comparison.questions.iter().find(|change| change.id == *question);
        Some(PastMotion {
            question: question.clone(),
            motion: motion.clone(),
            then: row(self.reports.0, question)?.given.clone(),
            now: row(self.reports.1, question).map(|row| row.given.clone()),
            movement: change.map(|change| change.movement),
        })
    }

    fn decisions_lead(&self, decisions: &[PastMotion]) -> Option<String> {
        // Without a score or without decisions in the bank, the report of then says nothing of them.
        self.reports.0.agenda.lead.as_ref()?;
        Some(match decisions.len() {
            0 => tr!(self.messages, "comparison-decisions-none"),
            count => tr!(self.messages, "comparison-decisions-lead", count = count),
        })
    }

    fn finding(&self, change: &FindingChange) -> Option<FindingMove> {
        let fires =
            matches!(change.status, FindingStatus::Still | FindingStatus::New | FindingStatus::ComeToLight);
        let bank = if fires { self.now.bank } else { self.then.bank };
        let rule = bank.rules.iter().find(|rule| rule.id == change.rule)?;
        let before = rule.before.iter().filter(|_| fires).map(|id| self.name(id)).collect();
        Some(FindingMove {
            rule: change.rule.clone(),
            severity: change.severity,
            status: change.status,
            message: self.text(&rule.message),
            before,
        })
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
        };
        lones.iter().map(named).collect()
    }
}

fn row<'r>(report: &'r Report, id: &str) -> Option<&'r QuestionRow> {
    report.questions.iter().find(|row| row.id == id)
}
