//! Killed at any moment, the program loses no answer that had been confirmed.
#![cfg(unix)]

#[path = "cli/harness.rs"]
#[allow(dead_code, reason = "other tests need the rest of it")]
mod harness;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{fs, hint};

use boardready::assessment::{self, Assessment};
use harness::Home;

/// How often an interview is killed, unless the variable `KILLS` says otherwise.
const KILLS: u64 = 200;

/// How many questions there are at most before the kill.
const QUESTIONS: u64 = 6;

#[test]
fn no_kill_loses_a_confirmed_answer() {
    let home = Home::new();
    let kills = std::env::var("KILLS").map_or(KILLS, |kills| kills.parse().expect("a number"));
    for seed in 0..kills {
        let folder = home.path(&format!("killed-{seed}"));
        let confirmed = hold_and_kill(&home, &folder, seed);
        check(&folder, confirmed, seed);
    }
}

/// Holds an interview up to some question, gives one more answer and kills the program at some
/// moment after that. Returns how many answers were confirmed: the next question had shown.
fn hold_and_kill(home: &Home, folder: &PathBuf, seed: u64) -> u64 {
    let mut random = Random(seed);
    let confirmed = random.below(QUESTIONS);
    let mut program = start(home, folder);
    let mut input = program.stdin.take().expect("piped");
    let mut output = BufReader::new(program.stderr.take().expect("piped"));
    for number in 1..=confirmed + 1 {
        await_question(&mut output, number);
        writeln!(input, "{}", number % 5 + 1).expect("the program reads");
    }
    // The answer that was just given is being saved in these moments, or will be, or was.
    for _ in 0..random.below(3_000_000) {
        hint::spin_loop();
    }
    program.kill().expect("it has not ended by itself");
    program.wait().expect("it was started here");
    confirmed + shown_after(output, confirmed + 2)
}

fn start(home: &Home, folder: &PathBuf) -> Child {
    Command::new(env!("CARGO_BIN_EXE_boardready"))
        .args(["assess", "--accessible", "--lang", "en", "--dir"])
        .arg(folder)
        .env_clear()
        .env("HOME", home.path("."))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

fn await_question(output: &mut impl BufRead, number: u64) {
    let wanted = format!("Question {number} of");
    let mut line = String::new();
    while !line.starts_with(&wanted) {
        line.clear();
        assert_ne!(output.read_line(&mut line).expect("text"), 0, "no question {number}");
    }
}

/// 1 when the question after the last answer had been shown before the kill, else 0.
fn shown_after(mut output: impl Read, number: u64) -> u64 {
    let mut rest = Vec::new();
    output.read_to_end(&mut rest).expect("a pipe that ends");
    u64::from(String::from_utf8_lossy(&rest).contains(&format!("Question {number} of")))
}

fn check(folder: &PathBuf, confirmed: u64, seed: u64) {
    let files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.expect("a readable folder").path()).collect())
        .unwrap_or_default();
    let saved: Vec<&PathBuf> =
        files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    assert!(saved.len() <= 1, "seed {seed}: {saved:?}");
    assert!(confirmed == 0 || saved.len() == 1, "seed {seed}: {confirmed} confirmed, no file");
    let Some(path) = saved.first() else { return };
    let assessment: Assessment =
        assessment::read(path).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    let answered = assessment.answers.len() as u64;
    assert!(
        answered == confirmed || answered == confirmed + 1,
        "seed {seed}: {confirmed} confirmed, {answered} in the file"
    );
}

/// The generator `SplitMix64` (Steele, Lea and Flood 2014): the same kills in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}
