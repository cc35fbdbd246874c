//! The comparison's answers as CSV, for a spreadsheet: a row a question that both asked, and
//! below them a row a rule that held or could hold, then or now, and a row a decision that was adopted. What holds for the report's CSV holds
//! here: RFC 4180, the names of the JSON, unrounded numbers.

use super::{ComparisonReport, FindingMove, QuestionMove};
use crate::report::became::{self, OF_DECISION};
use crate::report::csv::{Cell, Dialect, answer, nothing, table, with_decisions};

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
    let questions = report.questions.iter().map(|question| (of_question(question), nothing(), nothing()));
    let rules = report.findings.iter().map(|rule| (text_alone(&rule.message), of_rule(rule), nothing()));
    let decided = report.register.iter().flat_map(|register| &register.decisions);
    let decided = decided.map(|one| (text_alone(&one.text), nothing(), became::cells(one)));
    let rows = questions.chain(rules).chain(decided);
    table(
        with_decisions(COLUMNS),
        rows.map(|(question, rule, decision)| row(report, question, rule, decision)),
        dialect,
    )
}

fn row(
    report: &ComparisonReport,
    question: [Cell; OF_QUESTION],
    rule: [Cell; OF_RULE],
    decision: [Cell; OF_DECISION],
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
    head.into_iter().chain(question).chain(whose).chain(rule).chain(decision)
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

/// The question's cells of a row about a rule or a decision, which has what it means where a question has its
/// text.
fn text_alone(text: &str) -> [Cell; OF_QUESTION] {
    let mut cells = nothing();
    cells[2] = Cell::text(text);
    cells
}

fn of_rule(rule: &FindingMove) -> [Cell; OF_RULE] {
    [
        Cell::text(&rule.rule),
        Cell::keyword(&rule.severity),
        Cell::keyword(&rule.status),
        Cell::text(rule.missing.join(" ")),
    ]
}
