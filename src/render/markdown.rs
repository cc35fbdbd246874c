//! A document as Markdown: `CommonMark` with GFM's tables and task lists, to be pasted into a
//! board paper as it is.

mod escape;
#[cfg(test)]
pub(crate) mod tests;

use escape::quoted;

use super::is_doubtful;
use crate::document::{
    Block, Chart, ChartKind, Column, Document, Fact, Item, Line, List, ListKind, Mark, Motion, Notice, Row,
    Table, Weight,
};
use crate::messages::Messages;
use crate::tr;

/// What is filled in by hand.
const BLANK: &str = "______________";

/// Markdown has no headings below this level.
const LOWEST: usize = 6;

/// Renders the document; it starts with its only heading of the first level.
pub fn render(document: &Document, messages: &Messages) -> String {
    let writer = Writer { messages };
    let mut blocks = vec![writer.heading(1, &document.title)];
    blocks.extend(writer.blocks(&document.opening));
    for section in &document.sections {
        blocks.push(writer.heading(2, &section.title));
        blocks.extend(writer.blocks(&section.blocks));
    }
    blocks.join("\n\n") + "\n"
}

struct Writer<'m> {
    messages: &'m Messages,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        // Notices in a row are one list.
        let are_notices =
            |one: &Block, next: &Block| matches!((one, next), (Block::Notice(_), Block::Notice(_)));
        let runs = blocks.chunk_by(are_notices);
        let runs = runs.map(|run| run.iter().map(|block| self.block(block)).collect::<Vec<_>>().join("\n"));
        runs.filter(|run| !run.is_empty()).collect()
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { weight: Weight::Lead, text } => self.bold(text, ""),
            Block::Paragraph { text, .. } => self.line(text),
            Block::Facts(facts) => joined(facts.iter().map(|fact| self.fact(fact))),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Motions(motions) => joined(motions.iter().map(|motion| self.motion(motion))),
            Block::Notice(notice) => self.notice(notice),
            Block::Quotation(words) => quoted(words),
            Block::Blanks(labels) => labels.iter().map(|label| blank(label)).collect::<Vec<_>>().join("\\\n"),
            Block::Chart(Chart { kind: ChartKind::Scale { .. }, summary, .. }) => self.line(summary),
            // It draws what is said beside it.
            Block::Chart(_) => String::new(),
        }
    }

    fn line(&self, line: &Line) -> String {
        escape::line(line, self.messages)
    }

    /// The same, all of it standing out.
    fn bold(&self, line: &Line, after: &str) -> String {
        format!("**{}{after}**", escape::text(&line.shown(self.messages)))
    }

    fn heading(&self, level: usize, text: &Line) -> String {
        format!("{} {}", "#".repeat(level.min(LOWEST)), self.line(text))
    }

    fn fact(&self, fact: &Fact) -> String {
        let facts: Vec<String> = fact.said.iter().chain(&fact.detail).map(|line| self.line(line)).collect();
        match &fact.label {
            Some(label) => format!("- {} {}", self.bold(label, ":"), facts.join(" · ")),
            None => facts.join(" · "),
        }
    }

    fn list(&self, list: &List) -> String {
        joined(self.items(list.kind, &list.items, "").into_iter())
    }

    /// A number that does not follow the one before it is shown only at the start of a list, and
    /// another sign behind a number starts one.
    fn items(&self, kind: ListKind, items: &[Item], indent: &str) -> Vec<String> {
        let (mut before, mut sign) = (None, '.');
        let item = |item: &Item| {
            if let Mark::Number(number) = item.mark
                && before.replace(number).is_some_and(|before| before + 1 != number)
            {
                sign = if sign == '.' { ')' } else { '.' };
            }
            self.item(kind, item, sign, indent)
        };
        items.iter().map(item).collect()
    }

    fn item(&self, kind: ListKind, item: &Item, sign: char, indent: &str) -> String {
        let mark = match item.mark {
            Mark::Number(number) => format!("{number}{sign} "),
            Mark::Box => "- [ ] ".to_owned(),
            _ => "- ".to_owned(),
        };
        let width = if item.mark == Mark::Box { 2 } else { mark.len() };
        let below = format!("{indent}{}", " ".repeat(width));
        let text = match kind {
            ListKind::Cards => self.bold(&item.text, ""),
            ListKind::Plain => self.line(&item.text),
        };
        let mut said: Vec<String> =
            std::iter::once(text).chain(item.details.iter().map(|line| self.line(line))).collect();
        let mut inner = self.items(ListKind::Plain, &item.items, &below);
        if let Some(label) = &item.to_fill_in {
            // Below a list, a line would belong to its last item.
            if inner.is_empty() {
                said.push(blank(label));
            } else {
                inner.push(format!("{below}- {}", blank(label)));
            }
        }
        let whole = format!("{indent}{mark}{}", said.join(&format!("\\\n{below}")));
        joined(std::iter::once(whole).chain(inner))
    }

    fn motion(&self, motion: &Motion) -> String {
        let mark = format!("{}. ", motion.number);
        let origin: Vec<String> = motion.origin.iter().map(|part| self.line(part)).collect();
        let blanks: Vec<String> = motion.to_fill_in.iter().map(|label| blank(label)).collect();
        let outcomes: Vec<String> =
            motion.outcomes.iter().map(|outcome| format!("☐ {}", escape::text(outcome))).collect();
        let said = [self.line(&motion.text), origin.join(" · "), outcomes.join(" "), blanks.join(" ")];
        let said: Vec<String> = said.into_iter().filter(|line| !line.is_empty()).collect();
        format!("{mark}{}", said.join(&format!("\\\n{}", " ".repeat(mark.len()))))
    }

    fn notice(&self, notice: &Notice) -> String {
        let label = notice.label.as_ref().map_or_else(|| "**!**".to_owned(), |label| self.bold(label, ":"));
        format!("- {label} {}", self.line(&notice.text))
    }

    fn table(&self, table: &Table) -> String {
        let title = |column: &Column| {
            let title = escape::text(&table.title_with_scale(column, self.messages));
            (title, if column.kind.is_number() { "---:" } else { "---" })
        };
        let (titles, rules): (Vec<_>, Vec<_>) = table.columns.iter().map(title).unzip();
        let rules = rules.into_iter().map(str::to_owned).collect();
        let rows = table.rows.iter().map(|row| self.row(row));
        let rows = [titles, rules].into_iter().chain(rows);
        let legend = is_doubtful(table).then(|| tr!(self.messages, "comparison-doubt-mark"));
        let legend = legend.map(|legend| format!("\n{}", escape::text(&legend)));
        joined(rows.map(|cells| format!("| {} |", cells.join(" | "))).chain(legend))
    }

    fn row(&self, row: &Row) -> Vec<String> {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| escape::cell(cell, self.messages)).collect();
        if let Some(name) = cells.first_mut() {
            // Markdown has no indentation inside a cell; an em space is not collapsed.
            *name = format!("{}{name}", "\u{2003}".repeat(row.depth));
        }
        cells
    }
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// A line to write on, behind its name.
fn blank(label: &str) -> String {
    if label.is_empty() { BLANK.to_owned() } else { format!("{}: {BLANK}", escape::text(label)) }
}
