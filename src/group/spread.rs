//! How the levels that several people chose lie on a scale.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::bank::{Scale, round_six};

/// How many people have to stand on each side of the middle for a question to be split.
const A_SIDE: usize = 2;

/// A level of the scale, and how many chose it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Level {
    /// The option's id.
    pub option: String,
    /// What it counts for, in points of the scale.
    pub value: f64,
    /// How many chose it.
    pub count: usize,
}

/// How the chosen levels lie. "I don't know" is no level.
///
/// The measures of agreement order a conversation. They are no verdict: with five people, most
/// differences could be chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Spread {
    /// How many chose a level; at least one.
    pub n: usize,
    /// Every level of the scale, lowest first.
    pub distribution: Vec<Level>,
    /// The middle value on the scale; of an even number, the mean of the two in the middle.
    pub median: f64,
    /// The mean value on the scale.
    pub mean: f64,
    /// The lowest value of the scale that was chosen.
    pub min: f64,
    /// The highest value of the scale that was chosen.
    pub max: f64,
    /// How far the levels agree: 1 when all are the same, 0 when half are at either end
    /// (Tastle and Wierman, "Consensus and dissention", 2007): 1 + Σ p·log₂(1 − |x − mean| ÷ width of
    /// the scale).
    #[schemars(range(min = 0, max = 1))]
    pub consensus: f64,
    /// The mean distance from the median, on the scale.
    pub deviation: f64,
    /// Whether two or more people stand below the middle of the scale and two or more above it: on
    /// a scale of 1 to 5, `2 2 4 4` and `1 2 3 5 5` are split, `2 2 4` and `2 2 3 3` are not.
    pub split: bool,
}

impl Spread {
    /// The spread of so many choices of each option of the scale; `None` when there are none.
    pub fn of(scale: &Scale, counts: &[usize]) -> Option<Self> {
        let mut levels: Vec<Level> = scale
            .options
            .iter()
            .zip(counts)
            .map(|(option, count)| Level { option: option.id.clone(), value: option.value, count: *count })
            .collect();
        levels.sort_by(|one, other| one.value.total_cmp(&other.value));
        Self::of_levels(levels)
    }

    fn of_levels(distribution: Vec<Level>) -> Option<Self> {
        let n: usize = distribution.iter().map(|level| level.count).sum();
        let chosen = || distribution.iter().filter(|level| level.count > 0);
        let (min, max) = (chosen().next()?.value, chosen().next_back()?.value);
        let (lowest, highest) = (distribution.first()?.value, distribution.last()?.value);
        let median = median(&distribution.iter().map(|level| (level.value, level.count)))?;
        let mean = mean(chosen().map(|level| (level.value, level.count)), n);
        let width = highest - lowest;
        let agreed = |level: &Level| (1.0 - (level.value - mean).abs() / width).log2();
        let consensus = 1.0 + self::mean(chosen().map(|level| (agreed(level), level.count)), n);
        let side = |on: fn(f64, f64) -> bool| -> usize {
            let middle = round_six(f64::midpoint(lowest, highest));
            chosen().filter(|level| on(round_six(level.value), middle)).map(|level| level.count).sum()
        };
        Some(Self {
            n,
            median,
            mean,
            min,
            max,
            // A scale of one level leaves nothing to differ about; rounding must not leave the range.
            consensus: if width > 0.0 { consensus.clamp(0.0, 1.0) } else { 1.0 },
            deviation: self::mean(chosen().map(|level| ((level.value - median).abs(), level.count)), n),
            split: side(|value, middle| value < middle) >= A_SIDE
                && side(|value, middle| value > middle) >= A_SIDE,
            distribution,
        })
    }

    /// The options of the lowest and the highest level that was chosen.
    ///
    /// # Panics
    /// Never: somebody chose one.
    pub fn ends(&self) -> [&Level; 2] {
        let chosen = |level: &&Level| level.count > 0;
        let first = self.distribution.iter().find(chosen);
        let last = self.distribution.iter().rfind(chosen);
        [first, last].map(|level| level.expect("somebody chose one"))
    }

    /// The ends of the scale.
    pub fn scale(&self) -> (f64, f64) {
        let value = |level: Option<&Level>| level.map_or(0.0, |level| level.value);
        (value(self.distribution.first()), value(self.distribution.last()))
    }
}

