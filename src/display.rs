//! Text from outside (a bank, a note, a name, a file name) as it may be shown: nothing in it
//! can move the cursor, reorder what stands around it, or hide.

mod ascii;

use std::borrow::Cow;
use std::path::Path;

use crate::bank::hidden::{self, is_hidden};

pub(crate) use ascii::ascii;

/// The text with every character that would act rather than be seen replaced by U+FFFD: control
/// characters (line breaks and tabs among them), bidirectional controls, line separators and
/// invisible format characters.
///
/// The joiners U+200C and U+200D stay, because emoji and several scripts are spelt with them,
/// and so does the soft hyphen: none of the three can do harm.
pub fn visible(text: &str) -> Cow<'_, str> {
    hidden::visible(text)
}

/// As [`visible`], for text of several lines: `\n` stays, `\r\n` becomes `\n`, a tab a space.
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    let acts = |letter: char| letter != '\n' && is_hidden(letter);
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let shown = |letter| match letter {
        '\t' => ' ',
        letter if acts(letter) => char::REPLACEMENT_CHARACTER,
        letter => letter,
    };
    text.replace("\r\n", "\n").chars().map(shown).collect()
}

/// A text from outside the program as one line, whatever line breaks it holds.
pub fn one_line(text: &str) -> String {
    // Nearly every text is one line that hides nothing: a glance tells.
    if !text.contains(is_hidden) {
        return text.trim().to_owned();
    }
    outside_lines(text).collect::<Vec<_>>().join(" ")
}

/// The lines of a text from outside the program, without empty ones, with whatever a terminal
/// would obey or a reader could not see made visible.
pub fn outside_lines(text: &str) -> impl Iterator<Item = String> {
    text.lines()
        .flat_map(|line| line.split(['\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}']))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| visible(&line.replace('\t', " ")).into_owned())
}

/// The same with the empty lines between them, of which several in a row are one.
pub fn paragraph_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let within: Vec<String> = outside_lines(line).collect();
        let follows_blank = lines.last().is_none_or(String::is_empty);
        if within.is_empty() && !follows_blank {
            lines.push(String::new());
        }
        lines.extend(within);
    }
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A path as it may be shown; what is not Unicode in it, or would act, becomes U+FFFD.
pub fn path(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

/// A word as a shell reads it.
pub(crate) fn shell_word(word: &str) -> String {
    let is_plain = word.chars().all(|letter| letter.is_alphanumeric() || "/._-+@:\\".contains(letter));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

/// A text that is only looked at, with `~/` for the folder of the user's own files wherever a path in
/// it begins with that.
pub(crate) fn with_short_home(text: &str) -> Cow<'_, str> {
    match std::env::home_dir() {
        Some(home) if cfg!(unix) => short_home(text, &path(&home)),
        _ => text.into(),
    }
}

fn short_home<'a>(text: &'a str, home: &str) -> Cow<'a, str> {
    if home.trim_end_matches('/').is_empty() {
        return text.into();
    }
    let home = format!("{}/", home.trim_end_matches('/'));
    let mut parts = text.split(home.as_str());
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // In the middle of a word it is another path, and in quotes a shell would take it as it is.
        let begins = short.is_empty() || short.ends_with(char::is_whitespace);
        short.push_str(if begins { "~/" } else { &home });
        short.push_str(part);
    }
    short.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_begins_at_home_and_no_other_word_does() {
        for (text, short) in [
            ("/home/a/b.json", "~/b.json"),
            ("in /home/a/b and /home/a/c", "in ~/b and ~/c"),
            (
                "/mnt/home/a/b, /home/ab/c, /home/a, '/home/a/b c'",
                "/mnt/home/a/b, /home/ab/c, /home/a, '/home/a/b c'",
            ),
        ] {
            for home in ["/home/a", "/home/a/"] {
                assert_eq!(short_home(text, home), short);
            }
        }
        assert_eq!(short_home("/a/b", "/"), "/a/b");
    }

    #[test]
    fn what_acts_is_replaced() {
        for hidden in [
            "\u{1b}",
            "\u{7}",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u{7f}",
            "\u{85}",
            "\u{9b}",
            "\u{61c}",
            "\u{200b}",
            "\u{200e}",
            "\u{200f}",
            "\u{202a}",
            "\u{202e}",
            "\u{2066}",
            "\u{2069}",
            "\u{2028}",
            "\u{2029}",
            "\u{feff}",
            "\u{e0041}",
        ] {
            assert_eq!(visible(&format!("a{hidden}b")), "a\u{fffd}b", "{hidden:?}");
        }
    }

    #[test]
    fn what_is_seen_stays_and_is_not_copied() {
        for plain in ["", "Zorggroep Één", "日本", "👩\u{200d}⚕️", "a\u{a0}b", "نامه\u{200c}ای"]
        {
            assert!(matches!(visible(plain), Cow::Borrowed(same) if same == plain), "{plain}");
            assert!(matches!(visible_lines(plain), Cow::Borrowed(_)), "{plain}");
        }
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(visible_lines("one\r\ntwo\n\tthree\u{1b}[2J"), "one\ntwo\n three\u{fffd}[2J");
        assert_eq!(visible_lines("one\rtwo"), "one\u{fffd}two");
    }

    #[test]
    fn a_path_is_shown_whatever_its_bytes() {
        assert_eq!(path(Path::new("a\u{1b}[31m.json")), "a\u{fffd}[31m.json");
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStrExt;
            assert_eq!(path(Path::new(std::ffi::OsStr::from_bytes(b"a\xff.json"))), "a\u{fffd}.json");
        }
    }

    #[test]
    fn lines_from_outside_are_shown_and_not_obeyed() {
        assert_eq!(one_line(" a\tb\u{1b}[2J\r\n\n\u{202e}c \u{2028} d"), "a b\u{fffd}[2J \u{fffd}c d");
    }

    #[test]
    fn one_empty_line_stays_between_paragraphs() {
        assert_eq!(paragraph_lines("\n a\n\n \nb\nc\n\n"), ["a", "", "b", "c"]);
        assert!(paragraph_lines(" \n").is_empty());
    }
}
