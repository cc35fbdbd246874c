//! Marks, and text as a terminal without Unicode can show it.

use std::borrow::Cow;

use super::page::Style;
use crate::display;

/// The marks of the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyphs {
    pub(super) focus: &'static str,
    pub(super) saved: &'static str,
    pub(super) open: &'static str,
    pub(super) more: &'static str,
    pub(super) between: &'static str,
    pub(super) done: &'static str,
    pub(super) left: &'static str,
    pub(super) rule: &'static str,
    pub(super) back: &'static str,
    /// The arrow key to the left, where the letter that also goes back would be written.
    pub(super) left_arrow: &'static str,
    /// There is a note.
    pub(super) noted: &'static str,
    pub(super) up_down: &'static str,
    pub(super) to: &'static str,
}

const UNICODE: Glyphs = Glyphs {
    focus: "▸",
    saved: "●",
    open: "○",
    more: "…",
    between: " · ",
    done: "█",
    left: "░",
    rule: "─",
    back: "←",
    left_arrow: "←",
    noted: "+",
    up_down: "↑↓",
    to: "–",
};

const ASCII: Glyphs = Glyphs {
    focus: ">",
    saved: "*",
    open: "o",
    more: "...",
    between: " | ",
    done: "#",
    left: "-",
    rule: "-",
    back: "b",
    left_arrow: "<-",
    noted: "+",
    up_down: "j/k",
    to: "-",
};

impl Style {
    pub(super) fn glyphs(self) -> Glyphs {
        if self.unicode { UNICODE } else { ASCII }
    }

    /// A text of any origin as this terminal can show it. Line breaks stay.
    pub(super) fn shown(self, text: &str) -> Cow<'_, str> {
        let text = display::visible_lines(text);
        if self.unicode || text.is_ascii() {
            return text;
        }
        text.chars().map(spelt).collect::<String>().into()
    }
}

/// A character in ASCII. Bytes beyond it would be taken for other characters, and more of them,
/// by a terminal that does not read UTF-8.
fn spelt(letter: char) -> Cow<'static, str> {
    let spelling = match letter {
        '\n' | ' '..='~' => return letter.to_string().into(),
        '\u{a0}' | '\u{202f}' | '\u{2009}' => " ",
        '‘' | '’' | '‚' => "'",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '–' | '—' | '‑' | '−' => "-",
        '…' => "...",
        '·' | '•' => "*",
        '€' => "EUR",
        '×' => "x",
        '≤' => "<=",
        '≥' => ">=",
        '→' => "->",
        '←' => "<-",
        'À'..='Å' => "A",
        'à'..='å' => "a",
        'Æ' => "AE",
        'æ' => "ae",
        'Ç' => "C",
        'ç' => "c",
        'È'..='Ë' => "E",
        'è'..='ë' => "e",
        'Ì'..='Ï' => "I",
        'ì'..='ï' => "i",
        'Ĳ' => "IJ",
        'ĳ' => "ij",
        'Ñ' => "N",
        'ñ' => "n",
        'Ò'..='Ö' | 'Ø' => "O",
        'ò'..='ö' | 'ø' => "o",
        'Œ' => "OE",
        'œ' => "oe",
        'ß' => "ss",
        'Ù'..='Ü' => "U",
        'ù'..='ü' => "u",
        'Ý' => "Y",
        'ý' | 'ÿ' => "y",
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' => "",
        _ => "?",
    };
    spelling.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_unicode_text_is_spelt_in_ascii() {
        let style = Style { unicode: false, colour: false };
        assert_eq!(
            style.shown("“Eén” coördinator — ’s morgens… 日"),
            "\"Een\" coordinator - 's morgens... ?"
        );
        assert_eq!(Style { unicode: true, ..style }.shown("Eén\u{1b}[2J"), "Eén\u{fffd}[2J");
    }
}
