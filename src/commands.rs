//! The command line: a file a verb, with its arguments, its help and what it does. This is the
//! only place that prints.

#![allow(clippy::doc_markdown, reason = "these comments are what `--help` prints, where backticks are noise")]

mod assess;
mod bank;
mod banks;
mod compare;
mod home;
mod leaving;
mod list;
mod output;
mod prompts;
mod report;
mod saved;
mod schema;
mod session;
mod start;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use assess::AssessArgs;
use bank::BankCommand;
use compare::CompareArgs;
use list::ListArgs;
use prompts::Interrupted;
use report::ReportArgs;
use schema::SchemaArgs;
use session::{Common, Session};

use crate::tr;

/// The self-assessment a board takes before it decides on AI.
///
/// Without a command: offers what can be done now: answer the questions of the built-in bank and
/// get the report, go on with what is unfinished, read the last report, compare.
#[derive(Debug, Parser)]
#[command(name = "boardready", version, after_help = EXAMPLES, max_term_width = 100)]
#[command(args_conflicts_with_subcommands = false, disable_help_subcommand = true)]
struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    common: Common,
    /// What to do; nothing is to assess.
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  boardready                          answer the questions, then read the report
  boardready assess --quick           the eight most telling questions, four minutes
  boardready assess --lang nl         in het Nederlands
  boardready list                     what was answered before
  boardready report --sample          what a report looks like, before answering anything
  boardready report FILE --format markdown -o summary.md
  boardready compare OLD NEW          what changed since last time
  boardready bank new our-own.yaml    write a question bank of your own

Exit status: 0 done, 1 error, 2 wrong usage, 3 below --fail-under, 130 interrupted (all
confirmed answers are saved). Nothing ever leaves this computer.";

/// The verbs.
#[derive(Debug, Subcommand)]
enum Command {
    /// Answer the questions of a bank, then read the report
    Assess(AssessArgs),
    /// Report on saved assessments
    Report(ReportArgs),
    /// Say what changed between two assessments of one bank
    Compare(CompareArgs),
    /// List the saved assessments
    List(ListArgs),
    /// See, check and write question banks
    #[command(subcommand)]
    Bank(BankCommand),
    /// Print the JSON Schema of what the program writes, or of a question bank
    Schema(SchemaArgs),
}

/// How a command ended, when it did what it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Done,
    ProblemsFound,
    BelowThreshold,
    Interrupted,
}

/// The exit status of a command that was cut off.
const INTERRUPTED: u8 = 130;

/// A command could not do what it was asked to because of how it was asked.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct WrongUsage(String);

/// Parses the command line, runs the command, prints what went wrong, and gives the exit status.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut session = match Session::new(&cli.common) {
        Ok(session) => session,
        Err(error) => return fail(&error, None),
    };
    let result = match cli.command {
        None => home::home(&mut session),
        Some(Command::Assess(args)) => assess::assess(&mut session, &args),
        Some(Command::Report(args)) => report::report(&session, &args),
        Some(Command::Compare(args)) => compare::compare(&session, &args),
        Some(Command::List(args)) => list::list(&session, &args),
        Some(Command::Bank(command)) => bank::bank(&session, &command),
        Some(Command::Schema(args)) => schema::schema(&args),
    };
    match result {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::ProblemsFound) => ExitCode::FAILURE,
        Ok(Status::BelowThreshold) => ExitCode::from(3),
        Ok(Status::Interrupted) => ExitCode::from(INTERRUPTED),
        Err(error) if error.is::<Interrupted>() => ExitCode::from(INTERRUPTED),
        Err(error) => fail(&error, Some(&session)),
    }
}

fn fail(error: &anyhow::Error, session: Option<&Session>) -> ExitCode {
    // Whoever reads the results has stopped reading: there is nothing to add, and no one to tell.
    if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    let text = format!("{error:#}");
    let label = session.map_or_else(|| "error".to_owned(), |session| tr!(session.messages, "error-label"));
    // Several lines are laid out already, with snippets that wrapping would tear apart.
    match session.filter(|_| !text.contains('\n')) {
        Some(session) => session.tell(&format!("{label}: {text}")),
        None => {
            let _ = writeln!(io::stderr(), "{label}: {text}");
        }
    }
    if error.is::<WrongUsage>() { ExitCode::from(2) } else { ExitCode::FAILURE }
}
