//! Every way out leaves the terminal as it was, and what was confirmed in the file.

use boardready::interview::{Screen, Style};
use boardready::messages::{Language, Messages};
use boardready::terminal::guard::{self, Farewell};

use super::harness::{CTRL_C, ENTER, Terminal, saved};

/// An interview in which the first question has been answered and the second is on the screen.
fn after_one_answer() -> Terminal {
    let mut terminal = Terminal::interview("en", (80, 24));
    terminal.wait_for("Part 1 of");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of 24");
    terminal.send("3");
    terminal.wait_for_focus("3");
    terminal.send(ENTER);
    terminal.wait_for("Question 2 of 24");
    assert!(terminal.is_raw());
    terminal
}

/// That the program has ended in good order, with this status.
fn check_end(mut terminal: Terminal, status: u32) {
    assert_eq!(terminal.end(), Ok(status));
    terminal.check_restored();
    assert_eq!(terminal.saved().answers.len(), 1);
    let text = terminal.text();
    assert!(text.contains("boardready assess") && text.contains("--resume"), "{text}");
    assert_eq!(terminal.screen().scrollback_len(), 0, "something is in the scrollback");
    let question = terminal.rows().iter().any(|row| row.contains("Question"));
    assert!(!question, "the interview is still to be seen:\n{text}");
}

#[test]
fn quitting() {
    let mut terminal = after_one_answer();
    terminal.send("q");
    check_end(terminal, 0);
}

#[test]
fn ctrl_c() {
    let mut terminal = after_one_answer();
    terminal.send(CTRL_C);
    check_end(terminal, 130);
}

#[test]
fn signals() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let terminal = after_one_answer();
        terminal.signal(signal);
        check_end(terminal, 130);
    }
}

#[test]
fn a_signal_while_writing() {
    let mut terminal = after_one_answer();
    terminal.send("nhalf a tho");
    terminal.wait_for("half a tho");
    terminal.wait("cursor where one writes", |terminal| !terminal.screen().hide_cursor());
    terminal.signal("TERM");
    check_end(terminal, 130);
}

#[test]
fn a_closed_terminal() {
    let terminal = after_one_answer();
    let (mut child, folder) = terminal.close("2");
    let status = child.wait().expect("the program ends");
    assert_eq!((status.exit_code(), status.signal()), (130, None));
    assert_eq!(saved(&folder).answers.len(), 1);
}

#[test]
fn a_signal_at_a_short_question() {
    let mut terminal = Terminal::assess(&["--lang", "en"], (80, 24));
    terminal.wait_for("Organisation");
    terminal.signal("TERM");
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
}

#[test]
fn ctrl_c_at_a_short_question() {
    let mut terminal = Terminal::assess(&["--lang", "en"], (80, 24));
    terminal.wait_for("Organisation");
    terminal.send(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
}

#[test]
fn a_panic() {
    let mut terminal = Terminal::start_test("leaving::panics_on_the_screen", (80, 24));
    assert_eq!(terminal.end(), Ok(101));
    terminal.check_restored();
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    let left = written.find("\x1b[?1049l").expect("the alternate screen is left");
    let said = written.find("nobody expects this").expect("the panic is told");
    assert!(left < said, "what is told would vanish with the alternate screen");
}

#[test]
#[ignore = "a part of another test, which runs it in a terminal"]
fn panics_on_the_screen() {
    guard::install(|_| Farewell { message: String::new(), status: 1 }).expect("signals can be watched");
    let messages = Messages::new(Language::FALLBACK);
    let _screen = Screen::open(&messages, Style { unicode: true, colour: true }).expect("a terminal");
    panic!("nobody expects this");
}
