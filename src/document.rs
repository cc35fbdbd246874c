//! What a report, a comparison or a list says, in blocks with a meaning: neither marks nor
//! characters, so that each format decides how to show or to speak them.
//!
//! Texts are as they were written, numbers unrounded. A renderer wraps, rounds, escapes and
//! colours; it never reads back what another wrote. Charts and gauges draw numbers that stand in
//! the tables and texts beside them, so a format without pictures may leave them out.

mod inline;
mod passage;
#[cfg(test)]
pub(crate) mod testing;

use std::borrow::Cow;

use crate::comparison::Change;
use crate::messages::Messages;
use crate::scoring::Estimate;

pub use inline::{Inline, Line, Slots};
pub use passage::Passages;

/// A title, what stands under it, and sections.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The code of the language it is written in: `en`, `nl`.
    pub language: &'static str,
    /// Its only heading of the first level.
    pub title: Line,
    /// What stands between the title and the first section.
    pub opening: Vec<Block>,
    /// The sections; none is empty.
    pub sections: Vec<Section>,
    /// What a page of it says of the whole, beside its number: whose it is, and of when.
    pub footer: Vec<Line>,
    /// What of it is in another language.
    pub passages: Option<Passages>,
}

impl Document {
    /// A document without sections yet.
    pub fn new(language: &'static str, title: impl Into<Line>, opening: Vec<Block>) -> Self {
        Self {
            language,
            title: title.into(),
            opening,
            sections: Vec::new(),
            footer: Vec::new(),
            passages: None,
        }
    }

    /// Adds a section, unless there is nothing in it.
    pub fn section(
        &mut self,
        id: impl Into<Cow<'static, str>>,
        part: Part,
        title: impl Into<Line>,
        blocks: Vec<Block>,
    ) {
        if !blocks.is_empty() {
            self.sections.push(Section { id: id.into(), part, title: title.into(), blocks });
        }
    }

    /// The blocks of the whole, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.opening.iter().chain(self.sections.iter().flat_map(|section| &section.blocks))
    }
}

/// A part with a heading of the second level.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its name within the document, to link to: lower case, with hyphens.
    pub id: Cow<'static, str>,
    /// Which part of the whole it belongs to.
    pub part: Part,
    /// Its heading.
    pub title: Line,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// Which part of a document something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What whoever reads one page has to see; on paper, the first page.
    Front,
    /// What follows.
    Body,
    /// Every detail, to look things up in. A terminal leaves it out, and says so.
    Appendix,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading within a section.
    Heading {
        /// From 3, just below that of a section.
        level: usize,
        /// What it says.
        text: Line,
    },
    /// A sentence, or a few.
    Paragraph {
        /// How much it is to weigh.
        weight: Weight,
        /// What it says.
        text: Line,
    },
    /// Short facts beside each other: who, when, which edition.
    Facts(Vec<Fact>),
    /// A list; never empty.
    List(List),
    /// A table with a row a thing; never without rows.
    Table(Table),
    /// Decisions to be put to the vote; never empty.
    Motions(Vec<Motion>),
    /// Something that has to be noticed.
    Notice(Notice),
    /// Somebody's own words, with their line breaks and empty lines.
    Quotation(String),
    /// What is to be filled in by hand, side by side: "Name", "Role". One without a name is a line to
    /// write on.
    Blanks(Vec<String>),
    /// A picture of numbers.
    Chart(Chart),
}

impl Block {
    /// A paragraph of the usual weight.
    pub fn paragraph(text: impl Into<Line>) -> Self {
        Self::Paragraph { weight: Weight::Plain, text: text.into() }
    }

    /// A paragraph that carries what stands around it.
    pub fn lead(text: impl Into<Line>) -> Self {
        Self::Paragraph { weight: Weight::Lead, text: text.into() }
    }

    /// A paragraph that may be passed over.
    pub fn aside(text: impl Into<Line>) -> Self {
        Self::Paragraph { weight: Weight::Aside, text: text.into() }
    }

    /// Something to keep in mind that needs no label.
    pub fn caution(text: impl Into<Line>) -> Self {
        Self::Notice(Notice { gravity: Gravity::Caution, label: None, text: text.into() })
    }

    /// A list of these items, unless there are none.
    pub fn list(items: impl IntoIterator<Item = Item>) -> Option<Self> {
        let items: Vec<Item> = items.into_iter().collect();
        (!items.is_empty()).then_some(Self::List(List { kind: ListKind::Plain, items, fold: None }))
    }
}

/// How much a paragraph is to weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It carries what stands around it.
    Lead,
    /// The usual.
    Plain,
    /// It may be passed over.
    Aside,
}

/// What is known of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is about, where that has to be said: "Then".
    pub label: Option<Line>,
    /// The facts.
    pub said: Vec<Line>,
    /// Further facts, of less weight.
    pub detail: Vec<Line>,
}

