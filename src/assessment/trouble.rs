use std::io;

/// Why the system did not let a file be written.
#[derive(Debug)]
pub enum Trouble {
    /// The disk, or the share of it this user has, is full.
    DiskFull,
    /// The disk can only be read.
    ReadOnly,
    /// This user may not write there.
    NotAllowed,
    /// The folder is not there, or is no folder.
    FolderGone,
    /// The name is longer than the system allows, or holds what it does not.
    BadName,
    /// Anything else.
    Other(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderGone,
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Self::BadName,
            _ => Self::Other(error),
        }
    }
}
