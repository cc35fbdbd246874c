//! `boardready group`: read what several people answered, score each, say how they lie together.

mod queue;
mod reading;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use jiff::Timestamp;

use self::queue::Batch;
pub(super) use self::queue::{Input, Queue};
use self::reading::{Found, MOST_TOLD, Remark};
use super::output::{Format, OutputArgs};
use super::prompts::Mode;
use super::register::{PastArgs, RegisterArgs};
use super::saved::locate;
use super::session::{Session, Told as _};
use super::{Status, WrongUsage, banks, benchmark, leaving, output};
use crate::assessment::{Assessment, BankRef, Store};
use crate::bank::QuestionBank;
use crate::benchmark::{Benchmark, FEWEST};
use crate::files::{self, Existing, Trouble};
use crate::group::{Floor, Group, Origin, People, Sheet, TooFew, Words};
use crate::messages::Explain as _;
use crate::reading::quotable;
use crate::report::group::{self, GroupReport, Head, Kept};
use crate::{display, render, tr};

/// Options of `group`.
#[derive(clap::Args, Debug, Default)]
#[command(after_help = "help-group-examples")]
pub(super) struct GroupArgs {
    #[arg(required = true, value_name = "value-file", help = "help-group-files")]
    files: Vec<PathBuf>,
    #[arg(long, help = "help-group-by-role")]
    by_role: bool,
    #[arg(long, value_name = "value-number", value_parser = parse_people, help = "help-group-min-group")]
    min_group: Option<u16>,
    #[arg(long, help = "help-group-with-notes")]
    with_notes: bool,
    #[arg(long, help = "help-group-strict")]
    strict: bool,
    /// Where the report goes.
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_name = "value-file", help = "help-group-benchmark")]
    benchmark: Option<PathBuf>,
    #[arg(long, value_name = "value-file", help = "help-group-save-benchmark")]
    #[arg(conflicts_with_all = ["benchmark", "file", "format", "accessible", "delimiter", "by_role"])]
    save_benchmark: Option<PathBuf>,
    #[arg(long, value_name = "value-name", requires = "save_benchmark", help = "help-group-collected-by")]
    collected_by: Option<String>,
    #[arg(long, value_name = "value-bank", help = "help-group-bank")]
    bank: Option<PathBuf>,
    #[command(flatten)]
    register: PastArgs,
}

impl GroupArgs {
    /// Those that name these files, perhaps their bank, and a register.
    pub(super) fn of(files: Vec<PathBuf>, bank: Option<PathBuf>, register: RegisterArgs) -> Self {
        Self { files, bank, register: PastArgs::of(register), ..Self::default() }
    }

    fn floor(&self) -> Floor {
        floor(self.min_group)
    }

    fn by_role(&self) -> Option<usize> {
        self.by_role.then(|| self.floor().role)
    }
}

/// What `--min-group` says, or what is usual.
pub(super) fn floor(least: Option<u16>) -> Floor {
    least.map_or_else(Floor::default, |least| Floor { whole: least.into(), role: least.into() })
}

/// The largest group that is read back, in bytes; one of a hundred people takes a thousandth of it.
const MOST_KEPT: u64 = 64 << 20;

/// How much of a file says whether it is a group.
const BEGINNING: u64 = 200;

/// The endings of files that hold an assessment a line.
pub(super) const LINES: &[&str] = &["jsonl", "ndjson"];

/// How much of a role is told, in letters.
const MOST_OF_ROLE: usize = 40;

/// Which bank they answered, the first so many say.
const LOOKED_AT: usize = 200;

/// What it refuses, it refuses with the name of a message.
pub(super) fn parse_people(text: &str) -> Result<u16, &'static str> {
    text.parse().ok().filter(|people| *people > 0).ok_or("usage-people")
}

pub(super) fn group(session: &Session, args: &GroupArgs) -> Result<Status> {
    let format = output::format::<GroupReport>(session, &args.output)?;
    let Some(report) = report(session, args)? else { return Ok(Status::Done) };
    if args.with_notes && format == Format::Slides {
        session.tell(&tr!(session.messages, "group-notes-not-on-slides"));
    }
    if args.by_role && format == Format::Slides {
        session.tell(&tr!(session.messages, "group-roles-not-on-slides"));
    }
    if args.with_notes && format == Format::Json {
        session.tell(&tr!(session.messages, "group-notes-kept"));
    }
    let again = leaving::Command::new(session, Mode::Screen);
    let again = again.of_bank("group", args.bank.as_deref(), &args.files);
    output::deliver(session, &args.output, format, &[report], &again)?;
    Ok(Status::Done)
}

