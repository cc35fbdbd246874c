//! A document read aloud: one fact a line, in sentences, without bars, columns, boxes or signs,
//! and without line breaks of its own.

#[cfg(test)]
mod tests;

use super::folded;
use crate::display::{one_line, paragraph_lines};
use crate::document::{
    Block, Chart, ChartKind, Column, ColumnKind, Document, Fact, Inline, Item, Line, List, Mark, Motion,
    Notice, Row, Table,
};
use crate::messages::Messages;
use crate::tr;

/// Renders the document; every fact is one line, however long.
pub fn render(document: &Document, messages: &Messages) -> String {
    let speaker = Speaker { messages };
    let mut lines = vec![speaker.said(&document.title)];
    lines.extend(speaker.blocks(&document.opening));
    let of = document.sections.len();
    for (number, section) in (1..).zip(&document.sections) {
        let number: usize = number;
        let title = speaker.said(&section.title);
        lines.push(String::new());
        lines.push(tr!(messages, "plain-section", number = number, of = of, title = title));
        lines.extend(speaker.blocks(&section.blocks));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

struct Speaker<'m> {
    messages: &'m Messages,
}

impl Speaker<'_> {
    fn said(&self, line: &Line) -> String {
        one_line(&line.spoken(self.messages))
    }

    /// The same as a sentence.
    fn sentence(&self, line: &Line) -> String {
        ended(self.said(line))
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        blocks.iter().flat_map(|block| self.block(block)).filter(|line| !line.is_empty()).collect()
    }

    fn block(&self, block: &Block) -> Vec<String> {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => vec![self.said(text)],
            Block::Facts(facts) => facts.iter().flat_map(|fact| self.fact(fact)).collect(),
            Block::List(list) => self.list(list),
            Block::Table(table) => table.rows.iter().flat_map(|row| self.row(table, row)).collect(),
            Block::Motions(motions) => motions.iter().flat_map(|motion| self.motion(motion)).collect(),
            Block::Notice(notice) => vec![self.notice(notice)],
            Block::Quotation(words) => paragraph_lines(words),
            Block::Chart(Chart { kind: ChartKind::Scale { .. }, summary, .. }) => vec![self.said(summary)],
            // It draws what is said beside it, and what is filled in on paper is not said.
            Block::Chart(_) | Block::Blanks(_) => Vec::new(),
        }
    }

    fn fact(&self, fact: &Fact) -> Vec<String> {
        let said: Vec<String> = fact.said.iter().chain(&fact.detail).map(|line| self.said(line)).collect();
        match &fact.label {
            Some(label) => vec![self.labelled(&self.said(label), &said.join(", "))],
            None => said,
        }
    }

    /// `Then: chair, completed on 12 March 2026.`
    fn labelled(&self, label: &str, said: &str) -> String {
        tr!(self.messages, "plain-labelled", label = label, said = ended(said.to_owned()))
    }

    fn list(&self, list: &List) -> Vec<String> {
        // A list is cut short only where it would be nothing but a count.
        let counted = list.fold.as_ref().is_some_and(|fold| fold.after == 0);
        let items = if counted { folded(list) } else { list.items.clone() };
        items.iter().flat_map(|item| self.item(item)).collect()
    }

    fn item(&self, item: &Item) -> Vec<String> {
        let text = match item.mark {
            Mark::Number(number) => format!("{number}. {}", self.said(&item.text)),
            _ => self.said(&item.text),
        };
        let details = item.details.iter().map(|line| self.sentence(line));
        let inner = item.items.iter().flat_map(|item| self.item(item));
        std::iter::once(text).chain(details).chain(inner).collect()
    }

    fn motion(&self, motion: &Motion) -> [String; 2] {
        let (number, text) = (motion.number, self.said(&motion.text));
        let origin: Vec<String> = motion.origin.iter().map(|part| self.said(part)).collect();
        [
            tr!(self.messages, "plain-decision", number = number, text = text),
            tr!(self.messages, "plain-about", area = origin.join(", ")),
        ]
    }

    fn notice(&self, notice: &Notice) -> String {
        match &notice.label {
            Some(label) => self.labelled(&self.said(label), &self.said(&notice.text)),
            None => self.said(&notice.text),
        }
    }

    /// A row of numbers is one sentence, with one for each note; one of texts is a line a cell.
    fn row(&self, table: &Table, row: &Row) -> Vec<String> {
        let cells = table.columns.iter().zip(&row.cells).skip(1);
        let name = row.cells.first().map(|name| self.said(name)).unwrap_or_default();
        if !table.has_numbers() {
            let cells = cells.filter(|(_, cell)| !cell.is_empty());
            let cells = cells.map(|(column, cell)| self.labelled(&column.title, &self.said(cell)));
            return std::iter::once(name).chain(cells).collect();
        }
        let scores = table.columns.iter().filter(|column| column.kind == ColumnKind::Score).count();
        let facts: Vec<String> = cells
            .take(table.breadth() - 1)
            .filter_map(|(column, cell)| self.number(column, cell, scores == 1))
            .collect();
        let notes = table.notes(row).map(|(title, note)| self.labelled(title, &self.said(note)));
        std::iter::once(self.labelled(&name, &facts.join(", "))).chain(notes).collect()
    }

    /// What a cell says in the sentence of its row, if anything: `gap 1.4`. That the only score is
    /// missing has to be said, and so has which one of several is.
    fn number(&self, column: &Column, cell: &Line, is_only_score: bool) -> Option<String> {
        let title = column.title.to_lowercase();
        match cell.0.as_slice() {
            [Inline::Nothing] if column.kind == ColumnKind::Score => {
                let none = tr!(self.messages, "plain-no-score");
                Some(if is_only_score { none } else { format!("{title} {none}") })
            }
            [] | [Inline::Nothing] => None,
            [Inline::Interval(interval)] if interval.is_exact() => None,
            // It is said as what it is: between two numbers.
            [Inline::Interval(_)] => Some(self.said(cell)),
            _ => Some(format!("{title} {}", self.said(cell))),
        }
    }
}

/// The text with a full stop, unless it ends a sentence already.
fn ended(text: String) -> String {
    if text.is_empty() || text.ends_with(['.', '?', '!', '”', '’', ':']) { text } else { text + "." }
}
