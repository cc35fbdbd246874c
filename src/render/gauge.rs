//! Gauges in characters, for the formats without drawings.

use std::ops::RangeInclusive;

use textwrap::core::display_width;

use crate::bank::round_six;
use crate::document::Gauge;
use crate::messages::Messages;
use crate::scoring::Estimate;
use crate::tr;

/// What stands in a cell of a gauge, in the order in which a legend explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Score,
    /// So many scores in one place.
    Scores(usize),
    Interval,
    Then,
    Now,
    Target,
    /// The way from then to now.
    Way,
    /// Where a part of the scale ends and the next begins.
    Border,
    /// The rest of the scale.
    Rest,
}

impl Sign {
    pub(super) fn unicode(self) -> char {
        match self {
            Self::Score | Self::Now => '●',
            Self::Scores(count) => figure(count),
            Self::Interval => '─',
            Self::Then => '○',
            Self::Target => '│',
            Self::Way => '═',
            Self::Border => '¦',
            Self::Rest => '·',
        }
    }

    pub(super) fn ascii(self) -> char {
        match self {
            Self::Now => '@',
            Self::Score | Self::Then => 'o',
            Self::Scores(count) => figure(count),
            Self::Interval => '-',
            Self::Target => '|',
            Self::Way => '=',
            Self::Border => ':',
            Self::Rest => '.',
        }
    }

    /// The sign that a legend explains it by: of the figures one is enough.
    pub(super) fn example(self) -> Self {
        match self {
            Self::Scores(count) => Self::Scores(if count < MANY { 2 } else { MANY }),
            sign => sign,
        }
    }

    /// What it means; `None` where that goes without saying.
    pub(super) fn meaning(self, messages: &Messages) -> Option<String> {
        Some(match self {
            Self::Score => tr!(messages, "report-column-score"),
            Self::Scores(MANY..) => tr!(messages, "render-scores-many"),
            Self::Scores(_) => tr!(messages, "render-scores-two"),
            Self::Interval => tr!(messages, "report-column-interval"),
            Self::Then => tr!(messages, "comparison-then"),
            Self::Now => tr!(messages, "comparison-now"),
            Self::Target => tr!(messages, "report-column-target"),
            Self::Way | Self::Border | Self::Rest => return None,
        })
    }
}

/// So many scores in one cell are more than one figure can say.
const MANY: usize = 10;

fn figure(count: usize) -> char {
    u32::try_from(count).ok().and_then(|count| char::from_digit(count, 10)).unwrap_or('+')
}

/// A cell of its own for each target would leave too few for what it is the target of, where there are
/// more than one to so many cells.
const CELLS_A_TARGET: usize = 4;

/// Draws a gauge in this many cells. Targets have cells of their own, so that they hide nothing: on the
/// far side of a score that has not reached them. Of more than there is room for none is drawn: they
/// stand beside it as numbers.
pub(super) fn cells(gauge: &Gauge, count: usize) -> Vec<Sign> {
    let mut targets = gauge.targets().to_vec();
    targets.dedup_by_key(|target| place(*target, count));
    targets.truncate(if targets.len() > (count / CELLS_A_TARGET).max(1) { 0 } else { targets.len() });
    let count = count - targets.len();
    let at = |percent| place(percent, count - 1);
    let mut cells = vec![Sign::Rest; count];
    let mut beyond = 0..=count;
    match gauge {
        Gauge::Dot { score: None, .. } => {}
        Gauge::Dot { score: Some(score), target } => {
            let dot = at(score.value);
            if !score.is_exact() {
                cells[at(score.low)..=at(score.high)].fill(Sign::Interval);
            }
            cells[dot] = Sign::Score;
            beyond = beside(dot, *score, *target, count);
        }
        Gauge::Move { change, target } => {
            for score in [change.then, change.now].into_iter().flatten().filter(|score| !score.is_exact()) {
                cells[at(score.low)..=at(score.high)].fill(Sign::Interval);
            }
            let [then, now] = [change.then, change.now].map(|score| score.map(|score| at(score.value)));
            if let (Some(then), Some(now)) = (then, now) {
                cells[then.min(now)..=then.max(now)].fill(Sign::Way);
            }
            // Now covers then where they are at the same place.
            for (place, sign) in [(then, Sign::Then), (now, Sign::Now)] {
                if let Some(place) = place {
                    cells[place] = sign;
                }
            }
            if let (Some(place), Some(score)) = (now, change.now) {
                beyond = beside(place, score, *target, count);
            }
        }
        Gauge::Places { places, .. } => {
            for same in places.chunk_by(|(one, _), (other, _)| at(*one) == at(*other)) {
                let scores = same.iter().map(|(_, count)| count).sum();
                cells[at(same[0].0)] = if scores == 1 { Sign::Score } else { Sign::Scores(scores) };
            }
        }
    }
    for (before, target) in targets.into_iter().enumerate() {
        cells.insert(before + place(target, count).clamp(*beyond.start(), *beyond.end()), Sign::Target);
    }
    cells
}

