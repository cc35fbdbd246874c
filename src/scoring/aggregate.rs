use crate::bank::{Aggregate, round_six};

/// Where a question or a dimension stands on its own scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// The lowest it could ever be, given what applies.
    pub(super) lowest: f64,
    /// The highest it could ever be, given what applies.
    pub(super) highest: f64,
    /// What it would be if every unknown were the lowest option.
    pub(super) low: f64,
    /// What it would be if every unknown were the highest option.
    pub(super) high: f64,
    /// `None` while nothing is known of it.
    pub(super) score: Option<f64>,
}

impl Standing {
    /// Somewhere between these two, nothing being known.
    pub(super) fn unknown(lowest: f64, highest: f64) -> Self {
        Self { lowest, highest, low: lowest, high: highest, score: None }
    }
}

/// What a child brings to the dimension above it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Its share among its siblings; greater than 0.
    pub(super) weight: f64,
    /// Where it stands.
    pub(super) standing: Standing,
    /// How much of it is answered, 0–1; `None` when it does not apply.
    pub(super) coverage: Option<f64>,
}

/// Makes one standing, and one coverage, of the parts of a dimension. Its scale is what all its
/// parts make, whether they apply or not; where none applies nothing is known, and the coverage
/// is `None`.
///
/// A mean and a minimum compare the applicable parts by their places in their ranges, so that a
/// long scale counts for no more than a short one, and the best answer is the best on any. A sum
/// adds their points, and stands on its scale where those points stand among what they could be.
pub(super) fn combine(aggregate: Aggregate, parts: &[Part]) -> (Standing, Option<f64>) {
    let (lowest, highest) = bounds(aggregate, parts);
    let applicable: Vec<Part> = parts.iter().copied().filter(|part| part.coverage.is_some()).collect();
    if applicable.is_empty() {
        return (Standing::unknown(lowest, highest), None);
    }
    let over = |parts: &[Part], value: fn(&Part) -> f64| match aggregate {
        Aggregate::Sum => set(fold(aggregate, parts, value), bounds(aggregate, parts), (lowest, highest)),
        Aggregate::Mean | Aggregate::Min => fold(aggregate, parts, |part| {
            set(value(part), (part.standing.lowest, part.standing.highest), (lowest, highest))
        }),
    };
    let low = within(over(&applicable, |part| part.standing.low), lowest, highest);
    let high = within(over(&applicable, |part| part.standing.high), low, highest);
    // Those that are not known are taken to stand at the same place in their ranges as the known
    // do together (person-mean imputation: Downey & King 1998, "Missing data in Likert ratings").
    let known: Vec<Part> = applicable.iter().copied().filter(|part| part.standing.score.is_some()).collect();
    let score =
        || within(over(&known, |part| part.standing.score.unwrap_or(part.standing.lowest)), low, high);
    let score = (!known.is_empty()).then(score);
    (Standing { lowest, highest, low, high, score }, coverage(&applicable))
}

/// The same place on another scale. On its own a value stays what it is, to the last digit.
fn set(value: f64, from: (f64, f64), to: (f64, f64)) -> f64 {
    if from == to || round_six(from.0 - to.0) == 0.0 && round_six(from.1 - to.1) == 0.0 {
        return value;
    }
    to.0 + super::place(value, from.0, from.1) * (to.1 - to.0)
}

/// Answered weight ÷ applicable weight, 0–1; `None` when nothing applies.
pub(super) fn coverage(parts: &[Part]) -> Option<f64> {
    weighted_mean(parts.iter().filter_map(|part| Some((part.weight, part.coverage?))))
}

/// Σ weight·value ÷ Σ weight; `None` of nothing.
pub(super) fn weighted_mean(pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (weights, sum) =
        pairs.fold((0.0, 0.0), |(weights, sum), (weight, value)| (weights + weight, sum + weight * value));
    (weights > 0.0).then(|| sum / weights)
}

/// The value, or the nearer end where the noise of a sum has carried it outside.
pub(super) fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

fn bounds(aggregate: Aggregate, parts: &[Part]) -> (f64, f64) {
    (
        fold(aggregate, parts, |part| part.standing.lowest),
        fold(aggregate, parts, |part| part.standing.highest),
    )
}

