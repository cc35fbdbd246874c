//! Runs the program in an empty home folder and compares everything it says.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// A bank of two questions, so that what a test expects does not move with the built-in one.
pub(crate) const BANK: &str = include_str!("bank.yaml");

/// A home folder of its own, in which the program is run.
pub(crate) struct Home {
    folder: TempDir,
}

/// What a run of the program said, with the home folder written as `~` and the ids that differ
/// from run to run as `XXXXXXXX`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

impl Home {
    pub(crate) fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().expect("a folder for the test") };
        home.write("bank.yaml", BANK);
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).expect("the test's own file");
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("the program wrote this file")
    }

    /// The names in a folder of the home, sorted, with ids blanked; empty when there is none.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path(folder)) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned())
            .map(|name| blank(&name))
            .collect();
        names.sort();
        names
    }

    /// The one saved assessment.
    pub(crate) fn saved(&self) -> PathBuf {
        let folder = self.path("data/boardready/assessments");
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("something was saved")
            .map(|entry| entry.expect("a readable folder").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    }

    /// The program in this home, with nothing of the tester's own environment.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        Command::from_std(self.std_command(args))
    }

    /// The same, for what cannot be told to the other kind.
    pub(crate) fn std_command(&self, args: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_boardready"));
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC")
            .env("BOARDREADY_LANG", "en")
            .env("COLUMNS", "80")
            .current_dir(self.folder.path())
            .args(args);
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, "")
    }

    pub(crate) fn run_with(&self, args: &[&str], stdin: &str) -> Said {
        let mut command = self.command(args);
        command.write_stdin(stdin);
        self.said(&mut command)
    }

    pub(crate) fn said(&self, command: &mut Command) -> Said {
        self.said_of(&command.output().expect("the program starts"))
    }

    pub(crate) fn said_of(&self, output: &std::process::Output) -> Said {
        Said {
            stdout: self.tidy(&output.stdout),
            stderr: self.tidy(&output.stderr),
            status: output.status.code().expect("the program ends by itself"),
        }
    }

    fn tidy(&self, bytes: &[u8]) -> String {
        let text = std::str::from_utf8(bytes).expect("the program writes UTF-8");
        let real = fs::canonicalize(self.folder.path()).expect("the folder exists");
        blank(&text.replace(&shown(&real), "~").replace(&shown(self.folder.path()), "~"))
    }
}

fn shown(path: &Path) -> String {
    path.to_str().expect("the system's folder for temporary files has a plain name").to_owned()
}

/// Blanks the dates and ids in the names of assessments.
fn blank(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, digits, after)) = next_run(rest) {
        blanked.push_str(before);
        blanked.push_str(if is_id(digits) { "XXXXXXXX" } else { digits });
        rest = after;
    }
    blanked.push_str(rest);
    dates(&blanked)
}

/// The next run of hexadecimal digits and what stands around it.
fn next_run(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(|letter: char| letter.is_ascii_hexdigit())?;
    let length = text[start..].find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or(text.len() - start);
    let (before, run) = text.split_at(start);
    let (digits, after) = run.split_at(length);
    Some((before, digits, after))
}

fn is_id(digits: &str) -> bool {
    digits.len() == 8
}

/// Writes every date of this century as `20XX-XX-XX`, and the time behind it as `XX:XX`.
fn dates(text: &str) -> String {
    let bytes = text.as_bytes();
    let like = |at: usize, pattern: &str| {
        bytes.len() >= at + pattern.len()
            && pattern
                .bytes()
                .zip(&bytes[at..])
                .all(|(wanted, found)| if wanted == b'9' { found.is_ascii_digit() } else { wanted == *found })
    };
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        if like(at, "2099-99-99 99:99") {
            result.push_str("20XX-XX-XX XX:XX");
            at += 16;
        } else if like(at, "2099-99-99") {
            result.push_str("20XX-XX-XX");
            at += 10;
        } else {
            let letter = text[at..].chars().next().expect("inside the text");
            result.push(letter);
            at += letter.len_utf8();
        }
    }
    result
}
