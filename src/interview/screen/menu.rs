//! A list to choose from, around the interview.

use std::ops::Range;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::asked::{Asked, Short};
use super::motion::moved_in_list;
use super::page::{self, Page};
use super::screenful::{Role, Row, Screenful};
use super::setting::Size;
use super::wrap;
use crate::interview::NoReply;
use crate::interview::commands::{Command, Scene};
use crate::messages::Messages;
use crate::tr;

/// The place of what the person chooses, who begins at `usual`; `None` when they leave without a
/// choice.
///
/// # Errors
/// When the person interrupts, or the terminal fails.
pub(crate) fn choose(short: Short<'_>, choices: &[String], usual: usize) -> Result<Option<usize>, NoReply> {
    Ok(match page::show(&mut Menu::new(short, Scene::Menu, choices, usual), short.style)? {
        Pick::Choice(place) => Some(place),
        _ => None,
    })
}

/// What the person picks on a matter that is one of several; they begin at the choice `usual`.
///
/// # Errors
/// When the person interrupts, or the terminal fails.
pub(crate) fn pick(short: Short<'_>, choices: &[String], usual: usize) -> Result<Pick, NoReply> {
    page::show(&mut Menu::new(short, Scene::Agenda, choices, usual), short.style)
}

/// What comes of a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pick {
    /// The choice at this place.
    Choice(usize),
    /// To the matter before.
    Back,
    /// On without a choice.
    Pass,
    /// To all the matters.
    Overview,
    /// Out.
    Leave,
}

impl Pick {
    /// What a command around the choices is.
    fn of(command: Command) -> Option<Self> {
        Some(match command {
            Command::Back => Self::Back,
            Command::Pass => Self::Pass,
            Command::AgendaOverview => Self::Overview,
            Command::Quit | Command::Leave => Self::Leave,
            _ => return None,
        })
    }

    /// The commands that are given as lines too: back, on, overview, out.
    const TYPED: [Command; 4] = [Command::Back, Command::Pass, Command::AgendaOverview, Command::Quit];

    /// What is typed as a line instead of a choice: a key, or the word for it.
    pub(crate) fn of_line(line: &str, messages: &Messages) -> Option<Self> {
        let command = Command::of_key_around(line, Scene::Agenda, messages);
        command.or_else(|| Self::TYPED.into_iter().find(|command| command.is_word(line))).and_then(Self::of)
    }

    /// What is typed to go back, on, to the overview and out.
    pub(crate) fn letters(messages: &Messages) -> [String; 4] {
        Self::TYPED.map(|command| command.letters(messages))
    }
}

/// A list, and where the person is in it.
struct Menu<'a> {
    asked: Asked<'a>,
    choices: &'a [String],
    focus: usize,
    /// The number that is being typed.
    typed: usize,
}

impl<'a> Menu<'a> {
    fn new(short: Short<'a>, scene: Scene, choices: &'a [String], usual: usize) -> Self {
        Self { asked: Asked::new(short, scene, choices.len()), choices, focus: usual, typed: 0 }
    }

    /// Whether the key moves.
    fn moves(&mut self, code: KeyCode) -> bool {
        let last = self.choices.len() - 1;
        let typed = std::mem::take(&mut self.typed);
        let place = match code {
            KeyCode::Char(digit @ '0'..='9') => {
                let digit = digit as usize - '0' as usize;
                let number = [typed * 10 + digit, digit].into_iter().find(|it| (1..=last + 1).contains(it));
                self.typed = number.unwrap_or_default();
                number.map(|number| number - 1)
            }
            // Past either end is the other.
            KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab if self.focus == 0 => Some(last),
            KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab if self.focus == last => Some(0),
            code => moved_in_list(code, Some(self.focus), last, self.asked.window.size.height / 2),
        };
        self.focus = place.unwrap_or(self.focus);
        place.is_some()
    }

    /// The rows of a choice: its mark, its number, and all of its text.
    fn rows(&self, place: usize) -> Vec<Row> {
        let window = self.asked.window;
        let digits = self.choices.len().to_string().len();
        let is_focus = place == self.focus;
        let before = format!(" {:>digits$}  ", place + 1);
        let indent = wrap::columns(window.glyphs().focus) + before.len();
        let columns = window.columns().saturating_sub(indent).max(1);
        let text = window.shown(&self.choices[place]);
        let role = if is_focus { Role::Focus } else { Role::Text };
        let mark = Row::of(Role::Focus, if is_focus { window.glyphs().focus } else { " " });
        let mut start = mark.with(Role::Key, before);
        let mut rows = Vec::new();
        for line in wrap::wrap(&text, columns) {
            let next = Row::of(Role::Text, " ".repeat(indent));
            rows.push(std::mem::replace(&mut start, next).with(role, line));
        }
        rows
    }

