//! What is said to someone who leaves, of oneself or by a signal: where the answers are, by what
//! the last save did.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::{env, io};

use super::prompts::Mode;
use super::session::{Session, laid_out};
use super::{INTERRUPTED, saved};
use crate::assessment::{self, Assessment, AssessmentFile, Store};
use crate::display;
use crate::files::{self, Trouble};
use crate::messages::{Explain as _, Language, Messages};
use crate::terminal::guard::{self, Farewell};
use crate::tr;

/// The interview that is held, if any. Locked as long as a save is under way, so that a signal
/// finds what the save did, and none begins after the last words.
static KEEPING: Mutex<Option<Keeping>> = Mutex::new(None);

/// What else is to be said to whoever ends the program, in lines of this width.
static SAID: Mutex<Option<(String, Option<usize>)>> = Mutex::new(None);

/// From now on this is what is said to whoever ends the program.
pub(super) fn say(session: &Session, text: String) {
    *SAID.lock().unwrap_or_else(PoisonError::into_inner) = Some((text, session.wrap));
}

fn keeping() -> MutexGuard<'static, Option<Keeping>> {
    KEEPING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An interview's answers, and where they are.
struct Keeping {
    language: Language,
    command: Command,
    /// How wide the lines of what is told may be.
    wrap: Option<usize>,
    path: PathBuf,
    saved: Saved,
    /// Whether the respondent has said that it is finished.
    is_finished: bool,
}

/// How much of what was confirmed is saved.
enum Saved {
    /// There was nothing to save yet.
    Nothing,
    All,
    /// The last save failed.
    Part(Box<Unsaved>),
    /// All, though not where it should be, for this reason.
    Elsewhere(String),
}

struct Unsaved {
    assessment: Assessment,
    /// How many of its answers are in the file.
    kept: usize,
    why: String,
}

/// From now on the answers of this file are those that are spoken of.
pub(super) fn begin(session: &Session, mode: Mode, file: &AssessmentFile, assessment: &Assessment) {
    *keeping() = Some(Keeping {
        language: session.messages.language(),
        command: Command::new(session, mode),
        wrap: session.wrap,
        path: file.path().to_owned(),
        saved: if file.is_saved() { Saved::All } else { Saved::Nothing },
        is_finished: assessment.completed_at.is_some(),
    });
}