/// The report of these files, where they are not for a benchmark.
pub(super) fn of_files(session: &Session, args: &GroupArgs) -> Result<GroupReport> {
    report(session, args)?.ok_or_else(|| anyhow!(tr!(session.messages, "group-nothing")))
}

/// The report; `None` where a benchmark is written instead.
fn report(session: &Session, args: &GroupArgs) -> Result<Option<GroupReport>> {
    let messages = &session.messages;
    let store = session.store()?;
    let benchmark = benchmark::read(session, args.benchmark.as_deref())?;
    if let Some(path) = kept(session, &args.files)? {
        return read_back(session, &store, args, path, benchmark.as_ref()).map(Some);
    }
    let mut queue = Queue::new(inputs(session, &store, &args.files)?);
    let bank = bank(session, &store, args.bank.as_deref(), &mut queue)?;
    let sheet = Sheet::of(&bank);
    let Gathered { people, head, written } =
        gather(session, &mut queue, &sheet, (args.strict, args.with_notes), args.output.accessible)?;
    if let Some(path) = &args.save_benchmark {
        return save_benchmark(session, args, &sheet, &people, path).map(|()| None);
    }
    let counts = people.count(&sheet);
    let group = Group::of(&sheet, &counts, args.floor()).map_err(|few| too_few(session, few))?;
    // Of a role that is too small for the report nothing is told here.
    let told = group.roles.iter().filter(|_| args.by_role).map(|role| counts.written(&role.role));
    for ways in told.filter(|ways| ways.len() > 1) {
        let ways: Vec<String> = ways.into_iter().map(|way| quotable(way, MOST_OF_ROLE)).collect();
        session.tell(&tr!(messages, "group-one-role", ways = ways.join(", ")));
    }
    let group = group.with_words(Words::of(&written), args.floor());
    let organisation = head.organisation.clone();
    let report =
        args.register.as_of(session)?.told(session, &store, &bank, organisation.as_deref(), |past| {
            group::build_after(&bank, &group, head, args.by_role(), messages, past)
        })?;
    among(session, report, benchmark.as_ref(), &bank).map(Some)
}

/// Those whose answers were read, each once.
pub(super) struct Gathered {
    pub(super) people: People,
    pub(super) head: Head,
    /// Their assessments, where their own words are asked for.
    written: Vec<Assessment>,
}

/// Reads everything in the queue, leaves one of each person, and tells what there is to tell of it.
pub(super) fn gather(
    session: &Session,
    queue: &mut Queue,
    sheet: &Sheet,
    (is_strict, with_words): (bool, bool),
    is_accessible: bool,
) -> Result<Gathered> {
    let messages = &session.messages;
    let shows_progress = session.terminal.messages && session.terminal.moves_cursor && !is_accessible;
    let mut found = reading::read(session, queue, sheet, (is_strict, with_words), shows_progress)
        .map_err(|stuck| stuck.told(session))?;
    tell_remarks(session, queue, &mut found, sheet.bank, is_strict)?;
    let Found { mut people, lines, left_out, unfit, mut written, .. } = found;
    if people.len() == 0 {
        return Err(anyhow!(tr!(messages, "group-nothing")));
    }
    let name = |origin: Origin| display::path(&queue.name(origin, &lines));
    let day = |moment: Timestamp| moment.to_zoned(session.zone.clone()).date();
    let same = people.keep_newest();
    for (older, newer) in same.iter().take(MOST_TOLD) {
        session.tell(&tr!(messages, "group-same-person", older = name(*older), newer = name(*newer)));
    }
    let namesakes = people.namesakes();
    for (one, other) in namesakes.iter().take(MOST_TOLD) {
        session.tell(&tr!(messages, "group-namesake", one = name(*one), other = name(*other)));
    }
    let alike = people.look_alikes(day);
    for (one, other) in alike.iter().take(MOST_TOLD) {
        session.tell(&tr!(messages, "group-look-alike", one = name(*one), other = name(*other)));
    }
    for more in [same.len(), namesakes.len(), alike.len()] {
        tell_more(session, more.saturating_sub(MOST_TOLD));
    }
    if people.of_other_version > 0 {
        session.tell(&tr!(messages, "group-other-version", count = people.of_other_version));
    }
    let older: BTreeSet<Origin> = same.iter().map(|(older, _)| *older).collect();
    written.retain(|(origin, _)| !older.contains(origin));
    let head = Head {
        organisation: people.organisation().map(|name| display::visible(name).into_owned()),
        days: people.moments().map(|(first, last)| (day(first), day(last))),
        left_out,
        repeated: same.len(),
        partly_left_out: unfit,
    };
    Ok(Gathered { people, head, written: written.into_iter().map(|(_, assessment)| assessment).collect() })
}

