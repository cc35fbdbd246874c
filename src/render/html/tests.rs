use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use scraper::{ElementRef, Html, Node, Selector};

use super::{Base64, Digest, Encoding, STYLE, Sha256, decides, render, slides};
use crate::display::one_line;
use crate::document::testing::{every_block, of_blocks};
use crate::document::{
    Bar, BarState, Block, Chart, ChartKind, Document, Inline, Item, Line, List, ListKind, Mark, Motion, Part,
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
    let bar = Bar { name: text.into(), value: text.to_owned(), state: BarState::Filled(50.0) };
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
    let styles: Vec<String> = all(&document, "style").iter().map(|style| style.text().collect()).collect();
    assert_eq!(styles[0], STYLE);
    let policy = all(&document, "meta[http-equiv=Content-Security-Policy]");
    let policy = policy[0].value().attr("content").expect("a policy");
    let hash = |style: &String| format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(style)));
    let allowed = styles.iter().map(hash).collect::<Vec<_>>().join(" ");
    let rest = "base-uri 'none'; form-action 'none'";
    assert_eq!(policy, format!("default-src 'none'; style-src {allowed}; {rest}"));
}

/// The headings of the slides, and what stands on each.
fn slides(document: &Document) -> Vec<(String, String)> {
    let page = slides::render(document, &Messages::new(English));
    let text = |element: &ElementRef| element.text().collect::<String>();
    let heading = |slide: &ElementRef| {
        slide.child_elements().next().map(|heading| text(&heading)).expect("each has a heading")
    };
    all(&parsed(&page), "section").iter().map(|slide| (heading(slide), text(slide))).collect()
}

#[test]
fn slides_load_nothing_and_run_nothing_whatever_stands_on_them() {
    for part in NASTY.iter().chain(OF_HTML) {
        let page = slides::render(&hostile(part), &Messages::new(English));
        let document = parsed(&page);
        assert!(all(&document, "link, img, iframe, object, embed, form, input, base, b b").is_empty());
        // Nothing runs but what turns a slide, and that is always the same.
        let scripts: Vec<String> = all(&document, "script").iter().map(|one| one.text().collect()).collect();
        assert_eq!(scripts, [slides::SCRIPT]);
        let elements = document.tree.nodes().filter_map(ElementRef::wrap);
        for (name, value) in elements.flat_map(|one| one.value().attrs()) {
            assert!(name != "style" && name != "src" && !name.starts_with("on"), "{name}={value}");
            assert!(name != "href" || all(&document, value).len() == 1, "{value} leads somewhere");
        }
        assert_eq!(all(&document, "style").len(), 1);
        let policy = all(&document, "meta[http-equiv=Content-Security-Policy]");
        let allowed = super::hash(&all(&document, "style")[0].text().collect::<String>());
        assert!(policy[0].value().attr("content").is_some_and(|policy| policy.contains(&allowed)));
        let runs = format!("script-src '{}';", super::hash(slides::SCRIPT));
        assert!(policy[0].value().attr("content").is_some_and(|policy| policy.contains(&runs)));
    }
}

#[test]
fn what_has_no_room_on_a_slide_goes_on_on_the_next() {
    let list = |count: usize| {
        let item = |number| Item::new(format!("item {number}")).with(["of it"]);
        Block::list((0..count).map(item)).expect("there are some")
    };
    let slides = slides(&of_blocks(vec![list(14)]));
    let on_each: Vec<usize> = slides.iter().map(|(_, text)| text.matches("of it").count()).collect();
    assert_eq!(on_each, [0, 5, 5, 4], "as much on the last as on the others");
    for (part, (heading, _)) in slides.iter().enumerate().skip(1) {
        assert!(heading.ends_with(&format!(" ({part} of {})", slides.len() - 1)), "{heading}");
    }
}

#[test]
fn each_decision_and_each_picture_has_a_slide_of_its_own() {
    let bar = Bar { name: "Agreed".into(), value: "3".to_owned(), state: BarState::Filled(60.0) };
    let picture = || {
        Block::Chart(Chart {
            title: "Levels".into(),
            summary: "3 × Agreed".into(),
            kind: ChartKind::Columns { columns: vec![bar.clone()], target: None },
        })
    };
    let motion = |number, text: &str| Motion {
        number,
        text: text.into(),
        origin: Vec::new(),
        outcomes: vec!["adopted".to_owned()],
        to_fill_in: vec!["Owner".to_owned()],
    };
    let motions = Block::Motions(vec![motion(1, "first"), motion(2, "second")]);
    let blocks = vec![motions, picture(), Block::paragraph("lowest"), picture(), Block::paragraph("other")];
    let found: Vec<String> = slides(&of_blocks(blocks)).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found.len(), 5);
    for (slide, said) in found[1..].iter().zip(["first", "second", "lowest", "other"]) {
        assert!(slide.contains(said), "{said}: {slide}");
    }
    assert!(found[3].contains("Agreed") && !found[3].contains("other"));
}

