//! Every way out leaves the terminal as it was, and what was confirmed in the file.

use std::ffi::OsStr;
use std::fs;
#[cfg(target_os = "linux")]
use std::io::Write as _;
use std::path::Path;

use boardready::assessment::read;
use boardready::interview::{Screen, Style};
use boardready::messages::{Language, Messages};
use boardready::terminal::guard::{self, Farewell};

use super::harness::{CTRL_C, ENTER, Size, Terminal, saved, the_file_in};

/// An interview in which the first question has been answered and the second is on the screen.
fn after_one_answer() -> Terminal {
    let mut terminal = Terminal::interview("en", (80, 24));
    answer_one(&mut terminal);
    terminal
}

fn answer_one(terminal: &mut Terminal) {
    terminal.wait_for("Part 1 of");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of 24");
    terminal.send("3");
    terminal.wait_for_focus("3");
    terminal.send(ENTER);
    terminal.wait_for("Question 2 of 24");
    assert!(terminal.is_raw());
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

/// Answers question 2 and 3, which cannot be saved.
fn answer_two_in_vain(terminal: &mut Terminal) {
    for (number, next) in [("2", "Question 3 of 24"), ("4", "Question 4 of 24")] {
        terminal.send(number);
        terminal.wait_for_focus(number);
        terminal.send(ENTER);
        terminal.wait_for(next);
        terminal.wait_for("! ");
    }
}

/// How many answers are in this assessment.
fn answers(path: &Path) -> usize {
    read(path).expect("it can be read").answers.len()
}

#[test]
fn what_another_changed_is_saved_beside_it_on_a_signal() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let mut terminal = after_one_answer();
        let path = terminal.saved_path();
        fs::write(&path, "theirs").expect("the test may");
        answer_two_in_vain(&mut terminal);
        terminal.signal(signal);
        assert_eq!(terminal.end(), Ok(130));
        terminal.check_restored();
        let text = terminal.text();
        assert!(!text.contains("Everything you confirmed is saved. "), "{text}");
        assert!(text.contains("Everything you confirmed is saved in "), "{text}");
        let stem = path.file_stem().and_then(OsStr::to_str).expect("a plain name");
        assert_eq!(answers(&path.with_file_name(format!("{stem}-2.json"))), 3);
        assert_eq!(fs::read(&path).expect("it is there"), b"theirs");
    }
}

#[test]
fn where_nothing_can_be_saved_that_is_said_on_a_signal() {
    // A file cannot grow beyond 1024 bytes, wherever it is. One answer takes little less.
    let limited = "trap '' XFSZ; ulimit -f 2; \
                   exec \"$0\" assess --lang en --organisation A --role $(printf %0300d 0)";
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let mut terminal = Terminal::start_shell(limited, (80, 24), &[]);
        answer_one(&mut terminal);
        answer_two_in_vain(&mut terminal);
        terminal.signal(signal);
        assert_eq!(terminal.end(), Ok(130));
        terminal.check_restored();
        let text = terminal.text();
        assert!(text.contains("2 of the 3 answers you confirmed are not saved."), "{text}");
        assert!(
            text.contains("the disk is full") && text.contains("Go on later with what is saved: "),
            "{text}"
        );
        assert_eq!(answers(&terminal.saved_path()), 1);
    }
}

#[test]
fn stopping_where_another_folder_is_asked_for() {
    let mut terminal = after_one_answer();
    fs::write(terminal.saved_path(), "theirs").expect("the test may");
    answer_two_in_vain(&mut terminal);
    terminal.send("q");
    terminal.wait_for("Another folder (Enter to stop)");
    // Only the person stops, no change of the window.
    terminal.resize((60, 20));
    terminal.send(ENTER);
    assert_eq!(terminal.end(), Ok(1));
    let text = terminal.text();
    assert!(text.contains("Error: None of the 3 answers you confirmed is saved. "), "{text}");
}

