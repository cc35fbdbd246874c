//! What can be known of what is withheld, by brute force: every group there can be is made, and those
//! that are told of in the same words are put together. Who reads these words knows that it was one of
//! these groups, and no more.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// The people there can be: each way to answer these questions so, and nothing else.
fn everyone(questions: &[&str], answers: &[&str]) -> Vec<Vec<(String, String)>> {
    let mut people = vec![Vec::new()];
    for question in questions {
        let with = |person: &Vec<(String, String)>| {
            let more = answers.iter().map(|answer| ((*question).to_owned(), (*answer).to_owned()));
            more.map(|one| [person.clone(), vec![one]].concat()).collect::<Vec<_>>()
        };
        people = people.iter().flat_map(with).collect();
    }
    people
}

/// The groups of so many, each once: whoever sits where.
fn groups(kinds: usize, people: usize) -> Vec<Vec<usize>> {
    let mut groups = vec![Vec::new()];
    for _ in 0..people {
        let joined = |group: &Vec<usize>| {
            let from = group.last().copied().unwrap_or(0);
            (from..kinds).map(|kind| [group.clone(), vec![kind]].concat()).collect::<Vec<_>>()
        };
        groups = groups.iter().flat_map(joined).collect();
    }
    groups
}

/// How often each level was chosen of each question, how often each rule holds, and the median of each
/// dimension: what a group without a floor tells of everyone.
struct Hidden {
    levels: BTreeMap<String, Vec<usize>>,
    holds: BTreeMap<String, usize>,
    medians: BTreeMap<String, Option<u64>>,
}

fn hidden(group: &Group) -> Hidden {
    let levels = |question: &QuestionGroup| {
        let spread = question.spread.as_ref();
        spread.map_or_else(Vec::new, |spread| spread.distribution.iter().map(|level| level.count).collect())
    };
    Hidden {
        levels: group.questions.iter().map(|one| (one.id.clone(), levels(one))).collect(),
        holds: group.rules.iter().map(|rule| (rule.rule.clone(), rule.holds)).collect(),
        medians: group.dimensions.iter().map(|one| (one.id.clone(), one.median.map(f64::to_bits))).collect(),
    }
}

/// The levels that are told of, and of how many people.
fn levels_told(group: &Group) -> String {
    let answered: Vec<usize> = group.dimensions.iter().map(|dimension| dimension.answered).collect();
    format!("{:?} {answered:?}", group.questions)
}

/// Fails where a reader of a group of so many can tell something that is withheld.
fn assert_nothing_can_be_computed(questions: &[&str], answers: &[&str], people: usize) {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let everyone: Vec<Assessment> = everyone(questions, answers)
        .iter()
        .map(|given| {
            let given: Vec<_> = given.iter().map(|(id, answer)| (id.as_str(), answer.as_str())).collect();
            assessment(&bank, &given)
        })
        .collect();
    // What is said, and what can be behind it.
    let mut behind: BTreeMap<String, (Group, Vec<Hidden>)> = BTreeMap::new();
    for members in groups(everyone.len(), people) {
        let counts = Counts::of(&sheet, members.iter().map(|kind| &everyone[*kind]));
        let Ok(told) = Group::of(&sheet, &counts, Floor { whole: 3, role: 3 }) else { continue };
        let whole = Group::of(&sheet, &counts, Floor { whole: 1, role: 1 }).expect("somebody answered");
        let (_, hiddens) = behind.entry(format!("{told:?}")).or_insert_with(|| (told, Vec::new()));
        hiddens.push(hidden(&whole));
    }
    let mut by_levels: BTreeMap<String, Vec<&Hidden>> = BTreeMap::new();
    for (told, hiddens) in behind.values() {
        by_levels.entry(levels_told(told)).or_default().extend(hiddens);
    }
    let levels = answers.iter().filter(|answer| **answer != "?").count();
    let mut withheld = 0;
    for (told, hiddens) in behind.values() {
        let is_hidden = |question: &&QuestionGroup| question.spread.is_none() && question.answered > 0;
        for question in told.questions.iter().filter(is_hidden) {
            let possible: BTreeSet<&Vec<usize>> =
                hiddens.iter().map(|one| &one.levels[&question.id]).collect();
            // So many answers over so many levels: every way they can lie is still possible.
            let ways = groups(levels, question.answered).len();
            assert_eq!(possible.len(), ways, "{} of {told:#?}", question.id);
            withheld += 1;
        }
        // A median that is withheld, and how often a rule holds, are known as far as the levels that
        // are told settle them, and how many gave any: of `1 1 1` the middle is 1, whatever else was
        // answered. No further.
        let settled = &by_levels[&levels_told(told)];
        for dimension in told.dimensions.iter().filter(|one| one.median.is_none() && one.answered > 0) {
            let median = |one: &Hidden| one.medians[&dimension.id];
            let possible: BTreeSet<_> = hiddens.iter().map(median).collect();
            assert_eq!(
                possible,
                settled.iter().copied().map(median).collect(),
                "{} of {told:#?}",
                dimension.id
            );
        }
        let is_told = |rule: &str| told.rules.iter().any(|told| told.rule == rule);
        for rule in bank.rules.iter().map(|rule| rule.id.as_str()).filter(|rule| !is_told(rule)) {
            let holds = |one: &Hidden| one.holds.get(rule).copied().unwrap_or(0);
            let possible: BTreeSet<_> = hiddens.iter().map(holds).collect();
            assert_eq!(possible, settled.iter().copied().map(holds).collect(), "{rule} of {told:#?}");
        }
    }
    assert!(withheld > 0, "there are groups that something is withheld of");
}

