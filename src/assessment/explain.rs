//! What went wrong with a file, in the reader's language: what is wrong, where, what to do.

use super::{Expected, FORMAT, FileError, FileErrorKind, Foreign, Mismatch};
use crate::bank::QuestionBank;
use crate::display;
use crate::files::Cause;
use crate::messages::{Explain, Messages};
use crate::tr;

impl Explain for FileError {
    fn explain(&self, messages: &Messages) -> String {
        let place = self.shown_place(messages);
        match &self.kind {
            FileErrorKind::File(Cause::NotFound) => tr!(messages, "saving-not-found", place = place),
            FileErrorKind::File(cause) => cause.explain(&self.path, messages),
            FileErrorKind::Empty => tr!(messages, "saving-empty", place = place),
            FileErrorKind::Utf16 => tr!(messages, "saving-utf16", place = place),
            FileErrorKind::Binary => tr!(messages, "saving-binary", place = place),
            FileErrorKind::NotUtf8 => tr!(messages, "saving-not-utf8", place = place),
            FileErrorKind::Truncated => tr!(messages, "saving-truncated", place = place),
            FileErrorKind::Syntax => tr!(messages, "saving-syntax", place = place),
            FileErrorKind::TooComplex => tr!(messages, "saving-too-complex", place = place),
            FileErrorKind::Foreign(foreign) => explain_foreign(foreign, place, messages),
            _ => self.explain_content(place, messages),
        }
    }
}

impl FileError {
    /// What is wrong with what stands at a key.
    fn explain_content(&self, place: String, messages: &Messages) -> String {
        let under = self.keys.last().map(|key| shown(key)).unwrap_or_default();
        match &self.kind {
            FileErrorKind::UnknownKey { key, meant: None } => {
                tr!(messages, "saving-unknown-key", place = place, key = shown(key))
            }
            FileErrorKind::UnknownKey { key, meant: Some(meant) } => {
                tr!(
                    messages,
                    "saving-unknown-key-meant",
                    place = place,
                    key = shown(key),
                    meant = (*meant).to_owned()
                )
            }
            FileErrorKind::MissingKey(key) if self.keys.is_empty() => {
                tr!(messages, "saving-missing-key", place = place, key = (*key).to_owned())
            }
            FileErrorKind::MissingKey(key) => {
                tr!(
                    messages,
                    "saving-missing-key-under",
                    place = place,
                    under = under,
                    key = (*key).to_owned()
                )
            }
            FileErrorKind::DuplicateKey(key) => {
                tr!(messages, "saving-duplicate-key", place = place, key = shown(key))
            }
            FileErrorKind::WrongKind(expected) => explain_expected(*expected, place, under, messages),
            FileErrorKind::WrongWord { found, words } => {
                let (found, words) = (shown(found), words.join(", "));
                tr!(messages, "saving-wrong-word", place = place, found = found, under = under, words = words)
            }
            _ => tr!(messages, "saving-contradiction", place = place, under = under),
        }
    }

    fn shown_place(&self, messages: &Messages) -> String {
        let path = display::path(&self.path);
        match self.place {
            None => path,
            // Passed as text: a number would get the language's own separators.
            Some(place) => tr!(
                messages,
                "saving-place",
                path = path,
                line = place.line.to_string(),
                column = place.column.to_string()
            ),
        }
    }
}

fn explain_foreign(foreign: &Foreign, place: String, messages: &Messages) -> String {
    match foreign {
        Foreign::Bank => tr!(messages, "saving-is-bank", place = place),
        Foreign::Report => tr!(messages, "saving-is-report", place = place),
        Foreign::Newer => tr!(messages, "saving-is-newer", place = place),
        Foreign::Other(format) => {
            tr!(messages, "saving-is-other", place = place, format = shown(format), expected = FORMAT)
        }
    }
}

fn explain_expected(expected: Expected, place: String, under: String, messages: &Messages) -> String {
    match expected {
        Expected::Assessment => tr!(messages, "saving-wrong-assessment", place = place),
        Expected::Keys => tr!(messages, "saving-wrong-keys", place = place, under = under),
        Expected::Text => tr!(messages, "saving-wrong-text", place = place, under = under),
        Expected::Number => tr!(messages, "saving-wrong-number", place = place, under = under),
        Expected::Time => tr!(messages, "saving-wrong-time", place = place, under = under),
        Expected::Id => tr!(messages, "saving-wrong-id", place = place, under = under),
        Expected::Bank => tr!(messages, "saving-wrong-bank", place = place, under = under),
        Expected::Answer => tr!(messages, "saving-wrong-answer", place = place, under = under),
    }
}

