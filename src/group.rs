//! A group: what several people answered to one question bank, side by side. Pure: no clock, no
//! files, no colour.
//!
//! It knows nobody. What fewer people than a [`Floor`] share is not in it, nor is anything from which
//! that could be computed: no renderer and no file can show what is not there. Even so, in a board
//! of five a distribution is not anonymous.

mod spread;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use spread::{Level, Spread};

use crate::assessment::Response;
use crate::bank::{Condition, Horizon, Question, QuestionBank, Severity, round_six};
use crate::scoring::{DimensionScore, Scorecard};

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

/// Somebody's answers, scored with the bank of the group.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Their role, if they gave it.
    pub role: Option<&'a str>,
    /// What their answers come to.
    pub scorecard: &'a Scorecard,
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
    /// The questions that anyone was asked, in the order of the bank.
    pub questions: Vec<QuestionGroup>,
    /// The dimensions, each before those it holds, with its depth.
    pub dimensions: Vec<DimensionGroup>,
    /// The bank's rules, blockers first, of which anyone's answers say something.
    pub rules: Vec<RuleGroup>,
    /// How many rules are not among them, because they would give away what one of few answered.
    pub rules_withheld: usize,
    /// The decisions that anyone's answers call for: by how many people's, then by their questions'
    /// gap.
    pub decisions: Vec<DecisionGroup>,
    /// The roles that are large enough, in alphabetical order.
    pub roles: Vec<RoleGroup>,
    /// How many people gave a role, or none, that is not among [`Self::roles`].
    pub without_role: usize,
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
    /// Each person's score, lowest first; none when fewer than may be told of have one, or when
    /// they would give away a question's levels.
    pub places: Vec<f64>,
    /// The median of the scores; `None` without places.
    pub median: Option<f64>,
    /// The lowest and the highest score there can be.
    pub scale: (f64, f64),
    /// The targets that were set, lowest first, each once.
    pub targets: Vec<f64>,
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
    /// The role, as the first of them wrote it.
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
    pub fn of(bank: &QuestionBank, members: &[Member], floor: Floor) -> Result<Self, TooFew> {
        let answered: Vec<Member> = members.iter().filter(|member| has_answered(member)).copied().collect();
        let people = answered.len();
        if people < floor.whole.max(1) {
            return Err(TooFew { people, floor: floor.whole.max(1) });
        }
        let mut questions: Vec<QuestionGroup> =
            bank.questions().filter_map(|asked| question(bank, &answered, asked, floor)).collect();
        for question in &mut questions {
            question.gap = gap(bank, &answered, question);
        }
        let is_withheld = |question: &&QuestionGroup| question.spread.is_none() && question.answered > 0;
        let withheld: Vec<&str> = questions.iter().filter(is_withheld).map(|one| one.id.as_str()).collect();
        let roles = roles(bank, &answered, &questions, floor);
        let in_roles: usize = roles.iter().map(|role| role.people).sum();
        Ok(Self {
            people,
            without_answers: members.len() - people,
            dimensions: dimensions(bank, &answered, &withheld, floor),
            rules: rules(bank, &answered, &withheld),
            rules_withheld: bank
                .rules
                .iter()
                .filter(|rule| gives_away(&answered, &withheld, &rule.when))
                .count(),
            decisions: decisions(&answered, &questions, &withheld),
            without_role: people - in_roles,
            roles,
            questions,
        })
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&QuestionGroup> {
        self.questions.iter().find(|question| question.id == id)
    }
}

fn has_answered(member: &Member) -> bool {
    member.scorecard.questions.iter().any(|question| question.response.is_some())
}

/// How many chose each option of the question's scale.
fn counts(bank: &QuestionBank, members: &[Member], question: &Question) -> Vec<usize> {
    let scale = bank.scale_of(question);
    let mut counts = vec![0; scale.options.len()];
    for member in members {
        let Some(score) = member.scorecard.question(&question.id) else { continue };
        if let (Some(_), Some(Response::Selected(option))) = (score.value, &score.response)
            && let Some(place) = scale.position(option)
        {
            counts[place] += 1;
        }
    }
    counts
}

