//! Two groups beside each other: what can be told of both without telling of one of few.
//!
//! Each keeps to its own [`Floor`]. Beside each other they tell one thing more, their difference: whoever
//! takes what one group says from what the other says is left with those whose answers only one of them
//! holds. On either side these are a group of their own, and nothing is told of them that would not be
//! told of any group:
//!
//! - They are nobody, or enough people. Otherwise nothing is compared: [`TooAlike`]. A folder to which
//!   one person was added since, or in which one changed an answer, would show what that one answered.
//! - What too few of them chose on a question is withheld, on both sides, with the scores, rules and
//!   decisions that would give it away. So is what either group withholds by itself.
//!
//! Who is in both is not asked of names or ids but of answers, for it is in those that a difference
//! consists: people who gave the same answers to all that both groups were asked fall out of it, one
//! against one, whoever they are. A copy without an id is found so, and where two people happen to
//! have answered alike, rather too little is said than too much.
//!
//! People who answered anew are told of, however many of them answered both times: what they chose
//! then and choose now cannot be parted from what others did. Who knows that all but one chose again
//! what they had chosen does know that one; that is so of a single group too.
//!
//! A group that was kept has numbers, and no people. What a reader of two groups can know is then how
//! many make up the difference at least: as many as the numbers of any question or dimension differ by.
//! Where these are nobody or enough, the groups are compared. It cannot be seen whether the rest are
//! the same answers, and so not whether too few of those that are new chose a level on a question; that
//! is said in the report.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{Counts, DimensionGroup, Floor, Group, People, QuestionGroup, Sheet, rules_on};
use crate::bank::round_six;

/// A group that keeps to its floor, and its people where they are known.
pub(crate) struct Grouped<'p> {
    pub(crate) group: Group,
    /// `None` of a group that was kept.
    pub(crate) people: Option<&'p People>,
}

/// Two groups with the same questions, dimensions and rules, without what may not be told of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The group of then.
    pub then: Group,
    /// The group of now.
    pub now: Group,
    /// The ids of the questions that only the group of then was asked.
    pub only_then: Vec<String>,
    /// The ids of those that only the group of now was asked.
    pub only_now: Vec<String>,
    /// Whether nothing differs, person for person; of a group that was kept, number for number.
    pub is_same: bool,
    /// How many people of then are not among those of now, and the other way round, by their names;
    /// `None` where anyone gave no name.
    pub strangers: Option<[usize; 2]>,
    /// Whether the people of both are known, so that it is known how many make up the difference.
    pub knows_people: bool,
}

/// So few people make up the difference of two groups that it would tell what they answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the difference is that of {people}, which are fewer than {floor}")]
pub struct TooAlike {
    /// How many answered as nobody in the other group did; of a group that was kept, at least.
    pub people: usize,
    /// How many it takes.
    pub floor: usize,
    /// Whether it could be more.
    pub at_least: bool,
}

/// Lays two groups beside each other, both counted by this bank.
///
/// # Errors
/// When too few people make up their difference.
pub(crate) fn compare(sheet: &Sheet, [then, now]: [Grouped; 2], floor: Floor) -> Result<Compared, TooAlike> {
    let people = then.people.zip(now.people);
    let (mut then, mut now) = (then.group, now.group);
    let [only_then, only_now] = [lone(&then, &now), lone(&now, &then)];
    for group in [&mut then, &mut now] {
        leave_out(group, sheet, &[&only_then[..], &only_now].concat());
    }
    let told_of = |counts: Counts| match Group::of(sheet, &counts, floor) {
        Ok(part) => Ok((counts.people, part.withheld().map(str::to_owned).collect())),
        Err(_) if counts.people == 0 => Ok((0, Vec::new())),
        Err(few) => Err(TooAlike { people: few.people, floor: few.floor, at_least: false }),
    };
    let least_of = |least| match least {
        0 => Ok((0, Vec::new())),
        people if people < floor.whole => Err(TooAlike { people, floor: floor.whole, at_least: true }),
        people => Ok((people, Vec::new())),
    };
    let parts: [(usize, Vec<String>); 2] = if let Some((one, other)) = people {
        let asked: Vec<usize> = then.questions.iter().filter_map(|one| sheet.place(&one.id)).collect();
        let part = |of: &People, without: &People| told_of(of.count_without(without, &asked, sheet));
        [part(one, other)?, part(other, one)?]
    } else {
        let [least_then, least_now] = least_apart(&then, &now);
        [least_of(least_then)?, least_of(least_now)?]
    };
    let is_same = parts.iter().all(|(people, _)| *people == 0);
    let mut withheld = parts.map(|(_, withheld)| withheld).concat();
    withheld.extend(then.withheld().chain(now.withheld()).map(str::to_owned));
    for group in [&mut then, &mut now] {
        group.hide(sheet, &withheld, floor);
    }
    clear_where_either_is(&mut then.dimensions, &mut now.dimensions);
    let strangers =
        people.and_then(|(one, other)| Some([one.strangers_to(other)?, other.strangers_to(one)?]));
    let knows_people = people.is_some();
    Ok(Compared { then, now, only_then, only_now, is_same, strangers, knows_people })
}

