use std::fs;

use crate::harness::Home;

const ANSWERS: &str = r#"{"format": "boardready/assessment/1", "id": "01a2204c-efb5-7165-95ba-494bc1a8dccf",
"bank": {"id": "small"}, "language": "nl", "organisation": "Harbour", "respondent": {"name": "SECRET", "role": "chair"},
"started_at": "2026-03-12T19:30:01Z", "updated_at": "2026-03-12T19:30:02Z", "completed_at": "2026-03-12T19:30:03Z",
"answers": {"one.first": {"response": "selected", "option": "low", "note": "SECRET", "answered_at": "2026-03-12T19:30:04Z"}},
"reflections": {"one.words": "SECRET"}}"#;

/// The files in the folder beside those that were there.
fn copies(home: &Home, folder: &str, there: &[&str]) -> Vec<String> {
    let entries = fs::read_dir(home.path(folder)).expect("a folder").map(|entry| entry.expect("a file"));
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !there.contains(&name.as_str())).collect();
    names.sort();
    names
}

#[test]
fn a_copy_beside_the_original_says_nothing_of_whose_it_is() {
    let home = Home::new();
    home.write("SECRET.json", ANSWERS);
    let said = home.run(&["redact", "SECRET.json", "--bank", "bank.yaml"]);
    assert_eq!((said.status, said.stdout.as_str()), (0, ""), "{}", said.stderr);
    let kept = "What it still says: Harbour, chair. The same assessment handed in twice counts once;";
    let stderr = said.stderr.replace('\n', " ");
    assert!(stderr.contains("is ready to hand in") && stderr.contains(kept), "{stderr}");
    let names = copies(&home, ".", &["SECRET.json", "bank.yaml", "data"]);
    let [name] = &names[..] else { panic!("{names:?}") };
    let copy = home.read(name);
    for secret in ["SECRET", "2026", "01a2204c", "19:30", "nl\""] {
        assert!(!copy.contains(secret) && !name.contains(secret), "{secret}: {name} {copy}");
    }
    assert_eq!(home.read("SECRET.json"), ANSWERS, "the original stays");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(home.path(name)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(
        home.run(&["redact", "SECRET.json", "--bank", "bank.yaml"]).status,
        0,
        "once more is the same"
    );
    let other = home.run(&["redact", "SECRET.json", "--bank", "bank.yaml", "--without-role"]);
    assert_eq!((other.status, home.read(name)), (1, copy), "what is there stays");
    assert_eq!(
        home.run(&["redact", "SECRET.json", "--bank", "bank.yaml", "--without-role", "--force"]).status,
        0
    );
    assert!(!home.read(name).contains("chair"));
}

#[test]
fn the_original_is_never_written_over() {
    let home = Home::new();
    home.write("answers.json", ANSWERS);
    for output in ["answers.json", "./answers.json"] {
        let said = home.run(&["redact", "answers.json", "-o", output, "--force", "--bank", "bank.yaml"]);
        assert_eq!(said.status, 2, "{}", said.stderr);
        assert!(said.stderr.contains("is the original, and stays as it is"), "{}", said.stderr);
    }
    assert_eq!(home.read("answers.json"), ANSWERS);
}

/// Copies stand beside their originals: neither a second run nor a group takes them for more people.
#[test]
fn a_copy_beside_its_original_is_the_same_person() {
    let home = Home::new();
    fs::create_dir(home.path("spring")).expect("the test may");
    home.write("spring/one.json", ANSWERS);
    home.write("spring/two.json", ANSWERS.replace("bc1a8dccf", "bc1a8dcc0").replace("SECRET", "HIDDEN"));
    let bank = ["--bank", "bank.yaml"];
    for run in ["first", "second"] {
        let said = home.run(&["redact", "spring", "--bank", "bank.yaml"]);
        assert_eq!(said.status, 0, "{run}: {}", said.stderr);
        assert_eq!(copies(&home, "spring", &["one.json", "two.json"]).len(), 2, "{run}");
    }
    let group = home.run(&[&["group", "spring", "--min-group", "1", "--format", "json"][..], &bank].concat());
    assert!(group.stdout.contains("\"people\": 2,"), "{} {}", group.stdout, group.stderr);
}

/// Of what has no id, nothing tells that it is the same: that is said.
#[test]
fn what_was_written_by_hand_counts_twice() {
    let home = Home::new();
    home.write(
        "hand.yaml",
        "bank: small\nname: SECRET\nanswers:\n  one.first: {option: low, note: SECRET}\n",
    );
    let said = home.run(&["redact", "hand.yaml", "hand.yaml", "-o", "in", "--bank", "bank.yaml"]);
    let expected = "Nothing in it says whose it is. What was written by hand has no id: handed in twice, it";
    assert!(said.stderr.contains(expected), "{}", said.stderr);
    assert_eq!(copies(&home, "in", &[]).len(), 2);
}

/// What is no answer can be anyone's own words: it is told, and stays behind.
#[test]
fn what_has_no_place_in_the_bank_is_not_handed_in() {
    let home = Home::new();
    home.write(
        "hand.yaml",
        "bank: small\nanswers:\n  one.first: low\n  one.second: SECRET one\n  one.frist: SECRET\n  SECRET: 3\n\
         targets: {SECRET: 3}\n",
    );
    let unknown = home.run(&["redact", "hand.yaml", "-o", "in.json"]);
    assert_eq!((unknown.status, home.path("in.json").exists()), (1, false), "{}", unknown.stderr);
    let said = home.run(&["redact", "hand.yaml", "-o", "in.json", "--bank", "bank.yaml"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("SECRET one"), "{}", said.stderr);
    let copy = home.read("in.json");
    assert!(copy.contains("\"low\"") && !copy.contains("SECRET") && !copy.contains("frist"), "{copy}");
    assert_eq!(home.run(&["redact", "hand.yaml", "-o", "in2.json", "--bank", "ai-board"]).status, 1);
}

/// What is handed in makes the same group, and the same assessment twice is known.
#[test]
fn copies_of_several_make_the_same_group() {
    let home = Home::new();
    fs::create_dir(home.path("spring")).expect("the test may");
    for (place, option) in ["low", "top", "top", "mid"].iter().enumerate() {
        let answers = ANSWERS.replace("1a8dccf", &format!("1a8dcc{place}"));
        let answers = answers
            .replace("SECRET", &format!("SECRET {place}"))
            .replace("\"low\"", &format!("\"{option}\""));
        home.write(&format!("spring/{place}.json"), answers);
    }
    let folder = home.run(&["redact", "spring", "-o", "in", "--bank", "bank.yaml"]);
    assert_eq!(folder.status, 0, "{}", folder.stderr);
    assert_eq!(copies(&home, "in", &[]).len(), 4);
    let lines = home.run(&["redact", "spring", "spring/1.json", "-o", "in.jsonl", "--bank", "bank.yaml"]);
    assert_eq!(lines.status, 0, "{}", lines.stderr);
    let made = "It was made from spring/0.json and 3 more files.";
    assert!(lines.stderr.replace('\n', " ").contains(made), "{}", lines.stderr);
    assert_eq!(home.read("in.jsonl").lines().count(), 4, "what was named twice is there once");
    assert!(!home.read("in.jsonl").contains("SECRET"));
    let group = |what: &str| home.run(&["group", what, "--bank", "bank.yaml", "--format", "csv"]);
    let original = group("spring");
    assert_eq!(original.status, 0, "{}", original.stderr);
    assert_eq!(group("in").stdout, original.stdout);
    assert_eq!(group("in.jsonl").stdout, original.stdout);
    let again =
        home.run_with(&["redact", "-", "-o", "again.jsonl", "--bank", "bank.yaml"], &home.read("in.jsonl"));
    assert_eq!(
        (again.status, home.read("again.jsonl")),
        (0, home.read("in.jsonl")),
        "a copy of a copy is that copy"
    );
    let shown = home.run_with(
        &["redact", "-", "--bank", "bank.yaml"],
        &ANSWERS.replace('\n', " ").replace("Harbour", "Har\u{202e}bour"),
    );
    assert!(shown.stdout.contains("\"Har\\u202ebour\""), "{}", shown.stdout);
}

#[test]
fn what_cannot_be_read_leaves_nothing_behind() {
    let home = Home::new();
    home.write("answers.json", ANSWERS);
    home.write("broken.json", &ANSWERS[..200]);
    let said = home.run(&["redact", "answers.json", "broken.json", "-o", "in", "--bank", "bank.yaml"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("broken.json") && !home.path("in").exists(), "{}", said.stderr);
    let line = home.run_with(&["redact", "-", "-o", "in.jsonl", "--bank", "bank.yaml"], "\nno assessment\n");
    assert!(line.status == 1 && line.stderr.contains("-:2"), "{}", line.stderr);
    assert!(!home.path("in.jsonl").exists());
}

/// Of a folder, files of lines are copied too, each into a file of its own; once more, nothing is added.
#[test]
fn files_of_lines_in_a_folder_are_copied_each_for_itself() {
    let home = Home::new();
    fs::create_dir(home.path("spring")).expect("the test may");
    let line = |id: usize| ANSWERS.replace('\n', " ").replace("1a8dccf", &format!("1a8dcc{id}"));
    home.write("spring/anna.jsonl", format!("{}\n{}\n", line(0), line(1)));
    home.write("spring/zoe.ndjson", format!("{}\n", line(2)));
    home.write("spring/three.json", line(3));
    let there = ["anna.jsonl", "zoe.ndjson", "three.json"];
    let run = |args: &[&str]| {
        home.run(&[&["redact", "spring", "--bank", "bank.yaml", "--lang", "en"], args].concat())
    };
    let mut first = Vec::new();
    for _ in 0..2 {
        let said = run(&[]);
        assert_eq!(said.status, 0, "{}", said.stderr);
        let names = copies(&home, "spring", &there);
        let of_lines = || names.iter().filter(|name| name.contains(".jsonl"));
        assert_eq!(of_lines().count(), 2, "{names:?}");
        assert_eq!(names.len(), 3, "{names:?}");
        assert_eq!(said.stderr.matches("is ready to hand in").count(), 3, "{}", said.stderr);
        if first.is_empty() {
            for source in there {
                let made = format!("It was made from spring/{source}.");
                assert!(said.stderr.replace('\n', " ").contains(&made), "{made}\n{}", said.stderr);
            }
        }
        for name in &names {
            let copy = home.read(&format!("spring/{name}"));
            assert!(!name.contains("anna") && !copy.contains("SECRET"), "{name} {copy}");
        }
        let lines = |name: &String| home.read(&format!("spring/{name}")).lines().count();
        assert_eq!(of_lines().map(lines).sum::<usize>(), 3, "nobody is left out");
        first = if first.is_empty() { names } else { first };
    }
    assert_eq!(copies(&home, "spring", &there), first);
    let group = home.run(&["group", "spring", "--bank", "bank.yaml", "--min-group", "1", "--format", "json"]);
    assert!(group.stdout.contains("\"people\": 4,"), "{} {}", group.stdout, group.stderr);
}

#[test]
fn two_files_of_lines_beside_each_other_are_both_copied() {
    let home = Home::new();
    let line = |id: usize| ANSWERS.replace('\n', " ").replace("1a8dccf", &format!("1a8dcc{id}"));
    home.write("a.jsonl", line(0));
    home.write("b.jsonl", line(1));
    let said = home.run(&["redact", "a.jsonl", "b.jsonl", "--bank", "bank.yaml"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let names = copies(&home, ".", &["a.jsonl", "b.jsonl", "bank.yaml", "data"]);
    assert!(names.len() == 2 && names.iter().all(|name| home.read(name).lines().count() == 1), "{names:?}");
}
