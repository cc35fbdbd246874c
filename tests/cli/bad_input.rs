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
    let said = home.said(home.command(&["list", "--lang", "de"]).env("BOARDREADY_LANG", "nl"));
    let dutch = "Fout: --lang: boardready spreekt geen ‘de’. Kies uit: en (English), nl (Nederlands)\n";
    assert_eq!((said.stderr.as_str(), said.status), (dutch, 2));
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
             boardready assess < answers.txt\n",
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

#[test]
fn what_is_written_by_hand_is_taken_or_said_with_its_line() {
    let home = Home::new();
    let bank = crate::harness::BANK.replace("id: one.second,", "id: one.second, quick: true,");
    home.write(
        "bank.yaml",
        bank.replace("- id: one.first\n", "- id: one.first\n        not_applicable: true\n"),
    );
    home.write(
        "hand.yaml",
        "bank: small\nrole: chair\ntargets: {one: 99, on: 1}\nanswers:\n  one.first: n/a\n  one.second: \"3\"\n  \
         one.frist: 2\n  one.third: perhaps\nreflections:\n  why: Because.\n",
    );
    let said = home.run(&["report", "hand.yaml", "--bank", "bank.yaml", "--format", "json"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "hand.yaml: 2 answers are to no question of this bank, and are left out:\n  \
             line 7: one.frist: 2 (did you mean one.first?)\n  line 8: one.third: perhaps\n\
             1 target is for no dimension of this bank, and is left out:\n  line 3: on: 1 (did you mean one?)\n\
             1 target is no level of its scale, and is left out:\n  line 3: one: 99 (choose from low, mid, top)\n\
             1 text is for no open question of this bank, and is left out:\n  line 10: why: Because.\n",
            0
        )
    );
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    assert_eq!(json["questions"][0]["response"], "not_applicable");
    assert_eq!(json["questions"][1]["option"], "top");
    assert_eq!(json["dimensions"][0]["target"], 2.0, "the bank's own");
}

#[test]
fn answers_of_which_none_can_be_used_are_an_error() {
    let home = Home::new();
    let example = "no question of this bank is answered in it, so there is nothing to report. Under `answers` \
                   belongs a line for each question, for example `one.first: low`.\n";
    for (text, said_before) in [
        ("bank: small\n", ""),
        ("bank: small\nanswers:\n  one.first:\n  one.second:\n", ""),
        (
            "bank: small\nanswers: {one.first: n/a}\n",
            "hand.yaml: 1 answer is not offered by its question, and is left out:\n  line 2: one.first: n/a (choose the level that comes \
             closest, or d for “I don’t know”, and say why in a note)\n",
        ),
        (
            "bank: small\nanswers: {one.first: 9}\n",
            "hand.yaml: 1 answer is none of the options of its question, and is left out:\n  line 2: one.first: \
             9 (choose from low, mid, top)\n",
        ),
    ] {
        home.write("hand.yaml", text);
        let said = home.run(&["report", "hand.yaml", "--bank", "bank.yaml"]);
        let error = format!("{said_before}Error: hand.yaml: {example}");
        assert_eq!(
            (said.stdout.as_str(), said.stderr.as_str(), said.status),
            ("", error.as_str(), 1),
            "{text}"
        );
    }
}

#[test]
fn of_many_unknown_ids_the_first_are_listed_and_the_rest_counted() {
    let home = Home::new();
    let unknown: Vec<String> = (0..60_000).map(|number| format!("  q{number}: 3\n")).collect();
    home.write("hand.yaml", format!("bank: small\nanswers:\n  one.first: 1\n{}", unknown.concat()));
    let said = home.run(&["report", "hand.yaml", "--bank", "bank.yaml", "--lang", "nl"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "hand.yaml: 60000 antwoorden horen bij geen vraag van deze vragenbank en tellen niet mee:\n  regel 4: \
             q0: 3\n  regel 5: q1: 3\n  regel 6: q2: 3\n  regel 7: q3: 3\n  regel 8: q4: 3\n  en nog 59995\n",
            0
        )
    );
}

#[test]
fn a_target_out_of_reach_in_a_saved_file_is_said_and_not_scored_with() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], "2\n3\n2\nf\n");
    let saved = home.saved();
    let text = std::fs::read_to_string(&saved).expect("it was saved");
    for target in ["99", "-5", "1e308"] {
        std::fs::write(&saved, text.replace("\"one\": 1.0", &format!("\"one\": {target}")))
            .expect("its own file");
        let said = home.run(&["report", saved.to_str().expect("a plain name"), "--format", "json"]);
        assert!(said.stderr.contains("1 target cannot be reached on its scale"), "{}", said.stderr);
        assert!(
            said.stderr
                .contains(&format!(": \"one\": {target} (choose from 0 to 2; until then 2 counts, as")),
            "{}",
            said.stderr
        );
        let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
        assert_eq!((&json["dimensions"][0]["target"], said.status), (&2.0.into(), 0), "the bank's own");
        assert_eq!(json["not_counted"], serde_json::json!(["one"]));
        let read = home.run(&["report", saved.to_str().expect("a plain name"), "--format", "plain"]).stdout;
        assert!(
            read.contains("cannot be reached on its scale: 2 counts, as the question bank suggests"),
            "{read}"
        );
    }
}
