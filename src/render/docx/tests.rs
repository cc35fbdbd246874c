use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use roxmltree::{Document as Xml, Node};

use super::body::PAGE;
use super::*;
use crate::document::testing::{every_block, of_blocks};
use crate::document::{
    Block, Column, ColumnKind, Gauge, Inline, Item, Line, List, ListKind, Mark, Part, Row, Table,
};
use crate::messages::testing::{Dutch, English};
use crate::render::testing::{NASTY, nasty};

/// The namespace of `WordprocessingML`.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What XML or a template could take for its own.
const MARKS: &[&str] = &[
    "</w:t>",
    "</w:p><w:p>",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml",
    "&#0;",
    "&",
    "\"",
    "'",
    "{{ x }}",
    "{% if %}",
    "\u{b}",
    "\u{7f}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
];

fn english(document: &Document) -> Vec<u8> {
    render(document, &Messages::new(English))
}

/// The parts of a file by name, as another program would read them.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let archive = rawzip::ZipArchive::from_slice(file).expect("it is an archive");
    let read = |entry: Result<rawzip::ZipFileHeaderRecord, rawzip::Error>| {
        let entry = entry.expect("an entry");
        let name = String::from_utf8(entry.file_path().as_bytes().to_vec()).expect("a name");
        let data = archive.get_entry(entry.wayfinder()).expect("its data").data();
        let content = miniz_oxide::inflate::decompress_to_vec(data).expect("it is compressed");
        assert_eq!(rawzip::crc32(&content), entry.crc32(), "{name}");
        (name, String::from_utf8(content).expect("it is text"))
    };
    archive.entries().map(read).collect()
}

fn part(file: &[u8], name: &str) -> String {
    parts(file).into_iter().find(|part| part.0 == name).expect("the part is there").1
}

/// What a reader sees of the file's text.
pub(crate) fn text_of(file: &[u8]) -> String {
    let text = part(file, "word/document.xml");
    let document = Xml::parse(&text).expect("it is XML");
    elements(document.root(), "t").filter_map(|node| node.text()).collect()
}

fn elements<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.has_tag_name((W, name)))
}

/// What an element of this name within the node is set to.
fn value<'a>(node: Node<'a, 'a>, name: &'static str) -> Option<&'a str> {
    elements(node, name).next()?.attribute((W, "val"))
}

fn words_of(node: Node) -> String {
    let said = node.descendants().filter_map(|node| match node.tag_name().name() {
        "t" => node.text(),
        "br" => Some(" / "),
        "tab" if node.parent().is_some_and(|parent| parent.has_tag_name((W, "r"))) => Some("____"),
        _ => None,
    });
    said.collect::<String>().replace('\u{a0}', "_")
}

/// A paragraph: its style, how it stands in a list, and its words.
fn paragraph(node: Node) -> (String, String) {
    let mut kind = value(node, "pStyle").expect("each has a style").to_owned();
    if let (Some(list), Some(level)) = (value(node, "numId"), value(node, "ilvl")) {
        kind = format!("{kind} {list}.{level}");
    }
    (kind, words_of(node))
}

