//! Files as files: read within bounds, written whole or not at all, and why a file cannot be
//! read or written.

mod kept;
mod lock;
mod trouble;

use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::iter;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

pub(crate) use kept::{KeptFile, wait_for_saves};
pub(crate) use lock::Lock;
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

/// The file of this user's settings: `settings.json` in `boardready` in `$XDG_CONFIG_HOME`
/// (`~/.config`), or in the roaming application data on Windows.
pub(crate) fn settings() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("boardready").join("settings.json"))
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
    let there = file.metadata().map_err(Cause::reading)?;
    if !there.is_file() {
        return Err(Cause::NotAFile);
    }
    // One more than is said to be there: reading then meets the end without growing.
    let most = there.len().saturating_add(1).min(length);
    let mut bytes = Vec::with_capacity(usize::try_from(most).unwrap_or_default());
    file.take(length).read_to_end(&mut bytes).map_err(Cause::reading)?;
    Ok(bytes)
}

/// Writes a file that only its owner can read. Whoever looks, and whenever the power fails, finds
/// the old file or the whole new one; when this returns, it is on the disk. A link stays, and the
/// file it leads to is replaced. A pipe or a terminal has nothing that could be lost: what is
/// written there goes through. What killed sessions left in the folder is removed.
pub(crate) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Trouble> {
    let written = match place(path, existing) {
        Ok(Place::Through) => pour(path, bytes).map_err(Cause::writing),
        Ok(Place::File(file)) => {
            remove_abandoned(folder_of(&file), |_| true);
            put(&file, bytes, existing).and_then(|()| sync_folder(&file).map_err(Cause::writing))
        }
        Err(cause) => Err(cause),
    };
    written.map_err(|cause| Trouble::of_file(path, cause))
}

/// Where what is written to a path goes.
enum Place {
    File(PathBuf),
    /// To whoever reads at the other end.
    Through,
}

fn place(path: &Path, existing: Existing) -> Result<Place, Cause> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = fs::metadata(path).map(|there| there.file_type());
        if kind.is_ok_and(|kind| kind.is_fifo() || kind.is_char_device()) {
            return Ok(Place::Through);
        }
    }
    if existing == Existing::Keep || fs::symlink_metadata(path).is_err() {
        return Ok(Place::File(path.to_owned()));
    }
    let file = fs::canonicalize(path).map_err(Cause::reading)?;
    if file.is_file() { Ok(Place::File(file)) } else { Err(Cause::NotAFile) }
}

fn pour(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::options().write(true).open(path)?.write_all(bytes)
}

/// Brings the bytes to the disk in a file of the same folder that has no name, or that of a
/// temporary file, and gives that the file's name. This is on the disk after [`sync_folder`].
pub(crate) fn put(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Cause> {
    if existing == Existing::Replace && is_read_only(path) {
        return Err(Cause::Protected);
    }
    let mut prefix = OsString::from(".");
    prefix.push(short_name(path));
    prefix.push(".");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY).rand_bytes(RANDOM);
    let filled = |folder| nameless(&builder, folder, bytes).or_else(|_| named(&builder, folder, bytes));
    let temporary = filled(folder_of(path)).map_err(Cause::writing)?;
    let placed = match existing {
        Existing::Keep => temporary.persist_noclobber(path).map_err(|error| Cause::writing(error.error)),
        Existing::Replace if is_anothers(&temporary, path) => Err(Cause::NotYours),
        Existing::Replace => temporary.persist(path).map_err(|error| Cause::writing(error.error)),
    };
    placed.map(|_| ())
}

/// Whether nobody may write to this file, which renaming another over it would.
pub(crate) fn is_read_only(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|there| there.is_file() && there.permissions().readonly())
}

