use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use scraper::{ElementRef, Html, Node, Selector};

use super::{Base64, Digest, Encoding, STYLE, Sha256, render};
use crate::display::one_line;
use crate::document::testing::every_block;
use crate::document::{
    Axis, Bar, BarState, Block, Chart, ChartKind, Document, Inline, Item, Line, List, ListKind, Mark, Motion,
    Part,
};
use crate::messages::Messages;
use crate::messages::testing::{Dutch, English};
use crate::render::testing::{NASTY, nasty};
use crate::scoring::Estimate;

/// What HTML could take for its own, beside what any format could.
const OF_HTML: &[&str] = &[
    "</li></ul>",
    "</svg>",
    "</style>",
    "</main></body></html>",
    "--> ",
    "<img src=x onerror=alert(1)>",
    "\"",
    "'",
    "\" onload=\"x",
    "&",
    "&#60;b&#62;",
    "<",
    "]]>",
    "<![CDATA[",
    "{{ x }}",
    "{% x %}",
];

/// A document with this text wherever one from outside can stand.
fn hostile(text: &str) -> Document {
    let mut document = every_block(text);
    let pieces = Line(vec![
        Inline::Emphasis(text.to_owned()),
        Inline::Id(text.to_owned()),
        Inline::Added(text.into()),
        Inline::FromTo(text.into(), text.into()),
    ]);
    let bar = Bar { name: text.to_owned(), value: text.to_owned(), state: BarState::Filled(50.0) };
    let blocks = vec![
        Block::lead(pieces.clone()),
        Block::Motions(vec![Motion {
            number: 1,
            text: pieces.clone(),
            origin: vec![pieces],
            outcomes: vec![text.to_owned()],
            to_fill_in: vec![text.to_owned()],
        }]),
        Block::Chart(Chart {
            title: text.into(),
            summary: text.into(),
            kind: ChartKind::Columns { columns: vec![bar], target: None },
        }),
    ];
    document.section("pieces", Part::Body, text, blocks);
    for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Table(table) = block {
            table.caption = text.into();
            table.columns.iter_mut().for_each(|column| text.clone_into(&mut column.title));
        }
    }
    document
}

fn page(document: &Document) -> String {
    render(document, &Messages::new(English))
}

fn parsed(page: &str) -> Html {
    let document = Html::parse_document(page);
    assert!(document.errors.is_empty(), "{:?}", document.errors);
    document
}

fn all<'d>(document: &'d Html, selector: &str) -> Vec<ElementRef<'d>> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).collect()
}

/// The elements with the names of their attributes, in order, without those that are there
/// once a line: a text's length may change how many lines it has.
fn structure(page: &str) -> Vec<String> {
    let document = parsed(page);
    let elements = document.tree.nodes().filter_map(ElementRef::wrap);
    elements
        .filter(|element| !is_a_line(element))
        .map(|element| {
            let mut names: Vec<&str> = element.value().attrs().map(|(name, _)| name).collect();
            names.sort_unstable();
            format!("{} {}", element.value().name(), names.join(" "))
        })
        .collect()
}

fn is_a_line(element: &ElementRef) -> bool {
    let within = |name: &str| {
        element.parent().and_then(ElementRef::wrap).is_some_and(|parent| parent.value().name() == name)
    };
    match element.value().name() {
        "br" => true,
        "p" => within("blockquote"),
        "text" => element.value().attr("class") == Some("radar-label"),
        _ => false,
    }
}

/// What a reader sees, and what a screen reader says.
fn shown(page: &str) -> String {
    let document = parsed(page);
    let mut shown = String::new();
    for node in document.tree.nodes() {
        match node.value() {
            Node::Text(text) => shown.push_str(text),
            Node::Element(element) => shown.push_str(element.attr("aria-label").unwrap_or_default()),
            _ => {}
        }
        shown.push('\n');
    }
    shown
}

#[test]
fn every_block_is_shown() {
    let page = page(&every_block("Outside"));
    let (_, body) = page.split_once("</style>").expect("it has a style");
    insta::assert_snapshot!("every-block", body);
}

