use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table as Grid, TableStyle};
use textwrap::core::display_width;

use super::page::{Page, Tone, wrap};
use crate::bank::round_six;
use crate::comparison::Direction;
use crate::document::{Gauge, Line, Row, Table};
use crate::render::gauge;
use crate::render::{Drawn, legend};

/// A gauge has at least this many cells, or is left out; and at most the other.
const GAUGE: (usize, usize) = (7, 25);

/// The name of what a row is about gets at least this many columns, and the room of its longest word.
const NAME_AT_LEAST: usize = 10;

/// Where a longer name would get fewer columns than this beside its figures, it stands above them.
const NAME_BESIDE: usize = 24;

/// How far a note is set off below its row.
const NOTE_INDENT: usize = 2;

/// Deeper rows are set off no further than this.
const INDENT_AT_MOST: usize = 8;

/// Writes a table: of numbers, with a gauge where there is room for one and the meaning of the
/// signs below it; or of texts, each as wide as it needs and the others allow.
pub(super) fn write(page: &mut Page, table: &Table) {
    if table.has_numbers() {
        numbers(page, table);
    } else {
        texts(page, table);
    }
}

fn texts(page: &mut Page, table: &Table) {
    let mut grid = grid(page);
    grid.set_content_arrangement(ContentArrangement::Dynamic);
    grid.set_width(u16::try_from(page.width()).unwrap_or(u16::MAX));
    grid.set_header(table.columns.iter().map(|column| page.fit(&column.title)));
    for row in &table.rows {
        grid.add_row(row.cells.iter().map(|cell| page.shown(cell)));
    }
    align(&mut grid, 2, table.columns.len());
    page.ready(&grid.trim_fmt());
}

fn numbers(page: &mut Page, table: &Table) {
    let titles: Vec<String> =
        table.columns.iter().take(table.breadth()).map(|column| page.fit(&column.title)).collect();
    let shown =
        |row: &Row| row.cells.iter().take(table.breadth()).map(|cell| page.shown(&cell.brief())).collect();
    let body: Vec<Vec<String>> = table.rows.iter().map(shown).collect();
    let indents: Vec<usize> = table.rows.iter().map(|row| (row.depth * 2).min(INDENT_AT_MOST)).collect();
    let layout = Layout::new(page.width(), table, &titles, &body, &indents);
    let names: Vec<Vec<String>> = body
        .iter()
        .zip(&indents)
        .map(|(cells, indent)| {
            let lines = wrap(&cells[0], layout.name_width(page.width()).saturating_sub(*indent));
            lines.iter().map(|line| format!("{}{line}", " ".repeat(*indent))).collect()
        })
        .collect();
    let drawn =
        if layout.has_room { figures(page, table, &titles, &body, &names, &layout) } else { String::new() };
    let mut lines = drawn.lines();
    lines.by_ref().take(2).for_each(|line| page.ready(line));
    for (((row, cells), name), indent) in table.rows.iter().zip(&body).zip(&names).zip(&indents) {
        if layout.is_stacked {
            page.ready(&name.join("\n"));
        }
        if !layout.has_room {
            let titled = titles.iter().zip(cells).skip(1).map(|(title, cell)| format!("{title} {cell}"));
            page.pieces(NOTE_INDENT, &titled.collect::<Vec<_>>());
        }
        let height = if layout.is_stacked { 1 } else { name.len().max(1) };
        lines.by_ref().take(height).for_each(|line| page.ready(line));
        for (title, note) in table.notes(row) {
            let title = [format!("{title}: ").into(), note.clone()];
            page.under(indent + NOTE_INDENT, Tone::Faint, &Line::join(title, ""));
        }
    }
    let drawn = layout.gauge.map(|cells| Drawn { cells, show: page.sign() });
    page.paragraph(Tone::Faint, &legend(table, drawn, page.messages));
}

/// The rows below their titles, each a line for a line of its name; of a stacked table only their
/// figures, each a line.
fn figures(
    page: &Page,
    table: &Table,
    titles: &[String],
    body: &[Vec<String>],
    names: &[Vec<String>],
    layout: &Layout,
) -> String {
    let show = page.sign();
    let mut grid = grid(page);
    let axis = layout.gauge.map(|cells| page.fit(&gauge::axis(&table.axis(page.messages), cells)));
    let named = |name: String, cells: &[String]| {
        let name = if layout.is_stacked { String::new() } else { name };
        std::iter::once(name).chain(cells[1..].iter().cloned()).collect()
    };
    grid.set_header(with_gauge(named(titles[0].clone(), titles), axis));
    for ((row, cells), name) in table.rows.iter().zip(body).zip(names) {
        let drawn = |cells| {
            let gauge = row.gauge.as_ref()?;
            let drawn: String = gauge::cells(gauge, cells).into_iter().map(show).collect();
            Some(page.paint(tone(gauge), &drawn))
        };
        let drawn = layout.gauge.map(|cells| drawn(cells).unwrap_or_default());
        grid.add_row(with_gauge(named(name.join("\n"), cells), drawn));
    }
    align(&mut grid, layout.space, if layout.gauge.is_some() { 2 } else { 1 });
    grid.trim_fmt()
}

