//! `boardready bank`: the banks there are, a preview, a form, every problem, the schema, a new one.

mod check;
mod form;
mod list;
mod new;
mod show;

use anyhow::Result;
use clap::Subcommand;

use check::CheckArgs;
use form::FormArgs;
use new::NewArgs;
use show::ShowArgs;

use super::session::Session;
use super::{Status, output};

/// What can be done with question banks.
#[derive(Debug, Subcommand)]
pub(super) enum BankCommand {
    /// List the built-in banks and your own
    List,
    /// Show a whole bank, to review or print it
    Show(ShowArgs),
    /// Make a form to print or to fill in, without scores
    Form(FormArgs),
    /// Check banks: every problem at once, each with its place and a way to mend it
    Check(CheckArgs),
    /// Print the JSON Schema of a bank, with which an editor completes and checks it
    Schema,
    /// Write a small bank with comments, to start from
    New(NewArgs),
}

pub(super) fn bank(session: &Session, command: &BankCommand) -> Result<Status> {
    match command {
        BankCommand::List => list::list(session),
        BankCommand::Show(args) => show::show(session, args),
        BankCommand::Form(args) => form::form(session, args),
        BankCommand::Check(args) => check::check(session, args),
        BankCommand::New(args) => new::new(session, args),
        BankCommand::Schema => {
            output::print(&crate::bank::schema())?;
            Ok(Status::Done)
        }
    }
}
