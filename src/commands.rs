//! The command line: a file a verb, with its arguments, its help and what it does. This is the
//! only place that prints.

mod assess;
mod bank;
mod banks;
mod begun;
mod benchmark;
mod compare;
mod decide;
mod decisions;
mod ending;
mod group;
mod home;
mod leaving;
mod list;
mod output;
mod prompts;
mod redact;
mod register;
mod report;
mod saved;
mod schema;
mod session;
mod start;
mod usage;

use std::env;
use std::io;
use std::process::ExitCode;

use anyhow::Result;
use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

use assess::AssessArgs;
use bank::BankCommand;
use compare::CompareArgs;
use decide::DecideArgs;
use decisions::DecisionsArgs;
use group::GroupArgs;
use list::ListArgs;
use prompts::Interrupted;
use redact::RedactArgs;
use report::ReportArgs;
use schema::SchemaArgs;
use session::{Common, Session};

use crate::messages::{Explain, Messages};
use crate::tr;

/// What the command line says. Each text of help is the name of a message.
#[derive(Debug, Parser)]
#[command(name = "boardready", bin_name = "boardready", version, max_term_width = 100)]
#[command(about = "help-boardready", after_help = "help-boardready-examples")]
#[command(args_conflicts_with_subcommands = false, disable_help_subcommand = true)]
struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    common: Common,
    /// What to do; nothing is to assess.
    #[command(subcommand)]
    command: Option<Command>,
}

/// The verbs.
#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = "help-assess")]
    Assess(AssessArgs),
    #[command(about = "help-report")]
    Report(ReportArgs),
    #[command(about = "help-compare")]
    Compare(CompareArgs),
    #[command(about = "help-group")]
    Group(GroupArgs),
    #[command(about = "help-decide")]
    Decide(DecideArgs),
    #[command(about = "help-decisions")]
    Decisions(DecisionsArgs),
    #[command(about = "help-redact")]
    Redact(RedactArgs),
    #[command(about = "help-list")]
    List(ListArgs),
    #[command(subcommand, about = "help-bank")]
    Bank(BankCommand),
    #[command(about = "help-schema")]
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

/// What went wrong in several lines of prose, which may be wrapped.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Prose(String);

/// Parses the command line, runs the command, prints what went wrong, and gives the exit status.
pub fn main() -> ExitCode {
    let mut arguments = usage::meant(env::args_os().collect());
    let cli = match Cli::try_parse_from(&arguments) {
        Err(error) if error.kind() == ErrorKind::UnknownArgument => {
            // Options without a verb are those of the main one, unless they are none of its.
            let mut with_verb = arguments.clone();
            with_verb.insert(1, "assess".into());
            match Cli::try_parse_from(&with_verb) {
                Err(other) if other.kind() == ErrorKind::UnknownArgument => Err(error),
                parsed => {
                    arguments = with_verb;
                    parsed
                }
            }
        }
        parsed => parsed,
    };
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => return usage::answer(&arguments, error),
    };
    let mut session = Session::new(&cli.common);
    match run(&mut session, cli.command) {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::ProblemsFound) => ExitCode::FAILURE,
        Ok(Status::BelowThreshold) => ExitCode::from(3),
        Ok(Status::Interrupted) => ExitCode::from(INTERRUPTED),
        Err(error) if error.is::<Interrupted>() => ExitCode::from(INTERRUPTED),
        Err(error) => fail(&error, &session.messages, session.wrap),
    }
}

fn run(session: &mut Session, command: Option<Command>) -> Result<Status> {
    // Only what shows one bank can have texts in a language that the program does not speak.
    match &command {
        Some(
            Command::Assess(_)
            | Command::Report(_)
            | Command::Compare(_)
            | Command::Group(_)
            | Command::Decide(_),
        ) => {}
        Some(Command::Bank(command)) if command.shows_one() => {}
        _ => session.speaks()?,
    }
    match command {
        None => home::home(session),
        Some(Command::Assess(args)) => assess::assess(session, &args),
        Some(Command::Report(args)) => report::report(session, &args),
        Some(Command::Compare(args)) => compare::compare(session, &args),
        Some(Command::Group(args)) => group::group(session, &args),
        Some(Command::Decide(args)) => decide::decide(session, &args),
        Some(Command::Decisions(args)) => decisions::decisions(session, &args),
        Some(Command::Redact(args)) => redact::redact(session, &args),
        Some(Command::List(args)) => list::list(session, &args),
        Some(Command::Bank(command)) => bank::bank(session, &command),
        Some(Command::Schema(args)) => schema::schema(session, &args),
    }
}

fn fail(error: &anyhow::Error, messages: &Messages, wrap: Option<usize>) -> ExitCode {
    // Whoever reads the results has stopped reading: there is nothing to add, and no one to tell.
    if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    let text = error.explain(messages);
    // Other errors of several lines are laid out already, with snippets that wrapping would tear apart.
    let wrap = wrap.filter(|_| error.is::<Prose>() || !text.contains('\n'));
    print_error(messages, &text, wrap);
    if error.is::<WrongUsage>() { ExitCode::from(2) } else { ExitCode::FAILURE }
}

impl Explain for anyhow::Error {
    fn explain(&self, messages: &Messages) -> String {
        let said = self.chain().map(|link| match link.downcast_ref::<io::Error>() {
            Some(error) => error.explain(messages),
            None => link.to_string(),
        });
        said.collect::<Vec<_>>().join(": ")
    }
}

fn print_error(messages: &Messages, text: &str, wrap: Option<usize>) {
    session::tell(&format!("{}: {text}", tr!(messages, "error-label")), wrap);
}
