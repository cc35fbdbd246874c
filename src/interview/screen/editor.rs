//! The editor of notes, reasons and reflections.
//!
//! The text and its history are a [`TextArea`]; its rows are our own. Its own wrapping (in
//! release 0.9) breaks at every boundary between words that Unicode knows: before a comma or a
//! full stop, and before a blank, which then starts the next row.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_textarea::{CursorMove, TextArea};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

use super::keys;
use super::screenful::{Role, Row, Screenful};
use super::setting::{SMALLEST, Setting, Size};
use super::wrap;
use crate::display;
use crate::interview::commands::{Command, Scene};
use crate::tr;

/// The longest text, in characters.
pub(super) const MOST: usize = 10_000;

/// The most rows that what is said below the heading takes.
const REMARK: usize = 3;

/// How many changes can be undone.
const HISTORY: usize = 2_000;

/// A text that is being written.
pub(super) struct Editor {
    /// What it is about: a question, or what is asked for.
    heading: String,
    /// Said below the heading.
    remark: Option<String>,
    area: TextArea<'static>,
    original: String,
    /// Whether it is all there is to the prompt, rather than asked for: while nothing is
    /// written, Enter goes on.
    is_prompt: bool,
    /// Whether it is one line, which Enter saves.
    is_line: bool,
    /// The scene that asks what to do with a text that is not saved.
    leaving: Option<Scene>,
    /// Whether something did not fit.
    is_full: bool,
    /// The column to keep while moving up and down.
    goal: Option<usize>,
    /// The first row of the text on the screen.
    top: usize,
}

/// How writing ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// With this text.
    Saved(String),
    /// As it was.
    Left,
    /// By Ctrl-C, with this text to be kept if there is one.
    Interrupted(Option<String>),
    /// Nothing was written: on to the next prompt.
    Skipped,
    /// Nothing was written: to the prompt before.
    Back,
}

impl Editor {
    pub(super) fn new(heading: String, remark: Option<String>, text: &str) -> Self {
        let original = cleaned(text);
        let mut area = TextArea::new(original.split('\n').map(str::to_owned).collect());
        area.set_max_histories(HISTORY);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self {
            heading,
            remark,
            area,
            original,
            is_prompt: false,
            is_line: false,
            leaving: None,
            is_full: false,
            goal: None,
            top: 0,
        }
    }

    /// An editor that is the whole prompt.
    pub(super) fn of_prompt(heading: String, text: &str) -> Self {
        Self { is_prompt: true, ..Self::new(heading, None, text) }
    }

    /// An editor of one line.
    pub(super) fn of_line(heading: String, remark: String, text: &str) -> Self {
        Self { is_line: true, ..Self::new(heading, Some(remark), text) }
    }

    pub(super) fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether there is nothing to lose: no text, and none before.
    pub(super) fn is_empty(&self) -> bool {
        self.area.is_empty() && self.original.is_empty()
    }

    fn is_changed(&self) -> bool {
        self.text().trim() != self.original.trim()
    }

    /// The text, if it is not saved as it stands.
    pub(super) fn unsaved(&self) -> Option<String> {
        self.is_changed().then(|| self.text())
    }

    /// Whose keys are taken.
    fn scene(&self) -> Scene {
        match self.leaving {
            Some(leaving) => leaving,
            None if self.is_prompt && self.is_empty() => Scene::Blank,
            None if self.is_line => Scene::OneLine,
            None => Scene::Writing,
        }
    }

