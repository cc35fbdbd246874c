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
    /// Of how many questions and open questions the words are left out.
    withheld: usize,
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

    /// The same words as they were kept, by the id of what was asked, and of how many they were not.
    pub(crate) fn kept<'a>(
        notes: impl IntoIterator<Item = (&'a String, &'a String)>,
        reflections: impl IntoIterator<Item = (&'a String, &'a String)>,
        withheld: usize,
    ) -> Self {
        let mut words = Self { withheld, ..Self::default() };
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

    /// Of how many questions and open questions the words are left out, because too few wrote there.
    pub fn withheld(&self) -> usize {
        self.withheld
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
    /// The group with what its people wrote, where as many wrote something as may be told of, and so many
    /// answered: of a question that one of seven wrote beside, everyone would look who that was. It is
    /// shuffled for each question on its own, by nothing but the words themselves: no order leads from
    /// one to another, and the same words come in the same order.
    #[must_use]
    pub fn with_words(self, mut words: Words, floor: Floor) -> Self {
        let is_told = |question: &QuestionGroup| {
            let others = question.dont_know + question.not_applicable;
            question.spread.is_some() || question.answered == 0 && others >= floor.whole
        };
        let (asked, has_enough) = (&self.questions, |texts: &[String]| texts.len() >= floor.whole);
        words.notes.retain(|id, _| asked.iter().any(|one| one.id == *id));
        let parts = words.notes.len() + words.reflections.len();
        words
            .notes
            .retain(|id, texts| has_enough(texts) && asked.iter().any(|one| one.id == *id && is_told(one)));
        words.reflections.retain(|_, texts| has_enough(texts));
        words.withheld += parts - words.notes.len() - words.reflections.len();
        for (id, texts) in words.notes.iter_mut().chain(&mut words.reflections) {
            texts.sort_by_cached_key(|text| Sha256::digest(format!("{id}\n{text}")));
        }
        Self { words, ..self }
    }
}
