use std::io::{self, Write};

use jiff::Timestamp;
use uuid::Uuid;

use super::input::LONGEST_LINE;
use super::*;
use crate::assessment::{Assessment, Edition, Response};
use crate::bank::QuestionBank;
use crate::interview::{Flow, Outcome, Recorder, Scripted, run};
use crate::messages::Language;

const BANK: &str = r#"
format: boardready/bank/1
id: small
version: 1.0.0
languages: [en, nl]
title: {en: AI in the boardroom, nl: AI in de bestuurskamer}
minutes: {full: 3}
dont_know: true
scales:
  short:
    - {id: "1", value: 1, label: {en: Unspoken, nl: Onuitgesproken}}
    - {id: "2", value: 2, label: {en: Agreed, nl: Afgesproken}}
    - {id: "3", value: 3, label: {en: Checked, nl: Gecontroleerd}}
  weighed:
    - {id: "no", value: 0, label: {en: "No", nl: Nee}}
    - {id: half, value: 0.5, label: {en: In part, nl: Deels}}
    - {id: "yes", value: 1, label: {en: "Yes", nl: Ja}}
dimensions:
  - id: data
    name: {en: Data trust, nl: Vertrouwen in data}
    summary: {en: Would we stand for our data?, nl: Durven wij voor onze data in te staan?}
    target: 2
    questions:
      - id: data.paper
        quick: true
        scale: short
        text: {en: On which data would we dare to decide?, nl: Op welke data durven wij te beslissen?}
        why: {en: A wrong figure reaches the paper before it reaches the board., nl: Een fout cijfer staat eerder in de krant dan op de bestuurstafel.}
        evidence: {en: A list of the sets that were checked., nl: Een lijst van de gecontroleerde bestanden.}
        anchors:
          - {en: Nobody has said., nl: Niemand heeft het gezegd.}
          - {en: The board has named the data., nl: Het bestuur heeft de data benoemd.}
          - {en: The data are checked every year., nl: De data worden elk jaar gecontroleerd.}
      - id: data.chain
        quick: true
        scale: short
        not_applicable: true
        text: {en: Are suppliers' data held to the same bar?, nl: Gelden voor data van leveranciers dezelfde eisen?}
    reflections:
      - {id: data.words, text: {en: Which data would you not sign for?, nl: Voor welke data zou u niet tekenen?}}
  - id: pace
    name: {en: Learning, nl: Leren}
    target: 0.75
    questions:
      - id: pace.rhythm
        quick: true
        scale: weighed
        dont_know: false
        text: {en: Is there a fixed moment to learn?, nl: Is er een vast moment om te leren?}
"#;

fn bank() -> QuestionBank {
    QuestionBank::parse("small.yaml", BANK).expect("the bank is sound")
}

fn start(bank: &QuestionBank, edition: Edition) -> Assessment {
    Assessment::new(bank, edition, Uuid::nil(), Timestamp::UNIX_EPOCH)
}

struct Kept;

impl Recorder for Kept {
    fn save(&mut self, _: &Assessment) -> Result<(), String> {
        Ok(())
    }
}

/// A session of lines: how it ended, what it left, and what was told.
struct Session {
    outcome: Outcome,
    assessment: Assessment,
    told: String,
}

fn session_in(language: Language, assessment: Assessment, width: Option<usize>, input: &[u8]) -> Session {
    held(language, assessment, width, input, false)
}

/// A session whose lines come from a file.
fn from_file(edition: Edition, input: &str) -> Session {
    held(Language::English, start(&bank(), edition), None, input.as_bytes(), true)
}

fn held(
    language: Language,
    assessment: Assessment,
    width: Option<usize>,
    input: &[u8],
    is_from_file: bool,
) -> Session {
    let bank = bank();
    let messages = Messages::new(language);
    let mut flow = Flow::new(&bank, language.code(), assessment, || Timestamp::UNIX_EPOCH);
    let mut told = Vec::new();
    let mut lines = Lines::new(input, &mut told, &messages, width);
    if is_from_file {
        lines = lines.of_file(vec![1, 2]);
    }
    let outcome = run(&mut flow, &mut lines, &mut Kept);
    let told = String::from_utf8(told).expect("what is told is text");
    Session { outcome, assessment: flow.into_assessment(), told }
}

fn session(edition: Edition, input: &str) -> Session {
    session_in(Language::English, start(&bank(), edition), None, input.as_bytes())
}

impl Session {
    fn response(&self, question: &str) -> Option<&Response> {
        self.assessment.response(question)
    }

    /// What was said to a line that does not fit.
    fn misfit(&self) -> &str {
        match &self.outcome {
            Outcome::CutOff(NoReply::Misfit(told)) => told,
            other => panic!("{other:?}\n{}", self.told),
        }
    }

    fn is_cut_off(&self) -> bool {
        matches!(self.outcome, Outcome::CutOff(NoReply::InputEnded))
    }
}

fn selected(option: &str) -> Response {
    Response::Selected(option.to_owned())
}

/// Everything that can be typed, once.
const WHOLE: &str = "?
w
3
b

2
5
n

n
Ask the auditor.
In March.
.
n

x
b
x
We buy no data.
b
n
-
s
?
4
w
3
?
We would not sign for the complaints.
.
d
w
x
hello there
o
o all
2
?
s
o alles
?
g 2
d
b
b
-
g t1
-
g
g 9
g r1
-
f
g r1
s
g 3
s
f
";

fn whole(language: Language, width: Option<usize>) -> String {
    let session = session_in(language, start(&bank(), Edition::Full), width, WHOLE.as_bytes());
    assert!(matches!(session.outcome, Outcome::Finished), "{:?}\n{}", session.outcome, session.told);
    session.told
}

#[test]
fn a_whole_session_in_english() {
    insta::assert_snapshot!(whole(Language::English, None));
}

#[test]
fn a_whole_session_in_dutch() {
    insta::assert_snapshot!(whole(Language::Dutch, None));
}

#[test]
fn no_line_is_wider_than_the_width_and_no_word_is_broken() {
    for language in Language::all() {
        let free = whole(language, None);
        let narrow = whole(language, Some(40));
        for line in narrow.lines() {
            assert!(line.chars().count() <= 40, "{line}");
        }
        assert_eq!(
            free.split_whitespace().collect::<Vec<_>>(),
            narrow.split_whitespace().collect::<Vec<_>>()
        );
    }
}

#[test]
fn lines_give_what_the_same_replies_give() {
    let typed = session(Edition::Full, "3\nx\nNothing is bought\n1\nWords\nof our own\n.\n2\ns\nf\n");
    let bank = bank();
    let mut flow = Flow::new(&bank, "en", start(&bank, Edition::Full), || Timestamp::UNIX_EPOCH);
    let mut scripted = Scripted::new([
        Reply::Skip,
        Reply::Answer(Choice::Option(2)),
        Reply::Answer(Choice::NotApplicable(Some("Nothing is bought".to_owned()))),
        Reply::Target(Some(1.0)),
        Reply::Reflection("Words\nof our own".to_owned()),
        Reply::Skip,
        Reply::Answer(Choice::Option(1)),
        Reply::Skip,
        Reply::Finish,
    ]);
    let outcome = run(&mut flow, &mut scripted, &mut Kept);
    assert!(matches!((typed.outcome, outcome), (Outcome::Finished, Outcome::Finished)));
    assert_eq!(&typed.assessment, flow.assessment());
}

#[test]
fn one_line_a_question_answers_the_quick_edition() {
    let session = session(Edition::Quick, "3\nd\n2\nf\n");
    assert!(matches!(session.outcome, Outcome::Finished));
    assert_eq!(session.response("data.paper"), Some(&selected("3")));
    assert_eq!(session.response("data.chain"), Some(&Response::DontKnow));
    assert_eq!(session.response("pace.rhythm"), Some(&selected("half")));
}

#[test]
fn a_script_that_goes_by_number_does_not_depend_on_levels_and_open_questions() {
    for edition in [Edition::Full, Edition::Quick] {
        let session = session(edition, "g 1\n1\ng 2\n2\ng 3\n3\nf\nf\n");
        assert_eq!(session.response("data.paper"), Some(&selected("1")));
        assert_eq!(session.response("data.chain"), Some(&selected("2")));
        assert_eq!(session.response("pace.rhythm"), Some(&selected("yes")));
        assert!(session.assessment.targets.is_empty() && session.assessment.reflections.is_empty());
    }
}

#[test]
fn a_script_that_forgets_the_open_questions_does_not_finish() {
    let session = session(Edition::Full, "3\n2\n2\n1\n1\n1\nf\n");
    assert!(session.is_cut_off());
    assert!(session.assessment.reflections.is_empty());
    assert_eq!(session.response("pace.rhythm"), None);
}

#[test]
fn the_end_of_the_input_ends_the_interview_and_loses_nothing() {
    let empty = session(Edition::Full, "");
    assert!(empty.is_cut_off());
    assert!(empty.told.ends_with("The input has ended, so the assessment stops here.\n"));
    // A last line counts without its end.
    let last = session(Edition::Full, "3");
    assert!(last.is_cut_off());
    assert_eq!(last.response("data.paper"), Some(&selected("3")));
    let note = session(Edition::Full, "n\nAsk the auditor");
    assert!(note.is_cut_off());
    assert_eq!(note.assessment.note("data.paper"), Some("Ask the auditor"));
    let reason = session(Edition::Full, "3\nx\n");
    assert!(reason.is_cut_off());
    assert_eq!(reason.response("data.chain"), None);
}

#[test]
fn a_text_can_be_cancelled() {
    let session =
        session(Edition::Full, "n\nAsk the\n!\n3\nx\n!\n2\ns\nOn second\nthoughts\n!\ns\n1\ns\nf\n");
    assert!(matches!(session.outcome, Outcome::Finished));
    assert_eq!(session.assessment.note("data.paper"), None);
    assert_eq!(session.response("data.chain"), Some(&selected("2")));
    assert!(session.assessment.reflections.values().all(String::is_empty));
}

#[test]
fn a_word_at_an_open_question_begins_a_text() {
    let session = session(Edition::Full, "3\n2\ns\nwhy\n.\nwhy\nskip\ns\nf\n");
    assert!(matches!(session.outcome, Outcome::Finished));
    assert_eq!(session.assessment.reflections["data.words"], "why");
    assert_eq!(session.response("pace.rhythm"), None);
}

#[test]
fn after_a_place_that_was_gone_to_it_is_said_where_it_goes_on() {
    let told = session(Edition::Full, "g 2\n2\n").told;
    assert!(
        told.contains("You go on with the level aimed for. Type g 1 to return to where you were.\n"),
        "{told}"
    );
    let told = session(Edition::Quick, "g 2\ns\n").told;
    assert!(told.contains("You go on with question 3. Type g 1 to return to where you were.\n"), "{told}");
    let told = session(Edition::Quick, "s\ns\ns\ng 2\n2\n").told;
    assert!(told.contains("You are at the end, where you can finish.\n"), "{told}");
}

#[test]
fn going_on_later_says_where_and_what_was_skipped() {
    let before = session(Edition::Quick, "s\n2\nq\n").assessment;
    let told = session_in(Language::English, before, None, b"").told;
    assert!(told.starts_with("1 of 3 questions answered (quick).\n"), "{told}");
    assert!(told.contains("You go on with question 3.\nSkipped so far: question 1.\n"), "{told}");
    assert!(told.contains("Question 3 of 3, Learning.\n"), "{told}");
    let before = session(Edition::Quick, "2\nq\n").assessment;
    let told = session_in(Language::English, before, None, b"").told;
    assert!(told.contains("You go on with question 2.\n"), "{told}");
}

#[test]
fn an_empty_line_repeats_and_never_answers() {
    let session = session(Edition::Full, "\n\n");
    assert_eq!(session.told.matches("Question 1 of 3").count(), 3);
    assert!(session.assessment.answers.is_empty());
}

#[test]
fn the_same_prompt_does_not_ask_for_ever() {
    let session = session(Edition::Full, &"\n".repeat(100 * MOST_LINES));
    assert!(session.is_cut_off());
    assert_eq!(session.told.matches("Question 1 of 3").count(), MOST_LINES + 1);
    assert!(session.told.ends_with("200 lines brought no answer, so the assessment stops here.\n"));
}

#[test]
fn what_cannot_be_used_is_told_and_asked_again() {
    let long = "a".repeat(LONGEST_LINE + 1);
    let cases: [(&[u8], &str); 7] = [
        (b"\x1b[A", "control characters"),
        (b"\xff", "not text in UTF-8"),
        (long.as_bytes(), "too long"),
        (b"4", "4 is not one of the choices: 1 to 3."),
        (b"0", "0 is not one of the choices: 1 to 3."),
        (b"x", "“Not applicable” is not offered"),
        (b"yes \xe2\x80\xae please", "Not understood: yes \u{fffd} please"),
    ];
    for (line, told) in cases {
        let mut input = line.to_vec();
        input.extend_from_slice(b"\n2\n");
        let session = session_in(Language::English, start(&bank(), Edition::Full), None, &input);
        assert!(session.told.contains(told), "{told}: {}", session.told);
        assert_eq!(session.response("data.paper"), Some(&selected("2")), "{told}");
    }
}

#[test]
fn a_line_that_was_not_understood_is_quoted_in_part() {
    let session = session(Edition::Full, &"é".repeat(500));
    assert!(session.told.contains(&format!("Not understood: {}…\n", "é".repeat(QUOTED))));
}

#[test]
fn a_text_that_is_full_leaves_out_lines_and_keeps_the_rest() {
    let line = "a".repeat(LONGEST_LINE / 2);
    let session = session(Edition::Full, &format!("n\n{line}\n{line}\nend\n.\n"));
    assert_eq!(session.told.matches("This text is full").count(), 1);
    assert_eq!(session.assessment.note("data.paper"), Some(format!("{line}\nend").as_str()));
}

#[test]
fn own_words_are_told_back_without_what_would_act() {
    let bank = bank();
    let mut assessment = start(&bank, Edition::Full);
    let answer = assessment.answers.entry("data.paper".to_owned()).or_default();
    answer.note = Some("one\u{1b}[2J\ntwo\u{202e}".to_owned());
    let session = session_in(Language::English, assessment, None, b"");
    assert!(session.told.contains("Your note:\none\u{fffd}[2J\ntwo\u{fffd}\n"), "{}", session.told);
}

#[test]
fn nothing_told_acts_on_a_terminal() {
    for language in Language::all() {
        let acts = |letter: char| letter.is_control() && letter != '\n';
        assert!(!whole(language, None).contains(acts));
    }
}

#[test]
fn a_failure_to_save_is_told_before_the_next_prompt_that_waits() {
    struct Full;
    impl Recorder for Full {
        fn save(&mut self, _: &Assessment) -> Result<(), String> {
            Err("the disk is full".to_owned())
        }
    }
    let bank = bank();
    let messages = Messages::new(Language::English);
    let mut flow = Flow::new(&bank, "en", start(&bank, Edition::Full), || Timestamp::UNIX_EPOCH);
    let mut told = Vec::new();
    run(&mut flow, &mut Lines::new(&b"1\n1\ns\ns\n"[..], &mut told, &messages, None), &mut Full);
    let told = String::from_utf8(told).expect("what is told is text");
    let notice = "\nPlease note: the disk is full\n\nQuestion 2 of 3, Data trust.\n";
    assert!(told.contains(notice), "{told}");
    // The opening of the second part does not wait, so it comes before the notice, not after.
    assert!(told.contains("Question 3 of 3") && told.contains("One question follows."));
    assert_eq!(told.matches("Please note").count(), 4, "{told}");
}

#[test]
fn a_closed_output_ends_the_interview() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let bank = bank();
    let messages = Messages::new(Language::English);
    let mut flow = Flow::new(&bank, "en", start(&bank, Edition::Full), || Timestamp::UNIX_EPOCH);
    let outcome = run(&mut flow, &mut Lines::new(&b"3\n"[..], Closed, &messages, None), &mut Kept);
    assert!(matches!(outcome, Outcome::CutOff(NoReply::Terminal(_))));
}

