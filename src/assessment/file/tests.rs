use super::*;
use crate::assessment::{Answer, Edition, Response, testing};

fn error(text: impl AsRef<[u8]>) -> FileError {
    let parsed = parse(Path::new("a.json"), text.as_ref());
    parsed.map(|(assessment, _)| assessment).expect_err("this is no assessment")
}

/// The place of a mistake, the keys and what is said, in one line.
fn told(text: impl AsRef<[u8]>) -> String {
    let error = error(text);
    let place =
        error.place.map_or_else(|| "-".to_owned(), |Place { line, column }| format!("{line}:{column}"));
    let kind = match &error.kind {
        FileErrorKind::Misfit(Misfit::WrongKind | Misfit::Refused) => {
            let said = error.explain(&Messages::new(Language::English));
            said.split_once(": ").expect("the place comes first").1.to_owned()
        }
        FileErrorKind::Misfit(misfit) => format!("{misfit:?}"),
        FileErrorKind::NotText(NotText::NotUtf8(_)) => "NotUtf8".to_owned(),
        kind => format!("{kind:?}"),
    };
    format!("{place} {} {kind}", error.keys.join("/"))
}

fn read_text(text: &str) -> Assessment {
    let parsed = parse(Path::new("a.json"), text.as_bytes());
    parsed.map(|(assessment, _)| assessment).expect("this is an assessment")
}

fn selected(option: &str) -> Response {
    Response::Selected(option.to_owned())
}

#[test]
fn by_hand_a_bank_and_answers_are_enough() {
    let assessment = read_text(
        "# Board of 3 March\nbank: ai-board\nanswers:\n  vision.decision: 3\n  data.quality: dont_know\n  \
         focus.scale:\n    response: not_applicable\n    reason: 'no: customers'\n  pace.review: no\n  \
         pace.other: 1.0\n  learning.x:\n    option: 2\n    note: |\n      First.\n      Second.\n",
    );
    assert_eq!(assessment.bank.id, "ai-board");
    assert_eq!(assessment.bank.version, None);
    assert_eq!(assessment.format, FORMAT);
    assert_eq!(assessment.edition, Edition::Full);
    assert_eq!(assessment.response("vision.decision"), Some(&selected("3")));
    assert_eq!(assessment.response("data.quality"), Some(&Response::DontKnow));
    assert_eq!(
        assessment.response("focus.scale"),
        Some(&Response::NotApplicable(Some("no: customers".to_owned())))
    );
    assert_eq!(assessment.response("pace.review"), Some(&selected("no")), "an option may be called so");
    assert_eq!(assessment.response("pace.other"), Some(&selected("1.0")), "as it was spelt");
    assert_eq!(assessment.note("learning.x"), Some("First.\nSecond.\n"));
}

#[test]
fn a_text_with_a_colon_is_told_with_its_quotes() {
    for (text, expected) in [
        (
            "bank: b\norganisation: Harbour: the north site\n",
            "2:22  Colon(\"organisation: \\\"Harbour: the north site\\\"\")",
        ),
        ("answers:\n  a.b: 3 see: the \"minutes\"\n", "2:13  Colon(\"a.b: '3 see: the \\\"minutes\\\"'\")"),
        ("bank: b\nanswers:\n  a.b: 4\n    note: see: this\n", "4:9  Syntax"),
    ] {
        assert_eq!(told(text), expected);
    }
}

#[test]
fn a_form_of_lines_is_said_to_be_one() {
    for text in ["1 3\n2 d\n", "Role: chair\nDatum: 2026-03-01\n\n7 3 see: the minutes\nt1 4\nf\n"] {
        assert_eq!(told(text), "-  Form");
    }
    assert!(!told("Role: chair\nNotes of 3 March\n1 3\n").contains("Form"));
}

