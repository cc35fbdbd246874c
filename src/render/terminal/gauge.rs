use super::page::Tone;
use crate::bank::round_six;
use crate::comparison::{Change, Direction};
use crate::document::Gauge;

/// What gauges are drawn with.
pub(super) struct Signs {
    full: char,
    half: char,
    empty: char,
    pub(super) then: char,
    pub(super) now: char,
    way: char,
    rest: char,
    pub(super) target: char,
}

impl Signs {
    pub(super) const UNICODE: Self =
        Self {
            full: '█', half: '▌', empty: '░', then: '○', now: '●', way: '━', rest: '·', target: '│'
        };
    pub(super) const ASCII: Self =
        Self { full: '#', half: '#', empty: '-', then: 'o', now: '@', way: '=', rest: '.', target: '|' };

    /// Draws a gauge, with the target as a mark between two cells. Beside gauges with a mark, one
    /// without has a cell in its place.
    pub(super) fn draw(&self, gauge: &Gauge, cells: usize, are_marked: bool) -> String {
        let cells = cells + usize::from(are_marked && gauge.target().is_none());
        let mut drawn = match gauge {
            Gauge::Bar { score: None, .. } => return String::new(),
            Gauge::Bar { score: Some(score), .. } => self.bar(score.value, cells),
            Gauge::Move { change, .. } => self.track(change, cells),
        };
        if let Some(target) = gauge.target() {
            drawn.insert(place(target, cells), self.target);
        }
        drawn.into_iter().collect()
    }

    /// The score as filled cells.
    fn bar(&self, percent: f64, cells: usize) -> Vec<char> {
        let halves = halves(percent, cells);
        let cell = |cell: usize| match halves.saturating_sub(cell * 2) {
            0 => self.empty,
            1 => self.half,
            _ => self.full,
        };
        (0..cells).map(cell).collect()
    }

    /// The way from then to now along the scale. Now covers then where they are at the same place.
    fn track(&self, change: &Change, cells: usize) -> Vec<char> {
        let [then, now] = [change.then, change.now]
            .map(|score| score.map(|score| place(score.value, cells.saturating_sub(1))));
        let mut track = vec![self.rest; cells];
        if let (Some(then), Some(now)) = (then, now) {
            track[then.min(now)..=then.max(now)].fill(self.way);
        }
        for (position, sign) in [(then, self.then), (now, self.now)] {
            if let Some(position) = position {
                track[position] = sign;
            }
        }
        track
    }
}

/// Whether the target is reached, and which way a score went where that is sure.
pub(super) fn tone(gauge: &Gauge) -> Tone {
    match gauge {
        Gauge::Bar { score: Some(score), target: Some(target) } => {
            if round_six(score.value - target) < 0.0 {
                Tone::Short
            } else {
                Tone::Good
            }
        }
        Gauge::Bar { .. } => Tone::Plain,
        Gauge::Move { change, .. } => {
            match change.direction().filter(|_| change.is_certain() == Some(true)) {
                Some(Direction::Up) => Tone::Good,
                Some(Direction::Down) => Tone::Short,
                Some(Direction::Same) | None => Tone::Plain,
            }
        }
    }
}

/// A place on 0–100 in halves of a cell.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn halves(percent: f64, cells: usize) -> usize {
    (percent.clamp(0.0, 100.0) / 100.0 * (cells * 2) as f64).round() as usize
}

/// The same in whole cells, from 0 to their number.
fn place(percent: f64, cells: usize) -> usize {
    halves(percent, cells).div_ceil(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{Estimate, percent_of};

    fn percent(score: Option<f64>) -> Option<Estimate> {
        let value = percent_of(score?, 1.0, 5.0);
        Some(Estimate { value, low: value, high: value })
    }

    fn target(target: Option<f64>) -> Option<f64> {
        Some(percent_of(target?, 1.0, 5.0))
    }

    #[test]
    fn then_now_and_the_way_between() {
        let drawn = |then, now, at, signs: Signs| {
            let change = Change { then: percent(then), now: percent(now) };
            signs.draw(&Gauge::Move { change, target: target(at) }, 9, true)
        };
        assert_eq!(drawn(Some(1.0), Some(3.0), Some(4.0), Signs::UNICODE), "○━━━●··│··");
        assert_eq!(drawn(Some(5.0), Some(3.0), Some(5.0), Signs::UNICODE), "····●━━━○│");
        assert_eq!(drawn(Some(2.0), Some(2.0), Some(4.0), Signs::ASCII), "..@....|..");
        assert_eq!(drawn(Some(2.0), None, Some(4.0), Signs::ASCII), "..o....|..");
        assert_eq!(drawn(None, None, Some(1.0), Signs::ASCII), "|.........");
        assert_eq!(drawn(None, Some(5.0), None, Signs::ASCII), ".........@", "a cell in place of the mark");
    }

    #[test]
    fn a_score_fills_its_part_of_the_bar() {
        let drawn = |score, at, signs: Signs| {
            signs.draw(&Gauge::Bar { score: percent(score), target: target(at) }, 8, true)
        };
        assert_eq!(drawn(Some(3.0), Some(4.0), Signs::UNICODE), "████░░│░░");
        assert_eq!(drawn(Some(3.25), Some(1.0), Signs::UNICODE), "│████▌░░░");
        assert_eq!(drawn(Some(5.0), Some(5.0), Signs::ASCII), "########|");
        assert_eq!(drawn(Some(1.0), None, Signs::ASCII), "---------");
        assert_eq!(drawn(None, Some(4.0), Signs::UNICODE), "");
    }

    #[test]
    fn colour_says_only_what_is_sure() {
        let at = |value, low, high| Some(Estimate { value, low, high });
        let bar = |target| tone(&Gauge::Bar { score: at(50.0, 40.0, 60.0), target });
        assert_eq!([bar(Some(50.0)), bar(Some(51.0)), bar(None)], [Tone::Good, Tone::Short, Tone::Plain]);
        let moved = |then, now| tone(&Gauge::Move { change: Change { then, now }, target: None });
        assert_eq!(moved(at(50.0, 40.0, 60.0), at(70.0, 65.0, 75.0)), Tone::Good);
        assert_eq!(moved(at(70.0, 65.0, 75.0), at(50.0, 40.0, 60.0)), Tone::Short);
        assert_eq!(moved(at(50.0, 40.0, 60.0), at(70.0, 60.0, 75.0)), Tone::Plain);
        assert_eq!(moved(None, at(70.0, 60.0, 75.0)), Tone::Plain);
    }
}