#[test]
fn it_loads_nothing_and_runs_nothing() {
    let page = page(&hostile("text"));
    let document = parsed(&page);
    assert!(all(&document, "script, link, img, iframe, object, embed, form, input, base").is_empty());
    let attributes = document.tree.nodes().filter_map(ElementRef::wrap).flat_map(|one| one.value().attrs());
    for (name, value) in attributes {
        assert!(name != "style" && name != "src" && !name.starts_with("on"), "{name}={value}");
        assert!(name != "href" || value.starts_with('#'), "{value}");
    }
    let style = all(&document, "style")[0].text().collect::<String>();
    assert_eq!(style, STYLE);
    let policy = all(&document, "meta[http-equiv=Content-Security-Policy]");
    let policy = policy[0].value().attr("content").expect("a policy");
    let (before, after) = policy.split_once("sha256-").expect("a hash");
    assert_eq!(before, "default-src 'none'; style-src '");
    let (hash, after) = after.split_once('\'').expect("its end");
    assert_eq!(Base64::decode_vec(hash).expect("base64"), Sha256::digest(style).to_vec());
    assert_eq!(after, "; base-uri 'none'; form-action 'none'");
}

#[test]
fn every_chart_has_words_and_every_table_a_caption_and_headings() {
    let page = page(&every_block("x"));
    let document = parsed(&page);
    for chart in all(&document, "svg") {
        let element = chart.value();
        let said = element.attr("role") == Some("img") && element.attr("aria-label").is_some();
        assert!(said || element.attr("aria-hidden") == Some("true"), "{}", chart.html());
    }
    let tables = all(&document, "table");
    assert_eq!(tables.len(), 3);
    assert_eq!(all(&document, "table > caption").len(), tables.len());
    assert!(all(&document, "th:not([scope])").is_empty());
    assert_eq!(
        all(&document, "tbody tr > th[scope=row]:first-child").len(),
        all(&document, "tbody tr").len()
    );
}

#[test]
fn headings_go_down_a_level_at_a_time() {
    let page = page(&every_block("x"));
    let document = parsed(&page);
    let levels: Vec<u32> = all(&document, "h1, h2, h3, h4, h5, h6")
        .iter()
        .filter_map(|heading| heading.value().name().strip_prefix('h')?.parse().ok())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.is_sorted_by(|one, next| *next <= one + 1), "{levels:?}");
}

