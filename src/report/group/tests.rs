use super::*;
use crate::assessment::Assessment;
use crate::document::{Block, Document, Gauge, Row};
use crate::group::{Counts, Floor, Sheet};
use crate::messages::testing::{Dutch, English};
use crate::render::{self, plain, terminal};
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
    assert_eq!(report.to_talk_about, ["vision.decision"]);
    assert_eq!(report.to_decide, ["data.front-page"], "and it is not talked about as well");
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
    let answered = |quality: [&str; 7], front: &str| {
        seven(quality, &[&vision[..], &[("data.front-page", front)]].concat(), &messages)
    };
    let report = |front: &str| answered(["?", "?", "?", "?", "1", "3", "5"], front);
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
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let talked = answered(["?", "?", "?", "2", "1", "3", "5"], "1");
    let talked = plain::render(&document(&talked, &messages), &messages);
    assert!(talked.contains("the decisions follow them"), "{talked}");
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
    // Of more than stand beside the scores, the ends do, and all of them below.
    let [many, _] = said(&[1.0, 2.0, 3.0, 5.0]);
    assert!(many.contains("between 1.0 and 5.0"), "{many}");
    assert!(many.contains("Targets: 1.0; 2.0; 3.0; 4.0; 5.0."), "{many}");
}

/// The ids of the questions named in a section of a document, each with how often.
fn named(document: &Document, section: &str, messages: &Messages) -> Vec<usize> {
    let mut only = document.clone();
    only.sections.retain(|one| one.id == section);
    let text = plain::render(&only, messages);
    let numbers = text.lines().filter_map(|line| line.strip_prefix("Question ")?.split_once(':'));
    numbers.filter_map(|(number, _)| number.parse().ok()).collect()
}

/// Agreed are those of whom all but one, or more than three quarters, chose a level; what more of them do
/// not know is to be found out; and where half or more know and differ, they talk. Nothing stands twice.
#[test]
fn a_question_stands_in_one_place() {
    let messages = Messages::new(English);
    // The answers to one question of seven people; where it stands, and whether all chose the same level.
    for (given, [talk, decide, find_out], is_same) in [
        (["2", "2", "2", "2", "2", "2", "2"], [false, true, false], true),
        (["2", "2", "2", "2", "2", "2", "?"], [false, true, false], false),
        (["2", "2", "2", "2", "2", "?", "?"], [false, false, true], false),
        (["2", "2", "2", "3", "3", "?", "?"], [false, false, true], false),
        (["2", "2", "2", "?", "?", "?", "?"], [false, false, true], false),
        (["1", "2", "2", "5", "5", "?", "?"], [true, false, false], false),
        (["1", "2", "5", "?", "?", "?", "?"], [false, false, true], false),
        (["1", "2", "2", "5", "5", "5", "5"], [true, false, false], false),
    ] {
        let report = seven(given, &[], &messages);
        let document = document(&report, &messages);
        let stands =
            ["talk", "decide", "find-out"].map(|section| named(&document, section, &messages) == [4]);
        assert_eq!(stands, [talk, decide, find_out], "{given:?}");
        let text = plain::render(&document, &messages);
        assert_eq!(text.contains("On one, all chose the same level."), is_same, "{given:?}\n{text}");
        // Where it is talked about, that several do not know it stands beside what is to be found out.
        let told = "Several of us do not know the answer to question 4, too: see “To talk about";
        assert_eq!(text.contains(told), talk && given.contains(&"?"), "{given:?}\n{text}");
    }
}

