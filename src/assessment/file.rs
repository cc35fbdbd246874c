//! Reading an assessment file: JSON as the program writes it, or YAML as a person does.
//!
//! What goes wrong is data, a [`FileError`], so that it can be told in the reader's language and
//! with the place.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::IgnoredAny;
use serde_saphyr::Error;

use super::day::{self, Unclear};
use super::saving::bytes_of;
use super::{Assessment, BankRef, FORMAT, Glance};
use crate::files::{self, Cause, Trouble};
use crate::messages::{Explain as _, Language, Messages};
use crate::reading::{self, At, Lines, Misfit, Node, NotText, Place, Unread, Value};

pub(super) use crate::reading::offset;

/// The largest assessment file that is read or written, in bytes. One of the built-in bank,
/// with a long note at every question, is about a hundredth of it.
pub(crate) const MAX_BYTES: u64 = 5 * 1024 * 1024;

/// More values than these are in no assessment file: that of the built-in bank holds some hundreds.
const MOST_VALUES: usize = 250_000;

/// Why a file could not be read as an assessment.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::FALLBACK)))]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// Where in the file, where that is known.
    pub place: Option<Place>,
    /// The keys that lead to it, outermost first; empty for the file as a whole.
    pub keys: Vec<String>,
    /// What is wrong.
    pub kind: FileErrorKind,
}

impl FileError {
    /// The same of a file that is called so.
    pub(crate) fn called(mut self, name: &Path) -> Self {
        name.clone_into(&mut self.path);
        self
    }
}

impl From<Trouble> for FileError {
    fn from(trouble: Trouble) -> Self {
        Self { path: trouble.path, place: None, keys: Vec::new(), kind: FileErrorKind::File(trouble.cause) }
    }
}

/// What is wrong with a file.
#[derive(Debug)]
pub enum FileErrorKind {
    /// It cannot be read as a file, or is in use.
    File(Cause),
    /// There is nothing in it.
    Empty,
    /// It is no text in UTF-8.
    NotText(NotText),
    /// It is JSON that ends in the middle.
    Truncated,
    /// It is neither JSON nor YAML.
    Syntax,
    /// A text with a colon in it is not in quotes; the line as it would be.
    Colon(String),
    /// It is a form, a line for each answer.
    Form,
    /// It nests deeper or holds more than any assessment, or uses anchors or several documents.
    TooComplex,
    /// It is another kind of file of this program, or of a version that came later.
    Foreign(Foreign),
    /// Who answered stands at the top, and also under `respondent`, on that line.
    Twice(usize),
    /// A date may be either of two days.
    WhichDay(String, [Date; 2]),
    /// Something in it is not what belongs there.
    Misfit(Misfit),
}

/// What a file is, when it is no assessment that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A question bank.
    Bank,
    /// A report.
    Report,
    /// An assessment in a format of a later version.
    Newer,
    /// Something that calls itself this.
    Other(String),
}

/// Reads an assessment.
///
/// # Errors
/// What makes the file unusable, and where.
pub fn read(path: &Path) -> Result<Assessment, FileError> {
    let bytes = files::read(path, MAX_BYTES).map_err(|cause| Trouble::of_file(path, cause))?;
    read_bytes(path, &bytes)
}

/// Reads an assessment that is in these bytes of a file, or of a line in one; `name` says which.
///
/// # Errors
/// What makes them unusable, and where.
pub(crate) fn read_bytes(name: &Path, bytes: &[u8]) -> Result<Assessment, FileError> {
    parse(name, bytes).map(|(assessment, _)| assessment)
}

/// The bank that an assessment in these bytes was taken with, and when it was last changed; `None`
/// where they cannot be read as one.
pub(crate) fn bank_of(bytes: &[u8]) -> Option<(BankRef, Option<Timestamp>)> {
    if let Some(glance) = std::str::from_utf8(bytes).ok().and_then(Glance::at) {
        return Some((glance.bank.into(), glance.updated_at));
    }
    read_bytes(Path::new("-"), bytes).ok().map(|assessment| (assessment.bank, assessment.updated_at))
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// As the program does.
    Json,
    /// As a person does.
    Yaml,
}

/// What a file says, with the places: to show where in it something is.
pub(crate) struct Source {
    text: String,
    root: Node,
}

