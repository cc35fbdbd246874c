use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Side, shared};
use crate::assessment::Response;
use crate::bank::{Condition, Rule, Severity, round_six};
use crate::scoring::Scorecard;

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
    let fired = |card: &Scorecard, rule: &Rule| card.findings.iter().any(|finding| finding.rule == rule.id);
    let mut changes = Vec::new();
    for rule in &now.bank.rules {
        let Some(before) = then.bank.rules.iter().find(|before| before.id == rule.id) else { continue };
        let status = match (fired(then_card, before), fired(now_card, rule)) {
            (false, false) => continue,
            (true, true) => FindingStatus::Still,
            (false, true) if is_ruled_out(&before.when, then_card) => FindingStatus::New,
            (false, true) => FindingStatus::ComeToLight,
            (true, false) if is_ruled_out(&rule.when, now_card) => FindingStatus::Gone,
            (true, false) => FindingStatus::Unclear,
        };
        changes.push(FindingChange { rule: rule.id.clone(), severity: rule.severity, status });
    }
    changes.sort_by_key(|change| change.severity);
    changes
}

/// Whether a rule that did not fire could not have fired either, had everything been known.
fn is_ruled_out(condition: &Condition, card: &Scorecard) -> bool {
    could_hold(condition, card) == Some(false)
}

/// Whether a condition holds; `None` where that depends on what is not known (Kleene's logic of
/// three values).
fn could_hold(condition: &Condition, card: &Scorecard) -> Option<bool> {
    match condition {
        Condition::QuestionAtMost(id, limit) => {
            question(card, id, |value| round_six(value) <= round_six(*limit))
        }
        Condition::QuestionAtLeast(id, limit) => {
            question(card, id, |value| round_six(value) >= round_six(*limit))
        }
        Condition::DimensionBelow(id, limit) => {
            let Some(dimension) = card.dimension(id) else { return Some(false) };
            let Some(score) = dimension.score else {
                return dimension.coverage.map_or(Some(false), |_| None);
            };
            let (low, high) = (round_six(score.low), round_six(score.high));
            let limit = round_six(*limit);
            if high < limit { Some(true) } else { (low >= limit).then_some(false) }
        }
        // How many are not known is itself always known.
        Condition::DontKnowAtLeast(id, least) => {
            Some(dont_knows(card, id.as_deref()) as u64 >= u64::from(*least))
        }
        Condition::All(conditions) => {
            let each: Vec<_> = conditions.iter().map(|inner| could_hold(inner, card)).collect();
            if each.contains(&Some(false)) { Some(false) } else { (!each.contains(&None)).then_some(true) }
        }
        Condition::Any(conditions) => {
            let each: Vec<_> = conditions.iter().map(|inner| could_hold(inner, card)).collect();
            if each.contains(&Some(true)) { Some(true) } else { (!each.contains(&None)).then_some(false) }
        }
    }
}

fn dont_knows(card: &Scorecard, dimension: Option<&str>) -> usize {
    let Some(id) = dimension else { return card.unknown.len() };
    let Some(dimension) = card.dimension(id) else { return 0 };
    let below = shared::questions_below(card, dimension);
    card.unknown.iter().filter(|id| below.contains(id.as_str())).count()
}

fn question(card: &Scorecard, id: &str, holds: impl Fn(f64) -> bool) -> Option<bool> {
    // A question that is not asked, or does not apply, makes no rule fire.
    let Some(score) = card.question(id) else { return Some(false) };
    match (score.value, &score.response) {
        (Some(value), _) => Some(holds(value)),
        (None, Some(Response::NotApplicable(_))) => Some(false),
        (None, _) => None,
    }
}
