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
            "New assessment: 24 questions, about 15 minutes",
            "New, quick edition: 8 questions, about 4 minutes",
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
    terminal.wait_for("Question 1 · 1 of 8");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing was answered");
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
            "Finish what was begun (1 of 24 answered, full edition): treasurer, 2026-03-20 09:30, Zorggroep Één",
            "Read the report, or take it along: chair, 2026-03-12 09:30, Zorggroep Één",
            "Change an answer in it",
            "Compare it with that of 2025-09-02",
            "New assessment: 24 questions, about 15 minutes",
            "New, quick edition: 8 questions, about 4 minutes",
            "Another one that is saved",
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
    terminal.wait_for("▸ 1 Finish what");
    // A window that changes its size is no key.
    terminal.resize((90, 22));
    terminal.send(&format!("{DOWN}{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("then and now");
    terminal.send("q");
    terminal.wait_for("▸ 1 Open the page for the meeting");
    terminal.wait_for("Nothing more");
    terminal.send("q");
    terminal.wait_for("▸ 1 Finish what");
    terminal.send(&format!("{}{ENTER}", DOWN.repeat(6)));
    terminal.wait_for("Which assessment?");
    // The last line: a frame comes in parts.
    terminal.wait_for("chair, 2025-09-02 09:30, Zorggroep Één: finished");
    assert_eq!(choices(&terminal)[2], "secretary, 2026-02-01 09:30, Zorggroep Één: finished");
    terminal.send(&format!("{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("Read the report, or take it along: secretary");
    assert!(!terminal.text().contains("Compare"), "there is no other of the secretary");
    terminal.send(&format!("{DOWN}{DOWN}{ENTER}"));
    terminal.wait_for("Question 2 of 24");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
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
        choices(&terminal)[0].starts_with("Read the report, or take it along: chair, 2060-03-12"),
        "{}",
        terminal.text()
    );
    fs::remove_file(folder.path().join("2060-03-12-zorggroep-een-00000000.json")).expect("it is there");
    let mut terminal = start_in(folder.path(), &[], (80, 24));
    terminal.wait_for("Leave");
    assert!(
        choices(&terminal)[0]
            .starts_with("Finish what was begun (1 of 24 answered, full edition): chair, 2020-03-12")
    );
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
