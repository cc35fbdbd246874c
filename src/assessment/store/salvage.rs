//! What can still be read of a damaged file.
//!
//! Only what stands there whole is taken: an answer with every one of its keys, in the one
//! notation the program writes. A wrong answer would do more harm than a missing one, because
//! a missing one is asked again.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Map, Value};

use crate::assessment::file::{self, MAX_BYTES};
use crate::assessment::{Assessment, BankRef, Edition, FORMAT};
use crate::files;

/// Between the entries of a file at most two brackets are open: its own and, say, that of the
/// answers.
const DEPTH_OF_ENTRIES: usize = 2;

/// The sound part of a damaged assessment file; `None` when not even its bank can be read. It
/// counts as unfinished, whatever the file said.
pub(crate) fn salvage(path: &Path) -> Option<Assessment> {
    let bytes = files::read(path, MAX_BYTES).ok()?;
    sound_part(&String::from_utf8_lossy(&bytes))
}

fn sound_part(text: &str) -> Option<Assessment> {
    let whole = serde_json::from_str(text).ok();
    let file = whole.or_else(|| by_lines(text)).or_else(|| up_to_the_break(text))?;
    assemble(&file)
}

/// Reads a file in the program's own layout line by line. A key stands at the start of a line
/// and nothing else does, for text in JSON has no line breaks of its own; so a broken entry
/// spoils itself and nothing behind it.
fn by_lines(text: &str) -> Option<Map<String, Value>> {
    let mut file = Map::new();
    let is_key = |line: &str| line.starts_with("  \"") && key_of(line).is_some();
    for chunk in pieces(text, is_key) {
        if let Some((key, value)) = entry(chunk, "\n  }") {
            file.insert(key, value);
        } else if let Some(key) = key_of(chunk) {
            let inner = pieces(chunk, |line| line.starts_with("    \""));
            let inner = inner.filter_map(|piece| entry(piece, "\n    }")).collect();
            file.insert(key, Value::Object(inner));
        }
    }
    file.contains_key("bank").then_some(file)
}

/// The pieces of a text that begin with such a line, each up to the next.
fn pieces(text: &str, is_start: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_start(line) {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    (1..starts.len()).map(move |next| &text[starts[next - 1]..starts[next]])
}

/// The key and the value that a piece begins with, if the value ends where the layout has it
/// end: the brace of an object at the start of a line, and anything else with its line. One
/// that ends too early is not the value it was.
fn entry(piece: &str, closing: &str) -> Option<(String, Value)> {
    let (key, behind_key) = key_and_rest(piece)?;
    let (value, behind) = first::<Value>(behind_key)?;
    let ends_well = match &value {
        Value::Object(fields) if !fields.is_empty() => {
            behind_key[..behind_key.len() - behind.len()].ends_with(closing)
        }
        // A number that ends where the text does may have lost digits.
        Value::Number(_) if behind.is_empty() => false,
        _ => matches!(behind.lines().next(), None | Some("" | ",")),
    };
    ends_well.then_some((key, value))
}

fn key_of(piece: &str) -> Option<String> {
    key_and_rest(piece).map(|(key, _)| key)
}

fn key_and_rest(piece: &str) -> Option<(String, &str)> {
    let (key, behind) = first(piece)?;
    Some((key, behind.trim_start().strip_prefix(':')?))
}

/// The JSON value that a text begins with, and the text behind it.
fn first<T: DeserializeOwned>(text: &str) -> Option<(T, &str)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter();
    let value = values.next()?.ok()?;
    Some((value, &text[values.byte_offset()..]))
}

/// Reads a file in any other layout as far as it is whole, as if it ended behind the last entry
/// of its own or of one of its values, for example behind an answer.
fn up_to_the_break(text: &str) -> Option<Map<String, Value>> {
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let end = if error.is_eof() { text.len() } else { file::offset(text, error.line(), error.column()) };
    let sound = &text[..end];
    let mut open = Vec::new();
    let (mut in_text, mut escaped) = (false, false);
    let mut whole = None;
    for (at, byte) in sound.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' => open.push('}'),
            b'[' => open.push(']'),
            b'}' | b']' => {
                open.pop();
                if open.len() <= DEPTH_OF_ENTRIES {
                    whole = Some((at + 1, open.clone()));
                }
            }
            b',' if open.len() <= DEPTH_OF_ENTRIES => whole = Some((at, open.clone())),
            _ => {}
        }
    }
    let (end, open) = whole?;
    let closed: String = sound[..end].chars().chain(open.into_iter().rev()).collect();
    serde_json::from_str(&closed).ok()
}

