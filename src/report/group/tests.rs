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
    (build(&bank, &group, Head::default(), Some(2), &messages), messages)
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
    let decided: Vec<_> = report.of_most().iter().map(|decision| decision.question.as_str()).collect();
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
        build(&bank, &group, Head::default(), None, &messages)
    };
    let voted = |report: &GroupReport| -> Vec<String> {
        report.of_most().iter().map(|decision| decision.question.clone()).collect()
    };
    let blocked = report(["1", "1", "4"]);
    assert_eq!(voted(&blocked), ["data.front-page"]);
    assert_eq!(voted(&report(["4", "4", "1"])), ["focus.one-place"]);
    let text = plain::render(&document(&blocked, &messages), &messages);
    for said in ["AI focus waits until this is settled.", "the answer to question 4, which half of us"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

/// Of seven people, who answered the second question of the data so, and all else so.
fn seven(quality: [&str; 7], others: &[(&str, &str)], messages: &Messages) -> GroupReport {
    let bank = Case::new(BOARD).bank;
    let card = |given: &str| {
        let mut case = Case::new(BOARD);
        for (id, option) in others.iter().chain([&("data.quality", given)]) {
            if *option == "?" {
                case.answer(id, crate::assessment::Response::DontKnow);
            } else {
                case.select(id, option);
            }
        }
        case.assessment
    };
    let group = group(&bank, &quality.map(card), Floor::default());
    build(&bank, &group, Head::default(), Some(5), messages)
}

#[test]
fn what_several_do_not_know_is_listed_and_what_half_do_not_is_decided_on() {
    let messages = Messages::new(English);
    for (unknown, is_listed, is_decided) in
        [(1, false, false), (2, true, false), (3, true, false), (4, true, true)]
    {
        let mut quality = ["3"; 7];
        quality[..unknown].fill("?");
        let report = seven(quality, &[], &messages);
        assert_eq!(!report.to_find_out.is_empty(), is_listed, "{unknown}");
        let text = plain::render(&document(&report, &messages), &messages);
        assert_eq!(text.contains("which half of us or more do not know"), is_decided, "{text}");
    }
    assert_eq!([3, 5, 7, 8, 9, 12, 13].map(several), [2, 2, 2, 2, 3, 3, 4]);
}

/// What removes a blocker is decided first, though fewer call for it, and before what is to be found
/// out; both say so of each other.
#[test]
fn what_removes_a_blocker_of_most_is_decided_first() {
    let messages = Messages::new(English);
    let vision = [("vision.decision", "1"), ("vision.limits", "1"), ("rhythm.moments", "1")];
    let report = |front: &str| {
        seven(
            ["?", "?", "?", "?", "1", "3", "5"],
            &[&vision[..], &[("data.front-page", front)]].concat(),
            &messages,
        )
    };
    let first = |report: &GroupReport| report.of_most()[0].question.clone();
    assert_eq!(
        (first(&report("1")), first(&report("5"))),
        ("data.front-page".into(), "vision.decision".into())
    );
    assert_eq!(report("1").of_most()[0].rules, ["data-first"]);
    let text = plain::render(&document(&report("1"), &messages), &messages);
    for said in [
        "Decision 1 is a step towards settling it.",
        "helps to remove a blocker",
        "first what helps to remove a blocker, then what most",
        "the decisions follow them",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let inquiry = text.find("Decision 2: The board asks one of its members");
    assert!(inquiry.is_some(), "{text}");
}

/// What holds for one of them is in the report that each reads, and not on the wall.
#[test]
fn what_holds_for_one_is_on_no_slide() {
    let messages = Messages::new(English);
    let bank = Case::new(BOARD).bank;
    let shown = |fronts: [&str; 7]| {
        let card = |front: &&str| {
            let mut case = Case::new(BOARD);
            case.select("data.front-page", front);
            case.assessment
        };
        let all: Vec<Assessment> = fronts.iter().map(card).collect();
        let report = build(&bank, &group(&bank, &all, Floor::default()), Head::default(), None, &messages);
        [document, slides]
            .map(|kind| plain::render(&kind(&report, &messages), &messages).contains("Blocker by"))
    };
    assert_eq!(shown(["1", "4", "4", "4", "4", "4", "4"]), [true, false]);
    assert_eq!(shown(["1", "1", "4", "4", "4", "4", "4"]), [true, true]);
}

/// How many set a target is told where they are nobody or enough, and on a slide from which to which
/// the targets go.
#[test]
fn targets_are_told_by_how_many_set_them_and_where_they_lie() {
    let messages = Messages::new(English);
    let bank = Case::new(BOARD).bank;
    let said = |targets: &[f64]| {
        let card = |place: usize| {
            let mut case = Case::new(BOARD);
            case.select("data.front-page", "3");
            let target = targets.get(place).map(|target| ("data".to_owned(), *target));
            case.assessment.targets.extend(target);
            case.assessment
        };
        let all: Vec<Assessment> = (0..7).map(card).collect();
        let report = build(&bank, &group(&bank, &all, Floor::default()), Head::default(), None, &messages);
        [document, slides].map(|kind| plain::render(&kind(&report, &messages), &messages))
    };
    let usual = said(&[])[0].clone();
    assert!(usual.contains("Nobody set a target: these are suggested by the question bank."), "{usual}");
    let [few, _] = said(&[2.0, 5.0]);
    assert!(few.contains("Data trust too few to say how many"), "{few}");
    assert_eq!(
        few.matches("5.0").count(),
        usual.matches("5.0").count(),
        "what few aim for is not told: {few}"
    );
    let [three, slides] = said(&[2.0, 5.0, 5.0]);
    assert!(three.contains("Of 7 people, so many set a target of their own:"), "{three}");
    assert!(three.contains("Data trust 3"), "{three}");
    assert!(slides.contains("between 2.0 and 5.0"), "{slides}");
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
