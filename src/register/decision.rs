//! One decision, and what came of it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Impossible, Proposal};

/// How many days before it is due a decision is due soon.
const SOON: i32 = 30;

/// What a board decided, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its own id; a UUID of version 7, so ids sort by the time of recording.
    #[schemars(with = "String")]
    pub id: Uuid,
    /// What was put to the board, as it was then; `null` for a decision of the board's own.
    pub proposal: Option<Proposal>,
    /// What happened, in the order of recording; never empty.
    pub history: Vec<Entry>,
}

/// What happened to a decision on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The day, as `2026-03-12` (ISO 8601).
    #[schemars(with = "String")]
    pub on: Date,
    /// The day of the meeting that was told of it; only where that is a later one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub told_on: Option<Date>,
    /// What happened.
    pub what: Happened,
    /// The decision as the board adopted it; only where it was adopted or amended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Who sees to it; only where it was adopted or amended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The day by which it is due; only where it was adopted, amended or postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub due: Option<Date>,
    /// Why, what shows it, or the figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What can happen to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// The board held the proposal over.
    HeldOver,
    /// The board said no to it.
    Refused,
    /// The board adopted it.
    Adopted,
    /// The board changed what it had adopted: the text, the owner or the day.
    Amended,
    /// It is due on another day.
    Postponed,
    /// What was decided has been done.
    CarriedOut,
    /// What it was for shows.
    EffectSeen,
    /// The board took it back.
    Withdrawn,
    /// It is not done after all, or taken up again.
    Reopened,
}

impl Happened {
    /// All there are.
    pub const ALL: [Self; 9] = [
        Self::HeldOver,
        Self::Refused,
        Self::Adopted,
        Self::Amended,
        Self::Postponed,
        Self::CarriedOut,
        Self::EffectSeen,
        Self::Withdrawn,
        Self::Reopened,
    ];

    /// Whether this can happen to a decision in this state; `None` is the first that happens.
    pub fn can_follow(self, state: Option<State>) -> bool {
        match self {
            Self::HeldOver | Self::Refused | Self::Adopted => {
                matches!(state, None | Some(State::HeldOver | State::Refused))
            }
            Self::Amended | Self::Postponed | Self::CarriedOut | Self::Withdrawn => {
                state == Some(State::Open)
            }
            Self::EffectSeen => state == Some(State::CarriedOut),
            Self::Reopened => {
                matches!(state, Some(State::CarriedOut | State::EffectSeen | State::Withdrawn))
            }
        }
    }

    /// The state that it brings about.
    fn state(self) -> State {
        match self {
            Self::HeldOver => State::HeldOver,
            Self::Refused => State::Refused,
            Self::Adopted | Self::Amended | Self::Postponed | Self::Reopened => State::Open,
            Self::CarriedOut => State::CarriedOut,
            Self::EffectSeen => State::EffectSeen,
            Self::Withdrawn => State::Withdrawn,
        }
    }
}

/// Where a decision stands, whatever the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The board has not decided on it.
    HeldOver,
    /// The board said no.
    Refused,
    /// It is adopted, and not carried out yet.
    Open,
    /// It is carried out.
    CarriedOut,
    /// It is carried out, and its effect has been seen.
    EffectSeen,
    /// The board took it back.
    Withdrawn,
}

/// Where a decision stands on a day, what presses first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It was due before that day.
    Overdue,
    /// It is due on that day or within 30 days.
    DueSoon,
    /// It is due later, or no day is set.
    Open,
    /// It is carried out; whether it had its effect has not been seen.
    CarriedOut,
    /// Its effect has been seen.
    EffectSeen,
    /// The board took it back.
    Withdrawn,
    /// The board said no.
    Refused,
    /// The board has not decided on it.
    HeldOver,
}

impl Standing {
    /// All there are, what presses first.
    pub const ALL: [Self; 8] = [
        Self::Overdue,
        Self::DueSoon,
        Self::Open,
        Self::CarriedOut,
        Self::EffectSeen,
        Self::Withdrawn,
        Self::Refused,
        Self::HeldOver,
    ];

    /// Whether the board still works on it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Overdue | Self::DueSoon | Self::Open)
    }
}

impl Decision {
    /// The decision as the board adopted it, or as it was put where it has not been.
    pub fn text(&self) -> &str {
        let adopted = self.history.iter().rev().find_map(|entry| entry.text.as_deref());
        adopted.or(self.proposal.as_ref().map(|proposal| proposal.text.as_str())).unwrap_or_default()
    }

