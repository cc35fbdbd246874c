//! `boardready` alone: what can be done now.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::harness::{CTRL_C, ENTER, Terminal, flat};

const DOWN: &str = "\x1b[B";

/// A folder of saved assessments, each of a role and a day, and finished or not.
pub(crate) fn folder_with(saved: &[(&str, &str, bool)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (number, (role, day, is_finished)) in saved.iter().enumerate() {
        let moment = format!("\"{day}T09:30:00Z\"");
        let completed = if *is_finished { &moment } else { "null" };
        let id = format!("0199f000-0000-7000-8000-{number:012}");
        let text = format!(
            r#"{{"id": "{id}", "bank": {{"id": "ai-board"}}, "organisation": "Zorggroep Één",
                "respondent": {{"role": "{role}"}}, "updated_at": {moment}, "completed_at": {completed},
                "answers": {{"vision.decision": 2}}}}"#
        );
        let name = format!("{day}-zorggroep-een-{number:08}.json");
        fs::write(folder.path().join(name), text).expect("the test's own file");
    }
    folder
}

/// The program in this folder.
pub(crate) fn start_in(folder: &Path, args: &[&str], size: (u16, u16)) -> Terminal {
    let folder = folder.to_str().expect("a plain name");
    Terminal::start(args, size, &[("BOARDREADY_DIR", folder), ("BOARDREADY_LANG", "en")])
}

/// What can be chosen, in the order in which it stands.
pub(crate) fn choices(terminal: &Terminal) -> Vec<String> {
    let mut choices: Vec<String> = Vec::new();
    for row in terminal.rows() {
        let text = row.trim_start_matches(['▸', ' ']);
        let is_numbered = text.starts_with(&format!("{}  ", choices.len() + 1));
        match choices.last_mut() {
            _ if is_numbered => {
                choices.push(flat(text.trim_start_matches(|letter: char| letter.is_numeric())));
            }
            // A choice that goes on in the next row stands in from the mark.
            Some(last) if row.starts_with("    ") => *last = format!("{last} {}", row.trim()),
            _ => {}
        }
    }
    choices
}

