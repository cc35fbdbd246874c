//! `boardready assess`: start, interview, save, score, report.

use std::io::{self, BufRead as _};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use jiff::Timestamp;

use super::ending::Next;
use super::output;
use super::prompts::{self, Interrupted, Mode, Prompts, Typed};
use super::session::{Session, Told as _};
use super::start::{self, Start};
use super::{Prose, Status, WrongUsage};
use super::{decide, ending, leaving};
use crate::assessment::{Assessment, AssessmentFile, Store};
use crate::bank::QuestionBank;
use crate::display;
use crate::interview::{self, Flow, Lines, NoReply, Outcome, Recorder, Screen};
use crate::messages::{Explain as _, Messages};
use crate::reading::quotable;
use crate::terminal;
use crate::tr;

/// Options of `assess`.
#[derive(clap::Args, Debug, Default)]
#[command(after_help = "help-assess-examples")]
pub(super) struct AssessArgs {
    #[arg(long, value_name = "value-bank", help = "help-assess-bank")]
    pub(super) bank: Option<PathBuf>,
    #[arg(long, help = "help-assess-quick")]
    pub(super) quick: bool,
    #[arg(long, help = "help-assess-accessible")]
    pub(super) accessible: bool,
    #[arg(long, value_name = "value-name", help = "help-assess-organisation")]
    pub(super) organisation: Option<String>,
    #[arg(long, value_name = "value-role", help = "help-assess-role")]
    pub(super) role: Option<String>,
    #[arg(long, value_name = "value-name", help = "help-assess-name")]
    pub(super) name: Option<String>,
    #[arg(long, value_name = "value-file", help = "help-assess-resume")]
    #[arg(conflicts_with = "bank")]
    pub(super) resume: Option<PathBuf>,
    #[arg(short, long, value_name = "value-file", help = "help-assess-output")]
    pub(super) output: Option<PathBuf>,
}

pub(super) fn assess(session: &mut Session, args: &AssessArgs) -> Result<Status> {
    prompts::with(session, Mode::of(session, args.accessible), |prompts| {
        if is_file(args, prompts.mode) {
            if terminal::input_is_pipe() && prompts.session.terminal.messages {
                prompts.session.tell(&tr!(prompts.session.messages, "start-reading"));
            }
            if prompts.input.fill_buf()?.is_empty() {
                return Err(no_input(prompts.session, args).into());
            }
        }
        // What is found out at the end of an interview is found out too late.
        if let Some(path) = args.output.as_ref().filter(|path| path.is_file()) {
            bail!(tr!(prompts.session.messages, "assess-output-exists", path = display::path(path)));
        }
        let start = start::start(args, prompts)?;
        hold(args, prompts, start)
    })
}

/// Whether the answers are all there before anything is asked. Whoever writes into a pipe and has
/// asked for lines may be waiting for the first question.
fn is_file(args: &AssessArgs, mode: Mode) -> bool {
    mode == Mode::Piped && !(args.accessible && terminal::input_is_pipe())
}

fn no_input(session: &Session, args: &AssessArgs) -> WrongUsage {
    let bank =
        args.bank.as_ref().map(|bank| format!(" --bank {}", display::shell_word(&display::path(bank))));
    let options = bank.unwrap_or_default() + if args.quick { " --quick" } else { "" };
    WrongUsage(tr!(session.messages, "start-no-input", options = options))
}

/// Holds the interview and, when it is finished, reports on it.
pub(super) fn hold(args: &AssessArgs, prompts: &mut Prompts<'_>, start: Start) -> Result<Status> {
    let (session, mode) = (prompts.session, prompts.mode);
    let Start { mut bank, mut assessment, mut file } = start;
    loop {
        leaving::begin(session, mode, &file, &assessment);
        // What was told before is not about what comes after the interview.
        session.take_recent();
        let held = interview(prompts, &bank, assessment, &mut file, is_file(args, mode));
        if held.unsaved && !matches!(held.outcome, Outcome::CutOff(NoReply::Misfit(_))) {
            let attempt = leaving::save(&mut file, &held.assessment);
            let elsewhere = |place: &Path| leaving::save_elsewhere(&mut file, place, &held.assessment);
            match prompts.write(attempt, elsewhere) {
                Err(error) if error.is::<Interrupted>() => {
                    session.tell(&leaving::last_words());
                    return Err(error);
                }
                written => written.map_err(|_| anyhow!(leaving::words().replace('\n', " ")))?,
            }
        }
        match held.outcome {
            Outcome::Finished => {}
            Outcome::Quit => {
                session.tell(&leaving::words());
                return Ok(Status::Done);
            }
            Outcome::CutOff(NoReply::InputEnded) if mode == Mode::Piped && !file.path().exists() => {
                return Err(no_input(session, args).into());
            }
            Outcome::CutOff(NoReply::Interrupted | NoReply::InputEnded) => {
                session.tell(&leaving::words());
                return Ok(Status::Interrupted);
            }
            Outcome::CutOff(NoReply::Misfit(told)) => {
                leaving::end();
                file.take_back().told(session)?;
                return Err(Prose(told).into());
            }
            // What is written there may fail before the signal that says so comes.
            Outcome::CutOff(NoReply::Terminal(_)) if terminal::guard::is_gone() => {
                return Ok(Status::Interrupted);
            }
            Outcome::CutOff(NoReply::Terminal(error)) => return Err(anyhow!(error).context(leaving::words())),
        }
        leaving::end();
        if held.is_form {
            return ending::file_away(args, &bank, &held.assessment, &file, prompts);
        }
        let next = ending::conclude(args, &bank, &held.assessment, &file, prompts)?;
        let done = Start { bank, assessment: held.assessment, file };
        Start { bank, assessment, file } = match next {
            Next::Leave => return Ok(Status::Done),
            Next::Decide => return decide::about(prompts, &done),
            Next::Change => done,
            Next::Extend => start::extend(done, prompts)?,
        };
    }
}

