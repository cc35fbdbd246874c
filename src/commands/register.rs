//! Registers of decisions by name: which one is meant, and what is in it.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use jiff::civil::Date;

use super::decide::DayArgs;
use super::saved;
use super::session::{Session, Told as _};
use crate::assessment::Store;
use crate::bank::QuestionBank;
use crate::display;
use crate::messages::Explain as _;
use crate::register::{self, Register};
use crate::report::Past;
use crate::tr;

/// Which register is meant.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct RegisterArgs {
    #[arg(id = "register", long = "register", value_name = "value-file", help = "help-register")]
    pub(super) file: Option<PathBuf>,
    /// Whether one that is named may have yet to be made.
    #[arg(skip)]
    pub(super) may_be_new: bool,
    /// The day at whose end it is read, if not today.
    #[arg(skip)]
    pub(super) until: Option<Date>,
}

/// Which register a report tells of, and as of which day.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct PastArgs {
    /// Which register.
    #[command(flatten)]
    register: RegisterArgs,
    #[arg(long = "date", value_name = "value-day", help = "help-past-date")]
    day: Option<String>,
}

impl PastArgs {
    /// Of this register, as of the day that it says.
    pub(super) fn of(register: RegisterArgs) -> Self {
        Self { register, day: None }
    }

    /// The register, as of the day that is named.
    pub(super) fn as_of(&self, session: &Session) -> Result<RegisterArgs> {
        let day = DayArgs { day: self.day.clone() };
        let until = if day.day.is_some() { Some(day.today(session)?) } else { None };
        Ok(RegisterArgs { until: until.or(self.register.until), ..self.register.clone() })
    }
}

/// The folder of the registers, beside the assessments.
pub(super) fn folder(store: &Store) -> PathBuf {
    store.folder().join("decisions")
}

impl RegisterArgs {
    /// Where the register of this organisation and bank is, or would be made, and what is in it.
    pub(super) fn find(
        &self,
        session: &Session,
        store: &Store,
        bank: &str,
        organisation: Option<&str>,
    ) -> Result<(PathBuf, Option<Register>)> {
        let Some(path) = &self.file else {
            return register::find(&folder(store), bank, organisation).told(session);
        };
        if !path.exists() {
            return Ok((path.clone(), None));
        }
        let found = register::read(path).told(session)?;
        check(session, path, &found, bank, organisation)?;
        Ok((path.clone(), Some(found)))
    }

    /// What a report on these answers gives, which is told of the register if there is one, and of the day.
    pub(super) fn told<R>(
        &self,
        session: &Session,
        store: &Store,
        bank: &QuestionBank,
        organisation: Option<&str>,
        report: impl FnOnce(Option<Past>) -> R,
    ) -> Result<R> {
        let Some(register) = self.of_report(session, store, &bank.id, organisation)? else {
            return Ok(report(None));
        };
        let today = self.until.unwrap_or_else(|| session.today());
        Ok(report(Some(Past { register: &register.until(today), today })))
    }

    /// The register that a report on these answers tells of, if there is one. One that was not asked for and
    /// cannot be read keeps nobody from the report: that is told.
    pub(super) fn of_report(
        &self,
        session: &Session,
        store: &Store,
        bank: &str,
        organisation: Option<&str>,
    ) -> Result<Option<Register>> {
        match self.find(session, store, bank, organisation) {
            Ok((path, None)) if self.file.is_some() && !self.may_be_new => {
                Err(anyhow!(tr!(session.messages, "file-not-found", path = display::path(&path))))
            }
            Err(error) if self.file.is_none() => {
                session.tell(&error.explain(&session.messages));
                Ok(None)
            }
            found => found.map(|(_, register)| register),
        }
    }
}

/// Refuses the register of another bank or organisation.
fn check(
    session: &Session,
    path: &Path,
    found: &Register,
    bank: &str,
    organisation: Option<&str>,
) -> Result<()> {
    if found.is_of(bank, organisation) {
        return Ok(());
    }
    let messages = &session.messages;
    let (other, [theirs, ours]) = if found.bank == bank {
        let names = [found.organisation.as_deref(), organisation];
        ("organisation", names.map(|name| saved::organisation(session, name)))
    } else {
        ("bank", [&found.bank, bank].map(|id| display::visible(id).into_owned()))
    };
    let path = display::path(path);
    Err(anyhow!(tr!(messages, "register-of-other", path = path, other = other, theirs = theirs, ours = ours)))
}
