//! A year of one board: it decides in March, follows up in June, and looks again in September.

use crate::harness::{BANK, Home, Said};

const QUESTIONS: [(&str, &str); 5] =
    [("alpha", "alfa"), ("beta", "bèta"), ("gamma", "gamma"), ("delta", "delta"), ("epsilon", "epsilon")];

/// A bank that proposes a decision for each of its five questions.
fn bank() -> String {
    let question = |(id, text): (&str, &str)| {
        format!(
            "      - id: one.{id}\n        scale: three\n        text: {{en: Is {id} so?, nl: Is {text} zo?}}\n        \
             decisions:\n          - {{id: do-{id}, at_most: 1, horizon: 90-days, text: {{en: The board does \
             {id}., nl: Het bestuur doet {text}.}}}}\n"
        )
    };
    let head = BANK.split("      - id: one.first").next().expect("its head");
    std::iter::once(head.to_owned()).chain(QUESTIONS.map(question)).collect()
}

/// What the chair answers on a day.
fn answers(day: &str, levels: [&str; 5]) -> String {
    let levels: Vec<String> =
        QUESTIONS.iter().zip(levels).map(|((id, _), level)| format!("one.{id}: {level}")).collect();
    format!(
        "bank: small\norganisation: Harbour\nrespondent: {{role: chair}}\ncompleted_at: {day}\nanswers: {{{}}}\n",
        levels.join(", ")
    )
}

/// A home in which that year has passed.
fn year(language: &str) -> Home {
    let home = Home::new();
    home.write("bank.yaml", bank());
    home.write("march.yaml", answers("2026-03-01", ["low", "low", "low", "low", "mid"]));
    home.write("september.yaml", answers("2026-09-01", ["top", "mid", "low", "low", "mid"]));
    let done = |said: Said| assert_eq!(said.status, 0, "{}", said.stderr);
    // Four are adopted, one of them amended, and one is refused.
    let decide = "1\nKate\n1 May\n1\n2\nThe board does beta well.\nAnn\n1 June\n1\n1\nBob\n15 June\n1\n\
                  1\nKate\n1 July\n1\n4\ntoo early\n1\n";
    let args = ["decide", "march.yaml", "--bank", "bank.yaml", "--date", "2026-03-12", "--lang", language];
    done(home.run_with(&args, decide));
    // Two are carried out, one is postponed, and of one there is no news.
    let follow_up = "1\n20 May\nthe minutes of May\n1\n12 June\n\n3\n1 September\n6\n";
    let args = ["decisions", "follow-up", "--date", "2026-06-12", "--lang", language];
    done(home.run_with(&args, follow_up));
    home
}

#[test]
fn the_page_of_the_minutes_tells_what_was_decided() {
    for language in ["en", "nl"] {
        let home = year(language);
        let said = home.run(&["decisions", "--on", "2026-03-12", "--format", "markdown", "--lang", language]);
        assert_eq!((said.status, said.stderr.as_str()), (0, ""));
        insta::assert_snapshot!(format!("minutes-{language}"), said.stdout);
    }
}

#[test]
fn what_is_due_stands_first() {
    for language in ["en", "nl"] {
        let home = year(language);
        let args = ["decisions", "--all", "--date", "2026-09-02", "--format", "terminal", "--lang", language];
        let said = home.run(&args);
        assert_eq!((said.status, said.stderr.as_str()), (0, ""));
        insta::assert_snapshot!(format!("september-{language}"), said.stdout);
    }
}

#[test]
fn the_report_and_the_comparison_say_what_became_of_it() {
    for (language, heading) in
        [("en", "What became of our decisions"), ("nl", "Wat er van onze besluiten is geworden")]
    {
        let home = year(language);
        for args in [&["report", "september.yaml"][..], &["compare", "march.yaml", "september.yaml"]] {
            let more =
                ["--bank", "bank.yaml", "--date", "2026-09-14", "--format", "markdown", "--lang", language];
            let said = home.run(&[args, &more].concat());
            assert_eq!(said.status, 0, "{}", said.stderr);
            let (_, after) =
                said.stdout.split_once(&format!("## {heading}\n")).expect("the section is there");
            let section = after.split("\n## ").next().expect("a split has a first part");
            insta::assert_snapshot!(format!("{}-{language}", args[0]), section);
        }
    }
}

#[test]
fn what_was_followed_up_is_not_asked_again_until_it_comes_to_something() {
    let home = year("en");
    // What is open, the soonest due first, and then what is carried out and has shown nothing yet.
    let said = home.run_with(&["decisions", "follow-up", "--date", "2026-09-02"], "b\no\n5\nq\n");
    assert_eq!(said.status, 0);
    assert!(said.stderr.contains("Decision 1 of 4"), "{}", said.stderr);
    assert!(said.stderr.contains("Due: Wednesday 1 July 2026 (63 days overdue)"), "{}", said.stderr);
    let said = home.run_with(
        &["decisions", "follow-up", "--date", "2026-09-02"],
        "4\n\n4\nno longer ours\n1\n31 August\n\n1\nfrom 3 to 9\n1\n\n1\ntwice as fast\n",
    );
    assert_eq!(said.status, 0, "{}", said.stderr);
    let list = home.run(&["decisions", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&list.stdout).expect("JSON");
    let standing = |one: &serde_json::Value| one["standing"].as_str().expect("a word").to_owned();
    let mut standings: Vec<String> =
        list["decisions"].as_array().expect("a list").iter().map(standing).collect();
    standings.sort();
    assert_eq!(
        standings,
        ["carried-out", "effect-seen", "effect-seen", "refused", "withdrawn"],
        "{}",
        said.stderr
    );
}
