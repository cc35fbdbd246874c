use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};
use textwrap::core::display_width;

use super::page::{Page, Tone, wrap};
use super::{Report, Style};
use crate::messages::Messages;
use crate::report::{DimensionRow, words};
use crate::tr;

/// A bar has at least this many cells, or is left out; and at most the other.
const BAR: (usize, usize) = (6, 24);

/// A dimension's name gets at least this many columns.
const NAME_AT_LEAST: usize = 16;

/// Deeper dimensions are set off no further than this.
const INDENT_AT_MOST: usize = 8;

/// The cells of a row after its name and its bar.
pub(in crate::report) type Numbers = Vec<String>;

/// A table with a row a dimension: its name, a bar where there is room for one, its numbers.
pub(in crate::report) struct Rows {
    /// Depth in the tree (0 at the top) and name.
    pub(in crate::report) names: Vec<(usize, String)>,
    /// What stands above the numbers.
    pub(in crate::report) header: Numbers,
    /// The numbers of each row.
    pub(in crate::report) body: Vec<Numbers>,
}

impl Rows {
    /// Sets the table. Given the cells of a bar, `ends` is what stands above the bars, and `bar`
    /// draws that of the row at a position, one cell wider for the mark of a target.
    pub(in crate::report) fn set(
        self,
        page: &Page,
        messages: &Messages,
        style: Style,
        ends: impl Fn(usize) -> String,
        bar: impl Fn(usize, usize) -> String,
    ) -> String {
        let names: Vec<String> = self.names.iter().map(|(_, name)| page.fit(name)).collect();
        let indents: Vec<usize> =
            self.names.iter().map(|(depth, _)| (depth * 2).min(INDENT_AT_MOST)).collect();
        let name_header = page.fit(&tr!(messages, "report-column-dimension"));
        let longest = names
            .iter()
            .zip(&indents)
            .map(|(name, indent)| display_width(name) + indent)
            .chain([display_width(&name_header)])
            .max()
            .unwrap_or(0);
        let layout = Layout::new(style.width, &self.header, &self.body, longest);

        let mut table = Table::new();
        table.force_no_tty().load_style(lines(style));
        table.set_header(layout.row(name_header, layout.bar.map(ends), self.header));
        for (position, numbers) in self.body.into_iter().enumerate() {
            let indent = indents[position];
            let space = " ".repeat(indent);
            let name: Vec<String> = wrap(&names[position], layout.name.saturating_sub(indent))
                .iter()
                .map(|line| format!("{space}{line}"))
                .collect();
            let bar = layout.bar.map(|cells| bar(position, cells));
            table.add_row(layout.row(name.join("\n"), bar, numbers));
        }
        layout.align(&mut table);
        table.trim_fmt()
    }
}

/// How each dimension stands.
pub(super) fn dimensions(page: &Page, report: &Report, messages: &Messages, style: Style) -> String {
    let all = report.all_dimensions();
    let rows = Rows {
        names: all.iter().map(|(depth, row)| (*depth, row.name.clone())).collect(),
        header: numbers_header(page, report, messages),
        body: all.iter().map(|(_, row)| numbers(page, report, messages, row)).collect(),
    };
    let marks = report.has_targets();
    let ends = |cells| scale_ends(messages, report.common_scale(), cells + usize::from(marks));
    rows.set(page, messages, style, ends, |position, cells| {
        let (_, row) = all[position];
        page.paint(tone(row), &bar(cells, row, marks, style))
    })
}

fn numbers_header(page: &Page, report: &Report, messages: &Messages) -> Numbers {
    let mut header = vec![tr!(messages, "report-column-score"), tr!(messages, "report-column-interval")];
    if report.has_targets() {
        header.extend([tr!(messages, "report-column-target"), tr!(messages, "report-column-gap")]);
    }
    header.push(tr!(messages, "report-column-coverage"));
    header.iter().map(|text| page.fit(text)).collect()
}

fn numbers(page: &Page, report: &Report, messages: &Messages, row: &DimensionRow) -> Numbers {
    words::dimension_numbers(messages, report, row).iter().map(|text| page.fit(text)).collect()
}

