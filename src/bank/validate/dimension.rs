//! Dimensions and questions.

use std::ops::Range;

use super::super::diagnosis::Problem;
use super::super::node::At;
use super::super::{
    Aggregate, Children, Decision, Dimension, Horizon, Question, Reflection, Scale, Text, source,
};
use super::condition::ANYWHERE;
use super::{Checker, Limit};

const NEVER_PROPOSED: &str = "never-proposed";

/// The lowest and highest score something could have.
type Bounds = (f64, f64);

impl Checker {
    pub(super) fn dimensions(&mut self, dimensions: Option<At<Vec<source::Dimension>>>) -> Vec<Dimension> {
        let Some(dimensions) = dimensions else { return Vec::new() };
        if dimensions.value.is_empty() {
            self.problems.push(
                Problem::error("no-questions", dimensions.span, "the bank asks nothing")
                    .help("add a dimension with a question under `dimensions`"),
            );
        }
        dimensions
            .value
            .into_iter()
            .filter_map(|dimension| self.dimension(dimension))
            .map(|(dimension, _)| dimension)
            .collect()
    }

    fn dimension(&mut self, source: source::Dimension) -> Option<(Dimension, Option<Bounds>)> {
        let read = self.whole_dimension(source);
        self.incomplete |= read.is_none();
        read
    }

    fn whole_dimension(&mut self, source: source::Dimension) -> Option<(Dimension, Option<Bounds>)> {
        let span = source.id.as_ref().map_or(source.span, |id| id.span.clone());
        let id = self.id("dimension", source.id);
        if id.as_deref() == Some(ANYWHERE) {
            self.problems.push(
                Problem::error(
                    "bad-id",
                    span.clone(),
                    format!("`{ANYWHERE}` means the whole bank in a rule"),
                )
                .help("give the dimension another id"),
            );
        }
        let name = self.text(source.name, Limit::LABEL);
        let summary = self.text(source.summary, Limit::PARAGRAPH);
        let weight = self.weight(source.weight);
        let aggregate = self
            .choice(
                source.aggregate,
                &[("mean", Aggregate::Mean), ("sum", Aggregate::Sum), ("min", Aggregate::Min)],
            )
            .unwrap_or_default();
        let target = source.target;
        let is_empty = source.dimensions.as_ref().is_none_or(|dimensions| dimensions.value.is_empty())
            && source.questions.as_ref().is_none_or(|questions| questions.value.is_empty());
        let (children, bounds) = match (source.dimensions, source.questions) {
            (Some(dimensions), None) => self.parent(dimensions.value, aggregate),
            (None, Some(questions)) => self.leaf(questions.value, aggregate, target.as_ref()),
            (Some(dimensions), Some(questions)) => {
                self.parent(dimensions.value, aggregate);
                self.leaf(questions.value, aggregate, None);
                self.problems.push(
                    Problem::error(
                        "mixed-dimension",
                        span.clone(),
                        "a dimension holds dimensions or questions, never both",
                    )
                    .help("put the questions into a dimension of their own"),
                );
                return None;
            }
            (None, None) if source.holds_something => return None,
            (None, None) => {
                self.problems.push(
                    Problem::error(
                        "missing-key",
                        span.clone(),
                        "a dimension needs `questions` or `dimensions`",
                    )
                    .help("add a line `questions:` with its questions"),
                );
                return None;
            }
        };
        if is_empty {
            self.problems.push(
                Problem::error("empty-dimension", span, "this dimension holds nothing")
                    .help("add a question to it, or remove it"),
            );
        }
        let reflections =
            source.reflections.into_iter().filter_map(|reflection| self.reflection(reflection)).collect();
        let target = target.and_then(|target| self.target(target, bounds));
        let dimension =
            Dimension { id: id?, name: name?, summary, weight, target, aggregate, children, reflections };
        Some((dimension, bounds))
    }

    fn parent(
        &mut self,
        dimensions: Vec<source::Dimension>,
        aggregate: Aggregate,
    ) -> (Children, Option<Bounds>) {
        let (children, bounds): (Vec<_>, Vec<_>) = dimensions
            .into_iter()
            .filter_map(|dimension| self.dimension(dimension))
            .map(|(dimension, bounds)| {
                let weighted = bounds.map(|bounds| (dimension.weight, bounds));
                (dimension, weighted)
            })
            .unzip();
        let bounds = bounds.into_iter().collect::<Option<Vec<_>>>().and_then(|all| combine(aggregate, &all));
        (Children::Dimensions(children), bounds)
    }

