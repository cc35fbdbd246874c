//! Results: to standard output, or into a file that is written whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::prompts::on_screen;
use super::session::{Session, Told as _};
use super::{WrongUsage, leaving};
use crate::display;
use crate::document::{Document, Part};
use crate::files::{self, Cause, Existing, Trouble};
use crate::interview;
use crate::messages::Messages;
use crate::render::terminal::Style;
use crate::report::comparison::{self, ComparisonReport};
use crate::report::csv::Dialect;
use crate::report::decision_list::{self, DecisionList};
use crate::report::group::{self, GroupReport};
use crate::report::group_comparison::{self, GroupComparison};
use crate::report::{self, Report};
use crate::terminal::Terminal;
use crate::{render, tr};

/// Which form a report has, and where it goes.
#[derive(Args, Debug, Default)]
pub(super) struct OutputArgs {
    #[arg(long, value_name = "value-format", help = "help-output-format")]
    pub(super) format: Option<Format>,
    #[arg(long, conflicts_with = "format", help = "help-output-accessible")]
    pub(super) accessible: bool,
    #[arg(long, value_name = "value-delimiter", help = "help-output-delimiter")]
    pub(super) delimiter: Option<Delimiter>,
    /// Where it goes.
    #[command(flatten)]
    pub(super) destination: Destination,
}

/// Where a result goes.
#[derive(Args, Debug, Default)]
pub(super) struct Destination {
    #[arg(short = 'o', long = "output", value_name = "value-file", help = "help-output-file")]
    pub(super) file: Option<PathBuf>,
    #[arg(long, requires = "file", help = "help-output-force")]
    pub(super) force: bool,
}

impl Destination {
    /// The form that the ending of the file says; `shown` where there is no file.
    pub(super) fn form<F: ValueEnum>(&self, session: &Session, shown: F) -> Result<F> {
        let Some(file) = &self.file else { return Ok(shown) };
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // The longest ending that says something: `.slides.html` says more than `.html`.
        let mut endings = name.match_indices('.').map(|(dot, _)| &name[dot + 1..]);
        endings
            .find_map(|ending| F::from_str(ending, true).ok())
            .ok_or_else(|| WrongUsage(tr!(session.messages, "error-no-format")).into())
    }

    /// The file, unless it goes to standard output.
    fn path(&self) -> Option<&Path> {
        self.file.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// Shows the text, or writes it into the file and gives its name.
    pub(super) fn take(&self, session: &Session, text: &[u8]) -> Result<Option<String>> {
        let Some(path) = self.path() else { return print(text).map(|()| None) };
        let existing = if self.force { Existing::Replace } else { Existing::Keep };
        put(session, path, text, existing).map(Some)
    }

    /// A Word file is nothing to show.
    pub(super) fn refuse_word(&self, session: &Session) -> Result<()> {
        if self.file.is_none() && session.terminal.output {
            return Err(WrongUsage(tr!(session.messages, "error-needs-file")).into());
        }
        Ok(())
    }
}

/// The forms of a report; a file's ending is one of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[value(alias = "txt", help = "help-format-terminal")]
    Terminal,
    #[value(help = "help-format-plain")]
    Plain,
    #[value(alias = "md", help = "help-format-markdown")]
    Markdown,
    #[value(alias = "htm", help = "help-format-html")]
    Html,
    #[value(alias = "slides.html", help = "help-format-slides")]
    Slides,
    #[value(help = "help-format-docx")]
    Docx,
    #[value(help = "help-format-json")]
    Json,
    #[value(help = "help-format-csv")]
    Csv,
    #[value(help = "help-format-ics")]
    Ics,
}

/// What stands between the cells of a table, and with it what suits who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Delimiter {
    #[value(help = "help-delimiter-comma")]
    Comma,
    #[value(help = "help-delimiter-semicolon")]
    Semicolon,
    #[value(help = "help-delimiter-tab")]
    Tab,
    #[value(help = "help-delimiter-plain")]
    Plain,
}

impl Delimiter {
    /// What a spreadsheet in the reader's language expects: where the comma stands before
    /// decimals, it stands between no cells.
    fn usual(messages: &Messages) -> Self {
        if messages.decimal_mark() == "," { Self::Semicolon } else { Self::Comma }
    }

    fn dialect(self, messages: &Messages) -> Dialect<'_> {
        let (delimiter, decimal_mark) = match self {
            Self::Plain => return Dialect::PLAIN,
            Self::Comma => (b',', "."),
            Self::Semicolon => (b';', messages.decimal_mark()),
            Self::Tab => (b'\t', messages.decimal_mark()),
        };
        Dialect { delimiter, decimal_mark, byte_order_mark: true }
    }
}

