//! `boardready compare`: load two, score both, say what changed.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::session::Session;
use super::{Status, banks, output, report};
use crate::assessment::{Assessment, Store, mismatch};
use crate::bank::QuestionBank;
use crate::cli::{CompareArgs, Format};
use crate::comparison::{self, Side};
use crate::display;
use crate::report::comparison::{self as reported, ComparisonReport};
use crate::{scoring, tr};

pub(super) fn compare(session: &Session, args: &CompareArgs) -> Result<Status> {
    let messages = &session.messages;
    let format = output::format(session, &args.output)?;
    let store = session.store()?;
    let then = Taken::read(session, &store, &args.old)?;
    let now = Taken::read(session, &store, &args.new)?;
    if then.assessment.bank.id != now.assessment.bank.id {
        return Err(other_banks(session, &then, &now));
    }
    let (then_bank, now_bank) = banks_of(session, &store, args.bank.as_deref(), &then, &now)?;
    then.check(session, &then_bank)?;
    now.check(session, &now_bank)?;

    let cards = (scoring::score(&then_bank, &then.assessment), scoring::score(&now_bank, &now.assessment));
    let old = Side { bank: &then_bank, assessment: &then.assessment, scorecard: &cards.0 };
    let new = Side { bank: &now_bank, assessment: &now.assessment, scorecard: &cards.1 };
    let found = comparison::compare(old, new).map_err(|_| other_banks(session, &then, &now))?;
    let report = reported::build(old, new, &found, messages, &session.zone);
    output::deliver(session, &args.output, &render(session, &report, format, args.output.file.is_none()))?;
    Ok(Status::Done)
}

/// One of the two, as it was saved.
struct Taken {
    path: PathBuf,
    assessment: Assessment,
}

impl Taken {
    fn read(session: &Session, store: &Store, file: &Path) -> Result<Self> {
        let path = report::locate(session, store, file)?;
        Ok(Self { assessment: report::read(session, &path)?, path })
    }

    /// Tells which of its answers the bank has no place for. That it is another version, the
    /// report says itself.
    fn check(&self, session: &Session, bank: &QuestionBank) -> Result<()> {
        let note = banks::compare(&session.messages, &self.path, &self.assessment, bank)?;
        if let Some(note) = note.filter(|_| mismatch(&self.assessment, bank).loses_answers()) {
            session.tell(&note);
        }
        Ok(())
    }
}

/// The bank of each: its own where that can be found, otherwise the other's.
fn banks_of(
    session: &Session,
    store: &Store,
    named: Option<&Path>,
    then: &Taken,
    now: &Taken,
) -> Result<(QuestionBank, QuestionBank)> {
    let found = |taken: &Taken| banks::of_assessment(session, store, &taken.assessment, named);
    let is_own = |taken: &Taken, bank: &Result<QuestionBank>| {
        bank.as_ref().is_ok_and(|bank| banks::agrees(&taken.assessment.bank, bank))
    };
    let (then_bank, now_bank) = (found(then), found(now));
    match (is_own(then, &then_bank), is_own(now, &now_bank)) {
        (true, false) => then_bank.map(|bank| (bank.clone(), bank)),
        (false, true) => now_bank.map(|bank| (bank.clone(), bank)),
        _ => Ok((then_bank?, now_bank?)),
    }
}

fn other_banks(session: &Session, then: &Taken, now: &Taken) -> anyhow::Error {
    let id = |taken: &Taken| display::visible(&taken.assessment.bank.id).into_owned();
    anyhow!(tr!(
        session.messages,
        "comparison-error-banks",
        then = display::path(&then.path),
        then_bank = id(then),
        now = display::path(&now.path),
        now_bank = id(now)
    ))
}

/// The comparison in one form. On the terminal it may have colour, in a file never.
fn render(session: &Session, report: &ComparisonReport, format: Format, shown: bool) -> String {
    let messages = &session.messages;
    match format {
        Format::Terminal => reported::terminal::render(report, messages, output::style(session, shown)),
        Format::Plain => reported::plain::render(report, messages),
        Format::Markdown => reported::markdown::render(report, messages),
        Format::Html => reported::html::render(report, messages),
        Format::Json => reported::json::render(report),
        Format::Csv => reported::csv::render(report),
    }
}
