//! Marks, and text as a terminal without Unicode can show it.

use std::borrow::Cow;

use super::screenful::Style;
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
    pub(super) left_arrow: &'static str,
    pub(super) right_arrow: &'static str,
    /// There is a note.
    pub(super) noted: &'static str,
    pub(super) up_down: &'static str,
    pub(super) to: &'static str,
}

impl Style {
    pub(super) fn glyphs(self) -> Glyphs {
        let either = |unicode, ascii| if self.unicode { unicode } else { ascii };
        Glyphs {
            focus: either("▸", ">"),
            saved: either("●", "*"),
            open: either("○", "o"),
            more: either("…", "..."),
            between: either(" · ", " | "),
            done: either("█", "#"),
            left: either("░", "-"),
            rule: either("─", "-"),
            left_arrow: either("←", "<-"),
            right_arrow: either("→", "->"),
            noted: "+",
            up_down: either("↑↓", "j/k"),
            to: either("–", "-"),
        }
    }

    /// A text of any origin as this terminal can show it. Line breaks stay.
    pub(super) fn shown(self, text: &str) -> Cow<'_, str> {
        let text = display::visible_lines(text);
        if self.unicode { text } else { display::ascii(&text).into_owned().into() }
    }
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
