//! Characters that cannot be seen and change what is.

use std::borrow::Cow;

use crate::messages::{Said, said};

/// Controls (line breaks and tabs among them), and of Unicode's format characters (general
/// category Cf) those that reorder, break or hide text. The joiners U+200C and U+200D, which
/// emoji and several scripts are spelt with, are none of them, nor is the soft hyphen.
#[inline]
pub(crate) fn is_hidden(letter: char) -> bool {
    // Nearly every letter that is shown is one of these.
    if matches!(letter, ' '..='~') {
        return false;
    }
    letter.is_control()
        || matches!(letter,
            '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{13430}'..='\u{1345f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e007f}')
}

/// What a message calls such a character.
pub(super) fn described(letter: char) -> Said {
    let kind = match letter {
        '\t' => "tab",
        '\u{1b}' => "escape",
        '\u{feff}' => "byte-order",
        '\u{200b}' | '\u{2060}' => "no-width",
        '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' | '\r' => "line-break",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "direction"
        }
        '\u{a0}' | '\u{2007}' | '\u{202f}' => "no-break",
        letter if letter.is_whitespace() => "space",
        _ => "invisible",
    };
    said!("check-sign", kind = kind, code = format!("U+{:04X}", u32::from(letter)))
}

/// The text with every such character replaced by U+FFFD.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_hidden) {
        Cow::Owned(text.chars().map(shown).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The character, or U+FFFD in its place.
pub(super) fn shown(letter: char) -> char {
    if is_hidden(letter) { char::REPLACEMENT_CHARACTER } else { letter }
}
