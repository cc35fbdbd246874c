//! The end of an interview: the report, and what one takes along of it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Result;

use super::assess::AssessArgs;
use super::output::{self, Format, Reported};
use super::prompts::{Mode, Prompts};
use super::register::RegisterArgs;
use super::session::Session;
use super::{Status, home, leaving, start};
use crate::assessment::{Assessment, AssessmentFile};
use crate::bank::QuestionBank;
use crate::display;
use crate::files::{self, Existing};
use crate::report::{Past, Report};
use crate::{report, scoring, tr};

/// What comes after a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Leave,
    /// The board decides on what the report proposes.
    Decide,
    /// An answer is to be changed.
    Change,
    /// From the quick edition on to all questions.
    Extend,
}

/// Shows the report, says where the answers are and how to see it again, and offers it as a file.
pub(super) fn conclude(
    args: &AssessArgs,
    bank: &QuestionBank,
    assessment: &Assessment,
    file: &AssessmentFile,
    prompts: &mut Prompts<'_>,
) -> Result<Next> {
    let (session, mode) = (prompts.session, prompts.mode);
    let messages = &session.messages;
    let report = report_on(session, bank, assessment, &RegisterArgs::default())?;
    let was_read = mode == Mode::Screen && session.terminal.output;
    if was_read {
        output::read(session, std::slice::from_ref(&report))?;
        tell_of_files(session, &report);
    } else {
        let is_plain = mode == Mode::Lines || args.accessible;
        let format = if is_plain { Format::Plain } else { Format::Terminal };
        output::print(&output::render(session, &report, format, true))?;
    }
    let command = leaving::Command::new(session, mode);
    session.tell(&format!("\n{}", tr!(messages, "assess-saved", path = display::path(file.path()))));
    session.tell(&tr!(messages, "report-again", command = command.to("report", &[], &[file.path()])));
    session.tell(&tr!(messages, "assess-change", command = command.open(file.path())));
    if was_read {
        // Last, where a small window still shows it.
        session.tell(&format!("\n{}", report.sentence));
    }
    put_where_asked(session, args, &report)?;
    let more = start::more_questions(bank, assessment);
    if !prompts.are_asked() || args.output.is_some() && more == 0 {
        return Ok(Next::Leave);
    }
    take_along(prompts, &report, file.path(), Some(more))
}

/// Tells what the files of a report hold beyond what was shown of it on the screen.
pub(super) fn tell_of_files(session: &Session, report: &impl Reported) {
    if output::is_cut(session, report) {
        session.tell(&format!("{}\n", tr!(session.messages, "ending-appendix")));
    }
}

/// Says where the answers of a form are that was typed in, and how to see their report.
pub(super) fn file_away(
    args: &AssessArgs,
    bank: &QuestionBank,
    assessment: &Assessment,
    file: &AssessmentFile,
    prompts: &Prompts<'_>,
) -> Result<Status> {
    let (session, messages) = (prompts.session, &prompts.session.messages);
    let command = leaving::Command::new(session, prompts.mode).to("report", &[], &[file.path()]);
    session.tell(&tr!(messages, "assess-form-saved", command = command));
    if args.output.is_some() {
        put_where_asked(session, args, &report_on(session, bank, assessment, &RegisterArgs::default())?)?;
    }
    Ok(Status::Done)
}

/// The report, after what the board decided before.
pub(super) fn report_on(
    session: &Session,
    bank: &QuestionBank,
    assessment: &Assessment,
    register: &RegisterArgs,
) -> Result<Report> {
    let scorecard = scoring::score(bank, assessment);
    let build = |past: Option<Past>| {
        report::build_after(bank, assessment, &scorecard, &session.messages, &session.zone, past)
    };
    // Whoever has no folder has no register in it.
    let Ok(store) = session.store() else { return Ok(build(None)) };
    register.told(session, &store, bank, assessment.organisation.as_deref(), build)
}

/// Writes the report where the command line says.
fn put_where_asked(session: &Session, args: &AssessArgs, report: &Report) -> Result<()> {
    let Some(path) = &args.output else { return Ok(()) };
    let text = output::render(session, report, Format::Markdown, false);
    write_beside(session, path, &text).map(drop)
}

