//! Reads lines that may be anything.

use std::io::{self, BufRead, Read};

/// The longest line, in bytes without its end.
pub(super) const LONGEST_LINE: usize = 64 * 1024;

/// A line as it came.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Text without its end and without white space around it; tabs are spaces.
    Text(String),
    /// It was longer than [`LONGEST_LINE`], and was read over.
    TooLong,
    /// It was not UTF-8.
    NotText,
    /// It held control characters, as arrow keys leave them on a plain console.
    Control,
    /// There are no more lines. What stood after the last line's end counts as a line.
    End,
}

/// The input, line by line.
#[derive(Debug)]
pub(super) struct Input<R> {
    from: R,
    /// How many lines have been read.
    count: usize,
}

impl<R: BufRead> Input<R> {
    pub(super) fn new(from: R) -> Self {
        Self { from, count: 0 }
    }

    /// The number of the line that was read last, from 1.
    pub(super) fn number(&self) -> usize {
        self.count
    }

    pub(super) fn read(&mut self) -> io::Result<Line> {
        let line = self.next()?;
        self.count += usize::from(line != Line::End);
        Ok(line)
    }

    fn next(&mut self) -> io::Result<Line> {
        let mut line = Vec::new();
        // One byte past the longest line tells that it is too long, and its end is one more.
        let most = u64::try_from(LONGEST_LINE + 2).unwrap_or(u64::MAX);
        self.from.by_ref().take(most).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(Line::End);
        }
        let has_ended = line.pop_if(|last| *last == b'\n').is_some();
        if line.len() <= LONGEST_LINE {
            return Ok(understand(line));
        }
        if !has_ended {
            self.from.skip_until(b'\n')?;
        }
        Ok(Line::TooLong)
    }
}

fn understand(line: Vec<u8>) -> Line {
    let Ok(text) = String::from_utf8(line) else { return Line::NotText };
    // A byte order mark is what some shells put before the first line they pipe.
    let text = text.trim_start_matches('\u{feff}').replace('\t', " ");
    let text = text.trim();
    if text.contains(char::is_control) { Line::Control } else { Line::Text(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn lines(input: &[u8]) -> Vec<Line> {
        // A small buffer, so that lines arrive in parts.
        let mut input = Input::new(BufReader::with_capacity(7, input));
        let mut lines = Vec::new();
        loop {
            match input.read().expect("reading from memory does not fail") {
                Line::End => return lines,
                line => lines.push(line),
            }
        }
    }

    fn text(text: &str) -> Line {
        Line::Text(text.to_owned())
    }

    #[test]
    fn every_line_counts_whatever_ends_it() {
        assert_eq!(lines(b"3\n 2 \r\n\n4"), [text("3"), text("2"), text(""), text("4")]);
        assert_eq!(lines(b""), []);
        assert_eq!(lines("\u{feff}3\nÉén\tnotitie\n".as_bytes()), [text("3"), text("Één notitie")]);
    }

    #[test]
    fn what_is_no_text_is_told_apart_and_read_over() {
        assert_eq!(lines(b"\x1b[A\n3\n"), [Line::Control, text("3")]);
        assert_eq!(lines(b"a\0b\n3\n"), [Line::Control, text("3")]);
        assert_eq!(lines(b"caf\xe9\n3\n"), [Line::NotText, text("3")]);
    }

    #[test]
    fn a_line_of_the_longest_length_is_read_and_a_longer_one_is_not() {
        let longest = "a".repeat(LONGEST_LINE);
        assert_eq!(lines(format!("{longest}\n3\n").as_bytes()), [text(&longest), text("3")]);
        assert_eq!(lines(format!("{longest}a\n3\n").as_bytes()), [Line::TooLong, text("3")]);
        assert_eq!(lines("a".repeat(3 * LONGEST_LINE).as_bytes()), [Line::TooLong]);
    }
}
