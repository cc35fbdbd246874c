//! The picture of a question in the README is what the screen shows.

use super::harness::{ENTER, Terminal};

const README: &str = include_str!("../../README.md");

#[test]
fn the_question_is_what_the_screen_shows() {
    let picture = README.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let expected: Vec<&str> = picture.expect("a picture").lines().collect();
    let mut terminal = Terminal::interview("en", (80, 24));
    terminal.wait_for("Part 1 of 4");
    terminal.send(&format!("{ENTER}3"));
    // A pseudo-terminal hands a frame over in parts: what stood there before may stand beside what is new.
    terminal.wait("the picture in the README", |terminal| {
        let rows: Vec<String> = terminal.rows().iter().map(|row| row.trim_end().to_owned()).collect();
        rows[..expected.len()] == expected[..] && rows[expected.len()..].iter().all(String::is_empty)
    });
    terminal.send("qq");
    assert_eq!(terminal.end(), Ok(0));
}
