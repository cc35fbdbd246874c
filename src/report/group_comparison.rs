//! The report of two groups: what moved between them, in the medians and in how far the answers lie
//! apart. It is the sibling of the comparison of two assessments, but a group is nobody: what moved is
//! what the group says, and of no person does anything follow.

pub mod csv;
mod document;
#[cfg(test)]
mod tests;
mod words;

pub use document::document;

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Serialize;

use super::comparison::days_between;
use super::group::{self, DimensionSpread, GroupReport, Head, QuestionSpread, RuleCount};
use super::{BankName, Became, Past};
use crate::bank::{QuestionBank, Severity, round_six};
use crate::group::Compared;
use crate::messages::{Messages, rounded};

/// What moved between two groups, as `boardready compare --format json` writes it. `then` is the first
/// of the two and `now` the second; every `change` is now minus then. What is left out of either group
/// because too few people share it is left out of both, and so is what the difference would tell of
/// too few. Numbers are unrounded. Every key is always there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "boardready group comparison, format 1")]
pub struct GroupComparison {
    /// Which format this is: always `boardready/group-comparison/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: &'static str,
    /// The question bank by which both are counted.
    pub bank: BankName,
    /// The first of the two.
    pub then: GroupMoment,
    /// The second of the two.
    pub now: GroupMoment,
    /// The days from the last day of then to the last day of now; `null` without both.
    pub days: Option<i64>,
    /// Whether nothing differs.
    pub same: bool,
    /// The dimensions of which both groups were asked the same questions, each before those it holds.
    pub dimensions: Vec<DimensionShift>,
    /// The questions that both groups were asked, in the order of the bank.
    pub questions: Vec<QuestionShift>,
    /// The rules that hold for anyone, or could, then or now; blockers first.
    pub rules: Vec<RuleShift>,
    /// How many rules would give away what one of few answered, and are left out.
    pub rules_withheld: usize,
    /// The ids of the questions that only the group of then was asked.
    pub only_then: Vec<String>,
    /// The ids of the questions that only the group of now was asked.
    pub only_now: Vec<String>,
    /// The ids of the questions that split the group of now, the least agreed first.
    pub to_talk_about: Vec<String>,
    /// The ids of the questions on which the group of now agrees below its target, the largest gap
    /// first.
    pub to_decide: Vec<String>,
    /// What to keep in mind, in the report's language.
    pub cautions: Vec<String>,
    /// What became of what the board decided; `null` without a register of decisions.
    pub register: Option<Became>,
    /// The group of then, without what is not compared.
    #[serde(skip)]
    pub before: GroupReport,
    /// The group of now likewise.
    #[serde(skip)]
    pub after: GroupReport,
}

/// The name of the format, as the key `format` gives it.
const FORMAT: &str = "boardready/group-comparison/1";

/// By how much of 1 a consensus moves at least, for it to be told of.
const MOVED: f64 = 0.05;

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    super::schema::text::<GroupComparison>()
}

/// One of the two groups as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GroupMoment {
    /// The version of the bank that it names.
    pub version: String,
    /// How many answered another version than that by which both are counted.
    pub of_other_version: usize,
    /// The organisation, where all who name one name the same; `null` otherwise.
    pub organisation: Option<String>,
    /// The first day on which anyone finished, as in `2026-03-12`; `null` when no file says.
    pub first_day: Option<String>,
    /// The last such day; `null` when no file says.
    pub last_day: Option<String>,
    /// How many answered anything.
    pub people: usize,
    /// How many are not in the other group, by their names; `null` where anyone gave no name.
    pub only_here: Option<usize>,
}

/// How a dimension moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DimensionShift {
    /// The dimension's id.
    pub id: String,
    /// Then; `null` when nobody had a score, or it is left out.
    pub then: Option<Middle>,
    /// Now; `null` likewise.
    pub now: Option<Middle>,
    /// The median of now minus that of then, in points of the dimension's scale.
    pub change: Option<f64>,
    /// The targets that the group of now set, on the same scale, lowest first, each once.
    pub targets: Vec<f64>,
    /// The lowest end of the scale.
    pub lowest: f64,
    /// The highest end of the scale.
    pub highest: f64,
    /// How deep it is in the tree; 0 at the top.
    #[serde(skip)]
    pub depth: usize,
    /// What it is called.
    #[serde(skip)]
    pub name: String,
}