/// On two levels, who chose the one and who the other are within one level of each other, and split.
#[test]
fn what_splits_a_group_is_not_agreed() {
    let level = |value: f64, count| crate::group::Level { option: value.to_string(), value, count };
    let messages = Messages::new(English);
    let report = seven(["3"; 7], &[], &messages);
    let mut question = report.question("data.quality").expect("it was asked").clone();
    let spread = question.spread.as_mut().expect("seven chose");
    (spread.distribution, spread.min, spread.max) = (vec![level(1.0, 3), level(2.0, 4)], 1.0, 2.0);
    for split in [true, false] {
        question.spread.as_mut().expect("seven chose").split = split;
        let questions = std::slice::from_ref(&question);
        let expected = [usize::from(split), usize::from(!split)];
        assert_eq!([to_talk_about(questions).len(), to_decide(questions).len()], expected, "{split}");
    }
}

/// A group of seven who answered each question of a bank so, by its place.
fn of_the_whole_bank(answer: impl Fn(usize, usize) -> &'static str, messages: &Messages) -> GroupReport {
    let bank = crate::library::built_in();
    let asked: Vec<String> = bank.questions().map(|question| question.id.clone()).collect();
    let person = |who: usize| {
        let mut case = Case { bank: bank.clone(), ..Case::new(BOARD) };
        for (at, id) in asked.iter().enumerate() {
            match answer(at, who) {
                "?" => case.answer(id, crate::assessment::Response::DontKnow),
                option => case.select(id, option),
            };
        }
        case.assessment.respondent.role = Some(["x", "y"][usize::from(who > 3)].to_owned());
        case.assessment
    };
    let all: Vec<Assessment> = (0..7).map(person).collect();
    let group = group(&bank, &all, Floor { whole: 3, role: 3 });
    build(&bank, &group, Head::default(), Some(3), messages)
}

/// Of a list that there is no room for, the numbers stand below it.
#[test]
fn no_list_ends_without_a_word() {
    for (language, all) in [
        (
            English,
            [
                "And questions 6, 14",
                "Also split, and for another time: questions 2, 6",
                "And question 21.",
                "and 3 more",
            ],
        ),
        (
            Dutch,
            [
                "En de vragen 6, 14",
                "Ook verdeeld, voor een andere keer: de vragen 2, 6",
                "En vraag 21.",
                "en nog 3",
            ],
        ),
    ] {
        let messages = Messages::new(language);
        let levels = ["1", "2", "3", "4", "5"];
        let report = of_the_whole_bank(
            |at, who| match at % 4 {
                0 => "3",
                1 => levels[(at + who) % 5],
                2 => ["5", "2"][who % 2],
                _ => ["?", "2"][usize::from(who > 3)],
            },
            &messages,
        );
        for kind in [document, slides] {
            let text = plain::render(&kind(&report, &messages), &messages);
            assert!(!text.contains("  "), "no words are missing: {text}");
            for said in &all[1..] {
                assert!(text.contains(said), "{said}\n{text}");
            }
        }
        let text = plain::render(&document(&report, &messages), &messages);
        assert!(text.contains(all[0]), "{}\n{text}", all[0]);
    }
}

/// The first page says what stands in the way, by how many, and what is ready to be decided.
#[test]
fn what_stands_in_the_way_and_is_ready_is_said_first() {
    for (language, fronts, all) in [
        (
            English,
            ["1"; 7],
            &["Blocker by the answers of 7 of 7. “", "One decision is ready to vote on: see “Dec"][..],
        ),
        (
            Dutch,
            ["1"; 7],
            &[
                "Blokkade volgens de antwoorden van 7 van de 7. ‘",
                "Eén besluit ligt klaar om over te stemmen",
            ],
        ),
        (English, ["4"; 7], &["By nobody’s answers does a blocker stand in the way. No decision is ready"]),
        (English, ["?"; 7], &["There could be a blocker: see “What stands in the way"]),
        (Dutch, ["?"; 7], &["Misschien is er een blokkade: zie ‘Wat in de weg staat"]),
    ] {
        let messages = Messages::new(language);
        let bank = Case::new(BOARD).bank;
        let card = |front: &str| answered(&[("x", ["5", front])]).remove(0);
        let report = build(
            &bank,
            &group(&bank, &fronts.map(card), Floor::default()),
            Head::default(),
            None,
            &messages,
        );
        let mut first = document(&report, &messages);
        first.sections.retain(|one| one.id == "standing");
        let text = plain::render(&first, &messages);
        for said in all {
            assert!(text.contains(said), "{said}\n{text}");
        }
    }
}

