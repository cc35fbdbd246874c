//! The comparison's answers as CSV, for a spreadsheet: a row a question that both asked. What
//! holds for the report's CSV holds here: RFC 4180, the names of the JSON, unrounded numbers.

use super::{ComparisonReport, QuestionMove};
use crate::comparison::Movement;
use crate::report::Given;
use crate::report::csv::{table, text};

const COLUMNS: [&str; 18] = [
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
];

/// Renders the answers. A text from outside that a spreadsheet would take for a formula has an
/// apostrophe before it.
pub fn render(report: &ComparisonReport) -> String {
    table(COLUMNS, report.questions.iter().map(|question| cells(report, question)))
}

fn cells(report: &ComparisonReport, question: &QuestionMove) -> [String; COLUMNS.len()] {
    let [then_response, then_option, then_label, then_value] = answer(&question.then);
    let [now_response, now_option, now_label, now_value] = answer(&question.now);
    [
        text(&report.bank),
        text(&report.then.version),
        text(&report.now.version),
        report.then.day.clone().unwrap_or_default(),
        report.now.day.clone().unwrap_or_default(),
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
        name(question.movement).to_owned(),
        question.difference.map_or_else(String::new, |difference| difference.to_string()),
    ]
}

/// Response, option, label and value.
fn answer(given: &Given) -> [String; 4] {
    let only = |response: &str| [response.to_owned(), String::new(), String::new(), String::new()];
    match given {
        Given::Selected { option, label, value, .. } => {
            ["selected".to_owned(), text(option), text(label), value.to_string()]
        }
        Given::DontKnow => only("dont_know"),
        Given::NotApplicable { .. } => only("not_applicable"),
        Given::Unanswered => only(""),
    }
}

/// As the JSON has it.
fn name(movement: Movement) -> &'static str {
    match movement {
        Movement::Up => "up",
        Movement::Down => "down",
        Movement::Same => "same",
        Movement::NowKnown => "now_known",
        Movement::NowUnknown => "now_unknown",
        Movement::StillUnknown => "still_unknown",
        Movement::NowApplies => "now_applies",
        Movement::NoLongerApplies => "no_longer_applies",
        Movement::DoesNotApply => "does_not_apply",
    }
}
