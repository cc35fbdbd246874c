//! A group: what several people answered to one question bank, side by side. Pure: no clock, no
//! files, no colour.
//!
//! It knows nobody. What fewer people than a [`Floor`] share is not in it, nor is anything from which
//! that could be computed: no renderer and no file can show what is not there. Even so, in a board
//! of five a distribution is not anonymous.

mod comparison;
mod counts;
mod people;
mod reader;
mod sheet;
mod spread;
mod told;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use comparison::{Compared, TooAlike};
pub(crate) use comparison::{Grouped, compare};
pub use counts::Counts;
pub(crate) use people::{Origin, People};
pub(crate) use reader::Reader;
use sheet::Said;
pub use sheet::Sheet;
pub use spread::{Level, Spread};
pub use words::Words;

use crate::bank::{Condition, Horizon, Question, Severity, round_six};
use crate::scoring::percent_of;
use counts::RoleCounts;
pub(crate) use spread::median;

/// The fewest people about whom something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    /// Of the whole group, of a question and of a dimension.
    pub whole: usize,
    /// Of those in one role.
    pub role: usize,
}

impl Default for Floor {
    fn default() -> Self {
        Self { whole: 3, role: 5 }
    }
}

/// There are fewer people than may be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a group of {people} is smaller than {floor}")]
pub struct TooFew {
    /// How many answered.
    pub people: usize,
    /// How many it takes.
    pub floor: usize,
}

/// What a group of people answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// How many answered anything.
    pub people: usize,
    /// How many answered nothing; they count nowhere else.
    pub without_answers: usize,
    /// How many left something that they were asked without any answer.
    pub unfinished: usize,
    /// The questions that anyone was asked, in the order of the bank.
    pub questions: Vec<QuestionGroup>,
    /// The dimensions, each before those it holds, with its depth.
    pub dimensions: Vec<DimensionGroup>,
    /// The bank's rules of which anyone's answers say something, in the order of the bank.
    pub rules: Vec<RuleGroup>,
    /// How many rules are not among them, because they would give away what one of few answered.
    pub rules_withheld: usize,
    /// The ids of those that the bank has. Which they are follows from the bank and from
    /// [`Self::questions`], which say themselves that their levels are withheld: whether they hold,
    /// or anybody's answers say anything of them, does not come into it.
    pub withheld_rules: Vec<String>,
    /// The decisions that anyone's answers call for: by how many people's, then by their questions'
    /// gap.
    pub decisions: Vec<DecisionGroup>,
    /// The roles that are large enough, in alphabetical order.
    pub roles: Vec<RoleGroup>,
    /// How many people gave a role, or none, that is not among [`Self::roles`].
    pub without_role: usize,
    /// What they wrote; nothing unless that was asked for.
    pub words: Words,
}

/// What a group answered to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionGroup {
    /// The question's id.
    pub id: String,
    /// The id of the dimension it is in.
    pub dimension: String,
    /// How many were asked; an edition may leave it out.
    pub asked: usize,
    /// How many chose a level.
    pub answered: usize,
    /// How many answered "I don't know".
    pub dont_know: usize,
    /// How many said that it does not apply.
    pub not_applicable: usize,
    /// The levels they chose; `None` when nobody did, or fewer than may be told of.
    pub spread: Option<Spread>,
    /// How far the median lies below what the group aims for, in hundredths of the scale; `None`
    /// without a spread or a target.
    pub gap: Option<f64>,
}

/// Where the people of a group are on a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionGroup {
    /// The dimension's id.
    pub id: String,
    /// How deep it is in the tree; 0 at the top.
    pub depth: usize,
    /// How many have a score.
    pub answered: usize,
    /// The scores that people have, lowest first; none when fewer than may be told of have one, or
    /// when they would give away a question's levels.
    pub scores: Vec<ScoreCount>,
    /// The median of the scores; `None` without scores.
    pub median: Option<f64>,
    /// The lowest and the highest score there can be.
    pub scale: (f64, f64),
    /// The targets that were set, or the bank's, lowest first, each once; only the bank's where too few set
    /// one to tell of it.
    pub targets: Vec<f64>,
    /// How many set one, where that is nobody or enough to be told of; the others aim for that of the
    /// bank.
    pub set_target: Option<usize>,
}

/// A score, and how many people have it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScoreCount {
    /// The score, in points of the dimension's scale.
    pub score: f64,
    /// How many people have it.
    pub count: usize,
}

/// For how many people a rule holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleGroup {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// For how many it holds.
    pub holds: usize,
    /// Of how many it cannot be said.
    pub open: usize,
}

/// For how many people's level a decision is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionGroup {
    /// The id of its question.
    pub question: String,
    /// Its position among the question's decisions.
    pub position: usize,
    /// By when what it asks for is due.
    pub horizon: Horizon,
    /// How many people's answers call for it.
    pub people: usize,
    /// The gap of the question; see [`QuestionGroup::gap`].
    pub gap: Option<f64>,
}

