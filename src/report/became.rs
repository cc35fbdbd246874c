//! What became of what a board decided, as a report tells it on a day: how its decisions stand, how fast it
//! carries them out, and whether the answers they were about have moved since. That one came after the
//! other is told, and no cause.

mod words;

pub(super) use words::{on_blocker, section, stands};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::csv::Cell;
use crate::bank::round_six;
use crate::register::{
    Answers, ClockSpeed, Decision, MotionKind, Origin, Proposal, Register, Standing, State,
};

/// The decisions of before, as a report is told of them.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    /// What was decided.
    pub register: &'a Register,
    /// The day on which the report is read.
    pub today: Date,
}

/// What was decided on a proposal before.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// How that stands on the day of the report.
    pub standing: Standing,
    /// The day on which the last happened to it, or on which it was adopted where it is open.
    pub on: Date,
    /// The day by which it is due, if one is set.
    pub due: Option<Date>,
    /// What was noted about the last that happened.
    pub note: Option<String>,
    /// Whether it was ever adopted.
    pub is_adopted: bool,
}

impl Past<'_> {
    /// What was decided on this proposal, if anything.
    pub(super) fn on(self, proposal: &Proposal) -> Option<Before> {
        let decision = self.register.on(proposal)?;
        let (last, adopted) = (decision.last()?, decision.adopted_on());
        let is_open = decision.state() == State::Open;
        Some(Before {
            standing: decision.standing(self.today),
            on: adopted.filter(|_| is_open).unwrap_or(last.on),
            due: decision.due(),
            note: last.note.clone(),
            is_adopted: adopted.is_some(),
        })
    }
}

/// What became of the decisions of a board, on the day on which the report is read.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Became {
    /// That day, as `2026-03-12` (ISO 8601).
    #[schemars(with = "String")]
    pub on: Date,
    /// How many were ever adopted.
    pub adopted: usize,
    /// How many of these are open and not overdue.
    pub open: usize,
    /// How many are open and were due before that day.
    pub overdue: usize,
    /// How many are carried out.
    pub carried_out: usize,
    /// Of how many of these the effect has been seen.
    pub effect_seen: usize,
    /// How many of those adopted were withdrawn.
    pub withdrawn: usize,
    /// How many proposals are held over.
    pub held_over: usize,
    /// How many proposals were refused.
    pub refused: usize,
    /// How many days the board takes to carry out what it decides.
    pub clock_speed: ClockSpeed,
    /// The decisions that were adopted, what presses first.
    pub decisions: Vec<Followed>,
    /// Why beside none of them stands whether its answer has moved; `None` where it does, or none is about
    /// one answer.
    #[serde(skip)]
    pub untold: Option<Untold>,
}

/// A decision that was adopted, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Followed {
    /// Its id in the register.
    #[schemars(with = "String")]
    pub id: Uuid,
    /// The id in the bank of what was proposed; `null` where it is about several questions, or the board's
    /// own.
    pub proposal: Option<String>,
    /// The ids of the questions that it is about; empty for a decision of the board's own.
    pub questions: Vec<String>,
    /// The decision as the board adopted it.
    pub text: String,
    /// Who sees to it; `null` where nobody is named.
    pub owner: Option<String>,
    /// The day by which it is due, as `2026-03-12` (ISO 8601); `null` where none is set.
    #[schemars(with = "Option<String>")]
    pub due: Option<Date>,
    /// The day on which it was adopted.
    #[schemars(with = "String")]
    pub adopted_on: Date,
    /// How it stands.
    pub standing: Standing,
    /// The day on which the last happened to it.
    #[schemars(with = "String")]
    pub last_on: Date,
    /// What was noted about that; `null` without a note.
    pub note: Option<String>,
    /// The answer it was about, then and now; `null` where no such answers were given since.
    pub answer: Option<Moved>,
    /// Of a decision to find out: how many of the answers that were missing are known now, and how many
    /// there were.
    #[serde(skip)]
    pub known: Option<(usize, usize)>,
}

/// The answer that called for a decision, and what it is now.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Moved {
    /// The id of the question.
    pub question: String,
    /// The level then, or the median of a group, on the scale of the question.
    pub then: f64,
    /// The level now, on the scale of the question; `null` where it is not known.
    pub now: Option<f64>,
    /// Whether the answers of then were given in the role in which those of now are.
    pub same_role: bool,
    /// That role.
    #[serde(skip)]
    pub role: Option<String>,
    /// The number of the question.
    #[serde(skip)]
    pub number: usize,
}

/// Why nothing is told of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// No answers were given since.
    NoneSince,
    /// One person's answers and a group's are not compared.
    NotAlike,
}

/// The answers that a report is about.
pub(super) struct Now<'a> {
    pub(super) answers: Answers,
    /// In which role they were given.
    pub(super) role: Option<&'a str>,
    /// The day that dates them.
    pub(super) day: Option<Date>,
    /// What was chosen at a question; `None` where it was not asked.
    pub(super) level: &'a dyn Fn(&str) -> Option<Level>,
}

/// The number of a question and the level that was chosen there, where one was.
pub(super) type Level = (usize, Option<f64>);

