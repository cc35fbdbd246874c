use std::fs;

use crate::harness::{BANK, Home, Said};

/// All of the small bank: two questions, the target, and the finish.
const ALL: &str = "2\n3\ns\nf\n";

#[test]
fn piped_answers_give_the_report_and_no_file_but_the_answers() {
    let home = Home::new();
    let before = home.names(".");
    let said = home.run_with(&["assess", "--accessible", "--bank", "bank.yaml"], ALL);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stdout.contains("75 out of 100"), "{}", said.stdout);
    assert_eq!(
        home.names("data/boardready/assessments"),
        ["20XX-XX-XX-assessment-XXXXXXXX.json", "used-banks"]
    );
    let kept = |names: Vec<String>| names.into_iter().filter(|name| name != "data").collect::<Vec<_>>();
    assert_eq!(kept(home.names(".")), kept(before));
}

/// The lines that the help describes for the built-in bank, with a count of each kind.
fn lines_of_the_built_in_bank() -> (Vec<String>, [String; 4]) {
    let bank = boardready::library::built_in();
    let dimensions = &bank.dimensions;
    let mut lines = Vec::new();
    for dimension in dimensions {
        lines.extend(dimension.questions().iter().map(|_| "3"));
        lines.push("s");
        lines.extend(dimension.reflections.iter().map(|_| "s"));
    }
    lines.push("f");
    let counts = [
        format!("{} answers", bank.questions().count()),
        format!("{} levels", dimensions.len()),
        format!("{} open questions", bank.reflections().count()),
        format!("{} answers", bank.questions().filter(|question| question.quick).count()),
    ];
    (lines.into_iter().map(str::to_owned).collect(), counts)
}

#[test]
fn the_help_counts_the_lines_that_finish_the_built_in_bank() {
    let home = Home::new();
    let (lines, [answers, levels, texts, quick]) = lines_of_the_built_in_bank();
    let help = home.run(&["assess", "--help"]).stdout;
    assert!(help.contains(&format!("full edition: {answers}, {levels}, {texts}, f\n")), "{help}");
    assert!(help.contains(&format!("quick edition: {quick}, f\n")), "{help}");
    for (part, dimension) in (1..).zip(&boardready::library::built_in().dimensions) {
        let mut of = format!("part {part}: {} answers, 1 level", dimension.questions().len());
        match dimension.reflections.len() {
            0 => {}
            1 => of.push_str(", 1 open question"),
            count => of = format!("{of}, {count} open questions"),
        }
        assert!(help.contains(&format!("{of}\n")), "{of}: {help}");
    }

    let said = home.run_with(&["assess", "--organisation", "Havenziekenhuis"], &(lines.join("\n") + "\n"));
    assert_eq!(said.status, 0, "{}", said.stderr);
    let count: usize = quick.split(' ').next().and_then(|count| count.parse().ok()).expect("a count");
    let said = home.run_with(&["assess", "--quick"], &("3\n".repeat(count) + "f\n"));
    assert_eq!(said.status, 0, "{}", said.stderr);
}

/// The text of the file with these lines, given as a file rather than through a pipe.
fn assess_from_file(home: &Home, args: &[&str], lines: &str) -> Said {
    let path = home.write("answers.txt", lines);
    let file = std::fs::File::open(path).expect("the test's own file");
    let output = home.std_command(args).stdin(file).output();
    home.said_of(&output.expect("the program starts"))
}

