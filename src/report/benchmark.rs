//! Where one stands among the organisations of a benchmark, as a report says it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::phrases;
use crate::bank::QuestionBank;
use crate::benchmark::{Benchmark, Distribution, Place};
use crate::document::{Block, Column, ColumnKind, Inline, Line, Row, Table};
use crate::messages::Messages;
use crate::scoring::{Estimate, percent_of};
use crate::tr;

/// Where one stands among those whose answers were collected. That is a comparison, and no norm.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Benchmarked {
    /// How many organisations they are.
    pub organisations: usize,
    /// Who collected their answers.
    pub collected_by: String,
    /// The day on which that was written, as `2026-03-12` (ISO 8601).
    #[schemars(with = "String")]
    pub collected_on: Date,
    /// The version of the question bank that they answered.
    pub version: String,
    /// The dimensions that both have, in the bank's order.
    pub dimensions: Vec<Standing>,
    /// The questions that both have, in the bank's order.
    pub questions: Vec<Standing>,
    /// Whether it is not the version that is reported on.
    #[serde(skip)]
    pub is_other_version: bool,
}

/// Where one stands with one thing, in points of its scale.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Standing {
    /// The id of the dimension or the question.
    pub id: String,
    /// One's own score or level, in points of its scale; `null` where it is not known.
    pub value: Option<f64>,
    /// The median of the organisations, in points of its scale.
    pub median: f64,
    /// Where one's own is among theirs; `null` where it is not known.
    pub place: Option<Place>,
    /// What it is called.
    #[serde(skip)]
    pub name: String,
    /// How deep it is in the tree of dimensions.
    #[serde(skip)]
    pub depth: usize,
}

/// One's own score on a dimension, or level with a question.
pub(super) struct Own<'a> {
    pub(super) id: &'a str,
    pub(super) name: String,
    pub(super) depth: usize,
    /// In points of its scale.
    pub(super) value: Option<Estimate>,
    /// The ends of that.
    pub(super) scale: (f64, f64),
}

impl<'a> Own<'a> {
    /// One's own level with a question of the bank.
    pub(super) fn question(
        bank: &QuestionBank,
        id: &'a str,
        name: String,
        value: Option<f64>,
    ) -> Option<Self> {
        let scale = bank.scale_of(bank.question(id)?);
        let scale = (scale.lowest(), scale.highest());
        Some(Self { id, name, depth: 0, value: value.map(Estimate::exactly), scale })
    }
}

/// Where these stand among those of the benchmark.
pub(super) fn standing<'a>(
    benchmark: &Benchmark,
    version: &str,
    dimensions: impl IntoIterator<Item = Own<'a>>,
    questions: impl IntoIterator<Item = Own<'a>>,
) -> Benchmarked {
    Benchmarked {
        organisations: benchmark.organisations,
        collected_by: benchmark.collected_by.clone(),
        collected_on: benchmark.collected_on,
        version: benchmark.bank.version.clone(),
        dimensions: dimensions.into_iter().filter_map(|own| among(&benchmark.dimensions, own)).collect(),
        questions: questions.into_iter().filter_map(|own| among(&benchmark.questions, own)).collect(),
        is_other_version: benchmark.bank.version != version,
    }
}

fn among(theirs: &[Distribution], own: Own) -> Option<Standing> {
    let theirs = theirs.iter().find(|one| one.id == own.id)?;
    let (lowest, highest) = own.scale;
    let at = |value| percent_of(value, lowest, highest);
    let place = own.value.and_then(|value| {
        theirs.place(Estimate { value: at(value.value), low: at(value.low), high: at(value.high) })
    });
    Some(Standing {
        id: own.id.to_owned(),
        value: own.value.map(|value| value.value),
        median: lowest + theirs.median() / 100.0 * (highest - lowest),
        place,
        name: own.name,
        depth: own.depth,
    })
}

/// What a document says of it.
pub(super) fn blocks(found: &Benchmarked, messages: &Messages) -> Vec<Block> {
    let questions = (!found.questions.is_empty())
        .then(|| table(tr!(messages, "report-column-question"), &found.questions, messages));
    in_short(found, messages).into_iter().chain(questions).collect()
}

