use crate::harness::{Home, Said};

const HALF: &str = "\
bank: small
organisation: Harbour Hospital
answers:
  one.first: mid
  one.second: mid
";

fn home() -> Home {
    let home = Home::new();
    home.write("half.yaml", HALF);
    home
}

#[test]
fn a_report_of_answers_written_by_hand() {
    let said = home().run(&["report", "half.yaml", "--bank", "bank.yaml"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    insta::assert_snapshot!("terminal", said.stdout);
}

#[test]
fn a_report_in_dutch_as_markdown() {
    let said =
        home().run(&["report", "half.yaml", "--bank", "bank.yaml", "--lang", "nl", "--format", "markdown"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    insta::assert_snapshot!("markdown-nl", said.stdout);
}

#[test]
fn a_report_for_programs() {
    let said = home().run(&["report", "half.yaml", "--bank", "bank.yaml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    assert_eq!(json["format"], "boardready/report/1");
    assert_eq!(json["index"]["value"], 50.0);
    assert_eq!(json["dimensions"][0]["gap"], 1.0);
    assert_eq!(json["organisation"], "Harbour Hospital");
    assert_eq!((json["role"].is_null(), json["date"].is_null()), (true, true), "the file does not say");
    assert_eq!((&json["edition"], &json["questions"][1]["number"]), (&"full".into(), &2.into()));
    assert_eq!(said.status, 0);
}

#[test]
fn a_table_is_written_for_the_spreadsheet_that_reads_it() {
    let home = home();
    let report = ["report", "half.yaml", "--bank", "bank.yaml", "-o", "answers.csv", "--force"];
    for (args, start, cells) in [
        (&["--lang", "en"][..], "\u{feff}bank,version,", ",50,0.5,"),
        (&["--lang", "nl"], "\u{feff}bank;version;", ";50;0,5;"),
        (&["--lang", "nl", "--delimiter", "comma"], "\u{feff}bank,version,", ",50,0.5,"),
        (&["--lang", "en", "--delimiter", "semicolon"], "\u{feff}bank;version;", ";50;0.5;"),
        (&["--lang", "nl", "--delimiter", "tab"], "\u{feff}bank\tversion\t", "\t50\t0,5\t"),
        (&["--lang", "nl", "--delimiter", "plain"], "bank,version,", ",50,0.5,"),
    ] {
        assert_eq!(home.run(&[&report[..], args].concat()).status, 0, "{args:?}");
        let csv = home.read("answers.csv");
        assert!(csv.starts_with(start) && csv.contains(cells), "{args:?}: {csv}");
    }
    for (language, error) in [
        ("en", "Error: --delimiter is for CSV. Add --format csv, or name a file that ends in .csv.\n"),
        (
            "nl",
            "Fout: --delimiter is voor CSV. Voeg --format csv toe, of noem een bestand dat op .csv eindigt.\n",
        ),
    ] {
        for format in ["terminal", "json", "html"] {
            let args = ["--format", format, "--delimiter", "tab", "--lang", language];
            assert_eq!(home.run(&[&report[..4], &args].concat()), said("", error, 2), "{format}");
        }
    }
}

#[test]
fn an_output_file_takes_its_form_from_its_ending_and_is_never_overwritten_unasked() {
    let home = home();
    let report = ["report", "half.yaml", "--bank", "bank.yaml", "-o", "out.md"];
    assert_eq!(home.run(&report), said("", "The report is in out.md\n", 0));
    let first = home.read("out.md");
    assert!(first.starts_with("# A small check\n"), "{first}");
    home.write("out.md", "mine");
    assert_eq!(
        home.run(&report),
        said("", "Error: out.md exists already. Choose another name, or overwrite it with --force.\n", 1)
    );
    assert_eq!(home.read("out.md"), "mine");
    assert_eq!(home.run(&[&report[..], &["--force"]].concat()).status, 0);
    assert_eq!(home.read("out.md"), first);
}

#[cfg(unix)]
#[test]
fn an_output_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = home();
    home.run(&["report", "half.yaml", "--bank", "bank.yaml", "-o", "out.md"]);
    let mode = home.path("out.md").metadata().expect("the program wrote it").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_word_file_is_an_archive_and_the_same_each_time() {
    let home = home();
    let write = |name: &str| {
        let said = home.run(&["report", "half.yaml", "--bank", "bank.yaml", "-o", name]);
        assert_eq!(said.status, 0, "{}", said.stderr);
        std::fs::read(home.path(name)).expect("the program wrote it")
    };
    let (one, other) = (write("one.docx"), write("other.docx"));
    assert!(one.starts_with(b"PK\x03\x04"));
    assert!(one == other);
}

#[test]
fn a_report_is_no_assessment() {
    let home = home();
    for name in ["out.md", "out.html"] {
        home.run(&["report", "half.yaml", "--bank", "bank.yaml", "-o", name]);
        let error = format!("Error: {name}: this is a report, not an assessment.");
        let said = home.run(&["report", name]);
        assert!(said.stderr.starts_with(&error), "{}", said.stderr);
    }
    home.write("comments.yaml", "# Answers of 2026\n\n## by hand\nbank: small\nanswers: {one.first: mid}\n");
    assert_eq!(home.run(&["report", "comments.yaml", "--bank", "bank.yaml"]).status, 0);
}

#[test]
fn a_report_read_aloud() {
    let said = home().run(&["report", "half.yaml", "--bank", "bank.yaml", "--accessible"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    assert!(said.stdout.contains("Section 1 of "), "{}", said.stdout);
}

#[test]
fn a_threshold_decides_the_status() {
    let home = home();
    let status = |threshold| {
        let said = home.run(&[
            "report",
            "half.yaml",
            "--bank",
            "bank.yaml",
            "--format",
            "json",
            "--fail-under",
            threshold,
        ]);
        (said.stderr, said.status)
    };
    assert_eq!(status("50"), (String::new(), 0));
    assert_eq!(status("50.1"), ("half.yaml: the index 50.0 is below 50.1.\n".to_owned(), 3));
}

#[test]
fn without_an_index_a_threshold_is_not_met() {
    let home = home();
    home.write("none.yaml", "bank: small\nanswers: {one.first: d}\n");
    let said =
        home.run(&["report", "none.yaml", "--bank", "bank.yaml", "--format", "json", "--fail-under", "0"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        ("none.yaml: nothing is answered, so there is no index to compare with 0.0.\n", 3)
    );
}

#[test]
fn several_assessments_make_several_reports() {
    let said =
        home().run(&["report", "half.yaml", "half.yaml", "--bank", "bank.yaml", "--format", "markdown"]);
    assert_eq!(said.stdout.matches("# A small check").count(), 2);
    assert_eq!(said.status, 0);
}

#[test]
fn without_a_file_the_way_on_is_named() {
    let error = "Error: which assessment? Name its file; `boardready list` shows the saved ones. To see first \
                 what a report looks like: `boardready report --sample`\n";
    assert_eq!(home().run(&["report"]), said("", error, 2));
    let dutch = home().run(&["report", "--lang", "nl"]);
    assert!(
        dutch.stderr.contains("`boardready report --sample`") && dutch.stderr.contains("welke"),
        "{dutch:?}"
    );
}

#[test]
fn without_a_file_the_only_saved_assessment_is_meant_and_several_are_named() {
    let home = Home::new();
    let folder = home.path("data/boardready/assessments");
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let save = |name: &str, role: &str, day: &str| {
        let text = format!(
            "bank: ai-board\norganisation: Harbour\nrespondent: {{role: {role}}}\nupdated_at: {day}T09:30:00Z\n\
             answers: {{vision.purpose: 3}}\n"
        );
        std::fs::write(folder.join(name), text).expect("the test's own file");
    };
    save("2026-03-12-harbour-1f2e3d4c.yaml", "chair", "2026-03-12");
    let only = home.run(&["report", "--format", "markdown"]);
    assert_eq!((only.stderr.as_str(), only.status), ("", 0));
    assert!(only.stdout.contains("Harbour") && only.stdout.contains("chair"), "{}", only.stdout);
    save("2026-03-14-harbour-5a6b7c8d.yaml", "\"\\e[31msecretary\"", "2026-03-14");
    let error = "Error: which assessment? These are saved, the last changed first:\n  \
                 XXXXXXXX  \u{fffd}[31msecretary, 20XX-XX-XX XX:XX, Harbour: 1 of 24 answered, full edition\n  \
                 XXXXXXXX  chair, 20XX-XX-XX XX:XX, Harbour: 1 of 24 answered, full edition\n\
                 Name one of them, for example: boardready report --lang en XXXXXXXX\n";
    assert_eq!(home.run(&["report"]), said("", error, 2));
}

#[test]
fn the_sample_is_said_to_be_invented_in_every_form_and_language() {
    let home = Home::new();
    for (language, invented) in [("en", "invented"), ("nl", "verzonnen")] {
        for form in ["terminal", "plain", "markdown", "html", "json", "csv"] {
            let said = home.run(&["report", "--sample", "--lang", language, "--format", form]);
            assert_eq!(said.status, 0, "{said:?}");
            assert!(said.stderr.contains(invented), "{}", said.stderr);
            assert!(form == "json" || said.stdout.contains(invented), "{}", said.stdout);
        }
    }
    assert_eq!(home.names("data"), Vec::<String>::new(), "a sample is not saved");
    let both = home.run(&["report", "--sample", "half.yaml"]);
    assert_eq!((both.stdout.as_str(), both.status), ("", 2));
}

fn said(stdout: &str, stderr: &str, status: i32) -> Said {
    Said { stdout: stdout.to_owned(), stderr: stderr.to_owned(), status }
}

/// A bank in a language that the program does not speak, beside English.
fn in_german(home: &Home) {
    let texts = "{en: Never, de: Nie}|{en: Always, de: Immer}|{en: Data, de: Daten}|{en: Do we know?, de: Wissen wir es?}";
    let texts: Vec<&str> = texts.split('|').collect();
    home.write(
        "de.yaml",
        format!(
            "format: boardready/bank/1\nid: zwei\nversion: 1.0.0\nlanguages: [en, de]\ntitle: {{en: Check, de: Prüfung}}\n\
             scales:\n  s:\n    - {{id: a, value: 1, label: {}}}\n    - {{id: b, value: 2, label: {}}}\n\
             dimensions:\n  - id: d\n    name: {}\n    questions:\n      - {{id: q, scale: s, text: {}}}\n",
            texts[0], texts[1], texts[2], texts[3]
        ),
    );
    home.write("answers.yaml", "bank: zwei\nanswers: {q: a}\n");
}

const GERMAN: [&str; 4] = ["report", "answers.yaml", "--bank", "de.yaml"];

#[test]
fn a_bank_is_read_in_a_language_that_only_it_has() {
    let home = Home::new();
    in_german(&home);
    let said = home.run(&[&GERMAN[..], &["--lang", "de_AT.UTF-8", "--format", "html"]].concat());
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "boardready does not speak “de_AT.UTF-8”: the question bank’s own texts are in that language, everything \
             else in English.\n",
            0
        )
    );
    assert!(said.stdout.contains("<html lang=\"en\">"), "{}", said.stdout);
    assert!(said.stdout.contains("<h1><span lang=\"de\">Prüfung</span></h1>"), "{}", said.stdout);
    assert!(said.stdout.contains("1. <span lang=\"de\">Wissen wir es?</span>"), "{}", said.stdout);
    assert!(said.stdout.contains("(<span lang=\"de\">Nie</span>)"), "{}", said.stdout);
    // Where the two speak one language, nothing is marked.
    let said = home.run(&[&GERMAN[..], &["--format", "html"]].concat());
    assert!(said.stdout.contains("<h1>Check</h1>") && !said.stdout.contains("<span lang"), "{}", said.stdout);
    assert_eq!(said.stderr, "");
}

#[test]
fn a_language_that_neither_has_is_refused_with_what_there_is() {
    let home = Home::new();
    in_german(&home);
    let said = home.run(&[&GERMAN[..], &["--lang", "fr"]].concat());
    assert_eq!(
        (said.stdout.as_str(), said.stderr.as_str(), said.status),
        (
            "",
            "Error: --lang: neither boardready nor the question bank has “fr”. boardready speaks en (English), nl \
             (Nederlands); the question bank is in en, de.\n",
            2
        )
    );
    assert_eq!(home.run(&["report", "--sample", "--lang", "de"]).status, 2);
}

#[test]
fn a_language_that_only_a_bank_has_may_be_set_for_good() {
    let home = Home::new();
    in_german(&home);
    let once = "boardready does not speak “de”: the question bank’s own texts are in that language, everything \
                else in English.\n";
    // The bank is no longer named: the copy that was kept with the answers has the language too.
    let said = home.run_with(&["assess", "--bank", "de.yaml", "--lang", "de", "--role", "Chair"], "1 2\nf\n");
    assert!(said.stderr.starts_with(once), "{}", said.stderr);
    std::fs::remove_file(home.path("de.yaml")).expect("the test's own file");
    let said = home.run(&["report", "--lang", "de", "--format", "markdown"]);
    assert_eq!((said.stderr.as_str(), said.status), (once, 0));
    assert!(said.stdout.contains("# Prüfung") && said.stdout.contains("Wissen wir es?"), "{}", said.stdout);
    assert_eq!(home.run(&["report", "--lang", "fr"]).status, 2);
    in_german(&home);
    let form = home.run(&["bank", "form", "de.yaml", "--format", "yaml", "--lang", "de"]);
    assert!(form.stdout.contains("\nlanguage: de\n"), "{}", form.stdout);
    // What shows no texts of a bank is in the nearest language.
    for args in [&["list"][..], &["bank", "list"], &["bank", "check", "de.yaml"], &["report", "--sample"]] {
        let said = home.said(home.command(args).env("BOARDREADY_LANG", "de_DE"));
        let nearest = "boardready does not speak “de_DE”: everything is in English.\n";
        assert!(said.stderr.starts_with(nearest), "{args:?}: {}", said.stderr);
        assert_eq!((said.stderr.matches("does not speak").count(), said.status), (1, 0), "{args:?}");
    }
}

/// A register in which the board took a decision of its own.
const REGISTER: &str = r#"{
  "format": "boardready/decisions/1",
  "bank": "small",
  "organisation": "harbour  hospital",
  "decisions": [
    {
      "id": "0190d3a0-0000-7000-8000-000000000001",
      "proposal": null,
      "history": [
        {
          "on": "2025-03-12",
          "what": "adopted",
          "text": "The board asks for a map of its data.",
          "owner": "The secretary",
          "due": "2025-06-01"
        }
      ]
    }
  ]
}
"#;

#[test]
fn what_became_of_our_decisions_is_told_where_there_is_a_register() {
    let home = home();
    let report = ["report", "half.yaml", "--bank", "bank.yaml", "--lang", "en", "--format", "markdown"];
    let heading = "## What became of our decisions";
    assert!(!home.run(&report).stdout.contains(heading));
    let other = home.write("elsewhere.json", REGISTER);
    let named = home.run(&[&report[..], &["--register", "elsewhere.json"]].concat());
    let told = "The board has adopted one decision. It is overdue.";
    assert!(named.stdout.contains(heading) && named.stdout.contains(told), "{}", named.stdout);
    let none = home.run(&[&report[..], &["--register", "none.json"]].concat());
    assert!(
        none.status != 0 && none.stdout.is_empty() && none.stderr.contains("none.json"),
        "{}",
        none.stderr
    );
    let folder = home.path("data/boardready/assessments/decisions");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::copy(other, folder.join("any-name.json")).expect("a copy");
    let found = home.run(&report);
    assert_eq!((found.stdout, found.stderr), (named.stdout, named.stderr));
    std::fs::write(folder.join("any-name.json"), "{").expect("a file");
    let broken = home.run(&report);
    assert_eq!(broken.status, 0, "a register that nobody asked for keeps no one from a report");
    assert!(!broken.stdout.contains(heading) && broken.stderr.contains("any-name.json"), "{}", broken.stderr);
}
