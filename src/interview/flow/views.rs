//! What is shown of each step.

use std::mem::discriminant;

use super::{Flow, Step};
use crate::assessment::{Assessment, Response};
use crate::bank::{AnswerOption, Dimension, Question, Scale, Text};
use crate::interview::{
    About, Choice, Content, EntryKind, EntryState, Level, Opening, OptionView, OverviewEntry, QuestionView,
    ReflectionView, TargetView,
};
use crate::scoring;

impl<'a> Flow<'a> {
    pub(super) fn content(&self) -> Content<'_> {
        match self.steps[self.position] {
            Step::Opening(dimension) => Content::Opening(self.opening(dimension)),
            Step::Question(dimension, question) => Content::Question(self.question(dimension, question)),
            Step::Target(dimension, scale) => Content::Target(self.target_view(dimension, scale)),
            Step::Reflection(dimension, reflection) => Content::Reflection(ReflectionView {
                id: &reflection.id,
                dimension: self.text(&dimension.name),
                text: self.text(&reflection.text),
                written: self.written(reflection),
            }),
            Step::Review => Content::Review,
        }
    }

    fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    fn opening(&self, dimension: &'a Dimension) -> Opening<'_> {
        Opening {
            name: self.text(&dimension.name),
            summary: dimension.summary.as_ref().map(|summary| self.text(summary)),
            questions: self.asked_in(dimension),
            has_target: self.bank.target_scale(dimension).is_some(),
            reflections: dimension.reflections.len(),
            number: self.place_of(self.position),
            of: self.steps.iter().filter(|step| step.is_opening()).count(),
            leads_to: self.next_asked(),
        }
    }

    fn question(&self, dimension: &'a Dimension, question: &'a Question) -> QuestionView<'_> {
        let option = |(place, option): (usize, &'a AnswerOption)| OptionView {
            id: &option.id,
            label: self.text(&option.label),
            anchor: question.anchors.get(place).map(|anchor| self.text(anchor)),
        };
        QuestionView {
            id: &question.id,
            dimension: self.text(&dimension.name),
            number: self.number_of(self.position),
            place: self.place_of(self.position),
            of_all: self.bank.questions().count(),
            text: self.text(&question.text),
            why: question.why.as_ref().map(|why| self.text(why)),
            evidence: question.evidence.as_ref().map(|evidence| self.text(evidence)),
            options: self.bank.scale_of(question).options.iter().enumerate().map(option).collect(),
            dont_know: question.dont_know,
            not_applicable: question.not_applicable,
            choice: self.choice(question),
            changed: self.changed.contains(&question.id),
            note: self.assessment.note(&question.id),
        }
    }

    fn choice(&self, question: &Question) -> Option<Choice> {
        Some(match self.assessment.response(&question.id)? {
            Response::Selected(option) => Choice::Option(self.bank.scale_of(question).position(option)?),
            Response::DontKnow => Choice::DontKnow,
            Response::NotApplicable(reason) => Choice::NotApplicable(reason.clone()),
        })
    }

    fn target_view(&self, dimension: &'a Dimension, scale: &'a Scale) -> TargetView<'_> {
        TargetView {
            dimension: self.text(&dimension.name),
            levels: self.levels(scale),
            default: dimension.target,
            chosen: self.assessment.targets.get(&dimension.id).copied(),
            stands: scoring::score(self.bank, &self.assessment)
                .dimension(&dimension.id)
                .and_then(|it| it.score),
            reflections: dimension.reflections.len(),
        }
    }

    fn levels(&self, scale: &'a Scale) -> Vec<(f64, &'a str)> {
        scale.options.iter().map(|option| (option.value, self.text(&option.label))).collect()
    }

    /// The number of what is asked at this step, among its kind.
    fn number_of(&self, step: usize) -> usize {
        let asked = self.steps[step].question();
        let numbered = asked.and_then(|asked| self.bank.numbered().find(|(_, it)| it.id == asked.id));
        numbered.map_or_else(|| self.place_of(step), |(number, _)| number)
    }

    /// Its place among its kind in this edition, from 1.
    fn place_of(&self, step: usize) -> usize {
        let kind = discriminant(&self.steps[step]);
        self.steps[..=step].iter().filter(|other| discriminant(*other) == kind).count()
    }

    pub(super) fn whose(&self) -> [About; 2] {
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        let Assessment { organisation, respondent, .. } = &self.assessment;
        [About::Organisation(said(organisation)), About::Role(said(&respondent.role))]
    }

    pub(super) fn overview(&self) -> Vec<OverviewEntry<'_>> {
        (0..self.steps.len()).filter_map(|step| self.overview_entry(step)).collect()
    }

    fn overview_entry(&self, step: usize) -> Option<OverviewEntry<'_>> {
        let number = self.number_of(step);
        let (id, dimension, kind, text, state) = match self.steps[step] {
            Step::Question(dimension, question) => {
                let (kind, text) = (EntryKind::Question(number), self.text(&question.text));
                (&question.id, dimension, kind, text, self.state(question))
            }
            Step::Target(dimension, scale) => {
                let level = |value| Level::among(&self.levels(scale), value);
                let state = match (self.assessment.targets.get(&dimension.id), dimension.target) {
                    (Some(target), _) => EntryState::Target(level(*target)),
                    (None, Some(suggested)) => EntryState::Suggested(level(suggested)),
                    (None, None) => EntryState::Open,
                };
                (&dimension.id, dimension, EntryKind::Target(number), "", state)
            }
            Step::Reflection(dimension, reflection) => {
                let state = self.written(reflection).map_or(EntryState::Open, |_| EntryState::Written);
                let kind = EntryKind::Reflection(number);
                (&reflection.id, dimension, kind, self.text(&reflection.text), state)
            }
            Step::Opening(_) | Step::Review => return None,
        };
        let question = self.steps[step].question();
        Some(OverviewEntry {
            step,
            id,
            dimension: self.text(&dimension.name),
            kind,
            text,
            state,
            changed: question.is_some_and(|question| self.changed.contains(&question.id)),
            noted: question.is_some_and(|question| self.assessment.note(&question.id).is_some()),
            current: step == self.position,
        })
    }

    fn state(&self, question: &'a Question) -> EntryState<'_> {
        match self.choice(question) {
            None => EntryState::Open,
            Some(Choice::DontKnow) => EntryState::DontKnow,
            Some(Choice::NotApplicable(_)) => EntryState::NotApplicable,
            Some(Choice::Option(place)) => {
                let option = &self.bank.scale_of(question).options[place];
                EntryState::Selected(place, self.text(&option.label))
            }
        }
    }
}
