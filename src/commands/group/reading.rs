//! Reading many assessments at once, in one pass.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::queue::{Batch, Queue, Stuck, TYPICAL_FILE};
use crate::assessment::{self, Assessment, FileError, MAX_BYTES, settle};
use crate::bank::QuestionBank;
use crate::commands::banks;
use crate::commands::session::Session;
use crate::files::{self, Cause, Trouble};
use crate::group::{Origin, People, Reader, Sheet};
use crate::tr;

/// What is said of one by one; of more it is said how many they are.
pub(super) const MOST_TOLD: usize = 20;

/// After how long it is said how far reading is, and then how often.
const PATIENCE: Duration = Duration::from_millis(700);
const EVERY: Duration = Duration::from_millis(100);

/// Everybody who was read, and what there is to say about what they were read from.
#[derive(Default)]
pub(super) struct Found {
    pub(super) people: People,
    /// What is left out, and then what is not, each in the order of what was named: of both the first
    /// [`MOST_TOLD`], and perhaps some more.
    pub(super) remarks: Vec<(Fate, Origin, Remark)>,
    /// How many are left out in all, and how many of all remarks are about one that is not.
    pub(super) left_out: usize,
    pub(super) unfit: usize,
    /// How many lines each part has.
    pub(super) lines: Vec<u32>,
    /// What each was read as, where their own words are asked for.
    pub(super) written: Vec<(Origin, Assessment)>,
    stuck: Option<Stuck>,
}

/// What becomes of something that there is something to say of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// It is left out.
    LeftOut,
    /// It counts, but for what has no place in the bank.
    Counted,
}

/// What there is to say of something that was read.
pub(super) enum Remark {
    /// It cannot be read as an assessment, and is left out.
    Unreadable(FileError),
    /// Something in it has no place in the bank; it may be left out.
    Unfit(Box<Assessment>),
}

/// What those who read side by side share.
struct Desk<'a> {
    queue: Mutex<&'a mut Queue>,
    sheet: &'a Sheet<'a>,
    is_strict: bool,
    /// Whether their own words are asked for.
    with_words: bool,
    stop: AtomicBool,
    bytes: AtomicU64,
    assessments: AtomicUsize,
}

/// Reads everything in the queue.
pub(super) fn read(
    session: &Session,
    queue: &mut Queue,
    sheet: &Sheet,
    (is_strict, with_words): (bool, bool),
    shows_progress: bool,
) -> Result<Found, Stuck> {
    let size = queue.size();
    let desk = Desk {
        queue: Mutex::new(queue),
        sheet,
        is_strict,
        with_words,
        stop: AtomicBool::new(false),
        bytes: AtomicU64::new(0),
        assessments: AtomicUsize::new(0),
    };
    let side_by_side = thread::available_parallelism().map_or(1, usize::from);
    let mut found: Vec<Found> = thread::scope(|scope| {
        let (done, all_done) = mpsc::channel::<()>();
        let readers: Vec<_> = (0..side_by_side)
            .map(|_| {
                let (desk, done) = (&desk, done.clone());
                scope.spawn(move || {
                    let found = desk.work();
                    drop(done);
                    found
                })
            })
            .collect();
        drop(done);
        if shows_progress {
            tell_progress(session, &desk, size, &all_done);
        }
        readers.into_iter().map(|reader| reader.join().expect("no reader panics")).collect()
    });
    let mut all = found.pop().unwrap_or_default();
    all.lines.resize(queue.parts(), 0);
    for one in found {
        all.people.merge(one.people);
        all.remarks.extend(one.remarks);
        all.left_out += one.left_out;
        all.written.extend(one.written);
        all.unfit += one.unfit;
        for (lines, more) in all.lines.iter_mut().zip(one.lines) {
            *lines += more;
        }
        all.stuck = all.stuck.or(one.stuck);
    }
    all.remarks.sort_by_key(|(fate, origin, _)| (*fate, *origin));
    all.stuck.take().map_or(Ok(all), Err)
}

