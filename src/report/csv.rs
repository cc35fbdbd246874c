//! The report's answers as CSV, for a spreadsheet: a row a question, and below them a row a rule that
//! holds, or of which it cannot be said, or that one step of one answer would turn round, and a row a
//! decision that was adopted.
//!
//! RFC 4180 (CRLF, quotes where needed) in UTF-8, with the delimiter and the decimal mark of a
//! [`Dialect`]. The columns have the names of the JSON report; numbers are unrounded; an empty
//! cell means that there is nothing to say.

use serde::Serialize;

use super::became::{self, OF_DECISION};
use super::{AnswerEntry, BankName, FindingRow, Given, QuestionRow, Report};
use crate::display::visible_lines;
use crate::messages::keyword;

const COLUMNS: [&str; 24] = [
    "bank",
    "version",
    "organisation",
    "day",
    "dimension",
    "dimension_name",
    "question",
    "text",
    "response",
    "option",
    "label",
    "value",
    "percent",
    "share_of_gap",
    "note",
    "number",
    "role",
    "name",
    "edition",
    "rule",
    "severity",
    "outcome",
    "missing",
    "by_one_step",
];

/// What of a row is about a question, and what about a rule.
const OF_QUESTION: usize = 12;
const OF_RULE: usize = 5;

/// How a table is written, for whoever reads it.
#[derive(Clone, Copy, Debug)]
pub struct Dialect<'a> {
    /// What stands between two cells: a comma, a semicolon or a tab.
    pub delimiter: u8,
    /// What stands before the decimals of a number.
    pub decimal_mark: &'a str,
    /// Whether a byte order mark comes first. Without one, Excel takes the letters for another
    /// encoding; most programs take it for a part of the first name.
    pub byte_order_mark: bool,
}

impl Dialect<'static> {
    /// For programs: commas, decimal points and nothing before the first name.
    pub const PLAIN: Self = Self { delimiter: b',', decimal_mark: ".", byte_order_mark: false };
}

/// A cell of a table.
pub(super) enum Cell {
    /// A text from outside, to be seen and not obeyed.
    Text(String),
    /// A number; nothing where there is none.
    Number(Option<f64>),
    /// A word of ours, or a day.
    Word(String),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn word(word: impl Into<String>) -> Self {
        Self::Word(word.into())
    }

    /// A text from outside, if there is one.
    pub(super) fn said(text: Option<&String>) -> Self {
        Self::Text(text.cloned().unwrap_or_default())
    }

    /// A keyword as the JSON has it; nothing where that has `null`.
    pub(super) fn keyword(value: &impl Serialize) -> Self {
        Self::Word(keyword(value))
    }

    fn written(self, dialect: Dialect<'_>) -> String {
        match self {
            Self::Text(text) => harmless(&text, dialect.delimiter),
            Self::Number(value) => {
                value.map_or_else(String::new, |value| value.to_string().replace('.', dialect.decimal_mark))
            }
            Self::Word(word) => word,
        }
    }
}

/// Renders the answers. A text from outside that a spreadsheet would take for a formula has an
/// apostrophe before it.
///
/// # Panics
/// Never: the rows are written to memory and all have the same length.
pub fn render(report: &Report, dialect: Dialect<'_>) -> String {
    let questions = report.questions.iter().map(|question| (of_question(question), nothing(), nothing()));
    let rules = [("holds", &report.findings), ("open", &report.open), ("near", &report.near)];
    let rules = rules.into_iter().flat_map(|(outcome, rows)| rows.iter().map(move |row| (outcome, row)));
    let left_out = report.left_out.iter().map(|rule| {
        let [severity, missing, by_one_step] = nothing();
        (nothing(), [Cell::text(rule), severity, Cell::word("left-out"), missing, by_one_step], nothing())
    });
    let rules = rules.map(|(outcome, rule)| (text_alone(&rule.message), of_rule(outcome, rule), nothing()));
    let decided = report.register.iter().flat_map(|register| &register.decisions);
    let decided = decided.map(|one| (text_alone(&one.text), nothing(), became::cells(one)));
    let rows = questions.chain(rules).chain(left_out).chain(decided);
    table(
        with_decisions(COLUMNS),
        rows.map(|(question, rule, decision)| row(report, question, rule, decision)),
        dialect,
    )
}

/// Cells in which there is nothing to say.
pub(super) fn nothing<const N: usize>() -> [Cell; N] {
    std::array::from_fn(|_| Cell::word(""))
}

/// The question's cells of a row about a rule or a decision, which has what it means where a question has its text.
fn text_alone(message: &str) -> [Cell; OF_QUESTION] {
    let mut cells = nothing();
    cells[3] = Cell::text(message);
    cells
}

fn of_rule(outcome: &str, rule: &FindingRow) -> [Cell; OF_RULE] {
    [
        Cell::text(&rule.rule),
        Cell::keyword(&rule.severity),
        Cell::word(outcome),
        Cell::text(rule.missing.join(" ")),
        Cell::text(rule.by_one_step.join(" ")),
    ]
}

