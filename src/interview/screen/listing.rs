//! The overview: every question, target and reflection with its state, to go to any of them.

use ratatui::crossterm::event::KeyCode;

use super::choices::shortened;
use super::page::{Page, Role, Row};
use super::setting::{Hint, Setting, Size, with_margin};
use super::wrap;
use crate::interview::{Choice, EntryKind, EntryState, OverviewEntry};
use crate::tr;

/// A list of all entries, with a last line to go to the end or to finish.
pub(super) struct Listing<'s> {
    pub(super) setting: Setting<'s>,
    /// What stands above the list.
    pub(super) heading: Vec<Row>,
    /// The entries in the order of their lines, by their places in the overview.
    pub(super) order: Vec<usize>,
    /// How many lines at the start have a section of their own, of what is unanswered.
    pub(super) open: usize,
    /// What the last line says.
    pub(super) finish: String,
    pub(super) hints: Vec<Hint>,
    pub(super) flash: Option<String>,
}

/// Where one is in the list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// The line in focus; the one after the last entry is to finish.
    pub(super) focus: Option<usize>,
    /// The number that is being typed.
    typed: usize,
}

impl Place {
    pub(super) fn at(focus: Option<usize>) -> Self {
        Self { focus, typed: 0 }
    }

    /// Moves as the key says, among the lines of these entries and one more; `page` of them fit
    /// the window. Returns whether the key was one that moves.
    pub(super) fn moves(
        &mut self,
        key: KeyCode,
        page: usize,
        order: &[usize],
        entries: &[OverviewEntry<'_>],
    ) -> bool {
        if let KeyCode::Char(digit @ '0'..='9') = key {
            self.type_digit(digit, order, entries);
            return true;
        }
        let last = order.len();
        let target = match (key, self.focus) {
            (KeyCode::Down | KeyCode::Tab | KeyCode::Char('j'), focus) => focus.map_or(0, |at| at + 1),
            (KeyCode::Up | KeyCode::BackTab | KeyCode::Char('k'), focus) => {
                focus.map_or(last, |at| at.saturating_sub(1))
            }
            (KeyCode::PageDown, focus) => focus.unwrap_or(0) + page,
            (KeyCode::PageUp, focus) => focus.unwrap_or(0).saturating_sub(page),
            (KeyCode::Home, _) => 0,
            (KeyCode::End, _) => last,
            _ => return false,
        };
        *self = Self::at(Some(target.min(last)));
        true
    }

    /// The number of a question, digit by digit: `1` and then `2` is question 12, if there is one.
    fn type_digit(&mut self, digit: char, order: &[usize], entries: &[OverviewEntry<'_>]) {
        let digit = digit.to_digit(10).map_or(0, |digit| digit as usize);
        let find = |number| order.iter().position(|at| entries[*at].kind == EntryKind::Question(number));
        for number in [self.typed.saturating_mul(10).saturating_add(digit), digit] {
            if let Some(found) = find(number) {
                *self = Self { focus: Some(found), typed: number };
                return;
            }
        }
        self.typed = 0;
    }
}

impl Listing<'_> {
    /// How many rows of the list fit.
    pub(super) fn area(&self, size: Size) -> usize {
        self.room(size).saturating_sub(self.details(size)).max(1)
    }

    /// The rows for the list and the details.
    fn room(&self, size: Size) -> usize {
        let around = 1 + self.setting.notice(size.columns()).len() + self.heading.len() + 2;
        size.height.saturating_sub(around)
    }

    /// The rows for the whole text of the line in focus, and for its state in words: as many as
    /// the longest text takes where the list leaves them free, else a few.
    fn details(&self, size: Size) -> usize {
        let entries = &self.setting.prompt.overview;
        let rows = |entry| wrap::wrap(&self.text(entry), size.columns()).len();
        let wanted = 1 + entries.iter().map(rows).max().unwrap_or(0);
        let free = self.room(size).saturating_sub(self.lines(Place::default(), size).0.len());
        let least = if size.height >= 18 { 3 } else { 2 };
        wanted.min(least.max(free))
    }

    pub(super) fn page(&self, place: Place, size: Size) -> Page {
        let columns = size.columns();
        let mut rows = vec![self.setting.header(columns)];
        rows.extend(self.setting.notice(columns));
        rows.extend(self.heading.iter().cloned());
        let (lines, at) = self.lines(place, size);
        let area = self.area(size);
        let first = at.map_or(0, |at| (at + 1 + area / 2).saturating_sub(area));
        let first = first.min(lines.len().saturating_sub(area));
        let (above, below) = (first, lines.len().saturating_sub(first + area));
        let end = rows.len() + area;
        rows.extend(lines.into_iter().skip(first).take(area));
        if size.height >= 24 {
            rows.truncate(end);
        } else {
            rows.resize(end, Row::blank());
        }
        rows.push(self.setting.more(above, below, columns));
        rows.extend(self.detail(place, size));
        rows.push(self.setting.main_keys(&self.hints, columns));
        Page { rows: with_margin(rows, size), cursor: None }
    }

    /// The lines of the list, and which of them is in focus.
    fn lines(&self, place: Place, size: Size) -> (Vec<Row>, Option<usize>) {
        let mut rows = Vec::new();
        let mut at = None;
        let unanswered = tr!(self.setting.messages, "screen-unanswered");
        let mut heading = None;
        for (number, at_entry) in self.order.iter().enumerate() {
            let entry = &self.setting.prompt.overview[*at_entry];
            let section = if number < self.open { unanswered.as_str() } else { entry.dimension };
            if heading != Some(section) {
                heading = Some(section);
                let name = self.setting.style.shown(section);
                rows.push(Row::of(
                    Role::Strong,
                    wrap::cut(&name, size.columns(), self.setting.glyphs().more),
                ));
            }
            if place.focus == Some(number) {
                at = Some(rows.len());
            }
            rows.push(self.line(entry, place.focus == Some(number), size));
        }
        let is_focus = place.focus == Some(self.order.len());
        if is_focus {
            at = Some(rows.len());
        }
        let role = if is_focus { Role::Focus } else { Role::Strong };
        rows.push(
            Row::of(Role::Focus, self.mark(is_focus))
                .with(Role::Key, "  f  ")
                .with(role, wrap::cut(&self.finish, size.columns() - 6, self.setting.glyphs().more)),
        );
        (rows, at)
    }

    fn mark(&self, is_focus: bool) -> &'static str {
        if is_focus { self.setting.glyphs().focus } else { " " }
    }

