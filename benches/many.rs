//! Many assessments: how long a group of them takes, beside only counting their lines, parsing each into
//! a value, or reading their files. Times are those of the fastest of three runs.

#![expect(clippy::print_stdout, reason = "that is what a benchmark is for")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use boardready::assessment::{Assessment, Edition, FORMAT};
use boardready::bank::QuestionBank;
use boardready::library;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

/// How many lines there are.
const LINES: u64 = 100_000;

/// How many files there are.
const FILES: u64 = 10_000;

fn main() {
    let folder = tempfile::tempdir().expect("the system has a folder for temporary files");
    let (bank, mut chance) = (library::built_in(), 88_172_645_463_325_252);
    let lines = folder.path().join("all.jsonl");
    let mut out = BufWriter::new(File::create(&lines).expect("the benchmark's own file"));
    for number in 0..LINES {
        writeln!(out, "{}", assessment(&bank, number, &mut chance)).expect("there is room for it");
    }
    out.flush().expect("there is room for it");
    let files = folder.path().join("all");
    fs::create_dir(&files).expect("the benchmark's own folder");
    for number in 0..FILES {
        let text = serde_json::to_string_pretty(&assessment(&bank, number, &mut chance)).expect("it is JSON");
        fs::write(files.join(format!("{number}.json")), text).expect("there is room for it");
    }

    let megabytes = fs::metadata(&lines).expect("it was written").len() / 1_000_000;
    println!("{LINES} assessments as lines, {megabytes} MB");
    let counted = shown("wc -l", None, || run(Command::new("wc").arg("-l").arg(&lines)));
    let parsed = shown("a value each, on all cores", Some(counted), || parse(&lines));
    let grouped = shown("boardready group", Some(counted), || group(&lines));
    println!("{:>34.1} times as fast as the values", parsed.as_secs_f64() / grouped.as_secs_f64());
    println!("{FILES} files");
    let read = shown("cat", None, || run(Command::new("sh").arg("-c").arg("cat *.json").current_dir(&files)));
    shown("boardready group", Some(read), || group(&files));
}

/// What somebody answered, as the program saves it, with a note here and there.
fn assessment(bank: &QuestionBank, number: u64, chance: &mut u64) -> Value {
    let mut below = |most: u64| {
        *chance ^= *chance << 13;
        *chance ^= *chance >> 7;
        *chance ^= *chance << 17;
        *chance % most
    };
    let empty =
        Assessment::new(bank, Edition::Full, Uuid::from_u128(u128::from(number) + 1), Timestamp::UNIX_EPOCH);
    let mut value = serde_json::to_value(empty).expect("it is JSON");
    let at = format!("2026-03-{:02}T19:{:02}:31.123456789Z", 1 + below(28), below(60));
    value["organisation"] = json!(format!("Organisation {}", number / 7));
    let role = match number % 3 {
        0 => "chair",
        1 => "executive",
        _ => "member",
    };
    value["respondent"] = json!({"name": format!("Person {number}"), "role": role});
    for moment in ["started_at", "updated_at", "completed_at"] {
        value[moment] = json!(at);
    }
    for question in bank.questions() {
        let mut answer = match below(10) {
            0 => json!({"response": "dont_know"}),
            _ => json!({"response": "selected", "option": (1 + below(5)).to_string()}),
        };
        if below(12) == 0 {
            answer["note"] = json!("We said so at the last meeting, and the minutes have it.");
        }
        answer["answered_at"] = json!(at);
        value["answers"][&question.id] = answer;
    }
    assert_eq!(value["format"], FORMAT);
    value
}

fn shown(name: &str, beside: Option<Duration>, run: impl Fn()) -> Duration {
    let time = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    let fastest = (0..3).map(|_| time()).min().unwrap_or_default();
    let times = beside.map(|beside| format!("{:>8.1} ×", fastest.as_secs_f64() / beside.as_secs_f64()));
    println!("  {name:<30}{:>8.3} s{}", fastest.as_secs_f64(), times.unwrap_or_default());
    fastest
}

fn run(command: &mut Command) {
    let status = command.stdout(Stdio::null()).status().expect("the system has it");
    assert!(status.success(), "{command:?}");
}

fn group(what: &Path) {
    run(Command::new(env!("CARGO_BIN_EXE_boardready")).arg("group").arg(what).args(["--format", "json"]));
}

/// Parses every line into a value, each core its part.
fn parse(lines: &Path) {
    let text = fs::read_to_string(lines).expect("it was written");
    let lines: Vec<&str> = text.lines().collect();
    let side_by_side = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for part in lines.chunks(lines.len().div_ceil(side_by_side)) {
            scope.spawn(move || {
                for line in part {
                    let value: Value = serde_json::from_str(line).expect("it is JSON");
                    assert!(value.is_object());
                }
            });
        }
    });
}