#[test]
fn a_line_may_name_the_question_it_answers() {
    for line in ["2 3", "2. 3", "2: 3", "2=3", "2) 3.", "data.chain = 3", "DATA.CHAIN 3", "data.chain: 3"] {
        let session = session(Edition::Full, &format!("{line}\n"));
        assert_eq!(session.response("data.chain"), Some(&selected("3")), "{line}");
        assert_eq!(session.assessment.answers.len(), 1, "{line}");
        let told = "\nQuestion 2 of 3, Data trust.\nAnswer: 3, Checked.\n";
        assert!(session.told.contains(told), "{line}: {}", session.told);
    }
    for line in ["3 half", "3 2", "pace.rhythm = HALF"] {
        assert_eq!(session(Edition::Full, line).response("pace.rhythm"), Some(&selected("half")), "{line}");
    }
    for line in ["1 d", "1 weet niet", "1 I don’t know", "1 dont_know"] {
        assert_eq!(session(Edition::Full, line).response("data.paper"), Some(&Response::DontKnow), "{line}");
    }
    assert_eq!(session(Edition::Full, "weet ik niet").response("data.paper"), Some(&Response::DontKnow));
    let reason = Response::NotApplicable(Some("we buy no data".to_owned()));
    for line in ["2 x we buy no data", "2 n/a, we buy no data", "2 n.v.t.: we buy no data"] {
        assert_eq!(session(Edition::Full, line).response("data.chain"), Some(&reason), "{line}");
    }
    assert_eq!(session(Edition::Full, "2 s").assessment.answers.len(), 0);
}