/// Those who gave one role.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleGroup {
    /// The role, as most of them wrote it.
    pub role: String,
    /// How many they are.
    pub people: usize,
    /// Their levels, in the order of [`Group::questions`]; `None` where too few chose one.
    pub spreads: Vec<Option<Spread>>,
}

impl Group {
    /// The group of these people.
    ///
    /// # Errors
    /// When fewer answered anything than may be told of.
    pub fn of(sheet: &Sheet, counts: &Counts, floor: Floor) -> Result<Self, TooFew> {
        let questions = questions(sheet, counts);
        let whole = Self {
            people: counts.people,
            without_answers: counts.without_answers,
            unfinished: counts.unfinished,
            dimensions: dimensions(sheet, counts),
            rules: rules(sheet, counts),
            rules_withheld: 0,
            withheld_rules: Vec::new(),
            decisions: decisions(sheet, counts, &questions),
            roles: roles(sheet, counts, &questions),
            without_role: 0,
            words: Words::default(),
            questions,
        };
        whole.withholding(sheet, floor)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&QuestionGroup> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The same group without what fewer people share than may be told of.
    ///
    /// # Errors
    /// When it is itself too small.
    pub(crate) fn withholding(mut self, sheet: &Sheet, floor: Floor) -> Result<Self, TooFew> {
        let least = floor.whole.max(1);
        if self.people < least {
            return Err(TooFew { people: self.people, floor: least });
        }
        for question in &mut self.questions {
            question.spread = question.spread.take().filter(|spread| spread.n >= floor.whole);
            question.gap = question.gap.filter(|_| question.spread.is_some());
        }
        let withheld: Vec<String> = self.withheld().map(str::to_owned).collect();
        self.hide(sheet, &withheld, floor);
        self.withhold_roles(floor);
        Ok(self)
    }

    /// The questions whose levels are not told of, though somebody chose one.
    fn withheld(&self) -> impl Iterator<Item = &str> {
        let is_withheld = |question: &&QuestionGroup| question.spread.is_none() && question.answered > 0;
        self.questions.iter().filter(is_withheld).map(|question| question.id.as_str())
    }

    /// Takes the gaps to targets that are withheld to what is told instead, and counts and orders the
    /// decisions by that: how many call for one would tell what few of them aim for.
    fn aim_as_told(&mut self, sheet: &Sheet) {
        for question in &mut self.questions {
            let Some(place) = sheet.place(&question.id) else { continue };
            let areas = sheet.above(place).map(|(_, area)| area);
            let told = areas.filter_map(|area| {
                Some((area, self.dimensions.iter().find(|one| one.id == area.dimension.id)?))
            });
            let (mut is_withheld, mut aim) = (false, None);
            for (area, dimension) in told {
                is_withheld |= dimension.set_target.is_none();
                if let [first, others @ ..] = dimension.targets.as_slice() {
                    // In between several it would be told of nobody.
                    aim = others.is_empty().then(|| area.percent(*first));
                    break;
                }
            }
            if is_withheld {
                let spread = question.spread.as_ref();
                question.gap = aim.zip(spread).and_then(|(aim, spread)| short_of(aim, spread));
                let levels = spread.into_iter().flat_map(|spread| {
                    let (lowest, highest) = spread.scale();
                    let below = move |level: &&Level| is_below(aim, level.value, (lowest, highest));
                    spread.distribution.iter().filter(below).map(|level| (level.value, level.count))
                });
                self.decisions.retain(|decision| decision.question != question.id);
                self.decisions.extend(called_for(sheet.questions[place], question.gap, levels));
            }
        }
        put_in_order(sheet, &mut self.decisions);
    }

    /// Leaves out the levels of these questions, and what would give them away.
    fn hide(&mut self, sheet: &Sheet, withheld: &[String], floor: Floor) {
        for question in self.questions.iter_mut().filter(|question| withheld.contains(&question.id)) {
            (question.spread, question.gap) = (None, None);
        }
        for dimension in &mut self.dimensions {
            if dimension.set_target.is_none_or(|set| (1..floor.whole).contains(&set)) {
                dimension.set_target = None;
                let usual = sheet.areas.iter().find(|area| area.dimension.id == dimension.id);
                dimension.targets = usual.and_then(|area| area.dimension.target).into_iter().collect();
            }
            // Where a question's levels are withheld, the scores of what holds it would give them away.
            let gives_away = withheld.iter().any(|question| sheet.holds(&dimension.id, question));
            if dimension.answered < floor.whole || gives_away {
                dimension.scores.clear();
                dimension.median = None;
            }
        }
        self.aim_as_told(sheet);
        // What a rule says of one of few would give away what that one answered, but where anyone can see it.
        let mut hidden = rules_on(sheet, withheld);
        hidden.retain(|id| {
            let rule = sheet.bank.rules.iter().find(|rule| rule.id == *id);
            rule.is_none_or(|rule| !told::rules_out(self, sheet, &rule.when))
        });
        self.rules_withheld = self.rules_withheld.max(hidden.len());
        self.rules.retain(|rule| !hidden.contains(&rule.rule.as_str()));
        self.withheld_rules = hidden.into_iter().map(str::to_owned).collect();
        self.decisions.retain(|decision| !withheld.contains(&decision.question));
    }

    /// Keeps the roles that are large enough, and beside which no others are left that are too few:
    /// what the whole has more than the roles together would be those others.
    fn withhold_roles(&mut self, floor: Floor) {
        self.roles.retain(|role| role.people >= floor.role);
        let others = |roles: &[RoleGroup]| self.people - roles.iter().map(|role| role.people).sum::<usize>();
        while (1..floor.role).contains(&others(&self.roles)) {
            let smallest = (0..self.roles.len()).min_by_key(|place| self.roles[*place].people);
            let Some(smallest) = smallest else { break };
            self.roles.remove(smallest);
        }
        self.without_role = others(&self.roles);
        // By question the same holds.
        for (place, question) in self.questions.iter().enumerate() {
            let n = |role: &RoleGroup| role.spreads[place].as_ref().map_or(0, |spread| spread.n);
            let others = question.answered.saturating_sub(self.roles.iter().map(n).sum());
            let is_told = |n: usize| n == 0 || n >= floor.role;
            if question.spread.is_none() || !is_told(others) || !self.roles.iter().map(n).all(is_told) {
                self.roles.iter_mut().for_each(|role| role.spreads[place] = None);
            }
        }
    }
}

/// The places of the questions that anyone was asked.
fn asked(sheet: &Sheet, counts: &Counts) -> Vec<(usize, usize)> {
    let asked = |place| counts.people - counts.cells.count(place, Said::NOT_ASKED);
    (0..sheet.questions.len()).map(|place| (place, asked(place))).filter(|(_, asked)| *asked > 0).collect()
}

fn questions(sheet: &Sheet, counts: &Counts) -> Vec<QuestionGroup> {
    let question = |(place, asked): (usize, usize)| {
        let question = sheet.questions[place];
        let spread = Spread::of(sheet.bank.scale_of(question), &counts.cells.levels(place));
        let dimension = sheet.dimension_of(&question.id).unwrap_or_default();
        QuestionGroup {
            id: question.id.clone(),
            dimension,
            asked,
            answered: spread.as_ref().map_or(0, |spread| spread.n),
            dont_know: counts.cells.count(place, Said::DONT_KNOW),
            not_applicable: counts.cells.count(place, Said::NOT_APPLICABLE),
            gap: spread.as_ref().and_then(|spread| gap(sheet, counts, place, spread)),
            spread,
        }
    };
    asked(sheet, counts).into_iter().map(question).collect()
}

/// How far the median of a question lies below what the group aims for.
fn gap(sheet: &Sheet, counts: &Counts, question: usize, spread: &Spread) -> Option<f64> {
    let aim = sheet.above(question).find_map(|(place, area)| {
        let targets = counts.targets(place, area);
        median(&targets.into_iter().map(|(target, count)| (area.percent(target), count)))
    })?;
    short_of(aim, spread)
}

/// How far the median lies below what is aimed for, in percent of the scale; 0 where it does not.
fn short_of(aim: f64, spread: &Spread) -> Option<f64> {
    let (lowest, highest) = spread.scale();
    let percent = percent_of(spread.median, lowest, highest);
    Some(round_six(aim - percent).max(0.0)).filter(|gap| gap.is_finite())
}

fn dimensions(sheet: &Sheet, counts: &Counts) -> Vec<DimensionGroup> {
    let dimension = |(place, area): (usize, &sheet::Area)| {
        let scores = counts.scores(place);
        let mut targets: Vec<f64> =
            counts.targets(place, area).into_iter().map(|(target, _)| target).collect();
        targets.dedup_by(|one, other| round_six(*one - *other).abs() <= 0.0);
        DimensionGroup {
            id: area.dimension.id.clone(),
            depth: area.depth,
            answered: scores.iter().map(|(_, count)| count).sum(),
            median: median(&scores.iter().copied()),
            scores: scores.into_iter().map(|(score, count)| ScoreCount { score, count }).collect(),
            scale: area.bounds,
            targets,
            set_target: Some(counts.own_targets(place)),
        }
    };
    sheet.areas.iter().enumerate().map(dimension).collect()
}

fn rules(sheet: &Sheet, counts: &Counts) -> Vec<RuleGroup> {
    let both = sheet.bank.rules.iter().zip(&counts.rules);
    let of_any = both.filter(|(_, counts)| counts.holds + counts.open > 0);
    let rule = |(rule, counts): (&crate::bank::Rule, &counts::RuleCounts)| RuleGroup {
        rule: rule.id.clone(),
        severity: rule.severity,
        holds: counts.holds,
        open: counts.open,
    };
    of_any.map(rule).collect()
}

/// The rules that depend on any of these questions.
fn rules_on<'b>(sheet: &Sheet<'b>, questions: &[String]) -> Vec<&'b str> {
    let depends = |when: &Condition| questions.iter().any(|question| depends_on(sheet, when, question));
    let rules = sheet.bank.rules.iter().filter(|rule| depends(&rule.when));
    rules.map(|rule| rule.id.as_str()).collect()
}

