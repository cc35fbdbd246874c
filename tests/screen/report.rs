//! `boardready report` and `compare` on a terminal.

use super::harness::{CTRL_C, ENTER, Terminal};
use super::home::{choices, folder_with, start_in};

const TAB: &str = "\t";

fn is_left(terminal: &mut Terminal, again: &str, status: u32) {
    assert_eq!(terminal.end(), Ok(status));
    terminal.check_restored();
    assert!(terminal.text().contains(&format!("To see it again: {again}")), "{}", terminal.text());
    assert!(
        terminal.text().contains("Every answer, with its note, is in the same report"),
        "{}",
        terminal.text()
    );
    assert!(!terminal.text().contains("Where we stand"), "the text is still to be seen");
}

#[test]
fn a_report_longer_than_the_window_is_leafed_through_and_searched() {
    let folder = folder_with(&[("chair", "2026-03-12", true)]);
    let mut terminal = start_in(folder.path(), &["report"], (60, 20));
    terminal.wait_for("completed on 12 March 2026");
    terminal.send(&TAB.repeat(2));
    terminal.wait("heading at the top", |terminal| terminal.rows()[0].starts_with("── What we do not know"));
    terminal.send("/FRÓNT PAGE");
    terminal.wait_for("Search for: FRÓNT PAGE");
    terminal.send(ENTER);
    terminal.wait_for("“FRÓNT PAGE”: 1 of 1");
    assert!(terminal.text().contains("front page"), "{}", terminal.text());
    terminal.send("/sesquipedalian\r");
    terminal.wait_for("“sesquipedalian” does not occur");
    terminal.check();
    terminal.send("q");
    let path = folder.path().join("2026-03-12-zorggroep-een-00000000.json");
    is_left(&mut terminal, &format!("boardready report --lang en {}", path.display()), 0);
}

#[test]
fn of_several_one_is_chosen() {
    let folder = folder_with(&[("chair", "2026-03-12", true), ("secretary", "2026-03-14", false)]);
    let mut terminal = start_in(folder.path(), &["report", "--fail-under", "90"], (80, 24));
    terminal.wait_for("Which assessment?");
    terminal.wait_for("chair, 2026-03-12 09:30, Zorggroep Één: finished, full edition");
    assert_eq!(
        choices(&terminal)[0],
        "secretary, 2026-03-14 09:30, Zorggroep Één: 1 of 24 answered, full edition"
    );
    terminal.send(&format!("\x1b[B{ENTER}"));
    terminal.wait_for("completed on 12 March 2026");
    terminal.send("q");
    terminal.wait_for("is below 90.0");
    assert_eq!(terminal.end(), Ok(3));
    let mut terminal = start_in(folder.path(), &["report"], (80, 24));
    terminal.wait_for("Which assessment?");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0), "to choose none is no error");
    terminal.check_restored();
}

#[test]
fn what_changed_and_the_example_are_leafed_through_too() {
    let folder = folder_with(&[("chair", "2025-09-02", true), ("chair", "2026-03-12", true)]);
    let mut terminal = start_in(folder.path(), &["compare", "00000000", "00000001"], (80, 24));
    terminal.wait_for("then and now");
    terminal.send(CTRL_C);
    is_left(&mut terminal, "boardready compare --lang en ", 130);
    let mut terminal = start_in(folder.path(), &["report", "--sample"], (80, 24));
    terminal.wait_for("an invented example");
    terminal.signal("TERM");
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
}

#[test]
fn what_fits_or_is_read_aloud_is_printed() {
    let folder = folder_with(&[("chair", "2026-03-12", true)]);
    for (args, size) in [(&["report"][..], (80, 400)), (&["report", "--accessible"], (80, 24))] {
        let mut terminal = start_in(folder.path(), args, size);
        assert_eq!(terminal.end(), Ok(0));
        let written = String::from_utf8_lossy(&terminal.written).into_owned();
        assert!(!written.contains("\x1b[?1049h") && written.contains("Where we stand"), "{written}");
    }
}

#[test]
fn help_longer_than_the_window_is_read_from_its_start() {
    for (args, size, is_read) in
        [(&["help", "--lang", "en"][..], (60, 20), true), (&["-h"], (100, 60), false)]
    {
        let mut terminal = Terminal::start(args, size, &[]);
        if is_read {
            terminal.wait_for("q close");
            assert!(terminal.text().contains("The self-assessment a board takes"), "{}", terminal.text());
            terminal.send("q");
        }
        assert_eq!(terminal.end(), Ok(0), "{args:?}");
        terminal.check_restored();
    }
}