    fn line(&self, entry: &OverviewEntry<'_>, is_focus: bool, size: Size) -> Row {
        let number = match entry.kind {
            EntryKind::Question(number) => format!("{number:>3}"),
            EntryKind::Target | EntryKind::Reflection => "   ".to_owned(),
        };
        let state = if size.is_roomy() { self.state(entry) } else { self.short_state(entry) };
        let most = if size.is_roomy() { size.columns() / 3 } else { 3 };
        let state = wrap::cut(&state, most, self.setting.glyphs().more);
        let room = size.columns().saturating_sub(1 + 3 + 2 + 3 + wrap::columns(&state));
        let text = wrap::cut(&self.text(entry), room, self.setting.glyphs().more);
        let gap = room - wrap::columns(&text) + 1;
        let note = if entry.noted { self.setting.glyphs().noted } else { " " };
        let role = if is_focus { Role::Focus } else { Role::Text };
        let is_open = entry.state == EntryState::Open && matches!(entry.kind, EntryKind::Question(_));
        let state_role = if is_open { Role::Notice } else { Role::Text };
        Row::of(Role::Focus, self.mark(is_focus))
            .with(Role::Text, format!("{number}  "))
            .with(role, text)
            .with(Role::Text, " ".repeat(gap))
            .with(Role::Strong, note)
            .with(Role::Text, " ")
            .with(state_role, state)
    }

