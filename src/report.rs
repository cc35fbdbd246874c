//! The gap report: one model that every format renders, in the reader's language.
//!
//! [`build`] turns a bank, an assessment and its scorecard into a [`Report`]. Its parts stand in
//! the order in which a board reads them: who and when, where we stand, what blocks, the
//! largest gaps, the decisions, the strengths, what is not known, the person's own words, every
//! answer, and how to read it all. Numbers are unrounded and texts are as they were written;
//! a format rounds, wraps and escapes.
//!
//! Nothing is said that the answers do not support: without an answer there is no index, with
//! too little known no band, without a target no gap and no strength.

mod agenda;
mod agenda_item;
mod answers;
mod apportion;
mod became;
mod benchmark;
mod charts;
pub mod comparison;
pub mod csv;
pub mod decision_list;
mod dimensions;
mod document;
mod findings;
pub mod group;
pub mod group_comparison;
mod phrases;
mod reading;
mod schema;
mod sentence;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use std::ops::Deref;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};
use uuid::Uuid;

pub use agenda::{Agenda, Bearing, DecisionRow, Turn};
pub use agenda_item::AgendaItem;
pub use answers::{AnswerEntry, Given, QuestionRow};
pub use became::{Became, Before, Followed, Moved, Past, Untold};
pub use benchmark::{Benchmarked, Standing};
pub use dimensions::{DimensionRow, Gap, ScoreEntry, Scored};
pub use document::document;
pub use findings::{FindingRow, StepTo};

use crate::assessment::{Assessment, Edition, Mismatch};
use crate::bank::{QuestionBank, Severity, Text};
use crate::benchmark::Benchmark;
use crate::document::{Item, Passages};
use crate::messages::Messages;
use crate::register::Answers;
use crate::scoring::{BandOutcome, Estimate, Scorecard};

/// How many of the largest gaps, and how many strengths, a report names.
const NAMED_AT_MOST: usize = 3;

/// Up to so many questions a sentence names their numbers; of more, at most how many there are.
const NUMBERED_AT_MOST: usize = 8;

