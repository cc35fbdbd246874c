//! What went wrong with a file, in the reader's language: what is wrong, where, what to do.

use std::path::Path;

use super::file::Source;
use super::mismatch::{has_one_count, level_names, numbered};
use super::{FORMAT, FileError, FileErrorKind, Foreign, Mismatch, which_day};
use crate::bank::{QuestionBank, Scale};
use crate::display;
use crate::files::{self, Cause};
use crate::messages::{Explain, Messages, yes_or_no};
use crate::reading::{Misfit, NotText, nearest, quotable};
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
            FileErrorKind::Colon(quoted) => {
                tr!(messages, "saving-colon", place = place, quoted = shown(quoted))
            }
            FileErrorKind::Form => {
                let path = display::shell_word(&display::path(&self.path));
                tr!(messages, "saving-is-form", place = place, path = path)
            }
            FileErrorKind::TooComplex => tr!(messages, "saving-too-complex", place = place),
            FileErrorKind::Foreign(Foreign::Bank) => tr!(messages, "saving-is-bank", place = place),
            FileErrorKind::Foreign(Foreign::Report) => tr!(messages, "saving-is-report", place = place),
            FileErrorKind::Foreign(Foreign::Newer) => tr!(messages, "saving-is-newer", place = place),
            FileErrorKind::Foreign(Foreign::Other(format)) => {
                tr!(messages, "saving-is-other", place = place, format = shown(format), expected = FORMAT)
            }
            FileErrorKind::Twice(line) => {
                let (key, line) = (self.keys.join("/"), line.to_string());
                tr!(messages, "saving-respondent-twice", place = place, key = key, line = line)
            }
            FileErrorKind::WhichDay(text, days) => {
                format!("{place}: {}", which_day(shown(text), *days, messages))
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

/// More than these of a kind are counted, not listed.
const MOST_LISTED: usize = 5;

impl Mismatch {
    /// What does not belong together, a sentence each with the lines of the file it is about; empty
    /// when everything does.
    pub(crate) fn explain(
        &self,
        bank: &QuestionBank,
        messages: &Messages,
        source: Option<&Source>,
    ) -> Vec<String> {
        let mut said = Vec::new();
        if let Some(found) = &self.other_bank {
            let is_file = files::has_ending(Path::new(found), &["yaml", "yml", "json"]);
            let (found, bank) = (shown(found), shown(&bank.id));
            said.push(if is_file {
                tr!(messages, "saving-file-for-bank", found = found, bank = bank)
            } else {
                tr!(messages, "saving-other-bank", found = found, bank = bank)
            });
        }
        if let Some(found) = &self.other_version {
            let (found, version) = (shown(found), shown(&bank.version));
            said.push(tr!(messages, "saving-other-version", found = found, version = version));
        }
        if self.changed_text {
            said.push(tr!(messages, "saving-changed-text"));
        }
        let list = List { messages, source };
        said.extend(self.explain_answers(bank, &list));
        said.extend(self.explain_targets(bank, &list));
        let open = |id: &str| list.meant(id, bank.reflections().map(|reflection| reflection.id.as_str()));
        said.extend(
            list.of("reflections", &self.reflections, open)
                .map(|(count, lines)| tr!(messages, "saving-unknown-reflections", count = count) + &lines),
        );
        said
    }

    fn explain_answers(&self, bank: &QuestionBank, list: &List<'_>) -> Vec<String> {
        let messages = list.messages;
        let asked = |id: &str| list.meant(id, bank.questions().map(|question| question.id.as_str()));
        let options = |id: &str| {
            let scale = bank.scale_of(bank.question(id)?);
            let options: Vec<&str> = scale.options.iter().map(|option| option.id.as_str()).collect();
            Some(tr!(messages, "saving-one-of", options = options.join(", ")))
        };
        let instead = |id: &str| {
            let question = bank.question(id)?;
            let options = if question.dont_know { "d" } else { "none" };
            Some(tr!(messages, "answer-instead", others = options))
        };
        let chosen: Vec<String> = self.options.iter().map(|(question, _)| question.clone()).collect();
        [
            list.of("answers", &self.questions, asked)
                .map(|(count, lines)| tr!(messages, "saving-unknown-questions", count = count) + &lines),
            list.of("answers", &chosen, options)
                .map(|(count, lines)| tr!(messages, "saving-unknown-options", count = count) + &lines),
            list.of("answers", &self.not_offered, instead)
                .map(|(count, lines)| tr!(messages, "saving-not-offered", count = count) + &lines),
            list.of("answers", &self.outside_edition, |_| None)
                .map(|(count, lines)| tr!(messages, "saving-outside-edition", count = count) + &lines),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn explain_targets(&self, bank: &QuestionBank, list: &List<'_>) -> Vec<String> {
        let messages = list.messages;
        let dimensions = bank.all_dimensions();
        let known = |id: &str| list.meant(id, dimensions.iter().map(|dimension| dimension.id.as_str()));
        let too_far: Vec<String> = self.targets.iter().map(|(dimension, _)| dimension.clone()).collect();
        let unclear: Vec<String> = self.unclear_targets.iter().map(|(id, _)| id.clone()).collect();
        let scale = |id: &str| bank.target_scale(bank.dimension(id)?);
        let between = |id: &str, (lowest, highest): (f64, f64)| {
            let usual = bank.dimension(id).and_then(|dimension| dimension.target);
            Some(tr!(
                messages,
                "saving-between",
                lowest = messages.level(lowest),
                highest = messages.level(highest),
                has = yes_or_no(usual.is_some()),
                usual = usual.map_or_else(String::new, |usual| messages.level(usual))
            ))
        };
        let one_of = |id: &str| {
            let scale = scale(id)?;
            if has_one_count(scale) {
                return between(id, (scale.lowest(), scale.highest()));
            }
            let names = level_names(scale, messages.bank_languages()).join(", ");
            Some(tr!(messages, "saving-one-of", options = names))
        };
        let two_readings = |id: &str| {
            let (_, level) = self.unclear_targets.iter().find(|(dimension, _)| dimension == id)?;
            two_readings(*level, scale(id)?, messages)
        };
        let reach = |id: &str| {
            let (_, bounds) = self.targets.iter().find(|(dimension, _)| dimension == id)?;
            between(id, *bounds)
        };
        [
            list.of("targets", &self.dimensions, known)
                .map(|(count, lines)| tr!(messages, "saving-unknown-dimensions", count = count) + &lines),
            list.of("targets", &self.target_names, one_of)
                .map(|(count, lines)| tr!(messages, "saving-unknown-levels", count = count) + &lines),
            list.of("targets", &unclear, two_readings)
                .map(|(count, lines)| tr!(messages, "saving-unclear-targets", count = count) + &lines),
            list.of("targets", &too_far, reach)
                .map(|(count, lines)| tr!(messages, "saving-target-out-of-reach", count = count) + &lines),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What a number can be of a scale, as an answer's and as a level.
fn two_readings(level: f64, scale: &Scale, messages: &Messages) -> Option<String> {
    let language = messages.bank_languages();
    let answer = numbered(level, scale)?.label.get(language);
    let named = scale.options.iter().find(|option| option.value.total_cmp(&level).is_eq());
    Some(tr!(
        messages,
        "saving-two-readings",
        answer = shown(answer),
        level = messages.level(level),
        has = yes_or_no(named.is_some()),
        name = named.map_or_else(String::new, |option| shown(option.label.get(language))),
        names = level_names(scale, language).join(", ")
    ))
}

/// Where in a file something is, a line each.
struct List<'a> {
    messages: &'a Messages,
    source: Option<&'a Source>,
}

impl List<'_> {
    /// How many there are, and the lines of the first of them, each with what helps; `None` for none.
    fn of(
        &self,
        key: &str,
        ids: &[String],
        help: impl Fn(&str) -> Option<String>,
    ) -> Option<(usize, String)> {
        let found = self.source.map_or_else(Vec::new, |source| source.lines(key, ids, MOST_LISTED));
        let placed = found.iter().map(|(id, line, text)| {
            let line = tr!(self.messages, "saving-line", line = line.to_string(), text = shown(text));
            (*id, line)
        });
        let mut listed: Vec<(&str, String)> = placed.collect();
        if listed.is_empty() {
            listed = ids.iter().take(MOST_LISTED).map(|id| (id.as_str(), shown(id))).collect();
        }
        let helped = listed
            .into_iter()
            .map(|(id, line)| help(id).map_or_else(|| line.clone(), |help| format!("{line} ({help})")));
        let mut lines: Vec<String> = std::iter::once(String::new()).chain(helped).collect();
        if let Some(more) = ids.len().checked_sub(MOST_LISTED).filter(|more| *more > 0) {
            lines.push(tr!(self.messages, "saving-more", count = more));
        }
        (!ids.is_empty()).then(|| (ids.len(), lines.join("\n  ")))
    }

    fn meant<'c>(&self, id: &str, candidates: impl Iterator<Item = &'c str>) -> Option<String> {
        let meant = nearest(id, candidates)?.to_owned();
        Some(tr!(self.messages, "saving-meant", meant = meant))
    }
}

/// A word of the file, cut to what helps to find it.
fn shown(text: &str) -> String {
    quotable(text, 80)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use jiff::civil::Date;

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
            FileErrorKind::Colon("a: \"b\u{1b}: c\"".to_owned()),
            FileErrorKind::Form,
            FileErrorKind::TooComplex,
            FileErrorKind::Twice(7),
            FileErrorKind::WhichDay(
                "03/04/2026\u{1b}".to_owned(),
                [Date::constant(2026, 4, 3), Date::constant(2026, 3, 4)],
            ),
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
    fn the_name_of_a_file_for_that_of_a_bank_is_told_with_what_to_write() {
        let bank = QuestionBank { id: "our-own".to_owned(), ..crate::library::built_in() };
        let said = |other: &str, language| {
            let mismatch = Mismatch { other_bank: Some(other.to_owned()), ..Mismatch::default() };
            mismatch.explain(&bank, &Messages::new(language), None).concat()
        };
        assert!(said("clean.yaml", Language::English).ends_with(" Write `bank: our-own`."));
        assert!(said("clean.yaml", Language::Dutch).ends_with(" Schrijf `bank: our-own`."));
        assert!(said("another", Language::English).ends_with(" Use that one with `--bank`."));
    }

    #[test]
    fn a_word_of_the_file_is_cut_to_a_readable_length() {
        let error = error(&[], FileErrorKind::Misfit(Misfit::DuplicateKey("é".repeat(10_000))));
        let text = error.explain(&Messages::new(Language::English));
        assert!(text.chars().count() < 250, "{}", text.len());
    }
}
