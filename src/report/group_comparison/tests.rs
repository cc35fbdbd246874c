use proptest::prelude::*;

use super::*;
use crate::assessment::Response;
use crate::group::{Floor, Grouped, Origin, People, Reader, Sheet, compare};
use crate::messages::Language;
use crate::messages::testing::{Dutch, English};
use crate::render;
use crate::render::plain;
use crate::report::testing::{BOARD, Case};

/// What people answer to `vision.decision`, `data.front-page` and `data.quality`.
type Sheet3 = [&'static str; 3];

fn people(sheet: &Sheet, all: &[Sheet3]) -> People {
    let mut reader = Reader::new(sheet);
    let mut case = Case::new(BOARD);
    for (place, given) in all.iter().enumerate() {
        for (id, option) in ["vision.decision", "data.front-page", "data.quality"].into_iter().zip(given) {
            if *option == "?" {
                case.answer(id, Response::DontKnow);
            } else {
                case.select(id, option);
            }
        }
        case.assessment.respondent.name = Some(format!("Person {place}"));
        reader.take_settled(&case.assessment, Origin { part: 0, line: u32::try_from(place).expect("few") });
    }
    reader.people
}

/// The report of these people then and those now; `None` where they may not be compared.
fn report(then: &[Sheet3], now: &[Sheet3], messages: &Messages) -> Option<GroupComparison> {
    let bank = Case::new(BOARD).bank;
    let sheet = Sheet::of(&bank);
    let floor = Floor::default();
    let (one, other) = (people(&sheet, then), people(&sheet, now));
    let grouped = |people| {
        let group = crate::group::Group::of(&sheet, &People::count(people, &sheet), floor).ok()?;
        Some(Grouped { group, people: Some(people) })
    };
    let compared = compare(&sheet, [grouped(&one)?, grouped(&other)?], floor).ok()?;
    let side = || Side { head: Head::default(), version: bank.version.clone(), of_other_version: 0 };
    Some(build(&bank, &compared, [side(), side()], messages, None))
}

fn text(report: &GroupComparison, messages: &Messages) -> String {
    plain::render(&document(report, messages), messages)
}

/// Who disagree on the vision, and mostly do not know the quality of their data.
const THEN: [Sheet3; 5] =
    [["1", "2", "?"], ["2", "2", "?"], ["2", "3", "3"], ["4", "2", "3"], ["5", "2", "4"]];
/// Who agree on it, and are split on what would stand up in public.
const NOW: [Sheet3; 6] =
    [["3", "1", "3"], ["3", "2", "4"], ["4", "2", "4"], ["4", "4", "4"], ["4", "5", "4"], ["4", "5", "?"]];

/// Computed by hand.
#[test]
fn two_groups_as_counted_by_hand() {
    let messages = Messages::new(English);
    let found = report(&THEN, &NOW, &messages).expect("they may be compared");
    let question = |id: &str| found.questions.iter().find(|one| one.id == id).expect("it was asked");
    let vision = question("vision.decision");
    assert_eq!((vision.then.median, vision.now.median, vision.change), (Some(2.0), Some(4.0), Some(2.0)));
    assert_eq!(vision.split(), Some((true, false)), "1 2 2 4 5, then 3 3 4 4 4 4");
    assert_eq!(vision.agreement(), Some(Ordering::Greater));
    // The mean is 3⅔: 1 + (4 × log₂(1 − ⅓ ÷ 4) + 2 × log₂(1 − ⅔ ÷ 4)) ÷ 6.
    let consensus = vision.now.consensus.expect("six chose");
    assert!((consensus - 0.828_635).abs() < 1e-6, "{consensus}");
    let front = question("data.front-page");
    assert_eq!((front.then.median, front.now.median, front.change), (Some(2.0), Some(3.0), Some(1.0)));
    assert_eq!(front.split(), Some((false, true)), "2 2 2 2 3, then 1 2 2 4 5 5");
    let quality = question("data.quality");
    assert_eq!((quality.then.dont_know, quality.now.dont_know), (2, 1));
    assert_eq!(quality.unknown(), Ordering::Less, "2 of 5, then 1 of 6");
    assert_eq!(found.to_talk_about, ["data.front-page"]);
    let dimension = |id: &str| found.dimensions.iter().find(|one| one.id == id).expect("it is there");
    let vision = dimension("vision");
    let middle = |median, low, high| Some(Middle { median, low, high });
    assert_eq!((vision.then, vision.now), (middle(2.0, 2.0, 4.0), middle(4.0, 3.0, 4.0)));
    assert_eq!(vision.change, Some(2.0));
    assert_eq!((found.then.only_here, found.now.only_here), (Some(0), Some(1)));
    let said = text(&found, &messages);
    for part in [
        "The median is higher in vision and data trust.",
        "By their names, 5 people answered both times, 0 only then and 1 only now.",
        "These are few people, 5 then and 6 now",
        "2 of 5 to 1 of 6",
        "no longer split",
        "newly split",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(!said.to_lowercase().contains("significant"), "{said}");
}

/// Who stopped not knowing has not declined.
#[test]
fn of_whom_a_rule_cannot_be_said_is_told_of_both_groups() {
    for (language, held) in [
        (English, "Blocker by the answers of 2 of 5 (of 3 it cannot be said) to 4 of 6"),
        (Dutch, "Blokkade volgens de antwoorden van 2 van 5 (van 3 is het niet te zeggen) naar 4 van 6"),
    ] {
        let messages = Messages::new(language);
        let mut found = report(&THEN, &NOW, &messages).expect("they may be compared");
        let rule = found.rules.first_mut().expect("the blocker holds for some");
        (rule.then_holds, rule.then_open, rule.now_holds, rule.now_open) = (2, 3, 4, 0);
        let said = text(&found, &messages);
        assert!(said.contains(held), "{said}");
    }
}

#[test]
fn agreement_that_hardly_moved_is_told_of_where_a_split_came_or_went() {
    let levels = |consensus, split| Levels {
        asked: 6,
        answered: 6,
        dont_know: 0,
        not_applicable: 0,
        median: None,
        consensus: Some(consensus),
        split: Some(split),
    };
    for (then, now, moved) in [
        ((0.83, false), (0.81, false), Ordering::Equal),
        ((0.834, false), (0.776, false), Ordering::Less),
        ((0.70, false), (0.75, false), Ordering::Greater),
        ((0.70, true), (0.69, false), Ordering::Greater),
        ((0.70, false), (0.70, true), Ordering::Less),
        ((0.70, false), (0.80, true), Ordering::Greater),
    ] {
        let [before, after] = [then, now].map(|(consensus, split)| levels(consensus, split));
        let shift = QuestionShift {
            id: String::new(),
            number: 1,
            then: before,
            now: after,
            change: None,
            consensus_change: None,
        };
        assert_eq!(shift.agreement(), Some(moved), "{then:?} to {now:?}");
    }
}

#[test]
fn days_lie_between_groups_that_did_not_answer_at_the_same_time() {
    let messages = Messages::new(English);
    let mut found = report(&THEN, &NOW, &messages).expect("they may be compared");
    let day = |day| jiff::civil::date(2026, 11, day);
    let mut said = |then: (i8, i8), now: (i8, i8)| {
        found.before.days = Some((day(then.0), day(then.1)));
        found.after.days = Some((day(now.0), day(now.1)));
        text(&found, &messages)
    };
    let same = "Both are of the same day.";
    assert!(said((13, 13), (13, 13)).contains(same));
    let meeting = said((10, 13), (13, 13));
    assert!(!meeting.contains(same) && !meeting.contains("between the two"), "{meeting}");
    assert!(said((10, 13), (15, 20)).contains("2 days lie between the two."));
}

/// Where nothing splits a group there is still a conversation to begin.
#[test]
fn what_is_agreed_least_is_talked_about_where_nothing_splits() {
    let messages = Messages::new(English);
    let now = [["3", "3", "4"], ["3", "3", "4"], ["3", "3", "4"], ["3", "3", "4"], ["3", "5", "4"]];
    let said = text(&report(&THEN, &now, &messages).expect("they may be compared"), &messages);
    assert!(said.contains("No question splits us now. On these we agree least."), "{said}");
    assert!(said.contains("To begin with: what could someone see"), "{said}");
}

/// The text of a comparison of seven people with as many others, who answer every question of the built-in
/// bank so, by its place and whether it is now.
fn whole(answer: impl Fn(usize, usize, bool) -> &'static str, messages: &Messages) -> String {
    let bank = crate::library::built_in();
    let sheet = Sheet::of(&bank);
    let group = |is_now: bool| {
        let mut reader = Reader::new(&sheet);
        for who in 0..7 {
            let mut case = Case { bank: bank.clone(), ..Case::new(BOARD) };
            for (at, question) in bank.questions().enumerate() {
                match answer(at, who, is_now) {
                    "?" => case.answer(&question.id, Response::DontKnow),
                    option => case.select(&question.id, option),
                };
            }
            case.assessment.respondent.name = Some(format!("Person {who}{is_now}"));
            let line = u32::try_from(who).expect("few");
            reader.take_settled(&case.assessment, Origin { part: 0, line });
        }
        reader.people
    };
    let both = [group(false), group(true)];
    let grouped = |people| {
        let group = crate::group::Group::of(&sheet, &People::count(people, &sheet), Floor::default());
        Grouped { group: group.expect("they are seven"), people: Some(people) }
    };
    let compared = compare(&sheet, [grouped(&both[0]), grouped(&both[1])], Floor::default());
    let side = || Side { head: Head::default(), version: bank.version.clone(), of_other_version: 0 };
    text(&build(&bank, &compared.expect("all differ"), [side(), side()], messages, None), messages)
}

/// Where there is no room for all that moved, what fell has its place, what rose has, and what has none is
/// named.
#[test]
fn nothing_that_moved_is_left_out_without_a_word() {
    for (language, all) in [
        (
            English,
            [
                "Lower on 6 questions:",
                "And question 21.",
                "Higher on 12 questions:",
                "And questions 12, 15, 16, 19, 20, 23 and 24.",
                "answered by a larger part of us to 6 questions:",
                "answered by a smaller part of us to 4 questions, and to 4 of them by nobody any more:",
                "Also split, and for another time: question 23.",
            ],
        ),
        (
            Dutch,
            [
                "Lager bij 6 vragen:",
                "En vraag 21.",
                "Hoger bij 12 vragen:",
                "En de vragen 12, 15, 16, 19, 20, 23 en 24.",
                "antwoordde een groter deel van ons op 6 vragen:",
                "antwoordde een kleiner deel van ons op 4 vragen, en op 4 daarvan niemand meer:",
                "Ook verdeeld, voor een andere keer: vraag 23.",
            ],
        ),
    ] {
        let messages = Messages::new(language);
        let said = whole(
            |at, who, is_now| match (at % 4, is_now) {
                (0, false) => ["4", "4", "5"][who % 3],
                (0, true) => "2",
                (1, false) => "3",
                (1, true) => ["3", "?"][usize::from(who > 4)],
                (2, false) if at < 16 => ["?", "3"][usize::from(who > 2)],
                (2, false) => ["3", "4"][who % 2],
                (2, true) => ["5", "2"][who % 2],
                (_, false) => "1",
                (_, true) => ["3", "4"][who % 2],
            },
            &messages,
        );
        for part in all {
            assert!(said.contains(part), "{part}\n{said}");
        }
    }
}

#[test]
fn a_rule_that_held_and_holds_for_nobody_is_said_to_be_possible() {
    for (language, held) in [
        (
            English,
            "Could be a blocker: it holds by nobody’s answers, but it cannot be said of 2 of 5 to 1 of 6",
        ),
        (
            Dutch,
            "Misschien een blokkade: het geldt volgens niemands antwoorden, maar is niet te zeggen van 2 van 5 naar 1 van 6",
        ),
    ] {
        let messages = Messages::new(language);
        let mut found = report(&THEN, &NOW, &messages).expect("they may be compared");
        let rule = found.rules.first_mut().expect("the blocker holds for some");
        (rule.then_holds, rule.then_open, rule.now_holds, rule.now_open) = (0, 2, 0, 1);
        let said = text(&found, &messages);
        assert!(said.contains(held), "{said}");
    }
}

#[test]
fn a_group_beside_itself_has_not_moved() {
    for (language, same) in [
        (English, "The median of every dimension is what it was."),
        (Dutch, "De mediaan van elk onderdeel is wat die was."),
    ] {
        let messages = Messages::new(language);
        let found = report(&NOW, &NOW, &messages).expect("it may be compared");
        assert!(found.same && found.questions.iter().all(|one| one.change.is_none_or(|by| by == 0.0)));
        let ids: Vec<String> =
            document(&found, &messages).sections.iter().map(|one| one.id.to_string()).collect();
        for moved in ["medians", "closer", "further", "unknown"] {
            assert!(!ids.contains(&moved.to_owned()), "{moved}");
        }
        let said = text(&found, &messages);
        assert!(said.contains(same), "{said}");
    }
}

#[test]
fn what_is_written_holds_to_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).expect("it is JSON");
    for language in Language::all() {
        let json = render::json(&report(&THEN, &NOW, &Messages::new(language)).expect("it may be compared"));
        let json = serde_json::from_str(&json).expect("it is JSON");
        assert!(jsonschema::validate(&schema, &json).is_ok(), "{json}");
    }
}

