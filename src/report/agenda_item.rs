//! The decisions of a report as they are put to the board one at a time.

use crate::bank::Horizon;
use crate::document::Line;
use crate::messages::Messages;
use crate::register::{Answers, MotionKind, Origin, Proposal};

use super::group::{GroupReport, Writer};
use super::{DecisionRow, Report, Turn, phrases};

/// A decision that is put to the board.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    /// Its number in the report, from 1.
    pub number: usize,
    /// What is proposed.
    pub proposal: Proposal,
    /// Where it comes from, by when it is due, and what it clears or waits for; not what was decided on it
    /// before.
    pub origin: Vec<Line>,
    /// By when what it asks for is due.
    pub horizon: Horizon,
    /// When the report puts it to the vote.
    pub turn: Turn,
}

impl Report {
    /// The decisions to put to the board, in the order of the report; those that it has adopted and works on
    /// come last.
    pub fn agenda_items(&self, messages: &Messages) -> Vec<AgendaItem> {
        let item = |row: &DecisionRow| AgendaItem {
            number: row.number,
            proposal: self.proposal(row),
            origin: phrases::came_from(messages, row),
            horizon: row.horizon,
            turn: row.turn,
        };
        self.agenda.decisions.iter().map(item).collect()
    }

    /// What a decision proposes, and which answers call for it.
    pub(super) fn proposal(&self, row: &DecisionRow) -> Proposal {
        let asked = row.question.as_ref().and_then(|id| self.questions.iter().find(|one| one.id == *id));
        let level = asked.and_then(|asked| asked.given.level());
        let (role, day) = (self.subject.role.clone(), self.day());
        row.proposal(level, Origin { answers: Answers::Assessment, id: self.assessment, role, day })
    }
}

impl DecisionRow {
    /// What it proposes, and which answers call for it.
    pub(super) fn proposal(&self, level: Option<f64>, from: Origin) -> Proposal {
        let (id, questions, text) = (self.id.clone(), self.questions.clone(), self.text.clone());
        Proposal { kind: self.kind, id, questions, text, level, from }
    }
}

impl GroupReport {
    /// The decisions to put to the board, in the order of the report; those that it has adopted and works on
    /// come last.
    pub fn agenda_items(&self, messages: &Messages) -> Vec<AgendaItem> {
        Writer { report: self, messages }.agenda_items()
    }

    /// What a decision proposes, and that the answers of this group call for it.
    pub(super) fn proposal(
        &self,
        kind: MotionKind,
        id: Option<&str>,
        questions: Vec<String>,
        text: &str,
    ) -> Proposal {
        let asked = questions.first().filter(|_| kind == MotionKind::Bank).and_then(|id| self.question(id));
        let level = asked.and_then(|asked| asked.spread.as_ref()).map(|spread| spread.median);
        let day = self.days.map(|(_, last)| last);
        let from = Origin { answers: Answers::Group, id: None, role: None, day };
        Proposal { kind, id: id.map(str::to_owned), questions, text: text.to_owned(), level, from }
    }
}
