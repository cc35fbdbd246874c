//! `boardready decisions`: what the board decided, and what came of it.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::decide::{self, DayArgs};
use super::output::OutputArgs;
use super::prompts::{self, Mode};
use super::register::RegisterArgs;
use super::session::{Session, Told as _};
use super::{Status, WrongUsage, leaving, output, saved};
use crate::display;
use crate::messages::Explain as _;
use crate::register::{self, Register};
use crate::report::decision_list::{self, DecisionList, Shown};
use crate::tr;

/// What is done with decisions beside listing them.
#[derive(clap::Subcommand, Debug)]
enum DecisionsCommand {
    #[command(about = "help-follow-up")]
    FollowUp(FollowUpArgs),
}

/// Options of `decisions follow-up`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-follow-up-examples")]
struct FollowUpArgs {
    /// Which register.
    #[command(flatten)]
    which: WhichArgs,
    /// When the board meets.
    #[command(flatten)]
    day: DayArgs,
    #[arg(long, help = "help-assess-accessible")]
    accessible: bool,
}

/// Options of `decisions`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-decisions-examples", args_conflicts_with_subcommands = true)]
pub(super) struct DecisionsArgs {
    /// What else is done.
    #[command(subcommand)]
    command: Option<DecisionsCommand>,
    /// Which register.
    #[command(flatten)]
    which: WhichArgs,
    #[arg(long, help = "help-decisions-all")]
    all: bool,
    #[arg(long, value_name = "value-day", conflicts_with_all = ["all", "day"], help = "help-decisions-on")]
    on: Option<String>,
    /// Which day it is.
    #[command(flatten)]
    day: DayArgs,
    /// Where the list goes.
    #[command(flatten)]
    output: OutputArgs,
}

/// Which of several registers is meant.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct WhichArgs {
    /// By its file.
    #[command(flatten)]
    pub(super) register: RegisterArgs,
    #[arg(
        long,
        value_name = "value-name",
        conflicts_with = "register",
        help = "help-decisions-organisation"
    )]
    pub(super) organisation: Option<String>,
}

pub(super) fn decisions(session: &mut Session, args: &DecisionsArgs) -> Result<Status> {
    if let Some(DecisionsCommand::FollowUp(args)) = &args.command {
        return follow_up(session, args);
    }
    let format = output::format::<DecisionList>(session, &args.output)?;
    let today = args.day.today(session)?;
    let shown = match &args.on {
        Some(day) => Shown::On(DayArgs { day: Some(day.clone()) }.today(session)?),
        None if args.all => Shown::All,
        None => Shown::Recent,
    };
    let Some((path, register)) = which(session, &args.which)? else { return Ok(Status::Done) };
    let list = decision_list::build(&register, today, shown);
    output::deliver(session, &args.output, format, &[list], &again(session, args, &path))?;
    Ok(Status::Done)
}

fn follow_up(session: &mut Session, args: &FollowUpArgs) -> Result<Status> {
    let Some((path, _)) = which(session, &args.which)? else { return Ok(Status::Done) };
    decide::with_lines(session, args.accessible, |prompts| decide::follow_up(prompts, &path, &args.day))
}

/// The command that shows the same again.
fn again(session: &Session, args: &DecisionsArgs, path: &Path) -> String {
    let named = [("--register", Some(display::path(path))), ("--on", args.on.clone())];
    let named = named.into_iter().chain([("--date", args.day.day.clone())]);
    let named = named.filter_map(|(option, value)| Some([option.to_owned(), display::shell_word(&value?)]));
    let options: Vec<String> = named.flatten().chain(args.all.then(|| "--all".to_owned())).collect();
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    leaving::Command::new(session, Mode::Screen).to("decisions", &options, &[])
}

/// The register that is meant, and where it is: the one that is named, the only one there is, or the one
/// that the person chooses. `None` where there is none, which is told, or when they leave without a choice.
pub(super) fn which(session: &mut Session, args: &WhichArgs) -> Result<Option<(PathBuf, Register)>> {
    if let Some(path) = &args.register.file {
        return Ok(Some((path.clone(), register::read(path).told(session)?)));
    }
    let all = all(session)?;
    let is_meant = |register: &Register| {
        args.organisation.as_ref().is_none_or(|name| register.is_of(&register.bank, Some(name)))
    };
    let mut meant: Vec<&(PathBuf, Register)> =
        all.iter().filter(|(_, register)| is_meant(register)).collect();
    let can_ask = session.terminal.input && session.terminal.output && session.terminal.messages;
    let choice = match meant.len() {
        0 if all.is_empty() => {
            let folder = display::path(&super::register::folder(&session.store()?));
            session.tell(&tr!(session.messages, "register-none", folder = folder));
            return Ok(None);
        }
        0 => return Err(of_several(session, &all, args.organisation.as_deref())),
        1 => Some(0),
        _ if can_ask => {
            let lines: Vec<String> = meant.iter().map(|(_, register)| whose(session, register)).collect();
            let mode = Mode::of(session, false);
            prompts::with(session, mode, |prompts| {
                let question = tr!(prompts.session.messages, "register-which");
                prompts.choose_or_leave(&question, &lines, 0)
            })?
        }
        _ => return Err(of_several(session, meant.iter().copied(), None)),
    };
    Ok(choice.map(|choice| meant.swap_remove(choice).clone()))
}

/// The registers in the data folder. One that cannot be read is told of, and fails where it is the only one.
fn all(session: &Session) -> Result<Vec<(PathBuf, Register)>> {
    let (all, broken) = register::all(&super::register::folder(&session.store()?)).told(session)?;
    let broken: Vec<String> = broken.iter().map(|error| error.explain(&session.messages)).collect();
    if all.is_empty() && !broken.is_empty() {
        bail!(broken.join("\n"));
    }
    for why in &broken {
        session.tell(why);
    }
    Ok(all)
}

/// That one of these has to be named; none is of the organisation that was.
fn of_several<'r>(
    session: &Session,
    registers: impl IntoIterator<Item = &'r (PathBuf, Register)>,
    named: Option<&str>,
) -> anyhow::Error {
    let line = |(path, register): &(PathBuf, Register)| {
        format!("{}  {}", whose(session, register), display::shell_word(&display::path(path)))
    };
    let lines = registers.into_iter().map(line).collect::<Vec<_>>().join("\n  ");
    let name = named.map_or_else(String::new, |name| display::visible(name).into_owned());
    let is_named = crate::messages::yes_or_no(named.is_some());
    let messages = &session.messages;
    WrongUsage(tr!(messages, "register-which-of", named = is_named, name = name, registers = lines)).into()
}

/// The organisation of a register, and its bank.
fn whose(session: &Session, register: &Register) -> String {
    let organisation = saved::organisation(session, register.organisation.as_deref());
    format!("{organisation}, {}", display::visible(&register.bank))
}