/// The document, a line a paragraph or a row: what it is, and its words.
fn outline(file: &[u8]) -> Vec<(String, String)> {
    let text = part(file, "word/document.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let body = elements(xml.root(), "body").next().expect("a body");
    let row = |node: Node| {
        let is_header = elements(node, "tblHeader").next().is_some();
        let cells: Vec<String> = elements(node, "tc").map(words_of).collect();
        (if is_header { "header" } else { "row" }.to_owned(), cells.join(" | "))
    };
    let lines = body.children().filter(Node::is_element).flat_map(|node| match node.tag_name().name() {
        "p" => vec![paragraph(node)],
        "tbl" => {
            let caption = value(node, "tblCaption").expect("each table has a caption");
            let rows = elements(node, "tr").map(row);
            std::iter::once(("table".to_owned(), caption.to_owned())).chain(rows).collect()
        }
        _ => Vec::new(),
    });
    lines.collect()
}

/// What the document is made of, whatever it says. A text of several paragraphs is one quotation.
fn structure(outline: &[(String, String)]) -> Vec<&str> {
    let mut kinds: Vec<&str> = outline.iter().map(|line| line.0.as_str()).collect();
    kinds.dedup_by(|one, next| one == next && *one == "Quote");
    kinds
}

#[test]
fn every_block_is_written() {
    let outline = outline(&english(&every_block("from outside")));
    let lines: Vec<String> = outline.iter().map(|(kind, words)| format!("{kind}: {words}")).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn each_table_has_a_header_that_is_repeated_and_cells_for_all_columns() {
    let text = part(&english(&every_block("x")), "word/document.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let mut tables = 0;
    for table in elements(xml.root(), "tbl") {
        tables += 1;
        let widths: usize = elements(table, "gridCol")
            .map(|column| column.attribute((W, "w")).expect("a width").parse::<usize>().expect("a number"))
            .sum();
        assert!((PAGE - 10..=PAGE).contains(&widths), "{widths}");
        for (position, row) in elements(table, "tr").enumerate() {
            assert_eq!(elements(row, "tblHeader").count(), usize::from(position == 0));
            assert_eq!(elements(row, "cantSplit").count(), 1, "a row stays on one page");
            let spans = elements(row, "gridSpan").filter_map(|span| span.attribute((W, "val")));
            let spanned: usize = spans.map(|span| span.parse::<usize>().expect("a number") - 1).sum();
            assert_eq!(elements(row, "tc").count() + spanned, elements(table, "gridCol").count());
            let paragraphs = |cell| elements(cell, "p").count();
            assert!(elements(row, "tc").all(|cell| paragraphs(cell) == 1));
        }
        // Two tables with nothing between them would be one.
        let next = table.next_siblings().skip(1).find(Node::is_element).expect("something follows");
        assert!(next.has_tag_name((W, "p")));
    }
    assert_eq!(tables, 4);
}

#[test]
fn a_short_table_is_never_parted_and_a_note_stays_below_its_row_on_the_whole_width() {
    let text = part(&english(&every_block("x")), "word/document.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let tables: Vec<Node> = elements(xml.root(), "tbl").collect();
    let stays = |row: Node| elements(row, "p").all(|it| elements(it, "keepNext").count() == 1);
    let rows = |table: usize| elements(tables[table], "tr").map(stays).collect::<Vec<_>>();
    assert_eq!(rows(0), [true; 4], "numbers, and what the signs mean");
    assert_eq!(rows(3), [true, true, false, false], "the heading, a row with a note, the note, a row");
    let note = elements(tables[3], "tr").nth(2).expect("a note");
    assert_eq!(elements(note, "t").filter_map(|said| said.text()).collect::<String>(), "Note: x");
    assert_eq!(elements(note, "tc").count(), 1);
}

#[test]
fn each_style_and_list_that_is_used_is_there() {
    let file = english(&every_block("x"));
    let named = |name: &str, element, attribute| -> BTreeSet<String> {
        let text = part(&file, name);
        let xml = Xml::parse(&text).expect("it is XML");
        let values = elements(xml.root(), element).filter_map(|node| node.attribute((W, attribute)));
        values.map(str::to_owned).collect()
    };
    let styles = named("word/styles.xml", "style", "styleId");
    for used in ["pStyle", "rStyle", "tblStyle"] {
        let used = named("word/document.xml", used, "val");
        assert!(!used.is_empty() && used.is_subset(&styles), "{used:?}");
    }
    for used in ["basedOn", "next"] {
        assert!(named("word/styles.xml", used, "val").is_subset(&styles));
    }
    let lists = named("word/numbering.xml", "num", "numId");
    assert!(named("word/document.xml", "numId", "val").is_subset(&lists));
}

#[test]
fn each_part_is_xml_of_a_kind_that_is_named_and_nobody_made_it() {
    let file = english(&every_block("A & B"));
    let parts = parts(&file);
    assert_eq!(parts[0].0, "[Content_Types].xml", "the first of them");
    for (name, content) in &parts {
        Xml::parse(content).unwrap_or_else(|error| panic!("{name}: {error}"));
        let named = parts[0].1.contains(&format!("PartName=\"/{name}\"")) || name.contains("_rels/");
        assert!(named || name == "[Content_Types].xml", "{name}");
    }
    let properties = part(&file, "docProps/core.xml");
    let xml = Xml::parse(&properties).expect("it is XML");
    let said = |node: Node| (node.tag_name().name().to_owned(), node.text().unwrap_or_default().to_owned());
    let said: Vec<_> = xml.root_element().children().filter(Node::is_element).map(said).collect();
    let expected = [("title", "A & B"), ("language", "en-GB")];
    assert_eq!(said, expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
    assert_eq!(file, english(&every_block("A & B")), "nor when");
}

#[test]
fn the_language_is_that_of_the_document() {
    let document = Document { language: "nl", ..every_block("x") };
    let file = render(&document, &Messages::new(Dutch));
    assert!(part(&file, "word/styles.xml").contains(r#"<w:lang w:val="nl-NL""#));
    assert!(outline(&file).contains(&("header".to_owned(), "Nr. | Besluit | Owner / Date".to_owned())));
}

#[test]
fn each_page_says_which_it_is_and_whose() {
    let document = Document { footer: vec!["A & B".into(), "12 March 2026".into()], ..every_block("x") };
    let text = part(&english(&document), "word/footer.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let said: String = elements(xml.root(), "t").filter_map(|node| node.text()).collect();
    assert_eq!(said, "Page 1 of 1 · A & B · 12 March 2026");
    let fields = elements(xml.root(), "fldSimple").filter_map(|field| field.attribute((W, "instr")));
    assert_eq!(fields.collect::<Vec<_>>(), [" PAGE ", " NUMPAGES "]);
}

#[test]
fn a_number_that_does_not_follow_the_one_before_it_starts_a_list() {
    let items = [2, 3, 7].map(|number| Item::new("x").marked(Mark::Number(number)));
    let list = || Block::List(List { kind: ListKind::Plain, items: items.to_vec(), fold: None });
    let mut document = Document { sections: Vec::new(), opening: vec![list(), list()], ..every_block("x") };
    document.section("last", Part::Body, "x", vec![list()]);
    let file = english(&document);
    let kinds = outline(&file).into_iter().map(|line| line.0).filter(|kind| kind.starts_with("List"));
    let lists = ["8", "8", "9", "10", "10", "11", "12", "12", "13"];
    assert_eq!(kinds.collect::<Vec<_>>(), lists.map(|list| format!("ListParagraph {list}.0")));
    let numbering = part(&file, "word/numbering.xml");
    let xml = Xml::parse(&numbering).expect("it is XML");
    let starts = elements(xml.root(), "startOverride").filter_map(|node| node.attribute((W, "val")));
    assert_eq!(starts.collect::<Vec<_>>(), ["2", "7", "2", "7", "2", "7"]);
}

#[test]
fn a_list_goes_on_after_a_list_within_it() {
    let number = |number| Item::new("x").marked(Mark::Number(number));
    let items = vec![Item { items: vec![number(1), number(2)], ..number(1) }, number(2)];
    let list = Block::List(List { kind: ListKind::Plain, items, fold: None });
    let document = Document { sections: Vec::new(), opening: vec![list], ..every_block("x") };
    let kinds: Vec<String> = outline(&english(&document)).into_iter().skip(1).map(|line| line.0).collect();
    assert_eq!(kinds, ["8.0", "9.1", "9.1", "8.0"].map(|place| format!("ListParagraph {place}")));
}

#[test]
fn a_question_of_a_form_stays_on_one_page_with_its_boxes() {
    let boxes = ["1 No", "2 Yes"].map(|label| Item::new(label).marked(Mark::Box));
    let question =
        Item { items: boxes.into(), to_fill_in: Some("Note".to_owned()), ..Item::new("Is it so?") };
    let lines = || Block::Blanks(vec![String::new()]);
    let list = Block::List(List { kind: ListKind::Plain, items: vec![question], fold: None });
    let opening = vec![list, lines(), lines()];
    let file = english(&Document { sections: Vec::new(), opening, ..every_block("x") });
    let text = part(&file, "word/document.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let stays: Vec<bool> =
        elements(xml.root(), "p").skip(1).map(|piece| elements(piece, "keepNext").count() > 0).collect();
    assert_eq!(stays, [true, true, true, false, true, false], "question, boxes, note, and two lines");
}

#[test]
fn what_leads_to_a_list_and_what_closes_it_stay_with_it() {
    let list = |count| Block::list(vec![Item::new("x"); count]).expect("it has items");
    let opening = vec![Block::aside("Due soon"), list(5), Block::aside("And no more"), list(2), list(1)];
    let file = english(&Document { sections: Vec::new(), opening, ..every_block("x") });
    let text = part(&file, "word/document.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let stays = elements(xml.root(), "p").skip(1).map(|piece| elements(piece, "keepNext").count() > 0);
    let stays: Vec<bool> = stays.collect();
    assert_eq!(stays[..6], [true, true, false, false, true, true], "no item alone, nor the aside below");
    assert_eq!(stays[6..], [true, true, false, false], "nor the one that leads to the next");
}

#[test]
fn pieces_of_a_line_keep_their_meaning_and_the_blanks_between_them() {
    let pieces =
        vec!["Named ".into(), Inline::Id("a.b".to_owned()), ",\n".into(), Inline::Emphasis("c ".to_owned())];
    let document =
        Document { opening: vec![Block::paragraph(Line(pieces))], sections: Vec::new(), ..every_block("x") };
    let text = part(&english(&document), "word/document.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let runs = elements(xml.root(), "r").map(|run| (value(run, "rStyle"), words_of(run)));
    let said: Vec<_> = runs.skip(1).collect();
    let expected = [(None, "Named "), (Some("Code"), "a.b"), (None, ", "), (Some("Strong"), "c ")];
    assert_eq!(said, expected.map(|(style, words)| (style, words.to_owned())));
}

static BENIGN: LazyLock<Vec<(String, String)>> = LazyLock::new(|| outline(&english(&every_block("benign"))));

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_text_holds_only_the_text_changes(text in nasty()) {
        let outline = outline(&english(&every_block(&text)));
        prop_assert_eq!(structure(&outline), structure(&BENIGN));
        let line = body::one_line(text.trim()).replace('\u{a0}', "_");
        let with = |outline: &[(String, String)], line: &str| {
            outline.iter().filter(|(kind, words)| kind != "Quote" && words.contains(line)).count()
        };
        prop_assert!(with(&outline, &line) >= with(&BENIGN, "benign"), "{line:?} in {outline:?}");
    }
}

#[test]
fn nothing_that_xml_knows_gets_through() {
    for part in NASTY.iter().chain(MARKS) {
        let text = format!("{part}word\n{part}word");
        let outline = outline(&english(&every_block(&text)));
        assert_eq!(structure(&outline), structure(&BENIGN), "{text:?}");
        assert_eq!(outline[0].1.trim(), body::one_line(text.trim()).replace('\u{a0}', "_"), "{text:?}");
    }
}

#[test]
fn words_in_another_language_say_which() {
    let said =
        Inline::Passage { said: Box::new(Inline::Emphasis("Daten".to_owned())), language: "de".to_owned() };
    let mut document = Document::new("en", "Title", Vec::new());
    document.section("words", Part::Front, "Words", vec![Block::paragraph(said)]);
    let file = render(&document, &Messages::new(English));
    let run = r#"<w:rPr><w:rStyle w:val="Strong"/><w:lang w:val="de"/></w:rPr><w:t xml:space="preserve">Daten</w:t>"#;
    assert!(part(&file, "word/document.xml").contains(run), "{}", part(&file, "word/document.xml"));
}

#[test]
fn a_gauge_has_room_for_all_its_cells_whatever_stands_beside_it() {
    let table = |others: usize| Table {
        caption: "x".into(),
        columns: std::iter::once(ColumnKind::Text)
            .chain(vec![ColumnKind::Number; others])
            .map(|kind| Column { title: "Bandwidth".to_owned(), kind })
            .collect(),
        rows: vec![Row {
            depth: 0,
            gauge: Some(Gauge::Dot { score: None, target: Some(100.0) }),
            cells: vec!["x".into(); others + 1],
        }],
        scale: Some((1.0, 5.0)),
    };
    for others in 1..=8 {
        let file = english(&of_blocks(vec![Block::Table(table(others))]));
        let text = part(&file, "word/document.xml");
        let document = Xml::parse(&text).expect("it is XML");
        let column = elements(document.root(), "gridCol").nth(1).expect("the second");
        let width: usize = column.attribute((W, "w")).expect("a width").parse().expect("a number");
        let cells: Vec<usize> = elements(document.root(), "r")
            .filter(|run| value(*run, "rStyle") == Some("Gauge"))
            .map(|run| elements(run, "t").filter_map(|node| node.text()).collect::<String>().chars().count())
            .collect();
        // Nine points of Courier New, and a margin of 80 on either side.
        assert!(cells.len() == 2 && cells.iter().all(|cells| cells * 108 + 160 < width * 19 / 20), "{width}");
    }
}

#[test]
fn a_word_above_numbers_has_room_though_texts_ask_for_more_than_the_page() {
    let column = |(title, kind): (&str, ColumnKind)| Column { title: title.to_owned(), kind };
    let titles = [("Vraag", ColumnKind::Text), ("Niveaus", ColumnKind::Text)];
    let numbers = ["Mensen", "Mediaan", "Bereik", "Dat weet ik niet"].map(|it| (it, ColumnKind::Number));
    let row = |said: &str| Row { depth: 0, gauge: None, cells: vec![said.into(); 6] };
    let columns: Vec<Column> = titles.into_iter().chain(numbers).map(column).collect();
    let mut table = Table { caption: "x".into(), columns, rows: vec![row("3,0")], scale: None };
    table.rows[0].cells[0] = "x".repeat(80).into();
    let text = part(&english(&of_blocks(vec![Block::Table(table)])), "word/document.xml");
    let document = Xml::parse(&text).expect("it is XML");
    let widths = elements(document.root(), "gridCol").filter_map(|column| column.attribute((W, "w")));
    let widths: Vec<usize> = widths.map(|width| width.parse().expect("a number")).collect();
    // “Mediaan” is 36 points wide in nine points of bold Arial, and has a margin of four on either side.
    assert!(widths[3] >= 20 * 44, "{widths:?}");
    assert!(widths[0] > widths[1] && widths[1] > widths[2], "{widths:?}");
}
