use std::borrow::Cow;

use textwrap::{Options, WordSplitter};

use super::Style;
use crate::report::words;

/// How a piece of text is set off where colour is wanted. The words say the same without it.
#[derive(Clone, Copy)]
pub(in crate::report) enum Tone {
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

/// The report as it grows, line by line, none wider than the style allows.
pub(in crate::report) struct Page {
    style: Style,
    lines: String,
}

impl Page {
    pub(in crate::report) fn new(style: Style) -> Self {
        Self { style, lines: String::new() }
    }

    pub(in crate::report) fn finish(self) -> String {
        self.lines
    }

    /// Text made fit to be shown: one line, harmless, and ASCII where nothing else can be shown.
    pub(in crate::report) fn fit(&self, text: &str) -> String {
        self.plain(&words::one_line(text)).into_owned()
    }

    fn plain<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.style.unicode || text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(ascii(text)) }
    }

    pub(in crate::report) fn paint(&self, tone: Tone, text: &str) -> String {
        match tone.code().filter(|_| self.style.colour) {
            Some(code) => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            None => text.to_owned(),
        }
    }

    pub(in crate::report) fn blank(&mut self) {
        self.lines.push('\n');
    }

    /// A heading, set in a rule as wide as the page.
    pub(in crate::report) fn heading(&mut self, text: &str) {
        let rule = if self.style.unicode { "─" } else { "-" };
        let text = self.fit(text);
        let used = textwrap::core::display_width(&text) + 4;
        let tail = rule.repeat(self.style.width.saturating_sub(used));
        let line = format!("{} {} {}", rule.repeat(2), self.paint(Tone::Strong, &text), tail);
        self.blank();
        self.lines.push_str(line.trim_end());
        self.blank();
    }

    pub(in crate::report) fn paragraph(&mut self, tone: Tone, text: &str) {
        self.hanging("", "", tone, text);
    }

    /// A paragraph behind a mark: the lines after the first stand under the text.
    pub(in crate::report) fn item(&mut self, mark: &str, text: &str) {
        self.hanging(mark, mark, Tone::Plain, text);
    }

    /// A paragraph that belongs to an item whose mark is this wide.
    pub(in crate::report) fn under(&mut self, indent: usize, tone: Tone, text: &str) {
        let space = " ".repeat(indent);
        self.hanging(&space, &space, tone, text);
    }

    /// A paragraph behind a mark; `painted` is the mark as it is to be shown.
    pub(in crate::report) fn hanging(&mut self, mark: &str, painted: &str, tone: Tone, text: &str) {
        let text = self.fit(text);
        let indent = textwrap::core::display_width(mark);
        for (position, line) in wrap(&text, self.style.width.saturating_sub(indent)).iter().enumerate() {
            if position == 0 {
                self.lines.push_str(&self.plain(painted));
            } else {
                self.lines.push_str(&" ".repeat(indent));
            }
            self.lines.push_str(&self.paint(tone, line));
            self.blank();
        }
    }

    /// Lines that are ready to be shown.
    pub(in crate::report) fn ready(&mut self, lines: &str) {
        self.lines.push_str(lines);
        self.blank();
    }
}

/// Breaks text at spaces, and a word only where it alone is longer than the line.
pub(in crate::report) fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    textwrap::wrap(text, Options::new(width.max(1)).word_splitter(WordSplitter::NoHyphenation))
}

/// The nearest ASCII: letters without their marks, plain punctuation, `?` for the rest.
fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if letter.is_ascii() => plain.push(letter),
            'À'..='Å' => plain.push('A'),
            'à'..='å' => plain.push('a'),
            'Ç' => plain.push('C'),
            'ç' => plain.push('c'),
            'È'..='Ë' => plain.push('E'),
            'è'..='ë' => plain.push('e'),
            'Ì'..='Ï' => plain.push('I'),
            'ì'..='ï' => plain.push('i'),
            'Ñ' => plain.push('N'),
            'ñ' => plain.push('n'),
            'Ò'..='Ö' | 'Ø' => plain.push('O'),
            'ò'..='ö' | 'ø' => plain.push('o'),
            'Ù'..='Ü' => plain.push('U'),
            'ù'..='ü' => plain.push('u'),
            'ß' => plain.push_str("ss"),
            'Æ' => plain.push_str("AE"),
            'æ' => plain.push_str("ae"),
            'Œ' => plain.push_str("OE"),
            'œ' => plain.push_str("oe"),
            '‘' | '’' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '−' | '·' | '•' => plain.push('-'),
            '…' => plain.push_str("..."),
            '›' => plain.push('>'),
            '→' => plain.push_str("->"),
            '│' => plain.push('|'),
            '\u{a0}' | '\u{2009}' | '\u{202f}' => plain.push(' '),
            '€' => plain.push_str("EUR"),
            // Combining marks follow a letter that is already there; the others take no room.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe0f}' => {}
            _ => plain.push('?'),
        }
    }
    plain
}