#[test]
fn what_stands_behind_an_answer_is_its_note() {
    for line in ["2 3 Ask the auditor", "2 3 note Ask the auditor", "2: 3, n Ask the auditor"] {
        let session = session(Edition::Full, line);
        assert_eq!(session.response("data.chain"), Some(&selected("3")), "{line}");
        assert_eq!(session.assessment.note("data.chain"), Some("Ask the auditor"), "{line}");
    }
    let unknown = session(Edition::Full, "1 weet niet; wie wel?");
    assert_eq!(unknown.response("data.paper"), Some(&Response::DontKnow));
    assert_eq!(unknown.assessment.note("data.paper"), Some("wie wel?"));
    let alone = session(Edition::Full, "2 n Ask the auditor\n");
    assert_eq!(alone.assessment.note("data.chain"), Some("Ask the auditor"));
    assert_eq!(alone.response("data.chain"), None);
    let wrong = session(Edition::Full, "2 9 Ask the auditor\n");
    assert_eq!(wrong.assessment.answers.len(), 0, "an answer there is not has no note");
    assert!(wrong.told.contains("9 is not one of the choices: 1 to 3."), "{}", wrong.told);
}

#[test]
fn a_line_may_name_a_level_or_an_open_question() {
    for line in ["t1 3", "data = 3"] {
        assert_eq!(
            session(Edition::Full, line).assessment.targets,
            [("data".to_owned(), 3.0)].into(),
            "{line}"
        );
    }
    for line in ["r1 2 of our sets.", "data.words = 2 of our sets."] {
        let session = session(Edition::Full, line);
        assert_eq!(session.assessment.reflections["data.words"], "2 of our sets.", "{line}");
    }
    for line in ["t1 3 and more", "t1 high", "r1 -", "1 q", "1 =", "4 3", "t9 1", "data.chian 3", "day: 3"] {
        let session = session(Edition::Full, line);
        let kept = &session.assessment;
        assert!(kept.answers.is_empty() && kept.targets.is_empty(), "{line}: {kept:?}");
        assert!(kept.reflections.get("data.words").is_none_or(|text| text == "-"), "{line}: {kept:?}");
    }
    let told = session(Edition::Full, "data.chian 3").told;
    assert!(told.contains("There is no question “data.chian”. Did you mean data.chain?\n"), "{told}");
}