/// Several things of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// How they belong together.
    pub kind: ListKind,
    /// The things.
    pub items: Vec<Item>,
    /// Where a format that is short of room may stop.
    pub fold: Option<Fold>,
}

/// How the items of a list belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// One after the other.
    Plain,
    /// Each a small story of its own; they can stand side by side.
    Cards,
}

/// Where a list may stop, and what to say instead of the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// How many items are shown all the same; may be none.
    pub after: usize,
    /// What stands for the others.
    pub instead: Line,
}

/// A thing in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What stands before it.
    pub mark: Mark,
    /// What it is.
    pub text: Line,
    /// What is said of it, each on a line of its own.
    pub details: Vec<Line>,
    /// The things in it.
    pub items: Vec<Item>,
    /// What is to be filled in by hand: "Who finds out".
    pub to_fill_in: Option<String>,
}

impl Item {
    /// An item with a bullet and nothing below it.
    pub fn new(text: impl Into<Line>) -> Self {
        let text = text.into();
        Self { mark: Mark::Bullet, text, details: Vec::new(), items: Vec::new(), to_fill_in: None }
    }

    /// The same with another mark.
    #[must_use]
    pub fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }

    /// The same with these lines below it, after those that are there.
    #[must_use]
    pub fn with(mut self, details: impl IntoIterator<Item = impl Into<Line>>) -> Self {
        self.details.extend(details.into_iter().map(Into::into));
        self
    }
}

/// What stands before an item, and means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing in particular.
    Bullet,
    /// Its number, from 1.
    Number(usize),
    /// It is higher than it was, or high enough.
    Up,
    /// It is lower than it was.
    Down,
    /// It is as it was.
    Same,
    /// It is not known.
    Unknown,
    /// It began or ceased to apply.
    Other,
    /// A box, to be ticked by hand.
    Box,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it holds, for those who do not see it.
    pub caption: Line,
    /// The columns; the first names the thing that a row is about.
    pub columns: Vec<Column>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Row>,
    /// The ends of the scale that the scores and the gauges of all rows share; `None` when they
    /// differ, or when there are none.
    pub scale: Option<(f64, f64)>,
}

impl Table {
    /// A table of texts under these titles.
    pub fn of_texts<const N: usize>(
        caption: impl Into<Line>,
        titles: [String; N],
        rows: impl IntoIterator<Item = [Line; N]>,
    ) -> Self {
        Self {
            caption: caption.into(),
            columns: titles.map(|title| Column { title, kind: ColumnKind::Text }).into(),
            rows: rows.into_iter().map(|cells| Row { depth: 0, gauge: None, cells: cells.into() }).collect(),
            scale: None,
        }
    }

    /// The same with a note beside each row that has one; where none has, nothing is added.
    #[must_use]
    pub fn with_notes(mut self, title: String, notes: impl Iterator<Item = Option<Line>>) -> Self {
        let notes: Vec<Option<Line>> = notes.collect();
        if notes.iter().any(Option::is_some) {
            self.columns.push(Column { title, kind: ColumnKind::Note });
            for (row, note) in self.rows.iter_mut().zip(notes) {
                row.cells.push(note.unwrap_or_default());
            }
        }
        self
    }

    /// How many columns stand side by side, where notes have a line of their own.
    pub fn breadth(&self) -> usize {
        self.columns.iter().filter(|column| column.kind != ColumnKind::Note).count()
    }

    /// How many places a note below its row takes: those of all columns, and of the gauges.
    pub fn span(&self) -> usize {
        self.breadth() + usize::from(self.is_gauged())
    }

    /// The notes of a row, each with its title.
    pub fn notes<'t>(&'t self, row: &'t Row) -> impl Iterator<Item = (&'t str, &'t Line)> {
        let cells = self.columns.iter().zip(&row.cells);
        let notes = cells.filter(|(column, cell)| column.kind == ColumnKind::Note && !cell.is_empty());
        notes.map(|(column, cell)| (column.title.as_str(), cell))
    }

    /// Whether it holds numbers, and not texts alone.
    pub fn has_numbers(&self) -> bool {
        self.columns.iter().any(|column| column.kind.is_number())
    }

    /// What stands above a column where nothing else tells the scale: `Score (1–5)`.
    pub fn title_with_scale(&self, column: &Column, messages: &Messages) -> String {
        match self.scale.filter(|_| column.kind == ColumnKind::Score) {
            Some((lowest, highest)) => {
                format!("{} ({}–{})", column.title, messages.level(lowest), messages.level(highest))
            }
            None => column.title.clone(),
        }
    }

    /// Whether a row has a picture of its numbers.
    pub fn is_gauged(&self) -> bool {
        self.rows.iter().any(|row| row.gauge.is_some())
    }

    /// What stands along the axis of the gauges, each at its place of 0–100: the steps of the scale
    /// that the rows share, or percentages where the scales differ.
    pub fn axis(&self, messages: &Messages) -> Vec<(f64, String)> {
        let (lowest, highest) = self.scale.unwrap_or((0.0, 100.0));
        let span = highest - lowest;
        let steps: u8 = match self.scale {
            None => 4,
            Some(_) => (2..=MOST_STEPS).find(|steps| (span - f64::from(*steps)).abs() < 1e-6).unwrap_or(1),
        };
        let at = |step| f64::from(step) / f64::from(steps);
        (0..=steps).map(|step| (at(step) * 100.0, messages.level(lowest + at(step) * span))).collect()
    }
}

