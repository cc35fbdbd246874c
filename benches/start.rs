//! What stands between the start and the first question, and between a file and its report.

use std::hint::black_box;

use boardready::assessment::{Assessment, Edition};
use boardready::interview::Flow;
use boardready::messages::Messages;
use boardready::render::{self, markdown, terminal};
use boardready::{library, report, scoring};
use divan::Bencher;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

fn main() {
    divan::main();
}

/// The bank and the messages, up to the first prompt.
#[divan::bench]
fn first_question() {
    let bank = library::built_in();
    let messages = Messages::new("nl".parse().expect("it is spoken"));
    let assessment = Assessment::new(&bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    let mut flow = Flow::new(&bank, messages.language().code(), assessment, || Timestamp::UNIX_EPOCH);
    black_box(flow.prompt());
}

/// The scorecard and every form of the report, for an assessment in hand.
#[divan::bench]
fn report_of_an_assessment(bencher: Bencher<'_, '_>) {
    let bank = library::built_in();
    let messages = Messages::new("nl".parse().expect("it is spoken"));
    let mut assessment = Assessment::new(&bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    for question in bank.questions() {
        let answer = serde_json::from_str("\"2\"").expect("an answer as it is written by hand");
        assessment.answers.insert(question.id.clone(), answer);
    }
    bencher.bench_local(|| {
        let scorecard = scoring::score(&bank, &assessment);
        let report = report::build(&bank, &assessment, &scorecard, &messages, &&TimeZone::UTC);
        let document = report::document(&report, &messages);
        let style = terminal::Style { colour: true, unicode: true, width: 80 };
        black_box((
            terminal::render(&document, &messages, style),
            markdown::render(&document, &messages),
            render::json(&report),
        ))
    });
}

/// A bank from its file, as an own bank is read.
#[divan::bench]
fn bank_from_yaml() {
    let bank = boardready::bank::QuestionBank::parse("ai-board.yaml", library::BUILT_IN_YAML);
    black_box(bank.expect("the built-in bank is sound"));
}
