mod enumeration;
mod glance;
mod golden;

use proptest::prelude::*;

use super::*;
use crate::assessment::Assessment;
use crate::bank::{Question, QuestionBank};
use crate::scoring::properties::{answered, banks, replies};
use crate::scoring::testing::{assessment, bank, decision, dimension, question, rule};
use crate::scoring::{Finding, score};

/// Two dimensions of two questions, with a rule and decisions.
fn board() -> QuestionBank {
    let asked = |id| Question { decisions: vec![decision(2.0, Horizon::Year)], ..question(id, 1.0) };
    let mut bank = bank(vec![
        dimension("a", 1.0, vec![asked("a1"), asked("a2")]),
        dimension("b", 1.0, vec![asked("b1"), asked("b2")]),
    ]);
    for dimension in &mut bank.dimensions {
        dimension.target = Some(4.0);
    }
    bank.rules = vec![
        rule("low", Condition::QuestionAtMost("a1".to_owned(), 2.0), Severity::Blocker),
        rule("below", Condition::DimensionBelow("b".to_owned(), 3.0), Severity::Warning),
    ];
    bank
}

/// A person: their role and their answers to `a1`, `a2`, `b1` and `b2`; `-` is none.
type Person = (&'static str, [&'static str; 4]);

fn assessments(bank: &QuestionBank, people: &[Person]) -> Vec<Assessment> {
    let of = |(role, answers): &Person| {
        let given = ["a1", "a2", "b1", "b2"].into_iter().zip(*answers).filter(|(_, answer)| *answer != "-");
        let mut assessment = assessment(bank, &given.collect::<Vec<_>>());
        assessment.respondent.role = Some((*role).to_owned());
        assessment
    };
    people.iter().map(of).collect()
}

fn group(bank: &QuestionBank, people: &[Person], floor: Floor) -> Result<Group, TooFew> {
    let sheet = Sheet::of(bank);
    Group::of(&sheet, &Counts::of(&sheet, &assessments(bank, people)), floor)
}

const SEVEN: [Person; 7] = [
    ("executive", ["2", "3", "4", "?"]),
    ("Executive ", ["2", "3", "4", "?"]),
    ("executive", ["2", "3", "3", "?"]),
    ("supervisor", ["4", "3", "2", "1"]),
    ("supervisor", ["4", "3", "2", "1"]),
    ("supervisor", ["4", "2", "2", "5"]),
    ("supervisor", ["-", "-", "-", "-"]),
];

#[test]
fn a_group_as_counted_by_hand() {
    let bank = board();
    let found = group(&bank, &SEVEN, Floor { whole: 3, role: 3 }).expect("six answered");
    assert_eq!((found.people, found.without_answers), (6, 1));
    let [a1, a2, _, b2] = found.questions.as_slice() else { panic!("four were asked") };
    let spread = a1.spread.as_ref().expect("all answered");
    assert_eq!((spread.n, spread.median, spread.split), (6, 3.0, true));
    assert_eq!(a1.gap, Some(25.0), "a level below the target of 4");
    assert_eq!(a2.spread.as_ref().map(|spread| (spread.median, spread.split)), Some((3.0, false)));
    assert_eq!((b2.asked, b2.answered, b2.dont_know), (6, 3, 3), "who answered nothing was not asked");
    let a = &found.dimensions[0];
    let scores: Vec<_> = a.scores.iter().map(|one| (one.score, one.count)).collect();
    assert_eq!((scores.as_slice(), a.median), (&[(2.5, 3), (3.0, 1), (3.5, 2)][..], Some(2.75)));
    let low = &found.rules[0];
    assert_eq!((low.rule.as_str(), low.holds, low.open), ("low", 3, 0));
    let first = &found.decisions[0];
    assert_eq!((first.question.as_str(), first.people), ("b1", 3));
    let roles: Vec<_> = found.roles.iter().map(|role| (role.role.as_str(), role.people)).collect();
    assert_eq!(roles, [("executive", 3), ("supervisor", 3)]);
    assert_eq!(found.roles[0].spreads[0].as_ref().map(|spread| spread.median), Some(2.0));
    assert_eq!(found.roles[1].spreads[0].as_ref().map(|spread| spread.median), Some(4.0));
    assert_eq!(found.roles[1].spreads[3], found.questions[3].spread, "they alone answered it");
}

