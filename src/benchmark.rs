//! A benchmark: how what several organisations came to lies out, and where one stands among them.
//! Pure: no clock, no files.
//!
//! It knows no organisation. Each question and dimension has a list of its own, of places and how many
//! are there, with nothing between the lists that ties a place in one to a place in another; places
//! are rounded; and what fewer than [`FEWEST`] share is left out. Whoever knows all but one of the
//! organisations can still tell that one, and so can who has the same collection with and without it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::bank::QuestionBank;
use crate::group::{self, Group};
use crate::scoring::{Estimate, percent_of};

/// The name of the format, as the key `format` gives it.
pub const FORMAT: &str = "boardready/benchmark/1";

/// Of fewer organisations nothing is told.
pub const FEWEST: usize = 5;

/// To how much places are rounded, in hundredths of a scale.
const STEP: f64 = 5.0;

/// From so many on a rank says less than a percentile.
const PERCENTILE_FROM: usize = 30;

/// What a collection of organisations came to, as `boardready group --save-benchmark` writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "boardready benchmark, format 1")]
pub struct Benchmark {
    /// Which format this is: always `boardready/benchmark/1`.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// The question bank that was answered.
    pub bank: BenchmarkBank,
    /// Who collected it.
    pub collected_by: String,
    /// The day on which it was written, as `2026-03-12` (ISO 8601).
    #[schemars(with = "String")]
    pub collected_on: Date,
    /// How many organisations there are.
    #[schemars(range(min = 5))]
    pub organisations: usize,
    /// The dimensions that enough of them have a score for.
    pub dimensions: Vec<Distribution>,
    /// The questions that enough of them answered.
    pub questions: Vec<Distribution>,
}

/// The question bank of a benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BenchmarkBank {
    /// The bank's id.
    pub id: String,
    /// The bank's version.
    pub version: String,
}

/// Where organisations are on one dimension, or with one question; of each, the median of its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Distribution {
    /// The id of the dimension or the question.
    pub id: String,
    /// The places, lowest first.
    pub places: Vec<PlaceCount>,
}

/// A place, and how many organisations are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceCount {
    /// The place between the lowest and the highest end of the scale, 0 to 100, rounded to 5.
    #[schemars(range(min = 0, max = 100))]
    pub percent: u8,
    /// How many are there.
    #[schemars(range(min = 1))]
    pub count: usize,
}

/// Where one stands among the organisations of a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    /// Among how many.
    pub of: usize,
    /// The rank: 1 when none is higher; one more than there are when all are higher.
    pub rank: usize,
    /// The rank if what is not known turned out the worst; otherwise the same.
    pub lowest_rank: usize,
    /// What part of them is lower, half of the equals among them, 0 to 100; `null` below 30 of them.
    #[schemars(range(min = 0, max = 100))]
    pub percentile: Option<u8>,
    /// The same if what is not known turned out the worst.
    #[schemars(range(min = 0, max = 100))]
    pub lowest_percentile: Option<u8>,
}

/// There are fewer organisations than may be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{organisations} organisations are fewer than {FEWEST}")]
pub struct TooFewOrganisations {
    /// How many there are.
    pub organisations: usize,
}

impl Benchmark {
    /// The benchmark of these organisations, each with the people it has, all counted by this bank.
    ///
    /// # Errors
    /// When there are fewer of them than [`FEWEST`].
    pub fn of(
        bank: &QuestionBank,
        organisations: &[Group],
        collected_by: &str,
        collected_on: Date,
    ) -> Result<Self, TooFewOrganisations> {
        if organisations.len() < FEWEST {
            return Err(TooFewOrganisations { organisations: organisations.len() });
        }
        let dimension = |group: &Group, id: &str| {
            let dimension = group.dimensions.iter().find(|dimension| dimension.id == id)?;
            let (lowest, highest) = dimension.scale;
            Some(percent_of(dimension.median?, lowest, highest))
        };
        let question = |group: &Group, id: &str| {
            let spread = group.question(id)?.spread.as_ref()?;
            let (lowest, highest) = spread.scale();
            Some(percent_of(spread.median, lowest, highest))
        };
        let distribution = |id: &str, of: &dyn Fn(&Group, &str) -> Option<f64>| {
            let mut places: BTreeMap<u8, usize> = BTreeMap::new();
            for place in organisations.iter().filter_map(|group| rounded(of(group, id)?)) {
                *places.entry(place).or_default() += 1;
            }
            let places = places.into_iter().map(|(percent, count)| PlaceCount { percent, count }).collect();
            Some(Distribution { id: id.to_owned(), places }).filter(|found| found.of() >= FEWEST)
        };
        let dimensions = bank.all_dimensions().into_iter();
        Ok(Self {
            format: FORMAT.to_owned(),
            bank: BenchmarkBank { id: bank.id.clone(), version: bank.version.clone() },
            collected_by: collected_by.trim().to_owned(),
            collected_on,
            organisations: organisations.len(),
            dimensions: dimensions.filter_map(|one| distribution(&one.id, &dimension)).collect(),
            questions: bank.questions().filter_map(|one| distribution(&one.id, &question)).collect(),
        })
    }