impl Source {
    /// Reads it once more; `None` where it cannot be any longer.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let bytes = files::read(path, MAX_BYTES).ok()?;
        let text = reading::text_of(&bytes).ok()?;
        let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
        let text = if is_json { readable_as_yaml(text) } else { with_marks_quoted(text) }.into_owned();
        Some(Self { root: reading::read(&text, MOST_VALUES).ok()?, text })
    }

    /// The first of these ids under this key, in the order of the file: each with the number and the
    /// text of its line.
    pub(super) fn lines<'s>(
        &'s self,
        key: &str,
        ids: &[String],
        most: usize,
    ) -> Vec<(&'s str, usize, &'s str)> {
        let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
        let Some(Value::Map(entries)) = self.root.value.get(key).map(|node| &node.value) else {
            return Vec::new();
        };
        let lines = Lines::of(&self.text);
        let found = entries.iter().filter_map(|(name, value)| {
            let id = name.value.text().filter(|id| ids.contains(id))?;
            let written = self.text.get(name.span.start..value.span.end.max(name.span.end))?;
            Some((id, lines.number(name.span.start), written.lines().next().unwrap_or_default()))
        });
        found.take(most).collect()
    }
}

/// An assessment that is in these bytes of a file, and how it is written there.
pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<(Assessment, Notation), FileError> {
    let error = |place, kind| FileError { path: path.to_owned(), place, keys: Vec::new(), kind };
    let text = reading::text_of(bytes).map_err(|not_text| {
        let place = if let NotText::NotUtf8(place) = not_text { Some(place) } else { None };
        error(place, FileErrorKind::NotText(not_text))
    })?;
    if text.trim().is_empty() {
        return Err(error(None, FileErrorKind::Empty));
    }
    if let Some(assessment) = as_saved(text) {
        return Ok((assessment, Notation::Json));
    }
    if is_exported_report(text) {
        return Err(error(None, FileErrorKind::Foreign(Foreign::Report)));
    }
    if is_form(text) {
        return Err(error(None, FileErrorKind::Form));
    }
    let (text, notation) = match serde_json::from_str(text) {
        Ok(IgnoredAny) => (readable_as_yaml(text), Notation::Json),
        Err(_) => (with_marks_quoted(text), Notation::Yaml),
    };
    let place = |at: usize| Some(Lines::of(&text).place(&text, at));
    let mut root = reading::read(&text, MOST_VALUES).map_err(|unread| {
        let (at, kind) = unreadable(&text, &unread);
        error(place(at), kind)
    })?;
    if let Some((at, foreign)) = other_format(&root) {
        return Err(error(place(at), FileErrorKind::Foreign(foreign)));
    }
    name_of_bank_alone(&mut root);
    respondent_alone(&mut root).map_err(|(key, other)| {
        let keys = key.value.text().map(str::to_owned).into_iter().collect();
        let line = Lines::of(&text).number(other);
        FileError { keys, ..error(place(key.span.start), FileErrorKind::Twice(line)) }
    })?;
    day::settle(&mut root).map_err(|Unclear { key, at, text, days }| FileError {
        keys: vec![key],
        ..error(place(at), FileErrorKind::WhichDay(text, days))
    })?;
    let named_targets =
        if notation == Notation::Yaml { named_targets(&mut root) } else { BTreeMap::default() };
    match reading::fit(&root) {
        Ok(assessment) => Ok((Assessment { named_targets, ..assessment }, notation)),
        Err((misfit, at, keys)) => Err(FileError { keys, ..error(place(at), FileErrorKind::Misfit(misfit)) }),
    }
}

/// The assessment of a file that is what the program saves, letter by letter but for the space
/// between its parts: nothing in it can be amiss, and it is read in a tenth of the time.
fn as_saved(text: &str) -> Option<Assessment> {
    let assessment = serde_json::from_str(text).ok().filter(|read: &Assessment| read.format == FORMAT)?;
    let saved = bytes_of(&assessment);
    let is_same = saved == text.as_bytes() || closed_up(&saved).eq(closed_up(text.as_bytes()));
    is_same.then_some(assessment)
}

/// JSON without the space between its parts.
fn closed_up(json: &[u8]) -> impl Iterator<Item = u8> {
    let (mut in_text, mut is_escaped) = (false, false);
    json.iter().copied().filter(move |byte| {
        let is_space = !in_text && byte.is_ascii_whitespace();
        if !is_escaped && *byte == b'"' {
            in_text = !in_text;
        }
        is_escaped = in_text && !is_escaped && *byte == b'\\';
        !is_space
    })
}

