//! The bank library: the banks there are, built in or in files, and how one is found.
//!
//! People keep their own banks in a folder of the library, and name one by its id; any other bank
//! is named by its file. The copies that are kept of banks that were used are no part of it.

mod shelf;

use std::path::{Path, PathBuf};

use crate::bank::{Diagnosis, MAX_BYTES, QuestionBank};
use crate::files::{self, Trouble};
use crate::reading::{self, NotText};

pub(crate) use shelf::{Found, Library, OwnBank};

/// The id of the bank that is used unless another is named.
pub const BUILT_IN: &str = "ai-board";

/// The built-in bank, read and validated: reading the YAML would take longer than all the rest of a
/// start.
const BUILT_IN_JSON: &str = include_str!("../questions/ai-board.json");

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
    /// The file is what another program writes.
    #[error("{}: a {format} file", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What its format is called everywhere.
        format: &'static str,
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

/// The built-in bank.
///
/// # Panics
/// Never: a test wrote it, with the types that read it here.
pub fn built_in() -> QuestionBank {
    serde_json::from_str(BUILT_IN_JSON).expect("a test wrote this bank")
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
    let bytes = files::read(path, MAX_BYTES).map_err(|cause| Trouble::of_file(path, cause))?;
    if let Some(format) = reading::foreign(&bytes) {
        return Err(BankError::Foreign { path: path.to_owned(), format });
    }
    match reading::text_of(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(problem) => Err(BankError::NotText { path: path.to_owned(), problem }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Cause;
    use crate::reading::Place;

    #[test]
    fn the_built_in_bank_is_the_one_that_is_written() {
        let (written, diagnosis) = QuestionBank::check("ai-board.yaml", BUILT_IN_YAML);
        assert_eq!(diagnosis.to_string(), "", "the built-in bank has warnings");
        let json = serde_json::to_string(&written).expect("a bank can be written as JSON") + "\n";
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/questions/ai-board.json");
        if json != BUILT_IN_JSON && std::env::var_os("RENEW").is_some() {
            std::fs::write(file, &json).expect("the file can be written");
        }
        let is_current = json == BUILT_IN_JSON;
        assert!(is_current, "{file} is out of date; to renew it: RENEW=1 cargo test --lib library");
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
        assert_eq!(read(b"a\nb\xff\n"), Some(NotText::NotUtf8(Place { line: 2, column: 2 })));
        assert_eq!(read(b"a\0"), Some(NotText::Binary(Place { line: 1, column: 2 })));
        assert_eq!(read(&[0xff, 0xfe, b'a', 0]), Some(NotText::Utf16));
        assert_eq!(read(b"f\0o\0r\0m\0a\0"), Some(NotText::Utf16));
        assert_eq!(read(b"\0f\0o\0r\0m\0a"), Some(NotText::Utf16));
        for (bytes, expected) in [
            (&b"PK\x03\x04\0\0word/document.xml"[..], "Word"),
            (b"PK\x03\x04\0\0xl/workbook.xml", "Excel"),
            (b"PK\x03\x04", "ZIP"),
            (b"%PDF-1.7\n\xe2", "PDF"),
            (b"{\\rtf1\\ansi x}", "RTF"),
            (b"\n<!DOCTYPE html>\n", "HTML"),
        ] {
            std::fs::write(&path, bytes).expect("the test's own file");
            assert!(matches!(read_text(&path), Err(BankError::Foreign { format, .. }) if format == expected));
        }
        std::fs::write(&path, vec![b'a'; 1024 * 1024 + 1]).expect("the test's own file");
        let large = read_text(&path);
        assert!(matches!(large, Err(BankError::File(Trouble { cause: Cause::TooLarge(_), .. }))));
        let folder = read_text(folder.path());
        assert!(matches!(folder, Err(BankError::File(Trouble { cause: Cause::NotAFile, .. }))));
    }
}