#[test]
fn who_answered_may_stand_at_the_top_by_hand() {
    for text in [
        "bank: b\nrole: chair\nname: Jan\n",
        "role: chair\nbank: b\nname: Jan\nrespondent:\n",
        "bank: b\nrole: chair\nrespondent: {name: Jan}\n",
        "bank: b\nrespondent: {name: Jan, role: chair}\n",
        "bank: b\nrole: chair\nname: Jan\nrespondent:\n  role:\n  name: ''\n",
        "bank: b\nrole:\nname: Jan\nrespondent: {role: chair, name: }\n",
    ] {
        let respondent = read_text(text).respondent;
        assert_eq!(
            (respondent.name.as_deref(), respondent.role.as_deref()),
            (Some("Jan"), Some("chair")),
            "{text}"
        );
    }
    let twice = error("bank: b\nrole: chair\nrespondent:\n  name:\n  role: member\n");
    assert!(
        twice.explain(&Messages::new(Language::English)).ends_with(
            ", line 2, column 1: “role” stands here, and on line 5 under `respondent`. Keep the one that counts."
        ),
        "which of the two counts would be a guess: {twice}"
    );
    assert_eq!(told("bank: b\nrole: chair\nrole: member\n"), "3:1 respondent DuplicateKey(\"role\")");
    assert_eq!(told("bank: b\nrole: [chair]\n"), "2:7 respondent/role “role” must be a text.");
}

#[test]
fn a_day_by_hand_is_its_noon() {
    let assessment = read_text(
        "bank: b\nstarted_at: 2026-04-30\nupdated_at: \"2026-05-01\"\ncompleted_at: 2026-05-02\nanswers:\n  \
         q: {option: a, answered_at: 2026-05-03}\n",
    );
    let moments = [assessment.started_at, assessment.updated_at, assessment.completed_at];
    let answered = assessment.answers["q"].answered_at;
    let moments = moments.into_iter().chain([answered]).map(|it| it.expect("it was given").to_string());
    let days = ["2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03"];
    assert_eq!(moments.collect::<Vec<_>>(), days.map(|day| format!("{day}T12:00:00Z")));
    assert_eq!(read_text("bank: b\ncompleted_at:\n").completed_at, None);
    for day in ["2026-5-20", "20-05-2026", "20 mei 2026"] {
        let given = read_text(&format!("bank: b\ncompleted_at: {day}\n")).completed_at;
        assert_eq!(given.map(|it| it.to_string()).as_deref(), Some("2026-05-20T12:00:00Z"), "{day}");
    }
    for wrong in ["2026-02-30", "2026-05-01T19:30", "20260501", "2026-05-01 evening", "[]"] {
        let said = told(format!("bank: b\ncompleted_at: {wrong}\n"));
        assert!(said.starts_with("2:15 completed_at “completed_at” must be a date, or"), "{wrong}: {said}");
    }
}

/// In a Dutch form the day stands before the month, as every Dutch reader reads it. Where it may be either,
/// both readings are told, and how to write them.
#[test]
fn a_day_that_may_be_two_is_read_as_the_language_of_the_form_writes_it() {
    for form in [
        "bank: b\nlanguage: nl\ncompleted_at: 12-11-2026\n",
        "{\"completed_at\": \"12-11-2026\", \"language\": \"nl\", \"bank\": \"b\"}",
    ] {
        let day = read_text(form).completed_at.map(|it| it.to_string());
        assert_eq!(day.as_deref(), Some("2026-11-12T12:00:00Z"), "{form}");
    }
    for language in ["", "language: en\n", "language: de\n"] {
        let unclear = error(format!("bank: b\ncompleted_at: 12-11-2026\n{language}"));
        let [english, dutch] =
            [Language::English, Language::Dutch].map(|language| unclear.explain(&Messages::new(language)));
        let why = ", line 2, column 15: “12-11-2026” may be 12 November 2026 or 11 December 2026: \
                   write 2026-11-12 or 2026-12-11.";
        assert!(english.ends_with(why), "{english}");
        assert!(
            dutch.ends_with(
                "kan 12 november 2026 of 11 december 2026 zijn: schrijf 2026-11-12 of 2026-12-11."
            ),
            "{dutch}"
        );
    }
}