/// What nobody's answers make hold is no warning.
#[test]
fn a_rule_that_holds_for_nobody_is_said_to_be_possible() {
    for (language, said) in [
        (English, "Could be a blocker: it holds by nobody’s answers, but of 2 of 7 it cannot be said"),
        (Dutch, "Misschien een blokkade: het geldt volgens niemands antwoorden, maar van 2 van de 7 is het"),
    ] {
        let messages = Messages::new(language);
        let bank = Case::new(BOARD).bank;
        let card = |front: &str| answered(&[("x", ["5", front])]).remove(0);
        let all = ["?", "?", "4", "4", "4", "4", "4"].map(card);
        let report = build(&bank, &group(&bank, &all, Floor::default()), Head::default(), None, &messages);
        let text = plain::render(&document(&report, &messages), &messages);
        assert!(text.contains(said) && !text.contains("0 of 7") && !text.contains("0 van de 7"), "{text}");
    }
}

#[test]
fn where_all_agree_there_is_nothing_to_talk_about() {
    let (report, messages) = report(&[("x", ["5", "?"]), ("x", ["5", "?"]), ("x", ["5", "5"])]);
    assert!(report.to_talk_about.is_empty() && report.to_decide.is_empty());
    assert_eq!(report.to_find_out, ["data.front-page"]);
    let text = plain::render(&document(&report, &messages), &messages);
    assert!(text.contains("2 of 3 answered “I don’t know”"), "{text}");
    assert!(text.contains("levels chosen left out, people 1"), "{text}");
}

/// The row of a document's tables that is about this.
fn row<'d>(document: &'d Document, name: &str, messages: &Messages) -> &'d Row {
    let tables = document.blocks().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut rows = tables.flat_map(|table| &table.rows);
    rows.find(|row| row.cells[0].shown(messages).starts_with(name)).unwrap_or_else(|| panic!("{name}"))
}

/// Each stands where their score is (of two questions, the other counts twice: a third of the way), in the report as on the wall; where it may not be told, nobody does.
#[test]
fn everyones_place_is_a_dot_where_it_may_be_told() {
    let messages = Messages::new(English);
    let others = [("data.front-page", "3"), ("vision.decision", "2")];
    let report = seven(["1", "3", "3", "3", "5", "5", "5"], &others, &messages);
    for document in [document(&report, &messages), slides(&report, &messages)] {
        let expected = Gauge::Places {
            places: vec![(35.0, 1), (50.0, 3), (65.0, 3)],
            median: 50.0,
            targets: vec![75.0],
        };
        assert_eq!(row(&document, "Data trust", &messages).gauge, Some(expected));
    }
    let text = terminal::render(&document(&report, &messages), &messages, NARROW);
    assert!(text.contains("·······●···3··3··│·····"), "{text}");
    assert!(text.contains("● score, 2 two scores, │ target."), "{text}");
    // Two chose a level of one of its questions.
    let few = seven(["1", "5", "?", "?", "?", "?", "?"], &others, &messages);
    for document in [document(&few, &messages), slides(&few, &messages)] {
        assert_eq!(row(&document, "Data trust", &messages).gauge, None);
        assert!(row(&document, "Vision", &messages).gauge.is_some());
    }
}

const NARROW: terminal::Style = terminal::Style { colour: false, unicode: true, width: 60 };

