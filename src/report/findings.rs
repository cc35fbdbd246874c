use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{NamedBand, Sources};
use crate::bank::{Dimension, Severity, round_six};
use crate::scoring::{ENOUGH_COVERAGE, Finding};
use crate::tr;

/// A rule that fired.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FindingRow {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// What it means, in the report's language.
    pub message: String,
    /// The names of the dimensions that should wait.
    #[serde(skip)]
    pub before: Vec<String>,
    /// The name of the band this rule holds the whole at, when it does and there are others
    /// beside it; of a single rule the sentence says so already.
    #[serde(skip)]
    pub holds_at: Option<String>,
    /// The ids of the questions whose low or unknown answers made it fire.
    #[serde(skip)]
    pub about: BTreeSet<String>,
    /// The ids of the dimensions with questions that should wait.
    #[serde(skip)]
    pub waiting: BTreeSet<String>,
}

/// The rules that fired, blockers first.
pub(super) fn findings(sources: &Sources) -> Vec<FindingRow> {
    let band = super::named_band(sources);
    sources
        .scorecard
        .findings
        .iter()
        .filter_map(|finding| self::finding(sources, finding, band.as_ref()))
        .collect()
}

/// That nothing blocks: where the bank has rules, none fired, and enough was answered for one
/// to fire.
pub(super) fn clear(sources: &Sources) -> Option<String> {
    let enough = sources.scorecard.coverage.is_some_and(|share| round_six(share) >= ENOUGH_COVERAGE);
    let none = sources.scorecard.findings.is_empty() && !sources.bank.rules.is_empty();
    (enough && none).then(|| tr!(sources.messages, "report-nothing-blocks"))
}

fn finding(sources: &Sources, finding: &Finding, band: Option<&NamedBand>) -> Option<FindingRow> {
    let rule = sources.bank.rules.iter().find(|rule| rule.id == finding.rule)?;
    Some(FindingRow {
        rule: rule.id.clone(),
        severity: finding.severity,
        message: sources.text(&rule.message),
        before: finding.before.iter().map(|id| sources.dimension_name(id)).collect(),
        holds_at: band
            .filter(|_| sources.scorecard.findings.len() > 1)
            .filter(|band| band.capped_by.contains(&rule.id) && rule.cap.as_deref() == Some(&band.id))
            .map(|band| band.name.clone()),
        about: finding.about.clone(),
        waiting: finding.before.iter().flat_map(|id| leaves_below(sources, id)).collect(),
    })
}

/// The ids of the dimensions with questions in this dimension, itself included.
fn leaves_below(sources: &Sources, id: &str) -> BTreeSet<String> {
    fn walk(dimension: &Dimension, into: &mut BTreeSet<String>) {
        if !dimension.questions().is_empty() {
            into.insert(dimension.id.clone());
        }
        dimension.dimensions().iter().for_each(|inner| walk(inner, into));
    }
    let mut leaves = BTreeSet::new();
    if let Some(dimension) = sources.bank.dimension(id) {
        walk(dimension, &mut leaves);
    }
    leaves
}

#[cfg(test)]
mod tests {
    use crate::bank::{Condition, Rule};
    use crate::messages::testing::{Dutch, English};
    use crate::report::testing::{Case, little, rich};

    fn at_most(id: &str, limit: f64) -> Condition {
        Condition::QuestionAtMost(id.to_owned(), limit)
    }

    fn about_of(mut case: Case, when: Condition) -> Vec<String> {
        case.bank.rules = vec![Rule { when, ..case.bank.rules[0].clone() }];
        let (report, _) = case.report(English);
        report.findings.into_iter().flat_map(|notice| notice.about).collect()
    }

    #[test]
    fn a_finding_is_about_what_is_low_or_unknown() {
        let at_least = Condition::QuestionAtLeast("rhythm.moments".to_owned(), 4.0);
        let both = Condition::All(vec![at_most("focus.fewer", 2.0), at_least.clone()]);
        assert_eq!(about_of(rich(), both), ["focus.fewer"]);
        let either = Condition::Any(vec![at_most("vision.limits", 1.0), at_most("focus.fewer", 2.0)]);
        assert_eq!(about_of(rich(), either), ["focus.fewer"]);
        let below = Condition::DimensionBelow("vision".to_owned(), 3.5);
        assert_eq!(about_of(rich(), below), ["vision.decision", "vision.limits"]);
        let unknown = Condition::DontKnowAtLeast(None, 2);
        assert_eq!(about_of(little(), unknown), ["data.front-page", "data.quality"]);
    }

    #[test]
    fn only_the_rule_whose_cap_binds_holds_the_whole() {
        let mut case = rich();
        let looser = Rule {
            id: "looser".to_owned(),
            when: at_most("focus.fewer", 2.0),
            cap: Some("adrift".to_owned()),
            ..case.bank.rules[0].clone()
        };
        case.bank.rules.push(looser);
        let (report, _) = case.report(English);
        let held: Vec<Option<&str>> =
            report.findings.iter().map(|notice| notice.holds_at.as_deref()).collect();
        assert_eq!(held, [None, Some("adrift")]);
    }

    #[test]
    fn that_nothing_blocks_is_said_only_with_enough_answers() {
        let mut case = rich();
        case.select("data.front-page", "4");
        assert_eq!(
            case.report(Dutch).0.clear.as_deref(),
            Some("Geen van onze antwoorden staat de volgende stap in de weg.")
        );
        case.assessment.answers.retain(|id, _| id.starts_with("vision"));
        assert_eq!(case.report(Dutch).0.clear, None);
    }
}