/// The report, with where the group stands among others.
fn among(
    session: &Session,
    report: GroupReport,
    benchmark: Option<&benchmark::Read>,
    bank: &QuestionBank,
) -> Result<GroupReport> {
    Ok(match benchmark {
        Some(read) => report.among(read.of(session, bank)?, bank),
        None => report,
    })
}

fn save_benchmark(
    session: &Session,
    args: &GroupArgs,
    sheet: &Sheet,
    people: &People,
    path: &Path,
) -> Result<()> {
    let messages = &session.messages;
    let (organisations, unnamed) = people.count_each(sheet);
    // Of each only its medians are taken, among those of the others.
    let floor = Floor { whole: 1, role: usize::MAX };
    let organisations: Vec<Group> =
        organisations.iter().filter_map(|counts| Group::of(sheet, counts, floor).ok()).collect();
    if unnamed > 0 {
        session.tell(&tr!(messages, "benchmark-unnamed", count = unnamed));
    }
    let today = session.today();
    let by = args.collected_by.as_deref().unwrap_or_default();
    let benchmark = Benchmark::of(sheet.bank, &organisations, by, today)
        .map_err(|few| anyhow!(tr!(messages, "benchmark-few", count = few.organisations, fewest = FEWEST)))?;
    if args.collected_by.is_none() {
        return Err(WrongUsage(tr!(messages, "benchmark-by")).into());
    }
    if path.exists() {
        return Err(anyhow!(tr!(messages, "benchmark-exists", path = display::path(path))));
    }
    let path = output::put(session, path, render::json(&benchmark).as_bytes(), Existing::Keep)?;
    session.tell(&tr!(messages, "benchmark-written", path = path, count = benchmark.organisations));
    Ok(())
}

pub(super) fn too_few(session: &Session, few: TooFew) -> anyhow::Error {
    anyhow!(tr!(session.messages, "group-too-few", people = few.people, floor = few.floor))
}

/// The file of a group that is to be read back. It stands alone: whoever is in it may also be among
/// others.
fn kept<'f>(session: &Session, files: &'f [PathBuf]) -> Result<Option<&'f Path>> {
    match files.iter().find(|path| is_kept(path)) {
        Some(path) if files.len() > 1 => {
            Err(anyhow!(tr!(session.messages, "group-file-alone", path = display::path(path))))
        }
        found => Ok(found.map(PathBuf::as_path)),
    }
}

/// Whether this file is a group that was kept.
pub(super) fn is_kept(path: &Path) -> bool {
    let beginning = files::read_beginning(path, BEGINNING);
    beginning.is_ok_and(|beginning| group::is_begun(&beginning))
}

/// The report of a group that was kept.
fn read_back(
    session: &Session,
    store: &Store,
    args: &GroupArgs,
    path: &Path,
    benchmark: Option<&benchmark::Read>,
) -> Result<GroupReport> {
    let messages = &session.messages;
    if args.save_benchmark.is_some() {
        // Whose it is, a group no longer knows.
        return Err(anyhow!(tr!(messages, "benchmark-few", count = 1, fewest = FEWEST)));
    }
    let kept = read_kept(session, path)?;
    let bank = bank_of_kept(session, store, path, &kept, args.bank.as_deref())?;
    if kept.bank.version != bank.version {
        session.tell(&tr!(messages, "group-other-version", count = 1));
    }
    let sheet = Sheet::of(&bank);
    let words = if args.with_notes { kept.words() } else { Words::default() };
    let group = group_of_kept(session, path, &kept, &sheet)?;
    let has_roles = group.roles.len() > 1;
    let by_role = args.by_role().filter(|_| has_roles);
    if args.by_role && !has_roles {
        session.tell(&tr!(messages, "group-kept-without-roles", path = display::path(path)));
    }
    let group = group.withholding(&sheet, args.floor()).map_err(|few| too_few(session, few))?;
    let group = group.with_words(words, args.floor());
    let head = kept.head();
    let organisation = head.organisation.clone();
    let report =
        args.register.as_of(session)?.told(session, store, &bank, organisation.as_deref(), |past| {
            group::build_after(&bank, &group, head, by_role, messages, past)
        })?;
    among(session, report, benchmark, &bank)
}

/// A group that was kept in this file.
pub(super) fn read_kept(session: &Session, path: &Path) -> Result<Kept> {
    let bytes = files::read(path, MOST_KEPT).map_err(|cause| Trouble::of_file(path, cause)).told(session)?;
    Kept::read(&bytes).map_err(|error| broken(session, path, error.line()))
}

