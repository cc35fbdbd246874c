//! A group in the words of its bank.

use std::collections::BTreeSet;

use super::super::findings::leaves_below;
use super::{DecisionCount, DimensionSpread, LevelWords, QuestionSpread, RuleCount, Written};
use crate::bank::{Condition, Dimension, Question, QuestionBank, Reflection, Text};
use crate::group::{DecisionGroup, DimensionGroup, Group, QuestionGroup, RuleGroup};
use crate::messages::Messages;
use crate::scoring::about_together;

/// The bank's words in the reader's language.
pub(super) struct Words<'a> {
    pub(super) bank: &'a QuestionBank,
    pub(super) messages: &'a Messages,
}

impl Words<'_> {
    pub(super) fn text(&self, text: &Text) -> String {
        text.get(self.messages.bank_languages()).to_owned()
    }

    pub(super) fn name(&self, id: &str) -> String {
        self.bank.dimension(id).map_or_else(|| id.to_owned(), |found| self.text(&found.name))
    }

    pub(super) fn dimension(&self, one: &DimensionGroup) -> DimensionSpread {
        DimensionSpread {
            id: one.id.clone(),
            answered: one.answered,
            scores: one.scores.clone(),
            median: one.median,
            targets: one.targets.clone(),
            set_target: one.set_target,
            lowest: one.scale.0,
            highest: one.scale.1,
            depth: one.depth,
            name: self.name(&one.id),
        }
    }

    pub(super) fn rule(&self, one: &RuleGroup) -> Option<RuleCount> {
        let rule = self.bank.rules.iter().find(|rule| rule.id == one.rule)?;
        Some(RuleCount {
            rule: one.rule.clone(),
            severity: one.severity,
            holds: one.holds,
            open: one.open,
            message: self.text(&rule.message),
            about: self.about(&rule.when),
            waiting: rule.before.iter().flat_map(|id| leaves_below(self.bank, id)).collect(),
            before: rule.before.iter().map(|id| self.name(id)).collect(),
        })
    }

    /// The questions that a rule is about where it holds, as a report of one person has it.
    pub(super) fn about(&self, when: &Condition) -> BTreeSet<String> {
        let below = |id: &String| {
            let leaves = leaves_below(self.bank, id);
            let within = leaves.iter().filter_map(|id| self.bank.dimension(id));
            within.flat_map(Dimension::questions).map(|question| question.id.clone()).collect()
        };
        let parts = |inner: &[Condition]| inner.iter().map(|inner| self.about(inner)).collect();
        match when {
            Condition::QuestionAtMost(id, _) => BTreeSet::from([id.clone()]),
            Condition::QuestionAtLeast(..) => BTreeSet::new(),
            Condition::DimensionBelow(id, _) | Condition::DontKnowAtLeast(Some(id), _) => below(id),
            Condition::DontKnowAtLeast(None, _) => self.bank.questions().map(|it| it.id.clone()).collect(),
            Condition::All(inner) => about_together(parts(inner)),
            Condition::Any(inner) => parts(inner).into_iter().flatten().collect(),
        }
    }

    pub(super) fn written(&self, group: &Group, asked: &Reflection) -> Option<Written> {
        let words = group.words.reflections(&asked.id).to_vec();
        (!words.is_empty()).then(|| Written { id: asked.id.clone(), words, text: self.text(&asked.text) })
    }

    pub(super) fn question(&self, whole: &Group, group: &QuestionGroup) -> Option<QuestionSpread> {
        let (number, question) = self.bank.numbered().find(|(_, question)| question.id == group.id)?;
        let dimension = self.bank.dimension(&group.dimension)?;
        Some(QuestionSpread {
            id: group.id.clone(),
            asked: group.asked,
            answered: group.answered,
            dont_know: group.dont_know,
            not_applicable: group.not_applicable,
            spread: group.spread.clone(),
            gap: group.gap,
            notes: whole.words.notes(&group.id).to_vec(),
            number,
            dimension: group.dimension.clone(),
            area: self.text(&dimension.name),
            text: self.text(&question.text),
            levels: self.levels(question),
        })
    }

    pub(super) fn levels(&self, question: &Question) -> Vec<LevelWords> {
        let options = self.bank.scale_of(question).options.iter().enumerate();
        let mut levels: Vec<LevelWords> = options
            .map(|(place, option)| LevelWords {
                option: option.id.clone(),
                value: option.value,
                label: self.text(&option.label),
                anchor: question.anchors.get(place).map(|anchor| self.text(anchor)),
            })
            .collect();
        levels.sort_by(|one, other| one.value.total_cmp(&other.value));
        levels
    }

    pub(super) fn decision(&self, group: &DecisionGroup, blockers: &[&RuleCount]) -> Option<DecisionCount> {
        let decision = self.bank.question(&group.question)?.decisions.get(group.position)?;
        let about = blockers.iter().filter(|rule| rule.about.contains(&group.question));
        Some(DecisionCount {
            id: decision.id.clone(),
            question: group.question.clone(),
            people: group.people,
            rules: about.map(|rule| rule.rule.clone()).collect(),
            horizon: group.horizon,
            text: self.text(&decision.text),
        })
    }
}
