//! The answers of a group as CSV, for a spreadsheet or an engine for data: a row a question and level,
//! with how many chose it. What holds for the report's CSV holds here.

use super::{GroupReport, QuestionSpread};
use crate::report::csv::{Cell, Dialect, table};

const COLUMNS: [&str; 12] = [
    "bank",
    "version",
    "dimension",
    "dimension_name",
    "question",
    "text",
    "asked",
    "response",
    "option",
    "label",
    "value",
    "count",
];

/// Renders how often each answer was given. Where too few chose a level, no row says which.
pub fn render(report: &GroupReport, dialect: Dialect<'_>) -> String {
    table(COLUMNS, report.questions.iter().flat_map(|question| rows(report, question)), dialect)
}

fn rows(report: &GroupReport, question: &QuestionSpread) -> Vec<[Cell; COLUMNS.len()]> {
    let row = |response: &str, option: &str, label: &str, value: Option<f64>, count: usize| {
        [
            Cell::text(&report.bank.id),
            Cell::text(&report.bank.version),
            Cell::text(&question.dimension),
            Cell::text(&question.area),
            Cell::text(&question.id),
            Cell::text(&question.text),
            count_of(question.asked),
            Cell::Word(response.to_owned()),
            Cell::text(option),
            Cell::text(label),
            Cell::Number(value),
            count_of(count),
        ]
    };
    let label = |option: &str| {
        question.levels.iter().find(|level| level.option == option).map_or("", |level| level.label.as_str())
    };
    let levels = question.spread.iter().flat_map(|spread| &spread.distribution);
    let mut rows: Vec<_> = levels
        .map(|level| row("selected", &level.option, label(&level.option), Some(level.value), level.count))
        .collect();
    rows.push(row("dont_know", "", "", None, question.dont_know));
    rows.push(row("not_applicable", "", "", None, question.not_applicable));
    rows
}

fn count_of(people: usize) -> Cell {
    Cell::Word(people.to_string())
}
