//! The menus and the texts of one line around an interview.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::harness::{CTRL_C, ENTER, Terminal};
use super::home::{choices, folder_with, start_in};

const DOWN: &str = "\x1b[B";
const ESCAPE: &str = "\x1b";

/// A role as long as some are.
const ROLE: &str = "member of the supervisory board for quality, safety and the use of data in care";

/// Two assessments that differ in how far they are, which comes last.
fn alike() -> TempDir {
    folder_with(&[(ROLE, "2026-03-12", true), (ROLE, "2026-03-12", false)])
}

#[test]
fn choices_that_differ_at_their_ends_are_read_to_their_ends() {
    let folder = alike();
    let mut terminal = start_in(folder.path(), &["report"], (60, 20));
    terminal.wait_for("q leave");
    let [one, other] = choices(&terminal).try_into().expect("two choices");
    assert!(one.starts_with(ROLE) && other.starts_with(ROLE), "{one} {other}");
    let (ends, mut of) = (["finished, full edition", "answered, full edition"], [one, other]);
    of.sort_by_key(|choice| choice.ends_with(ends[1]));
    assert!(of[0].ends_with(ends[0]) && of[1].ends_with(ends[1]), "{of:?}");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}

#[test]
fn a_long_list_scrolls_and_counts_what_is_not_seen() {
    let days: Vec<String> = (10..30).map(|day| format!("2026-03-{day}")).collect();
    let saved: Vec<_> = days.iter().map(|day| ("chair", day.as_str(), true)).collect();
    let folder = folder_with(&saved);
    let mut terminal = start_in(folder.path(), &["report"], (60, 14));
    terminal.wait_for("▸ 1 chair, 2026-03-29");
    terminal.wait_for("15 more below");
    terminal.send("17");
    terminal.wait_for("▸ 17 chair, 2026-03-13");
    terminal.wait_for("14 more above, 1 more below");
    terminal.send("\x1b[H");
    terminal.wait_for("▸ 1 chair, 2026-03-29");
    terminal.send("\x1b[F");
    terminal.wait_for("▸ 20 chair, 2026-03-10");
    terminal.send("j");
    terminal.wait_for("▸ 1 chair, 2026-03-29");
    terminal.send("k");
    terminal.wait_for("▸ 20 chair, 2026-03-10");
    terminal.check();
    terminal.send(ENTER);
    terminal.wait_for("completed on 10 March 2026");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    let left = "Which assessment? › chair, 2026-03-10 09:30, Zorggroep Één: finished, full edition";
    assert!(terminal.text().contains(left), "{}", terminal.text());
}

#[test]
fn keys_are_explained_and_one_that_does_nothing_says_so() {
    let says = [
        ("en", "That does nothing; ? lists the keys.", "leave without choosing", "▸ 1 New"),
        ("nl", "Dat doet hier niets; ? toont de toetsen.", "verlaten zonder te kiezen", "▸ 1 Nieuwe"),
    ];
    for (language, nothing, leave, first) in says {
        let folder = folder_with(&[]);
        let folder = folder.path().to_str().expect("a plain name");
        let environment = [("BOARDREADY_DIR", folder), ("BOARDREADY_LANG", language)];
        let mut terminal = Terminal::start(&[], (60, 20), &environment);
        terminal.wait_for(first);
        for wrong in ["x", "9", "\x02"] {
            terminal.send(wrong);
            terminal.wait_for(nothing);
            terminal.send(DOWN);
            terminal.wait("said no more", |terminal| !terminal.text().contains(nothing));
            terminal.send("1");
            terminal.wait_for(first);
        }
        for help in ["?", "\x1bOP"] {
            terminal.send(help);
            terminal.wait_for(leave);
            // It takes the key that closes it.
            terminal.send("q");
            terminal.wait_for(first);
        }
        terminal.send("q");
        assert_eq!(terminal.end(), Ok(0));
        terminal.check_restored();
    }
}

