use super::*;
use crate::assessment::Assessment;
use crate::group::{Counts, Floor, Sheet};
use crate::messages::testing::English;
use crate::render::plain;
use crate::report::testing::{BOARD, Case};

/// The report of people who answered `a` and `b` so.
fn report(answers: &[(&str, [&str; 2])]) -> (GroupReport, Messages) {
    let messages = Messages::new(English);
    let bank = Case::new(BOARD).bank;
    let group = group(&bank, &answered(answers), Floor { whole: 3, role: 2 });
    (build(&bank, &group, Head::default(), true, &messages), messages)
}

/// The assessments of people of these roles who answered so.
pub(super) fn answered(answers: &[(&str, [&str; 2])]) -> Vec<Assessment> {
    answers
        .iter()
        .map(|(role, given)| {
            let mut case = Case::new(BOARD);
            for (id, option) in ["vision.decision", "data.front-page"].into_iter().zip(given) {
                if *option == "?" {
                    case.answer(id, crate::assessment::Response::DontKnow);
                } else {
                    case.select(id, option);
                }
            }
            case.assessment.respondent.role = Some((*role).to_owned());
            case.assessment
        })
        .collect()
}

pub(super) fn group(bank: &QuestionBank, all: &[Assessment], floor: Floor) -> Group {
    let sheet = Sheet::of(bank);
    Group::of(&sheet, &Counts::of(&sheet, all), floor).expect("enough answered")
}

#[test]
fn what_differs_is_talked_about_and_what_is_agreed_is_decided() {
    let (report, _) = report(&[("x", ["1", "2"]), ("x", ["4", "2"]), ("y", ["5", "3"]), ("y", ["5", "2"])]);
    assert_eq!(report.to_talk_about, ["vision.decision", "data.front-page"]);
    assert_eq!(report.to_decide, ["data.front-page"]);
    assert!(report.to_find_out.is_empty());
    let apart: Vec<_> = report.apart().into_iter().map(|(one, medians)| (one.id.as_str(), medians)).collect();
    assert_eq!(
        apart,
        [("vision.decision", vec![Some(2.5), Some(5.0)]), ("data.front-page", vec![Some(2.0), Some(2.5)])]
    );
    let decided: Vec<_> = report.of_most().map(|decision| decision.question.as_str()).collect();
    assert_eq!(decided, ["data.front-page"], "and only once");
}

/// What a single report tells a board to leave for later, a group's does too; and what half do not
/// know is to be found out first.
#[test]
fn what_waits_is_not_put_to_the_vote_and_what_is_unknown_is_asked_for() {
    let messages = Messages::new(English);
    let bank = Case::new(BOARD).bank;
    let card = |front: &str| {
        let mut case = Case::new(BOARD);
        case.select("data.front-page", front);
        case.select("focus.one-place", "1");
        case.answer("data.quality", crate::assessment::Response::DontKnow);
        case.assessment
    };
    let report = |fronts: [&str; 3]| {
        let group = group(&bank, &fronts.map(card), Floor { whole: 3, role: 3 });
        build(&bank, &group, Head::default(), false, &messages)
    };
    let voted = |report: &GroupReport| -> Vec<String> {
        report.of_most().map(|decision| decision.question.clone()).collect()
    };
    let blocked = report(["1", "1", "4"]);
    assert_eq!(voted(&blocked), ["data.front-page"]);
    assert_eq!(voted(&report(["4", "4", "1"])), ["focus.one-place"]);
    let text = plain::render(&document(&blocked, &messages), &messages);
    for said in ["AI focus waits until this is settled.", "the answer to question 4, which half of us"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn where_all_agree_there_is_nothing_to_talk_about() {
    let (report, messages) = report(&[("x", ["5", "?"]), ("x", ["5", "?"]), ("x", ["5", "5"])]);
    assert!(report.to_talk_about.is_empty() && report.to_decide.is_empty());
    assert_eq!(report.to_find_out, ["data.front-page"]);
    let text = plain::render(&document(&report, &messages), &messages);
    assert!(text.contains("2 of 3 answered “I don’t know”"), "{text}");
    assert!(text.contains("left out: only one answered"), "{text}");
}