/// How a board stands, as `boardready report --format json` writes it. Numbers are unrounded.
/// Every key is always there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "boardready report, format 1")]
pub struct Report {
    /// Which format this is: always `boardready/report/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: &'static str,
    /// The question bank that was answered.
    pub bank: BankName,
    /// Which of the bank's questions were asked.
    pub edition: Edition,
    /// Whose answers these are.
    #[serde(flatten)]
    pub subject: Subject,
    /// The day on which it was completed, or else last changed or started, as `2026-03-12`
    /// (ISO 8601); `null` when the file does not say.
    #[serde(rename = "date", serialize_with = "day")]
    #[schemars(with = "Option<String>")]
    pub dated: Option<Dated>,
    /// The index with its interval, 0 to 100 points; `null` when nothing that counts was answered.
    #[schemars(with = "Option<IndexEntry>")]
    pub index: Option<Estimate>,
    /// Answered weight ÷ applicable weight, 0 to 1; `null` when no question applies.
    #[schemars(range(min = 0, max = 1))]
    pub coverage: Option<f64>,
    /// The band that the index falls in; `null` when too little was answered to name one, or when
    /// the bank has none.
    pub band: Option<NamedBand>,
    /// The top dimensions in the bank's order, each with the dimensions it holds.
    pub dimensions: Vec<DimensionRow>,
    /// The questions of the edition, in the order of asking.
    pub questions: Vec<QuestionRow>,
    /// The rules that hold, blockers first.
    pub findings: Vec<FindingRow>,
    /// The rules of which it cannot be said whether they hold: that depends on missing answers.
    #[serde(rename = "open_findings")]
    pub open: Vec<FindingRow>,
    /// The rules that do not hold, by one step of one answer.
    #[serde(rename = "near_findings")]
    pub near: Vec<FindingRow>,
    /// The ids of the rules that hinge on questions which the edition does not ask.
    #[serde(rename = "rules_left_out")]
    pub left_out: Vec<String>,
    /// The decisions for the agenda, in the order of the report.
    #[serde(rename = "decisions", serialize_with = "decisions")]
    #[schemars(with = "Vec<DecisionRow>")]
    pub agenda: Agenda,
    /// The ids of the questions answered "I don't know".
    pub unknown: Vec<String>,
    /// The ids of the questions without an answer.
    pub unanswered: Vec<String>,
    /// The open questions that were answered.
    pub reflections: Vec<Quoted>,
    /// The ids of the questions, dimensions and open questions of which the file says something that
    /// has no place in the bank, and does not count.
    pub not_counted: Vec<String>,
    /// Where one stands among the organisations of a benchmark; `null` without one.
    pub benchmark: Option<Benchmarked>,
    /// What became of what the board decided; `null` without a register of decisions.
    pub register: Option<Became>,
    /// The id of the assessment, where it has one.
    #[serde(skip)]
    pub assessment: Option<Uuid>,
    /// The code of the reader's language.
    #[serde(skip)]
    pub language: &'static str,
    /// The bank's texts.
    #[serde(skip)]
    pub passages: Option<Passages>,
    /// What the assessment is called.
    #[serde(skip)]
    pub title: String,
    /// Where the bank's ideas come from.
    #[serde(skip)]
    pub source: Option<String>,
    /// What of the file does not count, and what counts in its place.
    #[serde(skip)]
    pub caution: Option<String>,
    /// How many questions the bank has.
    #[serde(skip)]
    pub of: usize,
    /// What a chair can read aloud: the index, the band or why there is none, the interval.
    #[serde(skip)]
    pub sentence: String,
    /// How many questions have no answer, and in which dimensions; `None` when all have one, or
    /// none has.
    #[serde(skip)]
    pub missing: Option<String>,
    /// That nothing blocks; only where enough was answered to say so.
    #[serde(skip)]
    pub clear: Option<String>,
    /// That too little is known to say what stands in the way; said in the place of [`Self::open`].
    #[serde(skip)]
    pub too_little: Option<String>,
    /// Where the answers call for no decision: the questions that weigh most, whose evidence
    /// someone else should examine; at most three.
    #[serde(skip)]
    pub to_examine: Vec<QuestionRow>,
    /// The largest gaps, those with most points missing first; at most three.
    #[serde(skip)]
    pub gaps: Vec<Gap>,
    /// The names of dimensions with as large a gap as the last of these.
    #[serde(skip)]
    pub gaps_alike: Vec<String>,
    /// That every target is reached; only where there are targets, and all are.
    #[serde(skip)]
    pub all_reached: Option<String>,
    /// Questions answered at or above the target, highest first; three, or five where equals are
    /// among them.
    #[serde(skip)]
    pub strengths: Vec<QuestionRow>,
    /// What the bands are called, each with where it begins; empty where the bank has none.
    #[serde(skip)]
    pub bands: Vec<(f64, String)>,
    /// How many further answers, all equally high, reach their targets and are not named.
    #[serde(skip)]
    pub strengths_alike: usize,
    /// How to read the report, a line each: scale, target, interval, coverage, band.
    #[serde(skip)]
    pub reading: Vec<Item>,
}

/// The name of the format, as the key `format` gives it.
const FORMAT: &str = "boardready/report/1";

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    schema::text::<Report>()
}

/// The JSON Schema of a benchmark: pretty, with a line feed at its end.
pub fn benchmark_schema() -> String {
    schema::text::<Benchmark>()
}

#[expect(clippy::ref_option, reason = "as serde calls it")]
fn day<S: Serializer>(dated: &Option<Dated>, serializer: S) -> Result<S::Ok, S::Error> {
    dated.as_ref().map(|dated| &dated.day).serialize(serializer)
}

