//! What the tables of a Word file need: widths, cells, gauges and what their signs mean.

use super::{PAGE, Run, Text, one_line, run};
use crate::document::{Chart, ChartKind, Column, Gauge, Inline, Line, Motion, Table};
use crate::render::gauge::{self, Sign};
use crate::render::{self, Drawn};

/// For how many letters a column asks room: of text, at least and at most; of numbers, and beside
/// their title.
const NARROW: usize = 22;
const WIDE: usize = 60;
const NUMBERS: usize = 6;
const BESIDE: usize = 2;

/// How wide a letter of numbers and of their titles is, in twentieths of a point: a bold figure is 100.
const LETTER: usize = 103;

/// For how many letters there is room in a table of decisions: for their numbers, for them, and for what is
/// to be filled in, which is written below each other where there is room: beside a decision of some lines.
const MOTIONS: [usize; 3] = [5, 78, 17];

/// A table of numbers with so many rows is never parted.
const SHORT: usize = 12;

/// As wide as a letter, and no place to wrap.
const BLANK: char = '\u{a0}';

/// Cells of a gauge in a table, and of one as wide as the page.
const CELLS: usize = 21;
const LINE: usize = 85;

/// How wide the column of gauges is, in twentieths of a point, whatever stands beside it: a cell is 108
/// in Courier New, and a gauge that wraps tells something else. A font in its place may be a tenth wider.
const GAUGES: usize = CELLS * 120 + 160;

impl Text<'_> {
    /// How wide each column is, with that of the gauges, in twentieths of a point.
    pub(super) fn widths(&self, table: &Table) -> Vec<usize> {
        let asked = |(at, column): (usize, &Column)| {
            let longest = |letters: &dyn Fn(&Line) -> usize| {
                table.rows.iter().map(|row| letters(&row.cells[at])).max().unwrap_or_default()
            };
            if column.kind.is_number() {
                let words = column.title.split_whitespace().map(|word| word.chars().count());
                words.max().unwrap_or_default().max(longest(&|line| self.number_letters(line))).max(NUMBERS)
                    + BESIDE
            } else {
                longest(&|line| self.line(line).chars().count()).clamp(NARROW, WIDE)
            }
        };
        let beside = table.columns.iter().take(table.breadth());
        let letters: Vec<(usize, bool)> =
            beside.enumerate().map(|(at, column)| (asked((at, column)), column.kind.is_number())).collect();
        if !table.is_gauged() {
            return numbers_first(PAGE, &letters);
        }
        let mut widths = numbers_first(PAGE - GAUGES, &letters);
        widths.insert(1, GAUGES);
        widths
    }

    /// What stands above a column; above gauges stands the scale.
    pub(super) fn title(&self, table: &Table, column: &Column) -> String {
        if table.is_gauged() {
            one_line(&column.title)
        } else {
            one_line(&table.title_with_scale(column, self.messages))
        }
    }

    pub(super) fn cell(&self, column: &Column, line: &Line) -> Vec<Run> {
        let mut runs = self.runs(line);
        let added = line.0.iter().position(|inline| matches!(inline, Inline::Added(_)));
        // A number stays in line with those above it, and an interval in one piece.
        if let Some(at) = added.filter(|_| column.kind.is_number()) {
            runs.insert(at, run("", "\n"));
        }
        runs
    }

    /// How many letters a number takes, or what is added below it: neither is to be broken.
    fn number_letters(&self, line: &Line) -> usize {
        let letters = |line: &Line| self.line(line).trim().chars().count();
        let added = line.0.iter().filter_map(|inline| match inline {
            Inline::Added(_) => Some(letters(&inline.clone().into())),
            _ => None,
        });
        added.chain([letters(&line.brief())]).max().unwrap_or_default()
    }

    /// A note with its title.
    pub(super) fn note(&self, title: &str, said: &Line) -> Vec<Run> {
        let title = run("Detail", format!("{}: ", one_line(title)));
        std::iter::once(title).chain(self.runs(said)).collect()
    }

    /// What stands above the gauges.
    pub(super) fn axis(&self, table: &Table) -> Run {
        let axis = gauge::axis(&table.axis(self.messages), CELLS);
        run(
            "Gauge",
            axis.chars().map(|letter| if letter == ' ' { BLANK } else { letter }).collect::<String>(),
        )
    }

    /// The paragraphs of a scale; the columns of another chart draw what stands in the tables.
    pub(super) fn scale(&self, chart: &Chart) -> Vec<(&'static str, [Run; 1])> {
        let ChartKind::Scale { parts, at, is_known } = &chart.kind else { return Vec::new() };
        let parts: Vec<(f64, String)> = parts.iter().map(|(from, name)| (*from, one_line(name))).collect();
        let lines = gauge::scale(&parts, (*at, *is_known), LINE, shown, self.messages);
        let drawn = ("Normal", [run("Gauge", lines.join("\n").replace(' ', &BLANK.to_string()))]);
        let said =
            gauge::names(&parts, LINE).is_empty().then(|| ("Aside", [run("", self.line(&chart.summary))]));
        std::iter::once(drawn).chain(said).collect()
    }

    /// What the signs in a table mean, of those that are there.
    pub(super) fn legend(&self, table: &Table) -> String {
        self.line(&render::legend(table, Some(Drawn { cells: CELLS, show: Sign::unicode }), self.messages))
    }
}

