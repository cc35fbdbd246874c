//! Scoring: a bank and an assessment in, a scorecard out. Pure: no clock, no files, no colour.
//!
//! A question's score is its option's value. A dimension's score is the weighted mean (or sum,
//! or minimum) over its answered children, and its percent is the place of that score between
//! the lowest and the highest it could have. A mean and a minimum compare children by their
//! places: where scales differ in length, each child counts as where it stands on its own. The index is the weighted mean of the top
//! dimensions' percents. What is unknown is neither zero nor the middle: it leaves the score,
//! lowers the coverage and widens the interval. Not applicable leaves all three alike.
//!
//! Only the questions of the assessment's edition exist here. In detail, of a dimension:
//!
//! | | from its children, with weights *w* |
//! |---|---|
//! | lowest, highest | the aggregate (Σ*wx* ÷ Σ*w*, Σ*wx*, or the least *x*) of what each could be, applicable or not: a scale is the bank's, whatever is answered |
//! | interval | the aggregate of the ends of each applicable child's interval; an unknown question is anywhere on its scale |
//! | score | the aggregate of the applicable children's scores; one that is unknown is taken to stand at the same place in its range as the known together (never outside the interval) |
//!
//! A mean and a minimum are over the children's places in their own ranges, set on the range of
//! the dimension; on equal scales that is the plain mean or minimum. A sum is over points, and
//! where a child does not apply it is prorated to the whole scale.
//!
//! | | |
//! |---|---|
//! | coverage | Σ*w* · coverage ÷ Σ*w*; a question has 1 when an option was chosen, else 0 |
//!
//! In a bank that counts what is missing as the lowest option, an unknown question's score is
//! that option's value, unless nothing at all was answered; interval and coverage stay the same.

mod aggregate;
mod decide;
mod judge;
mod tally;

#[cfg(test)]
mod golden;
#[cfg(test)]
pub(crate) mod properties;
#[cfg(test)]
pub(crate) mod testing;

use std::collections::BTreeSet;

use serde::Serialize;

pub(crate) use judge::{Facts, Known, Reach, Truth, about_together, truth};
pub(crate) use tally::{Given, Stand, stands};

use crate::assessment::{Assessment, Response};
use crate::bank::{Horizon, Question, QuestionBank, Rule, Severity, round_six};

/// A score, and the interval it lies in: what it would be if every unknown were the lowest
/// option, and if every unknown were the highest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The score over what was answered.
    pub value: f64,
    /// The lowest it could be.
    pub low: f64,
    /// The highest it could be.
    pub high: f64,
}

impl Estimate {
    /// A score of which nothing is unknown.
    pub fn exactly(value: f64) -> Self {
        Self { value, low: value, high: value }
    }

    /// Whether nothing is unknown.
    pub fn is_exact(&self) -> bool {
        round_six(self.high - self.low) <= 0.0
    }

    /// By which word a message says how sure it is that this lies above a level; `None` where it does not.
    pub(crate) fn above(&self, level: f64) -> Option<&'static str> {
        match (level < round_six(self.low), level < round_six(self.value)) {
            (true, _) if self.is_exact() => Some("exactly"),
            (true, _) => Some("at-least"),
            (false, true) => Some("perhaps"),
            (false, false) => None,
        }
    }
}

/// The result of scoring one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// The index, 0–100; `None` when nothing was answered.
    pub index: Option<Estimate>,
    /// Answered weight ÷ applicable weight, 0–1; `None` when nothing applies.
    pub coverage: Option<f64>,
    /// The band of the index.
    pub band: BandOutcome,
    /// The top dimensions, in the bank's order, each with those it holds.
    pub dimensions: Vec<DimensionScore>,
    /// The questions of the edition, in the order in which they are asked.
    pub questions: Vec<QuestionScore>,
    /// The rules that hold, blockers first, otherwise in the bank's order.
    pub findings: Vec<Finding>,
    /// The rules of which it cannot be said whether they hold, in the same order.
    pub open: Vec<Finding>,
    /// The rules that do not hold, but would if one answer were one step higher or lower; in the
    /// same order.
    pub near: Vec<Finding>,
    /// The ids of the rules that hinge on questions which are not asked.
    pub left_out: Vec<String>,
    /// The decisions to put on the agenda: by share of the gap, largest first, then by horizon.
    pub decisions: Vec<ProposedDecision>,
    /// The ids of the questions answered "I don't know", in the order of asking.
    pub unknown: Vec<String>,
    /// The ids of the questions without an answer, in the order of asking.
    pub unanswered: Vec<String>,
}

