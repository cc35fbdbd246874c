//! `boardready bank check`: every problem of each file, with its place and a way to mend it.
//!
//! What is found is the result, so it goes to standard output.

use std::path::{Path, PathBuf};

use annotate_snippets::{Origin, Renderer};
use anyhow::Result;
use serde::Serialize;

use super::super::session::Session;
use super::super::{Status, output};
use crate::bank::{Diagnosis, Problem, ProblemSeverity, QuestionBank, advice, title};
use crate::display;
use crate::files::{Cause, Trouble};
use crate::library::{self, BankError};
use crate::messages::{Messages, said};
use crate::reading::NotText;
use crate::{render, tr};

/// The name of the format of the result as JSON.
const FORMAT: &str = "boardready/check/1";

/// Options of `bank check`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-bank-check-examples")]
pub(in crate::commands) struct CheckArgs {
    #[arg(required = true, value_name = "value-file", help = "help-bank-check-files")]
    files: Vec<PathBuf>,
    #[arg(long, help = "help-bank-check-strict")]
    strict: bool,
    #[arg(long, value_name = "value-format", default_value = "terminal", help = "help-bank-check-form")]
    format: CheckFormat,
}

/// The forms of what a check finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum CheckFormat {
    #[value(help = "help-bank-check-terminal")]
    Terminal,
    #[value(help = "help-bank-check-json")]
    Json,
}

pub(super) fn check(session: &Session, args: &CheckArgs) -> Result<Status> {
    let checked: Vec<Checked> = args.files.iter().map(|file| Checked::of(session, file)).collect();
    let errors = checked.iter().map(|file| file.count(ProblemSeverity::Error)).sum();
    let warnings = checked.iter().map(|file| file.count(ProblemSeverity::Warning)).sum();
    output::print(&match args.format {
        CheckFormat::Terminal => as_text(session, &checked, errors, warnings),
        CheckFormat::Json => as_json(&session.messages, &checked, errors, warnings),
    })?;
    let fails = errors > 0 || args.strict && warnings > 0;
    Ok(if fails { Status::ProblemsFound } else { Status::Done })
}

/// What is known of a file.
enum Checked {
    Read(Diagnosis),
    /// The file is no text to look for problems in.
    Unread(FoundProblem),
}

impl Checked {
    fn of(session: &Session, path: &Path) -> Self {
        match library::read_text(path) {
            Ok(yaml) => {
                let (bank, diagnosis) = QuestionBank::check(&display::path(path), &yaml);
                tell_of_id(session, path, bank.as_ref());
                Self::Read(diagnosis)
            }
            Err(error) => Self::Unread(FoundProblem::because(&session.messages, path, &error)),
        }
    }

    fn count(&self, severity: ProblemSeverity) -> usize {
        match self {
            Self::Read(diagnosis) => diagnosis.count(severity),
            Self::Unread(_) => usize::from(severity == ProblemSeverity::Error),
        }
    }
}

/// That answers to a bank of one's own would be taken for answers to the built-in one, whose id it has.
fn tell_of_id(session: &Session, path: &Path, bank: Option<&QuestionBank>) {
    if bank.is_some_and(|bank| bank.id == library::BUILT_IN && bank.digest != library::built_in().digest) {
        let path = display::path(path);
        session.tell(&tr!(session.messages, "bank-check-built-in-id", path = path, id = library::BUILT_IN));
    }
}

impl FoundProblem {
    fn because(messages: &Messages, path: &Path, error: &BankError) -> Self {
        let mut line = None;
        let (code, said) = match error {
            BankError::Foreign { format, .. } => ("foreign", said!("check-foreign", format = *format)),
            BankError::NotText { problem: NotText::Utf16, .. } => ("utf-16", said!("check-utf16")),
            BankError::NotText { problem: NotText::Binary(place) | NotText::NotUtf8(place), .. } => {
                line = Some(place.line);
                ("not-utf-8", said!("check-not-utf8"))
            }
            BankError::File(Trouble { cause: Cause::NotAFile, .. }) => {
                ("not-a-file", said!("check-not-a-file"))
            }
            BankError::File(Trouble { cause: Cause::TooLarge(_), .. }) => {
                ("too-large", said!("check-too-large"))
            }
            BankError::File(Trouble { cause: Cause::NotFound, .. }) => {
                ("unreadable", said!("check-not-found"))
            }
            _ => ("unreadable", said!("check-unreadable")),
        };
        Self {
            path: display::path(path),
            severity: "error",
            code,
            message: said.in_words(messages),
            help: said.help(messages),
            line,
            column: None,
            end_line: line,
            end_column: None,
        }
    }

    fn render(&self, colour: bool, width: Option<usize>, messages: &Messages) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let origin = Origin::path(&self.path);
        let origin = match self.line {
            Some(line) => origin.line(line),
            None => origin,
        };
        let title = title(ProblemSeverity::Error, self.code, &self.message, width, messages);
        renderer.render(&[title.element(origin).element(advice(&self.help, 0, width, messages))])
    }
}

fn as_text(session: &Session, checked: &[Checked], errors: usize, warnings: usize) -> String {
    let messages = &session.messages;
    let terminal = session.terminal;
    let (colour, width) = (terminal.output_colour(), terminal.output.then(|| terminal.width()));
    let mut text = String::new();
    for file in checked {
        let found = match file {
            Checked::Read(diagnosis) => diagnosis.render(colour, width, messages),
            Checked::Unread(unread) => unread.render(colour, width, messages),
        };
        if !found.is_empty() {
            text.push_str(&found);
            text.push_str("\n\n");
        }
    }
    let read = checked.iter().filter(|file| matches!(file, Checked::Read(_))).count();
    text.push_str(&if errors + warnings == 0 {
        tr!(messages, "bank-check-clean", files = read)
    } else {
        tr!(messages, "bank-check-found", files = read, errors = errors, warnings = warnings)
    });
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Found {
    format: &'static str,
    errors: usize,
    warnings: usize,
    /// The files of which only the part before a problem is checked.
    ends_early: Vec<String>,
    problems: Vec<FoundProblem>,
}

/// A problem as other programs read it.
#[derive(Clone, Serialize)]
struct FoundProblem {
    path: String,
    severity: &'static str,
    code: &'static str,
    message: String,
    help: String,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

fn as_json(messages: &Messages, checked: &[Checked], errors: usize, warnings: usize) -> String {
    let problems = checked.iter().flat_map(|file| as_problems(messages, file)).collect();
    let ends_early = checked.iter().filter_map(|file| match file {
        Checked::Read(diagnosis) if diagnosis.ends_early() => Some(diagnosis.name().to_owned()),
        _ => None,
    });
    render::json(&Found { format: FORMAT, errors, warnings, ends_early: ends_early.collect(), problems })
}

fn as_problems(messages: &Messages, checked: &Checked) -> Vec<FoundProblem> {
    let diagnosis = match checked {
        Checked::Unread(problem) => return vec![problem.clone()],
        Checked::Read(diagnosis) => diagnosis,
    };
    let found = |problem: &Problem| {
        let (start, end) = (diagnosis.place(problem), diagnosis.end(problem));
        FoundProblem {
            path: diagnosis.name().to_owned(),
            severity: match problem.severity {
                ProblemSeverity::Error => "error",
                ProblemSeverity::Warning => "warning",
            },
            code: problem.code,
            message: problem.message(messages),
            help: problem.help(messages),
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
        }
    };
    diagnosis.problems().iter().map(found).collect()
}