#[test]
fn lines_that_do_not_fit_save_nothing_and_the_first_is_named() {
    for (lines, first) in [
        (
            "2\nperhaps\n9\n3\ns\nf\n",
            "line 2 of the answers, “perhaps”, does not fit where it stands: question 2",
        ),
        ("2\n3\n3\ns\nf\n", "line 4 of the answers, “s”, does not fit where it stands: the end"),
        ("2\ns\nf\n", "line 3 of the answers, “f”, does not fit where it stands: the level aimed for, t1"),
        ("2\n3\n", "the answers end too early, after line 2 (“3”), at the level aimed for, t1"),
        ("2\n3\ns\nf\n2\n", "line 5 of the answers, “2”, comes after the line that ends them."),
        ("2\nq\n3\n", "line 3 of the answers, “3”, comes after the line that ends them."),
        (&format!("2{}3\ns\nf\n", "\n".repeat(300)), "line 201 of the answers, “”, does not fit where it"),
        ("1 2\n2 3\n1 3\n", "line 3 of the answers, “1 3”, answers question 1, "),
        ("1 2, 2 3\n", "line 1 of the answers, “1 2, 2 3”, does not fit where it stands: question 1"),
        // A blank of a paper form, typed as the number of its question alone, is no answer.
        ("1 2\n2\n", "line 2 of the answers, “2”, does not fit.\nThe lines before it say which"),
        ("1 2\n9 3\n", "line 2 of the answers, “9 3”, does not fit.\nThere is no question 9, only 1 to 2."),
    ] {
        let home = Home::new();
        let args = ["assess", "--accessible", "--bank", "bank.yaml"];
        for said in [home.run_with(&args, lines), assess_from_file(&home, &args, lines)] {
            assert_eq!((said.stdout.as_str(), said.status), ("", 1), "{lines}: {}", said.stderr);
            let told = format!("\n{}", said.stderr);
            assert!(told.contains(&format!("\nError: {first}")), "{lines}: {}", said.stderr);
            assert!(said.stderr.contains("\nNothing is saved: "), "{lines}: {}", said.stderr);
            assert_eq!(home.names("data/boardready/assessments"), ["used-banks"], "{lines}");
        }
    }
}

#[test]
fn lines_that_do_not_fit_leave_what_was_saved_before() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], "2\nq\n");
    let saved = home.saved();
    let before = std::fs::read(&saved).expect("it was saved");
    let args = ["assess", "--resume", saved.to_str().expect("a plain name")];
    for said in [home.run_with(&args, "3\ns\ns\n"), assess_from_file(&home, &args, "3\ns\ns\n")] {
        assert_eq!(said.status, 1, "{}", said.stderr);
        assert_eq!(std::fs::read(&saved).expect("it is still there"), before);
    }
}

/// The report of the only assessment that is saved here: after a form that is typed in it is not shown.
fn report_of(home: &Home, lang: &str) -> String {
    let saved = home.saved();
    home.run(&["report", saved.to_str().expect("a plain name"), "--lang", lang]).stdout
}

