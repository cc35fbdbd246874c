//! The geometry of the charts, in the units of each drawing's view box.

use std::f64::consts::TAU;

use crate::messages::Messages;
use crate::report::{DimensionRow, Given, QuestionRow, Report, words};
use crate::scoring::Estimate;
use crate::tr;

/// Fewer axes are no area; more are unreadable.
const AXES: std::ops::RangeInclusive<usize> = 3..=10;

/// The middle and the radius of the radar.
const MIDDLE: (f64, f64) = (210.0, 150.0);
const RADIUS: f64 = 90.0;

/// Letters on a line of an axis's name, and how far its lines are apart.
const LABEL_WIDTH: usize = 14;
const LABEL_LINE: f64 = 17.0;

/// Score against target, an axis a dimension.
pub(super) struct Radar {
    pub(super) width: u32,
    /// Where the drawing begins, and how high it is: as its names need.
    pub(super) top: String,
    pub(super) height: String,
    /// What the picture shows, for those who do not see it.
    pub(super) summary: String,
    pub(super) rings: Vec<String>,
    pub(super) axes: Vec<Axis>,
    /// The area between the lowest and the highest the scores could be.
    pub(super) interval: Option<String>,
    pub(super) target: Option<String>,
    pub(super) score: String,
}

pub(super) struct Axis {
    pub(super) line: String,
    pub(super) anchor: &'static str,
    pub(super) label: Vec<LabelLine>,
    /// Where the score is; `None` when there is none.
    pub(super) point: Option<(String, String)>,
}

pub(super) struct LabelLine {
    pub(super) x: String,
    pub(super) y: String,
    pub(super) text: String,
}

impl Radar {
    /// The radar of the top dimensions, or where they are too few of those with questions.
    pub(super) fn new(report: &Report, messages: &Messages) -> Option<Self> {
        let applies = |row: &&DimensionRow| row.coverage.is_some();
        let top: Vec<&DimensionRow> = report.dimensions.iter().filter(applies).collect();
        let all = report.all_dimensions();
        let leaves = all.iter().map(|(_, row)| *row).filter(|row| row.dimensions.is_empty()).filter(applies);
        let leaves: Vec<&DimensionRow> = leaves.collect();
        let rows = [top, leaves].into_iter().find(|rows| AXES.contains(&rows.len()))?;
        rows.iter().any(|row| row.percent.is_some()).then(|| Self::of(&rows, messages))
    }

    fn of(rows: &[&DimensionRow], messages: &Messages) -> Self {
        let whole = Estimate { value: 0.0, low: 0.0, high: 100.0 };
        let count = rows.len();
        let ends = |end: fn(&Estimate) -> f64| -> Vec<Option<f64>> {
            rows.iter().map(|row| Some(end(row.percent.as_ref().unwrap_or(&whole)))).collect()
        };
        let known = rows.iter().all(|row| row.percent.is_some_and(|percent| percent.is_exact()));
        let targets: Vec<Option<f64>> = rows.iter().map(|row| row.aim_percent).collect();
        let scores: Vec<Option<f64>> =
            rows.iter().map(|row| row.percent.map(|percent| percent.value)).collect();
        let labels: Vec<Label> = rows
            .iter()
            .enumerate()
            .map(|(place, row)| label(place, count, &words::one_line(&row.name)))
            .collect();
        let top = labels.iter().map(|label| label.top).fold(MIDDLE.1 - RADIUS, f64::min) - LABEL_LINE;
        let bottom =
            labels.iter().map(|label| label.bottom).fold(MIDDLE.1 + RADIUS, f64::max) + LABEL_LINE / 2.0;
        Self {
            width: 420,
            top: say(top),
            height: say(bottom - top),
            summary: summary(rows, messages),
            rings: [25.0, 50.0, 75.0, 100.0].map(|ring| ring_points(ring, count)).to_vec(),
            axes: rows
                .iter()
                .zip(labels)
                .enumerate()
                .map(|(place, (row, label))| axis(place, count, row, label))
                .collect(),
            interval: (!known)
                .then(|| format!("{} {}", outline(&ends(|end| end.high)), outline(&ends(|end| end.low)))),
            target: targets.iter().any(Option::is_some).then(|| outline(&targets)),
            score: outline(&scores),
        }
    }
}

fn summary(rows: &[&DimensionRow], messages: &Messages) -> String {
    let each: Vec<String> = rows
        .iter()
        .map(|row| {
            tr!(
                messages,
                "report-radar-axis",
                dimension = words::one_line(&row.name),
                score = words::number(messages, row.score.map(|score| score.value)),
                target = words::number(messages, row.target)
            )
        })
        .collect();
    tr!(messages, "report-radar", dimensions = each.join("; "))
}

fn axis(place: usize, count: usize, row: &DimensionRow, label: Label) -> Axis {
    let (sine, _) = direction(place, count);
    let end = at(place, count, 100.0);
    Axis {
        line: format!("M{} {}L{} {}", say(MIDDLE.0), say(MIDDLE.1), say(end.0), say(end.1)),
        anchor: match sine {
            sine if sine > 0.2 => "start",
            sine if sine < -0.2 => "end",
            _ => "middle",
        },
        label: label.lines,
        point: row.percent.map(|percent| {
            let point = at(place, count, percent.value);
            (say(point.0), say(point.1))
        }),
    }
}

/// The name of an axis, and where its first and its last line stand.
struct Label {
    top: f64,
    bottom: f64,
    lines: Vec<LabelLine>,
}

