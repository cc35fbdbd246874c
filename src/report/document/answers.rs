//! What was answered, not known, left open and written: the parts of a report that go through the
//! questions one by one.

use super::super::{Given, QuestionRow, phrases};
use super::Writer;
use crate::document::{
    Bar, BarState, Block, Chart, ChartKind, Fold, Item, Line, List, ListKind, Mark, Table,
};
use crate::tr;

/// A list of questions that only names them may stop after this many.
const LISTED_AT_MOST: usize = 8;

impl Writer<'_> {
    pub(super) fn to_find_out(&self) -> Vec<Block> {
        let item = |row: &QuestionRow| {
            let note = phrases::note(self.messages, row.note.as_deref());
            let asked = self.report.agenda.decisions.iter().any(|motion| motion.questions.contains(&row.id));
            let blockers = if asked { 0 } else { phrases::waited_for(self.report, row).count() };
            let is_later = blockers > 0;
            let waits = || phrases::waits(self.messages, blockers);
            let later = is_later.then(|| phrases::capitalised(&waits()).into());
            let said = self.evidence(row).into_iter().chain(note).chain(later);
            let item = self.question(row).marked(Mark::Unknown).with(said);
            Item { to_fill_in: (!is_later).then(|| tr!(self.messages, "report-finder")), ..item }
        };
        Block::list(self.report.dont_knows().map(item)).into_iter().collect()
    }

    pub(super) fn unanswered(&self) -> Vec<Block> {
        let messages = self.messages;
        let item = |row: &QuestionRow| self.question(row).with(phrases::note(messages, row.note.as_deref()));
        let items: Vec<Item> = self.report.without_answer().map(item).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let (count, of) = (items.len(), self.report.questions.len());
        let fold = (count > LISTED_AT_MOST).then(|| {
            let more: usize = count - LISTED_AT_MOST;
            Fold {
                after: LISTED_AT_MOST,
                instead: tr!(messages, "report-unanswered-more", more = more).into(),
            }
        });
        let lead = tr!(messages, "report-unanswered-count", count = count, of = of);
        vec![Block::paragraph(lead), Block::List(List { kind: ListKind::Plain, items, fold })]
    }

    pub(super) fn not_applicable(&self) -> Vec<Block> {
        let rows = self.report.outside();
        let item = |row| self.question(row).with(phrases::reason(self.messages, row));
        Block::list(rows.map(item)).into_iter().collect()
    }

    pub(super) fn reflections(&self) -> Vec<Block> {
        let reflections = self.report.reflections.iter();
        let said = |heading: &str, words: &str| {
            [Block::Heading { level: 3, text: heading.into() }, Block::Quotation(words.to_owned())]
        };
        reflections.flat_map(|reflection| said(&reflection.text, &reflection.words)).collect()
    }

    /// Every answer: a chart a dimension, then a table a dimension. What has none is listed already.
    pub(super) fn answers(&self) -> Vec<Block> {
        let areas = || self.report.questions.chunk_by(|one, next| one.dimension == next.dimension);
        let charts = areas().filter(|_| self.report.index.is_some()).map(|rows| self.columns(rows));
        let answered: Vec<&QuestionRow> =
            self.report.questions.iter().filter(|row| row.given != Given::Unanswered).collect();
        let tables = answered.chunk_by(|one, next| one.dimension == next.dimension).flat_map(|rows| {
            let area = rows.first().map(|row| row.area.join(" › ")).unwrap_or_default();
            [Block::Heading { level: 3, text: Line::from(&area) }, Block::Table(self.area(&area, rows))]
        });
        charts.chain(tables).collect()
    }

    fn area(&self, caption: &str, rows: &[&QuestionRow]) -> Table {
        let messages = self.messages;
        let titles = [tr!(messages, "report-column-question"), tr!(messages, "report-column-answer")];
        let row = |row: &&QuestionRow| {
            let question = format!("{}. {}", row.number, row.text);
            [question.into(), phrases::given_in_full(messages, row)]
        };
        let reason = |row: &&QuestionRow| match &row.given {
            Given::NotApplicable { reason } => reason.as_ref().map(Line::from),
            _ => None,
        };
        Table::of_texts(caption, titles, rows.iter().map(row))
            .with_notes(tr!(messages, "report-column-reason"), rows.iter().map(reason))
            .with_notes(
                tr!(messages, "report-column-note"),
                rows.iter().map(|row| row.note.as_ref().map(Line::from)),
            )
    }

    fn columns(&self, rows: &[QuestionRow]) -> Block {
        let first = rows.first();
        let all = self.report.all_dimensions();
        let dimension = all.iter().find(|(_, row)| first.is_some_and(|first| first.dimension == row.id));
        let title = first.and_then(|row| row.area.last().cloned()).unwrap_or_default();
        let column = |row: &QuestionRow| {
            let (value, state) = match &row.given {
                Given::Selected { percent, value, .. } => {
                    (self.messages.level(*value), BarState::Filled(*percent))
                }
                Given::DontKnow => ("?".to_owned(), BarState::Unknown),
                Given::NotApplicable { .. } => ("×".to_owned(), BarState::Outside),
                Given::Unanswered => ("–".to_owned(), BarState::Missing),
            };
            Bar { name: row.number.to_string().into(), value, state }
        };
        let columns: Vec<Bar> = rows.iter().map(column).collect();
        let each = rows.iter().zip(&columns).map(|(row, bar)| format!("{}: {}", row.number, bar.value));
        let each: Vec<String> = each.collect();
        let target = dimension.and_then(|(_, row)| row.aim_percent);
        Block::Chart(Chart {
            summary: format!("{title}. {}", each.join(", ")).into(),
            title: title.into(),
            kind: ChartKind::Columns { columns, target },
        })
    }
}