#[test]
fn nothing_withheld_can_be_computed_across_dimensions() {
    assert_nothing_can_be_computed(&["a1", "a2", "b1"], &["1", "5", "?"], 3);
}

#[test]
fn nothing_withheld_can_be_computed_within_a_dimension() {
    for people in 3..=5 {
        assert_nothing_can_be_computed(&["a1", "a2"], &["1", "3", "5", "?"], people);
    }
}

/// What is said of the roles, and what each can have answered who are behind it.
type Behind = (Group, BTreeSet<BTreeMap<&'static str, Vec<&'static str>>>);

/// Of a role that is not told of, nothing is known that the others beside the told roles don't all
/// share.
#[test]
fn nothing_of_a_withheld_role_can_be_computed() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let kinds: Vec<(&str, &str)> =
        ["x", "y", "z"].iter().flat_map(|role| ["1", "3", "5", "?"].map(|answer| (*role, answer))).collect();
    let one = |(role, answer): &(&str, &str)| {
        let mut one = assessment(&bank, &[("a1", answer)]);
        one.respondent.role = Some((*role).to_owned());
        one
    };
    let everyone: Vec<Assessment> = kinds.iter().map(one).collect();
    let floor = Floor { whole: 2, role: 2 };
    let mut behind: BTreeMap<String, Behind> = BTreeMap::new();
    for members in groups(kinds.len(), 5) {
        let counts = Counts::of(&sheet, members.iter().map(|kind| &everyone[*kind]));
        let told = Group::of(&sheet, &counts, floor).expect("five answered");
        let mut levels: BTreeMap<&'static str, Vec<&'static str>> = BTreeMap::new();
        for (role, answer) in members.iter().map(|kind| kinds[*kind]).filter(|(_, answer)| *answer != "?") {
            levels.entry(role).or_default().push(answer);
        }
        behind.entry(format!("{told:?}")).or_insert_with(|| (told, BTreeSet::new())).1.insert(levels);
    }
    for (told, hiddens) in behind.values() {
        let is_told = |role: &str| {
            told.roles.iter().any(|one| one.role == role && one.spreads.first().is_some_and(Option::is_some))
        };
        let untold = |hidden: &BTreeMap<&'static str, Vec<&'static str>>| -> Vec<&'static str> {
            let left = hidden.iter().filter(|(role, _)| !is_told(role));
            let mut left: Vec<_> = left.flat_map(|(_, given)| given.clone()).collect();
            left.sort_unstable();
            left
        };
        for hidden in hiddens {
            // What is left beside the roles, whoever it is of.
            let left = untold(hidden);
            let is_one = hiddens.iter().all(|one| untold(one) == left);
            assert!(left.is_empty() || left.len() >= floor.role || !is_one, "{left:?} of {told:#?}");
            // Where all of enough people answered alike, each is known to have answered so.
            if left.iter().collect::<BTreeSet<_>>().len() == 1 {
                continue;
            }
            for (role, given) in hidden.iter().filter(|(role, _)| !is_told(role)) {
                let possible: BTreeSet<_> = hiddens.iter().map(|one| one.get(role)).collect();
                assert!(possible.len() > 1, "{role} {given:?} of {told:#?}");
            }
        }
    }
}

/// What too few aim for is withheld: from nothing that is told can be found which targets those few set,
/// nor how many of them did.
#[test]
fn no_target_that_few_set_can_be_computed() {
    let bank = board();
    let sheet = Sheet::of(&bank);
    let own = [None, Some(1.0), Some(5.0)];
    let kinds: Vec<(&str, Option<f64>)> =
        ["1", "3", "?"].iter().flat_map(|answer| own.map(|target| (*answer, target))).collect();
    let one = |(answer, target): &(&str, Option<f64>)| {
        let mut one = assessment(&bank, &[("a1", answer), ("b1", "3")]);
        one.targets.extend(target.map(|target| ("a".to_owned(), target)));
        one
    };
    let everyone: Vec<Assessment> = kinds.iter().map(one).collect();
    let floor = Floor { whole: 3, role: 3 };
    let mut behind: BTreeMap<String, (Group, BTreeSet<Vec<u64>>)> = BTreeMap::new();
    for people in 3..=5 {
        for members in groups(kinds.len(), people) {
            let counts = Counts::of(&sheet, members.iter().map(|kind| &everyone[*kind]));
            let told = Group::of(&sheet, &counts, floor).expect("enough answered");
            let mut set: Vec<u64> =
                members.iter().filter_map(|kind| kinds[*kind].1).map(f64::to_bits).collect();
            set.sort_unstable();
            let (_, hiddens) = behind.entry(format!("{told:?}")).or_insert_with(|| (told, BTreeSet::new()));
            hiddens.insert(set);
        }
    }
    let withheld = behind.values().filter(|(told, _)| told.dimensions[0].set_target.is_none());
    let mut found = 0;
    for (told, hiddens) in withheld {
        // One or two of either target.
        assert_eq!(hiddens.len(), 2 + 3, "{hiddens:?} of {told:#?}");
        found += 1;
    }
    assert!(found > 0, "there are groups of which few set a target");
}
