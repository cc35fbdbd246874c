//! The comparison's answers as CSV, for a spreadsheet: a row a question that both asked. What
//! holds for the report's CSV holds here: RFC 4180, the names of the JSON, unrounded numbers.

use super::{ComparisonReport, QuestionMove};
use crate::report::csv::{Cell, Dialect, answer, table};

const COLUMNS: [&str; 26] = [
    "bank",
    "then_version",
    "now_version",
    "then_date",
    "now_date",
    "dimension_name",
    "question",
    "text",
    "then_response",
    "then_option",
    "then_label",
    "then_value",
    "now_response",
    "now_option",
    "now_label",
    "now_value",
    "movement",
    "change",
    "then_organisation",
    "now_organisation",
    "then_role",
    "now_role",
    "then_name",
    "now_name",
    "then_edition",
    "now_edition",
];

/// Renders the answers. A text from outside that a spreadsheet would take for a formula has an
/// apostrophe before it.
pub fn render(report: &ComparisonReport, dialect: Dialect<'_>) -> String {
    table(COLUMNS, report.questions.iter().map(|question| cells(report, question)), dialect)
}

fn cells(report: &ComparisonReport, question: &QuestionMove) -> [Cell; COLUMNS.len()] {
    let (then, now) = (&report.then, &report.now);
    let [then_response, then_option, then_label, then_value] = answer(&question.then);
    let [now_response, now_option, now_label, now_value] = answer(&question.now);
    [
        Cell::text(&report.bank),
        Cell::text(&then.version),
        Cell::text(&now.version),
        Cell::Word(then.date.clone().unwrap_or_default()),
        Cell::Word(now.date.clone().unwrap_or_default()),
        Cell::text(question.area.join(" › ")),
        Cell::text(&question.id),
        Cell::text(&question.text),
        then_response,
        then_option,
        then_label,
        then_value,
        now_response,
        now_option,
        now_label,
        now_value,
        Cell::keyword(&question.movement),
        Cell::Number(question.change),
        Cell::said(then.subject.organisation.as_ref()),
        Cell::said(now.subject.organisation.as_ref()),
        Cell::said(then.subject.role.as_ref()),
        Cell::said(now.subject.role.as_ref()),
        Cell::said(then.subject.name.as_ref()),
        Cell::said(now.subject.name.as_ref()),
        Cell::keyword(&then.edition),
        Cell::keyword(&now.edition),
    ]
}
