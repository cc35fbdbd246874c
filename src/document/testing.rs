//! A document with every block, for the tests of the renderers.

use super::{
    Bar, BarState, Block, Chart, ChartKind, Column, ColumnKind, Document, Fact, Fold, Gauge, Gravity, Inline,
    Item, Line, List, ListKind, Mark, Motion, Notice, Part, Row, Table,
};
use crate::comparison::Change;
use crate::messages::Messages;
use crate::scoring::Estimate;

/// A document with every block, piece and kind; `outside` stands wherever a text from outside can.
pub(crate) fn every_block(outside: &str) -> Document {
    let mut document = Document::new("en", outside, opening(outside));
    document.section("standing", Part::Front, "Where we stand", standing(outside));
    document.section("gaps", Part::Front, "The largest gaps", gaps(outside));
    document.section("decisions", Part::Front, "Decisions for this meeting", decisions(outside));
    document.section("moved", Part::Body, "What moved", moved(outside));
    document.section("words", Part::Body, outside, words(outside));
    document.section("nothing", Part::Body, "Left out, because it is empty", Vec::new());
    document.section("answers", Part::Appendix, "Appendix: every answer", answers(outside));
    document
}

fn exact(value: f64) -> Estimate {
    Estimate { value, low: value, high: value }
}

fn between(low: f64, value: f64, high: f64) -> Estimate {
    Estimate { value, low, high }
}

fn level(label: &str, value: f64) -> Line {
    Inline::Level { label: label.to_owned(), value }.into()
}

fn opening(outside: &str) -> Vec<Block> {
    vec![
        Block::Facts(vec![Fact {
            label: None,
            said: vec![outside.into(), "chair".into(), "completed on 12 March 2026".into()],
            detail: vec!["Full edition: 10 questions".into(), "question bank board 1.0.0".into()],
        }]),
        Block::Notice(Notice {
            gravity: Gravity::Caution,
            label: None,
            text: format!("Different people answered: {outside} then, chair now.").into(),
        }),
    ]
}

fn standing(outside: &str) -> Vec<Block> {
    vec![
        Block::lead("We stand at 36 out of 100: exploring."),
        Block::paragraph(outside),
        Block::Chart(Chart {
            title: "Where we stand".into(),
            summary: outside.into(),
            kind: ChartKind::Scale {
                parts: [(0.0, "Adrift"), (25.0, "Exploring"), (45.0, "Directed"), (85.0, "Renewing")]
                    .map(|(from, name)| (from, name.to_owned()))
                    .into(),
                at: between(33.0, 36.0, 42.0),
                is_known: true,
            },
        }),
        Block::Table(scores(outside)),
        Block::Notice(Notice {
            gravity: Gravity::Blocker,
            label: Some("Blocker".into()),
            text: format!("{outside} Wait with AI focus until this is settled.").into(),
        }),
        Block::Notice(Notice {
            gravity: Gravity::Warning,
            label: Some("Warning".into()),
            text: "Nobody knows what our suppliers do with our data.".into(),
        }),
    ]
}

fn scores(outside: &str) -> Table {
    let number = |title: &str| Column { title: title.to_owned(), kind: ColumnKind::Number };
    let score = |value| Inline::Score { value, highest: 5.0, same_scale: true };
    let row = |depth, name: &str, gauge, numbers: [Inline; 4]| Row {
        depth,
        gauge,
        cells: std::iter::once(name.into()).chain(numbers.map(Line::from)).collect(),
    };
    Table {
        caption: "Where we stand".into(),
        columns: vec![
            Column { title: "Dimension".to_owned(), kind: ColumnKind::Text },
            Column { title: "Score".to_owned(), kind: ColumnKind::Score },
            number("Interval"),
            number("Target"),
            number("Coverage"),
        ],
        rows: vec![
            row(
                0,
                outside,
                Some(Gauge::Dot { score: Some(exact(40.0)), target: Some(75.0) }),
                [score(2.6), Inline::Interval(exact(2.6)), Inline::Number(4.0), Inline::Share(1.0)],
            ),
            row(
                1,
                "Data trust",
                Some(Gauge::Dot { score: Some(between(20.0, 30.0, 45.0)), target: None }),
                [score(2.2), Inline::Interval(between(1.8, 2.2, 2.8)), Inline::Nothing, Inline::Share(0.75)],
            ),
            row(
                0,
                "Learning rhythm",
                Some(Gauge::Dot { score: None, target: Some(50.0) }),
                [Inline::Nothing, Inline::Nothing, Inline::Number(3.0), Inline::Share(0.0)],
            ),
        ],
        scale: Some((1.0, 5.0)),
    }
}

