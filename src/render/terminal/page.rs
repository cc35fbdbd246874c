use std::borrow::Cow;

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use super::{RenderedLine, Style};
use crate::display;
use crate::document::{Inline, Line};
use crate::messages::Messages;
use crate::render::gauge::Sign;
use crate::render::one_line;

/// How a piece of text is set off where colour is wanted. The words say the same without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Strong,
    Faint,
    Good,
    Short,
    Alarm,
}

impl Tone {
    /// The parameters of the terminal's "select graphic rendition" sequence.
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Strong => Some("1"),
            Self::Faint => Some("2"),
            Self::Good => Some("32"),
            Self::Short => Some("33"),
            Self::Alarm => Some("1;31"),
        }
    }
}

/// What is shown as it grows, line by line, none wider than the style allows.
pub(super) struct Page<'m> {
    pub(super) messages: &'m Messages,
    pub(super) style: Style,
    lines: Vec<RenderedLine>,
}

impl<'m> Page<'m> {
    pub(super) fn new(messages: &'m Messages, style: Style) -> Self {
        Self { messages, style, lines: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<RenderedLine> {
        self.lines
    }

    pub(super) fn width(&self) -> usize {
        self.style.width
    }

    /// How a sign of a gauge is shown.
    pub(super) fn sign(&self) -> fn(Sign) -> char {
        if self.style.unicode { Sign::unicode } else { Sign::ascii }
    }

    /// Text made fit to be shown: one line, harmless, and ASCII where nothing else can be shown.
    pub(super) fn fit(&self, text: &str) -> String {
        let line = one_line(text);
        if self.style.unicode { line } else { display::ascii(&line).into_owned() }
    }

    /// A line as it is shown, without colour.
    pub(super) fn shown(&self, line: &Line) -> String {
        self.fit(&line.shown(self.messages)).trim().to_owned()
    }

    /// The same, with what stands out in it painted word by word, so that it can be wrapped.
    fn emphasised(&self, line: &Line) -> String {
        let pieces = line.0.iter().map(|inline| {
            let piece = self.fit(&inline.shown(self.messages));
            match inline {
                Inline::Emphasis(_) => {
                    piece.split(' ').map(|word| self.paint(Tone::Strong, word)).collect::<Vec<_>>().join(" ")
                }
                _ => piece,
            }
        });
        pieces.collect::<String>().trim().to_owned()
    }

    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        match tone.code().filter(|_| self.style.colour && !text.is_empty()) {
            Some(code) => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            None => text.to_owned(),
        }
    }

    fn push(&mut self, line: &str) {
        self.lines.push(RenderedLine { text: line.trim_end().to_owned(), heading: false });
    }

    /// An empty line, unless one stands there.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.text.is_empty()) {
            self.push("");
        }
    }

    /// What the whole is called.
    pub(super) fn title(&mut self, text: &Line) {
        let first = self.lines.len();
        self.paragraph(Tone::Strong, text);
        self.lines[first].heading = true;
    }

    /// The heading of a section, set in a rule as wide as the page.
    pub(super) fn heading(&mut self, text: &Line) {
        let rule = if self.style.unicode { "─" } else { "-" };
        self.gap();
        let first = self.lines.len();
        self.hanging((Tone::Plain, &format!("{} ", rule.repeat(2))), Tone::Strong, text);
        self.lines[first].heading = true;
        if let Some(last) = self.lines.last_mut() {
            let room = self.style.width.saturating_sub(display_width(&last.text) + 1);
            if room > 0 {
                last.text.push(' ');
                last.text.push_str(&rule.repeat(room));
            }
        }
    }

    pub(super) fn paragraph(&mut self, tone: Tone, text: &Line) {
        self.under(0, tone, text);
    }

    /// A paragraph that belongs to what has a mark this wide.
    pub(super) fn under(&mut self, indent: usize, tone: Tone, text: &Line) {
        if !text.is_empty() {
            self.hanging((Tone::Plain, &" ".repeat(indent)), tone, text);
        }
    }

    /// Pieces beside each other; a line breaks only between two of them.
    pub(super) fn pieces(&mut self, indent: usize, pieces: &[String]) {
        let Some((first, others)) = pieces.split_first() else { return };
        let mut line = first.clone();
        for piece in others {
            if indent + display_width(&line) + 2 + display_width(piece) <= self.style.width {
                line = format!("{line}  {piece}");
            } else {
                self.under(indent, Tone::Plain, &std::mem::replace(&mut line, piece.clone()).into());
            }
        }
        self.under(indent, Tone::Plain, &line.into());
    }

    /// A paragraph behind a mark: the lines after the first stand under the text. Words that
    /// stand out are set off only in a plain one.
    pub(super) fn hanging(&mut self, (mark_tone, mark): (Tone, &str), tone: Tone, text: &Line) {
        let text = if tone == Tone::Plain { self.emphasised(text) } else { self.shown(text) };
        let indent = display_width(mark);
        let mut before = self.paint(mark_tone, mark);
        for line in wrap(&text, self.style.width.saturating_sub(indent)) {
            self.push(&(before + &self.paint(tone, &line)));
            before = " ".repeat(indent);
        }
    }

    /// Lines that are ready to be shown.
    pub(super) fn ready(&mut self, lines: &str) {
        lines.lines().for_each(|line| self.push(line));
    }
}

/// Breaks text at spaces, and a word only where it alone is longer than the line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    textwrap::wrap(text, Options::new(width.max(1)).word_splitter(WordSplitter::NoHyphenation))
}
