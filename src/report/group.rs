//! The report of a group: what a facilitator takes into the room. It orders a conversation: what to
//! talk about first, what is agreed and only needs a decision, and what nobody knows.

mod agenda;
pub mod csv;
mod document;
mod kept;
#[cfg(test)]
mod tests;
mod worded;

pub(super) use document::{Writer, also_split, more, numbers, shared_scale, with_chance};
pub use document::{document, slides};
pub(crate) use kept::{Kept, is_begun};

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use worded::Words;

use super::became::Now;
use super::benchmark::{Benchmarked, Own, standing};
use super::{BankName, Became, Before, NAMED_AT_MOST, Past, reading};
use crate::bank::{Horizon, QuestionBank, Severity, round_six};
use crate::benchmark::Benchmark;
use crate::document::Passages;
use crate::group::{Group, ScoreCount, Spread};
use crate::messages::Messages;
use crate::register::{Answers, MotionKind};
use crate::scoring::Estimate;

/// How many questions a workshop gets to: each takes ten minutes.
pub(super) const TALKED_ABOUT: usize = 5;

/// How many out of so many are several: two or more, and a quarter at least. Of fewer nothing is put
/// before all.
pub(super) fn several(of: usize) -> usize {
    of.div_ceil(4).max(2)
}

/// In so small a group every single score can be shown.
pub(super) const FEW: usize = 12;

/// Whether so many people are few: below 30 one answer can move a median, much can be chance, and a
/// share is better told as a count. A facilitator's group of five to twelve always is.
pub(super) fn are_few(people: usize) -> bool {
    people < 30
}

/// What several people answered, as `boardready group --format json` writes it. Nobody can be found
/// in it, and what too few people share is left out. Numbers are unrounded. Every key is always
/// there; `null` means that there is nothing to say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "boardready group, format 1")]
pub struct GroupReport {
    /// Which format this is: always `boardready/group/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: &'static str,
    /// The question bank that was answered.
    pub bank: BankName,
    /// The organisation, where all who name one name the same; `null` otherwise.
    pub organisation: Option<String>,
    /// The first day on which anyone finished, as in `2026-03-12`; `null` when no file says.
    pub first_day: Option<String>,
    /// The last such day; `null` when no file says.
    pub last_day: Option<String>,
    /// How many answered anything.
    pub people: usize,
    /// How many answered nothing; they count nowhere.
    pub without_answers: usize,
    /// How many left something that they were asked without any answer.
    pub unfinished: usize,
    /// How many files could not be read, or hold answers to another bank.
    pub left_out: usize,
    /// How many files held what another of them holds, or older answers of the same person.
    pub repeated: usize,
    /// How many files held something that has no place in the question bank, and does not count.
    pub partly_left_out: usize,
    /// The questions that anyone was asked, in the order of the bank.
    pub questions: Vec<QuestionSpread>,
    /// The dimensions, each before those it holds.
    pub dimensions: Vec<DimensionSpread>,
    /// For how many each rule holds: blockers first, and of either kind what holds for most.
    pub rules: Vec<RuleCount>,
    /// How many rules would give away what one of few answered, and are left out.
    pub rules_withheld: usize,
    /// The decisions that answers call for: those of most people first.
    pub decisions: Vec<DecisionCount>,
    /// The roles that are large enough to be told of.
    pub roles: Vec<RoleSpread>,
    /// The ids of the questions that most deserve a conversation, the first first: by their consensus, then
    /// their deviation, then their gap. Not among them are those on which the levels are near to each
    /// other and below what the group aims for, and those that half or more do not know.
    pub to_talk_about: Vec<String>,
    /// The ids of the questions on which the group agrees below what it aims for, the largest gap first: a
    /// decision helps there more than a conversation. Of those who were asked, all but one or more than
    /// three quarters chose a level, and all of these are within one level of each other and no split.
    pub to_decide: Vec<String>,
    /// The ids of the questions to which two or more, and a quarter of those who were asked or more, said
    /// "I don't know"; those that most do not know first. None of them is to be decided on as agreed.
    pub to_find_out: Vec<String>,
    /// The open questions with what was written there, in the order of the bank; none unless that was
    /// asked for.
    pub reflections: Vec<Written>,
    /// At how many questions and open questions too few wrote something to tell of it; 0 unless that was
    /// asked for.
    pub words_withheld: usize,
    /// What is said by the rules of which nothing is told: blockers or warnings, where they hold.
    #[serde(skip)]
    pub withheld: Vec<String>,
    /// Where the group stands among the organisations of a benchmark; `null` without one.
    pub benchmark: Option<Benchmarked>,
    /// What became of what the board decided; `null` without a register of decisions.
    pub register: Option<Became>,
    /// What was decided before on what the answers of most call for, where anything was.
    #[serde(skip)]
    pub before: Vec<(MotionKind, Option<String>, Before)>,
    /// From when to when they answered.
    #[serde(skip)]
    pub days: Option<(Date, Date)>,
    /// The code of the reader's language.
    #[serde(skip)]
    pub language: &'static str,
    /// The bank's texts, where they are in another language.
    #[serde(skip)]
    pub passages: Option<Passages>,
    /// What the assessment is called.
    #[serde(skip)]
    pub title: String,
    /// How many gave no role that is told of.
    #[serde(skip)]
    pub without_role: usize,
    /// Which questions count double, or that weights differ; `None` when all weigh the same.
    #[serde(skip)]
    pub weights: Option<String>,
    /// The fewest people of one role of whom is told how they differ; `None` where that was not asked.
    #[serde(skip)]
    pub by_role: Option<usize>,
}