/// The name beside the end of its axis, on at most three lines.
fn label(place: usize, count: usize, name: &str) -> Label {
    let mut lines: Vec<String> = textwrap::wrap(name, LABEL_WIDTH).iter().map(ToString::to_string).collect();
    if lines.len() > 3 {
        lines.truncate(3);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    let (sine, cosine) = direction(place, count);
    let end = at(place, count, 100.0);
    #[expect(clippy::cast_precision_loss, reason = "three lines at most")]
    let tall = (lines.len().max(1) - 1) as f64 * LABEL_LINE;
    // Above the drawing the last line is nearest to it, below it the first, beside it the middle.
    let top = end.1 + 4.0 - cosine * 14.0 - tall * (1.0 + cosine) / 2.0;
    let lines = lines.into_iter().zip(0_u8..).map(|(text, line)| LabelLine {
        x: say(end.0 + sine * 10.0),
        y: say(top + f64::from(line) * LABEL_LINE),
        text,
    });
    Label { top, bottom: top + tall, lines: lines.collect() }
}

/// The sine and cosine of an axis, clockwise from the top.
#[expect(clippy::cast_precision_loss, reason = "there are at most ten axes")]
fn direction(place: usize, count: usize) -> (f64, f64) {
    (TAU * place as f64 / count as f64).sin_cos()
}

fn at(place: usize, count: usize, percent: f64) -> (f64, f64) {
    let (sine, cosine) = direction(place, count);
    let length = RADIUS * percent.clamp(0.0, 100.0) / 100.0;
    (MIDDLE.0 + sine * length, MIDDLE.1 - cosine * length)
}

fn ring_points(percent: f64, count: usize) -> String {
    let points = (0..count).map(|place| at(place, count, percent));
    points.map(|(x, y)| format!("{},{}", say(x), say(y))).collect::<Vec<_>>().join(" ")
}

/// A line from axis to axis, broken where there is nothing, closed where there is everything.
fn outline(percents: &[Option<f64>]) -> String {
    let count = percents.len();
    let point = |place: usize| {
        let (x, y) = at(place, count, percents[place]?);
        Some(format!("{} {}", say(x), say(y)))
    };
    let mut steps: Vec<String> = Vec::new();
    for place in 0..count {
        let before = place > 0 && percents[place - 1].is_some();
        let pen = if before { "L" } else { "M" };
        steps.extend(point(place).map(|point| format!("{pen}{point}")));
    }
    if percents.iter().all(Option::is_some) {
        steps.push("Z".to_owned());
    } else if percents.last().is_some_and(Option::is_some) {
        steps.extend(point(0).map(|point| format!("L{point}")));
    }
    steps.concat()
}

/// The bar of a dimension, 160 units long.
pub(super) struct Bar {
    pub(super) score: String,
    pub(super) gap: Option<String>,
    pub(super) interval: Option<String>,
    pub(super) target: Option<String>,
}

impl Bar {
    pub(super) fn new(row: &DimensionRow) -> Option<Self> {
        const LENGTH: f64 = 160.0;
        let percent = row.percent?;
        let place = |percent: f64| percent.clamp(0.0, 100.0) / 100.0 * LENGTH;
        let (low, high) = (place(percent.low), place(percent.high));
        Some(Self {
            score: say(place(percent.value)),
            gap: row
                .target_percent
                .filter(|target| *target > percent.value)
                .map(|target| say(place(target) - place(percent.value))),
            interval: (!percent.is_exact())
                .then(|| format!("M{0} 2V8M{0} 5H{1}M{1} 2V8", say(low), say(high))),
            target: row.target_percent.map(|target| say(place(target))),
        })
    }
}

/// The strip of one dimension's questions, a column each.
pub(super) struct Strip {
    pub(super) width: u32,
    /// The height of the target.
    pub(super) target: Option<String>,
    pub(super) columns: Vec<Column>,
}

pub(super) struct Column {
    pub(super) class: &'static str,
    pub(super) x: u32,
    pub(super) middle: u32,
    pub(super) y: String,
    pub(super) height: String,
    pub(super) label: String,
    pub(super) number: usize,
}

/// The height of a full column, and the place of its foot.
const COLUMN: f64 = 44.0;
const FOOT: f64 = 62.0;

impl Strip {
    pub(super) fn new(rows: &[(usize, &QuestionRow)], aim_percent: Option<f64>, messages: &Messages) -> Self {
        let columns: Vec<Column> =
            rows.iter().zip(0_u32..).map(|(row, place)| column(place, row.0, row.1, messages)).collect();
        Self {
            width: u32::try_from(columns.len()).unwrap_or(u32::MAX / 26) * 26,
            target: aim_percent.map(|percent| say(FOOT - COLUMN * percent / 100.0)),
            columns,
        }
    }
}

fn column(place: u32, number: usize, row: &QuestionRow, messages: &Messages) -> Column {
    let (class, percent, label) = match &row.given {
        Given::Selected { percent, value, .. } => ("bar-score", *percent, words::level(messages, *value)),
        Given::DontKnow => ("strip-unknown", 100.0, "?".to_owned()),
        Given::NotApplicable { .. } => ("track", 0.0, "×".to_owned()),
        Given::Unanswered => ("strip-none", 100.0, words::NOTHING.to_owned()),
    };
    // The lowest level has a column too, or it would look like no answer.
    let height = COLUMN * (0.06 + 0.94 * percent / 100.0);
    Column {
        class,
        x: place * 26 + 3,
        middle: place * 26 + 13,
        y: say(FOOT - height),
        height: say(height),
        label,
        number,
    }
}

/// A coordinate, to a tenth of a unit.
fn say(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}
