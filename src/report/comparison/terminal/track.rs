use crate::comparison::DimensionChange;
use crate::report::terminal::Style;
use crate::report::terminal::table::{halves, halves_to_cells, mark};
use crate::scoring::percent_of;

/// What a track is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    pub(super) then: char,
    pub(super) now: char,
    between: char,
    rest: char,
}

impl Signs {
    pub(super) fn of(style: Style) -> Self {
        if style.unicode {
            Self { then: '○', now: '●', between: '━', rest: '·' }
        } else {
            Self { then: 'o', now: '@', between: '=', rest: '.' }
        }
    }
}

/// The way from then to now along the scale, with the target as a mark between two cells. Now
/// covers then where they are at the same place. Beside rows with a mark, one without has a
/// cell in its place.
pub(super) fn track(change: &DimensionChange, cells: usize, marks: bool, style: Style) -> String {
    let signs = Signs::of(style);
    let target = change.target_now.map(|target| percent_of(target, change.scale_now.0, change.scale_now.1));
    let cells = cells + usize::from(marks && target.is_none());
    let place = |percent: f64| halves_to_cells(halves(percent, cells.saturating_sub(1)));
    let then = change.percent.then.map(|then| place(then.value));
    let now = change.percent.now.map(|now| place(now.value));
    let mut track = vec![signs.rest; cells];
    if let (Some(then), Some(now)) = (then, now) {
        track[then.min(now)..=then.max(now)].fill(signs.between);
    }
    for (position, sign) in [(then, signs.then), (now, signs.now)] {
        if let Some(position) = position {
            track[position] = sign;
        }
    }
    if let Some(target) = target {
        track.insert(halves_to_cells(halves(target, cells)).min(cells), mark(style));
    }
    track.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Change;
    use crate::scoring::Estimate;

    fn drawn(then: Option<f64>, now: Option<f64>, target: Option<f64>, unicode: bool) -> String {
        let percent = |score: Option<f64>| {
            let value = percent_of(score?, 1.0, 5.0);
            Some(Estimate { value, low: value, high: value })
        };
        let percent = Change { then: percent(then), now: percent(now) };
        let change = DimensionChange {
            id: String::new(),
            score: percent,
            percent,
            scale_then: (1.0, 5.0),
            scale_now: (1.0, 5.0),
            target_then: target,
            target_now: target,
            dimensions: Vec::new(),
        };
        track(&change, 9, true, Style { colour: false, unicode, width: 80 })
    }

    #[test]
    fn then_now_and_the_way_between() {
        assert_eq!(drawn(Some(1.0), Some(3.0), Some(4.0), true), "○━━━●··│··");
        assert_eq!(drawn(Some(5.0), Some(3.0), Some(5.0), true), "····●━━━○│");
        assert_eq!(drawn(Some(2.0), Some(2.0), Some(4.0), false), "..@....|..");
        assert_eq!(drawn(Some(2.0), None, Some(4.0), false), "..o....|..");
        assert_eq!(drawn(None, None, Some(1.0), false), "|.........");
        assert_eq!(drawn(None, Some(5.0), None, false), ".........@", "a cell in place of the mark");
    }
}
