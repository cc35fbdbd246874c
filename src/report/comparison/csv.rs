//! The comparison's answers as CSV, for a spreadsheet: a row a question that both asked. What
//! holds for the report's CSV holds here: RFC 4180, the names of the JSON, unrounded numbers.

use super::{ComparisonReport, QuestionMove};
use crate::report::csv::{answer, keyword, number, table, text};

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
pub fn render(report: &ComparisonReport) -> String {
    table(COLUMNS, report.questions.iter().map(|question| cells(report, question)))
}

fn cells(report: &ComparisonReport, question: &QuestionMove) -> [String; COLUMNS.len()] {
    let (then, now) = (&report.then, &report.now);
    let [then_response, then_option, then_label, then_value] = answer(&question.then);
    let [now_response, now_option, now_label, now_value] = answer(&question.now);
    [
        text(&report.bank),
        text(&then.version),
        text(&now.version),
        then.date.clone().unwrap_or_default(),
        now.date.clone().unwrap_or_default(),
        text(&question.area.join(" › ")),
        text(&question.id),
        text(&question.text),
        then_response,
        then_option,
        then_label,
        then_value,
        now_response,
        now_option,
        now_label,
        now_value,
        keyword(&question.movement),
        number(question.change),
        said(then.subject.organisation.as_ref()),
        said(now.subject.organisation.as_ref()),
        said(then.subject.role.as_ref()),
        said(now.subject.role.as_ref()),
        said(then.subject.name.as_ref()),
        said(now.subject.name.as_ref()),
        keyword(&then.edition),
        keyword(&now.edition),
    ]
}

fn said(part: Option<&String>) -> String {
    part.map_or_else(String::new, |part| text(part))
}
