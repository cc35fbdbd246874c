//! Writes lines.

use std::io::{self, Write};

use textwrap::{Options, WordSeparator, WordSplitter};

/// How far the second and later lines of an item stand in.
const INDENT: &str = "   ";

/// The output, line by line.
#[derive(Debug)]
pub(super) struct Paper<W> {
    to: W,
    /// In columns; `None` where lines are not wrapped.
    width: Option<usize>,
    /// Whether nothing is written, since nobody waits for it.
    pub(super) is_mute: bool,
}

impl<W: Write> Paper<W> {
    pub(super) fn new(to: W, width: Option<usize>) -> Self {
        Self { to, width: width.map(|width| width.max(2 * INDENT.len())), is_mute: false }
    }

    /// One line, wrapped between words where it is longer than the width.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        self.wrapped(text, "")
    }

    /// A line of a list.
    pub(super) fn item(&mut self, text: &str) -> io::Result<()> {
        self.wrapped(text, INDENT)
    }

    pub(super) fn blank(&mut self) -> io::Result<()> {
        if self.is_mute { Ok(()) } else { self.to.write_all(b"\n") }
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }

    fn wrapped(&mut self, text: &str, indent: &str) -> io::Result<()> {
        if self.is_mute {
            return Ok(());
        }
        let Some(width) = self.width else { return writeln!(self.to, "{text}") };
        for line in textwrap::wrap(text, options(width).subsequent_indent(indent)) {
            writeln!(self.to, "{line}")?;
        }
        Ok(())
    }
}

/// Breaks lines between words only.
pub(super) fn options<'o>(width: usize) -> Options<'o> {
    Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(width: Option<usize>, text: &str) -> String {
        let mut out = Vec::new();
        Paper::new(&mut out, width).item(text).expect("writing to memory does not fail");
        String::from_utf8(out).expect("text was written")
    }

    #[test]
    fn a_line_stays_one_line_without_a_width() {
        let long = "word ".repeat(100);
        assert_eq!(written(None, long.trim()).lines().count(), 1);
    }

    #[test]
    fn no_word_is_broken() {
        assert_eq!(
            written(Some(20), "1. Één AI-initiatief: persoonsgegevensbescherming"),
            "1. Één\n   AI-initiatief:\n   persoonsgegevensbescherming\n"
        );
    }
}
