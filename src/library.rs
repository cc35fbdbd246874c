//! The bank library: the banks there are, built in or in files, and how one is found.
//!
//! People keep their own banks in a folder of the library, and name one by its id; any other bank
//! is named by its file. The copies that are kept of banks that were used are no part of it.

mod shelf;

use std::path::{Path, PathBuf};

use crate::bank::{Diagnosis, MAX_BYTES, QuestionBank};
use crate::files::{self, Trouble};

pub(crate) use shelf::{Found, Library, OwnBank};

/// The id of the bank that is used unless another is named.
pub const BUILT_IN: &str = "ai-board";

/// The built-in bank, as the build has read and validated it.
const BUILT_IN_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/ai-board.json"));

/// The built-in bank as it is written.
pub const BUILT_IN_YAML: &str = include_str!("../questions/ai-board.yaml");

/// Why a bank cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BankError {
    /// The file, or the folder of one's own banks, cannot be read.
    #[error(transparent)]
    File(#[from] Trouble),
    /// The file is no text.
    #[error("{}: {problem}", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        problem: NotText,
    },
    /// The bank has problems.
    #[error(transparent)]
    Invalid(Box<Diagnosis>),
    /// The library has no bank of this name, and there is no such file.
    #[error("there is no question bank `{name}`")]
    Unknown {
        /// The name that was given.
        name: String,
        /// A name that looks like it.
        meant: Option<String>,
    },
    /// Several banks of the library have this name.
    #[error("several question banks are called `{name}`")]
    Ambiguous {
        /// The name that was given.
        name: String,
        /// Their files.
        paths: Vec<PathBuf>,
    },
}

/// What a file that should be a bank is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// Text in the encoding UTF-16.
    #[error("text in UTF-16, not in UTF-8")]
    Utf16,
    /// Bytes that are no text; the first of them is on this line, counted from 1.
    #[error("not text in UTF-8 on line {0}")]
    Binary(usize),
}

/// The built-in bank.
///
/// # Panics
/// Never: the build wrote it, with the types that read it here.
pub fn built_in() -> QuestionBank {
    serde_json::from_str(BUILT_IN_JSON).expect("the build wrote this bank")
}

/// Reads and validates the bank in a file.
///
/// # Errors
/// When the file cannot be read, is no text, or holds a bank with problems.
pub fn load(path: &Path) -> Result<QuestionBank, BankError> {
    parse(path, &read_text(path)?)
}

/// Validates the bank that was read from this file.
///
/// # Errors
/// When the bank has problems.
pub fn parse(path: &Path, yaml: &str) -> Result<QuestionBank, BankError> {
    QuestionBank::parse(&crate::display::path(path), yaml)
        .map_err(|diagnosis| BankError::Invalid(Box::new(diagnosis)))
}

/// The text of a bank's file.
///
/// # Errors
/// When the file cannot be read, or is no text of the size of a bank.
pub fn read_text(path: &Path) -> Result<String, BankError> {
    let not_text = |problem| BankError::NotText { path: path.to_owned(), problem };
    let bytes = files::read(path, MAX_BYTES).map_err(|cause| Trouble::of_file(path, cause))?;
    if is_utf16(&bytes) {
        return Err(not_text(NotText::Utf16));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        not_text(NotText::Binary(line_of(error.as_bytes(), valid)))
    })?;
    match text.find('\0') {
        Some(byte) => Err(not_text(NotText::Binary(line_of(text.as_bytes(), byte)))),
        None => Ok(text),
    }
}

/// Whether this is UTF-16: by its byte order mark, or because every other byte of its beginning
/// is zero, as in the UTF-16 of plain letters.
fn is_utf16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let is_wide = |first: usize| {
        bytes.len() >= 8 && bytes[..8].iter().enumerate().all(|(at, byte)| (at % 2 == first) == (*byte == 0))
    };
    marked || is_wide(0) || is_wide(1)
}

fn line_of(bytes: &[u8], position: usize) -> usize {
    bytes[..position].split(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Cause;

    #[test]
    fn the_built_in_bank_is_the_one_that_is_written() {
        let (written, diagnosis) = QuestionBank::check("ai-board.yaml", BUILT_IN_YAML);
        assert_eq!(diagnosis.to_string(), "", "the built-in bank has warnings");
        assert_eq!(Some(built_in()), written);
    }

    #[test]
    fn what_is_no_text_is_named() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("bank.yaml");
        let read = |bytes: &[u8]| {
            std::fs::write(&path, bytes).expect("the test's own file");
            match read_text(&path) {
                Err(BankError::NotText { problem, .. }) => Some(problem),
                _ => None,
            }
        };
        assert_eq!(read(b"format: x\n"), None);
        assert_eq!(read(b"a\nb\xff\n"), Some(NotText::Binary(2)));
        assert_eq!(read(b"a\0"), Some(NotText::Binary(1)));
        assert_eq!(read(&[0xff, 0xfe, b'a', 0]), Some(NotText::Utf16));
        assert_eq!(read(b"f\0o\0r\0m\0a\0"), Some(NotText::Utf16));
        assert_eq!(read(b"\0f\0o\0r\0m\0a"), Some(NotText::Utf16));
        std::fs::write(&path, vec![b'a'; 1024 * 1024 + 1]).expect("the test's own file");
        let large = read_text(&path);
        assert!(matches!(large, Err(BankError::File(Trouble { cause: Cause::TooLarge(_), .. }))));
        let folder = read_text(folder.path());
        assert!(matches!(folder, Err(BankError::File(Trouble { cause: Cause::NotAFile, .. }))));
    }
}
