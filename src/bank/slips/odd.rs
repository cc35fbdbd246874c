//! What is odd about a word that should be an id, a key or a number.

use std::ops::Range;

use super::super::hidden::{described, is_hidden};
use super::CURLY;
use crate::messages::{Said, said};

/// What is odd about a word that should be an id, a key or a number.
pub(in super::super) enum Odd {
    /// A sign in it, which is to be told instead of anything else.
    Sign(Said),
    /// Something around it: what to do about that.
    Around(Said),
}

/// What is odd about such a word, and where.
pub(in super::super) fn odd(word: &str) -> Option<(Range<usize>, Odd)> {
    for (at, letter) in word.char_indices() {
        let said = match letter {
            letter if CURLY.contains(&letter) => curly(letter),
            letter if is_strange(letter) => strange_blank(letter),
            letter if is_hidden(letter) && !is_usual(letter) || letter == '\u{ad}' => {
                said!("check-hidden", sign = described(letter), part = "word")
            }
            _ => continue,
        };
        return Some((at..at + letter.len_utf8(), Odd::Sign(said)));
    }
    let advice = if word.contains(" //") || word.contains('#') {
        said!("check-write-comment")
    } else if word.ends_with([',', ';']) {
        said!("check-remove-sign")
    } else {
        return None;
    };
    Some((0..word.len(), Odd::Around(advice)))
}

fn is_usual(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r')
}

/// Whether this only looks like a blank.
pub(super) fn is_strange(letter: char) -> bool {
    letter.is_whitespace() && !is_usual(letter)
}

pub(super) fn curly(sign: char) -> Said {
    said!("check-curly-sign", sign = sign)
}

pub(super) fn strange_blank(blank: char) -> Said {
    said!("check-strange-blank", sign = described(blank))
}
