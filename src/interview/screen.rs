//! The interview on the whole screen.
//!
//! A [`Screen`] takes the terminal's alternate screen until it is dropped. For every prompt a
//! `stage` takes the keys and says which page to show; a page is rows of text, laid out by pure
//! functions of the prompt, the focus and the size of the window.

mod asked;
mod choices;
mod editor;
mod field;
mod glyphs;
mod keys;
mod listing;
mod menu;
mod motion;
mod page;
mod reader;
mod screenful;
mod setting;
mod sheet;
mod stage;
#[cfg(test)]
mod testing;
mod views;
mod wrap;

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use self::keys::{Input, Keyboard, Keys};
use self::listing::ListCursor;
use self::screenful::Screenful;
use self::setting::Size;
use self::stage::Stage;
use super::{Content, Interviewer, NoReply, Prompt, Reply};
use crate::messages::Messages;
use crate::terminal::guard::{self, FullScreen};

pub(crate) use self::asked::Short;
pub(crate) use self::field::{write, write_or_leave};
pub(crate) use self::menu::{Pick, choose, pick};
pub(crate) use self::reader::read;
pub use self::screenful::Style;

/// Holds the interview on the whole screen, which it draws on standard error.
pub struct Screen<'m> {
    messages: &'m Messages,
    style: Style,
    canvas: Canvas,
    keys: Keys<Keyboard>,
    /// The focus of a question that is shown again without an answer, by the question's id.
    kept: Option<(String, usize)>,
    /// Where one is in the list, when something was changed there: it is shown again.
    listed: Option<ListCursor>,
    /// Whether the person left with the last reply.
    quits: bool,
}

impl<'m> Screen<'m> {
    /// Takes the whole screen.
    ///
    /// # Errors
    /// When standard input or standard error is no terminal that does this.
    pub fn open(messages: &'m Messages, style: Style) -> io::Result<Self> {
        let canvas = Canvas::open()?;
        Ok(Self {
            messages,
            style,
            canvas,
            keys: Keys::new(Keyboard, keys::IN_INTERVIEW),
            kept: None,
            listed: None,
            quits: false,
        })
    }

    fn draw(&mut self, stage: &mut Stage<'_>) -> io::Result<()> {
        // A window that changes while this runs is drawn again: it is an event too.
        stage.resize(self.canvas.size()?);
        self.canvas.draw(&stage.screenful(), self.style)
    }

    fn hold(&mut self, stage: &mut Stage<'_>) -> Result<Reply, NoReply> {
        stage.resize(self.canvas.size()?);
        let mut is_seen = false;
        loop {
            // What was typed ahead is taken before anything is drawn that would change at once.
            if !self.keys.has_more()? {
                self.draw(stage)?;
                is_seen = true;
            }
            match self.keys.next()? {
                // In a text it is a new line.
                Input::Held(_) if !stage.has_text() => {}
                Input::Unheard => stage.tell_unheard(),
                Input::Key(key) | Input::Held(key) => {
                    // Who is not asked for a choice is not past it before it was seen; and what was
                    // typed ahead is no answer in words.
                    let is_blind = !is_seen && stage.is_asked_in_words() && keys::name(key) != "Ctrl-C";
                    if is_blind || stage.is_passed_by(key) && !is_seen {
                        continue;
                    }
                    if let Some(answer) = stage.press(key) {
                        return answer;
                    }
                }
                Input::Paste(text) => {
                    if is_seen || !stage.is_asked_in_words() {
                        stage.paste(&text);
                    }
                }
                Input::Redraw => {
                    self.canvas.clear()?;
                    self.draw(stage)?;
                }
            }
        }
    }
}

impl Interviewer for Screen<'_> {
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        if self.quits {
            return Err(NoReply::Interrupted);
        }
        let question = match &prompt.content {
            Content::Question(question) => Some(question.id),
            _ => None,
        };
        let kept = self.kept.take().filter(|(id, _)| Some(id.as_str()) == question);
        let messages = self.messages;
        let size = Size { width: 0, height: 0 };
        let mut stage = Stage::new(prompt, messages, self.style, kept.map(|(_, focus)| focus), size);
        if let Some(cursor) = self.listed.take() {
            stage.list(cursor);
        }
        let reply = self.hold(&mut stage);
        self.quits = stage.quits();
        if let Ok(Reply::About(_)) = &reply {
            self.listed = Some(stage.cursor());
        }
        if let (Ok(Reply::Note(_) | Reply::About(_)), Some(id), Some(focus)) =
            (&reply, question, stage.focus())
        {
            self.kept = Some((id.to_owned(), focus));
        }
        reply
    }
}

/// The whole screen, and what it showed last.
struct Canvas {
    terminal: Terminal<CrosstermBackend<Frames>>,
    frames: Frames,
    /// Dropped last.
    _screen: FullScreen,
}

impl Canvas {
    fn open() -> io::Result<Self> {
        let screen = FullScreen::enter()?;
        let frames = Frames::default();
        let terminal = Terminal::new(CrosstermBackend::new(frames.clone()))?;
        let mut canvas = Self { terminal, frames, _screen: screen };
        // A program that was killed may have left its screen behind.
        canvas.clear()?;
        Ok(canvas)
    }

    /// Has the next frame draw everything, whatever the terminal shows.
    fn clear(&mut self) -> io::Result<()> {
        let area = self.terminal.size()?.into();
        self.terminal.resize(area)
    }

    fn size(&self) -> io::Result<Size> {
        let size = self.terminal.size()?;
        Ok(Size { width: size.width.into(), height: size.height.into() })
    }

    fn draw(&mut self, screenful: &Screenful, style: Style) -> io::Result<()> {
        self.terminal.draw(|frame| screenful.draw(frame, style))?;
        guard::write(&self.frames.take())
    }
}

/// Collects what is drawn, so that a frame reaches the terminal in one piece.
#[derive(Clone, Debug, Default)]
struct Frames(Rc<RefCell<Vec<u8>>>);

impl Frames {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.borrow_mut())
    }
}

impl Write for Frames {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