/// The middle of the scores of a group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Middle {
    /// The median, in points of the dimension's scale.
    pub median: f64,
    /// Where the middle half of the scores begins, in the same points.
    pub low: f64,
    /// Where it ends, in the same points.
    pub high: f64,
}

/// How what a group answered to a question moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuestionShift {
    /// The question's id.
    pub id: String,
    /// Its number among all questions of the bank, from 1.
    pub number: usize,
    /// Then.
    pub then: Levels,
    /// Now.
    pub now: Levels,
    /// The median of now minus that of then, in points of the question's scale.
    pub change: Option<f64>,
    /// The consensus of now minus that of then, as part of 1: more than 0 is closer together.
    pub consensus_change: Option<f64>,
}

/// What a group answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Levels {
    /// How many were asked.
    pub asked: usize,
    /// How many chose a level.
    pub answered: usize,
    /// How many answered "I don't know".
    pub dont_know: usize,
    /// How many said that it does not apply.
    pub not_applicable: usize,
    /// The median of the levels, in points of the question's scale; `null` without levels.
    pub median: Option<f64>,
    /// How far the levels agree, as part of 1 (Tastle and Wierman); `null` without levels.
    #[schemars(range(min = 0, max = 1))]
    pub consensus: Option<f64>,
    /// Whether two or more stand on either side of the middle of the scale; `null` without levels.
    pub split: Option<bool>,
}

/// For how many a rule holds, then and now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleShift {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// For how many it held then.
    pub then_holds: usize,
    /// Of how many it could not be said then.
    pub then_open: usize,
    /// For how many it holds now.
    pub now_holds: usize,
    /// Of how many it cannot be said now.
    pub now_open: usize,
    /// What it says where it holds.
    pub message: String,
}

/// What is said of one of the groups as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Whose it is, and what became of its files.
    pub head: Head,
    /// The version of the bank that it names.
    pub version: String,
    /// How many answered another version than that by which both are counted.
    pub of_other_version: usize,
}

/// Builds the report of two groups, after what the board decided before.
pub fn build(
    bank: &QuestionBank,
    compared: &Compared,
    [then, now]: [Side; 2],
    messages: &Messages,
    past: Option<Past>,
) -> GroupComparison {
    let report = |group, side: &Side, past| {
        let mut report = group::build_after(bank, group, side.head.clone(), None, messages, past);
        report.bank.version.clone_from(&side.version);
        report
    };
    let (before, after) = (report(&compared.then, &then, None), report(&compared.now, &now, past));
    let moment = |report: &GroupReport, side: &Side, only_here| GroupMoment {
        version: side.version.clone(),
        of_other_version: side.of_other_version,
        organisation: report.organisation.clone(),
        first_day: report.first_day.clone(),
        last_day: report.last_day.clone(),
        people: report.people,
        only_here,
    };
    let last = |report: &GroupReport| report.days.map(|(_, last)| last);
    let mut comparison = GroupComparison {
        format: FORMAT,
        bank: BankName { id: bank.id.clone(), version: bank.version.clone() },
        then: moment(&before, &then, compared.strangers.map(|[then, _]| then)),
        now: moment(&after, &now, compared.strangers.map(|[_, now]| now)),
        days: last(&before).zip(last(&after)).map(|(then, now)| days_between(then, now)),
        same: compared.is_same,
        dimensions: paired(&before.dimensions, &after.dimensions, |one| &one.id, dimension),
        questions: paired(&before.questions, &after.questions, |one| &one.id, question),
        rules: rules(&before, &after),
        rules_withheld: before.rules_withheld.max(after.rules_withheld),
        only_then: compared.only_then.clone(),
        only_now: compared.only_now.clone(),
        to_talk_about: split_most(&after),
        to_decide: after.to_decide.clone(),
        cautions: Vec::new(),
        register: after.register.clone(),
        before,
        after,
    };
    comparison.cautions = words::cautions(&comparison, compared.knows_people, messages);
    comparison
}

/// What both have, in the order of now.
fn paired<T, P>(then: &[T], now: &[T], id: fn(&T) -> &String, pair: fn(&T, &T) -> P) -> Vec<P> {
    let before = |one: &T| then.iter().find(|other| id(other) == id(one));
    now.iter().filter_map(|one| Some(pair(before(one)?, one))).collect()
}

