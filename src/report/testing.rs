//! Banks and assessments that the tests of the report share.

use jiff::tz::TimeZone;

use super::{Past, Report, build_after};
use crate::assessment::{Answer, Assessment, Edition, Response};
use crate::bank::QuestionBank;
use crate::messages::{Language, Messages};
use crate::scoring::score;

pub(crate) const BOARD: &str = include_str!("testing/board.yaml");
pub(crate) const SINGLE: &str = include_str!("testing/single.yaml");
const DEEP: &str = include_str!("testing/deep.yaml");

/// A bank and an assessment, ready to be reported.
pub(crate) struct Case {
    pub(crate) bank: QuestionBank,
    pub(crate) assessment: Assessment,
}

impl Case {
    pub(crate) fn new(yaml: &str) -> Self {
        let bank = QuestionBank::parse("test.yaml", yaml).unwrap_or_else(|problems| panic!("{problems:?}"));
        let started = "2026-03-11T23:30:00Z".parse().expect("a timestamp");
        let assessment = Assessment::new(&bank, Edition::Full, uuid::Uuid::nil(), started);
        Self { bank, assessment }
    }

    /// The board with every question answered with this option.
    pub(crate) fn all(option: &str) -> Self {
        let mut case = Self::new(BOARD);
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for id in &ids {
            case.select(id, option);
        }
        case
    }

    pub(crate) fn answer(&mut self, question: &str, response: Response) -> &mut Answer {
        assert!(self.bank.question(question).is_some(), "{question}");
        let answer = self.assessment.answers.entry(question.to_owned()).or_default();
        answer.response = Some(response);
        answer
    }

    pub(crate) fn select(&mut self, question: &str, option: &str) -> &mut Answer {
        self.answer(question, Response::Selected(option.to_owned()))
    }

    pub(crate) fn report(&self, language: Language) -> (Report, Messages) {
        let messages = Messages::new(language);
        (self.report_in(&messages), messages)
    }

    pub(crate) fn report_in(&self, messages: &Messages) -> Report {
        self.report_after(messages, None)
    }

    /// The same after what was decided.
    pub(crate) fn report_after(&self, messages: &Messages, past: Option<Past>) -> Report {
        let scorecard = score(&self.bank, &self.assessment);
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        build_after(&self.bank, &self.assessment, &scorecard, messages, &&zone, past)
    }
}

/// Don't-knows, a not-applicable, notes, reflections, and a fired blocker with a cap.
pub(crate) fn rich() -> Case {
    let mut case = Case::new(BOARD);
    case.assessment.organisation = Some("Sint Anna Hospital".to_owned());
    case.assessment.respondent.name = Some("M. de Vries".to_owned());
    case.assessment.respondent.role = Some("chair".to_owned());
    case.assessment.completed_at = Some("2026-03-12T19:05:00Z".parse().expect("a timestamp"));
    case.select("vision.decision", "3").note = Some("Since the summer.\nNot before.".to_owned());
    case.select("vision.limits", "3");
    case.select("data.front-page", "2").note = Some("The waiting lists are the exception.".to_owned());
    case.answer("data.quality", Response::DontKnow);
    case.select("data.suppliers", "4");
    case.select("rhythm.moments", "5");
    case.select("rhythm.failures", "4");
    case.select("focus.one-place", "3");
    case.select("focus.fewer", "2");
    case.answer("focus.scale", Response::NotApplicable(Some("We have no pilots.".to_owned())));
    let words = "Our supplier, I am afraid.\n\nAnd the IT department, in good faith.";
    case.assessment.reflections.insert("vision.who".to_owned(), words.to_owned());
    case
}

/// Started, and nothing answered.
pub(crate) fn nothing() -> Case {
    Case::new(BOARD)
}

/// A few answers out of many.
pub(crate) fn little() -> Case {
    let mut case = Case::new(BOARD);
    case.select("vision.decision", "2");
    case.select("focus.one-place", "4");
    case.answer("data.front-page", Response::DontKnow);
    case.answer("data.quality", Response::DontKnow);
    case
}

/// One dimension, without bands or targets.
pub(crate) fn single() -> Case {
    let mut case = Case::new(SINGLE);
    case.select("floor.exits", "always");
    case.select("floor.lights", "sometimes");
    case.select("floor.first-aid", "never");
    case
}

/// Dimensions three deep, with a sum and a minimum among them.
pub(crate) fn deep() -> Case {
    let mut case = Case::new(DEEP);
    for (question, option) in [("d1", "c"), ("d2", "b"), ("m1", "c"), ("m2", "a"), ("o1", "a"), ("p1", "c")] {
        case.select(question, option);
    }
    case.answer("m3", Response::DontKnow);
    case.answer("p2", Response::DontKnow);
    case
}