fn fold(aggregate: Aggregate, parts: &[Part], value: impl Fn(&Part) -> f64) -> f64 {
    let pairs = parts.iter().map(|part| (part.weight, value(part)));
    match aggregate {
        Aggregate::Mean => weighted_mean(pairs).unwrap_or(0.0),
        Aggregate::Sum => pairs.map(|(weight, value)| weight * value).sum(),
        Aggregate::Min => pairs.map(|(_, value)| value).reduce(f64::min).unwrap_or(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(weight: f64, lowest: f64, highest: f64, score: Option<f64>) -> Part {
        let standing = match score {
            Some(score) => Standing { lowest, highest, low: score, high: score, score: Some(score) },
            None => Standing::unknown(lowest, highest),
        };
        Part { weight, standing, coverage: Some(if score.is_some() { 1.0 } else { 0.0 }) }
    }

    fn numbers(aggregate: Aggregate, parts: &[Part]) -> [Option<f64>; 6] {
        let (standing, coverage) = combine(aggregate, parts);
        let Standing { lowest, highest, low, high, score } = standing;
        [Some(lowest), Some(highest), Some(low), Some(high), score, coverage]
    }

    #[test]
    fn unknown_parts_stand_where_the_known_do() {
        // Known: 3 on 1–5 (half way), weight 1. Unknown: 0–8, weight 3.
        // The sum: lowest 1, highest 5 + 24, low 3 + 0, high 3 + 24, half way is 1 + 14.
        let parts = [part(1.0, 1.0, 5.0, Some(3.0)), part(3.0, 0.0, 8.0, None)];
        assert_eq!(numbers(Aggregate::Sum, &parts), [1.0, 29.0, 3.0, 27.0, 15.0, 0.25].map(Some));
        // The mean: lowest 1/4, highest 29/4, a quarter of it half way and the rest anywhere:
        // from 1/8 to 7/8 of that range of 7.
        assert_eq!(numbers(Aggregate::Mean, &parts), [0.25, 7.25, 1.125, 6.375, 3.75, 0.25].map(Some));
    }

    #[test]
    fn a_long_scale_counts_for_no_more_than_a_short_one() {
        // The best of 1–3 and the lowest of 1–7 are half way, whichever is which.
        let scale =
            |first: f64, second: f64| [part(1.0, 1.0, 3.0, Some(first)), part(1.0, 1.0, 7.0, Some(second))];
        assert_eq!(combine(Aggregate::Mean, &scale(3.0, 1.0)).0.score, Some(3.0));
        assert_eq!(combine(Aggregate::Mean, &scale(1.0, 7.0)).0.score, Some(3.0));
        // 5 of 7 is two thirds of the way: not as high as 3 of 3.
        let lowest = combine(Aggregate::Min, &scale(3.0, 5.0)).0;
        assert_eq!((lowest.lowest, lowest.highest), (1.0, 3.0));
        assert!((lowest.score.unwrap_or_default() - (1.0 + 4.0 / 3.0)).abs() < 1e-12);
    }

    #[test]
    fn on_equal_scales_the_score_is_the_mean_of_the_answered() {
        // (2·5 + 1·2)/3 = 4
        let parts =
            [part(2.0, 1.0, 5.0, Some(5.0)), part(1.0, 1.0, 5.0, Some(2.0)), part(1.0, 1.0, 5.0, None)];
        assert_eq!(combine(Aggregate::Mean, &parts).0.score, Some(4.0));
    }

    #[test]
    fn the_minimum_never_exceeds_what_an_unknown_allows() {
        // Three quarters of the way is 1.5 on the scale of 0–2, and the unknown can be lower.
        let parts = [part(1.0, 1.0, 5.0, Some(4.0)), part(1.0, 0.0, 2.0, None)];
        assert_eq!(numbers(Aggregate::Min, &parts), [0.0, 2.0, 0.0, 1.5, 1.5, 0.5].map(Some));
        let parts = [part(1.0, 1.0, 5.0, Some(4.0)), part(9.0, 1.0, 5.0, Some(3.0))];
        assert_eq!(numbers(Aggregate::Min, &parts), [1.0, 5.0, 3.0, 3.0, 3.0, 1.0].map(Some));
    }

    #[test]
    fn what_does_not_apply_leaves_the_scale_as_it_is() {
        // A quarter of the way over what applies is a quarter of 1 + 0 to 5 + 7·100.
        let away = Part { coverage: None, ..part(7.0, 0.0, 100.0, None) };
        let parts = [part(1.0, 1.0, 5.0, Some(2.0)), away];
        assert_eq!(numbers(Aggregate::Sum, &parts), [1.0, 705.0, 177.0, 177.0, 177.0, 1.0].map(Some));
        let (standing, coverage) = combine(Aggregate::Mean, &[away]);
        assert_eq!((standing.score, coverage), (None, None));
        assert_eq!((Some(standing.lowest), Some(standing.highest)), (Some(0.0), Some(100.0)));
    }
}
