use proptest::prelude::*;
use textwrap::core::display_width;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::document::testing::{every_block, of_blocks};
use crate::document::{Column, ColumnKind, Fold, Inline, List, Row, Table};
use crate::messages::Language;
use crate::messages::testing::{Dutch, English};
use crate::render::testing::{NASTY, nasty};

const PLAIN: Style = Style { colour: false, unicode: true, width: 80 };

/// A text long enough to be wrapped, in words that are all different.
const LONG: &str = "A sentence of somebody else that is so long that it will not fit on any line of the page, \
    with a comma in the middle of it and a last word";

fn said(blocks: Vec<Block>, style: Style) -> String {
    let document = of_blocks(blocks);
    let text = render(&document, &Messages::new(English), style);
    text.split_inclusive('\n').skip(3).collect()
}

#[test]
fn every_block_is_shown() {
    let text = render(&every_block("Rhine & Sons"), &Messages::new(English), PLAIN);
    insta::assert_snapshot!(text);
}

#[test]
fn without_unicode_the_same_is_shown_in_ascii() {
    let (document, messages) = (every_block("Één → “twee” — drie…"), Messages::new(English));
    let text = render(&document, &messages, Style { unicode: false, ..PLAIN });
    assert!(text.is_ascii());
    for sign in [
        "Een -> \"twee\" - drie...",
        "..--o---..",
        "--o=",
        "=@..",
        "o score, - interval, | target.",
        "-1.4 ?",
        "  > Een",
    ] {
        assert!(text.contains(sign), "{sign}: {text}");
    }
    let said = said(vec![Block::paragraph("Łódź: ≤ 3")], Style { unicode: false, ..PLAIN });
    assert_eq!(said.trim(), "Lodz: <= 3");
}

#[test]
fn colour_changes_nothing_but_the_colour() {
    for text in ["x", LONG] {
        let (document, messages) = (every_block(text), Messages::new(Dutch));
        let coloured = render(&document, &messages, Style { colour: true, ..PLAIN });
        let mut without = String::new();
        for (position, part) in coloured.split("\u{1b}[").enumerate() {
            let colour = if position == 0 { 0 } else { part.find('m').expect("a colour ends in m") + 1 };
            without.push_str(&part[colour..]);
        }
        assert_ne!(coloured, without);
        assert_eq!(without, render(&document, &messages, PLAIN));
    }
}

#[test]
fn the_title_and_each_section_begin_in_a_heading() {
    let lines = lines(&every_block(LONG), &Messages::new(English), PLAIN);
    let headings: Vec<&str> =
        lines.iter().filter(|line| line.heading).map(|line| line.text.as_str()).collect();
    assert_eq!(headings.len(), 6, "{headings:?}");
    assert!(headings[0].starts_with("A sentence") && lines[0].heading && !lines[1].heading);
    assert!(headings[1].starts_with("── Where we stand ──"));
}

#[test]
fn no_word_is_broken() {
    let words = |width| {
        let text = render(&every_block(LONG), &Messages::new(English), Style { width, ..PLAIN });
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        words.sort();
        words
    };
    for width in [60, 67, 80] {
        assert_eq!(words(width), words(100));
    }
}

#[test]
fn labels_share_a_width_or_stand_above_what_they_say() {
    let notice = |label: &str| {
        Block::Notice(Notice {
            gravity: Gravity::Warning,
            label: Some(label.into()),
            text: "Nobody knows.".into(),
        })
    };
    assert_eq!(
        said(vec![notice("Blocker"), notice("Hm")], PLAIN),
        "Blocker  Nobody knows.\nHm       Nobody knows.\n"
    );
    assert_eq!(
        said(vec![notice("No longer clear (blocker)"), notice("Hm")], PLAIN),
        "No longer clear (blocker)\n  Nobody knows.\nHm\n  Nobody knows.\n"
    );
}

#[test]
fn what_is_folded_is_cut() {
    let list = |kind, items: &[&str], fold| {
        Block::List(List { kind, items: items.iter().map(|text| Item::new(*text)).collect(), fold })
    };
    let fold = Some(Fold { after: 1, instead: "… and 2 more.".into() });
    let folded = said(vec![list(ListKind::Plain, &["one", "two", "three"], fold)], PLAIN);
    assert_eq!(folded, "- one\n- … and 2 more.\n");
}

#[test]
fn a_legend_explains_only_what_stands_there() {
    let number = |by, doubtful| Line::from(Inline::Difference { by, of_hundred: false, doubtful });
    let table = |doubtful| {
        Block::Table(Table {
            caption: "x".into(),
            columns: vec![
                Column { title: "Name".to_owned(), kind: ColumnKind::Text },
                Column { title: "Change".to_owned(), kind: ColumnKind::Number },
            ],
            rows: vec![Row { depth: 0, gauge: None, cells: vec!["a".into(), number(1.0, doubtful)] }],
            scale: None,
        })
    };
    assert_eq!(said(vec![table(false)], PLAIN), "Name  Change\n────────────\na       +1.0\n");
    assert!(said(vec![table(true)], PLAIN).ends_with("? marks what could be no change at all.\n"));
}