/// Whoever types in a form has the next one to type in: one line says how to see its report.
#[test]
fn a_form_is_typed_in_by_the_numbers_of_its_questions() {
    let home = Home::new();
    let args = ["assess", "--bank", "bank.yaml", "--role", "chair"];
    let said = assess_from_file(&home, &args, "2 3 Since March.\n1 2\nt1 2\n");
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert_eq!(said.stdout, "");
    assert!(
        said.stderr.starts_with("2 answers read.\nSaved. For the report: boardready "),
        "{}",
        said.stderr
    );
    assert_eq!(said.stderr.lines().count(), 2, "{}", said.stderr);
    assert!(report_of(&home, "en").contains("75 out of 100"));
    assert!(home.read(home.saved().to_str().expect("a plain name")).contains("\"note\": \"Since March.\""));
    let home = Home::new();
    let said = home.run_with(&args, "2 3\n");
    assert_eq!((said.stdout.as_str(), said.status), ("", 0));
    assert!(
        said.stderr.contains("the same file once more would be a second assessment.\nEverything"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_form_with_blanks_is_finished_by_its_last_line() {
    for (lang, last) in [("en", "f"), ("en", "finish"), ("nl", "a"), ("nl", "afronden")] {
        let args = ["assess", "--bank", "bank.yaml", "--lang", lang];
        // One line leaves off before the end, the other at the level aimed for.
        for answer in ["1 2", "2 2"] {
            let home = Home::new();
            let said = home.run_with(&args, &format!("{answer}\n{last}\n"));
            assert_eq!((said.stdout.as_str(), said.status), ("", 0), "{}", said.stderr);
            assert!(report_of(&home, lang).contains("50"));
        }
    }
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], "1 2\n");
    let saved = home.saved();
    let args = ["assess", "--resume", saved.to_str().expect("a plain name")];
    let said = assess_from_file(&home, &args, "f\n");
    assert_eq!(said.status, 0, "{}", said.stderr);
    let report = report_of(&home, "en");
    let words: Vec<&str> = report.split_whitespace().collect();
    assert!(words.join(" ").contains("50 out of 100: provisional"), "{report}");
    assert!(said.stderr.contains("1 question is unanswered: 2.\n"), "{}", said.stderr);
}

#[test]
fn a_short_form_that_is_typed_without_quick_is_recognised() {
    let home = Home::new();
    let sentence = "If these come from the short form, add --quick.\n";
    let is_said = |args: &[&str], lines: &str| home.run_with(args, lines).stderr.contains(sentence);
    assert!(is_said(&["assess"], "1 3\n20 4\n"));
    assert!(!is_said(&["assess"], "1 3\n8 4\n"), "the quick edition does not ask question 8");
    assert!(!is_said(&["assess", "--quick"], "1 3\n20 4\nf\n"));
    let home = Home::new();
    home.run_with(&["assess"], "1 3\nq\n");
    let saved = home.saved();
    let said = home.run_with(&["assess", "--resume", saved.to_str().expect("a plain name")], "2 3\n");
    assert!(!said.stderr.contains(sentence), "what is gone on with is known: {}", said.stderr);
}

#[test]
fn the_quick_edition_calls_its_questions_by_the_numbers_of_the_full_one() {
    let home = Home::new();
    let said = assess_from_file(&home, &["assess", "--quick"], "9 d\n1 3\n20 4\nf\n");
    assert_eq!(said.status, 0, "{}", said.stderr);
    let report = report_of(&home, "en");
    assert!(report.contains("Quick edition: 8 of 24 questions"), "{report}");
    assert!(report.contains("Question 9: Who on the board answers for our data?"), "{report}");
    let told = [
        ("g 8\nq\n", "\nThe quick edition has only questions 1, 2, 7, 9, 13, 14, 19, 20, not 8. "),
        (
            "g 9\nq\n",
            "\nQuestion 4 of 8 (no. 9 of 24), Data trust.\nWho on the board answers for our data?\n",
        ),
    ];
    for (lines, told) in told {
        let said = home.run_with(&["assess", "--quick", "--accessible"], lines);
        assert!(said.stderr.contains(told), "{}", said.stderr);
    }
    let files = || home.names("data/boardready/assessments");
    let before = files();
    let full = assess_from_file(&home, &["assess", "--quick"], "1 3\n8 4\n");
    assert!(full.stderr.contains("leave out --quick"), "{}", full.stderr);
    assert_eq!((full.status, files()), (1, before));
}

#[test]
fn a_file_of_answers_is_not_asked_the_questions() {
    let home = Home::new();
    let args = ["assess", "--bank", "bank.yaml"];
    for (lines, told) in [
        ("1 2\n2 3\nt1 2\n", "2 answers read.\n"),
        ("2\n3\ns\nf\n", "2 answers read.\n"),
        ("2 3\nf\n", "1 answer read.\n1 question is unanswered: 1.\n"),
        ("2\ns\ns\nf\n", "1 answer read.\n1 question is unanswered: 2.\n"),
    ] {
        let said = assess_from_file(&home, &args, lines);
        assert_eq!(said.status, 0, "{}", said.stderr);
        let is_form = lines.contains(" 3") || lines.contains(" 2");
        let (saved, more) = if is_form { ("Saved. ", 1) } else { ("\nYour answers are saved in\n", 5) };
        let (before, after) = said.stderr.split_once(saved).expect("where it is");
        assert_eq!((before, after.lines().count()), (told, more), "{lines}");
        // Nor is a pipe, unless who is at its other end asks for the questions.
        let piped = home.run_with(&args, lines);
        assert_eq!((&piped.stdout, piped.status), (&said.stdout, 0), "{lines}");
        assert!(piped.stderr.starts_with(&format!("{told}{saved}")), "{}", piped.stderr);
        let asked = home.run_with(&["assess", "--bank", "bank.yaml", "--accessible"], lines);
        assert!(asked.stderr.contains("Question 1 of 2"), "{}", asked.stderr);
    }
}

#[test]
fn the_head_of_a_form_is_typed_in_above_its_answers() {
    let args = ["assess", "--bank", "bank.yaml", "--role", "member"];
    let heads = [
        "Organisation: Harbour Hospital\nRole: chair\nName: J. Carter\nDate: 2026-03-01\n\n",
        "datum = 1 maart 2026\nROL: chair\nnaam: J. Carter\norganisatie : Harbour Hospital\n",
    ];
    for head in heads {
        for (answers, from_file) in [("1 2\n2 3\n", true), ("2\n3\ns\nf\n", false)] {
            let (home, lines) = (Home::new(), format!("{head}{answers}"));
            let said =
                if from_file { assess_from_file(&home, &args, &lines) } else { home.run_with(&args, &lines) };
            let (whose, report) =
                ("Harbour Hospital · chair (J. Carter) · completed on 1 March 2026", report_of(&home, "en"));
            assert!(report.contains(whose) && said.status == 0, "{report}\n{}", said.stderr);
            assert!(home.saved().to_string_lossy().contains("-harbour-hospital-chair-"), "{}", said.stderr);
        }
    }
    // In Dutch the day is written before the month, and nothing has to be asked, whoever reads it in.
    for language in ["nl", "en"] {
        let home = Home::new();
        let args = [&args[..], &["--lang", language]].concat();
        let said = assess_from_file(&home, &args, "Datum: 12-11-2024\n1 2\n2 3\n");
        let report = report_of(&home, "nl");
        assert!(report.contains("afgerond op 12 november 2024"), "{report}\n{}", said.stderr);
    }
    // In English it may be either, in Dutch messages too.
    let home = Home::new();
    let said =
        assess_from_file(&home, &[&args[..], &["--lang", "nl"]].concat(), "Date: 12-11-2024\n1 2\n2 3\n");
    assert!(said.status != 0 && said.stderr.contains("11 december 2024"), "{}", said.stderr);
    // A blank of the form says nothing, and a form without an answer is nobody's.
    let home = Home::new();
    assess_from_file(&home, &args, "Role:\nName:\n1 2\n2 3\n");
    let report = report_of(&home, "en");
    assert!(report.contains("\nMember · completed"), "{report}");
    let home = Home::new();
    let said = assess_from_file(&home, &["assess"], "Role: chair\nName:\n");
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert_eq!(home.names("data/boardready/assessments"), Vec::<String>::new());
}

#[test]
fn a_line_that_belongs_to_nothing_says_what_may_have_been_meant() {
    let nothing = "Nothing is saved: mend that line, and give the answers again.\n";
    let bare = "The lines before it say which question they answer, and this one does not. ";
    for (line, why) in [
        ("25 3", "There is no question 25, only 1 to 24."),
        ("r9", "There is no open question r9, only r1 to r5."),
        ("r9 Ours.", "There is no open question r9, only r1 to r5."),
        ("t5 3", "There is no level t5, only t1 to t4."),
        ("73", &format!("{bare}Did you mean 7 3? Otherwise leave the line out.")),
        ("243", &format!("{bare}Did you mean 24 3? Otherwise leave the line out.")),
        ("7,3", "Did you mean 7 3?"),
        ("7d", "Did you mean 7 d?"),
        (
            "function: chair",
            "There is no question “function”. Of who answers a line may say: Organisation, Role, Name, Date.",
        ),
        ("date: 1 March", "“1 March” is no date that can be read: write it as 20XX-XX-XX."),
        (
            "date: 03/04/2026",
            "“03/04/2026” may be 3 April 2026 or 4 March 2026: write 20XX-XX-XX or 20XX-XX-XX.",
        ),
        ("datum: 20 november 2999", "“20 november 2999” is still to come: check the day and the year."),
        ("role: member", "Line 1 says that already."),
    ] {
        let home = Home::new();
        let said = assess_from_file(&home, &["assess"], &format!("Role: chair\n1 3\n{line}\n"));
        let told = format!("Error: line 3 of the answers, “{line}”, does not fit.\n{why}\n{nothing}");
        assert_eq!((said.stderr, said.status), (told, 1));
        assert_eq!(home.names("data/boardready/assessments"), Vec::<String>::new(), "{line}");
    }
    let said = assess_from_file(&Home::new(), &["assess"], "73\n");
    assert!(
        said.stderr.contains("73 is not one of the choices: 1 to 5. Did you mean 7 3?\n"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_missing_last_line_is_said() {
    let said = Home::new().run_with(&["assess", "--bank", "bank.yaml"], "2\n3\ns\n");
    assert_eq!(said.status, 130);
    assert!(said.stderr.contains("only a last line f, to finish, is missing"), "{}", said.stderr);
}

#[test]
fn what_is_reported_later_is_what_was_reported_at_once() {
    let home = Home::new();
    let first = home.run_with(&["assess", "--accessible", "--bank", "bank.yaml"], ALL);
    let saved = home.saved();
    let again = home.run(&["report", saved.to_str().expect("a plain name"), "--accessible"]);
    assert_eq!(again.stdout, first.stdout);
}

#[test]
fn input_that_stops_early_is_saved_and_resumed() {
    let home = Home::new();
    let said = home.run_with(&["assess", "--bank", "bank.yaml"], "2\nq\n");
    assert_eq!((said.stdout.as_str(), said.status), ("", 0));
    assert!(said.stderr.contains("boardready assess --lang en --resume XXXXXXXX"), "{}", said.stderr);
    let saved = home.saved();
    let said = home.run_with(&["assess", "--resume", saved.to_str().expect("a plain name")], "3\ns\nf\n");
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stdout.contains("75 out of 100"), "{}", said.stdout);
}

#[test]
fn the_bank_is_kept_with_the_answers() {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], ALL);
    std::fs::remove_file(home.path("bank.yaml")).expect("the test's own file");
    let saved = home.saved();
    let said = home.run(&["report", saved.to_str().expect("a plain name")]);
    assert_eq!(said.status, 0, "{}", said.stderr);
}

#[cfg(unix)]
#[test]
fn what_is_saved_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], "2\nq\n");
    let mode = |path: std::path::PathBuf| path.metadata().expect("it was made").permissions().mode() & 0o777;
    assert_eq!(mode(home.saved()), 0o600);
    assert_eq!(mode(home.path("data/boardready/assessments")), 0o700);
}

