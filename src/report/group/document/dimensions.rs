//! Where the people of a group are on each dimension.

use super::super::{DimensionSpread, FEW};
use super::{Writer, numbers};
use crate::document::{Block, Column, ColumnKind, Gauge, Inline, Line, Row, Table};
use crate::group::ScoreCount;
use crate::messages::yes_or_no;
use crate::scoring::{Estimate, percent_of};
use crate::{say, tr};

/// Dots would lie on each other where they are nearer than this, in percent of the scale.
const APART: f64 = 5.0;

/// More targets than these stand below the others, on a line of their own.
const TARGETS_BESIDE: usize = 3;

/// Of more people at one place there is no room to write how many they are.
const MOST_AT_A_PLACE: usize = 99;

impl Writer<'_> {
    /// Every dimension, with each person's place as a dot and as a number.
    pub(super) fn dimensions(&self) -> Vec<Block> {
        let messages = self.messages;
        let all: Vec<&DimensionSpread> = self.report.dimensions.iter().collect();
        let cells = |one: &DimensionSpread| {
            [one.answered.to_string().into(), median(one), in_short(one, TARGETS_BESIDE)]
        };
        let columns = [
            (tr!(messages, "group-column-people"), ColumnKind::Number),
            (tr!(messages, "group-column-median"), ColumnKind::Number),
            (tr!(messages, "report-column-target"), ColumnKind::Number),
        ];
        let scores = all.iter().map(|one| Some(self.scores(one)).filter(|scores| !scores.is_empty()));
        let is_long = |one: &&DimensionSpread| one.targets.len() > TARGETS_BESIDE;
        let targets = all.iter().map(|one| Some(*one).filter(is_long).map(listed));
        let table = self.table(&all, columns, cells).map(|table| {
            let table = table.with_notes(tr!(messages, "group-column-scores"), scores);
            Block::Table(table.with_notes(tr!(messages, "group-column-targets"), targets))
        });
        table.into_iter().chain(self.targets()).collect()
    }

    /// Those at the top, for a wall.
    pub(super) fn places(&self) -> Option<Block> {
        let messages = self.messages;
        let top: Vec<&DimensionSpread> = self.report.dimensions.iter().filter(|one| one.depth == 0).collect();
        let columns = [
            (tr!(messages, "group-column-median"), ColumnKind::Number),
            (tr!(messages, "report-column-target"), ColumnKind::Number),
        ];
        self.table(&top, columns, |one| [median(one), in_short(one, 1)]).map(Block::Table)
    }

    /// A table of dimensions with these columns behind their names and their gauges; `None` without any.
    fn table<const N: usize>(
        &self,
        dimensions: &[&DimensionSpread],
        columns: [(String, ColumnKind); N],
        cells: impl Fn(&DimensionSpread) -> [Line; N],
    ) -> Option<Table> {
        let messages = self.messages;
        let row = |one: &&DimensionSpread| Row {
            depth: one.depth,
            gauge: gauge(one),
            cells: std::iter::once(Line::from(&one.name)).chain(cells(one)).collect(),
        };
        let name = (tr!(messages, "report-column-dimension"), ColumnKind::Text);
        let rows: Vec<Row> = dimensions.iter().map(row).collect();
        (!rows.is_empty()).then(|| Table {
            caption: tr!(messages, "report-heading-dimensions").into(),
            columns: std::iter::once(name).chain(columns).map(Column::from).collect(),
            rows,
            scale: shared_scale(dimensions.iter().map(|one| (one.lowest, one.highest))),
        })
    }

    /// How many set the targets there are.
    fn targets(&self) -> Option<Block> {
        let messages = self.messages;
        let has_one = self.report.dimensions.iter().filter(|one| !one.targets.is_empty());
        let set: Vec<(&str, Option<usize>)> =
            has_one.map(|one| (one.name.as_str(), one.set_target)).collect();
        if set.is_empty() {
            return None;
        }
        if set.iter().all(|(_, count)| *count == Some(0)) {
            return Some(Block::aside(tr!(messages, "group-targets-none")));
        }
        let of_each = set.iter().map(|(name, count)| {
            let told = yes_or_no(count.is_some());
            let count: usize = count.unwrap_or_default();
            tr!(messages, "group-target-set", dimension = (*name).to_owned(), told = told, count = count)
        });
        let list = of_each.collect::<Vec<_>>().join("; ");
        Some(Block::aside(tr!(messages, "group-targets", of = self.report.people, list = list)))
    }

    /// Every person's score; of more than can be taken in, where half of them lie.
    fn scores(&self, dimension: &DimensionSpread) -> Line {
        let scores = || {
            let each = |one: &ScoreCount| std::iter::repeat_n(one.score, one.count);
            dimension.scores.iter().flat_map(each)
        };
        if dimension.answered <= FEW {
            return numbers(scores());
        }
        let (Some(lowest), Some(highest)) = (dimension.scores.first(), dimension.scores.last()) else {
            return Line::default();
        };
        let (low, high) = dimension.middle_half().unwrap_or_default();
        let [lowest, low, high, highest] = [lowest.score, low, high, highest.score].map(Inline::Number);
        say!(self.messages, "group-scores", lowest = lowest, low = low, high = high, highest = highest)
    }
}

/// The ends of the scale that all these have; `None` where they differ.
pub(in crate::report) fn shared_scale(mut ends: impl Iterator<Item = (f64, f64)>) -> Option<(f64, f64)> {
    let first = ends.next()?;
    ends.all(|one| one == first).then_some(first)
}

/// Whether the scores would give something away.
pub(super) fn is_withheld(dimension: &DimensionSpread) -> bool {
    dimension.answered > 0 && dimension.scores.is_empty()
}

fn median(dimension: &DimensionSpread) -> Line {
    dimension.median.map_or(Inline::Nothing, Inline::Number).into()
}

/// Every target.
fn listed(dimension: &DimensionSpread) -> Line {
    let all = numbers(dimension.targets.iter().copied());
    if all.is_empty() { Inline::Nothing.into() } else { all }
}

/// The targets; of more than these, from which to which they go.
fn in_short(dimension: &DimensionSpread, most: usize) -> Line {
    match dimension.targets[..] {
        [low, .., high] if dimension.targets.len() > most => {
            Inline::Interval(Estimate { value: low, low, high }).into()
        }
        _ => listed(dimension),
    }
}

/// Where each stands. What may not be told of is not among the scores, and so in no picture either.
fn gauge(dimension: &DimensionSpread) -> Option<Gauge> {
    let percent = |value: f64| percent_of(value, dimension.lowest, dimension.highest);
    let median = percent(dimension.median.filter(|_| dimension.highest > dimension.lowest)?);
    let nearest = |one: &ScoreCount| ((percent(one.score) / APART).round() * APART, one.count);
    let rounded: Vec<(f64, usize)> = dimension.scores.iter().map(nearest).collect();
    let places = rounded.chunk_by(|(one, _), (other, _)| one.to_bits() == other.to_bits());
    let places: Vec<(f64, usize)> =
        places.map(|same| (same[0].0, same.iter().map(|(_, count)| count).sum())).collect();
    let is_room = places.iter().all(|(_, count)| *count <= MOST_AT_A_PLACE);
    let targets = dimension.targets.iter().copied().map(percent).collect();
    is_room.then_some(Gauge::Places { places, median, targets })
}
