//! Results: to standard output, or into a file that is written whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use comfy_table::{ContentArrangement, Table, presets};
use tempfile::NamedTempFile;

use super::session::Session;
use super::{WrongUsage, banks};
use crate::cli::{Format, OutputArgs};
use crate::display;
use crate::messages::Messages;
use crate::report::terminal::Style;
use crate::tr;

/// Whether an output file may take the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    Keep,
    Overwrite,
}

/// The form that was asked for, or that the ending of the output file says, or that suits where
/// it is shown.
pub(super) fn format(session: &Session, args: &OutputArgs) -> Result<Format> {
    if let Some(format) = args.format.or(args.accessible.then_some(Format::Plain)) {
        return Ok(format);
    }
    let ending = args.file.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        None if args.file.is_none() && session.terminal.speaks() => Ok(Format::Plain),
        None if args.file.is_none() => Ok(Format::Terminal),
        Some("md" | "markdown") => Ok(Format::Markdown),
        Some("html" | "htm") => Ok(Format::Html),
        Some("json") => Ok(Format::Json),
        Some("csv") => Ok(Format::Csv),
        Some("txt") => Ok(Format::Terminal),
        _ => Err(WrongUsage(tr!(session.messages, "error-no-format")).into()),
    }
}

/// How a report for a terminal is set. Shown, it may have colour; in a file never.
pub(super) fn style(session: &Session, shown: bool) -> Style {
    Style {
        colour: shown && session.terminal.output_colour(),
        unicode: session.terminal.unicode || !shown,
        width: session.terminal.width(),
    }
}

/// Shows a report, or writes it into the file that was asked for.
pub(super) fn deliver(session: &Session, args: &OutputArgs, text: &str) -> Result<()> {
    match args.file.as_deref() {
        Some(path) if path != Path::new("-") => {
            let existing = if args.force { Existing::Overwrite } else { Existing::Keep };
            write(&session.messages, path, text, existing)?;
            session.tell(&tr!(session.messages, "report-written", path = display::path(path)));
            Ok(())
        }
        _ => print(text),
    }
}

/// Prints a result.
pub(super) fn print(text: &str) -> Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(())
}

/// Writes a result into a file that only its owner can read.
pub(super) fn write(messages: &Messages, path: &Path, text: &str, existing: Existing) -> Result<()> {
    persist(path, text, existing).map_err(|error| {
        let shown = display::path(path);
        match error.kind() {
            io::ErrorKind::AlreadyExists => anyhow!(tr!(messages, "error-output-exists", path = shown)),
            _ => anyhow!(
                "{}",
                tr!(messages, "error-output", path = shown, reason = banks::trouble(messages, &error))
            ),
        }
    })
}

fn persist(path: &Path, text: &str, existing: Existing) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if existing == Existing::Keep && fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    match existing {
        Existing::Keep => file.persist_noclobber(path),
        Existing::Overwrite => file.persist(path),
    }
    .map_err(|error| error.error)?;
    Ok(())
}

/// A name in this folder that is free: the one asked for, or with a number before its ending.
pub(super) fn free_name(stem: &str, ending: &str) -> PathBuf {
    let first = PathBuf::from(format!("{stem}.{ending}"));
    (2..)
        .map(|number| PathBuf::from(format!("{stem}-{number}.{ending}")))
        .take(1000)
        .fold(None, |free, next| free.or_else(|| fs::symlink_metadata(&next).is_err().then_some(next)))
        .filter(|_| fs::symlink_metadata(&first).is_ok())
        .unwrap_or(first)
}

/// A table as wide as the window at most, with these headings.
pub(super) fn table(session: &Session, headings: impl IntoIterator<Item = String>) -> Table {
    let mut table = Table::new();
    table
        .load_style(if session.terminal.unicode { presets::UTF8_HORIZONTAL_ONLY } else { presets::NOTHING })
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(session.terminal.width()).unwrap_or(u16::MAX))
        .set_header(headings);
    table
}
