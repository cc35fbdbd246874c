//! A document for a projector: a slide a section, or several where it is long, in type that is read
//! from the last row. The browser's own keys go from slide to slide (down, Page Down, space), and so do
//! links; only the arrows left and right need the script. On paper each is a page.

use askama::Template;
use unicode_width::UnicodeWidthChar;

use super::{Blocks, charts, filters, hash};
use crate::document::{
    Bar, BarState, Block, Chart, ChartKind, Document, Item, Line, List, Motion, Table, Weight,
};
use crate::messages::Messages;
use crate::tr;

/// The style sheet. The content security policy allows it by its hash and no other.
const STYLE: &str = concat!(include_str!("colours.css"), include_str!("slides.css"));

/// The script, which the policy allows likewise.
pub(super) const SCRIPT: &str = include_str!("slides.js");

/// Letters in a line of a heading, of a text, of a text beside a picture, of a sentence that leads, and
/// of one below a picture; estimated, to the safe side.
const HEADING: usize = 48;
const TEXT: usize = 80;
const BESIDE: usize = 53;
const LEAD: usize = 64;
const BELOW: usize = 78;

/// Letters in a line of what a bar of a picture is called.
const NAMES: usize = 15;

/// How high a slide is, in lines of text, and how much of that a line of its heading takes, and what
/// stands between two blocks.
const LINES: f64 = 15.8;
const HEADING_LINE: f64 = 1.4;
const APART: f64 = 0.4;

/// Renders the document.
///
/// # Panics
/// Never: the page is written to memory.
pub fn render(document: &Document, messages: &Messages) -> String {
    let document = &document.with_passages();
    let mut slides = vec![Slide { title: None, beside: None, blocks: document.opening.clone() }];
    for section in &document.sections {
        slides.extend(split(&section.title, &section.blocks, messages));
    }
    Deck { document, slides: &slides, messages }.render().expect("memory takes it")
}

#[derive(Template)]
#[template(path = "slides.html", config = "src/render/html/askama.toml")]
struct Deck<'a> {
    document: &'a Document,
    slides: &'a [Slide],
    messages: &'a Messages,
}

impl Deck<'_> {
    /// What the head holds and allows.
    #[expect(clippy::unused_self, reason = "the head asks every page")]
    fn styles(&self) -> [&str; 1] {
        [STYLE]
    }

    #[expect(clippy::unused_self, reason = "the head asks every page")]
    fn scripts(&self) -> [&str; 1] {
        [SCRIPT]
    }

    fn blocks<'b>(&'b self, slide: &'b Slide) -> Blocks<'b> {
        Blocks { blocks: &slide.blocks, messages: self.messages }
    }
}

/// What is seen at once.
#[derive(Clone)]
struct Slide {
    /// Its heading; `None` on the first, which has that of the whole.
    title: Option<Line>,
    /// The picture at its left.
    beside: Option<Chart>,
    blocks: Vec<Block>,
}

impl Slide {
    fn bars(&self) -> &[Bar] {
        match &self.beside {
            Some(Chart { kind: ChartKind::Columns { columns, .. }, .. }) => columns,
            _ => &[],
        }
    }
}

/// How long the bar is of a column that lies, in percent.
fn length(bar: &Bar) -> String {
    charts::unit(if let BarState::Filled(percent) = bar.state { percent } else { 0.0 })
}

/// The slides of a section: as many as what is in it needs, each with its heading; of several it says
/// which of how many.
fn split(title: &Line, blocks: &[Block], messages: &Messages) -> Vec<Slide> {
    let numbered = |part: usize, of: usize| {
        let (part, of) = (part.to_string(), of.to_string());
        let said = format!(" ({})", tr!(messages, "render-part", part = part, of = of));
        Line(title.0.iter().cloned().chain([said.into()]).collect())
    };
    let slides = split_under(title, blocks, LINES, messages);
    if slides.len() < 2 {
        return slides;
    }
    let title = numbered(slides.len(), slides.len());
    let under = |lines: f64| split_under(&title, blocks, lines, messages);
    let slides = under(LINES);
    let of = slides.len();
    // What takes several is as much on the last as on the others.
    let fewer = (1..10).map(|less| under(LINES - f64::from(less))).take_while(|fewer| fewer.len() == of);
    let slides = fewer.last().unwrap_or(slides);
    let slides = (1..).zip(slides);
    slides.map(|(part, slide)| Slide { title: Some(numbered(part, of)), ..slide }).collect()
}

/// The slides of so many lines under this heading.
fn split_under(title: &Line, blocks: &[Block], high: f64, messages: &Messages) -> Vec<Slide> {
    let room = high - lines(title, HEADING, messages) * HEADING_LINE;
    let slide = |beside, blocks| Slide { title: Some(title.clone()), beside, blocks };
    let mut slides: Vec<Slide> = Vec::new();
    for piece in blocks.iter().flat_map(pieces) {
        if let Block::Chart(chart @ Chart { kind: ChartKind::Columns { .. }, .. }) = piece {
            slides.push(slide(Some(chart), Vec::new()));
            continue;
        }
        let fuller = slides.last().map(|last| last.with(piece.clone()));
        let fits = |fuller: &Slide| fuller.height(messages) <= room && fuller.motions() <= 1;
        if let Some(fuller) = fuller.filter(fits) {
            *slides.last_mut().expect("it is the last with more") = fuller;
        } else {
            // A question to begin with is asked under what it is about.
            let about = slides.last_mut().filter(|_| is_below(&piece)).and_then(Slide::without_last);
            slides.push(slide(None, about.into_iter().flatten().chain([piece]).collect()));
        }
    }
    slides
}

