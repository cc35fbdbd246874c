//! The text of a Word file. Its template knows the marks; here is what it asks of the blocks.

mod table;

use askama::Template;
use table::{cell_style, gauge, motion_widths, stays, to_fill_in};

use crate::display;
use crate::document::{
    Block, Document, Fact, Gravity, Inline, Item, Line, List, ListKind, Mark, Motion, Weight,
};
use crate::messages::Messages;
use crate::{render, tr};

/// How wide the text is on A4 between margins of 1.8 cm, in twentieths of a point.
pub(super) const PAGE: usize = 9864;

/// How far each level of a list stands to the right of the one above it.
pub(super) const INDENT: usize = 420;

/// How deep lists can be nested.
pub(super) const LEVELS: usize = 4;

/// What stands before the items of a list without numbers: list 1 has the first, and so on.
pub(super) const SIGNS: [(Mark, char); 7] = [
    (Mark::Bullet, '•'),
    (Mark::Other, '•'),
    (Mark::Up, '▲'),
    (Mark::Down, '▼'),
    (Mark::Same, '='),
    (Mark::Unknown, '?'),
    (Mark::Box, '☐'),
];

#[derive(Template)]
#[template(path = "document.xml", config = "src/render/docx/askama.toml")]
pub(super) struct Text<'a> {
    messages: &'a Messages,
    /// What stands above the numbers of decisions, and above the decisions.
    number: String,
    decision: String,
    pieces: Vec<Piece<'a>>,
    /// The numbered lists, which follow those with a sign.
    pub(super) starts: Vec<Start>,
}

