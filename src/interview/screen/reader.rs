//! A long text on the whole screen, to read from its start, to leaf through and to search.

mod search;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use self::search::Found;
use super::keys;
use super::motion::scrolled;
use super::page::{self, Page};
use super::screenful::{Role, Row, Screenful, Style};
use super::setting::{Size, Window, with_keys};
use super::wrap;
use crate::display;
use crate::interview::NoReply;
use crate::interview::commands::{Command, Scene};
use crate::messages::Messages;
use crate::render::terminal::RenderedLine;
use crate::tr;

/// Shows a text on the whole screen until the person has read it. `text` gives its lines for a
/// window of so many columns, without colours.
///
/// # Errors
/// When the person interrupts, or the terminal fails.
pub(crate) fn read(
    messages: &Messages,
    style: Style,
    text: impl Fn(usize) -> Vec<RenderedLine>,
) -> Result<(), NoReply> {
    page::show(&mut Reading::new(messages, style, &text), style)
}

/// Gives the lines of a text for a width.
type Text<'t> = &'t dyn Fn(usize) -> Vec<RenderedLine>;

/// A text, and where the person is in it.
struct Reading<'t> {
    window: Window<'t>,
    text: Text<'t>,
    rows: Vec<Row>,
    /// The rows at which the text or a section of it begins.
    headings: Vec<usize>,
    /// The first row on the screen.
    top: usize,
    /// The first row that is shown of the list of keys, when that covers the text.
    keys: Option<usize>,
    /// The words to look for, while they are being typed.
    typing: Option<String>,
    /// The words that were looked for last.
    sought: String,
    /// Where they stand.
    found: Vec<Found>,
    /// The one of these places that was gone to last.
    at: usize,
    /// Said until the next key.
    flash: Option<String>,
}

impl<'t> Reading<'t> {
    fn new(messages: &'t Messages, style: Style, text: Text<'t>) -> Self {
        let (rows, headings, found) = (Vec::new(), Vec::new(), Vec::new());
        let window = Window { messages, style, size: Size { width: 0, height: 0 }, numbered: 0 };
        Self {
            window,
            text,
            rows,
            headings,
            top: 0,
            keys: None,
            typing: None,
            sought: String::new(),
            found,
            at: 0,
            flash: None,
        }
    }

    /// The rows for the text; the last one says where one is.
    fn area(&self) -> usize {
        self.window.size.height.saturating_sub(1).max(1)
    }

    /// The top of the last page.
    fn last(&self) -> usize {
        self.rows.len().saturating_sub(self.area())
    }

    /// Takes a key while the words to look for are being typed.
    fn type_words(&mut self, mut words: String, code: KeyCode, is_control: bool) {
        match code {
            KeyCode::Enter => return self.look_for(words),
            KeyCode::Esc => return,
            KeyCode::Backspace if words.pop().is_none() => return,
            KeyCode::Char(letter) if !is_control => words.push(letter),
            _ => {}
        }
        self.typing = Some(words);
    }

    /// Goes to the first place from here on where these words stand. No words are those of before.
    fn look_for(&mut self, words: String) {
        if !words.trim().is_empty() {
            self.sought = words;
        }
        self.found = search::find(&self.rows, &self.sought);
        let next = self.found.iter().position(|found| found.start.0 >= self.top);
        self.go_to_found(next.unwrap_or_default());
    }

    /// Goes to one of the places, past the last to the first.
    fn go_to_found(&mut self, at: usize) {
        if let Some(at) = at.checked_rem(self.found.len()) {
            self.at = at;
            self.top = self.found[at].start.0.saturating_sub(self.area() / 3).min(self.last());
        }
    }

    /// Does what the key asks for.
    fn obey(&mut self, command: Option<Command>, code: KeyCode) {
        let headings = self.headings.iter().copied();
        // A row of the page before stays in sight.
        let page = self.area().saturating_sub(1).max(1);
        let code = match command {
            Some(Command::Keys) => return self.keys = Some(0),
            Some(Command::Search) => return self.typing = Some(String::new()),
            Some(Command::NextFound) => return self.go_to_found(self.at + 1),
            Some(Command::LastFound) => {
                return self.go_to_found(self.at + self.found.len().saturating_sub(1));
            }
            Some(Command::NextSection) => {
                return self.top = headings.filter(|row| *row > self.top).min().unwrap_or(self.top);
            }
            Some(Command::SectionBefore) => {
                return self.top = headings.filter(|row| *row < self.top).max().unwrap_or(0);
            }
            Some(Command::PageBefore) => KeyCode::PageUp,
            Some(Command::Start) => KeyCode::Home,
            Some(Command::End) => KeyCode::End,
            _ => code,
        };
        self.top = scrolled(code, self.top, self.last(), page).unwrap_or(self.top);
    }

