//! A long text on the whole screen, to read from its start.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Canvas;
use super::keys::{self, Input, Keyboard, Keys};
use super::motion::scrolled;
use super::screenful::{Role, Row, Screenful, Style};
use super::setting::{Hint, Size, main_keys};
use super::wrap;
use crate::interview::NoReply;
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
    let mut canvas = Canvas::open()?;
    let mut keys = Keys::new(Keyboard);
    let mut reading = Reading::new(messages, style, &text, canvas.size()?);
    loop {
        if !keys.has_more()? {
            reading.resize(canvas.size()?);
            canvas.draw(&reading.screenful(), style)?;
        }
        match keys.next()? {
            Input::Key(key) => {
                if let Some(ending) = reading.press(key) {
                    return ending;
                }
            }
            Input::Redraw => canvas.clear()?,
            Input::Paste(_) | Input::Window => {}
        }
    }
}

/// Gives the lines of a text for a width.
type Text<'t> = &'t dyn Fn(usize) -> Vec<RenderedLine>;

/// A text, and where the person is in it.
struct Reading<'t> {
    messages: &'t Messages,
    style: Style,
    text: Text<'t>,
    size: Size,
    rows: Vec<Row>,
    /// The first row on the screen.
    top: usize,
}

impl<'t> Reading<'t> {
    fn new(messages: &'t Messages, style: Style, text: Text<'t>, size: Size) -> Self {
        let nothing = Size { width: 0, height: 0 };
        let mut reading = Self { messages, style, text, size: nothing, rows: Vec::new(), top: 0 };
        reading.resize(size);
        reading
    }

    /// Sets the text anew for another width; what stood at the top stays about there.
    fn resize(&mut self, size: Size) {
        if size.width != self.size.width {
            let before = self.rows.len().max(1);
            let width = size.width.max(1);
            let rows = (self.text)(width).into_iter().flat_map(|line| {
                let role = if line.heading { Role::Strong } else { Role::Text };
                wrap::wrap(&line.text, width).into_iter().map(|row| Row::of(role, row)).collect::<Vec<_>>()
            });
            self.rows = rows.collect();
            self.top = self.top * self.rows.len() / before;
        }
        self.size = size;
        self.top = self.top.min(self.last());
    }

    /// The rows for the text; the last one says where one is.
    fn area(&self) -> usize {
        self.size.height.saturating_sub(1).max(1)
    }

    /// The top of the last page.
    fn last(&self) -> usize {
        self.rows.len().saturating_sub(self.area())
    }

    fn press(&mut self, key: KeyEvent) -> Option<Result<(), NoReply>> {
        // A row of the page before stays in sight.
        let page = self.area().saturating_sub(1).max(1);
        let code = match keys::name(key).as_str() {
            "Ctrl-C" => return Some(Err(NoReply::Interrupted)),
            "q" | "Enter" | "Esc" => return Some(Ok(())),
            "b" => KeyCode::PageUp,
            "g" => KeyCode::Home,
            "G" => KeyCode::End,
            _ if key.modifiers.contains(KeyModifiers::CONTROL) => return None,
            _ => key.code,
        };
        self.top = scrolled(code, self.top, self.last(), page).unwrap_or(self.top);
        None
    }

    fn screenful(&self) -> Screenful {
        let area = self.area();
        let mut rows: Vec<Row> = self.rows.iter().skip(self.top).take(area).cloned().collect();
        rows.resize(area, Row::blank());
        rows.push(self.status());
        Screenful { rows, ..Screenful::default() }
    }

    /// Where one is, and the keys.
    fn status(&self) -> Row {
        let messages = self.messages;
        let glyphs = self.style.glyphs();
        let of = self.rows.len();
        let (first, last) = ((self.top + 1).min(of), (self.top + self.area()).min(of));
        let place = tr!(messages, "screen-lines", first = first, last = last, of = of);
        let place = wrap::cut(&self.style.shown(&place), self.size.width, "");
        let left = self.size.width.saturating_sub(wrap::columns(&place) + wrap::columns(glyphs.between));
        let hint = |rank, key: &str, does: String| Hint {
            rank,
            key: key.to_owned(),
            does: self.style.shown(&does).into_owned(),
        };
        let hints = [
            hint(2, glyphs.up_down, tr!(messages, "screen-scroll")),
            hint(1, &tr!(messages, "screen-space"), tr!(messages, "screen-next-page")),
            hint(0, "q", tr!(messages, "screen-close")),
        ];
        let keys = main_keys(glyphs, &hints, left);
        let mut row = Row::of(Role::Strong, place);
        if keys.columns() <= left {
            row = row.with(Role::Quiet, glyphs.between);
            row.pieces.extend(keys.pieces);
        }
        row
    }
}

#[cfg(test)]
mod tests;
