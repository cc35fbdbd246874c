//! The geometry of the charts, in the units of each drawing, and their keys.

use crate::document::{BarState, Block, Chart, ChartKind, Gauge, Table};
use crate::messages::Messages;
use crate::render::gauge::{self, Named};
use crate::render::is_doubtful;
use crate::tr;

/// A coordinate, to a tenth of a unit.
pub(super) fn unit(number: f64) -> String {
    ((number * 10.0).round() / 10.0).to_string()
}

/// How a column is filled, and how high it is, of 44 units.
pub(super) fn column(state: &BarState) -> (&'static str, f64) {
    let (class, percent) = match *state {
        BarState::Filled(percent) => ("strip-filled", percent),
        // No higher than the lowest level: what is not known is not much.
        BarState::Unknown => ("strip-unknown", 0.0),
        BarState::Missing => ("strip-none", 0.0),
        BarState::Outside => ("strip-outside", 0.0),
    };
    // The lowest level has a column too, or it would look like no answer.
    (class, 44.0 * (0.06 + 0.94 * percent / 100.0))
}

/// For how many letters of names there is room along a scale on the narrowest screen, and where it is
/// as wide as the style sheet says.
const LETTERS: [usize; 2] = [38, 80];

/// Borders nearer than this to the one before, or to the end, have no room for their figures.
const APART: f64 = 7.0;

/// A scale with the names of its parts.
pub(super) struct Scale<'p> {
    pub(super) height: usize,
    pub(super) borders: Vec<(f64, String)>,
    pub(super) names: Vec<Named<'p>>,
    /// The same where there is more room, if that takes fewer lines, and how many.
    pub(super) wide: Vec<Named<'p>>,
    pub(super) wide_lines: usize,
}

impl<'p> Scale<'p> {
    pub(super) fn new(parts: &'p [(f64, String)], messages: &Messages) -> Self {
        let lines = |names: &[Named]| names.iter().map(|name| name.line + 1).max().unwrap_or_default();
        let [names, mut wide] = LETTERS.map(|letters| gauge::names(parts, letters));
        if lines(&wide) >= lines(&names) {
            wide.clear();
        }
        let (height, wide_lines) = (36 + lines(&names) * 17, lines(&wide));
        let mut borders = gauge::borders(parts, messages);
        let mut before = -APART;
        borders.retain(|(border, _)| {
            let is_apart = border - before >= APART && (*border >= 100.0 || 100.0 - border >= APART);
            if is_apart {
                before = *border;
            }
            is_apart
        });
        Self { height, borders, names, wide, wide_lines }
    }
}

/// The dots of a gauge with their places, the last uppermost.
pub(super) fn dots(gauge: &Gauge) -> Vec<(&'static str, f64)> {
    let dots = match gauge {
        Gauge::Dot { score, .. } => vec![score.map(|score| ("dot", score.value))],
        Gauge::Move { change, .. } => {
            vec![change.then.map(|then| ("dot then", then.value)), change.now.map(|now| ("dot", now.value))]
        }
        Gauge::Places { places, .. } => places.iter().map(|(place, _)| Some(("dot", *place))).collect(),
    };
    dots.into_iter().flatten().collect()
}

/// What a sign in a drawing means.
pub(super) struct Key {
    /// Its class and its outline, within 22 by 10 units; `None` where the text shows the sign.
    pub(super) sign: Option<(&'static str, &'static str)>,
    pub(super) text: String,
}

const SMALL_BOX: &str = "M6 .5H15V9.5H6Z";
const LINE: &str = "M0 5H22";
const POINT: &str = "M7 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
const UPRIGHT: &str = "M11 0V10";

fn key(is_there: bool, class: &'static str, outline: &'static str, text: String) -> Option<Key> {
    is_there.then_some(Key { sign: Some((class, outline)), text })
}

pub(super) fn gauge_keys(table: &Table, messages: &Messages) -> Vec<Key> {
    let gauges = || table.rows.iter().filter_map(|row| row.gauge.as_ref());
    let dots: Vec<&str> = gauges().flat_map(dots).map(|(class, _)| class).collect();
    let moves = gauges().any(|gauge| matches!(gauge, Gauge::Move { .. }));
    let targets = gauges().any(|gauge| !gauge.targets().is_empty());
    let medians = gauges().any(|gauge| matches!(gauge, Gauge::Places { .. }));
    let is_counted = |gauge: &Gauge| matches!(gauge, Gauge::Places { places, .. } if places.iter().any(|(_, count)| *count > 1));
    let counted =
        || Key { sign: None, text: format!("2 {}", tr!(messages, "render-scores-two").to_lowercase()) };
    let intervals = gauges().any(|gauge| {
        let estimates = match gauge {
            Gauge::Dot { score, .. } => [*score, None],
            Gauge::Move { change, .. } => [change.then, change.now],
            Gauge::Places { .. } => [None, None],
        };
        estimates.iter().flatten().any(|estimate| !estimate.is_exact())
    });
    let keys = [
        key(dots.contains(&"dot then"), "dot then", POINT, tr!(messages, "comparison-then")),
        key(moves && dots.contains(&"dot"), "dot", POINT, tr!(messages, "comparison-now")),
        key(!moves && dots.contains(&"dot"), "dot", POINT, tr!(messages, "report-column-score")),
        gauges().any(is_counted).then(counted),
        key(medians, "median", UPRIGHT, tr!(messages, "group-column-median")),
        key(intervals, "interval", LINE, tr!(messages, "report-column-interval")),
        key(targets, "target", UPRIGHT, tr!(messages, "report-column-target")),
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
        key(targets, "target", LINE, tr!(messages, "report-column-target")),
        key(filled, "strip-filled", SMALL_BOX, tr!(messages, "report-column-answer")),
        signed(BarState::Unknown, "strip-unknown", "?", tr!(messages, "report-answer-unknown")),
        signed(BarState::Missing, "strip-none", "–", tr!(messages, "report-answer-none")),
        signed(BarState::Outside, "strip-outside", "×", tr!(messages, "report-answer-not-applicable")),
    ];
    keys.into_iter().flatten().collect()
}
