//! `boardready redact`: a copy of answers to hand in, that says nothing of who gave them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use sha2::{Digest, Sha256};

use super::group::{Input, LINES, inputs};
use super::session::{Session, Told as _};
use super::{Status, WrongUsage};
use super::{banks, output};
use crate::assessment::{self, Assessment, BankRef, Store};
use crate::bank::QuestionBank;
use crate::display;
use crate::files::{self, Existing, Trouble};
use crate::{render, tr};

/// The largest file of lines that is read, in bytes.
const MOST_BYTES: u64 = 4 << 30;

/// Options of `redact`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-redact-examples")]
pub(super) struct RedactArgs {
    #[arg(required = true, value_name = "value-file", help = "help-redact-files")]
    files: Vec<PathBuf>,
    #[arg(long, help = "help-redact-without-role")]
    without_role: bool,
    #[arg(short, long, value_name = "value-file", help = "help-redact-output")]
    output: Option<PathBuf>,
    #[arg(long, help = "help-output-force")]
    force: bool,
    #[arg(long, value_name = "value-bank", help = "help-report-bank")]
    bank: Option<PathBuf>,
}

/// What was read from one place.
struct Read {
    /// Where it stands; `-` is standard input.
    path: PathBuf,
    /// Whether it held an assessment a line.
    is_lines: bool,
    copies: Vec<Assessment>,
}

pub(super) fn redact(session: &Session, args: &RedactArgs) -> Result<Status> {
    let messages = &session.messages;
    let store = session.store()?;
    let mut bounds = Bounds { session, store: &store, named: args.bank.as_deref(), known: Vec::new() };
    let inputs = inputs(session, &store, &args.files)?.into_iter();
    let mut all: Vec<Read> = inputs.map(|input| read(&mut bounds, input)).collect::<Result<_>>()?;
    let (mut originals, mut known) = (Vec::new(), BTreeSet::new());
    for read in &mut all {
        originals.extend(fs::canonicalize(&read.path));
        for copy in &mut read.copies {
            *copy = copy.redacted(!args.without_role);
        }
        // A copy of a copy is that copy: a folder redacted once more has it twice.
        read.copies.retain(|copy| copy.id.is_none() || known.insert(render::json(copy)));
    }
    let files = match plan(session, args, &all)? {
        None => return print(&all),
        Some(files) if files.is_empty() => return Err(anyhow!(tr!(messages, "group-nothing"))),
        Some(files) => files,
    };
    for Copied { path, text, .. } in &files {
        let shown = || display::path(path);
        let is_original = || fs::canonicalize(path).is_ok_and(|path| originals.contains(&path));
        if !is_there(path, text) && is_original() {
            return Err(WrongUsage(tr!(messages, "redact-over-original", path = shown())).into());
        }
        if !args.force && path.exists() && !is_there(path, text) {
            return Err(anyhow!(tr!(messages, "error-output-exists", path = shown())));
        }
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    for Copied { path, text, sources } in &files {
        let shown = if is_there(path, text) {
            display::path(path)
        } else {
            output::put(session, path, text, existing)?
        };
        let source = sources.first().map(|path| display::path(path)).unwrap_or_default();
        let (count, others) = (sources.len(), sources.len().saturating_sub(1));
        session.tell(&tr!(
            messages,
            "redact-written",
            path = shown,
            count = count,
            source = source,
            others = others
        ));
    }
    let kept = kept(&all);
    let has_ids = all.iter().flat_map(|read| &read.copies).all(|copy| copy.id.is_some());
    let twice = if has_ids { "once" } else { "twice" };
    session.tell(&tr!(messages, "redact-kept", count = kept.len(), kept = kept.join(", "), twice = twice));
    Ok(Status::Done)
}

fn is_there(path: &Path, text: &[u8]) -> bool {
    fs::read(path).is_ok_and(|there| there == text)
}

/// The banks that say what is an answer. Anything else can be somebody's own words.
struct Bounds<'a> {
    session: &'a Session,
    store: &'a Store,
    named: Option<&'a Path>,
    /// By what an assessment says of its bank.
    known: Vec<(BankRef, QuestionBank)>,
}

impl Bounds<'_> {
    /// What of an assessment its bank has a place for; what it has none for is told.
    fn keep(&mut self, name: &Path, assessment: &Assessment) -> Result<Assessment> {
        let pinned = &assessment.bank;
        let known = self.known.iter().position(|(known, _)| known == pinned);
        if known.is_none() {
            let bank = banks::of_assessment(self.session, self.store, assessment, self.named)?;
            self.known.push((pinned.clone(), bank));
        }
        let place = known.unwrap_or(self.known.len() - 1);
        let bank = &self.known[place].1;
        let settled = banks::check(self.session, name, assessment, bank)?;
        Ok(assessment::fitting(&settled, bank))
    }
}