/// The document as it is written down: without nesting.
enum Piece<'a> {
    Title(&'a Line),
    Section(&'a Line),
    Item(Listed<'a>),
    /// What is filled in, below an item of this level or by itself; whether it stays on the page of
    /// the line after it.
    Blank {
        label: &'a str,
        level: Option<usize>,
        stays: bool,
    },
    /// A block, and whether it stays on the page of what follows it.
    Block {
        block: &'a Block,
        stays: bool,
    },
}

/// An item with its place in a list.
struct Listed<'a> {
    item: &'a Item,
    kind: ListKind,
    list: usize,
    level: usize,
    /// Whether it stays on the page of what follows it.
    stays: bool,
}

/// Where a numbered list starts to count, and on which level.
pub(super) struct Start {
    pub(super) level: usize,
    pub(super) at: usize,
}

/// Words, harmless already. A line break in them is one of ours.
struct Run {
    /// The id of a character style; empty for that of the paragraph.
    style: &'static str,
    text: String,
    /// The code of its language, where that is another than around it.
    language: Option<String>,
}

fn run(style: &'static str, text: impl Into<String>) -> Run {
    Run { style, text: text.into(), language: None }
}

/// Where the text of this level of a list begins.
pub(super) fn indent(level: usize) -> usize {
    (level + 1) * INDENT
}

impl<'a> Text<'a> {
    pub(super) fn new(document: &'a Document, messages: &'a Messages) -> Self {
        let (number, decision) = (tr!(messages, "render-number"), tr!(messages, "render-decision"));
        let pieces = vec![Piece::Title(&document.title)];
        let mut text = Self { messages, number, decision, pieces, starts: Vec::new() };
        text.add(&document.opening);
        for section in &document.sections {
            text.pieces.push(Piece::Section(&section.title));
            text.add(&section.blocks);
        }
        text
    }

    fn add(&mut self, blocks: &'a [Block]) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::List(List { kind, items, .. }) => self.add_items(items, *kind, 0),
                Block::Blanks(labels) => {
                    let stays = matches!(blocks.get(at + 1), Some(Block::Blanks(_)));
                    let blank = |label: &'a String| Piece::Blank { label, level: None, stays };
                    self.pieces.extend(labels.iter().map(blank));
                }
                block => {
                    if matches!(block, Block::Paragraph { weight: Weight::Aside, .. }) {
                        self.hold_item();
                    }
                    let next = blocks.get(at + 1);
                    let stays = matches!(next, Some(Block::List(_) | Block::Table(_) | Block::Motions(_)));
                    self.pieces.push(Piece::Block { block, stays });
                }
            }
        }
    }

    /// Adds items with those in them. A number that does not follow the one before it starts a
    /// list of its own.
    fn add_items(&mut self, items: &'a [Item], kind: ListKind, level: usize) {
        let (mut before, mut list) = (Mark::Bullet, 0);
        for (at, item) in items.iter().enumerate() {
            let sign = SIGNS.iter().position(|(mark, _)| *mark == item.mark);
            list = match (sign, item.mark) {
                (Some(place), _) => place + 1,
                (None, Mark::Number(at)) if before != Mark::Number(at.wrapping_sub(1)) => {
                    self.starts.push(Start { level, at });
                    SIGNS.len() + self.starts.len()
                }
                _ => list,
            };
            before = item.mark;
            // Neither the first nor the last of a list stands alone on a page.
            let is_beside_end = items.len() > 1 && (at == 0 || at + 2 == items.len());
            let stays = item.mark == Mark::Box || !item.items.is_empty() || is_beside_end;
            self.pieces.push(Piece::Item(Listed { item, kind, list, level, stays }));
            self.add_items(&item.items, ListKind::Plain, (level + 1).min(LEVELS - 1));
            if let Some(label) = &item.to_fill_in {
                self.hold_item();
                self.pieces.push(Piece::Blank { label, level: Some(level), stays: false });
            }
        }
    }

    /// Keeps an item on the page of what is said of it, or filled in, below it.
    fn hold_item(&mut self) {
        if let Some(Piece::Item(item)) = self.pieces.last_mut() {
            item.stays = true;
        }
    }

    fn line(&self, line: &Line) -> String {
        one_line(&line.shown(self.messages))
    }

    fn runs(&self, line: &Line) -> Vec<Run> {
        line.0.iter().map(|inline| self.run(inline)).collect()
    }

    fn run(&self, inline: &Inline) -> Run {
        let text = one_line(&inline.shown(self.messages));
        match inline {
            Inline::Text(text) if text == "\n" => run("", "\n"),
            Inline::Emphasis(_) => run("Strong", text),
            Inline::Id(_) => run("Code", text),
            Inline::Passage { said, language } => Run { language: Some(language.clone()), ..self.run(said) },
            _ => run("", text),
        }
    }

    fn item(&self, listed: &Listed) -> Vec<Run> {
        let text = &listed.item.text;
        let mut runs = match listed.kind {
            ListKind::Plain => self.runs(text),
            ListKind::Cards => vec![run("Strong", self.line(text))],
        };
        for detail in &listed.item.details {
            runs.push(run("", "\n"));
            runs.extend(self.runs(detail));
        }
        runs
    }

    fn fact(&self, fact: &Fact) -> Vec<Run> {
        let said = Line::join(fact.said.iter().cloned(), " · ");
        self.labelled(fact.label.as_ref(), &said).into_iter().chain(self.detail(&fact.detail)).collect()
    }

    fn motion(&self, motion: &Motion) -> Vec<Run> {
        let outcomes: Vec<Line> =
            motion.outcomes.iter().map(|outcome| format!("☐\u{a0}{outcome}").into()).collect();
        let details = [&motion.origin, &outcomes].into_iter().filter_map(|lines| self.detail(lines));
        self.runs(&motion.text).into_iter().chain(details).collect()
    }

    fn labelled(&self, label: Option<&Line>, said: &Line) -> Vec<Run> {
        let label = label.map(|label| run("Strong", format!("{}: ", self.line(label))));
        label.into_iter().chain(self.runs(said)).collect()
    }

    /// What is of less weight, on a line of its own.
    fn detail(&self, lines: &[Line]) -> Option<Run> {
        let joined = || self.line(&Line::join(lines.iter().cloned(), " · "));
        (!lines.is_empty()).then(|| run("Detail", format!("\n{}", joined())))
    }
}

/// The paragraphs of a quotation, with its line breaks.
fn quotation(words: &str) -> Vec<String> {
    let lines: Vec<String> = display::paragraph_lines(words).iter().map(|line| one_line(line)).collect();
    lines.split(String::is_empty).map(|paragraph| paragraph.join("\n")).collect()
}

/// A piece of a line that breaks no file: XML cannot hold U+FFFE and U+FFFF.
pub(super) fn one_line(piece: &str) -> String {
    render::one_line(piece).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}