#[test]
fn each_page_of_a_print_says_which_it_is_and_whose() {
    let said = |name: &str| {
        let document = Document { footer: vec![name.into(), "12 March 2026".into()], ..every_block("x") };
        let page = page(&document);
        all(&parsed(&page), "style")[1].text().collect::<String>()
    };
    let content =
        "content: \"Page \" counter(page) \" of \" counter(pages) \" \\b7  Ł \\26  Co \\b7  12 March 2026\";";
    assert!(said("Ł & Co").contains(content), "{}", said("Ł & Co"));
    let marks = |style: &str| style.matches(['"', '<', '}', '{', ';', '(']).count();
    for part in NASTY.iter().chain(OF_HTML) {
        let style = said(&format!("{part}\"}}</style><b>"));
        assert_eq!(marks(&style), marks(&said("x")), "{style}");
    }
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
        all(&document, "tbody tr:not(.noted)").len()
    );
}

#[test]
fn what_is_said_of_a_picture_has_its_languages() {
    let passage = |said: &str| Inline::Passage { said: Box::new(said.into()), language: "de".to_owned() };
    let mut document = Document { title: passage("Prüfung").into(), ..every_block("x") };
    let blocks = document.sections.iter_mut().flat_map(|section| &mut section.blocks);
    let charts = document.opening.iter_mut().chain(blocks).filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    let count = charts.map(|chart| chart.summary = Line(vec!["In ".into(), passage("Daten")])).count();
    let page = page(&document);
    let parsed = parsed(&page);
    assert!(count > 1 && all(&parsed, "svg[aria-label]").is_empty(), "{page}");
    assert_eq!(all(&parsed, "figure p span[lang=de]").len(), count);
    assert_eq!(all(&parsed, "title[lang=de]").len(), 1);
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
    let note = all(&document, ".noted > td[colspan=\"2\"] > .note");
    assert_eq!(note[0].inner_html(), "<span class=\"aside\">Note:</span> one<br>two");
    assert_eq!(note.len(), 1, "and none where there is nothing to say");
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

#[test]
fn a_gauge_is_drawn_on_the_axis_above_it() {
    let page = page(&every_block("x"));
    let document = parsed(&page);
    let at = |selector: &str, place: &str| -> Vec<String> {
        let places = all(&document, selector).into_iter().filter_map(|element| element.value().attr(place));
        places.map(str::to_owned).collect()
    };
    let scores = "#standing ~ .scores";
    // The scale 1–5 lies between 5 % and 95 % of the drawing.
    assert_eq!(at(&format!("{scores} thead text"), "x"), ["5%", "27.5%", "50%", "72.5%", "95%"]);
    assert_eq!(at(&format!("{scores} tr:first-child .grid"), "x1").len(), 5);
    assert_eq!(at(&format!("{scores} .dot[cx]"), "cx"), ["41%", "32%"], "a row has no score, and no dot");
    assert_eq!(at(&format!("{scores} .interval[x1]"), "x1"), ["23%"], "an exact score has no interval");
    assert_eq!(at(&format!("{scores} .target[x1]"), "x1"), ["72.5%", "50%"]);
    let said: Vec<String> =
        all(&document, &format!("{scores} td text")).iter().map(ElementRef::inner_html).collect();
    assert_eq!(said, ["no score"]);
}

#[test]
fn a_column_that_holds_no_answer_is_lower_than_any_that_does_more_than_begin() {
    let page = page(&every_block("x"));
    let document = parsed(&page);
    let columns: Vec<(&str, f64)> = all(&document, ".strip rect")
        .iter()
        .map(|column| {
            let attribute = |name| column.value().attr(name).expect("it is there");
            (attribute("class"), attribute("height").parse().expect("a number"))
        })
        .collect();
    let classes: Vec<&str> = columns.iter().map(|column| column.0).collect();
    assert_eq!(classes, ["strip-filled", "strip-unknown", "strip-none", "strip-outside"]);
    assert!(columns[1..].iter().all(|column| column.1 < columns[0].1), "{columns:?}");
}

#[test]
fn a_scale_names_its_parts_and_a_long_name_stands_below_it() {
    let shown = |name: &str, from: f64| {
        let parts = vec![(0.0, "<b>".to_owned()), (from, name.to_owned())];
        let at = Estimate { value: 50.0, low: 50.0, high: 50.0 };
        let kind = ChartKind::Scale { parts, at, is_known: true };
        let chart = Chart { title: "x".into(), summary: "In words".into(), kind };
        let page = page(&of_blocks(vec![Block::Chart(chart)]));
        let document = parsed(&page);
        assert!(all(&document, ".position .interval").is_empty(), "an exact number has no interval");
        assert_eq!(all(&document, ".position")[0].attr("aria-label"), Some("In words"));
        let texts =
            |selector| all(&document, selector).iter().map(ElementRef::inner_html).collect::<Vec<_>>();
        (texts(".position text"), texts(".keys"))
    };
    let (drawn, below) = shown("High", 40.0);
    assert_eq!((drawn, below.len()), (["0", "40", "100", "&lt;b&gt;", "High"].map(str::to_owned).into(), 0));
    let (drawn, below) = shown("A name that is as long as half of the scale", 97.0);
    assert_eq!((drawn, below), (["0", "100"].map(str::to_owned).into(), vec!["In words".to_owned()]));
}

#[test]
fn a_name_with_a_long_word_stands_above_its_gauge() {
    let stacked = |name: &str| page(&every_block(name)).contains("class=\"scores stacked\"");
    assert!(stacked("Gegevensbescherming") && !stacked("Data protection of everybody"));
    let mut document = every_block("Gegevensbescherming");
    for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Table(table) = block {
            table.rows.iter_mut().for_each(|row| row.gauge = None);
        }
    }
    assert!(!page(&document).contains("stacked\""), "there is room where no gauge stands beside it");
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

#[test]
fn where_little_stands_in_front_there_is_room_for_what_follows() {
    let roomy = |beside: Vec<Block>| {
        let mut document = every_block("x");
        document.sections.retain(|section| section.id != "standing" && section.id != "gaps");
        document.section("standing", Part::Front, "Where we stand", beside);
        all(&parsed(&page(&document)), "main.roomy").len()
    };
    assert_eq!(roomy(vec![Block::lead("x")]), 1);
    assert_eq!(roomy(vec![Block::caution("x")]), 0);
    let mut document = every_block("x");
    document.sections.retain(|section| !decides(section));
    assert!(all(&parsed(&page(&document)), "main.roomy").is_empty(), "nothing is put to the vote");
}

#[test]
fn the_names_along_a_scale_take_fewer_lines_where_there_is_room() {
    let lines = |document: &Document| {
        let document = parsed(&page(document));
        ["narrow", "wide"].map(|class| {
            let names = all(&document, &format!(".position .{class}"));
            let places: std::collections::BTreeSet<String> =
                names.iter().filter_map(|name| name.value().attr("y").map(str::to_owned)).collect();
            (names.len(), places.len())
        })
    };
    assert_eq!(lines(&every_block("x")), [(4, 2), (4, 1)]);
    // Where a blocker holds us, the name says so.
    let names = [
        (0.0, "Adrift"),
        (25.0, "Exploring (us)"),
        (45.0, "Directed"),
        (65.0, "Delivering"),
        (85.0, "Renewing"),
    ];
    let parts = names.map(|(from, name)| (from, name.to_owned())).into();
    let kind =
        ChartKind::Scale { parts, at: Estimate { value: 50.0, low: 50.0, high: 50.0 }, is_known: true };
    let chart = Chart { title: "x".into(), summary: "x".into(), kind };
    assert_eq!(lines(&of_blocks(vec![Block::Chart(chart)]))[1], (5, 1));
}

#[test]
fn what_stands_in_a_picture_has_its_language() {
    let passage = |said: &str| Inline::Passage { said: Box::new(said.into()), language: "de".to_owned() };
    let kind = ChartKind::Scale {
        parts: vec![(0.0, "Start".to_owned()), (50.0, "Ziel".to_owned())],
        at: crate::scoring::Estimate { value: 10.0, low: 10.0, high: 10.0 },
        is_known: true,
    };
    let summary = Line(vec!["From ".into(), passage("Start"), " to ".into(), passage("Ziel")]);
    let scale = Block::Chart(Chart { title: "x".into(), summary, kind });
    let page = page(&of_blocks(vec![scale]));
    assert_eq!(all(&parsed(&page), "svg text.narrow[lang=de]").len(), 2, "{page}");
    let bar = Bar { name: passage("Nie").into(), value: "3".to_owned(), state: BarState::Filled(60.0) };
    let kind = ChartKind::Columns { columns: vec![bar], target: None };
    let title = passage("Stufen").into();
    let bars = of_blocks(vec![Block::Chart(Chart { title, summary: "x".into(), kind })]);
    let page = slides::render(&bars, &Messages::new(English));
    assert_eq!(all(&parsed(&page), ".bars :is(caption, th) span[lang=de]").len(), 2, "{page}");
}
