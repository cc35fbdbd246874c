use std::fs::{self, File};
use std::path::{Path, PathBuf};

use boardready::bank::{Problem, QuestionBank};
use boardready::files::Cause;
use boardready::library::{self, BankError};
use boardready::messages::{Language, Messages};
use boardready::reading::{NotText, Place};

const HEAD: &str = "\
format: boardready/bank/1
id: x
version: 1.0.0
languages: [en]
title: T
scales:
  s: [{id: a, value: 0, label: A}, {id: b, value: 1, label: B}]
";

const TAIL: &str = "dimensions: [{id: d, name: D, questions: [{id: q, text: Q, scale: s}]}]\n";

/// What is said of a text: code, line and message of each problem.
fn said(yaml: &str) -> Vec<String> {
    let (_, diagnosis) = QuestionBank::check("bank.yaml", yaml);
    let rendered = diagnosis.to_string();
    assert!(rendered.chars().all(|letter| letter == '\n' || !letter.is_control()), "{rendered:?}");
    assert!(rendered.len() < 500_000, "{} bytes are no message", rendered.len());
    let messages = Messages::new(Language::FALLBACK);
    let said = |problem: &Problem| {
        format!("{}: {}: {}", diagnosis.place(problem).line, problem.code, problem.message(&messages))
    };
    diagnosis.problems().iter().map(said).collect()
}

fn helped(yaml: &str) -> Vec<String> {
    let (_, diagnosis) = QuestionBank::check("bank.yaml", yaml);
    let messages = Messages::new(Language::FALLBACK);
    diagnosis.problems().iter().map(|problem| problem.help(&messages)).collect()
}

const TOO_MUCH: &str = "too-complex: this is more than a question bank can hold";

#[test]
fn the_bank_these_are_made_of_has_no_problems() {
    assert_eq!(said(&format!("{HEAD}{TAIL}")), [""; 0]);
}

#[test]
fn aliases_that_multiply_are_stopped() {
    let nine = |of: &str| [of; 9].join(",");
    let mut bomb = format!("a: &a [{}]\n", nine("x"));
    for (this, before) in ('b'..='j').zip('a'..='i') {
        bomb = format!("{bomb}{this}: &{this} [{}]\n", nine(&format!("*{before}")));
    }
    assert_eq!(said(&bomb), [format!("5: {TOO_MUCH}")]);
    assert_eq!(helped(&bomb), ["write texts out instead of repeating them with `&` and `*`"]);
    let long = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(500_000), vec!["*a"; 400].join(","));
    assert_eq!(said(&long), [format!("2: {TOO_MUCH}")]);
    assert_eq!(said("a: &a [*a]\n"), [format!("1: {TOO_MUCH}")]);
    let anchors: Vec<String> = (0..5000).map(|number| format!("k{number}: &a{number} 1\n")).collect();
    assert_eq!(said(&anchors.concat()), [format!("501: {TOO_MUCH}")]);
}

#[test]
fn deep_nesting_is_stopped() {
    let lines = |text: &str| -> String { (0..1300).map(|depth| " ".repeat(depth) + text + "\n").collect() };
    for (deep, line) in [
        ("[".repeat(100_000), 1),
        ("{a: ".repeat(100_000), 1),
        ("- ".repeat(400_000), 1),
        ("? ".repeat(400_000), 1),
        (": ".repeat(400_000), 1),
        (lines("- "), 41),
        (lines("a:"), 41),
    ] {
        assert_eq!(said(&deep), [format!("{line}: {TOO_MUCH}")]);
        assert_eq!(helped(&deep), ["what is nested may be at most 40 deep"]);
    }
}

#[test]
fn a_bank_of_thousands_of_questions_is_one_or_is_told_to_be_too_much() {
    let questions = |count: usize, scale: &str| -> String {
        let lines =
            (0..count).map(|number| format!("      - {{id: q{number}, text: Q{number}, scale: {scale}}}\n"));
        format!("{HEAD}dimensions:\n  - id: d\n    name: D\n    questions:\n{}", lines.collect::<String>())
    };
    assert_eq!(said(&questions(5_000, "s")), [""; 0]);
    let too_many = said(&questions(50_000, "s"));
    assert_eq!(too_many.len(), 1);
    assert!(too_many[0].ends_with(TOO_MUCH), "{too_many:?}");
    // Of thousands of problems the first are told, and how many there are.
    let (_, diagnosis) = QuestionBank::check("bank.yaml", &questions(5_000, "t"));
    assert_eq!(diagnosis.problems().len(), 1000);
    assert!(diagnosis.to_string().ends_with("… and 4000 more errors. Mend these first."));
}

#[test]
fn a_bank_on_one_line_is_shown_around_the_place() {
    let question = format!("{{id: q, text: Q, scle: s, \"{}\": 1}}", "é".repeat(100));
    let yaml = format!("{{{}}}", vec![question; 3000].join(", x: "));
    assert!(!said(&yaml).is_empty());
}