/// How many chose a level, how these lie, the middle, the range, who does not know, and that it splits
/// us: of every question, in every format, on the narrowest page.
#[test]
fn every_question_says_all_there_is_of_it_in_every_format() {
    for (language, split, range, unknown) in
        [(English, "split", "1 to 5", "don’t know 1"), (Dutch, "verdeeld", "1 tot 5", "dat weet ik niet 1")]
    {
        let messages = Messages::new(language);
        let report = seven(["1", "2", "?", "3", "5", "5", "5"], &[("vision.limits", "3")], &messages);
        let all = document(&report, &messages);
        let cells: Vec<String> =
            row(&all, "4. ", &messages).cells.iter().map(|cell| cell.brief().shown(&messages)).collect();
        let median = messages.decimal(4.0, 1);
        assert!(cells[0].ends_with(&format!("({split})")), "{cells:?}");
        assert_eq!(cells[1..], ["▃▃▃·█ 1-1-1-0-3", "6", &median, range, "1"]);
        let said = plain::render(&all, &messages);
        for part in [format!("({split}): "), format!("{median}, "), format!(" {range}, {unknown}.")] {
            assert!(said.contains(&part), "{part}\n{said}");
        }
        let narrow = terminal::render(&all, &messages, NARROW);
        let figures = narrow.lines().rfind(|line| line.contains("1-1-1-0-3")).expect("its levels are there");
        let figures: Vec<&str> = figures.split_whitespace().collect();
        let range: Vec<&str> = range.split(' ').collect();
        assert_eq!(figures, [&["▃▃▃·█", "1-1-1-0-3", "6", &*median], &range[..], &["1"]].concat());
        assert!(narrow.contains(&format!("({split})")), "{narrow}");
        let widest = narrow.lines().map(textwrap::core::display_width).max();
        assert!(widest <= Some(60), "{narrow}");
        for page in [render::markdown::render(&all, &messages), render::html::render(&all, &messages)] {
            for cell in &cells[1..] {
                assert!(page.contains(cell.as_str()), "{cell}\n{page}");
            }
            assert!(
                page.contains(&format!("{split}</b>)")) || page.contains(&format!("(**{split}**)")),
                "{page}"
            );
        }
    }
}

/// That people are few is said of those who are, and nobody's name is why a large group is not known.
#[test]
fn few_are_called_few_and_many_are_not() {
    let messages = Messages::new(English);
    for (people, are_few) in [(5, true), (29, true), (30, false)] {
        let answers: Vec<_> = (0..people).map(|place| ("x", [["1", "4"][place % 2], "2"])).collect();
        let (report, _) = report(&answers);
        let text = plain::render(&document(&report, &messages), &messages);
        let says = |said: String| text.contains(&said);
        assert_eq!(says(format!("{people} people are few: much can be chance.")), are_few, "{text}");
        assert_eq!(says(format!("In a group of {people}, counts are not anonymous")), are_few, "{text}");
        assert_eq!(says("Where one or two of us chose a level".to_owned()), !are_few, "{text}");
    }
}

/// Who left a question open is counted in the report; on the wall only where they are several.
#[test]
fn who_left_something_open_is_not_pointed_at() {
    let messages = Messages::new(English);
    let shown = |unfinished: usize| {
        let mut all: Vec<Assessment> = Vec::new();
        for place in 0..7 {
            let mut case = Case::new(BOARD);
            let asked: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
            let answered = asked.len() - usize::from(place < unfinished);
            for id in &asked[..answered] {
                case.select(id, "3");
            }
            all.push(case.assessment);
        }
        let bank = Case::new(BOARD).bank;
        let report = build(&bank, &group(&bank, &all, Floor::default()), Head::default(), None, &messages);
        [document, slides].map(|kind| {
            plain::render(&kind(&report, &messages), &messages).contains("of them did not answer every")
        })
    };
    assert_eq!([shown(0), shown(1), shown(2)], [[false, false], [true, false], [true, true]]);
}