/// What is to be filled in by hand, a line each: for any of the decisions, if not for all.
pub(super) fn to_fill_in(motions: &[Motion]) -> String {
    let labels = motions.iter().map(|motion| &motion.to_fill_in).max_by_key(|labels| labels.len());
    let labels = labels.into_iter().flatten().map(|label| one_line(label));
    labels.collect::<Vec<_>>().join("\n")
}

/// How wide each column of a table of decisions is, in twentieths of a point.
pub(super) fn motion_widths(to_fill_in: bool) -> Vec<usize> {
    shares(PAGE, &MOTIONS[..if to_fill_in { 3 } else { 2 }])
}

/// A width by how many letters each column asks room for.
fn shares(width: usize, letters: &[usize]) -> Vec<usize> {
    let all: usize = letters.iter().sum();
    letters.iter().map(|asked| width * asked / all).collect()
}

/// The same where some columns hold numbers. Where there is too little room, texts wrap, and neither a
/// number nor a word above it breaks, as long as the texts have the least they need.
fn numbers_first(width: usize, letters: &[(usize, bool)]) -> Vec<usize> {
    let of = |are_numbers| letters.iter().filter(move |(_, is_number)| *is_number == are_numbers);
    let [texts, numbers] = [false, true].map(|kind| of(kind).map(|(asked, _)| asked).sum::<usize>());
    let all = texts + numbers;
    let even = width * numbers / all;
    let left = width.saturating_sub(of(false).count() * NARROW * LETTER);
    let room = if all * LETTER > width { (numbers * LETTER).min(left).max(even) } else { even };
    let share = |&(asked, is_number)| {
        if is_number { room * asked / numbers } else { (width - room) * asked / texts }
    };
    letters.iter().map(share).collect()
}

/// Whether a row stays on the page of what follows it: of a short table of numbers, the next row or
/// what its signs mean; of texts, the note below it.
pub(super) fn stays(table: &Table, at: usize) -> bool {
    let is_short = table.has_numbers() && table.rows.len() <= SHORT;
    is_short || table.rows.get(at).is_some_and(|row| table.notes(row).next().is_some())
}

pub(super) fn cell_style(column: &Column) -> &'static str {
    if column.kind.is_number() { "NumberCell" } else { "Cell" }
}

/// A cell of a gauge. The rest of the scale is only coloured: there is nothing to read out.
fn shown(sign: Sign) -> char {
    if sign == Sign::Rest { BLANK } else { sign.unicode() }
}

/// A gauge as text; empty where there is none.
pub(super) fn gauge(gauge: Option<&Gauge>) -> Run {
    let cells = gauge.iter().flat_map(|gauge| gauge::cells(gauge, CELLS));
    run("Gauge", cells.map(shown).collect::<String>())
}
