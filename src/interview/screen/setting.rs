//! What surrounds every prompt: where one is, how far, and the keys.

use std::ops::Deref;

use super::glyphs::Glyphs;
use super::screenful::{Role, Row, Screenful, Style};
use super::sheet::Sheet;
use super::wrap;
use crate::interview::commands::{Command, Entry, Scene};
use crate::interview::{Content, Prompt};
use crate::messages::Messages;
use crate::tr;

/// Longer lines are hard to read, whatever the width of the window. In columns.
const WIDEST: usize = 100;

/// The smallest window that a prompt fits.
pub(super) const SMALLEST: Size = Size { width: 40, height: 14 };

/// How many columns a key takes in the list of keys.
const KEY: usize = 10;

/// In a window narrower than this every column is for the text. In columns.
const ROOMY: usize = 72;

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
    /// The same in fewer words, where there are.
    pub(super) short: Option<String>,
}

impl Hint {
    fn add_to(&self, row: Row, does: &str) -> Row {
        if self.key.is_empty() {
            return row.with(Role::Text, does);
        }
        row.with(Role::Key, &self.key).with(Role::Text, format!(" {does}"))
    }
}

/// What every screen is made with.
#[derive(Clone, Copy)]
pub(super) struct Window<'s> {
    pub(super) messages: &'s Messages,
    pub(super) style: Style,
    pub(super) size: Size,
    /// How many choices have a number.
    pub(super) numbered: usize,
}

/// What every screen of a prompt is made with.
#[derive(Clone, Copy)]
pub(super) struct Setting<'s> {
    pub(super) prompt: &'s Prompt<'s>,
    pub(super) window: Window<'s>,
}

impl<'s> Deref for Setting<'s> {
    type Target = Window<'s>;

    fn deref(&self) -> &Window<'s> {
        &self.window
    }
}

