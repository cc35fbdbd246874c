//! One session at a time writes a file.
//!
//! A lock file stands beside a file while a session has it open, and the operating
//! system's lock on it is what counts: it ends with the process, however that ends. The lock
//! file's text only tells others who holds it.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Cause, Trouble, may_be_locked, short_name, to_lock};

/// What every lock file of this program begins with, so that no other is ever taken for one.
const MARK: &str = "boardready ";

/// A held lock; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Locks a file, which need not exist; its folder must.
    pub(crate) fn take(target: &Path) -> Result<Self, Trouble> {
        let failed = |error| Trouble::of_file(target, Cause::writing(error));
        let path = lock_file_of(target);
        if !may_be_locked(&path) {
            return Err(Trouble { path, cause: Cause::NoLock });
        }
        // A session that ends removes its lock file. Whoever had opened that one just before
        // holds a lock on a file that nobody else will find, and tries again.
        for _ in 0..64 {
            let mut file = to_lock().create(true).open(&path).map_err(failed)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Trouble::of_file(target, held_by(&mut file))),
                // Some network file systems have no locks. The check for changes before each
                // save protects what is written there.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
            if is_at(&file, &path).map_err(failed)? {
                // Only a courtesy to others: without it the lock holds all the same.
                let _ = introduce(&mut file);
                return Ok(Self { path, file });
            }
        }
        Err(failed(io::Error::from(io::ErrorKind::ResourceBusy)))
    }

    /// Removes a lock file that a killed session left, if nobody holds it and it is one of this
    /// program's.
    pub(crate) fn clear(path: &Path) {
        if !may_be_locked(path) {
            return;
        }
        let Ok(mut file) = to_lock().open(path) else { return };
        if text_of(&mut file).starts_with(MARK)
            && file.try_lock().is_ok()
            && is_at(&file, path).unwrap_or(false)
        {
            drop(Self { path: path.to_owned(), file });
        }
    }
}

impl Drop for Lock {
    /// Removed while it is still held, so that nobody can have locked it in between. Where an
    /// open file cannot be removed it stays, and the next session uses it again.
    fn drop(&mut self) {
        if cfg!(unix) && is_at(&self.file, &self.path).unwrap_or(false) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether the open file is the regular file at this path, and not one that was removed or a
/// symbolic link that somebody laid there.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let there = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        there => there?,
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let here = file.metadata()?;
        if !there.is_file() {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        Ok((here.dev(), here.ino()) == (there.dev(), there.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        Ok(there.is_file())
    }
}

fn introduce(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{MARK}{} {}", std::process::id(), Timestamp::now())?;
    file.flush()
}

fn held_by(file: &mut File) -> Cause {
    let text = text_of(file);
    let mut words = text.strip_prefix(MARK).unwrap_or_default().split_whitespace();
    Cause::Held {
        pid: words.next().and_then(|pid| pid.parse().ok()),
        since: words.next().and_then(|since| since.parse().ok()),
    }
}

/// What a lock file says. Where a lock keeps others from reading too, nothing.
fn text_of(file: &mut File) -> String {
    let mut text = String::new();
    let _ = file.take(256).read_to_string(&mut text);
    text
}

/// A hidden file beside the other one, named after it.
fn lock_file_of(target: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(short_name(target));
    name.push(".lock");
    target.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::testing::{folder, names};

    #[test]
    fn a_second_session_is_told_who_holds_it() {
        let folder = folder();
        let target = folder.path().join("a.json");
        let _first = Lock::take(&target).expect("nobody holds it");
        match Lock::take(&target) {
            Err(Trouble { path, cause: Cause::Held { pid, since } }) => {
                assert_eq!(path, target);
                #[cfg(unix)]
                {
                    assert_eq!(pid, Some(std::process::id()));
                    assert!(since.is_some());
                }
                let _ = (pid, since);
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_lock_ends_with_its_session_and_leaves_nothing() {
        let folder = folder();
        let target = folder.path().join("a.json");
        drop(Lock::take(&target).expect("nobody holds it"));
        #[cfg(unix)]
        assert!(names(folder.path()).is_empty());
        drop(Lock::take(&target).expect("nobody holds it any more"));
    }

    #[test]
    fn what_a_killed_session_left_does_not_block() {
        let folder = folder();
        let target = folder.path().join("a.json");
        fs::write(folder.path().join(".a.json.lock"), "boardready 1 2026-03-01T19:30:00Z\n")
            .expect("writable");
        Lock::take(&target).expect("the process that wrote it holds no lock");
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_file_is_private_and_never_written_through_a_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = folder();
        let target = folder.path().join("a.json");
        let lock = Lock::take(&target).expect("nobody holds it");
        let mode = fs::metadata(&lock.path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);

        let precious = folder.path().join("precious");
        fs::write(&precious, "kept").expect("writable");
        symlink(&precious, folder.path().join(".b.json.lock")).expect("links are possible");
        assert!(matches!(
            Lock::take(&folder.path().join("b.json")),
            Err(Trouble { cause: Cause::NoLock, .. })
        ));
        assert_eq!(fs::read_to_string(&precious).expect("there"), "kept");

        let nowhere = folder.path().join("nowhere");
        symlink(&nowhere, folder.path().join(".c.json.lock")).expect("links are possible");
        Lock::take(&folder.path().join("c.json")).expect_err("it is a link");
        Lock::clear(&folder.path().join(".c.json.lock"));
        assert!(!nowhere.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_no_lock_file_and_is_not_waited_for() {
        let folder = folder();
        let pipe = folder.path().join(".a.json.lock");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("a system").success());
        match Lock::take(&folder.path().join("a.json")) {
            Err(Trouble { path, cause: Cause::NoLock }) => assert_eq!(path, pipe),
            other => panic!("{other:?}"),
        }
        Lock::clear(&pipe);
        assert!(pipe.exists());
    }

    #[test]
    fn only_our_own_abandoned_lock_files_are_cleared() {
        let folder = folder();
        let [ours, theirs] = ["ours", "theirs"].map(|name| folder.path().join(name));
        fs::write(&ours, "boardready 1 2026-03-01T19:30:00Z\n").expect("writable");
        fs::write(&theirs, "1\n").expect("writable");
        Lock::clear(&ours);
        Lock::clear(&theirs);
        #[cfg(unix)]
        assert_eq!(names(folder.path()), ["theirs"]);
    }

    #[test]
    fn a_folder_that_is_gone_is_said() {
        let folder = folder();
        let target = folder.path().join("gone").join("a.json");
        let error = Lock::take(&target).expect_err("there is no folder");
        assert!(matches!(error, Trouble { cause: Cause::FolderGone, .. }), "{error:?}");
    }

    #[test]
    fn a_name_of_any_length_can_be_locked() {
        let folder = folder();
        for length in [200, 201, 255] {
            let target = folder.path().join("n".repeat(length));
            Lock::take(&target).expect("the lock's name is short enough");
        }
    }
}