/// A scale of more steps than this has only its ends named along an axis.
const MOST_STEPS: u8 = 10;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// What it holds.
    pub kind: ColumnKind,
}

impl From<(String, ColumnKind)> for Column {
    fn from((title, kind): (String, ColumnKind)) -> Self {
        Self { title, kind }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// A number, to be compared with those above and below it.
    Number,
    /// The same, on the scale of the table.
    Score,
    /// Text as long as whoever wrote it liked: where columns are narrow it stands below its row.
    /// After all other columns.
    Note,
}

impl ColumnKind {
    /// Whether what it holds is compared with what stands above and below it.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Score)
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// How deep it stands in the tree of rows: 0 at the top.
    pub depth: usize,
    /// A picture of its numbers.
    pub gauge: Option<Gauge>,
    /// A cell a column.
    pub cells: Vec<Line>,
}

/// A picture of the numbers of a row; all in percent of the row's own scale, 0–100.
#[derive(Clone, Debug, PartialEq)]
pub enum Gauge {
    /// A score as a dot, with its interval; `None` where there is no score.
    Dot {
        /// The score.
        score: Option<Estimate>,
        /// The level aimed for.
        target: Option<f64>,
    },
    /// The way from a score then to a score now.
    Move {
        /// Then and now.
        change: Change,
        /// The level aimed for now.
        target: Option<f64>,
    },
    /// Where several people stand.
    Places {
        /// The places, lowest first, each with how many stand there.
        places: Vec<(f64, usize)>,
        /// The middle of them.
        median: f64,
        /// The levels aimed for, lowest first.
        targets: Vec<f64>,
    },
}

impl Gauge {
    /// The levels aimed for, 0–100, lowest first.
    pub fn targets(&self) -> &[f64] {
        match self {
            Self::Dot { target, .. } | Self::Move { target, .. } => target.as_slice(),
            Self::Places { targets, .. } => targets,
        }
    }
}

/// A decision, ready to be put to the vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// Its number in the document, from 1.
    pub number: usize,
    /// The decision.
    pub text: Line,
    /// Where it comes from, what it clears, what it waits for.
    pub origin: Vec<Line>,
    /// What can become of it, each with a box to tick: adopted, amended, held over.
    pub outcomes: Vec<String>,
    /// What is to be filled in by hand: owner, date.
    pub to_fill_in: Vec<String>,
}

/// Something that has to be noticed.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// How grave it is.
    pub gravity: Gravity,
    /// That in a word or two: "Blocker"; `None` when the text says enough.
    pub label: Option<Line>,
    /// What it is.
    pub text: Line,
}

/// How grave something is, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Something has to be settled first.
    Blocker,
    /// Something to keep an eye on.
    Warning,
    /// Something to keep in mind when reading on.
    Caution,
    /// It was so, and is no longer.
    Settled,
}

/// A picture of numbers, with words for those who do not see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it is called.
    pub title: Line,
    /// What it shows, in words.
    pub summary: Line,
    /// The picture.
    pub kind: ChartKind,
}

/// The pictures there are. Numbers are in percent of a scale, 0–100.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartKind {
    /// Where a number lies on 0–100; its summary says what the picture alone does, the names.
    Scale {
        /// The names of the parts of the scale, each with where it begins; rising from 0.
        parts: Vec<(f64, String)>,
        /// The number, and where it could be.
        at: Estimate,
        /// Whether enough is known to show the number itself.
        is_known: bool,
    },
    /// A column a question, or a column an answer with how often it was given.
    Columns {
        /// The columns, from left to right.
        columns: Vec<Bar>,
        /// The level aimed for.
        target: Option<f64>,
    },
}

/// A column of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What stands under it: the number of a question, the level of a scale.
    pub name: Line,
    /// What stands above it.
    pub value: String,
    /// How high it is, and what that means.
    pub state: BarState,
}

/// How high a column is, and what that means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BarState {
    /// This high, 0–100.
    Filled(f64),
    /// It is not known how high.
    Unknown,
    /// There is nothing yet.
    Missing,
    /// It does not count.
    Outside,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_without_anything_in_it_is_left_out() {
        let document = testing::every_block("x");
        assert!(document.sections.iter().all(|section| !section.blocks.is_empty()));
        assert_eq!(document.sections.iter().filter(|section| section.id == "nothing").count(), 0);
        assert!(document.blocks().count() > document.opening.len());
    }
}