/// Writes a new file with this text, whose name has a number where one stands there already, and says which
/// stays as it was. Where one of them holds the text, that is told.
fn write_beside(session: &Session, path: &Path, text: &[u8]) -> Result<PathBuf> {
    let messages = &session.messages;
    let place = files::free_or_holding(path, text);
    if files::holds(&place, text) {
        session.tell(&tr!(messages, "ending-written-before", path = display::path(&place)));
        return Ok(place);
    }
    output::write(session, &place, text, Existing::Keep)?;
    if let Some(earlier) = files::numbered(path).take_while(|earlier| *earlier != place).last() {
        let name = display::path(earlier.file_name().unwrap_or_default().as_ref());
        session.tell(&tr!(messages, "ending-earlier-stays", name = name));
    }
    Ok(place)
}

/// Offers the report as a file of each kind that a meeting needs, until there is enough; after an
/// interview also to change an answer, and so many `more` questions.
pub(super) fn take_along<R: Reported>(
    prompts: &mut Prompts<'_>,
    report: &R,
    name: &Path,
    more: Option<usize>,
) -> Result<Next> {
    const FORMS: [(&str, Format); 3] =
        [("html", Format::Html), ("docx", Format::Docx), ("md", Format::Markdown)];
    let session = prompts.session;
    let messages = &session.messages;
    let files = [
        tr!(messages, "ending-page", of = R::IS),
        tr!(messages, "ending-word", of = R::IS),
        tr!(messages, "ending-markdown"),
    ];
    let mut choices = Vec::from(files);
    let mut nexts = Vec::new();
    session.tell("");
    if let Some(more) = more {
        choices.extend([tr!(messages, "ending-decide"), tr!(messages, "ending-change")]);
        nexts.extend([Next::Decide, Next::Change]);
        if more > 0 {
            session.tell(&format!("{}\n", tr!(messages, "ending-more")));
            choices.push(tr!(messages, "start-extend", questions = more));
            nexts.push(Next::Extend);
        }
    }
    choices.push(tr!(messages, "ending-nothing"));
    let (question, nothing) = (tr!(messages, "ending-what", of = R::IS), choices.len() - 1);
    let mut usual = 0;
    loop {
        let Some(choice) = prompts.choose_or_leave(&question, &choices, usual)? else {
            return Ok(Next::Leave);
        };
        let Some(form) = FORMS.get(choice) else {
            return Ok(nexts.get(choice - FORMS.len()).copied().unwrap_or(Next::Leave));
        };
        // Where a cursor moves, it stays; where Enter alone is an answer, it ends.
        usual = if prompts.mode == Mode::Screen { choice } else { nothing };
        let put = home::or_told(session, put_beside(session, report, name, *form))?;
        if let Some(path) = put
            && form.1 == Format::Html
        {
            session.tell(&match open_in_browser(&path) {
                Ok(()) => tr!(messages, "ending-opened"),
                Err(_) => tr!(messages, "ending-not-opened"),
            });
        }
        session.tell("");
    }
}

/// Writes the report into a new file in this folder, called as the answers are or as it is said, or
/// finds it there as it was written before; the whole path, to find it again from anywhere.
fn put_beside(
    session: &Session,
    report: &impl Reported,
    name: &Path,
    (ending, format): (&str, Format),
) -> Result<PathBuf> {
    let text = output::render(session, report, format, false);
    let name = name.file_name().unwrap_or("boardready".as_ref());
    let path = Path::new(name).with_extension(ending);
    write_beside(session, &std::path::absolute(&path).unwrap_or(path), &text)
}

/// Has the system open a page. It says nothing of what becomes of that.
fn open_in_browser(page: &Path) -> io::Result<()> {
    let (program, before): (_, &[&str]) = match () {
        () if cfg!(windows) => ("cmd", &["/C", "start", ""]),
        () if cfg!(target_os = "macos") => ("open", &[]),
        () => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(before).arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // A Ctrl-C that is meant for this program is none for the browser.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().map(drop)
}