fn assemble(file: &Map<String, Value>) -> Option<Assessment> {
    if file.get("format").is_some_and(|format| format != FORMAT) {
        return None;
    }
    Some(Assessment {
        format: FORMAT.to_owned(),
        id: value(file, "id"),
        bank: bank(file.get("bank")?)?,
        language: value(file, "language"),
        edition: value(file, "edition").unwrap_or(Edition::Full),
        organisation: value(file, "organisation"),
        respondent: value(file, "respondent").unwrap_or_default(),
        started_at: value(file, "started_at"),
        updated_at: value(file, "updated_at"),
        completed_at: None,
        targets: sound_entries(file, "targets", |_| true),
        named_targets: std::collections::BTreeMap::new(),
        answers: sound_entries(file, "answers", is_whole),
        reflections: sound_entries(file, "reflections", |_| true),
    })
}

fn bank(found: &Value) -> Option<BankRef> {
    let fields = found.as_object()?;
    let text = |key| value::<String>(fields, key).filter(|text| is_undamaged(text));
    Some(BankRef { id: text("id")?, version: text("version"), digest: text("digest") })
}

fn value<T: DeserializeOwned>(map: &Map<String, Value>, key: &str) -> Option<T> {
    serde_json::from_value(map.get(key)?.clone()).ok()
}

/// The entries that are of the right kind, leaving the others.
fn sound_entries<T: DeserializeOwned>(
    file: &Map<String, Value>,
    key: &str,
    is_sound: impl Fn(&Value) -> bool,
) -> BTreeMap<String, T> {
    let entries = file.get(key).and_then(Value::as_object).into_iter().flatten();
    entries
        .filter(|(id, value)| is_undamaged(id) && is_sound(value))
        .filter_map(|(id, value)| Some((id.clone(), serde_json::from_value(value.clone()).ok()?)))
        .collect()
}

/// A bare option is what people write by hand, and what a damaged object may look like.
fn is_whole(answer: &Value) -> bool {
    let option = answer.get("option").and_then(Value::as_str).unwrap_or_default();
    answer.as_object().is_some_and(|fields| !fields.is_empty()) && is_undamaged(option)
}

