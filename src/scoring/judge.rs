use std::collections::BTreeSet;

use super::{BandOutcome, ENOUGH_COVERAGE, Estimate, Finding, Scorecard};
use crate::assessment::Response;
use crate::bank::{Condition, QuestionBank, Rule, round_six};

/// What can be said of a condition, whatever the unknown turns out to be (Kleene's logic of
/// three values: *and* is the least of its parts, *or* the greatest).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    /// It does not hold.
    DoesNotHold,
    /// That depends on what is not known.
    CannotBeSaid,
    /// It holds.
    Holds,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::DoesNotHold }
    }
}

/// What became of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judgement {
    /// Whether it holds by what was answered: a score is taken as it is, not as its interval.
    pub(crate) fires: bool,
    /// Whether it holds whatever the unknown turns out to be.
    pub(crate) truth: Truth,
    /// The ids of the questions whose low or unknown answers make it fire; none while it does
    /// not. A high answer can make a condition hold, but is not what has to change.
    pub(crate) about: BTreeSet<String>,
}

/// Judges a condition by a scorecard. A question that is not asked, or does not apply, makes
/// nothing hold.
pub(crate) fn judge(card: &Scorecard, condition: &Condition) -> Judgement {
    match condition {
        Condition::QuestionAtMost(id, limit) => {
            let about = BTreeSet::from([id.clone()]);
            of_question(card, id, |value| round_six(value) <= round_six(*limit), about)
        }
        Condition::QuestionAtLeast(id, limit) => {
            of_question(card, id, |value| round_six(value) >= round_six(*limit), BTreeSet::new())
        }
        Condition::DimensionBelow(id, limit) => below(card, id, round_six(*limit)),
        Condition::DontKnowAtLeast(id, least) => {
            let below = id.as_deref().map(|id| card.questions_below(id));
            let is_within =
                |question: &&String| below.as_ref().is_none_or(|ids| ids.contains(question.as_str()));
            let unknown: BTreeSet<String> = card.unknown.iter().filter(is_within).cloned().collect();
            // How many are not known is itself always known.
            let fires = usize::try_from(*least).is_ok_and(|least| unknown.len() >= least);
            said(fires, fires.into(), unknown)
        }
        Condition::All(conditions) => {
            let each: Vec<Judgement> = conditions.iter().map(|inner| judge(card, inner)).collect();
            let truth = each.iter().map(|inner| inner.truth).min().unwrap_or(Truth::Holds);
            let fires = each.iter().all(|inner| inner.fires);
            said(fires, truth, each.into_iter().flat_map(|inner| inner.about).collect())
        }
        Condition::Any(conditions) => {
            let each: Vec<Judgement> = conditions.iter().map(|inner| judge(card, inner)).collect();
            let truth = each.iter().map(|inner| inner.truth).max().unwrap_or(Truth::DoesNotHold);
            let fires = each.iter().any(|inner| inner.fires);
            said(fires, truth, each.into_iter().flat_map(|inner| inner.about).collect())
        }
    }
}

fn said(fires: bool, truth: Truth, about: BTreeSet<String>) -> Judgement {
    Judgement { fires, truth, about: if fires { about } else { BTreeSet::new() } }
}

fn of_question(
    card: &Scorecard,
    id: &str,
    holds: impl Fn(f64) -> bool,
    about: BTreeSet<String>,
) -> Judgement {
    let question = card.question(id);
    let fires = question.and_then(|question| question.value).is_some_and(holds);
    let truth = match question.map(|question| (question.value, &question.response)) {
        None | Some((None, Some(Response::NotApplicable(_)))) => Truth::DoesNotHold,
        Some((None, _)) => Truth::CannotBeSaid,
        Some((Some(_), _)) => fires.into(),
    };
    said(fires, truth, about)
}

fn below(card: &Scorecard, id: &str, limit: f64) -> Judgement {
    let dimension = card.dimension(id);
    let score = dimension.and_then(|dimension| dimension.score);
    let fires = score.is_some_and(|score| round_six(score.value) < limit);
    let truth = match (score, dimension.and_then(|dimension| dimension.coverage)) {
        (None, None) => Truth::DoesNotHold,
        (Some(score), _) if round_six(score.high) < limit => Truth::Holds,
        (Some(score), _) if round_six(score.low) >= limit => Truth::DoesNotHold,
        _ => Truth::CannotBeSaid,
    };
    said(fires, truth, card.questions_below(id).into_iter().map(str::to_owned).collect())
}

