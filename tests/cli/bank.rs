use std::fs;

use serde_json::Value;

use crate::harness::Home;

#[test]
fn a_new_bank_passes_the_strictest_check_and_can_be_used_at_once() {
    for language in ["en", "nl"] {
        let home = Home::new();
        let said = home.run(&["bank", "new", "our own.yaml", "--lang", language]);
        assert_eq!((said.stdout.as_str(), said.status), ("", 0), "{}", said.stderr);
        assert!(said.stderr.contains("boardready bank check 'our own.yaml'"), "{}", said.stderr);
        assert!(home.read("our own.yaml").contains("\nid: our-own "), "the file names the bank");
        let said = home.run(&["bank", "check", "--strict", "our own.yaml"]);
        assert_eq!((said.stdout.as_str(), said.status), ("1 file checked: no problems.\n", 0));
        home.write("answers.yaml", "bank: our-own\nanswers: {decisions.owner: \"2\"}\n");
        let said = home.run(&["report", "answers.yaml", "--bank", "our own.yaml"]);
        assert_eq!(said.status, 0, "{}", said.stderr);
    }
}

#[test]
fn a_new_bank_takes_the_place_of_nothing() {
    let home = Home::new();
    home.write("kept.yaml", "mine\n");
    let said = home.run(&["bank", "new", "kept.yaml"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        ("Error: kept.yaml exists already, and was left as it is. Choose another name.\n", 1)
    );
    assert_eq!(home.read("kept.yaml"), "mine\n");
    let said = home.run(&["bank", "new", "no/such/folder.yaml"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("there is no such file or folder"), "{}", said.stderr);
}

#[test]
fn problems_are_the_result_of_a_check() {
    let home = Home::new();
    home.write("broken.yaml", crate::harness::BANK.replace("scale: three", "scale: thre"));
    let said = home.run(&["bank", "check", "bank.yaml", "broken.yaml", "none.yaml"]);
    assert_eq!(said.status, 1);
    assert_eq!(said.stderr, "");
    insta::assert_snapshot!("bank-check", said.stdout);
}

#[test]
fn problems_and_what_to_do_about_them_are_in_the_readers_language() {
    let home = Home::new();
    home.write("broken.yaml", crate::harness::BANK.replace("scale: three", "scale: thre"));
    home.write("report.html", "<!DOCTYPE html>\n<title>Report</title>\n");
    let said = home.run(&["bank", "check", "bank.yaml", "broken.yaml", "report.html", "--lang", "nl"]);
    assert_eq!(said.status, 1);
    let expected = "\
waarschuwing[no-decision]: `one.second` heeft geen besluit bij de antwoorden `low` en `mid`, die onder het doel liggen
  --> bank.yaml:24:14
   |
24 |       - {id: one.second, scale: three, text: {en: Is the second so?, nl: Is het tweede zo?}}
   |              ^^^^^^^^^^
   |
   = advies: zet onder `decisions` een besluit met `at_most: 1` of hoger

fout[unknown-id]: er is geen schaal met de id `thre`
  --> broken.yaml:20:16
   |
20 |         scale: thre
   |                ^^^^
   |
   = advies: bedoelt u `three`?

fout[unknown-id]: er is geen schaal met de id `thre`
  --> broken.yaml:24:33
   |
24 |       - {id: one.second, scale: thre, text: {en: Is the second so?, nl: Is het tweede zo?}}
   |                                 ^^^^
   |
   = advies: bedoelt u `three`?

fout[foreign]: dit is een HTML-bestand; een vragenbank is een YAML-bestand
--> report.html
 = advies: schrijf de vragenbank in een editor voor platte tekst: ‘boardready bank new’ geeft u er een om mee te beginnen

2 bestanden nagekeken: 3 fouten, 1 waarschuwing.
";
    assert_eq!(said.stdout, expected);
    let said = home.run(&["bank", "check", "broken.yaml", "--format", "json", "--lang", "nl"]);
    let found: Value = serde_json::from_str(&said.stdout).expect("it is JSON");
    assert_eq!(found["problems"][0]["message"], "er is geen schaal met de id `thre`");
    assert_eq!(found["problems"][0]["help"], "bedoelt u `three`?");
    let many = "      - {id: a, text: a}\n".repeat(1100);
    home.write(
        "many.yaml",
        crate::harness::BANK.replacen("    questions:\n", &format!("    questions:\n{many}"), 1),
    );
    let said = home.run(&["bank", "show", "many.yaml", "--lang", "nl"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("\n\nfout[") && said.stderr.contains("… en nog "), "{}", said.stderr);
}

#[test]
fn warnings_fail_a_strict_check_only() {
    let home = Home::new();
    let spare = "  spare: [{id: a, value: 0, label: {en: A, nl: A}}, {id: b, value: 1, label: {en: B, nl: B}}]\nbands:";
    home.write("doubtful.yaml", crate::harness::BANK.replacen("bands:", spare, 1));
    let said = home.run(&["bank", "check", "doubtful.yaml"]);
    assert!(said.stdout.starts_with("warning[unused-scale]"), "{}", said.stdout);
    assert!(said.stdout.ends_with("1 file checked: 0 errors, 2 warnings.\n"), "{}", said.stdout);
    assert_eq!(said.status, 0);
    assert_eq!(home.run(&["bank", "check", "--strict", "doubtful.yaml"]).status, 1);
}

#[test]
fn an_editor_gets_every_place_as_numbers() {
    let home = Home::new();
    home.write("broken.yaml", crate::harness::BANK.replacen("scale: three", "scale: thre", 1));
    home.write("utf16.yaml", [0xff, 0xfe, b'a', 0]);
    let said = home.run(&["bank", "check", "--format", "json", "broken.yaml", "utf16.yaml"]);
    assert_eq!(said.status, 1);
    let found: Value = serde_json::from_str(&said.stdout).expect("JSON");
    assert_eq!(
        found,
        serde_json::json!({
            "format": "boardready/check/1",
            "errors": 2,
            "warnings": 0,
            "ends_early": [],
            "problems": [
                {
                    "path": "broken.yaml", "severity": "error", "code": "unknown-id",
                    "message": "there is no scale `thre`", "help": "did you mean `three`?",
                    "line": 20, "column": 16, "end_line": 20, "end_column": 20
                },
                {
                    "path": "utf16.yaml", "severity": "error", "code": "utf-16",
                    "message": "this text is in the encoding UTF-16",
                    "help": "save it as UTF-8: most editors have that under “Save as”",
                    "line": null, "column": null, "end_line": null, "end_column": null
                }
            ]
        })
    );
}

#[test]
fn an_editor_is_told_of_which_file_the_rest_is_not_checked() {
    let home = Home::new();
    home.write("cut.yaml", crate::harness::BANK.replacen("title:", "title", 1));
    let said = home.run(&["bank", "check", "--format", "json", "bank.yaml", "cut.yaml"]);
    let found: Value = serde_json::from_str(&said.stdout).expect("JSON");
    assert_eq!(found["ends_early"], serde_json::json!(["cut.yaml"]), "{}", said.stdout);
}

#[test]
fn the_id_of_the_built_in_bank_is_told_of() {
    let home = Home::new();
    home.write("own.yaml", crate::harness::BANK.replacen("id: small", "id: ai-board", 1));
    let said = home.run(&["bank", "check", "own.yaml"]);
    assert!(
        said.stderr.starts_with("own.yaml has the id of the built-in bank, `ai-board`"),
        "{}",
        said.stderr
    );
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/questions/ai-board.yaml");
    assert_eq!(home.run(&["bank", "check", built_in]).stderr, "");
}

#[test]
fn banks_of_ones_own_are_listed_and_used_by_name() {
    let home = Home::new();
    let folder = home.path("data/boardready/banks");
    fs::create_dir_all(&folder).expect("a folder for banks");
    fs::write(folder.join("one.yaml"), crate::harness::BANK).expect("a bank");
    fs::write(folder.join("two.yaml"), "format: boardready/bank/1\n").expect("a bank");
    fs::write(folder.join("notes.txt"), "not a bank").expect("a file");
    let said = home.run(&["bank", "list"]);
    assert_eq!(said.status, 0);
    insta::assert_snapshot!("bank-list", format!("{}{}", said.stdout, said.stderr));
    home.write("answers.yaml", "bank: small\nanswers: {one.first: mid}\n");
    for args in [&["report", "answers.yaml"][..], &["report", "answers.yaml", "--bank", "small"]] {
        let said = home.run(args);
        assert_eq!(said.status, 0, "{}", said.stderr);
    }
    // In a folder that was asked for, they lie in a folder of it.
    let elsewhere = home.path("elsewhere/banks");
    fs::create_dir_all(&elsewhere).expect("a folder for banks");
    let said = home.run(&["bank", "show", "small", "--dir", "elsewhere"]);
    assert_eq!(said.status, 1, "{}", said.stdout);
    fs::write(elsewhere.join("one.yaml"), crate::harness::BANK).expect("a bank");
    let said = home.run(&["bank", "show", "small", "--dir", "elsewhere"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
}

#[test]
fn a_bank_that_is_not_there_is_said_with_the_one_that_was_meant() {
    let home = Home::new();
    let said = home.run(&["bank", "show", "ai-baord"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "Error: there is no question bank called “ai-baord”. Did you mean “ai-board”? \
             `boardready bank list` shows the names; any other bank is named by its file.\n",
            1
        )
    );
    let said = home.run(&["bank", "show", "none.yaml"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("none.yaml: there is no such file or folder"), "{}", said.stderr);
}

#[test]
fn a_bank_is_shown_whole_and_wrapped() {
    let home = Home::new();
    home.write("harbour.yaml", include_str!("../fixtures/banks/valid/harbour/bank.yaml"));
    for (name, args) in [
        ("bank-show-en", &["bank", "show", "harbour.yaml"][..]),
        (
            "bank-show-markdown-both",
            &["bank", "show", "harbour.yaml", "--format", "markdown", "--all-languages", "--lang", "nl"],
        ),
    ] {
        let said = home.run(args);
        assert_eq!((said.stderr.as_str(), said.status), ("", 0));
        let is_wrapped = said.stdout.lines().all(|line| line.chars().count() <= 80);
        assert!(is_wrapped || name.contains("markdown"), "{}", said.stdout);
        insta::assert_snapshot!(name, said.stdout);
    }
}

#[test]
fn the_built_in_bank_is_shown_in_both_languages_and_forms() {
    let home = Home::new();
    for language in ["en", "nl"] {
        for format in ["terminal", "markdown"] {
            let said = home.run(&["bank", "show", "--lang", language, "--format", format]);
            assert_eq!((said.stderr.as_str(), said.status), ("", 0));
            let bank = boardready::library::built_in();
            let words = |text: &str| -> String { text.split_whitespace().collect::<Vec<_>>().join(" ") };
            let shown = words(&said.stdout.replace('\\', ""));
            for question in bank.questions() {
                for text in [Some(&question.text), question.why.as_ref(), question.anchors.last()] {
                    let text = words(text.expect("the built-in bank is complete").get(language));
                    assert!(shown.contains(&text), "{text}");
                }
            }
        }
    }
}

#[test]
fn nothing_in_a_bank_is_taken_for_markdown() {
    let home = Home::new();
    let title = "{en: \"# <b>*T*</b> [l](http://x) `c`\",";
    home.write("odd.yaml", crate::harness::BANK.replacen("{en: A small check,", title, 1));
    let said = home.run(&["bank", "show", "odd.yaml", "--format", "markdown"]);
    let heading = said.stdout.lines().next().expect("a heading");
    assert_eq!(heading, r"# \# \<b\>\*T\*\</b\> \[l\](http\://x) \`c\`", "{}", said.stderr);
}

#[test]
fn the_schema_is_printed() {
    let home = Home::new();
    let said = home.run(&["bank", "schema"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    assert_eq!(said.stdout, include_str!("../../questions/bank.schema.json"));
}

#[test]
fn the_schema_is_that_beside_the_built_in_bank() {
    let home = Home::new();
    for args in [&["bank", "schema"][..], &["schema", "bank"]] {
        let said = home.run(args);
        assert_eq!((said.stderr.as_str(), said.status), ("", 0));
        assert_eq!(said.stdout, include_str!("../../questions/bank.schema.json"));
        let said = home.run(&[args, &["--lang", "nl"]].concat());
        assert!(said.stdout.contains("\"description\": \"Wat een score krijgt.\""), "{}", said.stdout);
    }
}

#[test]
fn a_form_asks_everything_and_says_nothing_that_bends_an_answer() {
    let said = Home::new().run(&["bank", "form", "bank.yaml", "--format", "markdown"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    let (opening, questions) = said.stdout.split_once("\n## ").expect("a heading");
    for blank in ["Organisation: ___", "Role: ___", "Name: ___", "Date: ___", "Return to: ___", "By: ___"] {
        assert!(opening.contains(blank), "{blank}: {opening}");
    }
    assert!(opening.contains("Whoever gets this form back reads your answers"), "{opening}");
    let options = "   - [ ] 1 Low\n   - [ ] 2 Middle\n   - [ ] 3 High\n   - [ ] d I don’t know\n   - Note: ______________\n";
    assert_eq!(
        questions,
        format!(
            "The one thing\n\n1. **Is the first so?**\n{options}2. **Is the second so?**\n{options}\n\
             ### t1. What level do we aim for in “The one thing”?\n\n- [ ] 1 Low\n- [ ] 2 Middle\n- [ ] 3 High\n"
        )
    );
}

#[test]
fn what_a_form_asks_is_found_by_its_number_in_an_interview() {
    let home = Home::new();
    for (edition, address) in [("--quick", "9"), ("--full", "7"), ("--full", "t2"), ("--full", "r3")] {
        let edition: &[&str] = if edition == "--quick" { &[edition] } else { &[] };
        let form = home.run(&[&["bank", "form", "--format", "markdown"], edition].concat()).stdout;
        let mut lines = form.lines().map(|line| line.trim_start_matches('#').trim());
        let asked =
            lines.find_map(|line| line.strip_prefix(address)?.strip_prefix(['.', ')'])).expect("it is asked");
        let said =
            home.run_with(&[&["assess", "--accessible"], edition].concat(), &format!("g {address}\nq\n"));
        assert!(said.stderr.contains(asked.trim_matches([' ', '*'])), "{address}: {asked}\n{}", said.stderr);
    }
}

#[test]
fn a_form_of_the_quick_edition_asks_its_questions_only() {
    let said = Home::new().run(&["bank", "form", "--quick", "--format", "yaml", "--lang", "nl"]);
    let numbers = said.stdout.lines().filter_map(|line| line.strip_prefix("  # ")?.split_once(". "));
    let numbers: Vec<&str> = numbers.map(|(number, _)| number).collect();
    assert_eq!(numbers, ["1", "2", "7", "9", "13", "14", "19", "20"]);
    assert!(said.stdout.contains("Korte versie: 8 van de 24 vragen · ongeveer 4 minuten · "));
    assert!(
        said.stdout.contains("‘AI’ omvat ook") && said.stdout.contains("‘We’ in de vragen is het bestuur")
    );
    assert!(said.stdout.contains("\nedition: quick\n") && said.stdout.contains("= Dat weet ik niet\n"));
    assert!(said.stdout.contains("\n# Terug naar:\n# Uiterlijk op:\n"), "{}", said.stdout);
    assert!(!said.stdout.contains("targets:"));
    let none = Home::new().run(&["bank", "form", "bank.yaml", "--quick"]);
    assert_eq!((none.stdout.as_str(), none.status), ("", 2));
}

#[test]
fn a_form_that_is_filled_in_has_its_report() {
    let home = Home::new();
    let said = home.run(&["bank", "form", "bank.yaml", "-o", "form.yaml"]);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", "The form is in form.yaml\n"));
    let filled_in = home
        .read("form.yaml")
        .replace("\n  one.first:\n", "\n  one.first: {option: mid, note: as we said}\n")
        .replace("\n  one:\n", "\n  one: mid\n")
        .replace("\n  role:\n", "\n  role: chair\n");
    home.write("form.yaml", filled_in);
    let said = home.run(&["report", "form.yaml", "--bank", "bank.yaml", "--format", "json"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    let report: Value = serde_json::from_str(&said.stdout).expect("JSON");
    assert_eq!(report["index"]["value"], 50.0);
    assert_eq!(report["unanswered"], serde_json::json!(["one.second"]));
    assert_eq!(report["dimensions"][0]["target"], 1.0);
    let said = home.run(&["report", "form.yaml", "--bank", "bank.yaml"]);
    assert!(said.stdout.starts_with("A small check\nChair\n"), "{said:?}");
}

#[test]
fn a_form_of_any_bank_is_an_assessment_without_answers() {
    let home = Home::new();
    for entry in fs::read_dir("tests/fixtures/banks/valid").expect("the banks") {
        let path = entry.expect("a readable folder").path().join("bank.yaml");
        let bank = fs::canonicalize(path).expect("a bank");
        let bank = bank.to_str().expect("a plain name");
        let form = home.run(&["bank", "form", bank, "--format", "yaml"]);
        home.write("form.yaml", &form.stdout);
        let report = ["report", "form.yaml", "--bank", bank, "--format", "json"];
        // Some have no English, of which it is told.
        let reported = || {
            let said = home.run(&report);
            let is_notice =
                |line: &&str| line.starts_with("The question bank’s own texts are not in English");
            let others: String = said.stderr.split_inclusive('\n').filter(|line| !is_notice(line)).collect();
            (said, others)
        };
        let (said, stderr) = reported();
        let nothing = "Error: form.yaml: no question of this bank is answered in it";
        assert!(stderr.starts_with(nothing) && said.status == 1, "{bank}: {said:?}");

        let example = stderr.split('`').nth(3).expect("an example");
        let (question, _) = example.split_once(": ").expect("a question and its answer");
        let begun = form.stdout.replace(&format!("\n  {question}:\n"), &format!("\n  {example}\n"));
        home.write("form.yaml", begun);
        let (said, stderr) = reported();
        assert_eq!((stderr.as_str(), said.status), ("", 0), "{bank}");
        let report: Value = serde_json::from_str(&said.stdout).expect("JSON");
        let (open, all) = (report["unanswered"].as_array(), report["questions"].as_array());
        assert_eq!(open.map(|open| open.len() + 1), all.map(Vec::len), "{bank}");
    }
}

#[test]
fn a_form_to_print_or_to_mail_holds_neither_scores_nor_decisions() {
    let home = Home::new();
    let text = |name: &str| {
        let said = home.run(&["bank", "form", "-o", name]);
        assert_eq!((said.stdout.as_str(), said.status), ("", 0), "{}", said.stderr);
        fs::read(home.path(name)).expect("the form")
    };
    assert!(text("form.docx").starts_with(b"PK"));
    let html = String::from_utf8(text("form.html")).expect("text");
    assert_eq!(html.matches("class=\"box\"").count(), 24 * 6 + 4 * 5);
    for bending in ["The board decides", "out of 100", "<table", "Wait with"] {
        assert!(!html.contains(bending), "{bending}");
    }
    let said = home.run(&["bank", "form", "-o", "form.csv"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        ("Error: the ending of the output file does not say which form it should have. Add --format.\n", 2)
    );
}

/// What the system says of a reader's language counts for the texts of a bank too.
#[test]
fn a_bank_is_read_in_the_language_of_the_system_where_it_has_it() {
    let home = Home::new();
    let text =
        |said: &str| said.replace("en: ", "de: ").replace("languages: [en, nl]", "languages: [nl, de]");
    home.write("own.yaml", text(crate::harness::BANK));
    let shown = |lang: &str| {
        let mut command = home.command(&["bank", "form", "own.yaml", "--format", "yaml"]);
        home.said(command.env_remove("BOARDREADY_LANG").env("LANG", lang))
    };
    let german = shown("de_DE.UTF-8");
    assert!(german.stdout.contains("Is the first so?") && german.stdout.contains("\nlanguage: de\n"));
    let nearest = "boardready does not speak “de-DE”: the question bank’s own texts are in that language, \
                   everything else in English.\n";
    assert_eq!((german.stderr.as_str(), german.status), (nearest, 0));
    let dutch = shown("nl_NL.UTF-8");
    assert!(dutch.stdout.contains("Is het eerste zo?"), "{}", dutch.stdout);
    assert_eq!((dutch.stderr.as_str(), dutch.status), ("", 0));
    let french = shown("fr_FR.UTF-8");
    assert_eq!((french.stderr.as_str(), french.stdout.contains("Is het eerste zo?")), ("", true));
    for (lang, notice) in [
        (
            "en",
            "The question bank’s own texts are not in English but in “de”; everything else is in English.\n",
        ),
        (
            "nl",
            "De teksten van de vragenbank zijn er niet in het Nederlands maar in ‘de’; al het andere is in \
                het Nederlands.\n",
        ),
    ] {
        let only = "format: boardready/bank/1\nid: nur\nversion: 1.0.0\nlanguages: [de]\ntitle: Nur\nscales:\n  s:\n    \
                    - {id: a, value: 1, label: Nie}\n    - {id: b, value: 2, label: Immer}\ndimensions:\n  - id: d\n    \
                    name: Daten\n    questions: [{id: q, scale: s, text: Wissen wir es?}]\n";
        home.write("only.yaml", only);
        let said = home.run(&["bank", "form", "only.yaml", "--lang", lang]);
        assert_eq!((said.stderr.as_str(), said.status), (notice, 0));
    }
    let built_in =
        home.command(&["bank", "show"]).env_remove("BOARDREADY_LANG").env("LANG", "de_DE").output();
    assert!(built_in.is_ok_and(|said| said.stderr.is_empty() && said.status.success()));
}

#[test]
fn a_form_asks_for_a_target_by_the_answers_where_their_numbers_are_not_their_values() {
    let home = Home::new();
    let form = home.run(&["bank", "form", "bank.yaml", "--format", "yaml"]).stdout;
    assert!(form.contains("“The one thing”? (low, mid, top)\n"), "{form}");
}