/// The cells of a row about a decision in a table of questions, which has its text where a question has its own.
pub(super) fn of_text<const N: usize>(bank: &BankName, text: &str) -> [Cell; N] {
    let mut cells = nothing();
    cells[0] = Cell::text(&bank.id);
    cells[1] = Cell::text(&bank.version);
    cells[5] = Cell::text(text);
    cells
}

/// These columns, and those of a decision that was adopted.
pub(super) fn with_decisions<const N: usize>(
    columns: [&'static str; N],
) -> impl Iterator<Item = &'static str> {
    columns.into_iter().chain(became::COLUMNS)
}

/// A table of rows of one length.
pub(super) fn table<'c>(
    columns: impl IntoIterator<Item = &'c str>,
    rows: impl Iterator<Item = impl IntoIterator<Item = Cell>>,
    dialect: Dialect<'_>,
) -> String {
    let start = if dialect.byte_order_mark { "\u{feff}" } else { "" };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(start.as_bytes().to_vec());
    writer.write_record(columns).expect("memory takes it");
    for row in rows {
        let cells = row.into_iter().map(|cell| cell.written(dialect));
        writer.write_record(cells.collect::<Vec<_>>()).expect("all rows have the same length");
    }
    let bytes = writer.into_inner().expect("memory takes it");
    String::from_utf8(bytes).expect("it was written from text")
}

fn row(
    report: &Report,
    question: [Cell; OF_QUESTION],
    rule: [Cell; OF_RULE],
    decision: [Cell; OF_DECISION],
) -> impl Iterator<Item = Cell> {
    let head = [
        Cell::text(&report.bank.id),
        Cell::text(&report.bank.version),
        Cell::said(report.subject.organisation.as_ref()),
        Cell::word(report.dated.as_ref().map_or("", |dated| &dated.day)),
    ];
    let whose = [
        Cell::said(report.subject.role.as_ref()),
        Cell::said(report.subject.name.as_ref()),
        Cell::keyword(&report.edition),
    ];
    head.into_iter().chain(question).chain(whose).chain(rule).chain(decision)
}

fn of_question(question: &QuestionRow) -> [Cell; OF_QUESTION] {
    let [response, option, label, value] = answer(&question.given);
    let (percent, reason) = match &question.given {
        Given::Selected { percent, .. } => (Some(*percent), None),
        Given::NotApplicable { reason } => (None, reason.as_deref()),
        Given::DontKnow | Given::Unanswered => (None, None),
    };
    let note: Vec<&str> = reason.into_iter().chain(question.note.as_deref()).collect();
    [
        Cell::text(&question.dimension),
        Cell::text(question.area.join(" › ")),
        Cell::text(&question.id),
        Cell::text(&question.text),
        response,
        option,
        label,
        value,
        Cell::Number(percent),
        Cell::Number(question.share_of_gap),
        Cell::text(note.join("\n")),
        Cell::Word(question.number.to_string()),
    ]
}

/// Response, option, label and value.
pub(super) fn answer(given: &Given) -> [Cell; 4] {
    let AnswerEntry { response, option, value, .. } = given.clone().into();
    let label = match given {
        Given::Selected { label, .. } => Some(label),
        _ => None,
    };
    [Cell::keyword(&response), Cell::said(option.as_ref()), Cell::said(label), Cell::Number(value)]
}

