//! What comes from the keyboard, put right where a slow line tore it apart.

use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How long the rest of a key may stay away after its Esc: an arrow key is three bytes, which
/// a slow line may bring one at a time. A person does not press Esc and `[` this fast.
const REST_OF_A_KEY: Duration = Duration::from_millis(60);

/// An Enter that comes this soon after one that was taken may be the same, held down: terminals repeat
/// a key after half a second or a little more. Where there is something to read, nobody has read it.
pub(super) const AROUND: Duration = Duration::from_millis(600);
pub(super) const IN_INTERVIEW: Duration = Duration::from_secs(1);

/// After so long a page may have been read: an Enter that nothing follows is one that was pressed.
const READ: Duration = Duration::from_millis(800);

/// Once a key is repeated, it is repeated faster than this.
const REPEATED: Duration = Duration::from_millis(250);

/// What the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    Key(KeyEvent),
    /// Enter, still held down since an earlier one: what is on the screen now is not what it confirms.
    Held(KeyEvent),
    /// That the Enter which was taken for one held down was none: nothing came after it. Whoever pressed
    /// it waits.
    Unheard,
    Paste(String),
    /// What the terminal shows is not what was drawn, or may not be: a window that became smaller
    /// and then larger again has lost what it showed.
    Redraw,
}

/// The key as the table of commands names it.
pub(super) fn name(key: KeyEvent) -> String {
    match key.code {
        // Some terminals send this for Backspace.
        KeyCode::Char('h') if key.modifiers.contains(KeyModifiers::CONTROL) => "Backspace".to_owned(),
        KeyCode::Char(letter) if key.modifiers.contains(KeyModifiers::CONTROL) => {
            format!("Ctrl-{}", letter.to_ascii_uppercase())
        }
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::BackTab => "Shift-Tab".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::F(number) => format!("F{number}"),
        code => format!("{code:?}"),
    }
}

/// Where events come from.
pub(super) trait Source {
    /// The next event; `None` when there is none within the limit.
    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Event>>;

    /// Whether this key is Enter, held down.
    fn hold(&mut self, key: KeyEvent, at_first: Duration) -> Hold;
}

/// Whether a key is Enter, held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// It is pressed.
    No,
    /// It came so soon after one that was pressed that it may be the same; if not, it is too soon.
    Perhaps,
    /// It came late enough to be pressed, and early enough to be the same: what follows tells.
    Late,
    /// It goes on.
    Yes,
}

/// Tells an Enter that is held down from one that is pressed. Any other key, and a pause, frees it.
#[derive(Debug)]
pub(super) struct Enters {
    /// When it last came, and whether it was held down then.
    last: Option<(Instant, bool)>,
}

impl Enters {
    const fn new() -> Self {
        Self { last: None }
    }

    /// Whether this key, which comes now, is Enter and held down; `at_first` is how soon it repeats at
    /// most.
    fn hold(&mut self, key: KeyEvent, now: Instant, at_first: Duration) -> Hold {
        let last = self.last.take().filter(|_| key.code == KeyCode::Enter);
        let since = |before| now.saturating_duration_since(before);
        let hold = match last {
            Some((before, true)) if since(before) < REPEATED => Hold::Yes,
            Some((before, false)) if since(before) < READ.min(at_first) => Hold::Perhaps,
            Some((before, false)) if since(before) < at_first => Hold::Late,
            _ => Hold::No,
        };
        let is_held = matches!(hold, Hold::Perhaps | Hold::Yes);
        self.last = (key.code == KeyCode::Enter).then_some((now, is_held));
        hold
    }
}

/// The terminal itself.
#[derive(Debug)]
pub(super) struct Keyboard;

/// The shortest limit: a poll without any time does not look at all.
const MOMENT: Duration = Duration::from_millis(1);

/// Those of the terminal: what is held down on one page is held down on the next.
static ENTERS: Mutex<Enters> = Mutex::new(Enters::new());

impl Source for Keyboard {
    fn hold(&mut self, key: KeyEvent, at_first: Duration) -> Hold {
        ENTERS.lock().unwrap_or_else(PoisonError::into_inner).hold(key, Instant::now(), at_first)
    }

    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Event>> {
        match limit {
            Some(limit) if !event::poll(limit.max(MOMENT))? => Ok(None),
            _ => event::read().map(Some),
        }
    }
}

/// Reads what the person does.
#[derive(Debug)]
pub(super) struct Keys<S> {
    source: S,
    /// How soon Enter repeats at most when it is held down.
    at_first: Duration,
    /// What was read ahead.
    waiting: VecDeque<Event>,
    /// Whether the last thing was an Enter that may have been held down.
    is_in_doubt: bool,
}

impl<S: Source> Keys<S> {
    pub(super) fn new(source: S, at_first: Duration) -> Self {
        Self { source, at_first, waiting: VecDeque::new(), is_in_doubt: false }
    }

    /// Whether there is something to read already.
    pub(super) fn has_more(&mut self) -> io::Result<bool> {
        if self.waiting.is_empty()
            && let Some(event) = self.source.wait(Some(Duration::ZERO))?
        {
            self.waiting.push_back(event);
        }
        Ok(!self.waiting.is_empty())
    }

