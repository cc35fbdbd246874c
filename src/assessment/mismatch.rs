use super::{Assessment, Response};
use crate::bank::QuestionBank;

/// Where an assessment and a bank do not belong together. Data only: what to make of it is for
/// the caller to decide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mismatch {
    /// The assessment was taken with a bank of this id; `None` when it is this bank's.
    pub other_bank: Option<String>,
    /// It was taken with this version; `None` when it is this bank's, or was not written down.
    pub other_version: Option<String>,
    /// The id and version agree, and still the bank's text is not what it was.
    pub changed_text: bool,
    /// Answered questions that the bank does not have.
    pub questions: Vec<String>,
    /// Questions with a chosen option that their scale does not have, and that option.
    pub options: Vec<(String, String)>,
    /// Dimensions with a target that the bank does not have.
    pub dimensions: Vec<String>,
    /// Answered open questions that the bank does not have.
    pub reflections: Vec<String>,
}

impl Mismatch {
    /// Whether the two belong together in every respect.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Whether anything of the assessment has no place in the bank and would be left out.
    pub fn loses_answers(&self) -> bool {
        !(self.questions.is_empty()
            && self.options.is_empty()
            && self.dimensions.is_empty()
            && self.reflections.is_empty())
    }
}

/// Compares an assessment with the bank it is to be read with. Ids come in the order of the
/// assessment's file.
pub fn mismatch(assessment: &Assessment, bank: &QuestionBank) -> Mismatch {
    let pinned = &assessment.bank;
    let other_bank = (pinned.id != bank.id).then(|| pinned.id.clone());
    let other_version = pinned.version.clone().filter(|version| *version != bank.version);
    let other_text = pinned.digest.as_ref().is_some_and(|digest| *digest != bank.digest);
    let mut mismatch = Mismatch {
        changed_text: other_bank.is_none() && other_version.is_none() && other_text,
        other_bank,
        other_version,
        ..Mismatch::default()
    };
    for (id, answer) in &assessment.answers {
        match (bank.question(id), &answer.response) {
            (None, _) => mismatch.questions.push(id.clone()),
            (Some(question), Some(Response::Selected(option)))
                if bank.scale_of(question).position(option).is_none() =>
            {
                mismatch.options.push((id.clone(), option.clone()));
            }
            _ => {}
        }
    }
    let unknown_dimension = |id: &&String| bank.dimension(id).is_none();
    mismatch.dimensions = assessment.targets.keys().filter(unknown_dimension).cloned().collect();
    let unknown_reflection = |id: &&String| bank.reflections().all(|reflection| reflection.id != **id);
    mismatch.reflections = assessment.reflections.keys().filter(unknown_reflection).cloned().collect();
    mismatch
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::testing;
    use crate::messages::{Language, Messages};

    const BANK: &str = "\
format: boardready/bank/1
id: ai-board
version: 1.0.0
languages: [en]
title: Board
scales:
  maturity:
    - {id: '1', value: 1, label: Low}
    - {id: '2', value: 2, label: High}
dimensions:
  - id: vision
    name: Vision
    questions:
      - {id: vision.decision, scale: maturity, text: A question?}
      - {id: data.front-page, scale: maturity, text: Another?}
      - {id: data.quality, scale: maturity, text: A third?}
    reflections:
      - {id: vision.why, text: Why?}
";

    fn bank() -> QuestionBank {
        QuestionBank::parse("bank.yaml", BANK).expect("the bank is sound")
    }

    #[test]
    fn ids_that_the_bank_does_not_have_are_listed() {
        let mut assessment = testing::assessment();
        assessment.bank.digest = Some(bank().digest);
        let found = mismatch(&assessment, &bank());
        let expected = Mismatch {
            questions: vec!["focus.scale".to_owned()],
            options: vec![("data.front-page".to_owned(), "3".to_owned())],
            dimensions: vec!["data".to_owned()],
            reflections: vec!["vision.who-decides".to_owned()],
            ..Mismatch::default()
        };
        assert_eq!(found, expected);
        assert!(found.loses_answers());
    }

    #[test]
    fn another_bank_version_or_text_is_told_apart() {
        let compare = |id: &str, version: Option<&str>, digest: Option<&str>| {
            let mut assessment = testing::assessment();
            assessment.answers.clear();
            assessment.targets.clear();
            assessment.reflections.clear();
            assessment.bank.id = id.to_owned();
            assessment.bank.version = version.map(str::to_owned);
            assessment.bank.digest = digest.map(str::to_owned);
            mismatch(&assessment, &bank())
        };
        let digest = bank().digest;
        assert!(compare("ai-board", Some("1.0.0"), Some(&digest)).is_none());
        assert!(compare("ai-board", None, None).is_none());
        let changed = compare("ai-board", Some("1.0.0"), Some("sha256:0"));
        assert_eq!(changed, Mismatch { changed_text: true, ..Mismatch::default() });
        assert!(!changed.is_none() && !changed.loses_answers());
        let version = compare("ai-board", Some("0.9.0"), Some("sha256:0"));
        assert_eq!(version.other_version.as_deref(), Some("0.9.0"));
        assert!(!version.changed_text, "a version that differs says it all");
        assert_eq!(compare("own", Some("1.0.0"), None).other_bank.as_deref(), Some("own"));
    }

    #[test]
    fn every_difference_is_a_sentence() {
        let bank = bank();
        let found = mismatch(&testing::assessment(), &bank);
        assert_eq!(
            found.explain(&bank, &Messages::new(Language::English)),
            [
                "The text of the question bank has changed since the answers were given, though its version \
                 has not.",
                "1 answered question is not in this bank: focus.scale.",
                "1 chosen answer is not in this bank: data.front-page: 3.",
                "1 dimension with a target is not in this bank: data.",
                "1 answered open question is not in this bank: vision.who-decides.",
            ]
        );
        assert!(Mismatch::default().explain(&bank, &Messages::new(Language::Dutch)).is_empty());
    }
}
