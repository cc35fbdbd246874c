//! `boardready compare`: load two, score both, say what changed.

mod groups;

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::group::parse_people;
use super::output::OutputArgs;
use super::prompts::Mode;
use super::register::PastArgs;
use super::saved::Taken;
use super::session::Session;
use super::{Status, banks, leaving, output};
use crate::assessment::{Assessment, Store, settle};
use crate::bank::QuestionBank;
use crate::comparison::{self, Side};
use crate::display;
use crate::report::comparison::ComparisonReport;
use crate::report::group_comparison::GroupComparison;
use crate::{report, scoring, tr};

/// Options of `compare`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-compare-examples")]
pub(super) struct CompareArgs {
    #[arg(value_name = "value-old", help = "help-compare-old")]
    old: PathBuf,
    #[arg(value_name = "value-new", help = "help-compare-new")]
    new: PathBuf,
    /// Where the report goes.
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_name = "value-number", value_parser = parse_people, help = "help-compare-min-group")]
    min_group: Option<u16>,
    #[arg(long, value_name = "value-bank", help = "help-compare-bank")]
    bank: Option<PathBuf>,
    #[command(flatten)]
    register: PastArgs,
}

pub(super) fn compare(session: &Session, args: &CompareArgs) -> Result<Status> {
    let again = |paths: &[PathBuf]| {
        leaving::Command::new(session, Mode::Screen).of_bank("compare", args.bank.as_deref(), paths)
    };
    let store = session.store()?;
    if groups::are_groups(session, &store, args)? {
        let format = output::format::<GroupComparison>(session, &args.output)?;
        let report = groups::between(session, &store, args)?;
        let again = again(&[args.old.clone(), args.new.clone()]);
        output::deliver(session, &args.output, format, &[report], &again)?;
        return Ok(Status::Done);
    }
    let format = output::format::<ComparisonReport>(session, &args.output)?;
    let then = Taken::read(session, &store, &args.old)?;
    let now = Taken::read(session, &store, &args.new)?;
    let report = between(session, &store, Some(args), &then, &now)?;
    output::deliver(session, &args.output, format, &[report], &again(&[then.path, now.path]))?;
    Ok(Status::Done)
}

/// The report of what changed between two saved assessments, which may be read with the bank and the register
/// that are named.
pub(super) fn between(
    session: &Session,
    store: &Store,
    args: Option<&CompareArgs>,
    then: &Taken,
    now: &Taken,
) -> Result<ComparisonReport> {
    if then.assessment.bank.id != now.assessment.bank.id {
        return Err(other_banks(session, then, now));
    }
    let (then_bank, now_bank) =
        banks_of(session, store, args.and_then(|args| args.bank.as_deref()), then, now)?;
    let settled = (check(session, then, &then_bank)?, check(session, now, &now_bank)?);
    let cards = (scoring::score(&then_bank, &settled.0), scoring::score(&now_bank, &settled.1));
    let old = Side { bank: &then_bank, assessment: &settled.0, scorecard: &cards.0 };
    let new = Side { bank: &now_bank, assessment: &settled.1, scorecard: &cards.1 };
    let found = comparison::compare(old, new).map_err(|_| other_banks(session, then, now))?;
    let register = args.map(|args| args.register.clone()).unwrap_or_default().as_of(session)?;
    register.told(session, store, &now_bank, settled.1.organisation.as_deref(), |past| {
        report::comparison::build(old, new, &found, &session.messages, &session.zone, past)
    })
}

/// The assessment as it is read with its bank; tells which of its answers the bank has no place for.
/// That it is another version, the report says itself.
pub(super) fn check(session: &Session, taken: &Taken, bank: &QuestionBank) -> Result<Assessment> {
    let (settled, found) = settle(&taken.assessment, bank);
    if found.other_bank.is_some() || found.loses_answers() {
        return banks::check(session, &taken.path, &taken.assessment, bank);
    }
    Ok(settled)
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
        bank.as_ref().is_ok_and(|bank| taken.assessment.bank.agrees(bank))
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
