//! The comparison's answers as CSV, for a spreadsheet: a row a question that both asked, and
//! below them a row a rule that held or could hold, then or now. What holds for the report's CSV holds
//! here: RFC 4180, the names of the JSON, unrounded numbers.

use super::{ComparisonReport, FindingMove, QuestionMove};
use crate::report::csv::{Cell, Dialect, answer, nothing, table};

const COLUMNS: [&str; 30] = [
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
    "rule",
    "severity",
    "status",
    "missing",
];

/// What of a row is about a question, and what about a rule.
const OF_QUESTION: usize = 13;
const OF_RULE: usize = 4;

/// Renders the answers. A text from outside that a spreadsheet would take for a formula has an
/// apostrophe before it.
pub fn render(report: &ComparisonReport, dialect: Dialect<'_>) -> String {
    let questions = report.questions.iter().map(|question| (of_question(question), nothing()));
    let rules = report.findings.iter().map(of_rule);
    let rows = questions.chain(rules).map(|(question, rule)| row(report, question, rule));
    table(COLUMNS, rows, dialect)
}

fn row(
    report: &ComparisonReport,
    question: [Cell; OF_QUESTION],
    rule: [Cell; OF_RULE],
) -> impl Iterator<Item = Cell> {
    let (then, now) = (&report.then, &report.now);
    let head = [
        Cell::text(&report.bank),
        Cell::text(&then.version),
        Cell::text(&now.version),
        Cell::word(then.date.clone().unwrap_or_default()),
        Cell::word(now.date.clone().unwrap_or_default()),
    ];
    let whose = [
        Cell::said(then.subject.organisation.as_ref()),
        Cell::said(now.subject.organisation.as_ref()),
        Cell::said(then.subject.role.as_ref()),
        Cell::said(now.subject.role.as_ref()),
        Cell::said(then.subject.name.as_ref()),
        Cell::said(now.subject.name.as_ref()),
        Cell::keyword(&then.edition),
        Cell::keyword(&now.edition),
    ];
    head.into_iter().chain(question).chain(whose).chain(rule)
}

fn of_question(question: &QuestionMove) -> [Cell; OF_QUESTION] {
    let [then_response, then_option, then_label, then_value] = answer(&question.then);
    let [now_response, now_option, now_label, now_value] = answer(&question.now);
    [
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
    ]
}

/// A rule, which has what it means where a question has its text.
fn of_rule(rule: &FindingMove) -> ([Cell; OF_QUESTION], [Cell; OF_RULE]) {
    let mut question = nothing();
    question[2] = Cell::text(&rule.message);
    let cells = [
        Cell::text(&rule.rule),
        Cell::keyword(&rule.severity),
        Cell::keyword(&rule.status),
        Cell::text(rule.missing.join(" ")),
    ];
    (question, cells)
}