#[test]
fn the_quick_edition_needs_quick_questions() {
    let said = Home::new().run_with(&["assess", "--quick", "--bank", "bank.yaml"], ALL);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        ("Error: This question bank has no quick edition: leave out --quick.\n", 2)
    );
}

#[test]
fn files_are_named_in_the_readers_language() {
    let home = Home::new();
    let said = home.run_with(&["assess", "--bank", "bank.yaml", "--lang", "nl"], "1\n2\ns\nf\n");
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(
        home.names("data/boardready/assessments")
            .contains(&"20XX-XX-XX-zelfevaluatie-XXXXXXXX.json".to_owned())
    );
}

#[test]
fn a_label_that_is_a_sentence_ends_once() {
    let home = Home::new();
    let question = "scale: three\n        anchors: [{en: A, nl: A}, {en: B, nl: B}, {en: C, nl: C}]";
    let bank = crate::harness::BANK.replacen("scale: three", question, 1);
    home.write("bank.yaml", bank.replace("en: Middle", "en: \"Yes, for some.\""));
    let said = home.run_with(&["assess", "--accessible", "--bank", "bank.yaml"], ALL).stderr;
    for sentence in ["\n2. Yes, for some. B\n", "\n3. High: C\n", "\nAnswer: 2, Yes, for some.\n"] {
        assert!(said.contains(sentence), "{sentence}\n{said}");
    }
}

