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
mod answers;
pub mod comparison;
pub mod csv;
mod dimensions;
mod document;
pub mod html;
pub mod json;
pub mod markdown;
mod notices;
mod phrases;
pub mod plain;
mod reading;
mod schema;
mod sentence;
pub mod terminal;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod words;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

pub use agenda::{Agenda, MOTIONS_AT_ONCE, Motion};
pub use answers::{Given, QuestionRow};
pub use dimensions::{DimensionRow, Gap};
pub use document::document;
pub use notices::Notice;

use crate::assessment::{Assessment, Edition};
use crate::bank::{QuestionBank, Text};
use crate::messages::Messages;
use crate::scoring::{BandOutcome, Estimate, Scorecard};

/// How many of the largest gaps, and how many strengths, a report names.
const NAMED_AT_MOST: usize = 3;

/// Everything a format needs to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The code of the reader's language.
    pub language: &'static str,
    /// What the assessment is called.
    pub title: String,
    /// The bank's id.
    pub bank: String,
    /// The bank's version.
    pub version: String,
    /// Where the bank's ideas come from.
    pub source: Option<String>,
    /// Whose answers these are.
    pub subject: Subject,
    /// When it was completed, last changed or started; `None` when the file does not say.
    pub dated: Option<Dated>,
    /// Which of the bank's questions were asked.
    pub edition: Edition,
    /// Where we stand.
    pub standing: Standing,
    /// A row a dimension, nested as in the bank.
    pub dimensions: Vec<DimensionRow>,
    /// The rules that fired, blockers first.
    pub notices: Vec<Notice>,
    /// That nothing blocks; only where enough was answered to say so.
    pub clear: Option<String>,
    /// The largest gaps, largest first; at most three.
    pub gaps: Vec<Gap>,
    /// That every target is reached; only where there are targets, and all are.
    pub all_reached: Option<String>,
    /// The decisions to put on the agenda.
    pub agenda: Agenda,
    /// Questions answered at or above the target, highest first; at most three.
    pub strengths: Vec<QuestionRow>,
    /// The open questions that were answered.
    pub reflections: Vec<Quoted>,
    /// Every question of the edition, in the order of asking.
    pub questions: Vec<QuestionRow>,
    /// How to read the report, a line each: scale, target, interval, coverage, band.
    pub reading: Vec<String>,
}

/// Whose answers these are; each part may be unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Subject {
    /// The organisation it is about.
    pub organisation: Option<String>,
    /// The respondent's role.
    pub role: Option<String>,
    /// The respondent's name.
    pub name: Option<String>,
}

/// When an assessment was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// What happened then.
    pub event: Event,
    /// The day, in the time zone of the reader, in ISO 8601: `2026-03-12`.
    pub day: String,
    /// The event and the day as the reader's language writes them.
    pub text: String,
}

/// What dates an assessment, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// The respondent finished it.
    Completed,
    /// It was last changed, and is not finished.
    Updated,
    /// It was started.
    Started,
}

/// The index, its interval and its band, and the sentence that says them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// What a chair can read aloud: the index, the band or why there is none, the interval.
    pub sentence: String,
    /// How many questions have no answer, and in which dimensions, for a form that lists those
    /// that are not known; `None` when all have one, or none has.
    pub unanswered: Option<String>,
    /// The index, 0–100; `None` when nothing counts.
    pub index: Option<Estimate>,
    /// Answered weight ÷ applicable weight, 0–1; `None` when nothing applies.
    pub coverage: Option<f64>,
    /// The band; `None` when there is none to name.
    pub band: Option<NamedBand>,
}

/// The band of the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedBand {
    /// Its id in the bank.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub meaning: Option<String>,
    /// The ids of the rules that hold it below where the index alone would put it.
    pub capped_by: Vec<String>,
}

/// An open question and what was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quoted {
    /// The reflection's id.
    pub id: String,
    /// The question.
    pub text: String,
    /// The person's own words.
    pub words: String,
}