fn decisions<S: Serializer>(agenda: &Agenda, serializer: S) -> Result<S::Ok, S::Error> {
    agenda.decisions.serialize(serializer)
}

/// Which question bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BankName {
    /// The bank's id, for example `ai-board`.
    pub id: String,
    /// The bank's version, for example `1.0.0`.
    pub version: String,
}

/// An index and its interval: `low` ≤ `value` ≤ `high`.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it describes the estimate of an index, and is never made")]
struct IndexEntry {
    /// The index over what was answered, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    value: f64,
    /// The index if every unknown were the lowest option, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    low: f64,
    /// The index if every unknown were the highest option, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    high: f64,
}

/// Whose answers these are; each part may be unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Subject {
    /// The organisation it is about; `null` when the file does not say.
    pub organisation: Option<String>,
    /// The respondent's role; `null` when the file does not say.
    pub role: Option<String>,
    /// The respondent's name; `null` when the file does not say.
    pub name: Option<String>,
}

/// When an assessment was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What happened then.
    pub event: Event,
    /// The day, in the time zone of the reader, in ISO 8601: `2026-03-12`.
    pub day: String,
    /// The event and the day as the reader's language writes them.
    pub text: String,
}

/// What dates an assessment, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The respondent finished it.
    Completed,
    /// It was last changed, and is not finished.
    Updated,
    /// It was started.
    Started,
}

/// The band of the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NamedBand {
    /// The band's id.
    pub id: String,
    /// The id of the lowest band that it could be, whatever the missing answers turn out to be;
    /// the same where there is no doubt.
    pub lowest: String,
    /// The id of the highest band that it could be.
    pub highest: String,
    /// The ids of the rules that hold it below where the index alone would put it; usually none.
    pub capped_by: Vec<String>,
    /// What it is called.
    #[serde(skip)]
    pub name: String,
    /// What it means.
    #[serde(skip)]
    pub meaning: Option<String>,
}

/// An open question and what was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quoted {
    /// The reflection's id.
    pub id: String,
    /// The question, in the report's language.
    pub text: String,
    /// The person's own words.
    pub words: String,
}

/// Builds the report of one assessment. `zone` is the time zone in which days are given; it is
/// asked for only where there is a day to give.
pub fn build(
    bank: &QuestionBank,
    assessment: &Assessment,
    scorecard: &Scorecard,
    messages: &Messages,
    zone: &dyn Deref<Target = TimeZone>,
) -> Report {
    build_after(bank, assessment, scorecard, messages, zone, None)
}

/// The same after what the board decided before: what is adopted and open is not put to the vote again.
pub fn build_after(
    bank: &QuestionBank,
    assessment: &Assessment,
    scorecard: &Scorecard,
    messages: &Messages,
    zone: &dyn Deref<Target = TimeZone>,
    past: Option<Past>,
) -> Report {
    let passages = Passages::of(bank, messages);
    let sources = Sources { bank, assessment, scorecard, messages, passages: passages.as_ref() };
    let report = written(&sources, zone, past);
    Report { register: past.and_then(|past| report.became(past)), ..report }
}

