mod hostile;
mod same;
mod schema;

use std::collections::BTreeSet;

use super::document;
use super::testing::{Case, deep, little, nothing, rich, single};
use crate::document::testing::outline;
use crate::messages::testing::{Dutch, English};
use crate::messages::{self, Language, Messages};
use crate::render::testing::folded;
use crate::render::{self, plain, terminal};

type Make = fn() -> Case;

fn on_a_terminal(case: &Case, language: Language, width: usize) -> String {
    let (report, messages) = case.report(language);
    let style = terminal::Style { colour: false, unicode: true, width };
    terminal::render(&document(&report, &messages), &messages, style)
}

#[test]
fn as_documents() {
    let shown: [(&str, Make, Language); 6] = [
        ("rich", rich, English),
        ("rich", rich, Dutch),
        ("nothing", nothing, Dutch),
        ("little", little, Dutch),
        ("single", single, English),
        ("deep", deep, English),
    ];
    for (name, case, language) in shown {
        let (report, messages) = case().report(language);
        let outline = outline(&document(&report, &messages), &messages);
        insta::assert_snapshot!(format!("document-{name}-{language}"), outline);
    }
}

#[test]
fn as_json() {
    let (report, _) = rich().report(English);
    insta::assert_snapshot!("json-rich", folded(&render::json(&report)));
    let json = |case: Make| -> serde_json::Value {
        serde_json::from_str(&render::json(&case().report(English).0)).expect("it is JSON")
    };
    let inner = &json(deep)["dimensions"][0]["dimensions"];
    assert!(inner.as_array().is_some_and(|inner| !inner.is_empty()), "nested as in the bank: {inner}");
    let none = json(nothing);
    assert!(
        [&none["index"], &none["band"], &none["dimensions"][0]["score"]]
            .into_iter()
            .all(serde_json::Value::is_null)
    );
}

#[test]
fn no_word_is_broken() {
    let words = |width: usize, language| {
        let text = on_a_terminal(&rich(), language, width);
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        words.map(str::to_owned).collect::<BTreeSet<String>>()
    };
    for language in Language::all() {
        for width in [60, 67, 80] {
            let (narrow, wide) = (words(width, language), words(100, language));
            let differing: Vec<&String> = narrow.symmetric_difference(&wide).collect();
            assert!(differing.is_empty(), "{differing:?} at {width}, {language}");
        }
    }
}

#[test]
fn read_aloud_there_are_no_signs() {
    for case in [rich as Make, nothing, little, single, deep] {
        for language in Language::all() {
            let (report, messages) = case().report(language);
            for line in plain::render(&document(&report, &messages), &messages).lines() {
                let signs = ['│', '─', '█', '░', '|', '_', '[', '+', '%', '·', '→', '…'];
                assert!(!line.contains(signs) && !line.contains("  ") && line.trim() == line, "{line}");
            }
        }
    }
}

#[test]
fn the_first_two_screens_say_where_we_stand_what_we_do_not_know_and_what_to_decide() {
    let mut case = rich();
    case.answer("data.suppliers", crate::assessment::Response::DontKnow);
    let text = on_a_terminal(&case, English, 80);
    let screen: Vec<&str> = text.lines().take(46).collect();
    let screen = screen.join("\n");
    for said in [
        "AI in the boardroom",
        "out of 100",
        "holds us at",
        "Question 4:",
        "Question 5:",
        "1. The board decides",
    ] {
        assert!(screen.contains(said), "{said}");
    }
}

#[test]
fn page_one_says_in_short_what_nobody_knew_or_answered() {
    let mut case = rich();
    case.answer("data.suppliers", crate::assessment::Response::DontKnow);
    case.answer("vision.decision", crate::assessment::Response::DontKnow);
    case.bank.rules.push(crate::bank::Rule {
        id: "other".to_owned(),
        when: crate::bank::Condition::QuestionAtMost("vision.decision".to_owned(), 2.0),
        ..case.bank.rules[0].clone()
    });
    case.assessment.answers.remove("rhythm.failures");
    let (report, messages) = case.report(English);
    let said = crate::document::testing::outline(&document(&report, &messages), &messages);
    let front = said.split_once("## By dimension").expect("it follows").0;
    let short = "answered “I don’t know”: 1 (“When AI is on our agenda, does it end…”), 4 (“";
    assert!(front.contains(short), "{front}");
    assert!(front.contains("No answer yet: question 7 (“"), "{front}");
    for id in ["rhythm.moments", "focus.one-place", "focus.fewer"] {
        case.assessment.answers.remove(id);
    }
    let (report, _) = case.report(English);
    assert!(report.missing.is_some_and(|missing| missing.starts_with("No answer yet: 4 questions (")));
}

#[test]
fn a_question_without_an_answer_is_listed_once_with_its_note() {
    let mut case = little();
    case.assessment.answers.entry("focus.scale".to_owned()).or_default().note = Some("Ask IT.".to_owned());
    for case in [case, nothing()] {
        let (report, messages) = case.report(English);
        let said = render::markdown::render(&document(&report, &messages), &messages);
        let body = said.split_once("## Not answered yet").expect("some have none").1;
        for row in report.without_answer() {
            assert_eq!(body.matches(row.text.as_str()).count(), 1, "{}: {body}", row.id);
        }
        let notes = report.questions.iter().filter_map(|row| row.note.as_deref());
        notes.for_each(|note| assert_eq!(body.matches(note).count(), 1, "{note}: {body}"));
        let is_empty = report.without_answer().count() == report.questions.len();
        assert_eq!(body.contains("## Appendix"), !is_empty, "{body}");
    }
}

#[test]
fn json_keeps_every_digit() {
    let (report, _) = rich().report(English);
    let json: serde_json::Value = serde_json::from_str(&render::json(&report)).expect("it is JSON");
    let index = report.index.expect("it has an index").value;
    assert_eq!(json["index"]["value"].as_f64().map(f64::to_bits), Some(index.to_bits()));
}

#[test]
fn a_language_of_one_file_is_spoken_throughout() {
    let case = rich();
    let english = Messages::new(English);
    let invented = messages::testing::invented();
    let bank = serde_json::to_string(&case.bank).expect("a bank is JSON").replace("\"en\"", "\"qx\"");
    let bank = serde_json::from_str(&bank).expect("it is a bank still");
    let invented_case = Case { bank, assessment: case.assessment.clone() };
    let said = |case: &Case, messages: &Messages| {
        render::markdown::render(&document(&case.report_in(messages), messages), messages)
    };
    let (there, here) = (said(&case, &english), said(&invented_case, &invented));
    assert!(here.contains("Whêrê wê stând") && here.contains("12 Mârch 2026"), "{here}");
    assert!(here.contains("4٫5") && !here.contains("4.5"), "{here}");
    assert_eq!(messages::testing::plain(&here).replace('٫', "."), there);
    // Whatever has no circumflex is the bank's or the board's.
    let own = format!("{}{:?}", super::testing::BOARD, case.assessment);
    let words = here.split(|letter: char| !letter.is_alphabetic());
    let plain: Vec<&str> = words
        .filter(|word| {
            word.contains(['a', 'e', 'i', 'o', 'u']) && !own.to_lowercase().contains(&word.to_lowercase())
        })
        .collect();
    assert_eq!(plain, [""; 0]);
}
