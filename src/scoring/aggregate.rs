use crate::bank::Aggregate;

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

/// Makes one standing, and one coverage, of the parts of a dimension. Parts that do not apply
/// are as if absent. Where none applies the bounds are those of all parts, so that a target can
/// still be placed, and the coverage is `None`.
pub(super) fn combine(aggregate: Aggregate, parts: &[Part]) -> (Standing, Option<f64>) {
    let applicable: Vec<Part> = parts.iter().copied().filter(|part| part.coverage.is_some()).collect();
    if applicable.is_empty() {
        let (lowest, highest) = bounds(aggregate, parts);
        return (Standing::unknown(lowest, highest), None);
    }
    let (lowest, highest) = bounds(aggregate, &applicable);
    let low = within(fold(aggregate, &applicable, |part| part.standing.low), lowest, highest);
    let high = within(fold(aggregate, &applicable, |part| part.standing.high), low, highest);
    let score = score(aggregate, &applicable, lowest, highest).map(|score| within(score, low, high));
    (Standing { lowest, highest, low, high, score }, coverage(&applicable))
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

/// The score over the known parts.
///
/// For a mean or a sum in which something is unknown, the unknown are taken to stand at the
/// same place in their ranges as the known do together. With equal scales that is the plain
/// weighted mean of what was answered, and for a sum the prorated sum (person-mean imputation:
/// Downey & King 1998, "Missing data in Likert ratings"). With unequal scales it is what keeps
/// the score inside its interval.
fn score(aggregate: Aggregate, parts: &[Part], lowest: f64, highest: f64) -> Option<f64> {
    let known: Vec<(Part, f64)> =
        parts.iter().filter_map(|part| Some((*part, part.standing.score?))).collect();
    if known.is_empty() {
        return None;
    }
    if known.len() == parts.len() {
        // The same number by another way, without its rounding: published sums come out exactly.
        return Some(fold(aggregate, parts, |part| part.standing.score.unwrap_or(part.standing.lowest)));
    }
    match aggregate {
        Aggregate::Min => known.iter().map(|(_, score)| *score).reduce(f64::min),
        Aggregate::Mean | Aggregate::Sum => {
            let mut risen = 0.0;
            let mut range = 0.0;
            for (Part { weight, standing, .. }, score) in &known {
                risen += weight * (score - standing.lowest);
                range += weight * (standing.highest - standing.lowest);
            }
            Some(lowest + super::place(risen, 0.0, range) * (highest - lowest))
        }
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
        // Mean: lowest 1/4, highest (5 + 24)/4 = 7.25, low (3 + 0)/4, high (3 + 24)/4,
        // half way is 0.25 + 3.5 = 3.75. The sum is four times all of that.
        let parts = [part(1.0, 1.0, 5.0, Some(3.0)), part(3.0, 0.0, 8.0, None)];
        assert_eq!(numbers(Aggregate::Mean, &parts), [0.25, 7.25, 0.75, 6.75, 3.75, 0.25].map(Some));
        assert_eq!(numbers(Aggregate::Sum, &parts), [1.0, 29.0, 3.0, 27.0, 15.0, 0.25].map(Some));
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
        // The unknown one can at best be 2, so 4 alone would lie above the interval 0–2.
        let parts = [part(1.0, 1.0, 5.0, Some(4.0)), part(1.0, 0.0, 2.0, None)];
        assert_eq!(numbers(Aggregate::Min, &parts), [0.0, 2.0, 0.0, 2.0, 2.0, 0.5].map(Some));
        let parts = [part(1.0, 1.0, 5.0, Some(4.0)), part(9.0, 1.0, 5.0, Some(3.0))];
        assert_eq!(numbers(Aggregate::Min, &parts), [1.0, 5.0, 3.0, 3.0, 3.0, 1.0].map(Some));
    }

    #[test]
    fn what_does_not_apply_is_absent() {
        let away = Part { coverage: None, ..part(7.0, 0.0, 100.0, None) };
        let parts = [part(1.0, 1.0, 5.0, Some(2.0)), away];
        assert_eq!(numbers(Aggregate::Sum, &parts), [1.0, 5.0, 2.0, 2.0, 2.0, 1.0].map(Some));
        let (standing, coverage) = combine(Aggregate::Mean, &[away]);
        assert_eq!((standing.score, coverage), (None, None));
        assert_eq!((Some(standing.lowest), Some(standing.highest)), (Some(0.0), Some(100.0)));
    }
}
