//! A document on a terminal, as lines of a certain width; colour is added, and nothing rests on
//! it.

mod page;
mod table;
#[cfg(test)]
mod tests;

use page::{Page, Tone};
use textwrap::core::display_width;

use super::{folded, gauge};
use crate::display;
use crate::document::{
    Block, Chart, ChartKind, Document, Fact, Gravity, Item, Line, ListKind, Mark, Motion, Notice, Part,
    Weight,
};
use crate::messages::Messages;

/// How a terminal can show a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether to use colour.
    pub colour: bool,
    /// Whether more than ASCII can be shown.
    pub unicode: bool,
    /// The width in columns; lines are at least 60 and at most 100 wide.
    pub width: usize,
}

/// Below this a table no longer fits; above it a line is hard to read.
const WIDTH: (usize, usize) = (60, 100);

/// Between two facts on one line.
const SEPARATOR: &str = " · ";

/// A line as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedLine {
    /// What stands in it, with the sequences that colour it.
    pub text: String,
    /// Whether the document or a section of it begins here.
    pub heading: bool,
}

/// Renders the document; every line ends in a line feed.
pub fn render(document: &Document, messages: &Messages, style: Style) -> String {
    lines(document, messages, style).into_iter().map(|line| line.text + "\n").collect()
}

/// The lines of the document, none wider than the style's width.
pub fn lines(document: &Document, messages: &Messages, style: Style) -> Vec<RenderedLine> {
    let style = Style { width: style.width.clamp(WIDTH.0, WIDTH.1), ..style };
    let mut writer = Writer { page: Page::new(messages, style) };
    writer.page.title(&document.title);
    writer.blocks(&document.opening);
    for section in document.sections.iter().filter(|section| section.part != Part::Appendix) {
        writer.page.heading(&section.title);
        writer.blocks(&section.blocks);
    }
    writer.page.finish()
}

struct Writer<'m> {
    page: Page<'m>,
}