impl Window<'_> {
    pub(super) fn glyphs(&self) -> Glyphs {
        self.style.glyphs()
    }

    pub(super) fn columns(&self) -> usize {
        self.size.columns()
    }

    /// A text of any origin as this terminal can show it.
    pub(super) fn shown(&self, text: &str) -> String {
        self.style.shown(text).into_owned()
    }

    /// A text in one row, cut short where it does not fit.
    pub(super) fn row(&self, role: Role, text: &str) -> Row {
        Row::of(role, wrap::cut(&self.style.shown(text), self.columns(), self.glyphs().more))
    }

    /// A text over as many rows as it takes.
    pub(super) fn paragraph(&self, role: Role, text: &str) -> Vec<Row> {
        wrap::wrap(&self.style.shown(text), self.columns())
            .into_iter()
            .map(|row| Row::of(role, row))
            .collect()
    }

    /// The rows as they stand in the window.
    pub(super) fn screenful(&self, rows: Vec<Row>) -> Screenful {
        Screenful { rows, margin: self.size.margin(), cursor: None }
    }

    /// How many there are above and below those that are shown.
    pub(super) fn more(&self, above: usize, below: usize) -> Row {
        match above + below {
            0 => Row::blank(),
            _ => self.row(Role::Quiet, &tr!(self.messages, "screen-more", above = above, below = below)),
        }
    }

    /// A key of the table of commands as it is shown here.
    pub(super) fn key(&self, key: &str) -> String {
        let glyphs = self.glyphs();
        match key {
            "1-9" => self.digits(),
            "Up/Down" => glyphs.up_down.to_owned(),
            "Left" => glyphs.left_arrow.to_owned(),
            "Right" => glyphs.right_arrow.to_owned(),
            "Space" => tr!(self.messages, "screen-space"),
            "12" => tr!(self.messages, "screen-number"),
            key => key.to_owned(),
        }
    }

    /// The keys of the choices that have a number.
    pub(super) fn digits(&self) -> String {
        let count = self.numbered;
        if count > 1 { format!("1{}{}", self.glyphs().to, count.min(9)) } else { "1".to_owned() }
    }

    /// All keys, on as many rows as they need.
    pub(super) fn all_keys(&self, hints: &[Hint]) -> Vec<Row> {
        let between = self.glyphs().between;
        let mut rows: Vec<Row> = Vec::new();
        for hint in hints {
            let longer =
                rows.last().map(|row| hint.add_to(row.clone().with(Role::Quiet, between), &hint.does));
            match longer.filter(|row| row.columns() <= self.columns()) {
                Some(longer) => drop(rows.splice(rows.len() - 1.., [longer])),
                None => rows.push(hint.add_to(Row::blank(), &hint.does)),
            }
        }
        rows
    }

    /// The keys that matter most, on one row.
    pub(super) fn main_keys(&self, hints: &[Hint]) -> Row {
        main_keys(self.glyphs(), hints, self.columns())
    }

    /// That any key but those that scroll leads back.
    pub(super) fn any_key(&self) -> Vec<Hint> {
        let does = self.shown(&tr!(self.messages, "screen-any-key"));
        vec![Hint { rank: 0, key: String::new(), does, short: None }]
    }

    /// The keys of these commands, each with what it does at a prompt or around the interview.
    pub(super) fn hints_of(
        &self,
        offered: impl Iterator<Item = &'static Entry>,
        prompt: Option<&Prompt<'_>>,
    ) -> Vec<Hint> {
        let hinted = offered.filter_map(|entry| Some((entry.rank?, entry)));
        hinted
            .map(|(rank, entry)| Hint {
                rank,
                key: entry.keys(self.messages).next().map_or_else(String::new, |key| self.key(&key)),
                does: self.shown(&(entry.hint)(self.messages, prompt)),
                short: match entry.command {
                    Command::Quit => Some(tr!(self.messages, "command-quit", "short")),
                    Command::Keys => Some(tr!(self.messages, "command-keys", "short")),
                    _ => None,
                },
            })
            .collect()
    }

    /// Each key of these commands and what it does, which goes on below itself when it is long.
    pub(super) fn keys_of(
        &self,
        offered: impl Iterator<Item = &'static Entry>,
        prompt: Option<&Prompt<'_>>,
    ) -> Vec<Row> {
        let mut rows = Vec::new();
        for entry in offered {
            let keys: Vec<String> = entry.keys(self.messages).map(|key| self.key(&key)).collect();
            let mut does = (entry.help)(self.messages, prompt);
            if keys.len() > 1 {
                does = tr!(self.messages, "screen-also", does = does, keys = keys[1..].join(", "));
            }
            let does = self.shown(&does);
            for (number, line) in
                wrap::wrap(&does, self.columns().saturating_sub(KEY).max(1)).into_iter().enumerate()
            {
                let key = if number == 0 { keys[0].as_str() } else { "" };
                let gap = " ".repeat(KEY - wrap::columns(key));
                rows.push(Row::of(Role::Key, key).with(Role::Text, format!("{gap}{line}")));
            }
        }
        rows
    }

    /// The list of the keys of a scene around the interview, from this row on.
    pub(super) fn keys_page(&self, scene: Scene, offset: &mut usize) -> Screenful {
        let heading = self.row(Role::Strong, &tr!(self.messages, "screen-help"));
        let body = self.keys_of(Command::around(scene), None);
        Sheet { body, hints: self.any_key() }.below(vec![heading], self, offset)
    }

    /// That the window is too small, and what to do; `key` leaves.
    pub(super) fn too_small(&self, key: &str) -> Screenful {
        let text = tr!(
            self.messages,
            "screen-small",
            width = self.size.width,
            height = self.size.height,
            least_width = SMALLEST.width,
            least_height = SMALLEST.height,
            key = key,
            option = "--accessible"
        );
        let text = self.style.shown(&text);
        let rows = wrap::wrap(&text, self.size.width).into_iter().take(self.size.height);
        Screenful { rows: rows.map(|row| Row::of(Role::Strong, row)).collect(), ..Screenful::default() }
    }
}

impl<'s> Setting<'s> {
    pub(super) fn new(prompt: &'s Prompt<'s>, messages: &'s Messages, style: Style, size: Size) -> Self {
        Self { prompt, window: Window { messages, style, size, numbered: prompt.numbered_choices() } }
    }

    /// The assessment and the dimension at the left, the number of the question at the right.
    pub(super) fn header(&self) -> Row {
        let glyphs = self.glyphs();
        let place = [Some(self.place()), self.prompt.quick(self.messages)];
        let right = self.shown(&place.into_iter().flatten().collect::<Vec<_>>().join(glyphs.between));
        let room = self.columns().saturating_sub(wrap::columns(&right) + 2);
        let title = self.style.shown(self.prompt.bank_title);
        let left = match self.dimension().map(|dimension| self.shown(dimension)) {
            None => title.into_owned(),
            Some(dimension) => {
                let both = format!("{title}{}{dimension}", glyphs.between);
                if wrap::columns(&both) <= room { both } else { dimension }
            }
        };
        let left = wrap::cut(&left, room, glyphs.more);
        let gap = self.columns().saturating_sub(wrap::columns(&left) + wrap::columns(&right));
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
        let (answered, of) = (self.prompt.progress.answered, self.prompt.progress.of);
        match &self.prompt.content {
            Content::Opening(opening) => {
                tr!(self.messages, "screen-part", number = opening.number, of = opening.of)
            }
            Content::Question(question) => self.prompt.question_number(question, self.messages),
            Content::Target(_) | Content::Reflection(_) | Content::Review => {
                tr!(self.messages, "screen-answered-of", answered = answered, of = of)
            }
        }
    }