#[test]
fn a_line_may_say_whose_answers_they_are() {
    let typed = session(Edition::Full, "role: chair\n3\nRol: lid\n");
    assert_eq!(typed.assessment.respondent.role.as_deref(), Some("lid"), "a person corrects");
    assert!(typed.told.contains("\nRole: chair.\n1 to 3, d for"), "{}", typed.told);
    let text = session(Edition::Full, "3\n2\ns\nName: nobody's\n.\n");
    assert_eq!(text.assessment.reflections["data.words"], "Name: nobody's");
    assert_eq!(text.assessment.respondent.name, None);
    // A file goes on after what it answered, and that may be at an open question.
    let file = from_file(Edition::Full, "1 3\n2 3\nt1 2\nName: J. Carter\n3 1\n").assessment;
    assert_eq!((file.respondent.name.as_deref(), file.reflections.len()), (Some("J. Carter"), 0));
    assert!(file.completed_at.is_some());
    let yaml = BANK.replace("id: data.paper", "id: role");
    let bank = QuestionBank::parse("small.yaml", &yaml).expect("the bank is sound");
    let messages = Messages::new(Language::English);
    let mut flow = Flow::new(&bank, "en", start(&bank, Edition::Full), || Timestamp::UNIX_EPOCH);
    run(&mut flow, &mut Lines::new(&b"role: 3\n"[..], io::sink(), &messages, None), &mut Kept);
    assert_eq!(
        flow.assessment().response("role"),
        Some(&selected("3")),
        "a question of that name comes first"
    );
}

