//! The plain line mode in a terminal.

use super::harness::Terminal;

#[test]
fn lines_break_between_words() {
    for language in ["en", "nl"] {
        let args = ["--lang", language, "--accessible", "--organisation", "A", "--role", "chair"];
        let mut terminal = Terminal::assess(&args, (60, 200));
        terminal.wait_for(" ? ");
        terminal.send("?\rw\rs\r");
        terminal.wait(" second question", |terminal| terminal.text().matches(" 24, ").count() > 1);
        for row in 0..200 {
            assert!(!terminal.screen().row_wrapped(row), "{}", terminal.rows()[usize::from(row)]);
        }
        terminal.send("q\r");
        assert_eq!(terminal.end(), Ok(0));
    }
}
