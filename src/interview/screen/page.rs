//! What is shown on the whole screen until a key ends it, around the interview.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::Canvas;
use super::keys::{self, Input, Keyboard, Keys};
use super::screenful::{Screenful, Style};
use super::setting::Size;
use crate::interview::NoReply;
use crate::messages::Messages;
use crate::terminal::guard;
use crate::tr;

/// Something on the whole screen, and where the person is in it. It knows nothing of a terminal.
pub(super) trait Page {
    /// What comes of it.
    type Answer;

    fn resize(&mut self, size: Size);

    /// Takes a key, other than that which stops the program for a while.
    fn press(&mut self, key: KeyEvent) -> Option<Result<Self::Answer, NoReply>>;

    /// Takes a text that was pasted.
    fn paste(&mut self, text: &str);

    /// Says this until the next key.
    fn say(&mut self, text: String);

    fn messages(&self) -> &Messages;

    fn screenful(&mut self) -> Screenful;
}

/// Shows a page until something comes of it.
pub(super) fn show<P: Page>(page: &mut P, style: Style) -> Result<P::Answer, NoReply> {
    let mut canvas = Canvas::open()?;
    let mut keys = Keys::new(Keyboard, keys::AROUND);
    page.resize(canvas.size()?);
    // An Enter that was waiting before is not about this page.
    let mut is_met = false;
    loop {
        // What was typed ahead is taken before anything is drawn that would change at once.
        if !keys.has_more()? {
            page.resize(canvas.size()?);
            canvas.draw(&page.screenful(), style)?;
            is_met = true;
        }
        match keys.next()? {
            Input::Key(key) if keys::name(key) == "Ctrl-Z" => guard::suspend(),
            Input::Key(key) if key.code == KeyCode::Enter && !is_met => {}
            Input::Key(key) => {
                is_met = true;
                if let Some(answer) = page.press(key) {
                    return answer;
                }
            }
            Input::Held(_) => {}
            Input::Unheard => page.say(tr!(page.messages(), "screen-enter-unheard")),
            Input::Redraw => canvas.clear()?,
            Input::Paste(text) => page.paste(&text),
        }
    }
}
