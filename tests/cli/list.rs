use crate::harness::Home;

#[test]
fn an_empty_folder_is_said() {
    let said = Home::new().run(&["list"]);
    assert_eq!(
        (said.stdout.as_str(), said.stderr.as_str(), said.status),
        ("", "No saved assessments in ~/data/boardready/assessments\n", 0)
    );
}

/// A home with an assessment under each of these names, the first of them changed last.
fn home_with<'n>(names: impl IntoIterator<Item = &'n str>) -> Home {
    let home = Home::new();
    std::fs::create_dir_all(home.path(FOLDER)).expect("the test's own folder");
    for (hours, name) in (1..).zip(names) {
        let at = format!("20{:02}-01-01T00:00:00Z", 99 - hours);
        let answers = "answers: {one.first: mid, one.second: mid}";
        let text = format!("bank: small\nupdated_at: {at}\nrespondent: {{role: chair}}\n{answers}\n");
        home.write(&format!("{FOLDER}/{name}"), text);
    }
    home
}

const FOLDER: &str = "data/boardready/assessments";

#[test]
fn every_saved_assessment_is_listed() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml", "--organisation", "Harbour Hospital"], "1\nq\n");
    let said = home.run(&["list"]);
    assert_eq!((said.stderr.as_str(), said.status), ("They are kept in ~/data/boardready/assessments\n", 0));
    insta::assert_snapshot!("list", said.stdout);
}

#[test]
fn directors_of_one_board_are_told_apart() {
    let home = Home::new();
    let assess = ["assess", "--bank", "bank.yaml", "--organisation", "Harbour Hospital", "--role"];
    for role in ["Chair", "Vice-chair / treasurer"] {
        home.run_with(&[&assess[..], &[role]].concat(), "1\nq\n");
    }
    let said = home.run(&["list"]);
    assert_eq!(said.stdout.matches(" Chair · Harbour Hospital\n").count(), 1, "{}", said.stdout);
    assert_eq!(
        said.stdout.matches("Vice-chair / treasurer · Harbour Hospital\n").count(),
        1,
        "{}",
        said.stdout
    );
    let said = home.run(&["list", "--accessible"]);
    assert!(said.stdout.contains("\nHarbour Hospital, Vice-chair / treasurer, last"), "{}", said.stdout);
    let names = [
        "20XX-XX-XX-harbour-hospital-chair-XXXXXXXX.json",
        "20XX-XX-XX-harbour-hospital-vice-chair-treasurer-XXXXXXXX.json",
    ];
    assert_eq!(home.names(FOLDER).iter().filter(|name| *name != "used-banks").collect::<Vec<_>>(), names);
}

#[test]
fn a_long_name_leaves_room_for_the_rest() {
    let long = "answers-of-the-chair-typed-in-from-the-form-of-november.yaml";
    let home = home_with([long]);
    for (columns, wide) in [("60", 60), ("80", 80), ("120", 100)] {
        let mut command = home.command(&["list"]);
        let said = home.said(command.env("COLUMNS", columns));
        let lines: Vec<&str> = said.stdout.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() <= wide), "{}", said.stdout);
        assert_eq!(
            lines.last(),
            Some(&"answers-of-th…  20XX-XX-XX  –         –      chair"),
            "{}",
            said.stdout
        );
    }
    let said = home.run(&["report", "answers-of-th…", "--bank", "bank.yaml", "--format", "json"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    assert!(home.run(&["list", "--accessible"]).stdout.contains(long), "the whole is said");
}

#[test]
fn of_very_many_the_last_changed_are_listed() {
    let names: Vec<String> = (10..62).map(|number| format!("{number}.yaml")).collect();
    let home = home_with(names.iter().map(String::as_str));
    let said = home.run(&["list"]);
    assert!(said.stdout.contains("\n10.yaml ") && said.stdout.contains("\n59.yaml "), "{}", said.stdout);
    assert!(said.stdout.ends_with("\n2 more that were changed before these: boardready list --all\n"));
    assert!(!said.stdout.contains("60.yaml"), "{}", said.stdout);
    let said = home.run(&["list", "--all"]);
    assert!(said.stdout.contains("61.yaml") && !said.stdout.contains("--all"), "{}", said.stdout);
}

#[test]
fn a_folder_is_read_and_not_written() {
    let said = Home::new().run(&["list", "--dir", "bank.yaml"]);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
    assert!(
        said.stderr.ends_with("bank.yaml: there is no such file or folder. Check the path.\n"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_list_read_aloud_is_a_sentence_each() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml", "--organisation", "Harbour Hospital"], "1\nq\n");
    let said = home.run(&["list", "--accessible"]);
    let lines: Vec<&str> = said.stdout.lines().collect();
    assert_eq!(lines[0], "Saved assessments");
    assert!(lines[1].starts_with("Harbour Hospital, last changed on 2"), "{}", said.stdout);
    assert!(lines[1].contains(", full edition, 1 of 2, name "), "{}", said.stdout);
    assert_eq!(lines.len(), 2);
}

#[test]
fn the_beginning_of_a_name_is_enough_where_only_one_has_it() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml", "--organisation", "Harbour"], "1\nq\n");
    let saved = home.saved();
    let stem = saved.file_stem().and_then(|stem| stem.to_str()).expect("a plain name").to_owned();
    let (name, id) = stem.rsplit_once('-').expect("a name with an id");
    for beginning in [name, &id[..5]] {
        let said = home.run(&["report", beginning, "--format", "json"]);
        assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    }
    std::fs::copy(&saved, saved.with_file_name(format!("{name}-00000000.json"))).expect("it can be copied");
    let said = home.run(&["report", name]);
    assert_eq!((said.stdout.as_str(), said.status), ("", 2));
    assert_eq!(said.stderr.matches("-harbour-XXXXXXXX.json").count(), 2, "{said:?}");
    assert_eq!(home.run(&["report", &stem, "--format", "json"]).status, 0, "a whole name is one");
}

#[test]
fn a_report_is_found_by_the_name_that_is_listed() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], "1\nq\n");
    let saved = home.saved();
    let stem = saved.file_stem().and_then(|stem| stem.to_str()).expect("a plain name");
    let id = stem.rsplit('-').next().expect("a name with an id");
    let said = home.run(&["report", id, "--format", "json"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
}
