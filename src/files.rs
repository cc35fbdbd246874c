//! Files as files: read within bounds, written whole or not at all, and why a file cannot be
//! read or written.

mod trouble;

use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File};
use std::io::{self, Read, Write};
use std::iter;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

pub use trouble::{Cause, Trouble};

/// What the names of our temporary files end with.
const TEMPORARY: &str = ".boardready-tmp";

/// How many letters and digits of chance stand before that.
const RANDOM: usize = 6;

/// Longer file names leave too little of the 255 bytes most systems allow for what is added.
const LONGEST_NAME: usize = 200;

/// Whether a file may take the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Existing {
    /// What stands there stays.
    Keep,
    /// What stands there is replaced, unless it belongs to another user.
    Replace,
}

/// The folder in which this program keeps this user's files: `boardready` in `$XDG_DATA_HOME`
/// (`~/.local/share`), or in the roaming application data on Windows. `None` when the system does
/// not say where the user's files are.
pub(crate) fn data_folder() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.data_dir().join("boardready"))
}

/// Makes a folder that only this user can look into. One that is there stays as it is.
pub(crate) fn make_private_folder(folder: &Path) -> Result<(), Trouble> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Trouble { path: folder.to_owned(), cause: Cause::writing(error) })
}

/// What lies in a folder, sorted by name, without what is hidden. One that does not exist holds
/// nothing.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries,
    };
    let paths = entries.and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> =
        paths.map_err(|error| Trouble { path: folder.to_owned(), cause: Cause::reading(error) })?;
    paths.retain(|path| !is_hidden(path));
    paths.sort();
    Ok(paths)
}

/// The content of a regular file of at most `limit` bytes.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Cause> {
    // One more than allowed, counted while reading: the size in the metadata may be out of date.
    let bytes = read_beginning(path, limit + 1)?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read > limit) {
        return Err(Cause::TooLarge(limit));
    }
    Ok(bytes)
}

/// The beginning of a regular file, of at most `length` bytes. A pipe or a device is refused
/// before it is opened: opening one can wait for ever.
pub(crate) fn read_beginning(path: &Path, length: u64) -> Result<Vec<u8>, Cause> {
    if !fs::metadata(path).map_err(Cause::reading)?.is_file() {
        return Err(Cause::NotAFile);
    }
    let file = File::open(path).map_err(Cause::reading)?;
    if !file.metadata().map_err(Cause::reading)?.is_file() {
        return Err(Cause::NotAFile);
    }
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).map_err(Cause::reading)?;
    Ok(bytes)
}

/// Writes a file that only its owner can read. Whoever looks, and whenever the power fails, finds
/// the old file or the whole new one; when this returns, it is on the disk.
pub(crate) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Trouble> {
    put(path, bytes, existing)
        .and_then(|()| sync_folder(path).map_err(Cause::writing))
        .map_err(|cause| Trouble::of_file(path, cause))
}

/// Brings the bytes to the disk in a temporary file of the same folder, and renames that to the
/// file. The renaming itself is on the disk after [`sync_folder`].
pub(crate) fn put(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Cause> {
    let mut prefix = OsString::from(".");
    prefix.push(short_name(path));
    prefix.push(".");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY).rand_bytes(RANDOM);
    let mut temporary = builder.tempfile_in(folder_of(path)).map_err(Cause::writing)?;
    let placed = fill(&mut temporary, bytes).map_err(Cause::writing).and_then(|()| match existing {
        Existing::Keep => temporary.persist_noclobber(path).map_err(|error| Cause::writing(error.error)),
        Existing::Replace if is_anothers(&temporary, path) => Err(Cause::NotYours),
        Existing::Replace => temporary.persist(path).map_err(|error| Cause::writing(error.error)),
    });
    placed.map(|_| ())
}

fn fill(temporary: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Created private already; a strict umask can have taken the owner's own rights too.
        temporary.as_file().set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()
}

/// Whether renaming would take the file from another user.
fn is_anothers(temporary: &NamedTempFile, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let owner = |metadata: io::Result<fs::Metadata>| metadata.map(|metadata| metadata.uid());
        match (owner(temporary.as_file().metadata()), owner(fs::symlink_metadata(path))) {
            (Ok(own), Ok(there)) => own != there,
            _ => false,
        }
    }
    #[cfg(not(unix))]
    {
        let _ = (temporary, path);
        false
    }
}

/// Brings a renaming in this file's folder to the disk.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};

    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder_of(path)).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot do that for a folder, and a folder can be writable alone.
        Err(error) if matches!(error.kind(), InvalidInput | Unsupported | PermissionDenied) => Ok(()),
        done => done,
    }
}

