//! An assessment: one respondent's dated responses, notes and targets, pinned to a bank.
//!
//! It is what the interview fills, what is saved after every answer, and what scoring reads
//! together with the bank. A question that is not in [`Assessment::answers`], or whose answer
//! has no response, is unanswered: there is no value that stands for it.

mod answer;
mod day;
mod explain;
mod file;
mod glance;
mod mismatch;
mod redact;
mod saving;
mod store;

#[cfg(test)]
pub(crate) mod testing;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

pub use answer::{Answer, Response};
pub(crate) use answer::{BEFORE_NOTE, in_doubt, parted};
use day::day;
pub(crate) use day::{
    NotADay, Side, day_in, in_full as day_in_full, in_words as day_in_words, noon, said_day,
    which as which_day,
};
pub use file::{FileError, FileErrorKind, Foreign, read};
pub(crate) use file::{MAX_BYTES, Source, bank_of, read_bytes};
pub(crate) use glance::{Glance, Glimpse};
pub use mismatch::{Mismatch, mismatch};
pub(crate) use mismatch::{fitting, has_one_count, level_names, settle};
pub(crate) use redact::pseudonym;
pub(crate) use saving::{AssessmentFile, save_copy};
pub(crate) use store::{Saved, Store, salvage, set_aside, slug};

use crate::bank::{Question, QuestionBank};

/// The name of the format, as the key `format` gives it.
pub const FORMAT: &str = "boardready/assessment/1";

/// One respondent's answers to one bank.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Always [`FORMAT`].
    #[serde(default = "format_name")]
    pub format: String,
    /// Unique; a UUID of version 7, so ids sort by the time of the start. Absent in a file
    /// written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// The bank it was taken with.
    pub bank: BankRef,
    /// The language it was taken in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Which of the bank's questions were asked.
    #[serde(default)]
    pub edition: Edition,
    /// The organisation it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Who answered.
    #[serde(default)]
    pub respondent: Respondent,
    /// When the first question was shown.
    #[serde(default, deserialize_with = "moment", skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, deserialize_with = "moment", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// When the respondent said that it was finished; absent until then. An answer that is changed later
    /// is dated by [`Assessment::updated_at`], until they say so again.
    #[serde(default, deserialize_with = "moment")]
    pub completed_at: Option<Timestamp>,
    /// The levels the board aims for, by dimension id, on the dimension's own scale.
    #[serde(default, deserialize_with = "filled_in")]
    pub targets: BTreeMap<String, f64>,
    /// Targets that a person wrote by the name of an answer, until they are read with the bank.
    #[serde(skip)]
    pub named_targets: BTreeMap<String, String>,
    /// The answers, by question id.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
    /// The answers to the open questions, by reflection id; an empty one was left open knowingly.
    #[serde(default, deserialize_with = "filled_in")]
    pub reflections: BTreeMap<String, String>,
}

/// Keys with their values; those with nothing behind them are still to be filled in.
fn filled_in<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<BTreeMap<String, T>, D::Error> {
    let all = BTreeMap::<String, Option<T>>::deserialize(from)?;
    Ok(all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
}

/// A moment; by hand a day will do, and is its noon.
fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Timestamp>, D::Error> {
    let Some(text) = Option::<Cow<'_, str>>::deserialize(from)? else { return Ok(None) };
    text.parse().or_else(|_| day(&text).and_then(noon)).map(Some).map_err(D::Error::custom)
}

/// An id for an assessment that is begun at this moment. It cannot hold one before 1970, where a
/// clock that was never set may stand.
pub(crate) fn new_id(moment: Timestamp) -> Uuid {
    let seconds = u64::try_from(moment.as_second()).unwrap_or_default();
    let nanoseconds = u32::try_from(moment.subsec_nanosecond()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanoseconds))
}

fn format_name() -> String {
    FORMAT.to_owned()
}