impl Scorecard {
    /// All dimension scores, each before those it holds, with its depth in the tree (0 at the top).
    pub fn all_dimensions(&self) -> Vec<(usize, &DimensionScore)> {
        fn walk<'s>(depth: usize, scores: &'s [DimensionScore], into: &mut Vec<(usize, &'s DimensionScore)>) {
            for score in scores {
                into.push((depth, score));
                walk(depth + 1, &score.dimensions, into);
            }
        }
        let mut all = Vec::new();
        walk(0, &self.dimensions, &mut all);
        all
    }

    /// How far the answers to these questions are from their targets together, in points of the index.
    pub(crate) fn shortfall_of(&self, questions: &BTreeSet<String>) -> f64 {
        round_six(questions.iter().filter_map(|id| self.question(id)?.shortfall).sum())
    }

    /// Whether the cap of this rule is what holds the index at its band.
    pub(crate) fn is_held_by(&self, rule: &Rule) -> bool {
        let BandOutcome::Named { id, capped_by, .. } = &self.band else { return false };
        rule.cap.as_ref() == Some(id) && capped_by.contains(&rule.id)
    }

    /// Whether every dimension with a target has reached it, as far as is known, and there is one.
    pub(crate) fn reaches_targets(&self) -> bool {
        let mut aimed =
            self.all_dimensions().into_iter().filter(|(_, score)| score.target.is_some()).peekable();
        let is_reached = |score: &DimensionScore| score.gap.is_some_and(|gap| round_six(gap) <= 0.0);
        aimed.peek().is_some() && aimed.all(|(_, score)| is_reached(score))
    }

    /// The score of the dimension with this id, at any depth.
    pub fn dimension(&self, id: &str) -> Option<&DimensionScore> {
        find(&self.dimensions, id)
    }

    /// The ids of the questions of the edition anywhere below the dimension with this id.
    pub(crate) fn questions_below(&self, id: &str) -> BTreeSet<&str> {
        let Some(dimension) = self.dimension(id) else { return BTreeSet::new() };
        let below = self.questions.iter().filter(|score| dimension.holds(&score.dimension));
        below.map(|score| score.id.as_str()).collect()
    }

    /// The score of the question with this id; `None` when the edition does not have it.
    pub fn question(&self, id: &str) -> Option<&QuestionScore> {
        self.questions.iter().find(|question| question.id == id)
    }
}

fn find<'s>(scores: &'s [DimensionScore], id: &str) -> Option<&'s DimensionScore> {
    scores.iter().find_map(|score| if score.id == id { Some(score) } else { find(&score.dimensions, id) })
}

/// Whether the index has a band, and which.
#[derive(Clone, Debug, PartialEq)]
pub enum BandOutcome {
    /// The bank names no bands, or nothing was answered.
    None,
    /// Too little is known: the coverage is below 80 % and the interval spans several bands; one
    /// that only touches the beginning of the next does not.
    TooLittleKnown {
        /// How many questions have no answer or were answered "I don't know".
        missing: usize,
    },
    /// The index is in this band.
    Named {
        /// The band's id, after caps.
        id: String,
        /// The id of the lowest band that it could be: by the interval of the index, and by the
        /// caps of rules of which it cannot be said whether they hold.
        lowest: String,
        /// The id of the highest band that it could be.
        highest: String,
        /// The ids of the rules that hold the band below where the index alone would put it.
        capped_by: Vec<String>,
    },
}

/// The score of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionScore {
    /// The dimension's id.
    pub id: String,
    /// Its score on its own scale; `None` when nothing in it was answered (where the bank counts
    /// what is missing as the lowest option: when nothing in it applies, or nothing anywhere was
    /// answered).
    pub score: Option<Estimate>,
    /// The lowest score it could have, on its own scale: that of all its questions.
    pub lowest: f64,
    /// The highest score it could have, likewise.
    pub highest: f64,
    /// The score's place between the lowest and the highest, 0–100.
    pub percent: Option<Estimate>,
    /// Answered weight ÷ applicable weight, 0–1; `None` when nothing in it applies.
    pub coverage: Option<f64>,
    /// The level aimed for, on its own scale: the respondent's, or the bank's default.
    pub target: Option<f64>,
    /// max(0, target − score); `None` without a score or a target.
    pub gap: Option<f64>,
    /// The dimensions it holds.
    pub dimensions: Vec<DimensionScore>,
}

impl DimensionScore {
    /// Whether this is the dimension with this id, or it is somewhere in it.
    pub(crate) fn holds(&self, id: &str) -> bool {
        self.id == id || self.dimensions.iter().any(|inner| inner.holds(id))
    }

    /// The target's place between the lowest and the highest score, 0–100.
    pub fn target_percent(&self) -> Option<f64> {
        self.target.map(|target| percent_of(target, self.lowest, self.highest))
    }
}