#[test]
fn of_too_few_nothing_is_said() {
    let bank = board();
    let few = |count: usize| group(&bank, &SEVEN[..count], Floor::default());
    assert_eq!(few(2), Err(TooFew { people: 2, floor: 3 }));
    assert!(few(3).is_ok());
    assert_eq!(group(&bank, &SEVEN[6..], Floor { whole: 0, role: 0 }), Err(TooFew { people: 0, floor: 1 }));
    assert_eq!(few(7).map(|group| (group.roles.len(), group.without_role)), Ok((0, 6)), "three a role");
}

/// The words of one person stand at a place of their own under each question, wherever that person
/// was read, and below the floor none is there.
#[test]
fn words_follow_nobody() {
    let bank = board();
    let mut all = assessments(&bank, &SEVEN);
    for (number, assessment) in all.iter_mut().enumerate() {
        for id in ["a1", "a2", "b1", "b2"] {
            assessment.answers.entry(id.to_owned()).or_default().note = Some(format!("by {number}"));
        }
        assessment.reflections.insert("r".to_owned(), format!("by {number}"));
    }
    let group = |all: &[Assessment], floor: Floor| {
        let sheet = Sheet::of(&bank);
        let group = Group::of(&sheet, &Counts::of(&sheet, all), floor).expect("enough answered");
        group.with_words(Words::of(all), floor).words
    };
    let told = group(&all, Floor::default());
    assert_eq!(told.notes("a1").len(), 6, "who answered nothing counts nowhere");
    assert_ne!(told.notes("a1"), told.notes("a2"), "the order of one is not that of another");
    assert_ne!(told.notes("a1"), told.reflections("r"));
    all.reverse();
    assert_eq!(group(&all, Floor::default()), told);
    let strict = group(&all, Floor { whole: 4, role: 4 });
    assert_eq!((strict.notes("a1").len(), strict.notes("b2").len()), (6, 0), "three chose a level of b2");
    assert_eq!((told.withheld(), strict.withheld()), (0, 1));
}

/// What one or two wrote beside a question that all answered is theirs, and so is what they wrote of
/// themselves.
#[test]
fn where_few_wrote_no_words_are_told() {
    let bank = board();
    let write = |writers: usize| {
        let mut all = assessments(&bank, &SEVEN);
        for assessment in &mut all[..writers] {
            assessment.answers.get_mut("a1").expect("it is answered").note = Some("a note".to_owned());
            assessment.reflections.insert("r".to_owned(), "words".to_owned());
        }
        let sheet = Sheet::of(&bank);
        let group = Group::of(&sheet, &Counts::of(&sheet, &all), Floor::default()).expect("enough answered");
        let words = group.with_words(Words::of(&all), Floor::default()).words;
        (words.notes("a1").len(), words.reflections("r").len(), words.withheld())
    };
    assert_eq!([0, 1, 2, 3].map(write), [(0, 0, 0), (0, 0, 2), (0, 0, 2), (3, 3, 0)]);
}

