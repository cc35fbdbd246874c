//! `boardready group`: read what several people answered, score each, say how they lie together.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Result, anyhow};

use super::output::OutputArgs;
use super::prompts::Mode;
use super::saved::{Taken, locate};
use super::session::{Session, Told as _};
use super::{Status, banks, compare, leaving, output};
use crate::assessment::{self, Assessment, FileError, Store};
use crate::files::{self, Trouble};
use crate::group::{Floor, Group, Member};
use crate::messages::Explain as _;
use crate::report::group::{self, GroupReport, Sorted};
use crate::scoring::{self, Scorecard};
use crate::{display, tr};

/// Options of `group`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-group-examples")]
pub(super) struct GroupArgs {
    #[arg(required = true, value_name = "value-file", help = "help-group-files")]
    files: Vec<PathBuf>,
    #[arg(long, help = "help-group-by-role")]
    by_role: bool,
    #[arg(long, value_name = "value-number", value_parser = parse_people, help = "help-group-min-group")]
    min_group: Option<u16>,
    #[arg(long, help = "help-group-strict")]
    strict: bool,
    /// Where the report goes.
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_name = "value-bank", help = "help-group-bank")]
    bank: Option<PathBuf>,
}

/// The largest file of lines that is read, in bytes.
pub(super) const MOST_BYTES: u64 = 4 << 30;

/// The endings of files that hold an assessment a line.
pub(super) const LINES: &[&str] = &["jsonl", "ndjson"];

/// What it refuses, it refuses with the name of a message.
fn parse_people(text: &str) -> Result<u16, &'static str> {
    text.parse().ok().filter(|people| *people > 0).ok_or("usage-people")
}

pub(super) fn group(session: &Session, args: &GroupArgs) -> Result<Status> {
    let format = output::format::<GroupReport>(session, &args.output)?;
    let store = session.store()?;
    let mut pile = Pile { session, strict: args.strict, taken: Vec::new(), sorted: Sorted::default() };
    for file in &args.files {
        pile.add(&store, file)?;
    }
    let report = pile.report(&store, args)?;
    let again = leaving::Command::new(session, Mode::Screen);
    let again = again.of_bank("group", args.bank.as_deref(), &args.files);
    output::deliver(session, &args.output, format, &[report], &again)?;
    Ok(Status::Done)
}

/// The assessments that were read, and how many were not taken.
struct Pile<'s> {
    session: &'s Session,
    strict: bool,
    taken: Vec<Taken>,
    sorted: Sorted,
}