/// The rules that fired, blockers first, otherwise in the bank's order.
pub(super) fn findings(bank: &QuestionBank, card: &Scorecard) -> Vec<Finding> {
    let finding = |rule: &Rule| {
        let Judgement { fires, about, .. } = judge(card, &rule.when);
        let (rule, severity, before) = (rule.id.clone(), rule.severity, rule.before.clone());
        fires.then_some(Finding { rule, severity, before, about })
    };
    let mut findings: Vec<Finding> = bank.rules.iter().filter_map(finding).collect();
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// The band of the index: named when enough is known, then held at the lowest cap of the rules
/// that fired.
pub(super) fn band(bank: &QuestionBank, card: &Scorecard) -> BandOutcome {
    let place_of = |id: &str| bank.bands.iter().position(|other| other.id == id);
    let position = |value: f64| bank.band_at(value).and_then(|holding| place_of(&holding.id));
    let of_index = |index: Estimate| Some((index, position(index.value)?));
    let Some((index, own)) = card.index.and_then(of_index) else { return BandOutcome::None };
    let covered = card.coverage.is_some_and(|coverage| round_six(coverage) >= ENOUGH_COVERAGE);
    if !covered && position(index.low) != position(index.high) {
        return BandOutcome::TooLittleKnown { missing: card.unknown.len() + card.unanswered.len() };
    }
    let caps: Vec<(&Rule, usize)> = bank
        .rules
        .iter()
        .filter(|rule| card.findings.iter().any(|finding| finding.rule == rule.id))
        .filter_map(|rule| Some((rule, place_of(rule.cap.as_ref()?)?)))
        .filter(|(_, cap)| *cap < own)
        .collect();
    let held = caps.iter().map(|(_, cap)| *cap).min().unwrap_or(own);
    BandOutcome::Named {
        id: bank.bands[held].id.clone(),
        capped_by: caps.into_iter().map(|(rule, _)| rule.id.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assessment, band as a_band, bank, dimension, parent, question, rule};
    use super::*;
    use crate::bank::Severity::{self, Blocker, Warning};
    use crate::scoring::score;

    fn two_deep() -> QuestionBank {
        bank(vec![
            parent(
                "top",
                1.0,
                vec![
                    dimension("left", 1.0, vec![question("l1", 1.0), question("l2", 1.0)]),
                    dimension("right", 1.0, vec![question("r1", 1.0)]),
                ],
            ),
            dimension("other", 1.0, vec![question("o1", 1.0)]),
        ])
    }

    fn fires(when: Condition, answers: &[(&str, &str)]) -> bool {
        let mut bank = two_deep();
        bank.rules = vec![rule("r", when, Severity::Warning)];
        let assessment = assessment(&bank, answers);
        !score(&bank, &assessment).findings.is_empty()
    }

    fn at_most(limit: f64) -> Condition {
        Condition::QuestionAtMost("l1".to_owned(), limit)
    }

    fn at_least(limit: f64) -> Condition {
        Condition::QuestionAtLeast("l1".to_owned(), limit)
    }

    fn below(id: &str, limit: f64) -> Condition {
        Condition::DimensionBelow(id.to_owned(), limit)
    }

    fn dont_know(id: Option<&str>, least: u32) -> Condition {
        Condition::DontKnowAtLeast(id.map(str::to_owned), least)
    }

    #[test]
    fn comparisons_include_their_limit_and_ignore_the_seventh_place() {
        let two = [("l1", "2")];
        assert!(fires(at_most(2.0), &two) && fires(at_least(2.0), &two));
        assert!(fires(at_most(1.999_999_9), &two) && fires(at_least(2.000_000_1), &two));
        assert!(!fires(at_most(1.9), &two) && !fires(at_least(2.1), &two));
        assert!(!fires(below("left", 2.0), &two) && !fires(below("left", 2.000_000_1), &two));
        assert!(fires(below("left", 2.1), &two) && fires(below("top", 2.1), &two));
    }

    #[test]
    fn what_has_no_value_satisfies_no_comparison() {
        for answers in [&[][..], &[("l1", "?")], &[("l1", "n/a")], &[("l1", "no such option")]] {
            assert!(!fires(at_most(5.0), answers), "{answers:?}");
            assert!(!fires(at_least(1.0), answers), "{answers:?}");
            assert!(!fires(below("left", 5.0), answers), "{answers:?}");
        }
    }

    #[test]
    fn dont_knows_are_counted_in_the_whole_subtree() {
        let three = [("l1", "?"), ("r1", "?"), ("o1", "?")];
        for (id, count) in [(None, 3), (Some("top"), 2), (Some("left"), 1), (Some("other"), 1)] {
            assert!(fires(dont_know(id, count), &three), "{id:?}");
            assert!(!fires(dont_know(id, count + 1), &three), "{id:?}");
        }
        assert!(!fires(dont_know(None, 1), &[("l1", "2")]), "unanswered is not a don't-know");
    }

    #[test]
    fn conditions_combine() {
        let answers = [("l1", "2"), ("o1", "?")];
        let (yes, no) = (at_most(2.0), at_least(4.0));
        assert!(fires(Condition::All(vec![yes.clone(), dont_know(None, 1)]), &answers));
        assert!(!fires(Condition::All(vec![yes.clone(), no.clone()]), &answers));
        assert!(fires(Condition::Any(vec![no.clone(), yes]), &answers));
        assert!(!fires(Condition::Any(vec![no.clone(), no]), &answers));
    }

    #[test]
    fn what_is_not_known_is_neither_held_nor_ruled_out() {
        let bank = two_deep();
        let truth = |when: &Condition, answers: &[(&str, &str)]| {
            judge(&score(&bank, &assessment(&bank, answers)), when).truth
        };
        for (answers, expected) in [
            (&[("l1", "2")][..], Truth::Holds),
            (&[("l1", "3")], Truth::DoesNotHold),
            (&[("l1", "n/a")], Truth::DoesNotHold),
            (&[("l1", "?")], Truth::CannotBeSaid),
            (&[], Truth::CannotBeSaid),
        ] {
            assert_eq!(truth(&at_most(2.0), answers), expected, "{answers:?}");
        }
        // One of two known: the dimension can be anywhere between 1.5 and 3.5.
        let half = [("l1", "2")];
        let bounds = [(1.5, Truth::DoesNotHold), (2.5, Truth::CannotBeSaid), (3.6, Truth::Holds)];
        for (limit, expected) in bounds {
            assert_eq!(truth(&below("left", limit), &half), expected, "{limit}");
        }
        let (unsure, no) = (below("left", 2.5), at_least(4.0));
        let (all, any) = (Condition::All, Condition::Any);
        assert_eq!(truth(&all(vec![unsure.clone(), no.clone()]), &half), Truth::DoesNotHold);
        assert_eq!(truth(&any(vec![unsure.clone(), no]), &half), Truth::CannotBeSaid);
        assert_eq!(truth(&any(vec![unsure, at_most(2.0)]), &half), Truth::Holds);
    }

    /// Four bands a quarter wide, and every answer given.
    fn banded(option: &str, caps: &[(&str, Severity, &str)]) -> Scorecard {
        let mut bank = two_deep();
        bank.bands = vec![a_band(0.0, "a"), a_band(25.0, "b"), a_band(50.0, "c"), a_band(75.0, "d")];
        for (id, severity, cap) in caps {
            let mut rule = rule(id, at_least(1.0), *severity);
            rule.cap = Some((*cap).to_owned());
            bank.rules.push(rule);
        }
        let answers = ["l1", "l2", "r1", "o1"].map(|id| (id, option));
        score(&bank, &assessment(&bank, &answers))
    }

    fn named(id: &str, capped_by: &[&str]) -> BandOutcome {
        let capped_by = capped_by.iter().map(|&id| id.to_owned()).collect();
        BandOutcome::Named { id: id.to_owned(), capped_by }
    }

    #[test]
    fn the_lowest_cap_holds_and_every_cap_that_binds_is_named() {
        assert_eq!(banded("4", &[]).band, named("d", &[]));
        let caps = [("w", Warning, "c"), ("idle", Blocker, "d"), ("x", Blocker, "b"), ("y", Warning, "b")];
        let card = banded("4", &caps);
        assert_eq!(card.band, named("b", &["w", "x", "y"]));
        let order: Vec<&str> = card.findings.iter().map(|finding| finding.rule.as_str()).collect();
        assert_eq!(order, ["idle", "x", "w", "y"], "blockers first, otherwise the bank's order");
        assert_eq!(banded("1", &caps).band, named("a", &[]), "a cap never lifts");
    }

    fn band_of(answers: &[(&str, &str)], questions: usize) -> BandOutcome {
        let ids: Vec<String> = (0..questions).map(|number| format!("q{number}")).collect();
        let mut bank = bank(vec![dimension("only", 1.0, ids.iter().map(|id| question(id, 1.0)).collect())]);
        bank.bands = vec![a_band(0.0, "low"), a_band(50.0, "high")];
        score(&bank, &assessment(&bank, answers)).band
    }

    #[test]
    fn a_band_needs_four_fifths_or_an_interval_inside_it() {
        // Four of five: 80 % is enough, though 4/5·50 = 40 to 60 spans both bands.
        let four = [("q0", "3"), ("q1", "3"), ("q2", "3"), ("q3", "3")];
        assert_eq!(band_of(&four, 5), named("high", &[]));
        // Four of six, one of them unknown and one unanswered: 33 to 67.
        let dont_know: Vec<_> = four.into_iter().chain([("q4", "?")]).collect();
        assert_eq!(band_of(&dont_know, 6), BandOutcome::TooLittleKnown { missing: 2 });
        // Two thirds known, but whatever the others are it stays at 67 or above.
        let fives = ["q0", "q1", "q2", "q3"].map(|id| (id, "5"));
        assert_eq!(band_of(&fives, 6), named("high", &[]));
        assert_eq!(band_of(&[("q0", "?")], 6), BandOutcome::None);
    }

    #[test]
    fn a_bank_without_bands_names_none() {
        let bank = two_deep();
        assert_eq!(score(&bank, &assessment(&bank, &[("l1", "3")])).band, BandOutcome::None);
    }
}