/// A kind of report: its document, and what other programs read of it.
pub(super) trait Reported: Serialize {
    /// Whether it is made for a room.
    const HAS_SLIDES: bool = false;

    /// What it is, as messages name it.
    const IS: &'static str = "report";

    /// Whether it has days for a calendar.
    const HAS_DAYS: bool = false;

    fn document(&self, messages: &Messages) -> Document;

    /// The same for a projector.
    fn slides(&self, messages: &Messages) -> Document {
        self.document(messages)
    }

    fn csv(&self, dialect: Dialect<'_>) -> String;

    /// The days on which it asks something, for a calendar.
    fn calendar(&self, _messages: &Messages) -> String {
        String::new()
    }
}

impl Reported for Report {
    fn document(&self, messages: &Messages) -> Document {
        report::document(self, messages)
    }

    fn csv(&self, dialect: Dialect<'_>) -> String {
        report::csv::render(self, dialect)
    }
}

impl Reported for ComparisonReport {
    fn document(&self, messages: &Messages) -> Document {
        comparison::document(self, messages)
    }

    fn csv(&self, dialect: Dialect<'_>) -> String {
        comparison::csv::render(self, dialect)
    }
}

impl Reported for GroupReport {
    const HAS_SLIDES: bool = true;

    fn document(&self, messages: &Messages) -> Document {
        group::document(self, messages)
    }

    fn slides(&self, messages: &Messages) -> Document {
        group::slides(self, messages)
    }

    fn csv(&self, dialect: Dialect<'_>) -> String {
        group::csv::render(self, dialect)
    }
}

impl Reported for GroupComparison {
    fn document(&self, messages: &Messages) -> Document {
        group_comparison::document(self, messages)
    }

    fn csv(&self, dialect: Dialect<'_>) -> String {
        group_comparison::csv::render(self, dialect)
    }
}

impl Reported for DecisionList {
    const HAS_DAYS: bool = true;
    const IS: &'static str = "decisions";

    fn document(&self, messages: &Messages) -> Document {
        decision_list::document(self, messages)
    }

    fn csv(&self, dialect: Dialect<'_>) -> String {
        decision_list::csv::render(self, dialect)
    }

