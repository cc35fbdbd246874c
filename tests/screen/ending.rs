//! The end of an interview: what one takes along.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::harness::{ENTER, Terminal};

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
    for said in ["We stand at 50 out of 100", "To see it again: boardready report --lang en", "To change an"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    terminal.send(ENTER);
    terminal.wait_for("It opens in your browser.");
    terminal.wait("opened page", |_| fs::read_to_string(&opened).is_ok_and(|page| page.ends_with('\n')));
    let page = fs::read_to_string(&opened).expect("it was opened");
    let page = Path::new(page.trim_end());
    assert!(page.is_absolute() && fs::read_to_string(page).expect("written").contains("</html>"));
    assert_eq!(page.metadata().expect("there").permissions().mode() & 0o777, 0o600);
    terminal
        .wait("“Nothing more” as what comes next", |terminal| terminal.text().contains("> Nothing more"));
    terminal.send(&format!("\x1b[A\x1b[A{ENTER}"));
    terminal.wait("Word file", |_| page.with_extension("docx").exists());
    terminal.wait_for(".docx");
    terminal.wait("“Nothing more” once more", |terminal| terminal.text().ends_with("> Nothing more"));
    terminal.send(ENTER);
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
    terminal.wait_for("> Nothing more");
    terminal.send(&format!("\x1b[A\x1b[A\x1b[A{ENTER}"));
    terminal.wait_for("-2.html");
    assert!(first.contains(".html") && !first.contains("-2.html"), "{first}");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
}
