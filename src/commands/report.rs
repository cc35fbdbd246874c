//! `boardready report`: load, score, report.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::output::{Format, OutputArgs};
use super::saved::Taken;
use super::session::Session;
use super::{Status, WrongUsage, banks, output};
use crate::assessment::Store;
use crate::bank::round_six;
use crate::display;
use crate::report::{self, Report};
use crate::scoring::{self, Scorecard};
use crate::{library, sample, tr};

/// Options of `report`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-report-examples")]
pub(super) struct ReportArgs {
    #[arg(value_name = "value-file", help = "help-report-files")]
    files: Vec<PathBuf>,
    #[arg(long, conflicts_with_all = ["files", "bank", "fail_under"], help = "help-report-sample")]
    sample: bool,
    /// Where the report goes.
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_name = "value-bank", help = "help-report-bank")]
    bank: Option<PathBuf>,
    #[arg(long, value_name = "value-index", value_parser = parse_index, help = "help-report-fail-under")]
    fail_under: Option<f64>,
}

/// What it refuses, it refuses with the name of a message.
fn parse_index(text: &str) -> Result<f64, &'static str> {
    match text.parse::<f64>() {
        Ok(index) if (0.0..=100.0).contains(&index) => Ok(index),
        _ => Err("usage-index"),
    }
}

pub(super) fn report(session: &Session, args: &ReportArgs) -> Result<Status> {
    let messages = &session.messages;
    if args.files.is_empty() && !args.sample {
        return Err(WrongUsage(tr!(messages, "report-which")).into());
    }
    let format = output::format(session, &args.output)?;
    if args.sample {
        session.reads(&library::built_in())?;
        output::deliver(session, &args.output, format, &[sample(session)])?;
        session.tell(&tr!(messages, "report-sample-note"));
        return Ok(Status::Done);
    }
    if args.files.len() > 1
        && let Some(format) = for_one(format)
    {
        return Err(WrongUsage(tr!(messages, "error-one-file", format = format)).into());
    }
    let store = session.store()?;
    let mut reports = Vec::new();
    let mut below = Vec::new();
    for file in &args.files {
        let Taken { path, assessment } = Taken::read(session, &store, file)?;
        let bank = banks::of_assessment(session, &store, &assessment, args.bank.as_deref())?;
        banks::check(session, &path, &assessment, &bank)?;
        let scorecard = scoring::score(&bank, &assessment);
        below.extend(args.fail_under.and_then(|threshold| too_low(session, &path, &scorecard, threshold)));
        reports.push(report::build(&bank, &assessment, &scorecard, messages, &session.zone));
    }
    output::deliver(session, &args.output, format, &reports)?;
    for reason in &below {
        session.tell(reason);
    }
    Ok(if below.is_empty() { Status::Done } else { Status::BelowThreshold })
}

/// The report of a saved assessment.
pub(super) fn of_saved(session: &Session, store: &Store, taken: &Taken) -> Result<Report> {
    let bank = banks::of_assessment(session, store, &taken.assessment, None)?;
    banks::check(session, &taken.path, &taken.assessment, &bank)?;
    let scorecard = scoring::score(&bank, &taken.assessment);
    Ok(report::build(&bank, &taken.assessment, &scorecard, &session.messages, &session.zone))
}

/// The name of a form that holds one report and no more.
fn for_one(format: Format) -> Option<&'static str> {
    match format {
        Format::Terminal | Format::Plain | Format::Markdown => None,
        Format::Html => Some("HTML"),
        Format::Docx => Some("Word"),
        Format::Json => Some("JSON"),
        Format::Csv => Some("CSV"),
    }
}

/// The report on the invented board.
pub(super) fn sample(session: &Session) -> Report {
    let messages = &session.messages;
    let bank = library::built_in();
    let assessment = sample::assessment(&bank, messages.language());
    let scorecard = scoring::score(&bank, &assessment);
    let mut report = report::build(&bank, &assessment, &scorecard, messages, &session.zone);
    report.title = tr!(messages, "report-sample-title", title = report.title);
    report
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
