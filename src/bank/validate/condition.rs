//! Rules: that what they speak of exists, and that they can fire.

use std::ops::Range;

use super::super::diagnosis::Problem;
use super::super::node::At;
use super::super::{Children, Condition, Dimension, QuestionBank, Scale, round_six, source};
use super::Checker;

/// What `dont_know` takes to mean the whole bank.
pub(super) const ANYWHERE: &str = "anywhere";

impl Checker {
    pub(super) fn condition(&mut self, bank: &QuestionBank, source: source::Condition) -> Option<Condition> {
        match source {
            source::Condition::QuestionAtMost(id, value) => {
                let (id, scale) = self.known_question(bank, id)?;
                self.reaches(&id, scale, &value, |option| option <= round_six(value.value));
                Some(Condition::QuestionAtMost(id, value.value))
            }
            source::Condition::QuestionAtLeast(id, value) => {
                let (id, scale) = self.known_question(bank, id)?;
                self.reaches(&id, scale, &value, |option| option >= round_six(value.value));
                Some(Condition::QuestionAtLeast(id, value.value))
            }
            source::Condition::DimensionBelow(id, value) => self.below(bank, id, &value),
            source::Condition::DontKnowAtLeast(id, count) => self.dont_knows(bank, id, &count),
            source::Condition::All(conditions) => {
                let alone = self.problems.len();
                let span = conditions.span.clone();
                let all = self.several(bank, conditions)?;
                // What can never hold alone has been said already.
                if self.problems.len() == alone {
                    self.contradiction(bank, &all, span);
                }
                Some(Condition::All(all))
            }
            source::Condition::Any(conditions) => self.several(bank, conditions).map(Condition::Any),
        }
    }

    fn several(
        &mut self,
        bank: &QuestionBank,
        conditions: At<Vec<source::Condition>>,
    ) -> Option<Vec<Condition>> {
        if conditions.value.is_empty() {
            self.problems.push(
                Problem::error("empty-condition", conditions.span, "this list holds no conditions")
                    .help("add one, for example `- {question: …, at_most: 2}`, or remove the rule"),
            );
            return None;
        }
        let count = conditions.value.len();
        let kept: Vec<Condition> =
            conditions.value.into_iter().filter_map(|condition| self.condition(bank, condition)).collect();
        (kept.len() == count).then_some(kept)
    }

    /// A comparison that no answer, or every answer, satisfies.
    fn reaches(&mut self, id: &str, scale: Option<&Scale>, value: &At<f64>, holds: impl Fn(f64) -> bool) {
        let Some(scale) = scale else { return };
        let met = scale.options.iter().filter(|option| holds(round_six(option.value))).count();
        let values = format!("the answers to `{id}` count for {}", values(scale));
        if met == 0 {
            self.never_fires(value.span.clone(), &values);
        } else if met == scale.options.len() {
            self.always_fires(value.span.clone(), &values);
        }
    }

    fn below(&mut self, bank: &QuestionBank, id: At<String>, value: &At<f64>) -> Option<Condition> {
        let dimension = self.known_dimension(bank, id)?;
        if !self.incomplete {
            let (lowest, highest) = bounds(bank, dimension);
            let range = format!("the score of `{}` runs from {lowest} to {highest}", dimension.id);
            if round_six(value.value) <= round_six(lowest) {
                self.never_fires(value.span.clone(), &range);
            } else if round_six(value.value) > round_six(highest) {
                self.always_fires(value.span.clone(), &range);
            }
        }
        Some(Condition::DimensionBelow(dimension.id.clone(), value.value))
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
            let holds = |option: f64| {
                all.iter().all(|other| match other {
                    Condition::QuestionAtMost(same, most) if same == id => option <= round_six(*most),
                    Condition::QuestionAtLeast(same, least) if same == id => option >= round_six(*least),
                    _ => true,
                })
            };
            let scale = bank.scale_of(question);
            if !scale.options.iter().any(|option| holds(round_six(option.value))) {
                let because = format!(
                    "no answer to `{id}` satisfies all of this at once: they count for {}",
                    values(scale)
                );
                return self.never_fires(span, &because);
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    #[expect(clippy::cast_precision_loss, reason = "a bank holds thousands of questions at most")]
    fn dont_knows(&mut self, bank: &QuestionBank, id: At<String>, count: &At<f64>) -> Option<Condition> {
        let dimension = if id.value == ANYWHERE { None } else { Some(self.known_dimension(bank, id)?) };
        let asked = match dimension {
            Some(dimension) => count_dont_know(dimension),
            None => bank.dimensions.iter().map(count_dont_know).sum(),
        };
        if count.value < 1.0 || count.value.fract() != 0.0 {
            self.problems.push(
                Problem::error("bad-count", count.span.clone(), "a whole number of 1 or more belongs here")
                    .help("how many answers of “I don’t know” make the rule fire"),
            );
            return None;
        }
        if count.value > asked as f64 && !self.incomplete {
            let because = match asked {
                0 => "“I don’t know” is not offered there: `dont_know` is false".to_owned(),
                1 => "only 1 question there offers “I don’t know”".to_owned(),
                many => format!("only {many} questions there offer “I don’t know”"),
            };
            self.never_fires(count.span.clone(), &because);
        }
        Some(Condition::DontKnowAtLeast(dimension.map(|dimension| dimension.id.clone()), count.value as u32))
    }

    fn never_fires(&mut self, span: Range<usize>, because: &str) {
        self.problems
            .push(Problem::error("never-fires", span, "this condition can never be met").help(because));
    }

    fn always_fires(&mut self, span: Range<usize>, because: &str) {
        self.problems
            .push(Problem::warning("always-fires", span, "every answer meets this condition").help(because));
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
        if bank.reflections().any(|reflection| reflection.id == id) {
            self.problems.push(
                Problem::error(
                    "unknown-id",
                    span,
                    format!("`{id}` is a reflection: it has no value to compare"),
                )
                .help("name a question that has a scale"),
            );
            return None;
        }
        let question = bank.question(&id)?;
        Some((id, self.scale_sound[question.scale].then(|| bank.scale_of(question))))
    }
}

/// The values of a scale, as a list to read.
fn values(scale: &Scale) -> String {
    let values: Vec<String> = scale.options.iter().map(|option| option.value.to_string()).collect();
    match values.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => values.join(", "),
    }
}

fn count_dont_know(dimension: &Dimension) -> usize {
    dimension.questions().iter().filter(|question| question.dont_know).count()
        + dimension.dimensions().iter().map(count_dont_know).sum::<usize>()
}

fn bounds(bank: &QuestionBank, dimension: &Dimension) -> (f64, f64) {
    let children: Vec<(f64, (f64, f64))> = match &dimension.children {
        Children::Dimensions(dimensions) => {
            dimensions.iter().map(|child| (child.weight, bounds(bank, child))).collect()
        }
        Children::Questions(questions) => questions
            .iter()
            .map(|question| {
                let scale = bank.scale_of(question);
                (question.weight, (scale.lowest(), scale.highest()))
            })
            .collect(),
    };
    super::dimension::combine(dimension.aggregate, &children).unwrap_or((0.0, 0.0))
}
