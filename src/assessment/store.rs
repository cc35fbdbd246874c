//! The folder in which assessments are kept, and what is found there.
//!
//! Assessments lie in the folder itself, as `<date>-<organisation>-<role>-<short id>.json`. Copies of
//! the banks that are not built in lie in `used-banks` beneath it, so that a folder that is moved or
//! archived still holds all that a report needs.

mod name;
mod salvage;

pub(crate) use name::slug;
use std::cmp::Reverse;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::file::{self, FileError};
use super::saving::{self, AssessmentFile};
use super::{Assessment, BankRef};
use crate::bank;
use crate::files::{self, Cause, Existing, Lock, Trouble};
use crate::messages::Messages;
use crate::tr;

pub(crate) use salvage::salvage;

/// How much of a file is read to learn when it was changed, in bytes.
const BEGINNING: u64 = 4096;

/// The folder in which assessments are kept.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    folder: PathBuf,
}

/// A file of the folder.
#[derive(Debug)]
pub(crate) struct Saved {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What is in it, or why that cannot be read.
    pub(crate) assessment: Result<Assessment, FileError>,
}

/// The copy of a bank that an assessment was taken with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptBank {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Its text, as it was when it was kept unless someone changed it since: compare the digest.
    pub(crate) yaml: String,
}

impl Store {
    /// How the name of what may be an assessment ends.
    pub(crate) const ENDINGS: &[&str] = &["json", "yaml", "yml"];

    /// The folder for this user, within that of the program; `None` when the system does not say
    /// where the user's files are.
    pub(crate) fn default_dir() -> Option<PathBuf> {
        Some(files::data_folder()?.join("assessments"))
    }

    /// Uses this folder. It need not exist: it is made when the first assessment is. What killed
    /// sessions left in it is tidied up.
    pub(crate) fn open(folder: &Path) -> Self {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        tidy(&folder);
        Self { folder }
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a file for a new assessment; the first save makes it.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub(crate) fn create(
        &self,
        assessment: &Assessment,
        messages: &Messages,
    ) -> Result<AssessmentFile, Trouble> {
        files::make_private_folder(&self.folder)?;
        let name = name::of_assessment(assessment, &tr!(messages, "assessment-named"), &TimeZone::system());
        saving::create_beside_others(&self.folder.join(name))
    }

    /// Everything in the folder that is or should be an assessment, the last changed first; what
    /// does not say when it was changed comes last. Each is read only when it is its turn: a
    /// folder of years has thousands.
    ///
    /// # Errors
    /// When the folder cannot be read. One that does not exist holds nothing.
    pub(crate) fn list(&self) -> Result<impl ExactSizeIterator<Item = Saved> + use<>, Trouble> {
        let paths = files::list(&self.folder)?.into_iter();
        let assessments = paths.filter(|path| files::has_ending(path, Self::ENDINGS) && !path.is_dir());
        let mut dated: Vec<_> = assessments.map(|path| (Reverse(changed_at(&path)), path)).collect();
        dated.sort_by_key(|(at, _)| *at);
        Ok(dated.into_iter().map(|(_, path)| Saved { assessment: file::read(&path), path }))
    }

    /// Keeps a copy of a bank, for reports of later. `yaml` is the bank's file as it was read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn keep_bank(&self, bank: &BankRef, yaml: &str) -> Result<PathBuf, Trouble> {
        let path = self.bank_path(bank);
        if files::read(&path, bank::MAX_BYTES).is_ok_and(|kept| kept == yaml.as_bytes()) {
            return Ok(path);
        }
        files::make_private_folder(&self.folder)?;
        files::make_private_folder(&self.used_banks())?;
        let _saving = files::wait_for_saves();
        files::write(&path, yaml.as_bytes(), Existing::Replace)?;
        Ok(path)
    }

    /// The copy of the bank that an assessment was taken with, if one was kept.
    pub(crate) fn kept_bank(&self, bank: &BankRef) -> Option<KeptBank> {
        let path = self.bank_path(bank);
        let bytes = files::read(&path, bank::MAX_BYTES).ok()?;
        Some(KeptBank { path, yaml: String::from_utf8(bytes).ok()? })
    }

    fn used_banks(&self) -> PathBuf {
        self.folder.join("used-banks")
    }

    fn bank_path(&self, bank: &BankRef) -> PathBuf {
        self.used_banks().join(name::of_bank(bank))
    }
}

/// When an assessment was last changed. What the program saved tells it on a line near its
/// beginning, which no text in it can look like: a line break in one is written `\n`.
fn changed_at(path: &Path) -> Option<Timestamp> {
    let told = || {
        let beginning = files::read_beginning(path, BEGINNING).ok()?;
        let beginning = String::from_utf8_lossy(&beginning);
        let (_, after) = beginning.strip_prefix("{\n")?.split_once("\n  \"updated_at\": \"")?;
        after.split('"').next()?.parse().ok()
    };
    told().or_else(|| file::read(path).ok()?.updated_at)
}

/// Renames a damaged file to `<name>.damaged-<n>`, over nothing, and gives the new path. A
/// symbolic link is renamed itself; what it leads to stays.
///
/// # Errors
/// When the file is in use or cannot be renamed.
pub(crate) fn set_aside(path: &Path) -> Result<PathBuf, Trouble> {
    let failed = |error| Trouble::of_file(path, Cause::writing(error));
    let _lock = Lock::take(&fs::canonicalize(path).map_err(failed)?)?;
    // Made first, and only then renamed over: so the name is known to be free.
    let mut names = (1..10_000).map(|number| with_ending(path, &format!(".damaged-{number}")));
    let aside = names
        .find_map(|aside| match File::create_new(&aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => None,
            made => Some(made.map(|_| aside)),
        })
        .unwrap_or_else(|| Err(io::ErrorKind::AlreadyExists.into()))
        .map_err(failed)?;
    fs::rename(path, &aside).map_err(|error| {
        let _ = fs::remove_file(&aside);
        failed(error)
    })?;
    Ok(aside)
}

/// What was set aside of this file.
pub(super) fn set_aside_of(path: &Path) -> Vec<PathBuf> {
    let beginning = with_ending(path, ".damaged-");
    let mut beside = files::list(files::folder_of(path)).unwrap_or_default();
    beside.retain(|other| {
        let number =
            other.as_os_str().as_encoded_bytes().strip_prefix(beginning.as_os_str().as_encoded_bytes());
        number.is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
    });
    beside
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

/// Removes the temporary files and lock files of sessions that were killed: those of ours whose
/// lock nobody holds.
fn tidy(folder: &Path) {
    files::remove_abandoned(folder, |name| {
        std::str::from_utf8(name).is_ok_and(|name| Lock::take(&folder.join(name)).is_ok())
    });
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if files::is_hidden(&entry.path()) && files::has_ending(&entry.path(), &["lock"]) {
            Lock::clear(&entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