    fn leaf(
        &mut self,
        questions: Vec<source::Question>,
        aggregate: Aggregate,
        target: Option<&At<f64>>,
    ) -> (Children, Option<Bounds>) {
        let mut kept = Vec::new();
        let mut bounds = Vec::new();
        let mut incomplete = false;
        let mut spans = Vec::new();
        for source in questions {
            let span = source.id.as_ref().map_or(source.span.clone(), |id| id.span.clone());
            let proposals = source.decisions.len();
            let said = self.problems.len();
            let Some(question) = self.question(source) else {
                incomplete = true;
                self.incomplete = true;
                continue;
            };
            incomplete |= !self.scale_sound[question.scale];
            let scale = &self.scales[question.scale];
            bounds.push((question.weight, (scale.lowest(), scale.highest())));
            // A decision with a problem may well be the one that seems to be missing.
            let is_decided = question.decisions.len() == proposals
                && self.problems[said..].iter().all(|problem| problem.code != NEVER_PROPOSED);
            spans.push(is_decided.then_some(span));
            kept.push(question);
        }
        let bounds = if incomplete { None } else { combine(aggregate, &bounds) };
        if let (Some(target), Some((lowest, highest))) = (target, bounds)
            && (lowest..=highest).contains(&target.value)
        {
            let place = (target.value - lowest) / (highest - lowest);
            for (question, span) in kept.iter().zip(spans) {
                let Some(span) = span else { continue };
                let scale = self.scales[question.scale].clone();
                self.levels_without_decision(question, &scale, place, span);
            }
        }
        (Children::Questions(kept), bounds)
    }

    fn question(&mut self, source: source::Question) -> Option<Question> {
        let id = self.id("question", source.id);
        let weight = self.weight(source.weight);
        let scale = source.scale.and_then(|scale| {
            let id = self.reference("scale", scale)?;
            self.scales.iter().position(|scale| scale.id == id)
        });
        if let Some(position) = scale {
            self.scale_used[position] = true;
        }
        let text_span = source.text.as_ref().map_or(source.span, source::Phrase::span);
        let text = self.text(source.text, Limit::QUESTION);
        if let (Some(id), Some(text)) = (&id, &text) {
            self.same_question(text, id, &text_span);
        }
        let why = self.text(source.why, Limit::PARAGRAPH);
        let evidence = self.text(source.evidence, Limit::PARAGRAPH);
        let sound = scale.filter(|position| self.scale_sound[*position]);
        let scale_options = sound.map(|position| self.scales[position].clone());
        let anchors = self.anchors(id.as_deref(), source.anchors, scale_options.as_ref());
        let decisions = source
            .decisions
            .into_iter()
            .filter_map(|decision| self.decision(decision, scale_options.as_ref()))
            .collect();
        Some(Question {
            id: id?,
            quick: source.quick.unwrap_or(false),
            weight,
            scale: scale?,
            text: text?,
            why,
            evidence,
            anchors,
            decisions,
            dont_know: source.dont_know.unwrap_or(self.offered.dont_know),
            not_applicable: source.not_applicable.unwrap_or(self.offered.not_applicable),
        })
    }

    fn anchors(
        &mut self,
        question: Option<&str>,
        anchors: Option<At<Vec<source::Phrase>>>,
        scale: Option<&Scale>,
    ) -> Vec<Text> {
        let Some(anchors) = anchors else { return Vec::new() };
        let count = anchors.value.len();
        let mut texts = Vec::new();
        for phrase in anchors.value {
            let span = phrase.span();
            let Some(text) = self.text(Some(phrase), Limit::ANCHOR) else { continue };
            self.same_anchor(&text, question.unwrap_or_default(), &span);
            texts.push(text);
        }
        if let Some(scale) = scale.filter(|scale| scale.options.len() != count) {
            self.problems.push(
                Problem::error(
                    "anchor-count",
                    anchors.span,
                    format!(
                        "{} for the {} options of the scale `{}`",
                        if count == 1 { "1 anchor".to_owned() } else { format!("{count} anchors") },
                        scale.options.len(),
                        scale.id
                    ),
                )
                .help("write one anchor for each option, the lowest first; between brackets, one with a comma needs quotes"),
            );
        }
        texts
    }

