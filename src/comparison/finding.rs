use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Side;
use crate::bank::{Rule, Severity};
use crate::scoring::{Facts, Scorecard, Truth};

/// What became of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingChange {
    /// The rule's id.
    pub rule: String,
    /// How serious it is, by the bank of now.
    pub severity: Severity,
    /// Then and now.
    pub status: FindingStatus,
    /// The ids of the questions whose missing answers decide now.
    pub missing: Vec<String>,
}

/// Whether a rule held then and holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    /// It held then and holds now.
    Still,
    /// It did not hold then, and holds now.
    New,
    /// It holds now; then the answers could neither show it nor rule it out.
    ComeToLight,
    /// It held then; now the answers can neither show it nor rule it out.
    Unclear,
    /// It did not hold then; now the answers can neither show it nor rule it out.
    NowUnclear,
    /// Neither then nor now can the answers show it or rule it out.
    StillUnclear,
    /// It does not hold now; then the answers could neither show it nor rule it out.
    RuledOut,
    /// It held then, and does not hold now.
    Gone,
}

impl FindingStatus {
    fn of(then: Truth, now: Truth) -> Option<Self> {
        Some(match (then, now) {
            (Truth::DoesNotHold, Truth::DoesNotHold) => return None,
            (Truth::Holds, Truth::Holds) => Self::Still,
            (Truth::DoesNotHold, Truth::Holds) => Self::New,
            (Truth::CannotBeSaid, Truth::Holds) => Self::ComeToLight,
            (Truth::Holds, Truth::CannotBeSaid) => Self::Unclear,
            (Truth::DoesNotHold, Truth::CannotBeSaid) => Self::NowUnclear,
            (Truth::CannotBeSaid, Truth::CannotBeSaid) => Self::StillUnclear,
            (Truth::CannotBeSaid, Truth::DoesNotHold) => Self::RuledOut,
            (Truth::Holds, Truth::DoesNotHold) => Self::Gone,
        })
    }

    /// Whether the rule holds now.
    pub(crate) fn holds(self) -> bool {
        matches!(self, Self::Still | Self::New | Self::ComeToLight)
    }

    /// Whether it cannot be said whether the rule holds now.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Unclear | Self::NowUnclear | Self::StillUnclear)
    }

    /// The sharpest first: blockers, what could stand in the way, warnings, and what is settled.
    fn rank(self, severity: Severity) -> u8 {
        match (self.holds(), self.is_open(), severity) {
            (true, _, Severity::Blocker) => 0,
            (_, true, _) => 1,
            (true, _, Severity::Warning) => 2,
            (false, false, _) => 3,
        }
    }
}

/// The rules of both banks that held or could hold then or now, by the scorecards given; what was not
/// asked then and is now, by all that is asked now.
pub(super) fn findings(
    then: Side,
    now: Side,
    then_card: &Scorecard,
    now_card: &Scorecard,
) -> Vec<FindingChange> {
    let mut changes = Vec::new();
    for rule in &now.bank.rules {
        let Some(before) = then.bank.rules.iter().find(|before| before.id == rule.id) else { continue };
        let leaves_out = |card: &Scorecard| card.left_out.contains(&rule.id);
        let is_only_now = leaves_out(then.scorecard) && !leaves_out(now.scorecard);
        if !is_only_now && (leaves_out(then_card) || leaves_out(now_card)) {
            continue;
        }
        let now_card = if is_only_now { now.scorecard } else { now_card };
        let judged = |card: &Scorecard, rule: &Rule| Facts::from(card).judge(&rule.when);
        let now = judged(now_card, rule);
        let then = if is_only_now { Truth::CannotBeSaid } else { judged(then_card, before).truth };
        let Some(status) = FindingStatus::of(then, now.truth).filter(|status| {
            // That something was not asked about then is no worry that has been settled.
            !(is_only_now && *status == FindingStatus::RuledOut)
        }) else {
            continue;
        };
        let (short, holds) = (now_card.shortfall_of(&now.about), now_card.is_held_by(rule));
        let missing = now.about.into_iter().filter(|_| status.is_open()).collect();
        let change = FindingChange { rule: rule.id.clone(), severity: rule.severity, status, missing };
        changes.push((change, !holds, short));
    }
    // As in a report: first what holds the whole at its band, then what more points are missing on.
    changes.sort_by(|(one, one_last, one_short), (other, other_last, other_short)| {
        let rank = |change: &FindingChange| (change.status.rank(change.severity), change.severity);
        let first = rank(one).cmp(&rank(other)).then(one_last.cmp(other_last));
        first.then(other_short.total_cmp(one_short))
    });
    changes.into_iter().map(|(change, ..)| change).collect()
}
