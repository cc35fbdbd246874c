//! Whatever a text from outside holds, it is shown as text, and nothing around it changes.

use std::sync::LazyLock;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthStr;

use super::super::testing::{Case, rich};
use super::super::{json, markdown, terminal, words};
use crate::bank::{Children, Dimension, Text};
use crate::messages::Language;

pub(super) const NASTY: &[&str] = &[
    "|",
    "||",
    "\\",
    "`",
    "```",
    "~~~",
    "~~x~~",
    "# ",
    "## x",
    "- ",
    "- [ ] ",
    "+ ",
    "* ",
    "**",
    "__",
    "_x_",
    "1. ",
    "12) ",
    "> ",
    ">",
    "===",
    "---",
    "***",
    ":--",
    ": x",
    "<b>",
    "</table>",
    "<!-- ",
    "<script>alert(1)</script>",
    "<https://x.nl>",
    "https://x.nl",
    "www.x.nl",
    "a@b.nl",
    "&amp;",
    "&#42;",
    "&lt;",
    "[x](y)",
    "![x](y)",
    "[x]: y",
    "[^1]",
    "[!NOTE]",
    "{#id}",
    "$x$",
    "$$",
    "^x^",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "\u{1b}[31m",
    "\u{1b}]0;x\u{7}",
    "\u{9b}2J",
    "\u{0}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{2028}",
    "\u{a0}",
    "=1+1",
    "@SUM(A1)",
    "é",
    "漢字",
    "👩‍👩‍👧‍👦",
    "🇳🇱",
    "word",
    " ",
    "x",
];

pub(super) fn nasty() -> impl Strategy<Value = String> {
    let few = prop::collection::vec(prop::sample::select(NASTY), 1..8).prop_map(|parts| parts.concat());
    let long = prop::sample::select(NASTY).prop_map(|part| part.repeat(10_000 / part.len()));
    prop_oneof![9 => few, 1 => long]
        // An empty text is no text, and is left out with what would stand around it.
        .prop_map(|text| if words::one_line(&text).trim().is_empty() { "x".to_owned() } else { text })
}

/// The rich case with this text in the place of every text from outside.
pub(super) fn with(text: &str) -> Case {
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
    markdown::render(&report, &messages)
}

/// The document without its text: what opens, in which order, and the boxes to tick.
fn structure(document: &str) -> Vec<String> {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let mut quoted = 0;
    Parser::new_ext(document, options)
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
fn shown(document: &str) -> String {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(document, options)
        .map(|event| match event {
            Event::Text(text) => text.into_string(),
            Event::End(_) | Event::SoftBreak | Event::HardBreak => "\n".to_owned(),
            _ => String::new(),
        })
        .collect()
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
        let line = words::one_line(&text);
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
        let page = terminal::render(&report, &messages, style);
        for line in page.lines() {
            prop_assert!(line.width() <= width.clamp(60, 100), "{} wide: {line}", line.width());
            prop_assert!(!line.contains(char::is_control), "{line:?}");
            prop_assert!(unicode || line.is_ascii(), "{line:?}");
        }
    }

    #[test]
    fn json_gives_the_text_back(text in nasty()) {
        let (report, _) = with(&text).report(Language::English);
        let file: json::ReportFile = serde_json::from_str(&json::render(&report)).expect("it reads its own");
        prop_assert_eq!(&file, &json::ReportFile::from(&report));
        prop_assert_eq!(&file.findings[0].message, &text);
    }
}

#[test]
fn nothing_that_markdown_knows_gets_through_at_the_start_of_a_line() {
    for part in NASTY {
        let text = format!("{part}word\n{part}word");
        let document = as_markdown(&text);
        assert_eq!(structure(&document), *BENIGN, "{text:?}");
        assert!(shown(&document).contains(words::one_line(&text).trim()), "{text:?}");
    }
}