/// Where a target can stand: before a score that has reached it, and after one that has not.
fn beside(place: usize, score: Estimate, target: Option<f64>, count: usize) -> RangeInclusive<usize> {
    if target.is_some_and(|target| round_six(score.value - target) >= 0.0) {
        0..=place
    } else {
        place + 1..=count
    }
}

/// Draws where a number lies on a scale, and names its parts: an axis, the cells, and lines of names,
/// all this wide.
pub(super) fn scale(
    parts: &[(f64, String)],
    (at, is_known): (Estimate, bool),
    count: usize,
    show: fn(Sign) -> char,
    messages: &Messages,
) -> Vec<String> {
    let place = |percent| place(percent, count - 1);
    let mut cells = vec![Sign::Rest; count];
    if !at.is_exact() {
        cells[place(at.low)..=place(at.high)].fill(Sign::Interval);
    }
    for (from, _) in parts.iter().skip(1) {
        cells[place(*from)] = Sign::Border;
    }
    if is_known {
        cells[place(at.value)] = Sign::Score;
    }
    let mut lines = vec![axis(&borders(parts, messages), count), cells.into_iter().map(show).collect()];
    for Named { line, start, name, .. } in names(parts, count) {
        lines.resize_with(lines.len().max(line + 3), String::new);
        let above = &mut lines[line + 2];
        above.push_str(&" ".repeat(start - display_width(above)));
        above.push_str(name);
    }
    lines.iter().map(|line| format!("{line}{}", " ".repeat(count - display_width(line)))).collect()
}

/// Where the parts of a scale begin and where it ends, in figures.
pub(super) fn borders(parts: &[(f64, String)], messages: &Messages) -> Vec<(f64, String)> {
    let borders = parts.iter().map(|(from, _)| *from).chain([100.0]);
    borders.map(|border| (border, messages.level(border))).collect()
}

/// The name of a part of a scale, and where it stands.
pub(super) struct Named<'p> {
    /// Where the part begins, 0–100.
    pub(super) from: f64,
    /// On which line, so that it stands clear of those before it.
    pub(super) line: usize,
    /// In which cell it begins.
    pub(super) start: usize,
    /// Whether it ends where the scale does, as there is no room for it otherwise.
    pub(super) is_last: bool,
    pub(super) name: &'p str,
}

/// The names of the parts below a scale of so many cells; none where one is too long to stand there.
pub(super) fn names(parts: &[(f64, String)], count: usize) -> Vec<Named<'_>> {
    if parts.iter().any(|(_, name)| display_width(name) > count / 2) {
        return Vec::new();
    }
    let mut ends: Vec<usize> = Vec::new();
    let named = parts.iter().map(|(from, name)| {
        let (asked, width) = (place(*from, count - 1), display_width(name));
        let start = asked.min(count - width);
        let line = ends.iter().position(|end| end + 2 <= start).unwrap_or(ends.len());
        ends.resize(ends.len().max(line + 1), 0);
        ends[line] = start + width;
        Named { from: *from, line, start, is_last: start < asked, name }
    });
    named.collect()
}

/// The labels of an axis above the cells they are for: its ends, and of the others those for which
/// there is room; of even steps, all of them or every so many, for a gap in a row reads as a fault.
pub(super) fn axis(labels: &[(f64, String)], count: usize) -> String {
    let steps = labels.len().saturating_sub(1);
    let is_even = labels.windows(3).all(|of| round_six(of[0].0 + of[2].0 - 2.0 * of[1].0).abs() <= 0.0);
    let every = |stride: usize| labels.iter().step_by(stride).collect::<Vec<_>>();
    let mut strides = (1..=steps).filter(|stride| is_even && steps.is_multiple_of(*stride));
    let fitting = strides.find_map(|stride| Some(labelled(&every(stride), count)).filter(|(_, all)| *all));
    fitting.unwrap_or_else(|| labelled(&every(1), count)).0
}

/// A line with the labels for which there is room, the ends before all others, and whether it has all.
fn labelled(labels: &[&(f64, String)], count: usize) -> (String, bool) {
    let (mut line, mut has_all) = (vec![' '; count], true);
    let between = labels.iter().skip(1).take(labels.len().saturating_sub(2));
    let ends = labels.first().into_iter().chain(labels.last().filter(|_| labels.len() > 1));
    for (percent, label) in ends.chain(between).copied() {
        let width = label.chars().count();
        let start = place(*percent, count - 1).saturating_sub(width / 2).min(count.saturating_sub(width));
        let is_free = |at: usize| line.get(at).is_none_or(|letter| *letter == ' ');
        if (start.saturating_sub(1)..=start + width).all(is_free) {
            line.splice(start..(start + width).min(count), label.chars());
        } else {
            has_all = false;
        }
    }
    (line.into_iter().collect(), has_all)
}