impl Slide {
    /// The same with a piece more, in the list or table before it where it is of that.
    fn with(&self, piece: Block) -> Self {
        let mut slide = self.clone();
        match (slide.blocks.last_mut(), piece) {
            (Some(Block::List(list)), Block::List(more)) if list.kind == more.kind => {
                list.items.extend(more.items);
            }
            (Some(Block::Table(table)), Block::Table(more)) if table.columns == more.columns => {
                table.rows.extend(more.rows);
            }
            (_, piece) => slide.blocks.push(piece),
        }
        slide
    }

    /// Takes the plain paragraphs off its end; `None` where nothing would stay.
    fn without_last(&mut self) -> Option<Vec<Block>> {
        let is_plain = |block: &Block| matches!(block, Block::Paragraph { weight: Weight::Plain, .. });
        let stays = self.blocks.iter().rposition(|block| !is_plain(block))? + 1;
        Some(self.blocks.split_off(stays))
    }

    /// How many decisions stand on it: each is voted on for itself.
    fn motions(&self) -> usize {
        self.blocks.iter().filter(|block| matches!(block, Block::Motions(_))).count()
    }

    /// How high it stands below its heading, in lines of text.
    fn height(&self, messages: &Messages) -> f64 {
        let sum = |wanted: bool, letters| -> f64 {
            let blocks = self.blocks.iter().filter(|block| is_below(block) == wanted);
            blocks.map(|block| height(block, letters, messages)).sum()
        };
        let names = |bar: &Bar| 1.3f64.max(0.45 + 0.84 * lines(&bar.name, NAMES, messages));
        let picture: f64 = self.bars().iter().map(names).sum();
        let Some(_) = self.beside else { return sum(false, TEXT) + sum(true, LEAD) };
        // What leads is no larger there than the rest.
        picture.max(sum(false, BESIDE)) + sum(true, BELOW) / 1.2
    }
}

/// Whether it stands on the whole width, below a picture and what is beside that.
fn is_below(block: &Block) -> bool {
    matches!(block, Block::Paragraph { weight: Weight::Lead, .. })
}

/// A block in pieces between which a slide may end.
fn pieces(block: &Block) -> Vec<Block> {
    match block {
        Block::List(list) => {
            let alone = |item: &Item| Block::List(List { items: vec![item.clone()], ..list.clone() });
            list.items.iter().map(alone).collect()
        }
        Block::Table(table) => {
            let alone = |row| Block::Table(Table { rows: vec![row], ..table.clone() });
            table.rows.iter().cloned().map(alone).collect()
        }
        Block::Motions(motions) => {
            motions.iter().map(|motion| Block::Motions(vec![motion.clone()])).collect()
        }
        block => vec![block.clone()],
    }
}

/// How high a block stands, in lines of text of so many letters.
fn height(block: &Block, letters: usize, messages: &Messages) -> f64 {
    let of = |line: &Line| lines(line, letters, messages);
    let item = |item: &Item| {
        let details: f64 = item.details.iter().map(of).sum();
        APART + of(&item.text) + details + if item.to_fill_in.is_some() { 1.5 } else { 0.0 }
    };
    let motion = |motion: &Motion| 1.5 * of(&motion.text) + 5.0;
    match block {
        Block::Paragraph { weight: Weight::Lead, text } => APART + 1.2 * of(text),
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => APART + of(text),
        Block::Notice(notice) => 1.0 + of(&notice.text),
        Block::List(list) => list.items.iter().map(item).sum(),
        Block::Motions(motions) => motions.iter().map(motion).sum(),
        Block::Table(table) => 2.8 + 1.4 * count(table.rows.len()),
        Block::Facts(_) | Block::Chart(_) | Block::Blanks(_) => 2.0,
        Block::Quotation(words) => APART + of(&words.into()),
    }
}

/// How many lines it takes, each of so many letters of usual width; a word longer than that is broken.
fn lines(line: &Line, letters: usize, messages: &Messages) -> f64 {
    let (room, blank) = (count(letters), wide(' '));
    let of = |text: &str| {
        let (mut lines, mut used) = (1.0, 0.0);
        for word in text.split_whitespace() {
            let word: f64 = word.chars().map(wide).sum();
            if used > 0.0 && used + word > room {
                (lines, used) = (lines + 1.0, 0.0);
            }
            used += word;
            let broken = ((used / room).ceil() - 1.0).max(0.0);
            (lines, used) = (lines + broken, used - broken * room + blank);
        }
        lines
    };
    line.shown(messages).lines().map(of).sum::<f64>().max(1.0)
}

/// How wide a letter is beside the usual one, in the fonts of slides: to a tenth or so.
fn wide(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '‘' | '’' => 0.55,
        'f' | 't' | 'r' | '(' | ')' | '-' | '“' | '”' | ' ' => 0.65,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '…' => 1.65,
        letter if letter.is_uppercase() => 1.35,
        letter => 1.1 * count(letter.width().unwrap_or_default()),
    }
}

#[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 stand on a slide")]
fn count(of: usize) -> f64 {
    of as f64
}
