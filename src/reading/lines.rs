use std::ops::Range;

use super::Place;

/// Where the lines of a text start, in bytes.
#[derive(Clone, Debug)]
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect())
    }

    /// The number of the line this byte is on, counted from 1.
    pub(crate) fn number(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start <= byte)
    }

    /// The bytes of a line of the text, without its end.
    pub(crate) fn line(&self, text: &str, number: usize) -> Range<usize> {
        let start = self.0[number - 1];
        let end = self.0.get(number).map_or(text.len(), |next| next - 1);
        start..start + text[start..end].trim_end_matches('\r').len()
    }

    /// The place of a byte of the text.
    pub(crate) fn place(&self, text: &str, byte: usize) -> Place {
        let byte = text.floor_char_boundary(byte);
        let line = self.number(byte);
        Place { line, column: text[self.0[line - 1]..byte].chars().count() + 1 }
    }
}

/// The byte at a line and a column that count from 1, the column in bytes.
pub(crate) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary(start.saturating_add(column.saturating_sub(1)))
}
