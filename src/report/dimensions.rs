use schemars::JsonSchema;
use serde::Serialize;

use super::{Given, NAMED_AT_MOST, QuestionRow, Sources, apportion, phrases, sentence};
use crate::bank::{Aggregate, round_six};
use crate::scoring::{DimensionScore, Estimate};
use crate::tr;

/// How a dimension stands. `score`, `low`, `high`, `target` and `gap` are in the points of its own
/// scale, which the bank sets (for example 1 to 5).
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DimensionRow {
    /// The dimension's id.
    pub id: String,
    /// Its score.
    #[serde(flatten)]
    #[schemars(with = "ScoreEntry")]
    pub at: Scored,
    /// Answered weight ÷ applicable weight, 0 to 1; `null` when no question of it applies.
    #[schemars(range(min = 0, max = 1))]
    pub coverage: Option<f64>,
    /// The level that the board aims for, in points of its scale; `null` without one.
    pub target: Option<f64>,
    /// max(0, target − score), in points of its scale, 0 or more; `null` without a score or target.
    #[schemars(range(min = 0))]
    pub gap: Option<f64>,
    /// The dimensions it holds, in the bank's order; empty when it holds questions.
    pub dimensions: Vec<DimensionRow>,
    /// What it is called.
    #[serde(skip)]
    pub name: String,
    /// The lowest score it could have, on its own scale.
    #[serde(skip)]
    pub lowest: f64,
    /// The highest score it could have, on its own scale.
    #[serde(skip)]
    pub highest: f64,
    /// Whether the board chose that level itself.
    #[serde(skip)]
    pub is_own_target: bool,
    /// The target's place between the lowest and the highest, 0–100.
    #[serde(skip)]
    pub target_percent: Option<f64>,
    /// The same; where the dimension has no target, that of the nearest above it that has one.
    #[serde(skip)]
    pub aim_percent: Option<f64>,
    /// How many of its questions that apply have an answer other than "I don't know".
    #[serde(skip)]
    pub answered: usize,
    /// How many of its questions apply.
    #[serde(skip)]
    pub applicable: usize,
    /// How many points of the index are missing in it to the targets, as they are shown; `None` without
    /// a score or target.
    #[serde(skip)]
    pub points: Option<f64>,
}

/// A score; `None` when nothing counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(into = "ScoreEntry")]
pub struct Scored {
    /// On the dimension's own scale.
    pub score: Option<Estimate>,
    /// Its place between the lowest and the highest it could have, 0–100.
    pub percent: Option<Estimate>,
}

/// A score and its interval: `low` ≤ `score` ≤ `high`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ScoreEntry {
    /// The score over what was answered, in points of its scale; `null` when nothing was.
    score: Option<f64>,
    /// The score if every unknown were the lowest option, in points of its scale.
    low: Option<f64>,
    /// The score if every unknown were the highest option, in points of its scale.
    high: Option<f64>,
    /// The score's place between the lowest and the highest it could have, 0 to 100 %.
    #[schemars(range(min = 0, max = 100))]
    percent: Option<f64>,
}

impl From<Scored> for ScoreEntry {
    fn from(at: Scored) -> Self {
        Self {
            score: at.score.map(|score| score.value),
            low: at.score.map(|score| score.low),
            high: at.score.map(|score| score.high),
            percent: at.percent.map(|percent| percent.value),
        }
    }
}

/// One of the largest gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The dimension's id.
    pub dimension: String,
    /// What it is called.
    pub name: String,
    /// Its score, on its own scale.
    pub score: f64,
    /// The level aimed for, on its own scale.
    pub target: f64,
    /// How many of the points of the index that are missing to the targets are missing in it; `None`
    /// where the lowest answer alone decides its score.
    pub points: Option<f64>,
    /// How many are missing in all, as that is shown; `None` where the parts as they are shown do not add
    /// up to it.
    pub of: Option<f64>,
    /// Whether that is all: where answers are missing, more points may be.
    pub is_all_known: bool,
    /// Whether as many are missing as in the one before.
    pub is_tie: bool,
    /// Why it stands before those called the weakest, of the first.
    pub why: Option<String>,
    /// The questions that carry most of it, the most first; at most three.
    pub carried_by: Vec<QuestionRow>,
    /// How many further questions carry the rest.
    pub carried_by_more: usize,
}