#[test]
fn a_question_mark_is_an_answer_where_answers_stand() {
    let assessment = read_text(
        "bank: b\nanswers: # all\n  p: ?\n  q: ?  # asked twice\n  r:\n    option: 2\n    note: |\n      why: ?\n      x: ?\n  s: \"?\"\nreflections:\n  t: |\n    what: ?\n",
    );
    for asked in ["p", "q", "s"] {
        assert_eq!(assessment.response(asked), Some(&selected("?")), "{asked}: to be settled with a bank");
    }
    assert_eq!(assessment.note("r"), Some("why: ?\nx: ?\n"));
    assert_eq!(assessment.reflections["t"], "what: ?\n");
    assert_eq!(told("bank: b\nanswers:\n  p: ?\n  q: }\n").split(' ').next(), Some("4:6"));
}

#[test]
fn a_bank_by_hand_may_have_a_version() {
    let assessment = read_text("bank:\n  id: ai-board\n  version: 1.0\nanswers: {q: 1}\n");
    assert_eq!(assessment.bank.version.as_deref(), Some("1.0"), "as it was spelt");
}

#[test]
fn what_is_left_empty_by_hand_is_absent() {
    let assessment = read_text("bank: b\norganisation:\nanswers:\nrespondent:\ntargets: {}\n");
    assert!(assessment.answers.is_empty());
    assert_eq!(assessment.organisation, None);
    let noted = read_text("bank: b\nanswers:\n  q:\ntargets:\n  d:\n  e: 2\nreflections:\n  r:\n");
    assert_eq!(noted.answers.get("q"), Some(&Answer::default()));
    assert_eq!(noted.targets, [("e".to_owned(), 2.0)].into());
    assert!(noted.reflections.is_empty());
}

#[test]
fn json_may_begin_with_a_mark_and_be_written_by_others() {
    let text = "\u{feff} {\"bank\": {\"id\": \"b\"}, \"answers\": {\"q\": {\"note\": \"\\ud83d\\ude00\"}}}";
    assert_eq!(read_text(text).note("q"), Some("😀"));
}

#[test]
fn json_may_hold_what_yaml_refuses() {
    let note = "a\u{7f}b\u{80}c\u{9f}d\u{fffe}e\u{ffff}\u{85}\u{2028}\u{feff}";
    let text = format!("{{\"bank\": \"b\", \"answers\": {{\"q\": {{\"note\": \"{note}\"}}}}}}");
    assert_eq!(read_text(&text).note("q"), Some(note));
}

#[test]
fn a_yaml_mapping_in_braces_is_no_broken_json() {
    assert_eq!(read_text("{bank: b, answers: {q: 3}}").response("q"), Some(&selected("3")));
}