/// JSON is YAML, but for a few characters that YAML wants escaped, where JSON leaves that open.
fn readable_as_yaml(json: &str) -> Cow<'_, str> {
    let refused = |letter| matches!(letter, '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}');
    if !json.contains(refused) {
        return Cow::Borrowed(json);
    }
    let escaped = |letter| format!("\\u{:04x}", u32::from(letter));
    json.chars().map(|letter| if refused(letter) { escaped(letter) } else { letter.to_string() }).collect()
}

/// A question mark alone is how a person answers that they do not know; to YAML it begins a key. Only
/// where answers stand it is quoted: whatever is as far in as the first of them is no longer text.
fn with_marks_quoted(yaml: &str) -> Cow<'_, str> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_said = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let mut within = None;
    let mut quoted = String::new();
    for line in yaml.split_inclusive('\n') {
        let depth = indent(line);
        if is_said(&line) && depth == 0 {
            within = line.split_once(':').filter(|(key, _)| *key == "answers").map(|_| 0);
        } else if is_said(&line) && within == Some(0) {
            within = Some(depth);
        }
        let (said, comment) = line.split_at(line.find(" #").unwrap_or(line.trim_end().len()));
        match said.trim_end().strip_suffix(": ?") {
            Some(key) if within == Some(depth) && depth > 0 => {
                quoted.extend([key, ": \"?\"", comment]);
            }
            _ => quoted.push_str(line),
        }
    }
    if quoted == yaml { Cow::Borrowed(yaml) } else { Cow::Owned(quoted) }
}

/// What is wrong with a text that is no YAML, and where. An opening brace makes it JSON: a YAML
/// mapping may begin with one too, but the message about broken JSON is the better one for a file
/// that is neither.
fn unreadable(text: &str, unread: &Unread) -> (usize, FileErrorKind) {
    let is_several = matches!(unread.error.without_snippet(), Error::MultipleDocuments { .. });
    if unread.too_complex().is_some() || is_several {
        return (unread.span.start, FileErrorKind::TooComplex);
    }
    let json = text.trim_start().starts_with('{').then(|| serde_json::from_str::<IgnoredAny>(text).err());
    let Some(error) = json.flatten() else {
        let at = unread.span.start;
        return (at, colon_quoted(text, at).map_or(FileErrorKind::Syntax, FileErrorKind::Colon));
    };
    let at = offset(text, error.line(), error.column());
    let is_cut = error.is_eof() || at + 1 >= text.len() && ends_within_a_number(text);
    (at, if is_cut { FileErrorKind::Truncated } else { FileErrorKind::Syntax })
}

/// The line of this byte with its text in quotes, where it is a text with a colon in it that lacks them.
fn colon_quoted(text: &str, at: usize) -> Option<String> {
    let lines = Lines::of(text);
    let line = lines.line(text, lines.number(at));
    let (key, value) = text[line.clone()].split_once(": ")?;
    let is_within = at > line.start + key.len() + 1 && text[at..].starts_with(':');
    let value = value.trim();
    let quote = if value.contains('"') { '\'' } else { '"' };
    let is_plain =
        !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!']) && !value.contains(quote);
    (is_within && is_plain).then(|| format!("{}: {quote}{value}{quote}", key.trim_start()))
}

/// Whether this is a form as it is typed in: lines that say which question they answer, as in `7 3`,
/// below those of its head.
fn is_form(text: &str) -> bool {
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_addressed = |line: &str| {
        let named = line.split_once(char::is_whitespace).map_or("", |(named, _)| named);
        is_number(named.strip_prefix(['t', 'r']).unwrap_or(named))
    };
    let is_head = |line: &&str| line.split_once(':').is_some_and(|(label, _)| !label.contains(' '));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let below: Vec<&str> = lines.skip_while(is_head).collect();
    below.first().is_some_and(|line| is_addressed(line))
        && below.iter().all(|line| is_addressed(line) || line.chars().count() == 1)
}

/// As `3.`, which `serde_json` takes for a wrong number rather than for an unfinished one.
fn ends_within_a_number(text: &str) -> bool {
    let begun = text.trim_end_matches(['.', '-', '+', 'e', 'E']);
    begun.len() < text.len() && begun.ends_with(|last: char| last.is_ascii_digit() || ": ".contains(last))
}

