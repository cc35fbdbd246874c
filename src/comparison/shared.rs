use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Side;
use crate::scoring::{self, QuestionScore, Scorecard};

/// What only one of the two has, in the order of its bank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmatched {
    /// What only then had.
    pub then: Vec<Lone>,
    /// What only now has.
    pub now: Vec<Lone>,
    /// The ids of the dimensions that both have, but with other questions in them.
    pub regrouped: Vec<String>,
}

impl Unmatched {
    pub(super) fn regrouped(&mut self, id: &str) {
        self.regrouped.push(id.to_owned());
    }

    /// Whether everything was matched.
    pub fn is_empty(&self) -> bool {
        self.then.is_empty() && self.now.is_empty() && self.regrouped.is_empty()
    }
}

/// Something that only one of the two has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lone {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Why the other does not have it.
    pub why: Why,
}

/// What can be matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A dimension.
    Dimension,
    /// A question that was asked.
    Question,
    /// A rule that fired.
    Rule,
}

/// Why something could not be matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The other's edition does not ask it.
    NotAsked,
    /// The other's version of the bank does not have it.
    NotInBank,
}

/// Both scorecards on the questions that both asked, and what that leaves out.
pub(super) struct Shared {
    pub(super) then: Scorecard,
    pub(super) now: Scorecard,
    pub(super) unmatched: Unmatched,
}

pub(super) fn of(then: Side, now: Side) -> Shared {
    let asked_now: BTreeSet<&str> = asked(now).collect();
    let both: BTreeSet<&str> = asked(then).filter(|id| asked_now.contains(id)).collect();
    Shared {
        then: scored_on(then, &both),
        now: scored_on(now, &both),
        unmatched: Unmatched { then: lone(then, now), now: lone(now, then), regrouped: Vec::new() },
    }
}

fn asked(side: Side<'_>) -> impl Iterator<Item = &str> {
    side.scorecard.questions.iter().map(|score: &QuestionScore| score.id.as_str())
}

/// The scorecard on these questions only: the same one where that leaves nothing out.
fn scored_on(side: Side, ids: &BTreeSet<&str>) -> Scorecard {
    if asked(side).all(|id| ids.contains(id)) {
        return side.scorecard.clone();
    }
    scoring::score_on(side.bank, side.assessment, &|question| ids.contains(question.id.as_str()))
}

/// What one side has and the other lacks.
fn lone(side: Side, other: Side) -> Vec<Lone> {
    let lacking = |kind, id: &str, why| Lone { kind, id: id.to_owned(), why };
    let dimensions = side.bank.all_dimensions().into_iter().map(|dimension| dimension.id.as_str());
    let dimensions = dimensions.filter(|id| other.bank.dimension(id).is_none());
    let dimensions = dimensions.map(|id| lacking(Kind::Dimension, id, Why::NotInBank));

    let asked_by_other: BTreeSet<&str> = asked(other).collect();
    let questions = asked(side).filter(|id| !asked_by_other.contains(id)).map(|id| {
        let why = if other.bank.question(id).is_some() { Why::NotAsked } else { Why::NotInBank };
        lacking(Kind::Question, id, why)
    });

    let knows = |id: &str| other.bank.rules.iter().any(|rule| rule.id == id);
    let fired = side.scorecard.findings.iter().map(|finding| finding.rule.as_str());
    let rules = fired.filter(|id| !knows(id)).map(|id| lacking(Kind::Rule, id, Why::NotInBank));
    dimensions.chain(questions).chain(rules).collect()
}
