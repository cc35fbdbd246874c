use std::fs;
use std::path::PathBuf;

use crate::harness::{Home, Said};

/// A bank that proposes a decision for each of its three questions.
fn bank() -> String {
    let question = |id: &str, text: &str| {
        format!(
            "      - id: one.{id}\n        scale: three\n        text: {{en: Is it {id}?, nl: Is het {text}?}}\n        \
             decisions:\n          - {{id: do-{id}, at_most: 1, horizon: 90-days, text: {{en: The board does \
             {id}., nl: Het bestuur doet {text}.}}}}\n"
        )
    };
    let head = crate::harness::BANK.split("      - id: one.first").next().expect("its head");
    [head, &question("alpha", "alfa"), &question("beta", "bèta"), &question("gamma", "gamma")].concat()
}

const ANSWERS: &str = "bank: small\norganisation: Harbour\nrespondent: {role: chair}\ncompleted_at: 2026-03-01\n\
    answers: {one.alpha: low, one.beta: low, one.gamma: mid}\n";

/// A home with the answers of a chair to this bank.
fn home() -> Home {
    let home = Home::new();
    home.write("bank.yaml", bank());
    home.write("answers.yaml", ANSWERS);
    home
}

fn decide(home: &Home, more: &[&str], lines: &str) -> Said {
    decide_on(home, "2026-03-12", more, lines)
}

fn decide_on(home: &Home, day: &str, more: &[&str], lines: &str) -> Said {
    let args =
        ["decide", "answers.yaml", "--bank", "bank.yaml", "--register", "register.json", "--date", day];
    home.run_with(&[&args, more].concat(), lines)
}

fn register(home: &Home) -> serde_json::Value {
    serde_json::from_str(&home.read("register.json")).expect("the program writes JSON")
}

/// What happened to each decision, in order.
fn histories(home: &Home) -> Vec<Vec<String>> {
    let register = register(home);
    let what = |entry: &serde_json::Value| entry["what"].as_str().expect("a word").to_owned();
    let history = |decision: &serde_json::Value| {
        decision["history"].as_array().expect("a list").iter().map(what).collect()
    };
    register["decisions"].as_array().expect("a list").iter().map(history).collect()
}

