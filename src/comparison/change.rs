use std::cmp::Ordering;

use serde::Serialize;

use crate::bank::round_six;
use crate::scoring::Estimate;

/// A score then and now, each with the interval it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Then; `None` where there was no score.
    pub then: Option<Estimate>,
    /// Now; `None` where there is none.
    pub now: Option<Estimate>,
}

/// Which way a score went, compared at six places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It is higher.
    Up,
    /// It is lower.
    Down,
    /// It is the same.
    Same,
}

impl Change {
    /// Now minus then; `None` where either has no score.
    pub fn difference(&self) -> Option<f64> {
        Some(self.now?.value - self.then?.value)
    }

    /// Which way it went; `None` where either has no score.
    pub fn direction(&self) -> Option<Direction> {
        Some(direction(self.then?.value, self.now?.value))
    }

    /// Whether the two intervals share a value; `None` where either has no score.
    pub fn overlaps(&self) -> Option<bool> {
        let (then, now) = (self.then?, self.now?);
        Some(round_six(then.low - now.high) <= 0.0 && round_six(now.low - then.high) <= 0.0)
    }

    /// Whether what it says is sure: it changed, whatever the unknown would turn out to be; or
    /// it did not, and nothing is unknown. `None` where either has no score.
    pub fn is_certain(&self) -> Option<bool> {
        let exact = self.then?.is_exact() && self.now?.is_exact();
        Some(exact || !self.overlaps()?)
    }
}

pub(super) fn direction(then: f64, now: f64) -> Direction {
    match round_six(now - then).total_cmp(&0.0) {
        // A difference of nothing may carry a minus sign.
        _ if round_six(now - then) == 0.0 => Direction::Same,
        Ordering::Greater => Direction::Up,
        Ordering::Less => Direction::Down,
        Ordering::Equal => Direction::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(then: [f64; 3], now: [f64; 3]) -> Change {
        let estimate = |[low, value, high]: [f64; 3]| Some(Estimate { value, low, high });
        Change { then: estimate(then), now: estimate(now) }
    }

    fn said(change: Change) -> (Direction, bool, bool) {
        let known = "both have a score";
        (change.direction().expect(known), change.overlaps().expect(known), change.is_certain().expect(known))
    }

    #[test]
    fn only_intervals_apart_make_a_change_certain() {
        assert_eq!(said(change([2.0, 2.0, 2.0], [3.0, 3.0, 3.0])), (Direction::Up, false, true));
        assert_eq!(said(change([3.0, 3.5, 4.0], [1.0, 2.0, 2.9])), (Direction::Down, false, true));
        assert_eq!(
            said(change([2.0, 2.0, 3.0], [3.0, 3.0, 3.0])),
            (Direction::Up, true, false),
            "they touch"
        );
        assert_eq!(said(change([1.0, 2.0, 5.0], [2.0, 3.0, 3.0])), (Direction::Up, true, false));
    }

    #[test]
    fn the_same_is_certain_when_nothing_is_unknown() {
        assert_eq!(said(change([2.0, 2.0, 2.0], [2.0, 2.0, 2.0])), (Direction::Same, true, true));
        assert_eq!(said(change([2.0, 2.0, 3.0], [2.0, 2.0, 2.0])), (Direction::Same, true, false));
        let noise = 0.1 + 0.2;
        assert_eq!(said(change([noise; 3], [0.3; 3])), (Direction::Same, true, true));
    }

    #[test]
    fn without_a_score_nothing_is_said() {
        let none = Change { now: None, ..change([1.0; 3], [1.0; 3]) };
        assert_eq!((none.difference(), none.direction()), (None, None));
        assert_eq!((none.overlaps(), none.is_certain()), (None, None));
    }
}