#[test]
fn whom_the_questions_are_about_is_heard_once_and_again_on_request() {
    for (lines, count) in [("3\nq\n", 1), ("3\n?\nq\n", 2)] {
        let told = session(Edition::Full, lines).told;
        assert_eq!(told.matches("is the board as a whole").count(), count, "{told}");
    }
}

#[test]
fn an_open_question_is_gone_to_by_its_name_alone() {
    let typed = session(Edition::Full, "r1\nOurs.\n.\n");
    assert_eq!(typed.assessment.reflections["data.words"], "Ours.");
    assert!(from_file(Edition::Full, "1 3\nr1\n").misfit().contains("open question r1, "));
}

#[test]
fn a_text_stays_a_text_where_one_is_asked_for() {
    for text in ["2 of our sets.", "3 years, then", "data: nothing", "Why = because", "12 12 and 13"] {
        let session = session(Edition::Full, &format!("3\n2\ns\n{text}\n.\n"));
        assert_eq!(session.assessment.reflections["data.words"], text);
    }
    let session = session(Edition::Full, "3\n2\ns\n1 2\n.\n");
    assert_eq!(session.response("data.paper"), Some(&selected("2")));
    assert!(session.assessment.reflections.is_empty());
}

#[test]
fn a_file_of_named_answers_is_finished_where_it_ends() {
    let session = from_file(Edition::Full, "3 1\n1 3 Asked twice.\n\n2 d\n");
    assert!(matches!(session.outcome, Outcome::Finished), "{:?}\n{}", session.outcome, session.told);
    assert_eq!(session.assessment.note("data.paper"), Some("Asked twice."));
    let open = from_file(Edition::Full, "3 1\n1 3\n");
    assert!(matches!(open.outcome, Outcome::Quit));
    assert!(open.told.ends_with("the same file once more would be a second assessment.\n"), "{}", open.told);
    let asked = from_file(Edition::Full, "3 1\n1 3\nf\nf\n");
    assert!(matches!(asked.outcome, Outcome::Finished));
}

