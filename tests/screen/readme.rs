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
    terminal.wait_for_focus("3");
    // The last of the frame: a pseudo-terminal hands a frame over in parts.
    terminal.wait_for("save and quit");
    let rows: Vec<String> = terminal.rows().iter().map(|row| row.trim_end().to_owned()).collect();
    assert_eq!(rows[..expected.len()], expected, "the screen shows\n{}", rows.join("\n"));
    assert!(rows[expected.len()..].iter().all(String::is_empty));
    terminal.send("qq");
    assert_eq!(terminal.end(), Ok(0));
}