/// The name of the format, as the key `format` gives it.
const FORMAT: &str = "boardready/group/1";

/// The JSON Schema of the format: pretty, with a line feed at its end.
pub fn schema() -> String {
    super::schema::text::<GroupReport>()
}

/// What a group answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionSpread {
    /// The question's id.
    pub id: String,
    /// How many were asked; an edition may leave it out.
    pub asked: usize,
    /// How many chose a level.
    pub answered: usize,
    /// How many answered "I don't know".
    pub dont_know: usize,
    /// How many said that it does not apply.
    pub not_applicable: usize,
    /// How their levels lie; `null` when nobody chose one, or fewer than may be told of.
    pub spread: Option<Spread>,
    /// How far the median lies below what the group aims for, in hundredths of the scale.
    pub gap: Option<f64>,
    /// What was written beside the answers, in an order that follows nobody; none unless that was asked
    /// for.
    pub notes: Vec<String>,
    /// Its number among all questions of the bank, from 1.
    #[serde(skip)]
    pub number: usize,
    /// The id of the dimension it is in.
    #[serde(skip)]
    pub dimension: String,
    /// What that is called.
    #[serde(skip)]
    pub area: String,
    /// The question itself.
    #[serde(skip)]
    pub text: String,
    /// The levels of its scale, lowest first.
    #[serde(skip)]
    pub levels: Vec<LevelWords>,
}

/// An open question, and what was written there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Written {
    /// The id of the open question.
    pub id: String,
    /// What was written, in an order that follows nobody.
    pub words: Vec<String>,
    /// The open question itself.
    #[serde(skip)]
    pub text: String,
}

/// What a level of a question is called, and looks like.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelWords {
    /// The option's id.
    pub option: String,
    /// What it counts for.
    pub value: f64,
    /// What it is called.
    pub label: String,
    /// What it looks like in practice.
    pub anchor: Option<String>,
}

/// Where a group is on a dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DimensionSpread {
    /// The dimension's id.
    pub id: String,
    /// How many have a score.
    pub answered: usize,
    /// The scores that people have, lowest first; none when too few have one, or they would give
    /// something away that is left out.
    pub scores: Vec<ScoreCount>,
    /// The median of the scores, on the same scale; `null` without scores.
    pub median: Option<f64>,
    /// The targets that were set, on the same scale, lowest first, each once.
    pub targets: Vec<f64>,
    /// How many set a target; the others aim for the one that the question bank suggests. `null` where
    /// they are too few to be told of.
    #[serde(default)]
    pub set_target: Option<usize>,
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

impl DimensionSpread {
    /// Between which scores the middle half of them lies; `None` without scores.
    pub fn middle_half(&self) -> Option<(f64, f64)> {
        let at =
            |place| self.scores.iter().flat_map(|one| std::iter::repeat_n(one.score, one.count)).nth(place);
        let last = self.scores.iter().map(|one| one.count).sum::<usize>().checked_sub(1)?;
        at(last / 4).zip(at(last - last / 4))
    }
}