/// What came of an interview.
struct Held {
    outcome: Outcome,
    assessment: Assessment,
    /// Whether the last attempt to save failed.
    unsaved: bool,
    /// Whether it was typed in from a form: whoever does so has the next one to type in.
    is_form: bool,
}

fn interview(
    prompts: &mut Prompts<'_>,
    bank: &QuestionBank,
    assessment: Assessment,
    file: &mut AssessmentFile,
    is_withheld: bool,
) -> Held {
    let Prompts { session, mode, input } = prompts;
    let messages = &session.messages;
    let before = assessment.clone();
    let today = session.today();
    let mut flow = Flow::new(bank, messages.bank_languages(), assessment, Timestamp::now);
    // A file is gone through whole before anything of it counts. Who answers what is asked is saved on
    // the way.
    let mut is_form = false;
    let mut recorder = FileRecorder { file, messages, is_withheld };
    let outcome = match *mode {
        Mode::Screen => match Screen::open(messages, output::screen_style(session.terminal)) {
            Ok(mut screen) => interview::run(&mut flow, &mut screen, &mut recorder),
            Err(error) => Outcome::CutOff(NoReply::Terminal(error)),
        },
        Mode::Lines => {
            let mut lines = Lines::new(input, io::stderr(), messages, session.wrap).until(today);
            interview::run(&mut flow, &mut lines, &mut recorder)
        }
        Mode::Piped => {
            let short_form = if before.answers.is_empty() {
                bank.numbered().filter(|(_, it)| it.quick).map(|(number, _)| number).collect()
            } else {
                Vec::new()
            };
            let lines = Lines::new(&mut *input, io::stderr(), messages, session.wrap).until(today);
            let mut lines = lines.of_file(short_form);
            if is_withheld {
                lines = lines.unprompted();
            }
            let outcome = interview::run(&mut flow, &mut lines, &mut recorder);
            let count = lines.count();
            is_form = is_withheld && lines.are_a_form();
            match outcome {
                Outcome::Finished | Outcome::Quit => {
                    left_over(input, count, messages, is_withheld).unwrap_or(outcome)
                }
                Outcome::CutOff(_) => outcome,
            }
        }
    };
    let is_unsaved = flow.is_unsaved();
    let assessment = flow.into_assessment();
    // The head of a form without an answer below it is nobody's.
    let is_blank = assessment.is_blank() && before.is_blank();
    let unsaved = is_unsaved || is_withheld && assessment != before && !is_blank;
    let whose = |it: &Assessment| (it.organisation.clone(), it.respondent.clone(), it.started_at);
    if is_withheld
        && !file.is_saved()
        && whose(&assessment) != whose(&before)
        && let folder = Store::open(file.path().parent().unwrap_or(Path::new(".")))
        && let Ok(named) = folder.create(&assessment, messages)
    {
        // Whose answers they are was not known when it got its name.
        *file = named;
    }
    Held { outcome, assessment, unsaved, is_form }
}

/// That a line comes after the one that ended the interview. Of a pipe only what has come already
/// is looked at: who answers what is asked waits for the report now.
fn left_over(input: &mut Typed, count: usize, messages: &Messages, is_file: bool) -> Option<Outcome> {
    if is_file {
        input.fill_buf().ok()?;
    }
    let lines = input.buffer().split(|byte| *byte == b'\n').map(String::from_utf8_lossy);
    let (place, line) = lines.enumerate().find(|(_, line)| !line.trim().is_empty())?;
    let (number, line) = ((count + place + 1).to_string(), quotable(line.trim(), 40));
    let told = tr!(messages, "lines-left-over", number = number, line = line);
    let nothing = tr!(messages, "lines-misfit-nothing", lines = "positional");
    Some(Outcome::CutOff(NoReply::Misfit(format!("{told}\n{nothing}"))))
}

/// Saves into the assessment's own file.
struct FileRecorder<'a> {
    file: &'a mut AssessmentFile,
    messages: &'a Messages,
    /// Whether nothing is saved yet.
    is_withheld: bool,
}

impl Recorder for FileRecorder<'_> {
    fn save(&mut self, assessment: &Assessment) -> Result<(), String> {
        if self.is_withheld {
            return Ok(());
        }
        leaving::save(self.file, assessment).map_err(|error| error.explain(self.messages))
    }
}