fn dimension(then: &DimensionSpread, now: &DimensionSpread) -> DimensionShift {
    let middle = |one: &DimensionSpread| {
        let (low, high) = one.middle_half()?;
        Some(Middle { median: one.median?, low, high })
    };
    let (before, after) = (middle(then), middle(now));
    DimensionShift {
        id: now.id.clone(),
        then: before,
        now: after,
        change: before.zip(after).map(|(then, now)| now.median - then.median),
        targets: now.targets.clone(),
        lowest: now.lowest,
        highest: now.highest,
        depth: now.depth,
        name: now.name.clone(),
    }
}

fn question(then: &QuestionSpread, now: &QuestionSpread) -> QuestionShift {
    let levels = |one: &QuestionSpread| Levels {
        asked: one.asked,
        answered: one.answered,
        dont_know: one.dont_know,
        not_applicable: one.not_applicable,
        median: one.spread.as_ref().map(|spread| spread.median),
        consensus: one.spread.as_ref().map(|spread| spread.consensus),
        split: one.spread.as_ref().map(|spread| spread.split),
    };
    let spreads = || then.spread.as_ref().zip(now.spread.as_ref());
    QuestionShift {
        id: now.id.clone(),
        number: now.number,
        then: levels(then),
        now: levels(now),
        change: spreads().map(|(then, now)| now.median - then.median),
        consensus_change: spreads().map(|(then, now)| now.consensus - then.consensus),
    }
}

/// The rules of either; those that only held then come after the others as grave.
fn rules(before: &GroupReport, after: &GroupReport) -> Vec<RuleShift> {
    let counts = |report: &GroupReport, id: &str| {
        let found = report.rules.iter().find(|rule| rule.rule == id);
        found.map_or((0, 0), |rule| (rule.holds, rule.open))
    };
    let is_new = |rule: &&RuleCount| after.rules.iter().all(|other| other.rule != rule.rule);
    let all = after.rules.iter().chain(before.rules.iter().filter(is_new));
    let shift = |rule: &RuleCount| {
        let (then, now) = (counts(before, &rule.rule), counts(after, &rule.rule));
        RuleShift {
            rule: rule.rule.clone(),
            severity: rule.severity,
            then_holds: then.0,
            then_open: then.1,
            now_holds: now.0,
            now_open: now.1,
            message: rule.message.clone(),
        }
    };
    let mut rules: Vec<RuleShift> = all.map(shift).collect();
    rules.sort_by_key(|rule| rule.severity != Severity::Blocker);
    rules
}

/// The questions that split a group, the least agreed first.
fn split_most(report: &GroupReport) -> Vec<String> {
    let is_split = |question: &&QuestionSpread| question.spread.as_ref().is_some_and(|spread| spread.split);
    let mut split: Vec<&QuestionSpread> = report.questions.iter().filter(is_split).collect();
    split.sort_by(|one, other| group::by_disagreement(one, other));
    split.into_iter().map(|question| question.id.clone()).collect()
}

impl DimensionShift {
    /// Which way the median went, as it is shown; `None` where either group has none.
    pub fn direction(&self) -> Option<Ordering> {
        let (then, now) = (self.then?.median, self.now?.median);
        Some(rounded(now, 1).total_cmp(&rounded(then, 1)))
    }
}

impl QuestionShift {
    /// Whether the levels of now lie closer together (`Greater`): by five percentage points or more, as
    /// shown in whole percents, or by less where a split came or went. `None` where either group has
    /// none.
    pub fn agreement(&self) -> Option<Ordering> {
        let by = round_six(rounded(self.now.consensus?, 2) - rounded(self.then.consensus?, 2));
        let (was, is) = self.split()?;
        Some(if by.abs() >= MOVED { by.total_cmp(&0.0) } else { was.cmp(&is) })
    }

    /// What became of a split: whether it was one, and is one; `None` where either group has no levels.
    pub fn split(&self) -> Option<(bool, bool)> {
        self.then.split.zip(self.now.split)
    }

    /// Whether a larger part of those who were asked does not know (`Greater`).
    pub fn unknown(&self) -> Ordering {
        (self.now.dont_know * self.then.asked).cmp(&(self.then.dont_know * self.now.asked))
    }

    /// By how large a part more of those who were asked do not know, or fewer.
    #[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^52")]
    fn unknown_by(&self) -> f64 {
        let part = |one: &Levels| one.dont_know as f64 / one.asked.max(1) as f64;
        round_six((part(&self.now) - part(&self.then)).abs())
    }
}