#[test]
fn options_without_a_verb_are_those_of_the_main_one() {
    let home = Home::new();
    let said = home.run_with(&["--bank", "bank.yaml", "--lang", "nl"], ALL);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stdout.contains("75"), "{}", said.stdout);
    let said = home.run(&["--organisation"]);
    assert!(said.stderr.contains("--organisation") && !said.stderr.contains("unknown"), "{}", said.stderr);
    assert_eq!(said.status, 2);
    let said = home.run(&["--nonsense"]);
    assert!(said.stderr.contains("--nonsense") && said.status == 2, "{}", said.stderr);
    let said = home.run(&["report", "--quick"]);
    assert!(said.stderr.contains("--quick") && said.status == 2, "{}", said.stderr);
}

#[test]
fn help_and_version_are_words_too() {
    let home = Home::new();
    assert_eq!(home.run(&["help"]), home.run(&["--help"]));
    assert_eq!(home.run(&["help", "bank", "check"]), home.run(&["bank", "check", "--help"]));
    assert_eq!(home.run(&["version"]), home.run(&["--version"]));
    assert_eq!(home.run(&["version"]).status, 0);
}

#[test]
fn a_report_that_exists_is_said_before_anything_is_asked() {
    let home = Home::new();
    home.write("report.md", "mine");
    let assess = ["assess", "--bank", "bank.yaml", "-o", "report.md"];
    let told = "Error: report.md exists already. Choose another name for the report.\n";
    let said = home.run_with(&assess, "2\n2\ns\nf\n");
    assert_eq!((said.stdout.as_str(), said.stderr.as_str(), said.status), ("", told, 1));
    assert_eq!(home.read("report.md"), "mine");
    assert_eq!(home.names("data/boardready/assessments"), [""; 0], "nothing was taken for an answer");
}