/// Builds the report of one assessment. `zone` is the time zone in which days are given.
pub fn build(
    bank: &QuestionBank,
    assessment: &Assessment,
    scorecard: &Scorecard,
    messages: &Messages,
    zone: &TimeZone,
) -> Report {
    let sources = Sources { bank, assessment, scorecard, messages };
    let questions = answers::rows(&sources);
    let notices = notices::notices(&sources);
    let dimensions = dimensions::rows(&sources);
    Report {
        language: messages.language().code(),
        title: sources.text(&bank.title),
        bank: bank.id.clone(),
        version: bank.version.clone(),
        source: bank.source.as_ref().map(|source| sources.text(source)),
        subject: subject(assessment),
        dated: dated(assessment, messages, zone),
        edition: assessment.edition,
        standing: Standing {
            sentence: sentence::sentence(&sources),
            unanswered: scorecard.index.and_then(|_| sentence::unanswered(&sources, &questions)),
            index: scorecard.index,
            coverage: scorecard.coverage,
            band: named_band(&sources),
        },
        clear: notices::clear(&sources),
        gaps: dimensions::largest_gaps(&dimensions, &questions),
        all_reached: dimensions::all_reached(&sources, &dimensions),
        agenda: agenda::agenda(&sources, &questions, &notices),
        strengths: answers::strengths(&sources, &dimensions, &questions),
        reflections: reflections(&sources),
        reading: reading::lines(&sources, &dimensions),
        dimensions,
        notices,
        questions,
    }
}

/// What a report is built from.
struct Sources<'a> {
    bank: &'a QuestionBank,
    assessment: &'a Assessment,
    scorecard: &'a Scorecard,
    messages: &'a Messages,
}

impl Sources<'_> {
    /// A text of the bank in the reader's language.
    fn text(&self, text: &Text) -> String {
        text.get(self.messages.language().code()).to_owned()
    }

    fn dimension_name(&self, id: &str) -> String {
        self.bank.dimension(id).map_or_else(|| id.to_owned(), |dimension| self.text(&dimension.name))
    }
}

impl Report {
    /// All dimension rows, each before those it holds, with its depth in the tree (0 at the top).
    pub fn all_dimensions(&self) -> Vec<(usize, &DimensionRow)> {
        dimensions::flatten(&self.dimensions)
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
    pub fn unknown(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.iter().filter(|row| row.given == Given::DontKnow)
    }

    /// The questions without an answer.
    pub fn unanswered(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.iter().filter(|row| row.given == Given::Unanswered)
    }

    /// The questions that do not apply.
    pub fn not_applicable(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.iter().filter(|row| matches!(row.given, Given::NotApplicable { .. }))
    }
}

fn subject(assessment: &Assessment) -> Subject {
    let said = |text: &Option<String>| text.as_deref().and_then(words::said).map(str::to_owned);
    Subject {
        organisation: said(&assessment.organisation),
        role: said(&assessment.respondent.role),
        name: said(&assessment.respondent.name),
    }
}

fn dated(assessment: &Assessment, messages: &Messages, zone: &TimeZone) -> Option<Dated> {
    let (event, at): (Event, Timestamp) = [
        (Event::Completed, assessment.completed_at),
        (Event::Updated, assessment.updated_at),
        (Event::Started, assessment.started_at),
    ]
    .into_iter()
    .find_map(|(event, at)| Some((event, at?)))?;
    let day = at.to_zoned(zone.clone()).date();
    let text = words::dated(messages, event, day);
    Some(Dated { event, day: day.to_string(), text })
}

fn named_band(sources: &Sources) -> Option<NamedBand> {
    let BandOutcome::Named { id, capped_by } = &sources.scorecard.band else { return None };
    let band = sources.bank.bands.iter().find(|band| band.id == *id)?;
    Some(NamedBand {
        id: id.clone(),
        name: sources.text(&band.name),
        meaning: band.meaning.as_ref().map(|meaning| sources.text(meaning)),
        capped_by: capped_by.clone(),
    })
}

fn reflections(sources: &Sources) -> Vec<Quoted> {
    let quoted = |reflection: &crate::bank::Reflection| {
        let words = words::said(sources.assessment.reflections.get(&reflection.id)?)?;
        Some(Quoted {
            id: reflection.id.clone(),
            text: sources.text(&reflection.text),
            words: words.to_owned(),
        })
    };
    sources.bank.reflections().filter_map(quoted).collect()
}
