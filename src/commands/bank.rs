//! `boardready bank`: the banks there are, a preview, every problem, the schema, a new one.

mod check;
mod list;
mod new;
mod schema;
mod show;

use anyhow::Result;

use super::session::Session;
use super::{Status, output};
use crate::cli::BankCommand;

pub(super) fn bank(session: &Session, command: &BankCommand) -> Result<Status> {
    match command {
        BankCommand::List => list::list(session),
        BankCommand::Show(args) => show::show(session, args),
        BankCommand::Check(args) => check::check(session, args),
        BankCommand::New(args) => new::new(session, args),
        BankCommand::Schema => {
            output::print(&schema::text())?;
            Ok(Status::Done)
        }
    }
}
