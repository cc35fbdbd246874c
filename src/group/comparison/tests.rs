use proptest::prelude::*;

use super::*;
use crate::assessment::Assessment;
use crate::bank::{Condition, QuestionBank, Severity};
use crate::group::{Origin, Reader, RuleGroup};
use crate::scoring::testing::{assessment, bank, dimension, question, rule};

const FLOOR: Floor = Floor { whole: 3, role: 3 };

/// A dimension of two questions, and a rule.
fn board() -> QuestionBank {
    let mut bank = bank(vec![dimension("d", 1.0, vec![question("p", 1.0), question("q", 1.0)])]);
    bank.rules = vec![rule("low", Condition::QuestionAtMost("q".to_owned(), 2.0), Severity::Blocker)];
    bank
}

/// What somebody answers to `p` and `q`: an option, `?`, or `-` for nothing.
type Sheet2 = [&'static str; 2];

fn people(sheet: &Sheet, all: &[Sheet2]) -> People {
    let mut reader = Reader::new(sheet);
    for (place, answers) in all.iter().enumerate() {
        let given = ["p", "q"].into_iter().zip(*answers).filter(|(_, answer)| *answer != "-");
        let mut one: Assessment = assessment(sheet.bank, &given.collect::<Vec<_>>());
        one.respondent.name = Some(format!("Person {place}"));
        reader.take_settled(&one, Origin { part: 0, line: u32::try_from(place).expect("a few") });
    }
    reader.people
}

/// People, and the group they are.
type Counted = (People, Group);

/// The group of these, if they are enough.
fn counted(sheet: &Sheet, all: &[Sheet2]) -> Option<Counted> {
    let people = people(sheet, all);
    let group = Group::of(sheet, &people.count(sheet), FLOOR).ok()?;
    Some((people, group))
}

/// What is said of both, where their people are known or not.
fn beside(sheet: &Sheet, then: &Counted, now: &Counted, known: bool) -> Result<Compared, TooAlike> {
    let [then, now] = [then, now]
        .map(|(people, group)| Grouped { group: group.clone(), people: Some(people).filter(|_| known) });
    compare(sheet, [then, now], FLOOR)
}

/// The same; `None` when either is too small.
fn laid_out(then: &[Sheet2], now: &[Sheet2], known: bool) -> Option<Result<Compared, TooAlike>> {
    let bank = board();
    let sheet = Sheet::of(&bank);
    Some(beside(&sheet, &counted(&sheet, then)?, &counted(&sheet, now)?, known))
}

/// Every way in which so many people can answer these sheets, in whatever order.
fn all(sheets: &[Sheet2], count: usize) -> Vec<Vec<Sheet2>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let more = |(place, first): (usize, &Sheet2)| {
        let rest = all(&sheets[place..], count - 1);
        rest.into_iter().map(|rest| std::iter::once(*first).chain(rest).collect()).collect::<Vec<_>>()
    };
    sheets.iter().enumerate().flat_map(more).collect()
}

/// What is in the one and not in the other, one against one.
fn without(one: &[Sheet2], other: &[Sheet2]) -> Vec<Sheet2> {
    let mut left = other.to_vec();
    let is_alone = |sheet: &&Sheet2| {
        let alike = left.iter().position(|other| other == *sheet);
        alike.map(|place| left.remove(place)).is_none()
    };
    one.iter().filter(is_alone).copied().collect()
}

const SHEETS: [Sheet2; 6] = [["1", "1"], ["1", "5"], ["5", "1"], ["5", "-"], ["?", "5"], ["-", "?"]];

/// A few people, of whom nothing can be told.
fn is_few(count: usize) -> bool {
    (1..FLOOR.whole).contains(&count)
}

/// All pairs of groups of three who answer six sheets, and of four who answer the first three. An adversary who knows every sheet that
/// both hold, takes away what they say from what is told of both groups. What is left is those whose
/// sheets only one holds: never few people, nor the levels of few of them, on neither side.
#[test]
fn the_difference_is_never_that_of_few() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let groups = [all(&SHEETS, 3), all(&SHEETS[..3], 4)].concat();
    let groups: Vec<(Vec<Sheet2>, Counted)> =
        groups.into_iter().filter_map(|one| Some((one.clone(), counted(&sheet, &one)?))).collect();
    let (mut compared, mut refused, mut withheld) = (0, 0, 0);
    for (then, counted_then) in &groups {
        for (now, counted_now) in &groups {
            let parts = [without(then, now), without(now, then)];
            let found = beside(&sheet, counted_then, counted_now, true);
            if parts.iter().any(|part| is_few(part.len())) {
                assert!(found.is_err(), "{then:?} {now:?}");
                refused += 1;
                continue;
            }
            let found = found.unwrap_or_else(|alike| panic!("{alike}: {then:?} {now:?}"));
            compared += 1;
            for (place, id) in ["p", "q"].into_iter().enumerate() {
                let chose = |of: &[Sheet2]| of.iter().filter(|one| !["?", "-"].contains(&one[place])).count();
                let may_not = parts.iter().chain([then, now]).any(|of| is_few(chose(of)));
                for group in [&found.then, &found.now] {
                    let told = group.question(id).is_some_and(|one| one.spread.is_some());
                    assert!(!may_not || !told, "{id}: {then:?} {now:?}");
                    assert!(!may_not || group.dimensions.iter().all(|one| one.median.is_none()));
                    assert!(!(may_not && id == "q") || group.rules.is_empty());
                    withheld += usize::from(may_not);
                }
            }
        }
    }
    assert!(compared > 1000 && refused > 1000 && withheld > 200, "{compared} {refused} {withheld}");
}

