//! All formats say the same numbers and the same sentences, of both kinds of report.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};
use scraper::Html;

use super::super::testing::{BOARD, Case};
use super::super::{AgendaItem, Past, comparison, csv, document};
use crate::assessment::Response;
use crate::document::testing::{Said, texts};
use crate::document::{Document, Part};
use crate::messages::{Language, Messages};
use crate::register::testing::{adopted, day, id};
use crate::register::{Entry, Happened, Register};
use crate::render::{self, docx, html, markdown, plain, terminal};

/// Letters and digits only: what a format breaks, spaces and escapes as it likes.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '−' | '+')).collect()
}

fn of_markdown(document: &str) -> String {
    Parser::new_ext(document, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS)
        .map(|event| match event {
            Event::Text(text) | Event::Code(text) => text.into_string(),
            _ => "\n".to_owned(),
        })
        .collect()
}

fn of_html(page: &str) -> String {
    Html::parse_document(page).root_element().text().collect()
}

/// What a format has to say of a document, in the order of the document, and what it says.
struct Format {
    name: &'static str,
    text: String,
    spoken: bool,
    has: fn(&Said) -> bool,
}

fn formats(document: &Document, messages: &Messages) -> Vec<Format> {
    let style = terminal::Style { colour: false, unicode: true, width: 80 };
    let shown = |name, text, has| Format { name, text, spoken: false, has };
    vec![
        shown("terminal", terminal::render(document, messages, style), |said| {
            said.part != Part::Appendix && !said.folded && !said.in_table
        }),
        shown("markdown", of_markdown(&markdown::render(document, messages)), |_| true),
        shown("html", of_html(&html::render(document, messages)), |_| true),
        shown("word", docx::tests::text_of(&docx::render(document, messages)), |_| true),
        Format {
            name: "plain",
            text: plain::render(document, messages),
            spoken: true,
            has: |said| !said.folded && !said.in_table,
        },
    ]
}

/// Fails when a format lacks a text of the document, or has it in another place.
fn say_the_same(document: &Document, messages: &Messages) -> Result<(), TestCaseError> {
    for Format { name, text, spoken, has } in formats(document, messages) {
        let text = letters(&text);
        let mut rest = text.as_str();
        for said in texts(document).into_iter().filter(has) {
            let line = if spoken { said.line.spoken(messages) } else { said.line.shown(messages) };
            let line = letters(&line);
            let Some(at) = rest.find(&line) else {
                return Err(TestCaseError::fail(format!("{name} lacks {line:?} in {rest}")));
            };
            rest = &rest[at + line.len()..];
        }
        // Numbers in a table may stand among the lines of a long name.
        let in_table =
            texts(document).into_iter().filter(|said| said.in_table && said.part != Part::Appendix);
        for cell in in_table {
            let brief = cell.line.brief();
            let cell = letters(&if spoken { brief.spoken(messages) } else { brief.shown(messages) });
            let is_name = cell.chars().any(char::is_alphabetic);
            prop_assert!(is_name || spoken || text.contains(&cell), "{} lacks {:?}", name, cell);
        }
    }
    Ok(())
}

fn case(answers: &[&str]) -> Case {
    let mut case = Case::new(BOARD);
    let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
    for (id, answer) in ids.iter().zip(answers) {
        match *answer {
            "none" => {}
            "?" => drop(case.answer(id, Response::DontKnow)),
            "n/a" => drop(case.answer(id, Response::NotApplicable(None))),
            option => drop(case.select(id, option)),
        }
    }
    case
}

/// The rows of a table that have something in this column.
fn rows_with(text: &str, column: usize) -> Vec<::csv::StringRecord> {
    let rows = ::csv::Reader::from_reader(text.as_bytes()).into_records();
    rows.map(|row| row.expect("it reads its own")).filter(|row| !row[column].is_empty()).collect()
}

/// The value and share of each question.
fn questions_from_csv(text: &str) -> Vec<(String, Option<f64>, Option<f64>)> {
    let number = |cell: &str| cell.parse().ok();
    let rows = rows_with(text, 6).into_iter();
    rows.map(|row| (row[6].to_owned(), number(&row[11]), number(&row[13]))).collect()
}

