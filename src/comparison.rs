//! A comparison: two assessments of one question bank in, what changed between them out. Pure:
//! no clock, no files, no colour.
//!
//! Like is compared with like. Where the editions or the versions of the bank differ, both
//! assessments are scored again on the questions that both asked, each with its own bank, and
//! what only one of them has is listed in [`Comparison::unmatched`]. Questions, dimensions and
//! rules are matched by their ids.
//!
//! A score that is higher is not always a rise: what was not known then, or is not known now,
//! leaves room. Only where the two intervals do not overlap did anything surely change; see
//! [`Change::is_certain`].

mod change;
mod finding;
mod shared;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;

pub use change::{Change, Direction};
pub use finding::{FindingChange, FindingStatus};
pub use shared::{Kind, Lone, Unmatched, Why};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, Response};
use crate::bank::{QuestionBank, round_six};
use crate::scoring::{DimensionScore, QuestionScore, Scorecard};

/// One of the two: an assessment, the bank it is read with, and its scorecard by that bank.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The bank.
    pub bank: &'a QuestionBank,
    /// The answers.
    pub assessment: &'a Assessment,
    /// What they come to.
    pub scorecard: &'a Scorecard,
}

/// What changed between two assessments.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The scorecard of then, on the questions that both asked.
    pub then: Scorecard,
    /// The scorecard of now, on the same questions.
    pub now: Scorecard,
    /// The index, 0–100.
    pub index: Change,
    /// The dimensions that both have, nested as in the bank of now.
    pub dimensions: Vec<DimensionChange>,
    /// The questions that both asked, in the order of asking now.
    pub questions: Vec<QuestionChange>,
    /// The rules of both banks that fired then or now: blockers first, otherwise in the order
    /// of the bank of now.
    pub findings: Vec<FindingChange>,
    /// What only one of the two has.
    pub unmatched: Unmatched,
}

/// How a dimension changed.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionChange {
    /// The dimension's id.
    pub id: String,
    /// Its score, each on its own scale.
    pub score: Change,
    /// The score's place between the lowest and the highest, 0–100.
    pub percent: Change,
    /// The lowest and the highest score it could have then.
    pub scale_then: (f64, f64),
    /// The lowest and the highest score it could have now.
    pub scale_now: (f64, f64),
    /// The level aimed for then, on the scale of then.
    pub target_then: Option<f64>,
    /// The level aimed for now, on the scale of now.
    pub target_now: Option<f64>,
    /// The dimensions it holds.
    pub dimensions: Vec<DimensionChange>,
}

impl DimensionChange {
    /// The lowest and the highest score it could have; `None` where those differ, so that the
    /// two scores cannot be subtracted.
    pub fn scale(&self) -> Option<(f64, f64)> {
        (rounded(self.scale_then) == rounded(self.scale_now)).then_some(self.scale_now)
    }

    /// Now minus then, on the dimension's scale; `None` where either has no score, or the scales
    /// differ.
    pub fn difference(&self) -> Option<f64> {
        self.scale().and(self.score.difference())
    }

    /// How much of the way from then to the target of now has been covered: (now − then) ÷
    /// (target − then), as in OWASP SAMM's relative scoring. 1 is the target, more is beyond it,
    /// and less than 0 is further away. `None` without a target or one of the scores, where the
    /// scales differ, and where the target was reached then already.
    pub fn progress(&self) -> Option<f64> {
        let way = self.target_now? - self.score.then?.value;
        (round_six(way) > 0.0).then_some(self.difference()? / way)
    }

    /// Whether the score of now has reached the target of now; `None` without one of them.
    pub fn is_reached(&self) -> Option<bool> {
        Some(round_six(self.score.now?.value) >= round_six(self.target_now?))
    }
}

/// How the answer to a question changed.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionChange {
    /// The question's id.
    pub id: String,
    /// The answer of then.
    pub then: QuestionScore,
    /// The answer of now.
    pub now: QuestionScore,
    /// What became of it.
    pub movement: Movement,
    /// Now minus then, on the question's scale; `None` where either has no value, or the scales
    /// differ.
    pub difference: Option<f64>,
    /// Whether the bank of now asks it in other words, or with other options.
    pub reworded: bool,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// Higher on its scale than then.
    Up,
    /// Lower on its scale than then.
    Down,
    /// At the same place.
    Same,
    /// It has an answer, and had none ("I don't know" is none).
    NowKnown,
    /// It had an answer, and has none.
    NowUnknown,
    /// It had none and has none.
    StillUnknown,
    /// It applies, and did not.
    NowApplies,
    /// It applied, and does not.
    NoLongerApplies,
    /// It did not apply and does not.
    DoesNotApply,
}

impl Movement {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Up,
        Self::Down,
        Self::Same,
        Self::NowKnown,
        Self::NowUnknown,
        Self::StillUnknown,
        Self::NowApplies,
        Self::NoLongerApplies,
        Self::DoesNotApply,
    ];
}

/// Two assessments of different banks: no number of one means what it does in the other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{then}` and `{now}` are different question banks")]
pub struct OtherBank {
    /// The id of the bank of then.
    pub then: String,
    /// The id of the bank of now.
    pub now: String,
}

