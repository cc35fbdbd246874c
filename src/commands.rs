//! The verbs of the command line, one file each. This is the only place that prints.

mod assess;
mod bank;
mod banks;
mod compare;
mod list;
mod output;
mod prompts;
mod report;
mod session;
mod start;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::cli::{AssessArgs, Cli, Command};
use crate::tr;

use session::Session;

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

/// Runs the command, prints what went wrong, and gives the exit status.
pub fn main(cli: &Cli) -> ExitCode {
    let mut session = match Session::new(&cli.common) {
        Ok(session) => session,
        Err(error) => return fail(&error, None),
    };
    let result = match &cli.command {
        None => assess::assess(&mut session, &AssessArgs::default()),
        Some(Command::Assess(args)) => assess::assess(&mut session, args),
        Some(Command::Report(args)) => report::report(&session, args),
        Some(Command::Compare(args)) => compare::compare(&session, args),
        Some(Command::List(args)) => list::list(&session, args),
        Some(Command::Bank(command)) => bank::bank(&session, command),
    };
    match result {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::ProblemsFound) => ExitCode::FAILURE,
        Ok(Status::BelowThreshold) => ExitCode::from(3),
        Ok(Status::Interrupted) => ExitCode::from(INTERRUPTED),
        Err(error) => fail(&error, Some(&session)),
    }
}

fn fail(error: &anyhow::Error, session: Option<&Session>) -> ExitCode {
    // Whoever reads the results has stopped reading: there is nothing to add, and no one to tell.
    if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    let text = format!("{error:#}");
    match session {
        // Several lines are laid out already, with snippets that wrapping would tear apart.
        Some(session) if !text.contains('\n') => {
            session.tell(&format!("{}: {text}", tr!(session.messages, "error-label")));
        }
        Some(session) => {
            let _ = writeln!(io::stderr(), "{}: {text}", tr!(session.messages, "error-label"));
        }
        None => {
            let _ = writeln!(io::stderr(), "error: {text}");
        }
    }
    if error.is::<WrongUsage>() { ExitCode::from(2) } else { ExitCode::FAILURE }
}