impl DimensionRow {
    /// Whether more points could be missing in it than is known, as not all is answered.
    pub(super) fn may_lack_more(&self) -> bool {
        self.points.is_some() && self.answered < self.applicable
    }
}

pub(super) fn rows(sources: &Sources, questions: &[QuestionRow]) -> Vec<DimensionRow> {
    let missing = missing(sources, questions);
    let top = sources.scorecard.dimensions.iter();
    top.map(|score| row(sources, score, None, (questions, &missing))).collect()
}

fn row(
    sources: &Sources,
    score: &DimensionScore,
    above: Option<f64>,
    (questions, missing): (&[QuestionRow], &Missing),
) -> DimensionRow {
    let aim_percent = score.target_percent().or(above);
    let below = || questions.iter().filter(|row| score.holds(&row.dimension));
    let applies = |row: &&QuestionRow| !matches!(row.given, Given::NotApplicable { .. });
    let is_answered = |row: &&QuestionRow| matches!(row.given, Given::Selected { .. });
    let points: f64 =
        missing.parts.iter().filter(|part| score.holds(&part.dimension)).map(|part| part.shown).sum();
    DimensionRow {
        id: score.id.clone(),
        name: sources.dimension_name(&score.id),
        at: Scored { score: score.score, percent: score.percent },
        lowest: score.lowest,
        highest: score.highest,
        coverage: score.coverage,
        target: score.target,
        is_own_target: sources.assessment.targets.contains_key(&score.id),
        target_percent: score.target_percent(),
        aim_percent,
        gap: score.gap,
        answered: below().filter(is_answered).count(),
        applicable: below().filter(applies).count(),
        points: score.score.and(aim_percent).map(|_| round_six(points)),
        dimensions: {
            let inner = score.dimensions.iter();
            inner.map(|inner| row(sources, inner, aim_percent, (questions, missing))).collect()
        },
    }
}

pub(super) fn flatten(rows: &[DimensionRow]) -> Vec<(usize, &DimensionRow)> {
    fn walk<'r>(depth: usize, rows: &'r [DimensionRow], into: &mut Vec<(usize, &'r DimensionRow)>) {
        for row in rows {
            into.push((depth, row));
            walk(depth + 1, &row.dimensions, into);
        }
    }
    let mut all = Vec::new();
    walk(0, rows, &mut all);
    all
}

pub(super) fn common_scale(rows: &[DimensionRow]) -> Option<(f64, f64)> {
    let mut scales = flatten(rows)
        .into_iter()
        .filter(|(_, row)| row.highest > row.lowest)
        .map(|(_, row)| (round_six(row.lowest), round_six(row.highest)));
    let first = scales.next()?;
    scales.all(|scale| scale == first).then_some(first)
}

/// What is missing to the targets, in points of the index.
pub(super) struct Missing {
    /// By the dimension that holds the questions, the most first.
    pub(super) parts: Vec<Short>,
    /// How much it is in all, as it is shown; `None` where the parts as they are shown do not add up to it.
    pub(super) shown: Option<f64>,
    /// Whether every question has an answer: otherwise more may be missing.
    pub(super) is_all_known: bool,
}

/// What is missing in a dimension.
pub(super) struct Short {
    pub(super) dimension: String,
    pub(super) points: f64,
    /// As they are shown.
    pub(super) shown: f64,
}

pub(super) fn missing(sources: &Sources, questions: &[QuestionRow]) -> Missing {
    let card = sources.scorecard;
    let mut parts: Vec<Short> = Vec::new();
    for score in &card.questions {
        let points = score.shortfall.unwrap_or_default();
        match parts.iter_mut().find(|part| part.dimension == score.dimension) {
            Some(part) => part.points += points,
            None => parts.push(Short { dimension: score.dimension.clone(), points, shown: 0.0 }),
        }
    }
    parts.retain(|part| round_six(part.points) > 0.0);
    parts.sort_by(|one, other| round_six(other.points).total_cmp(&round_six(one.points)));
    let points: Vec<f64> = parts.iter().map(|part| part.points).collect();
    let (shown_parts, shown) = apportion::shown(&points);
    for (part, shown) in parts.iter_mut().zip(shown_parts) {
        part.shown = shown;
    }
    let is_known = |row: &QuestionRow| !matches!(row.given, Given::DontKnow | Given::Unanswered);
    Missing { parts, shown, is_all_known: questions.iter().all(is_known) }
}