/// The bank that a group that was kept names, or the one that is named here.
pub(super) fn bank_of_kept(
    session: &Session,
    store: &Store,
    path: &Path,
    kept: &Kept,
    named: Option<&Path>,
) -> Result<QuestionBank> {
    let pinned = BankRef { id: kept.bank.id.clone(), version: Some(kept.bank.version.clone()), digest: None };
    let bank = banks::of_reference(session, store, &pinned, named)?;
    if kept.bank.id != bank.id {
        let (path, other) = (display::path(path), display::visible(&kept.bank.id).into_owned());
        let id = bank.id;
        return Err(anyhow!(tr!(
            session.messages,
            "group-file-other-bank",
            path = path,
            other = other,
            bank = id
        )));
    }
    Ok(bank)
}

/// The group of it, by this bank.
pub(super) fn group_of_kept(session: &Session, path: &Path, kept: &Kept, sheet: &Sheet) -> Result<Group> {
    kept.group(sheet).ok_or_else(|| broken(session, path, 0))
}

fn broken(session: &Session, path: &Path, line: usize) -> anyhow::Error {
    anyhow!(tr!(session.messages, "group-file-broken", path = display::path(path), line = line))
}

/// What was named; of a folder the files that hold an assessment each, and those that hold one a line.
pub(super) fn inputs(session: &Session, store: &Store, files: &[PathBuf]) -> Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for file in files {
        if file == Path::new("-") {
            inputs.push(Input::Piped);
        } else if file.is_dir() {
            let paths = files::list(file).told(session)?.into_iter();
            inputs.extend(paths.filter(|path| !path.is_dir()).filter_map(within_folder));
        } else {
            let path = locate(session, store, file)?;
            let is_lines = files::has_ending(&path, LINES);
            inputs.push(if is_lines { Input::Lines(path) } else { Input::File(path) });
        }
    }
    Ok(inputs)
}

/// What a file in a folder is, if it is one that answers are kept in.
fn within_folder(path: PathBuf) -> Option<Input> {
    if files::has_ending(&path, LINES) {
        return Some(Input::Lines(path));
    }
    files::has_ending(&path, Store::ENDINGS).then_some(Input::File(path))
}

/// The bank that is named, or else that of the newest of the first assessments, of the bank that most
/// of them answered; of equals the first.
pub(super) fn bank(
    session: &Session,
    store: &Store,
    named: Option<&Path>,
    queue: &mut Queue,
) -> Result<QuestionBank> {
    if named.is_some() {
        return Ok(banks::chosen(session, named)?.bank);
    }
    let mut seen: Vec<(BankRef, Option<Timestamp>)> = Vec::new();
    let is_enough = |batch: &Batch| {
        seen.extend(queue::sample(batch));
        seen.len() >= LOOKED_AT
    };
    queue.look(is_enough).map_err(|stuck| stuck.told(session))?;
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (pinned, _) in &seen {
        match counts.iter_mut().find(|(known, _)| *known == pinned.id) {
            Some((_, count)) => *count += 1,
            None => counts.push((&pinned.id, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let id = counts.iter().find(|(_, count)| *count == most).map(|(id, _)| *id);
    let of_most = seen.iter().filter(|(pinned, _)| Some(pinned.id.as_str()) == id);
    match of_most.max_by_key(|(_, changed)| *changed) {
        Some((newest, _)) => banks::of_reference(session, store, newest, None),
        // What is wrong with each is said when all are read.
        None => Ok(banks::chosen(session, None)?.bank),
    }
}

/// Names what is left out, and what of others has no place in the bank.
fn tell_remarks(
    session: &Session,
    queue: &Queue,
    found: &mut Found,
    bank: &QuestionBank,
    is_strict: bool,
) -> Result<()> {
    for (_, origin, remark) in found.remarks.drain(..).take(MOST_TOLD) {
        let name = queue.name(origin, &found.lines);
        let why = match remark {
            Remark::Unreadable(error) => Some(error.called(&name).explain(&session.messages)),
            Remark::Unfit(assessment) => {
                banks::check(session, &name, &assessment, bank).err().map(|why| why.to_string())
            }
        };
        match why {
            Some(why) if is_strict => return Err(anyhow!(why)),
            Some(why) => session.tell(&why),
            None => {}
        }
    }
    tell_more(session, (found.left_out + found.unfit).saturating_sub(MOST_TOLD));
    Ok(())
}

fn tell_more(session: &Session, more: usize) {
    if more > 0 {
        session.tell(&tr!(session.messages, "group-more-alike", count = more));
    }
}