/// Removes the temporary files that killed sessions left in a folder: those of which nobody
/// holds the file that they were to become, by its [`short_name`].
pub(crate) fn remove_abandoned(folder: &Path, is_free: impl Fn(&[u8]) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if target_of(entry.file_name().as_encoded_bytes()).is_some_and(&is_free) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The name in `.name.random.boardready-tmp`.
fn target_of(temporary: &[u8]) -> Option<&[u8]> {
    let named = temporary.strip_prefix(b".")?.strip_suffix(TEMPORARY.as_bytes())?;
    let (name, random) = named.split_at_checked(named.len().checked_sub(RANDOM + 1)?)?;
    let is_ours = random[0] == b'.' && random[1..].iter().all(u8::is_ascii_alphanumeric);
    (is_ours && !name.is_empty()).then_some(name)
}

/// The file's own name, or a digest of it when that is too long to add to.
pub(crate) fn short_name(path: &Path) -> OsString {
    let name = path.file_name().unwrap_or_default();
    if name.len() <= LONGEST_NAME {
        return name.to_owned();
    }
    let digest: [u8; 32] = Sha256::digest(name.as_encoded_bytes()).into();
    let start = digest.first_chunk().expect("a digest has more than 16 bytes");
    format!("{:032x}", u128::from_be_bytes(*start)).into()
}

/// A path at which nothing stands: this one, or the same with a number before the ending.
pub(crate) fn free(path: &Path) -> PathBuf {
    let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    numbered(path).find(is_free).unwrap_or_else(|| path.to_owned())
}

/// This path, and then the same with a number before the ending of its name, from 2.
pub(crate) fn numbered(path: &Path) -> impl Iterator<Item = PathBuf> {
    let others = (2..1000).map(|number| {
        let mut name = path.file_stem().unwrap_or_default().to_owned();
        name.push(format!("-{number}"));
        if let Some(ending) = path.extension() {
            name.push(".");
            name.push(ending);
        }
        path.with_file_name(name)
    });
    iter::once(path.to_owned()).chain(others)
}

/// The folder a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether the name of the file ends with one of these, in capitals or not.
pub(crate) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

/// Whether the file is one that listings leave out.
pub(crate) fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own, and a file in it.
    fn folder_with(name: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join(name);
        fs::write(&path, "old").expect("the test's own file");
        (folder, path)
    }

    fn text(path: &Path) -> String {
        fs::read_to_string(path).expect("it is there")
    }

    #[test]
    fn what_is_written_is_whole_and_takes_no_place_unasked() {
        let (folder, path) = folder_with("a.md");
        let kept = write(&path, b"new", Existing::Keep);
        assert!(matches!(kept, Err(Trouble { cause: Cause::Exists, .. })), "{kept:?}");
        assert_eq!(text(&path), "old");
        write(&path, b"new", Existing::Replace).expect("it may be replaced");
        assert_eq!(text(&path), "new");
        let over_a_folder = write(folder.path(), b"new", Existing::Replace);
        assert!(matches!(over_a_folder, Err(Trouble { cause: Cause::NotAFile, .. })), "{over_a_folder:?}");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "no temporary file is left");
    }

    #[test]
    fn a_folder_that_is_missing_is_the_one_that_is_named() {
        let (folder, _) = folder_with("a.md");
        let gone = folder.path().join("gone");
        let error = write(&gone.join("b.md"), b"", Existing::Keep).expect_err("there is no folder");
        assert!(matches!(error.cause, Cause::FolderGone), "{error:?}");
        assert_eq!(error.path, gone);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_is_private_and_takes_nothing_from_another_user() {
        use std::os::unix::fs::{PermissionsExt, chown};

        let (_folder, path) = folder_with("a.md");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("it is ours");
        write(&path, b"new", Existing::Replace).expect("it is ours");
        let mode = fs::metadata(&path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        // Only the superuser can give a file away.
        if chown(&path, Some(12_345), None).is_ok() {
            let error = write(&path, b"newer", Existing::Replace).expect_err("it is another's");
            assert!(matches!(error.cause, Cause::NotYours), "{error:?}");
            assert_eq!(text(&path), "new");
        }
    }

    #[test]
    fn a_folder_is_listed_by_name_without_what_is_hidden() {
        let (folder, path) = folder_with("b.json");
        let other = folder.path().join("a.yaml");
        for path in [&other, &folder.path().join(".hidden")] {
            fs::write(path, "").expect("the test's own file");
        }
        assert_eq!(list(folder.path()).expect("readable"), [other, path.clone()]);
        assert!(list(&folder.path().join("none")).expect("nothing is no error").is_empty());
        assert!(list(&path).is_err(), "a file is no folder");
    }

    #[test]
    fn a_free_name_has_a_number_where_one_is_needed() {
        let (folder, path) = folder_with("a.md");
        assert_eq!(free(&folder.path().join("b.md")), folder.path().join("b.md"));
        assert_eq!(free(&path), folder.path().join("a-2.md"));
        fs::write(folder.path().join("a-2.md"), "").expect("the test's own file");
        assert_eq!(free(&path), folder.path().join("a-3.md"));
    }

    #[test]
    fn only_our_own_names_are_taken_for_temporary_files() {
        let of = |name: &str| target_of(name.as_bytes()).map(|of| String::from_utf8_lossy(of).into_owned());
        assert_eq!(of(".a.b.json.Ab12Cd.boardready-tmp").as_deref(), Some("a.b.json"));
        for name in
            ["a.json", ".a.json.lock", "a.json.Ab12Cd.boardready-tmp", ".Ab12Cd.boardready-tmp", ".a.tmp"]
        {
            assert_eq!(of(name), None, "{name}");
        }
    }
}
