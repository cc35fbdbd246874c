use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::agenda::{MOTIONS_AT_ONCE, in_turn};
use super::{DimensionRow, NAMED_AT_MOST, Sources, phrases};
use crate::assessment::Response;
use crate::bank::{Question, Severity, round_six};
use crate::scoring::{DimensionScore, QuestionScore, is_enough, percent_of};

/// How many strengths a report names at most, where the third is one of several that are equal.
const STRENGTHS_AT_MOST: usize = 5;

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuestionRow {
    /// The question's id.
    pub id: String,
    /// What was answered.
    #[serde(flatten)]
    #[schemars(with = "AnswerEntry")]
    pub given: Given,
    /// Its part of the whole distance to the targets, 0 to 1; `null` when it has none.
    #[schemars(range(min = 0, max = 1))]
    pub share_of_gap: Option<f64>,
    /// Its number among all questions of the bank, from 1.
    pub number: usize,
    /// The id of the dimension it is in.
    pub dimension: String,
    /// The respondent's own words beside the answer; `null` without any.
    pub note: Option<String>,
    /// The dimension's name, after those of the dimensions that hold it.
    #[serde(skip)]
    pub area: Vec<String>,
    /// The question itself.
    #[serde(skip)]
    pub text: String,
    /// What would show the answer.
    #[serde(skip)]
    pub evidence: Option<String>,
    /// The target, on the dimension's own scale, where the answer reaches it only
    /// because the respondent set it lower than the bank does.
    #[serde(skip)]
    pub at_lowered_target: Option<f64>,
}

/// The kind of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResponseKind {
    /// An option was chosen.
    Selected,
    /// The respondent does not know.
    DontKnow,
    /// The question does not apply.
    NotApplicable,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AnswerEntry {
    /// The kind of response; `null` when there is none.
    pub response: Option<ResponseKind>,
    /// The id of the chosen option; `null` unless one was selected.
    pub option: Option<String>,
    /// What the chosen option counts for, in points of the question's scale; `null` unless one was
    /// selected.
    pub value: Option<f64>,
    /// Why the question does not apply, in the respondent's own words; `null` where that is not said.
    pub reason: Option<String>,
}

impl From<Given> for AnswerEntry {
    fn from(given: Given) -> Self {
        let only = |response| Self { response, option: None, value: None, reason: None };
        match given {
            Given::Selected { option, value, .. } => {
                let selected = only(Some(ResponseKind::Selected));
                Self { option: Some(option), value: Some(value), ..selected }
            }
            Given::DontKnow => only(Some(ResponseKind::DontKnow)),
            Given::NotApplicable { reason } => Self { reason, ..only(Some(ResponseKind::NotApplicable)) },
            Given::Unanswered => only(None),
        }
    }
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(into = "AnswerEntry")]
pub enum Given {
    /// An option of the scale.
    Selected {
        /// The option's id.
        option: String,
        /// What it is called.
        label: String,
        /// What it counts for, on the question's scale.
        value: f64,
        /// The place of the value on the scale, 0–100.
        percent: f64,
        /// What the option looks like in practice.
        anchor: Option<String>,
    },
    /// The respondent does not know.
    DontKnow,
    /// The question does not apply.
    NotApplicable {
        /// Why not.
        reason: Option<String>,
    },
    /// There is no answer.
    Unanswered,
}

impl Given {
    /// The level that was chosen, on the question's scale.
    pub(super) fn level(&self) -> Option<f64> {
        if let Self::Selected { value, .. } = self { Some(*value) } else { None }
    }
}

/// All questions of the edition, in the order of asking.
pub(super) fn rows(sources: &Sources) -> Vec<QuestionRow> {
    let row = |score: &QuestionScore| {
        let (number, question) = sources.bank.numbered().find(|(_, question)| question.id == score.id)?;
        Some(QuestionRow {
            number,
            id: score.id.clone(),
            dimension: score.dimension.clone(),
            area: area(sources, &score.dimension),
            text: sources.text(&question.text),
            given: given(sources, question, score),
            share_of_gap: score.share_of_gap,
            note: sources.assessment.note(&score.id).and_then(phrases::said).map(str::to_owned),
            evidence: question.evidence.as_ref().map(|evidence| sources.text(evidence)),
            at_lowered_target: score
                .percent
                .and_then(|percent| lowered_target(sources, &score.dimension, percent)),
        })
    };
    sources.scorecard.questions.iter().filter_map(row).collect()
}

/// The names from the top of the tree down to this dimension.
fn area(sources: &Sources, id: &str) -> Vec<String> {
    let mut names: Vec<(usize, String)> = Vec::new();
    for (depth, dimension) in sources.scorecard.all_dimensions() {
        names.retain(|(above, _)| *above < depth);
        names.push((depth, sources.dimension_name(&dimension.id)));
        if dimension.id == id {
            return names.into_iter().map(|(_, name)| name).collect();
        }
    }
    vec![sources.dimension_name(id)]
}

