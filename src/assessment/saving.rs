//! Saving an assessment so that it is whole at every instant, and nobody's changes are lost:
//! before each save the file must still be what this session last read or wrote.
//!
//! Symbolic links: opening a file follows its links once, and lock, temporary file and renaming
//! all happen beside the file they lead to. The links stay, and one file has one lock whatever
//! it is called. A new file is never made through a link, and a file that belongs to another
//! user is not replaced.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use super::file::{self, FileError, MAX_BYTES, Notation};
use super::lock::Lock;
use super::{Assessment, store};
use crate::files::{self, Cause, Existing, Trouble};

/// Held while a save is under way.
static SAVING: Mutex<()> = Mutex::new(());

/// As long as this exists, no save is under way and none begins.
#[must_use]
#[derive(Debug)]
pub(crate) struct NoSaving {
    _guard: MutexGuard<'static, ()>,
}

/// Waits until a save that is under way has ended. For whoever is about to end the process:
/// take this, keep it, exit.
pub(crate) fn wait_for_saves() -> NoSaving {
    NoSaving { _guard: SAVING.lock().unwrap_or_else(PoisonError::into_inner) }
}

/// The file of one session's assessment: locked, and watched for changes by others.
#[derive(Debug)]
pub(crate) struct AssessmentFile {
    path: PathBuf,
    /// The path with symbolic links followed.
    target: PathBuf,
    /// What was last read or written; `None` while there is no file yet.
    known: Option<Fingerprint>,
    /// What was in it when this session opened it; `None` where there was no file.
    before: Option<Vec<u8>>,
    _lock: Lock,
}

type Fingerprint = [u8; 32];

