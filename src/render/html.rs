//! A document as one HTML file: its style and charts are inside it, it runs no script (but for two
//! keys of slides) and loads nothing, and it prints on A4 with what stands in front on a page of its own.

mod charts;
mod filters;
pub mod slides;
#[cfg(test)]
mod tests;

use askama::Template;
use askama::filters::HtmlSafe;
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use super::{PAGE, PAGES};
use crate::display;
use crate::document::{
    Block, Chart, ChartKind, ColumnKind, Document, Fact, Gauge, Gravity, Item, List, ListKind, Mark, Part,
    Section, Table, Weight,
};
use crate::messages::Messages;

/// The style sheet. The content security policy allows it by its hash and no other.
const STYLE: &str = concat!(include_str!("html/colours.css"), include_str!("html/style.css"));

/// The deepest level of heading there is.
const DEEPEST_HEADING: &usize = &6;

/// Letters of the longest word for which a gauge makes room at its left.
const LONG_WORD: usize = 18;

/// Rows of a table deeper than this are set off no further.
const DEEPEST_ROW: usize = 3;

/// Renders the document.
///
/// # Panics
/// Never: the page is written to memory.
pub fn render(document: &Document, messages: &Messages) -> String {
    let footer = &footer(document, messages);
    HtmlFile { document: &document.with_passages(), messages, footer }.render().expect("memory takes it")
}

#[derive(Template)]
#[template(path = "page.html", config = "src/render/html/askama.toml")]
struct HtmlFile<'a> {
    document: &'a Document,
    messages: &'a Messages,
    /// The style of what stands below each page of a print. It is a style of its own, as it holds
    /// what the document is about.
    footer: &'a str,
}

/// A style that writes, below each page of a print, which of how many it is and what it belongs to.
fn footer(document: &Document, messages: &Messages) -> String {
    let letter = |letter: char| match letter {
        PAGE => "\" counter(page) \"".to_owned(),
        PAGES => "\" counter(pages) \"".to_owned(),
        letter if letter.is_alphanumeric() || letter == ' ' => letter.to_string(),
        // Nothing else can end the text, or the style.
        letter => format!("\\{:x} ", u32::from(letter)),
    };
    let content: String = super::footer(document, messages).chars().map(letter).collect();
    format!("@page {{ @bottom-center {{ content: \"{content}\"; {FOOTER} }} }}")
}

/// How that looks: clear of what printers leave blank.
const FOOTER: &str = "font: 9pt Arial, \"Liberation Sans\", sans-serif; color: #4d5966; vertical-align: top; \
    padding-top: 1mm";

fn hash(part: &str) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(part)))
}

impl<'a> HtmlFile<'a> {
    /// What the head holds and allows.
    fn styles(&self) -> [&str; 2] {
        [STYLE, self.footer]
    }

    /// What runs in it.
    #[expect(clippy::unused_self, reason = "the head asks every page")]
    fn scripts(&self) -> [&str; 0] {
        []
    }

    /// The first section with decisions, which many a reader wants to go to at once.
    fn first_decisions(&self) -> Option<&'a Section> {
        self.document.sections.iter().find(|section| decides(section))
    }

    /// Whether so little stands in front beside the decisions that what follows has room there too.
    fn has_room(&self) -> bool {
        let (with, beside): (Vec<_>, Vec<_>) = self.sections(true).partition(|section| decides(section));
        let is_long = |block: &Block| matches!(block, Block::Notice(_) | Block::List(_));
        !with.is_empty() && !beside.iter().any(|section| section.blocks.iter().any(is_long))
    }

    fn sections(&self, in_front: bool) -> impl Iterator<Item = &'a Section> {
        self.document.sections.iter().filter(move |section| (section.part == Part::Front) == in_front)
    }

    fn blocks(&self, blocks: &'a [Block]) -> Blocks<'a> {
        Blocks { blocks, messages: self.messages }
    }
}

#[derive(Template)]
#[template(path = "blocks.html", config = "src/render/html/askama.toml")]
struct Blocks<'a> {
    blocks: &'a [Block],
    messages: &'a Messages,
}

impl HtmlSafe for Blocks<'_> {}

impl<'a> Blocks<'a> {
    /// The blocks, in groups that share a frame.
    fn groups(&self) -> impl Iterator<Item = &'a [Block]> {
        let together = |one: &Block, next: &Block| match (one, next) {
            (Block::Chart(one), Block::Chart(next)) => is_strip(one) && is_strip(next),
            (one, next) => matches!((one, next), (Block::Notice(_), Block::Notice(_))),
        };
        self.blocks.chunk_by(together)
    }

    fn items(&self, list: &'a List) -> Items<'a> {
        Items { list: &list.items, cards: list.kind == ListKind::Cards, messages: self.messages }
    }
}

/// Whether a section puts decisions to the vote.
fn decides(section: &Section) -> bool {
    section.blocks.iter().any(|block| matches!(block, Block::Motions(_)))
}

fn is_strip(chart: &Chart) -> bool {
    matches!(chart.kind, ChartKind::Columns { .. })
}

/// Whether a name has a word so long that it and the gauges cannot stand side by side.
fn has_long_names(table: &Table, messages: &Messages) -> bool {
    let names = table.rows.iter().filter_map(|row| Some(row.cells.first()?.shown(messages)));
    table.is_gauged()
        && names.into_iter().any(|name| name.split_whitespace().any(|word| word.chars().count() > LONG_WORD))
}

#[derive(Template)]
#[template(path = "items.html", config = "src/render/html/askama.toml")]
struct Items<'a> {
    list: &'a [Item],
    /// Whether each is a small story with a heading of its own.
    cards: bool,
    messages: &'a Messages,
}

impl HtmlSafe for Items<'_> {}

impl<'a> Items<'a> {
    fn within(&self, item: &'a Item) -> Self {
        Items { list: &item.items, cards: false, messages: self.messages }
    }

    fn numbered(&self) -> bool {
        self.list.iter().any(|item| matches!(item.mark, Mark::Number(_)))
    }

    fn tag(&self) -> &'static str {
        if self.numbered() { "ol" } else { "ul" }
    }
}
