//! Values: texts, with quotes or without, and what stands behind them.

use super::{BLANKS, CURLY, Walk, colon, is_key, is_known_here, is_structure, parts, uncommented, word};
use crate::messages::said;

/// Signs that mean something else at the start of a value.
const SIGNS: [char; 6] = ['@', '`', '%', ',', '}', ']'];

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
            _ if first.is_whitespace() => self.strange_blanks(span),
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

    pub(super) fn behind_quote(&mut self, opened: usize, at: usize) {
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
    pub(super) fn quoted(&mut self, start: usize) -> usize {
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
    pub(super) fn following(&self, at: usize) -> usize {
        self.lines.number(at.min(self.yaml.len())) + 1
    }
}

/// Whether this is the first item of a list, or none yet.
fn is_list(text: &str) -> bool {
    text.trim().is_empty() || text.trim_start().starts_with(['{', '[']) || is_structure(text)
}