/// Only the superuser can mount a disk; where that fails too, there is nothing to see.
#[cfg(target_os = "linux")]
#[test]
fn what_a_full_disk_does_not_take_is_saved_on_another_on_a_signal() {
    let can_mount = "unshare -m sh -c 'mount -t tmpfs -o size=64k none /mnt'";
    let tried = std::process::Command::new("sh").args(["-c", can_mount]).output();
    if !tried.is_ok_and(|tried| tried.status.success()) {
        return;
    }
    let script = "mkdir saved; exec unshare -m sh -c 'mount -t tmpfs -o size=64k none saved; \
                  exec \"$0\" assess --lang en --organisation A --role B' \"$0\"";
    let mut terminal = Terminal::start_shell(script, (80, 24), &[]);
    answer_one(&mut terminal);
    let saved = Path::new("/proc")
        .join(terminal.id())
        .join("root")
        .join(terminal.path("saved").strip_prefix("/").expect("an absolute path"));
    let mut filler = fs::File::create(saved.join("filler")).expect("there is room for a start");
    while filler.write_all(&[0; 512]).is_ok() {}
    answer_two_in_vain(&mut terminal);
    assert_eq!(answers(&the_file_in(&saved)), 1);
    terminal.signal("TERM");
    assert_eq!(terminal.end(), Ok(130));
    let text = terminal.text();
    assert!(text.contains("the disk is full") && text.contains("is saved in"), "{text}");
    assert_eq!(answers(&the_file_in(&terminal.path(".local/share/boardready/assessments"))), 3);
}

#[test]
fn what_was_saved_in_a_folder_that_is_gone_is_saved_among_ones_own_files() {
    let mut terminal = after_one_answer();
    fs::remove_dir_all(terminal.path("saved")).expect("the test may");
    answer_two_in_vain(&mut terminal);
    terminal.signal("TERM");
    assert_eq!(terminal.end(), Ok(130));
    let text = terminal.text();
    assert!(text.contains("Everything you confirmed is saved in ") && !text.contains("Nothing"), "{text}");
    assert_eq!(answers(&the_file_in(&terminal.path(".local/share/boardready/assessments"))), 3);
}