/// The score of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScore {
    /// The question's id.
    pub id: String,
    /// The id of the dimension it is in.
    pub dimension: String,
    /// The response; `None` while unanswered, which an option that the scale lacks is too.
    pub response: Option<Response>,
    /// The chosen option's value.
    pub value: Option<f64>,
    /// The value's place between the scale's lowest and highest, 0–100.
    pub percent: Option<f64>,
    /// The value of the scale's lowest option.
    pub lowest: f64,
    /// The value of the scale's highest option.
    pub highest: f64,
    /// Its part of the whole, 0–1: its weight and those of the dimensions it is in, each divided
    /// by all that applies beside it. 0 where it does not apply.
    pub part: f64,
    /// How far it is from what is aimed for, in points of the index (0–100): max(0, target − answer)
    /// as places on their scales, times its part of the whole. The one measure of importance: gaps,
    /// decisions and what clears a blocker are put in order by it. `None` when it has no value, or
    /// neither its dimension nor one above has a target.
    pub shortfall: Option<f64>,
    /// Its part of the shortfall of all questions, 0–1;
    /// the shares of all questions sum to one when there is any gap. `None` when it has no
    /// value, neither its dimension nor one above has a target, or there is no gap at all.
    pub share_of_gap: Option<f64>,
}

/// A rule that holds, or of which it cannot be said, or that nearly holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// The ids of the dimensions that should wait.
    pub before: Vec<String>,
    /// Of one that holds: the ids of the questions whose low or unknown answers make it hold; of
    /// several conditions that hold together, those of the ones that rest on the fewest answers,
    /// as the rule falls with any of them. Of one of which it cannot be said: those whose missing
    /// answers decide.
    pub about: BTreeSet<String>,
    /// The ids of the questions whose answers already hold their part of it; none but where it cannot
    /// be said.
    pub given: BTreeSet<String>,
    /// The answers of which one step would turn it round, in the order of asking; none where it
    /// cannot be said.
    pub hinges: Vec<Hinge>,
}

/// An answer that a rule hinges on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hinge {
    /// The question's id.
    pub question: String,
    /// Whether the step that turns the rule round is one up.
    pub up: bool,
}

/// A decision the bank has for the level that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedDecision {
    /// The id of the question it answers to.
    pub question: String,
    /// Its position among the question's decisions.
    pub position: usize,
    /// When it is to be taken.
    pub horizon: Horizon,
    /// The share of the gap its question carries, 0–1; 0 where no target says what the gap is.
    pub share_of_gap: f64,
}

/// The coverage from which a band is named whatever the interval.
const ENOUGH_COVERAGE: f64 = 0.8;

/// Whether so much is answered that what is said of the whole rests on more than its beginnings.
pub(crate) fn is_enough(coverage: Option<f64>) -> bool {
    coverage.is_some_and(|coverage| round_six(coverage) >= ENOUGH_COVERAGE)
}

/// The place of a value between the lowest and the highest it could be, 0–100. Outside them it
/// is at the nearer end.
pub fn percent_of(value: f64, lowest: f64, highest: f64) -> f64 {
    100.0 * place(value, lowest, highest)
}

/// The same as a fraction, 0–1.
fn place(value: f64, lowest: f64, highest: f64) -> f64 {
    let range = highest - lowest;
    if range > 0.0 { ((value - lowest) / range).clamp(0.0, 1.0) } else { 0.0 }
}

/// Scores an assessment. Answers to questions the bank does not have are ignored.
pub fn score(bank: &QuestionBank, assessment: &Assessment) -> Scorecard {
    score_on(bank, assessment, &|question| assessment.edition.includes(question))
}

/// The index and the coverage alone, in a fraction of the time.
pub(crate) fn index(bank: &QuestionBank, assessment: &Assessment) -> (Option<Estimate>, Option<f64>) {
    let tally = tally::tally(bank, assessment, &|question| assessment.edition.includes(question));
    (tally.index, tally.coverage)
}

/// The scorecard on some of the questions: the others are as if not asked.
pub(crate) fn score_on(
    bank: &QuestionBank,
    assessment: &Assessment,
    asks: &dyn Fn(&Question) -> bool,
) -> Scorecard {
    let mut tally = tally::tally(bank, assessment, asks);
    let distances = decide::distances(bank, &mut tally);
    decide::share_gap(&mut tally.questions, &distances);
    let mut card = Scorecard {
        index: tally.index,
        coverage: tally.coverage,
        band: BandOutcome::None,
        decisions: Vec::new(),
        dimensions: tally.dimensions,
        questions: tally.questions,
        findings: Vec::new(),
        open: Vec::new(),
        near: Vec::new(),
        left_out: Vec::new(),
        unknown: tally.unknown,
        unanswered: tally.unanswered,
    };
    let judge::Verdict { findings, open, near, left_out } = judge::verdict(bank, assessment, asks, &card);
    let decisions = decide::decisions(bank, &card.questions, &distances, &findings);
    card = Scorecard { findings, open, near, left_out, decisions, ..card };
    card.band = judge::band(bank, &card);
    card
}