fn read(bounds: &mut Bounds, input: Input) -> Result<Read> {
    let session = bounds.session;
    match input {
        Input::File(path) => {
            let read = assessment::read(&path).told(session)?;
            let copies = vec![bounds.keep(&path, &read)?];
            Ok(Read { path, is_lines: false, copies })
        }
        Input::Lines(path) => {
            let read = files::read(&path, MOST_BYTES).map_err(|cause| Trouble::of_file(&path, cause));
            of_lines(bounds, path, &read.told(session)?)
        }
        Input::Piped => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            of_lines(bounds, PathBuf::from("-"), &bytes)
        }
    }
}

fn of_lines(bounds: &mut Bounds, path: PathBuf, bytes: &[u8]) -> Result<Read> {
    let mut copies = Vec::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if !line.trim_ascii().is_empty() {
            let name = PathBuf::from(format!("{}:{number}", path.display()));
            let read = assessment::read_bytes(&name, line).told(bounds.session)?;
            copies.push(bounds.keep(&name, &read)?);
        }
    }
    Ok(Read { path, is_lines: true, copies })
}

/// A file that is to be written.
struct Copied<'a> {
    path: PathBuf,
    text: Vec<u8>,
    /// The files it is made from: its name says nothing of them, and of several one must be known.
    sources: Vec<&'a Path>,
}

/// Which files are written; `None` where it goes to standard output.
fn plan<'a>(session: &Session, args: &RedactArgs, all: &'a [Read]) -> Result<Option<Vec<Copied<'a>>>> {
    let mut taken = BTreeSet::new();
    let reads = || all.iter().filter(|read| !read.copies.is_empty());
    let each = || reads().flat_map(|read| read.copies.iter().map(|copy| (read.path.as_path(), copy)));
    let Some(output) = &args.output else {
        if all.iter().any(|read| read.path == Path::new("-")) {
            return Ok(None);
        }
        // What held an assessment a line has a copy that does, unless all in it is in another copy.
        let beside = reads().flat_map(|read| {
            let (folder, path) = (files::folder_of(&read.path), read.path.as_path());
            if read.is_lines {
                let text = lines(&read.copies);
                vec![named((folder, path), &digest(&text), "jsonl", text, &mut taken)]
            } else {
                read.copies.iter().map(|copy| in_folder((folder, path), copy, &mut taken)).collect()
            }
        });
        return Ok(Some(beside.collect()));
    };
    let whole = |text| Copied {
        path: output.clone(),
        text,
        sources: reads().map(|read| read.path.as_path()).collect(),
    };
    if output == Path::new("-") {
        return Ok(None);
    }
    if files::has_ending(output, LINES) {
        return Ok(Some(vec![whole(lines(each().map(|(_, copy)| copy)))]));
    }
    if output.is_dir() || each().count() > 1 {
        files::make_private_folder(output).told(session)?;
        let copies = each().map(|(path, copy)| in_folder((output, path), copy, &mut taken));
        return Ok(Some(copies.collect()));
    }
    Ok(Some(each().map(|(_, copy)| whole(render::json(copy).into_bytes())).collect()))
}

/// A copy in a file of its own.
fn in_folder<'a>(
    (folder, source): (&Path, &'a Path),
    copy: &Assessment,
    taken: &mut BTreeSet<PathBuf>,
) -> Copied<'a> {
    let text = render::json(copy).into_bytes();
    let said = copy.id.map_or_else(|| digest(&text), |id| id.simple().to_string());
    named((folder, source), &said, "json", text, taken)
}

/// A file with a name that follows from what is in it: it says nothing of whose it is, the original's own
/// name neither, and is the same for the same copy.
fn named<'a>(
    (folder, source): (&Path, &'a Path),
    said: &str,
    ending: &str,
    text: Vec<u8>,
    taken: &mut BTreeSet<PathBuf>,
) -> Copied<'a> {
    const LETTERS: usize = 8;
    let path = folder.join(format!("redacted-{}.{ending}", &said[said.len() - LETTERS..]));
    let free = files::numbered(&path).find(|path| taken.insert(path.clone()));
    Copied { path: free.unwrap_or(path), text, sources: vec![source] }
}

fn digest(text: &[u8]) -> String {
    base16ct::lower::encode_string(&Sha256::digest(text))
}

/// An assessment a line, in an order that follows nothing but what is in them.
fn lines<'c>(copies: impl IntoIterator<Item = &'c Assessment>) -> Vec<u8> {
    let line = |copy| render::escaped(serde_json::to_string(copy).expect("every key is a text"));
    let mut lines: Vec<String> = copies.into_iter().map(line).collect();
    lines.sort_by_cached_key(|line| Sha256::digest(line));
    lines.iter().flat_map(|line| format!("{line}\n").into_bytes()).collect()
}

fn print(all: &[Read]) -> Result<Status> {
    output::print(&lines(all.iter().flat_map(|read| &read.copies)))?;
    Ok(Status::Done)
}

/// What still says something of who answered.
fn kept(all: &[Read]) -> Vec<String> {
    let said = |copy: &Assessment| [copy.organisation.clone(), copy.respondent.role.clone()];
    let said = all.iter().flat_map(|read| &read.copies).flat_map(said).flatten();
    let said: BTreeSet<String> = said.map(|text| display::visible(text.trim()).into_owned()).collect();
    said.into_iter().filter(|text| !text.is_empty()).collect()
}
