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
        ",change,then_organisation,now_organisation,then_role,now_role,then_name,now_name,then_edition,now_edition,rule,severity,status,missing,decision,standing,adopted_on,due,owner,about,level_then,level_now"
    )));
    let row = ",Harbour Hospital,Harbour Hospital,chair,treasurer,'=A. Noord,,full,full,,,,,,,,,,,,";
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

/// A folder of answers to the small bank: one and the other question, of people with names.
fn people(home: &Home, folder: &str, day: &str, answers: &[(&str, &str)]) {
    std::fs::create_dir(home.path(folder)).expect("the test may");
    for (place, (first, second)) in answers.iter().enumerate() {
        let answers = format!(
            "bank: small\nname: Person {place}\ncompleted_at: {day}\nanswers:\n  one.first: {first}\n  one.second: {second}\n"
        );
        home.write(&format!("{folder}/{place}.yaml"), answers);
    }
}

const GROUPS: [&str; 5] = ["compare", "spring", "autumn", "--bank", "bank.yaml"];

/// Two groups: split on the first question then, agreed now.
fn groups() -> Home {
    let home = home();
    let then = [("low", "mid"), ("low", "dont_know"), ("top", "mid"), ("top", "low")];
    people(&home, "spring", "2026-03-12", &then);
    let now = [("mid", "top"), ("mid", "top"), ("mid", "mid"), ("mid", "top"), ("mid", "top")];
    people(&home, "autumn", "2026-09-12", &now);
    home
}

#[test]
fn two_groups_on_the_terminal() {
    let said = groups().run(&[&GROUPS[..], &["--lang", "en"]].concat());
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    insta::assert_snapshot!("groups-terminal-en", said.stdout);
}

#[test]
fn two_groups_read_aloud_in_dutch() {
    let said = groups().run(&[&GROUPS[..], &["--lang", "nl", "--accessible"]].concat());
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    insta::assert_snapshot!("groups-plain-nl", said.stdout);
}

/// A folder, a file of lines and a group that was kept are groups; what is kept tells the same.
#[test]
fn a_group_that_was_kept_is_compared_too() {
    let home = groups();
    assert_eq!(home.run(&["group", "spring", "--bank", "bank.yaml", "-o", "kept.json"]).status, 0);
    let json = |then: &str| -> serde_json::Value {
        let said = home.run(&["compare", then, "autumn", "--bank", "bank.yaml", "--format", "json"]);
        assert_eq!((said.stderr.as_str(), said.status), ("", 0));
        serde_json::from_str(&said.stdout).expect("one JSON document")
    };
    let (known, kept) = (json("spring"), json("kept.json"));
    assert_eq!(kept["format"], "boardready/group-comparison/1");
    for part in ["questions", "dimensions", "rules", "to_talk_about", "to_decide", "days"] {
        assert_eq!(known[part], kept[part], "{part}");
    }
    assert_eq!(
        (&known["now"]["only_here"], &kept["now"]["only_here"]),
        (&1.into(), &serde_json::Value::Null)
    );
    let cautions = kept["cautions"].to_string();
    assert!(cautions.contains("A group that was kept no longer says who answered what."), "{cautions}");
    let csv = home.run(&[&GROUPS[..], &["--format", "csv", "--delimiter", "plain"]].concat()).stdout;
    let row = "one.first,Is the first so?,4,4,0,0,1,0,true,5,5,0,0,1,";
    assert!(csv.lines().nth(1).is_some_and(|line| line.contains(row)), "{csv}");
}

