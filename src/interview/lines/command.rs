//! What a line can ask for. The letters are the same in every language, and on the screen.

use std::fmt;

/// A line, understood as far as that goes without the prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// The option or level with this number, from 1.
    Number(usize),
    /// "I don't know".
    DontKnow,
    /// "Not applicable".
    NotApplicable,
    /// To the prompt before.
    Back,
    /// Go on and leave this as it is.
    Skip,
    /// Write a note.
    Note,
    /// Why it matters.
    Why,
    /// What is not answered or not known.
    Overview,
    /// Everything, with its state.
    OverviewOfAll,
    /// To a place of the overview.
    GoTo(Place),
    /// To the review; at the review, finish.
    Finish,
    /// Leave, to go on later.
    Quit,
    /// What can be typed.
    Help,
    /// An empty line: tell the prompt again.
    Again,
    /// A minus sign: remove what is there.
    Remove,
    /// A full stop: the text is done.
    FullStop,
    /// An exclamation mark: the text is not to be kept.
    Cancel,
    /// Something else: a text, or a mistake.
    Other,
}

/// A place of the overview, each kind numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Question(usize),
    Target(usize),
    Reflection(usize),
    /// Whatever came after the `g`, it was none of these.
    Unclear,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(number) => write!(formatter, "{number}"),
            Self::Target(number) => write!(formatter, "t{number}"),
            Self::Reflection(number) => write!(formatter, "r{number}"),
            Self::Unclear => Ok(()),
        }
    }
}

impl Command {
    /// Reads a line. Capitals and white space around it make no difference.
    pub(super) fn read(line: &str) -> Self {
        let line = line.trim().to_lowercase();
        match line.as_str() {
            "" => Self::Again,
            "d" => Self::DontKnow,
            "x" => Self::NotApplicable,
            "b" => Self::Back,
            "s" => Self::Skip,
            "n" => Self::Note,
            "w" => Self::Why,
            "o" => Self::Overview,
            "o all" | "o alles" => Self::OverviewOfAll,
            "f" => Self::Finish,
            "q" => Self::Quit,
            "?" => Self::Help,
            "-" => Self::Remove,
            "." => Self::FullStop,
            "!" => Self::Cancel,
            "g" => Self::GoTo(Place::Unclear),
            _ => Self::read_number(&line),
        }
    }

    /// As [`Command::read`], and the words of both languages are their letters: for prompts where
    /// a word cannot be the beginning of a text.
    pub(super) fn read_words(line: &str) -> Self {
        match line.trim().to_lowercase().as_str() {
            "back" | "terug" => Self::Back,
            "skip" | "overslaan" => Self::Skip,
            "note" | "notitie" => Self::Note,
            "why" | "waarom" => Self::Why,
            "overview" | "overzicht" => Self::Overview,
            "finish" | "afronden" => Self::Finish,
            "quit" | "stop" => Self::Quit,
            "help" | "hulp" => Self::Help,
            _ => Self::read(line),
        }
    }

    fn read_number(line: &str) -> Self {
        // The list has a full stop after each number, so some will type it.
        if let Some(number) = number(line.strip_suffix('.').unwrap_or(line)) {
            return Self::Number(number);
        }
        line.strip_prefix('g').and_then(read_place).map_or(Self::Other, Self::GoTo)
    }
}

fn read_place(place: &str) -> Option<Place> {
    let place = place.trim_start();
    if let Some(target) = place.strip_prefix('t') {
        number(target).map(Place::Target)
    } else if let Some(reflection) = place.strip_prefix('r') {
        number(reflection).map(Place::Reflection)
    } else {
        number(place).map(Place::Question)
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

    #[test]
    fn a_number_is_a_number_however_it_is_typed() {
        for line in ["3", " 3 ", "3.", "03"] {
            assert_eq!(Command::read(line), Command::Number(3), "{line}");
        }
        assert_eq!(Command::read("99999999999999999999999"), Command::Number(usize::MAX));
        for line in ["+3", "-3", "3,5", "3 4", "3 b", "drie"] {
            assert_eq!(Command::read(line), Command::Other, "{line}");
        }
    }

    #[test]
    fn a_letter_is_a_command_in_small_and_capital() {
        assert_eq!(Command::read("D"), Command::DontKnow);
        assert_eq!(Command::read(" q "), Command::Quit);
        assert_eq!(Command::read("dd"), Command::Other);
        assert_eq!(Command::read("b 3"), Command::Other);
    }

    #[test]
    fn a_word_is_its_letter_in_both_languages_but_not_in_a_text() {
        for (letter, words) in [
            ("w", ["why", "waarom"]),
            ("?", ["Help", "hulp"]),
            ("q", ["quit", "stop"]),
            ("b", ["back", "terug"]),
            ("s", ["skip", "overslaan"]),
            ("n", ["note", "notitie"]),
            ("o", ["overview", "overzicht"]),
            ("f", ["finish", "afronden"]),
        ] {
            for word in words {
                assert_eq!(Command::read_words(word), Command::read(letter), "{word}");
                assert_eq!(Command::read(word), Command::Other, "{word}");
            }
        }
    }

    #[test]
    fn a_place_is_told_from_a_text() {
        assert_eq!(Command::read("g 12"), Command::GoTo(Place::Question(12)));
        assert_eq!(Command::read("G12"), Command::GoTo(Place::Question(12)));
        assert_eq!(Command::read("g t1"), Command::GoTo(Place::Target(1)));
        assert_eq!(Command::read("gr2"), Command::GoTo(Place::Reflection(2)));
        assert_eq!(Command::read("g t 1"), Command::GoTo(Place::Target(1)));
        assert_eq!(Command::read("g"), Command::GoTo(Place::Unclear));
        for text in ["great", "g is a letter", "gt", "g twelve"] {
            assert_eq!(Command::read(text), Command::Other, "{text}");
        }
    }
}
