//! All formats say the same numbers.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};

use super::super::testing::{BOARD, Case};
use super::super::{Report, csv, html, json, markdown, terminal};
use crate::assessment::Response;
use crate::messages::{Language, Messages};

/// The numbers of each dimension as a table shows them.
type Rows = Vec<Vec<String>>;

fn from_json(json: &str, messages: &Messages) -> Rows {
    let file: json::ReportFile = serde_json::from_str(json).expect("it reads its own");
    let one = |number: Option<f64>| number.map_or("–".to_owned(), |number| messages.decimal(number, 1));
    let row = |dimension: &json::DimensionEntry| {
        let interval = match dimension.low.zip(dimension.high) {
            Some((low, high)) => format!("{}–{}", one(Some(low)), one(Some(high))),
            None => "–".to_owned(),
        };
        let coverage =
            dimension.coverage.map_or("–".to_owned(), |share| format!("{}%", messages.percentage(share)));
        vec![one(dimension.score), interval, one(dimension.target), one(dimension.gap), coverage]
    };
    file.dimensions.iter().map(row).collect()
}

fn from_terminal(page: &str) -> Rows {
    let lines = page.lines().skip_while(|line| !line.starts_with("──────"));
    let lines = lines.skip(1).take_while(|line| !line.starts_with('│'));
    lines
        .filter_map(|line| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            Some(words[words.len().checked_sub(5)?..].to_vec())
        })
        .collect()
}

fn from_markdown(document: &str) -> Rows {
    let mut rows = Rows::new();
    for event in Parser::new_ext(document, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            Event::Text(text) => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
                    cell.push_str(&text);
                }
            }
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    rows.into_iter().map(|row| row[2..].to_vec()).collect()
}

fn from_html(page: &str) -> Rows {
    let selector = |text| Selector::parse(text).expect("a selector");
    let document = Html::parse_document(page);
    document
        .select(&selector(".scores tbody tr"))
        .map(|row| row.select(&selector("td")).map(|cell| cell.text().collect()).collect())
        .collect()
}

/// The value and share of each question.
fn questions_from_csv(text: &str) -> Vec<(String, Option<f64>, Option<f64>)> {
    let number = |cell: &str| cell.parse().ok();
    ::csv::Reader::from_reader(text.as_bytes())
        .into_records()
        .map(|row| row.expect("it reads its own"))
        .map(|row| (row[6].to_owned(), number(&row[11]), number(&row[13])))
        .collect()
}

fn questions_from_json(json: &str) -> Vec<(String, Option<f64>, Option<f64>)> {
    let file: json::ReportFile = serde_json::from_str(json).expect("it reads its own");
    file.questions.into_iter().map(|entry| (entry.id, entry.value, entry.share_of_gap)).collect()
}

fn report(answers: &[&str], language: Language) -> (Report, Messages) {
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
    case.report(language)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn all_formats_say_the_same_numbers(
        answers in prop::collection::vec(
            prop::sample::select(&["1", "2", "3", "4", "5", "?", "n/a", "none"][..]), 10
        ),
        language in prop::sample::select(&Language::ALL[..]),
    ) {
        let (report, messages) = report(&answers, language);
        let json = json::render(&report);
        let expected = from_json(&json, &messages);
        if report.standing.index.is_some() {
            let style = terminal::Style { colour: false, unicode: true, width: 80 };
            prop_assert_eq!(&from_terminal(&terminal::render(&report, &messages, style)), &expected);
            prop_assert_eq!(&from_markdown(&markdown::render(&report, &messages)), &expected);
            prop_assert_eq!(&from_html(&html::render(&report, &messages)), &expected);
        }
        prop_assert_eq!(questions_from_csv(&csv::render(&report)), questions_from_json(&json));
    }
}
