//! The overview: every question, target and reflection with its state, to go to any of them.

use ratatui::crossterm::event::KeyCode;

use super::motion::moved_in_list;
use super::screenful::{Role, Row, Screenful};
use super::setting::Setting;
use super::wrap;
use crate::interview::commands::{Command, Scene};
use crate::interview::{About, EntryKind, OverviewEntry};
use crate::tr;

/// How many columns of a line are for its text at least, whatever was answered.
const LEAST_TEXT: usize = 12;

/// A list of all entries and of whose answers they are, which stands after what is unanswered, with a
/// last line to go to the end or to finish.
pub(super) struct Listing<'s> {
    pub(super) setting: Setting<'s>,
    /// Whose keys are hinted at.
    pub(super) scene: Scene,
    /// What the list is called; beside it stands what its marks mean.
    pub(super) title: String,
    /// What stands above the list.
    pub(super) heading: Vec<Row>,
    /// The entries in the order of their lines, by their places in the overview.
    pub(super) order: Vec<usize>,
    /// How many lines at the start have a section of their own, of what is unanswered.
    pub(super) open: usize,
    /// What the last line says.
    pub(super) finish: String,
}

/// Where one is in the list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ListCursor {
    /// The line in focus; the one after the last entry is to finish.
    pub(super) focus: Option<usize>,
    /// The number that is being typed.
    typed: usize,
}

impl ListCursor {
    pub(super) fn at(focus: Option<usize>) -> Self {
        Self { focus, typed: 0 }
    }

    /// Moves as the key says. Whether it is one that does.
    pub(super) fn moves(&mut self, key: KeyCode, listing: &Listing<'_>) -> bool {
        if let KeyCode::Char(digit @ '0'..='9') = key {
            self.type_digit(digit, listing);
            return true;
        }
        let place = moved_in_list(key, self.focus, listing.last(), listing.area());
        if place.is_some() {
            *self = Self::at(place);
        }
        place.is_some()
    }

    /// The number of a question, digit by digit: `1` and then `2` is question 12, if there is one,
    /// whether or not there is a question 1.
    fn type_digit(&mut self, digit: char, listing: &Listing<'_>) {
        let digit = digit.to_digit(10).map_or(0, |digit| digit as usize);
        let is_numbered = |number| move |entry: &OverviewEntry<'_>| entry.kind == EntryKind::Question(number);
        for number in [self.typed.saturating_mul(10).saturating_add(digit), digit] {
            if let Some(found) = listing.place_of(is_numbered(number)) {
                *self = Self { focus: Some(found), typed: number };
                return;
            }
            let digits = number.to_string();
            let begins =
                |entry: &OverviewEntry<'_>| entry.is_question() && entry.kind.address().starts_with(&digits);
            if listing.entries().any(begins) {
                self.typed = number;
                return;
            }
        }
        self.typed = 0;
    }
}

/// A line of the list, but for the last.
#[derive(Clone, Copy)]
pub(super) enum Line<'s> {
    Entry(&'s OverviewEntry<'s>),
    Whose(&'s About),
}

impl<'s> Listing<'s> {
    /// The entries in the order of their lines.
    fn entries(&self) -> impl Iterator<Item = &'s OverviewEntry<'s>> {
        let prompt = self.setting.prompt;
        self.order.iter().map(|at| &prompt.overview[*at])
    }