    /// Takes a key. A text that is not saved takes a deliberate one to lose: holding one key does
    /// not do it, nor does pressing Ctrl-C until the program is gone.
    pub(super) fn press(&mut self, key: KeyEvent, setting: Setting<'_>) -> Option<Ending> {
        let command = Command::of_key(&keys::name(key), self.scene(), setting.prompt, setting.messages);
        let is_leaving = self.leaving.take().is_some();
        match command {
            Some(Command::SaveText | Command::SaveLine | Command::KeepText) => {
                return Some(Ending::Saved(self.text()));
            }
            Some(Command::SkipText) => return Some(Ending::Skipped),
            Some(Command::BackFromText) => return Some(Ending::Back),
            Some(Command::DropText | Command::CloseText) => return Some(Ending::Left),
            Some(Command::KeepTextAndQuit | Command::KeepTextAndStop) => {
                return Some(Ending::Interrupted(Some(self.text())));
            }
            Some(Command::DropTextAndQuit) => return Some(Ending::Interrupted(None)),
            Some(Command::LeaveText) if !self.is_changed() => return Some(Ending::Left),
            Some(Command::LeaveText) => self.leaving = Some(Scene::Leaving),
            Some(Command::StopText) if !self.is_changed() => return Some(Ending::Interrupted(None)),
            Some(Command::StopText) => self.leaving = Some(Scene::Quitting),
            // The key was not one of those that were asked for: on with the text.
            _ if is_leaving => {}
            _ => self.edit(key, setting.size),
        }
        None
    }

