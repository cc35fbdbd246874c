//! The end of an interview: what one takes along.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::harness::{ENTER, Terminal};
use super::home::{folder_with, start_in};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";

const BANK: &str = include_str!("../cli/bank.yaml");

/// An interview with the small bank up to its end, with programs from this folder only.
fn finished(folder: &Path, programs: &Path) -> Terminal {
    let bank = folder.join("bank.yaml");
    fs::write(&bank, BANK).expect("the test's own file");
    let bank = bank.to_str().expect("a plain name");
    let args = ["assess", "--lang", "en", "--organisation", "A", "--role", "chair", "--bank", bank];
    let path = [("PATH", programs.to_str().expect("a plain name"))];
    let mut terminal = Terminal::start(&args, (60, 20), &path);
    terminal.wait_for("Part 1 of 1");
    terminal.send(ENTER);
    for question in ["Is the first so?", "Is the second so?"] {
        terminal.wait_for(question);
        terminal.send("2");
        terminal.wait_for_focus("2");
        terminal.send(ENTER);
    }
    terminal.wait_for("aim for");
    terminal.send("s");
    terminal.wait_for("Before you finish");
    terminal.send("f");
    terminal.wait_for("Where we stand");
    terminal.send("q");
    terminal.wait_for("Nothing more");
    terminal
}

/// The place of the report that was said last.
fn written(terminal: &Terminal) -> String {
    let text = terminal.text();
    let said = text.rsplit("The report is in ").next().expect("a split has a last part");
    said.split(' ').next().expect("a split has a first part").to_owned()
}

#[test]
fn the_page_is_written_and_opened_and_the_word_file_is_written() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let opened = folder.path().join("opened");
    let program = folder.path().join("xdg-open");
    let script = format!("#!/bin/sh\necho \"$1\" > '{}'\n", opened.display());
    fs::write(&program, script).expect("the test's own file");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).expect("it is ours");
    let mut terminal = finished(folder.path(), folder.path());
    let text = terminal.text();
    for said in ["One person’s answers put us at 50", "To change an"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    terminal.send(ENTER);
    terminal.wait_for("It opens in your browser.");
    terminal.wait("opened page", |_| fs::read_to_string(&opened).is_ok_and(|page| page.ends_with('\n')));
    let page = fs::read_to_string(&opened).expect("it was opened");
    let page = Path::new(page.trim_end());
    assert!(page.is_absolute() && fs::read_to_string(page).expect("written").contains("</html>"));
    assert_eq!(page.metadata().expect("there").permissions().mode() & 0o777, 0o600);
    // The cursor stays where it was.
    for _ in 0..2 {
        terminal.wait_for("▸ 1 Open the page");
        terminal.wait_for("Nothing more");
        terminal.send(&format!("{DOWN}{ENTER}"));
        terminal.wait("Word file", |_| page.with_extension("docx").exists());
        terminal.wait_for("▸ 2 Write the same as a Word file");
        terminal.wait_for("Nothing more");
        terminal.send(UP);
    }
    terminal.wait_for("The report is already in");
    let reports = fs::read_dir(page.parent().expect("it is in a folder")).expect("readable");
    let reports =
        reports.filter(|it| it.as_ref().is_ok_and(|it| it.path().extension() == Some("docx".as_ref())));
    assert_eq!(reports.count(), 1);
    terminal.send(&format!("{UP}{ENTER}"));
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
}

#[test]
fn where_there_is_no_browser_the_page_is_still_there() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut terminal = finished(folder.path(), &folder.path().join("nothing"));
    terminal.send(ENTER);
    terminal.wait_for("No browser could be started from here");
    let first = written(&terminal);
    terminal.wait_for("Nothing more");
    // What is no longer what was written is left alone.
    let page = terminal.saved_path().with_extension("html");
    let page = terminal.path(page.file_name().and_then(|name| name.to_str()).expect("a plain name"));
    fs::write(&page, "mine").expect("it is ours");
    terminal.send(ENTER);
    terminal.wait_for("-2.html");
    assert!(first.contains(".html") && !first.contains("-2.html"), "{first}");
    assert_eq!(fs::read_to_string(&page).expect("it is there"), "mine");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
}

#[test]
fn an_answer_is_changed_from_the_end_and_what_was_written_stays() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut terminal = finished(folder.path(), &folder.path().join("nothing"));
    let word = |terminal: &mut Terminal, name: &str| {
        terminal.send(&format!("2{ENTER}"));
        terminal.wait_for(name);
        terminal.wait_for("Nothing more");
    };
    word(&mut terminal, ".docx");
    assert!(!terminal.text().contains("stays as it was"), "{}", terminal.text());
    terminal.wait_for("5 Change an answer");
    terminal.send(&format!("5{ENTER}"));
    terminal.wait_for("Before you finish");
    terminal.send(&format!("1{ENTER}"));
    terminal.wait_for("Is the first so?");
    terminal.send(&format!("3{ENTER}"));
    terminal.wait_for("Before you finish");
    terminal.send("f");
    terminal.wait_for("Where we stand");
    terminal.send("q");
    terminal.wait_for("Nothing more");
    word(&mut terminal, "-2.docx");
    let name = terminal.saved_path().with_extension("docx");
    let name = name.file_name().and_then(|name| name.to_str()).expect("a plain name");
    assert!(terminal.text().contains(&format!("The file written before it stays as it was: {name}")));
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
}

/// Where there is no room for all of it in a row, a command stands in a row of its own, and a path is
/// broken where a folder ends.
#[test]
fn no_command_and_no_name_of_a_file_is_broken_inside_a_word() {
    let folder = folder_with(&[("chair", "2026-03-12", true)]);
    let place = folder.path().join("a-folder-of-a-name").join("and-another-within-it-of-a-longer-name");
    fs::create_dir_all(&place).expect("the test's own folder");
    let saved = fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("readable").path());
    let file = saved.into_iter().find(|path| path.is_file()).expect("one is saved");
    let name = file.file_name().and_then(|name| name.to_str()).expect("a plain name").to_owned();
    fs::rename(&file, place.join(&name)).expect("the test's own file");
    let mut terminal = start_in(&place, &["assess", "--resume", &name], (60, 20));
    terminal.wait_for("Before you finish");
    terminal.send(&format!("f{ENTER}"));
    terminal.wait_for("Where we stand");
    terminal.send("q");
    terminal.wait_for("Nothing more");
    let rows = terminal.rows();
    assert!(rows.iter().any(|row| row == &name), "{rows:#?}");
    assert!(rows.iter().any(|row| row == "and-another-within-it-of-a-longer-name/"), "{rows:#?}");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}