impl Mismatch {
    /// What does not belong together, a sentence a line; empty when everything does.
    pub fn explain(&self, bank: &QuestionBank, messages: &Messages) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(found) = &self.other_bank {
            let (found, bank) = (shown(found), shown(&bank.id));
            lines.push(tr!(messages, "saving-other-bank", found = found, bank = bank));
        }
        if let Some(found) = &self.other_version {
            let (found, version) = (shown(found), shown(&bank.version));
            lines.push(tr!(messages, "saving-other-version", found = found, version = version));
        }
        if self.changed_text {
            lines.push(tr!(messages, "saving-changed-text"));
        }
        if let Some((count, ids)) = listed(&self.questions) {
            lines.push(tr!(messages, "saving-unknown-questions", count = count, ids = ids));
        }
        let options: Vec<String> =
            self.options.iter().map(|(question, option)| format!("{question}: {option}")).collect();
        if let Some((count, ids)) = listed(&options) {
            lines.push(tr!(messages, "saving-unknown-options", count = count, ids = ids));
        }
        if let Some((count, ids)) = listed(&self.dimensions) {
            lines.push(tr!(messages, "saving-unknown-dimensions", count = count, ids = ids));
        }
        if let Some((count, ids)) = listed(&self.reflections) {
            lines.push(tr!(messages, "saving-unknown-reflections", count = count, ids = ids));
        }
        lines
    }
}

/// How many there are, and all of them; `None` for none.
fn listed(ids: &[String]) -> Option<(usize, String)> {
    let shown: Vec<String> = ids.iter().map(|id| shown(id)).collect();
    (!ids.is_empty()).then(|| (ids.len(), shown.join(", ")))
}

/// A word of the file, cut to what helps to find it.
fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let text = display::visible(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::Place;
    use super::*;
    use crate::messages::Language;

    fn all_kinds() -> Vec<FileErrorKind> {
        let expected = [
            Expected::Assessment,
            Expected::Keys,
            Expected::Text,
            Expected::Number,
            Expected::Time,
            Expected::Id,
            Expected::Bank,
            Expected::Answer,
        ];
        let foreign =
            [Foreign::Bank, Foreign::Report, Foreign::Newer, Foreign::Other("x\u{1b}[2J/1".to_owned())];
        let mut kinds = vec![
            FileErrorKind::File(Cause::NotFound),
            FileErrorKind::Empty,
            FileErrorKind::Utf16,
            FileErrorKind::Binary,
            FileErrorKind::NotUtf8,
            FileErrorKind::Truncated,
            FileErrorKind::Syntax,
            FileErrorKind::TooComplex,
            FileErrorKind::UnknownKey { key: "k\u{1b}".to_owned(), meant: None },
            FileErrorKind::UnknownKey { key: "bnak".to_owned(), meant: Some("bank") },
            FileErrorKind::MissingKey("bank"),
            FileErrorKind::DuplicateKey("q".to_owned()),
            FileErrorKind::WrongWord { found: "fast".to_owned(), words: &["full", "quick"] },
            FileErrorKind::Contradiction,
        ];
        kinds.extend(expected.map(FileErrorKind::WrongKind));
        kinds.extend(foreign.map(FileErrorKind::Foreign));
        kinds
    }

    fn error(kind: FileErrorKind) -> FileError {
        FileError {
            path: PathBuf::from("a\u{1b}[31m.json"),
            place: Some(Place { line: 1234, column: 5 }),
            keys: vec!["answers".to_owned(), "data.quality".to_owned()],
            kind,
        }
    }

    #[test]
    fn every_error_is_told_in_the_readers_language_without_acting_characters() {
        let [english, dutch] = Language::ALL.map(Messages::new);
        for kind in all_kinds() {
            let error = error(kind);
            let (in_english, in_dutch) = (error.explain(&english), error.explain(&dutch));
            assert_ne!(in_english, in_dutch);
            assert!(in_english.starts_with("a\u{fffd}[31m.json, line 1234, column 5: "), "{in_english}");
            assert!(in_dutch.starts_with("a\u{fffd}[31m.json, regel 1234, kolom 5: "), "{in_dutch}");
            for text in [&in_english, &in_dutch] {
                assert!(!text.contains(char::is_control), "{text}");
                assert!(text.ends_with(['.', '?']), "what to do comes last: {text}");
            }
        }
    }

    #[test]
    fn a_word_of_the_file_is_cut_to_a_readable_length() {
        let error = error(FileErrorKind::DuplicateKey("é".repeat(10_000)));
        let text = error.explain(&Messages::new(Language::English));
        assert!(text.chars().count() < 250, "{}", text.len());
    }
}