fn gaps(outside: &str) -> Vec<Block> {
    let carrier = Item::new(format!("Question 3: {outside}"))
        .with([Line(vec![Inline::Emphasis("32%".to_owned()), " · answer: ".into()])]);
    let card = Item {
        items: vec![carrier, Item::new("2 more questions carry the rest.")],
        ..Item::new("Data trust: 1.8 below the target").marked(Mark::Number(1)).with([Line(vec![
            "Score ".into(),
            Inline::Score { value: 2.2, highest: 5.0, same_scale: false },
            ", ".into(),
            Inline::Share(0.42),
        ])])
    };
    let second = Item::new("AI focus: 0.9 below the target").marked(Mark::Number(2));
    vec![Block::List(List { kind: ListKind::Cards, items: vec![card, second], fold: None })]
}

fn decisions(outside: &str) -> Vec<Block> {
    vec![
        Block::paragraph("Two decisions follow from our answers."),
        Block::Motions(vec![
            Motion {
                number: 1,
                text: format!("The board decides: {outside}").into(),
                origin: vec!["Data trust".into(), "removes a blocker".into()],
                outcomes: vec!["adopted".to_owned(), outside.to_owned()],
                to_fill_in: vec!["Owner".to_owned(), "Date".to_owned()],
            },
            Motion {
                number: 2,
                text: "The board decides to choose one place.".into(),
                origin: vec![outside.into()],
                outcomes: Vec::new(),
                to_fill_in: Vec::new(),
            },
        ]),
    ]
}

fn moved(outside: &str) -> Vec<Block> {
    let from_to = Inline::FromTo(level("Plan → do", 2.0), level(outside, 3.0));
    let change = Change { then: Some(between(10.0, 25.0, 30.0)), now: Some(exact(60.0)) };
    let difference = |by, doubtful| Inline::Difference { by, of_hundred: false, doubtful };
    let number = |title: &str| Column { title: title.to_owned(), kind: ColumnKind::Number };
    let row = |name: &str, change, by: Inline| Row {
        depth: 0,
        gauge: Some(Gauge::Move { change, target: Some(75.0) }),
        cells: vec![name.into(), Line(vec![by, Inline::Added(Inline::Interval(exact(2.5)).into())])],
    };
    let table = Table {
        caption: "What moved".into(),
        columns: vec![Column { title: "Dimension".to_owned(), kind: ColumnKind::Text }, number("Change")],
        rows: vec![
            row("Vision", change, difference(1.4, false)),
            row("Data trust", Change { then: change.now, now: change.then }, difference(-1.4, true)),
            row("AI focus", Change { then: None, now: change.now }, Inline::Nothing),
        ],
        scale: None,
    };
    let marks = [Mark::Up, Mark::Down, Mark::Same, Mark::Unknown, Mark::Other, Mark::Box].map(|mark| {
        Item::new(format!("{mark:?}: {outside}")).marked(mark).with([Line::from(from_to.clone())])
    });
    let unknown = Item { to_fill_in: Some("Who finds out".to_owned()), ..Item::new("Nobody knows this.") };
    let fold = Fold { after: 1, instead: "and 1 more, which one of the two did not ask.".into() };
    vec![
        Block::Facts(vec![
            Fact {
                label: Some("Then".into()),
                said: vec![outside.into()],
                detail: vec!["Quick edition".into()],
            },
            Fact { label: Some("Now".into()), said: vec!["chair".into()], detail: Vec::new() },
        ]),
        Block::Table(table),
        Block::List(List {
            kind: ListKind::Plain,
            items: marks.into_iter().chain([unknown]).collect(),
            fold: None,
        }),
        Block::List(List {
            kind: ListKind::Plain,
            items: vec![Item::new("Shown everywhere"), Item::new("Folded away where room is short")],
            fold: Some(fold),
        }),
        Block::Notice(Notice {
            gravity: Gravity::Settled,
            label: Some("Gone · blocker".into()),
            text: format!("Then it was: “{outside}”").into(),
        }),
    ]
}