impl Desk<'_> {
    fn work(&self) -> Found {
        let mut reader = Reader::new(self.sheet);
        let mut found = Found::default();
        let mut spare = Vec::new();
        while !self.stop.load(Ordering::Relaxed) {
            let next =
                self.queue.lock().unwrap_or_else(PoisonError::into_inner).next(std::mem::take(&mut spare));
            match next {
                Ok(None) => break,
                Err(stuck) => {
                    found.stuck = Some(stuck);
                    break;
                }
                Ok(Some(Batch::Files(files))) => {
                    for (part, path) in files {
                        self.file(&mut reader, &mut found, Origin { part, line: 0 }, &path);
                        self.bytes.fetch_add(TYPICAL_FILE, Ordering::Relaxed);
                    }
                }
                Ok(Some(Batch::Lines(part, bytes))) => {
                    self.lines(&mut reader, &mut found, part, &bytes);
                    self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
                    spare = bytes;
                }
            }
        }
        found.people = reader.people;
        found
    }

    fn file(&self, reader: &mut Reader, found: &mut Found, origin: Origin, path: &Path) {
        match files::read(path, MAX_BYTES) {
            Ok(bytes) => {
                let text = std::str::from_utf8(&bytes).ok();
                self.one(reader, found, origin, &bytes, text, || path.to_owned());
            }
            Err(cause) => {
                let error = Trouble::of_file(path, cause).into();
                self.remark(found, origin, Fate::LeftOut, Remark::Unreadable(error));
            }
        }
    }

    fn lines(&self, reader: &mut Reader, found: &mut Found, part: u32, bytes: &[u8]) {
        let mut line = 0;
        let mut one = |bytes: &[u8], text: Option<&str>| {
            if !bytes.trim_ascii().is_empty() {
                // What it is called is known when all lines before it are counted.
                self.one(reader, found, Origin { part, line }, bytes, text, PathBuf::new);
            }
            line += 1;
        };
        // Searching in text is the faster.
        if let Ok(text) = std::str::from_utf8(bytes) {
            text.split_terminator('\n').for_each(|text| one(text.as_bytes(), Some(text)));
        } else {
            let lines = bytes.split_inclusive(|byte| *byte == b'\n');
            lines.for_each(|line| one(line, std::str::from_utf8(line).ok()));
        }
        let part = part as usize;
        found.lines.resize(found.lines.len().max(part + 1), 0);
        found.lines[part] = line;
    }

    fn one(
        &self,
        reader: &mut Reader,
        found: &mut Found,
        origin: Origin,
        bytes: &[u8],
        text: Option<&str>,
        name: impl FnOnce() -> PathBuf,
    ) {
        self.assessments.fetch_add(1, Ordering::Relaxed);
        let is_too_large = bytes.len() as u64 > MAX_BYTES;
        // Of most, words are passed over.
        let takes = |text| !self.with_words && !is_too_large && reader.take(text, origin);
        if text.is_some_and(takes) {
            return;
        }
        let name = name();
        let read = if is_too_large {
            Err(Trouble::of_file(&name, Cause::TooLarge(MAX_BYTES)).into())
        } else {
            assessment::read_bytes(&name, bytes)
        };
        let assessment = match read {
            Ok(assessment) => assessment,
            Err(error) => return self.remark(found, origin, Fate::LeftOut, Remark::Unreadable(error)),
        };
        let bank: &QuestionBank = self.sheet.bank;
        let (settled, mismatch) = settle(&assessment, bank);
        if mismatch.other_bank.is_some() || mismatch.loses_answers() {
            let is_usable = banks::is_usable(&assessment, &settled, &mismatch, bank);
            let fate = if is_usable { Fate::Counted } else { Fate::LeftOut };
            self.remark(found, origin, fate, Remark::Unfit(Box::new(assessment)));
            if !is_usable {
                return;
            }
        }
        reader.take_settled(&settled, origin);
        if self.with_words {
            found.written.push((origin, settled));
        }
    }

    fn remark(&self, found: &mut Found, origin: Origin, fate: Fate, remark: Remark) {
        match fate {
            Fate::LeftOut => found.left_out += 1,
            Fate::Counted => found.unfit += 1,
        }
        if self.is_strict && found.left_out > 0 {
            self.stop.store(true, Ordering::Relaxed);
        }
        // Everyone reads in order, so that the first of all are among the first of each.
        if found.remarks.iter().filter(|(other, ..)| *other == fate).count() < MOST_TOLD {
            found.remarks.push((fate, origin, remark));
        }
    }
}

/// Says how far reading is, while it takes long.
fn tell_progress(session: &Session, desk: &Desk, size: Option<u64>, done: &mpsc::Receiver<()>) {
    let start = Instant::now();
    let mut is_shown = false;
    let mut stderr = io::stderr();
    while done.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
        if start.elapsed() < PATIENCE {
            continue;
        }
        let count = desk.assessments.load(Ordering::Relaxed);
        let percent = size.map(|size| (desk.bytes.load(Ordering::Relaxed) * 100 / size.max(1)).min(100));
        let percent = percent.map_or_else(String::new, |percent| format!("{percent} % "));
        let said = tr!(session.messages, "group-progress", percent = percent, count = count);
        is_shown = write!(stderr, "\r{said}\x1b[K").and_then(|()| stderr.flush()).is_ok();
    }
    if is_shown {
        // What cannot be written to any longer needs no clearing.
        let _ = write!(stderr, "\r\x1b[K").and_then(|()| stderr.flush());
    }
}
