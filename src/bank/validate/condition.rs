//! Rules: that what they speak of exists, and that they can fire.

use std::ops::Range;

use super::super::diagnosis::Problem;
use super::super::{Condition, Dimension, QuestionBank, Scale, round_six, source};
use super::{At, Checker, List};
use crate::messages::{Said, said};

/// What `dont_know` takes to mean the whole bank.
pub(super) const ANYWHERE: &str = "anywhere";

impl Checker<'_> {
    pub(super) fn condition(&mut self, bank: &QuestionBank, source: source::Condition) -> Option<Condition> {
        match source {
            source::Condition::Question(source) => self.comparison(bank, source),
            source::Condition::Dimension(source) => {
                let dimension = self.known_dimension(bank, source.dimension.0?)?;
                Some(self.below(dimension, source.below.0?))
            }
            source::Condition::DontKnow(source) => self.dont_knows(bank, source),
            source::Condition::All(source) => {
                let alone = self.problems.len();
                let conditions = source.all.0?;
                let span = conditions.span.clone();
                let all = self.several(bank, conditions)?;
                // What can never hold alone has been said already.
                if self.problems.len() == alone {
                    self.contradiction(bank, &all, span);
                }
                Some(Condition::All(all))
            }
            source::Condition::Any(source) => self.several(bank, source.any.0?).map(Condition::Any),
        }
    }

    fn several(
        &mut self,
        bank: &QuestionBank,
        conditions: List<source::Condition>,
    ) -> Option<Vec<Condition>> {
        if conditions.items.is_empty() {
            self.error("empty-condition", conditions.span, said!("check-empty-condition"));
            return None;
        }
        let read: Vec<Option<Condition>> =
            conditions.items.into_iter().map(|condition| self.condition(bank, condition)).collect();
        read.into_iter().collect()
    }

    fn comparison(&mut self, bank: &QuestionBank, source: source::QuestionCondition) -> Option<Condition> {
        let compares_nothing = source.at_most.is_none() && source.at_least.is_none();
        if compares_nothing {
            self.error("missing-key", source.span.clone(), said!("check-no-comparison"));
        }
        let alone = self.problems.len();
        let (id, scale) = self.known_question(bank, source.question.0?).filter(|_| !compares_nothing)?;
        let mut conditions = Vec::new();
        for (limit, comparison) in [
            (source.at_most, Condition::QuestionAtMost as fn(String, f64) -> Condition),
            (source.at_least, Condition::QuestionAtLeast),
        ] {
            let Some(limit) = limit else { continue };
            let At { value, span } = limit?;
            let condition = comparison(id.clone(), value);
            self.reaches(&id, scale, span, &condition);
            conditions.push(condition);
        }
        if conditions.len() == 1 {
            return conditions.pop();
        }
        if self.problems.len() == alone {
            self.contradiction(bank, &conditions, source.span);
        }
        Some(Condition::All(conditions))
    }

    /// A comparison that no answer, or every answer, satisfies.
    fn reaches(&mut self, id: &str, scale: Option<&Scale>, span: Range<usize>, comparison: &Condition) {
        let Some(scale) = scale else { return };
        let met = scale.options.iter().filter(|option| admits(comparison, id, option.value)).count();
        let values = said!("check-values-of-answers", question = id, values = values(scale));
        if met == 0 {
            self.never_fires(span, values);
        } else if met == scale.options.len() {
            self.always_fires(span, values);
        }
    }

    fn below(&mut self, dimension: &Dimension, below: At<f64>) -> Condition {
        let At { value, span } = below;
        let bounds = self.bounds(dimension.aggregate, &dimension.children);
        if let Some((lowest, highest)) = bounds.filter(|_| self.left_out == 0) {
            let dimension = &dimension.id;
            let [from, to] = super::dimension::ends((lowest, highest));
            let range = said!("check-range-of-score", dimension = dimension, lowest = from, highest = to);
            if round_six(value) <= round_six(lowest) {
                self.never_fires(span, range);
            } else if round_six(value) > round_six(highest) {
                self.always_fires(span, range);
            }
        }
        Condition::DimensionBelow(dimension.id.clone(), value)
    }

    /// Comparisons of one question that some answers satisfy, but no answer all of them.
    fn contradiction(&mut self, bank: &QuestionBank, all: &[Condition], span: Range<usize>) {
        for condition in all {
            let (Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _)) = condition else {
                continue;
            };
            let Some(question) = bank.question(id).filter(|question| self.scale_sound[question.scale]) else {
                continue;
            };
            let scale = bank.scale_of(question);
            let holds = |option: f64| all.iter().all(|other| admits(other, id, option));
            if !scale.options.iter().any(|option| holds(option.value)) {
                let because = said!("check-no-such-answer", question = id, values = values(scale));
                return self.never_fires(span, because);
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    #[expect(clippy::cast_precision_loss, reason = "a bank holds thousands of questions at most")]
    fn dont_knows(&mut self, bank: &QuestionBank, source: source::DontKnowCondition) -> Option<Condition> {
        let dimension = source.dont_know.0.and_then(|id| match id.value.as_str() {
            ANYWHERE => Some(None),
            _ => self.known_dimension(bank, id).map(Some),
        });
        let At { value, span } = source.at_least.0?;
        if value < 1.0 || value.fract() != 0.0 {
            self.error("bad-count", span, said!("check-bad-count"));
            return None;
        }
        let dimension = dimension?;
        let asked = match dimension {
            Some(dimension) => count_dont_know(dimension),
            None => bank.dimensions.iter().map(count_dont_know).sum(),
        };
        if value > asked as f64 && self.left_out == 0 {
            self.never_fires(span, said!("check-too-few-dont-knows", count = asked));
        }
        Some(Condition::DontKnowAtLeast(dimension.map(|dimension| dimension.id.clone()), value as u32))
    }

    fn never_fires(&mut self, span: Range<usize>, because: Said) {
        let problem = Problem::error("never-fires", span, said!("check-never-fires"));
        self.problems.push(problem.advised(because));
    }

    fn always_fires(&mut self, span: Range<usize>, because: Said) {
        let problem = Problem::warning("always-fires", span, said!("check-always-fires"));
        self.problems.push(problem.advised(because));
    }

    pub(super) fn known_dimension<'b>(
        &mut self,
        bank: &'b QuestionBank,
        id: At<String>,
    ) -> Option<&'b Dimension> {
        let id = self.reference("dimension", id)?;
        bank.dimension(&id)
    }

    /// A question that exists, with its scale where that is sound.
    fn known_question<'b>(
        &mut self,
        bank: &'b QuestionBank,
        id: At<String>,
    ) -> Option<(String, Option<&'b Scale>)> {
        let span = id.span.clone();
        let id = self.reference("question", id)?;
        let question = bank.question(&id);
        if question.is_none() && bank.reflections().any(|reflection| reflection.id == id) {
            self.error("unknown-id", span, said!("check-reflection", id = id));
            return None;
        }
        let question = question?;
        Some((id, self.scale_sound[question.scale].then(|| bank.scale_of(question))))
    }
}

/// Whether a condition can hold while the question has this value.
fn admits(condition: &Condition, question: &str, value: f64) -> bool {
    let value = round_six(value);
    match condition {
        Condition::QuestionAtMost(id, most) if id == question => value <= round_six(*most),
        Condition::QuestionAtLeast(id, least) if id == question => value >= round_six(*least),
        _ => true,
    }
}

/// The values of a scale, as a list to read.
fn values(scale: &Scale) -> Said {
    let mut values: Vec<Said> =
        scale.options.iter().map(|option| said!("check-value", value = option.value)).collect();
    let last = values.pop().expect("a sound scale has two options at least");
    said!("check-values", values = values, last = last)
}

fn count_dont_know(dimension: &Dimension) -> usize {
    dimension.questions().iter().filter(|question| question.dont_know).count()
        + dimension.dimensions().iter().map(count_dont_know).sum::<usize>()
}