/// What is withheld has no part in anything that is told: whoever of those who chose a level on such a
/// question had chosen another, the same is told of both groups.
#[test]
fn what_is_withheld_of_either_is_nowhere_in_both() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let groups: Vec<(Vec<Sheet2>, Counted)> =
        all(&SHEETS, 3).into_iter().filter_map(|one| Some((one.clone(), counted(&sheet, &one)?))).collect();
    let mut changes = 0;
    for (then, counted_then) in &groups {
        for (now, counted_now) in &groups {
            let Ok(found) = beside(&sheet, counted_then, counted_now, true) else { continue };
            for (place, id) in ["p", "q"].into_iter().enumerate() {
                let is_told = |group: &Group| {
                    group.question(id).is_none_or(|one| one.spread.is_some() || one.answered == 0)
                };
                if is_told(&found.then) && is_told(&found.now) {
                    continue;
                }
                let other = |of: &[Sheet2]| -> Vec<Sheet2> {
                    let turned = |answer| match answer {
                        "1" => "5",
                        "5" => "2",
                        other => other,
                    };
                    let mut of = of.to_vec();
                    for one in &mut of {
                        one[place] = turned(one[place]);
                    }
                    of
                };
                assert_eq!(
                    laid_out(&other(then), &other(now), true),
                    Some(Ok(found.clone())),
                    "{then:?} {now:?}"
                );
                changes += 1;
            }
        }
    }
    assert!(changes > 50, "{changes}");
}

/// Of groups that were kept only numbers are known: what is refused of known people because the rest
/// are the same is refused of these too.
#[test]
fn a_copy_with_few_more_is_refused_of_kept_groups_too() {
    for shared in all(&SHEETS, 3) {
        for more in (1..3).flat_map(|count| all(&SHEETS, count)) {
            let now = [&shared[..], &more].concat();
            let Some(found) = laid_out(&shared, &now, false) else { continue };
            assert_eq!(found, Err(TooAlike { people: more.len(), floor: 3, at_least: true }), "{now:?}");
            assert!(laid_out(&now, &shared, false).is_some_and(|found| found.is_err()));
        }
    }
    // One of four answers otherwise.
    let then = [["1", "1"], ["1", "5"], ["5", "1"], ["5", "5"]];
    let now = [["1", "1"], ["1", "5"], ["5", "1"], ["1", "1"]];
    assert_eq!(laid_out(&then, &now, false), Some(Err(TooAlike { people: 1, floor: 3, at_least: true })));
    let anew = [["4", "4"], ["4", "3"], ["3", "4"], ["3", "3"]];
    assert!(laid_out(&then, &anew, false).is_some_and(|found| found.is_ok_and(|found| !found.is_same)));
    assert!(laid_out(&then, &then, false).is_some_and(|found| found.is_ok_and(|found| found.is_same)));
}

/// What only one group was asked is left out, with what depends on it.
#[test]
fn like_is_laid_beside_like() {
    let mut bank = board();
    let crate::bank::Children::Questions(questions) = &mut bank.dimensions[0].children else {
        panic!("it has")
    };
    questions[0].quick = true;
    let sheet = Sheet::of(&bank);
    let grouped = |edition| {
        let one = |answer| {
            let mut one = assessment(&bank, &[("p", answer)]);
            one.edition = edition;
            one
        };
        let counts = Counts::of(&sheet, &["1", "3", "4"].map(one));
        Grouped { group: Group::of(&sheet, &counts, FLOOR).expect("three answered"), people: None }
    };
    let (quick, full) = (crate::assessment::Edition::Quick, crate::assessment::Edition::Full);
    let found = compare(&sheet, [grouped(quick), grouped(full)], FLOOR).expect("they are the same");
    assert_eq!((found.only_then.len(), found.only_now.as_slice()), (0, &["q".to_owned()][..]));
    for group in [&found.then, &found.now] {
        let asked: Vec<&str> = group.questions.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(asked, ["p"]);
        assert!(group.dimensions.is_empty() && group.rules == Vec::<RuleGroup>::new());
    }
}

#[test]
fn who_is_in_one_only_is_told_by_names() {
    let (three, four) = (&SHEETS[..3], &[["4", "4"], ["4", "3"], ["3", "4"], ["3", "3"]]);
    let strangers = |then, now, known| laid_out(then, now, known)?.ok()?.strangers;
    assert_eq!(strangers(three, four, true), Some([0, 1]));
    assert_eq!(strangers(four, three, true), Some([1, 0]));
    assert_eq!(strangers(three, four, false), None);
}

proptest! {
    /// The other way round the same is told, and the same refused, but for who comes first.
    #[test]
    fn the_sides_can_be_swapped(
        then in prop::collection::vec(prop::sample::select(SHEETS.to_vec()), 3..7),
        now in prop::collection::vec(prop::sample::select(SHEETS.to_vec()), 3..7),
        known in any::<bool>(),
    ) {
        let (one, other) = (laid_out(&then, &now, known), laid_out(&now, &then, known));
        match (one, other) {
            (Some(Ok(one)), Some(Ok(other))) => {
                prop_assert_eq!((one.then, one.now), (other.now, other.then));
                prop_assert_eq!(one.is_same, other.is_same);
            }
            (one, other) => prop_assert_eq!(one.is_some_and(|one| one.is_err()), other.is_some_and(|one| one.is_err())),
        }
    }
}
