//! `boardready report`: load, score, report.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::session::Session;
use super::{Status, WrongUsage, banks, output};
use crate::assessment::{self, Assessment, Store};
use crate::bank::{QuestionBank, round_six};
use crate::cli::{Format, ReportArgs};
use crate::display;
use crate::report::{self, Report};
use crate::scoring::{self, Scorecard};
use crate::{library, sample, tr};

pub(super) fn report(session: &Session, args: &ReportArgs) -> Result<Status> {
    let messages = &session.messages;
    if args.files.is_empty() && !args.sample {
        return Err(WrongUsage(tr!(messages, "report-which")).into());
    }
    let format = output::format(session, &args.output)?;
    if args.sample {
        return sample(session, args, format);
    }
    if args.files.len() > 1
        && let Some(format) = for_one(format)
    {
        return Err(WrongUsage(tr!(messages, "error-one-file", format = format)).into());
    }
    let store = session.store()?;
    let mut text = String::new();
    let mut below = Vec::new();
    for file in &args.files {
        let path = locate(session, &store, file)?;
        let (assessment, bank) = load(session, &store, &path, args.bank.as_deref())?;
        let scorecard = scoring::score(&bank, &assessment);
        below.extend(args.fail_under.and_then(|threshold| too_low(session, &path, &scorecard, threshold)));
        let report = report::build(&bank, &assessment, &scorecard, messages, &session.zone);
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&render(session, &report, format, args.output.file.is_none()));
    }
    output::deliver(session, &args.output, &text)?;
    for reason in &below {
        session.tell(reason);
    }
    Ok(if below.is_empty() { Status::Done } else { Status::BelowThreshold })
}

/// The name of a form that holds one report and no more.
fn for_one(format: Format) -> Option<&'static str> {
    match format {
        Format::Terminal | Format::Plain | Format::Markdown => None,
        Format::Html => Some("HTML"),
        Format::Json => Some("JSON"),
        Format::Csv => Some("CSV"),
    }
}

/// Reports on the invented board.
fn sample(session: &Session, args: &ReportArgs, format: Format) -> Result<Status> {
    let messages = &session.messages;
    let bank = library::built_in();
    let assessment = sample::assessment(&bank, messages.language());
    let scorecard = scoring::score(&bank, &assessment);
    let mut report = report::build(&bank, &assessment, &scorecard, messages, &session.zone);
    report.title = tr!(messages, "report-sample-title", title = report.title);
    output::deliver(session, &args.output, &render(session, &report, format, args.output.file.is_none()))?;
    session.tell(&tr!(messages, "report-sample-note"));
    Ok(Status::Done)
}

/// The report in one form. On the terminal it may have colour, in a file never.
pub(super) fn render(session: &Session, report: &Report, format: Format, shown: bool) -> String {
    let messages = &session.messages;
    match format {
        Format::Terminal => report::terminal::render(report, messages, output::style(session, shown)),
        Format::Plain => report::plain::render(report, messages),
        Format::Markdown => report::markdown::render(report, messages),
        Format::Html => report::html::render(report, messages),
        Format::Json => report::json::render(report),
        Format::Csv => report::csv::render(report),
    }
}

/// A path as it was given, or the saved assessment whose name or short id begins so.
pub(super) fn locate(session: &Session, store: &Store, file: &Path) -> Result<PathBuf> {
    let is_name = file.components().count() == 1;
    if file.exists() || !is_name {
        return Ok(file.to_owned());
    }
    let Some(beginning) = file.to_str() else { return Ok(file.to_owned()) };
    let mut found = saved_as(store, beginning);
    if found.len() > 1 {
        let names = found.iter().filter_map(|path| path.file_name()).map(|name| display::path(name.as_ref()));
        return Err(WrongUsage(tr!(
            session.messages,
            "error-ambiguous",
            beginning = display::visible(beginning).into_owned(),
            names = names.collect::<Vec<_>>().join("\n  ")
        ))
        .into());
    }
    Ok(found.pop().unwrap_or_else(|| file.to_owned()))
}

/// The saved assessment with this name or short id; where there is none, all whose name or short
/// id begins with it.
fn saved_as(store: &Store, beginning: &str) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(store.folder()) else { return Vec::new() };
    let mut begun = Vec::new();
    for path in folder.filter_map(|entry| Some(entry.ok()?.path())) {
        let is_assessment = path.extension().is_some_and(|ending| ending == "json") && path.is_file();
        let (Some(name), Some(stem)) = (path.file_name(), path.file_stem()) else { continue };
        let (name, stem) = (name.to_string_lossy(), stem.to_string_lossy());
        let id = stem.rsplit_once('-').map(|(_, id)| id).filter(|id| is_short_id(id));
        if name == beginning || stem == beginning || id == Some(beginning) {
            return vec![path];
        }
        let begins = stem.starts_with(beginning) || id.is_some_and(|id| id.starts_with(beginning));
        if begins && is_assessment {
            begun.push(path);
        }
    }
    begun.sort();
    begun
}

/// Whether this is the short id at the end of the name an assessment is saved under.
pub(super) fn is_short_id(text: &str) -> bool {
    text.len() == 8 && text.chars().all(|digit| digit.is_ascii_hexdigit())
}

/// The assessment in a file.
pub(super) fn read(session: &Session, path: &Path) -> Result<Assessment> {
    assessment::read(path).map_err(|error| anyhow!(error.explain(&session.messages)))
}

fn load(
    session: &Session,
    store: &Store,
    path: &Path,
    bank: Option<&Path>,
) -> Result<(Assessment, QuestionBank)> {
    let assessment = read(session, path)?;
    let bank = banks::of_assessment(session, store, &assessment, bank)?;
    if let Some(note) = banks::compare(&session.messages, path, &assessment, &bank)? {
        session.tell(&note);
    }
    Ok((assessment, bank))
}

/// Why an assessment is below the threshold, when it is.
fn too_low(session: &Session, path: &Path, scorecard: &Scorecard, threshold: f64) -> Option<String> {
    let messages = &session.messages;
    let path = display::path(path);
    let limit = messages.decimal(threshold, 1);
    match scorecard.index {
        None => Some(tr!(messages, "report-no-index", path = path, threshold = limit)),
        Some(index) if round_six(index.value) < round_six(threshold) => {
            let index = messages.decimal(index.value, 1);
            Some(tr!(messages, "report-below", path = path, index = index, threshold = limit))
        }
        Some(_) => None,
    }
}
