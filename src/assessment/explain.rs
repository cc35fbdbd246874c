//! What went wrong with a file, in the reader's language: what is wrong, where, what to do.

use super::{FORMAT, FileError, FileErrorKind, Foreign, Mismatch};
use crate::bank::QuestionBank;
use crate::display;
use crate::files::Cause;
use crate::messages::{Explain, Messages};
use crate::reading::{Misfit, NotText, quotable};
use crate::tr;

impl Explain for FileError {
    fn explain(&self, messages: &Messages) -> String {
        let place = self.shown_place(messages);
        match &self.kind {
            FileErrorKind::File(Cause::NotFound) => tr!(messages, "saving-not-found", place = place),
            FileErrorKind::File(cause) => cause.explain(&self.path, messages),
            FileErrorKind::Empty => tr!(messages, "saving-empty", place = place),
            FileErrorKind::NotText(NotText::Utf16) => tr!(messages, "saving-utf16", place = place),
            FileErrorKind::NotText(NotText::Binary(_)) => tr!(messages, "saving-binary", place = place),
            FileErrorKind::NotText(NotText::NotUtf8(_)) => tr!(messages, "saving-not-utf8", place = place),
            FileErrorKind::Truncated => tr!(messages, "saving-truncated", place = place),
            FileErrorKind::Syntax => tr!(messages, "saving-syntax", place = place),
            FileErrorKind::TooComplex => tr!(messages, "saving-too-complex", place = place),
            FileErrorKind::Foreign(Foreign::Bank) => tr!(messages, "saving-is-bank", place = place),
            FileErrorKind::Foreign(Foreign::Report) => tr!(messages, "saving-is-report", place = place),
            FileErrorKind::Foreign(Foreign::Newer) => tr!(messages, "saving-is-newer", place = place),
            FileErrorKind::Foreign(Foreign::Other(format)) => {
                tr!(messages, "saving-is-other", place = place, format = shown(format), expected = FORMAT)
            }
            FileErrorKind::Misfit(misfit) => self.explain_misfit(misfit, place, messages),
        }
    }
}

impl FileError {
    fn explain_misfit(&self, misfit: &Misfit, place: String, messages: &Messages) -> String {
        let keys: Vec<&str> = self.keys.iter().map(String::as_str).collect();
        let under = keys.last().map(|key| shown(key)).unwrap_or_default();
        match misfit {
            Misfit::UnknownKey { key, meant: None } => {
                tr!(messages, "saving-unknown-key", place = place, key = shown(key))
            }
            Misfit::UnknownKey { key, meant: Some(meant) } => {
                tr!(
                    messages,
                    "saving-unknown-key-meant",
                    place = place,
                    key = shown(key),
                    meant = meant.to_string()
                )
            }
            Misfit::MissingKey(key) if keys.is_empty() => {
                tr!(messages, "saving-missing-key", place = place, key = key.to_string())
            }
            Misfit::MissingKey(key) => {
                tr!(messages, "saving-missing-key-under", place = place, under = under, key = key.to_string())
            }
            Misfit::DuplicateKey(key) => {
                tr!(messages, "saving-duplicate-key", place = place, key = shown(key))
            }
            Misfit::WrongWord { found, words } => {
                let (found, words) = (shown(found), words.join(", "));
                tr!(messages, "saving-wrong-word", place = place, found = found, under = under, words = words)
            }
            Misfit::Refused if matches!(keys[..], ["answers", _]) => {
                tr!(messages, "saving-contradiction", place = place, under = under)
            }
            Misfit::WrongKind | Misfit::Refused => explain_expected(&keys, place, under, messages),
        }
    }

    fn shown_place(&self, messages: &Messages) -> String {
        let path = display::path(&self.path);
        let Some(place) = self.place else { return path };
        // Passed as text: a number would get the language's own separators.
        let (line, column) = (place.line.to_string(), place.column.to_string());
        tr!(messages, "saving-place", path = path, line = line, column = column)
    }
}

/// What belongs at these keys of an assessment.
fn explain_expected(keys: &[&str], place: String, under: String, messages: &Messages) -> String {
    match keys {
        [] => tr!(messages, "saving-wrong-assessment", place = place),
        ["id"] => tr!(messages, "saving-wrong-id", place = place, under = under),
        ["bank"] => tr!(messages, "saving-wrong-bank", place = place, under = under),
        ["respondent" | "targets" | "answers" | "reflections"] => {
            tr!(messages, "saving-wrong-keys", place = place, under = under)
        }
        ["targets", _] => tr!(messages, "saving-wrong-number", place = place, under = under),
        ["answers", _] => tr!(messages, "saving-wrong-answer", place = place, under = under),
        ["started_at" | "updated_at" | "completed_at"] | ["answers", _, "answered_at"] => {
            tr!(messages, "saving-wrong-time", place = place, under = under)
        }
        _ => tr!(messages, "saving-wrong-text", place = place, under = under),
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
    quotable(text, 80)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::messages::Language;
    use crate::reading::Place;

    fn all_errors() -> Vec<FileError> {
        let place = Place { line: 1234, column: 5 };
        let foreign =
            [Foreign::Bank, Foreign::Report, Foreign::Newer, Foreign::Other("x\u{1b}[2J/1".to_owned())];
        let misfits = [
            Misfit::UnknownKey { key: "k\u{1b}".to_owned(), meant: None },
            Misfit::UnknownKey { key: "bnak".to_owned(), meant: Some("bank") },
            Misfit::MissingKey("bank"),
            Misfit::DuplicateKey("q".to_owned()),
            Misfit::WrongWord { found: "fast".to_owned(), words: &["full", "quick"] },
            Misfit::WrongKind,
            Misfit::Refused,
        ];
        let mut kinds = vec![
            FileErrorKind::File(Cause::NotFound),
            FileErrorKind::Empty,
            FileErrorKind::NotText(NotText::Utf16),
            FileErrorKind::NotText(NotText::Binary(place)),
            FileErrorKind::NotText(NotText::NotUtf8(place)),
            FileErrorKind::Truncated,
            FileErrorKind::Syntax,
            FileErrorKind::TooComplex,
        ];
        kinds.extend(misfits.map(FileErrorKind::Misfit));
        kinds.extend(foreign.map(FileErrorKind::Foreign));
        let mut errors: Vec<FileError> =
            kinds.into_iter().map(|kind| error(&["answers", "data.quality"], kind)).collect();
        let of_kind: [&[&str]; 8] = [
            &[],
            &["answers"],
            &["language"],
            &["targets", "data"],
            &["started_at"],
            &["id"],
            &["bank"],
            &["answers", "q", "note"],
        ];
        errors.extend(of_kind.map(|keys| error(keys, FileErrorKind::Misfit(Misfit::WrongKind))));
        errors
    }

    fn error(keys: &[&str], kind: FileErrorKind) -> FileError {
        FileError {
            path: PathBuf::from("a\u{1b}[31m.json"),
            place: Some(Place { line: 1234, column: 5 }),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            kind,
        }
    }

    #[test]
    fn every_error_is_told_in_the_readers_language_without_acting_characters() {
        let [english, dutch] = [Language::English, Language::Dutch].map(Messages::new);
        for error in all_errors() {
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
        let error = error(&[], FileErrorKind::Misfit(Misfit::DuplicateKey("é".repeat(10_000))));
        let text = error.explain(&Messages::new(Language::English));
        assert!(text.chars().count() < 250, "{}", text.len());
    }
}
