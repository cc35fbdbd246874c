use schemars::JsonSchema;
use serde::Serialize;

use super::{Given, NAMED_AT_MOST, QuestionRow, Sources, phrases};
use crate::bank::round_six;
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
    /// The target's place between the lowest and the highest, 0–100.
    #[serde(skip)]
    pub target_percent: Option<f64>,
    /// The same; where the dimension has no target, that of the nearest above it that has one.
    #[serde(skip)]
    pub aim_percent: Option<f64>,
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
    /// The distance between the two.
    pub gap: f64,
    /// What its questions carry of the whole distance to the targets, 0–1.
    pub share: f64,
    /// The questions that carry most of it, largest share first; at most three.
    pub carried_by: Vec<QuestionRow>,
    /// How many further questions carry the rest.
    pub carried_by_more: usize,
}

pub(super) fn rows(sources: &Sources) -> Vec<DimensionRow> {
    sources.scorecard.dimensions.iter().map(|score| row(sources, score, None)).collect()
}

fn row(sources: &Sources, score: &DimensionScore, above: Option<f64>) -> DimensionRow {
    let aim_percent = score.target_percent().or(above);
    DimensionRow {
        id: score.id.clone(),
        name: sources.dimension_name(&score.id),
        at: Scored { score: score.score, percent: score.percent },
        lowest: score.lowest,
        highest: score.highest,
        coverage: score.coverage,
        target: score.target,
        target_percent: score.target_percent(),
        aim_percent,
        gap: score.gap,
        dimensions: score.dimensions.iter().map(|inner| row(sources, inner, aim_percent)).collect(),
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

/// The largest gaps among the dimensions that hold questions, measured as a part of each one's
/// own scale, so that scales of different lengths compare.
pub(super) fn largest_gaps(rows: &[DimensionRow], questions: &[QuestionRow]) -> Vec<Gap> {
    let mut open: Vec<(f64, Gap)> = flatten(rows)
        .into_iter()
        .filter(|(_, row)| row.dimensions.is_empty())
        .filter_map(|(_, row)| Some((row.aim_percent? - row.at.percent?.value, gap_of(row, questions)?)))
        .filter(|(distance, _)| round_six(*distance) > 0.0)
        .collect();
    open.sort_by(|(one, a), (other, b)| {
        round_six(*other).total_cmp(&round_six(*one)).then(b.share.total_cmp(&a.share))
    });
    open.into_iter().take(NAMED_AT_MOST).map(|(_, gap)| gap).collect()
}

/// That every target is reached, where there are targets and the answers show it.
pub(super) fn all_reached(sources: &Sources, rows: &[DimensionRow]) -> Option<String> {
    let with_target: Vec<(&DimensionRow, f64)> =
        flatten(rows).into_iter().filter_map(|(_, row)| Some((row, row.target?))).collect();
    let reached = with_target.iter().all(|(row, _)| row.gap.is_some_and(|gap| round_six(gap) <= 0.0));
    if with_target.is_empty() || !reached {
        return None;
    }
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

fn gap_of(row: &DimensionRow, questions: &[QuestionRow]) -> Option<Gap> {
    let score = row.at.score?.value;
    let target = match row.target {
        Some(target) => target,
        None => row.lowest + row.aim_percent? / 100.0 * (row.highest - row.lowest),
    };
    let mut carriers: Vec<(f64, &QuestionRow)> = questions
        .iter()
        .filter(|question| question.dimension == row.id && matches!(question.given, Given::Selected { .. }))
        .filter_map(|question| Some((question.share_of_gap?, question)))
        .filter(|(share, _)| round_six(*share) > 0.0)
        .collect();
    carriers.sort_by(|(one, _), (other, _)| round_six(*other).total_cmp(&round_six(*one)));
    Some(Gap {
        dimension: row.id.clone(),
        name: row.name.clone(),
        score,
        target,
        gap: target - score,
        share: carriers.iter().map(|(share, _)| share).sum(),
        carried_by_more: carriers.len().saturating_sub(NAMED_AT_MOST),
        carried_by: carriers.into_iter().take(NAMED_AT_MOST).map(|(_, question)| question.clone()).collect(),
    })
}