    /// Who sees to it, if anyone.
    pub fn owner(&self) -> Option<&str> {
        self.set().find(|entry| entry.what != Happened::Postponed)?.owner.as_deref()
    }

    /// The day by which it is due, if one is set.
    pub fn due(&self) -> Option<Date> {
        self.set().next()?.due
    }

    /// The day on which it was adopted, if it was.
    pub fn adopted_on(&self) -> Option<Date> {
        self.history.iter().find(|entry| entry.what == Happened::Adopted).map(|entry| entry.on)
    }

    /// The day on which it was carried out, if it was.
    pub fn carried_out_on(&self) -> Option<Date> {
        let since = self.history.iter().rev().take_while(|entry| entry.what != Happened::Reopened);
        since.filter(|entry| entry.what == Happened::CarriedOut).map(|entry| entry.on).next()
    }

    /// Where it stands, whatever the day.
    pub fn state(&self) -> State {
        self.last().map_or(State::HeldOver, |entry| entry.what.state())
    }

    /// Where it stands on this day.
    pub fn standing(&self, today: Date) -> Standing {
        match self.state() {
            State::HeldOver => Standing::HeldOver,
            State::Refused => Standing::Refused,
            State::CarriedOut => Standing::CarriedOut,
            State::EffectSeen => Standing::EffectSeen,
            State::Withdrawn => Standing::Withdrawn,
            State::Open => match self.due().map(|due| (due - today).get_days()) {
                Some(days) if days < 0 => Standing::Overdue,
                Some(days) if days <= SOON => Standing::DueSoon,
                _ => Standing::Open,
            },
        }
    }

    /// The last that happened.
    pub fn last(&self) -> Option<&Entry> {
        self.history.last()
    }

    /// Whether the last that happened was recorded at the meeting of this day.
    pub fn is_of_meeting(&self, day: Date) -> bool {
        self.last().is_some_and(|last| last.meeting() == day)
    }

    /// What sets something of it, the last first.
    fn set(&self) -> impl Iterator<Item = &Entry> {
        let sets = |entry: &&Entry| {
            matches!(entry.what, Happened::Adopted | Happened::Amended | Happened::Postponed)
        };
        self.history.iter().rev().filter(sets)
    }

    /// Adds to its history.
    pub(super) fn add(&mut self, entry: Entry) -> Result<(), Impossible> {
        let state = self.last().map(|last| last.what.state());
        let is_later = self.last().is_none_or(|last| last.meeting() <= entry.meeting())
            && self.adopted_on().is_none_or(|adopted| adopted <= entry.on)
            && entry.on <= entry.meeting();
        if !is_later || !entry.what.can_follow(state) || !entry.is_whole(self.proposal.is_some()) {
            return Err(Impossible { happened: entry.what, state });
        }
        self.history.push(entry);
        Ok(())
    }

    /// The place of the first entry that cannot stand where it does; 0 too where there is none.
    pub(super) fn contradiction(&self) -> Option<usize> {
        let mut before = Self { history: Vec::new(), ..self.clone() };
        let wrong = self.history.iter().position(|entry| before.add(entry.clone()).is_err());
        wrong.or_else(|| self.history.is_empty().then_some(0))
    }
}

impl Entry {
    /// That this happened on a day, with nothing set.
    pub fn new(what: Happened, on: Date, note: Option<String>) -> Self {
        Self { on, told_on: None, what, text: None, owner: None, due: None, note }
    }

    /// The same, of which a meeting was told on this day.
    #[must_use]
    pub fn told(self, day: Date) -> Self {
        Self { told_on: (day != self.on).then_some(day), ..self }
    }

    /// The day of the meeting at which it was recorded.
    pub fn meeting(&self) -> Date {
        self.told_on.unwrap_or(self.on)
    }

    /// Whether it sets what it has to and nothing else. A decision of the board's own is adopted or nothing.
    fn is_whole(&self, has_proposal: bool) -> bool {
        let Self { text, owner, due, .. } = self;
        match self.what {
            Happened::Adopted | Happened::Amended => text.as_ref().is_some_and(|text| !text.is_empty()),
            Happened::Postponed => due.is_some() && text.is_none() && owner.is_none(),
            Happened::HeldOver | Happened::Refused if !has_proposal => false,
            _ => text.is_none() && owner.is_none() && due.is_none(),
        }
    }
}