#[test]
fn a_text_of_a_megabyte_is_told_to_be_long_and_is_not_repeated() {
    let yaml = format!("{HEAD}description: \"{}\"\n{TAIL}", "x ".repeat(450_000));
    assert_eq!(said(&yaml), ["8: long-text: this text has 899999 characters; up to 400 reads well"]);
    let yaml = format!("{HEAD}? {}\n: 1\n{TAIL}", "x".repeat(900_000));
    let problems = said(&yaml);
    assert!(problems[0].starts_with("8: unknown-key: a question bank has no key `xxx"), "{}", problems[0]);
}

#[test]
fn keys_are_told_apart_whatever_they_are() {
    assert_eq!(
        said(&format!("{HEAD}{TAIL}id: y\nid: z\n")),
        [
            "9: duplicate-key: a question bank has `id` twice (the first is on line 2)",
            "10: duplicate-key: a question bank has `id` twice (the first is on line 2)"
        ]
    );
    assert_eq!(
        said(&format!("{HEAD}{TAIL}1: a\ntrue: b\n~: c\n[a]: d\n{{e: f}}: g\n")),
        [
            "9: unknown-key: a question bank has no key `1`",
            "10: unknown-key: a question bank has no key `true`",
            "11: wrong-kind: a key is a word, and this is nothing",
            "12: wrong-kind: a key is a word, and this is a list",
            "13: wrong-kind: a key is a word, and this is keys with values",
        ]
    );
    let merged = format!(
        "{HEAD}dimensions:\n  - &d {{id: d, name: D, questions: [{{id: q, text: Q, scale: s}}]}}\n  - {{<<: *d, id: e, name: E, questions: [{{id: r, text: R, scale: s}}]}}\n"
    );
    assert_eq!(said(&merged), ["10: unknown-key: a dimension has no key `<<`"]);
}

#[test]
fn tabs_are_named_and_a_byte_order_mark_is_none_of_the_authors_doing() {
    assert_eq!(
        said(&format!("{HEAD}dimensions:\n\t- id: d\n")),
        ["9: yaml: this line is indented with a tab"]
    );
    assert_eq!(said(&format!("\u{feff}{HEAD}{TAIL}")), [""; 0]);
    assert_eq!(said(&format!("{HEAD}{TAIL}").replace('\n', "\r\n")), [""; 0]);
    assert_eq!(said(&format!("{HEAD}{TAIL}").replace("name: D", "nme: D").replace('\n', "\r\n")).len(), 1);
}

#[test]
fn characters_that_act_are_named_and_not_repeated() {
    for (written, named) in [
        ("\"a\\x1b[31mb\"", "an escape character (U+001B)"),
        ("\"a\\u202eb\"", "a hidden mark that turns the direction of the text (U+202E)"),
        ("a\u{202e}b\u{2066}", "a hidden mark that turns the direction of the text (U+202E)"),
        ("\"a\\u0085b\"", "a hidden line break (U+0085)"),
        ("a\u{200b}b", "a space without width (U+200B)"),
        ("\"a\\tb\"", "a tab (U+0009)"),
        ("\"a\\0b\"", "an invisible character (U+0000)"),
        ("a\u{feff}b", "a byte order mark (U+FEFF)"),
    ] {
        let yaml = format!("{HEAD}description: {written}\n{TAIL}");
        let expected = format!("8: control-character: this text holds {named}, which cannot be seen");
        assert_eq!(said(&yaml), [expected], "{written:?}");
    }
    for raw in ["a\u{1b}[31mb", "\"a\u{7}b\"", "a\u{8}"] {
        let problems = said(&format!("{HEAD}description: {raw}\n{TAIL}"));
        assert_eq!(problems.len(), 1);
        assert!(problems[0].starts_with("8: control-character: here stands "), "{raw:?}: {problems:?}");
    }
    // An id with such a character is shown without it.
    let id = said(&format!("{HEAD}{TAIL}").replace("id: d,", "id: \"d\\e[2J\","));
    assert_eq!(id, ["8: bad-id: `d\u{fffd}[2J` cannot be an id"]);
}

#[test]
fn emoji_and_other_scripts_are_texts() {
    assert_eq!(said(&format!("{HEAD}description: 👩\u{200d}⚕️ é 日本 نامه\u{200c}ای\n{TAIL}")), [""; 0]);
}

