//! Help, and what a command line does wrong, in the reader's language.

use crate::harness::{Home, Said};

/// What is said of a command line, without the usage below it.
fn first_line(args: &[&str]) -> String {
    let said = Home::new().run(args);
    assert_eq!((said.stdout.as_str(), said.status), ("", 2), "{args:?}");
    said.stderr.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn what_is_wrong_is_said_in_the_readers_language() {
    for (args, english, dutch) in [
        (
            &["reprot"][..],
            "there is no command “reprot”. Did you mean “report”?",
            "er is geen opdracht ‘reprot’. Bedoelt u ‘report’?",
        ),
        (
            &["form"],
            "there is no command “form”. Did you mean “bank form”?",
            "er is geen opdracht ‘form’. Bedoelt u ‘bank form’?",
        ),
        (
            &["group"],
            "this is missing: <FILE>. Assessments: files, folders, files with one a line (.jsonl), or - for \
             lines on standard input; or a group that was kept as JSON.",
            "dit ontbreekt: <BESTAND>. Zelfevaluaties: bestanden, mappen, bestanden met één per regel (.jsonl), \
             of - voor regels op de standaardinvoer; of een groep die als JSON bewaard is.",
        ),
        (
            &["report", "--frmat", "x"],
            "“--frmat” is not understood here. Did you mean “--format”?",
            "‘--frmat’ wordt hier niet begrepen. Bedoelt u ‘--format’?",
        ),
        (
            &["--kort"],
            "“--kort” is not understood here. Did you mean “--quick”?",
            "‘--kort’ wordt hier niet begrepen. Bedoelt u ‘--quick’?",
        ),
        (
            &["bank", "form", "--snel"],
            "“--snel” is not understood here. Did you mean “--quick”?",
            "‘--snel’ wordt hier niet begrepen. Bedoelt u ‘--quick’?",
        ),
        (&["compare", "--snel"], "“--snel” is not understood here.", "‘--snel’ wordt hier niet begrepen."),
        (
            &["bank", "show", "--format", "pdf"],
            "“pdf” cannot be the value of --format <FORMAT>. Choose from: terminal, markdown.",
            "‘pdf’ kan niet bij --format <VORM>. Kies uit: terminal, markdown.",
        ),
        (
            &["report", "--bank"],
            "--bank <BANK> lacks its value.",
            "bij --bank <VRAGENBANK> ontbreekt de waarde.",
        ),
        (
            &["report", "--fail-under", "200"],
            "“200” cannot be the value of --fail-under <INDEX>. The index runs from 0 to 100.",
            "‘200’ kan niet bij --fail-under <INDEX>. De index loopt van 0 tot en met 100.",
        ),
        (&["assess", "--quick=yes"], "--quick takes no value “yes”.", "bij --quick hoort geen waarde ‘yes’."),
        (&["assess", "--quick", "--quick"], "--quick is given twice.", "--quick staat er twee keer."),
        (
            &["report", "a", "--sample"],
            "[FILE]... does not go with --sample.",
            "[BESTAND]... gaat niet samen met --sample.",
        ),
        (
            &["group", "--min-group", "0", "a"],
            "“0” cannot be the value of --min-group <NUMBER>. It is a whole number of people, 1 or more.",
            "‘0’ kan niet bij --min-group <AANTAL>. Het is een heel aantal mensen, 1 of meer.",
        ),
        (&["compare", "a"], "this is missing: <NEW>.", "dit ontbreekt: <NIEUW>."),
        (
            &["bank", "check"],
            "this is missing: <FILE>. The files to check.",
            "dit ontbreekt: <BESTAND>. De bestanden om na te kijken.",
        ),
    ] {
        assert_eq!(first_line(args), format!("Error: {english}"));
        assert_eq!(first_line(&[&["--lang", "nl"], args].concat()), format!("Fout: {dutch}"));
    }
}

#[test]
fn what_is_wrong_is_followed_by_how_it_is_used() {
    let said = Home::new().run(&["compare", "a", "--lang=nl"]);
    let usage = "Gebruik: boardready compare [OPTIES] <OUD> <NIEUW>\nVoor hulp: voeg --help toe.\n";
    assert!(said.stderr.ends_with(&format!("<NIEUW>.\n\n{usage}")), "{}", said.stderr);
}

#[test]
fn nothing_that_was_typed_acts_on_the_terminal() {
    let home = Home::new();
    let hostile = "a\u{1b}[31m\u{9b}2J\u{202e}b";
    let option = format!("--{hostile}");
    let lines = [&[hostile][..], &[&option], &["report", "--format", hostile], &["list", "--lang", hostile]];
    for args in lines {
        let said = home.run(args);
        assert!(said.stderr.contains("a\u{fffd}[31m\u{fffd}2J\u{fffd}b"), "{}", said.stderr);
        assert!(!said.stderr.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{}", said.stderr);
        assert_eq!((said.stdout.as_str(), said.status), ("", 2));
    }
}

#[test]
fn help_is_in_the_readers_language() {
    let home = Home::new();
    let mut command = home.command(&["report", "--help"]);
    let Said { stdout, stderr, status } = home.said(command.env("BOARDREADY_LANG", "nl"));
    assert_eq!((stderr.as_str(), status), ("", 0));
    assert!(stdout.starts_with(
        "Een rapport van bewaarde zelfevaluaties maken\n\nGebruik: boardready report [OPTIES] [BESTAND]...\n\nArgumenten:\n"
    ), "{stdout}");
    for part in [
        "\nOpties:\n",
        "\n          - csv: De antwoorden, voor een rekenblad\n",
        "[standaard: auto]",
        "\nVoorbeelden:\n  boardready",
    ] {
        assert!(stdout.contains(part), "{part}: {stdout}");
    }
    for english in ["Usage", "Options", "Print help", "default", "ossible values", "Examples"] {
        assert!(!stdout.contains(english), "{english}: {stdout}");
    }
    assert_eq!(home.run(&["--version"]).stdout, concat!("boardready ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[cfg(target_os = "linux")]
#[test]
fn help_that_is_not_written_is_not_done() {
    let home = Home::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has one");
    let output = home.std_command(&["--help"]).stdout(full).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("Error: "));
}