/// A temporary file that is whole before it has a name: of one that is not, nothing is left when
/// the program is killed. Not every system, and not every disk, has such files.
#[cfg(target_os = "linux")]
fn nameless(builder: &tempfile::Builder<'_, '_>, folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    use std::os::fd::AsRawFd;

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};

    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    let mut file = File::from(open(folder, flags, Mode::RUSR | Mode::WUSR)?);
    fill(&mut file, bytes)?;
    let itself = format!("/proc/self/fd/{}", file.as_raw_fd());
    builder.make_in(folder, |name| {
        linkat(CWD, &itself, CWD, name, AtFlags::SYMLINK_FOLLOW)?;
        file.try_clone()
    })
}

#[cfg(not(target_os = "linux"))]
fn nameless(_: &tempfile::Builder<'_, '_>, _: &Path, _: &[u8]) -> io::Result<NamedTempFile> {
    Err(io::ErrorKind::Unsupported.into())
}

fn named(builder: &tempfile::Builder<'_, '_>, folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut temporary = builder.tempfile_in(folder)?;
    fill(temporary.as_file_mut(), bytes)?;
    Ok(temporary)
}

fn fill(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    // Ends with the process, and tells others that it has not ended. Where there are no locks,
    // nobody gets this one either.
    let _ = file.try_lock();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Created private already; a strict umask can have taken the owner's own rights too.
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    file.write_all(bytes)?;
    file.sync_all()
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

/// Removes the temporary files that this user's killed sessions left in a folder: those that nobody
/// writes, and of which nobody holds the file that they were to become, by its [`short_name`].
pub(crate) fn remove_abandoned(folder: &Path, is_free: impl Fn(&[u8]) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = target_of(entry.file_name().as_encoded_bytes()).is_some_and(&is_free);
        if is_ours && is_abandoned(&entry.path()).unwrap_or(false) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_abandoned(temporary: &Path) -> io::Result<bool> {
    if !may_be_locked(temporary) {
        return Ok(false);
    }
    let file = to_lock().open(temporary)?;
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::uid(&file.metadata()?) != rustix::process::geteuid().as_raw() {
        return Ok(false);
    }
    // An empty one may have been made just now, and be locked in a moment; nothing is in it.
    Ok(file.try_lock().is_ok() && file.metadata()?.len() > 0)
}

/// Whether nothing stands there, or a file: to open a pipe or a device can wait for ever, as can
/// reading it, and through a link a file would be made elsewhere.
pub(crate) fn may_be_locked(path: &Path) -> bool {
    fs::symlink_metadata(path).map_or(true, |there| there.is_file())
}

/// Opens a file to lock it, and nothing else, should it have changed since one looked.
pub(crate) fn to_lock() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    options
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

/// A path at which nothing stands, or a file with this text: this one, or the same with a number
/// before the ending.
pub(crate) fn free_or_holding(path: &Path, text: &[u8]) -> PathBuf {
    let suits = |path: &PathBuf| fs::symlink_metadata(path).is_err() || holds(path, text);
    numbered(path).find(suits).unwrap_or_else(|| path.to_owned())
}

/// Whether a file with this text stands there.
pub(crate) fn holds(path: &Path, text: &[u8]) -> bool {
    let is_as_long = |it: fs::Metadata| it.is_file() && it.len() == text.len() as u64;
    fs::symlink_metadata(path).is_ok_and(is_as_long) && fs::read(path).is_ok_and(|there| there == text)
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
    fn what_may_only_be_read_is_not_replaced() {
        let (_folder, path) = folder_with("a.md");
        let mut permissions = fs::metadata(&path).expect("it is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("it is ours");
        let error = write(&path, b"new", Existing::Replace).expect_err("it is read-only");
        assert!(matches!(error.cause, Cause::Protected), "{error:?}");
        assert_eq!(text(&path), "old");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_the_file_it_leads_to_is_replaced() {
        use std::os::unix::fs::symlink;

        let (folder, path) = folder_with("a.md");
        let link = folder.path().join("link.md");
        symlink(&path, &link).expect("links are possible");
        assert!(matches!(write(&link, b"new", Existing::Keep), Err(Trouble { cause: Cause::Exists, .. })));
        write(&link, b"new", Existing::Replace).expect("it may be replaced");
        assert_eq!(text(&path), "new");
        assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());

        let nowhere = folder.path().join("nowhere.md");
        symlink(folder.path().join("none"), &nowhere).expect("links are possible");
        for existing in [Existing::Keep, Existing::Replace] {
            write(&nowhere, b"new", existing).expect_err("there is no file to replace");
        }
        assert!(!folder.path().join("none").exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_to_a_pipe_or_a_device_goes_through() {
        use std::os::unix::fs::FileTypeExt;

        let (folder, _) = folder_with("a.md");
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("a system").success());
        for existing in [Existing::Keep, Existing::Replace] {
            let reader = std::thread::spawn({
                let pipe = pipe.clone();
                move || fs::read_to_string(pipe)
            });
            write(&pipe, b"new", existing).expect("somebody reads");
            assert_eq!(reader.join().expect("no panic").expect("it can be read"), "new");
        }
        assert!(fs::metadata(&pipe).expect("it is there").file_type().is_fifo());
        write(Path::new("/dev/null"), b"new", Existing::Replace).expect("it takes everything");
        assert!(fs::metadata("/dev/null").expect("it is there").file_type().is_char_device());

        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a short path");
        let error = write(&socket, b"new", Existing::Replace).expect_err("it is no file");
        assert!(matches!(error.cause, Cause::NotAFile), "{error:?}");
    }

    #[test]
    fn what_a_killed_session_left_is_removed_by_the_next_that_writes_there() {
        let (folder, path) = folder_with("a.md");
        let builder = || {
            let mut builder = tempfile::Builder::new();
            builder.prefix(".b.md.").suffix(TEMPORARY).rand_bytes(RANDOM);
            builder
        };
        let mut temporaries = vec![named(&builder(), folder.path(), b"whole").expect("writable")];
        // Not every disk has these.
        temporaries.extend(nameless(&builder(), folder.path(), b"whole"));
        let write = || write(&path, b"new", Existing::Replace).expect("it may be replaced");
        write();
        assert!(temporaries.iter().all(|held| held.path().exists()), "they are being written");
        let left: Vec<PathBuf> =
            temporaries.into_iter().map(|temporary| temporary.keep().expect("it stays").1).collect();
        assert!(left.iter().all(|left| left.exists()));
        write();
        assert!(!left.iter().any(|left| left.exists()));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_else_is_taken_for_what_a_killed_session_left() {
        let (folder, path) = folder_with("a.md");
        let at = |random: &str| folder.path().join(format!(".b.md.{random}{TEMPORARY}"));
        fs::create_dir(at("folder")).expect("the test's own");
        std::os::unix::fs::symlink(&path, at("abLink")).expect("links are possible");
        assert!(std::process::Command::new("mkfifo").arg(at("abPipe")).status().expect("a system").success());
        fs::write(at("abVoid"), "").expect("the test's own");
        let others = at("Others");
        fs::write(&others, "theirs").expect("the test's own");
        // Only the superuser can give a file away.
        let is_given = std::os::unix::fs::chown(&others, Some(12_345), None).is_ok();
        write(&path, b"new", Existing::Replace).expect("it may be replaced");
        let is_there = |random| fs::symlink_metadata(at(random)).is_ok();
        assert!(["folder", "abLink", "abPipe", "abVoid"].into_iter().all(is_there));
        assert_eq!(others.exists(), is_given);
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
        let free = |path: &Path| free_or_holding(path, b"new");
        let (folder, path) = folder_with("a.md");
        assert_eq!(free(&folder.path().join("b.md")), folder.path().join("b.md"));
        assert_eq!(free(&path), folder.path().join("a-2.md"));
        fs::write(folder.path().join("a-2.md"), "").expect("the test's own file");
        assert_eq!(free(&path), folder.path().join("a-3.md"));
        fs::write(folder.path().join("a-2.md"), "new").expect("the test's own file");
        assert_eq!(free(&path), folder.path().join("a-2.md"), "it is there already");
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