/// A row of cells, with its gauge behind the name of what it is about.
fn with_gauge(mut cells: Vec<String>, gauge: Option<String>) -> Vec<String> {
    if let Some(gauge) = gauge {
        cells.insert(1, gauge);
    }
    cells
}

/// How wide the columns are.
struct Layout {
    name: usize,
    /// Cells of a gauge; `None` when there is none, or no room for one.
    gauge: Option<usize>,
    /// Space between two columns.
    space: usize,
    /// Whether names stand on lines of their own above their figures, as beside these they would be
    /// torn to pieces.
    is_stacked: bool,
    /// Whether their figures stand beside each other; else each has its title before it.
    has_room: bool,
}

impl Layout {
    fn new(width: usize, table: &Table, titles: &[String], body: &[Vec<String>], indents: &[usize]) -> Self {
        let widest = |column: usize| body.iter().map(move |row| display_width(&row[column]));
        let content: usize = (1..titles.len())
            .map(|column| widest(column).chain([display_width(&titles[column])]).max().unwrap_or(0))
            .sum();
        let names = widest(0).zip(indents).map(|(name, indent)| name + indent);
        let longest = names.chain([display_width(&titles[0])]).max().unwrap_or(0);
        let space = if width < 72 { 1 } else { 2 };
        let room = width.saturating_sub(content + (titles.len() - 1) * space);
        // A long name may take half the room, and leave the rest to its gauge and its second line.
        let word = |name: &str| name.split(' ').map(display_width).max().unwrap_or(0);
        let words = body.iter().zip(indents).map(|(row, indent)| word(&row[0]) + indent);
        let least = words.max().unwrap_or(0).max(NAME_AT_LEAST);
        let fair = least.max(room * 11 / 20);
        let cells = room.saturating_sub(longest.min(fair) + space).clamp(GAUGE.0, GAUGE.1);
        let gauge = (table.is_gauged() && room >= least + GAUGE.0 + space).then_some(cells);
        let name = room.saturating_sub(gauge.map_or(0, |cells| cells + space)).min(longest);
        let is_stacked = !table.is_gauged() && name < longest.min(NAME_BESIDE);
        let has_room = !is_stacked || content + (titles.len() - 1) * space <= width;
        Self { name, gauge, space, is_stacked, has_room }
    }

    /// How wide a name may be.
    fn name_width(&self, page: usize) -> usize {
        if self.is_stacked { page } else { self.name }
    }
}

fn grid(page: &Page) -> Grid {
    let rule = if page.style.unicode { '─' } else { '-' };
    let mut grid = Grid::new();
    grid.force_no_tty().load_style(TableStyle::new().header_separator(LineStyle::none().fill(rule)));
    grid
}

/// Sets the space before all columns but the first, and the numbers to the right.
fn align(grid: &mut Grid, space: usize, first_number: usize) {
    for column in grid.column_iter_mut() {
        let left = if column.index == 0 { 0 } else { space };
        column.set_padding((u16::try_from(left).unwrap_or(1), 0));
        if column.index >= first_number {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

/// Whether the target is reached, and which way a score went where that is sure.
fn tone(gauge: &Gauge) -> Tone {
    match gauge {
        Gauge::Dot { score: Some(score), target: Some(target) } => {
            if round_six(score.value - target) < 0.0 {
                Tone::Short
            } else {
                Tone::Good
            }
        }
        Gauge::Dot { .. } | Gauge::Places { .. } => Tone::Plain,
        Gauge::Move { change, .. } => {
            match change.direction().filter(|_| change.is_certain() == Some(true)) {
                Some(Direction::Up) => Tone::Good,
                Some(Direction::Down) => Tone::Short,
                Some(Direction::Same) | None => Tone::Plain,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Change;
    use crate::scoring::Estimate;

    #[test]
    fn colour_says_only_what_is_sure() {
        let at = |value, low, high| Some(Estimate { value, low, high });
        let bar = |target| tone(&Gauge::Dot { score: at(50.0, 40.0, 60.0), target });
        assert_eq!([bar(Some(50.0)), bar(Some(51.0)), bar(None)], [Tone::Good, Tone::Short, Tone::Plain]);
        let moved = |then, now| tone(&Gauge::Move { change: Change { then, now }, target: None });
        assert_eq!(moved(at(50.0, 40.0, 60.0), at(70.0, 65.0, 75.0)), Tone::Good);
        assert_eq!(moved(at(70.0, 65.0, 75.0), at(50.0, 40.0, 60.0)), Tone::Short);
        assert_eq!(moved(at(50.0, 40.0, 60.0), at(70.0, 60.0, 75.0)), Tone::Plain);
        assert_eq!(moved(None, at(70.0, 60.0, 75.0)), Tone::Plain);
    }
}