/// Six answered each. The first two agree alike, 1 + log₂ of the sixth root of (1 − 1 ÷ 4)⁴ · (1 − 2 ÷ 4)²;
/// their levels lie 8 ÷ 6 and 6 ÷ 6 from their medians of 3 and 2 on average, so that the one comes first
/// that is nearer to its target, and later in the bank. The others agree and lie alike, too: first comes
/// the one that is further below its target, and then the one that is asked first.
#[test]
fn equals_in_agreement_are_ordered_by_deviation_then_gap_then_the_bank() {
    let messages = Messages::new(English);
    let bank = Case::new(BOARD).bank;
    let columns = [
        ("vision.decision", ["3", "3", "3", "3", "5", "5"]),
        ("vision.limits", ["2", "2", "2", "2", "5", "5"]),
        ("data.front-page", ["2", "2", "2", "2", "4", "4"]),
        ("data.quality", ["1", "2", "2", "4", "4", "5"]),
        ("rhythm.moments", ["3", "3", "3", "3", "5", "5"]),
    ];
    let person = |place: usize| {
        let mut case = Case::new(BOARD);
        for (id, given) in &columns {
            case.select(id, given[place]);
        }
        case.assessment
    };
    let all: Vec<Assessment> = (0..6).map(person).collect();
    let report = build(&bank, &group(&bank, &all, Floor::default()), Head::default(), None, &messages);
    let deviation = |id: &str| report.question(id)?.spread.as_ref().map(|spread| round_six(spread.deviation));
    let consensus = |id: &str| report.question(id)?.spread.as_ref().map(|spread| round_six(spread.consensus));
    assert_eq!([consensus("data.quality"), consensus("vision.limits")], [Some(0.389_975); 2]);
    assert_eq!([deviation("data.quality"), deviation("vision.limits")], [Some(1.333_333), Some(1.0)]);
    assert_eq!(
        report.to_talk_about,
        ["data.quality", "vision.limits", "data.front-page", "vision.decision", "rhythm.moments"]
    );
}

/// What the board has adopted and works on takes no place, and where nothing else is called for, that is
/// followed up.
#[test]
fn what_is_adopted_is_not_put_to_a_group_again() {
    use crate::register::testing::{adopted, day, id};
    use crate::register::{MotionKind, Register};
    use crate::report::{Past, Turn};

    for (language, alone, blocked) in [
        (
            English,
            "The one decision that our answers call for is adopted already and not carried out yet",
            "The board adopted a decision on this on 12 March 2026; it is due on 31 December 2026.",
        ),
        (
            Dutch,
            "Het ene besluit waar onze antwoorden om vragen, is al aangenomen en nog niet uitgevoerd",
            "Het bestuur heeft hierover op 12 maart 2026 een besluit aangenomen, gereed op 31 december 2026.",
        ),
    ] {
        let messages = Messages::new(language);
        let bank = Case::new(BOARD).bank;
        let all = answered(&[("x", ["5", "2"]), ("x", ["5", "2"]), ("y", ["5", "2"]), ("y", ["5", "2"])]);
        let group = group(&bank, &all, Floor { whole: 3, role: 2 });
        let before = build(&bank, &group, Head::default(), None, &messages);
        let items = before.agenda_items(&messages);
        let mut register = Register::new("board", None);
        for (number, item) in (1..).zip(&items) {
            register.record(id(number), Some(&item.proposal), adopted("2026-03-12")).expect("it begins so");
        }
        let past = Some(Past { register: &register, today: day("2026-09-20") });
        let after = build_after(&bank, &group, Head::default(), None, &messages, past);
        let (now, rest): (Vec<_>, Vec<_>) = after
            .agenda_items(&messages)
            .into_iter()
            .map(|item| (item.turn, item.proposal))
            .partition(|(turn, _)| *turn == Turn::ThisMeeting);
        assert_eq!(now.iter().map(|(_, one)| one.kind).collect::<Vec<_>>(), [MotionKind::FollowUp]);
        assert_eq!(rest.len(), items.len(), "and all that is adopted is there for who looks it up");
        let said = plain::render(&document(&after, &messages), &messages);
        assert!(said.contains(alone) && said.contains(blocked), "{said}");
    }
}
