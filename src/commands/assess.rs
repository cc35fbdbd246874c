//! `boardready assess`: start, interview, save, score, report.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, anyhow};
use jiff::Timestamp;

use super::output::{self, Existing};
use super::prompts::{Interrupted, Prompts};
use super::session::Session;
use super::start::{self, Start};
use super::{INTERRUPTED, Status, WrongUsage, list, report};
use crate::assessment::{self, Assessment, AssessmentFile, Edition, Store};
use crate::bank::QuestionBank;
use crate::cli::{AssessArgs, Format};
use crate::display;
use crate::interview::{self, Flow, Lines, NoReply, Outcome, Recorder, Screen};
use crate::messages::{Language, Messages};
use crate::report::Report;
use crate::scoring;
use crate::terminal;
use crate::terminal::guard::{self, Farewell};
use crate::tr;

/// How the interview is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// On the whole screen.
    Screen,
    /// As plain lines, typed.
    Lines,
    /// As plain lines, from a file or a pipe.
    Piped,
}

pub(super) fn assess(session: &mut Session, args: &AssessArgs) -> Result<Status> {
    let mode = mode(session, args);
    if mode != Mode::Screen {
        session.wrap = None;
    }
    let mut input = BufReader::new(io::stdin());
    // Whoever writes into a pipe may be waiting for the first question, so that is not asked
    // whether anything is in it yet.
    if mode == Mode::Piped && !terminal::input_is_pipe() && input.fill_buf()?.is_empty() {
        return Err(no_input(session).into());
    }
    let last_words = LastWords::default();
    last_words.watch()?;
    match hold(session, args, mode, &mut input, &last_words) {
        Err(error) if error.is::<Interrupted>() => Ok(Status::Interrupted),
        ended => ended,
    }
}

fn no_input(session: &Session) -> WrongUsage {
    WrongUsage(tr!(session.messages, "start-no-input"))
}

fn mode(session: &Session, args: &AssessArgs) -> Mode {
    let terminal = &session.terminal;
    if !terminal.input {
        Mode::Piped
    } else if args.accessible || !terminal.moves_cursor || !terminal.messages {
        Mode::Lines
    } else {
        Mode::Screen
    }
}

fn prompts(mode: Mode, input: &mut dyn BufRead) -> Prompts<'_> {
    match mode {
        Mode::Screen => Prompts::Dialog,
        Mode::Lines => Prompts::Lines(input),
        Mode::Piped => Prompts::Silent,
    }
}

/// What is said when a signal ends the program: that everything is saved, and how to go on.
#[derive(Clone, Default)]
struct LastWords(Arc<Mutex<Option<Farewells>>>);

impl LastWords {
    /// From now on a signal leaves the terminal as it was, everything confirmed on the disk,
    /// and these words.
    fn watch(&self) -> Result<()> {
        let words = self.clone();
        guard::install(move |_signal| {
            // Kept until the process is gone: no save begins that could be cut off.
            std::mem::forget(assessment::wait_for_saves());
            let message = words.lock().as_ref().map(Farewells::now).unwrap_or_default();
            Farewell { message, status: INTERRUPTED.into() }
        })?;
        Ok(())
    }

    fn set(&self, words: Option<Farewells>) {
        *self.lock() = words;
    }

    fn lock(&self) -> MutexGuard<'_, Option<Farewells>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn hold(
    session: &mut Session,
    args: &AssessArgs,
    mode: Mode,
    input: &mut dyn BufRead,
    last_words: &LastWords,
) -> Result<Status> {
    choose_language(session, &mut prompts(mode, input))?;
    let session: &Session = session;
    let Start { bank, mut assessment, mut file, mut extends } =
        start::start(session, args, &mut prompts(mode, input))?;
    loop {
        last_words.set(Some(Farewells::new(session, &file, mode)));
        let held = interview(session, &bank, assessment, extends, &mut file, mode, input);
        let asking = &mut prompts(mode, input);
        if held.unsaved {
            save_elsewhere(session, &mut file, &held.assessment, asking)?;
        }
        last_words.set(None);
        match held.outcome {
            Outcome::Finished => {}
            Outcome::Quit => {
                session.tell(&Farewells::new(session, &file, mode).now());
                return Ok(understood(session, held.misunderstood));
            }
            Outcome::CutOff(NoReply::InputEnded) if mode == Mode::Piped && !file.path().exists() => {
                return Err(no_input(session).into());
            }
            Outcome::CutOff(NoReply::Interrupted | NoReply::InputEnded) => {
                understood(session, held.misunderstood);
                session.tell(&Farewells::new(session, &file, mode).now());
                return Ok(Status::Interrupted);
            }
            Outcome::CutOff(NoReply::Terminal(error)) => {
                return Err(anyhow!(error).context(Farewells::new(session, &file, mode).now()));
            }
        }
        conclude(session, args, &bank, &held.assessment, &file, mode, asking)?;
        if !goes_on(session, &bank, &held.assessment, asking)? {
            return Ok(understood(session, held.misunderstood));
        }
        assessment = Assessment { edition: Edition::Full, ..held.assessment };
        extends = true;
    }
}

