//! Keys that come fast, are held, or are pasted; windows that are too small.

use boardready::assessment::Response;

use super::harness::{BARE_ENTER, CTRL_C, ENTER, SAVE, Terminal};

fn at_first_question(size: (u16, u16)) -> Terminal {
    let mut terminal = Terminal::interview("en", size);
    terminal.wait_for("Part 1 of");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of 24");
    terminal
}

#[test]
fn keys_that_come_at_once_do_what_they_do_one_by_one() {
    let mut terminal = at_first_question((80, 24));
    terminal.send("3\r4nA note — ë\x1b[D!\x13\rd\rb5\r\x1b[A\x1b[A2\rsw?o\x1b[B\x1b[Aoq");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    let saved = terminal.saved();
    let responses: Vec<String> = saved
        .answers
        .values()
        .map(|answer| match &answer.response {
            Some(Response::Selected(option)) => option.clone(),
            other => format!("{other:?}"),
        })
        .collect();
    let mut sorted = responses.clone();
    sorted.sort();
    assert_eq!(sorted, ["2", "3", "4", "5"], "{responses:?}");
    let notes: Vec<&String> = saved.answers.values().filter_map(|answer| answer.note.as_ref()).collect();
    assert_eq!(notes, ["A note — !ë"]);
}

#[test]
fn a_held_enter_confirms_once() {
    let mut terminal = at_first_question((80, 24));
    terminal.send(&format!("3{}", BARE_ENTER.repeat(200)));
    terminal.wait_for("Question 2 of 24");
    terminal.send(ENTER);
    terminal.wait_for("Choose first");
    assert!(terminal.text().contains("Question 2 of 24"));
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(terminal.saved().answers.len(), 1);
}

#[test]
fn a_held_enter_walks_through_no_menu() {
    let mut terminal = Terminal::start(&[], (80, 24), &[("BOARDREADY_LANG", "en")]);
    terminal.wait_for("Leave");
    terminal.send(&format!("\x1b[B{}", BARE_ENTER.repeat(30)));
    terminal.wait_for("Enter go on");
    terminal.send(&format!("Harbour{}", BARE_ENTER.repeat(30)));
    terminal.wait_for("Your role");
    terminal.send(&format!("chair{}", BARE_ENTER.repeat(30)));
    terminal.wait_for("Question 1 of 8");
    terminal.send(&format!("3{ENTER}"));
    terminal.wait_for("Question 2 of 8");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    let saved = terminal.saved();
    assert_eq!(saved.organisation.as_deref(), Some("Harbour"));
    assert_eq!((saved.respondent.role.as_deref(), saved.answers.len()), (Some("chair"), 1));
}

/// Two that are pressed fast, not one that is held down: the second does nothing, and that is said.
#[test]
fn an_enter_too_soon_after_another_says_that_it_did_nothing() {
    const TOLD: &str = "That Enter came too soon after the last: press it again.";
    let mut terminal = Terminal::start(&[], (60, 20), &[("BOARDREADY_LANG", "en")]);
    terminal.wait_for("Leave");
    terminal.send(&BARE_ENTER.repeat(2));
    terminal.wait_for("The name of the organisation");
    terminal.wait_for(TOLD);
    terminal.send("A");
    terminal.wait("said no more", |terminal| !terminal.text().contains(TOLD));
    terminal.send(ENTER);
    terminal.wait_for("Your role");
    terminal.send(ENTER);
    terminal.wait_for("Part 1 of");
    terminal.send(&format!("{ENTER}{BARE_ENTER}"));
    terminal.wait_for("Question 1 of");
    terminal.wait_for(TOLD);
    terminal.check();
    terminal.send("3q");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}

#[test]
fn a_held_enter_passes_nothing_that_was_not_seen() {
    let mut terminal = at_first_question((80, 24));
    // After the sixth question the level aimed for is asked, which Enter alone would confirm.
    terminal.send(&format!("o6\r3{}q", BARE_ENTER.repeat(30)));
    assert_eq!(terminal.end(), Ok(0));
    let saved = terminal.saved();
    assert_eq!((saved.answers.len(), saved.targets.len()), (1, 0));
    // After it an open question is asked, which Enter alone would skip, and of which nothing that was
    // typed ahead is the answer; one that chooses a level says so.
    let mut terminal = at_first_question((80, 24));
    terminal.send(&format!("o6\r3\r4{}4\r5", BARE_ENTER.repeat(30)));
    terminal.wait_for("Just start typing");
    terminal.send(&format!("Ours.{SAVE}{CTRL_C}"));
    assert_eq!(terminal.end(), Ok(130));
    let saved = terminal.saved();
    let written: Vec<String> = saved.reflections.into_values().collect();
    assert_eq!((saved.targets.len(), written), (1, vec!["Ours.".to_owned()]));
}