/// Compares two assessments of one bank, of the same version of it or not.
///
/// # Errors
/// When the ids of the banks differ.
pub fn compare(then: Side, now: Side) -> Result<Comparison, OtherBank> {
    if then.bank.id != now.bank.id {
        return Err(OtherBank { then: then.bank.id.clone(), now: now.bank.id.clone() });
    }
    let shared = shared::of(then, now);
    let (mut unmatched, cards) = (shared.unmatched, (shared.then, shared.now));
    let mut dimensions = Dimensions { then, now, cards: (&cards.0, &cards.1), unmatched: &mut unmatched };
    Ok(Comparison {
        index: Change { then: cards.0.index, now: cards.1.index },
        dimensions: dimensions.walk(&cards.1.dimensions),
        questions: cards
            .1
            .questions
            .iter()
            .filter_map(|score| question(then, now, &cards.0, score))
            .collect(),
        findings: finding::findings(then, now, &cards.0, &cards.1),
        unmatched,
        then: cards.0,
        now: cards.1,
    })
}

/// The walk over the dimensions of now.
struct Dimensions<'a> {
    then: Side<'a>,
    now: Side<'a>,
    /// On the questions that both asked.
    cards: (&'a Scorecard, &'a Scorecard),
    unmatched: &'a mut Unmatched,
}

impl Dimensions<'_> {
    /// Those that both have. In the place of one that only now has stand those that it holds.
    fn walk(&mut self, scores: &[DimensionScore]) -> Vec<DimensionChange> {
        let mut changes = Vec::new();
        for now in scores {
            let inner = self.walk(&now.dimensions);
            match self.cards.0.dimension(&now.id) {
                // Only one of the two asked anything of it.
                _ if self.is_lone(&now.id) => {}
                None => changes.extend(inner),
                // However they are grouped in it.
                Some(then)
                    if self.cards.0.questions_below(&now.id) == self.cards.1.questions_below(&now.id) =>
                {
                    changes.push(Self::change(then, now, inner));
                }
                Some(_) => {
                    self.unmatched.regrouped(&now.id);
                    changes.extend(inner);
                }
            }
        }
        changes
    }

    fn is_lone(&self, id: &str) -> bool {
        let asks = |card: &Scorecard| !card.questions_below(id).is_empty();
        !asks(self.cards.1) && (asks(self.then.scorecard) || asks(self.now.scorecard))
    }

    fn change(
        then: &DimensionScore,
        now: &DimensionScore,
        dimensions: Vec<DimensionChange>,
    ) -> DimensionChange {
        DimensionChange {
            id: now.id.clone(),
            score: Change { then: then.score, now: now.score },
            percent: Change { then: then.percent, now: now.percent },
            scale_then: (then.lowest, then.highest),
            scale_now: (now.lowest, now.highest),
            target_then: then.target,
            target_now: now.target,
            dimensions,
        }
    }
}

/// The ends of a scale to six places.
fn rounded((lowest, highest): (f64, f64)) -> (f64, f64) {
    (round_six(lowest), round_six(highest))
}

fn question(then: Side, now: Side, then_card: &Scorecard, score: &QuestionScore) -> Option<QuestionChange> {
    let (asked_then, asked_now) = (then.bank.question(&score.id)?, now.bank.question(&score.id)?);
    let before = then_card.question(&score.id)?;
    let (scale_then, scale_now) = (then.bank.scale_of(asked_then), now.bank.scale_of(asked_now));
    let same_scale = round_six(scale_then.lowest() - scale_now.lowest()) == 0.0
        && round_six(scale_then.highest() - scale_now.highest()) == 0.0;
    let reworded = asked_then.text != asked_now.text
        || asked_then.anchors != asked_now.anchors
        || scale_then.options != scale_now.options;
    let difference = before.value.zip(score.value).filter(|_| same_scale).map(|(then, now)| now - then);
    Some(QuestionChange {
        id: score.id.clone(),
        movement: movement(before, score),
        difference,
        reworded,
        then: before.clone(),
        now: score.clone(),
    })
}

/// Where an answer is on its scale, 0–100; or that it has none; or that none is asked for.
enum OnScale {
    At(f64),
    Unknown,
    Away,
}

fn on_scale(score: &QuestionScore) -> OnScale {
    match (score.percent, &score.response) {
        (Some(percent), _) => OnScale::At(percent),
        (None, Some(Response::NotApplicable(_))) => OnScale::Away,
        (None, _) => OnScale::Unknown,
    }
}

fn movement(then: &QuestionScore, now: &QuestionScore) -> Movement {
    match (on_scale(then), on_scale(now)) {
        (OnScale::At(then), OnScale::At(now)) => match change::direction(then, now) {
            Direction::Up => Movement::Up,
            Direction::Down => Movement::Down,
            Direction::Same => Movement::Same,
        },
        (OnScale::Unknown, OnScale::At(_)) => Movement::NowKnown,
        (OnScale::At(_), OnScale::Unknown) => Movement::NowUnknown,
        (OnScale::Unknown, OnScale::Unknown) => Movement::StillUnknown,
        (OnScale::Away, OnScale::Away) => Movement::DoesNotApply,
        (OnScale::Away, _) => Movement::NowApplies,
        (_, OnScale::Away) => Movement::NoLongerApplies,
    }
}