    /// The words that are being typed, or the end of them.
    fn typed(&self, words: &str) -> Row {
        let label = format!("{} ", tr!(self.window.messages, "screen-search-for"));
        let label = self.window.style.shown(&label).into_owned();
        let room = self.window.size.width.saturating_sub(wrap::columns(&label) + 1);
        let words = self.window.style.shown(words);
        let mut starts = words.char_indices().map(|(start, _)| start).chain([words.len()]);
        let start = starts.find(|start| wrap::columns(&words[*start..]) <= room).unwrap_or(words.len());
        Row::of(Role::Strong, wrap::cut(&label, self.window.size.width.saturating_sub(1), ""))
            .with(Role::Text, &words[start..])
    }

    /// Where one is, and the keys.
    fn status(&self) -> Row {
        let messages = self.window.messages;
        let glyphs = self.window.glyphs();
        let of = self.rows.len();
        let (first, last) = ((self.top + 1).min(of), (self.top + self.area()).min(of));
        let sought = wrap::cut(&self.sought, self.window.size.width / 3, glyphs.more);
        let (role, place) = match (self.found.len(), sought.is_empty()) {
            (0, true) => (Role::Strong, tr!(messages, "screen-lines", first = first, last = last, of = of)),
            (0, false) => (Role::Notice, tr!(messages, "screen-not-found", words = sought)),
            (count, _) => {
                let number = self.at + 1;
                (Role::Strong, tr!(messages, "screen-found", words = sought, number = number, of = count))
            }
        };
        let (role, place) = self.flash.clone().map_or((role, place), |flash| (Role::Notice, flash));
        let place = wrap::cut(&self.window.style.shown(&place), self.window.size.width, "");
        let is_found = !self.found.is_empty();
        let offered = Command::around(Scene::Reading)
            .filter(|entry| is_found || !matches!(entry.command, Command::NextFound | Command::LastFound));
        let hints = self.window.hints_of(offered, None);
        with_keys(Row::of(role, place), glyphs, &hints, self.window.size.width)
    }
}

impl Page for Reading<'_> {
    type Answer = ();

    /// Sets the text anew for another width; what stood at the top stays about there.
    fn resize(&mut self, size: Size) {
        if size.width != self.window.size.width {
            let before = self.rows.len().max(1);
            let width = size.width.max(1);
            self.rows.clear();
            self.headings.clear();
            for line in (self.text)(width) {
                if line.heading {
                    self.headings.push(self.rows.len());
                }
                let role = if line.heading { Role::Strong } else { Role::Text };
                self.rows.extend(wrap::wrap(&line.text, width).into_iter().map(|row| Row::of(role, row)));
            }
            self.top = self.top * self.rows.len() / before;
            self.found = search::find(&self.rows, &self.sought);
        }
        self.window.size = size;
        self.top = self.top.min(self.last());
    }

    fn press(&mut self, key: KeyEvent) -> Option<Result<(), NoReply>> {
        self.flash = None;
        let name = keys::name(key);
        let command = Command::of_key_around(&name, Scene::Reading, self.window.messages);
        if command == Some(Command::Stop) {
            return Some(Err(NoReply::Interrupted));
        }
        if let Some(words) = self.typing.take() {
            self.type_words(words, key.code, key.modifiers.contains(KeyModifiers::CONTROL));
            return None;
        }
        if let Some(top) = self.keys {
            self.keys = scrolled(key.code, top, usize::from(u16::MAX), self.window.size.height / 2);
            return None;
        }
        if self.found.is_empty() || name == "Esc" {
            self.sought.clear();
        }
        if name == "Esc" && !self.found.is_empty() {
            self.found.clear();
            return None;
        }
        if command == Some(Command::CloseReading) {
            return Some(Ok(()));
        }
        self.obey(command, key.code);
        self.top = self.top.min(self.last());
        None
    }

    fn paste(&mut self, text: &str) {
        if let Some(words) = &mut self.typing {
            words.push_str(&display::one_line(text));
        }
    }

    fn say(&mut self, text: String) {
        self.flash = Some(text);
    }

    fn messages(&self) -> &Messages {
        self.window.messages
    }

    fn screenful(&mut self) -> Screenful {
        if let Some(offset) = &mut self.keys {
            return self.window.keys_page(Scene::Reading, offset);
        }
        let area = self.area();
        let shown = self.rows.iter().enumerate().skip(self.top).take(area);
        let mut rows: Vec<Row> =
            shown.map(|(number, row)| search::marked(row, number, &self.found)).collect();
        rows.resize(area, Row::blank());
        let typed = self.typing.as_ref().map(|words| self.typed(words));
        let cursor = typed.as_ref().map(|row| (row.columns(), area));
        rows.push(typed.unwrap_or_else(|| self.status()));
        Screenful { rows, cursor, ..Screenful::default() }
    }
}

#[cfg(test)]
mod tests;
