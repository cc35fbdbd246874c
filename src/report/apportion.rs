//! Parts of a whole as they are shown, so that they add up to it.

use crate::bank::round_six;
use crate::messages::rounded;

/// With how many decimals parts are shown at most: more would look more precise than answers are.
const DECIMALS_AT_MOST: usize = 1;

/// These parts as they are shown, and their sum as it is shown, rounded: with as few decimals as let the
/// parts add up to it and show equals as equal. `None` in its place where not even one decimal does, as
/// with three equal parts of a hundred: then each part is rounded for itself, and nobody should be told
/// what they add up to.
pub(super) fn shown(parts: &[f64]) -> (Vec<f64>, Option<f64>) {
    (0..=DECIMALS_AT_MOST).find_map(|decimals| with_decimals(parts, decimals)).map_or_else(
        || (parts.iter().map(|part| rounded(*part, 0)).collect(), None),
        |(parts, sum)| (parts, Some(sum)),
    )
}

/// By largest remainder (Hamilton's method of apportionment): each part is cut off, and what that leaves
/// of the sum goes, a step each, to those that lost most; `None` where it does not reach all of several
/// equals.
fn with_decimals(parts: &[f64], decimals: usize) -> Option<(Vec<f64>, f64)> {
    let factor = (0..decimals).fold(1.0, |factor, _| factor * 10.0);
    let sum = rounded(parts.iter().sum(), decimals);
    let steps: Vec<f64> = parts.iter().map(|part| round_six(part * factor)).collect();
    let mut shown: Vec<f64> = steps.iter().map(|steps| steps.floor()).collect();
    let mut left = (sum * factor).round() - shown.iter().sum::<f64>();
    let lost = |place: usize| round_six(steps[place] - steps[place].floor());
    let mut order: Vec<usize> = (0..parts.len()).filter(|place| lost(*place) > 0.0).collect();
    order.sort_by(|one, other| {
        lost(*other).total_cmp(&lost(*one)).then(steps[*other].total_cmp(&steps[*one]))
    });
    let is_equal = |one: &usize, other: &usize| round_six(parts[*one] - parts[*other]) == 0.0;
    for equals in order.chunk_by(is_equal) {
        if left <= 0.0 {
            break;
        }
        for place in equals {
            shown[*place] += 1.0;
            left -= 1.0;
        }
    }
    (left == 0.0).then(|| (shown.iter().map(|steps| steps / factor).collect(), sum))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_same(one: f64, other: f64) -> bool {
        round_six(one - other).abs() <= 0.0
    }

    #[test]
    fn equal_parts_have_as_many_decimals_as_they_need_to_add_up() {
        assert_eq!(shown(&[]), (vec![], Some(0.0)));
        assert_eq!(shown(&[9.4, 3.3, 2.2]), (vec![10.0, 3.0, 2.0], Some(15.0)));
        assert_eq!(shown(&[12.5, 12.5, 25.0]), (vec![12.5, 12.5, 25.0], Some(50.0)));
        assert_eq!(shown(&[6.25; 4]), (vec![6.0; 4], None), "nobody is told 18.75 of 75");
        assert_eq!(shown(&[9.375, 9.375, 9.375, 6.25]), (vec![9.4, 9.4, 9.4, 6.2], Some(34.4)));
        let third = 100.0 / 3.0;
        assert_eq!(shown(&[third; 3]), (vec![33.0; 3], None), "no decimals do");
    }

    proptest! {
        /// Parts as the points of a bank are: shares of a hundred, many of them equal.
        #[test]
        fn parts_add_up_to_the_sum_and_equals_are_shown_equal(
            shares in proptest::collection::vec((0_u32..20, prop::sample::select(vec![1.0, 3.0, 7.0, 8.0, 24.0])), 0..9),
        ) {
            let parts: Vec<f64> = shares.iter().map(|(share, of)| f64::from(*share) * 5.0 / of).collect();
            let sum: f64 = parts.iter().sum();
            let (shown, shown_sum) = shown(&parts);
            prop_assert_eq!(shown.len(), parts.len());
            if let Some(shown_sum) = shown_sum {
                prop_assert!(is_same(shown.iter().sum(), shown_sum), "{:?} of {}", shown, shown_sum);
                prop_assert!((0..=1).any(|decimals| is_same(rounded(sum, decimals), shown_sum)), "{} of {}", shown_sum, sum);
            }
            for (one, shown_one) in parts.iter().zip(&shown) {
                prop_assert!((shown_one - one).abs() < 1.0, "{} as {}", one, shown_one);
                for (other, shown_other) in parts.iter().zip(&shown) {
                    if round_six(one - other) == 0.0 {
                        prop_assert!(is_same(*shown_one, *shown_other), "{:?}", shown);
                    } else if one > other {
                        prop_assert!(shown_one >= shown_other, "{:?}", shown);
                    }
                }
            }
        }
    }
}