/// Which bank an assessment belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankRef {
    /// The bank's id.
    pub id: String,
    /// The bank's version; absent in a file written by hand that does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The digest of the bank's file at the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

impl BankRef {
    /// The reference that pins this bank.
    pub fn of(bank: &QuestionBank) -> Self {
        Self { id: bank.id.clone(), version: Some(bank.version.clone()), digest: Some(bank.digest.clone()) }
    }

    /// Whether this is the very bank that an assessment was taken with, as far as it says.
    pub(crate) fn agrees(&self, bank: &QuestionBank) -> bool {
        agrees(self.version.as_deref(), self.digest.as_deref(), bank)
    }
}

/// Whether this is the very bank of this version and digest, as far as they are given.
pub(crate) fn agrees(version: Option<&str>, digest: Option<&str>, bank: &QuestionBank) -> bool {
    version.is_none_or(|version| version == bank.version) && digest.is_none_or(|digest| digest == bank.digest)
}

/// Which of a bank's questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Edition {
    /// All.
    #[default]
    Full,
    /// Those marked `quick`.
    Quick,
}

impl Edition {
    /// Whether the question belongs to this edition.
    pub fn includes(self, question: &Question) -> bool {
        match self {
            Self::Full => true,
            Self::Quick => question.quick,
        }
    }
}

/// Who answered; both may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Respondent {
    /// A name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A role, for example `chair`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

impl Assessment {
    /// An assessment of this bank in which nothing is answered yet.
    pub fn new(bank: &QuestionBank, edition: Edition, id: Uuid, now: Timestamp) -> Self {
        Self {
            format: format_name(),
            id: Some(id),
            bank: BankRef::of(bank),
            language: None,
            edition,
            organisation: None,
            respondent: Respondent::default(),
            started_at: Some(now),
            updated_at: Some(now),
            completed_at: None,
            targets: BTreeMap::new(),
            named_targets: BTreeMap::new(),
            answers: BTreeMap::new(),
            reflections: BTreeMap::new(),
        }
    }

    /// The response to a question; `None` while it is unanswered.
    pub fn response(&self, question_id: &str) -> Option<&Response> {
        self.answers.get(question_id)?.response.as_ref()
    }

    /// Whether nothing is answered, chosen or written.
    pub(crate) fn is_blank(&self) -> bool {
        let is_written = self.reflections.values().any(|text| !text.is_empty());
        self.answers.is_empty() && self.targets.is_empty() && !is_written
    }

    /// The note beside an answer.
    pub fn note(&self, question_id: &str) -> Option<&str> {
        self.answers.get(question_id)?.note.as_deref()
    }

    /// The day of the form that the answers were typed in from, as its noon: none of them is dated
    /// otherwise. What is added or mended later is still of that form.
    pub(crate) fn day_of_form(&self) -> Option<Timestamp> {
        day::only_noon([self.started_at, self.updated_at, self.completed_at].into_iter().flatten())
    }

    /// How many questions have a response, whatever the bank.
    pub(crate) fn answered(&self) -> usize {
        self.answers.values().filter(|answer| answer.response.is_some()).count()
    }

    /// How many questions of its edition have a response (don't know and not applicable are
    /// responses), and how many there are.
    pub fn progress(&self, bank: &QuestionBank) -> Progress {
        let mut progress = Progress { answered: 0, of: 0 };
        for question in bank.questions().filter(|question| self.edition.includes(question)) {
            progress.of += 1;
            progress.answered += usize::from(self.response(&question.id).is_some());
        }
        progress
    }
}

/// How far an interview has come, in questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Questions with a response.
    pub answered: usize,
    /// Questions in the edition.
    pub of: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_a_clock_that_was_never_set_has_one() {
        let at = |moment: &str| new_id(moment.parse().expect("a moment"));
        assert!(at("2026-03-01T19:30:00Z") < at("2026-03-01T19:30:00.001Z"));
        assert!(at("1969-12-31T23:59:59.5Z") < at("1970-01-01T00:00:01Z"));
    }
}
