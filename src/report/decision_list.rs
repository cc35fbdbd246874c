//! The list of a board's decisions on a day: what is open, due, overdue, carried out, and what became of
//! the rest. Built of a register and a day, and of nothing else.

mod calendar;
pub mod csv;
mod document;
#[cfg(test)]
mod tests;

pub use calendar::calendar;
pub use document::document;
pub(super) use document::speed;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::register::{ClockSpeed, Decision, Entry, Happened, Proposal, Register, Standing};

/// The name of the format, as the key `format` gives it.
const FORMAT: &str = "boardready/decision-list/1";

/// For so many days after it was carried out a decision is shown unasked.
const RECENT: i32 = 90;

/// A board's decisions as they stand on a day, as `boardready decisions --format json` writes them. Every
/// key is always there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "boardready decision list, format 1")]
pub struct DecisionList {
    /// Which format this is: always `boardready/decision-list/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: &'static str,
    /// The id of the question bank whose proposals are decided on.
    pub bank: String,
    /// The organisation; `null` where none is named.
    pub organisation: Option<String>,
    /// The day on which they stand so, as `2026-03-12` (ISO 8601).
    #[schemars(with = "String")]
    pub date: Date,
    /// How fast the board carries out what it decides.
    pub clock_speed: ClockSpeed,
    /// The decisions, what presses first; of those that stand alike, the first due
    /// first. Those of one meeting stand as they were recorded.
    pub decisions: Vec<DecisionEntry>,
    /// Which of them a page shows.
    #[serde(skip)]
    pub shown: Shown,
}

/// Which decisions a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// What is open or held over, and what was carried out in the last 90 days.
    Recent,
    /// All of them.
    All,
    /// What was recorded as of this day, as it stood then: the page of a meeting. The list holds no others.
    On(Date),
}

/// A decision as it stands on a day.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionEntry {
    /// Its place in the register, from 1, which stays the same.
    pub number: usize,
    /// Its id.
    #[schemars(with = "String")]
    pub id: Uuid,
    /// The decision as the board adopted it, or as it was put where it has not been.
    pub text: String,
    /// Whether the text is the one that was proposed; `null` for a decision of the board's own.
    pub as_proposed: Option<bool>,
    /// Who sees to it; `null` where nobody is named.
    pub owner: Option<String>,
    /// The day by which it is due; `null` where none is set.
    #[schemars(with = "Option<String>")]
    pub due: Option<Date>,
    /// Where it stands.
    pub standing: Standing,
    /// The days left until it is due, below 0 where it is overdue; `null` unless it is open and has a day.
    pub days_left: Option<i32>,
    /// The day on which it was adopted; `null` where it was not.
    #[schemars(with = "Option<String>")]
    pub adopted: Option<Date>,
    /// The day on which it was carried out; `null` where it is not.
    #[schemars(with = "Option<String>")]
    pub carried_out: Option<Date>,
    /// What was noted when something last happened to it; `null` where nothing was.
    pub note: Option<String>,
    /// What was put to the board, as it was then, and which answers called for it; `null` for a decision
    /// of the board's own.
    pub proposal: Option<Proposal>,
    /// All that happened to it, in the order of recording.
    pub history: Vec<HistoryEntry>,
}

/// What happened to a decision on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HistoryEntry {
    /// The day.
    #[schemars(with = "String")]
    pub on: Date,
    /// The day of the meeting that was told of it; `null` where that is the same.
    #[schemars(with = "Option<String>")]
    pub told_on: Option<Date>,
    /// What happened.
    pub what: Happened,
    /// The decision as it was adopted or amended; `null` otherwise.
    pub text: Option<String>,
    /// Who was to see to it from then on; `null` where that was not set.
    pub owner: Option<String>,
    /// By when it was due from then on; `null` where that was not set.
    #[schemars(with = "Option<String>")]
    pub due: Option<Date>,
    /// Why, what shows it, or the figure; `null` where nothing was noted.
    pub note: Option<String>,
}

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    super::schema::text::<DecisionList>()
}

/// The JSON Schema of a register's file likewise.
pub fn register_schema() -> String {
    super::schema::text::<Register>()
}

/// The decisions of a register as they stand on a day.
pub fn build(register: &Register, today: Date, shown: Shown) -> DecisionList {
    let date = if let Shown::On(day) = shown { day } else { today };
    let register = &register.until(date);
    let entry = |(place, decision): (usize, &Decision)| {
        if let Shown::On(day) = shown
            && !decision.is_of_meeting(day)
        {
            return None;
        }
        Some(DecisionEntry::of(place + 1, decision.clone(), date))
    };
    let mut decisions: Vec<DecisionEntry> = register.decisions.iter().enumerate().filter_map(entry).collect();
    // The minutes of a meeting have them as they were taken.
    if !matches!(shown, Shown::On(_)) {
        decisions.sort_by_key(|it| (it.standing, it.due.is_none(), it.due, it.number));
    }
    DecisionList {
        format: FORMAT,
        bank: register.bank.clone(),
        organisation: register.organisation.clone(),
        date,
        clock_speed: ClockSpeed::of(register),
        decisions,
        shown,
    }
}

impl DecisionList {
    /// Whether a page shows this one.
    pub fn shows(&self, decision: &DecisionEntry) -> bool {
        let is_recent = |day: Date| (self.date - day).get_days() <= RECENT;
        match self.shown {
            Shown::All | Shown::On(_) => true,
            Shown::Recent if decision.carried_out.is_some() => decision.carried_out.is_some_and(is_recent),
            Shown::Recent => decision.standing.is_open() || decision.standing == Standing::HeldOver,
        }
    }

    /// How many of them stand so.
    pub fn count(&self, is_so: impl Fn(Standing) -> bool) -> usize {
        self.decisions.iter().filter(|it| is_so(it.standing)).count()
    }
}

impl DecisionEntry {
    fn of(number: usize, decision: Decision, today: Date) -> Self {
        let standing = decision.standing(today);
        let due = decision.due();
        Self {
            number,
            id: decision.id,
            text: decision.text().to_owned(),
            as_proposed: decision.proposal.as_ref().map(|proposal| proposal.text == decision.text()),
            owner: decision.owner().map(str::to_owned),
            due,
            standing,
            days_left: due.filter(|_| standing.is_open()).map(|due| (due - today).get_days()),
            adopted: decision.adopted_on(),
            carried_out: decision.carried_out_on(),
            note: decision.last().and_then(|last| last.note.clone()),
            proposal: decision.proposal,
            history: decision.history.into_iter().map(HistoryEntry::from).collect(),
        }
    }

    /// The last that happened.
    pub fn last(&self) -> Option<&HistoryEntry> {
        self.history.last()
    }
}

impl From<Entry> for HistoryEntry {
    fn from(Entry { on, told_on, what, text, owner, due, note }: Entry) -> Self {
        Self { on, told_on, what, text, owner, due, note }
    }
}
