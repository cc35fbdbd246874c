//! What the tables of a Word file need: widths, cells, gauges and what their signs mean.

use super::{PAGE, Run, Text, one_line, run};
use crate::document::{Column, ColumnKind, Gauge, Inline, Line, Motion, Row, Table};
use crate::render;
use crate::scoring::Estimate;
use crate::tr;

/// For how many letters a column asks room: of text, at least and at most; of numbers; of gauges.
const NARROW: usize = 22;
const WIDE: usize = 60;
const NUMBERS: usize = 11;
const GAUGES: usize = 17;

/// The same in a table of decisions: their numbers, they themselves, and what is to be filled in.
const MOTIONS: [usize; 2] = [6, 55];
const TO_FILL_IN: usize = 16;

/// Cells of a gauge, with the one that marks the target.
const CELLS: usize = 15;

/// What a cell of a gauge holds that is only coloured: nothing to read out, and no place to wrap.
const BLANK: char = '\u{a0}';
const TARGET: char = '│';
const THEN: char = '○';
const NOW: char = '●';

impl Text<'_> {
    /// How wide each column is, with that of the gauges, in twentieths of a point.
    pub(super) fn widths(&self, table: &Table) -> Vec<usize> {
        let asked = |(at, column): (usize, &Column)| {
            let letters = |row: &Row| row.cells[at].shown(self.messages).chars().count();
            let longest = || table.rows.iter().map(letters).max().unwrap_or_default();
            if column.kind == ColumnKind::Text { longest().clamp(NARROW, WIDE) } else { NUMBERS }
        };
        let mut letters: Vec<usize> = table.columns.iter().enumerate().map(asked).collect();
        if is_gauged(table) {
            letters.insert(1, GAUGES);
        }
        shares(&letters)
    }

    /// What stands above a column; above gauges stands the scale.
    pub(super) fn title(&self, table: &Table, column: &Column) -> String {
        if is_gauged(table) {
            one_line(&column.title)
        } else {
            one_line(&table.title_with_scale(column, self.messages))
        }
    }

    pub(super) fn cell(&self, column: &Column, line: &Line) -> Vec<Run> {
        let mut runs = self.runs(line);
        let added = line.0.iter().position(|inline| matches!(inline, Inline::Added(_)));
        // A number stays in line with those above it, and an interval in one piece.
        if let Some(at) = added.filter(|_| column.kind != ColumnKind::Text) {
            runs.insert(at, run("", "\n"));
        }
        runs
    }

    /// The ends of the scale that the gauges share, or of the percentages that they draw.
    pub(super) fn scale(&self, table: &Table) -> String {
        match table.scale {
            Some((lowest, highest)) => {
                format!("{}–{}", self.messages.level(lowest), self.messages.level(highest))
            }
            None => tr!(self.messages, "report-percent", share = "0–100"),
        }
    }

    /// What the signs in a table mean, of those that are there.
    pub(super) fn legend(&self, table: &Table) -> String {
        let is_drawn = |gauge: &Gauge| !self::gauge(Some(*gauge)).is_empty();
        self.line(&render::legend(table, Some([THEN, NOW, TARGET]), is_drawn, self.messages))
    }
}

/// What is to be filled in by hand: for any of the decisions, if not for all.
pub(super) fn to_fill_in(motions: &[Motion]) -> &[String] {
    motions.iter().map(|motion| &motion.to_fill_in[..]).max_by_key(|labels| labels.len()).unwrap_or_default()
}

/// How wide each column of a table of decisions is, in twentieths of a point.
pub(super) fn motion_widths(to_fill_in: usize) -> Vec<usize> {
    shares(&[&MOTIONS[..], &vec![TO_FILL_IN; to_fill_in]].concat())
}

/// The width of the page by how many letters each column asks room for.
fn shares(letters: &[usize]) -> Vec<usize> {
    let all: usize = letters.iter().sum();
    letters.iter().map(|asked| PAGE * asked / all).collect()
}

pub(super) fn is_gauged(table: &Table) -> bool {
    table.rows.iter().any(|row| row.gauge.is_some())
}

pub(super) fn cell_style(column: &Column) -> &'static str {
    if column.kind == ColumnKind::Text { "Cell" } else { "NumberCell" }
}

/// Coloured cells, with the target as a mark between two of them. Nothing is drawn where nothing
/// is known, so that it does not look like a score of nothing.
pub(super) fn gauge(gauge: Option<Gauge>) -> Vec<Run> {
    let Some(gauge) = gauge else { return Vec::new() };
    let count = CELLS - usize::from(gauge.target().is_some());
    let mut cells = vec![("GaugeRest", BLANK); count];
    match gauge {
        Gauge::Bar { score: None, .. } => return Vec::new(),
        Gauge::Bar { score: Some(score), .. } => {
            cells[..place(score.value, count)].fill(("GaugeFull", BLANK));
        }
        Gauge::Move { change, .. } => {
            let cell = |score: Option<Estimate>| score.map(|score| place(score.value, count - 1));
            let (then, now) = (cell(change.then), cell(change.now));
            let ends = then.into_iter().chain(now);
            let (Some(first), Some(last)) = (ends.clone().min(), ends.max()) else { return Vec::new() };
            cells[first..=last].fill(("GaugeFull", BLANK));
            for (place, sign) in [(then, THEN), (now, NOW)] {
                if let Some(place) = place {
                    cells[place] = ("GaugeMark", sign);
                }
            }
        }
    }
    if let Some(target) = gauge.target() {
        cells.insert(place(target, count), ("GaugeMark", TARGET));
    }
    let same = cells.chunk_by(|one, next| one.0 == next.0);
    same.map(|cells| run(cells[0].0, cells.iter().map(|cell| cell.1).collect::<String>())).collect()
}

/// A place on 0–100 in cells.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn place(percent: f64, cells: usize) -> usize {
    (percent.clamp(0.0, 100.0) / 100.0 * cells as f64).round() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Change;

    fn drawn(gauge_of: Gauge) -> String {
        let cells = gauge(Some(gauge_of)).into_iter().map(|run| match run.style {
            "GaugeFull" => run.text.replace(BLANK, "#"),
            _ => run.text.replace(BLANK, "."),
        });
        cells.collect()
    }

    fn at(percent: Option<f64>) -> Option<Estimate> {
        percent.map(|value| Estimate { value, low: 0.0, high: 100.0 })
    }

    #[test]
    fn a_score_and_its_target() {
        let bar = |score, target| drawn(Gauge::Bar { score: at(score), target });
        assert_eq!(bar(Some(0.0), Some(50.0)), ".......│.......");
        assert_eq!(bar(Some(50.0), Some(100.0)), "#######.......│");
        assert_eq!(bar(Some(120.0), None), "###############", "a cell in place of the mark");
        assert_eq!(bar(None, Some(50.0)), "", "nothing known is no score of nothing");
    }

    #[test]
    fn then_now_and_the_way_between() {
        let way = |then, now, target| {
            drawn(Gauge::Move { change: Change { then: at(then), now: at(now) }, target })
        };
        assert_eq!(way(Some(0.0), Some(50.0), Some(75.0)), "○######●...│...");
        assert_eq!(way(Some(100.0), Some(50.0), None), ".......●######○");
        assert_eq!(way(Some(50.0), Some(50.0), None), ".......●.......", "now covers then");
        assert_eq!(way(None, Some(0.0), Some(0.0)), "│●.............");
        assert_eq!(way(None, None, Some(0.0)), "");
    }
}