/// Who knows the whole and one role knows the rest, so that must be large enough too.
#[test]
fn what_is_left_beside_the_roles_is_told_of_by_none() {
    let bank = board();
    let role = |role, count| std::iter::repeat_n((role, ["2", "3", "4", "4"]), count);
    let roles = |people: Vec<Person>| {
        let found = group(&bank, &people, Floor { whole: 3, role: 3 }).expect("enough answered");
        found.roles.into_iter().map(|role| role.role).collect::<Vec<_>>()
    };
    assert_eq!(roles(role("x", 4).chain(role("y", 3)).collect()), ["x", "y"]);
    assert!(roles(role("x", 4).chain(role("y", 2)).collect()).is_empty());
    assert_eq!(roles(role("x", 4).chain(role("y", 2)).chain(role("z", 1)).collect()), ["x"]);
    assert_eq!(roles(role("x", 4).chain(role("y", 3)).chain(role("z", 1)).collect()), ["x"]);
    let few_answered = role("x", 4).chain([("y", ["-", "3", "4", "4"])]).chain(role("y", 3));
    let found = group(&bank, &few_answered.collect::<Vec<_>>(), Floor { whole: 3, role: 3 }).expect("enough");
    assert!(found.roles.iter().all(|role| role.spreads.iter().all(Option::is_some)));
}

/// An answer, to draw from.
fn answers() -> impl Strategy<Value = [&'static str; 4]> {
    proptest::array::uniform4(prop::sample::select(vec!["1", "3", "5", "?", "-"]))
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    prop::collection::vec((prop::sample::select(vec!["x", "y", "z"]), answers()), 3..9)
}

proptest! {
    /// Whatever those answered whose levels are withheld, the group says the same: so nothing in it
    /// gives them away.
    #[test]
    fn what_is_withheld_is_nowhere(people in people(), other in prop::sample::select(vec!["1", "3", "5"])) {
        let (bank, floor) = (board(), Floor { whole: 3, role: 3 });
        let Ok(found) = group(&bank, &people, floor) else { return Ok(()) };
        for (place, question) in found.questions.iter().enumerate() {
            if question.spread.is_some() || question.answered == 0 {
                continue;
            }
            let mut changed = people.clone();
            for (_, answers) in &mut changed {
                if !["?", "-"].contains(&answers[place]) {
                    answers[place] = other;
                }
            }
            prop_assert_eq!(&group(&bank, &changed, floor), &Ok(found.clone()), "{}", question.id);
        }
    }

    /// What two answered in roles that are not told of can be exchanged, and the roles say the same:
    /// so what each of these answered cannot be found by subtraction.
    #[test]
    fn what_is_not_told_of_a_role_is_nowhere(people in people(), place in 0..4_usize) {
        let (bank, floor) = (board(), Floor { whole: 3, role: 3 });
        let Ok(found) = group(&bank, &people, floor) else { return Ok(()) };
        let is_untold = |(role, answers): &Person| {
            let told = found.roles.iter().find(|told| told.role == *role);
            told.is_none_or(|told| told.spreads[place].is_none()) && !["?", "-"].contains(&answers[place])
        };
        let untold: Vec<usize> = (0..people.len()).filter(|who| is_untold(&people[*who])).collect();
        for pair in untold.windows(2) {
            let mut exchanged = people.clone();
            exchanged[pair[0]].1[place] = people[pair[1]].1[place];
            exchanged[pair[1]].1[place] = people[pair[0]].1[place];
            let roles = group(&bank, &exchanged, floor).map(|group| group.roles);
            prop_assert_eq!(roles, Ok(found.roles.clone()));
        }
    }

    /// No part that is told of has fewer people than the floor, nor has what is left beside it.
    #[test]
    fn every_part_is_large_enough(people in people()) {
        let Ok(found) = group(&board(), &people, Floor { whole: 3, role: 3 }) else { return Ok(()) };
        prop_assert!(found.without_role == 0 || found.without_role >= 3 || found.roles.is_empty());
        for (place, question) in found.questions.iter().enumerate() {
            let spreads = found.roles.iter().filter_map(|role| role.spreads[place].as_ref());
            let told: Vec<usize> = spreads.map(|spread| spread.n).collect();
            let left = question.answered - told.iter().sum::<usize>();
            prop_assert!(told.iter().all(|n| *n >= 3), "{told:?}");
            prop_assert!(told.is_empty() || left == 0 || left >= 3, "{told:?} of {}", question.answered);
        }
    }

    #[test]
    fn the_order_of_the_people_does_not_matter(people in people()) {
        let mut turned = people.clone();
        turned.reverse();
        let floor = Floor { whole: 3, role: 3 };
        prop_assert_eq!(group(&board(), &people, floor), group(&board(), &turned, floor));
    }
}

