//! `boardready report`: load, score, report.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::output::{Format, OutputArgs};
use super::prompts::{self, Mode};
use super::register::{PastArgs, RegisterArgs};
use super::saved::{self, MOST_OFFERED, Taken};
use super::session::{Session, Told as _};
use super::{Status, WrongUsage, banks, benchmark, leaving, output};
use crate::assessment::{Assessment, Saved, Store};
use crate::bank::{QuestionBank, round_six};
use crate::display;
use crate::messages::Explain as _;
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
    #[arg(long, value_name = "value-file", conflicts_with = "sample", help = "help-report-benchmark")]
    benchmark: Option<PathBuf>,
    #[command(flatten)]
    register: PastArgs,
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

pub(super) fn report(session: &mut Session, args: &ReportArgs) -> Result<Status> {
    let format = output::format::<Report>(session, &args.output)?;
    if args.sample {
        session.reads(&library::built_in())?;
        let again = leaving::Command::new(session, Mode::Screen).to("report", &["--sample"], &[]);
        output::deliver(session, &args.output, format, &[sample(session)], &again)?;
        session.tell(&tr!(session.messages, "report-sample-note"));
        return Ok(Status::Done);
    }
    if !args.files.is_empty() {
        return report_on(session, args, format, &args.files);
    }
    match which(session, "report")? {
        Some(file) => report_on(session, args, format, &[file]),
        None => Ok(Status::Done),
    }
}

/// The saved assessment that is meant where none is named: the only one, or the one that the
/// person chooses for this verb; `None` when they leave without a choice.
pub(super) fn which(session: &mut Session, verb: &str) -> Result<Option<PathBuf>> {
    let store = session.store()?;
    let saved = store.list().told(session)?.take(MOST_OFFERED);
    let mut readable: Vec<Taken> = Vec::new();
    for Saved { path, assessment } in saved {
        match assessment {
            Ok(assessment) => readable.push(Taken::of(path, assessment)),
            Err(error) => session.tell(&error.explain(&session.messages)),
        }
    }
    let choice = match readable.len() {
        0 => return Err(WrongUsage(tr!(session.messages, "report-which")).into()),
        1 => Some(0),
        _ if session.terminal.input && session.terminal.output && session.terminal.messages => {
            let mode = Mode::of(session, false);
            prompts::with(session, mode, |prompts| saved::choose(prompts, &store, &readable))?
        }
        _ => {
            let line = |taken: &Taken| {
                format!(
                    "{}  {}",
                    saved::name(&taken.path),
                    saved::described(session, &store, &taken.assessment)
                )
            };
            let lines: Vec<String> = readable.iter().map(line).collect();
            let command = leaving::Command::new(session, Mode::Screen).to(verb, &[], &[&readable[0].path]);
            let saved = lines.join("\n  ");
            return Err(WrongUsage(tr!(
                session.messages,
                "report-which-of",
                saved = saved,
                command = command
            ))
            .into());
        }
    };
    Ok(choice.map(|choice| readable.swap_remove(choice).path))
}

fn report_on(session: &Session, args: &ReportArgs, format: Format, files: &[PathBuf]) -> Result<Status> {
    let messages = &session.messages;
    if files.len() > 1
        && let Some(format) = for_one(format)
    {
        return Err(WrongUsage(tr!(messages, "error-one-file", format = format)).into());
    }
    let store = session.store()?;
    let benchmark = benchmark::read(session, args.benchmark.as_deref())?;
    let register = args.register.as_of(session)?;
    let (mut reports, mut paths) = (Vec::new(), Vec::new());
    let mut below = Vec::new();
    for file in files {
        let Taken { path, assessment } = Taken::read(session, &store, file)?;
        let bank = banks::of_assessment(session, &store, &assessment, args.bank.as_deref())?;
        let (report, scorecard) = of_file(session, &store, &register, &path, &assessment, &bank)?;
        below.extend(args.fail_under.and_then(|threshold| too_low(session, &path, &scorecard, threshold)));
        reports.push(match &benchmark {
            Some(read) => report.among(read.of(session, &bank)?, &bank),
            None => report,
        });
        paths.push(path);
        if files.len() == 1 {
            // It goes when the process does: taking it apart first costs a fiftieth of a report.
            std::mem::forget(bank);
        }
    }
    let again = leaving::Command::new(session, Mode::Screen).of_bank("report", args.bank.as_deref(), &paths);
    output::deliver(session, &args.output, format, &reports, &again)?;
    for reason in &below {
        session.tell(reason);
    }
    Ok(if below.is_empty() { Status::Done } else { Status::BelowThreshold })
}

/// The report of a saved assessment.
pub(super) fn of_saved(
    session: &Session,
    store: &Store,
    taken: &Taken,
    bank: Option<&Path>,
    register: &RegisterArgs,
) -> Result<Report> {
    let bank = banks::of_assessment(session, store, &taken.assessment, bank)?;
    Ok(of_file(session, store, register, &taken.path, &taken.assessment, &bank)?.0)
}

/// The report of what was read from a file, which says what of it does not count.
fn of_file(
    session: &Session,
    store: &Store,
    register: &RegisterArgs,
    path: &Path,
    assessment: &Assessment,
    bank: &QuestionBank,
) -> Result<(Report, Scorecard)> {
    let (assessment, found) = banks::check_and_tell(session, path, assessment, bank)?;
    let scorecard = scoring::score(bank, &assessment);
    let report = register.told(session, store, bank, assessment.organisation.as_deref(), |past| {
        report::build_after(bank, &assessment, &scorecard, &session.messages, &session.zone, past)
    })?;
    Ok((report.of_file(&found, bank, &session.messages), scorecard))
}

/// The name of a form that holds one report and no more.
fn for_one(format: Format) -> Option<&'static str> {
    match format {
        Format::Terminal | Format::Plain | Format::Markdown => None,
        Format::Html | Format::Slides => Some("HTML"),
        Format::Docx => Some("Word"),
        Format::Json => Some("JSON"),
        Format::Csv => Some("CSV"),
        Format::Ics => Some("iCalendar"),
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
