//! The report's answers as CSV, for a spreadsheet: a row a question.
//!
//! RFC 4180 (commas, CRLF, quotes where needed) in UTF-8 with a byte order mark, without which
//! a common spreadsheet takes the letters for another encoding. The columns have the names of
//! the JSON report; numbers have a decimal point and are unrounded; an empty cell means that
//! there is nothing to say.

use serde::Serialize;

use super::{AnswerEntry, Given, QuestionRow, Report};
use crate::display::visible_lines;

const COLUMNS: [&str; 15] = [
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
];

/// Renders the answers. A text from outside that a spreadsheet would take for a formula has an
/// apostrophe before it.
///
/// # Panics
/// Never: the rows are written to memory and all have the same length.
pub fn render(report: &Report) -> String {
    let cells = report.questions.iter().map(|question| cells(report, question));
    table(COLUMNS, cells)
}

/// A table of rows of one length.
pub(super) fn table<const N: usize>(columns: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(columns).expect("memory takes it");
    for row in rows {
        writer.write_record(row).expect("all rows have the same length");
    }
    let bytes = writer.into_inner().expect("memory takes it");
    String::from_utf8(bytes).expect("it was written from text")
}

fn cells(report: &Report, question: &QuestionRow) -> [String; COLUMNS.len()] {
    let [response, option, label, value] = answer(&question.given);
    let (percent, reason) = match &question.given {
        Given::Selected { percent, .. } => (Some(*percent), None),
        Given::NotApplicable { reason } => (None, reason.as_deref()),
        Given::DontKnow | Given::Unanswered => (None, None),
    };
    let note: Vec<&str> = reason.into_iter().chain(question.note.as_deref()).collect();
    [
        text(&report.bank.id),
        text(&report.bank.version),
        report.subject.organisation.as_deref().map_or_else(String::new, text),
        report.dated.as_ref().map_or_else(String::new, |dated| dated.day.clone()),
        text(&question.dimension),
        text(&question.area.join(" › ")),
        text(&question.id),
        text(&question.text),
        response,
        option,
        label,
        value,
        number(percent),
        number(question.share_of_gap),
        text(&note.join("\n")),
    ]
}

/// Response, option, label and value.
pub(super) fn answer(given: &Given) -> [String; 4] {
    let AnswerEntry { response, option, value } = given.clone().into();
    let label = match given {
        Given::Selected { label, .. } => text(label),
        _ => String::new(),
    };
    [keyword(&response), option.as_deref().map_or_else(String::new, text), label, number(value)]
}

pub(super) fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A keyword as the JSON has it; nothing where that has `null`.
pub(super) fn keyword(value: &impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().map_or_else(String::new, str::to_owned)
}

/// A text from outside: seen, not obeyed.
///
/// The characters are those OWASP names for CSV injection, and their full-width forms; some
/// spreadsheets look for them behind white space too. Where the separator is a semicolon or a
/// tab, quotes that were meant for commas hold nothing together: a cell begins behind every
/// semicolon and every line break, whatever quotes come next.
pub(super) fn text(text: &str) -> String {
    let shown = visible_lines(text);
    let starts = |letter| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let passed_over = |letter: char| letter.is_whitespace() || letter == '"';
    let acts = |cell: &str| cell.trim_start_matches(passed_over).starts_with(starts);
    let guard = |acts| if acts { "'" } else { "" };
    let mut safe = guard(text.starts_with(['\t', '\r', '\n']) && !acts(&shown)).to_owned();
    for cell in shown.split_inclusive([';', '\n']) {
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

    fn table(csv: &str) -> Vec<Vec<String>> {
        let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes()).into_records();
        rows.map(|row| row.expect("it reads its own").iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_row_a_question() {
        let (report, _) = rich().report(Dutch);
        insta::assert_snapshot!("csv-rich-nl", render(&report));
        let rows = table(&render(&report));
        assert_eq!(rows[0], COLUMNS);
        assert_eq!(rows.len(), 1 + report.questions.len());
    }

    #[test]
    fn numbers_come_back_to_the_last_digit() {
        let (report, _) = rich().report(Dutch);
        for (row, question) in table(&render(&report)).iter().skip(1).zip(&report.questions) {
            assert_eq!(row[13].parse().ok(), question.share_of_gap, "{}", question.id);
        }
    }

    #[test]
    fn nothing_is_a_formula() {
        for nasty in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n-1", "＝1", "\u{a0}=1"] {
            let mut case = rich();
            case.assessment.organisation = Some(nasty.to_owned());
            case.select("vision.limits", "3").note = Some(format!("{nasty}\",\"=2\r\n=3"));
            let rows = table(&render(&case.report(Dutch).0));
            assert_eq!(rows.len(), 11, "{nasty:?}");
            for cell in [&rows[1][2], &rows[2][14]] {
                assert!(cell.starts_with('\''), "{cell:?}");
            }
            assert!(rows.iter().all(|row| row.len() == COLUMNS.len()));
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
            let csv = super::table(["a", "b", "c", "d"], rows.map(|row| row.map(text)).into_iter());
            for separator in [b',', b';', b'\t'] {
                prop_assert_eq!(formulas(&csv, separator), Vec::<String>::new(), "{:?}", csv);
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
            assert_eq!(text(nasty), safe);
        }
    }
}
