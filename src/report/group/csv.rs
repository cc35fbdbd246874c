//! The answers of a group as CSV, for a spreadsheet or an engine for data: a row a question and level,
//! with how many chose it, and below them a row a decision that was adopted. What holds for the report's CSV holds here.

use super::{GroupReport, QuestionSpread};
use crate::report::became;
use crate::report::csv::{Cell, Dialect, nothing, of_text, table, with_decisions};

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

/// What of a row is about a level of a question.
const OF_LEVEL: usize = 12;

/// Renders how often each answer was given. Where too few chose a level, no row says which.
pub fn render(report: &GroupReport, dialect: Dialect<'_>) -> String {
    let levels = report.questions.iter().flat_map(|question| rows(report, question));
    let levels = levels.map(|cells| (cells, nothing()));
    let decided = report.register.iter().flat_map(|register| &register.decisions);
    let decided = decided.map(|one| (of_text(&report.bank, &one.text), became::cells(one)));
    let rows = levels.chain(decided).map(|(level, decision)| level.into_iter().chain(decision));
    table(with_decisions(COLUMNS), rows, dialect)
}

fn rows(report: &GroupReport, question: &QuestionSpread) -> Vec<[Cell; OF_LEVEL]> {
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