    /// The choices around the focus of which so many rows are all there is room for.
    fn shown(&self, room: usize) -> Range<usize> {
        let height = |place| self.rows(place).len();
        let (mut shown, mut used) = (self.focus..self.focus + 1, height(self.focus));
        loop {
            let below = Some(shown.end).filter(|place| *place < self.choices.len());
            let above = shown.start.checked_sub(1);
            let fits = |place: &usize| used + height(*place) <= room;
            match (below.filter(fits), above.filter(fits)) {
                (Some(below), above) if above.is_none() || below - self.focus <= self.focus - shown.start => {
                    (shown.end, used) = (below + 1, used + height(below));
                }
                (_, Some(above)) => (shown.start, used) = (above, used + height(above)),
                _ => return shown,
            }
        }
    }
}

impl Page for Menu<'_> {
    type Answer = Pick;

    fn resize(&mut self, size: Size) {
        self.asked.window.size = size;
    }

    fn press(&mut self, key: KeyEvent) -> Option<Result<Pick, NoReply>> {
        let command = self.asked.command(key);
        if let Some(pick) = command.and_then(Pick::of) {
            return Some(Ok(pick));
        }
        match command {
            Some(Command::Stop) => return Some(Err(NoReply::Interrupted)),
            Some(Command::Take | Command::TakeMatter) => return Some(Ok(Pick::Choice(self.focus))),
            Some(Command::Keys) => self.asked.list_keys(),
            Some(Command::Close) => {}
            _ if !key.modifiers.contains(KeyModifiers::CONTROL) && self.moves(key.code) => {}
            _ => {
                let window = self.asked.window;
                let keys = Command::Keys.key(window.messages);
                self.asked.flash = Some(tr!(window.messages, "screen-no-such-key", keys = keys));
            }
        }
        None
    }

    fn paste(&mut self, _text: &str) {}

    fn say(&mut self, text: String) {
        self.asked.flash = Some(text);
    }

    fn messages(&self) -> &Messages {
        self.asked.window.messages
    }

    fn screenful(&mut self) -> Screenful {
        if let Some(page) = self.asked.keys_page() {
            return page;
        }
        let room = self.asked.room();
        let shown = self.shown(room);
        let state = self.asked.window.more(shown.start, self.choices.len() - shown.end);
        let rows = shown.flat_map(|place| self.rows(place)).take(room);
        self.asked.screenful(rows.collect(), state).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::screen::testing::{PLAIN, drawn};
    use crate::messages::Language;

    /// What a window of this size shows of so many choices, the last of them in focus.
    fn shown(count: usize, size: Size) -> Vec<String> {
        let messages = Messages::new(Language::English);
        let choices: Vec<String> = (1..=count)
            .map(|number| format!("The one that is called by this long name, number {number}."))
            .collect();
        let short = Short {
            messages: &messages,
            style: PLAIN,
            told: "One\nTwo\nThree\nFour",
            question: "Which one?",
        };
        let mut menu = Menu::new(short, Scene::Menu, &choices, count - 1);
        menu.resize(size);
        drawn(&menu.screenful(), size)
    }

    #[test]
    fn a_choice_is_never_cut_where_there_is_room_for_it() {
        for (width, height) in (10..90).flat_map(|width| (1..24).map(move |height| (width, height))) {
            let size = Size { width, height };
            let rows = shown(12, size);
            let text = rows.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains('▸'), "{width} × {height}: {rows:#?}");
            let is_roomy = height > 6 + 60_usize.div_ceil(width - 7) + height / 4 && width > 20;
            assert!(!is_roomy || text.contains("long name, number 12."), "{width} × {height}: {rows:#?}");
        }
    }

    #[test]
    fn what_there_is_no_room_for_is_counted_and_what_was_told_is_seen() {
        let rows = shown(12, Size { width: 50, height: 12 });
        assert_eq!(rows[..5], ["Two", "Three", "Four", "", "Which one?"], "{rows:#?}");
        assert_eq!(rows[10], "10 more above", "{rows:#?}");
        assert!(rows[11].starts_with("↑↓ move · Enter choose · ? "), "{rows:#?}");
    }
}
