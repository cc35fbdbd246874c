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
    #[command(about = "help-bank-list")]
    List,
    #[command(about = "help-bank-show")]
    Show(ShowArgs),
    #[command(about = "help-bank-form")]
    Form(FormArgs),
    #[command(about = "help-bank-check")]
    Check(CheckArgs),
    #[command(about = "help-bank-schema")]
    Schema,
    #[command(about = "help-bank-new")]
    New(NewArgs),
}

impl BankCommand {
    /// Whether it shows the texts of one bank.
    pub(super) fn shows_one(&self) -> bool {
        matches!(self, Self::Show(_) | Self::Form(_))
    }
}

pub(super) fn bank(session: &Session, command: &BankCommand) -> Result<Status> {
    match command {
        BankCommand::List => list::list(session),
        BankCommand::Show(args) => show::show(session, args),
        BankCommand::Form(args) => form::form(session, args),
        BankCommand::Check(args) => check::check(session, args),
        BankCommand::New(args) => new::new(session, args),
        BankCommand::Schema => {
            output::print(&crate::bank::schema(session.messages.language()))?;
            Ok(Status::Done)
        }
    }
}