    fn calendar(&self, messages: &Messages) -> String {
        decision_list::calendar(self, messages)
    }
}

/// The form that was asked for, or that the ending of the output file says, or that suits where
/// it is shown.
pub(super) fn format<R: Reported>(session: &Session, args: &OutputArgs) -> Result<Format> {
    let shown = if session.terminal.speaks() { Format::Plain } else { Format::Terminal };
    let asked = args.format.or(args.accessible.then_some(Format::Plain));
    let format = asked.map_or_else(|| args.destination.form(session, shown), Ok)?;
    if args.delimiter.is_some() && format != Format::Csv {
        return Err(WrongUsage(tr!(session.messages, "error-delimiter")).into());
    }
    if format == Format::Slides && !R::HAS_SLIDES {
        return Err(WrongUsage(tr!(session.messages, "usage-slides")).into());
    }
    if format == Format::Ics && !R::HAS_DAYS {
        return Err(WrongUsage(tr!(session.messages, "usage-calendar")).into());
    }
    Ok(format)
}

/// How a document looks. Shown, it may have colour; in a file never.
pub(super) fn style(session: &Session, shown: bool) -> Style {
    Style {
        colour: shown && session.terminal.output_colour(),
        unicode: session.terminal.unicode || !shown,
        width: session.terminal.width(),
    }
}

/// A report in one form. Shown, it may have colour; in a file never.
pub(super) fn render(session: &Session, report: &impl Reported, format: Format, shown: bool) -> Vec<u8> {
    let style = style(session, shown);
    let messages = &session.messages;
    let document = || report.document(messages);
    let text = match format {
        Format::Docx => return render::docx::render(&document(), messages),
        Format::Terminal => render::terminal::render(&document(), messages, style),
        Format::Plain => render::plain::render(&document(), messages),
        Format::Markdown => render::markdown::render(&document(), messages),
        Format::Html => render::html::render(&document(), messages),
        Format::Slides => render::html::slides::render(&report.slides(messages), messages),
        Format::Json => render::json(report),
        Format::Csv => report.csv(Delimiter::usual(messages).dialect(messages)),
        Format::Ics => report.calendar(messages),
    };
    text.into_bytes()
}

/// How the whole screen may look.
pub(super) fn screen_style(terminal: Terminal) -> interview::Style {
    interview::Style { unicode: terminal.unicode, colour: terminal.messages_colour() }
}

/// Shows reports on the whole screen, to be read from their start: what is printed is seen from
/// its end.
pub(super) fn read(session: &Session, reports: &[impl Reported]) -> Result<()> {
    let messages = &session.messages;
    let unicode = session.terminal.unicode;
    let documents: Vec<Document> = reports.iter().map(|report| report.document(messages)).collect();
    let lines = |width| {
        let lines =
            |document| render::terminal::lines(document, messages, Style { colour: false, unicode, width });
        documents.iter().flat_map(lines).collect()
    };
    on_screen(interview::read(messages, screen_style(session.terminal), lines))
}

/// Shows reports, or writes them into the file that was asked for. `again` is the command that shows
/// them again.
pub(super) fn deliver<R: Reported>(
    session: &Session,
    args: &OutputArgs,
    format: Format,
    reports: &[R],
    again: &str,
) -> Result<()> {
    if format == Format::Docx {
        args.destination.refuse_word(session)?;
    }
    let shown = args.destination.file.is_none();
    let text = |report: &R| match args.delimiter {
        Some(delimiter) => report.csv(delimiter.dialect(&session.messages)).into_bytes(),
        None => render(session, report, format, shown),
    };
    let texts: Vec<Vec<u8>> = reports.iter().map(text).collect();
    let text = texts.join(&b'\n');
    if shown && format == Format::Terminal && is_longer_than_window(session.terminal, &text) {
        leaving::watch_for_signals()?;
        let left = read(session, reports);
        tell_what_is_left_out(session, reports);
        session.tell(&tr!(session.messages, "report-again", command = again));
        return left;
    }
    if let Some(path) = args.destination.take(session, &text)? {
        session.tell(&tr!(session.messages, "report-written", path = path));
    } else if shown && format == Format::Terminal && session.terminal.messages {
        tell_what_is_left_out(session, reports);
    }
    Ok(())
}

/// Whether a terminal leaves something of it out.
pub(super) fn is_cut(session: &Session, report: &impl Reported) -> bool {
    let document = report.document(&session.messages);
    document.sections.iter().any(|section| section.part == Part::Appendix)
}

/// Tells whoever runs the program where to find what a terminal leaves out. It is no part of the
/// report, which may be read by others.
fn tell_what_is_left_out(session: &Session, reports: &[impl Reported]) {
    if reports.iter().any(|report| is_cut(session, report)) {
        session.tell(&tr!(session.messages, "report-terminal-appendix"));
    }
}

/// Whether of a text that is shown where one can leaf through it, the beginning would be gone.
pub(super) fn is_longer_than_window(terminal: Terminal, text: &[u8]) -> bool {
    let can_leaf = terminal.input && terminal.output && terminal.messages && terminal.moves_cursor;
    // The prompt of the shell takes the last line.
    let lines = text.split(|byte| *byte == b'\n').count();
    can_leaf && terminal.window_height().is_some_and(|height| lines > height)
}

/// Prints a result.
pub(super) fn print(text: &(impl AsRef<[u8]> + ?Sized)) -> Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_ref())?;
    output.flush()?;
    Ok(())
}

/// Writes a report into a file that only its owner can read, and says so.
pub(super) fn write(session: &Session, path: &Path, text: &[u8], existing: Existing) -> Result<()> {
    let shown = put(session, path, text, existing)?;
    session.tell(&tr!(session.messages, "report-written", path = shown));
    Ok(())
}

/// Writes a file that only its owner can read, and gives its name.
pub(super) fn put(session: &Session, path: &Path, text: &[u8], existing: Existing) -> Result<String> {
    let shown = display::path(path);
    match files::write(path, text, existing) {
        Err(Trouble { cause: Cause::Exists, .. }) => {
            bail!(tr!(session.messages, "error-output-exists", path = shown))
        }
        written => written.told(session)?,
    }
    Ok(shown)
}

/// Shows a document that is no report: as tables, or read aloud.
pub(super) fn show(session: &Session, document: &Document, is_spoken: bool) -> Result<()> {
    let messages = &session.messages;
    print(&if is_spoken {
        render::plain::render(document, messages)
    } else {
        render::terminal::render(document, messages, style(session, true))
    })
}