/// What a person's own report says of them, is what is counted.
fn assert_counted_as_scored(bank: &QuestionBank, assessment: &Assessment) {
    let (sheet, card) = (Sheet::of(bank), score(bank, assessment));
    let counts = Counts::of(&sheet, [assessment]);
    if card.questions.iter().all(|question| question.response.is_none()) {
        assert_eq!((counts.people, counts.without_answers), (0, 1));
        return;
    }
    for (place, (_, dimension)) in card.all_dimensions().into_iter().enumerate() {
        let scores = dimension.score.map(|score| (score.value, 1));
        assert_eq!(counts.scores(place), Vec::from_iter(scores), "{}", dimension.id);
    }
    for (rule, counts) in bank.rules.iter().zip(&counts.rules) {
        let is_in = |of: &[Finding]| usize::from(of.iter().any(|finding| finding.rule == rule.id));
        assert_eq!((counts.holds, counts.open), (is_in(&card.findings), is_in(&card.open)), "{}", rule.id);
    }
    let group = Group::of(&sheet, &counts, Floor { whole: 1, role: 1 }).expect("one answered");
    let mut called: Vec<_> = group.decisions.iter().map(|one| (one.question.clone(), one.position)).collect();
    // Levels call for decisions; those that a rule of one person calls for are not counted.
    let is_short =
        |id: &str| card.question(id).is_none_or(|one| one.shortfall.is_none_or(|short| short > 0.0));
    let proposed = card.decisions.iter().filter(|one| is_short(&one.question));
    let mut proposed: Vec<_> = proposed.map(|one| (one.question.clone(), one.position)).collect();
    called.sort();
    proposed.sort();
    assert_eq!(called, proposed);
}

/// An assessment a line, as the program writes it.
fn line(assessment: &Assessment) -> String {
    serde_json::to_string(assessment).expect("an assessment can be written")
}

fn origin(line: usize) -> Origin {
    Origin { part: 0, line: u32::try_from(line).expect("a few lines") }
}

#[test]
fn what_is_read_at_a_glance_is_what_is_written() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let mut all = assessments(&bank, &SEVEN);
    all[0].targets.insert("a".to_owned(), 2.0);
    all[1].organisation = Some("Harbour \"Hospital\"".to_owned());
    let mut reader = Reader::new(&sheet);
    for (place, assessment) in all.iter().enumerate() {
        assert!(reader.take(&line(assessment), origin(place)), "{place}");
    }
    assert_eq!(reader.people.count(&sheet), Counts::of(&sheet, &all));
    let whole = line(&all[0]);
    for (part, other) in [
        ("boardready/assessment/1", "boardready/assessment/2"),
        ("\"test\"", "\"another\""),
        ("\"a1\"", "\"a9\""),
        ("\"a2\"", "\"a1\""),
        ("\"option\":\"2\"", "\"option\":\"7\""),
        ("\"option\":\"2\"", "\"option\":2"),
        ("\"selected\"", "\"perhaps\""),
        ("{\"a\":2.0}", "{\"a\":9.0}"),
        ("{\"a\":2.0}", "{\"a\":2.0,\"a\":3.0}"),
        ("\"reflections\":{}", "\"reflections\":{\"other\":\"\"}"),
        ("\"reflections\":{}", "\"other\":{}"),
        ("}", ""),
    ] {
        assert!(whole.contains(part), "{part}");
        assert!(!reader.take(&whole.replacen(part, other, 1), origin(9)), "{other}");
    }
    assert_eq!(reader.people.len(), all.len(), "what cannot be read so is for who can");
}

