//! What people wrote, without whose it is.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{Floor, Group, QuestionGroup};
use crate::assessment::Assessment;

/// Notes beside answers, and answers to the open questions, by the id of what was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    notes: BTreeMap<String, Vec<String>>,
    reflections: BTreeMap<String, Vec<String>>,
}

impl Words {
    /// What these wrote, but for those who answered nothing: they count nowhere else either.
    pub fn of<'a>(assessments: impl IntoIterator<Item = &'a Assessment>) -> Self {
        let mut words = Self::default();
        for assessment in assessments {
            let answers = &assessment.answers;
            if answers.values().all(|answer| answer.response.is_none()) {
                continue;
            }
            let notes = answers.iter().filter_map(|(id, answer)| Some((id, answer.note.as_ref()?)));
            add(&mut words.notes, notes);
            add(&mut words.reflections, &assessment.reflections);
        }
        words
    }

    /// The same words as they were kept, by the id of what was asked.
    pub(crate) fn kept<'a>(
        notes: impl IntoIterator<Item = (&'a String, &'a String)>,
        reflections: impl IntoIterator<Item = (&'a String, &'a String)>,
    ) -> Self {
        let mut words = Self::default();
        add(&mut words.notes, notes);
        add(&mut words.reflections, reflections);
        words
    }

    /// The notes beside the answers to this question.
    pub fn notes(&self, question: &str) -> &[String] {
        self.notes.get(question).map_or(&[], Vec::as_slice)
    }

    /// The answers to this open question.
    pub fn reflections(&self, id: &str) -> &[String] {
        self.reflections.get(id).map_or(&[], Vec::as_slice)
    }
}

fn add<'a>(to: &mut BTreeMap<String, Vec<String>>, said: impl IntoIterator<Item = (&'a String, &'a String)>) {
    for (id, text) in said {
        if !text.trim().is_empty() {
            to.entry(id.clone()).or_default().push(text.clone());
        }
    }
}

impl Group {
    /// The group with what its people wrote, where enough of them answered for any of them to have
    /// written it. It is shuffled for each question on its own, by nothing but the words themselves:
    /// no order leads from one to another, and the same words come in the same order.
    #[must_use]
    pub fn with_words(mut self, words: Words, floor: Floor) -> Self {
        let is_told = |question: &QuestionGroup| {
            let others = question.dont_know + question.not_applicable;
            question.spread.is_some() || question.answered == 0 && others >= floor.whole
        };
        self.words = words;
        self.words.notes.retain(|id, _| self.questions.iter().any(|one| one.id == *id && is_told(one)));
        for (id, texts) in self.words.notes.iter_mut().chain(&mut self.words.reflections) {
            texts.sort_by_cached_key(|text| Sha256::digest(format!("{id}\n{text}")));
        }
        self
    }
}