/// For how many people a rule holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleCount {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// For how many it holds.
    pub holds: usize,
    /// Of how many it cannot be said.
    pub open: usize,
    /// What it says where it holds.
    pub message: String,
    /// The ids of the questions that it is about.
    #[serde(skip)]
    pub about: BTreeSet<String>,
    /// The ids of the dimensions with questions that wait where it holds.
    #[serde(skip)]
    pub waiting: BTreeSet<String>,
    /// The names of the dimensions that should wait where it holds.
    #[serde(skip)]
    pub before: Vec<String>,
}

/// A decision, and for how many people's level it is meant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DecisionCount {
    /// Its id in the bank.
    pub id: String,
    /// The id of the question that it answers to.
    pub question: String,
    /// How many people's answers call for it.
    pub people: usize,
    /// The ids of the blockers that hold for more than half of the group and that it helps to remove.
    #[serde(default)]
    pub rules: Vec<String>,
    /// By when what it asks for is due.
    pub horizon: Horizon,
    /// The decision, in the report's language.
    pub text: String,
}

/// How those in one role answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoleSpread {
    /// The role.
    pub role: String,
    /// How many they are.
    pub people: usize,
    /// How their levels lie, in the order of the questions; `null` where too few chose one.
    pub spreads: Vec<Option<Spread>>,
}

/// What is said of a group as a whole, and became of the files that it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The organisation, where all who name one agree.
    pub organisation: Option<String>,
    /// The first and the last day on which anyone finished, or last changed something.
    pub days: Option<(Date, Date)>,
    /// How many could not be read, or hold answers to another bank.
    pub left_out: usize,
    /// How many held what another of them holds, or older answers of the same person.
    pub repeated: usize,
    /// How many held something that has no place in the bank.
    pub partly_left_out: usize,
}

/// Builds the report of a group; `by_role` is how many people it takes to be told of as a role, where
/// that is asked for.
pub fn build(
    bank: &QuestionBank,
    group: &Group,
    head: Head,
    by_role: Option<usize>,
    messages: &Messages,
) -> GroupReport {
    build_after(bank, group, head, by_role, messages, None)
}

/// The same after what the board decided before: what is adopted and open is not put to the vote again.
pub fn build_after(
    bank: &QuestionBank,
    group: &Group,
    head: Head,
    by_role: Option<usize>,
    messages: &Messages,
    past: Option<Past>,
) -> GroupReport {
    let report = written(bank, group, head, by_role, messages);
    match past {
        Some(past) => report.after(past),
        None => report,
    }
}

fn written(
    bank: &QuestionBank,
    group: &Group,
    head: Head,
    by_role: Option<usize>,
    messages: &Messages,
) -> GroupReport {
    let words = Words { bank, messages };
    let questions: Vec<QuestionSpread> =
        group.questions.iter().filter_map(|one| words.question(group, one)).collect();
    let mut rules: Vec<RuleCount> = group.rules.iter().filter_map(|one| words.rule(one)).collect();
    rules.sort_by_key(|rule| (rule.severity != Severity::Blocker, Reverse(rule.holds)));
    let blockers: Vec<&RuleCount> = rules.iter().filter(|rule| rule.blocks_most(group.people)).collect();
    let withheld = bank.rules.iter().filter(|rule| group.withheld_rules.contains(&rule.id));
    let role = |one: &crate::group::RoleGroup| RoleSpread {
        role: one.role.clone(),
        people: one.people,
        spreads: one.spreads.clone(),
    };
    GroupReport {
        format: FORMAT,
        bank: BankName { id: bank.id.clone(), version: bank.version.clone() },
        organisation: head.organisation,
        first_day: head.days.map(|(first, _)| first.to_string()),
        last_day: head.days.map(|(_, last)| last.to_string()),
        days: head.days,
        people: group.people,
        without_answers: group.without_answers,
        unfinished: group.unfinished,
        left_out: head.left_out,
        repeated: head.repeated,
        partly_left_out: head.partly_left_out,
        dimensions: group.dimensions.iter().map(|one| words.dimension(one)).collect(),
        decisions: group.decisions.iter().filter_map(|one| words.decision(one, &blockers)).collect(),
        rules,
        roles: group.roles.iter().map(role).collect(),
        to_talk_about: to_talk_about(&questions),
        to_decide: to_decide(&questions),
        to_find_out: to_find_out(&questions),
        weights: reading::weights(messages, bank, |id| group.question(id).is_some()),
        questions,
        reflections: bank.reflections().filter_map(|one| words.written(group, one)).collect(),
        words_withheld: group.words.withheld(),
        benchmark: None,
        register: None,
        before: Vec::new(),
        language: messages.language().code(),
        passages: Passages::of(bank, messages),
        title: words.text(&bank.title),
        rules_withheld: group.rules_withheld,
        withheld: withheld.map(|rule| words.text(&rule.message)).collect(),
        without_role: group.without_role,
        by_role,
    }
}

