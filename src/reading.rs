//! From the bytes of a file to values that know their places: what question banks and assessments,
//! both written as YAML or JSON, have in common.

mod fitting;
mod lines;
mod ours;
mod tree;

use crate::display;

pub(crate) use fitting::{Misfit, fit};
pub(crate) use lines::{Lines, offset};
pub(crate) use ours::{Unfit, ours};
pub(crate) use tree::{At, Node, Unread, Value, read};

/// A place in a text, as an editor counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

/// What the bytes of a file are that are no text in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// Text in the encoding UTF-16.
    #[error("text in UTF-16, not in UTF-8")]
    Utf16,
    /// No text at all; the first byte that tells is here.
    #[error("not text: see line {}", .0.line)]
    Binary(Place),
    /// Text in some other encoding, up to here readable as UTF-8.
    #[error("not text in UTF-8 on line {}", .0.line)]
    NotUtf8(Place),
}

/// The UTF-8 text that these bytes are, without a byte order mark.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, NotText> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || looks_like_utf16(bytes) {
        return Err(NotText::Utf16);
    }
    let place = |at: usize| {
        let before = String::from_utf8_lossy(&bytes[..at]);
        Lines::of(&before).place(&before, before.len())
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let is_control = |byte: &u8| *byte < 0x20 && !b"\t\n\x0c\r\x1b".contains(byte);
        let kind = if bytes.iter().any(is_control) { NotText::Binary } else { NotText::NotUtf8 };
        kind(place(error.valid_up_to()))
    })?;
    match text.find('\0') {
        Some(zero) => Err(NotText::Binary(place(zero))),
        None => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
    }
}

/// The name of the format of a file that is made with other programs than an editor of text.
pub(crate) fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let holds = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    let start = bytes.trim_ascii_start();
    let is_html =
        |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag.as_bytes()));
    match start {
        [b'P', b'K', 3, 4, ..] if holds("word/") => Some("Word"),
        [b'P', b'K', 3, 4, ..] if holds("xl/") => Some("Excel"),
        [b'P', b'K', 3, 4, ..] if holds("ppt/") => Some("PowerPoint"),
        [b'P', b'K', 3, 4, ..] if holds("opendocument") => Some("OpenDocument"),
        [b'P', b'K', 3, 4, ..] => Some("ZIP"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("Office"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("PDF"),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some("RTF"),
        _ if is_html("<!doctype html") || is_html("<html") => Some("HTML"),
        _ => None,
    }
}

/// Without a byte order mark, UTF-16 of a text in a Latin script is one zero byte in two.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64) & !1];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = start.len() / 2;
    let (first, second) = (zeros(0), zeros(1));
    pairs >= 4 && first.max(second) * 4 >= pairs * 3 && first.min(second) == 0
}

/// The candidate that looks most like what was written, if one looks enough like it: by the
/// letters one would have to change (Damerau-Levenshtein), or as its beginning.
pub(crate) fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // 0.6 is where two letters in a word of five still count.
    const ALIKE: f64 = 0.6;
    const SHORTEST_BEGINNING: usize = 3;
    // A hostile file could hold thousands of ids, and very long ones.
    const MOST_COMPARED: usize = 500;
    const LONGEST_COMPARED: usize = 64;
    let plain = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
    if written.len() > LONGEST_COMPARED {
        return None;
    }
    let written = plain(written);
    let likeness = |candidate: &str| {
        let candidate = plain(candidate);
        if written.len() >= SHORTEST_BEGINNING && candidate.starts_with(&written) {
            return 1.0;
        }
        strsim::normalized_damerau_levenshtein(&written, &candidate)
    };
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST_COMPARED)
        .take(MOST_COMPARED)
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, candidate)| candidate)
}

/// A message that quotes what was written: nothing in it can act, and it stays short.
pub(crate) fn quotable(text: &str, longest: usize) -> String {
    let text = display::visible(text);
    match text.char_indices().nth(longest) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_near_and_what_does_not_is_not() {
        let near = |written| nearest(written, ["questions", "quick", "dimensions"]);
        assert_eq!(near("question"), Some("questions"));
        assert_eq!(near("Dim"), Some("dimensions"), "a beginning will do");
        assert_eq!(near("quikc"), Some("quick"));
        assert_eq!(near("weight"), None);
        assert_eq!(near(&"q".repeat(65)), None);
    }

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let text = "één\r\ntwee\n";
        let lines = Lines::of(text);
        let place = |byte| lines.place(text, byte);
        assert_eq!(place(0), Place { line: 1, column: 1 });
        assert_eq!(place(1), Place { line: 1, column: 1 }, "in the middle of a letter");
        assert_eq!(place(text.find("twee").expect("it is there") + 3), Place { line: 2, column: 4 });
        assert_eq!(place(text.len()), Place { line: 3, column: 1 });
        assert_eq!(&text[lines.line(text, 1)], "één");
        assert_eq!(offset(text, 2, 3), text.find("ee\n").expect("it is there"));
    }
}
