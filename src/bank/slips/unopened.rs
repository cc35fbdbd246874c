//! Brackets that are closed, and were not opened.

use super::{Walk, is_known, is_structure, parts, uncommented, word};
use crate::messages::said;

/// What has been read between two brackets, or on the line around them.
#[derive(Default)]
struct Level {
    /// The bracket that opened it, if one did.
    open: Option<char>,
    /// Where a `{` belongs, if it is the one that is missing.
    brace: usize,
    /// Where a `[` does.
    bracket: usize,
    has_colon: bool,
    /// Whether a second key stands in one entry, as it can only behind a `{`.
    has_two_keys: bool,
    /// How many entries came before this one.
    entries: usize,
}

impl Level {
    fn from(at: usize, open: Option<char>) -> Self {
        Self { open, brace: at, bracket: at, ..Self::default() }
    }

    /// A colon, with what stands behind it.
    fn key(&mut self, value: usize) {
        if self.has_colon && !self.has_two_keys {
            (self.brace, self.has_two_keys) = (self.bracket, true);
        }
        (self.has_colon, self.bracket) = (true, value);
    }

    /// A comma, with what stands behind it.
    fn comma(&mut self, next: usize, is_behind_bracket: bool) {
        if is_behind_bracket && !self.has_colon {
            self.brace = next;
        }
        self.has_colon = false;
        self.entries += 1;
    }
}

impl Walk<'_> {
    /// Notes a bracket that is missing on a line before the one that closes it; whether there is one.
    pub(super) fn unopened(&mut self, at: usize, end: usize) -> bool {
        let line = uncommented(&self.yaml[at..end]);
        let Some((offset, open)) = unopened(line) else { return false };
        let start = at + offset;
        let first = self.yaml[start..].chars().next().map_or(0, char::len_utf8);
        let length = word(&self.yaml[start..end]).len().max(first);
        let close = closing(open);
        self.note(start..start + length, said!("check-bracket-not-opened", open = open, close = close));
        true
    }
}

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

/// Where a bracket is missing on a line, and which.
fn unopened(line: &str) -> Option<(usize, char)> {
    let mut levels = vec![Level::from(0, None)];
    let mut found = None;
    // Whether a text can start here, and whether a bracket stands before this.
    let (mut is_start, mut is_behind_bracket) = (true, false);
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        let next = at + letter.len_utf8();
        let behind = next + line[next..].len() - line[next..].trim_start().len();
        let is_outside = levels.len() == 1;
        let last = levels.last_mut()?;
        let was_behind_bracket = std::mem::take(&mut is_behind_bracket);
        at = next;
        match letter {
            ' ' => is_behind_bracket = was_behind_bracket,
            '"' | '\'' if is_start => {
                at = next + quoted(&line[next..], letter)?;
                is_start = false;
            }
            '{' | '[' if is_start || !is_outside => {
                levels.push(Level::from(behind, Some(letter)));
                is_start = true;
            }
            '}' | ']' => {
                let open = if letter == '}' { '{' } else { '[' };
                let is_missing = last.open != Some(open) || last.has_two_keys && open == '{';
                if is_missing && found.is_none() {
                    found = Some((missing(last, open, line)?, open));
                    last.has_two_keys = false;
                } else {
                    levels.pop().filter(|level| level.open == Some(open))?;
                }
                (is_start, is_behind_bracket) = (false, true);
            }
            ',' => {
                last.comma(behind, was_behind_bracket);
                is_start = true;
            }
            ':' if parts(&line[next..]) => {
                last.key(behind);
                is_start = true;
            }
            _ => is_start = false,
        }
    }
    found.filter(|_| levels.len() == 1)
}

/// Where a level lacks this bracket. A line that starts with a text may well have a bracket in that.
fn missing(level: &Level, open: char, line: &str) -> Option<usize> {
    let place = if open == '{' { level.brace } else { level.bracket };
    let text = &line[place..];
    let is_list = || text.starts_with(['{', '[', '"', '\'']);
    let is_keys = || is_known(word(text)) && is_structure(text) && (level.has_two_keys || level.entries > 0);
    let is_it = level.open.is_some() || if open == '{' { is_keys() } else { is_list() };
    is_it.then_some(place)
}

/// How long a text is whose quote was opened before it, with the quote that closes it.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && quote == '"'
            || letter == quote && quote == '\'' && text[at + 1..].starts_with('\'')
        {
            letters.next();
        } else if letter == quote {
            return Some(at + 1);
        }
    }
    None
}