#[test]
fn emphasis_is_bold_and_wraps() {
    let words = "stands out over more than one line of the page, word by word";
    let text = Line(vec!["This ".into(), Inline::Emphasis(words.to_owned()), " and this not.".into()]);
    let text = said(vec![Block::paragraph(text)], Style { colour: true, width: 60, ..PLAIN });
    assert!(text.starts_with("This \u{1b}[1mstands\u{1b}[0m \u{1b}[1mout\u{1b}[0m"), "{text:?}");
    assert!(text.ends_with("\u{1b}[1mword\u{1b}[0m and this not.\n"), "{text:?}");
    assert!(text.lines().all(|line| display_width(line) <= 60) && text.lines().count() == 2);
}

fn obeys_nothing(text: &str, language: Language, style: Style) -> Result<(), TestCaseError> {
    let page = render(&every_block(text), &Messages::new(language), style);
    for line in page.lines() {
        prop_assert!(line.width() <= style.width.clamp(60, 100), "{} wide: {line}", line.width());
        prop_assert!(!line.contains(char::is_control), "{line:?}");
        prop_assert!(style.unicode || line.is_ascii(), "{line:?}");
        prop_assert_eq!(line.trim_end(), line);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_too_wide_and_nothing_is_obeyed(text in nasty(), width in 0_usize..140, unicode: bool) {
        obeys_nothing(&text, Dutch, Style { colour: false, unicode, width })?;
    }
}

#[test]
fn nothing_a_terminal_knows_gets_through() {
    for part in NASTY {
        obeys_nothing(&format!("{part}word\n{part}word"), English, PLAIN).expect(part);
    }
}

#[test]
fn a_box_stands_on_the_line_of_its_word() {
    let outcomes = ["aangenomen", "gewijzigd", "aangehouden", "afgewezen"].map(str::to_owned);
    let (text, to_fill_in) = ("x".into(), Vec::new());
    let motion = Motion { number: 1, text, origin: Vec::new(), outcomes: outcomes.into(), to_fill_in };
    for width in 60..=64 {
        let said = said(vec![Block::Motions(vec![motion.clone()])], Style { width, ..PLAIN });
        assert!(said.lines().all(|line| !line.ends_with(']') && !line.ends_with('[')), "{said}");
        assert!(said.contains("[ ] afgewezen"), "{said}");
    }
}

/// Names that would be torn to pieces beside their figures stand above them; where these find no room
/// beside each other either, each has its title.
#[test]
fn long_names_stand_above_their_figures() {
    let table = |levels: usize| {
        let number = |title: &str| Column { title: title.to_owned(), kind: ColumnKind::Number };
        let text = |title: &str| Column { title: title.to_owned(), kind: ColumnKind::Text };
        let note = Column { title: "Note".to_owned(), kind: ColumnKind::Note };
        let chosen = Inline::Distribution(vec![("said".to_owned(), 1); levels]);
        let name = "What is decided before a trial starts about what follows if it succeeds?";
        let cells = vec![name.into(), chosen.into(), "7".into(), "3.0".into(), "Kept.".into()];
        Block::Table(Table {
            caption: "Questions".into(),
            columns: vec![
                text("Question"),
                text("Levels chosen"),
                number("People"),
                number("Don’t know"),
                note,
            ],
            rows: vec![Row { depth: 0, gauge: None, cells }],
            scale: None,
        })
    };
    let narrow = Style { width: 60, ..PLAIN };
    let lines = |levels| -> Vec<String> {
        let said = said(vec![table(levels)], narrow);
        assert!(said.lines().all(|line| display_width(line) <= 60), "{said}");
        said.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let name = ["What is decided before a trial starts about what follows if", "it succeeds?"];
    let seven = lines(7);
    let at = seven.iter().position(|line| line == name[0]).expect("the name stands alone");
    assert_eq!(seven[at + 1..], [name[1], "███████ 1-1-1-1-1-1-1      7        3.0", "Note: Kept."]);
    assert!(seven[at - 2].starts_with("Levels chosen"), "{seven:?}");
    let fourteen = lines(14);
    let at = fourteen.iter().position(|line| line == name[0]).expect("the name stands alone");
    let levels = format!("Levels chosen {} {}", "█".repeat(14), ["1"; 14].join("-"));
    assert_eq!(fourteen[at + 1..], [name[1], &levels, "People 7  Don’t know 3.0", "Note: Kept."]);
}