/// The middle of numbers of which each is there so many times, the lowest first; of an even number, the
/// mean of the two in the middle.
pub(crate) fn median(sorted: &(impl Iterator<Item = (f64, usize)> + Clone)) -> Option<f64> {
    let all = sorted.clone().map(|(_, count)| count).fold(0, usize::saturating_add);
    let at = |place: usize| {
        let mut before: usize = 0;
        sorted.clone().find_map(|(value, count)| {
            before = before.saturating_add(count);
            (place < before).then_some(value)
        })
    };
    Some(f64::midpoint(at(all.checked_sub(1)? / 2)?, at(all / 2)?))
}

#[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^52")]
fn mean(values: impl Iterator<Item = (f64, usize)>, n: usize) -> f64 {
    values.map(|(value, count)| value * count as f64).sum::<f64>() / n as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scoring::testing;

    fn spread(values: &[f64], counts: &[usize]) -> Spread {
        Spread::of(&testing::scale("s", values), counts).expect("somebody answered")
    }

    fn five(counts: [usize; 5]) -> Spread {
        spread(&[1.0, 2.0, 3.0, 4.0, 5.0], &counts)
    }

    fn is_near(one: f64, other: f64, within: f64) -> bool {
        (one - other).abs() < within
    }

    /// The published value for seven categories.
    #[test]
    fn consensus_is_that_of_its_authors() {
        let seven = spread(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], &[30, 40, 210, 130, 530, 50, 10]);
        assert!(is_near(seven.consensus, 0.725_687_6, 5e-8), "{}", seven.consensus);
    }

    /// Computed by hand.
    #[test]
    fn groups_of_every_kind() {
        // Counts; median, mean, deviation, consensus; split.
        let expected = [
            ([0, 0, 5, 0, 0], (3.0, 3.0, 0.0, 1.0), false),
            ([0, 3, 0, 2, 0], (2.0, 2.8, 0.8, 0.601_014), true),
            ([0, 0, 0, 4, 1], (4.0, 4.2, 0.2, 0.876_414), false),
            ([2, 0, 0, 0, 2], (3.0, 3.0, 2.0, 0.0), true),
            ([0, 0, 1, 0, 0], (3.0, 3.0, 0.0, 1.0), false),
            ([1, 0, 0, 1, 0], (2.5, 2.5, 1.5, 0.321_928), false),
            ([1, 1, 1, 0, 2], (3.0, 3.2, 1.4, 0.306_886), true),
            ([3, 0, 3, 3, 3], (3.5, 3.25, 1.25, 0.396_153), true),
        ];
        for (counts, (median, mean, deviation, consensus), split) in expected {
            let found = five(counts);
            assert_eq!(
                (found.median, found.split, found.n),
                (median, split, counts.iter().sum()),
                "{counts:?}"
            );
            assert!(is_near(found.mean, mean, 1e-9), "{counts:?}: mean {}", found.mean);
            assert!(is_near(found.deviation, deviation, 1e-9), "{counts:?}: deviation {}", found.deviation);
            assert!(is_near(found.consensus, consensus, 1e-6), "{counts:?}: consensus {}", found.consensus);
        }
        assert_eq!(Spread::of(&testing::scale("s", &[1.0, 2.0]), &[0, 0]), None);
        assert!(is_near(spread(&[3.0], &[4]).consensus, 1.0, 1e-12));
        assert_eq!(five([0, 3, 0, 2, 0]).ends().map(|level| level.option.as_str()), ["2", "4"]);
    }

    proptest! {
        #[test]
        fn who_answers_the_median_does_not_move_it(counts in proptest::array::uniform5(0_usize..6)) {
            let Some(found) = Spread::of(&testing::scale("s", &[1.0, 2.0, 3.0, 4.0, 5.0]), &counts) else {
                return Ok(());
            };
            let mut more = counts;
            if let Some(place) = found.distribution.iter().position(|level| level.value.to_bits() == found.median.to_bits()) {
                more[place] += 1;
                prop_assert_eq!(five(more).median.to_bits(), found.median.to_bits());
            }
            prop_assert!((0.0..=1.0).contains(&found.consensus));
            prop_assert!(found.min <= found.median && found.median <= found.max);
        }
    }
}
