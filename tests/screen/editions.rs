//! From the quick edition to the full one, and back to what was finished.

use boardready::assessment::{Assessment, Edition, read};

use super::harness::{ENTER, Terminal};
use super::home::{choices, start_in};

const UP: &str = "\x1b[A";

/// Reads the report that is on the screen, and leaves it.
fn read_report(terminal: &mut Terminal) {
    terminal.wait_for("Where we stand");
    terminal.send("q");
    // Typed before what comes next is asked, a key is echoed on the main screen.
    terminal.wait_for("What would you like to do with the report?");
}

/// A quick interview in which every question was answered, at what one takes along.
fn finished() -> Terminal {
    let args = ["--lang", "en", "--quick", "--organisation", "A", "--role", "chair"];
    let mut terminal = Terminal::assess(&args, (80, 24));
    for number in 1..=8 {
        terminal.wait_for(&format!("Question {number} of 8 (no. "));
        terminal.send("3");
        terminal.wait_for_focus("3");
        terminal.send(ENTER);
    }
    terminal.wait_for("Before you finish");
    terminal.send("f");
    read_report(&mut terminal);
    terminal.wait_for("Go on to the full edition, with 16 more questions");
    terminal.wait_for("Nothing more");
    terminal
}

fn all_saved(terminal: &Terminal) -> Vec<Assessment> {
    terminal.saved_files().iter().map(|path| read(path).expect("it is sound")).collect()
}

#[test]
fn the_full_edition_leaves_the_quick_result_as_it_was() {
    let mut terminal = finished();
    let quick = terminal.saved();
    assert!(quick.completed_at.is_some());
    terminal.send(&format!("{UP}{UP}{ENTER}"));
    terminal.wait_for("Question 3 of 24");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    let [first, full] = all_saved(&terminal).try_into().expect("two assessments");
    assert_eq!(first, quick);
    assert_eq!((full.edition, full.completed_at), (Edition::Full, None));
    assert_eq!((full.answers, full.organisation), (quick.answers, quick.organisation));
}

#[test]
fn a_changed_answer_leaves_a_quick_result_quick() {
    let mut first = finished();
    first.send(&format!("{UP}{ENTER}"));
    assert_eq!(first.end(), Ok(0));
    let path = first.saved_files().remove(0);
    let resume = ["--lang", "en", "--resume", path.to_str().expect("a plain name")];
    let mut terminal = Terminal::assess(&resume, (80, 24));
    terminal.wait_for("This quick edition is finished");
    terminal.send(ENTER);
    terminal.wait_for("Before you finish");
    terminal.send(&format!("2{ENTER}"));
    terminal.wait_for("Question 2 of 8 (no. 2 of 24)");
    terminal.send(&format!("5{ENTER}"));
    terminal.wait_for("Before you finish");
    terminal.send("f");
    read_report(&mut terminal);
    terminal.wait_for("Nothing more");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    let quick = first.saved();
    assert!(quick.edition == Edition::Quick && quick.completed_at.is_some(), "{quick:?}");
    assert_eq!(quick.answers.len(), 8);
}

#[test]
fn home_goes_on_from_a_quick_result_and_changes_it_in_as_many_keys() {
    let mut first = finished();
    first.send("q");
    assert_eq!(first.end(), Ok(0));
    let folder = first.path("saved");
    for (choice, shown) in [(2, "Before you finish"), (3, "Question 3 of 24")] {
        let mut terminal = start_in(&folder, &[], (80, 24));
        terminal.wait_for("Leave");
        let offered = choices(&terminal);
        assert!(
            offered[0].starts_with("Read the report of the quick edition, or take it along: chair, "),
            "{offered:?}"
        );
        assert_eq!(offered[3], "Begin the full edition from that quick edition: 16 more questions");
        terminal.send(&format!("{}{ENTER}", "\x1b[B".repeat(choice)));
        terminal.wait_for(shown);
        terminal.send("q");
        assert_eq!(terminal.end(), Ok(0));
    }
    let [quick, full] = all_saved(&first).try_into().expect("two assessments");
    assert_eq!((quick.edition, full.edition), (Edition::Quick, Edition::Full));
    assert_eq!(full.answers, quick.answers);
    // What is begun is gone on with, and not begun once more beside it.
    let mut terminal = start_in(&folder, &[], (80, 24));
    terminal.wait_for("Leave");
    let offered = choices(&terminal);
    assert!(
        offered[0]
            .starts_with("Go on with the full edition at question 3, Vision (8 of 24 answered): chair, ")
    );
    assert!(offered[1].starts_with("Read the report of the quick edition, or take it along: chair, "));
    assert!(offered[3].starts_with("Change an answer in that quick edition of 2"), "{offered:?}");
    assert!(offered[4].starts_with("New assessment, full edition: "), "{offered:?}");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
}

/// A wrong organisation goes into every page of the report.
#[test]
fn a_wrong_organisation_is_corrected_in_the_list_and_what_was_finished_stays_so() {
    let mut first = finished();
    let before = first.saved();
    first.send("q");
    assert_eq!(first.end(), Ok(0));
    let folder = first.path("saved");
    let mut terminal = start_in(&folder, &[], (60, 20));
    terminal.wait_for("more below");
    terminal.send(&format!("\x1b[B\x1b[B{ENTER}"));
    terminal.wait_for("Before you finish");
    terminal.send("\x1b[H");
    terminal.send(ENTER);
    terminal.wait_for("It stands above the report");
    terminal.send("\x7fHarbour");
    terminal.wait_for("This counts once you save it: Enter");
    terminal.send(ENTER);
    terminal.wait_for("Harbour");
    terminal.wait_for("Before you finish");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    assert!(terminal.text().contains("the assessment stays finished"), "{}", terminal.text());
    let after = first.saved();
    assert_eq!(after.organisation.as_deref(), Some("Harbour"));
    assert_eq!((after.completed_at, &after.answers), (before.completed_at, &before.answers));
    // The full edition takes the right one.
    let mut terminal = start_in(&folder, &[], (80, 24));
    terminal.wait_for("Leave");
    assert!(choices(&terminal)[0].contains("chair, ") && choices(&terminal)[0].contains("Harbour"));
    terminal.send(&format!("\x1b[B\x1b[B\x1b[B{ENTER}"));
    terminal.wait_for("Question 3 of 24");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    assert!(all_saved(&first).iter().all(|it| it.organisation.as_deref() == Some("Harbour")));
}
