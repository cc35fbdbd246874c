//! The geometry of the charts, in the units of each drawing's view box, and their keys.

use std::f64::consts::TAU;

use crate::display::one_line;
use crate::document::{Axis, BarState, Block, Chart, ChartKind, Gauge, Table};
use crate::messages::Messages;
use crate::render::is_doubtful;
use crate::scoring::Estimate;
use crate::tr;

/// The middle and the radius of the radar.
const MIDDLE: (f64, f64) = (210.0, 150.0);
const RADIUS: f64 = 90.0;

/// Letters on a line of an axis's name, how many lines it may have, and how far they are apart.
const LABEL_WIDTH: usize = 14;
const LABEL_LINES: usize = 3;
const LABEL_LINE: f64 = 17.0;

/// The whole of a scale, where nothing is known.
const WHOLE: Estimate = Estimate { value: 0.0, low: 0.0, high: 100.0 };

/// Score against target, an axis a dimension.
pub(super) struct Radar {
    /// Where the drawing begins, and how high it is: as its names need.
    pub(super) top: f64,
    pub(super) height: f64,
    pub(super) rings: [String; 4],
    pub(super) spokes: Vec<Spoke>,
    /// The area between the lowest and the highest the scores could be.
    pub(super) interval: Option<String>,
    pub(super) target: String,
    pub(super) score: String,
}

/// An axis with its name beside its end.
pub(super) struct Spoke {
    pub(super) line: String,
    /// Where the score is; `None` when there is none.
    pub(super) point: Option<(f64, f64)>,
    pub(super) anchor: &'static str,
    pub(super) left: f64,
    /// The lines of the name, each with where its foot stands.
    pub(super) name: Vec<(f64, String)>,
}

impl Radar {
    pub(super) fn new(axes: &[Axis]) -> Self {
        let count = axes.len();
        let line =
            |percent: &dyn Fn(&Axis) -> Option<f64>| outline(&axes.iter().map(percent).collect::<Vec<_>>());
        let end = |end: fn(&Estimate) -> f64| line(&|axis| Some(end(axis.score.as_ref().unwrap_or(&WHOLE))));
        let spokes: Vec<Spoke> =
            axes.iter().enumerate().map(|(place, axis)| Spoke::new(place, count, axis)).collect();
        let feet = || spokes.iter().flat_map(|spoke| &spoke.name).map(|(foot, _)| *foot);
        let top = feet().fold(MIDDLE.1 - RADIUS, f64::min) - LABEL_LINE;
        let bottom = feet().fold(MIDDLE.1 + RADIUS, f64::max) + LABEL_LINE / 2.0;
        Self {
            top,
            height: bottom - top,
            rings: [25.0, 50.0, 75.0, 100.0].map(|ring| line(&|_| Some(ring))),
            interval: has_intervals(axes).then(|| format!("{}{}", end(|one| one.high), end(|one| one.low))),
            target: line(&|axis| axis.target),
            score: line(&|axis| axis.score.map(|score| score.value)),
            spokes,
        }
    }
}

fn has_intervals(axes: &[Axis]) -> bool {
    axes.iter().any(|axis| !axis.score.is_some_and(|score| score.is_exact()))
}

impl Spoke {
    fn new(place: usize, count: usize, axis: &Axis) -> Self {
        let name = one_line(&axis.name);
        let mut lines: Vec<String> =
            textwrap::wrap(&name, LABEL_WIDTH).iter().map(ToString::to_string).collect();
        if lines.len() > LABEL_LINES {
            lines.truncate(LABEL_LINES);
            lines[LABEL_LINES - 1].push('…');
        }
        let (sine, cosine) = direction(place, count);
        let end = at(place, count, 100.0);
        let feet = (0_u8..).map(|line| f64::from(line) * LABEL_LINE);
        let tall = feet.clone().take(lines.len()).last().unwrap_or_default();
        // Above the drawing the last line is nearest to it, below it the first, beside it the middle.
        let top = end.1 + 4.0 - cosine * 16.0 - tall * (1.0 + cosine) / 2.0;
        Self {
            line: format!("M{}L{}", point(MIDDLE), point(end)),
            point: axis.score.map(|score| at(place, count, score.value)),
            anchor: match sine {
                sine if sine > 0.2 => "start",
                sine if sine < -0.2 => "end",
                _ => "middle",
            },
            left: end.0 + sine * 10.0,
            name: feet.map(|foot| top + foot).zip(lines).collect(),
        }
    }
}

/// The sine and cosine of an axis, clockwise from the top.
#[expect(clippy::cast_precision_loss, reason = "there are few axes")]
fn direction(place: usize, count: usize) -> (f64, f64) {
    (TAU * place as f64 / count as f64).sin_cos()
}

fn at(place: usize, count: usize, percent: f64) -> (f64, f64) {
    let (sine, cosine) = direction(place, count);
    let length = RADIUS * percent.clamp(0.0, 100.0) / 100.0;
    (MIDDLE.0 + sine * length, MIDDLE.1 - cosine * length)
}

/// A line from axis to axis, broken where there is nothing, closed where there is everything.
fn outline(percents: &[Option<f64>]) -> String {
    let count = percents.len();
    let step = |pen: &str, place: usize| Some(format!("{pen}{}", point(at(place, count, percents[place]?))));
    let mut steps: Vec<Option<String>> = (0..count)
        .map(|place| step(if place > 0 && percents[place - 1].is_some() { "L" } else { "M" }, place))
        .collect();
    if percents.iter().all(Option::is_some) {
        steps.push(Some("Z".to_owned()));
    } else if percents.last().is_some_and(Option::is_some) {
        steps.push(step("L", 0));
    }
    steps.into_iter().flatten().collect()
}