/// A place on 0–100 in whole cells, from 0 to their number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub(super) fn place(percent: f64, cells: usize) -> usize {
    (percent.clamp(0.0, 100.0) / 100.0 * cells as f64).round() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Change;
    use crate::messages::testing::English;

    fn drawn(gauge: &Gauge) -> String {
        cells(gauge, 10).into_iter().map(Sign::ascii).collect()
    }

    fn dot(low: f64, value: f64, high: f64, target: Option<f64>) -> String {
        drawn(&Gauge::Dot { score: Some(Estimate { value, low, high }), target })
    }

    #[test]
    fn a_score_stands_within_its_interval_and_on_its_side_of_the_target() {
        assert_eq!(dot(50.0, 50.0, 50.0, Some(75.0)), "....o..|..");
        assert_eq!(dot(25.0, 50.0, 75.0, Some(100.0)), "..--o--..|");
        assert_eq!(dot(25.0, 50.0, 75.0, None), "..---o--..");
        assert_eq!(dot(0.0, 0.0, 0.0, Some(0.0)), "|o........", "reached");
        assert_eq!(dot(100.0, 100.0, 100.0, Some(100.0)), "........|o");
        assert_eq!(dot(51.0, 51.0, 51.0, Some(50.0)), "....|o....", "passed");
        assert_eq!(drawn(&Gauge::Dot { score: None, target: Some(50.0) }), ".....|....");
        assert_eq!(drawn(&Gauge::Dot { score: None, target: None }), "..........");
    }

    /// Who stand in one place are counted there, and each target has a place of its own.
    #[test]
    fn several_stand_where_they_stand_and_are_counted() {
        let drawn = |places: &[(f64, usize)], targets: &[f64]| {
            drawn(&Gauge::Places { places: places.into(), median: 0.0, targets: targets.into() })
        };
        assert_eq!(drawn(&[(0.0, 2), (50.0, 1)], &[75.0]), "2...o..|..");
        assert_eq!(drawn(&[(50.0, 1), (52.0, 8), (100.0, 10)], &[]), ".....9...+");
        assert_eq!(drawn(&[(0.0, 1), (100.0, 1)], &[50.0, 75.0]), "o...|..|.o");
        assert_eq!(drawn(&[(0.0, 1), (100.0, 1)], &[25.0, 50.0, 75.0]), "o........o", "three are too many");
    }

    #[test]
    fn then_now_and_the_way_between() {
        let moved = |then: Option<f64>, now: Option<f64>, target| {
            let exact = |value| Estimate { value, low: value, high: value };
            drawn(&Gauge::Move { change: Change { then: then.map(exact), now: now.map(exact) }, target })
        };
        assert_eq!(moved(Some(0.0), Some(50.0), Some(75.0)), "o===@..|..");
        assert_eq!(moved(Some(100.0), Some(50.0), Some(100.0)), "....@===o|");
        assert_eq!(moved(Some(25.0), Some(50.0), Some(50.0)), "..o=|@....", "reached");
        let now = Estimate { value: 50.0, low: 25.0, high: 75.0 };
        let then = Estimate { value: 25.0, low: 0.0, high: 25.0 };
        let change = Change { then: Some(then), now: Some(now) };
        assert_eq!(drawn(&Gauge::Move { change, target: None }), "--o==@--..", "what is not known of both");
        assert_eq!(moved(Some(25.0), Some(25.0), Some(75.0)), "..@....|..");
        assert_eq!(moved(Some(25.0), None, Some(75.0)), "..o....|..");
        assert_eq!(moved(None, None, Some(0.0)), "|.........");
        assert_eq!(moved(None, Some(100.0), None), ".........@");
    }

    #[test]
    fn a_scale_names_its_parts_below_where_they_begin() {
        let parts = [(0.0, "Adrift"), (25.0, "Exploring"), (45.0, "Directed"), (90.0, "Renewing")];
        let drawn = |at, count| {
            let parts: Vec<(f64, String)> = parts.map(|(from, name)| (from, name.to_owned())).into();
            scale(&parts, at, count, Sign::ascii, &Messages::new(English))
        };
        assert_eq!(
            drawn((Estimate { value: 40.0, low: 30.0, high: 60.0 }, true), 41),
            [
                "0        25      45                90 100",
                "..........:.----o-:------...........:....",
                "Adrift    Exploring              Renewing",
                "                  Directed               ",
            ]
        );
        let exact = drawn((Estimate { value: 45.0, low: 45.0, high: 45.0 }, true), 41);
        assert_eq!(exact[1], "..........:.......o.................:....");
        assert_eq!(
            drawn((Estimate { value: 0.0, low: 0.0, high: 0.0 }, true), 17).len(),
            2,
            "no room for the names"
        );
    }

    #[test]
    fn an_axis_names_the_steps_that_there_is_room_for() {
        let steps = |last: u8| -> Vec<(f64, String)> {
            (0..=last)
                .map(|step| (f64::from(step) / f64::from(last) * 100.0, (step + 1).to_string()))
                .collect()
        };
        assert_eq!(axis(&steps(4), 9), "1 2 3 4 5");
        assert_eq!(axis(&steps(4), 8), "1   3  5");
        assert_eq!(axis(&steps(4), 6), "1  3 5");
        assert_eq!(axis(&steps(9), 20), "1     4      7    10");
        assert_eq!(axis(&[(0.0, "0".to_owned()), (100.0, "100".to_owned())], 6), "0  100");
    }
}
