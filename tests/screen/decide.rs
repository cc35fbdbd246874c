//! A meeting on the screen.

use super::harness::{CTRL_C, ENTER, SIZES, Terminal, flat};
use super::home::{folder_with, start_in};

/// The program in a folder with one assessment, at a meeting on this day.
fn meeting(folder: &tempfile::TempDir, size: (u16, u16), language: &str) -> Terminal {
    start_in(folder.path(), &["decide", "--date", "2026-03-12", "--lang", language], size)
}

/// What is recorded.
fn recorded(folder: &tempfile::TempDir) -> String {
    let entries = std::fs::read_dir(folder.path().join("decisions")).expect("something was recorded");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    assert_eq!(paths.len(), 1, "{paths:?}");
    std::fs::read_to_string(&paths[0]).expect("readable")
}

#[test]
fn a_proposal_is_adopted_with_its_owner_and_day_at_every_size() {
    let english =
        ["Decision 1 of", "Who sees to it?", "By when?", "Record this?", "Decision 2 of", "What now?"];
    let dutch = [
        "Besluit 1 van",
        "actiehouder?",
        "Wanneer is het klaar?",
        "Dit vastleggen?",
        "Besluit 2 van",
        "En nu?",
    ];
    for (size, language, said) in
        [(SIZES[0], "nl", dutch), (SIZES[1], "en", english), (SIZES[2], "en", english)]
    {
        let [head, owner, due, right, next @ ..] = said;
        let folder = folder_with(&[("chair", "2026-03-01", true)]);
        let mut terminal = meeting(&folder, size, language);
        // What is told stands there before the screen does.
        terminal.wait_for(head);
        terminal.wait_for("▸ 1");
        terminal.send(ENTER);
        terminal.wait_for(owner);
        terminal.send("Kate");
        terminal.send(ENTER);
        terminal.wait_for(due);
        terminal.send("1 mei 2026");
        terminal.send(ENTER);
        terminal.wait_for(right);
        let shown = flat(&terminal.text());
        assert!(shown.contains("Kate") && shown.contains(" 2026 ("), "{shown}");
        terminal.check();
        terminal.send(ENTER);
        // All else is shown only once it is on the disk.
        terminal.wait("what comes next", |terminal| next.iter().any(|next| terminal.text().contains(next)));
        assert!(
            recorded(&folder).contains("\"2026-05-01\""),
            "it is on the disk before anything else is asked"
        );
        terminal.send("q");
        terminal.end().expect("it leaves by itself");
        terminal.check_restored();
    }
}

#[test]
fn the_keys_of_the_interview_go_from_one_to_another_and_a_signal_says_what_is_recorded() {
    let folder = folder_with(&[("chair", "2026-03-01", true)]);
    let mut terminal = meeting(&folder, SIZES[1], "en");
    terminal.wait_for("▸ 1");
    terminal.send("b");
    terminal.wait_for("This is the first.");
    terminal.send("o");
    terminal.wait_for("(undecided)");
    terminal.send("q");
    terminal.wait_for("Decision 1 of");
    terminal.send(CTRL_C);
    assert_eq!(terminal.end().expect("it ends"), 130);
    terminal.check_restored();
    assert!(flat(&terminal.text()).contains("Nothing was recorded."), "{}", terminal.text());
}
