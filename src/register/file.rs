//! The file of a register: one an organisation and bank, in a folder beside the assessments or where it is
//! said to be.

use std::path::{Path, PathBuf};

use super::{FORMAT, Register};
use crate::assessment::slug;
use crate::display;
use crate::files::{self, KeptFile, Trouble};
use crate::messages::{Explain, Language, Messages};
use crate::reading::{Lines, Place, Unfit, ours, quotable, text_of};
use crate::tr;

/// The largest register that is read or written, in bytes. A board that decides on a hundred matters a
/// year fills it in a lifetime.
const MOST_BYTES: u64 = 5 * 1024 * 1024;

/// How many characters of an organisation's name, or of a bank's id, the name of a file has.
const LONGEST_SLUG: usize = 40;

/// Why a register cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::FALLBACK)))]
pub(crate) enum RegisterError {
    /// The file cannot be read or is in use.
    File(#[from] Trouble),
    /// It is no register, or one of a later version.
    Unfit(PathBuf, Unfit),
    /// It is broken at a place, where this line stands.
    Broken(PathBuf, Place, String),
    /// The entry at this place of the decision at that one cannot stand there; places from 1.
    Contradiction(PathBuf, usize, usize),
}

impl Explain for RegisterError {
    fn explain(&self, messages: &Messages) -> String {
        match self {
            Self::File(trouble) => trouble.explain(messages),
            Self::Unfit(path, Unfit::Newer) => tr!(messages, "register-newer", path = display::path(path)),
            Self::Unfit(path, _) => tr!(messages, "register-foreign", path = display::path(path)),
            Self::Broken(path, Place { line, column }, text) => {
                let is_day = ["\"on\":", "\"due\":", "\"day\":"].iter().any(|key| text.contains(key));
                let expected = if is_day { "day" } else { "other" };
                let (path, line, column) = (display::path(path), line.to_string(), column.to_string());
                let text = text.as_str();
                tr!(
                    messages,
                    "register-broken",
                    path = path,
                    line = line,
                    column = column,
                    text = text,
                    expected = expected
                )
            }
            Self::Contradiction(path, decision, entry) => {
                let (decision, entry) = (decision.to_string(), entry.to_string());
                let path = display::path(path);
                tr!(messages, "register-contradiction", path = path, decision = decision, entry = entry)
            }
        }
    }
}

/// The register of a session: locked, and saved after every step.
#[derive(Debug)]
pub(crate) struct RegisterFile(KeptFile);

impl RegisterFile {
    /// Opens the register in this file.
    ///
    /// # Errors
    /// When it cannot be read, or is in use.
    pub(crate) fn open(path: &Path) -> Result<(Self, Register), RegisterError> {
        let (file, bytes) = KeptFile::open(path, MOST_BYTES)?;
        Ok((Self(file), parse(path, &bytes)?))
    }

    /// Takes a path for a new register, which the first save makes; where something stands there, the same
    /// with a number behind it.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub(crate) fn create(path: &Path) -> Result<Self, Trouble> {
        files::make_private_folder(files::folder_of(path))?;
        KeptFile::create_beside_others(path, MOST_BYTES).map(Self)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Saves the register; when this returns, it is on the disk.
    ///
    /// # Errors
    /// Why it is not; the file is then as it was.
    pub(crate) fn save(&mut self, register: &Register) -> Result<(), Trouble> {
        self.0.save(&bytes_of(register))
    }

    /// Saves the register in another folder or a new file, which is its file from then on.
    ///
    /// # Errors
    /// Why it is not saved there.
    pub(crate) fn save_elsewhere(&mut self, place: &Path, register: &Register) -> Result<(), Trouble> {
        self.0.save_elsewhere(place, &bytes_of(register))
    }
}

/// Where the register of an organisation and bank is, and what is in it; where there is none, where one would
/// be made.
///
/// # Errors
/// When one in the folder, which could be it, cannot be read.
pub(crate) fn find(
    folder: &Path,
    bank: &str,
    organisation: Option<&str>,
) -> Result<(PathBuf, Option<Register>), RegisterError> {
    let (all, broken) = all(folder)?;
    if let Some((path, register)) = all.into_iter().find(|(_, one)| one.is_of(bank, organisation)) {
        return Ok((path, Some(register)));
    }
    match broken.into_iter().next() {
        Some(error) => Err(error),
        None => Ok((folder.join(name(bank, organisation)), None)),
    }
}

/// The registers that were read, each with where it is, and why others cannot be.
type All = (Vec<(PathBuf, Register)>, Vec<RegisterError>);

/// The registers in a folder.
///
/// # Errors
/// When the folder cannot be read. One that does not exist holds nothing.
pub(crate) fn all(folder: &Path) -> Result<All, Trouble> {
    let (mut all, mut broken) = (Vec::new(), Vec::new());
    for path in files::list(folder)?.into_iter().filter(|path| files::has_ending(path, &["json"])) {
        match read(&path) {
            Ok(register) => all.push((path, register)),
            Err(error) => broken.push(error),
        }
    }
    Ok((all, broken))
}

/// What is in a register's file, without holding it.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read(path: &Path) -> Result<Register, RegisterError> {
    let bytes = files::read(path, MOST_BYTES).map_err(|cause| Trouble::of_file(path, cause))?;
    parse(path, &bytes)
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Register, RegisterError> {
    let register: Register = ours(bytes, FORMAT).map_err(|unfit| match unfit {
        Unfit::Broken(place) => RegisterError::Broken(path.to_owned(), place, line_of(bytes, place)),
        unfit => RegisterError::Unfit(path.to_owned(), unfit),
    })?;
    match register.contradiction() {
        Some((decision, entry)) => Err(RegisterError::Contradiction(path.to_owned(), decision, entry)),
        None => Ok(register),
    }
}

/// The line at a place, to be shown.
fn line_of(bytes: &[u8], place: Place) -> String {
    const LONGEST: usize = 80;
    let Ok(text) = text_of(bytes) else { return String::new() };
    let line = &text[Lines::of(text).line(text, place.line)];
    quotable(line.trim(), LONGEST)
}

/// `<organisation>-<bank>.json`.
fn name(bank: &str, organisation: Option<&str>) -> String {
    let parts = [organisation.unwrap_or_default(), bank].map(|part| slug(part, LONGEST_SLUG));
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    format!("{}-decisions.json", parts.join("-"))
}

/// The file's text: JSON, a line a key.
fn bytes_of(register: &Register) -> Vec<u8> {
    let mut bytes =
        serde_json::to_vec_pretty(register).expect("every key is text, and it is written to memory");
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests;