/// Bytes that were no text have become this character; an id with one is not the id it was.
fn is_undamaged(id: &str) -> bool {
    !id.contains(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assessment::testing;

    fn pretty() -> String {
        serde_json::to_string_pretty(&testing::assessment()).expect("it is written to memory")
    }

    fn compact() -> String {
        serde_json::to_string(&testing::assessment()).expect("it is written to memory")
    }

    /// Where each answer is complete: behind its closing brace.
    fn ends_of_answers(text: &str) -> Vec<(String, usize)> {
        let assessment = testing::assessment();
        assessment
            .answers
            .keys()
            .map(|id| {
                let key = text.find(&format!("\"{id}\":")).expect("every answer is in the file");
                let answer = text[key..].find('{').map(|brace| key + brace).expect("an answer is an object");
                let (_, behind) = first::<Value>(&text[answer..]).expect("the file is whole");
                (id.clone(), text.len() - behind.len())
            })
            .collect()
    }

    fn holds_nothing_else(found: &Assessment) {
        let whole = testing::assessment();
        assert_eq!(found.bank.id, whole.bank.id);
        for (id, answer) in &found.answers {
            assert_eq!(whole.answers.get(id), Some(answer), "{id}");
        }
        for (id, text) in &found.reflections {
            assert_eq!(whole.reflections.get(id), Some(text), "{id}");
        }
        for (id, target) in &found.targets {
            assert_eq!(whole.targets.get(id), Some(target), "{id}");
        }
    }

    #[test]
    fn wherever_a_file_is_cut_its_complete_answers_and_no_others_are_found() {
        for text in [pretty(), compact()] {
            let ends = ends_of_answers(&text);
            for cut in 0..=text.len() {
                let part = String::from_utf8_lossy(&text.as_bytes()[..cut]);
                let found = sound_part(&part);
                let complete: Vec<_> = ends.iter().filter(|(_, end)| *end <= cut).map(|(id, _)| id).collect();
                let answers = found.iter().flat_map(|found| found.answers.keys());
                assert_eq!(answers.collect::<Vec<_>>(), complete, "cut at {cut}: {part}");
                if let Some(found) = found {
                    holds_nothing_else(&found);
                }
            }
        }
    }

    #[test]
    fn a_byte_gone_wrong_costs_one_answer_at_most() {
        let text = pretty();
        let answers = text.find("\"answers\"").expect("it is there") + 13;
        let end = text.find("  \"reflections\"").expect("it is there") - 5;
        for at in answers..end {
            for wrong in [b'\0', b'"', b'{', b'}', b' ', 0xff] {
                let mut bytes = text.clone().into_bytes();
                bytes[at] = wrong;
                let found = sound_part(&String::from_utf8_lossy(&bytes)).expect("the bank is undamaged");
                let whole = testing::assessment();
                let kept = whole.answers.iter().filter(|(id, answer)| found.answers.get(*id) == Some(answer));
                assert!(kept.count() >= whole.answers.len() - 1, "{at} {wrong}: {found:?}");
                assert!(found.answers.len() <= whole.answers.len(), "{at} {wrong}: {found:?}");
            }
        }
    }

    #[test]
    fn one_bad_answer_leaves_the_others() {
        for (good, bad) in [
            ("\"response\": \"dont_know\"", "\"response\": \"perhaps\""),
            ("\"response\": \"dont_know\"", "\"response\": \"dont_know\", \"option\": \"1\""),
            ("\"response\": \"dont_know\"", ""),
            ("\"vision\": 4.0", "\"vision\": \"four\""),
        ] {
            let text = pretty().replace(good, bad);
            assert_ne!(text, pretty());
            let found = sound_part(&text).expect("the rest is sound");
            holds_nothing_else(&found);
            assert!(found.answers.len() + found.targets.len() == 5, "{bad}: {found:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nothing_is_found_that_was_not_there(
            whole in testing::any_assessment(),
            cut in any::<proptest::sample::Index>(),
            in_lines in any::<bool>(),
        ) {
            let text = if in_lines { serde_json::to_vec_pretty(&whole) } else { serde_json::to_vec(&whole) };
            let text = text.expect("it is written to memory");
            let found = sound_part(&String::from_utf8_lossy(&text[..cut.index(text.len() + 1)]));
            for (id, answer) in found.iter().flat_map(|found| &found.answers) {
                prop_assert_eq!(whole.answers.get(id), Some(answer));
            }
            for (id, text) in found.iter().flat_map(|found| &found.reflections) {
                prop_assert_eq!(whole.reflections.get(id), Some(text));
            }
            for (id, target) in found.iter().flat_map(|found| &found.targets) {
                prop_assert_eq!(whole.targets.get(id), Some(target));
            }
        }
    }

    #[test]
    fn what_was_finished_is_to_be_looked_at_again() {
        let mut whole = testing::assessment();
        whole.completed_at = whole.updated_at;
        let text = serde_json::to_string_pretty(&whole).expect("it is written to memory");
        let found = sound_part(&text).expect("all of it is sound");
        assert_eq!(found, testing::assessment());
    }

    #[test]
    fn what_is_no_assessment_has_nothing_to_salvage() {
        for text in [
            "",
            "bank: ai-board",
            "{\"format\": \"boardready/bank/1\", \"bank\": {\"id\": \"x\"}}",
            "{\"answers\": {\"q\": {\"response\": \"dont_know\"}}}",
            "[1, 2",
            "{\"bank\": {\"id\": \"x\u{fffd}\"}}",
        ] {
            assert_eq!(sound_part(text), None, "{text}");
        }
    }

    #[test]
    fn a_folder_or_a_missing_file_is_no_panic() {
        let folder = testing::folder();
        assert_eq!(salvage(folder.path()), None);
        assert_eq!(salvage(&folder.path().join("none.json")), None);
    }
}
