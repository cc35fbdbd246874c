//! Text in columns: how wide it is, where it breaks into rows, and how it is cut short.

use std::ops::Range;

use ratatui::buffer::CellWidth;
use textwrap::WordSeparator;
use textwrap::core::Word;
use unicode_segmentation::UnicodeSegmentation;

/// How many columns the text takes, as the terminal's cells count them. Control characters are
/// not drawn and take none.
pub(super) fn columns(text: &str) -> usize {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.len();
    }
    graphemes(text).map(|(_, columns)| columns).sum()
}

/// The graphemes of a text, each with its columns.
fn graphemes(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.graphemes(true).map(|grapheme| {
        let drawn = !grapheme.contains(char::is_control);
        (grapheme, if drawn { usize::from(grapheme.cell_width()) } else { 0 })
    })
}

/// The rows that a text takes when it is at most `width` columns wide, broken between words and
/// at line breaks. A word that is longer than a row is broken too: a path where a folder ends.
pub(super) fn wrap(text: &str, width: usize) -> Vec<&str> {
    text.split('\n')
        .flat_map(|line| {
            row_ranges(line, width).into_iter().map(move |range| line[range].trim_end_matches(' '))
        })
        .collect()
}

/// The rows of one line as byte ranges, which together are the whole line. The spaces at a break
/// belong to the row before it, and hang over its end where they do not fit.
pub(super) fn row_ranges(line: &str, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut at, mut filled) = (0, 0, 0);
    for Word { word, whitespace, .. } in WordSeparator::AsciiSpace.find_words(line) {
        let wide = columns(word);
        if filled > 0 && filled + wide > width {
            rows.push(start..at);
            (start, filled) = (at, 0);
        }
        for (piece, wide) in pieces(word, width) {
            if filled > 0 && filled + wide > width {
                rows.push(start..at);
                (start, filled) = (at, 0);
            }
            (at, filled) = (at + piece.len(), filled + wide);
        }
        (at, filled) = (at + whitespace.len(), filled + whitespace.len());
    }
    rows.push(start..line.len());
    rows
}

/// What a word is broken into where it is longer than a row, each piece with its columns: the folders of a
/// path, else the parts between hyphens, else the graphemes.
fn pieces(word: &str, width: usize) -> Vec<(&str, usize)> {
    let wide = columns(word);
    if wide <= width {
        return vec![(word, wide)];
    }
    let ways = [&['/', '\\'][..], &['-'][..]].map(|ends| word.split_inclusive(ends).collect::<Vec<_>>());
    match ways.into_iter().find(|parts| parts.len() > 1) {
        Some(parts) => parts.into_iter().flat_map(|part| pieces(part, width)).collect(),
        None => graphemes(word).collect(),
    }
}

/// The text in one row: whole, or as many of its words as fit before `mark`.
pub(super) fn cut(text: &str, width: usize, mark: &str) -> String {
    let line = text.replace('\n', " ");
    if columns(&line) <= width {
        return line;
    }
    let Some(room) = width.checked_sub(columns(mark)) else { return String::new() };
    let first = row_ranges(&line, room).swap_remove(0);
    // What does not stand between two words reads as a word of its own.
    let words = line[first].trim_end_matches([' ', ',', ';', ':', '.', '·', '—', '–']);
    format!("{words}{mark}")
}

/// A text in at most so many rows, with a mark where it goes on.
pub(super) fn shortened(text: &str, width: usize, most: usize, mark: &str) -> Vec<String> {
    let all = wrap(text, width);
    let whole = if all.len() <= most { most } else { most.saturating_sub(1) };
    let mut rows: Vec<String> = all.iter().take(whole).map(|row| (*row).to_owned()).collect();
    if most > whole {
        rows.push(cut(&all[whole..].join(" "), width, mark));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_words() {
        assert_eq!(wrap("the board decides", 9), ["the board", "decides"]);
        assert_eq!(wrap("the board decides", 8), ["the", "board", "decides"]);
        assert_eq!(wrap("", 8), [""]);
        assert_eq!(wrap("one\n\ntwo", 8), ["one", "", "two"]);
    }

    #[test]
    fn a_word_longer_than_a_row_is_broken() {
        assert_eq!(wrap("a verantwoordelijkheid b", 10), ["a", "verantwoor", "delijkheid", "b"]);
        assert_eq!(wrap("日本語日本語", 5), ["日本", "語日", "本語"]);
    }

    #[test]
    fn a_path_longer_than_a_row_is_broken_where_a_folder_ends() {
        let rows = wrap("in ~/.local/share/2026-11-29-zorggroep-dbb7c5c4.json", 34);
        assert_eq!(rows, ["in", "~/.local/share/", "2026-11-29-zorggroep-dbb7c5c4.json"]);
        let rows = wrap("~/.local/share/2026-11-29-zorggroep-dbb7c5c4.json", 20);
        assert_eq!(rows, ["~/.local/share/2026-", "11-29-zorggroep-", "dbb7c5c4.json"]);
        assert_eq!(wrap("C:\\Users\\Bestuur\\stuk.docx", 12), ["C:\\Users\\", "Bestuur\\", "stuk.docx"]);
        // A word that fits stays whole.
        assert_eq!(wrap("a vice-chair", 10), ["a", "vice-chair"]);
    }

    #[test]
    fn columns_are_the_terminals() {
        assert_eq!(columns("coördinatie — ja"), 16);
        assert_eq!(columns("日本"), 4);
        assert_eq!(columns("👩\u{200d}⚕\u{fe0f}"), 2);
        assert_eq!(columns("a\u{1b}[b"), 3);
        assert_eq!(wrap("één twéé drié", 8), ["één twéé", "drié"]);
    }

    #[test]
    fn the_ranges_are_the_whole_line() {
        for line in
            ["  two  spaces   here ", "Donaudampfschifffahrt a", "日本 語 and e\u{301}e\u{301}e\u{301}", "x"]
        {
            for width in 1..12 {
                let rows = row_ranges(line, width);
                let joined: String = rows.iter().map(|row| &line[row.clone()]).collect();
                assert_eq!(joined, line, "{width}");
                for row in rows {
                    assert!(columns(line[row].trim_end()) <= width.max(2), "{line} {width}");
                }
            }
        }
    }

    #[test]
    fn a_text_is_cut_after_a_word() {
        assert_eq!(cut("the board decides", 17, "…"), "the board decides");
        assert_eq!(cut("the board decides", 16, "…"), "the board…");
        assert_eq!(cut("the board, decides", 12, "…"), "the board…");
        assert_eq!(cut("verantwoordelijkheid", 6, "…"), "veran…");
        assert_eq!(cut("a\nb", 9, "…"), "a b");
    }
}
