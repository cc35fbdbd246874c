//! What was begun: which of several it is, and with which bank it goes on.

use std::fs;

use boardready::assessment::{Assessment, read};

use super::harness::{CTRL_C, ENTER, Terminal};
use super::home::{choices, folder_with, start_in};

const BANK: &str = include_str!("../cli/bank.yaml");

#[test]
fn a_bank_that_changed_meanwhile_is_gone_on_with_as_it_was_or_taken_over_into() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let bank = folder.path().join("bank.yaml");
    let saved = folder.path().join("saved");
    let args = ["assess", "--organisation", "A", "--role", "chair", "--bank", bank.to_str().expect("plain")];
    let start = |text: &str| {
        fs::write(&bank, text).expect("the test's own file");
        start_in(&saved, &args, (60, 20))
    };
    let quit = |mut terminal: Terminal| {
        terminal.send("q");
        assert_eq!(terminal.end(), Ok(0));
        terminal.check_restored();
        terminal.text()
    };
    let mut terminal = start(BANK);
    terminal.wait_for("Part 1 of 1");
    terminal.send(&format!("{ENTER}2{ENTER}"));
    terminal.wait_for("Is the second so?");
    quit(terminal);

    // The same bank has nothing to ask about.
    let mut terminal = start(BANK);
    terminal.wait_for("1 of 2 answered, A small check");
    terminal.send(ENTER);
    terminal.wait_for("Is the second so?");
    quit(terminal);

    let changed = BANK.replace(
        "id: one.second, scale: three, text: {en: Is the second so?",
        "id: one.third, scale: three, text: {en: Is the third so?",
    );
    assert_ne!(changed, BANK);
    for (key, question) in [("1", "Is the second so?"), ("2", "Is the third so?")] {
        let mut terminal = start(&changed);
        terminal.wait_for("Go on, or start");
        terminal.send(ENTER);
        terminal.wait_for("is not as it was when this was begun: 1 question is gone, 1 question is new.");
        terminal.wait_for("Which question bank?");
        terminal.check();
        terminal.send(&format!("{key}{ENTER}"));
        terminal.wait_for(question);
        let said = quit(terminal);
        assert_eq!(said.contains("1 of 1 answer is taken over"), key == "2", "{said}");
    }
    let all: Vec<Assessment> = fs::read_dir(&saved)
        .expect("something was saved")
        .filter_map(|entry| {
            Some(entry.expect("readable").path())
                .filter(|path| path.extension().is_some_and(|it| it == "json"))
        })
        .map(|path| read(&path).expect("it is sound"))
        .collect();
    let [one, other] = all.try_into().expect("two assessments");
    assert_eq!(one.answers, other.answers);
    assert_ne!(one.bank.digest, other.bank.digest);
}

#[test]
fn who_asks_for_the_quick_edition_is_told_what_is_begun_and_offered_a_new_one() {
    let folder = folder_with(&[("chair", "2026-03-12", false), ("chair", "2026-03-14", false)]);
    let mut terminal = start_in(folder.path(), &["assess", "--quick"], (60, 20));
    terminal.wait_for("Go on, or start a new quick edition?");
    terminal.wait_for("▸ 3 Start a new quick edition");
    let told = |day| format!("chair, {day} 09:30, Zorggroep Één: 1 of 24 answered, full edition");
    assert_eq!(
        choices(&terminal),
        [
            told("2026-03-14"),
            told("2026-03-12"),
            "Start a new quick edition".to_owned(),
            "Delete one that was begun".to_owned(),
        ]
    );
    terminal.send(ENTER);
    terminal.wait_for("Organisation");
    terminal.send(ENTER);
    terminal.wait_for("Your role");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of 8");
    terminal.send("2");
    terminal.wait_for_focus("2");
    terminal.send(ENTER);
    terminal.wait_for("Question 2 of 8");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    // The quick one that is begun is what is asked for now.
    let mut terminal = start_in(folder.path(), &["assess", "--quick"], (60, 20));
    terminal.wait_for("1 of 8 answered, quick edition");
    terminal.wait_for("4 Start a new quick edition");
    terminal.send(ENTER);
    terminal.wait_for("Question 2 of 8");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}

#[test]
fn what_is_begun_can_be_deleted_where_it_is_offered() {
    let folder = folder_with(&[("chair", "2026-03-12", false), ("secretary", "2026-03-14", false)]);
    let of = |role| move |choice: &String| choice.starts_with(role);
    let mut terminal = start_in(folder.path(), &["assess"], (60, 20));
    terminal.wait_for("4 Delete one that was begun");
    terminal.send(&format!("4{ENTER}"));
    terminal.wait_for("Which assessment is to be deleted?");
    terminal.wait_for("q leave");
    terminal.send(&format!("2{ENTER}"));
    terminal.wait_for("chair, 2026-03-12 09:30, Zorggroep Één: 1 of 24 answered, full edition");
    terminal.wait_for("1 answer would be lost");
    terminal.wait_for("▸ 1 No, keep it");
    terminal.send(&format!("2{ENTER}"));
    terminal.wait_for("3 Delete one that was begun");
    let offered = choices(&terminal);
    assert!(offered.iter().any(of("secretary")) && !offered.iter().any(of("chair")), "{offered:?}");
    terminal.send(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    let files = fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("readable").path());
    assert_eq!(files.filter(|path| path.extension().is_some_and(|it| it == "json")).count(), 1);
}