/// Of two with one id or one name the newest, whoever is read first.
#[test]
fn one_of_each_person_is_kept() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let person = |id: u128, name: Option<&str>, day: u32, answer: &str| {
        let mut assessment = assessment(&bank, &[("a1", answer)]);
        assessment.id = Some(uuid::Uuid::from_u128(id));
        assessment.respondent.name = name.map(str::to_owned);
        assessment.updated_at = format!("2026-03-{day:02}T12:00:00Z").parse().ok();
        assessment
    };
    let mut all = vec![
        person(1, Some("Ann"), 1, "1"),
        person(2, Some("Bob"), 2, "2"),
        person(1, Some("Ann"), 1, "1"),
        person(3, Some(" ann"), 3, "3"),
        person(2, None, 1, "4"),
        person(4, None, 1, "5"),
    ];
    let kept = |all: &[Assessment]| {
        let mut reader = Reader::new(&sheet);
        for (place, assessment) in all.iter().enumerate() {
            reader.take_settled(assessment, origin(place));
        }
        let left_out = reader.people.keep_newest().len();
        (left_out, reader.people.count(&sheet))
    };
    let expected = (3, Counts::of(&sheet, [&all[1], &all[3], &all[5]]));
    assert_eq!(kept(&all), expected);
    all.reverse();
    assert_eq!(kept(&all), expected);
}

/// Who writes a name in two ways is told of; who has another name is not.
#[test]
fn names_that_are_written_almost_the_same_are_told_of() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let are_alike = |names: [&str; 2], organisations: [Option<&str>; 2]| {
        let mut reader = Reader::new(&sheet);
        for (place, (name, organisation)) in names.into_iter().zip(organisations).enumerate() {
            let mut one = assessment(&bank, &[("a1", "1")]);
            one.id = None;
            one.respondent.name = Some(name.to_owned());
            one.organisation = organisation.map(str::to_owned);
            reader.take_settled(&one, origin(place));
        }
        assert!(reader.people.keep_newest().is_empty(), "{names:?}");
        match reader.people.namesakes()[..] {
            [] => false,
            [pair] => pair == (origin(0), origin(1)),
            _ => panic!("{names:?}"),
        }
    };
    let one = [Some("Harbour"); 2];
    for names in [
        ["José García", "Jose  Garcia"],
        ["Anna de Vries", "Anna  De-Vries"],
        ["A. de Vries", "Anna de Vries"],
        ["Anna de Vries", "A.B. de Vries"],
        ["O’Neill", "Oneill"],
    ] {
        assert!(are_alike(names, one), "{names:?}");
        assert!(!are_alike(names, [Some("Harbour"), Some("Bakery")]), "{names:?}");
    }
    assert!(are_alike(["Ann", "ann"], [Some("Harbour"), None]), "one did not say where");
    for names in
        [["Anna de Vries", "Arie de Vries"], ["A. Vries", "B. Vries"], ["Jan", "Piet"], ["日本", "銀行"]]
    {
        assert!(!are_alike(names, one), "{names:?}");
    }
}

/// Forms are typed in in any order: the newer one is the one of the later date.
#[test]
fn of_two_forms_of_one_person_the_later_dated_counts() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let form = |id: u128, day: &str, typed: &str, answer: &str| {
        let mut assessment = assessment(&bank, &[("a1", answer)]);
        assessment.id = Some(uuid::Uuid::from_u128(id));
        assessment.respondent.name = Some("Ann".to_owned());
        assessment.completed_at = format!("{day}T12:00:00Z").parse().ok();
        assessment.updated_at = format!("{typed}T12:00:00Z").parse().ok();
        assessment
    };
    let all = [form(1, "2026-03-09", "2026-04-01", "1"), form(2, "2026-03-02", "2026-04-02", "5")];
    let mut reader = Reader::new(&sheet);
    for (place, assessment) in all.iter().enumerate() {
        reader.take_settled(assessment, origin(place));
    }
    assert_eq!(reader.people.keep_newest(), [(origin(1), origin(0))]);
    assert_eq!(reader.people.count(&sheet), Counts::of(&sheet, [&all[0]]));
}

