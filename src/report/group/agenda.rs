//! What a group decides on: what most call for, and what the board has adopted already.

use super::{DecisionCount, GroupReport, RuleCount};
use crate::register::MotionKind;
use crate::report::Before;
use crate::report::agenda::MOTIONS_AT_ONCE;

impl GroupReport {
    /// What was decided before on what is proposed so.
    pub(in crate::report) fn before(&self, kind: MotionKind, id: Option<&String>) -> Option<&Before> {
        let is_it = |one: &&(MotionKind, Option<String>, Before)| one.0 == kind && one.1.as_ref() == id;
        self.before.iter().find(is_it).map(|(_, _, before)| before)
    }

    /// Whether the board has adopted what is proposed so, and works on it.
    pub(in crate::report) fn is_adopted(&self, kind: MotionKind, id: Option<&String>) -> bool {
        self.before(kind, id).is_some_and(|before| before.standing.is_open())
    }

    /// The decisions that the answers of most call for and that the board has adopted and works on.
    pub(in crate::report) fn adopted_of_most(&self) -> Vec<&DecisionCount> {
        let decisions = self.decisions.iter().filter(|one| one.people * 2 > self.people);
        decisions.filter(|one| self.is_adopted(MotionKind::Bank, Some(&one.id))).collect()
    }

    /// Whether half or more do not know something, and the board has not yet asked for it.
    pub(in crate::report) fn asks(&self) -> bool {
        !self.unknown_to_half().is_empty() && !self.is_adopted(MotionKind::FindOut, None)
    }

    /// The decisions that the levels of more than half of the group call for, one a question, but for
    /// what a blocker tells most of them to leave for later. For each of these blockers one that helps
    /// to remove it comes first, then the others that do. Nor is there one on a question on which the board
    /// has adopted one and works on it.
    pub fn of_most(&self) -> Vec<&DecisionCount> {
        let adopted = self.adopted_of_most();
        let first = |(place, decision): &(usize, &DecisionCount)| {
            decision.people * 2 > self.people
                && !self.waits(decision)
                && !adopted.iter().any(|one| one.question == decision.question)
                && !self.decisions[..*place].iter().any(|before| before.question == decision.question)
        };
        let all: Vec<(usize, &DecisionCount)> = self.decisions.iter().enumerate().filter(first).collect();
        let is_pressing =
            |rule: &&RuleCount| !adopted.iter().any(|decision| decision.rules.contains(&rule.rule));
        let about = |rule: &RuleCount| {
            all.iter().find(|(_, one)| one.rules.contains(&rule.rule)).map(|(place, _)| *place)
        };
        let firsts: Vec<usize> = self.rules.iter().filter(is_pressing).filter_map(about).collect();
        let rank = |place: usize| firsts.iter().position(|first| *first == place).unwrap_or(usize::MAX);
        let mut ranked = all.clone();
        ranked.sort_by_key(|(place, decision)| (rank(*place), decision.rules.is_empty()));
        let room = MOTIONS_AT_ONCE - usize::from(self.asks());
        ranked.into_iter().map(|(_, decision)| decision).take(room).collect()
    }

    /// Whether a blocker holds for most of the group.
    pub fn is_blocked(&self) -> bool {
        self.rules.iter().any(|rule| rule.blocks_most(self.people))
    }

    fn waits(&self, decision: &DecisionCount) -> bool {
        let question = self.question(&decision.question).filter(|_| decision.rules.is_empty());
        let of_most = self.rules.iter().filter(|rule| rule.blocks_most(self.people));
        let mut waiting = of_most.flat_map(|rule| &rule.waiting);
        question.is_some_and(|question| waiting.any(|dimension| *dimension == question.dimension))
    }
}