/// The questions that only one of two groups was asked.
fn lone(one: &Group, other: &Group) -> Vec<String> {
    let alone = one.questions.iter().filter(|question| other.question(&question.id).is_none());
    alone.map(|question| question.id.clone()).collect()
}

/// Leaves out these questions and what depends on them, which is another thing in the other group.
fn leave_out(group: &mut Group, sheet: &Sheet, lone: &[String]) {
    let rules = rules_on(sheet, lone);
    group.questions.retain(|question| !lone.contains(&question.id));
    group.dimensions.retain(|dimension| !lone.iter().any(|question| sheet.holds(&dimension.id, question)));
    group.rules.retain(|rule| !rules.contains(&rule.rule.as_str()));
    group.decisions.retain(|decision| !lone.contains(&decision.question));
    // They are in the order of the questions, and not told of here.
    group.roles.clear();
}

/// A dimension that is withheld of one group is withheld of both.
fn clear_where_either_is(then: &mut [DimensionGroup], now: &mut [DimensionGroup]) {
    let is_withheld = |one: &DimensionGroup| one.answered > 0 && one.scores.is_empty();
    let withheld: Vec<String> =
        then.iter().chain(&*now).filter(|one| is_withheld(one)).map(|one| one.id.clone()).collect();
    for dimension in then.iter_mut().chain(now).filter(|one| withheld.contains(&one.id)) {
        dimension.scores.clear();
        dimension.median = None;
    }
}

/// How many people at least are in the one group and not in the other, answer for answer, on each side:
/// no fewer than the numbers of any question or dimension say.
fn least_apart(then: &Group, now: &Group) -> [usize; 2] {
    let questions =
        then.questions.iter().filter_map(|one| Some(cells(then, one, now, now.question(&one.id)?)));
    let dimensions = then.dimensions.iter().filter_map(|one| {
        let other = now.dimensions.iter().find(|other| other.id == one.id)?;
        let mut scores: BTreeMap<u64, (usize, usize)> = BTreeMap::new();
        for score in &one.scores {
            scores.entry(round_six(score.score).to_bits()).or_default().0 += score.count;
        }
        for score in &other.scores {
            scores.entry(round_six(score.score).to_bits()).or_default().1 += score.count;
        }
        let are_told = !one.scores.is_empty() && !other.scores.is_empty();
        are_told.then(|| scores.into_values().collect())
    });
    questions.chain(dimensions).fold([0, 0], |[most_then, most_now], cells: Vec<(usize, usize)>| {
        let more_then = cells.iter().map(|(then, now)| then.saturating_sub(*now)).sum();
        let more_now = cells.iter().map(|(then, now)| now.saturating_sub(*then)).sum();
        [most_then.max(more_then), most_now.max(more_now)]
    })
}

/// How many gave each answer to a question, then and now: everybody is in one of the numbers.
fn cells(then: &Group, one: &QuestionGroup, now: &Group, other: &QuestionGroup) -> Vec<(usize, usize)> {
    let others = |group: &Group, question: &QuestionGroup| {
        let said = [question.dont_know, question.not_applicable, question.answered];
        let nothing = question.asked.saturating_sub(said.iter().sum());
        [question.dont_know, question.not_applicable, nothing, group.people.saturating_sub(question.asked)]
    };
    let levels = |question: &QuestionGroup, told: bool| -> Vec<usize> {
        let spread = question.spread.as_ref().filter(|_| told);
        spread.map_or_else(
            || vec![question.answered],
            |spread| spread.distribution.iter().map(|level| level.count).collect(),
        )
    };
    let told = one.spread.is_some() && other.spread.is_some();
    let all = |group: &Group, question: &QuestionGroup| {
        [levels(question, told), others(group, question).into()].concat()
    };
    all(then, one).into_iter().zip(all(now, other)).collect()
}