/// The report as it is written before it is told what became of earlier decisions.
fn written(sources: &Sources, zone: &dyn Deref<Target = TimeZone>, past: Option<Past>) -> Report {
    let Sources { bank, assessment, scorecard, messages, passages } = *sources;
    let questions = answers::rows(sources);
    let mut findings = findings::rows(sources, &scorecard.findings);
    let open = findings::rows(sources, &scorecard.open);
    let to_examine = answers::to_examine(sources, &questions);
    let dimensions = dimensions::rows(sources, &questions);
    let (strengths, strengths_alike) = answers::strengths(&dimensions, &questions);
    let (gaps, gaps_alike) = dimensions::largest_gaps(sources, &dimensions, &questions);
    let agenda = agenda::agenda(sources, &dimensions, &questions, (&findings, &open), &to_examine, past);
    findings::say_what_clears(&mut findings, &agenda);
    Report {
        format: FORMAT,
        bank: BankName { id: bank.id.clone(), version: bank.version.clone() },
        index: scorecard.index,
        coverage: scorecard.coverage,
        band: named_band(sources),
        bands: bank.bands.iter().map(|band| (band.from, sources.text(&band.name))).collect(),
        agenda,
        unknown: scorecard.unknown.clone(),
        unanswered: scorecard.unanswered.clone(),
        assessment: assessment.id,
        language: messages.language().code(),
        passages: passages.cloned(),
        title: sources.text(&bank.title),
        source: bank.source.as_ref().map(|source| sources.text(source)),
        subject: subject(assessment),
        dated: dated(assessment, messages, zone),
        edition: assessment.edition,
        of: bank.questions().count(),
        sentence: sentence::sentence(sources, &questions, !to_examine.is_empty()),
        missing: scorecard.index.and_then(|_| sentence::unanswered(sources, &questions)),
        clear: findings::clear(sources),
        too_little: findings::too_little(sources, &questions, &open_on(&open)),
        near: findings::rows(sources, &scorecard.near),
        left_out: scorecard.left_out.clone(),
        gaps,
        gaps_alike,
        all_reached: dimensions::all_reached(sources, &dimensions),
        strengths,
        strengths_alike,
        reflections: reflections(sources),
        not_counted: Vec::new(),
        caution: None,
        benchmark: None,
        register: None,
        reading: reading::lines(sources, &dimensions),
        dimensions,
        findings,
        open,
        to_examine,
        questions,
    }
}

fn open_on(open: &[FindingRow]) -> Vec<(Severity, &[String])> {
    open.iter().map(|finding| (finding.severity, finding.missing.as_slice())).collect()
}

/// What a report is built from.
struct Sources<'a> {
    bank: &'a QuestionBank,
    assessment: &'a Assessment,
    scorecard: &'a Scorecard,
    messages: &'a Messages,
    passages: Option<&'a Passages>,
}

impl Sources<'_> {
    /// A text of the bank in the reader's language.
    fn text(&self, text: &Text) -> String {
        text.get(self.messages.bank_languages()).to_owned()
    }

    /// Whether the bank has decisions to propose at all.
    fn bank_proposes(&self) -> bool {
        self.bank.questions().any(|question| !question.decisions.is_empty())
    }

    fn dimension_name(&self, id: &str) -> String {
        self.bank.dimension(id).map_or_else(|| id.to_owned(), |dimension| self.text(&dimension.name))
    }

    /// A name as it stands inside a sentence.
    fn in_sentence(&self, name: &str) -> String {
        phrases::in_sentence(self.messages, self.passages, name)
    }
}

impl Report {
    /// All dimension rows, each before those it holds, with its depth in the tree (0 at the top).
    pub fn all_dimensions(&self) -> Vec<(usize, &DimensionRow)> {
        dimensions::flatten(&self.dimensions)
    }

    /// The same of a file of which this does not fit the bank.
    #[must_use]
    pub(crate) fn of_file(self, found: &Mismatch, bank: &QuestionBank, messages: &Messages) -> Self {
        let not_counted = found.left_out();
        let caution = phrases::not_counted(messages, &not_counted, found, bank);
        Self { not_counted, caution, ..self }
    }

    /// The same with where it stands among the organisations of a benchmark of this bank.
    #[must_use]
    pub fn among(self, benchmark: &Benchmark, bank: &QuestionBank) -> Self {
        let dimensions = self.all_dimensions().into_iter().map(|(depth, row)| benchmark::Own {
            id: &row.id,
            name: row.name.clone(),
            depth,
            value: row.at.score,
            scale: (row.lowest, row.highest),
        });
        let questions = self.questions.iter().filter_map(|row| {
            let value = row.given.level();
            benchmark::Own::question(bank, &row.id, format!("{}. {}", row.number, row.text), value)
        });
        let found = benchmark::standing(benchmark, &self.bank.version, dimensions, questions);
        Self { benchmark: Some(found), ..self }
    }