/// Which rules are withheld says no more than which questions are: not whether they hold.
#[test]
fn a_rule_that_is_withheld_is_named_whether_it_holds_or_not() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let told = |only: &str| {
        let people = [[("a1", only), ("a2", "3")], [("a1", "?"), ("a2", "3")], [("a1", "?"), ("a2", "3")]];
        let people = people.map(|given| assessment(&bank, &given));
        Group::of(&sheet, &Counts::of(&sheet, &people), Floor { whole: 3, role: 3 }).expect("three answered")
    };
    assert!(!told("1").withheld_rules.is_empty());
    assert_eq!(told("1").withheld_rules, told("5").withheld_rules);
}

/// Where the levels that are told rule it out for everybody, a rule is no riddle.
#[test]
fn a_rule_that_what_is_told_rules_out_is_not_withheld() {
    let mut bank = board();
    let both = |limit| {
        Condition::All(vec![
            Condition::QuestionAtMost("a1".to_owned(), limit),
            Condition::DimensionBelow("a".to_owned(), 3.0),
        ])
    };
    bank.rules = vec![
        rule("apart", both(2.0), Severity::Blocker),
        rule("maybe", both(3.0), Severity::Blocker),
        rule("unknown", Condition::DontKnowAtLeast(None, 2), Severity::Warning),
    ];
    let sheet = Sheet::of(&bank);
    let people = [[("a1", "3"), ("a2", "1")], [("a1", "3"), ("a2", "?")], [("a1", "4"), ("a2", "?")]];
    let people = people.map(|given| assessment(&bank, &given));
    let floor = Floor { whole: 3, role: 3 };
    let told = Group::of(&sheet, &Counts::of(&sheet, &people), floor).expect("three answered");
    assert_eq!(told.withheld_rules, ["maybe"]);
}

proptest! {
    #[test]
    fn a_person_is_counted_as_scored(
        mut bank in banks(),
        replies in replies(),
        quick in any::<bool>(),
        target in prop::option::of(-5.0..5.0),
    ) {
        let first = bank.questions().next().expect("a bank has questions").id.clone();
        let last = bank.all_dimensions().pop().expect("a bank has dimensions").id.clone();
        let when = [
            Condition::QuestionAtMost(first.clone(), 0.0),
            Condition::QuestionAtLeast(first, 0.0),
            Condition::DimensionBelow(last.clone(), 0.5),
            Condition::DimensionBelow("d1".to_owned(), 0.0),
            Condition::DontKnowAtLeast(None, 2),
            Condition::DontKnowAtLeast(Some(last.clone()), 1),
        ];
        let rules = when.into_iter().zip(["1", "2", "3", "4", "5", "6"]);
        bank.rules = rules.map(|(when, id)| rule(id, when, Severity::Warning)).collect();
        let mut assessment = answered(&bank, &replies, quick);
        assessment.targets.extend(target.map(|target| (last, target)));
        assert_counted_as_scored(&bank, &assessment);
    }

    /// Read in parts, in any order, it is one group.
    #[test]
    fn parts_add_up_to_the_whole(people in people(), at in any::<prop::sample::Index>()) {
        let bank = board();
        let sheet = Sheet::of(&bank);
        let all = assessments(&bank, &people);
        let (one, other) = all.split_at(at.index(all.len()));
        let mut merged = Counts::of(&sheet, other);
        merged.merge(Counts::of(&sheet, one));
        prop_assert_eq!(merged, Counts::of(&sheet, &all));
    }
}
