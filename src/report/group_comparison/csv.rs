//! The questions of two groups as CSV, for a spreadsheet: a row a question that both were asked, and below
//! them a row a decision that was adopted. What
//! holds for the report's CSV holds here.

use super::{GroupComparison, Levels, QuestionShift};
use crate::report::became;
use crate::report::csv::{Cell, Dialect, nothing, of_text, table, with_decisions};

const COLUMNS: [&str; 22] = [
    "bank",
    "version",
    "dimension",
    "dimension_name",
    "question",
    "text",
    "then_asked",
    "then_answered",
    "then_dont_know",
    "then_not_applicable",
    "then_median",
    "then_consensus",
    "then_split",
    "now_asked",
    "now_answered",
    "now_dont_know",
    "now_not_applicable",
    "now_median",
    "now_consensus",
    "now_split",
    "change",
    "consensus_change",
];

/// What of a row is about a question.
const OF_QUESTION: usize = 22;

/// Renders what moved. Where levels are left out, their cells are empty.
pub fn render(report: &GroupComparison, dialect: Dialect<'_>) -> String {
    let questions = report.questions.iter().map(|question| (cells(report, question), nothing()));
    let decided = report.register.iter().flat_map(|register| &register.decisions);
    let decided = decided.map(|one| (of_text(&report.bank, &one.text), became::cells(one)));
    let rows = questions.chain(decided).map(|(question, decision)| question.into_iter().chain(decision));
    table(with_decisions(COLUMNS), rows, dialect)
}

fn cells(report: &GroupComparison, question: &QuestionShift) -> [Cell; OF_QUESTION] {
    let asked = report.after.question(&question.id);
    let words = |of: fn(&crate::report::group::QuestionSpread) -> &String| Cell::said(asked.map(of));
    let levels = |levels: &Levels| {
        [
            Cell::Word(levels.asked.to_string()),
            Cell::Word(levels.answered.to_string()),
            Cell::Word(levels.dont_know.to_string()),
            Cell::Word(levels.not_applicable.to_string()),
            Cell::Number(levels.median),
            Cell::Number(levels.consensus),
            Cell::Word(levels.split.map_or_else(String::new, |split| split.to_string())),
        ]
    };
    let [then_asked, then_answered, then_unknown, then_away, then_median, then_consensus, then_split] =
        levels(&question.then);
    let [now_asked, now_answered, now_unknown, now_away, now_median, now_consensus, now_split] =
        levels(&question.now);
    [
        Cell::text(&report.bank.id),
        Cell::text(&report.bank.version),
        words(|one| &one.dimension),
        words(|one| &one.area),
        Cell::text(&question.id),
        words(|one| &one.text),
        then_asked,
        then_answered,
        then_unknown,
        then_away,
        then_median,
        then_consensus,
        then_split,
        now_asked,
        now_answered,
        now_unknown,
        now_away,
        now_median,
        now_consensus,
        now_split,
        Cell::Number(question.change),
        Cell::Number(question.consensus_change),
    ]
}
