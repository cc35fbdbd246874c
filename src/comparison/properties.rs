//! What holds for every two assessments of a bank.

use proptest::prelude::*;

use super::*;
use crate::scoring::properties::{answered, banks, replies};
use crate::scoring::score;

/// All dimensions, each before those it holds.
fn flat(changes: &[DimensionChange]) -> Vec<&DimensionChange> {
    changes.iter().flat_map(|one| std::iter::once(one).chain(flat(&one.dimensions))).collect()
}

fn back(movement: Movement) -> Movement {
    match movement {
        Movement::Up => Movement::Down,
        Movement::Down => Movement::Up,
        Movement::NowKnown => Movement::NowUnknown,
        Movement::NowUnknown => Movement::NowKnown,
        Movement::NowApplies => Movement::NoLongerApplies,
        Movement::NoLongerApplies => Movement::NowApplies,
        stays @ (Movement::Same | Movement::StillUnknown | Movement::DoesNotApply) => stays,
    }
}

fn turned(direction: Direction) -> Direction {
    match direction {
        Direction::Up => Direction::Down,
        Direction::Down => Direction::Up,
        Direction::Same => Direction::Same,
    }
}

fn unchanged(change: Change) -> bool {
    change.difference().is_none_or(|difference| difference.abs() <= 0.0)
        && change.direction().is_none_or(|direction| direction == Direction::Same)
        && change.overlaps() != Some(false)
}

fn negated(one: Change, other: Change) -> bool {
    one.difference() == other.difference().map(|difference| -difference)
        && one.direction() == other.direction().map(turned)
        && (one.overlaps(), one.is_certain()) == (other.overlaps(), other.is_certain())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_itself_nothing_moved(bank in banks(), replies in replies(), quick: bool) {
        let assessment = answered(&bank, &replies, quick);
        let scorecard = score(&bank, &assessment);
        let side = Side { bank: &bank, assessment: &assessment, scorecard: &scorecard };
        let comparison = compare(side, side).expect("it is one bank");
        prop_assert!(unchanged(comparison.index));
        for one in flat(&comparison.dimensions) {
            prop_assert!(unchanged(one.score) && unchanged(one.percent));
            prop_assert!(one.progress().is_none_or(|progress| progress.abs() <= 0.0));
        }
        prop_assert_eq!(flat(&comparison.dimensions).len(), scorecard.all_dimensions().len());
        prop_assert_eq!(comparison.questions.len(), scorecard.questions.len());
        for one in &comparison.questions {
            prop_assert_eq!(one.movement, back(one.movement));
            prop_assert!(one.difference.is_none_or(|difference| difference.abs() <= 0.0) && !one.reworded);
        }
        prop_assert!(comparison.findings.iter().all(|one| one.status == FindingStatus::Still));
        prop_assert!(comparison.unmatched.is_empty());
        prop_assert_eq!((&comparison.then, &comparison.now), (&scorecard, &scorecard));
    }

    #[test]
    fn swapping_the_two_negates_every_change(
        bank in banks(), old in replies(), new in replies(), quick: (bool, bool),
    ) {
        let (old, new) = (answered(&bank, &old, quick.0), answered(&bank, &new, quick.1));
        let (old_card, new_card) = (score(&bank, &old), score(&bank, &new));
        let then = Side { bank: &bank, assessment: &old, scorecard: &old_card };
        let now = Side { bank: &bank, assessment: &new, scorecard: &new_card };
        let forth = compare(then, now).expect("it is one bank");
        let turned = compare(now, then).expect("it is one bank");
        prop_assert!(negated(forth.index, turned.index));
        let (dimensions, others) = (flat(&forth.dimensions), flat(&turned.dimensions));
        prop_assert_eq!(dimensions.len(), others.len());
        for (one, other) in dimensions.into_iter().zip(others) {
            prop_assert_eq!(&one.id, &other.id);
            prop_assert!(negated(one.score, other.score) && negated(one.percent, other.percent));
            prop_assert_eq!(one.difference(), other.difference().map(|difference| -difference));
            prop_assert_eq!((one.target_then, one.target_now), (other.target_now, other.target_then));
        }
        prop_assert_eq!(forth.questions.len(), turned.questions.len());
        for (one, other) in forth.questions.iter().zip(&turned.questions) {
            prop_assert_eq!((&one.id, one.movement), (&other.id, back(other.movement)));
            prop_assert_eq!(one.difference, other.difference.map(|difference| -difference));
        }
        prop_assert_eq!((&forth.unmatched.then, &forth.unmatched.now), (&turned.unmatched.now, &turned.unmatched.then));
    }
}
