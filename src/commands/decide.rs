//! `boardready decide`: puts the proposals of a report to the board one by one, and records what it decides.

mod agenda;
mod book;
mod follow_up;
mod meeting;

use std::path::PathBuf;

use anyhow::Result;
use jiff::civil::Date;

use super::prompts::{self, Mode, Prompts};
use super::register::RegisterArgs;
use super::saved::Taken;
use super::session::Session;
use super::start::Start;
use super::{Status, WrongUsage, ending, report};
use crate::assessment::{NotADay, Store, day_in, day_in_full, which_day};
use crate::display;
use crate::register::Register;
use crate::tr;

use self::agenda::Agenda;
use self::book::Book;
pub(super) use self::follow_up::follow_up;
use self::meeting::Meeting;

/// Options of `decide`.
#[derive(clap::Args, Debug, Default)]
#[command(after_help = "help-decide-examples")]
pub(super) struct DecideArgs {
    #[arg(value_name = "value-file", help = "help-decide-files")]
    files: Vec<PathBuf>,
    /// Which register.
    #[command(flatten)]
    register: RegisterArgs,
    /// When the board meets.
    #[command(flatten)]
    day: DayArgs,
    #[arg(long, help = "help-assess-accessible")]
    accessible: bool,
    #[arg(long, value_name = "value-bank", help = "help-report-bank")]
    bank: Option<PathBuf>,
}

/// The day that counts as today.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct DayArgs {
    #[arg(long = "date", value_name = "value-day", help = "help-date")]
    pub(super) day: Option<String>,
}

impl DayArgs {
    /// The day that is named, as people write it, or today.
    pub(super) fn today(&self, session: &Session) -> Result<Date> {
        let Some(text) = &self.day else { return Ok(session.today()) };
        let shown = || display::visible(text).into_owned();
        let messages = &session.messages;
        day_in(text, messages).map_err(|why| {
            WrongUsage(match why {
                NotADay::Ambiguous(one, other) => which_day(shown(), [one, other], messages),
                NotADay::Unreadable => tr!(messages, "usage-day", text = shown()),
            })
            .into()
        })
    }

    /// The same of a day on which something happened.
    fn passed(&self, session: &Session) -> Result<Date> {
        let day = self.today(session)?;
        if day > session.today() {
            let text = self.day.as_deref().map(|text| display::visible(text).into_owned());
            let text = text.unwrap_or_default();
            return Err(WrongUsage(tr!(session.messages, "usage-day-to-come", text = text)).into());
        }
        Ok(day)
    }
}

pub(super) fn decide(session: &mut Session, args: &DecideArgs) -> Result<Status> {
    let day = args.day.passed(session)?;
    let files = match args.files.as_slice() {
        [] => match report::which(session, "decide")? {
            Some(file) => vec![file],
            None => return Ok(Status::Done),
        },
        files => files.to_vec(),
    };
    with_lines(session, args.accessible, |prompts| {
        let store = prompts.session.store()?;
        let register = before(&args.register, day);
        let agenda = Agenda::read(prompts.session, &store, &files, args.bank.as_deref(), &register)?;
        hold(prompts, &store, agenda, &args.register, day)
    })
}

/// Holds the meeting about the answers of an interview that has ended.
pub(super) fn about(prompts: &mut Prompts<'_>, done: &Start) -> Result<Status> {
    let session = prompts.session;
    let day = session.today();
    let register = before(&RegisterArgs::default(), day);
    let report = ending::report_on(session, &done.bank, &done.assessment, &register)?;
    let store = session.store()?;
    hold(prompts, &store, Agenda::of_report(session, report), &register, day)
}

/// Holds the meeting today about a saved assessment.
pub(super) fn about_saved(prompts: &mut Prompts<'_>, store: &Store, taken: &Taken) -> Result<Status> {
    let (session, day) = (prompts.session, prompts.session.today());
    let register = before(&RegisterArgs::default(), day);
    let report = report::of_saved(session, store, taken, None, &register)?;
    hold(prompts, store, Agenda::of_report(session, report), &register, day)
}

/// The register as it was when a meeting on this day began: its agenda stays the same, however often it is
/// interrupted.
fn before(register: &RegisterArgs, day: Date) -> RegisterArgs {
    RegisterArgs { may_be_new: true, until: day.yesterday().ok(), ..register.clone() }
}

/// Holds the meeting about an agenda.
fn hold(
    prompts: &mut Prompts<'_>,
    store: &Store,
    agenda: Agenda,
    named: &RegisterArgs,
    day: Date,
) -> Result<Status> {
    let session = prompts.session;
    let answered = agenda.items.iter().filter_map(|item| item.proposal.from.day).max();
    if let Some(answered) = answered.filter(|answered| *answered > day) {
        let messages = &session.messages;
        let (answered, day) = (day_in_full(answered, messages), day_in_full(day, messages));
        return Err(WrongUsage(tr!(messages, "decide-before-answers", answered = answered, day = day)).into());
    }
    let (path, found) = named.find(session, store, &agenda.bank, agenda.organisation.as_deref())?;
    let new = Register::new(&agenda.bank, agenda.organisation.as_deref());
    let book = Book::open(prompts, &path, found.is_none().then_some(new), day)?;
    book.keep(|book| Meeting::of(book, agenda).hold())
}

/// Asks on the screen or, where what is typed comes from elsewhere too, as lines.
pub(super) fn with_lines<T>(
    session: &mut Session,
    accessible: bool,
    ask: impl FnOnce(&mut Prompts<'_>) -> Result<T>,
) -> Result<T> {
    let mode = Mode::of(session, accessible);
    prompts::with(session, mode, |prompts| {
        if prompts.mode == Mode::Piped {
            prompts.mode = Mode::Lines;
        }
        ask(prompts)
    })
}