    /// The next thing the person does.
    pub(super) fn next(&mut self) -> io::Result<Input> {
        loop {
            let is_in_doubt = std::mem::take(&mut self.is_in_doubt);
            let Some(event) = self.event(is_in_doubt.then_some(REPEATED))? else {
                if is_in_doubt {
                    return Ok(Input::Unheard);
                }
                continue;
            };
            let hold = match event {
                Event::Key(key) if key.kind == KeyEventKind::Press => {
                    match self.source.hold(key, self.at_first) {
                        Hold::Late => self.late()?,
                        hold => hold,
                    }
                }
                _ => Hold::No,
            };
            self.is_in_doubt = hold == Hold::Perhaps;
            match event {
                // Some terminals tell when a key is let go.
                Event::Key(key) if key.kind == KeyEventKind::Release && is_in_doubt => {
                    return Ok(Input::Unheard);
                }
                Event::Key(key) if key.kind != KeyEventKind::Press => {}
                Event::Key(key) if hold != Hold::No => return Ok(Input::Held(key)),
                Event::Key(key) if key.code == KeyCode::Esc && key.modifiers.is_empty() => {
                    if let Some(input) = self.escape(key)? {
                        return Ok(input);
                    }
                }
                Event::Key(key) if name(key) == "Ctrl-L" => return Ok(Input::Redraw),
                Event::Key(key) => return Ok(Input::Key(key)),
                Event::Paste(text) => return Ok(Input::Paste(text)),
                Event::Resize(..) | Event::FocusGained => return Ok(Input::Redraw),
                Event::FocusLost | Event::Mouse(_) => {}
            }
        }
    }

    /// Whether an Enter that may have been pressed goes on.
    fn late(&mut self) -> io::Result<Hold> {
        let next = self.event(Some(REPEATED))?;
        let goes_on = matches!(&next, Some(Event::Key(key))
            if key.code == KeyCode::Enter && key.kind != KeyEventKind::Release);
        if let Some(event) = next {
            self.waiting.push_front(event);
        }
        Ok(if goes_on { Hold::Yes } else { Hold::No })
    }

    fn event(&mut self, limit: Option<Duration>) -> io::Result<Option<Event>> {
        match self.waiting.pop_front() {
            Some(event) => Ok(Some(event)),
            None => self.source.wait(limit),
        }
    }

    /// An Esc, or the key that begins with it: nothing when it is none that is known.
    fn escape(&mut self, escape: KeyEvent) -> io::Result<Option<Input>> {
        let Some(opener) = self.letter(|letter| matches!(letter, '[' | 'O'))? else {
            return Ok(Some(Input::Key(escape)));
        };
        let mut parameters = String::new();
        let last = loop {
            match self.letter(|letter| matches!(letter, ' '..='~'))? {
                Some(parameter @ ' '..='?') if opener == '[' => parameters.push(parameter),
                Some(last) => break last,
                None => return Ok(None),
            }
        };
        if (parameters.as_str(), last) == ("200", '~') {
            return self.torn_paste().map(Some);
        }
        let code = match (parameters.split(';').next().unwrap_or_default(), last) {
            (_, 'A') => KeyCode::Up,
            (_, 'B') => KeyCode::Down,
            (_, 'C') => KeyCode::Right,
            (_, 'D') => KeyCode::Left,
            (_, 'H') | ("1" | "7", '~') => KeyCode::Home,
            (_, 'F') | ("4" | "8", '~') => KeyCode::End,
            (_, 'Z') => KeyCode::BackTab,
            (_, 'P') | ("11", '~') => KeyCode::F(1),
            ("3", '~') => KeyCode::Delete,
            ("5", '~') => KeyCode::PageUp,
            ("6", '~') => KeyCode::PageDown,
            _ => return Ok(None),
        };
        Ok(Some(Input::Key(KeyEvent::new(code, KeyModifiers::NONE))))
    }

    /// The next letter, if it comes soon and is one that is looked for.
    fn letter(&mut self, is_wanted: impl Fn(char) -> bool) -> io::Result<Option<char>> {
        let Some(event) = self.event(Some(REST_OF_A_KEY))? else { return Ok(None) };
        if let Event::Key(KeyEvent { code: KeyCode::Char(letter), modifiers, .. }) = event
            && (modifiers - KeyModifiers::SHIFT).is_empty()
            && is_wanted(letter)
        {
            return Ok(Some(letter));
        }
        self.waiting.push_front(event);
        Ok(None)
    }

    /// A paste whose first byte came alone. Its end is not recognised; it ends when nothing
    /// follows.
    fn torn_paste(&mut self) -> io::Result<Input> {
        let mut text = String::new();
        while let Some(event) = self.event(Some(REST_OF_A_KEY))? {
            match event {
                Event::Key(KeyEvent { code: KeyCode::Char(letter), modifiers, .. })
                    if (modifiers - KeyModifiers::SHIFT).is_empty() =>
                {
                    text.push(letter);
                }
                Event::Key(KeyEvent { code: KeyCode::Enter | KeyCode::Char('j'), .. }) => text.push('\n'),
                Event::Key(KeyEvent { code: KeyCode::Tab, .. }) => text.push(' '),
                other => {
                    self.waiting.push_front(other);
                    break;
                }
            }
        }
        Ok(Input::Paste(text))
    }
}

#[cfg(test)]
mod tests;
