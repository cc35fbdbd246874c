//! The same answers give the same scorecard, on the screen and from a pipe.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use boardready::assessment::{self, Assessment};
use boardready::bank::QuestionBank;
use boardready::scoring;

use super::harness::{ENTER, Terminal};

const BANK: &str = include_str!("../cli/bank.yaml");

fn piped(bank: &str) -> Assessment {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut program = Command::new(env!("CARGO_BIN_EXE_boardready"))
        .args(["assess", "--accessible", "--bank", bank, "--dir"])
        .arg(folder.path())
        .arg("--output")
        .arg(folder.path().join("summary.md"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut input = program.stdin.take().expect("piped");
    input.write_all(b"2\nd\n3\nf\n").expect("the program reads");
    drop(input);
    assert!(program.wait().expect("it was started here").success());
    let mut saved = fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("a file").path());
    let path = saved.find(|path| path.extension().is_some_and(|ending| ending == "json"));
    assessment::read(&path.expect("something was saved")).expect("it can be read")
}

#[test]
fn a_pipe_gives_the_scorecard_of_the_screen() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("bank.yaml");
    fs::write(&path, BANK).expect("the test's own file");
    let path = path.to_str().expect("a plain name");
    let args = ["--lang", "en", "--organisation", "A", "--role", "chair", "--bank", path];
    let mut terminal = Terminal::assess(&args, (80, 24));
    terminal.wait_for("Part 1 of 1");
    terminal.send(ENTER);
    for (question, key) in [("Is the first so?", "2"), ("Is the second so?", "d")] {
        terminal.wait_for(question);
        terminal.send(key);
        terminal.wait_for_focus(key);
        terminal.send(ENTER);
    }
    terminal.wait_for("aim for");
    terminal.send("3");
    terminal.wait_for("3 chosen");
    terminal.send(ENTER);
    terminal.wait_for("Before you finish");
    terminal.send("f");
    terminal.wait_for("Where we stand");
    terminal.send("q");
    terminal.wait_for("Nothing more");
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    let bank = QuestionBank::parse("bank.yaml", BANK).expect("the test's own bank");
    let on_screen = scoring::score(&bank, &terminal.saved());
    assert_eq!(on_screen.unknown, ["one.second"]);
    assert_eq!(scoring::score(&bank, &piped(path)), on_screen);
}

#[test]
fn what_is_told_breaks_between_words_whatever_is_read() {
    // The report itself is read aloud, a fact a line: only what is told is looked at here.
    let told = |lines: &str, language: &str, columns| {
        let script = format!("printf '{lines}' | \"$0\" assess --accessible --lang {language} > report.txt");
        let mut terminal = Terminal::start_shell(&script, (columns, 400), &[]);
        let status = terminal.end();
        for row in 0..400 {
            assert!(!terminal.screen().row_wrapped(row), "{}", terminal.rows()[usize::from(row)]);
        }
        (status, terminal.text())
    };
    for language in ["en", "nl"] {
        for columns in [60, 80] {
            assert_eq!(told("1 3\\n2 d\\nf\\n", language, columns).0, Ok(0));
            let (status, text) = told("1 3\\n2 d\\n1 4\\n", language, columns);
            assert!(status == Ok(1) && text.contains("1 4"), "{text}");
        }
    }
}
