use super::*;
use crate::group::{Floor, Member};
use crate::messages::testing::English;
use crate::render::plain;
use crate::report::testing::{BOARD, Case};
use crate::scoring::score;

/// The report of people who answered `a` and `b` so.
fn report(answers: &[(&str, [&str; 2])]) -> (GroupReport, Messages) {
    let messages = Messages::new(English);
    let bank = Case::new(BOARD).bank;
    let cards: Vec<_> = answers
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
            (*role, score(&bank, &case.assessment))
        })
        .collect();
    let members: Vec<Member> =
        cards.iter().map(|(role, scorecard)| Member { role: Some(role), scorecard }).collect();
    let group = Group::of(&bank, &members, Floor { whole: 3, role: 2 }).expect("enough answered");
    (build(&bank, &group, Sorted::default(), true, &messages), messages)
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

#[test]
fn where_all_agree_there_is_nothing_to_talk_about() {
    let (report, messages) = report(&[("x", ["5", "?"]), ("x", ["5", "?"]), ("x", ["5", "5"])]);
    assert!(report.to_talk_about.is_empty() && report.to_decide.is_empty());
    assert_eq!(report.to_find_out, ["data.front-page"]);
    let text = plain::render(&document(&report, &messages), &messages);
    assert!(text.contains("2 of 3 answered “I don’t know”"), "{text}");
    assert!(text.contains("left out: only one answered"), "{text}");
}
