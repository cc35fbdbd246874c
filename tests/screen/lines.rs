//! The plain line mode in a terminal.

use super::harness::Terminal;

#[test]
fn lines_break_between_words() {
    for (language, prompt) in [("en", "? for all commands."), ("nl", "? voor alle opdrachten.")] {
        let args = ["--lang", language, "--accessible", "--organisation", "A", "--role", "chair"];
        let mut terminal = Terminal::assess(&args, (60, 200));
        terminal.wait_for(prompt);
        // One at a time: what is typed ahead is echoed in the midst of what is told.
        for typed in ["?\r", "w\r"] {
            let prompts = |terminal: &Terminal| terminal.text().matches(prompt).count();
            let before = prompts(&terminal);
            terminal.send(typed);
            terminal.wait("the prompt again", |terminal| prompts(terminal) > before);
        }
        terminal.send("s\r");
        terminal.wait(" second question", |terminal| terminal.text().matches(" 24, ").count() > 1);
        for row in 0..200 {
            assert!(!terminal.screen().row_wrapped(row), "{}", terminal.rows()[usize::from(row)]);
        }
        terminal.send("q\r");
        assert_eq!(terminal.end(), Ok(0));
    }
}

#[test]
fn who_is_asked_one_thing_is_not_told_of_two() {
    let args = ["--lang", "en", "--accessible", "--organisation", "A"];
    let mut terminal = Terminal::assess(&args, (80, 24));
    terminal.wait_for("A short question first. Press Enter to leave it out, or type ? for what it is for.");
    terminal.wait_for("Your role");
    terminal.send("help\r");
    terminal.wait_for("Your role on the board, or");
    terminal.send("\rq\r");
    assert_eq!(terminal.end(), Ok(0));
}