/// Whether the target is reached.
fn tone(row: &DimensionRow) -> Tone {
    match row.gap {
        Some(gap) if gap > 0.0 => Tone::Short,
        Some(_) => Tone::Good,
        None => Tone::Plain,
    }
}

/// How wide the columns are.
struct Layout {
    name: usize,
    /// Cells of the bar; `None` when there is no room for one.
    bar: Option<usize>,
    /// Space between two columns.
    space: usize,
}

impl Layout {
    fn new(width: usize, header: &Numbers, body: &[Numbers], longest: usize) -> Self {
        let widest = |column: usize| {
            let cells = body.iter().chain(std::iter::once(header)).map(|row| display_width(&row[column]));
            cells.max().unwrap_or(0)
        };
        let content: usize = (0..header.len()).map(widest).sum();
        let space = if width < 72 { 1 } else { 2 };
        let room = width.saturating_sub(content + header.len() * space);
        // A long name may take half the room, and leave the rest to its bar and its second line.
        let fair = NAME_AT_LEAST.max(room * 11 / 20);
        // The mark of the target takes a column beside the cells of the bar.
        let for_bar = room.saturating_sub(longest.min(fair) + space + 1);
        let least = BAR.0 + 1 + space;
        let bar = if room >= NAME_AT_LEAST + least { Some(for_bar.clamp(BAR.0, BAR.1)) } else { None };
        let name = room.saturating_sub(bar.map_or(0, |cells| cells + 1 + space)).min(longest);
        Self { name, bar, space }
    }

    fn row(&self, name: String, bar: Option<String>, numbers: Numbers) -> Vec<String> {
        [Some(name), bar.filter(|_| self.bar.is_some())].into_iter().flatten().chain(numbers).collect()
    }

    fn align(&self, table: &mut Table) {
        let first_number = if self.bar.is_some() { 2 } else { 1 };
        let space = u16::try_from(self.space).unwrap_or(1);
        for column in table.column_iter_mut() {
            let left = if column.index == 0 { 0 } else { space };
            column.set_padding((left, 0));
            if column.index >= first_number {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
}

fn lines(style: Style) -> TableStyle {
    let rule = if style.unicode { '─' } else { '-' };
    TableStyle::new().header_separator(LineStyle::none().fill(rule))
}

/// The ends of the common scale, above the ends of bars of this width.
pub(in crate::report) fn scale_ends(messages: &Messages, scale: Option<(f64, f64)>, cells: usize) -> String {
    let Some((lowest, highest)) = scale else { return String::new() };
    let (lowest, highest) = (words::level(messages, lowest), words::level(messages, highest));
    let between = cells.saturating_sub(lowest.len() + highest.len()).max(1);
    format!("{lowest}{}{highest}", " ".repeat(between))
}

/// The score as filled cells, with the target as a mark between two of them.
///
/// Beside rows with a mark, one without has a cell in its place.
fn bar(cells: usize, row: &DimensionRow, marks: bool, style: Style) -> String {
    let Some(percent) = row.percent else { return String::new() };
    let cells = cells + usize::from(marks && row.target_percent.is_none());
    let halves = halves(percent.value, cells);
    let (full, half, empty) = if style.unicode { ('█', '▌', '░') } else { ('#', '#', '-') };
    let mut bar: Vec<char> = (0..cells)
        .map(|cell| match halves.saturating_sub(cell * 2) {
            0 => empty,
            1 => half,
            _ => full,
        })
        .collect();
    if let Some(target) = row.target_percent {
        bar.insert(halves_to_cells(self::halves(target, cells)).min(cells), mark(style));
    }
    bar.into_iter().collect()
}

/// A place on 0–100 in halves of a cell.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub(in crate::report) fn halves(percent: f64, cells: usize) -> usize {
    (percent.clamp(0.0, 100.0) / 100.0 * (cells * 2) as f64).round() as usize
}

pub(in crate::report) fn halves_to_cells(halves: usize) -> usize {
    halves.div_ceil(2)
}

pub(in crate::report) fn mark(style: Style) -> char {
    if style.unicode { '│' } else { '|' }
}