fn given(sources: &Sources, question: &Question, score: &QuestionScore) -> Given {
    match &score.response {
        Some(Response::Selected(id)) => selected(sources, question, score, id).unwrap_or(Given::Unanswered),
        Some(Response::DontKnow) => Given::DontKnow,
        Some(Response::NotApplicable(reason)) => {
            Given::NotApplicable { reason: reason.as_deref().and_then(phrases::said).map(str::to_owned) }
        }
        None => Given::Unanswered,
    }
}

fn selected(sources: &Sources, question: &Question, score: &QuestionScore, id: &str) -> Option<Given> {
    let scale = sources.bank.scale_of(question);
    let position = scale.position(id)?;
    Some(Given::Selected {
        option: id.to_owned(),
        label: sources.text(&scale.options[position].label),
        value: score.value?,
        percent: score.percent?,
        anchor: question.anchors.get(position).map(|anchor| sources.text(anchor)),
    })
}

/// The answers worth keeping: at or above the target of their dimension, the highest first. Of
/// equals either all are named or none, and then how many they are is the second value. Where no
/// target is set, nothing is called a strength.
pub(super) fn strengths(dimensions: &[DimensionRow], questions: &[QuestionRow]) -> (Vec<QuestionRow>, usize) {
    let aims: BTreeMap<&str, f64> = super::dimensions::flatten(dimensions)
        .into_iter()
        .filter_map(|(_, row)| Some((row.id.as_str(), row.aim_percent?)))
        .collect();
    let mut strengths: Vec<(f64, &QuestionRow)> = questions
        .iter()
        .filter_map(|row| match row.given {
            Given::Selected { percent, .. } => Some((percent, row)),
            _ => None,
        })
        .filter(|(percent, row)| {
            aims.get(row.dimension.as_str()).is_some_and(|aim| round_six(*percent) >= round_six(*aim))
        })
        .collect();
    strengths.sort_by(|(one, _), (other, _)| round_six(*other).total_cmp(&round_six(*one)));
    let strength = |(_, row): (f64, &QuestionRow)| row.clone();
    let Some((last, _)) = strengths.get(NAMED_AT_MOST - 1) else {
        return (strengths.into_iter().map(strength).collect(), 0);
    };
    let last = round_six(*last);
    let higher = strengths.iter().take_while(|(percent, _)| round_six(*percent) > last).count();
    let alike = strengths.iter().skip(higher).take_while(|(percent, _)| round_six(*percent) >= last).count();
    let (named, alike) =
        if higher + alike <= STRENGTHS_AT_MOST { (higher + alike, 0) } else { (higher, alike) };
    (strengths.into_iter().take(named).map(strength).collect(), alike)
}

/// Where the answers call for no decision, or reach every target with nothing that blocks, and enough is
/// known to say so: of each dimension the answered question that weighs most, of equals the first asked.
/// Praise rests on what would show it. At least three where there are so many, and at most five, in the
/// order of asking.
pub(super) fn to_examine(sources: &Sources, questions: &[QuestionRow]) -> Vec<QuestionRow> {
    let card = sources.scorecard;
    let blocks = card.findings.iter().any(|finding| finding.severity == Severity::Blocker);
    let is_praise = card.decisions.is_empty() || (card.reaches_targets() && !blocks);
    if !is_praise || !card.open.is_empty() || !is_enough(card.coverage) || !sources.bank_proposes() {
        return Vec::new();
    }
    let part = |row: &QuestionRow| card.question(&row.id).map_or(0.0, |score| round_six(score.part));
    let is_answered = |row: &&QuestionRow| matches!(row.given, Given::Selected { .. });
    let mut heaviest: Vec<&QuestionRow> = questions.iter().filter(is_answered).collect();
    heaviest.sort_by(|one, other| part(other).total_cmp(&part(one)));
    let mut taken = BTreeMap::new();
    let mut first = in_turn(heaviest.into_iter().map(|row| (row.dimension.as_str(), row)), &mut taken);
    first.truncate(taken.len().clamp(NAMED_AT_MOST, MOTIONS_AT_ONCE));
    let is_among = |row: &&QuestionRow| first.iter().any(|one| one.id == row.id);
    questions.iter().filter(is_among).cloned().collect()
}

/// The target that holds for this dimension, when this place on its scale (0–100) reaches it, and not the
/// bank's own, which is higher.
fn lowered_target(sources: &Sources, dimension: &str, percent: f64) -> Option<f64> {
    let mut above: Vec<(usize, &DimensionScore)> = Vec::new();
    for (depth, score) in sources.scorecard.all_dimensions() {
        above.retain(|(shallower, _)| *shallower < depth);
        above.push((depth, score));
        if score.id == dimension {
            break;
        }
    }
    let score = above.into_iter().rev().map(|(_, score)| score).find(|score| score.target.is_some())?;
    let own = sources.bank.dimension(&score.id)?.target?;
    let reaches = |target| round_six(percent) >= round_six(percent_of(target, score.lowest, score.highest));
    score.target.filter(|target| reaches(*target) && !reaches(own))
}
