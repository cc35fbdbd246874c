//! Two groups compared, each from a folder, from lines, or from the file in which it was kept.

use std::path::Path;

use anyhow::{Result, anyhow};

use super::CompareArgs;
use crate::assessment::Store;
use crate::bank::QuestionBank;
use crate::commands::WrongUsage;
use crate::commands::group::{self, Gathered, LINES, Queue};
use crate::commands::saved::Taken;
use crate::commands::session::Session;
use crate::group::{Group, Grouped, People, Sheet, TooAlike, compare};
use crate::messages::yes_or_no;
use crate::report::group::Kept;
use crate::report::group_comparison::{GroupComparison, Side, build};
use crate::{display, files, tr};

/// Whether two groups are to be compared, and not two assessments.
pub(super) fn are_groups(session: &Session, store: &Store, args: &CompareArgs) -> Result<bool> {
    let is_group = |path: &Path| path.is_dir() || files::has_ending(path, LINES) || group::is_kept(path);
    let mixed = |group: &Path, single: &Path| {
        // What is not there is neither.
        Taken::read(session, store, single)?;
        let (group, single) = (display::path(group), display::path(single));
        Err(WrongUsage(tr!(session.messages, "group-change-mixed", group = group, single = single)).into())
    };
    match (is_group(&args.old), is_group(&args.new)) {
        (true, true) => Ok(true),
        (true, false) => mixed(&args.old, &args.new),
        (false, true) => mixed(&args.new, &args.old),
        (false, false) if args.min_group.is_some() => {
            Err(WrongUsage(tr!(session.messages, "group-change-alone")).into())
        }
        (false, false) => Ok(false),
    }
}

/// What one of the groups is read from.
enum Source {
    Kept(Kept),
    Many(Queue),
}

/// The report of what changed between two groups.
pub(super) fn between(session: &Session, store: &Store, args: &CompareArgs) -> Result<GroupComparison> {
    let messages = &session.messages;
    let named = args.bank.as_deref();
    let (then, then_bank) = open(session, store, &args.old, named)?;
    let (now, bank) = open(session, store, &args.new, named)?;
    if then_bank.id != bank.id {
        let (then, now) = (display::path(&args.old), display::path(&args.new));
        let ids = [&then_bank, &bank].map(|bank| display::visible(&bank.id).into_owned());
        let [then_bank, now_bank] = ids;
        return Err(anyhow!(tr!(
            messages,
            "group-change-banks",
            then = then,
            then_bank = then_bank,
            now = now,
            now_bank = now_bank
        )));
    }
    let sheet = Sheet::of(&bank);
    let read = |source, path: &Path, version| read(session, source, path, &sheet, args, version);
    let (then, then_people, then_side) = read(then, &args.old, then_bank.version)?;
    let (now, now_people, now_side) = read(now, &args.new, bank.version.clone())?;
    let then = Grouped { group: then, people: then_people.as_ref() };
    let now = Grouped { group: now, people: now_people.as_ref() };
    let compared = compare(&sheet, [then, now], group::floor(args.min_group));
    let compared = compared.map_err(|alike| too_alike(session, alike))?;
    let organisation = now_side.head.organisation.clone();
    args.register.as_of(session)?.told(session, store, &bank, organisation.as_deref(), |past| {
        build(&bank, &compared, [then_side, now_side], messages, past)
    })
}

/// What is at this path, and the bank that was answered.
fn open(
    session: &Session,
    store: &Store,
    path: &Path,
    named: Option<&Path>,
) -> Result<(Source, QuestionBank)> {
    if group::is_kept(path) {
        let kept = group::read_kept(session, path)?;
        let bank = group::bank_of_kept(session, store, path, &kept, named)?;
        return Ok((Source::Kept(kept), bank));
    }
    let mut queue = Queue::new(group::inputs(session, store, &[path.to_owned()])?);
    let bank = group::bank(session, store, named, &mut queue)?;
    Ok((Source::Many(queue), bank))
}

/// The group of it, by this bank, and its people where they are known.
fn read(
    session: &Session,
    source: Source,
    path: &Path,
    sheet: &Sheet,
    args: &CompareArgs,
    version: String,
) -> Result<(Group, Option<People>, Side)> {
    let floor = group::floor(args.min_group);
    let of_path = |why: anyhow::Error| {
        let (path, why) = (display::path(path), why.to_string());
        anyhow!(tr!(session.messages, "group-change-one", path = path, why = why))
    };
    let too_few = |few| of_path(group::too_few(session, few));
    match source {
        Source::Kept(kept) => {
            let group = group::group_of_kept(session, path, &kept, sheet)?;
            let group = group.withholding(sheet, floor).map_err(too_few)?;
            let is_other = kept.bank.version != sheet.bank.version;
            let of_other_version = if is_other { group.people } else { 0 };
            let side = Side { head: kept.head(), version: kept.bank.version, of_other_version };
            Ok((group, None, side))
        }
        Source::Many(mut queue) => {
            let gathered = group::gather(session, &mut queue, sheet, (false, false), args.output.accessible);
            let Gathered { people, head, .. } = gathered.map_err(of_path)?;
            let group = Group::of(sheet, &people.count(sheet), floor).map_err(too_few)?;
            let of_other_version = people.of_other_version;
            Ok((group, Some(people), Side { head, version, of_other_version }))
        }
    }
}

fn too_alike(session: &Session, alike: TooAlike) -> anyhow::Error {
    let TooAlike { people, floor, at_least } = alike;
    let at_least = yes_or_no(at_least);
    let messages = &session.messages;
    anyhow!(tr!(messages, "group-change-too-alike", at_least = at_least, people = people, floor = floor))
}