fn words(outside: &str) -> Vec<Block> {
    vec![
        Block::Heading { level: 3, text: outside.into() },
        Block::Quotation(format!("{outside}\n\nAnd a second paragraph,\non two lines.")),
        Block::Blanks(vec![outside.to_owned(), String::new()]),
        Block::Paragraph {
            weight: super::Weight::Aside,
            text: Line(vec!["Named ".into(), Inline::Id("vision.decision".to_owned()), ".".into()]),
        },
    ]
}

fn answers(outside: &str) -> Vec<Block> {
    let text = |title: &str| Column { title: title.to_owned(), kind: ColumnKind::Text };
    let bar = |name: &str, value: &str, state| Bar { name: name.into(), value: value.to_owned(), state };
    let row = |question: &str, answer: Line, note: &str| Row {
        depth: 0,
        gauge: None,
        cells: vec![question.into(), answer, if note.is_empty() { Line::default() } else { note.into() }],
    };
    vec![
        Block::Chart(Chart {
            title: outside.into(),
            summary: "Vision. 1: 3, 2: ?, 3: –, 4: ×".into(),
            kind: ChartKind::Columns {
                columns: vec![
                    bar("1", "3", BarState::Filled(50.0)),
                    bar("2", "?", BarState::Unknown),
                    bar("3", "–", BarState::Missing),
                    bar("4", "×", BarState::Outside),
                ],
                target: Some(75.0),
            },
        }),
        Block::Heading { level: 3, text: "Vision".into() },
        Block::Table(Table {
            caption: "Vision".into(),
            columns: vec![
                text("Question"),
                text("Answer"),
                Column { title: "Note".to_owned(), kind: ColumnKind::Note },
            ],
            rows: vec![
                row("1. How do we decide?", level(outside, 3.0), outside),
                row("2. What do we refuse?", "I don’t know".into(), ""),
            ],
            scale: None,
        }),
    ]
}

/// A document of these blocks in one section.
pub(crate) fn of_blocks(blocks: Vec<Block>) -> Document {
    let mut document = Document::new("en", "Title", Vec::new());
    document.section("one", Part::Front, "One", blocks);
    document
}

/// The document without any format, a line a piece, for the snapshots of what is said.
pub(crate) fn outline(document: &Document, messages: &Messages) -> String {
    let mut lines = vec![format!("# {}", document.title.shown(messages))];
    lines.extend(document.opening.iter().flat_map(|block| outline_of(block, messages)));
    for section in &document.sections {
        lines.push(format!("\n## {} ({}, {:?})", section.title.shown(messages), section.id, section.part));
        lines.extend(section.blocks.iter().flat_map(|block| outline_of(block, messages)));
    }
    lines.join("\n") + "\n"
}

fn outline_of(block: &Block, messages: &Messages) -> Vec<String> {
    let shown = |line: &Line| line.shown(messages);
    let joined = |lines: &[Line]| lines.iter().map(shown).collect::<Vec<_>>().join(" | ");
    match block {
        Block::Heading { level, text } => vec![format!("{} {}", "#".repeat(*level), shown(text))],
        Block::Paragraph { weight, text } => vec![format!("{weight:?}: {}", shown(text))],
        Block::Facts(facts) => facts
            .iter()
            .map(|fact| {
                let label = fact.label.as_ref().map(shown).unwrap_or_default();
                format!("Fact {label}: {} || {}", joined(&fact.said), joined(&fact.detail))
            })
            .collect(),
        Block::List(list) => {
            let fold = list.fold.iter().map(|fold| format!("after {}: {}", fold.after, shown(&fold.instead)));
            let items = list.items.iter().flat_map(|item| outline_of_item(item, "", messages));
            [format!("List {:?}", list.kind)].into_iter().chain(items).chain(fold).collect()
        }
        Block::Table(table) => {
            let titles: Vec<String> =
                table.columns.iter().map(|column| table.title_with_scale(column, messages)).collect();
            let rows = table
                .rows
                .iter()
                .map(|row| format!("{}{}", "  ".repeat(row.depth), joined(&row.cells).replace('\n', " / ")));
            [format!("Table {}", titles.join(" | "))].into_iter().chain(rows).collect()
        }
        Block::Motions(motions) => motions
            .iter()
            .map(|motion| {
                let to_fill_in = motion.to_fill_in.join(", ");
                format!(
                    "{}. {} ({}) [{to_fill_in}]",
                    motion.number,
                    shown(&motion.text),
                    joined(&motion.origin)
                )
            })
            .collect(),
        Block::Notice(notice) => {
            let label = notice.label.as_ref().map(shown).unwrap_or_default();
            vec![format!("{:?} {label}: {}", notice.gravity, shown(&notice.text))]
        }
        Block::Quotation(words) => vec![format!("“{}”", words.replace('\n', " / "))],
        Block::Blanks(labels) => vec![format!("[{}]", labels.join("] ["))],
        Block::Chart(chart) => vec![format!("Chart: {}", shown(&chart.summary))],
    }
}

