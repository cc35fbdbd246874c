//! Benchmarks: a file that says where other organisations are, read for `report` and `group`.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::session::{Session, Told as _};
use crate::bank::QuestionBank;
use crate::benchmark::{Benchmark, FEWEST, FORMAT};
use crate::files::{self, Trouble};
use crate::reading::{Place, Unfit, ours};
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
    let benchmark: Benchmark = ours(&bytes, FORMAT).map_err(|unfit| match unfit {
        Unfit::Foreign => anyhow!(tr!(messages, "benchmark-foreign", path = shown())),
        Unfit::Newer => anyhow!(tr!(messages, "benchmark-newer", path = shown())),
        Unfit::Broken(Place { line, column }) => {
            let (line, column) = (line.to_string(), column.to_string());
            anyhow!(tr!(messages, "benchmark-broken", path = shown(), line = line, column = column))
        }
    })?;
    match benchmark.contradiction() {
        None => Ok(Some(Read { path: path.to_owned(), benchmark })),
        Some(id) => {
            let id = if id.is_empty() { "none".to_owned() } else { display::visible(id).into_owned() };
            Err(anyhow!(tr!(messages, "benchmark-unsound", path = shown(), id = id, fewest = FEWEST)))
        }
    }
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
