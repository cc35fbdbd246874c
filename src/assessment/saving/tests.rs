use std::fs;
use std::sync::mpsc;
use std::thread;

use proptest::prelude::*;

use super::*;
use crate::assessment::FileErrorKind;
use crate::assessment::testing::{any_assessment, assessment, folder, names};

/// A folder with a saved assessment, which is open.
fn opened() -> (tempfile::TempDir, AssessmentFile) {
    let folder = folder();
    let mut file = AssessmentFile::create(&folder.path().join("a.json")).expect("nothing is there");
    file.save(&assessment()).expect("the folder can be written to");
    (folder, file)
}

fn cause(result: Result<(), Trouble>) -> Cause {
    result.expect_err("this must not be saved").cause
}

#[test]
fn what_is_saved_is_what_is_read() {
    let (folder, file) = opened();
    let path = file.path().to_owned();
    assert_eq!(file::read(&path).expect("it was just written"), assessment());
    drop(file);
    #[cfg(unix)]
    assert_eq!(names(folder.path()), ["a.json"], "nothing is left beside it");
    let (_file, again) = AssessmentFile::open(&path).expect("nobody else has it open");
    assert_eq!(again, assessment());
    drop(folder);
}

#[test]
fn the_file_is_made_by_the_first_save_and_grows_with_each() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let mut file = AssessmentFile::create(&path).expect("nothing is there");
    assert!(!path.exists());
    let mut growing = assessment();
    for number in 0..3 {
        growing.reflections.insert(format!("r{number}"), "text".repeat(number));
        file.save(&growing).expect("the folder can be written to");
        assert_eq!(file::read(&path).expect("it was just written"), growing);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_assessment_comes_back_as_it_was(assessment in any_assessment()) {
        let folder = folder();
        let path = folder.path().join("a.json");
        let mut file = AssessmentFile::create(&path).expect("nothing is there");
        file.save(&assessment).expect("the folder can be written to");
        prop_assert_eq!(file::read(&path).expect("it was just written"), assessment);
    }
}

#[test]
fn a_target_that_is_no_number_does_not_make_the_file_unreadable() {
    let (_folder, mut file) = opened();
    let mut odd = assessment();
    odd.targets.insert("vision".to_owned(), f64::NAN);
    file.save(&odd).expect("the folder can be written to");
    odd.targets.remove("vision");
    assert_eq!(file::read(file.path()).expect("it was just written"), odd);
}

#[test]
fn what_others_wrote_is_not_overwritten() {
    let (_folder, mut file) = opened();
    fs::write(file.path(), "theirs").expect("writable");
    assert!(matches!(cause(file.save(&assessment())), Cause::Changed));
    assert_eq!(fs::read_to_string(file.path()).expect("there"), "theirs");

    let folder = folder();
    let mut new = AssessmentFile::create(&folder.path().join("new.json")).expect("nothing is there");
    fs::write(new.path(), "theirs").expect("writable");
    assert!(matches!(cause(new.save(&assessment())), Cause::Changed));
    assert_eq!(fs::read_to_string(new.path()).expect("there"), "theirs");
    drop(new);
    assert_eq!(names(folder.path())[..], ["new.json"][..], "no temporary file is left");
}

#[test]
fn a_file_that_was_removed_is_written_again() {
    let (_folder, mut file) = opened();
    fs::remove_file(file.path()).expect("it is there");
    file.save(&assessment()).expect("there is nothing to overwrite");
    assert_eq!(file::read(file.path()).expect("it was just written"), assessment());
}

#[test]
fn a_file_is_open_once_at_a_time() {
    let (_folder, file) = opened();
    let path = file.path().to_owned();
    let second = AssessmentFile::open(&path);
    assert!(
        matches!(second, Err(FileError { kind: FileErrorKind::File(Cause::Held { .. }), .. })),
        "{second:?}"
    );
    drop(file);
    AssessmentFile::open(&path).expect("the first session has ended");
}

#[test]
fn a_new_file_is_never_made_over_another() {
    let (_folder, file) = opened();
    assert!(matches!(AssessmentFile::create(file.path()), Err(Trouble { cause: Cause::Exists, .. })));
    let beside = create_beside_others(file.path()).expect("the next name is free");
    assert!(beside.path().ends_with("a-2.json"), "{:?}", beside.path());
}

#[test]
fn what_may_only_be_read_is_not_opened_to_go_on() {
    let (_folder, mut file) = opened();
    let path = file.path().to_owned();
    let before = fs::read(&path).expect("there");
    let mut permissions = fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("it is ours");
    let mut changed = assessment();
    changed.organisation = None;
    assert!(matches!(cause(file.save(&changed)), Cause::Protected));
    drop(file);
    let error = AssessmentFile::open(&path).expect_err("it is read-only");
    assert!(matches!(error.kind, FileErrorKind::File(Cause::Protected)), "{error:?}");
    assert_eq!(fs::read(&path).expect("there"), before);
}

#[test]
fn what_was_written_by_hand_stays_so() {
    let folder = folder();
    let path = folder.path().join("a.yaml");
    fs::write(&path, "bank: ai-board # mine\n").expect("writable");
    assert!(matches!(
        AssessmentFile::open(&path),
        Err(FileError { kind: FileErrorKind::File(Cause::ByHand), .. })
    ));
    assert!(matches!(
        AssessmentFile::open(folder.path()),
        Err(FileError { kind: FileErrorKind::File(Cause::NotAFile), .. })
    ));
}

