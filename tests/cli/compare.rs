use crate::harness::Home;

const SPRING: &str = "\
bank: small
organisation: Harbour Hospital
completed_at: 2026-03-12T12:00:00Z
answers:
  one.first: low
  one.second: mid
";

const AUTUMN: &str = "\
bank: small
organisation: Harbour Hospital
completed_at: 2026-09-12T12:00:00Z
answers:
  one.first: mid
  one.second: dont_know
";

fn home() -> Home {
    let home = Home::new();
    home.write("spring.yaml", SPRING);
    home.write("autumn.yaml", AUTUMN);
    home
}

const COMPARE: [&str; 5] = ["compare", "spring.yaml", "autumn.yaml", "--bank", "bank.yaml"];

#[test]
fn what_changed_on_the_terminal() {
    let said = home().run(&[&COMPARE[..], &["--lang", "en"]].concat());
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    insta::assert_snapshot!("terminal-en", said.stdout);
}

#[test]
fn what_changed_read_aloud_in_dutch() {
    let said = home().run(&[&COMPARE[..], &["--lang", "nl", "--accessible"]].concat());
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    insta::assert_snapshot!("plain-nl", said.stdout);
}

#[test]
fn what_changed_for_programs() {
    let said = home().run(&[&COMPARE[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    assert_eq!(json["format"], "boardready/comparison/1");
    assert_eq!(json["days"], 184);
    assert_eq!(json["questions"][1]["movement"], "now_unknown");
}

#[test]
fn nothing_in_json_acts_on_a_terminal() {
    let home = home();
    home.write(
        "autumn.yaml",
        AUTUMN.replace("bank: small", "bank: {id: small, version: \"1\\u009b2J\\u202e\"}"),
    );
    let said = home.run(&[&COMPARE[..], &["--format", "json"]].concat());
    assert!(said.stdout.contains("version 1\\u009b2J\\u202e of"), "{}", said.stdout);
    assert!(!said.stdout.contains(['\u{9b}', '\u{202e}']));
}

#[test]
fn programs_are_told_whose_answers_they_are() {
    let home = home();
    home.write(
        "bank.yaml",
        crate::harness::BANK.replace("{id: one.second,", "{id: one.second, quick: true,"),
    );
    home.write("spring.yaml", format!("respondent: {{role: chair, name: =A. Noord}}\n{SPRING}"));
    home.write("autumn.yaml", format!("edition: quick\nrespondent: {{role: treasurer}}\n{AUTUMN}"));
    let json = home.run(&[&COMPARE[..], &["--format", "json"]].concat()).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one JSON document");
    let whose = |side: &str| {
        ["organisation", "role", "name", "date", "edition"]
            .map(|key| json[side][key].as_str().map(str::to_owned))
    };
    let said = |parts: [&str; 5]| parts.map(|part| (!part.is_empty()).then(|| part.to_owned()));
    assert_eq!(whose("then"), said(["Harbour Hospital", "chair", "=A. Noord", "20XX-XX-XX", "full"]));
    assert_eq!(whose("now"), said(["Harbour Hospital", "treasurer", "", "20XX-XX-XX", "quick"]));
    home.write("autumn.yaml", format!("respondent: {{role: treasurer}}\n{AUTUMN}"));
    let csv = home.run(&[&COMPARE[..], &["--format", "csv"]].concat()).stdout;
    let mut lines = csv.lines();
    assert!(lines.next().is_some_and(|columns| columns.ends_with(
        ",change,then_organisation,now_organisation,then_role,now_role,then_name,now_name,then_edition,now_edition"
    )));
    let row = ",Harbour Hospital,Harbour Hospital,chair,treasurer,'=A. Noord,,full,full";
    assert!(lines.next().is_some_and(|line| line.ends_with(row)), "{csv}");
}

#[test]
fn an_output_file_takes_its_form_from_its_ending_and_is_never_overwritten_unasked() {
    let home = home();
    let compare = [&COMPARE[..], &["-o", "changes.md"]].concat();
    assert_eq!(home.run(&compare).stderr, "The report is in changes.md\n");
    assert!(home.read("changes.md").starts_with("# A small check: then and now\n"));
    let again = home.run(&compare);
    assert_eq!(again.status, 1);
    assert!(again.stderr.contains("exists already"), "{}", again.stderr);
    assert_eq!(home.run(&[&compare[..], &["--force"]].concat()).status, 0);
    assert_eq!(home.run(&[&COMPARE[..], &["-o", "changes.doc"]].concat()).status, 2);
}

#[test]
fn the_wrong_way_round_is_said_and_not_turned() {
    let said = home().run(&["compare", "autumn.yaml", "spring.yaml", "--bank", "bank.yaml"]);
    assert_eq!(said.status, 0);
    assert!(said.stdout.contains("“Then” is the later of the two: 12 September 2026"), "{}", said.stdout);
}

#[test]
fn different_banks_are_an_error() {
    let home = home();
    home.write("other.yaml", "bank: ai-board\n");
    let said = home.run(&["compare", "spring.yaml", "other.yaml"]);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
    assert_eq!(
        said.stderr,
        "Error: spring.yaml was taken with the question bank “small”, and other.yaml with “ai-board”. Only two \
         assessments of one bank can be compared.\n"
    );
}

#[test]
fn where_the_own_bank_is_gone_the_other_is_used_and_that_is_said() {
    // The first assessment pins a version that is nowhere; the second is of the built-in bank.
    let home = home();
    home.write("old.yaml", "bank: {id: ai-board, version: 0.9.0}\nanswers: {data.front-page: 2, gone: 3}\n");
    home.write("new.yaml", "bank: ai-board\nanswers: {data.front-page: 3}\n");
    let said = home.run(&["compare", "old.yaml", "new.yaml"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(
        said.stderr.contains("no question of this bank, and is left out:\n  line 2: gone: 3\n"),
        "{}",
        said.stderr
    );
    assert!(
        said.stdout
            .contains("Last time’s answers were given with version 0.9.0 of the question bank, which\n"),
        "{}",
        said.stdout
    );
    // Neither has its bank: there is nothing to score with.
    let said = home.run(&["compare", "spring.yaml", "autumn.yaml"]);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
    assert!(said.stderr.contains("which is not here. Name its file with --bank."), "{}", said.stderr);
}
