//! What became of the decisions that were put forward then.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Parts, row};
use crate::bank::Horizon;
use crate::comparison::Movement;
use crate::messages::yes_or_no;
use crate::report::{Before, DecisionRow, Given};
use crate::tr;

/// A decision that was put forward then.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionMove {
    /// Its id in the bank of then; `null` when it is about several questions.
    pub id: Option<String>,
    /// The id of the question that it answers to; `null` when it is about several.
    pub question: Option<String>,
    /// By when what it asks for is due.
    pub horizon: Horizon,
    /// The motion, in the report's language.
    pub text: String,
    /// Whether the answers of now still call for it; `null` where they cannot show that.
    pub state: Option<DecisionState>,
    /// What became of the answer since; `null` when the question was not asked again, or when it is
    /// about several.
    pub movement: Option<Movement>,
    /// What became of what it is about.
    #[serde(skip)]
    pub since: Since,
    /// Where it is no longer called for because we lowered the target, the target.
    #[serde(skip)]
    pub lowered_to: Option<f64>,
    /// What the board decided on it.
    #[serde(skip)]
    pub before: Option<Before>,
}

impl DecisionMove {
    /// Whether it is this decision of now.
    pub(super) fn is(&self, now: &DecisionRow) -> bool {
        match &now.id {
            Some(_) => self.id == now.id,
            None => self.text == now.text,
        }
    }

    /// Whether the board adopted it, so that what became of it is told there.
    pub(super) fn is_adopted(&self) -> bool {
        self.before.as_ref().is_some_and(|before| before.is_adopted)
    }

    /// Whether it is among these decisions of now.
    pub(super) fn is_among(&self, now: &[DecisionRow]) -> bool {
        now.iter().any(|now| self.is(now))
    }
}

/// Whether the answers of now call for a decision that was put forward then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecisionState {
    /// They still do.
    StillCalledFor,
    /// They call for another one on the same question.
    AnotherCalledFor,
    /// They call for none on its question any more.
    NoLongerCalledFor,
    /// That cannot be said: an answer is missing.
    NotKnown,
}

/// What became of what a decision is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Since {
    /// The answer then and now; now `None` when the question was not asked again.
    Answer(Given, Option<Given>),
    /// How many answers were missing then, and how many of those are there now.
    Answers(usize, usize),
}

/// Whether a decision is still called for, and what became of the answers that it is about.
type Became = (Option<DecisionState>, Option<Movement>, Since);

impl Parts<'_> {
    pub(super) fn past(&self, motion: &DecisionRow) -> Option<DecisionMove> {
        let (state, movement, since) = match &motion.question {
            Some(question) => self.since(motion, question)?,
            None => self.since_missing(motion),
        };
        let (id, question, text) = (motion.id.clone(), motion.question.clone(), motion.text.clone());
        let horizon = motion.horizon;
        let now = motion.question.as_deref().and_then(|question| row(self.reports.1, question));
        let is_done = state == Some(DecisionState::NoLongerCalledFor);
        let lowered_to = now.and_then(|row| row.at_lowered_target).filter(|_| is_done);
        let before = self.past.and_then(|past| past.on(&self.reports.0.proposal(motion)));
        Some(DecisionMove { id, question, horizon, text, state, movement, since, lowered_to, before })
    }

    /// What became of a decision on one question.
    fn since(&self, motion: &DecisionRow, question: &str) -> Option<Became> {
        let then = row(self.reports.0, question)?.given.clone();
        let now = row(self.reports.1, question).map(|row| row.given.clone());
        let state = now.as_ref().and_then(|now| self.state(motion, question, now));
        let change = self.comparison.questions.iter().find(|change| change.id == *question);
        Some((state, change.map(|change| change.movement), Since::Answer(then, now)))
    }

    /// What became of a decision on several questions: of their answers that were missing.
    fn since_missing(&self, motion: &DecisionRow) -> Became {
        let about = self.comparison.questions.iter().filter(|change| motion.questions.contains(&change.id));
        let movements: Vec<Movement> = about.map(|change| change.movement).collect();
        let count = |became| movements.iter().filter(|movement| **movement == became).count();
        let (known, missing) = (count(Movement::NowKnown), count(Movement::StillUnknown));
        let state = match (known, missing) {
            (0, 0) => None,
            (_, 0) => Some(DecisionState::NoLongerCalledFor),
            _ => Some(DecisionState::StillCalledFor),
        };
        (state, None, Since::Answers(known + missing, known))
    }

    /// Whether this answer of now still calls for a decision on its question.
    fn state(&self, motion: &DecisionRow, question: &str, now: &Given) -> Option<DecisionState> {
        let bank = self.now.bank.question(question)?;
        let proposed = self.now.scorecard.decisions.iter().filter(|proposed| proposed.question == question);
        let mut called_for = proposed.filter_map(|proposed| bank.decisions.get(proposed.position)).peekable();
        Some(match now {
            Given::DontKnow | Given::Unanswered => DecisionState::NotKnown,
            Given::NotApplicable { .. } => DecisionState::NoLongerCalledFor,
            Given::Selected { .. } if called_for.peek().is_none() => DecisionState::NoLongerCalledFor,
            Given::Selected { .. } if called_for.any(|decision| Some(&decision.id) == motion.id.as_ref()) => {
                DecisionState::StillCalledFor
            }
            Given::Selected { .. } => DecisionState::AnotherCalledFor,
        })
    }

    pub(super) fn decisions_lead(
        &self,
        decisions: &[DecisionMove],
        to_decide: &[DecisionRow],
    ) -> Option<String> {
        // Without a score or without decisions in the bank, the report of then says nothing of them.
        self.reports.0.index.and(self.reports.0.agenda.lead.as_ref())?;
        let adopted = decisions.iter().filter(|past| past.is_adopted()).count();
        let again = |past: &&DecisionMove| !past.is_adopted() && !past.is_among(to_decide);
        let (rest, all) = (decisions.iter().filter(again).count(), yes_or_no(adopted == decisions.len()));
        Some(match decisions.len() {
            count if decisions.iter().any(|past| past.before.is_some()) => tr!(
                self.messages,
                "became-comparison-lead",
                count = count,
                adopted = adopted,
                all = all,
                rest = rest
            ),
            0 => tr!(self.messages, "comparison-decisions-none"),
            count if decisions.iter().all(|past| past.is_among(to_decide)) => {
                tr!(self.messages, "comparison-decisions-all-again", count = count)
            }
            count => {
                let minuted = if self.days().is_some_and(|(then, now)| then == now) { "no" } else { "yes" };
                tr!(self.messages, "comparison-decisions-lead", count = count, minuted = minuted)
            }
        })
    }
}
