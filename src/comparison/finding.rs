use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Side;
use crate::bank::Severity;
use crate::scoring::{Scorecard, Truth, judge};

/// What became of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingChange {
    /// The rule's id.
    pub rule: String,
    /// How serious it is, by the bank of now.
    pub severity: Severity,
    /// Then and now.
    pub status: FindingStatus,
}

/// Whether a rule fired then and fires now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    /// It fired then and fires now.
    Still,
    /// It did not hold then, and fires now.
    New,
    /// It fires now; then the answers could neither show it nor rule it out.
    ComeToLight,
    /// It fired then; now the answers can neither show it nor rule it out.
    Unclear,
    /// It fired then, and does not hold now.
    Gone,
}

/// The rules of both banks that fired then or now, by the scorecards given.
pub(super) fn findings(
    then: Side,
    now: Side,
    then_card: &Scorecard,
    now_card: &Scorecard,
) -> Vec<FindingChange> {
    let mut changes = Vec::new();
    for rule in &now.bank.rules {
        let Some(before) = then.bank.rules.iter().find(|before| before.id == rule.id) else { continue };
        let (before, after) = (judge(then_card, &before.when), judge(now_card, &rule.when));
        let status = match (before.fires, after.fires) {
            (false, false) => continue,
            (true, true) => FindingStatus::Still,
            (false, true) if before.truth == Truth::DoesNotHold => FindingStatus::New,
            (false, true) => FindingStatus::ComeToLight,
            (true, false) if after.truth == Truth::DoesNotHold => FindingStatus::Gone,
            (true, false) => FindingStatus::Unclear,
        };
        changes.push(FindingChange { rule: rule.id.clone(), severity: rule.severity, status });
    }
    changes.sort_by_key(|change| change.severity);
    changes
}
