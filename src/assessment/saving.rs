//! Saving an assessment so that it is whole at every instant.
//!
//! Each save writes a temporary file in the same folder, brings it to the disk and renames it
//! over the old one: whoever looks, and whenever the power fails, finds the old file or the new
//! one. Before that the file must still be what this session last read or wrote.
//!
//! Symbolic links: opening a file follows its links once, and lock, temporary file and renaming
//! all happen beside the file they lead to. The links stay, and one file has one lock whatever
//! it is called. A new file is never made through a link, and a file that belongs to another
//! user is not replaced.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::Assessment;
use super::file::{self, FileError, FileErrorKind, MAX_BYTES, Notation};
use super::lock::{Lock, LockError, short_name};
use super::trouble::Trouble;
use crate::messages::{Language, Messages};

/// What the names of our temporary files end with.
pub(super) const TEMPORARY: &str = ".boardready-tmp";

/// Held while a save is under way.
static SAVING: Mutex<()> = Mutex::new(());

/// As long as this exists, no save is under way and none begins.
#[must_use]
#[derive(Debug)]
pub struct NoSaving {
    _guard: MutexGuard<'static, ()>,
}

/// Waits until a save that is under way has ended. For whoever is about to end the process:
/// take this, keep it, exit.
pub fn wait_for_saves() -> NoSaving {
    NoSaving { _guard: SAVING.lock().unwrap_or_else(PoisonError::into_inner) }
}

/// Why an assessment could not be opened for writing.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::English)))]
pub enum OpenError {
    /// It cannot be read.
    File(FileError),
    /// It is in use, or cannot be locked.
    Lock(LockError),
    /// It was written by hand, as YAML: saving would put JSON in its place.
    ByHand(PathBuf),
    /// A new file was asked for, and there is one.
    Exists(PathBuf),
}

/// An assessment could not be saved. What is on the disk is as it was.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::English)))]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub kind: SaveErrorKind,
}

/// Why an assessment could not be saved.
#[derive(Debug)]
pub enum SaveErrorKind {
    /// The file is not what this session last read or wrote.
    ChangedUnderneath,
    /// A new file was asked for, and there is one.
    Exists,
    /// The file belongs to another user.
    NotYours,
    /// It would be larger than what can be read again.
    TooLarge,
    /// The new place is in use, or cannot be locked.
    Lock(LockError),
    /// The system did not let it be written.
    Trouble(Trouble),
}

impl From<io::Error> for SaveErrorKind {
    fn from(error: io::Error) -> Self {
        Self::Trouble(Trouble::from(error))
    }
}

/// The file of one session's assessment: locked, and watched for changes by others.
#[derive(Debug)]
pub struct AssessmentFile {
    path: PathBuf,
    /// The path with symbolic links followed.
    target: PathBuf,
    /// What was last read or written; `None` while there is no file yet.
    known: Option<Fingerprint>,
    _lock: Lock,
}

type Fingerprint = [u8; 32];