fn depends_on(sheet: &Sheet, when: &Condition, question: &str) -> bool {
    match when {
        Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => id == question,
        Condition::DimensionBelow(id, _) | Condition::DontKnowAtLeast(Some(id), _) => {
            sheet.holds(id, question)
        }
        Condition::DontKnowAtLeast(None, _) => true,
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().any(|condition| depends_on(sheet, condition, question))
        }
    }
}

fn decisions(sheet: &Sheet, counts: &Counts, questions: &[QuestionGroup]) -> Vec<DecisionGroup> {
    let of_question = |group: &QuestionGroup| -> Vec<DecisionGroup> {
        let Some(place) = sheet.place(&group.id) else { return Vec::new() };
        let question = sheet.questions[place];
        let options = sheet.bank.scale_of(question).options.iter().map(|option| option.value);
        called_for(question, group.gap, options.zip(counts.called.levels(place)))
    };
    let mut decisions: Vec<DecisionGroup> = questions.iter().flat_map(of_question).collect();
    put_in_order(sheet, &mut decisions);
    decisions
}

/// The decisions of a question that so many with these levels, below what is aimed for, call for.
fn called_for(
    question: &Question,
    gap: Option<f64>,
    levels: impl Iterator<Item = (f64, usize)>,
) -> Vec<DecisionGroup> {
    let mut people = vec![0; question.decisions.len()];
    for (value, count) in levels {
        for decision in question.decisions_for(value) {
            let position = question.decisions.iter().position(|other| std::ptr::eq(other, decision));
            people[position.expect("the decision is one of the question's own")] += count;
        }
    }
    let called = people.into_iter().enumerate().filter(|(_, people)| *people > 0);
    let decision = |(position, people): (usize, usize)| DecisionGroup {
        question: question.id.clone(),
        position,
        horizon: question.decisions[position].horizon,
        people,
        gap,
    };
    called.map(decision).collect()
}

