//! `boardready bank`: the banks there are, a preview, every problem, the schema, a new one.

mod check;
mod list;
mod new;
mod schema;
mod show;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Subcommand, ValueEnum};

use super::session::Session;
use super::{Status, output};

/// What can be done with question banks.
#[derive(Debug, Subcommand)]
pub(super) enum BankCommand {
    /// List the built-in banks and your own
    List,
    /// Show a whole bank, to review or print it
    Show(ShowArgs),
    /// Check banks: every problem at once, each with its place and a way to mend it
    Check(CheckArgs),
    /// Print the JSON Schema of a bank, with which an editor completes and checks it
    Schema,
    /// Write a small bank with comments, to start from
    New(NewArgs),
}

/// Options of `bank show`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  boardready bank show
  boardready bank show our-own-bank.yaml --lang nl
  boardready bank show our-own-bank.yaml --all-languages --format markdown > review.md")]
pub(super) struct ShowArgs {
    /// The question bank: a name that `bank list` shows, or a file [default: the built-in bank]
    #[arg(value_name = "BANK")]
    pub(super) bank: Option<PathBuf>,
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub(super) format: ShowFormat,
    /// Show every text in each language of the bank, one below the other
    #[arg(long)]
    pub(super) all_languages: bool,
}

/// The forms in which a bank is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowFormat {
    /// Text for a terminal.
    Terminal,
    /// Markdown, to print or to send round.
    Markdown,
}

/// Options of `bank check`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  boardready bank check our-own-bank.yaml
  boardready bank check --strict banks/*.yaml
  boardready bank check --format json our-own-bank.yaml

As JSON, lines and columns count from 1, columns in characters, and the end is the place behind
the last character. Of a file with more than 200 problems the first 200 are told, and all counted.

Exit status: 0 without errors, 1 with an error, or with a warning under --strict.")]
pub(super) struct CheckArgs {
    /// The files to check
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Fail on warnings too
    #[arg(long)]
    pub(super) strict: bool,
    /// The form of the result
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub(super) format: CheckFormat,
}

/// The forms of what a check finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// Each problem with its line, for a person.
    Terminal,
    /// For editors and other programs.
    Json,
}

/// Options of `bank new`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  boardready bank new our-own-bank.yaml
  boardready bank new our-own-bank.yaml --lang nl")]
pub(super) struct NewArgs {
    /// The file to write; it must not exist yet
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

pub(super) fn bank(session: &Session, command: &BankCommand) -> Result<Status> {
    match command {
        BankCommand::List => list::list(session),
        BankCommand::Show(args) => show::show(session, args),
        BankCommand::Check(args) => check::check(session, args),
        BankCommand::New(args) => new::new(session, args),
        BankCommand::Schema => {
            output::print(&schema())?;
            Ok(Status::Done)
        }
    }
}

/// The JSON Schema of a question bank.
pub(super) fn schema() -> String {
    schema::text()
}
