//! What a line asks for. The letters are the same in every language, and on the screen.

use crate::assessment::Response;
use crate::interview::commands::Command;
use crate::interview::{Content, EntryKind, Prompt};

/// A full stop: the text is done.
pub(super) const END: &str = ".";

/// An exclamation mark: the text is not to be kept.
pub(super) const CANCEL: &str = "!";

/// A minus sign: the text that was kept is to be removed.
pub(super) const REMOVE: &str = "-";

/// A line, understood as far as that goes without what the prompt offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Command(Command),
    /// The option or level with this number, from 1.
    Number(usize),
    /// To an entry of the overview; `None` when it does not say which.
    GoTo(Option<EntryKind>),
    /// Something else: a text, or a mistake.
    Other,
}

impl EntryKind {
    /// What it is, as messages name it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Question(_) => "question",
            Self::Target(_) => "level",
            Self::Reflection(_) => "text",
        }
    }

    /// What is typed after a `g` to go there.
    pub(in crate::interview) fn address(self) -> String {
        match self {
            Self::Question(number) => number.to_string(),
            Self::Target(number) => format!("t{number}"),
            Self::Reflection(number) => format!("r{number}"),
        }
    }
}

impl Heard {
    /// Reads a line. Capitals and white space around it make no difference.
    pub(super) fn read(line: &str, prompt: &Prompt<'_>) -> Self {
        let line = line.trim().to_lowercase();
        // The list has a full stop after each number, so some will type it.
        if let Some(number) = number(line.strip_suffix('.').unwrap_or(&line)) {
            return Self::Number(number);
        }
        if let Some(command) = Command::of_line(&line, prompt) {
            return Self::Command(command);
        }
        if let (Content::Question(_), Some(response)) = (&prompt.content, Response::in_words(&line)) {
            return Self::Command(match response {
                Response::NotApplicable(_) => Command::NotApplicable,
                _ => Command::DontKnow,
            });
        }
        match line.strip_prefix('g').map(str::trim_start) {
            Some("") => Self::GoTo(None),
            Some(entry) => read_entry(entry).map_or(Self::Other, |entry| Self::GoTo(Some(entry))),
            None => Self::Other,
        }
    }
}

/// What is gone to by this.
pub(super) fn read_entry(entry: &str) -> Option<EntryKind> {
    if let Some(target) = entry.strip_prefix('t') {
        number(target).map(EntryKind::Target)
    } else if let Some(reflection) = entry.strip_prefix('r') {
        number(reflection).map(EntryKind::Reflection)
    } else {
        number(entry).map(EntryKind::Question)
    }
}

fn number(text: &str) -> Option<usize> {
    let digits = text.trim_start();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // A number too large to hold is a number too large to choose.
    is_number.then(|| digits.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Edition, Progress};
    use crate::interview::{About, Content, ReflectionView};

    fn prompt(content: Content<'static>) -> Prompt<'static> {
        Prompt {
            bank_title: "",
            content,
            progress: Progress { answered: 0, of: 0 },
            edition: Edition::Full,
            minutes_left: None,
            can_go_back: true,
            tells_how: false,
            overview: Vec::new(),
            whose: [About::Organisation(String::new()), About::Role(String::new())],
            notice: None,
        }
    }

    /// As at the review, where nothing is the start of a text.
    fn read(line: &str) -> Heard {
        Heard::read(line, &prompt(Content::Review))
    }

    fn read_at_reflection(line: &str) -> Heard {
        let reflection = ReflectionView { id: "", dimension: "", text: "", written: None };
        Heard::read(line, &prompt(Content::Reflection(reflection)))
    }

    #[test]
    fn a_number_is_a_number_however_it_is_typed() {
        for line in ["3", " 3 ", "3.", "03"] {
            assert_eq!(read(line), Heard::Number(3), "{line}");
        }
        assert_eq!(read("99999999999999999999999"), Heard::Number(usize::MAX));
        for line in ["+3", "-3", "3,5", "3 4", "3 b", "drie"] {
            assert_eq!(read(line), Heard::Other, "{line}");
        }
    }

    #[test]
    fn a_letter_is_a_command_in_small_and_capital() {
        assert_eq!(read("D"), Heard::Command(Command::DontKnow));
        assert_eq!(read(" q "), Heard::Command(Command::Quit));
        assert_eq!(read("o alles"), Heard::Command(Command::Overview));
        assert_eq!(read("Version"), Heard::Command(Command::Version));
        assert_eq!(read("dd"), Heard::Other);
        assert_eq!(read("b 3"), Heard::Other);
    }

    #[test]
    fn a_word_is_its_letter_in_every_language_but_not_in_a_text() {
        for (letter, words) in [
            ("w", ["why", "waarom"]),
            ("?", ["Help", "hulp"]),
            ("q", ["quit", "stop"]),
            ("b", ["back", "terug"]),
            ("s", ["skip", "overslaan"]),
            ("n", ["note", "notitie"]),
            ("o", ["overview", "overzicht"]),
            ("f", ["finish", "afronden"]),
            ("t", ["back", "terug"]),
            ("a", ["finish", "afronden"]),
        ] {
            assert!(matches!(read(letter), Heard::Command(_)), "{letter}");
            for word in words {
                assert_eq!(read(word), read(letter), "{word}");
                assert_eq!(read_at_reflection(word), Heard::Other, "{word}");
            }
        }
    }

    #[test]
    fn one_letter_asks_for_what_the_prompt_offers() {
        assert_eq!(read("f"), Heard::Command(Command::Finish));
        assert_eq!(read_at_reflection("f"), Heard::Command(Command::ToEnd));
    }

    #[test]
    fn an_entry_is_told_from_a_text() {
        assert_eq!(read("g 12"), Heard::GoTo(Some(EntryKind::Question(12))));
        assert_eq!(read("G12"), Heard::GoTo(Some(EntryKind::Question(12))));
        assert_eq!(read("g t1"), Heard::GoTo(Some(EntryKind::Target(1))));
        assert_eq!(read("gr2"), Heard::GoTo(Some(EntryKind::Reflection(2))));
        assert_eq!(read("g t 1"), Heard::GoTo(Some(EntryKind::Target(1))));
        assert_eq!(read("g"), Heard::GoTo(None));
        for text in ["great", "g is a letter", "gt", "g twelve"] {
            assert_eq!(read(text), Heard::Other, "{text}");
        }
    }
}