/// The largest gaps among the dimensions that hold questions: those with most points missing. Also
/// the names of those that have as many as the last of them.
pub(super) fn largest_gaps(
    sources: &Sources,
    rows: &[DimensionRow],
    questions: &[QuestionRow],
) -> (Vec<Gap>, Vec<String>) {
    let missing = missing(sources, questions);
    let all = flatten(rows);
    let mut open: Vec<(f64, Gap)> = missing
        .parts
        .iter()
        .filter_map(|part| {
            let (_, row) = all.iter().find(|(_, row)| row.id == part.dimension)?;
            let gap = gap_of(sources, row, part, &missing, questions)?;
            (round_six(gap.target - gap.score) > 0.0).then_some((round_six(part.points), gap))
        })
        .collect();
    for place in 1..open.len() {
        open[place].1.is_tie = (open[place].0 - open[place - 1].0).abs() <= 0.0;
    }
    if let Some((_, first)) = open.first_mut() {
        first.why = sentence::although_weaker(sources, &first.dimension);
    }
    let last = open.get(NAMED_AT_MOST - 1).map(|(points, _)| *points);
    let alike = open.iter().skip(NAMED_AT_MOST).filter(|(points, _)| Some(*points) == last);
    let alike = alike.map(|(_, gap)| gap.name.clone()).collect();
    (open.into_iter().take(NAMED_AT_MOST).map(|(_, gap)| gap).collect(), alike)
}

/// That every target is reached, where there are targets and the answers show it.
pub(super) fn all_reached(sources: &Sources, rows: &[DimensionRow]) -> Option<String> {
    if !sources.scorecard.reaches_targets() {
        return None;
    }
    let with_target: Vec<(&DimensionRow, f64)> =
        flatten(rows).into_iter().filter_map(|(_, row)| Some((row, row.target?))).collect();
    let is_unsure = |(row, target): &&(&DimensionRow, f64)| {
        row.at.score.is_some_and(|score| round_six(score.low) < round_six(*target))
    };
    let unsure: Vec<String> = with_target.iter().filter(is_unsure).map(|(row, _)| row.name.clone()).collect();
    let dimensions = phrases::list(sources.messages, &unsure);
    Some(if unsure.is_empty() {
        tr!(sources.messages, "report-no-gap")
    } else {
        tr!(sources.messages, "report-no-gap-surely", dimensions = dimensions)
    })
}

fn gap_of(
    sources: &Sources,
    row: &DimensionRow,
    part: &Short,
    missing: &Missing,
    questions: &[QuestionRow],
) -> Option<Gap> {
    let score = row.at.score?.value;
    let target = match row.target {
        Some(target) => target,
        None => row.lowest + row.aim_percent? / 100.0 * (row.highest - row.lowest),
    };
    let by_lowest = sources.bank.dimension(&row.id)?.aggregate == Aggregate::Min;
    let shortfall = |id: &str| sources.scorecard.question(id).and_then(|score| score.shortfall);
    let percent = |question: &QuestionRow| match question.given {
        Given::Selected { percent, .. } => Some(round_six(percent)),
        _ => None,
    };
    let mut carriers: Vec<(f64, &QuestionRow)> = questions
        .iter()
        .filter(|question| question.dimension == row.id && percent(question).is_some())
        .filter_map(|question| Some((round_six(shortfall(&question.id)?), question)))
        .filter(|(short, _)| *short > 0.0)
        .collect();
    carriers.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    if by_lowest {
        // Whatever the others are, the lowest answer is the score.
        let lowest = carriers.iter().filter_map(|(_, question)| percent(question)).reduce(f64::min);
        carriers.retain(|(_, question)| percent(question) == lowest);
    }
    Some(Gap {
        dimension: row.id.clone(),
        name: row.name.clone(),
        score,
        target,
        points: (!by_lowest).then_some(part.shown),
        of: missing.shown,
        is_all_known: missing.is_all_known,
        is_tie: false,
        why: None,
        carried_by_more: carriers.len().saturating_sub(NAMED_AT_MOST),
        carried_by: carriers.into_iter().take(NAMED_AT_MOST).map(|(_, question)| question.clone()).collect(),
    })
}