/// A window that changes shows the list anew, and nothing of it stays behind.
#[test]
fn a_window_of_another_size_is_drawn_again() {
    let folder = alike();
    let mut terminal = start_in(folder.path(), &["report"], (120, 40));
    terminal.wait_for("q leave");
    for size in [(60, 20), (40, 14), (20, 9), (80, 24), (1, 1), (60, 20)] {
        terminal.resize(size);
        if size.0 > 1 {
            terminal.wait_for("Which assessment?");
        }
    }
    terminal.wait_for("q leave");
    terminal.wait("both choices", |terminal| choices(terminal).len() == 2);
    let rows = terminal.rows();
    assert_eq!(rows.iter().filter(|row| row.contains("member of the")).count(), 2, "{rows:#?}");
    assert_eq!(terminal.screen().scrollback_len(), 0);
    terminal.send(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
}

fn saved_in(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

#[test]
fn what_is_written_is_edited_and_kept_in_a_window_too_small() {
    let mut terminal = Terminal::assess(&["--lang", "en"], (80, 24));
    terminal.wait_for("Organisation");
    // A letter in a text, the list of keys in none.
    terminal.send("?");
    terminal.wait_for("leave it empty, and go on");
    terminal.send("?");
    terminal.wait_for("The name of the organisation");
    terminal.send("Harbor?\x1b[D\x1b[D\u{7f}ou\x1b[F\u{7f} Hospital");
    terminal.wait_for("Harbour Hospital");
    terminal.resize((30, 8));
    terminal.wait_for("too small");
    terminal.send(" East\r");
    terminal.resize((60, 20));
    terminal.wait_for("Harbour Hospital East");
    terminal.check();
    terminal.send(ENTER);
    terminal.wait_for("Your role, for example chair");
    terminal.wait_for("Organisation › Harbour Hospital East");
    terminal.send("\x1b[200~first\rsecond\x1b[201~");
    terminal.wait_for("first second");
    terminal.send(ESCAPE);
    terminal.wait_for("Esc again leaves this empty, and drops what you wrote.");
    terminal.send("!");
    terminal.wait_for("first second!");
    terminal.send(ESCAPE);
    terminal.wait_for("Esc again");
    terminal.send(ESCAPE);
    terminal.wait_for("Part 1 of");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    let text = terminal.text();
    assert!(text.contains("Organisation › Harbour Hospital East"), "{text}");
    assert!(text.contains("Your role, for example chair › left empty"), "{text}");
    assert_eq!(saved_in(&terminal.path("saved")), 0);
}

/// Stopped for a while, a menu and a text give the terminal back, and come back as they were.
#[test]
fn a_menu_and_a_text_are_stopped_for_a_while() {
    let script =
        "set -m; \"$0\" --lang en; echo first stop; read x; fg; echo second stop; read x; fg; exit 7";
    let mut terminal = Terminal::start_shell(script, (80, 24), &[]);
    for (at, typed, stop) in
        [("What would you like to do?", DOWN, "first stop"), ("Organisation", "Harbour", "second stop")]
    {
        terminal.wait_for(at);
        terminal.wait("full screen", |terminal| terminal.screen().alternate_screen());
        terminal.send(typed);
        let shown = if typed == DOWN { "▸ 2 New" } else { typed };
        terminal.wait_for(shown);
        terminal.send("\x1a");
        terminal.wait_for(stop);
        terminal.check_restored();
        terminal.send("x\r");
        terminal.wait("full screen again", |terminal| terminal.screen().alternate_screen());
        terminal.wait_for(shown);
        terminal.send(ENTER);
    }
    terminal.wait_for("Your role");
    terminal.wait_for("Organisation › Harbour");
    terminal.send(ENTER);
    terminal.wait_for("Question 1");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(7));
    terminal.check_restored();
}

#[test]
fn without_unicode_a_menu_is_ascii() {
    let folder = alike();
    let folder = folder.path().to_str().expect("a plain name");
    let environment = [("BOARDREADY_DIR", folder), ("BOARDREADY_LANG", "nl"), ("LANG", "C")];
    let mut terminal = Terminal::start(&[], (60, 20), &environment);
    terminal.wait_for("> 1 Verdergaan");
    assert!(terminal.text().is_ascii(), "{}", terminal.text());
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}