fn question(
    bank: &QuestionBank,
    members: &[Member],
    question: &Question,
    floor: Floor,
) -> Option<QuestionGroup> {
    let scores = members.iter().filter_map(|member| member.scorecard.question(&question.id));
    let responses: Vec<Option<&Response>> = scores.map(|score| score.response.as_ref()).collect();
    let count =
        |is: fn(&Response) -> bool| responses.iter().flatten().filter(|response| is(response)).count();
    let spread = Spread::of(bank.scale_of(question), &counts(bank, members, question));
    let dimension = bank.leaf_dimensions().into_iter().find(|leaf| holds(leaf.questions(), &question.id))?;
    Some(QuestionGroup {
        id: question.id.clone(),
        dimension: dimension.id.clone(),
        asked: Some(responses.len()).filter(|asked| *asked > 0)?,
        answered: spread.as_ref().map_or(0, |spread| spread.n),
        dont_know: count(|response| *response == Response::DontKnow),
        not_applicable: count(|response| matches!(response, Response::NotApplicable(_))),
        spread: spread.filter(|spread| spread.n >= floor.whole),
        gap: None,
    })
}

fn holds(questions: &[Question], id: &str) -> bool {
    questions.iter().any(|question| question.id == id)
}

/// How far the median of a question lies below what the group aims for.
fn gap(bank: &QuestionBank, members: &[Member], question: &QuestionGroup) -> Option<f64> {
    let spread = question.spread.as_ref()?;
    let (lowest, highest) = spread.scale();
    let above: Vec<&str> = bank
        .all_dimensions()
        .into_iter()
        .filter(|dimension| {
            members
                .iter()
                .any(|member| member.scorecard.questions_below(&dimension.id).contains(question.id.as_str()))
        })
        .map(|dimension| dimension.id.as_str())
        .collect();
    let aims = |id: &&str| {
        let mut aims: Vec<f64> =
            members.iter().filter_map(|member| member.scorecard.dimension(id)?.target_percent()).collect();
        median(&mut aims)
    };
    let aim = above.iter().rev().find_map(aims)?;
    let percent = (spread.median - lowest) / (highest - lowest) * 100.0;
    Some(round_six(aim - percent).max(0.0)).filter(|gap| gap.is_finite())
}

fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.get(values.len() / 2)?;
    let other = values.get((values.len() - 1) / 2)?;
    Some(f64::midpoint(*middle, *other))
}

/// Where a question's levels are withheld, the scores of what holds it would give them away.
fn dimensions(
    bank: &QuestionBank,
    members: &[Member],
    withheld: &[&str],
    floor: Floor,
) -> Vec<DimensionGroup> {
    let mut depths: BTreeMap<&str, usize> = BTreeMap::new();
    for member in members {
        for (depth, score) in member.scorecard.all_dimensions() {
            depths.insert(&score.id, depth);
        }
    }
    let group = |id: &str, depth: usize| {
        let scores: Vec<&DimensionScore> =
            members.iter().filter_map(|member| member.scorecard.dimension(id)).collect();
        let mut places: Vec<f64> = scores.iter().filter_map(|score| Some(score.score?.value)).collect();
        let gives_away = members.iter().any(|member| {
            let below = member.scorecard.questions_below(id);
            withheld.iter().any(|question| below.contains(question))
        });
        let answered = places.len();
        if answered < floor.whole || gives_away {
            places.clear();
        }
        let mut targets: Vec<f64> = scores.iter().filter_map(|score| score.target).collect();
        targets.sort_by(f64::total_cmp);
        targets.dedup_by(|one, other| round_six(*one - *other).abs() <= 0.0);
        let scale = scores.first().map(|score| (score.lowest, score.highest))?;
        let median = median(&mut places);
        Some(DimensionGroup { id: id.to_owned(), depth, answered, places, median, scale, targets })
    };
    let all = bank.all_dimensions().into_iter();
    all.filter_map(|dimension| group(&dimension.id, *depths.get(dimension.id.as_str())?)).collect()
}

/// What a rule says of one of few would give away what that one answered.
fn rules(bank: &QuestionBank, members: &[Member], withheld: &[&str]) -> Vec<RuleGroup> {
    let count = |rule: &str, of: fn(&Scorecard) -> &[crate::scoring::Finding]| {
        members
            .iter()
            .filter(|member| of(member.scorecard).iter().any(|finding| finding.rule == rule))
            .count()
    };
    let mut rules: Vec<RuleGroup> = bank
        .rules
        .iter()
        .filter(|rule| !gives_away(members, withheld, &rule.when))
        .map(|rule| RuleGroup {
            rule: rule.id.clone(),
            severity: rule.severity,
            holds: count(&rule.id, |card| &card.findings),
            open: count(&rule.id, |card| &card.open),
        })
        .filter(|rule| rule.holds + rule.open > 0)
        .collect();
    rules.sort_by_key(|rule| rule.severity != Severity::Blocker);
    rules
}