fn sheets() -> impl Strategy<Value = Vec<Sheet3>> {
    prop::collection::vec(proptest::array::uniform3(prop::sample::select(vec!["1", "2", "4", "?"])), 3..7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Swapped, every difference has the other sign, and what became closer became further apart.
    #[test]
    fn the_other_way_round_differences_are_negated(then in sheets(), now in sheets()) {
        let messages = Messages::new(English);
        let (one, other) = (report(&then, &now, &messages), report(&now, &then, &messages));
        prop_assert_eq!(one.is_some(), other.is_some());
        let (Some(one), Some(other)) = (one, other) else { return Ok(()) };
        let negated = |by: Option<f64>| by.map(|by| round_six(0.0 - by));
        for (one, other) in one.questions.iter().zip(&other.questions) {
            prop_assert_eq!(one.change.map(round_six), negated(other.change));
            prop_assert_eq!(one.consensus_change.map(round_six), negated(other.consensus_change));
            prop_assert_eq!(one.unknown(), other.unknown().reverse());
            prop_assert_eq!(one.agreement(), other.agreement().map(Ordering::reverse));
        }
        for (one, other) in one.dimensions.iter().zip(&other.dimensions) {
            prop_assert_eq!(one.change.map(round_six), negated(other.change));
        }
        for rule in &one.rules {
            let swapped = other.rules.iter().find(|other| other.rule == rule.rule).expect("it is in both");
            prop_assert_eq!((rule.then_holds, rule.now_holds), (swapped.now_holds, swapped.then_holds));
        }
    }
}
