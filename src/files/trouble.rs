use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::folder_of;
use crate::display;
use crate::messages::{Explain, Language, Messages};
use crate::tr;

/// A file, or a folder, that cannot be read or written. What is on the disk is as it was.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain(&Messages::new(Language::FALLBACK)))]
pub struct Trouble {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub cause: Cause,
}

/// Why a file cannot be read or written.
#[derive(Debug)]
pub enum Cause {
    /// There is none to read.
    NotFound,
    /// This user may not read it.
    NotReadable,
    /// It is a folder, a device or a pipe.
    NotAFile,
    /// It has more than this many bytes, which are all that is read.
    TooLarge(u64),
    /// The system could not read it.
    Unreadable(io::Error),
    /// The folder to write in is not there, or is no folder.
    FolderGone,
    /// The disk, or the share of it this user has, is full.
    DiskFull,
    /// The disk can only be read.
    ReadOnly,
    /// This user may not write there.
    NotWritable,
    /// The name is longer than the system allows, or holds what it does not.
    BadName,
    /// The system could not write it.
    Unwritable(io::Error),
    /// A new file was asked for, and there is one.
    Exists,
    /// It belongs to another user.
    NotYours,
    /// Nobody may write to it.
    Protected,
    /// Something that is no lock file has the name of one.
    NoLock,
    /// It is not what this session last read or wrote.
    Changed,
    /// Another session has it open.
    Held {
        /// The process, where that can be read.
        pid: Option<u32>,
        /// Since when, where that can be read.
        since: Option<Timestamp>,
    },
    /// It was written by hand: saving would put the program's own notation in its place.
    ByHand,
    /// It would have more than this many bytes, and could not be read again.
    Grown(u64),
}

impl Trouble {
    /// What keeps a file from being read or written.
    pub(crate) fn of_file(path: &Path, cause: Cause) -> Self {
        let path = if matches!(cause, Cause::FolderGone) { folder_of(path) } else { path };
        Self { path: path.to_owned(), cause }
    }
}

impl Cause {
    /// Why the system did not let a file be read.
    pub(crate) fn reading(error: io::Error) -> Self {
        match error.kind() {
            // A path through something that is no folder leads nowhere either.
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::NotReadable,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            _ => Self::Unreadable(error),
        }
    }

    /// Why the system did not let a file be written.
    pub(crate) fn writing(error: io::Error) -> Self {
        use io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderGone,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied => Self::NotWritable,
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Self::BadName,
            ErrorKind::IsADirectory => Self::NotAFile,
            ErrorKind::AlreadyExists => Self::Exists,
            _ => Self::Unwritable(error),
        }
    }
}

impl Explain for Trouble {
    fn explain(&self, messages: &Messages) -> String {
        self.cause.explain(&self.path, messages)
    }
}

impl Cause {
    /// Says what is wrong with this file or folder, and what to do.
    pub(crate) fn explain(&self, path: &Path, messages: &Messages) -> String {
        let path = display::path(path);
        let megabytes = |bytes: &u64| bytes / (1024 * 1024);
        match self {
            Self::NotFound => tr!(messages, "file-not-found", path = path),
            Self::NotReadable => tr!(messages, "file-not-readable", path = path),
            Self::NotAFile => tr!(messages, "file-not-a-file", path = path),
            Self::TooLarge(limit) => {
                tr!(messages, "file-too-large", path = path, megabytes = megabytes(limit))
            }
            Self::Unreadable(error) => tr!(messages, "file-unreadable", path = path, code = code(error)),
            Self::FolderGone => tr!(messages, "file-folder-gone", path = path),
            Self::DiskFull => tr!(messages, "file-disk-full", path = path),
            Self::ReadOnly => tr!(messages, "file-read-only", path = path),
            Self::NotWritable => tr!(messages, "file-not-writable", path = path),
            Self::BadName => tr!(messages, "file-bad-name", path = path),
            Self::Unwritable(error) => tr!(messages, "file-unwritable", path = path, code = code(error)),
            Self::Exists => tr!(messages, "file-exists", path = path),
            Self::NotYours => tr!(messages, "file-not-yours", path = path),
            Self::Protected => tr!(messages, "file-protected", path = path),
            Self::NoLock => tr!(messages, "file-no-lock", path = path),
            Self::Changed => tr!(messages, "file-changed", path = path),
            Self::Held { pid: Some(pid), since: Some(since) } => {
                let since = since.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string();
                tr!(messages, "file-held-by", path = path, pid = pid.to_string(), since = since)
            }
            Self::Held { .. } => tr!(messages, "file-held", path = path),
            Self::ByHand => tr!(messages, "file-by-hand", path = path),
            Self::Grown(limit) => tr!(messages, "file-grown", path = path, megabytes = megabytes(limit)),
        }
    }
}

