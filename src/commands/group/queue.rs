//! What a group is read from, in parts that can be read side by side.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use jiff::Timestamp;

use crate::assessment::{BankRef, MAX_BYTES, bank_of};
use crate::commands::session::Session;
use crate::files::{self, Cause, Trouble};
use crate::group::Origin;
use crate::messages::Explain as _;

/// How many bytes of lines are a part, about. Small enough to stay in a core's own memory.
const A_PART: u64 = 1 << 18;

/// How many files are taken at once.
const FILES_AT_ONCE: usize = 16;

/// A file, or a file of lines.
pub(in crate::commands) enum Input {
    /// One assessment.
    File(PathBuf),
    /// An assessment a line.
    Lines(PathBuf),
    /// The same, from standard input.
    Piped,
}

/// Some of what is to be read.
pub(super) enum Batch {
    /// Files, each with the number of its part.
    Files(Vec<(u32, PathBuf)>),
    /// Whole lines, and the number of their part.
    Lines(u32, Vec<u8>),
}

/// Why reading cannot go on.
pub(super) enum Stuck {
    /// A file of lines cannot be read.
    File(Trouble),
    /// What comes in cannot.
    Piped(io::Error),
}

impl Stuck {
    pub(super) fn told(self, session: &Session) -> anyhow::Error {
        match self {
            Self::File(trouble) => anyhow!(trouble.explain(&session.messages)),
            Self::Piped(error) => error.into(),
        }
    }
}

/// Hands out what is to be read, in order.
pub(in crate::commands) struct Queue {
    inputs: VecDeque<Input>,
    open: Option<Lines>,
    held: VecDeque<Batch>,
    parts: Vec<Part>,
    size: Option<u64>,
}

struct Part {
    path: PathBuf,
    /// Which part the first line of the file is in; `None` of a file that is no lines.
    first: Option<usize>,
}

/// A file of lines that is being read.
struct Lines {
    path: PathBuf,
    from: Box<dyn Read + Send>,
    is_piped: bool,
    first: usize,
    /// The beginning of a line whose end is not read yet.
    begun: Vec<u8>,
    /// Whether what comes is the rest of a line that is too long to be an assessment.
    is_overlong: bool,
}

impl Queue {
    pub(in crate::commands) fn new(inputs: Vec<Input>) -> Self {
        let size = |input: &Input| match input {
            Input::File(_) => Some(TYPICAL_FILE),
            Input::Lines(path) => Some(fs::metadata(path).ok()?.len()),
            Input::Piped => None,
        };
        let size = inputs.iter().map(size).sum();
        Self { inputs: inputs.into(), open: None, held: VecDeque::new(), parts: Vec::new(), size }
    }

    /// How many bytes there were to read, those of other files than lines by what is usual; `None` where that
    /// is not known.
    pub(super) fn size(&self) -> Option<u64> {
        self.size
    }

    /// What comes next, in this memory where it is lines; `None` at the end.
    pub(super) fn next(&mut self, spare: Vec<u8>) -> Result<Option<Batch>, Stuck> {
        match self.held.pop_front() {
            Some(batch) => Ok(Some(batch)),
            None => self.advance(spare),
        }
    }

    /// Looks at what comes, until enough is seen; it still comes.
    pub(super) fn look(&mut self, mut is_enough: impl FnMut(&Batch) -> bool) -> Result<(), Stuck> {
        while let Some(batch) = self.advance(Vec::new())? {
            let is_last = is_enough(&batch);
            self.held.push_back(batch);
            if is_last {
                break;
            }
        }
        Ok(())
    }

    fn advance(&mut self, mut spare: Vec<u8>) -> Result<Option<Batch>, Stuck> {
        loop {
            if let Some(lines) = &mut self.open {
                let bytes = lines.next(std::mem::take(&mut spare)).map_err(|error| {
                    if lines.is_piped {
                        return Stuck::Piped(error);
                    }
                    Stuck::File(Trouble::of_file(&lines.path, Cause::reading(error)))
                })?;
                if let Some(bytes) = bytes {
                    let (path, first) = (lines.path.clone(), Some(lines.first));
                    let part = self.number();
                    self.parts.push(Part { path, first });
                    return Ok(Some(Batch::Lines(part, bytes)));
                }
                self.open = None;
            }
            match self.inputs.pop_front() {
                None => return Ok(None),
                Some(Input::File(path)) => return Ok(Some(self.files(path))),
                Some(Input::Piped) => self.begin(PathBuf::from("-"), Box::new(io::stdin()), true),
                Some(Input::Lines(path)) => {
                    let file = open(&path).map_err(|cause| Stuck::File(Trouble::of_file(&path, cause)))?;
                    self.begin(path, Box::new(file), false);
                }
            }
        }
    }

