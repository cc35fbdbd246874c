use std::cmp::Reverse;

use super::tally::Tally;
use super::{DimensionScore, Finding, ProposedDecision, QuestionScore};
use crate::assessment::Response;
use crate::bank::{Dimension, Question, QuestionBank, round_six};

/// How far an answered question is from what is aimed for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Distance {
    /// It has no value.
    NoValue,
    /// Neither its dimension nor any above it has a target.
    NoTarget,
    /// max(0, target − answer) in percent points, times the question's part of the whole, 0–1.
    Weighted(f64),
}

/// Gives every question of the tally its part of the whole, and returns the distance of each, in
/// the same order.
///
/// A target is the place of the dimension's target between the lowest and the highest the
/// dimension could score; without one, the nearest dimension above that has a target counts.
/// A question's part of the whole is the product of its weight and those of the dimensions it
/// is in, each divided by the weights of all that applies beside it. That holds whatever the
/// aggregate: for a sum or a minimum it says what the bank's author thought important, not how
/// far the score would move.
pub(super) fn distances(bank: &QuestionBank, tally: &mut Tally) -> Vec<Distance> {
    let mut walk = Walk { questions: &mut tally.questions, distances: Vec::new() };
    walk.dimensions(&bank.dimensions, &tally.dimensions, 1.0, None);
    walk.distances
}

struct Walk<'t> {
    questions: &'t mut [QuestionScore],
    distances: Vec<Distance>,
}

impl Walk<'_> {
    fn dimensions(
        &mut self,
        dimensions: &[Dimension],
        scores: &[DimensionScore],
        part: f64,
        above: Option<f64>,
    ) {
        let applicable = dimensions.iter().zip(scores).filter(|(_, score)| score.coverage.is_some());
        let weights: f64 = applicable.map(|(dimension, _)| dimension.weight).sum();
        for (dimension, score) in dimensions.iter().zip(scores) {
            // Nothing in a dimension without coverage applies.
            let part = if score.coverage.is_some() { part * dimension.weight / weights } else { 0.0 };
            let target = score.target_percent().or(above);
            self.dimensions(dimension.dimensions(), &score.dimensions, part, target);
            self.questions(dimension.questions(), part, target);
        }
    }

    fn questions(&mut self, questions: &[Question], part: f64, target: Option<f64>) {
        // Those of the edition, in the order of asking: the next ones of the tally.
        let ahead = &mut self.questions[self.distances.len()..];
        let weight = |score: &QuestionScore| match score.response {
            Some(Response::NotApplicable(_)) => None,
            _ => Some(questions.iter().find(|question| question.id == score.id)?.weight),
        };
        let asked = ahead.iter().take_while(|score| questions.iter().any(|question| question.id == score.id));
        let asked = asked.count();
        let weights: f64 = ahead[..asked].iter().filter_map(weight).sum();
        for score in &mut ahead[..asked] {
            score.part = weight(score).map_or(0.0, |weight| part * weight / weights);
            self.distances.push(match (score.percent, target) {
                (None, _) => Distance::NoValue,
                (Some(_), None) => Distance::NoTarget,
                (Some(percent), Some(target)) => {
                    let distance = if round_six(target - percent) > 0.0 { target - percent } else { 0.0 };
                    Distance::Weighted(distance * score.part)
                }
            });
        }
    }
}

/// Gives each question its shortfall, and its share of that of all where there is any.
pub(super) fn share_gap(questions: &mut [QuestionScore], distances: &[Distance]) {
    let weighted = |distance: &Distance| match distance {
        Distance::Weighted(weighted) => Some(*weighted),
        Distance::NoValue | Distance::NoTarget => None,
    };
    let whole: f64 = distances.iter().filter_map(weighted).sum();
    for (question, distance) in questions.iter_mut().zip(distances) {
        question.shortfall = weighted(distance);
        question.share_of_gap = question.shortfall.filter(|_| whole > 0.0).map(|short| short / whole);
    }
}

/// The decisions of the questions that are below their target, of those that have none, and of those that
/// a rule which holds is about: no lower target clears what stands in the way.
/// Sorted by share of the gap (largest first), then horizon (soonest first), then the order of asking.
pub(super) fn decisions(
    bank: &QuestionBank,
    questions: &[QuestionScore],
    distances: &[Distance],
    findings: &[Finding],
) -> Vec<ProposedDecision> {
    let mut proposed = Vec::new();
    for (score, distance) in questions.iter().zip(distances) {
        let called_for = match distance {
            Distance::NoValue => false,
            Distance::NoTarget => true,
            Distance::Weighted(weighted) => {
                *weighted > 0.0 || findings.iter().any(|finding| finding.about.contains(&score.id))
            }
        };
        let (Some(value), Some(question), true) = (score.value, bank.question(&score.id), called_for) else {
            continue;
        };
        for decision in question.decisions_for(value) {
            let position = question.decisions.iter().position(|other| std::ptr::eq(other, decision));
            proposed.push(ProposedDecision {
                question: score.id.clone(),
                position: position.expect("the decision is one of the question's own"),
                horizon: decision.horizon,
                share_of_gap: score.share_of_gap.unwrap_or(0.0),
            });
        }
    }
    proposed.sort_by_key(|decision| (Reverse(millionths(decision.share_of_gap)), decision.horizon));
    proposed
}

/// A share (0–1) in whole millionths, so that shares equal to six places keep the order of asking.
#[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
pub(super) fn millionths(share: f64) -> i64 {
    (share * 1e6).round() as i64
}
