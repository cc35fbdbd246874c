//! The answers of an invented board to the built-in bank, so that a newcomer can see a report
//! before answering anything.

use serde_json::Value;

use crate::assessment::{Assessment, BankRef};
use crate::bank::QuestionBank;
use crate::messages::Language;

/// An assessment as its file has it, except that each text of a person is there in every
/// language, by language code.
const WRITTEN: &str = include_str!("../questions/sample-ai-board.json");

/// The invented assessment in a language, pinned to this bank, which is the built-in one.
///
/// # Panics
/// Never: the file is part of the program, and a test reads it in every language.
pub(crate) fn assessment(bank: &QuestionBank, language: Language) -> Assessment {
    let written = serde_json::from_str(WRITTEN).expect("the sample is JSON");
    let spoken = in_language(written, language.code());
    let sample: Assessment = serde_json::from_value(spoken).expect("the sample is an assessment");
    Assessment { bank: BankRef::of(bank), language: Some(language.code().to_owned()), ..sample }
}

/// The same with the text in this language in the place of each text in every language.
fn in_language(value: Value, code: &str) -> Value {
    match value {
        Value::Object(mut entries) => match entries.remove(code) {
            Some(text) => text,
            None => entries.into_iter().map(|(key, inner)| (key, in_language(inner, code))).collect(),
        },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::assessment::mismatch;
    use crate::bank::Severity;
    use crate::messages::testing::{Dutch, English};
    use crate::scoring::score;
    use crate::{display, library};

    /// What a person wrote, wherever it stands.
    fn words(sample: &Assessment) -> Vec<String> {
        let who = [&sample.organisation, &sample.respondent.role].into_iter().flatten();
        let notes = sample.answers.values().filter_map(|answer| answer.note.as_ref());
        who.chain(notes).chain(sample.reflections.values()).cloned().collect()
    }

    #[test]
    fn it_belongs_to_the_built_in_bank() {
        let bank = library::built_in();
        for language in Language::all() {
            let sample = assessment(&bank, language);
            assert!(mismatch(&sample, &bank).is_none(), "{:?}", mismatch(&sample, &bank));
            let progress = sample.progress(&bank);
            assert_eq!(progress.answered, progress.of);
            let targets =
                sample.targets.iter().filter_map(|(id, target)| Some((bank.dimension(id)?, target)));
            assert!(targets.into_iter().all(|(_, target)| (1.0..=5.0).contains(target)));
        }
    }

    #[test]
    fn it_says_the_same_in_every_language() {
        let bank = library::built_in();
        let (english, dutch) = (assessment(&bank, English), assessment(&bank, Dutch));
        assert_eq!(score(&bank, &english), score(&bank, &dutch));
        assert_eq!(english.completed_at, dutch.completed_at);
        let (in_english, in_dutch) = (words(&english), words(&dutch));
        assert_eq!(in_english.len(), in_dutch.len());
        for (one, other) in in_english.iter().zip(&in_dutch) {
            assert_ne!(one, other, "it is there in one language only");
            assert_eq!(display::visible(one), *one);
        }
        let same: BTreeSet<_> = in_english.iter().chain(&in_dutch).collect();
        assert_eq!(same.len(), in_english.len() + in_dutch.len());
    }

    #[test]
    fn it_shows_what_a_report_can_say() {
        let bank = library::built_in();
        let sample = assessment(&bank, English);
        let card = score(&bank, &sample);
        assert!(card.findings.iter().any(|finding| finding.severity == Severity::Blocker));
        assert!(card.unknown.len() >= 2 && card.unanswered.is_empty());
        assert!(card.all_dimensions().iter().all(|(_, one)| one.gap.is_some()));
        let own = |id: &String| bank.dimension(id).is_some_and(|one| one.target != Some(sample.targets[id]));
        assert!(sample.targets.keys().any(own), "a target of the board's own");
        assert!(sample.reflections.len() >= 2 && words(&sample).len() >= 8);
        assert!(sample.organisation.is_some_and(|name| name.contains("invented")));
    }
}
