//! What stands between brackets.

use super::{BLANKS, Walk, is_apart, is_key, is_known, is_known_here, is_structure, parts, word};
use crate::messages::said;

/// What has been read of an entry between brackets.
#[derive(Clone, Copy, Default)]
struct Entry {
    has_colon: bool,
    last: Last,
}

/// What came last in an entry, after its colon if there is one.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    /// A text without quotes, which may go on.
    Plain,
    /// A text with quotes, which start here.
    Quoted(usize),
    Bracket,
}

impl Walk<'_> {
    /// What stands between brackets; the place behind it, or the end of the line where it is not
    /// closed.
    pub(super) fn between(&mut self, start: usize) -> usize {
        let (mut open, mut entry) = (Vec::new(), Entry::default());
        let mut comment = None;
        let mut at = start;
        while let Some(letter) = self.yaml[at..].chars().next() {
            let next = at + letter.len_utf8();
            let opened = open.last().copied().unwrap_or(start);
            match letter {
                '\n' if self.leaves(at, opened, entry.last == Last::Nothing) => {
                    self.unclosed(opened, comment, self.following(at));
                    return at;
                }
                '\n' => comment = None,
                '#' if self.yaml[..at].ends_with(char::is_whitespace) => {
                    let end = self.end_of_line(at);
                    comment = Some(at).filter(|_| self.swallows_bracket(at, end));
                    at = end;
                    continue;
                }
                '[' | '{' => {
                    self.no_colon_before(entry, at);
                    self.missing_comma(entry.last, at);
                    open.push(at);
                    entry = Entry::default();
                }
                ']' | '}' => {
                    open.pop();
                    self.closes(opened, at);
                    if open.is_empty() {
                        return next;
                    }
                    entry = Entry { has_colon: true, last: Last::Bracket };
                }
                _ => {
                    (at, entry) = self.part(at, letter, entry);
                    continue;
                }
            }
            at = next;
        }
        self.unclosed(open.last().copied().unwrap_or(start), comment, self.following(at));
        at
    }

    /// What an entry between brackets is made of; the place behind it.
    fn part(&mut self, at: usize, letter: char, mut entry: Entry) -> (usize, Entry) {
        let next = at + letter.len_utf8();
        let is_quoted = matches!(entry.last, Last::Quoted(_));
        match letter {
            ',' | ':' if letter == ',' || is_quoted || parts(&self.yaml[next..]) => {
                (next, self.parted(at, letter, entry))
            }
            '"' | '\'' => {
                self.missing_comma(entry.last, at);
                entry.last = Last::Quoted(at);
                (self.quoted(at), entry)
            }
            ' ' | '\t' | '\r' => (next, entry),
            letter if letter.is_whitespace() => {
                self.strange_blanks(at..next);
                (next, entry)
            }
            _ => self.between_plain(at, entry),
        }
    }

    /// Whether a comment up to here holds the end of a bracket, and was probably not meant as one.
    fn swallows_bracket(&self, at: usize, end: usize) -> bool {
        let line = self.yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let comment = &self.yaml[at..end];
        comment.contains(['}', ']']) && !is_apart(&self.yaml[line..at], comment)
    }

    /// What is begun by a comma or a colon, which have to end something.
    fn parted(&mut self, at: usize, letter: char, ended: Entry) -> Entry {
        let is_colon = letter == ':';
        if ended.last == Last::Nothing && ended.has_colon == is_colon {
            self.note(at..at + 1, said!("check-one-too-many", sign = letter, place = "within"));
        }
        Entry { has_colon: is_colon, last: Last::Nothing }
    }

    /// Whether the line after this one stands outside the bracket that is open: it is an item, or
    /// a key that is not indented deeper, and no comma leads to it.
    fn leaves(&self, newline: usize, opened: usize, goes_on: bool) -> bool {
        let Some(line) = self.next_line(newline) else { return true };
        let content = line.trim_start();
        let start = self.yaml[..opened].rfind('\n').map_or(0, |newline| newline + 1);
        let column = line.len() - content.len();
        let is_outside = content.starts_with('-') || !goes_on && column <= opened - start;
        // Of a scale too, whose name is its author's own.
        let is_left = || {
            self.yaml[start..].starts_with(&line[..column]) && self.yaml[start + column..].starts_with(' ')
        };
        is_structure(content) && is_outside || !goes_on && content.ends_with(':') && is_left()
    }

    /// A text or key without quotes between brackets; the place behind it.
    fn between_plain(&mut self, at: usize, mut entry: Entry) -> (usize, Entry) {
        let rest = &self.yaml[at..];
        let over = |(place, letter): &(usize, char)| match letter {
            ',' | '[' | ']' | '{' | '}' | '\n' => true,
            ':' => parts(&rest[place + 1..]),
            '#' => rest[..*place].ends_with(BLANKS),
            _ => false,
        };
        let length = rest.char_indices().find(over).map_or(rest.len(), |(place, _)| place);
        let text = rest[..length].trim_end();
        let is_key = rest[length..].starts_with(':');
        match entry.last {
            Last::Quoted(opened) if !is_key => self.behind_quote(opened, at),
            Last::Quoted(_) | Last::Bracket => {
                self.missing_comma(entry.last, at);
                entry.has_colon = false;
            }
            _ if entry.has_colon && is_key => {
                let key = text.rsplit(' ').next().unwrap_or_default();
                if is_known_here(self.yaml, key) && key.len() < text.len() || entry.last == Last::Plain {
                    self.missing_comma(Last::Plain, at + text.len() - key.len());
                } else {
                    self.plain(at, &rest[..=length]);
                }
            }
            Last::Nothing if text.starts_with("- ") => {
                self.note(at..at + 1, said!("check-dash-between-brackets"));
            }
            Last::Nothing if !entry.has_colon && !is_key => self.key_alone(at, text),
            _ => {}
        }
        entry.last = if is_key { Last::Nothing } else { Last::Plain };
        (at + length.max(1), entry)
    }

    /// What stands without a colon between brackets, where that makes it no key.
    fn key_alone(&mut self, at: usize, text: &str) {
        let key = word(text);
        let after = &text[key.len()..];
        if is_known(key) && after.starts_with(':') {
            self.glued(at, key);
        } else if is_key(key) && after.starts_with(BLANKS) {
            self.no_colon(at, text, key);
        }
    }

    /// A key between brackets, before a bracket of its own.
    fn no_colon_before(&mut self, entry: Entry, at: usize) {
        if entry.last != Last::Plain || entry.has_colon {
            return;
        }
        let before = self.yaml[..at].trim_end();
        let key = before.rsplit(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next();
        if let Some(key) = key.filter(|key| is_known_here(self.yaml, key)) {
            self.note(before.len() - key.len()..before.len(), said!("check-colon-missing", key = key));
        }
    }

    fn missing_comma(&mut self, last: Last, at: usize) {
        if last == Last::Nothing {
            return;
        }
        let key = word(&self.yaml[at..]);
        let end = at + key.len().max(1);
        let before = if key.is_empty() { "this" } else { "word" };
        self.note(at..end, said!("check-comma-missing", before = before, word = key));
    }

    fn closes(&mut self, opened: usize, at: usize) {
        let (open, close) = (&self.yaml[opened..=opened], &self.yaml[at..=at]);
        let right = if open == "[" { "]" } else { "}" };
        if close != right && self.lines.number(opened) < self.lines.number(at) {
            self.unclosed(opened, None, self.lines.number(at));
        } else if close != right {
            let said = said!("check-other-bracket", close = close, right = right, open = open);
            self.note(at..at + 1, said);
        }
    }

    fn unclosed(&mut self, opened: usize, comment: Option<usize>, line: usize) {
        if let Some(comment) = comment {
            self.note(comment..comment + 1, said!("check-comment-before-bracket"));
        } else {
            let (open, close) = if self.yaml[opened..].starts_with('[') { ('[', ']') } else { ('{', '}') };
            let said = said!("check-bracket-not-closed", open = open, line = line, close = close);
            self.note(opened..opened + 1, said);
        }
        self.last_reaches_far();
    }
}