#[test]
fn a_paste_outside_an_editor_does_nothing() {
    let mut terminal = at_first_question((80, 24));
    terminal.send("\x1b[200~3\r4\rq\x03\x1b[201~");
    terminal.send("5");
    terminal.wait_for_focus("5");
    assert!(terminal.text().contains("Question 1 of 24"));
    terminal.send("n\x1b[200~one\rtwo \x07bell\x1b[201~");
    terminal.wait_for("one two bell");
    terminal.send(SAVE);
    terminal.wait_for("Note: one two bell");
    terminal.send("qq");
    assert_eq!(terminal.end(), Ok(0));
    let saved = terminal.saved();
    assert_eq!(saved.answers.len(), 1);
    assert!(saved.answers.values().all(|answer| answer.response.is_none()), "{saved:?}");
}

#[test]
fn a_window_may_become_too_small_and_large_again_while_writing() {
    let mut terminal = at_first_question((80, 24));
    terminal.send("nfirst");
    terminal.wait_for("first");
    terminal.resize((30, 10));
    terminal.wait_for("too small");
    terminal.send(" and kept");
    terminal.resize((100, 30));
    terminal.wait_for("first and kept");
    terminal.send(" and last");
    terminal.wait_for("first and kept and last");
    terminal.check();
    terminal.send(SAVE);
    terminal.wait_for("Note: first and kept and last");
    terminal.send("n, and more");
    terminal.wait_for("first and kept and last, and more");
    terminal.resize((39, 20));
    terminal.wait_for("--accessible");
    terminal.send(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
    let notes: Vec<Option<String>> = terminal.saved().answers.into_values().map(|it| it.note).collect();
    assert_eq!(notes, [Some("first and kept and last, and more".to_owned())]);
}

#[test]
fn what_others_wrote_on_the_screen_is_cleared() {
    let mut terminal = at_first_question((80, 24));
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    let (taken, cleared) = (written.find("\x1b[?1049h"), written.find("\x1b[2J"));
    assert!(taken < cleared && cleared < written.find("Part"), "{taken:?} {cleared:?}");
    terminal.scribble("\x1b[23;1Hbroadcast message");
    assert!(terminal.text().contains("broadcast message"));
    terminal.send("\x0c");
    terminal.wait("clean screen", |terminal| !terminal.text().contains("broadcast"));
    terminal.wait_for("save and quit");
    terminal.check();
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}

#[test]
fn without_colour_there_is_none() {
    let args = ["assess", "--lang", "en", "--organisation", "A", "--role", "chair"];
    let mut terminal = Terminal::start(&args, (80, 24), &[("NO_COLOR", "1")]);
    terminal.wait_for("Part 1 of");
    terminal.send(&format!("{ENTER}3"));
    terminal.wait_for_focus("3");
    let screen = terminal.screen();
    let (rows, columns): (u16, u16) = (24, 80);
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let cell = screen.cell(row, column).expect("inside the screen");
        let colours = (cell.fgcolor(), cell.bgcolor());
        assert_eq!(colours, (vt100::Color::Default, vt100::Color::Default), "{row}, {column}");
    }
    terminal.send("qq");
    assert_eq!(terminal.end(), Ok(0));
}

#[test]
fn without_unicode_all_is_ascii() {
    let args = ["assess", "--lang", "nl", "--organisation", "A", "--role", "voorzitter"];
    let mut terminal = Terminal::start(&args, (80, 24), &[("LANG", "C")]);
    terminal.wait_for("Onderdeel 1 van");
    terminal.send(&format!("{ENTER}3"));
    terminal.wait(" focus", |terminal| terminal.rows().iter().any(|row| row.starts_with(" >  3")));
    assert!(terminal.text().is_ascii(), "{}", terminal.text());
    terminal.send("qq");
    assert_eq!(terminal.end(), Ok(0));
}