#[test]
fn the_first_line_of_a_file_that_does_not_fit_is_named() {
    let end = "\nNothing is saved: a line too many or too few puts every later answer under another \
               question.\nA line may also say which question it belongs to: 7 3, or 7 d, or 7 3 with a note \
               behind it.";
    for (input, told) in [
        (
            "3\nperhaps\n",
            "line 2 of the answers, “perhaps”, does not fit where it stands: question 2, “Are suppliers' data \
             held to the same bar?”.\nWhat would fit there: 1 to 3, d for I don’t know, x for not applicable, \
             or s to skip.",
        ),
        (
            "3\n3\n3\n3\n",
            "line 4 of the answers, “3”, does not fit where it stands: open question r1, “Which data would you \
             not sign for?”.\nWhat would fit there: a text that ends with a full stop on a line of its own, or \
             s to skip.",
        ),
        (
            "s\n3\n9\n",
            "line 3 of the answers, “9”, does not fit where it stands: the level aimed for, t1, “Data \
             trust”.\n9 is not one of the choices: 1 to 3.\nWhat would fit there: 1 to 3, or s to go on \
             without another level.\nBefore it this question was skipped: 1.",
        ),
        (
            "3\n3\n3\ns\n3\ns\ns\nf\n",
            "line 7 of the answers, “s”, does not fit where it stands: the end, after everything that is \
             asked.\nWhat would fit there: f to finish, or q to stop and go on later.",
        ),
        (
            "3\n3\n",
            "the answers end too early, after line 2 (“3”), at the level aimed for, t1, “Data trust”.\nWhat \
             would fit there: 1 to 3, or s to go on without another level.",
        ),
        (
            "3\n3\n3\nf\n",
            "line 4 of the answers, “f”, does not fit where it stands: open question r1, “Which data would you \
             not sign for?”.\nWhat would fit there: a text that ends with a full stop on a line of its own, or \
             s to skip.",
        ),
        (
            "3\n3\n3\nWords\n3\nf\n",
            "line 6 of the answers, “f”, does not fit where it stands: open question r1, “Which data would you \
             not sign for?”.\nThe text that begins on line 4 has no end: a full stop on a line of its \
             own.\nWhat would fit there: a text that ends with a full stop on a line of its own, or s to skip.",
        ),
    ] {
        assert_eq!(from_file(Edition::Full, input).misfit(), format!("{told}{end}"), "{input}");
    }
    let unknown = from_file(Edition::Full, "1 3\nbad\u{202e}.chain = 3\n");
    assert!(unknown.misfit().contains("“bad\u{fffd}.chain = 3”"), "{}", unknown.misfit());
    let mend = "\nNothing is saved: mend that line, and give the answers again.";
    assert!(unknown.misfit().ends_with(mend), "no line can shift another: {}", unknown.misfit());
}

#[test]
fn a_file_that_stops_with_its_first_part_or_lacks_only_the_finish_fits() {
    assert!(matches!(from_file(Edition::Full, "3\nq\n").outcome, Outcome::Quit));
    assert!(from_file(Edition::Quick, "3\ns\n1\n").is_cut_off());
    assert!(matches!(from_file(Edition::Quick, "3\n\n3\n1\nf\n").outcome, Outcome::Finished));
}

#[test]
fn a_file_that_answers_a_question_twice_is_refused_and_both_lines_are_named() {
    let mend = "\nNothing is saved: mend that line, and give the answers again.";
    for (input, told) in [
        (
            "1 2\n\n1 1\n",
            "line 3 of the answers, “1 1”, answers question 1, “On which data would we dare to decide?”, which \
             line 1 answered already.",
        ),
        (
            "1 2 Ask.\nt1 2\n3 1\ndata = 3\n",
            "line 4 of the answers, “data = 3”, answers the level aimed for, t1, “Data trust”, which line 2 \
             answered already.",
        ),
        (
            "r1 Ours.\nr1 Theirs.\n",
            "line 2 of the answers, “r1 Theirs.”, answers open question r1, “Which data would you not sign \
             for?”, which line 1 answered already.",
        ),
        (
            "2 n Ask.\n2 1\n2 n Ask them.\n",
            "line 3 of the answers, “2 n Ask them.”, is a note to question 2, “Are suppliers' data held to the \
             same bar?”, which has one from line 1.",
        ),
        (
            "3\n2 1\n1 d Who knows?\n",
            "line 3 of the answers, “1 d Who knows?”, answers question 1, “On which data would we dare to \
             decide?”, which line 1 answered already.",
        ),
    ] {
        assert_eq!(from_file(Edition::Full, input).misfit(), format!("{told}{mend}"), "{input}");
    }
}

