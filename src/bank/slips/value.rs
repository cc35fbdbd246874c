//! Values: texts, with quotes or without, and what stands between brackets.

use super::{
    BLANKS, CURLY, Walk, colon, is_apart, is_key, is_known, is_known_here, is_structure, parts, uncommented,
    word,
};

use crate::messages::said;

/// Signs that mean something else at the start of a value.
const SIGNS: [char; 6] = ['@', '`', '%', ',', '}', ']'];

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
    /// A value that starts here; where the last of its lines ends.
    pub(super) fn value(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.yaml[at..end];
        let first = rest.chars().next().unwrap_or_default();
        let sign = at..at + first.len_utf8();
        match first {
            '"' | '\'' => {
                let closed = self.quoted(at);
                return self.tail(closed, at);
            }
            '[' | '{' => {
                let closed = self.between(at);
                return self.tail(closed, at);
            }
            '|' | '>' if uncommented(rest).chars().skip(1).all(|letter| "+-0123456789".contains(letter)) => {
                self.block = self.levels.last().map(|level| level.column);
                return end;
            }
            _ if first.is_whitespace() => self.strange_blanks(sign),
            '-' if parts(&rest[1..]) && is_list(&rest[1..]) => {
                self.note(sign, said!("check-list-behind-key"));
                return end;
            }
            _ if SIGNS.contains(&first)
                || "|>".contains(first)
                || "-?".contains(first) && parts(&rest[1..]) =>
            {
                let kind = if first == '`' { "backtick" } else { "other" };
                self.note(sign, said!("check-sign-at-start", kind = kind, sign = first));
            }
            _ => {}
        }
        self.plain(at, rest);
        end
    }

    /// A text without quotes, in which a second key may hide.
    pub(super) fn plain(&mut self, at: usize, rest: &str) {
        let text = uncommented(rest);
        let Some(colon) = colon(text) else { return };
        let inner = text.trim_start_matches('(');
        if word(inner).len() == 2 && is_known_here(self.yaml, word(inner)) && inner[2..].starts_with(": ") {
            return self.note(at..at + text.len() - inner.len() + 3, said!("check-no-braces"));
        }
        if text.starts_with(CURLY) {
            return self.curly(at);
        }
        let before = &text[..colon];
        let key = before.rsplit(' ').next().unwrap_or_default();
        if text.ends_with('"') {
            self.note(at + text.len() - 1..at + text.len(), said!("check-quote-not-opened"));
        } else if is_key(before) {
            self.note(at..at + colon + 1, said!("check-another-key", key = key, place = "value"));
        } else if is_key(key) && key.len() < before.len() {
            let place = at + colon - key.len()..at + colon + 1;
            self.note(place, said!("check-another-key", key = key, place = "text"));
        } else {
            self.note(at + colon..at + colon + 1, said!("check-colon-in-text"));
        }
    }

    fn curly(&mut self, at: usize) {
        let sign = self.yaml[at..].chars().next().unwrap_or_default();
        self.note(at..at + sign.len_utf8(), super::curly(sign));
    }

    /// What stands behind a closing quote or bracket.
    fn tail(&mut self, closed: usize, opened: usize) -> usize {
        let end = self.end_of_line(closed);
        let written = uncommented(&self.yaml[closed..end]);
        let rest = written.trim_start_matches(BLANKS);
        let at = closed + written.len() - rest.len();
        if let Some(after) = rest.strip_prefix(':') {
            let value = at + rest.len() - after.trim_start_matches(BLANKS).len();
            self.has_value = !after.trim().is_empty();
            return if self.has_value { self.value(value, end) } else { end };
        }
        let Some(first) = rest.chars().next() else { return end };
        let span = at..at + first.len_utf8();
        match first {
            ']' | '}' => {
                self.note(span, said!("check-bracket-closes-nothing", bracket = first));
            }
            ',' | ';' if rest.len() == 1 => {
                self.note(span, said!("check-one-too-many", sign = first, place = "end"));
            }
            _ if self.yaml[opened..].starts_with(['"', '\'']) => self.behind_quote(opened, at),
            _ if colon(&self.yaml[opened..closed]).is_some() => {
                let close = &self.yaml[closed - 1..closed];
                self.note(at..at + rest.len(), said!("check-behind-bracket", bracket = close));
            }
            _ => {
                let open = &self.yaml[opened..=opened];
                self.note(opened..opened + 1, said!("check-sign-at-start", kind = "other", sign = open));
            }
        }
        end
    }

    fn behind_quote(&mut self, opened: usize, at: usize) {
        if let Some((comma, key)) = self.key_within_quotes(opened, at) {
            return self.note(comma..comma + 1, said!("check-quote-missing-before", key = key));
        }
        let quotes = if self.yaml[opened..].starts_with('"') { "double" } else { "single" };
        let letter = self.yaml[at..].chars().next().map_or(0, char::len_utf8);
        self.note(at..at + letter, said!("check-goes-on-behind-quote", quotes = quotes));
    }

    /// The last key of a text in quotes that ends with one: the quote that closes is that of the next
    /// text, and one is missing before the comma.
    fn key_within_quotes(&self, opened: usize, at: usize) -> Option<(usize, &str)> {
        let quoted = self.yaml[opened + 1..at].trim_end_matches(BLANKS);
        let before = quoted[..quoted.len().checked_sub(1)?].trim_end_matches(BLANKS).strip_suffix(':')?;
        let comma = before.rfind(", ")?;
        let key = &before[comma + 2..];
        is_known_here(self.yaml, key).then_some((opened + 1 + comma, key))
    }

    /// A text in quotes; the place behind it, or the end of its line where it is not closed.
    fn quoted(&mut self, start: usize) -> usize {
        let quote = self.yaml.as_bytes()[start];
        let mut at = start + 1;
        while let Some(&byte) = self.yaml.as_bytes().get(at) {
            if byte == b'\\' && quote == b'"' {
                at += 1;
            } else if byte == quote {
                if quote == b'"' || self.yaml.as_bytes().get(at + 1) != Some(&quote) {
                    return at + 1;
                }
                at += 1;
            } else if byte == b'\n' && self.next_line(at).is_none_or(is_structure) {
                break;
            }
            at += 1;
        }
        let end = self.end_of_line(start);
        let line = self.yaml[start..end].trim_end_matches(['\r', ' ']);
        let quote = char::from(quote);
        if let Some(curly) = line.chars().next_back().filter(|last| CURLY.contains(last)) {
            self.curly(start + line.len() - curly.len_utf8());
        } else {
            let is_part = quote == '\'' && matches!(line.get(1..3), Some("s " | "t " | "n "));
            let kind = if is_part { "apostrophe" } else { "quote" };
            let line = self.following(at);
            let said = said!("check-quote-not-closed", line = line, kind = kind, quote = quote);
            self.note(start..start + 1, said);
        }
        self.last_reaches_far();
        end
    }

    /// The next line with something on it.
    pub(super) fn next_line(&self, newline: usize) -> Option<&str> {
        const FAR: usize = 10;
        self.yaml.get(newline + 1..)?.lines().take(FAR).find(|line| !line.trim().is_empty())
    }

    /// The number of the line after this place.
    fn following(&self, at: usize) -> usize {
        self.lines.number(at.min(self.yaml.len())) + 1
    }

    /// What stands between brackets; the place behind it, or the end of the line where it is not
    /// closed.
    fn between(&mut self, start: usize) -> usize {
        let mut open: Vec<usize> = Vec::new();
        let mut entry = Entry::default();
        let mut comment = None;
        let mut goes_on = true;
        let mut at = start;
        while let Some(letter) = self.yaml[at..].chars().next() {
            let mut next = at + letter.len_utf8();
            let is_quoted = matches!(entry.last, Last::Quoted(_));
            match letter {
                '\n' => {
                    let opened = open.last().copied().unwrap_or(start);
                    if self.leaves(at, opened, goes_on) {
                        self.unclosed(opened, comment, self.following(at));
                        return at;
                    }
                    comment = None;
                }
                '#' if self.yaml[..at].ends_with(char::is_whitespace) => {
                    next = self.end_of_line(at);
                    comment = Some(at).filter(|_| self.swallows_bracket(at, next));
                }
                '[' | '{' => {
                    self.no_colon_before(entry, at);
                    self.missing_comma(entry.last, at);
                    open.push(at);
                    entry = Entry::default();
                    goes_on = true;
                }
                ']' | '}' => {
                    let opened = open.pop().unwrap_or(start);
                    self.closes(opened, at);
                    if open.is_empty() {
                        return next;
                    }
                    entry = Entry { has_colon: true, last: Last::Bracket };
                    goes_on = false;
                }
                ',' | ':' if letter == ',' || is_quoted || parts(&self.yaml[next..]) => {
                    entry = self.parted(at, letter, entry);
                    goes_on = true;
                }
                '"' | '\'' => {
                    self.missing_comma(entry.last, at);
                    next = self.quoted(at);
                    entry.last = Last::Quoted(at);
                    goes_on = false;
                }
                letter if letter.is_whitespace() => {}
                _ => {
                    (next, entry) = self.between_plain(at, entry);
                    goes_on = false;
                }
            }
            at = next;
        }
        self.unclosed(open.last().copied().unwrap_or(start), comment, self.following(at));
        at
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

/// Whether this is the first item of a list, or none yet.
fn is_list(text: &str) -> bool {
    text.trim().is_empty() || text.trim_start().starts_with(['{', '[']) || is_structure(text)
}