    fn decision(&mut self, source: source::Decision, scale: Option<&Scale>) -> Option<Decision> {
        let horizon = self.choice(
            source.horizon,
            &[
                ("next-meeting", Horizon::NextMeeting),
                ("90-days", Horizon::NinetyDays),
                ("year", Horizon::Year),
            ],
        );
        let text = self.text(source.text, Limit::PARAGRAPH);
        if let (Some(at_most), Some(scale)) = (&source.at_most, scale)
            && at_most.value < scale.lowest()
        {
            self.problems.push(
                Problem::error(
                    NEVER_PROPOSED,
                    at_most.span.clone(),
                    "no answer is low enough for this decision",
                )
                .help(format!("the lowest value of `{}` is {}", scale.id, scale.lowest())),
            );
        }
        Some(Decision { at_most: source.at_most?.value, horizon: horizon?, text: text? })
    }

    /// In a bank that proposes decisions, every level of a question below the target has one.
    fn levels_without_decision(
        &mut self,
        question: &Question,
        scale: &Scale,
        target_place: f64,
        span: Range<usize>,
    ) {
        if !self.proposes {
            return;
        }
        let range = scale.highest() - scale.lowest();
        let without = scale.options.iter().find(|option| {
            let place = (option.value - scale.lowest()) / range;
            super::super::round_six(place) < super::super::round_six(target_place)
                && question.decisions_for(option.value).next().is_none()
        });
        if let Some(option) = without {
            self.problems.push(
                Problem::warning(
                    "no-decision",
                    span,
                    format!(
                        "`{}` has no decision for the answer `{}`, which is below the target",
                        question.id, option.id
                    ),
                )
                .help(format!("add a decision with `at_most: {}` or higher under `decisions`", option.value)),
            );
        }
    }

    fn reflection(&mut self, source: source::Reflection) -> Option<Reflection> {
        // Reflections share the questions' ids: both are keys of one assessment, and of one list.
        let id = self.id("question", source.id);
        let text = self.text(source.text, Limit::QUESTION);
        Some(Reflection { id: id?, text: text? })
    }

    fn weight(&mut self, weight: Option<At<f64>>) -> f64 {
        let Some(weight) = weight else { return 1.0 };
        if weight.value <= 0.0 || weight.value > 1e6 {
            self.problems.push(
                Problem::error("bad-weight", weight.span, "a weight is greater than 0 and at most 1,000,000")
                    .help("leave `weight` out for the usual weight of 1"),
            );
            return 1.0;
        }
        weight.value
    }

    fn target(&mut self, target: At<f64>, bounds: Option<Bounds>) -> Option<f64> {
        if let Some((lowest, highest)) = bounds
            && !(lowest..=highest).contains(&target.value)
        {
            self.problems.push(
                Problem::error(
                    "bad-target",
                    target.span,
                    format!("no score of this dimension can be {}", target.value),
                )
                .help(format!("its score runs from {lowest} to {highest}: choose a target between them")),
            );
            return None;
        }
        Some(target.value)
    }
}

/// The bounds of an aggregate over children with these weights and bounds.
pub(super) fn combine(aggregate: Aggregate, children: &[(f64, Bounds)]) -> Option<Bounds> {
    if children.is_empty() {
        return None;
    }
    let weights: f64 = children.iter().map(|(weight, _)| weight).sum();
    let sum = |end: fn(&Bounds) -> f64| children.iter().map(|(weight, it)| weight * end(it)).sum::<f64>();
    let min = |end: fn(&Bounds) -> f64| children.iter().map(|(_, it)| end(it)).fold(f64::INFINITY, f64::min);
    Some(match aggregate {
        Aggregate::Mean => (sum(|it| it.0) / weights, sum(|it| it.1) / weights),
        Aggregate::Sum => (sum(|it| it.0), sum(|it| it.1)),
        Aggregate::Min => (min(|it| it.0), min(|it| it.1)),
    })
}
