use std::fs;

use super::*;
use crate::assessment::testing::{folder, names};
use crate::files::Cause;
use crate::messages::testing::{Dutch, English};
use crate::register::testing::{adopted, day, id, proposal};
use crate::register::{Entry, Happened};

/// A register with one decision.
fn register() -> Register {
    let mut register = Register::new("ai-board", Some("Zorggroep Één"));
    register.record(id(1), Some(&proposal("one")), adopted("2026-03-12")).expect("it is the first");
    register
}

/// Why a file with this text is no register, in both languages.
fn told(text: &str) -> [String; 2] {
    let folder = folder();
    let path = folder.path().join("a.json");
    fs::write(&path, text).expect("writable");
    let error = read(&path).expect_err("it is none");
    let told = [English, Dutch].map(|language| error.explain(&Messages::new(language)));
    assert_ne!(told[0], told[1]);
    told.map(|told| told.replace(&*folder.path().to_string_lossy(), ""))
}

#[test]
fn what_is_saved_is_found_again_by_whose_it_is() {
    let folder = folder();
    let at = folder.path().join("decisions");
    let (path, none) = find(&at, "ai-board", Some("Zorggroep Één")).expect("an empty folder");
    assert_eq!(
        (path.file_name().and_then(|name| name.to_str()), none),
        (Some("zorggroep-een-ai-board-decisions.json"), None)
    );
    let mut file = RegisterFile::create(&path).expect("writable");
    file.save(&register()).expect("writable");
    drop(file);
    for organisation in ["Zorggroep Één", " zorggroep  één"] {
        let found = find(&at, "ai-board", Some(organisation)).expect("readable");
        assert_eq!(found, (path.clone(), Some(register())), "{organisation}");
    }
    for (bank, organisation) in
        [("own", Some("Zorggroep Één")), ("ai-board", None), ("ai-board", Some("Zorggroep"))]
    {
        assert_eq!(find(&at, bank, organisation).expect("readable").1, None, "{bank} {organisation:?}");
    }
    let (file, again) = RegisterFile::open(&path).expect("nobody holds it");
    assert_eq!(again, register());
    let held = RegisterFile::open(&path).expect_err("the first has it open");
    assert!(matches!(held, RegisterError::File(Trouble { cause: Cause::Held { .. }, .. })), "{held:?}");
    drop(file);
    #[cfg(unix)]
    assert_eq!(names(&at), ["zorggroep-een-ai-board-decisions.json"]);
}

#[test]
fn two_organisations_that_are_spelt_alike_have_a_register_each() {
    let folder = folder();
    let (path, _) = find(folder.path(), "ai-board", Some("A & B")).expect("an empty folder");
    let save = |path: &Path, organisation| {
        let mut file = RegisterFile::create(path).expect("writable");
        file.save(&Register::new("ai-board", Some(organisation))).expect("writable");
        file.path().to_owned()
    };
    assert_eq!(save(&path, "A & B"), path);
    let (place, none) = find(folder.path(), "ai-board", Some("A-B")).expect("readable");
    assert_eq!((&place, none), (&path, None));
    let other = save(&place, "A-B");
    assert_ne!(other, path);
    assert_eq!(find(folder.path(), "ai-board", Some("A-B")).expect("readable").0, other);
}

#[test]
fn one_that_could_be_it_and_is_broken_is_not_passed_over() {
    let folder = folder();
    fs::write(folder.path().join("b.json"), "{").expect("writable");
    find(folder.path(), "ai-board", None).expect_err("it may be the one");
    let mut file = RegisterFile::create(&folder.path().join("c.json")).expect("writable");
    file.save(&Register::new("ai-board", None)).expect("writable");
    assert!(find(folder.path(), "ai-board", None).expect("the other is none of ours").1.is_some());
}

#[test]
fn a_wrong_day_by_hand_is_shown_where_it_stands() {
    let text = String::from_utf8(bytes_of(&register())).expect("a text");
    let [english, dutch] = told(&text.replace("\"2026-03-12\"", "\"12 March 2026\""));
    assert!(english.contains("a.json:") && english.contains("\"on\": \"12 March 2026\""), "{english}");
    assert!(english.contains("2026-03-12") && dutch.contains("2026-03-12"), "{dutch}");
    let [cut, _] = told(&text[..text.len() / 2]);
    assert!(!cut.contains("2026-03-12"), "{cut}");
    let [newer, _] = told("{\"format\": \"boardready/decisions/2\"}");
    assert!(newer.contains("version"), "{newer}");
    told("{\"format\": \"boardready/assessment/1\"}");
    told("");
}

#[test]
fn a_history_that_cannot_have_been_so_is_said() {
    let mut broken = register();
    let entry = Entry::new(Happened::EffectSeen, day("2026-04-01"), None);
    broken.decisions[0].history.push(entry);
    let [english, _] = told(&String::from_utf8(bytes_of(&broken)).expect("a text"));
    assert!(english.contains('1') && english.contains('2'), "{english}");
    let mut twice = register();
    twice.decisions.push(twice.decisions[0].clone());
    told(&String::from_utf8(bytes_of(&twice)).expect("a text"));
    let mut none = register();
    none.decisions[0].history.clear();
    told(&String::from_utf8(bytes_of(&none)).expect("a text"));
}