    /// The lines, but for the last.
    fn all(&self) -> impl Iterator<Item = Line<'s>> {
        let whose = self.setting.prompt.whose.iter().map(Line::Whose);
        let (open, rest) = (self.entries().take(self.open), self.entries().skip(self.open));
        open.map(Line::Entry).chain(whose).chain(rest.map(Line::Entry))
    }

    /// The line in focus; `None` where that is the last, or none.
    pub(super) fn line_at(&self, cursor: ListCursor) -> Option<Line<'s>> {
        self.all().nth(cursor.focus?)
    }

    /// The place of the line of such an entry.
    pub(super) fn place_of(&self, is_such: impl Fn(&OverviewEntry<'_>) -> bool) -> Option<usize> {
        self.all().position(|line| matches!(line, Line::Entry(entry) if is_such(entry)))
    }

    /// The place of the last line.
    pub(super) fn last(&self) -> usize {
        self.all().count()
    }

    /// How many rows of the list fit.
    fn area(&self) -> usize {
        self.room().saturating_sub(self.details()).max(1)
    }

    /// The rows for the list and the details.
    fn room(&self) -> usize {
        let around = 2 + self.setting.notice().len() + self.heading.len() + 2;
        self.setting.size.height.saturating_sub(around)
    }

    /// The rows for the whole text of the line in focus, and for its state in words: as many as
    /// the longest text takes where the list leaves them free, else a few.
    fn details(&self) -> usize {
        let rows = |line| self.setting.paragraph(Role::Text, &self.text(line)).len();
        let wanted = 1 + self.all().map(rows).max().unwrap_or(0);
        let free = self.room().saturating_sub(self.lines(ListCursor::default()).0.len());
        let least = if self.setting.size.height >= 18 { 3 } else { 2 };
        wanted.min(least.max(free))
    }

    pub(super) fn screenful(&self, cursor: ListCursor, flash: Option<&str>) -> Screenful {
        let mut rows = vec![self.setting.header()];
        rows.extend(self.setting.notice());
        rows.push(self.titled());
        rows.extend(self.heading.iter().cloned());
        let (lines, at) = self.lines(cursor);
        let mut detail = self.detail(cursor, flash);
        let least = self.area();
        // Without the row that says how many more there are, one more fits.
        let is_whole = lines.len() <= least + 1;
        if is_whole {
            let is_dense = lines.len() > least;
            let end = rows.len() + lines.len().max(least);
            rows.extend(lines);
            if self.setting.size.height < 24 {
                rows.resize(end, Row::blank());
            }
            rows.extend((!is_dense).then(Row::blank));
            detail.resize(self.details().max(detail.len()), Row::blank());
        } else {
            // Where it begins depends on the longest text, so that nothing jumps while one moves. What
            // a shorter one leaves is for the list.
            let first = at.map_or(0, |at| (at + 1 + least / 2).saturating_sub(least));
            let area = self.room().saturating_sub(detail.len()).max(1);
            // The last line has no text of its own.
            let shown = if at == Some(lines.len() - 1) { area } else { least };
            let first = first.min(lines.len().saturating_sub(shown));
            let below = lines.len().saturating_sub(first + area);
            let end = rows.len() + area;
            rows.extend(lines.into_iter().skip(first).take(area));
            rows.resize(end, Row::blank());
            rows.push(self.setting.more(first, below));
        }
        rows.extend(detail);
        let mut hints = self.setting.hints(self.scene);
        let opens = Command::GoThere.key(self.setting.messages);
        hints.retain(|hint| cursor.focus.is_some() || hint.key != opens);
        rows.push(self.setting.main_keys(&hints));
        self.setting.screenful(rows)
    }

    /// What the list is called, and the marks that are in it.
    fn titled(&self) -> Row {
        let (messages, glyphs) = (self.setting.messages, self.setting.glyphs());
        let has = |is_marked: fn(&OverviewEntry<'_>) -> bool| self.entries().any(is_marked);
        let meanings = [
            has(|entry| entry.noted).then(|| (glyphs.noted, tr!(messages, "screen-mark-note"))),
            has(|entry| matches!(entry.kind, EntryKind::Target(_)))
                .then(|| ("t", tr!(messages, "screen-mark-target"))),
            has(|entry| matches!(entry.kind, EntryKind::Reflection(_)))
                .then(|| ("r", tr!(messages, "screen-mark-reflection"))),
        ];
        let mut row = self.setting.row(Role::Strong, &self.title);
        for (mark, meaning) in meanings.into_iter().flatten() {
            let longer = row
                .clone()
                .with(Role::Quiet, glyphs.between)
                .with(Role::Strong, mark)
                .with(Role::Quiet, format!(" {}", self.setting.shown(&meaning)));
            row = if longer.columns() <= self.setting.columns() { longer } else { row };
        }
        row
    }

    /// The lines of the list, and which of them is in focus.
    fn lines(&self, cursor: ListCursor) -> (Vec<Row>, Option<usize>) {
        let mut rows = Vec::new();
        let mut at = None;
        let messages = self.setting.messages;
        let headings = [tr!(messages, "screen-unanswered"), tr!(messages, "interview-whose")];
        let mut heading = None;
        for (number, line) in self.all().enumerate() {
            // Below a heading that says so, it is not said of every line.
            let is_open = number < self.open;
            let section = match line {
                _ if is_open => headings[0].as_str(),
                Line::Whose(_) => headings[1].as_str(),
                Line::Entry(entry) => entry.dimension,
            };
            if heading.replace(section) != Some(section) {
                rows.push(self.setting.row(Role::Strong, section));
            }
            let is_focus = cursor.focus == Some(number);
            at = if is_focus { Some(rows.len()) } else { at };
            let state = if is_open { self.setting.glyphs().open.to_owned() } else { self.state(line) };
            rows.push(self.line(line, &state, is_focus));
        }
        let is_focus = cursor.focus == Some(self.last());
        at = if is_focus { Some(rows.len()) } else { at };
        let role = if is_focus { Role::Focus } else { Role::Strong };
        let finish = self.cut(&self.finish, self.setting.columns() - 6);
        let key = self.setting.key(&Command::Finish.key(self.setting.messages));
        rows.push(self.mark(is_focus).with(Role::Key, format!("  {key}  ")).with(role, finish));
        (rows, at)
    }

    fn cut(&self, text: &str, columns: usize) -> String {
        wrap::cut(&self.setting.shown(text), columns, self.setting.glyphs().more)
    }

    /// The start of a line.
    fn mark(&self, is_focus: bool) -> Row {
        Row::of(Role::Focus, if is_focus { self.setting.glyphs().focus } else { " " })
    }

    fn line(&self, line: Line<'_>, state: &str, is_focus: bool) -> Row {
        let (number, is_noted, is_open) = match line {
            Line::Entry(entry) => (entry.kind.address(), entry.noted, entry.is_question() && entry.is_open()),
            Line::Whose(_) => (String::new(), false, false),
        };
        let number = format!("{number:>3}");
        let columns = self.setting.columns().saturating_sub(1 + 3 + 2 + 3);
        // What was answered is cut last: the text of the line in focus is read below the list.
        let state = self.cut(state, columns.saturating_sub(LEAST_TEXT));
        let room = columns.saturating_sub(wrap::columns(&state));
        let text = self.cut(&self.text(line), room);
        let gap = room - wrap::columns(&text) + 1;
        let note = if is_noted { self.setting.glyphs().noted } else { " " };
        let role = if is_focus { Role::Focus } else { Role::Text };
        let state_role = if is_open { Role::Notice } else { Role::Text };
        self.mark(is_focus)
            .with(Role::Text, format!("{number}  "))
            .with(role, text)
            .with(Role::Text, " ".repeat(gap))
            .with(Role::Strong, note)
            .with(Role::Text, " ")
            .with(state_role, state)
    }

    fn text(&self, line: Line<'_>) -> String {
        match line {
            Line::Whose(about) => about.label(self.setting.messages),
            Line::Entry(OverviewEntry { kind: EntryKind::Target(_), .. }) => {
                tr!(self.setting.messages, "interview-target-entry")
            }
            Line::Entry(entry) => entry.text.to_owned(),
        }
    }

    fn state(&self, line: Line<'_>) -> String {
        let entry = match line {
            Line::Whose(about) => return about.state(self.setting.messages),
            Line::Entry(entry) => entry,
        };
        let state = entry.state(self.setting.messages, self.setting.glyphs().between);
        if entry.is_question() && entry.is_open() {
            return format!("{} {state}", self.setting.glyphs().open);
        }
        state
    }

    /// The text and the state of the line in focus, in words; as long as there is none, how to go on.
    fn detail(&self, cursor: ListCursor, flash: Option<&str>) -> Vec<Row> {
        let (messages, glyphs) = (self.setting.messages, self.setting.glyphs());
        let count = self.details();
        let mut rows = Vec::new();
        if let Some(flash) = flash {
            rows.extend(self.setting.paragraph(Role::Notice, flash).into_iter().take(count));
        } else if cursor.focus.is_none() {
            rows.extend(
                self.setting.paragraph(Role::Text, &self.setting.review_hint()).into_iter().take(count),
            );
        } else if let Some(line) = self.line_at(cursor) {
            let mut states = vec![self.setting.shown(&self.state(line))];
            if let Line::Entry(entry) = line {
                states.extend(entry.changed.then(|| tr!(messages, "interview-changed")));
                states.extend(
                    entry.noted.then(|| format!("{} {}", glyphs.noted, tr!(messages, "interview-noted"))),
                );
            }
            let text = self.setting.shown(&self.text(line));
            let text = wrap::shortened(&text, self.setting.columns(), count - 1, glyphs.more);
            rows.extend(text.into_iter().map(|row| Row::of(Role::Text, row)));
            rows.push(self.setting.row(Role::Quiet, &states.join(glyphs.between)));
        }
        rows
    }
}
