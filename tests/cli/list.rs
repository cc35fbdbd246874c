use crate::harness::Home;

#[test]
fn an_empty_folder_is_said() {
    let said = Home::new().run(&["list"]);
    assert_eq!(
        (said.stdout.as_str(), said.stderr.as_str(), said.status),
        ("", "No saved assessments in ~/data/boardready/assessments\n", 0)
    );
}

#[test]
fn every_saved_assessment_is_listed() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml", "--organisation", "Harbour Hospital"], "1\nq\n");
    let said = home.run(&["list"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        ("Saved assessments in ~/data/boardready/assessments\n", 0)
    );
    insta::assert_snapshot!("list", said.stdout);
}

#[test]
fn a_list_read_aloud_is_a_sentence_each() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml", "--organisation", "Harbour Hospital"], "1\nq\n");
    let said = home.run(&["list", "--accessible"]);
    assert!(said.stdout.starts_with("Harbour Hospital, last changed on 2"), "{}", said.stdout);
    assert!(said.stdout.contains(", full edition, 1 of 2, name "), "{}", said.stdout);
    assert_eq!(said.stdout.lines().count(), 1);
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
