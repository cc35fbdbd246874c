//! A file that a session goes on writing: whole at every instant, and nobody's changes are lost.
//! Before each save the file must still be what this session last read or wrote.
//!
//! Symbolic links: opening a file follows its links once, and lock, temporary file and renaming
//! all happen beside the file they lead to. The links stay, and one file has one lock whatever
//! it is called. A new file is never made through a link, and a file that belongs to another
//! user is not replaced.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use super::lock::Lock;
use super::{Cause, Existing, Trouble};

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

type Fingerprint = [u8; 32];

/// The file of one session: locked, and watched for changes by others.
#[derive(Debug)]
pub(crate) struct KeptFile {
    path: PathBuf,
    /// The path with symbolic links followed.
    target: PathBuf,
    /// It never has more bytes than this.
    most: u64,
    /// What was last read or written; `None` while there is no file yet.
    known: Option<Fingerprint>,
    /// What was in it when this session opened it; `None` where there was no file.
    before: Option<Vec<u8>>,
    _lock: Lock,
}

impl KeptFile {
    /// Takes a path for a new file of at most so many bytes. The folder must exist; the file is made
    /// by the first save.
    ///
    /// # Errors
    /// When something stands there already, or it cannot be locked.
    pub(crate) fn create(path: &Path, most: u64) -> Result<Self, Trouble> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(Trouble::of_file(path, Cause::Exists));
        }
        let folder = fs::canonicalize(super::folder_of(path)).map_err(Cause::writing);
        let target = folder.and_then(|folder| Ok(folder.join(path.file_name().ok_or(Cause::BadName)?)));
        Self::take(path, target.map_err(|cause| Trouble::of_file(path, cause))?, most)
    }

    /// As [`Self::create`]; where something stands there, the same with a number behind it.
    pub(crate) fn create_beside_others(path: &Path, most: u64) -> Result<Self, Trouble> {
        let stands_there = |file: &Result<_, _>| matches!(file, Err(Trouble { cause: Cause::Exists, .. }));
        let mut files = super::numbered(path).map(|path| Self::create(&path, most));
        files.find(|file| !stands_there(file)).unwrap_or_else(|| Err(Trouble::of_file(path, Cause::Exists)))
    }

    /// Opens a file to go on with it, and gives what is in it.
    ///
    /// # Errors
    /// When it cannot be read or written, or is in use.
    pub(crate) fn open(path: &Path, most: u64) -> Result<(Self, Vec<u8>), Trouble> {
        let trouble = |cause| Trouble::of_file(path, cause);
        let target = fs::canonicalize(path).map_err(|error| trouble(Cause::reading(error)))?;
        if !target.is_file() {
            return Err(trouble(Cause::NotAFile));
        }
        if super::is_read_only(&target) {
            return Err(trouble(Cause::Protected));
        }
        let mut file = Self::take(path, target, most)?;
        let bytes = super::read(&file.target, most).map_err(trouble)?;
        file.known = Some(fingerprint(&bytes));
        file.before = Some(bytes.clone());
        Ok((file, bytes))
    }

    /// Locks the file, and removes what killed sessions left beside it.
    fn take(path: &Path, target: PathBuf, most: u64) -> Result<Self, Trouble> {
        let lock = Lock::take(&target)?;
        let own = super::short_name(&target);
        super::remove_abandoned(super::folder_of(&target), |name| name == own.as_encoded_bytes());
        Ok(Self { path: path.to_owned(), target, most, known: None, before: None, _lock: lock })
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it has been saved yet.
    pub(crate) fn is_saved(&self) -> bool {
        self.known.is_some()
    }

    /// What was last saved, if that is what the file holds.
    pub(crate) fn saved(&self) -> Option<Vec<u8>> {
        let bytes = super::read(&self.target, self.most).ok()?;
        (self.known == Some(fingerprint(&bytes))).then_some(bytes)
    }

    /// Saves these bytes; when this returns, they are on the disk.
    ///
    /// # Errors
    /// Why they are not. The file is then as it was, and the session can try again or go
    /// [elsewhere](Self::save_elsewhere).
    pub(crate) fn save(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let _saving = wait_for_saves();
        self.write(bytes).map_err(|cause| Trouble::of_file(&self.path, cause))
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
            Some(bytes) => super::put(&self.target, bytes, Existing::Replace)?,
            None => fs::remove_file(&self.target).map_err(Cause::writing)?,
        }
        self.known = before;
        super::sync_folder(&self.target).map_err(Cause::writing)
    }

    /// Removes it for good, after these.
    ///
    /// # Errors
    /// Why it is still there; the others may be gone then.
    pub(crate) fn remove_with(self, mut others: Vec<PathBuf>) -> Result<(), Trouble> {
        let _saving = wait_for_saves();
        // A link goes with what it leads to.
        others.extend([self.path.clone(), self.target.clone()]);
        self.remove_all(&others).map_err(|cause| Trouble::of_file(&self.path, cause))
    }

    fn remove_all(&self, paths: &[PathBuf]) -> Result<(), Cause> {
        if self.on_disk()? != self.known {
            return Err(Cause::Changed);
        }
        for path in paths.iter().filter(|path| fs::symlink_metadata(path).is_ok()) {
            fs::remove_file(path).map_err(Cause::writing)?;
        }
        super::sync_folder(&self.target).map_err(Cause::writing)
    }

    /// Saves the bytes in another folder, under a name that is free there, or in a new file; from
    /// then on this is its file. The earlier file stays as it is.
    ///
    /// # Errors
    /// Why they are not saved there. Nothing has changed then.
    pub(crate) fn save_elsewhere(&mut self, place: &Path, bytes: &[u8]) -> Result<(), Trouble> {
        let mut elsewhere = if place.is_dir() {
            let named = place.join(self.path.file_name().unwrap_or_default());
            Self::create_beside_others(&named, self.most)?
        } else {
            Self::create(place, self.most)?
        };
        elsewhere.save(bytes)?;
        *self = elsewhere;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Cause> {
        if u64::try_from(bytes.len()).is_ok_and(|length| length > self.most) {
            return Err(Cause::Grown(self.most));
        }
        let found = self.on_disk()?;
        if found.is_some() && found != self.known {
            return Err(Cause::Changed);
        }
        let existing = if found.is_some() { Existing::Replace } else { Existing::Keep };
        super::put(&self.target, bytes, existing).map_err(|cause| match cause {
            Cause::Exists => Cause::Changed,
            cause => cause,
        })?;
        self.known = Some(fingerprint(bytes));
        super::sync_folder(&self.target).map_err(Cause::writing)
    }

    fn on_disk(&self) -> Result<Option<Fingerprint>, Cause> {
        let is_link = fs::symlink_metadata(&self.target).is_ok_and(|there| there.is_symlink());
        match super::read(&self.target, self.most) {
            _ if is_link => Err(Cause::Changed),
            Ok(bytes) => Ok(Some(fingerprint(&bytes))),
            Err(Cause::NotFound) => Ok(None),
            Err(Cause::NotAFile | Cause::TooLarge(_)) => Err(Cause::Changed),
            Err(cause) => Err(cause),
        }
    }
}

fn fingerprint(bytes: &[u8]) -> Fingerprint {
    Sha256::digest(bytes).into()
}