/// What comes now is no part of the interview: all was said of its answers.
pub(super) fn end() {
    *keeping() = None;
    *SAID.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Saves the assessment in its file.
pub(super) fn save(file: &mut AssessmentFile, assessment: &Assessment) -> Result<(), Trouble> {
    noting(file, assessment, |file| file.save(assessment))
}

/// Saves the assessment in another place, which then has its file.
pub(super) fn save_elsewhere(
    file: &mut AssessmentFile,
    place: &Path,
    assessment: &Assessment,
) -> Result<(), Trouble> {
    noting(file, assessment, |file| file.save_elsewhere(place, assessment))
}

fn noting(
    file: &mut AssessmentFile,
    assessment: &Assessment,
    save: impl FnOnce(&mut AssessmentFile) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let mut keeping = keeping();
    let attempt = save(file);
    if let Some(keeping) = &mut *keeping {
        file.path().clone_into(&mut keeping.path);
        keeping.is_finished = assessment.completed_at.is_some();
        keeping.saved = match &attempt {
            Ok(()) => Saved::All,
            Err(trouble) => Saved::Part(Box::new(Unsaved {
                assessment: assessment.clone(),
                kept: file.saved().map_or(0, |saved| shared(&saved, assessment)),
                why: trouble.explain(&Messages::new(keeping.language)),
            })),
        };
    }
    attempt
}

/// From now on, a signal leaves the terminal as it was found, and the last words are said.
///
/// # Errors
/// When the signals cannot be watched.
pub(super) fn watch_for_signals() -> io::Result<()> {
    static ONCE: Once = Once::new();
    let mut watched = Ok(());
    ONCE.call_once(|| watched = guard::install(|_signal| farewell()));
    watched
}

/// What is true of the answers now, and the one command that goes on.
pub(super) fn words() -> String {
    keeping().as_ref().map_or_else(String::new, Keeping::words)
}

/// The last words to someone who can no longer be asked where the answers are to go.
pub(super) fn last_words() -> String {
    keeping().as_mut().map_or_else(String::new, Keeping::last_words)
}

/// What a signal brings about.
fn farewell() -> Farewell {
    let mut keeping = keeping();
    let words = keeping.as_mut().map(|keeping| (keeping.last_words(), keeping.wrap));
    let said = || SAID.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let words = words.or_else(said);
    let message = words.map_or_else(String::new, |(words, wrap)| laid_out(&words, wrap).join("\n"));
    // Kept until the process is gone: no save begins that could be cut off.
    std::mem::forget((keeping, files::wait_for_saves()));
    Farewell { message, status: INTERRUPTED.into() }
}

impl Keeping {
    fn words(&self) -> String {
        let messages = &Messages::new(self.language);
        let command = || self.command.resume(&self.path);
        match &self.saved {
            Saved::Nothing => tr!(messages, "assess-nothing-saved"),
            Saved::All if self.is_finished => {
                tr!(
                    messages,
                    "assess-stays-finished",
                    command = self.command.to("report", &[], &[&self.path])
                )
            }
            Saved::All => tr!(messages, "assess-resume", command = command()),
            Saved::Elsewhere(why) => {
                let path = display::path(&self.path);
                format!("{why}\n{}", tr!(messages, "assess-elsewhere", path = path, command = command()))
            }
            Saved::Part(unsaved) => {
                let Unsaved { assessment, kept, why } = &**unsaved;
                let of = count(assessment);
                let which = match kept {
                    0 => "all",
                    kept if *kept == of => "change",
                    _ => "some",
                };
                let unsaved = of - *kept;
                let said = tr!(messages, "assess-unsaved", which = which, unsaved = unsaved, of = of);
                let on = tr!(messages, "assess-resume-part", command = command());
                if *kept == 0 { format!("{said}\n{why}") } else { format!("{said}\n{why}\n{on}") }
            }
        }
    }

    fn last_words(&mut self) -> String {
        self.rescue();
        self.words()
    }

    /// Saves what is not saved in the first place that takes it: beside the file, among the
    /// user's own files, among the temporary ones.
    fn rescue(&mut self) {
        let Saved::Part(unsaved) = &self.saved else { return };
        let own = Store::default_dir();
        if let Some(own) = &own {
            let _ = files::make_private_folder(own);
        }
        let folders = [Some(files::folder_of(&self.path).to_owned()), own, Some(env::temp_dir())];
        let name = self.path.file_name().unwrap_or_default();
        let mut places = folders.into_iter().flatten().map(|folder| folder.join(name));
        if let Some(path) = places.find_map(|path| assessment::save_copy(&path, &unsaved.assessment).ok()) {
            self.saved = Saved::Elsewhere(unsaved.why.clone());
            self.path = path;
        }
    }
}

/// How many answers there are, targets and answers to open questions among them.
fn count(assessment: &Assessment) -> usize {
    shared(assessment, assessment)
}

/// How many answers both have.
fn shared(one: &Assessment, other: &Assessment) -> usize {
    let answers = one.answers.iter().filter(|(id, answer)| other.answers.get(*id) == Some(answer));
    let targets = one.targets.iter().filter(|(id, target)| other.targets.get(*id) == Some(target));
    let texts = one.reflections.iter().filter(|(_, text)| !text.is_empty());
    let texts = texts.filter(|(id, text)| other.reflections.get(*id) == Some(text));
    answers.count() + targets.count() + texts.count()
}

/// How an assessment is opened again, by somebody who started the program like this.
#[derive(Clone)]
pub(super) struct Command {
    /// The language that was asked for.
    language: Option<String>,
    accessible: bool,
    /// Whether a folder other than the usual one was asked for.
    other_folder: bool,
}

impl Command {
    pub(super) fn new(session: &Session, mode: Mode) -> Self {
        Self {
            language: session.language_asked.then(|| session.messages.bank_language().to_owned()),
            // What came through a pipe was asked nobody, who may well have a screen.
            accessible: mode == Mode::Lines,
            other_folder: session.folder.is_some(),
        }
    }

    /// The shortest command that goes on with it.
    fn resume(&self, path: &Path) -> String {
        if self.language.is_none() && !self.accessible && self.is_usual(path) {
            return "boardready".to_owned();
        }
        self.open(path)
    }

    /// The command that opens this very assessment.
    pub(super) fn open(&self, path: &Path) -> String {
        self.to("assess", &["--resume"], &[path])
    }

    /// As [`Command::to`], with the bank that was named.
    pub(super) fn of_bank(self, verb: &str, bank: Option<&Path>, paths: &[PathBuf]) -> String {
        let bank = bank.map(|bank| display::shell_word(&display::path(bank)));
        let options: Vec<&str> = bank.iter().flat_map(|bank| ["--bank", bank]).collect();
        let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
        self.to(verb, &options, &paths)
    }

    /// The command that does this with these saved assessments.
    pub(super) fn to(&self, verb: &str, options: &[&str], paths: &[&Path]) -> String {
        let mut words = vec!["boardready".to_owned(), verb.to_owned()];
        words.extend(self.language.iter().flat_map(|language| ["--lang".to_owned(), language.clone()]));
        words.extend(self.accessible.then(|| "--accessible".to_owned()));
        words.extend(options.iter().map(|option| (*option).to_owned()));
        words.extend(paths.iter().map(|path| {
            display::shell_word(&if self.is_usual(path) { saved::name(path) } else { display::path(path) })
        }));
        words.join(" ")
    }

    /// Whether the program looks there of itself.
    fn is_usual(&self, path: &Path) -> bool {
        !self.other_folder && Store::default_dir().is_some_and(|folder| path.parent() == Some(&*folder))
    }
}
