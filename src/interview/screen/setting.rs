//! What surrounds every prompt: where one is, how far, and the keys.

use super::glyphs::Glyphs;
use super::page::{Role, Row, Style};
use super::wrap;
use crate::interview::{Content, Prompt};
use crate::messages::Messages;
use crate::tr;

/// Longer lines are hard to read, whatever the width of the window. In columns.
const WIDEST: usize = 100;

/// The smallest window that a prompt fits.
pub(super) const SMALLEST: Size = Size { width: 40, height: 14 };

/// In a window narrower than this every column is for the text. In columns.
const ROOMY: usize = 60;

/// A longer key does not stand without what it does. In columns.
const LONGEST_BARE: usize = 3;

/// The size of the window, in columns and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Size {
    pub(super) fn is_too_small(self) -> bool {
        self.width < SMALLEST.width || self.height < SMALLEST.height
    }

    pub(super) fn is_roomy(self) -> bool {
        self.width >= ROOMY
    }

    /// The blank columns at the left.
    pub(super) fn margin(self) -> usize {
        usize::from(self.is_roomy())
    }

    /// The columns between the margins.
    pub(super) fn columns(self) -> usize {
        self.width.min(WIDEST) - 2 * self.margin()
    }
}

/// A key and what it does. The lower the rank, the longer it stays when room is short.
#[derive(Clone, Debug)]
pub(super) struct Hint {
    pub(super) rank: u8,
    pub(super) key: String,
    pub(super) does: String,
}

impl Hint {
    pub(super) fn new(rank: u8, key: impl Into<String>, does: impl Into<String>) -> Self {
        Self { rank, key: key.into(), does: does.into() }
    }

    fn columns(&self) -> usize {
        wrap::columns(&self.key) + usize::from(!self.key.is_empty()) + wrap::columns(&self.does)
    }
}

/// What every screen of a prompt is made with.
#[derive(Clone, Copy)]
pub(super) struct Setting<'s> {
    pub(super) prompt: &'s Prompt<'s>,
    pub(super) messages: &'s Messages,
    pub(super) style: Style,
}

impl Setting<'_> {
    pub(super) fn glyphs(&self) -> Glyphs {
        self.style.glyphs()
    }

    /// The assessment and the dimension at the left, the number of the question at the right.
    pub(super) fn header(&self, columns: usize) -> Row {
        let glyphs = self.glyphs();
        let right = self.style.shown(&self.place()).into_owned();
        let room = columns.saturating_sub(wrap::columns(&right) + 2);
        let title = self.style.shown(self.prompt.bank_title);
        let both = self.dimension().map(|it| format!("{title}{}{}", glyphs.between, self.style.shown(it)));
        let left = match (both, self.dimension()) {
            (Some(both), _) if wrap::columns(&both) <= room => both,
            (_, Some(dimension)) => wrap::cut(&self.style.shown(dimension), room, glyphs.more),
            (_, None) => wrap::cut(&title, room, glyphs.more),
        };
        let gap = columns.saturating_sub(wrap::columns(&left) + wrap::columns(&right));
        Row::of(Role::Strong, left).with(Role::Text, " ".repeat(gap)).with(Role::Text, right)
    }

    fn dimension(&self) -> Option<&str> {
        match &self.prompt.content {
            Content::Opening(_) | Content::Review => None,
            Content::Question(question) => Some(question.dimension),
            Content::Target(target) => Some(target.dimension),
            Content::Reflection(reflection) => Some(reflection.dimension),
        }
    }

    fn place(&self) -> String {
        let of = self.prompt.progress.of;
        match &self.prompt.content {
            Content::Opening(opening) => {
                tr!(self.messages, "screen-part", number = opening.number, of = opening.of)
            }
            Content::Question(question) => {
                tr!(self.messages, "interview-question-number", number = question.number, of = of)
            }
            Content::Target(_) | Content::Reflection(_) | Content::Review => {
                let answered = self.prompt.progress.answered;
                tr!(self.messages, "screen-answered-of", answered = answered, of = of)
            }
        }
    }

    /// How much is answered, and how long the rest takes.
    pub(super) fn bar(&self, columns: usize) -> Row {
        let glyphs = self.glyphs();
        let left = match self.prompt.minutes_left {
            Some(minutes) if minutes > 0 => {
                format!("  {}", tr!(self.messages, "interview-minutes-left", minutes = minutes))
            }
            _ => String::new(),
        };
        let cells = columns.saturating_sub(wrap::columns(&left));
        let progress = self.prompt.progress;
        // Rounded down: the bar is full when everything is answered, not before.
        let done = (cells * progress.answered).checked_div(progress.of).unwrap_or(0).min(cells);
        Row::of(Role::Key, glyphs.done.repeat(done))
            .with(Role::Quiet, glyphs.left.repeat(cells - done))
            .with(Role::Text, left)
    }

    /// What the person should know now, over the whole width.
    pub(super) fn notice(&self, columns: usize) -> Vec<Row> {
        self.prompt.notice.map_or_else(Vec::new, |notice| {
            paragraph(&format!("! {}", self.style.shown(notice)), Role::Notice, columns)
        })
    }

    /// How many there are above and below those that are shown.
    pub(super) fn more(&self, above: usize, below: usize, columns: usize) -> Row {
        let text = match (above, below) {
            (0, 0) => return Row::blank(),
            (above, 0) => tr!(self.messages, "screen-more-above", above = above),
            (0, below) => tr!(self.messages, "screen-more-below", below = below),
            (above, below) => tr!(self.messages, "screen-more", above = above, below = below),
        };
        Row::of(Role::Quiet, wrap::cut(&self.style.shown(&text), columns, self.glyphs().more))
    }

    /// All keys, on as many rows as they need.
    pub(super) fn all_keys(&self, hints: &[Hint], columns: usize) -> Vec<Row> {
        let between = self.glyphs().between;
        let mut rows = Vec::new();
        let mut row = Row::blank();
        for hint in hints {
            if !row.pieces.is_empty() && row.columns() + between.chars().count() + hint.columns() > columns {
                rows.push(std::mem::take(&mut row));
            }
            if !row.pieces.is_empty() {
                row = row.with(Role::Quiet, between);
            }
            row = add_hint(row, hint);
        }
        rows.push(row);
        rows
    }

    /// All keys on one row, and what those that matter most do.
    pub(super) fn main_keys(&self, hints: &[Hint], columns: usize) -> Row {
        main_keys(self.glyphs(), hints, columns)
    }
}

