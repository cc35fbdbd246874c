//! Benchmarks: a file that says where other organisations are, read for `report` and `group`.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use serde::Deserialize;

use super::session::{Session, Told as _};
use crate::bank::QuestionBank;
use crate::benchmark::{Benchmark, FEWEST, FORMAT};
use crate::files::{self, Trouble};
use crate::{display, tr};

/// The largest benchmark that is read, in bytes.
const MOST_BYTES: u64 = 16 << 20;

/// A benchmark, and what it was read from.
pub(super) struct Read {
    path: PathBuf,
    pub(super) benchmark: Benchmark,
}

/// The benchmark in this file, where one is named.
pub(super) fn read(session: &Session, path: Option<&Path>) -> Result<Option<Read>> {
    let Some(path) = path else { return Ok(None) };
    let (messages, shown) = (&session.messages, || display::path(path));
    let bytes = files::read(path, MOST_BYTES).map_err(|cause| Trouble::of_file(path, cause)).told(session)?;
    let format = serde_json::from_slice::<Named>(&bytes).map(|named| named.format);
    match format.as_deref() {
        Ok(FORMAT) => {}
        Ok(later) if is_later(later) => {
            return Err(anyhow!(tr!(messages, "benchmark-newer", path = shown())));
        }
        Err(error) if error.is_syntax() || error.is_eof() => return Err(broken(session, path, error)),
        Ok(_) | Err(_) => return Err(anyhow!(tr!(messages, "benchmark-foreign", path = shown()))),
    }
    let benchmark: Benchmark =
        serde_json::from_slice(&bytes).map_err(|error| broken(session, path, &error))?;
    match benchmark.contradiction() {
        None => Ok(Some(Read { path: path.to_owned(), benchmark })),
        Some(id) => {
            let id = if id.is_empty() { "none".to_owned() } else { display::visible(id).into_owned() };
            Err(anyhow!(tr!(messages, "benchmark-unsound", path = shown(), id = id, fewest = FEWEST)))
        }
    }
}

/// What a file of ours calls itself.
#[derive(Deserialize)]
struct Named {
    format: String,
}

fn is_later(format: &str) -> bool {
    let version = format.strip_prefix("boardready/benchmark/").and_then(|version| version.parse().ok());
    version.is_some_and(|version: u32| version > 1)
}

fn broken(session: &Session, path: &Path, error: &serde_json::Error) -> anyhow::Error {
    let (line, column) = (error.line().to_string(), error.column().to_string());
    anyhow!(tr!(
        session.messages,
        "benchmark-broken",
        path = display::path(path),
        line = line,
        column = column
    ))
}

impl Read {
    /// The benchmark, when it is of this bank.
    pub(super) fn of(&self, session: &Session, bank: &QuestionBank) -> Result<&Benchmark> {
        let theirs = &self.benchmark.bank.id;
        if *theirs == bank.id {
            return Ok(&self.benchmark);
        }
        Err(anyhow!(tr!(
            session.messages,
            "benchmark-other-bank",
            path = display::path(&self.path),
            theirs = display::visible(theirs).into_owned(),
            ours = display::visible(&bank.id).into_owned()
        )))
    }
}
