//! Dimensions and questions.

use std::ops::Range;

use super::super::{
    Aggregate, AnswerOption, Children, Decision, Dimension, Question, Reflection, Scale, Text, round_six,
    source,
};
use super::condition::ANYWHERE;
use super::{At, Checker, Limit, List, Problem, slips};
use crate::messages::{SaidValue, said, yes_or_no};

/// The lowest and highest score something could have.
type Bounds = (f64, f64);

/// A question, and where to say that a level of it lacks a decision; nowhere when one of its
/// decisions has a problem, for that may well be the one.
type Asked = (Question, Option<Range<usize>>);

impl Checker<'_> {
    pub(super) fn dimensions(&mut self, dimensions: Option<List<source::Dimension>>) -> Vec<Dimension> {
        let Some(dimensions) = dimensions else {
            self.left_out += 1;
            self.ids.cannot_know("dimension");
            self.ids.cannot_know("question");
            return Vec::new();
        };
        let decisions = source::decisions(&dimensions);
        self.proposes = !decisions.is_empty();
        let ids = decisions.iter().filter_map(|decision| decision.id.as_ref()?.as_ref());
        self.decision_ids = ids.map(|id| id.value.clone()).collect();
        if dimensions.items.is_empty() {
            self.error("no-questions", dimensions.span.clone(), said!("check-no-questions"));
        }
        self.readable(dimensions, Self::dimension)
    }

    /// What can be used of a list; what cannot is counted.
    fn readable<S, T>(&mut self, list: List<S>, of: fn(&mut Self, S) -> Option<T>) -> Vec<T> {
        let written = list.written;
        let used: Vec<T> = list.items.into_iter().filter_map(|source| of(self, source)).collect();
        self.left_out += written - used.len();
        used
    }

    fn dimension(&mut self, mut source: source::Dimension) -> Option<Dimension> {
        let span = source.id.0.as_ref().map_or_else(|| source.span.clone(), |id| id.span.clone());
        let id = self.id("dimension", source.id.0.take());
        if id.as_deref() == Some(ANYWHERE) {
            self.error("bad-id", span.clone(), said!("check-id-anywhere", id = ANYWHERE));
        }
        let left_out = self.left_out;
        let (children, asked) = self.children(&mut source, &span);
        let name = self.text(source.name.0, Limit::LABEL);
        let summary = self.text(source.summary, Limit::PARAGRAPH);
        let weight = self.weight(source.weight);
        let aggregate = source.aggregate.unwrap_or_default();
        let whole = children.as_ref().filter(|_| self.left_out == left_out);
        let bounds = whole.and_then(|children| self.bounds(aggregate, children));
        if whole.is_some_and(Children::is_empty) {
            self.error("empty-dimension", span, said!("check-empty-dimension"));
        }
        let reflections = List::items(source.reflections).into_iter();
        let reflections = reflections.filter_map(|reflection| self.reflection(reflection)).collect();
        let target = source.target.and_then(|target| self.target(target, bounds));
        if let (Some(target), Some(bounds), Some(Children::Questions(questions))) =
            (&target, bounds, &children)
        {
            self.target_between_scales(questions, aggregate, target, bounds);
            self.levels_without_decision(questions, asked, target.value, bounds);
        }
        Some(Dimension {
            id: id?,
            name: name?,
            summary,
            weight,
            target: target.map(|target| target.value),
            aggregate,
            children: children?,
            reflections,
        })
    }

    /// What a dimension holds, and where to say of each of its questions that a level lacks a decision.
    fn children(
        &mut self,
        source: &mut source::Dimension,
        span: &Range<usize>,
    ) -> (Option<Children>, Vec<Option<Range<usize>>>) {
        let mut asked = Vec::new();
        let (mut dimensions, mut questions) = (source.dimensions.take(), source.questions.take());
        // What could not be read, which has been said, is none beside what could.
        if matches!(questions, Some(Some(_))) {
            dimensions = dimensions.filter(Option::is_some);
        } else if dimensions.is_some() {
            questions = None;
        }
        let children = match (dimensions, questions) {
            (None, None) => {
                self.error("missing-key", span.clone(), said!("check-no-children"));
                None
            }
            (Some(dimensions), Some(questions)) => {
                dimensions.map(|list| self.readable(list, Self::dimension));
                questions.map(|list| self.readable(list, Self::question));
                self.error("mixed-dimension", span.clone(), said!("check-mixed-dimension"));
                None
            }
            (Some(dimensions), None) => {
                if dimensions.is_none() {
                    self.ids.cannot_know("dimension");
                    self.ids.cannot_know("question");
                }
                dimensions.map(|list| Children::Dimensions(self.readable(list, Self::dimension)))
            }
            (None, Some(questions)) => {
                if questions.is_none() {
                    self.ids.cannot_know("question");
                }
                questions.map(|list| {
                    let questions;
                    (questions, asked) = self.readable(list, Self::question).into_iter().unzip();
                    Children::Questions(questions)
                })
            }
        };
        (children, asked)
    }

    fn question(&mut self, source: source::Question) -> Option<Asked> {
        let span = source.id.0.as_ref().map_or(source.span.clone(), |id| id.span.clone());
        let id = self.id("question", source.id.0);
        let weight = self.weight(source.weight);
        let position = source.scale.0.and_then(|scale| {
            let id = self.reference("scale", scale)?;
            self.scales.iter().position(|scale| scale.id == id)
        });
        if let Some(position) = position {
            self.scale_used[position] = true;
        }
        let text_span = source.text.0.as_ref().map_or(source.span, source::Phrase::span);
        let text = self.text(source.text.0, Limit::QUESTION);
        if let (Some(id), Some(text)) = (&id, &text) {
            self.same_question(text, id, &text_span);
        }
        let why = self.text(source.why, Limit::PARAGRAPH);
        let evidence = self.text(source.evidence, Limit::PARAGRAPH);
        let sound = position.filter(|position| self.scale_sound[*position]);
        let scale = sound.map(|position| self.scales[position].clone());
        let anchors = self.anchors(id.as_deref().unwrap_or_default(), source.anchors, scale.as_ref());
        let could_be_read = !matches!(source.decisions, Some(None));
        let written = List::items(source.decisions.flatten());
        let proposals = written.len();
        let named = id.as_deref().unwrap_or("decision");
        let decisions: Vec<Decision> = written
            .into_iter()
            .filter_map(|decision| self.decision(decision, named, scale.as_ref()))
            .collect();
        let span = (could_be_read && decisions.len() == proposals).then_some(span);
        let question = Question {
            id: id?,
            // Whatever was written was probably meant as a yes.
            quick: source.quick.is_some_and(|quick| quick.unwrap_or(true)),
            weight,
            scale: position?,
            text: text?,
            why,
            evidence,
            anchors,
            decisions,
            dont_know: source.dont_know.unwrap_or(self.dont_know),
            not_applicable: source.not_applicable.unwrap_or(self.not_applicable),
        };
        Some((question, span))
    }

    fn anchors(
        &mut self,
        question: &str,
        anchors: Option<List<source::Phrase>>,
        scale: Option<&Scale>,
    ) -> Vec<Text> {
        let Some(anchors) = anchors else { return Vec::new() };
        let count = anchors.items.len();
        let all_read = count == anchors.written;
        let mut texts = Vec::new();
        let mut goes_on = None;
        for phrase in anchors.items {
            let span = phrase.span();
            goes_on = goes_on.or_else(|| slips::second_line(self.yaml, span.clone()));
            let Some(text) = self.text(Some(phrase), Limit::ANCHOR) else { continue };
            self.same_anchor(&text, question, &span);
            texts.push(text);
        }
        if let Some(Scale { id, options }) = scale.filter(|scale| all_read && scale.options.len() != count) {
            let said = said!("check-anchor-count", count = count, options = options.len(), scale = id);
            let mut problem = Problem::error("anchor-count", anchors.span, said);
            if let Some(line) = goes_on.filter(|_| count < options.len()) {
                problem.span = line;
                problem = problem.advised(said!("check-write-dash-here"));
            }
            self.problems.push(problem);
        }
        texts
    }

    fn decision(
        &mut self,
        source: source::Decision,
        question: &str,
        scale: Option<&Scale>,
    ) -> Option<Decision> {
        if source.id.is_none() {
            let said = said!("check-decision-without-id", id = self.free_id(question));
            self.error("missing-key", source.span, said);
        }
        let id = source.id.and_then(|id| self.id("decision", id));
        let text = self.text(source.text.0, Limit::SENTENCE);
        let At { value: at_most, span } = source.at_most.0?;
        if let Some(scale) = scale.filter(|scale| at_most < scale.lowest()) {
            let said = said!("check-never-proposed", scale = &scale.id, lowest = scale.lowest());
            self.error("never-proposed", span, said);
            return None;
        }
        Some(Decision { id: id?, at_most, horizon: source.horizon.0?, text: text? })
    }

    /// An id that no decision has yet, from the id of its question.
    fn free_id(&mut self, question: &str) -> String {
        let stem: String = question.to_lowercase().replace(['.', '_'], "-").chars().take(56).collect();
        let mut numbered = (1..=self.decision_ids.len() + 1).map(|number| format!("{stem}-{number}"));
        let free = numbered.find(|id| !self.decision_ids.contains(id));
        let id = free.expect("there is one more than there are decisions");
        self.decision_ids.insert(id.clone());
        id
    }

    /// In a bank that proposes decisions, every level of a question below the target has one.
    fn levels_without_decision(
        &mut self,
        questions: &[Question],
        spans: Vec<Option<Range<usize>>>,
        target: f64,
        (lowest, highest): Bounds,
    ) {
        if !self.proposes {
            return;
        }
        let target_place = (target - lowest) / (highest - lowest);
        for (question, span) in questions.iter().zip(spans) {
            let scale = &self.scales[question.scale];
            let range = scale.highest() - scale.lowest();
            let without = |option: &&AnswerOption| {
                let place = (option.value - scale.lowest()) / range;
                round_six(place) < round_six(target_place)
                    && question.decisions_for(option.value).next().is_none()
            };
            // What is proposed for an answer is proposed for every lower one that has nothing nearer.
            let mut without = scale.options.iter().filter(without);
            let (Some(first), Some(span)) = (without.next(), span) else { continue };
            let more: Vec<_> = without.collect();
            let last = more.last();
            let (id, value) = (&question.id, last.map_or(first.value, |last| last.value));
            let there = scale.lowest() + target_place * range;
            let said = said!(
                "check-no-decision",
                question = id,
                option = &first.id,
                several = ["no", "two", "more"][more.len().min(2)],
                last = last.map_or("", |last| &last.id),
                value = value,
                same = yes_or_no(round_six(there).total_cmp(&round_six(target)).is_eq()),
                target = SaidValue::Number(there)
            );
            self.warning("no-decision", span, said);
        }
    }

    /// A target over scales of different length is the place of a mean, and no level of a scale.
    fn target_between_scales(
        &mut self,
        questions: &[Question],
        aggregate: Aggregate,
        target: &At<f64>,
        bounds: Bounds,
    ) {
        let range = |question: &Question| {
            let scale = &self.scales[question.scale];
            (scale.lowest(), scale.highest())
        };
        if aggregate != Aggregate::Sum && questions.windows(2).any(|two| range(&two[0]) != range(&two[1])) {
            let [lowest, highest] = ends(bounds);
            let said = said!("check-target-between-scales", lowest = lowest, highest = highest);
            self.warning("target-between-scales", target.span.clone(), said);
        }
    }

    fn reflection(&mut self, source: source::Reflection) -> Option<Reflection> {
        // Reflections share the questions' ids: both are keys of one assessment, and of one list.
        let id = self.id("question", source.id.0);
        let text = self.text(source.text.0, Limit::QUESTION);
        Some(Reflection { id: id?, text: text? })
    }

    fn weight(&mut self, weight: Option<At<f64>>) -> f64 {
        let Some(At { value, span }) = weight else { return 1.0 };
        if value <= 0.0 || value > 1e6 {
            self.error("bad-weight", span, said!("check-bad-weight"));
            return 1.0;
        }
        value
    }

    fn target(&mut self, target: At<f64>, bounds: Option<Bounds>) -> Option<At<f64>> {
        let At { value, span } = target;
        if let Some((lowest, highest)) =
            bounds.filter(|(lowest, highest)| !(*lowest..=*highest).contains(&value))
        {
            let [lowest, highest] = ends((lowest, highest));
            let said = said!("check-bad-target", target = value, lowest = lowest, highest = highest);
            self.error("bad-target", span, said);
            return None;
        }
        Some(At { value, span })
    }

    /// The bounds of an aggregate over children that are all there; `None` when there are none,
    /// or one has a scale that could not be read.
    pub(super) fn bounds(&self, aggregate: Aggregate, children: &Children) -> Option<Bounds> {
        let of_question = |question: &Question| {
            let scale = &self.scales[question.scale];
            let bounds = (scale.lowest(), scale.highest());
            self.scale_sound[question.scale].then_some((question.weight, bounds))
        };
        let of_dimension = |dimension: &Dimension| {
            Some((dimension.weight, self.bounds(dimension.aggregate, &dimension.children)?))
        };
        let children: Vec<(f64, Bounds)> = match children {
            Children::Questions(questions) => questions.iter().map(of_question).collect::<Option<_>>()?,
            Children::Dimensions(dimensions) => dimensions.iter().map(of_dimension).collect::<Option<_>>()?,
        };
        (!children.is_empty()).then(|| aggregate.bounds(&children))
    }
}

/// The ends of a range as they are told, which no rounding puts outside it.
pub(super) fn ends((lowest, highest): Bounds) -> [SaidValue; 2] {
    let hundredths =
        |end: f64, whole: fn(f64) -> f64| SaidValue::Number(whole(round_six(end * 100.0)) / 100.0);
    [hundredths(lowest, f64::ceil), hundredths(highest, f64::floor)]
}