#[test]
fn a_session_goes_on_elsewhere_when_its_folder_is_gone() {
    let (folder_one, mut file) = opened();
    fs::remove_dir_all(folder_one.path()).expect("it is there");
    assert!(matches!(cause(file.save(&assessment())), Cause::FolderGone));

    let elsewhere = folder();
    fs::write(elsewhere.path().join("a.json"), "another's").expect("writable");
    assert!(matches!(
        cause(file.save_elsewhere(&elsewhere.path().join("a.json"), &assessment())),
        Cause::Exists
    ));
    file.save_elsewhere(elsewhere.path(), &assessment()).expect("the folder can be written to");
    assert_eq!(file.path(), elsewhere.path().join("a-2.json"));
    file.save(&assessment()).expect("it is its file from now on");
    assert_eq!(fs::read_to_string(elsewhere.path().join("a.json")).expect("there"), "another's");
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let (_folder, mut file) = opened();
    let before = fs::read(file.path()).expect("there");
    let mut huge = assessment();
    huge.reflections.insert("r".to_owned(), "x".repeat(5 * 1024 * 1024));
    assert!(matches!(cause(file.save(&huge)), Cause::Grown(_)));
    assert_eq!(fs::read(file.path()).expect("there"), before);
}

#[test]
fn what_a_killed_session_left_is_removed_by_the_next_one() {
    let (folder, file) = opened();
    let path = file.path().to_owned();
    drop(file);
    let left = folder.path().join(".a.json.Ab12Cd.boardready-tmp");
    let others = folder.path().join(".b.json.Ab12Cd.boardready-tmp");
    for temporary in [&left, &others] {
        fs::write(temporary, "{").expect("writable");
    }
    let (_file, _) = AssessmentFile::open(&path).expect("nobody has it open");
    assert!(!left.exists());
    assert!(others.exists(), "another file's is not ours to remove");
}

#[test]
fn whoever_waits_for_saves_holds_up_the_next() {
    let (_folder, mut file) = opened();
    let before = fs::read(file.path()).expect("there");
    let path = file.path().to_owned();
    let waiting = crate::files::wait_for_saves();
    let (begun, begins) = mpsc::channel();
    let saver = thread::spawn(move || {
        let mut changed = assessment();
        changed.organisation = None;
        begun.send(()).expect("the test waits for it");
        file.save(&changed)
    });
    begins.recv().expect("the thread begins");
    assert_eq!(fs::read(&path).expect("there"), before);
    drop(waiting);
    saver.join().expect("no panic").expect("it was only held up");
    assert_ne!(fs::read(&path).expect("there"), before);
}

#[test]
fn a_name_of_any_length_can_be_saved() {
    let folder = folder();
    let path = folder.path().join(format!("{}.json", "n".repeat(250)));
    let mut file = AssessmentFile::create(&path).expect("nothing is there");
    file.save(&assessment()).expect("what is added is short enough");
    assert!(path.exists());
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn the_file_is_private() {
        let (_folder, mut file) = opened();
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644)).expect("it is ours");
        file.save(&assessment()).expect("the folder can be written to");
        let mode = fs::metadata(file.path()).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_link_stays_a_link_and_its_file_has_one_lock() {
        let (folder_of_file, file) = opened();
        let path = file.path().to_owned();
        drop(file);
        let folder = folder();
        let link = folder.path().join("link.json");
        symlink(&path, &link).expect("links are possible");
        let (mut through_link, _) = AssessmentFile::open(&link).expect("nobody has it open");
        assert!(matches!(
            AssessmentFile::open(&path),
            Err(FileError { kind: FileErrorKind::File(Cause::Held { .. }), .. })
        ));
        let mut changed = assessment();
        changed.organisation = None;
        through_link.save(&changed).expect("the folder can be written to");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(file::read(&path).expect("whole"), changed);
        assert_eq!(names(folder.path()), ["link.json"]);
        drop(folder_of_file);
    }

    #[test]
    fn nothing_is_made_through_a_link() {
        let folder = folder();
        let (target, link) = (folder.path().join("target"), folder.path().join("new.json"));
        symlink(&target, &link).expect("links are possible");
        assert!(matches!(AssessmentFile::create(&link), Err(Trouble { cause: Cause::Exists, .. })));

        let (_folder, mut file) = opened();
        fs::rename(file.path(), &target).expect("the same disk");
        symlink(&target, file.path()).expect("links are possible");
        assert!(matches!(cause(file.save(&assessment())), Cause::Changed));
    }

    #[test]
    fn a_name_that_is_no_unicode_is_as_good_as_any() {
        let folder = folder();
        let path = folder.path().join(OsStr::from_bytes(b"a\xff\n\x1b.json"));
        let mut file = AssessmentFile::create(&path).expect("nothing is there");
        let left = folder.path().join(OsStr::from_bytes(b".a\xff\n\x1b.json.Ab12Cd.boardready-tmp"));
        fs::write(&left, "{").expect("writable");
        file.save(&assessment()).expect("the folder can be written to");
        drop(file);
        AssessmentFile::open(&path).expect("nobody has it open");
        assert!(!left.exists());
    }
}
