//! A short question around the interview, and what surrounds it on the screen.

use ratatui::crossterm::event::KeyEvent;

use super::keys;
use super::motion::scrolled;
use super::screenful::{Role, Row, Screenful, Style};
use super::setting::{Size, Window};
use crate::display;
use crate::interview::commands::{Command, Scene};
use crate::messages::Messages;

/// What a person is asked in short.
#[derive(Clone, Copy)]
pub(crate) struct Short<'a> {
    pub(crate) messages: &'a Messages,
    pub(crate) style: Style,
    /// What was told before: it would not be seen, were it not told again.
    pub(crate) told: &'a str,
    pub(crate) question: &'a str,
}

/// The rows of air, after the question and before it.
const AIR: usize = 2;

/// A short question on the screen.
pub(super) struct Asked<'a> {
    pub(super) window: Window<'a>,
    short: Short<'a>,
    /// Whose keys are taken.
    scene: Scene,
    /// Said until the next key.
    pub(super) flash: Option<String>,
    /// The first row that is shown of the list of keys, when that covers the question.
    keys: Option<usize>,
}

impl<'a> Asked<'a> {
    /// A question with so many answers to choose from.
    pub(super) fn new(short: Short<'a>, scene: Scene, numbered: usize) -> Self {
        let Short { messages, style, .. } = short;
        let window = Window { messages, style, size: Size { width: 0, height: 0 }, numbered };
        Self { window, short, scene, flash: None, keys: None }
    }

    /// The command that has this key, where none takes it before.
    pub(super) fn command(&mut self, key: KeyEvent) -> Option<Command> {
        self.flash = None;
        let command = Command::of_key_around(&keys::name(key), self.scene, self.window.messages);
        let Some(top) = self.keys.filter(|_| command != Some(Command::Stop)) else { return command };
        self.keys = scrolled(key.code, top, usize::from(u16::MAX), self.window.size.height / 2);
        Some(Command::Close)
    }

    pub(super) fn list_keys(&mut self) {
        self.keys = Some(0);
    }

    /// The list of keys, when that covers the question.
    pub(super) fn keys_page(&mut self) -> Option<Screenful> {
        Some(self.window.keys_page(self.scene, self.keys.as_mut()?))
    }

    /// The rows of the question, and whether there is one for the state and one for the keys.
    fn frame(&self) -> (Vec<Row>, usize, usize) {
        let height = self.window.size.height;
        let (status, keys) = (usize::from(height > 3), usize::from(height > 2));
        let mut question = self.window.paragraph(Role::Strong, self.short.question);
        question.truncate(height.saturating_sub(1 + status + keys));
        (question, status, keys)
    }

    /// What was told, each line of it with the rows that it takes.
    fn told(&self) -> Vec<Vec<Row>> {
        let told = self.short.told.trim();
        let lines =
            told.lines().map(|line| self.window.paragraph(Role::Text, &display::with_short_home(line)));
        lines.collect()
    }

    /// How many rows there are at most for what answers the question: some of what was told is
    /// seen in any case.
    pub(super) fn room(&self) -> usize {
        let (question, status, keys) = self.frame();
        let height = self.window.size.height;
        let around = match self.told().concat().len().min(height / 4) {
            0 if height < 10 => 0,
            0 => 1,
            told => told + AIR,
        };
        height.saturating_sub(around + question.len() + status + keys).max(1)
    }

    /// The last lines of what was told, from a line's start on where there is room for one: what stands
    /// alone is not understood.
    fn last_told(&self, room: usize) -> Vec<Row> {
        let mut told = self.told();
        while told.len() > 1 && (told.concat().len() > room || told[0].iter().all(|row| row.columns() == 0)) {
            told.remove(0);
        }
        let mut rows = told.concat();
        let cut = rows.len().saturating_sub(room);
        rows.drain(..cut);
        if let Some(first) = rows.first_mut().filter(|_| cut > 0) {
            *first = Row::of(Role::Quiet, self.window.glyphs().more);
        }
        if rows.len() < 2 && cut > 0 { Vec::new() } else { rows }
    }

    /// As much of the end of what was told as there is room for, the question, what answers it, its
    /// state, and the keys; and in which row the answers begin.
    pub(super) fn screenful(&self, answers: Vec<Row>, state: Row) -> (Screenful, usize) {
        let window = self.window;
        let (question, status, keys) = self.frame();
        let taken = question.len() + answers.len() + status + keys;
        let spare = window.size.height.saturating_sub(taken);
        let mut rows = self.last_told(spare.saturating_sub(AIR));
        rows.extend((!rows.is_empty()).then(Row::blank));
        rows.extend(question);
        rows.extend((spare > 0).then(Row::blank));
        let start = rows.len();
        rows.extend(answers);
        let flash = self.flash.as_ref().map(|flash| window.row(Role::Notice, flash));
        rows.extend((status > 0).then(|| flash.unwrap_or(state)));
        let hints = window.hints_of(Command::around(self.scene), None);
        rows.extend((keys > 0).then(|| window.main_keys(&hints)));
        (window.screenful(rows), start)
    }
}