#[test]
fn what_is_no_text_is_named() {
    assert!(matches!(error([0xff, 0xfe, b'{', 0]).kind, FileErrorKind::NotText(NotText::Utf16)));
    let utf16: Vec<u8> = "{\"bank\": \"b\"}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert!(matches!(error(utf16).kind, FileErrorKind::NotText(NotText::Utf16)));
    assert!(matches!(error([0; 4096]).kind, FileErrorKind::NotText(NotText::Binary(_))));
    assert!(matches!(
        error(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").kind,
        FileErrorKind::NotText(NotText::Binary(_))
    ));
    assert!(matches!(error(b"\x1f\x8b\x08\x07\x9c\xff").kind, FileErrorKind::NotText(NotText::Binary(_))));
    assert_eq!(told(b"bank: b\norganisation: Caf\xe9\n"), "2:18  NotUtf8");
    for nothing in ["", " \n\t", "\u{feff}"] {
        assert!(matches!(error(nothing).kind, FileErrorKind::Empty), "{nothing:?}");
    }
}

#[test]
fn another_kind_of_file_is_named_whatever_else_is_in_it() {
    for (format, foreign) in [
        ("boardready/bank/1", Foreign::Bank),
        ("boardready/report/1", Foreign::Report),
        ("boardready/group/1", Foreign::Report),
        ("boardready/assessment/2", Foreign::Newer),
        ("boardready/assessment/0", Foreign::Other("boardready/assessment/0".to_owned())),
        ("none", Foreign::Other("none".to_owned())),
    ] {
        for text in [
            format!("format: {format}\nscales: [1, {{a: b}}]\n"),
            format!("{{\"index\": {{\"value\": 1}}, \"format\": \"{format}\"}}"),
        ] {
            match error(&text).kind {
                FileErrorKind::Foreign(found) => assert_eq!(found, foreign, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }
}

#[test]
fn json_that_ends_in_the_middle_is_told_so() {
    let text = serde_json::to_string_pretty(&testing::assessment()).expect("it is written to memory");
    for end in 1..text.len() {
        match error(&text.as_bytes()[..end]).kind {
            FileErrorKind::Truncated | FileErrorKind::NotText(NotText::NotUtf8(_)) => {}
            other => panic!("{end}: {other:?}"),
        }
    }
}

#[test]
fn a_mistake_is_told_with_its_place() {
    let json = |inside: &str| format!("{{\n  \"bank\": {{\"id\": \"b\"}},\n  {inside}\n}}");
    for (text, expected) in [
        (json("\"answers\": {\"q\": {\"response\" \"selected\"}}"), "3:32  Syntax"),
        (json("\"é\": 1"), "3:3  UnknownKey { key: \"é\", meant: None }"),
        (json("\"anwsers\": {}"), "3:3  UnknownKey { key: \"anwsers\", meant: Some(\"answers\") }"),
        (
            json("\"answers\": {\"q\": {\"colour\": \"3\"}}"),
            "3:21 answers/q UnknownKey { key: \"colour\", meant: None }",
        ),
        (json("\"answers\": {\"é\": \"1\", \"q\": \"1\", \"q\": \"2\"}"), "3:35 answers DuplicateKey(\"q\")"),
        (json("\"language\": \"nl\", \"language\": \"nl\""), "3:21  DuplicateKey(\"language\")"),
        (json("\"answers\": []"), "3:14 answers under “answers” belong keys with their values."),
        (
            json("\"answers\": {\"q\": [1]}"),
            "3:20 answers/q “q” must be an option of the question, `dont_know` or `not_applicable`, or the key `response` with what belongs to it.",
        ),
        (json("\"answers\": {\"q\": {\"note\": {}}}"), "3:29 answers/q/note “note” must be a text."),
        (
            json("\"targets\": {\"d\": \"high\"}"),
            "3:20 targets/d “d” must be a number, for example 3.5, with a point.",
        ),
        (
            json("\"targets\": {\"d\": 1e999}"),
            "3:20 targets/d “d” must be a number, for example 3.5, with a point.",
        ),
        (json("\"id\": \"7\""), "3:9 id “id” must be a UUID. By hand, leave it out."),
        (
            json("\"started_at\": \"gisteren\""),
            "3:17 started_at “started_at” must be a date, or a date and time, for example 2026-03-01 or 2026-03-01T19:30:00Z.",
        ),
        (
            json("\"edition\": \"fast\""),
            "3:14 edition WrongWord { found: \"fast\", words: [\"full\", \"quick\"] }",
        ),
        (
            json("\"answers\": {\"q\": {\"response\": \"selected\"}}"),
            "3:20 answers/q the answer to “q” contradicts itself. `selected` needs an `option`; an `option` goes with `selected` only, a `reason` with `not_applicable` only.",
        ),
        (
            json("\"answers\": {\"q\": {\"response\": \"dont_know\", \"option\": \"1\"}}"),
            "3:20 answers/q the answer to “q” contradicts itself. `selected` needs an `option`; an `option` goes with `selected` only, a `reason` with `not_applicable` only.",
        ),
        ("{\n \"answers\": {}}".to_owned(), "1:1  MissingKey(\"bank\")"),
        ("{\"bank\": {}}".to_owned(), "1:10 bank MissingKey(\"id\")"),
        (
            "{\"bank\": [\"b\"]}".to_owned(),
            "1:10 bank “bank” must be the id of a bank, or a group of keys with at least `id`.",
        ),
        ("{\"bank\": \"b\"} {}".to_owned(), "1:15  Syntax"),
        ("bank: b\nanswers:\n  q: 1\n  q: 2\n".to_owned(), "4:3 answers DuplicateKey(\"q\")"),
        ("bank: b\nanswers:\n  q: [1\n".to_owned(), "3:6  Syntax"),
        ("bank: b\nanswers:\n\tq: 1\n".to_owned(), "3:2  Syntax"),
        ("bank: b\nanswer: {}\n".to_owned(), "2:1  UnknownKey { key: \"answer\", meant: Some(\"answers\") }"),
        (
            "bank: b\ntargets:\n  d: 4,5\n".to_owned(),
            "3:6 targets/d “d” must be a number, for example 3.5, with a point.",
        ),
        (
            "bank: b\ntargets:\n  d: .nan\n".to_owned(),
            "3:6 targets/d “d” must be a number, for example 3.5, with a point.",
        ),
        (
            "Minutes of 3 March".to_owned(),
            "1:1  this is not an assessment. It begins with keys such as `bank` and `answers`.",
        ),
        (
            "- bank: b\n".to_owned(),
            "1:1  this is not an assessment. It begins with keys such as `bank` and `answers`.",
        ),
    ] {
        assert_eq!(told(&text), expected, "{text}");
    }
}

#[test]
fn hostile_files_are_refused_quickly() {
    let bomb: String = std::iter::once("bank: &a0 b\n".to_owned())
        .chain((1..30).map(|n| format!("k{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1)))
        .collect();
    assert!(matches!(error(bomb).kind, FileErrorKind::TooComplex));
    for open in ["{\"a\":", "[", "{a: ", "- ", "? "] {
        let deep = open.repeat(1_000_000 / open.len());
        let kind = error(&deep).kind;
        assert!(
            matches!(kind, FileErrorKind::TooComplex | FileErrorKind::Truncated | FileErrorKind::Syntax),
            "{open}: {kind:?}"
        );
    }
    let closed = format!("{}1{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    assert!(matches!(error(&closed).kind, FileErrorKind::TooComplex));
    let documents = "bank: b\n---\n".repeat(10_000);
    assert!(matches!(error(&documents).kind, FileErrorKind::TooComplex));
}

#[test]
fn only_regular_files_of_a_sensible_size_are_read() {
    let folder = testing::folder();
    let path = folder.path().join("a.json");
    let kind = |path: &Path| read(path).expect_err("it cannot be read").kind;
    assert!(matches!(kind(&path), FileErrorKind::File(Cause::NotFound)));
    assert!(matches!(kind(folder.path()), FileErrorKind::File(Cause::NotAFile)));
    std::fs::write(&path, " ".repeat(5 * 1024 * 1024 + 1)).expect("writable");
    assert!(matches!(kind(&path), FileErrorKind::File(Cause::TooLarge(MAX_BYTES))));
    assert!(matches!(kind(&path.join("b.json")), FileErrorKind::File(Cause::NotFound)));
    #[cfg(unix)]
    assert!(matches!(kind(Path::new("/dev/zero")), FileErrorKind::File(Cause::NotAFile)));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_a_writer() {
    let folder = testing::folder();
    let pipe = folder.path().join("pipe.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("a Unix system has mkfifo").success());
    assert!(matches!(read(&pipe).expect_err("a pipe is no file").kind, FileErrorKind::File(Cause::NotAFile)));
}

#[test]
fn a_saved_file_is_known_whatever_space_is_between_its_parts() {
    let mut assessment = testing::assessment();
    assessment.organisation = Some("A \\ \"B  c\" {".to_owned());
    let saved = String::from_utf8(bytes_of(&assessment)).expect("a text");
    let indented = saved.replace('\n', "\n\t");
    for text in [&saved, &indented] {
        assert_eq!(as_saved(text).as_ref(), Some(&assessment));
    }
    // Space within a text is a part of it.
    assert_eq!(
        as_saved(&saved.replace("B  c", "B c")).and_then(|read| read.organisation),
        Some("A \\ \"B c\" {".to_owned())
    );
    assert_eq!(
        as_saved(&saved.replacen('{', "{\"other\": 1,", 1)),
        None,
        "what it does not know is looked at"
    );
}