/// All keys on one row. Where room is short, some of them go without what they do, and stand
/// together.
pub(super) fn main_keys(glyphs: Glyphs, hints: &[Hint], columns: usize) -> Row {
    let row_of = |is_told: &[bool]| {
        let mut row = Row::blank();
        let mut last = None;
        for (place, hint) in hints.iter().enumerate() {
            // A letter alone is a reminder; the name of a key alone reads as a word.
            if !is_told[place] && wrap::columns(&hint.key) > LONGEST_BARE {
                continue;
            }
            if let Some(last) = last.replace(is_told[place]) {
                let both_bare = !is_told[place] && !last;
                row = row.with(Role::Quiet, if both_bare { " " } else { glyphs.between });
            }
            row = if is_told[place] { add_hint(row, hint) } else { row.with(Role::Key, hint.key.clone()) };
        }
        row
    };
    // What has no key to show is nothing but what it does.
    let mut is_told: Vec<bool> = hints.iter().map(|hint| hint.key.is_empty()).collect();
    let mut by_rank: Vec<usize> = (0..hints.len()).collect();
    // Of one rank, a key that is not shown otherwise comes first, then the one that explains the
    // others.
    by_rank.sort_by_key(|place| {
        let hint = &hints[*place];
        (hint.rank, wrap::columns(&hint.key) <= LONGEST_BARE, hint.key != "?")
    });
    for place in by_rank {
        let before = std::mem::replace(&mut is_told[place], true);
        if row_of(&is_told).columns() > columns {
            is_told[place] = before;
        }
    }
    row_of(&is_told)
}

fn add_hint(row: Row, hint: &Hint) -> Row {
    if hint.key.is_empty() {
        return row.with(Role::Text, hint.does.clone());
    }
    row.with(Role::Key, hint.key.clone()).with(Role::Text, format!(" {}", hint.does))
}

/// A text over as many rows as it takes.
pub(super) fn paragraph(text: &str, role: Role, columns: usize) -> Vec<Row> {
    wrap::wrap(text, columns).into_iter().map(|row| Row::of(role, row)).collect()
}

/// The rows with the margin before them.
pub(super) fn with_margin(rows: Vec<Row>, size: Size) -> Vec<Row> {
    let margin = " ".repeat(size.margin());
    rows.into_iter()
        .map(|mut row| {
            if !margin.is_empty() && !row.pieces.is_empty() {
                row.pieces.insert(0, super::page::Piece { role: Role::Text, text: margin.clone() });
            }
            row
        })
        .collect()
}