#[test]
fn with_nothing_saved_an_example_can_be_seen_first() {
    let folder = folder_with(&[]);
    let mut terminal = start_in(folder.path(), &[], (60, 20));
    terminal.wait_for("Leave");
    assert_eq!(
        choices(&terminal),
        [
            "New assessment, full edition: 24 questions, about 15 minutes",
            "New assessment, quick edition: 8 questions, about 4 minutes",
            "See an example of a report first",
            "Leave",
        ]
    );
    terminal.send(&format!("{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("an invented example");
    terminal.send("q");
    terminal.wait_for("▸ 1 New assessment");
    terminal.send(&format!("{DOWN}{ENTER}"));
    terminal.wait_for("Organisation");
    terminal.send(ENTER);
    terminal.wait_for("Your role");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of 8 (no. 1 of 24)");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing was answered");
}

#[test]
fn whose_answers_they_were_last_time_is_offered_and_can_be_changed() {
    let folder = folder_with(&[("chair", "2026-03-12", true), ("secretary", "2026-02-01", true)]);
    let mut terminal = start_in(folder.path(), &["assess", "--quick"], (80, 24));
    terminal.wait_for("Below is that of last time");
    terminal.wait_for("Zorggroep Één");
    terminal.send(ENTER);
    terminal.wait_for("Your role");
    terminal.wait_for("chair");
    terminal.send(&format!(" pro tem{ENTER}"));
    terminal.wait_for("Question 1 of 8");
    terminal.send(&format!("1{ENTER}"));
    terminal.wait_for("Question 2 of 8");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    let saved = fs::read_dir(folder.path())
        .expect("a folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    assert!(saved.into_iter().any(|name| name.contains("zorggroep-een-chair-pro-tem")));
}

#[test]
fn what_is_saved_is_gone_on_with_read_and_compared() {
    let folder = folder_with(&[
        ("chair", "2025-09-02", true),
        ("chair", "2026-03-12", true),
        ("secretary", "2026-02-01", true),
        ("treasurer", "2026-03-20", false),
    ]);
    let mut terminal = start_in(folder.path(), &[], (80, 24));
    terminal.wait_for("Leave");
    assert_eq!(
        choices(&terminal),
        [
            "Go on with the full edition at question 2, Vision (1 of 24 answered): treasurer, 2026-03-20 09:30, Zorggroep Één",
            "Read the report of the full edition, or take it along: chair, 2026-03-12 09:30, Zorggroep Één",
            "Decide on that report’s proposals",
            "Change an answer in that full edition of 2026-03-12 09:30",
            "Compare that report with the one of 2025-09-02",
            "New assessment, full edition: 24 questions, about 15 minutes",
            "New assessment, quick edition: 8 questions, about 4 minutes",
            "Open another saved assessment",
            "Delete a saved assessment",
            "Leave",
        ]
    );
    terminal.send(&format!("{DOWN}{ENTER}"));
    terminal.wait_for("completed on 12 March 2026");
    terminal.send("q");
    terminal.wait_for("also hold every answer with its note");
    terminal.wait_for("▸ 1 Open the page for the meeting");
    terminal.wait_for("Nothing more");
    terminal.send("q");
    terminal.wait_for("▸ 1 Go on with");
    // A window that changes its size is no key.
    terminal.resize((90, 22));
    terminal.send(&format!("{DOWN}{DOWN}{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("then and now");
    terminal.send("q");
    terminal.wait_for("▸ 1 Open the page for the meeting");
    terminal.wait_for("Nothing more");
    terminal.send("q");
    terminal.wait_for("▸ 1 Go on with");
    terminal.send(&format!("{}{ENTER}", DOWN.repeat(7)));
    terminal.wait_for("Which assessment?");
    // The last line: a frame comes in parts.
    terminal.wait_for("chair, 2025-09-02 09:30, Zorggroep Één: finished, full edition");
    assert_eq!(choices(&terminal)[2], "secretary, 2026-02-01 09:30, Zorggroep Één: finished, full edition");
    terminal.send(&format!("{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("Read the report of the full edition, or take it along: secretary");
    assert!(!terminal.text().contains("Compare"), "there is no other of the secretary");
    terminal.send(&format!("{DOWN}{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("Question 2 of 24");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
}

#[test]
fn what_is_saved_is_deleted_once_that_is_said_twice() {
    let folder = folder_with(&[("chair", "2026-03-12", true), ("chair", "2026-03-20", false)]);
    let begun = folder.path().join("2026-03-20-zorggroep-een-00000001.json");
    let text = fs::read_to_string(&begun).expect("it was begun");
    fs::write(&begun, text.replacen('{', "{\"format\": \"boardready/assessment/1\",", 1)).expect("writable");
    let of = |path: &Path, ending: &str| {
        path.with_file_name(format!("{}{ending}", path.file_name().expect("a file").display()))
    };
    fs::write(of(&begun, ".damaged-1"), "{").expect("the test's own file");
    fs::write(of(&begun, ".damaged-old"), "somebody's own").expect("the test's own file");
    let names = || {
        let entries = fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("readable"));
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().into_string().expect("plain")).collect();
        names.retain(|name| !name.starts_with('.'));
        names.sort();
        names
    };
    let before = names();
    let ask = |terminal: &mut Terminal| {
        terminal.wait_for("7 Delete a saved assessment");
        terminal.wait_for("Leave");
        terminal.send(&format!("7{ENTER}"));
        terminal.wait_for("Which assessment is to be deleted?");
        terminal.wait_for("2 chair, 2026-03-12 09:30, Zorggroep Één: finished, full edition");
        terminal.send(ENTER);
    };
    // Nobody deletes what somebody answers at this moment.
    let mut other =
        start_in(folder.path(), &["assess", "--resume", begun.to_str().expect("plain")], (60, 20));
    other.wait_for("Question 2 of 24");
    let mut terminal = start_in(folder.path(), &[], (80, 24));
    ask(&mut terminal);
    terminal.wait_for("is open in another session");
    other.send("q");
    assert_eq!(other.end(), Ok(0));
    ask(&mut terminal);
    terminal.wait_for("chair, 2026-03-20 09:30, Zorggroep Één: 1 of 24 answered, full edition");
    terminal
        .wait_for("1 answer would be lost, with all that was written beside it. This file goes, and the damaged copy beside it:");
    terminal.wait_for("There is no way back.");
    terminal.wait_for("▸ 1 No, keep it");
    terminal.send(ENTER);
    ask(&mut terminal);
    assert_eq!(names(), before, "Enter keeps it");
    terminal.wait_for("▸ 1 No, keep it");
    terminal.send(&format!("2{ENTER}"));
    terminal.wait_for("Deleted: chair");
    terminal.wait_for("▸ 1 Read the report");
    let of_begun = |name: &String| name.ends_with("01.json") || name.ends_with(".damaged-1");
    let others: Vec<_> = before.into_iter().filter(|name| !of_begun(name)).collect();
    assert_eq!(names(), others);
    // Of one there is nothing to choose, and what is finished goes as well.
    terminal.wait_for("6 Delete a saved assessment");
    terminal.wait_for("Leave");
    terminal.send(&format!("6{ENTER}"));
    terminal.wait_for("chair, 2026-03-12 09:30, Zorggroep Één: finished, full edition");
    terminal.wait_for("▸ 1 No, keep it");
    terminal.send(&format!("2{ENTER}"));
    terminal.wait_for("▸ 1 New assessment");
    terminal.wait_for("Leave");
    assert!(!terminal.text().contains("Delete a saved"), "{}", terminal.text());
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    let is_saved = |name: &String| Path::new(name).extension() == Some("json".as_ref());
    assert!(!names().iter().any(is_saved), "{:?}", names());
}

/// A folder of years has thousands.
#[test]
fn only_the_newest_are_looked_at() {
    let days: Vec<String> = (0..41).map(|number| format!("20{:02}-03-12", 60 - number)).collect();
    let is_newest = |number| number < 40;
    let saved: Vec<_> =
        days.iter().enumerate().map(|(number, day)| ("chair", day.as_str(), is_newest(number))).collect();
    let folder = folder_with(&saved);
    let mut terminal = start_in(folder.path(), &[], (80, 24));
    terminal.wait_for("Leave");
    assert!(
        choices(&terminal)[0]
            .starts_with("Read the report of the full edition, or take it along: chair, 2060-03-12"),
        "{}",
        terminal.text()
    );
    fs::remove_file(folder.path().join("2060-03-12-zorggroep-een-00000000.json")).expect("it is there");
    let mut terminal = start_in(folder.path(), &[], (80, 24));
    terminal.wait_for("Leave");
    assert!(choices(&terminal)[0].starts_with(
        "Go on with the full edition at question 2, Vision (1 of 24 answered): chair, 2020-03-12"
    ));
}

#[test]
fn it_is_left_by_a_key_and_stopped_by_another() {
    for (key, status) in [("q", 0), ("\x1b", 0), (CTRL_C, 130)] {
        let folder = folder_with(&[("chair", "2026-03-12", true)]);
        let mut terminal = start_in(folder.path(), &[], (80, 24));
        terminal.wait_for("Leave");
        terminal.send(key);
        assert_eq!(terminal.end(), Ok(status), "{key:?}");
        terminal.check_restored();
    }
}

#[test]
fn the_language_is_asked_once() {
    let settings = tempfile::tempdir().expect("a folder for the test");
    let file = settings.path().join("boardready").join("settings.json");
    let start = || {
        let folder = settings.path().to_str().expect("a plain name");
        Terminal::start(&[], (80, 24), &[("XDG_CONFIG_HOME", folder)])
    };
    for is_broken in [false, true] {
        let mut terminal = start();
        terminal.wait_for("▸ 1 English");
        terminal.wait_for("Nederlands");
        terminal.send(&format!("{DOWN}{ENTER}"));
        terminal.wait_for("Wat wilt u doen?");
        terminal.send("q");
        assert_eq!(terminal.end(), Ok(0), "{is_broken}");
        let mut terminal = start();
        terminal.wait_for("Wat wilt u doen?");
        terminal.send("q");
        assert_eq!(terminal.end(), Ok(0));
        assert!(!String::from_utf8_lossy(&terminal.written).contains("English"));
        let mode = std::os::unix::fs::PermissionsExt::mode(&file.metadata().expect("kept").permissions());
        assert_eq!(mode & 0o777, 0o600);
        fs::write(&file, "{\"language\": ").expect("the test's own file");
    }
}