/// Whether all levels are within one of each other, and below what is aimed for: there a decision helps
/// more than a conversation.
fn is_near(question: &QuestionSpread) -> bool {
    let is_split = question.spread.as_ref().is_some_and(|spread| spread.split);
    apart(question).is_some_and(|levels| levels <= 1) && !is_split && question.gap > Some(0.0)
}

/// How many levels the lowest and the highest that was chosen lie apart.
fn apart(question: &QuestionSpread) -> Option<usize> {
    let levels = question.spread.as_ref()?.distribution.iter().enumerate();
    let mut places = levels.filter(|(_, level)| level.count > 0).map(|(place, _)| place);
    let first = places.next()?;
    Some(places.next_back().unwrap_or(first) - first)
}

/// The questions that most deserve a conversation, in the order of [`by_disagreement`].
fn to_talk_about(questions: &[QuestionSpread]) -> Vec<String> {
    let differs = |question: &&QuestionSpread| {
        apart(question) > Some(0) && !is_near(question) && !question.is_unknown_to_half()
    };
    let mut differing: Vec<&QuestionSpread> = questions.iter().filter(differs).collect();
    differing.sort_by(|one, other| by_disagreement(one, other));
    differing.into_iter().take(TALKED_ABOUT).map(|question| question.id.clone()).collect()
}

/// The least agreed first; of those that agree alike, those whose levels lie further from their median,
/// and then those with the larger gap. Equals stay in the order of the bank; who has no levels comes last.
pub(super) fn by_disagreement(one: &QuestionSpread, other: &QuestionSpread) -> std::cmp::Ordering {
    let consensus =
        |spread: Option<&Spread>| spread.map_or(f64::INFINITY, |spread| round_six(spread.consensus));
    // Scales differ in length.
    let deviation = |spread: Option<&Spread>| {
        let part = spread.map(|spread| spread.deviation / (spread.scale().1 - spread.scale().0));
        part.filter(|part| part.is_finite()).map(round_six).unwrap_or_default()
    };
    let gap = |question: &QuestionSpread| question.gap.unwrap_or_default();
    let spreads = [one, other].map(|question| question.spread.as_ref());
    let [least, most] = [spreads.map(consensus), spreads.map(deviation)];
    let further = most[1].total_cmp(&most[0]).then(gap(other).total_cmp(&gap(one)));
    least[0].total_cmp(&least[1]).then(further)
}

/// The questions on which all are near to each other; what several chose no level of, nobody agrees on.
fn to_decide(questions: &[QuestionSpread]) -> Vec<String> {
    let is_agreed = |question: &&QuestionSpread| {
        is_near(question) && question.asked - question.answered < several(question.asked)
    };
    let mut agreed: Vec<&QuestionSpread> = questions.iter().filter(is_agreed).collect();
    agreed.sort_by(|one, other| other.gap.unwrap_or_default().total_cmp(&one.gap.unwrap_or_default()));
    agreed.into_iter().map(|question| question.id.clone()).collect()
}

fn to_find_out(questions: &[QuestionSpread]) -> Vec<String> {
    let is_unknown = |question: &&QuestionSpread| question.dont_know >= several(question.asked);
    let mut unknown: Vec<&QuestionSpread> = questions.iter().filter(is_unknown).collect();
    unknown.sort_by_key(|one| Reverse(share(one.dont_know, one.asked).to_bits()));
    unknown.into_iter().map(|question| question.id.clone()).collect()
}

/// What part so many are of others, in percent.
#[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^52")]
pub(super) fn share(count: usize, of: usize) -> f64 {
    round_six(count as f64 / of as f64 * 100.0)
}

