use crate::harness::Home;

/// What a report of a file with this content says, and its status; nothing goes to standard output.
fn refused(content: &[u8]) -> (String, i32) {
    let home = Home::new();
    home.write("file.json", content);
    let said = home.run(&["report", "file.json"]);
    assert_eq!(said.stdout, "");
    assert_eq!(std::fs::read(home.path("file.json")).expect("the test's own file"), content);
    (said.stderr, said.status)
}

#[test]
fn what_is_no_assessment_is_named() {
    let error = |text: &str| (format!("Error: {text}\n"), 1);
    assert_eq!(refused(b""), error("file.json: this file is empty. If you have a copy, use that."));
    assert_eq!(
        refused(&[0, 159, 146, 150, 0, 1, 2]),
        error("file.json: this is not a text file. An assessment is JSON or YAML; check the name.")
    );
    assert_eq!(
        refused(b"format: boardready/bank/1\nid: x\n"),
        error(
            "file.json, line 1, column 9: this is a question bank, not an assessment. \
             Name it with `--bank`, and give the file of an assessment."
        )
    );
    assert_eq!(
        refused(b"{\"format\":\"boardready/assessment/1\",\"bank\":{\"id\":\"ai-b"),
        error(
            "file.json, line 1, column 54: the file ends in the middle. \
             `boardready` offers to recover the answers that are still there."
        )
    );
    assert_eq!(
        refused(b"bank: ai-board\nanswrs: {}\n"),
        error("file.json, line 2, column 1: an assessment has no key “answrs” here. Did you mean `answers`?")
    );
}

#[test]
fn a_file_that_is_not_there_is_said_in_the_readers_language() {
    let home = Home::new();
    let said = home.run(&["report", "none.json"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "Error: none.json: there is no such file. Check the name; `boardready list` shows the saved assessments.\n",
            1
        )
    );
    let said = home.run(&["report", "none.json", "--lang", "nl"]);
    assert!(said.stderr.starts_with("Fout: none.json: "), "{}", said.stderr);
}

#[test]
fn answers_to_another_bank_are_said_with_the_ids_that_do_not_match() {
    let home = Home::new();
    home.write("other.yaml", "bank: other\nanswers: {a.b: 1}\n");
    let said = home.run(&["report", "other.yaml"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "Error: this assessment was taken with the question bank “other”, which is not here. Name its file with --bank.\n",
            1
        )
    );
    let said = home.run(&["report", "other.yaml", "--bank", "bank.yaml"]);
    assert!(said.stderr.contains("a.b") && said.stderr.contains("other"), "{}", said.stderr);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
}

#[test]
fn a_bank_that_cannot_be_used_is_refused_with_the_place() {
    let home = Home::new();
    home.write("broken.yaml", crate::harness::BANK.replace("scale: three", "scale: thre"));
    home.write("half.yaml", "bank: small\nanswers: {one.first: mid}\n");
    let said = home.run(&["report", "half.yaml", "--bank", "broken.yaml"]);
    assert!(said.stderr.contains("broken.yaml:20:"), "{}", said.stderr);
    assert!(said.stderr.contains("did you mean `three`?"), "{}", said.stderr);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
}

#[test]
fn an_unknown_language_names_those_there_are() {
    let home = Home::new();
    let said = home.run(&["list", "--lang", "de"]);
    assert_eq!(
        said.stderr,
        "Error: --lang: boardready does not speak “de”. Choose from: en (English), nl (Nederlands)\n"
    );
    assert_eq!(said.status, 2);
    let said = home.said(home.command(&["list"]).env("BOARDREADY_LANG", "d\u{1b}[31me"));
    assert!(said.stderr.starts_with("Error: BOARDREADY_LANG: boardready does not speak “d\u{fffd}[31me”."));
    assert_eq!(said.status, 2);
}

#[test]
fn without_a_terminal_and_without_answers_nothing_is_started() {
    let home = Home::new();
    let output = home.std_command(&[]).stdin(std::process::Stdio::null()).output();
    let said = home.said_of(&output.expect("the program starts"));
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "Error: there is no terminal to ask questions on, and no answers are piped in.\n\
             Run boardready in a terminal, or pipe answers in, a line for each question:\n  \
             boardready assess --accessible < answers.txt\n",
            2
        )
    );
    assert_eq!(home.names("data"), [""; 0]);
}

#[test]
fn a_pipe_that_brings_nothing_is_told_the_same() {
    let home = Home::new();
    let said = home.run(&["assess", "--bank", "bank.yaml"]);
    assert!(said.stderr.contains("no answers are piped in"), "{}", said.stderr);
    assert_eq!((said.stdout.as_str(), said.status), ("", 2));
}