#[test]
fn what_a_person_answers_twice_is_corrected() {
    let typed = session(Edition::Full, "1 2\n1 1\n");
    assert_eq!(typed.response("data.paper"), Some(&selected("1")));
    // So is what a file goes back to, and what an earlier one answered.
    let back = from_file(Edition::Quick, "1 2\ng 1\n1\n2 1\n3 1\n");
    assert_eq!(back.response("data.paper"), Some(&selected("1")));
    let before = from_file(Edition::Full, "1 2\nq\n").assessment;
    let again = held(Language::English, before, None, b"1 1\n1 s\nq\n", true);
    assert_eq!(again.response("data.paper"), Some(&selected("1")));
}

#[test]
fn a_last_line_that_finishes_does_so_wherever_named_lines_end() {
    for named in ["1 3", "3 1", "2 2\n1 3", "t1 2", "r1 Ours."] {
        for last in ["f", "a", "finish", "afronden", "F\n\n"] {
            let session = from_file(Edition::Full, &format!("{named}\n{last}"));
            let outcome = &session.outcome;
            assert!(matches!(outcome, Outcome::Finished), "{named}, {last}: {outcome:?}\n{}", session.told);
            assert!(session.told.contains("unanswered.\n"), "{named}, {last}: {}", session.told);
            assert_eq!(session.assessment.reflections.contains_key("data.words"), named == "r1 Ours.");
        }
    }
    let before = from_file(Edition::Full, "1 2\nq\n").assessment;
    let resumed = held(Language::English, before, None, b"f\n", true);
    assert!(matches!(resumed.outcome, Outcome::Finished), "{:?}", resumed.outcome);
    // What comes after it is still heard, and such a word may begin a text.
    let on = from_file(Edition::Full, "1 3\nf\n2 1\n");
    assert!(matches!(on.outcome, Outcome::Quit), "{:?}", on.outcome);
    let text = from_file(Edition::Full, "2 3\ns\nfinish\nwhat we began\n.\n1 1\n3 1\nf\n");
    assert_eq!(text.assessment.reflections["data.words"], "finish\nwhat we began", "{}", text.told);
}

#[test]
fn a_second_answer_on_a_line_is_no_note() {
    let what = "A line has one answer: 7 3, or 7 3 with a note in words behind it.\n";
    for line in
        ["1 3 2 2", "1 3, 2 2", "1 3,2", "1 d 5", "2 x 3", "1 3, t1 2", "1 3 2 d", "1 3; r1 Ours", "1 3 !"]
    {
        let refused = from_file(Edition::Full, line);
        assert!(refused.misfit().contains(what), "{line}: {}", refused.misfit());
        assert!(refused.misfit().contains("What would fit there: 1 to 3, d for"), "{line}");
        assert!(refused.misfit().ends_with("mend that line, and give the answers again."), "{line}");
        let typed = session(Edition::Full, line);
        assert!(typed.assessment.answers.is_empty() && typed.told.contains(what), "{line}: {}", typed.told);
    }
    for (line, note) in [
        ("1 3 2 of our sets", "2 of our sets"),
        ("1 3 2x as many as before", "2x as many as before"),
        ("1 3 note 2025", "2025"),
        ("1 n 2025", "2025"),
        ("1 3 数据", "数据"),
    ] {
        let noted = session(Edition::Full, line);
        assert_eq!(noted.assessment.note("data.paper"), Some(note), "{line}: {}", noted.told);
    }
}