/// Asks for the language where neither the person nor the system has said it.
fn choose_language(session: &mut Session, prompts: &mut Prompts<'_>) -> Result<()> {
    if session.language_known || !prompts.are_asked() {
        return Ok(());
    }
    let names = Language::ALL.map(|language| language.own_name().to_owned());
    let chosen = prompts.choose(session, "Language / Taal", &names, 0)?;
    session.messages = Messages::new(Language::ALL[chosen]);
    session.language_known = true;
    Ok(())
}

/// What came of an interview.
struct Held {
    outcome: Outcome,
    assessment: Assessment,
    /// Whether the last attempt to save failed.
    unsaved: bool,
    /// How many of the lines of a file were not understood.
    misunderstood: usize,
}

/// How an interview went; says how many lines were not understood.
fn understood(session: &Session, misunderstood: usize) -> Status {
    if misunderstood == 0 {
        return Status::Done;
    }
    session.tell(&tr!(session.messages, "lines-misunderstood", lines = misunderstood));
    Status::ProblemsFound
}

fn interview(
    session: &Session,
    bank: &QuestionBank,
    assessment: Assessment,
    extends: bool,
    file: &mut AssessmentFile,
    mode: Mode,
    input: &mut dyn BufRead,
) -> Held {
    let messages = &session.messages;
    let mut flow = Flow::new(bank, messages.language().code(), assessment, Timestamp::now);
    if extends {
        flow = flow.from_first_open();
    }
    let mut recorder = FileRecorder { file, messages };
    let mut misunderstood = 0;
    let outcome = match mode {
        Mode::Screen => match Screen::open(messages, screen_style(session)) {
            Ok(mut screen) => interview::run(&mut flow, &mut screen, &mut recorder),
            Err(error) => Outcome::CutOff(NoReply::Terminal(error)),
        },
        Mode::Lines => {
            // Lines are not wrapped here: a screen reader would hear every break.
            let mut lines = Lines::new(input, io::stderr(), messages, None);
            interview::run(&mut flow, &mut lines, &mut recorder)
        }
        Mode::Piped => {
            let mut lines = Lines::new(input, io::stderr(), messages, None).with_line_numbers();
            let outcome = interview::run(&mut flow, &mut lines, &mut recorder);
            misunderstood = lines.misunderstood();
            outcome
        }
    };
    Held { outcome, unsaved: flow.is_unsaved(), assessment: flow.into_assessment(), misunderstood }
}

fn screen_style(session: &Session) -> interview::Style {
    interview::Style { unicode: session.terminal.unicode, colour: session.terminal.messages_colour() }
}

/// Saves into the assessment's own file.
struct FileRecorder<'a> {
    file: &'a mut AssessmentFile,
    messages: &'a Messages,
}

impl Recorder for FileRecorder<'_> {
    fn save(&mut self, assessment: &Assessment) -> Result<(), String> {
        self.file.save(assessment).map_err(|error| error.explain(self.messages))
    }
}

/// Asks where else to save until it is saved, or the person gives up.
fn save_elsewhere(
    session: &Session,
    file: &mut AssessmentFile,
    assessment: &Assessment,
    prompts: &mut Prompts<'_>,
) -> Result<()> {
    let messages = &session.messages;
    let mut error = match file.save(assessment) {
        Ok(()) => return Ok(()),
        Err(error) => error.explain(messages),
    };
    while prompts.are_asked() {
        session.tell(&error);
        let Some(place) = prompts.text(&tr!(messages, "start-folder"))? else { break };
        match file.save_elsewhere(Path::new(&place), assessment) {
            Ok(()) => return Ok(()),
            Err(failed) => error = failed.explain(messages),
        }
    }
    Err(anyhow!(error))
}

