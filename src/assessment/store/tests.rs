use super::*;
use crate::assessment::file::FileErrorKind;
use crate::assessment::testing::{assessment, folder, names};
use crate::messages::Language;

fn file_names(saved: &[Saved]) -> Vec<String> {
    saved
        .iter()
        .map(|saved| crate::display::path(Path::new(saved.path.file_name().unwrap_or_default())))
        .collect()
}

#[test]
fn a_new_assessment_makes_the_folder_and_its_file() {
    let home = folder();
    let store = Store::open(&home.path().join("boardready").join("assessments"));
    assert!(!store.folder().exists(), "looking makes nothing");
    assert_eq!(store.list().expect("nothing is no error").len(), 0);
    let mut file =
        store.create(&assessment(), &Messages::new(Language::English)).expect("the folder can be made");
    file.save(&assessment()).expect("the folder can be written to");
    let name = file.path().file_name().and_then(|name| name.to_str()).expect("only ASCII");
    assert!(name.starts_with("2026-03-0") && name.ends_with("-zorggroep-een-chair-89abcdef.json"), "{name}");
    let again = store.create(&assessment(), &Messages::new(Language::English)).expect("another name is free");
    assert_ne!(again.path(), file.path());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(store.folder()), mode(file.path())), (0o700, 0o600));
    }
}

#[test]
fn everything_is_listed_the_last_changed_first() {
    let folder = folder();
    let store = Store::open(folder.path());
    for (name, updated_at) in [("b.json", "2026-03-02T00:00:00Z"), ("a.json", "2026-03-02T00:00:00Z")] {
        let mut assessment = assessment();
        assessment.updated_at = updated_at.parse().ok();
        let text = serde_json::to_string(&assessment).expect("it is written to memory");
        fs::write(folder.path().join(name), text).expect("writable");
    }
    let newest =
        "{\"bank\":\"b\",\"updated_at\":\"2026-03-03T00:00:00Z\",\"completed_at\":\"2026-03-03T00:00:00Z\"}";
    for (name, text) in [
        ("newest.JSON", newest),
        ("broken.json", "{\"bank\":"),
        ("hand.yml", "bank: b\n"),
        (".hidden.json", "{}"),
        ("notes.txt", "bank: b"),
        ("a.json.damaged-1", "{"),
    ] {
        fs::write(folder.path().join(name), text).expect("writable");
    }
    fs::create_dir(folder.path().join("folder.json")).expect("writable");
    let list: Vec<Saved> = store.list().expect("readable").collect();
    assert_eq!(file_names(&list), ["newest.JSON", "a.json", "b.json", "broken.json", "hand.yml"]);
    assert!(matches!(&list[3].assessment, Err(error) if matches!(error.kind, FileErrorKind::Truncated)));
}

#[test]
fn when_it_was_changed_is_told_by_its_beginning() {
    let folder = folder();
    let store = Store::open(folder.path());
    for (name, day, organisation) in [
        ("a.json", "2026-03-01", "x"),
        ("b.json", "2026-03-03", "\n  \"updated_at\": \"2020-01-01T00:00:00Z\","),
        ("c.json", "2026-03-02", &"long ".repeat(1000)),
        ("d.json", "2026-03-04", "x"),
    ] {
        let mut assessment = assessment();
        assessment.updated_at = format!("{day}T00:00:00Z").parse().ok();
        assessment.organisation = Some(organisation.to_owned());
        let bytes = saving::bytes_of(&assessment);
        // The last one is damaged: what can be read of it is looked for where it would stand.
        let kept = if name == "d.json" { bytes.len() / 2 } else { bytes.len() };
        fs::write(folder.path().join(name), &bytes[..kept]).expect("writable");
    }
    let list: Vec<Saved> = store.list().expect("readable").collect();
    assert_eq!(file_names(&list), ["d.json", "b.json", "c.json", "a.json"]);
    assert!(list[0].assessment.is_err() && list[1..].iter().all(|saved| saved.assessment.is_ok()));
}