#[test]
fn who_is_in_doubt_is_asked_and_who_writes_a_note_is_not() {
    for (line, one, other) in [
        ("1 3 or 2", "3", "2"),
        ("1 3 of 2", "3", "2"),
        ("1 2 à 3, it depends", "2", "3"),
        ("1 2/3", "2", "3"),
        ("1 2-3", "2", "3"),
        ("1 3 (or 2?)", "3", "2"),
        ("1 d or 1", "d", "1"),
    ] {
        let why = format!("“{one}” or “{other}”? An answer is one of them: ");
        let refused = from_file(Edition::Full, line);
        assert!(refused.misfit().contains(&why), "{line}: {}", refused.misfit());
        let typed = session(Edition::Full, line);
        assert!(typed.assessment.answers.is_empty() && typed.told.contains(&why), "{line}: {}", typed.told);
    }
    let typed = session(Edition::Full, "2 of 3");
    assert!(typed.told.contains("“2” or “3”?") && typed.assessment.answers.is_empty(), "{}", typed.told);
    for (line, note) in [
        ("1 3 or so we say", "or so we say"),
        ("1 3 of twee", "of twee"),
        ("1 3 of 9 sets", "of 9 sets"),
        ("1 3 see page 2", "see page 2"),
        ("1 3 note: or 2", "or 2"),
    ] {
        let noted = from_file(Edition::Full, &format!("{line}\nf\n"));
        assert_eq!(noted.assessment.note("data.paper"), Some(note), "{line}: {}", noted.told);
    }
}

#[test]
fn a_question_mark_behind_a_number_is_what_is_not_known() {
    let answered = from_file(Edition::Full, "1 ?\n2 ? nobody has looked\nf\n");
    assert_eq!(answered.assessment.response("data.paper"), Some(&Response::DontKnow), "{}", answered.told);
    assert_eq!(answered.assessment.note("data.chain"), Some("nobody has looked"));
    let refused = from_file(Edition::Full, "3 ?\nf\n");
    assert!(refused.misfit().contains("“I don’t know” is not offered here."), "{}", refused.misfit());
    assert!(session(Edition::Full, "?\n").told.contains("This is what you can type"));
}

#[test]
fn what_is_typed_in_is_of_the_day_of_its_form() {
    let typed = from_file(Edition::Full, "Date: 1 March 2026\n1 3\n");
    assert!(matches!(typed.outcome, Outcome::Quit), "a question is open: {}", typed.told);
    let noon = "2026-03-01T12:00:00Z".parse().ok();
    assert_eq!((typed.assessment.started_at, typed.assessment.updated_at), (noon, noon));
}

#[test]
fn what_may_have_been_a_short_form_is_said() {
    // The helper's files are of a bank whose short form ends at question 2.
    let sentence = "\nIf these come from the short form, add --quick.\n";
    for (edition, input, is_said) in [
        (Edition::Full, "1 3\n2 d\n", true),
        (Edition::Full, "2 1\nf\n", true),
        (Edition::Full, "2 1\nf\nf\n", true),
        (Edition::Full, "1 3\n3 1\n", false),
        (Edition::Full, "1 3\nt1 2\n", false),
        (Edition::Full, "1 3\nr1 Ours.\nf\n", false),
        (Edition::Full, "f\n", false),
        (Edition::Full, "1 3\n2 3\n3 1\n", false),
        (Edition::Quick, "1 3\n", false),
    ] {
        let told = from_file(edition, input).told;
        assert_eq!(told.contains(sentence), is_said, "{input}: {told}");
        assert!(!is_said || told.ends_with(sentence), "{told}");
    }
}

#[test]
fn a_level_below_where_we_stand_is_said_to_be_so() {
    let told = session(Edition::Full, "3\n3\n1\n").told;
    assert!(
        told.contains("Level aimed for: 1, Unspoken.\nThat is lower than where we stand (3.0).\n"),
        "{told}"
    );
    let told = session(Edition::Full, "3\n3\ns\n").told;
    assert!(told.contains("stays: 2, Agreed.\nThat is lower than where we stand (3.0).\n"), "{told}");
    let told = session(Edition::Full, "2\n2\n2\n").told;
    assert!(!told.contains("lower than"), "{told}");
    // Where the numbers of the levels are not their values, they are called by their names.
    let told = session(Edition::Full, "g 3\n3\n1\n").told;
    assert!(told.contains("That is lower than where we stand (3 Yes).\n"), "{told}");
}

#[test]
fn whose_answers_they_are_is_told_and_changed_at_any_prompt() {
    let typed = "Organisation: Harbor\no all\nOrganisatie: Harbour\nRole: chair\nRole: -\nf\nq\n";
    let said = session(Edition::Quick, typed);
    assert_eq!(said.assessment.organisation.as_deref(), Some("Harbour"));
    assert_eq!(said.assessment.respondent.role, None);
    let told = [
        "Organisation: Harbor.\nRole: not given.\nTo change that, type Organisation: or Role: and what it should be",
        "\nRole: chair.\n",
        "\nRole: not given.\n",
        "Organisation: Harbour.\nRole: not given.\nTo change that, ",
    ];
    let mut rest = said.told.as_str();
    for told in told {
        rest = rest.split_once(told).unwrap_or_else(|| panic!("{told} in {}", said.told)).1;
    }
}