/// Whether this is a report in Markdown or HTML: a heading that a paragraph follows, where a
/// comment of YAML has a key below it, or a page.
fn is_exported_report(text: &str) -> bool {
    let text = text.trim_start();
    let page = |start: &str| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    let is_key = |line: &str| line.contains(':') && !line.contains(" · ") && !line.starts_with("- **");
    page("<!doctype html")
        || text.starts_with("# ") && text.lines().nth(1) == Some("") && {
            let mut rest = text.lines().skip(1).filter(|line| !line.trim().is_empty());
            rest.next().is_some_and(|line| !is_key(line)) && rest.any(|line| line.starts_with("## "))
        }
}

/// A file that says what it is, and is something else, is told so before anything else about
/// it: all that follows from it would be noise.
fn other_format(root: &Node) -> Option<(usize, Foreign)> {
    let node = root.value.get("format")?;
    let format = node.value.text().filter(|format| *format != FORMAT)?;
    let foreign = match format.split('/').collect::<Vec<_>>()[..] {
        ["boardready", "bank", _] => Foreign::Bank,
        ["boardready", "report" | "group" | "comparison", _] => Foreign::Report,
        ["boardready", "assessment", version] if version.parse().is_ok_and(|version: u32| version > 1) => {
            Foreign::Newer
        }
        _ => Foreign::Other(format.to_owned()),
    };
    Some((node.span.start, foreign))
}

/// By hand, `bank: ai-board` is enough.
fn name_of_bank_alone(root: &mut Node) {
    if let Some(bank) = root.value.get_mut("bank")
        && bank.value.text().is_some()
    {
        let key = Value::Scalar { text: "id".to_owned(), number: None, boolean: None };
        let id = At { value: key, span: bank.span.clone() };
        bank.value = Value::Map(vec![(id, bank.clone())]);
    }
}

/// Takes out the targets that are the name of an answer.
fn named_targets(root: &mut Node) -> BTreeMap<String, String> {
    let targets = root.value.get_mut("targets").map(|targets| &mut targets.value);
    let Some(Value::Map(entries)) = targets else { return BTreeMap::new() };
    // A number that is spoilt, by a comma for example, is no name.
    let is_name = |text: &str| {
        text.contains(char::is_alphabetic)
            || !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/')
    };
    let named = entries.extract_if(
        ..,
        |(_, value)| matches!(&value.value, Value::Scalar { text, number: None, .. } if is_name(text)),
    );
    named
        .filter_map(|(key, value)| Some((key.value.text()?.to_owned(), value.value.text()?.to_owned())))
        .collect()
}

/// By hand, `role: chair` is enough, and so is `name`; a form has both under `respondent`, empty.
/// Where both places say something, that is the mistake: the key at the top, and where the other is.
fn respondent_alone(root: &mut Node) -> Result<(), (Node, usize)> {
    let Value::Map(entries) = &mut root.value else { return Ok(()) };
    let is = |key: &Node, name: &str| key.value.text() == Some(name);
    let mut known = match entries.iter().find(|(key, _)| is(key, "respondent")).map(|(_, it)| &it.value) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Map(known)) => known.clone(),
        Some(_) => return Ok(()),
    };
    let mut alone: Vec<(Node, Node)> =
        entries.extract_if(.., |(key, _)| is(key, "name") || is(key, "role")).collect();
    let Some(span) = alone.first().map(|(key, _)| key.span.clone()) else { return Ok(()) };
    let says = |node: &Node| match &node.value {
        Value::Null => false,
        value => value.text() != Some(""),
    };
    let is_same = |one: &Node, other: &Node| one.value.text() == other.value.text();
    let below = |name: &Node| known.iter().find(|(key, it)| is_same(key, name) && says(it));
    for (key, it) in &alone {
        if let Some((other, _)) = below(key).filter(|_| says(it)) {
            return Err((key.clone(), other.span.start));
        }
    }
    alone.retain(|(key, _)| below(key).is_none());
    known.retain(|(key, _)| !alone.iter().any(|(other, _)| is_same(key, other)));
    known.extend(alone);
    let known = Value::Map(known);
    if let Some((_, respondent)) = entries.iter_mut().find(|(key, _)| is(key, "respondent")) {
        respondent.value = known;
    } else {
        let key = Value::Scalar { text: "respondent".to_owned(), number: None, boolean: None };
        entries.push((At { value: key, span: span.clone() }, At { value: known, span }));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