impl QuestionSpread {
    /// Whether half of those who were asked, or more, said "I don't know".
    fn is_unknown_to_half(&self) -> bool {
        self.dont_know * 2 >= self.asked
    }
}

impl RuleCount {
    /// Whether it is a blocker, and holds for more than half of so many.
    fn blocks_most(&self, people: usize) -> bool {
        self.severity == Severity::Blocker && self.holds * 2 > people
    }
}

impl GroupReport {
    /// The same after what was decided before.
    fn after(self, past: Past) -> Self {
        let level = |id: &str| {
            let asked = self.question(id)?;
            Some((asked.number, asked.spread.as_ref().map(|spread| spread.median)))
        };
        let day = self.days.map(|(_, last)| last);
        let now = Now { answers: Answers::Group, role: None, day, level: &level };
        let register = Became::of(past, &now);
        let unknown = self.unknown_to_half().iter().map(|question| question.id.clone()).collect();
        let of_bank = self
            .decisions
            .iter()
            .map(|one| self.proposal(MotionKind::Bank, Some(&one.id), vec![one.question.clone()], &one.text));
        let all = of_bank.chain([self.proposal(MotionKind::FindOut, None, unknown, "")]);
        let before = all.filter_map(|one| past.on(&one).map(|before| (one.kind, one.id, before))).collect();
        Self { register, before, ..self }
    }

    /// The same with where its medians stand among the organisations of a benchmark of this bank.
    #[must_use]
    pub fn among(self, benchmark: &Benchmark, bank: &QuestionBank) -> Self {
        let dimensions = self.dimensions.iter().map(|one| Own {
            id: &one.id,
            name: one.name.clone(),
            depth: one.depth,
            value: one.median.map(Estimate::exactly),
            scale: (one.lowest, one.highest),
        });
        let questions = self.questions.iter().filter_map(|one| {
            let median = one.spread.as_ref().map(|spread| spread.median);
            Own::question(bank, &one.id, format!("{}. {}", one.number, one.text), median)
        });
        let found = standing(benchmark, &self.bank.version, dimensions, questions);
        Self { benchmark: Some(found), ..self }
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&QuestionSpread> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The questions to which half of those who were asked, or more, said "I don't know".
    pub fn unknown_to_half(&self) -> Vec<&QuestionSpread> {
        let unknown = self.to_find_out.iter().filter_map(|id| self.question(id));
        unknown.filter(|question| question.is_unknown_to_half()).collect()
    }

    /// The questions that several do not know and that are not talked about: each stands in one place.
    pub fn only_unknown(&self) -> Vec<String> {
        self.to_find_out.iter().filter(|id| !self.to_talk_about.contains(id)).cloned().collect()
    }

    /// The questions that split the group and stand nowhere else, for want of room.
    pub fn split_besides(&self) -> Vec<&QuestionSpread> {
        let is_told = |id| self.to_talk_about.contains(id) || self.to_find_out.contains(id);
        let is_split = |one: &QuestionSpread| one.spread.as_ref().is_some_and(|spread| spread.split);
        self.questions.iter().filter(|one| is_split(one) && !is_told(&one.id)).collect()
    }

    /// The questions on which the roles lie apart, each with the medians in the order of the roles; those
    /// that differ most first.
    pub fn apart(&self) -> Vec<(&QuestionSpread, Vec<Option<f64>>)> {
        let medians = |place: usize| -> Vec<Option<f64>> {
            self.roles.iter().map(|role| Some(role.spreads.get(place)?.as_ref()?.median)).collect()
        };
        let width = |(question, medians): &(&QuestionSpread, Vec<Option<f64>>)| {
            let told = || medians.iter().flatten().copied();
            let scale = question.spread.as_ref().map_or(1.0, |spread| spread.scale().1 - spread.scale().0);
            (told().fold(f64::NEG_INFINITY, f64::max) - told().fold(f64::INFINITY, f64::min)) / scale
        };
        let all = self.questions.iter().enumerate().map(|(place, question)| (question, medians(place)));
        let mut apart: Vec<_> = all.filter(|row| width(row) > 0.0).collect();
        apart.sort_by(|one, other| width(other).total_cmp(&width(one)));
        apart
    }
}