impl AssessmentFile {
    /// Takes a path for a new assessment. The folder must exist; the file is made by the first
    /// save.
    ///
    /// # Errors
    /// When something stands there already, or it cannot be locked.
    pub fn create(path: &Path) -> Result<Self, OpenError> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(OpenError::Exists(path.to_owned()));
        }
        let target = real_parent(path).map_err(|error| {
            OpenError::Lock(LockError::Failed { path: path.to_owned(), trouble: error.into() })
        })?;
        let lock = Lock::take(&target).map_err(OpenError::Lock)?;
        remove_abandoned(&target);
        Ok(Self { path: path.to_owned(), target, known: None, _lock: lock })
    }

    /// Opens a saved assessment to go on with it.
    ///
    /// # Errors
    /// When it cannot be read, is in use, or was written by hand.
    pub fn open(path: &Path) -> Result<(Self, Assessment), OpenError> {
        let unreadable =
            |kind| OpenError::File(FileError { path: path.to_owned(), place: None, keys: Vec::new(), kind });
        let target = fs::canonicalize(path).map_err(|error| unreadable(error.into()))?;
        if !target.is_file() {
            return Err(unreadable(FileErrorKind::NotAFile));
        }
        let lock = Lock::take(&target).map_err(OpenError::Lock)?;
        remove_abandoned(&target);
        let loaded = file::load(&target)
            .map_err(|error| OpenError::File(FileError { path: path.to_owned(), ..error }))?;
        if loaded.notation == Notation::Yaml {
            return Err(OpenError::ByHand(path.to_owned()));
        }
        let known = Some(fingerprint(&loaded.bytes));
        Ok((Self { path: path.to_owned(), target, known, _lock: lock }, loaded.assessment))
    }

    /// Where it is saved.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Saves the assessment; when this returns, it is on the disk.
    ///
    /// # Errors
    /// Why it is not. The file is then as it was, and the session can try again or go
    /// [elsewhere](Self::save_elsewhere).
    pub fn save(&mut self, assessment: &Assessment) -> Result<(), SaveError> {
        let _saving = wait_for_saves();
        self.write(assessment).map_err(|kind| SaveError { path: self.path.clone(), kind })
    }

    /// Saves the assessment in another folder, under a name that is free there, or in a new
    /// file; from then on this is its file. The earlier file stays as it is.
    ///
    /// # Errors
    /// Why it is not saved there. Nothing has changed then.
    pub fn save_elsewhere(&mut self, place: &Path, assessment: &Assessment) -> Result<(), SaveError> {
        let mut elsewhere = if place.is_dir() {
            let name = self.path.file_name().unwrap_or_default();
            create_beside_others(&place.join(name))
        } else {
            Self::create(place)
        }
        .map_err(|error| SaveError { path: place.to_owned(), kind: SaveErrorKind::from(error) })?;
        elsewhere.save(assessment)?;
        *self = elsewhere;
        Ok(())
    }

    fn write(&mut self, assessment: &Assessment) -> Result<(), SaveErrorKind> {
        let bytes = bytes_of(assessment)?;
        let found = self.on_disk()?;
        if found.is_some() && found != self.known {
            return Err(SaveErrorKind::ChangedUnderneath);
        }
        let temporary = write_beside(&self.target, &bytes)?;
        if found.is_some() {
            refuse_another_owner(&temporary, &self.target)?;
            temporary.persist(&self.target).map_err(|error| error.error)?;
        } else {
            temporary.persist_noclobber(&self.target).map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => SaveErrorKind::ChangedUnderneath,
                _ => error.error.into(),
            })?;
        }
        self.known = Some(fingerprint(&bytes));
        sync_folder(&self.target)?;
        Ok(())
    }

    fn on_disk(&self) -> Result<Option<Fingerprint>, SaveErrorKind> {
        let is_link = fs::symlink_metadata(&self.target).is_ok_and(|there| there.is_symlink());
        match file::bytes_of(&self.target, MAX_BYTES) {
            _ if is_link => Err(SaveErrorKind::ChangedUnderneath),
            Ok(bytes) => Ok(Some(fingerprint(&bytes))),
            Err(FileErrorKind::NotFound) => Ok(None),
            Err(FileErrorKind::NotAllowed) => Err(SaveErrorKind::Trouble(Trouble::NotAllowed)),
            Err(FileErrorKind::Unreadable(error)) => Err(error.into()),
            Err(_) => Err(SaveErrorKind::ChangedUnderneath),
        }
    }
}

impl From<OpenError> for SaveErrorKind {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Lock(LockError::Failed { trouble, .. }) => Self::Trouble(trouble),
            OpenError::Lock(lock) => Self::Lock(lock),
            OpenError::Exists(_) | OpenError::File(_) | OpenError::ByHand(_) => Self::Exists,
        }
    }
}