fn point((x, y): (f64, f64)) -> String {
    format!("{} {}", unit(x), unit(y))
}

/// A coordinate, to a tenth of a unit.
pub(super) fn unit(number: f64) -> String {
    ((number * 10.0).round() / 10.0).to_string()
}

/// How a column is filled, and how high it is, of 44 units.
pub(super) fn column(state: &BarState) -> (&'static str, f64) {
    let (class, percent) = match *state {
        BarState::Filled(percent) => ("bar-score", percent),
        BarState::Unknown => ("strip-unknown", 100.0),
        BarState::Missing => ("strip-none", 100.0),
        BarState::Outside => ("track", 0.0),
    };
    // The lowest level has a column too, or it would look like no answer.
    (class, 44.0 * (0.06 + 0.94 * percent / 100.0))
}

/// How far a score is from its target, in percent; `None` when nothing is missing.
pub(super) fn gap(gauge: &Gauge) -> Option<f64> {
    let Gauge::Bar { score: Some(score), target: Some(target) } = gauge else { return None };
    (*target > score.value).then_some(target - score.value)
}

/// What a sign in a drawing means.
pub(super) struct Key {
    /// Its class and its outline, within 22 by 10 units; `None` where the text shows the sign.
    pub(super) sign: Option<(&'static str, &'static str)>,
    pub(super) text: String,
}

const BOX: &str = "M0 0H22V10H0Z";
const SMALL_BOX: &str = "M6 .5H15V9.5H6Z";
const LINE: &str = "M0 5H22";
const LINE_WITH_POINT: &str = "M0 5H22M9.5 5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0";
const POINT: &str = "M7 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
const UPRIGHT: &str = "M11 0V10";
const WHISKERS: &str = "M1 2V8M1 5H21M21 2V8";

fn key(is_there: bool, class: &'static str, outline: &'static str, text: String) -> Option<Key> {
    is_there.then_some(Key { sign: Some((class, outline)), text })
}

pub(super) fn radar_keys(axes: &[Axis], messages: &Messages) -> Vec<Key> {
    let targets = axes.iter().any(|axis| axis.target.is_some());
    let keys = [
        key(true, "radar-score", LINE_WITH_POINT, tr!(messages, "report-column-score")),
        key(targets, "radar-target", LINE, tr!(messages, "report-column-target")),
        key(has_intervals(axes), "interval", BOX, tr!(messages, "report-column-interval")),
    ];
    keys.into_iter().flatten().collect()
}

pub(super) fn gauge_keys(table: &Table, messages: &Messages) -> Vec<Key> {
    let gauges = || table.rows.iter().filter_map(|row| row.gauge.as_ref());
    let bars = gauges().any(|gauge| matches!(gauge, Gauge::Bar { .. }));
    let moves = gauges().any(|gauge| matches!(gauge, Gauge::Move { .. }));
    let gaps = gauges().any(|gauge| gap(gauge).is_some());
    let targets = gauges().any(|gauge| gauge.target().is_some());
    let intervals = gauges().any(|gauge| {
        let estimates = match gauge {
            Gauge::Bar { score, .. } => [*score, None],
            Gauge::Move { change, .. } => [change.then, change.now],
        };
        estimates.iter().flatten().any(|estimate| !estimate.is_exact())
    });
    let interval = || tr!(messages, "report-column-interval");
    let keys = [
        key(bars, "bar-score", BOX, tr!(messages, "report-column-score")),
        key(gaps, "bar-gap", BOX, tr!(messages, "report-column-gap")),
        key(moves, "trail-then", POINT, tr!(messages, "comparison-then")),
        key(moves, "trail-now", POINT, tr!(messages, "comparison-now")),
        key(targets, "bar-target", UPRIGHT, tr!(messages, "report-column-target")),
        key(bars && intervals, "bar-interval", WHISKERS, interval()),
        key(moves && intervals, "trail-room", BOX, interval()),
        is_doubtful(table).then(|| Key { sign: None, text: tr!(messages, "comparison-doubt-mark") }),
    ];
    keys.into_iter().flatten().collect()
}

/// The keys of charts that stand beside each other.
pub(super) fn column_keys(charts: &[Block], messages: &Messages) -> Vec<Key> {
    let kinds = charts.iter().filter_map(|block| match block {
        Block::Chart(Chart { kind: ChartKind::Columns { columns, target }, .. }) => Some((columns, target)),
        _ => None,
    });
    let targets = kinds.clone().any(|(_, target)| target.is_some());
    let states: Vec<BarState> = kinds.flat_map(|(columns, _)| columns).map(|bar| bar.state).collect();
    let filled = states.iter().any(|state| matches!(state, BarState::Filled(_)));
    let signed = |state, class, sign, text: String| {
        key(states.contains(&state), class, SMALL_BOX, format!("{sign} {text}"))
    };
    let keys = [
        key(targets, "bar-target", LINE, tr!(messages, "report-column-target")),
        key(filled, "bar-score", SMALL_BOX, tr!(messages, "report-column-answer")),
        signed(BarState::Unknown, "strip-unknown", "?", tr!(messages, "report-answer-unknown")),
        signed(BarState::Missing, "strip-none", "–", tr!(messages, "report-answer-none")),
        signed(BarState::Outside, "track", "×", tr!(messages, "report-answer-not-applicable")),
    ];
    keys.into_iter().flatten().collect()
}