/// The rules that hold, and those of which it cannot be said.
fn rules_from_csv(text: &str) -> [Vec<String>; 2] {
    let rules = rows_with(text, 19);
    ["holds", "open"]
        .map(|outcome| rules.iter().filter(|row| row[21] == *outcome).map(|row| row[19].to_owned()).collect())
}

fn rules_from_json(json: &str) -> [Vec<String>; 2] {
    let file: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    ["findings", "open_findings"].map(|list| {
        let rules = file[list].as_array().expect("a list").iter();
        rules.map(|entry| entry["rule"].as_str().unwrap_or_default().to_owned()).collect()
    })
}

fn questions_from_json(json: &str) -> Vec<(String, Option<f64>, Option<f64>)> {
    let file: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    let questions = file["questions"].as_array().expect("a list");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    questions
        .iter()
        .map(|entry| (text(&entry["id"]), entry["value"].as_f64(), entry["share_of_gap"].as_f64()))
        .collect()
}

/// The id, the standing and the levels of each decision.
type Decision = (String, String, Option<f64>, Option<f64>);

fn decisions_from_csv(text: &str) -> Vec<Decision> {
    let number = |cell: &str| cell.parse().ok();
    let rows = rows_with(text, 24).into_iter();
    rows.map(|row| (row[24].to_owned(), row[25].to_owned(), number(&row[30]), number(&row[31]))).collect()
}

fn decisions_from_json(json: &str) -> Vec<Decision> {
    let file: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let decisions = file["register"]["decisions"].as_array().cloned().unwrap_or_default();
    let levels = |entry: &serde_json::Value| ["then", "now"].map(|key| entry["answer"][key].as_f64());
    let decision = |entry: &serde_json::Value| {
        let [then, now] = levels(entry);
        (text(&entry["id"]), text(&entry["standing"]), then, now)
    };
    decisions.iter().map(decision).collect()
}

/// A register in which the board adopted every other of these, months before the answers of now, and
/// held the rest over.
fn every_other(items: &[AgendaItem]) -> Register {
    let mut register = Register::new("board", None);
    for (place, item) in (0_u8..).zip(items) {
        let mut proposal = item.proposal.clone();
        proposal.from.day = Some(day("2026-01-10"));
        let entry = match place % 2 {
            0 => adopted("2026-01-12"),
            _ => Entry::new(Happened::HeldOver, day("2026-01-12"), None),
        };
        register.record(id(u128::from(place) + 1), Some(&proposal), entry).expect("it begins so");
    }
    register
}

fn answers() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(&["1", "2", "3", "4", "5", "?", "n/a", "none"][..]), 10)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn all_formats_say_the_same(
        then in answers(), now in answers(), language in prop::sample::select(Language::all().collect::<Vec<_>>()),
    ) {
        let pair = (case(&then), case(&now));
        let (report, messages) = pair.0.report(language);
        say_the_same(&document(&report, &messages), &messages)?;
        let json = render::json(&report);
        let table = csv::render(&report, csv::Dialect::PLAIN);
        prop_assert_eq!(questions_from_csv(&table), questions_from_json(&json));
        prop_assert_eq!(rules_from_csv(&table), rules_from_json(&json));
        let (compared, messages) = comparison::testing::report(&pair, language);
        say_the_same(&comparison::document(&compared, &messages), &messages)?;
        let register = every_other(&report.agenda_items(&messages));
        let past = Some(Past { register: &register, today: day("2026-09-20") });
        let after = pair.1.report_after(&messages, past);
        say_the_same(&document(&after, &messages), &messages)?;
        let table = csv::render(&after, csv::Dialect::PLAIN);
        prop_assert_eq!(decisions_from_csv(&table), decisions_from_json(&render::json(&after)));
        let (compared, messages) = comparison::testing::report_after(&pair, language, past);
        say_the_same(&comparison::document(&compared, &messages), &messages)?;
    }
}
