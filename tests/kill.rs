//! Killed at any moment, the program loses nothing that had been confirmed.
#![cfg(unix)]

#[path = "cli/harness.rs"]
#[allow(dead_code, reason = "other tests need the rest of it")]
mod harness;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{fs, hint};

use boardready::assessment::{self, Assessment};
use harness::Home;

/// How often an interview is killed, unless the variable `KILLS` says otherwise.
const KILLS: u64 = 200;

/// How many there are at most before the kill; there are five decisions.
const MOST: u64 = 4;

/// What is killed again and again.
struct Killed {
    args: &'static [&'static str],
    /// What the line begins with that shows that all before this number is confirmed.
    head: fn(u64) -> String,
    /// What is typed at this number.
    typed: fn(u64) -> String,
    /// How much of what was confirmed a folder holds; `None` where it holds nothing at all.
    held: fn(&Path) -> Option<u64>,
}

const INTERVIEW: Killed = Killed {
    args: &["assess", "--accessible", "--lang", "en", "--dir"],
    head: |number| format!("Question {number} of"),
    typed: |number| format!("{}\n", number % 5 + 1),
    held: |folder| {
        let path = the_file(folder)?;
        let assessment: Assessment = assessment::read(&path).unwrap_or_else(|error| panic!("{error}"));
        Some(assessment.answers.len() as u64)
    },
};

const MEETING: Killed = Killed {
    args: &["decide", "answers.json", "--accessible", "--lang", "en", "--dir"],
    head: |number| format!("Decision {number} of"),
    // As it stands, with this owner and date, which are right.
    typed: |number| format!("1\nMember {number}\nin 3 weeks\n1\n"),
    held: |folder| {
        let text = fs::read_to_string(the_file(&folder.join("decisions"))?).expect("a text");
        let register: serde_json::Value = serde_json::from_str(&text).expect("it is whole");
        Some(register["decisions"].as_array().expect("a list").len() as u64)
    },
};

#[test]
fn no_kill_loses_a_confirmed_answer() {
    kill(&INTERVIEW, 1);
}

#[test]
fn no_kill_loses_a_recorded_decision() {
    kill(&MEETING, 5);
}

/// Kills it as often as is asked for, or a part of that: what takes longer is killed less often.
fn kill(killed: &Killed, part: u64) {
    let home = Home::new();
    let answers: Vec<String> = (1..=24).map(|number| format!("{number} 1\n")).collect();
    assert_eq!(home.run_with(&["assess"], &answers.concat()).status, 0);
    fs::copy(home.saved(), home.path("answers.json")).expect("the test's own file");
    let kills = std::env::var("KILLS").map_or(KILLS, |kills| kills.parse().expect("a number"));
    for seed in 0..kills / part {
        let folder = home.path(&format!("killed-{seed}"));
        let confirmed = hold_and_kill(killed, &home, &folder, seed);
        let held = (killed.held)(&folder);
        assert!(confirmed == 0 || held.is_some(), "seed {seed}: {confirmed} confirmed, no file");
        let held = held.unwrap_or(0);
        assert!(
            held == confirmed || held == confirmed + 1,
            "seed {seed}: {confirmed} confirmed, {held} in the file"
        );
    }
}

/// Goes on up to some number, confirms one more and kills the program at some moment after that. Returns
/// how many were confirmed: the next had shown.
fn hold_and_kill(killed: &Killed, home: &Home, folder: &Path, seed: u64) -> u64 {
    let mut random = Random(seed);
    let confirmed = random.below(MOST);
    let mut program = start(killed, home, folder);
    let mut input = program.stdin.take().expect("piped");
    let mut output = BufReader::new(program.stderr.take().expect("piped"));
    for number in 1..=confirmed + 1 {
        await_head(&mut output, &(killed.head)(number));
        write!(input, "{}", (killed.typed)(number)).expect("the program reads");
    }
    // What was just confirmed is being saved in these moments, or will be, or was.
    for _ in 0..random.below(3_000_000) {
        hint::spin_loop();
    }
    program.kill().expect("it has not ended by itself");
    program.wait().expect("it was started here");
    confirmed + shown_after(output, &(killed.head)(confirmed + 2))
}

fn start(killed: &Killed, home: &Home, folder: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_boardready"))
        .args(killed.args)
        .arg(folder)
        .env_clear()
        .env("HOME", home.path("."))
        .current_dir(home.path("."))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

fn await_head(output: &mut impl BufRead, wanted: &str) {
    let mut line = String::new();
    while !line.starts_with(wanted) {
        line.clear();
        assert_ne!(output.read_line(&mut line).expect("text"), 0, "no {wanted}");
    }
}

/// 1 when this had been shown before the kill, else 0.
fn shown_after(mut output: impl Read, wanted: &str) -> u64 {
    let mut rest = Vec::new();
    output.read_to_end(&mut rest).expect("a pipe that ends");
    u64::from(String::from_utf8_lossy(&rest).contains(wanted))
}

/// The only file that was saved in a folder, if any was.
fn the_file(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?;
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    assert!(files.len() <= 1, "{files:?}");
    files.pop()
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