    /// Takes a key where nothing is seen: text is text there, and no other key does anything.
    pub(super) fn press_unseen(&mut self, key: KeyEvent) {
        let is_text = match key.code {
            KeyCode::Char(_) => !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT),
            KeyCode::Enter => !matches!(self.scene(), Scene::Blank | Scene::OneLine),
            code => code == KeyCode::Backspace,
        };
        if is_text {
            self.leaving = None;
            self.edit(key, SMALLEST);
        }
    }

    /// Takes a key that moves in the text or changes it.
    pub(super) fn edit(&mut self, key: KeyEvent, size: Size) {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let by_word = ctrl || key.modifiers.contains(KeyModifiers::ALT);
        let goal = self.goal.take();
        self.is_full = false;
        match key.code {
            KeyCode::Up => self.move_row(-1, goal, size),
            KeyCode::Down => self.move_row(1, goal, size),
            KeyCode::PageUp => self.move_row(-(room(size).cast_signed()), goal, size),
            KeyCode::PageDown => self.move_row(room(size).cast_signed(), goal, size),
            KeyCode::Home => self.move_in_row(false, size),
            KeyCode::End => self.move_in_row(true, size),
            KeyCode::Char('a') if ctrl => self.move_in_row(false, size),
            KeyCode::Char('e') if ctrl => self.move_in_row(true, size),
            KeyCode::Left | KeyCode::Char('b') if by_word => self.area.move_cursor(CursorMove::WordBack),
            KeyCode::Right | KeyCode::Char('f') if by_word => self.area.move_cursor(CursorMove::WordForward),
            KeyCode::Left => self.step(false),
            KeyCode::Right => self.step(true),
            KeyCode::Char('z' | '7') if ctrl => drop(self.area.undo()),
            KeyCode::Char('y') if ctrl => drop(self.area.redo()),
            KeyCode::Backspace if by_word => drop(self.area.delete_word()),
            KeyCode::Char('w') if ctrl => drop(self.area.delete_word()),
            KeyCode::Delete | KeyCode::Char('d') if by_word => drop(self.area.delete_next_word()),
            KeyCode::Char('u') if ctrl => drop(self.area.delete_line_by_head()),
            KeyCode::Char('k') if ctrl => drop(self.area.delete_line_by_end()),
            KeyCode::Backspace => drop(self.area.delete_char()),
            KeyCode::Char('h') if ctrl => drop(self.area.delete_char()),
            KeyCode::Delete => drop(self.area.delete_next_char()),
            KeyCode::Enter => self.insert("\n"),
            KeyCode::Char('j' | 'm') if ctrl => self.insert("\n"),
            KeyCode::Char(letter) if !by_word => self.insert(letter.encode_utf8(&mut [0; 4])),
            _ => {}
        }
    }

    /// Takes a text that was pasted.
    pub(super) fn paste(&mut self, text: &str) {
        self.leaving = None;
        self.goal = None;
        self.is_full = false;
        self.insert(&if self.is_line { display::one_line(text) } else { cleaned(text) });
    }

    fn insert(&mut self, text: &str) {
        let length: usize = self.area.lines().iter().map(|line| line.chars().count() + 1).sum::<usize>() - 1;
        let room = MOST.saturating_sub(length);
        match text.char_indices().nth(room) {
            None => drop(self.area.insert_str(text)),
            Some((end, _)) => {
                self.area.insert_str(&text[..end]);
                self.is_full = true;
            }
        }
    }

    /// One grapheme on or back.
    fn step(&mut self, on: bool) {
        let (line, at) = self.at();
        let text = &self.area.lines()[line];
        let letters = if on {
            text[at..].graphemes(true).next().map(|it| it.chars().count())
        } else {
            text[..at].graphemes(true).next_back().map(|it| it.chars().count())
        };
        let column = self.area.cursor().1;
        match letters {
            Some(letters) if on => self.jump(line, column + letters),
            Some(letters) => self.jump(line, column - letters),
            None => self.area.move_cursor(if on { CursorMove::Forward } else { CursorMove::Back }),
        }
    }

    fn jump(&mut self, line: usize, column: usize) {
        let place = |it: usize| u16::try_from(it).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(place(line), place(column)));
    }

    /// The line the cursor is on, and its place in it in bytes.
    fn at(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        let line = &self.area.lines()[cursor.0];
        let bytes = line.char_indices().nth(cursor.1).map_or(line.len(), |(bytes, _)| bytes);
        (cursor.0, bytes)
    }

    /// The rows of the text, each as a line and a range of its bytes.
    fn rows(&self, size: Size) -> Vec<(usize, Range<usize>)> {
        // The last column is for the cursor.
        let columns = size.columns() - 1;
        self.area
            .lines()
            .iter()
            .enumerate()
            .flat_map(|(number, line)| {
                wrap::row_ranges(line, columns).into_iter().map(move |range| (number, range))
            })
            .collect()
    }

    /// The row and column of the cursor among the rows of the text.
    fn cursor(&self, rows: &[(usize, Range<usize>)], size: Size) -> (usize, usize) {
        let (line, at) = self.at();
        let row = rows.iter().rposition(|(number, range)| *number == line && range.start <= at).unwrap_or(0);
        let start = rows.get(row).map_or(0, |(_, range)| range.start);
        let column = wrap::columns(&self.area.lines()[line][start..at]);
        (row, column.min(size.columns() - 1))
    }

    /// Moves so many rows, keeping the column.
    fn move_row(&mut self, by: isize, goal: Option<usize>, size: Size) {
        let rows = self.rows(size);
        let (row, column) = self.cursor(&rows, size);
        let goal = goal.unwrap_or(column);
        let target = row.saturating_add_signed(by).min(rows.len() - 1);
        self.goal = Some(goal);
        self.jump_in_row(&rows, target, goal);
    }

    /// To the end or the start of the row.
    fn move_in_row(&mut self, to_end: bool, size: Size) {
        let rows = self.rows(size);
        let (row, _) = self.cursor(&rows, size);
        self.jump_in_row(&rows, row, if to_end { usize::MAX } else { 0 });
    }

    fn jump_in_row(&mut self, rows: &[(usize, Range<usize>)], row: usize, goal: usize) {
        let (number, range) = rows[row].clone();
        let line = &self.area.lines()[number];
        let text = &line[range.clone()];
        let is_last = rows.get(row + 1).is_none_or(|(next, _)| *next != number);
        // After the last letter of a row that goes on is the start of the next.
        let end =
            if is_last { text.len() } else { text.grapheme_indices(true).next_back().map_or(0, |it| it.0) };
        let mut column = 0;
        let mut bytes = 0;
        for (place, grapheme) in text[..end].grapheme_indices(true) {
            column += wrap::columns(grapheme);
            if column > goal {
                break;
            }
            bytes = place + grapheme.len();
        }
        let letters = line[..range.start + bytes].chars().count();
        self.jump(number, letters);
    }

    /// The text, and what is said until the next key.
    pub(super) fn screenful(&mut self, setting: Setting<'_>, flash: Option<&str>) -> Screenful {
        let size = setting.size;
        let rule = || Row::of(Role::Quiet, setting.glyphs().rule.repeat(setting.columns()));
        let mut screen = vec![setting.header()];
        screen.extend(setting.notice());
        // No key leads to the others here: a letter is text.
        let keys = setting.all_keys(&setting.hints(self.scene()));
        screen.extend(self.about(setting, screen.len() + keys.len()));
        screen.push(rule());
        let area = size.height.saturating_sub(screen.len() + 2 + keys.len()).max(1);
        let start = screen.len();
        let (rows, (column, row)) = self.shown(size, area);
        screen.extend(rows);
        screen.resize(start + area, Row::blank());
        screen.push(rule());
        screen.push(flash.map_or_else(|| self.status(setting), |flash| setting.row(Role::Notice, flash)));
        screen.extend(keys);
        Screenful { cursor: Some((column, start + row)), ..setting.screenful(screen) }
    }

    /// The text around the cursor in so many rows at most, and the column and the row of the cursor.
    pub(super) fn shown(&mut self, size: Size, area: usize) -> (Vec<Row>, (usize, usize)) {
        let rows = self.rows(size);
        let (row, column) = self.cursor(&rows, size);
        self.top = self.top.min(row).max((row + 1).saturating_sub(area)).min(rows.len().saturating_sub(area));
        let shown = rows.iter().skip(self.top).take(area).map(|(number, range)| {
            let text = self.area.lines()[*number][range.clone()].trim_end_matches(' ');
            Row::of(Role::Text, display::visible(text))
        });
        (shown.collect(), (column, row - self.top))
    }

    /// The heading and the remark, cut to what leaves room to write beside so many other rows.
    fn about(&self, setting: Setting<'_>, others: usize) -> Vec<Row> {
        let most = setting.size.height.saturating_sub(others + 6).max(1);
        let heading = setting.shown(&self.heading);
        let heading = wrap::shortened(&heading, setting.columns(), most, setting.glyphs().more);
        let mut rows: Vec<Row> = heading.into_iter().map(|row| Row::of(Role::Strong, row)).collect();
        if let Some(remark) = &self.remark {
            let most = (most + 1).saturating_sub(rows.len()).clamp(1, REMARK);
            let remark =
                wrap::shortened(&setting.shown(remark), setting.columns(), most, setting.glyphs().more);
            rows.extend(remark.into_iter().map(|row| Row::of(Role::Quiet, row)));
        }
        rows
    }

    fn status(&self, setting: Setting<'_>) -> Row {
        let (role, text) = match self.scene() {
            Scene::Leaving | Scene::Quitting => (Role::Notice, tr!(setting.messages, "screen-unsaved")),
            _ if self.is_full => (Role::Notice, tr!(setting.messages, "screen-too-long", most = MOST)),
            Scene::Blank => (Role::Quiet, tr!(setting.messages, "screen-start-writing")),
            _ if self.is_changed() => {
                let saves = if self.is_line { Command::SaveLine } else { Command::SaveText };
                let key = saves.key(setting.messages);
                (Role::Quiet, tr!(setting.messages, "screen-counts-once-saved", key = key))
            }
            _ if self.original.is_empty() => (Role::Quiet, String::new()),
            _ => (Role::Quiet, tr!(setting.messages, "screen-text-saved")),
        };
        setting.row(role, &text)
    }
}

/// How many rows of text about fit, for moving by pages.
fn room(size: Size) -> usize {
    (size.height / 2).max(1)
}

/// A text without anything that acts rather than is seen. Line breaks stay, tabs are spaces.
fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    display::visible_lines(&text).replace(char::REPLACEMENT_CHARACTER, "")
}

#[cfg(test)]
mod tests;