    /// What became of what was decided before, beside these answers.
    fn became(&self, past: Past) -> Option<Became> {
        let level = |id: &str| {
            let row = self.questions.iter().find(|row| row.id == id)?;
            Some((row.number, row.given.level()))
        };
        let now = became::Now {
            answers: Answers::Assessment,
            role: self.subject.role.as_deref(),
            day: self.day(),
            level: &level,
        };
        Became::of(past, &now)
    }

    /// The day that dates the answers, where the file says one.
    fn day(&self) -> Option<Date> {
        self.dated.as_ref()?.day.parse().ok()
    }

    /// The lowest and highest score, when all dimensions have the same.
    pub fn common_scale(&self) -> Option<(f64, f64)> {
        dimensions::common_scale(&self.dimensions)
    }

    /// Whether any dimension has a target, and with it perhaps a gap.
    pub fn has_targets(&self) -> bool {
        self.all_dimensions().iter().any(|(_, row)| row.target.is_some())
    }

    /// The questions answered "I don't know".
    pub fn dont_knows(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.iter().filter(|row| row.given == Given::DontKnow)
    }

    /// The questions without an answer.
    pub fn without_answer(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.iter().filter(|row| row.given == Given::Unanswered)
    }

    /// The questions that do not apply.
    pub fn outside(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.iter().filter(|row| matches!(row.given, Given::NotApplicable { .. }))
    }
}

fn subject(assessment: &Assessment) -> Subject {
    let said = |text: &Option<String>| text.as_deref().and_then(phrases::said).map(str::to_owned);
    Subject {
        organisation: said(&assessment.organisation),
        role: said(&assessment.respondent.role),
        name: said(&assessment.respondent.name),
    }
}

fn dated(assessment: &Assessment, messages: &Messages, zone: &dyn Deref<Target = TimeZone>) -> Option<Dated> {
    let (event, at): (Event, Timestamp) = [
        (Event::Completed, assessment.completed_at),
        (Event::Updated, assessment.updated_at),
        (Event::Started, assessment.started_at),
    ]
    .into_iter()
    .find_map(|(event, at)| Some((event, at?)))?;
    let at_zone = at.to_zoned((**zone).clone());
    // Only what the program kept itself has an hour, which tells two reports of one day apart.
    let is_kept = assessment.updated_at == Some(at);
    let hour = is_kept.then(|| at_zone.strftime("%H:%M").to_string());
    let mut text = phrases::dated(messages, event, at_zone.date(), hour.as_deref());
    if let Some(changed) = assessment.updated_at.filter(|changed| event == Event::Completed && *changed > at)
    {
        let changed = changed.to_zoned((**zone).clone());
        text =
            phrases::changed_since(messages, &text, changed.date(), &changed.strftime("%H:%M").to_string());
    }
    Some(Dated { event, day: at_zone.date().to_string(), text })
}

fn named_band(sources: &Sources) -> Option<NamedBand> {
    let BandOutcome::Named { id, lowest, highest, capped_by } = &sources.scorecard.band else { return None };
    let band = sources.bank.bands.iter().find(|band| band.id == *id)?;
    Some(NamedBand {
        id: id.clone(),
        lowest: lowest.clone(),
        highest: highest.clone(),
        name: sources.text(&band.name),
        meaning: band.meaning.as_ref().map(|meaning| sources.text(meaning)),
        capped_by: capped_by.clone(),
    })
}

fn reflections(sources: &Sources) -> Vec<Quoted> {
    let quoted = |reflection: &crate::bank::Reflection| {
        let words = phrases::said(sources.assessment.reflections.get(&reflection.id)?)?;
        Some(Quoted {
            id: reflection.id.clone(),
            text: sources.text(&reflection.text),
            words: words.to_owned(),
        })
    };
    sources.bank.reflections().filter_map(quoted).collect()
}
