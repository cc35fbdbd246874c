//! Whatever a text from outside holds, it is shown as text, and nothing around it changes.

use std::sync::LazyLock;

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::super::document;
use super::super::testing::{Case, rich};
use crate::bank::{Children, Dimension, Text};
use crate::display::one_line;
use crate::messages::Language;
use crate::render::markdown::tests::{shown, structure};
use crate::render::testing::{NASTY, nasty};
use crate::render::{self, markdown, terminal};

/// The rich case with this text in the place of every text from outside.
fn with(text: &str) -> Case {
    let mut case = rich();
    let said = Text::new(vec![("en".to_owned(), text.to_owned())]);
    let assessment = &mut case.assessment;
    assessment.organisation = Some(text.to_owned());
    assessment.respondent.name = Some(text.to_owned());
    assessment.respondent.role = Some(text.to_owned());
    for answer in assessment.answers.values_mut() {
        answer.note = Some(text.to_owned());
    }
    assessment.reflections.insert("vision.who".to_owned(), text.to_owned());
    let bank = &mut case.bank;
    bank.title = said.clone();
    bank.source = Some(said.clone());
    for option in bank.scales.iter_mut().flat_map(|scale| &mut scale.options) {
        option.label = said.clone();
    }
    for band in &mut bank.bands {
        band.name = said.clone();
        band.meaning = Some(said.clone());
    }
    for rule in &mut bank.rules {
        rule.message = said.clone();
    }
    bank.dimensions.iter_mut().for_each(|dimension| fill(dimension, &said));
    case
}

fn fill(dimension: &mut Dimension, said: &Text) {
    dimension.name = said.clone();
    for reflection in &mut dimension.reflections {
        reflection.text = said.clone();
    }
    match &mut dimension.children {
        Children::Dimensions(inner) => inner.iter_mut().for_each(|inner| fill(inner, said)),
        Children::Questions(questions) => {
            for question in questions {
                question.text = said.clone();
                question.evidence = Some(said.clone());
                question.anchors.fill(said.clone());
                for decision in &mut question.decisions {
                    decision.text = said.clone();
                }
            }
        }
    }
}

fn as_markdown(text: &str) -> String {
    let (report, messages) = with(text).report(Language::English);
    markdown::render(&document(&report, &messages), &messages)
}

/// What the document is made of, whatever it says.
static BENIGN: LazyLock<Vec<String>> = LazyLock::new(|| structure(&as_markdown("benign")));

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn markdown_keeps_its_structure_and_shows_the_text(text in nasty()) {
        let document = as_markdown(&text);
        prop_assert_eq!(&structure(&document), &*BENIGN);
        let shown = shown(&document);
        let line = one_line(&text);
        prop_assert!(shown.contains(line.trim()), "{line:?} is not in {shown}");
    }

    #[test]
    fn the_terminal_obeys_nothing_and_no_line_is_too_wide(
        text in nasty(),
        width in 0_usize..140,
        unicode: bool,
    ) {
        let (report, messages) = with(&text).report(Language::Dutch);
        let style = terminal::Style { colour: false, unicode, width };
        let page = terminal::render(&document(&report, &messages), &messages, style);
        for line in page.lines() {
            prop_assert!(line.width() <= width.clamp(60, 100), "{} wide: {line}", line.width());
            prop_assert!(!line.contains(char::is_control), "{line:?}");
            prop_assert!(unicode || line.is_ascii(), "{line:?}");
        }
    }

    #[test]
    fn json_gives_the_text_back(text in nasty()) {
        let (report, _) = with(&text).report(Language::English);
        let json: serde_json::Value = serde_json::from_str(&render::json(&report)).expect("it is JSON");
        prop_assert_eq!(json["findings"][0]["message"].as_str(), Some(text.as_str()));
    }
}

#[test]
fn nothing_that_markdown_knows_gets_through_at_the_start_of_a_line() {
    for part in NASTY {
        let text = format!("{part}word\n{part}word");
        let document = as_markdown(&text);
        assert_eq!(structure(&document), *BENIGN, "{text:?}");
        assert!(shown(&document).contains(one_line(&text).trim()), "{text:?}");
    }
}
