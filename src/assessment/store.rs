//! The folder in which assessments are kept, and what is found there.
//!
//! Assessments lie in the folder itself, as `<date>-<organisation>-<short id>.json`. Copies of
//! the banks that are not built in lie in `used-banks` beneath it, so that a folder that is moved or
//! archived still holds all that a report needs.

mod name;
mod salvage;

use std::cmp::Reverse;
use std::ffi::OsStr;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use jiff::tz::TimeZone;

use super::file::{self, FileError};
use super::lock::{Lock, LockError};
use super::saving::{self, AssessmentFile, OpenError, SaveError, SaveErrorKind};
use super::trouble::Trouble;
use super::{Assessment, BankRef};
use crate::bank;
use crate::messages::{Language, Messages};

pub use salvage::salvage;

/// Why the folder could not be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::English)))]
pub enum StoreError {
    /// The system does not say where this user's files are.
    NoHome,
    /// The folder could not be read or made.
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// The new assessment's file could not be taken.
    Open(OpenError),
}

/// The folder in which assessments are kept.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// A file of the folder.
#[derive(Debug)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it, or why that cannot be read.
    pub assessment: Result<Assessment, FileError>,
}

/// The copy of a bank that an assessment was taken with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBank {
    /// Where it is.
    pub path: PathBuf,
    /// Its text, as it was when it was kept unless someone changed it since: compare the digest.
    pub yaml: String,
}

impl Store {
    /// The folder for this user: `boardready/assessments` in `$XDG_DATA_HOME`
    /// (`~/.local/share`), or in the roaming application data on Windows.
    ///
    /// # Errors
    /// When the system does not say where the user's files are.
    pub fn default_dir() -> Result<PathBuf, StoreError> {
        let base = etcetera::choose_base_strategy().map_err(|_| StoreError::NoHome)?;
        Ok(base.data_dir().join("boardready").join("assessments"))
    }

    /// Uses this folder. It need not exist: it is made when the first assessment is. What killed
    /// sessions left in it is tidied up.
    pub fn open(folder: &Path) -> Self {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        tidy(&folder);
        Self { folder }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a file for a new assessment; the first save makes it.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn create(&self, assessment: &Assessment) -> Result<AssessmentFile, StoreError> {
        make_private(&self.folder)?;
        let name = name::of_assessment(assessment, &TimeZone::system());
        saving::create_beside_others(&self.folder.join(name)).map_err(StoreError::Open)
    }

    /// Everything in the folder that is or should be an assessment, the last changed first;
    /// what cannot be read, and what does not say when it was changed, comes last.
    ///
    /// # Errors
    /// When the folder cannot be read. One that does not exist holds nothing.
    pub fn list(&self) -> Result<Vec<Saved>, StoreError> {
        let failed = |error| StoreError::Folder { path: self.folder.clone(), trouble: Trouble::from(error) };
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut saved = Vec::new();
        for entry in entries {
            let path = entry.map_err(failed)?.path();
            if is_candidate(&path) {
                saved.push(Saved { assessment: file::read(&path), path });
            }
        }
        saved.sort_by_cached_key(|saved| {
            let updated_at = saved.assessment.as_ref().ok().and_then(|assessment| assessment.updated_at);
            (Reverse(updated_at), saved.path.clone())
        });
        Ok(saved)
    }

    /// The assessments that can be gone on with, the last changed first. One written by hand is
    /// none of them.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    pub fn unfinished(&self) -> Result<Vec<(PathBuf, Assessment)>, StoreError> {
        let list = self.list()?.into_iter().filter(|saved| has_extension(&saved.path, &["json"]));
        let readable = list.filter_map(|saved| Some((saved.path, saved.assessment.ok()?)));
        Ok(readable.filter(|(_, assessment)| assessment.completed_at.is_none()).collect())
    }

    /// Keeps a copy of a bank, for reports of later. `yaml` is the bank's file as it was read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_bank(&self, bank: &BankRef, yaml: &str) -> Result<PathBuf, StoreError> {
        let path = self.bank_path(bank);
        let failed = |error| StoreError::Folder { path: self.used_banks(), trouble: Trouble::from(error) };
        if file::bytes_of(&path, bank::MAX_BYTES).is_ok_and(|kept| kept == yaml.as_bytes()) {
            return Ok(path);
        }
        make_private(&self.folder)?;
        make_private(&self.used_banks())?;
        let _saving = saving::wait_for_saves();
        let temporary = saving::write_beside(&path, yaml.as_bytes()).map_err(failed)?;
        temporary.persist(&path).map_err(|error| failed(error.error))?;
        saving::sync_folder(&path).map_err(failed)?;
        Ok(path)
    }

    /// The copy of the bank that an assessment was taken with, if one was kept.
    pub fn kept_bank(&self, bank: &BankRef) -> Option<KeptBank> {
        let path = self.bank_path(bank);
        let bytes = file::bytes_of(&path, bank::MAX_BYTES).ok()?;
        Some(KeptBank { path, yaml: String::from_utf8(bytes).ok()? })
    }

    fn used_banks(&self) -> PathBuf {
        self.folder.join("used-banks")
    }

    fn bank_path(&self, bank: &BankRef) -> PathBuf {
        self.used_banks().join(name::of_bank(bank))
    }
}

/// Renames a damaged file to `<name>.damaged-<n>`, over nothing, and gives the new path. A
/// symbolic link is renamed itself; what it leads to stays.
///
/// # Errors
/// When the file is in use or cannot be renamed.
pub fn set_aside(path: &Path) -> Result<PathBuf, SaveError> {
    let failed = |kind| SaveError { path: path.to_owned(), kind };
    let target = fs::canonicalize(path).map_err(|error| failed(error.into()))?;
    let _lock = Lock::take(&target).map_err(|error| failed(error.into()))?;
    for number in 1..10_000 {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".damaged-{number}"));
        let aside = path.with_file_name(name);
        // Made first, and only then renamed over: so the name is known to be free.
        match OpenOptions::new().write(true).create_new(true).open(&aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(error.into())),
            Ok(_) => {
                return match fs::rename(path, &aside) {
                    Ok(()) => Ok(aside),
                    Err(error) => {
                        let _ = fs::remove_file(&aside);
                        Err(failed(error.into()))
                    }
                };
            }
        }
    }
    Err(failed(SaveErrorKind::Exists))
}

impl From<LockError> for SaveErrorKind {
    fn from(error: LockError) -> Self {
        OpenError::Lock(error).into()
    }
}

fn is_candidate(path: &Path) -> bool {
    let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    !is_hidden && has_extension(path, &["json", "yaml", "yml"]) && !path.is_dir()
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.is_some_and(|extension| extensions.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// Makes a folder that only this user can look into. One that is there stays as it is.
fn make_private(folder: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| StoreError::Folder { path: folder.to_owned(), trouble: Trouble::from(error) })
}

/// Removes the temporary files and lock files of sessions that were killed: those of ours whose
/// lock nobody holds.
fn tidy(folder: &Path) {
    for (path, of) in saving::temporaries(folder) {
        if let Ok(_lock) = Lock::take(&folder.join(of)) {
            let _ = fs::remove_file(path);
        }
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        if name.starts_with(b".") && name.ends_with(b".lock") {
            Lock::clear(&entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