    /// The id at which it says what cannot be, such as more than there are organisations; empty where
    /// that is the number of these.
    pub fn contradiction(&self) -> Option<&str> {
        let is_sound = |all: &[Distribution], at: usize| {
            let one = &all[at];
            (FEWEST..=self.organisations).contains(&one.of())
                && one.places.iter().all(|place| place.count > 0 && place.percent <= 100)
                && one.places.windows(2).all(|two| two[0].percent < two[1].percent)
                && all[..at].iter().all(|before| before.id != one.id)
        };
        if self.organisations < FEWEST {
            return Some("");
        }
        [&self.dimensions, &self.questions].into_iter().find_map(|all| {
            let at = (0..all.len()).find(|at| !is_sound(all, *at))?;
            Some(all[at].id.as_str())
        })
    }
}

impl Distribution {
    /// How many organisations there are.
    pub fn of(&self) -> usize {
        self.places.iter().fold(0, |sum: usize, place| sum.saturating_add(place.count))
    }

    /// The place of the organisation in the middle, 0–100; of an even number, between the two.
    pub fn median(&self) -> f64 {
        let places = self.places.iter().map(|place| (f64::from(place.percent), place.count));
        group::median(&places).unwrap_or_default()
    }

    /// Where this stands among them: a place between the ends of the scale, 0–100, with its interval.
    pub fn place(&self, at: Estimate) -> Option<Place> {
        let (best, worst) = (rounded(at.high)?, rounded(at.low)?);
        let of = self.of();
        let count = |is: &dyn Fn(u8) -> bool| -> usize {
            self.places.iter().filter(|place| is(place.percent)).map(|place| place.count).sum()
        };
        let rank = |own: u8| 1 + count(&|percent| percent > own);
        let percentile = |own: u8| {
            let twice_lower = 2 * count(&|percent| percent < own) + count(&|percent| percent == own);
            u8::try_from((100 * twice_lower + of) / (2 * of)).ok().filter(|_| of >= PERCENTILE_FROM)
        };
        Some(Place {
            of,
            rank: rank(best),
            lowest_rank: rank(worst),
            percentile: percentile(best),
            lowest_percentile: percentile(worst),
        })
    }
}

/// To the nearest step; `None` where it is no number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is 0 to 100")]
fn rounded(percent: f64) -> Option<u8> {
    let step = (percent.clamp(0.0, 100.0) / STEP).round() * STEP;
    percent.is_finite().then_some(step as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distribution(places: &[(u8, usize)]) -> Distribution {
        let places = places.iter().map(|(percent, count)| PlaceCount { percent: *percent, count: *count });
        Distribution { id: "vision".to_owned(), places: places.collect() }
    }

    #[test]
    fn below_thirty_it_is_a_rank() {
        let eight = distribution(&[(20, 3), (40, 2), (60, 1), (80, 2)]);
        let rank = |value: f64| {
            eight.place(Estimate::exactly(value)).map(|place| (place.rank, place.of, place.percentile))
        };
        assert_eq!(rank(60.0), Some((3, 8, None)));
        assert_eq!(rank(81.0), Some((1, 8, None)), "as rounded, equal to the highest");
        assert_eq!(rank(30.0), Some((6, 8, None)));
        assert_eq!(rank(0.0), Some((9, 8, None)), "below all");
        let doubtful = eight.place(Estimate { value: 40.0, low: 30.0, high: 70.0 }).expect("a place");
        assert_eq!((doubtful.rank, doubtful.lowest_rank), (3, 6));
        let medians = [
            eight.median(),
            distribution(&[(20, 2), (40, 3)]).median(),
            distribution(&[(20, 3), (40, 3)]).median(),
        ];
        assert_eq!(medians.map(f64::to_bits), [40.0, 40.0, 30.0].map(f64::to_bits));
        assert_eq!(eight.place(Estimate::exactly(f64::NAN)), None);
    }

    #[test]
    fn from_thirty_on_it_is_a_percentile() {
        let percentile =
            |places: &[(u8, usize)], value| distribution(places).place(Estimate::exactly(value))?.percentile;
        assert_eq!(percentile(&[(20, 15), (80, 15)], 50.0), Some(50));
        assert_eq!(percentile(&[(20, 15), (80, 15)], 80.0), Some(75));
        assert_eq!(percentile(&[(20, 15), (80, 15)], 100.0), Some(100));
        assert_eq!(percentile(&[(20, 14), (80, 15)], 100.0), None);
    }

    #[test]
    fn what_cannot_be_is_seen() {
        let sound = Benchmark {
            format: FORMAT.to_owned(),
            bank: BenchmarkBank { id: "b".to_owned(), version: "1".to_owned() },
            collected_by: "me".to_owned(),
            collected_on: jiff::civil::date(2026, 3, 12),
            organisations: 6,
            dimensions: vec![distribution(&[(20, 3), (40, 2)])],
            questions: Vec::new(),
        };
        assert_eq!(sound.contradiction(), None);
        assert_eq!(Benchmark { organisations: 4, ..sound.clone() }.contradiction(), Some(""));
        for places in [
            &[(20, 4)][..],
            &[(20, 7)],
            &[(40, 3), (20, 3)],
            &[(20, 3), (20, 3)],
            &[(20, 5), (40, 0)],
            &[(101, 5)],
            &[(20, usize::MAX), (40, 7)],
        ] {
            let wrong = Benchmark { dimensions: vec![distribution(places)], ..sound.clone() };
            assert_eq!(wrong.contradiction(), Some("vision"), "{places:?}");
        }
        let twice = [distribution(&[(20, 5)]), distribution(&[(20, 5)])];
        assert_eq!(Benchmark { dimensions: twice.into(), ..sound }.contradiction(), Some("vision"));
    }
}