impl AssessmentFile {
    /// Takes a path for a new assessment. The folder must exist; the file is made by the first
    /// save.
    ///
    /// # Errors
    /// When something stands there already, or it cannot be locked.
    pub(crate) fn create(path: &Path) -> Result<Self, Trouble> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(Trouble::of_file(path, Cause::Exists));
        }
        let folder = fs::canonicalize(files::folder_of(path)).map_err(Cause::writing);
        let target = folder.and_then(|folder| Ok(folder.join(path.file_name().ok_or(Cause::BadName)?)));
        Self::take(path, target.map_err(|cause| Trouble::of_file(path, cause))?)
    }

    /// Opens a saved assessment to go on with it.
    ///
    /// # Errors
    /// When it cannot be read, is in use, or was written by hand.
    pub(crate) fn open(path: &Path) -> Result<(Self, Assessment), FileError> {
        let trouble = |cause| FileError::from(Trouble::of_file(path, cause));
        let target = fs::canonicalize(path).map_err(|error| trouble(Cause::reading(error)))?;
        if !target.is_file() {
            return Err(trouble(Cause::NotAFile));
        }
        if files::is_read_only(&target) {
            return Err(trouble(Cause::Protected));
        }
        let mut file = Self::take(path, target)?;
        let loaded =
            file::load(&file.target).map_err(|error| FileError { path: path.to_owned(), ..error })?;
        if loaded.notation == Notation::Yaml {
            return Err(trouble(Cause::ByHand));
        }
        file.known = Some(fingerprint(&loaded.bytes));
        file.before = Some(loaded.bytes);
        Ok((file, loaded.assessment))
    }

    /// Locks the file, and removes what killed sessions left beside it.
    fn take(path: &Path, target: PathBuf) -> Result<Self, Trouble> {
        let lock = Lock::take(&target)?;
        let own = files::short_name(&target);
        files::remove_abandoned(files::folder_of(&target), |name| name == own.as_encoded_bytes());
        Ok(Self { path: path.to_owned(), target, known: None, before: None, _lock: lock })
    }

    /// Where it is saved.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it has been saved yet.
    pub(crate) fn is_saved(&self) -> bool {
        self.known.is_some()
    }

    /// What was last saved, if that is what the file holds.
    pub(crate) fn saved(&self) -> Option<Assessment> {
        let loaded = file::load(&self.target).ok()?;
        (self.known == Some(fingerprint(&loaded.bytes))).then_some(loaded.assessment)
    }

    /// Saves the assessment; when this returns, it is on the disk.
    ///
    /// # Errors
    /// Why it is not. The file is then as it was, and the session can try again or go
    /// [elsewhere](Self::save_elsewhere).
    pub(crate) fn save(&mut self, assessment: &Assessment) -> Result<(), Trouble> {
        let _saving = wait_for_saves();
        self.write(assessment).map_err(|cause| Trouble::of_file(&self.path, cause))
    }

    /// Takes back what this session saved: the file is what it was, or is gone again.
    ///
    /// # Errors
    /// Why what was saved is still there.
    pub(crate) fn take_back(&mut self) -> Result<(), Trouble> {
        let _saving = wait_for_saves();
        self.write_back().map_err(|cause| Trouble::of_file(&self.path, cause))
    }

    fn write_back(&mut self) -> Result<(), Cause> {
        let before = self.before.as_deref().map(fingerprint);
        if self.known == before {
            return Ok(());
        }
        if self.on_disk()? != self.known {
            return Err(Cause::Changed);
        }
        match &self.before {
            Some(bytes) => files::put(&self.target, bytes, Existing::Replace)?,
            None => fs::remove_file(&self.target).map_err(Cause::writing)?,
        }
        self.known = before;
        files::sync_folder(&self.target).map_err(Cause::writing)
    }

    /// What was set aside of it when it was damaged.
    pub(crate) fn set_aside(&self) -> Vec<PathBuf> {
        store::set_aside_of(&self.path)
    }

    /// Removes it for good, with what was set aside of it when it was damaged.
    ///
    /// # Errors
    /// Why it is still there; what was set aside may be gone then.
    pub(crate) fn remove(self) -> Result<(), Trouble> {
        let _saving = wait_for_saves();
        let removed = self.remove_all();
        removed.map_err(|cause| Trouble::of_file(&self.path, cause))
    }

    fn remove_all(&self) -> Result<(), Cause> {
        if self.on_disk()? != self.known {
            return Err(Cause::Changed);
        }
        let mut paths = self.set_aside();
        // A link goes with what it leads to.
        paths.extend([self.path.clone(), self.target.clone()]);
        for path in paths.iter().filter(|path| fs::symlink_metadata(path).is_ok()) {
            fs::remove_file(path).map_err(Cause::writing)?;
        }
        files::sync_folder(&self.target).map_err(Cause::writing)
    }

    /// Saves the assessment in another folder, under a name that is free there, or in a new
    /// file; from then on this is its file. The earlier file stays as it is.
    ///
    /// # Errors
    /// Why it is not saved there. Nothing has changed then.
    pub(crate) fn save_elsewhere(&mut self, place: &Path, assessment: &Assessment) -> Result<(), Trouble> {
        let mut elsewhere = if place.is_dir() {
            create_beside_others(&place.join(self.path.file_name().unwrap_or_default()))?
        } else {
            Self::create(place)?
        };
        elsewhere.save(assessment)?;
        *self = elsewhere;
        Ok(())
    }

    fn write(&mut self, assessment: &Assessment) -> Result<(), Cause> {
        let bytes = bytes_of(assessment)?;
        let found = self.on_disk()?;
        if found.is_some() && found != self.known {
            return Err(Cause::Changed);
        }
        let existing = if found.is_some() { Existing::Replace } else { Existing::Keep };
        files::put(&self.target, &bytes, existing).map_err(|cause| match cause {
            Cause::Exists => Cause::Changed,
            cause => cause,
        })?;
        self.known = Some(fingerprint(&bytes));
        files::sync_folder(&self.target).map_err(Cause::writing)
    }

    fn on_disk(&self) -> Result<Option<Fingerprint>, Cause> {
        let is_link = fs::symlink_metadata(&self.target).is_ok_and(|there| there.is_symlink());
        match files::read(&self.target, MAX_BYTES) {
            _ if is_link => Err(Cause::Changed),
            Ok(bytes) => Ok(Some(fingerprint(&bytes))),
            Err(Cause::NotFound) => Ok(None),
            Err(Cause::NotAFile | Cause::TooLarge(_)) => Err(Cause::Changed),
            Err(cause) => Err(cause),
        }
    }
}

/// Saves an assessment in a new file at this path, or at the first free one with a number behind
/// it, and gives that.
pub(crate) fn save_copy(path: &Path, assessment: &Assessment) -> Result<PathBuf, Trouble> {
    let mut file = create_beside_others(path)?;
    file.save(assessment)?;
    Ok(file.path)
}

/// Takes this path for a new assessment, or, where something stands there, the same with a
/// number behind it.
pub(super) fn create_beside_others(path: &Path) -> Result<AssessmentFile, Trouble> {
    let stands_there = |file: &Result<_, _>| matches!(file, Err(Trouble { cause: Cause::Exists, .. }));
    let mut files = files::numbered(path).map(|path| AssessmentFile::create(&path));
    files.find(|file| !stands_there(file)).unwrap_or_else(|| Err(Trouble::of_file(path, Cause::Exists)))
}

/// The file's text: JSON, a line a key, as one would want to read it in an editor.
pub(super) fn bytes_of(assessment: &Assessment) -> Result<Vec<u8>, Cause> {
    let mut assessment = assessment.clone();
    // JSON has no such numbers, and a target that is none aims at nothing.
    assessment.targets.retain(|_, target| target.is_finite());
    let mut bytes = serde_json::to_vec_pretty(&assessment)
        .expect("every key of an assessment is text, and it is written to memory");
    bytes.push(b'\n');
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
        return Err(Cause::Grown(MAX_BYTES));
    }
    Ok(bytes)
}

fn fingerprint(bytes: &[u8]) -> Fingerprint {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests;
