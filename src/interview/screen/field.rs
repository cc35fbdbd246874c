//! A text of one line, around the interview.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::asked::{Asked, Short};
use super::editor::Editor;
use super::page::{self, Page};
use super::screenful::{Role, Row, Screenful};
use super::setting::Size;
use crate::display;
use crate::interview::NoReply;
use crate::interview::commands::{Command, Scene};
use crate::messages::Messages;
use crate::tr;

/// What the person writes, who is told what it is for, beginning with the usual text; empty when they
/// leave it so.
///
/// # Errors
/// When the person interrupts, or the terminal fails.
pub(crate) fn write(short: Short<'_>, about: &str, usual: &str) -> Result<String, NoReply> {
    let text = page::show(&mut Field::new(short, Scene::Field, about, usual), short.style)?;
    Ok(text.unwrap_or_default())
}

/// The same about one of several matters; `None` when they go back to it without a text.
///
/// # Errors
/// When the person interrupts, or the terminal fails.
pub(crate) fn write_or_leave(short: Short<'_>, about: &str, usual: &str) -> Result<Option<String>, NoReply> {
    page::show(&mut Field::new(short, Scene::AgendaField, about, usual), short.style)
}

/// A text, and where the person is in it.
struct Field<'a> {
    asked: Asked<'a>,
    about: &'a str,
    editor: Editor,
    /// Whether it was said that the text is lost by leaving it.
    is_warned: bool,
}

impl<'a> Field<'a> {
    fn new(short: Short<'a>, scene: Scene, about: &'a str, usual: &str) -> Self {
        let editor = Editor::new(String::new(), None, &display::one_line(usual));
        Self { asked: Asked::new(short, scene, 0), about, editor, is_warned: false }
    }

    /// Leaves it empty. A text takes a second key to lose.
    fn leave_empty(&mut self, was_warned: bool) -> Option<Result<Option<String>, NoReply>> {
        if was_warned || self.editor.text().trim().is_empty() {
            return Some(Ok(Some(String::new())));
        }
        let messages = self.asked.window.messages;
        self.asked.flash =
            Some(tr!(messages, "screen-leaves-empty", key = Command::LeaveEmpty.key(messages)));
        self.is_warned = true;
        None
    }
}

impl Page for Field<'_> {
    type Answer = Option<String>;

    fn resize(&mut self, size: Size) {
        self.asked.window.size = size;
    }

    fn press(&mut self, key: KeyEvent) -> Option<Result<Option<String>, NoReply>> {
        let was_warned = std::mem::take(&mut self.is_warned);
        let command = self.asked.command(key);
        let is_unseen = self.asked.window.size.is_too_small();
        match command {
            Some(Command::Stop) => return Some(Err(NoReply::Interrupted)),
            Some(Command::Close) => {}
            _ if is_unseen && key.code != KeyCode::Enter => self.editor.press_unseen(key),
            _ if is_unseen => {}
            Some(Command::TakeText) => return Some(Ok(Some(self.editor.text()))),
            Some(Command::BackOut) => return Some(Ok(None)),
            Some(Command::LeaveEmpty) => return self.leave_empty(was_warned),
            // In a text it is a letter.
            Some(Command::KeysOfText) if key.code != KeyCode::Char('?') || self.editor.is_empty() => {
                self.asked.list_keys();
            }
            _ => self.editor.edit(key, self.asked.window.size),
        }
        None
    }

    fn paste(&mut self, text: &str) {
        self.editor.paste(&display::one_line(text));
    }

    fn say(&mut self, text: String) {
        self.asked.flash = Some(text);
    }

    fn messages(&self) -> &Messages {
        self.asked.window.messages
    }

    fn screenful(&mut self) -> Screenful {
        let window = self.asked.window;
        if window.size.is_too_small() {
            return window.too_small(&Command::Stop.key(window.messages));
        }
        if let Some(page) = self.asked.keys_page() {
            return page;
        }
        let rule = Row::of(Role::Quiet, window.glyphs().rule.repeat(window.columns()));
        let mut rows = match self.about {
            "" => Vec::new(),
            about => window.paragraph(Role::Text, about),
        };
        rows.push(rule.clone());
        let start = rows.len();
        let room = self.asked.room().saturating_sub(start + 1).max(1);
        let (text, (column, row)) = self.editor.shown(window.size, room);
        rows.extend(text);
        rows.push(rule);
        let (page, first) = self.asked.screenful(rows, Row::blank());
        Screenful { cursor: Some((column, first + start + row)), ..page }
    }
}