#[test]
fn ids_are_unique_and_resolve() {
    let page = page(&every_block("x"));
    let document = parsed(&page);
    let mut ids: Vec<&str> =
        all(&document, "[id]").iter().filter_map(|element| element.value().id()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for element in all(&document, "[aria-labelledby], a") {
        let element = element.value();
        let target = element.attr("aria-labelledby").or(element.attr("href")).expect("one of the two");
        assert!(ids.contains(&target.trim_start_matches('#')), "{target}");
    }
}

#[test]
fn what_stands_in_front_is_together_and_leads_to_the_decisions() {
    let page = page(&every_block("x"));
    let document = parsed(&page);
    let of = |selector: &str| -> Vec<&str> {
        all(&document, selector).iter().filter_map(|element| element.value().id()).collect()
    };
    assert_eq!(of(".first-page h2"), ["standing", "gaps", "decisions"]);
    assert_eq!(of("main > section h2"), ["moved", "words", "answers"]);
    assert_eq!(of(".appendix h2"), ["answers"]);
    assert_eq!(all(&document, ".first-page > header > h1").len(), 1);
    assert_eq!(all(&document, ".skip")[0].value().attr("href"), Some("#decisions"));
}

#[test]
fn nothing_is_folded_away() {
    let shown = shown(&page(&every_block("x")));
    assert!(!shown.contains("and 1 more, which one of the two did not ask"), "{shown}");
    assert!(shown.contains("Folded away where room is short"), "{shown}");
}

#[test]
fn items_may_hold_items_to_any_depth() {
    let mut item = Item::new("the deepest");
    for depth in (0..4).rev() {
        item = Item { items: vec![item], ..Item::new(format!("depth {depth}")).marked(Mark::Number(depth)) };
    }
    let mut document = every_block("x");
    let list = List { kind: ListKind::Plain, items: vec![item], fold: None };
    document.section("deep", Part::Body, "Deep", vec![Block::List(list)]);
    let page = page(&document);
    assert_eq!(all(&parsed(&page), "ol ol ol ol ul p").len(), 1);
}

#[test]
fn a_line_break_stays_in_a_cell_and_in_a_quotation_and_nowhere_else() {
    let page = page(&every_block("one\n\ntwo"));
    let document = parsed(&page);
    let cells = all(&document, ".answers td:last-child");
    assert_eq!(cells[0].inner_html(), "one<br>two");
    let quoted: Vec<String> = all(&document, "blockquote p").iter().map(ElementRef::inner_html).collect();
    assert_eq!(quoted, ["one", "two", "And a second paragraph,<br>on two lines."]);
    assert_eq!(all(&document, "h1")[0].inner_html(), "one two");
}

#[test]
fn the_pieces_of_a_line_keep_the_space_between_them() {
    let pieces: [Inline; 5] = [
        "Named ".into(),
        Inline::Id("a.b".to_owned()),
        " \n and ".into(),
        Inline::Emphasis("<c>".to_owned()),
        Inline::Added("d".into()),
    ];
    let mut document = every_block("x");
    document.section("pieces", Part::Body, "Pieces", vec![Block::paragraph(Line(pieces.into()))]);
    let page = page(&document);
    let html = all(&parsed(&page), "#pieces + p")[0].inner_html();
    assert_eq!(html, "Named <code>a.b</code> and <b>&lt;c&gt;</b><span class=\"added\"> (d)</span>");
}

#[test]
fn the_language_is_that_of_the_document() {
    let document = Document { language: "nl", ..every_block("x") };
    let page = render(&document, &Messages::new(Dutch));
    assert_eq!(all(&parsed(&page), "html")[0].value().attr("lang"), Some("nl"));
    assert!(page.contains("? Dat weet ik niet"), "{page}");
}

/// A document with nothing but a radar.
fn radar(axes: Vec<Axis>) -> Document {
    let kind = ChartKind::Radar(axes);
    let chart = Chart { title: "Radar".into(), summary: "Radar".into(), kind };
    Document {
        language: "en",
        title: "Radar".into(),
        opening: vec![Block::Chart(chart)],
        passages: None,
        sections: Vec::new(),
    }
}

fn axis(name: &str, score: Option<f64>) -> Axis {
    let exact = |value| Estimate { value, low: value, high: value };
    Axis { name: name.to_owned(), score: score.map(exact), target: None }
}

#[test]
fn an_axis_without_a_score_breaks_the_line_of_the_radar() {
    let score = |scores: [Option<f64>; 4]| {
        let page = page(&radar(scores.map(|score| axis("Name", score)).into()));
        let document = parsed(&page);
        assert_eq!(all(&document, ".radar-point").len(), scores.iter().flatten().count());
        all(&document, ".radar .radar-score")[0].value().attr("d").expect("a path").to_owned()
    };
    // Those that have a score are neighbours across the first one.
    let broken = score([Some(50.0), None, None, Some(50.0)]);
    assert_eq!(broken, "M210 105M165 150L210 105");
    assert_eq!(score([Some(50.0); 4]), "M210 105L255 150L210 195L165 150Z");
}

#[test]
fn the_drawing_of_the_radar_is_as_high_as_its_names_need() {
    let height = |name: &str| {
        let page = page(&radar(vec![axis(name, Some(50.0)), axis(name, None), axis(name, Some(0.0))]));
        let document = parsed(&page);
        let frame: Vec<f64> = all(&document, ".radar")[0]
            .value()
            .attr("viewBox")
            .map(|frame| frame.split(' ').map(|number| number.parse().expect("a number")).collect())
            .expect("it has a frame");
        for line in all(&document, ".radar-label") {
            let foot: f64 = line.value().attr("y").expect("a place").parse().expect("a number");
            // Letters of 16 units stand on their foot, and hang a quarter below it.
            assert!(foot - 16.0 >= frame[1] && foot + 4.0 <= frame[1] + frame[3], "{foot} in {frame:?}");
        }
        frame[3]
    };
    assert!(height("A vision that covers everything we may want of it") > height("Vision"));
}

fn keeps_its_structure(text: &str) -> Result<(), TestCaseError> {
    let page = page(&hostile(text));
    prop_assert_eq!(structure(&page), structure(&self::page(&hostile("benign"))));
    let line = one_line(text);
    prop_assert!(shown(&page).contains(line.trim()), "{line:?} is not shown");
    prop_assert!(page.chars().all(|letter| letter == '\n' || !letter.is_control()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn it_keeps_its_structure_and_shows_the_text(text in nasty()) {
        keeps_its_structure(&text)?;
    }
}

#[test]
fn nothing_that_html_knows_gets_through() {
    for part in NASTY.iter().chain(OF_HTML) {
        keeps_its_structure(&format!("{part}word\n{part}word")).expect(part);
    }
}
