//! Reading an assessment file: JSON as the program writes it, or YAML as a person does.
//!
//! Bytes become text, text becomes a tree in which every value knows its place, and the tree
//! becomes an [`Assessment`]. What goes wrong is data, a [`FileError`], so that it can be told
//! in the reader's language and with the place.

mod node;
mod shape;
mod text;

use std::path::{Path, PathBuf};

use super::{Assessment, FORMAT};
use crate::files::{self, Cause, Trouble};
use crate::messages::{Explain as _, Language, Messages};
use node::{Entry, Node, Value};

pub(super) use text::offset;

/// The largest assessment file that is read or written, in bytes. One of the built-in bank,
/// with a long note at every question, is about a hundredth of it.
pub(crate) const MAX_BYTES: u64 = 5 * 1024 * 1024;

/// Why a file could not be read as an assessment.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::English)))]
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

impl From<Trouble> for FileError {
    fn from(trouble: Trouble) -> Self {
        Self { path: trouble.path, place: None, keys: Vec::new(), kind: FileErrorKind::File(trouble.cause) }
    }
}

/// A place in a text, as an editor counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

/// What is wrong with a file.
#[derive(Debug)]
pub enum FileErrorKind {
    /// It cannot be read as a file, or is in use.
    File(Cause),
    /// There is nothing in it.
    Empty,
    /// It is text, but in UTF-16.
    Utf16,
    /// It is no text at all.
    Binary,
    /// It is text in some other encoding than UTF-8.
    NotUtf8,
    /// It is JSON that ends in the middle.
    Truncated,
    /// It is neither JSON nor YAML.
    Syntax,
    /// It nests deeper or holds more than any assessment, or uses anchors or several documents.
    TooComplex,
    /// It is another kind of file of this program, or of a version that came later.
    Foreign(Foreign),
    /// A key that no assessment has there.
    UnknownKey {
        /// The key.
        key: String,
        /// The one that may have been meant.
        meant: Option<&'static str>,
    },
    /// A key that has to be there and is not.
    MissingKey(&'static str),
    /// A key that stands twice; for an answer, which one counts would be a guess.
    DuplicateKey(String),
    /// A value of the wrong kind.
    WrongKind(Expected),
    /// A word that is not one of the words there are.
    WrongWord {
        /// The word.
        found: String,
        /// The words there are.
        words: &'static [&'static str],
    },
    /// An answer whose parts do not go together.
    Contradiction,
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

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The keys and values of an assessment.
    Assessment,
    /// Keys with values.
    Keys,
    /// Text.
    Text,
    /// A number.
    Number,
    /// A moment, for example `2026-03-01T19:30:00Z`.
    Time,
    /// A UUID.
    Id,
    /// The name of a bank, or its `id`, `version` and `digest`.
    Bank,
    /// An option's id, `dont_know`, `not_applicable`, or an answer's keys.
    Answer,
}

/// Reads an assessment.
///
/// # Errors
/// What makes the file unusable, and where.
pub fn read(path: &Path) -> Result<Assessment, FileError> {
    load(path).map(|loaded| loaded.assessment)
}

/// An assessment with what it was read from.
pub(super) struct Loaded {
    pub(super) assessment: Assessment,
    pub(super) bytes: Vec<u8>,
    pub(super) notation: Notation,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// As the program does.
    Json,
    /// As a person does.
    Yaml,
}

pub(super) fn load(path: &Path) -> Result<Loaded, FileError> {
    let error = |place, keys, kind| FileError { path: path.to_owned(), place, keys, kind };
    let bytes = files::read(path, MAX_BYTES).map_err(|cause| Trouble::of_file(path, cause))?;
    match parse(&bytes) {
        Ok((assessment, notation)) => Ok(Loaded { assessment, bytes, notation }),
        Err(Fault { at, keys, kind }) => Err(error(at.map(|at| text::place(&bytes, at)), keys, kind)),
    }
}

/// A [`FileError`] that does not know its file yet.
#[derive(Debug)]
struct Fault {
    /// In bytes from the start of the text.
    at: Option<usize>,
    keys: Vec<String>,
    kind: FileErrorKind,
}

impl Fault {
    fn new(at: Option<usize>, kind: FileErrorKind) -> Self {
        Self { at, keys: Vec::new(), kind }
    }
}

fn parse(bytes: &[u8]) -> Result<(Assessment, Notation), Fault> {
    let text = text::decode(bytes)?;
    if is_exported_report(text) {
        return Err(Fault::new(None, FileErrorKind::Foreign(Foreign::Report)));
    }
    let (mut root, notation) = tree(text)?;
    check_format(&root)?;
    name_of_bank_alone(&mut root);
    Ok((shape::assessment(&root)?, notation))
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

/// An opening brace makes it JSON. A YAML mapping may begin with one too, but the message about
/// broken JSON is the better one for a file that is neither.
fn tree(text: &str) -> Result<(Node, Notation), Fault> {
    let yaml = || node::from_yaml(text).map(|root| (root, Notation::Yaml));
    if !text.trim_start().starts_with('{') {
        return yaml();
    }
    node::from_json(text).map(|root| (root, Notation::Json)).or_else(|fault| match fault.kind {
        FileErrorKind::Syntax => yaml().map_err(|_| fault),
        _ => Err(fault),
    })
}

/// A file that says what it is, and is something else, is told so before anything else about
/// it: all that follows from it would be noise.
fn check_format(root: &Node) -> Result<(), Fault> {
    let Some(node) = root.get("format") else { return Ok(()) };
    let Value::Scalar(format) = &node.value else { return Ok(()) };
    if format == FORMAT {
        return Ok(());
    }
    let foreign = match format.split('/').collect::<Vec<_>>()[..] {
        ["boardready", "bank", _] => Foreign::Bank,
        ["boardready", "report" | "group" | "comparison", _] => Foreign::Report,
        ["boardready", "assessment", version] if version.parse().is_ok_and(|version: u32| version > 1) => {
            Foreign::Newer
        }
        _ => Foreign::Other(format.clone()),
    };
    Err(Fault::new(Some(node.at), FileErrorKind::Foreign(foreign)))
}

/// By hand, `bank: ai-board` is enough.
fn name_of_bank_alone(root: &mut Node) {
    if let Some(bank) = root.get_mut("bank")
        && let Value::Scalar(id) = &mut bank.value
    {
        let id = Node { at: bank.at, value: Value::Scalar(std::mem::take(id)) };
        bank.value = Value::Keys(vec![Entry { key: "id".to_owned(), key_at: bank.at, node: id }]);
    }
}

#[cfg(test)]
mod tests;