    /// How much is answered, and how long the rest takes.
    pub(super) fn bar(&self) -> Row {
        let left = self.prompt.time_left(self.messages).map_or_else(String::new, |left| format!("  {left}"));
        let cells = self.columns().saturating_sub(wrap::columns(&left));
        let progress = self.prompt.progress;
        // Rounded down: the bar is full when everything is answered, not before.
        let done = (cells * progress.answered).checked_div(progress.of).unwrap_or(0).min(cells);
        Row::of(Role::Key, self.glyphs().done.repeat(done))
            .with(Role::Quiet, self.glyphs().left.repeat(cells - done))
            .with(Role::Text, left)
    }

    /// What the person should know now, over the whole width.
    pub(super) fn notice(&self) -> Vec<Row> {
        let notice = self.prompt.notice.map(|notice| format!("! {notice}"));
        notice.map_or_else(Vec::new, |notice| self.paragraph(Role::Notice, &notice))
    }

    /// The commands of a scene. Where nothing is to be told, why is none: its key is only a way to
    /// levels that are cut, and is named beside them.
    pub(super) fn offered(&self, scene: Scene) -> impl Iterator<Item = &'static Entry> {
        let tells = matches!(&self.prompt.content, Content::Question(question) if question.tells_more());
        Command::of(scene, self.prompt).filter(move |entry| tells || entry.command != Command::Why)
    }

    /// The keys of a scene, each with what it does.
    pub(super) fn hints(&self, scene: Scene) -> Vec<Hint> {
        self.hints_of(self.offered(scene), Some(self.prompt))
    }
}

/// The keys that matter most and what they do: all in their own words, or in as few words as there
/// are for it as many as one row has room for.
fn main_keys(glyphs: Glyphs, hints: &[Hint], columns: usize) -> Row {
    let row_of = |is_shown: &[bool], is_short: bool| {
        let mut row = Row::blank();
        for (hint, _) in hints.iter().zip(is_shown).filter(|(_, is_shown)| **is_shown) {
            if !row.pieces.is_empty() {
                row = row.with(Role::Quiet, glyphs.between);
            }
            row = hint.add_to(row, hint.short.as_ref().filter(|_| is_short).unwrap_or(&hint.does));
        }
        row
    };
    let whole = row_of(&vec![true; hints.len()], false);
    if whole.columns() <= columns {
        return whole;
    }
    // What has no key to show is nothing but what it does.
    let mut is_shown: Vec<bool> = hints.iter().map(|hint| hint.key.is_empty()).collect();
    let mut by_rank: Vec<usize> = (0..hints.len()).collect();
    by_rank.sort_by_key(|place| importance(&hints[*place]));
    for place in by_rank {
        let before = std::mem::replace(&mut is_shown[place], true);
        if row_of(&is_shown, true).columns() > columns {
            is_shown[place] = before;
        }
    }
    row_of(&is_shown, true)
}

/// What orders keys, the one that matters most first: of one rank, that which explains the others.
fn importance(hint: &Hint) -> (u8, bool) {
    (hint.rank, hint.key != "?")
}

/// How many columns the key that matters most leaves to what stands before it.
pub(super) fn room_before_keys(glyphs: Glyphs, hints: &[Hint], columns: usize) -> usize {
    let first = hints.iter().min_by_key(|hint| importance(hint));
    let first = first.map(|hint| hint.add_to(Row::blank(), hint.short.as_ref().unwrap_or(&hint.does)));
    columns.saturating_sub(first.map_or(0, |first| wrap::columns(glyphs.between) + first.columns()))
}

/// The row with keys after it, as many as it leaves room for.
pub(super) fn with_keys(mut row: Row, glyphs: Glyphs, hints: &[Hint], columns: usize) -> Row {
    let left = columns.saturating_sub(row.columns() + wrap::columns(glyphs.between));
    let keys = main_keys(glyphs, hints, left).pieces;
    if !keys.is_empty() {
        row = row.with(Role::Quiet, glyphs.between);
    }
    row.pieces.extend(keys);
    row
}