#[test]
fn ones_own_bank_that_changed_is_told_of_where_it_is_gone_on_with() {
    let home = Home::new();
    fs::create_dir_all(home.path("data/boardready/banks")).expect("the test may");
    let own = "data/boardready/banks/small.yaml";
    home.write(own, BANK);
    home.run_with(&["assess", "--accessible", "--bank", "small"], "2\nq\n");
    let saved = home.saved();
    let resume = ["assess", "--accessible", "--resume", saved.to_str().expect("a plain name")];
    let told = "Your bank of that name is no longer so: 1 question has changed.";
    assert!(!home.run_with(&resume, "q\n").stderr.contains("Your bank"));
    home.write(own, BANK.replace("Is the second so?", "Is the second so now?"));
    let said = home.run_with(&resume, "2\nq\n");
    assert!(
        said.stderr.contains("as it was when this was begun") && said.stderr.contains(told),
        "{}",
        said.stderr
    );
    assert!(said.stderr.contains("Is the second so?"), "{}", said.stderr);
}

#[test]
fn a_wrong_organisation_is_corrected_by_the_command_line_before_anything_is_asked() {
    let home = Home::new();
    home.run_with(
        &["assess", "--bank", "bank.yaml", "--organisation", "Harbor", "--role", "chair"],
        "2\nq\n",
    );
    let saved = home.saved();
    let path = saved.to_str().expect("a plain name");
    let resume = [
        "assess",
        "--accessible",
        "--resume",
        path,
        "--organisation",
        "Harbour",
        "--role",
        "",
        "--name",
        "An",
    ];
    let said = home.run_with(&resume, "q\n");
    let now = boardready::assessment::read(&saved).expect("it is sound");
    assert_eq!(now.organisation.as_deref(), Some("Harbour"), "{}", said.stderr);
    assert_eq!((now.respondent.role, now.respondent.name.as_deref()), (None, Some("An")));
    assert_eq!(now.answers.len(), 1);
}

#[test]
fn a_change_in_what_is_finished_leaves_it_finished() {
    let home = Home::new();
    for (lang, told) in [
        (
            "en",
            "Everything you confirmed is saved, and the assessment stays finished. Its report:\nboardready report",
        ),
        (
            "nl",
            "Alles wat u hebt bevestigd, is bewaard, en de zelfevaluatie blijft afgerond. Het rapport:\nboardready report",
        ),
    ] {
        let folder = lang;
        home.run_with(&["assess", "--dir", folder, "--bank", "bank.yaml"], ALL);
        let name = fs::read_dir(home.path(folder)).expect("it is there").flatten().map(|it| it.path());
        let saved = name.into_iter().find(|it| it.is_file()).expect("it was saved");
        let before = boardready::assessment::read(&saved).expect("it is sound");
        let path = saved.to_str().expect("a plain name");
        let resume = ["assess", "--dir", folder, "--accessible", "--lang", lang, "--resume", path];
        let said = home.run_with(&resume, "g 1\n1\nq\n");
        assert!(said.stderr.contains(told), "{}", said.stderr);
        let after = boardready::assessment::read(&saved).expect("it is sound");
        assert_ne!(after.answers, before.answers);
        assert_eq!(after.completed_at, before.completed_at);
        assert!(after.updated_at > before.updated_at);
        let report = home.run(&["report", path, "--bank", "bank.yaml"]).stdout;
        assert!(report.contains(", last changed on ") && !report.contains("not finished"), "{report}");
    }
}
