//! The register of decisions: what a board decided on the proposals that were put to it, and what came
//! of that. Pure: no clock, no files but its own.
//!
//! A decision is its history: each [`Entry`] says what happened on a day, and what it set. What holds
//! now follows from all of them, so that nothing in a register can contradict its past. A history only
//! grows.

mod decision;
mod file;
#[cfg(test)]
mod properties;
mod speed;
#[cfg(test)]
pub(crate) mod testing;

pub use decision::{Decision, Entry, Happened, Standing, State};
pub(crate) use file::{RegisterFile, all, find, read};
pub use speed::{ClockSpeed, Lag};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of the format, as the key `format` gives it.
pub const FORMAT: &str = "boardready/decisions/1";

/// The decisions of one organisation on one question bank.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "boardready decisions, format 1")]
pub struct Register {
    /// Which format this is: always `boardready/decisions/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// The id of the question bank whose proposals are decided on.
    pub bank: String,
    /// The organisation; `null` where the answers name none.
    pub organisation: Option<String>,
    /// The decisions, in the order in which they were first recorded.
    pub decisions: Vec<Decision>,
}

/// A decision that was put to the board, as it was then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What it asks for.
    pub kind: MotionKind,
    /// Its id in the bank; `null` where it is about several questions.
    pub id: Option<String>,
    /// The ids of the questions that it is about.
    pub questions: Vec<String>,
    /// The motion, in the language it was put in.
    pub text: String,
    /// The level that called for it, or the middle one of a group, on the scale of its question; `null`
    /// where it is about several.
    pub level: Option<f64>,
    /// Which answers called for it.
    pub from: Origin,
}

/// What a proposal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MotionKind {
    /// What the bank proposes for the level of a question.
    Bank,
    /// To find out what nobody knows.
    FindOut,
    /// To finish the assessment.
    Finish,
    /// To have the evidence examined.
    Examine,
    /// To have something proposed.
    Propose,
    /// To go through what is adopted and not carried out yet.
    FollowUp,
}

/// Which answers a proposal was drawn from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Whether one person's or a group's.
    pub answers: Answers,
    /// The id of the assessment; `null` for a group, and for one that was written by hand.
    #[schemars(with = "Option<String>")]
    pub id: Option<Uuid>,
    /// The role of whose answers they are; `null` for a group, and where that is not said.
    pub role: Option<String>,
    /// The day that dates them; `null` where no file says.
    #[schemars(with = "Option<String>")]
    pub day: Option<Date>,
}

/// Whose answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// One person's.
    Assessment,
    /// Those of several.
    Group,
}

impl Proposal {
    /// Whether what this asks for is all that the other asks for.
    pub fn covers(&self, other: &Self) -> bool {
        let is_all = || other.questions.iter().all(|question| self.questions.contains(question));
        self.kind == other.kind
            && match self.kind {
                MotionKind::Bank => self.id == other.id,
                MotionKind::Finish => true,
                // Each time it is another.
                MotionKind::FollowUp => false,
                MotionKind::FindOut | MotionKind::Examine | MotionKind::Propose => is_all(),
            }
    }
}

impl Register {
    /// A register in which nothing is decided yet.
    pub fn new(bank: &str, organisation: Option<&str>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            bank: bank.to_owned(),
            organisation: organisation.map(str::to_owned),
            decisions: Vec::new(),
        }
    }

    /// Whether it is of this bank and organisation, in capitals or not, however it is spaced.
    pub fn is_of(&self, bank: &str, organisation: Option<&str>) -> bool {
        self.bank == bank && plain(self.organisation.as_deref()) == plain(organisation)
    }

    /// The last decision on this proposal, if there was any.
    pub fn on(&self, proposal: &Proposal) -> Option<&Decision> {
        let covers =
            |decision: &&Decision| decision.proposal.as_ref().is_some_and(|earlier| earlier.covers(proposal));
        self.decisions.iter().rev().find(covers)
    }

    /// The decision on this proposal that the board still works on.
    pub fn open_on(&self, proposal: &Proposal) -> Option<&Decision> {
        self.on(proposal).filter(|decision| decision.state() == State::Open)
    }

    /// The register as it was at the end of this day.
    #[must_use]
    pub fn until(&self, day: Date) -> Self {
        let then = |decision: &Decision| {
            let history = decision.history.iter().take_while(|entry| entry.meeting() <= day).cloned();
            Decision { history: history.collect(), ..decision.clone() }
        };
        let mut decisions: Vec<Decision> = self.decisions.iter().map(then).collect();
        decisions.retain(|decision| !decision.history.is_empty());
        Self { decisions, ..self.clone() }
    }

    /// The last day on which anything was recorded.
    pub fn last_meeting(&self) -> Option<Date> {
        self.decisions.iter().filter_map(|decision| Some(decision.last()?.meeting())).max()
    }

    /// How many of its decisions stand so on this day.
    pub fn count(&self, standing: Standing, today: Date) -> usize {
        self.decisions.iter().filter(|decision| decision.standing(today) == standing).count()
    }

    /// A decision by its id.
    pub fn decision(&self, id: Uuid) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// Records what happened. On a decision that is there it is added to its history; otherwise it begins
    /// one with this id.
    ///
    /// # Errors
    /// When that cannot happen to it, or cannot begin a history; nothing has changed then.
    pub fn record(&mut self, id: Uuid, proposal: Option<&Proposal>, entry: Entry) -> Result<(), Impossible> {
        let place = self.decisions.iter().position(|decision| decision.id == id);
        let mut decision = match place {
            Some(place) => self.decisions[place].clone(),
            None => Decision { id, proposal: proposal.cloned(), history: Vec::new() },
        };
        decision.add(entry)?;
        match place {
            Some(place) => self.decisions[place] = decision,
            None => self.decisions.push(decision),
        }
        Ok(())
    }

    /// The place, from 1, of the first decision whose history cannot have been so, and of the entry in it.
    pub fn contradiction(&self) -> Option<(usize, usize)> {
        let ids = |place: usize| &self.decisions[..place];
        self.decisions.iter().enumerate().find_map(|(place, decision)| {
            let is_twice = ids(place).iter().any(|earlier| earlier.id == decision.id);
            let entry = if is_twice { Some(0) } else { decision.contradiction() };
            entry.map(|entry| (place + 1, entry + 1))
        })
    }
}

/// What happened cannot happen to a decision in its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{happened:?} cannot follow {state:?}")]
pub struct Impossible {
    /// What happened.
    pub happened: Happened,
    /// The state it was in; `None` where nothing had happened yet.
    pub state: Option<State>,
}

/// A name with one blank between its words, in small letters.
fn plain(name: Option<&str>) -> String {
    let name = name.unwrap_or_default().to_lowercase();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