#[test]
fn each_is_read_when_it_is_its_turn() {
    let folder = folder();
    for name in ["a.json", "b.json"] {
        fs::write(folder.path().join(name), "bank: b\n").expect("writable");
    }
    let mut list = Store::open(folder.path()).list().expect("readable");
    fs::write(folder.path().join("b.json"), "bank: late\n").expect("writable");
    assert_eq!(list.len(), 2);
    let last = list.nth(1).expect("there are two").assessment.expect("it can be read");
    assert_eq!(last.bank.id, "late");
}

#[test]
fn a_folder_that_is_none_is_said() {
    let folder = folder();
    let path = folder.path().join("file");
    fs::write(&path, "").expect("writable");
    let store = Store::open(&path);
    assert!(
        matches!(store.list(), Err(Trouble { cause: Cause::NotFound, .. })),
        "it is to be read, not written"
    );
    assert!(store.create(&assessment(), &Messages::new(Language::English)).is_err());
}

#[test]
fn what_killed_sessions_left_is_tidied_up_unless_in_use() {
    let folder = folder();
    let lock = "boardready 1 2026-03-01T19:30:00Z\n";
    for (name, text) in [
        (".gone.json.Ab12Cd.boardready-tmp", "{"),
        (".gone.json.lock", lock),
        (".used.json.Ab12Cd.boardready-tmp", "{"),
        (".other.lock", "not ours"),
        (".vimrc", "not ours"),
    ] {
        fs::write(folder.path().join(name), text).expect("writable");
    }
    let used = Lock::take(&folder.path().join("used.json")).expect("nobody holds it");
    Store::open(folder.path());
    let left = names(folder.path());
    #[cfg(unix)]
    assert_eq!(left, [".other.lock", ".used.json.Ab12Cd.boardready-tmp", ".used.json.lock", ".vimrc"]);
    assert!(!left.contains(&".gone.json.Ab12Cd.boardready-tmp".to_owned()));
    drop(used);
}

#[test]
fn a_damaged_file_is_set_aside_over_nothing() {
    let folder = folder();
    let path = folder.path().join("a.json");
    fs::write(folder.path().join("a.json.damaged-1"), "earlier").expect("writable");
    fs::write(&path, "{ broken").expect("writable");
    let aside = set_aside(&path).expect("nobody has it open");
    assert_eq!(aside, folder.path().join("a.json.damaged-2"));
    assert_eq!(fs::read_to_string(&aside).expect("there"), "{ broken");
    assert_eq!(fs::read_to_string(folder.path().join("a.json.damaged-1")).expect("there"), "earlier");
    assert!(!path.exists());
}

#[test]
fn a_file_in_use_or_gone_is_not_set_aside() {
    let folder = folder();
    let path = folder.path().join("a.json");
    assert!(set_aside(&path).is_err());
    fs::write(&path, "{").expect("writable");
    let _lock = Lock::take(&path).expect("nobody holds it");
    let error = set_aside(&path).expect_err("it is in use");
    assert!(matches!(error.cause, Cause::Held { .. }), "{error:?}");
    assert!(path.exists());
}

#[test]
fn a_bank_is_kept_for_reports_of_later() {
    let folder = folder();
    let store = Store::open(&folder.path().join("assessments"));
    let bank = |digest: &str| BankRef {
        id: "../own".to_owned(),
        version: Some("1.0.0".to_owned()),
        digest: Some(digest.to_owned()),
    };
    let [first, second] = ["sha256:0123456789abcdef", "sha256:fedcba9876543210"].map(bank);
    assert_eq!(store.kept_bank(&first), None);
    let path = store.keep_bank(&first, "one").expect("the folder can be made");
    store.keep_bank(&second, "two").expect("the folder can be written to");
    assert_eq!(store.keep_bank(&first, "one").expect("it is there"), path);
    assert_eq!(path, store.folder().join("used-banks").join("own-1.0.0-0123456789ab.yaml"));
    assert_eq!(store.kept_bank(&first), Some(KeptBank { path, yaml: "one".to_owned() }));
    assert_eq!(store.kept_bank(&second).map(|kept| kept.yaml).as_deref(), Some("two"));
    assert_eq!(store.list().expect("readable").len(), 0, "a bank is no assessment");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: PathBuf| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        let banks = store.folder().join("used-banks");
        assert_eq!((mode(banks.clone()), mode(banks.join("own-1.0.0-0123456789ab.yaml"))), (0o700, 0o600));
    }
}