/// Takes this path for a new assessment, or, where something stands there, the same with a
/// number behind it.
pub(super) fn create_beside_others(path: &Path) -> Result<AssessmentFile, OpenError> {
    let mut number = 1;
    loop {
        let free = if number == 1 { path.to_owned() } else { numbered(path, number) };
        match AssessmentFile::create(&free) {
            Err(OpenError::Exists(_)) if number < 1000 => number += 1,
            done => return done,
        }
    }
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

/// The file's text: JSON, a line a key, as one would want to read it in an editor.
fn bytes_of(assessment: &Assessment) -> Result<Vec<u8>, SaveErrorKind> {
    let mut bytes = if assessment.targets.values().all(|target| target.is_finite()) {
        serde_json::to_vec_pretty(assessment)
    } else {
        // JSON has no such numbers, and a target that is none aims at nothing.
        let mut assessment = assessment.clone();
        assessment.targets.retain(|_, target| target.is_finite());
        serde_json::to_vec_pretty(&assessment)
    }
    .expect("every key of an assessment is text, and it is written to memory");
    bytes.push(b'\n');
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
        return Err(SaveErrorKind::TooLarge);
    }
    Ok(bytes)
}

/// Writes a private temporary file in the folder of `target` and brings it to the disk. It is
/// removed when it is dropped.
pub(super) fn write_beside(target: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut prefix = OsString::from(".");
    prefix.push(short_name(target));
    prefix.push(".");
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = tempfile::Builder::new().prefix(&prefix).suffix(TEMPORARY).tempfile_in(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Created private already; a strict umask can have taken the owner's own rights too.
        temporary.as_file().set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// Renaming would give the file to this user.
fn refuse_another_owner(temporary: &NamedTempFile, target: &Path) -> Result<(), SaveErrorKind> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if temporary.as_file().metadata()?.uid() != fs::metadata(target)?.uid() {
            return Err(SaveErrorKind::NotYours);
        }
    }
    let _ = (temporary, target);
    Ok(())
}

/// Brings a renaming in this file's folder to the disk.
pub(super) fn sync_folder(target: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};

    if cfg!(unix)
        && let Some(folder) = target.parent()
    {
        match File::open(folder).and_then(|folder| folder.sync_all()) {
            // Some file systems cannot do that for a folder, and a folder can be writable alone.
            Err(error) if matches!(error.kind(), InvalidInput | Unsupported | PermissionDenied) => {}
            done => done?,
        }
    }
    Ok(())
}

/// Removes what killed sessions left beside a file. Only for whoever holds its lock.
pub(super) fn remove_abandoned(target: &Path) {
    let own = short_name(target);
    for (path, of) in temporaries(target.parent().unwrap_or(Path::new("."))) {
        if of == own {
            let _ = fs::remove_file(path);
        }
    }
}

/// Our temporary files in a folder, each with the name of the file that it was to become.
pub(super) fn temporaries(folder: &Path) -> Vec<(PathBuf, OsString)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| Some((entry.path(), temporary_of(&entry.file_name())?))).collect()
}

/// The name in `.name.random.boardready-tmp`.
fn temporary_of(name: &OsStr) -> Option<OsString> {
    let bytes = name.as_encoded_bytes().strip_prefix(b".")?.strip_suffix(TEMPORARY.as_bytes())?;
    let dot = bytes.iter().rposition(|byte| *byte == b'.')?;
    let (of, random) = (&bytes[..dot], &bytes[dot + 1..]);
    // Cut from a name at ASCII characters: both parts are what the system gave.
    let is_ours = !of.is_empty() && random.len() == 6 && random.iter().all(u8::is_ascii_alphanumeric);
    is_ours.then(|| name_of(of))
}

#[cfg(unix)]
fn name_of(bytes: &[u8]) -> OsString {
    <OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes).to_owned()
}

#[cfg(not(unix))]
fn name_of(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

fn real_parent(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let parent = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(fs::canonicalize(parent)?.join(name))
}

fn fingerprint(bytes: &[u8]) -> Fingerprint {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests;