#[test]
fn each_proposal_is_taken_in_turn_and_shown_back_before_it_counts() {
    let home = home();
    let lines =
        "1\nThe secretary\nin 3 weeks\n1\n2\nThe board does beta well.\nKate\n1 May\n\n4\ntoo early\n1\n";
    let said = decide(&home, &[], lines);
    assert_eq!((said.status, said.stdout.as_str()), (0, ""), "{}", said.stderr);
    insta::assert_snapshot!(said.stderr);
    assert_eq!(histories(&home), [["adopted"], ["adopted"], ["refused"]]);
    let register = register(&home);
    assert_eq!(register["organisation"], "Harbour");
    let entry = |at: usize| &register["decisions"][at]["history"][0];
    assert_eq!((&entry(0)["owner"], &entry(0)["due"]), (&"The secretary".into(), &"2026-04-02".into()));
    assert_eq!(
        (&entry(1)["text"], &entry(1)["due"]),
        (&"The board does beta well.".into(), &"2026-05-01".into())
    );
    assert_eq!((&entry(2)["note"], &entry(2)["on"]), (&"too early".into(), &"2026-03-12".into()));
    assert_eq!(register["decisions"][1]["proposal"]["text"], "The board does beta.");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(home.path("register.json")).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn what_was_adopted_is_told_and_not_put_forward_again() {
    let home = home();
    assert_eq!(decide(&home, &[], "1\nKate\n1 May\n1\n3\nuntil June\nq\n").status, 0);
    assert_eq!(histories(&home), [["adopted"], ["held-over"]]);
    // On the same day it can still be changed, and the agenda stays as it was.
    let said = decide(&home, &[], "o\n2\nq\n");
    assert!(said.stderr.contains("(adopted) The board does alpha."), "{}", said.stderr);
    assert!(said.stderr.contains("Decision 2 of 3"), "{}", said.stderr);
    assert!(said.stderr.contains("Held over on 12 March 2026: until June"), "{}", said.stderr);
    let said = decide_on(&home, "2026-04-12", &["--lang", "nl"], "1\n\n\n1\nq\n");
    assert!(said.stderr.contains("is één voorstel eerder aangenomen"), "{}", said.stderr);
    let told = "Actiehouder: Kate\nKlaar op: vrijdag 1 mei 2026 (over 19 dagen)";
    assert!(said.stderr.contains(told), "{}", said.stderr);
    assert!(said.stderr.contains("Aangehouden op 12 maart 2026: until June"), "{}", said.stderr);
    assert!(said.stderr.contains("Besluit 1 van 2"), "{}", said.stderr);
    assert_eq!(histories(&home), [vec!["adopted"], vec!["held-over", "adopted"]]);
    let all = decide_on(&home, "2026-04-13", &[], "1\nKate\n1 May\n1\n1\n");
    assert_eq!(all.status, 0);
    let none = decide_on(&home, "2026-04-14", &[], "2\nThe board meets once more.\n\n\n1\n1\n");
    let told = "Nothing is proposed that the board has not adopted already:";
    assert!(none.stderr.contains(told), "{}", none.stderr);
    assert_eq!(histories(&home).len(), 4);
    assert_eq!(register(&home)["decisions"][3]["proposal"], serde_json::Value::Null);
    let earlier = decide_on(&home, "2026-03-20", &[], "q\n");
    assert_eq!(earlier.status, 1);
    assert!(earlier.stderr.contains("Meetings are recorded in the order"), "{}", earlier.stderr);
    let before = decide_on(&home, "2026-02-20", &[], "q\n");
    assert_eq!(before.status, 2);
    assert!(before.stderr.contains("these answers are of Sunday 1 March 2026"), "{}", before.stderr);
}

#[test]
fn back_leads_to_what_was_recorded_and_what_is_taken_back_stays_in_the_history() {
    let home = home();
    let said = decide(
        &home,
        &[],
        "b\n1\nKate\n1 May\n1\nb\n2\n\nAnn\n-\n1\nb\n3\nwe thought again\nb\n2\no\n4\n1\n",
    );
    assert!(said.stderr.contains("This is the first."), "{}", said.stderr);
    assert_eq!(histories(&home), [["adopted", "amended", "withdrawn", "reopened"]], "{}", said.stderr);
    assert!(said.stderr.contains("2 of 3 have not been decided on."), "{}", said.stderr);
    assert!(said.stderr.contains("Owner: Ann\nDue: no date yet"), "{}", said.stderr);
}

#[test]
fn a_no_without_a_reason_and_a_day_that_cannot_be_are_asked_again() {
    let home = home();
    let said = decide(&home, &[], "4\n\n1\nKate\nsoon\n1 March 2026\n03/04/2026\n1 May 2026\n1\nq\n");
    for told in [
        "It is not recorded without them.",
        "“soon” cannot be read as a day.",
        "Sunday 1 March 2026 is before Thursday 12 March 2026. Give another day.",
        "3 April 2026",
    ] {
        assert!(said.stderr.contains(told), "{told}: {}", said.stderr);
    }
    assert_eq!(histories(&home), [["adopted"]]);
}

#[test]
fn who_stops_in_the_middle_keeps_what_was_recorded() {
    let home = home();
    let said = decide(&home, &[], "1\nKate\n1 May\n1\n1\nAnn\n");
    assert_eq!(said.status, 130, "{}", said.stderr);
    assert!(said.stderr.ends_with("One step is recorded in register.json.\n"), "{}", said.stderr);
    assert_eq!(histories(&home), [["adopted"]]);
    let nothing = decide(&home, &["--register", "other.json"], "");
    assert_eq!(nothing.status, 2, "named twice");
}

#[test]
fn a_register_of_another_organisation_or_broken_is_refused_and_stays() {
    let home = home();
    assert_eq!(decide(&home, &[], "3\n\nq\n").status, 0);
    home.write("answers.yaml", ANSWERS.replace("Harbour", "Elsewhere"));
    let before = home.read("register.json");
    let other = decide(&home, &[], "1\n\n\n1\n");
    assert_eq!((other.status, home.read("register.json")), (1, before.clone()));
    assert!(other.stderr.contains("another organisation (Harbour)"), "{}", other.stderr);
    home.write("answers.yaml", ANSWERS);
    home.write("register.json", before.replace("2026-03-12", "12 March"));
    let broken = decide(&home, &[], "1\n\n\n1\n");
    assert_eq!(broken.status, 1);
    insta::assert_snapshot!(broken.stderr);
}

#[test]
fn hostile_names_are_recorded_as_they_are_and_shown_harmless() {
    let home = home();
    let said = decide(&home, &[], "1\n=1+1 \u{1b}[31m|<b>\n1 May\n1\nq\n");
    assert!(!said.stderr.contains('\u{1b}'), "{}", said.stderr);
    assert!(said.stderr.contains("Owner: =1+1 \u{fffd}[31m|<b>"), "{}", said.stderr);
}

#[test]
fn a_group_is_decided_on_as_one_is() {
    let home = home();
    fs::create_dir(home.path("answers")).expect("the test's own folder");
    for role in ["chair", "member", "secretary"] {
        home.write(&format!("answers/{role}.yaml"), ANSWERS.replace("chair", role));
    }
    let args = ["decide", "answers", "--bank", "bank.yaml", "--date", "2026-03-12"];
    let said = home.run_with(&args, "1\nKate\n1 May\n1\nq\n");
    assert_eq!(said.status, 0, "{}", said.stderr);
    let path: PathBuf = home.path("data/boardready/assessments/decisions/harbour-small-decisions.json");
    let text = fs::read_to_string(path).expect("the organisation's own register");
    assert!(text.contains("\"answers\": \"group\""), "{text}");
}

#[test]
fn a_meeting_that_is_still_to_come_is_not_recorded() {
    let home = home();
    let args = ["decide", "answers.yaml", "--bank", "bank.yaml", "--date"];
    for (day, told) in [("1 March 2999", "is still to come"), ("once", "cannot be read as a day")] {
        let said = home.run(&[&args[..], &[day]].concat());
        assert_eq!(said.status, 2);
        assert!(said.stderr.contains(told), "{}", said.stderr);
    }
}
