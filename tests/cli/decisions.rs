use crate::harness::{Home, Said};

const FOLDER: &str = "data/boardready/assessments/decisions";

/// A register of this organisation and bank with three decisions: one overdue, one of the board's own
/// that is carried out, and one that was refused.
fn register(organisation: &str, bank: &str) -> String {
    let proposal = |id: &str, text: &str| {
        format!(
            r#"{{"kind": "bank", "id": "{id}", "questions": ["one.first"], "text": "{text}", "level": 1.0,
               "from": {{"answers": "assessment", "id": null, "role": "chair", "day": "2026-03-01"}}}}"#
        )
    };
    let decision = |number: usize, proposal: &str, history: &str| {
        format!(
            r#"{{"id": "01990000-0000-7000-8000-00000000000{number}", "proposal": {proposal}, "history": [{history}]}}"#
        )
    };
    let adopted = r#""on": "2026-03-12", "what": "adopted", "owner": "Ann""#;
    let decisions = [
        decision(
            1,
            &proposal("minute", "We minute it."),
            &format!(r#"{{{adopted}, "text": "We minute it, and say why.", "due": "2026-05-01"}}"#),
        ),
        decision(
            2,
            "null",
            &format!(
                r#"{{{adopted}, "text": "=We buy cake"}},
                   {{"on": "2026-05-11", "what": "carried-out", "note": "eaten"}}"#
            ),
        ),
        decision(
            3,
            &proposal("hire", "We hire."),
            r#"{"on": "2026-03-12", "what": "refused", "note": "no money"}"#,
        ),
    ];
    let decisions = decisions.join(",\n");
    format!(
        r#"{{"format": "boardready/decisions/1", "bank": "{bank}", "organisation": "{organisation}",
           "decisions": [{decisions}]}}"#
    )
}

/// A home with these registers in its data folder.
fn home(registers: &[(&str, String)]) -> Home {
    let home = Home::new();
    std::fs::create_dir_all(home.path(FOLDER)).expect("the test's own folder");
    for (name, text) in registers {
        home.write(&format!("{FOLDER}/{name}"), text);
    }
    home
}

fn harbour() -> Home {
    home(&[("harbour.json", register("Harbour Hospital", "small"))])
}