/// A text from outside: seen, not obeyed.
///
/// The characters are those OWASP names for CSV injection, and their full-width forms; some
/// spreadsheets look for them behind white space too. Where a table is read with another delimiter
/// than it is written with, its quotes hold nothing together: a cell begins behind every one of
/// the other and every line break, whatever quotes come next. A text holds no tab.
fn harmless(text: &str, delimiter: u8) -> String {
    let shown = visible_lines(text);
    let starts = |letter| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let passed_over = |letter: char| letter.is_whitespace() || letter == '"';
    let acts = |cell: &str| cell.trim_start_matches(passed_over).starts_with(starts);
    let guard = |acts| if acts { "'" } else { "" };
    let mut safe = guard(text.starts_with(['\t', '\r', '\n']) && !acts(&shown)).to_owned();
    let ends = |letter: char| letter == '\n' || ",;".contains(letter) && letter != char::from(delimiter);
    for cell in shown.split_inclusive(ends) {
        safe.push_str(guard(acts(cell)));
        safe.push_str(cell);
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::messages::testing::Dutch;
    use crate::report::testing::rich;

    /// A table as a spreadsheet in Dutch expects it.
    const DUTCH: Dialect<'_> = Dialect { delimiter: b';', decimal_mark: ",", byte_order_mark: true };

    fn table(csv: &str, dialect: Dialect<'_>) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).delimiter(dialect.delimiter);
        let rows = reader.from_reader(csv.as_bytes()).into_records();
        rows.map(|row| row.expect("it reads its own").iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_row_a_question() {
        let (report, _) = rich().report(Dutch);
        insta::assert_snapshot!("csv-rich-nl", render(&report, DUTCH));
        for dialect in [DUTCH, Dialect::PLAIN, Dialect { delimiter: b'\t', ..DUTCH }] {
            let rows = table(&render(&report, dialect), dialect);
            assert_eq!(rows[0], with_decisions(COLUMNS).collect::<Vec<_>>());
            let is_rule = |row: &&Vec<String>| !row[19].is_empty();
            assert_eq!(rows[1..].iter().take_while(|row| !is_rule(row)).count(), report.questions.len());
        }
        assert!(render(&report, Dialect::PLAIN).starts_with("bank,"), "a program reads the first name");
    }

    #[test]
    fn a_row_a_rule_that_holds_or_could_or_nearly_does() {
        let mut case = rich();
        case.answer("data.front-page", crate::assessment::Response::DontKnow);
        let (report, _) = case.report(Dutch);
        let rows = table(&render(&report, Dialect::PLAIN), Dialect::PLAIN);
        let told = |outcome: &str| -> Vec<[&str; 4]> {
            let of_rule = rows[1..].iter().filter(|row| row[21] == outcome);
            of_rule.map(|row| [&row[19], &row[7], &row[22], &row[23]].map(String::as_str)).collect()
        };
        for (outcome, findings) in
            [("holds", &report.findings), ("open", &report.open), ("near", &report.near)]
        {
            let told = told(outcome);
            assert_eq!(told.len(), findings.len(), "{outcome}");
            for (row, finding) in told.iter().zip(findings) {
                let [missing, by_one_step] =
                    [&finding.missing, &finding.by_one_step].map(|ids| ids.join(" "));
                assert_eq!(
                    *row,
                    [&finding.rule, &finding.message, &missing, &by_one_step].map(|cell| &**cell)
                );
            }
        }
        assert!(told("open").iter().any(|row| row[2].contains("data.front-page")), "{rows:?}");
    }

    #[test]
    fn numbers_come_back_to_the_last_digit() {
        let (report, _) = rich().report(Dutch);
        for dialect in [DUTCH, Dialect::PLAIN] {
            let rows = table(&render(&report, dialect), dialect);
            for (row, question) in rows.iter().skip(1).zip(&report.questions) {
                let digits = row[13].replace(dialect.decimal_mark, ".");
                assert_eq!(digits.parse().ok(), question.share_of_gap, "{}", question.id);
                assert!(dialect.decimal_mark == "." || !row[13].contains('.'), "{}", row[13]);
            }
        }
    }

    #[test]
    fn nothing_is_a_formula() {
        for nasty in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n-1", "＝1", "\u{a0}=1"] {
            let mut case = rich();
            case.assessment.organisation = Some(nasty.to_owned());
            case.select("vision.limits", "3").note = Some(format!("{nasty}\",\"=2\r\n=3"));
            for dialect in [DUTCH, Dialect::PLAIN, Dialect { delimiter: b'\t', ..DUTCH }] {
                let rows = table(&render(&case.report(Dutch).0, dialect), dialect);
                assert!(rows.len() > 11, "{nasty:?}");
                for cell in [&rows[1][2], &rows[2][14]] {
                    assert!(cell.starts_with('\''), "{cell:?}");
                }
                assert!(rows.iter().all(|row| row.len() == with_decisions(COLUMNS).count()));
            }
        }
    }

    /// The cells that begin like a formula, where this is the separator.
    fn formulas(csv: &str, separator: u8) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(separator);
        let rows = reader.from_reader(csv.as_bytes()).into_records();
        let cells = rows
            .flat_map(|row| row.expect("any text is a table").iter().map(str::to_owned).collect::<Vec<_>>());
        cells.filter(|cell| cell.trim_start().starts_with(['=', '+', '-', '@', '＝'])).collect()
    }

    proptest! {
        #[test]
        fn nothing_is_a_formula_whatever_the_separator(
            one in "[=+@＝;,\t\n\r\"' 1-]{0,8}",
            other in "[=+@＝;,\t\n\r\"' 1-]{0,8}",
        ) {
            let rows = [["x", &one, &other, &one], ["x", &other, "x", &other]];
            for delimiter in [b',', b';', b'\t'] {
                let rows = rows.iter().map(|row| row.map(Cell::text));
                let dialect = Dialect { delimiter, ..DUTCH };
                let csv = super::table(["a", "b", "c", "d"], rows, dialect);
                for separator in [b',', b';', b'\t'] {
                    prop_assert_eq!(formulas(&csv, separator), Vec::<String>::new(), "{:?}", csv);
                }
            }
        }
    }

    #[test]
    fn a_formula_behind_a_semicolon_or_a_line_break_is_none() {
        for (nasty, safe) in [
            ("x;=1+1;", "x;'=1+1;"),
            ("x\r\n=1", "x\n'=1"),
            ("x; \"=1", "x;' \"=1"),
            ("a; b, -1", "a; b, -1"),
        ] {
            assert_eq!(harmless(nasty, b','), safe);
        }
        for (nasty, safe) in [("x,=1+1;=2", "x,'=1+1;=2"), ("a, -1", "a,' -1"), ("x\n=1", "x\n'=1")] {
            assert_eq!(harmless(nasty, b';'), safe);
        }
    }
}