/// The same of the dimensions alone, where there is room for no more.
pub(super) fn in_short(found: &Benchmarked, messages: &Messages) -> Vec<Block> {
    let dimensions = (!found.dimensions.is_empty())
        .then(|| table(tr!(messages, "report-column-dimension"), &found.dimensions, messages));
    lead(found, messages).into_iter().chain(dimensions).collect()
}

fn lead(found: &Benchmarked, messages: &Messages) -> Vec<Block> {
    let said = tr!(
        messages,
        "benchmark-lead",
        count = found.organisations,
        by = found.collected_by.as_str(),
        day = phrases::day(messages, found.collected_on)
    );
    let other = || tr!(messages, "benchmark-other-version", version = found.version.as_str());
    let other = found.is_other_version.then(other);
    let is_range = |one: &Standing| one.place.is_some_and(|place| place.rank != place.lowest_rank);
    let range = found.dimensions.iter().any(is_range).then(|| tr!(messages, "benchmark-range"));
    std::iter::once(said).chain(other).chain(range).map(Block::paragraph).collect()
}

fn table(title: String, standings: &[Standing], messages: &Messages) -> Block {
    let number = |value: Option<f64>| Line::from(value.map_or(Inline::Nothing, Inline::Number));
    let row = |one: &Standing| {
        let place = one.place.map_or(Inline::Nothing, |place| Inline::Text(shown(place, messages)));
        let cells = vec![Line::from(&one.name), number(one.value), number(Some(one.median)), place.into()];
        Row { depth: one.depth, gauge: None, cells }
    };
    let columns = [
        (title, ColumnKind::Text),
        (tr!(messages, "benchmark-column-own"), ColumnKind::Number),
        (tr!(messages, "benchmark-column-median"), ColumnKind::Number),
        (tr!(messages, "benchmark-column-place"), ColumnKind::Number),
    ];
    Block::Table(Table {
        caption: tr!(messages, "benchmark-heading").into(),
        columns: columns.map(Column::from).into(),
        rows: standings.iter().map(row).collect(),
        scale: None,
    })
}

/// "3rd of 8", "below all 8", "40th percentile of 45".
fn shown(place: Place, messages: &Messages) -> String {
    let ordinal = |number: usize| {
        // How an ordinal ends hangs on its last figure, but for those from 11 to 13.
        let ending = if (11..=13).contains(&(number % 100)) { 0 } else { number % 10 };
        tr!(messages, "benchmark-ordinal", number = number.to_string(), ending = ending)
    };
    let both = |one: usize, other: usize| {
        if one == other {
            return ordinal(one);
        }
        tr!(messages, "benchmark-from-to", one = ordinal(one), other = ordinal(other))
    };
    if place.rank > place.of {
        return tr!(messages, "benchmark-below", of = place.of);
    }
    if let (Some(best), Some(worst)) = (place.percentile, place.lowest_percentile) {
        let percentile = both(worst.into(), best.into());
        return tr!(messages, "benchmark-percentile", percentile = percentile, of = place.of);
    }
    let rank = both(place.rank, place.lowest_rank.min(place.of));
    tr!(messages, "benchmark-rank", rank = rank, of = place.of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::testing::{Dutch, English};

    #[test]
    fn a_place_in_words() {
        let rank = |of, rank, lowest_rank| Place {
            of,
            rank,
            lowest_rank,
            percentile: None,
            lowest_percentile: None,
        };
        let percentile = |of, best, worst| Place {
            percentile: Some(best),
            lowest_percentile: Some(worst),
            ..rank(of, 1, 1)
        };
        for (place, english, dutch) in [
            (rank(8, 3, 3), "3rd of 8", "3e van 8"),
            (rank(8, 1, 2), "1st to 2nd of 8", "1e tot 2e van 8"),
            (rank(29, 11, 30), "11th to 29th of 29", "11e tot 29e van 29"),
            (rank(29, 22, 22), "22nd of 29", "22e van 29"),
            (rank(8, 9, 9), "below all 8", "onder alle 8"),
            (percentile(45, 62, 62), "62nd percentile of 45", "62e percentiel van 45"),
            (percentile(45, 13, 4), "4th to 13th percentile of 45", "4e tot 13e percentiel van 45"),
        ] {
            assert_eq!(shown(place, &Messages::new(English)), english);
            assert_eq!(shown(place, &Messages::new(Dutch)), dutch);
        }
    }
}
