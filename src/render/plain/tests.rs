use proptest::prelude::*;

use super::*;
use crate::display;
use crate::document::testing::{every_block, of_blocks};
use crate::document::{Fold, ListKind, Notice, Row};
use crate::messages::testing::{Dutch, English};
use crate::render::testing::{NASTY, nasty};

fn plain(text: &str) -> String {
    render(&every_block(text), &Messages::new(English))
}

fn said(blocks: Vec<Block>, messages: &Messages) -> Vec<String> {
    let document = of_blocks(blocks);
    render(&document, messages).lines().skip(3).map(str::to_owned).collect()
}

#[test]
fn every_block_is_read() {
    let text = plain("Rhine & Sons");
    insta::assert_snapshot!(text);
    // The other signs in it are somebody's words.
    for sign in ['│', '─', '█', '░', '|', '_', '[', '+', '−', '○', '●'] {
        assert!(!text.contains(sign), "{sign}");
    }
}

#[test]
fn a_row_of_numbers_is_a_sentence() {
    let column = |title: &str, kind| Column { title: title.to_owned(), kind };
    let score = |value| Inline::Score { value, highest: 5.0, same_scale: false }.into();
    let nothing = || Line::from(Inline::Nothing);
    let rows = |cells: Vec<Line>| vec![Row { depth: 1, gauge: None, cells }];
    let table = Table {
        caption: "x".into(),
        columns: vec![
            column("Dimension", ColumnKind::Text),
            column("Then", ColumnKind::Score),
            column("Now", ColumnKind::Score),
            column("Change", ColumnKind::Number),
        ],
        rows: rows(vec!["Data trust".into(), score(2.0), nothing(), nothing()]),
        scale: None,
    };
    let one_score = Table {
        columns: vec![column("Dimension", ColumnKind::Text), column("Score", ColumnKind::Score)],
        rows: rows(vec!["Data trust".into(), nothing()]),
        ..table.clone()
    };
    let tables = vec![Block::Table(table), Block::Table(one_score)];
    let english = said(tables.clone(), &Messages::new(English));
    assert_eq!(english, ["Data trust: then 2.0 out of 5, now no score.", "Data trust: no score."]);
    let dutch = said(tables, &Messages::new(Dutch));
    assert_eq!(dutch, ["Data trust: then 2,0 van maximaal 5, now geen score.", "Data trust: geen score."]);
}

#[test]
fn only_a_list_that_stands_for_a_count_is_folded() {
    let list = |after| {
        let fold = Some(Fold { after, instead: "Two questions.".into() });
        let items = vec![Item::new("one"), Item::new("two")];
        vec![Block::List(List { kind: ListKind::Plain, items, fold })]
    };
    let messages = Messages::new(English);
    assert_eq!(said(list(0), &messages), ["Two questions."]);
    assert_eq!(said(list(1), &messages), ["one", "two"]);
}

#[test]
fn a_label_stands_before_what_it_says() {
    let gravity = crate::document::Gravity::Warning;
    let notice = |label: Option<&str>| {
        Block::Notice(Notice { gravity, label: label.map(Line::from), text: "Nobody knows.".into() })
    };
    let fact = Fact { label: Some("Then".into()), said: vec!["a".into()], detail: vec!["b".into()] };
    let blocks = vec![notice(None), notice(Some("Warning")), Block::Facts(vec![fact])];
    let messages = Messages::new(English);
    assert_eq!(said(blocks, &messages), ["Nobody knows.", "Warning: Nobody knows.", "Then: a, b."]);
}

fn is_only_read(text: &str) -> Result<(), TestCaseError> {
    let read = plain(text);
    for line in read.lines() {
        prop_assert!(line.trim() == line && !line.contains(char::is_control), "{line:?}");
    }
    let line = display::one_line(text);
    prop_assert!(read.contains(&line), "{line:?} is not in {read}");
    // A quotation has the lines of whoever said it.
    let lines = plain(&line).lines().count();
    prop_assert_eq!(lines, plain("benign").lines().count());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_fact_is_a_line_whatever_it_holds(text in nasty()) {
        is_only_read(&text)?;
    }
}

#[test]
fn nothing_gets_through_at_the_start_of_a_line() {
    for part in NASTY {
        is_only_read(&format!("{part}word\n{part}word")).expect(part);
    }
}