/// Whether a level is below what is aimed for, in percent of its scale, or nothing is aimed for.
fn is_below(aim: Option<f64>, value: f64, (lowest, highest): (f64, f64)) -> bool {
    aim.is_none_or(|aim| round_six(aim - percent_of(value, lowest, highest)) > 0.0)
}

/// What most call for first, then what the gap is widest of, then what is due soonest; of equals in the
/// order of asking.
fn put_in_order(sheet: &Sheet, decisions: &mut [DecisionGroup]) {
    decisions.sort_by(|one, other| {
        let wider = other.gap.unwrap_or_default().total_cmp(&one.gap.unwrap_or_default());
        let asked = |decision: &DecisionGroup| (sheet.place(&decision.question), decision.position);
        let first = other.people.cmp(&one.people).then(wider).then(one.horizon.cmp(&other.horizon));
        first.then_with(|| asked(one).cmp(&asked(other)))
    });
}

/// All roles, in alphabetical order, however each is written.
fn roles(sheet: &Sheet, counts: &Counts, questions: &[QuestionGroup]) -> Vec<RoleGroup> {
    let mut by_name: BTreeMap<String, Vec<(&str, &RoleCounts)>> = BTreeMap::new();
    for (written, counts) in &counts.roles {
        by_name.entry(counts::role_of(written)).or_default().push((written, counts));
    }
    let role = |written: Vec<(&str, &RoleCounts)>| {
        // Of equals the first in the alphabet.
        let most = written.iter().rev().max_by_key(|(_, counts)| counts.people);
        let mut cells = sheet::Cells::of(sheet);
        for (_, counts) in &written {
            cells.merge(&counts.cells);
        }
        let spread = |group: &QuestionGroup| {
            let place = sheet.place(&group.id)?;
            Spread::of(sheet.bank.scale_of(sheet.questions[place]), &cells.levels(place))
        };
        RoleGroup {
            role: most.map_or_else(String::new, |(written, _)| (*written).to_owned()),
            people: written.iter().map(|(_, counts)| counts.people).sum(),
            spreads: questions.iter().map(spread).collect(),
        }
    };
    by_name.into_values().map(role).collect()
}