/// What it says on this day, with the days in it.
fn said(home: &Home, args: &[&str]) -> Said {
    let args = [&["decisions", "--date", "2026-05-12"], args].concat();
    let output = home.command(&args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Said {
        stdout: text(output.stdout),
        stderr: text(output.stderr),
        status: output.status.code().unwrap_or(-1),
    }
}

/// What is said of how it was asked, without the usage below it.
fn refused(home: &Home, args: &[&str]) -> String {
    let said = home.run(args);
    assert_eq!((said.stdout.as_str(), said.status), ("", 2), "{args:?}: {}", said.stderr);
    said.stderr
}

#[test]
fn what_is_open_and_was_done_is_shown() {
    let said = said(&harbour(), &[]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    assert_eq!(
        said.stdout,
        "\
Register of decisions
Harbour Hospital · as of 12 May 2026 · question bank small
1 decision is open, and it is overdue. Besides these: 1 carried out and 1
refused.
1 of these is left out here: boardready decisions --all shows it too.

── Overdue ─────────────────────────────────────────────────────────────────────
1. We minute it, and say why.
   Owner: Ann; due: 1 May 2026 (11 days overdue)
   Adopted on 12 March 2026
   Proposed: We minute it.
   From one person’s answers (chair, 1 March 2026)

── Carried out ─────────────────────────────────────────────────────────────────
2. =We buy cake
   Owner: Ann; due: no date yet
   Adopted on 12 March 2026
   Carried out on 11 May 2026: eaten
   The board’s own decision, without a proposal
"
    );
}

#[test]
fn a_spreadsheet_has_every_decision() {
    let said = said(&harbour(), &["--format", "csv", "--delimiter", "plain"]);
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    let own = "small,Harbour Hospital,2026-05-12";
    let id = "01990000-0000-7000-8000-00000000000";
    let head = "bank,organisation,date,number,id,text,as_proposed,owner,due,standing,days_left,adopted,carried_out,\
                last,last_on,note,proposal,proposal_id,questions,proposed_text,answers,role,answers_day";
    let rows = [
        head.to_owned(),
        format!(
            "{own},1,{id}1,\"We minute it, and say why.\",false,Ann,2026-05-01,overdue,-11,2026-03-12,,adopted,\
             2026-03-12,,bank,minute,one.first,We minute it.,assessment,chair,2026-03-01"
        ),
        format!(
            "{own},2,{id}2,'=We buy cake,,Ann,,carried-out,,2026-03-12,2026-05-11,carried-out,2026-05-11,eaten,\
             ,,,,,,"
        ),
        format!(
            "{own},3,{id}3,We hire.,true,,,refused,,,,refused,2026-03-12,no money,bank,hire,one.first,We hire.,\
             assessment,chair,2026-03-01"
        ),
    ];
    assert_eq!(said.stdout, rows.map(|row| row + "\r\n").concat());
}

#[test]
fn a_calendar_has_the_days_that_are_due() {
    let home = harbour();
    let shown = said(&home, &["--format", "ics"]);
    assert_eq!((shown.stderr.as_str(), shown.status), ("", 0));
    let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//boardready//decisions//EN
CALSCALE:GREGORIAN
NAME:Register of decisions · Harbour Hospital
X-WR-CALNAME:Register of decisions · Harbour Hospital
BEGIN:VEVENT
DESCRIPTION:We minute it\\, and say why.\\nOwner: Ann\\; due: 1 May 2026\\nFro
\u{20}m one person’s answers (chair\\, 1 March 2026)
DTEND;VALUE=DATE:20260502
DTSTAMP:20260312T000000Z
DTSTART;VALUE=DATE:20260501
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Decision due: We minute it\\, and say why.
TRANSP:TRANSPARENT
UID:01990000-0000-7000-8000-000000000001
END:VEVENT
END:VCALENDAR
";
    assert_eq!(shown.stdout, expected.replace('\n', "\r\n"));
    let written = said(&home, &["-o", "board.ics"]);
    assert_eq!((written.stderr.as_str(), written.status), ("The report is in board.ics\n", 0));
    assert_eq!(home.read("board.ics"), shown.stdout);
}

#[test]
fn only_decisions_make_a_calendar() {
    for verb in [&["report", "--sample"][..], &["group", "bank.yaml"], &["compare", "a", "b"]] {
        let args = [verb, &["--format", "ics"]].concat();
        assert_eq!(
            refused(&Home::new(), &args),
            "Error: a calendar is made of decisions: `boardready decisions -o decisions.ics`\n"
        );
    }
}

#[test]
fn the_page_of_a_meeting_has_what_was_recorded_then() {
    let home = harbour();
    let on = |day: &str, lang: &str| {
        let mut command = home.command(&["decisions", "--on", day, "--lang", lang, "--format", "markdown"]);
        String::from_utf8(command.output().expect("the program starts").stdout).expect("it is UTF-8")
    };
    let page = on("12 March 2026", "en");
    assert!(page.starts_with("# Decisions of 12 March 2026\n"), "{page}");
    assert!(
        page.contains("**Recorded on 12 March 2026: 1 adopted, 1 adopted with changes and 1 refused.**"),
        "{page}"
    );
    assert!(
        page.contains("\n## Refused\n\n3. We hire.\\\n   Refused on 12 March 2026: no money\\\n"),
        "{page}"
    );
    assert!(!page.contains("eaten"), "{page}");
    let page = on("11-5-2026", "nl");
    assert!(page.contains("**Vastgelegd op 11 mei 2026: 1 uitgevoerd.**"), "{page}");
    assert!(on("2026-01-01", "nl").contains("**Op 1 januari 2026 is niets vastgelegd.**"));
}

#[test]
fn without_a_register_it_is_said_how_one_begins() {
    let said = Home::new().run(&["decisions", "--format", "json"]);
    assert_eq!(
        (said.stdout.as_str(), said.stderr.as_str(), said.status),
        (
            "",
            "No decisions have been recorded yet: there is no register in \
             ~/data/boardready/assessments/decisions. `boardready decide` puts the proposals of a report to the \
             board, and records what it decides.\n",
            0
        )
    );
}

#[test]
fn of_several_registers_one_is_named() {
    let home = home(&[
        ("a.json", register("Harbour Hospital", "small")),
        ("b.json", register("Hill Care", "small")),
        ("c.json", register("Hill Care", "large")),
        ("d.json", "{}".to_owned()),
    ]);
    let foreign =
        "~/data/boardready/assessments/decisions/d.json: this is no register of decisions of boardready.\n";
    let way = "  Name an organisation with --organisation, or a file with --register.\n".trim_start();
    let line = |name: &str, file: &str| format!("  {name}  '~/{FOLDER}/{file}.json'\n").replace('\'', "");
    let hill = line("Hill Care, small", "b") + &line("Hill Care, large", "c");
    assert_eq!(
        refused(&home, &["decisions"]),
        format!(
            "{foreign}Error: whose decisions? These registers are kept:\n{}{hill}{way}",
            line("Harbour Hospital, small", "a")
        )
    );
    let two = refused(&home, &["decisions", "--organisation", "hill  care"]);
    assert_eq!(two, format!("{foreign}Error: whose decisions? These registers are kept:\n{hill}{way}"));
    let none = refused(&home, &["decisions", "--organisation", "Hull"]);
    assert!(
        none.contains("Error: no register is of “Hull”. These are kept:\n  Harbour Hospital, small  "),
        "{none}"
    );
    for args in [&["--organisation", "harbour hospital"][..], &["--register", &format!("{FOLDER}/a.json")]] {
        let said = said(&home, args);
        assert!(said.stdout.contains("\nHarbour Hospital · as of "), "{said:?}");
        assert_eq!(said.status, 0);
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    let broken = home(&[("a.json", register("Harbour", "small").replace("2026-05-11", "2026-05-32"))]);
    let said = broken.run(&["decisions"]);
    assert_eq!((said.stdout.as_str(), said.status), ("", 1));
    assert!(
        said.stderr.contains("a.json:") && said.stderr.contains("A day is written as"),
        "{}",
        said.stderr
    );
    let said = Home::new().run(&["decisions", "--register", "none.json"]);
    assert_eq!(
        (said.stdout.as_str(), said.stderr.as_str(), said.status),
        ("", "Error: none.json: there is no such file or folder. Check the path.\n", 1)
    );
    let home = harbour();
    for (args, why) in [
        (&["decisions", "--date", "soon"][..], "Error: “soon” cannot be read as a day."),
        (&["decisions", "--on", "3/4/2026"], "Error: “3/4/2026” may be 3 April 2026 or 4 March 2026: write "),
        (&["decisions", "--on", "2026-03-12", "--all"], "Error: --on <DAY> does not go with --all."),
        (&["decisions", "--format", "slides"], "Error: slides are made of a group of assessments"),
    ] {
        let said = refused(&home, args);
        assert!(said.starts_with(why), "{said}");
    }
}
