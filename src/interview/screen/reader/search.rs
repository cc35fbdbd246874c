//! Words looked for in a text, whatever their capitals and the marks of their letters.

use std::ops::Range;

use crate::display;
use crate::interview::screen::screenful::{Role, Row};

/// Where something stands: from a row and a byte in it to a row and a byte in that.
pub(super) type Found = Range<(usize, usize)>;

/// Where these words stand in the rows, which may be broken between any two of them.
pub(super) fn find(rows: &[Row], words: &str) -> Vec<Found> {
    let mut text = Folded::default();
    for (number, row) in rows.iter().enumerate() {
        let line: String = row.pieces.iter().map(|piece| piece.text.as_str()).collect();
        for (start, letter) in line.char_indices() {
            text.push(letter, (number, start)..(number, start + letter.len_utf8()));
        }
        text.push(' ', (number, line.len())..(number, line.len()));
    }
    let mut sought = Folded::default();
    words.trim().chars().for_each(|letter| sought.push(letter, (0, 0)..(0, 0)));
    if sought.text.is_empty() {
        return Vec::new();
    }
    let places = text.text.match_indices(&sought.text);
    places.map(|(at, found)| text.from[at].start..text.from[at + found.len() - 1].end).collect()
}

/// A text without capitals, without marks, and with one space for any gap.
#[derive(Default)]
struct Folded {
    text: String,
    /// Where each of its bytes comes from.
    from: Vec<Found>,
}

impl Folded {
    fn push(&mut self, letter: char, from: Found) {
        let before = self.text.len();
        if !letter.is_whitespace() {
            let mut one = [0; 4];
            let letter: &str = letter.encode_utf8(&mut one);
            // What has no spelling in ASCII is looked for as it is.
            let spelt = display::ascii(letter);
            let spelt = if spelt == "?" { letter } else { &spelt };
            self.text.extend(spelt.chars().flat_map(char::to_lowercase));
        } else if !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        self.from.extend((before..self.text.len()).map(|_| from.clone()));
    }
}

/// The row with what was found in it set off.
pub(super) fn marked(row: &Row, number: usize, found: &[Found]) -> Row {
    let of_row = found.iter().filter(|found| found.start.0 <= number && number <= found.end.0);
    of_row.fold(row.clone(), |row, found| {
        let start = if found.start.0 == number { found.start.1 } else { 0 };
        let end = if found.end.0 == number { found.end.1 } else { usize::MAX };
        set_off(row, start..end)
    })
}

fn set_off(row: Row, bytes: Range<usize>) -> Row {
    let mut at = 0;
    let mut result = Row::blank();
    for piece in row.pieces {
        let text = piece.text;
        let after = at + text.len();
        let within = |byte: usize| byte.clamp(at, after) - at;
        let (start, end) = (within(bytes.start), within(bytes.end));
        for (role, part) in
            [(piece.role, &text[..start]), (Role::Found, &text[start..end]), (piece.role, &text[end..])]
        {
            if !part.is_empty() {
                result = result.with(role, part);
            }
        }
        at = after;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&str]) -> Vec<Row> {
        lines.iter().map(|line| Row::of(Role::Text, *line)).collect()
    }

    #[test]
    fn words_are_found_whatever_their_capitals_and_marks_and_over_the_end_of_a_row() {
        let rows = rows(&["── De coördinator ──", "  beslist EENMAAL,", "  één keer. 日本?"]);
        for (words, found) in [
            ("COORDINATOR", vec![(0, "── De ".len())..(0, "── De coördinator".len())]),
            ("coördinator", vec![(0, "── De ".len())..(0, "── De coördinator".len())]),
            ("e\u{301}e\u{301}n", vec![(1, 10)..(1, 13), (2, 2)..(2, "  één".len())]),
            (" eenmaal,  een ", vec![(1, 10)..(2, "  één".len())]),
            ("本", vec![(2, "  één keer. 日".len())..(2, "  één keer. 日本".len())]),
            ("?", vec![(2, "  één keer. 日本".len())..(2, "  één keer. 日本?".len())]),
            ("tweemaal", vec![]),
            ("  ", vec![]),
        ] {
            assert_eq!(find(&rows, words), found, "{words}");
        }
    }

    #[test]
    fn what_was_found_is_set_off_in_its_row() {
        let rows = rows(&["De data, de data", "van de board"]);
        let found = find(&rows, "data van");
        let parts =
            |row: Row| row.pieces.into_iter().map(|piece| (piece.role, piece.text)).collect::<Vec<_>>();
        let part = |role, text: &str| (role, text.to_owned());
        assert_eq!(
            parts(marked(&rows[0], 0, &found)),
            [part(Role::Text, "De data, de "), part(Role::Found, "data")]
        );
        assert_eq!(
            parts(marked(&rows[1], 1, &found)),
            [part(Role::Found, "van"), part(Role::Text, " de board")]
        );
        let twice = parts(marked(&rows[0], 0, &find(&rows, "DATA")));
        assert_eq!(twice.iter().filter(|(role, _)| *role == Role::Found).count(), 2);
    }
}
