//! The end of an interview: the report, and what one takes along of it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Result;

use super::assess::AssessArgs;
use super::output::{self, Format};
use super::prompts::{Mode, Prompts};
use super::{home, leaving};
use crate::assessment::{Assessment, AssessmentFile};
use crate::bank::QuestionBank;
use crate::display;
use crate::files::{self, Existing};
use crate::report::{self, Report};
use crate::{scoring, tr};

/// Shows the report, says where the answers are and how to see it again, and offers it as a file.
pub(super) fn conclude(
    args: &AssessArgs,
    bank: &QuestionBank,
    assessment: &Assessment,
    file: &AssessmentFile,
    prompts: &mut Prompts<'_>,
) -> Result<()> {
    let (session, mode) = (prompts.session, prompts.mode);
    let messages = &session.messages;
    let scorecard = scoring::score(bank, assessment);
    let report = report::build(bank, assessment, &scorecard, messages, &session.zone);
    if mode == Mode::Screen && session.terminal.output {
        output::read(session, std::slice::from_ref(&report))?;
        session.tell(&report.sentence);
    } else {
        let is_plain = mode == Mode::Lines || args.accessible;
        let format = if is_plain { Format::Plain } else { Format::Terminal };
        output::print(&output::render(session, &report, format, true))?;
    }
    let command = leaving::Command::new(session, mode);
    session.tell(&format!("\n{}", tr!(messages, "assess-saved", path = display::path(file.path()))));
    session.tell(&tr!(messages, "report-again", command = command.to("report", &[], &[file.path()])));
    session.tell(&tr!(messages, "assess-change", command = command.open(file.path())));
    if let Some(path) = &args.output {
        return write(prompts, &report, path, Format::Markdown);
    }
    if prompts.are_asked() {
        return take_along(prompts, &report, file.path());
    }
    write(prompts, &report, &free(file.path(), "md"), Format::Markdown)
}

/// A new file in this folder, called as the answers are.
fn free(answers: &Path, ending: &str) -> PathBuf {
    let name = answers.file_name().unwrap_or("boardready".as_ref());
    files::free(&Path::new(name).with_extension(ending))
}

fn write(prompts: &Prompts<'_>, report: &Report, path: &Path, format: Format) -> Result<()> {
    let text = output::render(prompts.session, report, format, false);
    output::write(prompts.session, path, &text, Existing::Keep)
}

/// Offers the report as a file of each kind that a meeting needs, until there is enough.
fn take_along(prompts: &mut Prompts<'_>, report: &Report, answers: &Path) -> Result<()> {
    let session = prompts.session;
    let messages = &session.messages;
    let choices = [
        tr!(messages, "ending-page"),
        tr!(messages, "ending-word"),
        tr!(messages, "ending-markdown"),
        tr!(messages, "ending-nothing"),
    ];
    let (question, nothing) = (tr!(messages, "ending-what"), choices.len() - 1);
    session.tell("");
    let mut usual = 0;
    loop {
        let (ending, format) = match prompts.choose_or_leave(&question, &choices, usual)? {
            Some(0) => ("html", Format::Html),
            Some(1) => ("docx", Format::Docx),
            Some(2) => ("md", Format::Markdown),
            _ => return Ok(()),
        };
        usual = nothing;
        let path = free(answers, ending);
        // The whole path, to find it again from anywhere.
        let path = std::path::absolute(&path).unwrap_or(path);
        let written = home::or_told(session, write(prompts, report, &path, format))?;
        if written.is_some() && format == Format::Html {
            session.tell(&match open_in_browser(&path) {
                Ok(()) => tr!(messages, "ending-opened"),
                Err(_) => tr!(messages, "ending-not-opened"),
            });
        }
        session.tell("");
    }
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