/// What something is, and what is said of it.
struct Labelled {
    tone: Tone,
    label: String,
    said: Vec<(Tone, Line)>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        let are_notices =
            |one: &Block, next: &Block| matches!((one, next), (Block::Notice(_), Block::Notice(_)));
        for (position, run) in blocks.chunk_by(are_notices).enumerate() {
            if position > 0 && stands_apart(&run[0]) {
                self.page.gap();
            }
            match &run[0] {
                Block::Notice(_) => self.notices(run),
                block => self.block(block),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } => self.page.paragraph(Tone::Strong, text),
            Block::Paragraph { weight, text } => self.page.paragraph(tone(*weight), text),
            Block::Facts(facts) => {
                let facts: Vec<Labelled> = facts.iter().map(|fact| self.fact(fact)).collect();
                self.labelled(&facts);
            }
            Block::List(list) => {
                for item in folded(list) {
                    self.item(list.kind, 0, &item);
                }
            }
            Block::Table(table) => table::write(&mut self.page, table),
            Block::Motions(motions) => {
                for (position, motion) in motions.iter().enumerate() {
                    if position > 0 {
                        self.page.gap();
                    }
                    self.motion(motion);
                }
            }
            Block::Quotation(words) => self.quotation(words),
            Block::Blanks(labels) => self.blanks(0, labels),
            Block::Chart(chart) => self.chart(chart),
            // Notices stand together.
            Block::Notice(_) => {}
        }
    }

    /// Draws a scale; the columns of another chart draw what is said beside them.
    fn chart(&mut self, chart: &Chart) {
        let ChartKind::Scale { parts, at, is_known } = &chart.kind else { return };
        let parts: Vec<(f64, String)> =
            parts.iter().map(|(from, name)| (*from, self.page.fit(name))).collect();
        let lines =
            gauge::scale(&parts, (*at, *is_known), self.page.width(), self.page.sign(), self.page.messages);
        self.page.ready(&lines.join("\n"));
        if gauge::names(&parts, self.page.width()).is_empty() {
            self.page.paragraph(Tone::Faint, &chart.summary);
        }
    }

    /// Notices in a row, which share a width.
    fn notices(&mut self, blocks: &[Block]) {
        let notices = blocks.iter().filter_map(|block| match block {
            Block::Notice(notice) => Some(self.notice(notice)),
            _ => None,
        });
        let notices: Vec<Labelled> = notices.collect();
        self.labelled(&notices);
    }

    fn notice(&self, notice: &Notice) -> Labelled {
        Labelled {
            tone: match notice.gravity {
                Gravity::Blocker => Tone::Alarm,
                Gravity::Warning | Gravity::Caution => Tone::Short,
                Gravity::Settled => Tone::Good,
            },
            label: notice.label.as_ref().map_or_else(|| "!".to_owned(), |label| self.page.shown(label)),
            said: vec![(Tone::Plain, notice.text.clone())],
        }
    }

    fn fact(&self, fact: &Fact) -> Labelled {
        let said = [(Tone::Plain, &fact.said), (Tone::Faint, &fact.detail)];
        let said = said.into_iter().filter(|(_, lines)| !lines.is_empty());
        Labelled {
            tone: Tone::Plain,
            label: fact.label.as_ref().map(|label| self.page.shown(label)).unwrap_or_default(),
            said: said.map(|(tone, lines)| (tone, Line::join(lines.iter().cloned(), SEPARATOR))).collect(),
        }
    }

    /// Each label with what is said beside it, or below it where a label takes too much room.
    fn labelled(&mut self, all: &[Labelled]) {
        let widest = all.iter().map(|one| display_width(&one.label)).max().unwrap_or_default();
        let is_beside = widest <= self.page.width() / 4;
        for Labelled { tone, label, said } in all {
            let (mut mark, indent) = match (widest, is_beside) {
                (0, _) => (String::new(), 0),
                (_, true) => (label.clone(), widest + 2),
                (_, false) => {
                    self.page.paragraph(*tone, &label.into());
                    (String::new(), 2)
                }
            };
            for (text_tone, text) in said {
                mark.push_str(&" ".repeat(indent - display_width(&mark)));
                self.page.hanging((*tone, &mark), *text_tone, text);
                mark.clear();
            }
        }
    }

    fn item(&mut self, kind: ListKind, indent: usize, item: &Item) {
        let (sign, tone) = match item.mark {
            Mark::Bullet => ("-".to_owned(), Tone::Plain),
            Mark::Number(number) => (format!("{number}."), Tone::Plain),
            Mark::Up => ("+".to_owned(), Tone::Good),
            Mark::Down => ("-".to_owned(), Tone::Short),
            Mark::Same => ("=".to_owned(), Tone::Plain),
            Mark::Unknown => ("?".to_owned(), Tone::Short),
            Mark::Other => ("*".to_owned(), Tone::Plain),
            Mark::Box => ("[ ]".to_owned(), Tone::Plain),
        };
        let mark = format!("{}{sign} ", " ".repeat(indent));
        let (title, detail) = match kind {
            ListKind::Cards => (Tone::Strong, Tone::Plain),
            ListKind::Plain => (Tone::Plain, Tone::Faint),
        };
        self.page.hanging((tone, &mark), title, &item.text);
        let indent = mark.len();
        for line in &item.details {
            self.page.under(indent, detail, line);
        }
        for item in &item.items {
            self.item(ListKind::Plain, indent, item);
        }
        self.blanks(indent, &item.to_fill_in);
    }

    fn motion(&mut self, motion: &Motion) {
        let mark = format!("{:>2}. ", motion.number);
        self.page.hanging((Tone::Plain, &mark), Tone::Plain, &motion.text);
        self.page.under(mark.len(), Tone::Faint, &Line::join(motion.origin.iter().cloned(), SEPARATOR));
        let outcomes: Vec<String> = motion.outcomes.iter().map(|outcome| format!("[ ] {outcome}")).collect();
        self.page.pieces(mark.len(), &outcomes);
        self.blanks(mark.len(), &motion.to_fill_in);
    }

    /// What is to be filled in by hand.
    fn blanks<'l>(&mut self, indent: usize, labels: impl IntoIterator<Item = &'l String>) {
        let blanks: Vec<String> = labels
            .into_iter()
            .map(|label| format!("{label} {}", "_".repeat(16)).trim_start().to_owned())
            .collect();
        self.page.pieces(indent, &blanks);
    }

    fn quotation(&mut self, words: &str) {
        let mark = if self.page.style.unicode { "  │ " } else { "  > " };
        for line in display::paragraph_lines(words) {
            self.page.hanging((Tone::Plain, mark), Tone::Plain, &line.into());
        }
    }
}

/// Whether there is an empty line above it, unless it comes first.
fn stands_apart(block: &Block) -> bool {
    matches!(block, Block::Heading { .. } | Block::Facts(_) | Block::Table(_) | Block::Motions(_))
}

fn tone(weight: Weight) -> Tone {
    match weight {
        Weight::Lead => Tone::Strong,
        Weight::Plain => Tone::Plain,
        Weight::Aside => Tone::Faint,
    }
}