    fn number(&self) -> u32 {
        u32::try_from(self.parts.len()).unwrap_or(u32::MAX)
    }

    fn begin(&mut self, path: PathBuf, from: Box<dyn Read + Send>, is_piped: bool) {
        let (first, begun) = (self.parts.len(), Vec::new());
        self.open = Some(Lines { path, from, is_piped, first, begun, is_overlong: false });
    }

    /// This file, and those that follow it.
    fn files(&mut self, first: PathBuf) -> Batch {
        let mut paths = vec![first];
        while let Some(Input::File(_)) = self.inputs.front().filter(|_| paths.len() < FILES_AT_ONCE) {
            if let Some(Input::File(path)) = self.inputs.pop_front() {
                paths.push(path);
            }
        }
        let numbered = paths.into_iter().map(|path| {
            let part = self.number();
            self.parts.push(Part { path: path.clone(), first: None });
            (part, path)
        });
        Batch::Files(numbered.collect())
    }

    /// What something is called: its file, and of lines which. `lines` is how many each part has.
    pub(super) fn name(&self, origin: Origin, lines: &[u32]) -> PathBuf {
        let place = origin.part as usize;
        let Part { path, first } = &self.parts[place];
        let Some(first) = first else { return path.clone() };
        let before: u64 = lines[*first..place].iter().map(|count| u64::from(*count)).sum();
        PathBuf::from(format!("{}:{}", path.display(), before + u64::from(origin.line) + 1))
    }

    /// How many parts were handed out.
    pub(super) fn parts(&self) -> usize {
        self.parts.len()
    }
}

fn open(path: &Path) -> Result<File, Cause> {
    // To open a pipe can wait for ever.
    if !fs::metadata(path).map_err(Cause::reading)?.is_file() {
        return Err(Cause::NotAFile);
    }
    File::open(path).map_err(Cause::reading)
}

/// What a file counts for beside lines, in bytes, where it is said how far reading is.
pub(super) const TYPICAL_FILE: u64 = 4 << 10;

impl Lines {
    /// Whole lines; the last line of a file may lack its end.
    fn next(&mut self, spare: Vec<u8>) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = spare;
        bytes.clear();
        bytes.append(&mut self.begun);
        loop {
            let before = bytes.len();
            bytes.reserve(usize::try_from(A_PART).unwrap_or(1 << 16));
            let is_end = self.from.by_ref().take(A_PART).read_to_end(&mut bytes)? == 0;
            if self.is_overlong && self.pass_over(&mut bytes, is_end) {
                continue;
            }
            if is_end {
                return Ok(Some(bytes).filter(|bytes| !bytes.is_empty()));
            }
            if let Some(end) = bytes[before..].iter().rposition(|byte| *byte == b'\n') {
                self.begun.extend_from_slice(&bytes[before + end + 1..]);
                bytes.truncate(before + end + 1);
                return Ok(Some(bytes));
            }
            // It is more than an assessment can be: its beginning will do to say so.
            if bytes.len() as u64 > MAX_BYTES {
                self.is_overlong = true;
                return Ok(Some(bytes));
            }
        }
    }

    /// Leaves out the rest of a line that is too long; whether all that was read is of it.
    fn pass_over(&mut self, bytes: &mut Vec<u8>, is_end: bool) -> bool {
        if let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            bytes.drain(..=end);
            self.is_overlong = false;
            return false;
        }
        bytes.clear();
        !is_end
    }
}

/// Which bank the assessments of a batch, or the first of them, were taken with, and when each was last
/// changed; of those that can be read.
pub(super) fn sample(batch: &Batch) -> Vec<(BankRef, Option<Timestamp>)> {
    match batch {
        Batch::Files(files) => {
            let read = |path: &Path| bank_of(&files::read(path, MAX_BYTES).ok()?);
            files.iter().filter_map(|(_, path)| read(path)).collect()
        }
        Batch::Lines(_, bytes) => {
            bytes.split(|byte| *byte == b'\n').take(super::LOOKED_AT).filter_map(bank_of).collect()
        }
    }
}