/// What the system says of something that has no name, as its standard streams.
impl Explain for io::Error {
    fn explain(&self, messages: &Messages) -> String {
        let kind = match self.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
            io::ErrorKind::IsADirectory => "folder",
            _ => "other",
        };
        tr!(messages, "error-system", kind = kind, code = code(self))
    }
}

/// The system's number for an error. Its words are English whatever the reader's language.
fn code(error: &io::Error) -> String {
    error.raw_os_error().map_or_else(|| format!("{:?}", error.kind()), |code| code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refuses_is_told_without_its_own_words() {
        let dutch = Messages::new(Language::Dutch);
        let told = |error| Trouble::of_file(Path::new("map/a.json"), Cause::writing(error)).explain(&dutch);
        for (error, expected) in [
            (io::ErrorKind::StorageFull, "map/a.json: de schijf is vol."),
            (io::ErrorKind::QuotaExceeded, "map/a.json: de schijf is vol."),
            (io::ErrorKind::ReadOnlyFilesystem, "map/a.json: van deze schijf kan alleen worden gelezen."),
            (io::ErrorKind::PermissionDenied, "map/a.json: u mag hier niet schrijven."),
            (io::ErrorKind::NotFound, "map: deze map bestaat niet."),
        ] {
            let text = told(error.into());
            assert!(text.starts_with(expected), "{text}");
        }
        let text = told(io::Error::from_raw_os_error(5));
        assert!(text.contains("(fout 5)"), "{text}");
        let reading = Cause::reading(io::ErrorKind::PermissionDenied.into());
        let text = reading.explain(Path::new("map"), &Messages::new(Language::Dutch));
        assert!(text.starts_with("map: u mag dit niet lezen."), "{text}");
    }

    #[test]
    fn every_trouble_is_told_in_the_readers_language_and_ends_with_what_to_do() {
        let [english, dutch] = [Language::English, Language::Dutch].map(Messages::new);
        let failed = || io::Error::from_raw_os_error(5);
        for cause in [
            Cause::NotFound,
            Cause::NotReadable,
            Cause::NotAFile,
            Cause::TooLarge(1024 * 1024),
            Cause::Unreadable(failed()),
            Cause::FolderGone,
            Cause::DiskFull,
            Cause::ReadOnly,
            Cause::NotWritable,
            Cause::BadName,
            Cause::Unwritable(failed()),
            Cause::Exists,
            Cause::NotYours,
            Cause::Changed,
            Cause::Held { pid: None, since: None },
            Cause::ByHand,
            Cause::Grown(1024 * 1024),
        ] {
            let trouble = Trouble { path: PathBuf::from("a\u{1b}[31m.json"), cause };
            let (in_english, in_dutch) = (trouble.explain(&english), trouble.explain(&dutch));
            assert_ne!(in_english, in_dutch);
            for text in [&in_english, &in_dutch] {
                assert!(text.starts_with("a\u{fffd}[31m.json") && text.ends_with('.'), "{text}");
                assert!(!text.contains(char::is_control), "{text}");
            }
        }
    }

    #[test]
    fn who_holds_a_file_is_said() {
        let dutch = Messages::new(Language::Dutch);
        let held =
            |pid, since| Trouble::of_file(Path::new("a.json"), Cause::Held { pid, since }).explain(&dutch);
        let known = held(Some(4711), "2026-03-01T12:00:00Z".parse().ok());
        assert!(known.contains("(proces 4711, sinds 2026-0"), "{known}");
        assert!(!held(None, None).contains("proces"));
    }
}