impl Became {
    /// What became of the decisions in a register; `None` where nothing was decided.
    pub(super) fn of(past: Past, now: &Now) -> Option<Self> {
        let Past { register, today } = past;
        let count = |standings: &[Standing]| {
            let decisions = register.decisions.iter();
            decisions.filter(|decision| standings.contains(&decision.standing(today))).count()
        };
        let mut decisions: Vec<Followed> =
            register.decisions.iter().filter_map(|decision| Followed::of(decision, today, now)).collect();
        decisions.sort_by_key(|one| (one.standing, one.due.unwrap_or(Date::MAX), one.adopted_on));
        let why = |decision: &Decision| Untold::of(decision, now);
        let told = decisions.iter().any(|one| one.answer.is_some());
        let untold = register.decisions.iter().filter_map(why).min_by_key(|why| *why == Untold::NotAlike);
        (!register.decisions.is_empty()).then(|| Self {
            on: today,
            adopted: decisions.len(),
            open: count(&[Standing::DueSoon, Standing::Open]),
            overdue: count(&[Standing::Overdue]),
            carried_out: count(&[Standing::CarriedOut, Standing::EffectSeen]),
            effect_seen: count(&[Standing::EffectSeen]),
            withdrawn: count(&[Standing::Withdrawn]),
            held_over: count(&[Standing::HeldOver]),
            refused: count(&[Standing::Refused]),
            clock_speed: ClockSpeed::of(register),
            decisions,
            untold: untold.filter(|_| !told),
        })
    }
}

impl Followed {
    fn of(decision: &Decision, today: Date, now: &Now) -> Option<Self> {
        let (adopted_on, last) = (decision.adopted_on()?, decision.last()?);
        let proposal = decision.proposal.as_ref();
        Some(Self {
            id: decision.id,
            proposal: proposal.and_then(|proposal| proposal.id.clone()),
            questions: proposal.map(|proposal| proposal.questions.clone()).unwrap_or_default(),
            text: decision.text().to_owned(),
            owner: decision.owner().map(str::to_owned),
            due: decision.due(),
            adopted_on,
            standing: decision.standing(today),
            last_on: last.on,
            note: last.note.clone(),
            answer: proposal.and_then(|proposal| Moved::of(proposal, adopted_on, now)),
            known: proposal.and_then(|proposal| known(proposal, adopted_on, now)),
        })
    }
}

/// How many of the answers that were to be found out are known, and of how many.
fn known(proposal: &Proposal, adopted_on: Date, now: &Now) -> Option<(usize, usize)> {
    let is_told = now.is_alike(&proposal.from) && now.is_since(&proposal.from, adopted_on);
    let asked: Vec<Level> = proposal.questions.iter().filter_map(|id| (now.level)(id)).collect();
    let known = asked.iter().filter(|(_, level)| level.is_some()).count();
    (proposal.kind == MotionKind::FindOut && is_told && !asked.is_empty()).then_some((known, asked.len()))
}

impl Moved {
    fn of(proposal: &Proposal, adopted_on: Date, now: &Now) -> Option<Self> {
        let ([question], Some(then)) = (proposal.questions.as_slice(), proposal.level) else { return None };
        let from = &proposal.from;
        if !now.is_alike(from) || !now.is_since(from, adopted_on) {
            return None;
        }
        let (number, level) = (now.level)(question)?;
        Some(Self {
            question: question.clone(),
            then,
            now: level,
            same_role: from.answers == Answers::Group || plain(from.role.as_deref()) == plain(now.role),
            role: from.role.clone(),
            number,
        })
    }

    /// Whether it is as then.
    fn is_same(&self) -> bool {
        self.now.is_some_and(|now| round_six(now - self.then).abs() <= 0.0)
    }
}

impl Untold {
    fn of(decision: &Decision, now: &Now) -> Option<Self> {
        let proposal = decision.proposal.as_ref().filter(|proposal| proposal.level.is_some())?;
        decision.adopted_on()?;
        Some(if now.is_alike(&proposal.from) { Self::NoneSince } else { Self::NotAlike })
    }
}

impl Now<'_> {
    /// Whether these are answers of the same kind.
    fn is_alike(&self, then: &Origin) -> bool {
        self.answers == then.answers
    }

    /// Whether they were given after those, and not before the decision.
    fn is_since(&self, then: &Origin, adopted_on: Date) -> bool {
        self.day.is_some_and(|day| day >= adopted_on && then.day.is_some_and(|then| day > then))
    }
}

fn plain(role: Option<&str>) -> String {
    role.unwrap_or_default().trim().to_lowercase()
}

/// How many columns a decision has in a table of answers.
pub(super) const OF_DECISION: usize = COLUMNS.len();

/// How these columns are called.
pub(super) const COLUMNS: [&str; 8] =
    ["decision", "standing", "adopted_on", "due", "owner", "about", "level_then", "level_now"];

/// What stands in these columns; the text of the decision stands where a question has its own.
pub(super) fn cells(one: &Followed) -> [Cell; OF_DECISION] {
    let answer = one.answer.as_ref();
    [
        Cell::word(one.id.to_string()),
        Cell::keyword(&one.standing),
        Cell::word(one.adopted_on.to_string()),
        Cell::word(one.due.map(|due| due.to_string()).unwrap_or_default()),
        Cell::said(one.owner.as_ref()),
        Cell::text(one.questions.join(" ")),
        Cell::Number(answer.map(|answer| answer.then)),
        Cell::Number(answer.and_then(|answer| answer.now)),
    ]
}

#[cfg(test)]
mod tests;