fn gives_away(members: &[Member], withheld: &[&str], when: &Condition) -> bool {
    let depends = |question: &&str| members.iter().any(|member| depends_on(member.scorecard, when, question));
    withheld.iter().any(depends)
}

fn depends_on(card: &Scorecard, when: &Condition, question: &str) -> bool {
    match when {
        Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => id == question,
        Condition::DimensionBelow(id, _) | Condition::DontKnowAtLeast(Some(id), _) => {
            card.questions_below(id).contains(question)
        }
        Condition::DontKnowAtLeast(None, _) => true,
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().any(|condition| depends_on(card, condition, question))
        }
    }
}

fn decisions(members: &[Member], questions: &[QuestionGroup], withheld: &[&str]) -> Vec<DecisionGroup> {
    let mut called: BTreeMap<(&str, usize), DecisionGroup> = BTreeMap::new();
    let proposed = members.iter().flat_map(|member| &member.scorecard.decisions);
    for decision in proposed.filter(|decision| !withheld.contains(&decision.question.as_str())) {
        let question = questions.iter().find(|question| question.id == decision.question);
        let entry = called.entry((&decision.question, decision.position)).or_insert_with(|| DecisionGroup {
            question: decision.question.clone(),
            position: decision.position,
            horizon: decision.horizon,
            people: 0,
            gap: question.and_then(|question| question.gap),
        });
        entry.people += 1;
    }
    let mut decisions: Vec<DecisionGroup> = called.into_values().collect();
    let asked = |decision: &DecisionGroup| questions.iter().position(|one| one.id == decision.question);
    decisions.sort_by(|one, other| {
        let wider = other.gap.unwrap_or_default().total_cmp(&one.gap.unwrap_or_default());
        other
            .people
            .cmp(&one.people)
            .then(wider)
            .then(one.horizon.cmp(&other.horizon))
            .then_with(|| asked(one).cmp(&asked(other)))
    });
    decisions
}

/// The roles that are large enough, and beside which no others are left that are too few: what the
/// whole has more than the roles together would be those others.
fn roles(
    bank: &QuestionBank,
    members: &[Member],
    questions: &[QuestionGroup],
    floor: Floor,
) -> Vec<RoleGroup> {
    let mut by_role: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    for member in members {
        let role = member.role.map(str::trim).filter(|role| !role.is_empty());
        if let Some(role) = role {
            by_role.entry(role.to_lowercase()).or_default().push(*member);
        }
    }
    let mut roles: Vec<Vec<Member>> = by_role.into_values().filter(|role| role.len() >= floor.role).collect();
    let others = |roles: &[Vec<Member>]| members.len() - roles.iter().map(Vec::len).sum::<usize>();
    while (1..floor.role).contains(&others(&roles)) {
        let smallest = roles.iter().enumerate().min_by_key(|(_, role)| role.len()).map(|(place, _)| place);
        let Some(smallest) = smallest else { break };
        roles.remove(smallest);
    }
    let spread = |role: &[Member], id: &str| {
        let question = bank.question(id)?;
        Spread::of(bank.scale_of(question), &counts(bank, role, question))
    };
    // By question the same holds.
    let spreads: Vec<Vec<Option<Spread>>> = questions
        .iter()
        .map(|question| {
            let spreads: Vec<Option<Spread>> = roles.iter().map(|role| spread(role, &question.id)).collect();
            let n = |spread: &Option<Spread>| spread.as_ref().map_or(0, |spread| spread.n);
            let others = question.answered - spreads.iter().map(n).sum::<usize>();
            let is_told = |n: usize| n == 0 || n >= floor.role;
            let all_told = question.spread.is_some() && is_told(others) && spreads.iter().map(n).all(is_told);
            spreads.into_iter().map(|spread| spread.filter(|_| all_told)).collect()
        })
        .collect();
    let role = |(place, role): (usize, &Vec<Member>)| RoleGroup {
        role: role.first().and_then(|member| member.role).unwrap_or_default().trim().to_owned(),
        people: role.len(),
        spreads: spreads.iter().map(|of| of[place].clone()).collect(),
    };
    roles.iter().enumerate().map(role).collect()
}