fn outline_of_item(item: &Item, indent: &str, messages: &Messages) -> Vec<String> {
    let mark = match item.mark {
        Mark::Number(number) => format!("{number}."),
        mark => format!("{mark:?}"),
    };
    let below = format!("{indent}  ");
    let details = item.details.iter().map(|line| format!("{below}{}", line.shown(messages)));
    let inner = item.items.iter().flat_map(|item| outline_of_item(item, &below, messages));
    let blank = item.to_fill_in.iter().map(|label| format!("{below}[{label}]"));
    [format!("{indent}{mark} {}", item.text.shown(messages))]
        .into_iter()
        .chain(details)
        .chain(inner)
        .chain(blank)
        .collect()
}

/// A text of a document, and where a format may show it otherwise than as a line of its own.
pub(crate) struct Said<'d> {
    pub(crate) line: &'d Line,
    pub(crate) part: Part,
    /// In an item that a fold may hide.
    pub(crate) folded: bool,
    pub(crate) in_table: bool,
}

/// Every text of the document, in order.
pub(crate) fn texts(document: &Document) -> Vec<Said<'_>> {
    let mut texts = vec![Said { line: &document.title, part: Part::Front, folded: false, in_table: false }];
    let opening = document.opening.as_slice();
    let parts = [(Part::Front, None, opening)].into_iter().chain(
        document
            .sections
            .iter()
            .map(|section| (section.part, Some(&section.title), section.blocks.as_slice())),
    );
    for (part, title, blocks) in parts {
        let said = |line, folded, in_table| Said { line, part, folded, in_table };
        texts.extend(title.map(|title| said(title, false, false)));
        for block in blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph { text, .. } => {
                    texts.push(said(text, false, false));
                }
                Block::Facts(facts) => {
                    let lines =
                        facts.iter().flat_map(|fact| fact.label.iter().chain(&fact.said).chain(&fact.detail));
                    texts.extend(lines.map(|line| said(line, false, false)));
                }
                Block::List(list) => {
                    let shown = list.fold.as_ref().map_or(usize::MAX, |fold| fold.after);
                    for (position, item) in list.items.iter().enumerate() {
                        let lines = texts_of_item(item);
                        texts.extend(lines.into_iter().map(|line| said(line, position >= shown, false)));
                    }
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    texts.extend(cells.map(|cell| said(cell, false, true)));
                }
                Block::Motions(motions) => {
                    let lines =
                        motions.iter().flat_map(|motion| std::iter::once(&motion.text).chain(&motion.origin));
                    texts.extend(lines.map(|line| said(line, false, false)));
                }
                Block::Notice(notice) => {
                    let lines = notice.label.iter().chain([&notice.text]);
                    texts.extend(lines.map(|line| said(line, false, false)));
                }
                Block::Quotation(_) | Block::Blanks(_) | Block::Chart(_) => {}
            }
        }
    }
    texts
}

fn texts_of_item(item: &Item) -> Vec<&Line> {
    let inner = item.items.iter().flat_map(texts_of_item);
    std::iter::once(&item.text).chain(&item.details).chain(inner).collect()
}
