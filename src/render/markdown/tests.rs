use std::sync::LazyLock;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;
use crate::display;
use crate::document::Inline;
use crate::document::testing::{every_block, of_blocks};
use crate::messages::testing::English;
use crate::render::testing::{NASTY, nasty};

fn markdown(text: &str) -> String {
    render(&every_block(text), &Messages::new(English))
}

fn said(blocks: Vec<Block>) -> String {
    render(&of_blocks(blocks), &Messages::new(English)).split_off("# Title\n\n## One\n\n".len())
}

fn parser(document: &str) -> Parser<'_> {
    Parser::new_ext(document, Options::all() - Options::ENABLE_SMART_PUNCTUATION)
}

/// The document without its text: what opens, in which order, and the boxes to tick.
pub(crate) fn structure(document: &str) -> Vec<String> {
    let mut quoted = 0;
    parser(document)
        .filter_map(|event| match event {
            // How many paragraphs a quote has is up to whoever wrote them.
            Event::Start(Tag::BlockQuote(_)) => {
                quoted = 1;
                Some("quote".to_owned())
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                quoted = 0;
                Some("end of quote".to_owned())
            }
            Event::Start(Tag::Paragraph) if quoted > 0 => {
                quoted += 1;
                (quoted == 2).then(|| "paragraph".to_owned())
            }
            Event::Start(Tag::Heading { level, .. }) => Some(level.to_string()),
            Event::Start(tag) => Some(format!("{tag:?}")),
            Event::TaskListMarker(_) => Some("box".to_owned()),
            Event::Code(code) => Some(format!("code {code}")),
            Event::Text(_) | Event::SoftBreak | Event::HardBreak | Event::End(_) => None,
            other => Some(format!("{other:?}")),
        })
        .collect()
}

/// What a reader sees of the document.
pub(crate) fn shown(document: &str) -> String {
    parser(document)
        .map(|event| match event {
            Event::Text(text) => text.into_string(),
            Event::End(_) | Event::SoftBreak | Event::HardBreak => "\n".to_owned(),
            _ => String::new(),
        })
        .collect()
}

/// What the document is made of, whatever it says.
static BENIGN: LazyLock<Vec<String>> = LazyLock::new(|| structure(&markdown("benign")));

fn is_only_shown(text: &str) -> Result<(), TestCaseError> {
    let document = markdown(text);
    prop_assert_eq!(&structure(&document), &*BENIGN);
    let line = display::one_line(text);
    prop_assert!(shown(&document).contains(line.trim()), "{line:?} is not in {document}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn it_keeps_its_structure_and_shows_the_text(text in nasty()) {
        is_only_shown(&text)?;
    }

    #[test]
    fn what_stands_in_two_pieces_is_as_harmless_as_in_one(one in nasty(), other in nasty()) {
        for first in [Inline::Text(one.clone()), Inline::Emphasis(one)] {
            let line = Line(vec![first, Inline::Text(format!(" {other}")), ".".into()]);
            let structure = structure(&said(vec![Block::paragraph(line)]));
            prop_assert_eq!(structure.first().map(String::as_str), Some("Paragraph"));
            prop_assert!(structure[1..].iter().all(|opened| opened == "Strong"), "{:?}", structure);
        }
    }
}

#[test]
fn nothing_that_markdown_knows_gets_through_at_the_start_of_a_line() {
    for part in NASTY {
        is_only_shown(&format!("{part}word\n{part}word")).expect(part);
    }
}

#[test]
fn every_block_is_written() {
    insta::assert_snapshot!(markdown("Rhine & Sons"));
}

#[test]
fn pieces_keep_their_meaning_and_their_spaces() {
    let line = |pieces: Vec<Inline>| said(vec![Block::paragraph(Line(pieces))]);
    let emphasis = |text: &str| Inline::Emphasis(text.to_owned());
    assert_eq!(line(vec![emphasis("Label: "), "1. a - b".into()]), "**Label:** 1. a - b\n");
    assert_eq!(line(vec!["12".into(), ". x".into()]), "12\\. x\n");
    assert_eq!(line(vec!["51.0 out of 100".into()]), "51.0 out of 100\n");
    assert_eq!(line(vec!["- ".into(), Inline::Id("vision.one".to_owned())]), "\\- `vision.one`\n");
    assert_eq!(line(vec![Inline::Id("a`|".to_owned()), emphasis("")]), "a\\`\\|\n");
    assert_eq!(
        said(vec![Block::lead(Line(vec!["We stand ".into(), emphasis("still")]))]),
        "**We stand still**\n"
    );
}

#[test]
fn a_heading_has_at_most_six_levels() {
    let heading = |level| said(vec![Block::Heading { level, text: "x".into() }]);
    assert_eq!([heading(3), heading(9)], ["### x\n", "###### x\n"]);
}

#[test]
fn numbers_that_do_not_follow_each_other_are_shown_as_they_are() {
    let numbers = [7, 9, 10, 13, 2];
    let items = numbers.map(|number| Item::new("x").marked(Mark::Number(number)));
    let said = said(Block::list(items).into_iter().collect());
    let (mut shown, mut next) = (Vec::new(), 0);
    for event in parser(&said) {
        match event {
            Event::Start(Tag::List(Some(first))) => next = first,
            Event::Start(Tag::Item) => {
                shown.push(next);
                next += 1;
            }
            _ => {}
        }
    }
    assert_eq!(shown, numbers.map(|number| number as u64), "{said}");
}