/// The report on the screen, and the Markdown summary in a file.
fn conclude(
    session: &Session,
    args: &AssessArgs,
    bank: &QuestionBank,
    assessment: &Assessment,
    file: &AssessmentFile,
    mode: Mode,
    prompts: &mut Prompts<'_>,
) -> Result<()> {
    let messages = &session.messages;
    let scorecard = scoring::score(bank, assessment);
    let built = crate::report::build(bank, assessment, &scorecard, messages, &session.zone);
    if mode == Mode::Screen && session.terminal.output {
        show(session, &built)?;
    }
    let is_plain = mode == Mode::Lines || args.accessible;
    let form = if is_plain { Format::Plain } else { Format::Terminal };
    output::print(&report::render(session, &built, form, true))?;
    session.tell(&format!("\n{}", tr!(messages, "assess-saved", path = display::path(file.path()))));
    session.tell(&tr!(messages, "assess-change", command = open_command(session, file.path(), mode)));
    let path = match &args.output {
        Some(path) => Some(path.clone()),
        None => export_path(session, file, prompts)?,
    };
    if let Some(path) = path {
        let markdown = report::render(session, &built, Format::Markdown, false);
        output::write(messages, &path, &markdown, Existing::Keep)?;
        session.tell(&tr!(messages, "report-written", path = display::path(&path)));
    }
    Ok(())
}

/// The report to read from its start: what is printed is seen from its end.
fn show(session: &Session, built: &Report) -> Result<()> {
    let messages = &session.messages;
    let unicode = session.terminal.unicode;
    let text = |width| {
        crate::report::terminal::render(
            built,
            messages,
            crate::report::terminal::Style { colour: false, unicode, width },
        )
    };
    match interview::read(messages, screen_style(session), text) {
        Err(NoReply::Interrupted) => Err(Interrupted.into()),
        read => Ok(read?),
    }
}

/// Where the Markdown summary goes: a new file in this folder, unless the person wants none.
fn export_path(
    session: &Session,
    file: &AssessmentFile,
    prompts: &mut Prompts<'_>,
) -> Result<Option<PathBuf>> {
    let messages = &session.messages;
    let stem = file
        .path()
        .file_stem()
        .map_or_else(|| "boardready".to_owned(), |stem| stem.to_string_lossy().into_owned());
    let path = output::free_name(&stem, "md");
    if !prompts.are_asked() {
        return Ok(Some(path));
    }
    session.tell(&tr!(messages, "assess-export-file", path = display::path(&path)));
    let wanted = prompts.confirm(session, &tr!(messages, "assess-export"), true)?;
    Ok(wanted.then_some(path))
}

/// Whether to go on from the quick edition to all questions.
fn goes_on(
    session: &Session,
    bank: &QuestionBank,
    assessment: &Assessment,
    prompts: &mut Prompts<'_>,
) -> Result<bool> {
    let more = bank.questions().filter(|question| !question.quick).count();
    if assessment.edition == Edition::Full || more == 0 || !prompts.are_asked() {
        return Ok(false);
    }
    let messages = &session.messages;
    session.tell(&format!("\n{}", tr!(messages, "assess-more", questions = more)));
    prompts.confirm(session, &tr!(messages, "assess-go-on"), false)
}

/// What is said to someone who leaves.
struct Farewells {
    path: PathBuf,
    /// That everything is saved, and the one command that goes on.
    saved: String,
    /// That there was nothing to save yet.
    nothing: String,
}

impl Farewells {
    fn new(session: &Session, file: &AssessmentFile, mode: Mode) -> Self {
        let messages = &session.messages;
        let command = resume_command(session, file.path(), mode);
        Self {
            path: file.path().to_owned(),
            saved: tr!(messages, "assess-resume", command = command),
            nothing: tr!(messages, "assess-nothing-saved"),
        }
    }

    /// The words that are true now.
    fn now(&self) -> String {
        if self.path.exists() { self.saved.clone() } else { self.nothing.clone() }
    }
}

fn resume_command(session: &Session, path: &Path, mode: Mode) -> String {
    if session.folder.is_none() && !session.language_asked && mode == Mode::Screen {
        return "boardready".to_owned();
    }
    open_command(session, path, mode)
}

/// The command that opens this very assessment.
fn open_command(session: &Session, path: &Path, mode: Mode) -> String {
    let mut command = "boardready assess".to_owned();
    if session.language_asked {
        command.push_str(" --lang ");
        command.push_str(session.messages.language().code());
    }
    if mode != Mode::Screen {
        command.push_str(" --accessible");
    }
    let is_in_usual_folder = Store::default_dir().is_ok_and(|folder| path.parent() == Some(folder.as_path()));
    let name =
        if is_in_usual_folder && session.folder.is_none() { list::name(path) } else { display::path(path) };
    format!("{command} --resume {}", quoted(&name))
}

/// A word as a shell reads it.
pub(super) fn quoted(word: &str) -> String {
    let is_plain = word.chars().all(|letter| letter.is_alphanumeric() || "/._-+@:\\".contains(letter));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}