#[test]
fn what_holds_no_bank_is_told_so() {
    for nothing in ["", "   \n\n", "# only\n# comments\n", "---\n", "~\n"] {
        assert_eq!(said(nothing), ["1: empty: there is no question bank in this file"], "{nothing:?}");
    }
    assert_eq!(said("hello\n"), ["1: wrong-kind: keys with values belong here, not a text"]);
    assert_eq!(said("- a\n- b\n"), ["1: wrong-kind: keys with values belong here, not a list"]);
    assert_eq!(
        said("{\"format\": \"boardready/assessment/1\", \"bank\": \"x\"}"),
        ["1: format: this file is no question bank: it says `assessment`"]
    );
}

#[test]
fn a_bank_is_one_document() {
    let second = "several-documents: a second YAML document starts here";
    assert_eq!(said(&format!("{HEAD}{TAIL}---\n{HEAD}{TAIL}")), [format!("9: {second}")]);
    assert_eq!(said(&"---\n".repeat(100_000)), [format!("2: {second}")]);
    assert_eq!(said(&format!("---\n{HEAD}{TAIL}...\n")), [""; 0]);
    assert_eq!(said("%YAML 9.9\n---\na: b\n"), ["1: yaml: this asks for another version of YAML"]);
}

#[test]
fn a_tag_makes_nothing_happen() {
    let yaml = format!("{HEAD}{TAIL}").replace("name: D", "name: !!python/object/apply:os.system D");
    assert_eq!(
        said(&yaml),
        [
            "8: lost-text: `!!python/object/apply:os.system` is no part of the text: `!` has a meaning of its own here"
        ]
    );
    let harmless = format!("{HEAD}{TAIL}").replace("name: D", "name: !!str D");
    let bank = QuestionBank::check("bank.yaml", &harmless).0;
    assert_eq!(bank.expect("a tag is no more than a tag").dimensions[0].name.get("en"), "D");
    assert_eq!(
        said(&format!("{HEAD}{TAIL}").replace("value: 1", "value: !!str 1")),
        ["7: wrong-kind: a number belongs here, not a text"]
    );
}

#[test]
fn numbers_without_an_end_are_none() {
    for number in [".nan", ".inf", "-.inf", "1e999"] {
        let problems = said(&format!("{HEAD}{TAIL}").replace("value: 1", &format!("value: {number}")));
        assert_eq!(problems, ["7: wrong-kind: a number belongs here, not one without an end"], "{number}");
    }
    let large = format!("{HEAD}{TAIL}").replace("value: 1", &format!("value: {}", "9".repeat(60)));
    assert_eq!(said(&large), ["7: bad-value: the value of an option lies between -1,000,000 and 1,000,000"]);
}

fn not_text(path: &Path) -> NotText {
    match library::read_text(path) {
        Err(BankError::NotText { problem, .. }) => problem,
        other => panic!("{}: {other:?}", path.display()),
    }
}

fn cause(path: &Path) -> Cause {
    match library::read_text(path) {
        Err(BankError::File(trouble)) => trouble.cause,
        other => panic!("{}: {other:?}", path.display()),
    }
}

#[test]
fn what_is_no_text_is_not_read_further() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let written = |bytes: &[u8]| -> PathBuf {
        let path = folder.path().join("bank.yaml");
        fs::write(&path, bytes).expect("the test's own file");
        path
    };
    let bank = format!("{HEAD}{TAIL}");
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { bank.encode_utf16().flat_map(bytes).collect() };
    assert_eq!(not_text(&written(&wide(u16::to_le_bytes))), NotText::Utf16);
    assert_eq!(not_text(&written(&wide(u16::to_be_bytes))), NotText::Utf16);
    assert_eq!(not_text(&written(&[&[0xff, 0xfe][..], &wide(u16::to_le_bytes)].concat())), NotText::Utf16);
    assert_eq!(
        not_text(&written(&[bank.as_bytes(), b"x: \xe9\n"].concat())),
        NotText::NotUtf8(Place { line: 9, column: 4 })
    );
    assert_eq!(
        not_text(&written(&[bank.as_bytes(), b"x: \0\n"].concat())),
        NotText::Binary(Place { line: 9, column: 4 })
    );
    let all: Vec<u8> = (0..=255).cycle().take(5000).collect();
    assert!(matches!(not_text(&written(&all)), NotText::Binary(Place { line: 2, .. })));
    assert!(matches!(cause(folder.path()), Cause::NotAFile));
    // A hundred megabytes, of which the disk holds none.
    let path = written(b"title: \"");
    File::options()
        .write(true)
        .open(&path)
        .and_then(|file| file.set_len(100_000_000))
        .expect("a sparse file");
    assert!(matches!(cause(&path), Cause::TooLarge(1_048_576)));
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_not_waited_for() {
    assert!(matches!(cause(Path::new("/dev/zero")), Cause::NotAFile));
    let folder = tempfile::tempdir().expect("a folder for the test");
    let pipe = folder.path().join("pipe.yaml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there");
    assert!(made.success());
    assert!(matches!(cause(&pipe), Cause::NotAFile));
}