#[test]
fn ctrl_c_where_another_folder_is_asked_for() {
    let mut terminal = after_one_answer();
    let path = terminal.saved_path();
    fs::write(&path, "theirs").expect("the test may");
    answer_two_in_vain(&mut terminal);
    terminal.send("q");
    terminal.wait_for("Another folder (Enter to stop)");
    terminal.send(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
    let text = terminal.text();
    assert!(text.contains("Everything you confirmed is saved in "), "{text}");
}

/// As in a container that was entered from outside: there its session has the number 0.
#[cfg(target_os = "linux")]
#[test]
fn ctrl_z_in_a_session_that_began_outside() {
    let can_enter = std::process::Command::new("unshare").args(["--pid", "--fork", "true"]).output();
    if !can_enter.is_ok_and(|tried| tried.status.success()) {
        return;
    }
    let script = "exec unshare --pid --fork --kill-child \"$0\" assess --lang en \
                  --organisation A --role B";
    let mut terminal = Terminal::start_shell(script, (80, 24), &[]);
    answer_one(&mut terminal);
    terminal.send("\x1aq");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    assert_eq!(terminal.saved().answers.len(), 1);
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

/// Stopped, the program gives the terminal back; it goes on as if nothing had been.
#[test]
fn stopping_for_a_while() {
    let job = "\"$0\" assess --lang en --organisation A --role B";
    let script = format!(
        "set -m; {job}; echo first stop; read x; fg; stty sane; echo second stop; read x; fg; exit 7"
    );
    let mut terminal = Terminal::start_shell(&script, (80, 24), &[]);
    answer_one(&mut terminal);
    terminal.send("\x1a");
    terminal.wait_for("first stop");
    terminal.check_restored();
    assert!(!terminal.text().contains("Question"), "{}", terminal.text());
    terminal.send("x\r");
    terminal.wait("full screen", |terminal| terminal.screen().alternate_screen());
    terminal.wait_for("Question 2 of 24");
    terminal.send("4");
    terminal.wait_for_focus("4");
    terminal.send(ENTER);
    terminal.wait_for("Question 3 of 24");
    // The end of the frame: stopped within it, the program goes on with it over what was said.
    terminal.wait_for("○ not answered");

    terminal.signal_session("STOP");
    terminal.wait_for("second stop");
    terminal.send("x\r");
    terminal.wait_for("Question 3 of 24");
    terminal.send("2");
    terminal.wait_for_focus("2");
    assert!(terminal.is_raw());
    terminal.send("qq");
    assert_eq!(terminal.end(), Ok(7));
    terminal.check_restored();
    assert_eq!(terminal.saved().answers.len(), 2);
}

#[test]
fn a_window_of_any_size() {
    let mut terminal = after_one_answer();
    for (key, shown) in
        [("", "Question 2 of 24"), ("?", "closes this"), ("o", "Overview"), ("o", "not answered")]
    {
        terminal.send(key);
        terminal.wait_for(shown);
        for size in [(1, 1), (2, 1), (80, 1), (1, 24), (80, 2), (39, 13), (40, 14), (300, 100), (80, 24)] {
            terminal.resize(size);
        }
        terminal.wait_for(shown);
        if key == "?" {
            terminal.send("?");
            terminal.wait_for("not answered");
        }
    }
    terminal.send("q");
    check_end(terminal, 0);
}

/// How the program is stopped at a short question.
const STOPS: [fn(&mut Terminal); 5] = [
    |terminal| terminal.send(CTRL_C),
    |terminal| terminal.signal("TERM"),
    |terminal| terminal.signal("INT"),
    |terminal| terminal.signal("QUIT"),
    |terminal| terminal.signal("HUP"),
];

/// That the program ends like that, and the shell's prompt would stand on a line of its own.
fn check_stopped(mut terminal: Terminal, stop: fn(&mut Terminal)) {
    stop(&mut terminal);
    assert_eq!(terminal.end(), Ok(130));
    terminal.check_restored();
    assert_eq!(terminal.screen().cursor_position().1, 0, "{}", terminal.text());
}

#[test]
fn stopping_at_a_short_question() {
    for stop in STOPS.into_iter().cycle().take(15) {
        let mut terminal = Terminal::assess(&["--lang", "en"], (80, 24));
        terminal.wait("question", |terminal| terminal.text().contains("Organisation") && terminal.is_raw());
        check_stopped(terminal, stop);
    }
}

/// The program as somebody starts it who has answered one question before.
fn returning(size: Size) -> Terminal {
    let script = "printf '3\\nq\\n' | \"$0\" assess --lang en >/dev/null 2>&1; exec \"$0\" assess --lang en";
    Terminal::start_shell(script, size, &[])
}

#[test]
fn stopping_at_the_first_choice() {
    for stop in STOPS.into_iter().cycle().take(15) {
        let mut terminal = returning((80, 24));
        terminal.wait("hidden cursor at the choice", |terminal| {
            terminal.text().contains("Start a new assessment")
                && terminal.screen().hide_cursor()
                && terminal.is_raw()
        });
        check_stopped(terminal, stop);
    }
}

#[test]
fn a_choice_in_a_window_of_one_or_two_rows() {
    for rows in [1, 2] {
        let mut terminal = returning((80, rows));
        // Before it is drawn, Enter is not about it.
        terminal.wait("menu", |terminal| terminal.text().contains('▸'));
        terminal.send(ENTER);
        terminal.wait("full screen", |terminal| terminal.screen().alternate_screen());
        terminal.resize((80, 24));
        terminal.wait_for("Question 2 of 24");

        let mut terminal = returning((80, 24));
        terminal.wait_for("Start a new assessment");
        terminal.resize((80, rows));
        terminal.send("jk");
        terminal.send(ENTER);
        terminal.wait("full screen", |terminal| terminal.screen().alternate_screen());
        terminal.resize((80, 24));
        terminal.wait_for("Question 2 of 24");
    }
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