/// By another version of the bank both groups are counted alike, and who answered the old one is said.
#[test]
fn groups_of_two_versions_are_compared_by_the_bank_that_is_named() {
    let home = groups();
    assert_eq!(home.run(&["group", "spring", "--bank", "bank.yaml", "-o", "kept.json"]).status, 0);
    let bank = std::fs::read_to_string(home.path("bank.yaml")).expect("it is there");
    home.write("second.yaml", bank.replace("version: 1.0.0", "version: 2.0.0"));
    let said = home.run(&["compare", "kept.json", "autumn", "--bank", "second.yaml", "--format", "json"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    let versions = [&json["bank"], &json["then"], &json["now"]].map(|one| one["version"].as_str());
    assert_eq!(versions, [Some("2.0.0"), Some("1.0.0"), Some("2.0.0")]);
    let others = [&json["then"], &json["now"]].map(|one| one["of_other_version"].as_u64());
    assert_eq!(others, [Some(4), Some(0)]);
    assert!(json["cautions"].to_string().contains("than 2.0.0, by which"), "{}", json["cautions"]);
}

/// Where the answers of few make the difference, nothing is compared: in a copy to which one was added,
/// from which one was taken, or in which one was changed.
#[test]
fn a_difference_of_few_is_refused() {
    let home = home();
    let then = [("low", "mid"), ("low", "dont_know"), ("top", "mid"), ("top", "low")];
    people(&home, "spring", "2026-03-12", &then);
    people(&home, "added", "2026-04-12", &[&then[..], &[("mid", "mid")]].concat());
    people(&home, "changed", "2026-04-12", &[&then[..3], &[("mid", "low")]].concat());
    assert_eq!(home.run(&["group", "added", "--bank", "bank.yaml", "-o", "kept.json"]).status, 0);
    let known = "The two groups differ by the answers of one person.";
    let least = "By their numbers, the two groups may differ by the answers of no more than one person.";
    for (old, new, why) in [
        ("spring", "added", known),
        ("added", "spring", known),
        ("spring", "changed", known),
        ("spring", "kept.json", least),
    ] {
        let said = home.run(&["compare", old, new, "--bank", "bank.yaml"]);
        assert_eq!((said.stdout.as_str(), said.status), ("", 1));
        let rest = "Of fewer than 3 nothing is told, and the difference would show what they answered. \
                    `--min-group` sets another limit.";
        assert_eq!(said.stderr, format!("Error: {why} {rest}\n"), "{old} {new}");
    }
    let least = home.run(&["compare", "spring", "added", "--bank", "bank.yaml", "--min-group", "1"]);
    assert_eq!(least.status, 0, "{}", least.stderr);
    let itself = home.run(&["compare", "spring", "spring", "--bank", "bank.yaml"]);
    assert!(itself.stdout.contains("Both groups gave the same answers"), "{}", itself.stdout);
}

#[test]
fn a_group_and_one_person_are_not_compared() {
    let home = groups();
    let wrong = |args: &[&str], status: i32, why: &str| {
        let said = home.run(&[&["compare", "--bank", "bank.yaml"], args].concat());
        assert_eq!((said.stdout.as_str(), said.status), ("", status), "{args:?}");
        assert_eq!(said.stderr, format!("Error: {why}\n"), "{args:?}");
    };
    let mixed = "spring holds the answers of a group, and autumn.yaml those of one person. Compare two groups, \
                 or two assessments.";
    wrong(&["spring", "autumn.yaml"], 2, mixed);
    wrong(&["autumn.yaml", "spring"], 2, mixed);
    let alone =
        "`--min-group` is for groups: these are the answers of two people, or of one person at two times.";
    wrong(&["spring.yaml", "autumn.yaml", "--min-group", "2"], 2, alone);
    people(&home, "one", "2026-09-12", &[("mid", "top")]);
    let few = "one: Only one person answered. Of fewer than 3 nothing is told, so that nobody can be recognised. \
               `--min-group` sets another limit.";
    wrong(&["spring", "one"], 1, few);
    std::fs::create_dir(home.path("other")).expect("the test may");
    home.write("other/1.yaml", "bank: ai-board\nanswers: {vision.decision: 3}\n");
    let said = home.run(&["compare", "other", "spring"]);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
}