impl Pile<'_> {
    /// Adds what is in a file, in a folder, or comes in on standard input.
    fn add(&mut self, store: &Store, file: &Path) -> Result<()> {
        if file == Path::new("-") {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            return self.add_lines(file, &bytes);
        }
        if file.is_dir() {
            let paths = files::list(file).told(self.session)?;
            let holds_one = |path: &PathBuf| files::has_ending(path, Store::ENDINGS) && !path.is_dir();
            let mut paths: Vec<PathBuf> = paths.into_iter().filter(holds_one).collect();
            paths.sort();
            return self.add_all(&paths, |path| (path.clone(), assessment::read(path)));
        }
        let path = locate(self.session, store, file)?;
        if files::has_ending(&path, LINES) {
            let read = files::read(&path, MOST_BYTES).map_err(|cause| Trouble::of_file(&path, cause));
            let bytes = read.told(self.session)?;
            return self.add_lines(&path, &bytes);
        }
        self.add_all(&[path], |path| (path.clone(), assessment::read(path)))
    }

    /// Adds an assessment a line; a line has the name of its file and its number.
    fn add_lines(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        let lines: Vec<(usize, &[u8])> = (1..).zip(bytes.split(|byte| *byte == b'\n')).collect();
        let lines: Vec<_> = lines.into_iter().filter(|(_, line)| !line.trim_ascii().is_empty()).collect();
        self.add_all(&lines, |(number, line)| {
            let name = PathBuf::from(format!("{}:{number}", path.display()));
            let read = assessment::parse_line(&name, line);
            (name, read)
        })
    }

    /// Reads all of them, side by side. What cannot be read is named and left out.
    fn add_all<One: Sync>(
        &mut self,
        all: &[One],
        read: impl Fn(&One) -> (PathBuf, Result<Assessment, FileError>) + Sync,
    ) -> Result<()> {
        let side_by_side = thread::available_parallelism().map_or(1, usize::from);
        let chunks = all.chunks(all.len().div_ceil(side_by_side).max(1));
        let found: Vec<_> = thread::scope(|scope| {
            let read = &read;
            let readers: Vec<_> =
                chunks.map(|chunk| scope.spawn(move || chunk.iter().map(read).collect::<Vec<_>>())).collect();
            readers.into_iter().flat_map(|reader| reader.join().expect("no reader panics")).collect()
        });
        for (path, assessment) in found {
            match assessment {
                Ok(assessment) => self.taken.push(Taken::of(path, assessment)),
                Err(error) => self.leave_out(error.explain(&self.session.messages))?,
            }
        }
        Ok(())
    }

    fn leave_out(&mut self, why: String) -> Result<()> {
        if self.strict {
            return Err(anyhow!(why));
        }
        self.session.tell(&why);
        self.sorted.left_out += 1;
        Ok(())
    }

    /// One assessment of each person: of two with one id, or by one name in one organisation, the one
    /// that was changed last.
    fn one_each(&mut self) {
        let session = self.session;
        let mut newest: BTreeMap<String, Taken> = BTreeMap::new();
        for (place, taken) in std::mem::take(&mut self.taken).into_iter().enumerate() {
            let keys = keys(&taken.assessment, place);
            let known = keys.iter().find(|key| newest.contains_key(*key)).cloned();
            let Some(key) = known else {
                newest.insert(keys[0].clone(), taken);
                continue;
            };
            let before = newest.remove(&key).expect("it is there");
            let (kept, older) = if taken.assessment.updated_at >= before.assessment.updated_at {
                (taken, before)
            } else {
                (before, taken)
            };
            let (older, newer) = (display::path(&older.path), display::path(&kept.path));
            session.tell(&tr!(session.messages, "group-same-person", older = older, newer = newer));
            self.sorted.repeated += 1;
            newest.insert(key, kept);
        }
        self.taken = newest.into_values().collect();
        self.tell_of_look_alikes();
    }

    /// Says which assessments may be of one person, where none has a name: those with the same answers,
    /// and those in the same role of other days.
    fn tell_of_look_alikes(&self) {
        let session = self.session;
        let is_nameless = |taken: &&Taken| taken.assessment.respondent.name.is_none();
        let nameless: Vec<&Taken> = self.taken.iter().filter(is_nameless).collect();
        let day = |assessment: &Assessment| {
            Some(assessment.completed_at.or(assessment.updated_at)?.to_zoned(session.zone.clone()).date())
        };
        for (place, taken) in nameless.iter().enumerate() {
            let (one, role) = (&taken.assessment, &taken.assessment.respondent.role);
            let is_alike = |other: &&&Taken| {
                let other = &other.assessment;
                let is_other_day =
                    role.is_some() && day(one).zip(day(other)).is_some_and(|(one, two)| one != two);
                one.organisation == other.organisation
                    && *role == other.respondent.role
                    && (is_other_day || one.answers == other.answers)
            };
            if let Some(other) = nameless[..place].iter().find(is_alike) {
                let (one, other) = (display::path(&taken.path), display::path(&other.path));
                session.tell(&tr!(session.messages, "group-look-alike", one = one, other = other));
            }
        }
    }

    fn report(mut self, store: &Store, args: &GroupArgs) -> Result<GroupReport> {
        let session = self.session;
        let messages = &session.messages;
        self.one_each();
        let Some(of_bank) = most_frequent_bank(&self.taken) else {
            return Err(anyhow!(tr!(messages, "group-nothing")));
        };
        let newest = self.taken.iter().filter(|taken| taken.assessment.bank.id == of_bank);
        let newest = newest.max_by_key(|taken| taken.assessment.updated_at).expect("one has it");
        let bank = banks::of_assessment(session, store, &newest.assessment, args.bank.as_deref())?;
        let mut scored: Vec<(Option<String>, Scorecard)> = Vec::new();
        let mut of_other_version: usize = 0;
        for taken in std::mem::take(&mut self.taken) {
            let pinned = &taken.assessment.bank;
            of_other_version += usize::from(pinned.id == bank.id && !banks::agrees(pinned, &bank));
            match compare::check(session, &taken, &bank) {
                Ok(settled) => {
                    let scorecard = scoring::score(&bank, &settled);
                    scored.push((settled.respondent.role, scorecard));
                }
                Err(why) => self.leave_out(why.to_string())?,
            }
        }
        if of_other_version > 0 {
            session.tell(&tr!(messages, "group-other-version", count = of_other_version));
        }
        let members: Vec<Member> =
            scored.iter().map(|(role, scorecard)| Member { role: role.as_deref(), scorecard }).collect();
        let floor = args
            .min_group
            .map_or_else(Floor::default, |least| Floor { whole: least.into(), role: least.into() });
        let found = Group::of(&bank, &members, floor)
            .map_err(|few| anyhow!(tr!(messages, "group-too-few", people = few.people, floor = few.floor)))?;
        Ok(group::build(&bank, &found, self.sorted, args.by_role, messages))
    }
}

/// By what a person's assessment is known: its id, and their name; for one without either, its place.
fn keys(assessment: &Assessment, place: usize) -> Vec<String> {
    let name = assessment.respondent.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let organisation = assessment.organisation.as_deref().unwrap_or_default().trim().to_lowercase();
    let id = assessment.id.map(|id| format!("id {id}"));
    let name = name.map(|name| format!("name {organisation}\n{}", name.to_lowercase()));
    let keys: Vec<String> = name.into_iter().chain(id).collect();
    if keys.is_empty() { vec![format!("place {place}")] } else { keys }
}

/// The id of the bank that most of them answered; of equals the first.
fn most_frequent_bank(taken: &[Taken]) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for taken in taken {
        let id = taken.assessment.bank.id.as_str();
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.iter().find(|(_, count)| *count == most).map(|(id, _)| (*id).to_owned())
}