    fn text(&self, entry: &OverviewEntry<'_>) -> String {
        let text = match entry.kind {
            EntryKind::Target => tr!(self.setting.messages, "interview-target-entry"),
            EntryKind::Question(_) | EntryKind::Reflection => entry.text.to_owned(),
        };
        self.setting.style.shown(&text).into_owned()
    }

    fn short_state(&self, entry: &OverviewEntry<'_>) -> String {
        let glyphs = self.setting.glyphs();
        match entry.state {
            EntryState::Open => glyphs.open.to_owned(),
            EntryState::Selected(place, _) => (place + 1).to_string(),
            EntryState::DontKnow => "?".to_owned(),
            EntryState::NotApplicable => glyphs.to.to_owned(),
            EntryState::Target(level) => self.level(level),
            EntryState::Written => glyphs.saved.to_owned(),
        }
    }

    fn state(&self, entry: &OverviewEntry<'_>) -> String {
        let messages = self.setting.messages;
        let state = match (&entry.state, entry.kind) {
            (EntryState::Open, EntryKind::Question(_)) => {
                format!("{} {}", self.setting.glyphs().open, tr!(messages, "interview-unanswered"))
            }
            (EntryState::Open, EntryKind::Target) => tr!(messages, "interview-target-default"),
            (EntryState::Open, EntryKind::Reflection) => tr!(messages, "screen-not-written"),
            (EntryState::Selected(place, label), _) => format!("{} {label}", place + 1),
            (EntryState::DontKnow, _) => tr!(messages, "interview-dont-know"),
            (EntryState::NotApplicable, _) => tr!(messages, "interview-not-applicable"),
            (EntryState::Target(level), _) => self.level(*level),
            (EntryState::Written, _) => tr!(messages, "interview-written"),
        };
        self.setting.style.shown(&state).into_owned()
    }

    fn level(&self, level: f64) -> String {
        self.setting.messages.decimal(level, usize::from(level.fract() != 0.0))
    }

    /// The text and the state of the line in focus, in words.
    fn detail(&self, place: Place, size: Size) -> Vec<Row> {
        let columns = size.columns();
        let count = self.details(size);
        let mut rows = Vec::new();
        if let Some(flash) = &self.flash {
            rows.push(Row::of(Role::Notice, wrap::cut(flash, columns, self.setting.glyphs().more)));
        } else if let Some(entry) = place.focus.and_then(|focus| self.order.get(focus)) {
            let entry = &self.setting.prompt.overview[*entry];
            let messages = self.setting.messages;
            let mut states = vec![self.state(entry)];
            if entry.changed {
                states.push(tr!(messages, "interview-changed"));
            }
            if entry.noted {
                let noted = tr!(messages, "interview-noted");
                states.push(format!("{} {noted}", self.setting.glyphs().noted));
            }
            if count > 1 {
                let more = self.setting.glyphs().more;
                let text = shortened(&self.text(entry), columns, count - 1, more);
                rows.extend(text.into_iter().map(|row| Row::of(Role::Text, row)));
            }
            let states = states.join(self.setting.glyphs().between);
            rows.push(Row::of(Role::Quiet, wrap::cut(&states, columns, self.setting.glyphs().more)));
        }
        rows.resize(count, Row::blank());
        rows
    }
}

/// The entry to start from: the prompt that is shown.
pub(super) fn start(entries: &[OverviewEntry<'_>]) -> Option<usize> {
    entries.iter().position(|entry| entry.current)
}

/// The place of a response among the options, "I don't know" and "not applicable".
pub(super) fn place_of(choice: &Choice, options: usize, dont_know: bool) -> usize {
    match choice {
        Choice::Option(place) => *place,
        Choice::DontKnow => options,
        Choice::NotApplicable(_) => options + usize::from(dont_know),
    }
}
