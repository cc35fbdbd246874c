//! What is put to the board.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::assessment::Store;
use crate::commands::group::{self, GroupArgs, LINES};
use crate::commands::register::RegisterArgs;
use crate::commands::report;
use crate::commands::saved::Taken;
use crate::commands::session::Session;
use crate::files;
use crate::report::group::GroupReport;
use crate::report::{AgendaItem, Report};

/// What is put to the board, and whose it is.
pub(in crate::commands) struct Agenda {
    /// The id of the bank.
    pub(super) bank: String,
    pub(super) organisation: Option<String>,
    /// What was answered.
    pub(super) title: String,
    pub(super) items: Vec<AgendaItem>,
}

impl Agenda {
    /// What the report on these answers puts to the board: one person's, or those of a group.
    pub(super) fn read(
        session: &Session,
        store: &Store,
        files: &[PathBuf],
        bank: Option<&Path>,
        register: &RegisterArgs,
    ) -> Result<Self> {
        // Standard input is what the decisions are typed on.
        let is_many =
            |path: &PathBuf| path.is_dir() || files::has_ending(path, LINES) || group::is_kept(path);
        if let [file] = files
            && !is_many(file)
        {
            let taken = Taken::read(session, store, file)?;
            return Ok(Self::of_report(session, report::of_saved(session, store, &taken, bank, register)?));
        }
        let args = GroupArgs::of(files.to_vec(), bank.map(Path::to_owned), register.clone());
        Ok(Self::of_group(session, group::of_files(session, &args)?))
    }

    /// What a report on one person's answers puts to the board.
    pub(in crate::commands) fn of_report(session: &Session, report: Report) -> Self {
        Self {
            items: report.agenda_items(&session.messages),
            bank: report.bank.id,
            organisation: report.subject.organisation,
            title: report.title,
        }
    }

    fn of_group(session: &Session, report: GroupReport) -> Self {
        Self {
            items: report.agenda_items(&session.messages),
            bank: report.bank.id,
            organisation: report.organisation,
            title: report.title,
        }
    }
}
