//! The HTML page: what it is made of, and that nothing from outside becomes part of it.

use proptest::prelude::*;
use scraper::{ElementRef, Html, Node, Selector};

use super::super::testing::{BOARD, Case, deep, little, nothing, rich, single};
use super::super::{html, words};
use super::hostile::{NASTY, nasty, with};
use crate::messages::Language::{Dutch, English};

fn page(case: &Case) -> String {
    let (report, messages) = case.report(English);
    html::render(&report, &messages)
}

fn all<'d>(document: &'d Html, selector: &str) -> Vec<ElementRef<'d>> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).collect()
}

/// The elements with the names of their attributes, in order, without those that are there
/// once a line: a text's length may change how many lines it has.
fn structure(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    assert!(document.errors.is_empty(), "{:?}", document.errors);
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
    let document = Html::parse_document(page);
    let mut shown = String::new();
    for node in document.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                shown.push_str(text);
                shown.push('\n');
            }
            Node::Element(element) => {
                shown.push_str(element.attr("aria-label").unwrap_or_default());
                shown.push('\n');
            }
            _ => {}
        }
    }
    shown
}

#[test]
fn as_html() {
    for (name, case) in [("rich", rich as fn() -> Case), ("deep", deep)] {
        let (report, messages) = case().report(Dutch);
        let page = html::render(&report, &messages);
        let (_, body) = page.split_once("</style>").expect("it has a style");
        insta::assert_snapshot!(format!("html-{name}-nl"), body);
    }
}

#[test]
fn it_loads_nothing_and_runs_nothing() {
    for case in [rich(), nothing(), little(), single(), deep()] {
        let page = page(&case);
        let document = Html::parse_document(&page);
        assert!(document.errors.is_empty(), "{:?}", document.errors);
        assert!(all(&document, "script, link, img, iframe, object, embed, form, input, base").is_empty());
        assert!(all(&document, "[style], [src], [onclick], [onload]").is_empty());
        for link in all(&document, "[href]") {
            assert!(link.value().attr("href").is_some_and(|href| href.starts_with('#')));
        }
        let policy = all(&document, "meta[http-equiv=Content-Security-Policy]");
        let policy = policy[0].value().attr("content").expect("a policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    }
}

#[test]
fn every_chart_has_words_and_every_table_a_caption_and_headings() {
    for case in [rich(), little(), single(), deep()] {
        let page = page(&case);
        let document = Html::parse_document(&page);
        for chart in all(&document, "svg") {
            let element = chart.value();
            let said = element.attr("role") == Some("img") && element.attr("aria-label").is_some();
            assert!(said || element.attr("aria-hidden") == Some("true"), "{}", chart.html());
        }
        let tables = all(&document, "table");
        assert_eq!(all(&document, "table > caption").len(), tables.len());
        assert!(all(&document, "th:not([scope])").is_empty());
        let rows = all(&document, ".answers tbody tr").len();
        assert_eq!(rows, case.bank.questions().count());
    }
}

#[test]
fn ids_are_unique_and_resolve() {
    let page = page(&rich());
    let document = Html::parse_document(&page);
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
fn without_answers_there_is_no_chart() {
    let page = page(&nothing());
    let document = Html::parse_document(&page);
    assert!(all(&document, "svg[role=img], .scores, .motions, .gaps").is_empty());
    assert!(shown(&page).contains("Nothing has been answered yet"));
}

#[test]
fn a_dimension_without_a_score_breaks_the_line_of_the_radar() {
    let page = page(&little());
    let document = Html::parse_document(&page);
    let line = all(&document, ".radar .radar-score");
    let path = line[0].value().attr("d").expect("a path");
    // Two of four axes have a score, and they are neighbours across the first one.
    assert_eq!(path.matches('M').count(), 2, "{path}");
    assert!(!path.contains('Z'), "{path}");
    assert_eq!(all(&document, ".radar .radar-point").len(), 2);
}

#[test]
fn the_drawing_of_the_radar_is_as_high_as_its_names_need() {
    let height = |case: &Case| {
        let page = page(case);
        let document = Html::parse_document(&page);
        let radar = all(&document, ".radar")[0];
        let frame: Vec<f64> = radar
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
    let long = BOARD.replace("Vision", "A vision that covers everything we may want of it");
    let mut tall = rich();
    tall.bank = Case::new(&long).bank;
    assert!(height(&tall) > height(&rich()));
}

fn keeps_its_structure(text: &str) -> Result<(), TestCaseError> {
    let page = page(&with(text));
    prop_assert_eq!(structure(&page), structure(&self::page(&with("benign"))));
    let line = words::one_line(text);
    prop_assert!(shown(&page).contains(line.trim()), "{line:?} is not shown");
    prop_assert!(page.chars().all(|letter| letter == '\n' || !letter.is_control()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn html_keeps_its_structure_and_shows_the_text(text in nasty()) {
        keeps_its_structure(&text)?;
    }
}

#[test]
fn nothing_that_html_knows_gets_through() {
    for part in NASTY.iter().chain(&["\"", "'", "\" onload=\"x", "&", "<", ">", "</style>", "]]>", "{{ x }}"])
    {
        keeps_its_structure(&format!("{part}word\n{part}word")).expect(part);
    }
}
