//! `boardready` alone: what can be done now, the most useful first.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::assess::{self, AssessArgs};
use super::decide::DayArgs;
use super::output::{self, Format, Reported};
use super::prompts::{self, Interrupted, Mode, Prompts};
use super::register::{RegisterArgs, folder};
use super::saved::{self, HowFar, MOST_OFFERED, Taken};
use super::session::{Session, Told as _};
use super::start::{self, Offer, Start};
use super::{Status, banks, compare, decide, ending, report};
use crate::assessment::{Answer, Assessment, Edition, Store};
use crate::bank::QuestionBank;
use crate::library::{self, Found};
use crate::messages::Explain as _;
use crate::register::{self, Standing};
use crate::report::decision_list::{self, Shown};
use crate::tr;

/// More unfinished assessments than this are found among all that is saved.
const MOST_TO_GO_ON_WITH: usize = 3;

pub(super) fn home(session: &mut Session) -> Result<Status> {
    match Mode::of(session, false) {
        // What is piped in are answers, and what is piped on is the report of an interview.
        mode if mode == Mode::Piped || !session.terminal.output => {
            assess::assess(session, &AssessArgs::default())
        }
        mode => prompts::with(session, mode, |prompts| {
            let session = prompts.session;
            let bank = library::built_in();
            let title = bank.title.get(session.messages.language().code());
            session.tell(&format!("{title}\n{}\n", tr!(session.messages, "interview-privacy")));
            Home::look(session, bank)?.open(prompts)
        }),
    }
}

/// What is saved, the last changed first.
struct Home {
    store: Store,
    bank: QuestionBank,
    /// What can be gone on with.
    offers: Vec<Offer>,
    /// What is finished.
    finished: Vec<Taken>,
    /// The one of those that the person has chosen.
    chosen: Option<usize>,
}

/// What is offered, each with what a person reads of it.
type Offered = Vec<(String, Action)>;

/// What can be done.
#[derive(Clone)]
enum Action {
    GoOn(Offer),
    /// From a quick edition that is finished to all questions.
    Extend(Offer),
    /// The register at this path holds decisions that are due.
    FollowUp(PathBuf),
    /// To read what is in the register at this path.
    Decided(PathBuf),
    Read(Taken),
    Decide(Taken),
    Compare {
        then: Taken,
        now: Taken,
    },
    Begin(Edition),
    Choose,
    /// One of what is saved.
    Delete,
    Sample,
    Leave,
}

impl Home {
    fn look(session: &Session, bank: QuestionBank) -> Result<Self> {
        let store = session.store()?;
        let saved = store.list().told(session)?.take(MOST_OFFERED);
        let mut home = Self { store, bank, offers: Vec::new(), finished: Vec::new(), chosen: None };
        for saved in saved {
            match Offer::of(session, saved, &home.bank) {
                Ok(offer) => home.offers.push(offer),
                Err(taken) => home.finished.extend(taken),
            }
        }
        Ok(home)
    }

    /// Offers what can be done until the person leaves or an interview has ended.
    fn open(&mut self, prompts: &mut Prompts<'_>) -> Result<Status> {
        let question = tr!(prompts.session.messages, "home-what");
        loop {
            let (texts, mut actions): (Vec<_>, Vec<_>) = self.actions(prompts.session).into_iter().unzip();
            let Some(choice) = prompts.choose_or_leave(&question, &texts, 0)? else {
                return Ok(Status::Done);
            };
            if let Some(status) = self.act(prompts, actions.swap_remove(choice))? {
                return Ok(status);
            }
        }
    }

    fn actions(&self, session: &Session) -> Vec<(String, Action)> {
        let messages = &session.messages;
        let (to_go_on, to_read) = (self.to_go_on(session), self.to_read(session));
        let is_all = self.offers.len() + self.finished.len() <= to_go_on.len() + 1;
        let mut actions = to_go_on;
        let (due, decided) = self.registers(session);
        actions.extend(due);
        let end = if self.chosen.is_some() { 0 } else { actions.len() };
        actions.splice(end..end, to_read);
        actions.extend(decided);
        let is_first = actions.is_empty();
        let length = |edition| start::length(session, &self.bank, edition);
        let new = tr!(messages, "home-new", length = length(Edition::Full));
        let quick = tr!(messages, "home-new-quick", length = length(Edition::Quick));
        actions.extend([(new, Action::Begin(Edition::Full)), (quick, Action::Begin(Edition::Quick))]);
        if is_first {
            actions.push((tr!(messages, "home-sample"), Action::Sample));
        } else if !is_all {
            actions.push((tr!(messages, "home-others"), Action::Choose));
        }
        if self.deletable().next().is_some() {
            actions.push((tr!(messages, "home-delete"), Action::Delete));
        }
        actions.push((tr!(messages, "home-leave"), Action::Leave));
        actions
    }

    fn to_go_on(&self, session: &Session) -> Vec<(String, Action)> {
        let offers = self.offers.iter().take(MOST_TO_GO_ON_WITH);
        let action = |offer: &Offer| {
            let whole = |assessment: &Assessment| {
                let messages = &session.messages;
                let HowFar { edition, state } = HowFar::of(session, &self.store, assessment);
                let whose = saved::whose(session, assessment);
                let Some((part, number)) = saved::where_left(session, &self.store, assessment) else {
                    return tr!(messages, "home-finish", edition = edition, state = state, whose = whose);
                };
                tr!(
                    messages,
                    "home-go-on",
                    edition = edition,
                    number = number,
                    part = part,
                    state = state,
                    whose = whose
                )
            };
            (offer.text(session, &self.store, whole), Action::GoOn(offer.clone()))
        };
        offers.map(action).collect()
    }

    /// What can be done with the registers: to follow up where something is due, or soon, and to read each.
    fn registers(&self, session: &Session) -> (Offered, Offered) {
        let (messages, today) = (&session.messages, session.today());
        let (all, broken) = match register::all(&folder(&self.store)) {
            Ok(read) => read,
            Err(trouble) => (Vec::new(), vec![trouble.into()]),
        };
        for error in broken {
            session.tell(&error.explain(messages));
        }
        let (mut due, mut read) = (Vec::new(), Vec::new());
        for (path, register) in all {
            let count = |standing| register.count(standing, today);
            let (overdue, soon) = (count(Standing::Overdue), count(Standing::DueSoon));
            let open: usize = overdue + soon + count(Standing::Open);
            let whose = saved::organisation(session, register.organisation.as_deref());
            let text =
                tr!(messages, "home-follow-up", overdue = overdue, soon = soon, whose = whose.as_str());
            if overdue + soon > 0 {
                due.push((text, Action::FollowUp(path.clone())));
            }
            let text = tr!(messages, "home-decided", open = open, whose = whose);
            read.push((text, Action::Decided(path)));
        }
        (due, read)
    }

    /// What can be done with what is finished: the last one, or the one that was chosen.
    fn to_read(&self, session: &Session) -> Vec<(String, Action)> {
        let messages = &session.messages;
        let Some(now) = self.finished.get(self.chosen.unwrap_or_default()) else { return Vec::new() };
        let whose = saved::whose(session, &now.assessment);
        let edition = HowFar::of(session, &self.store, &now.assessment).edition;
        let mut actions =
            vec![(tr!(messages, "home-read", edition = edition, whose = whose), Action::Read(now.clone()))];
        actions.push((tr!(messages, "home-decide"), Action::Decide(now.clone())));
        // What was written by hand is changed by hand.
        if now.assessment.id.is_some() {
            let change = Action::GoOn(Offer::to_change(now.clone()));
            let when = saved::changed(session, &now.assessment, "%Y-%m-%d %H:%M").unwrap_or_default();
            actions.push((tr!(messages, "home-change", edition = edition, when = when), change));
            actions.extend(self.to_extend(session, now));
        }
        if let Some(then) = self.before(now) {
            let changed = |taken: &Taken, form| saved::changed(session, &taken.assessment, form);
            let day = changed(then, "%Y-%m-%d");
            // Of one day, what sets it apart is its edition and the time.
            let edition = match then.assessment.edition {
                _ if day != changed(now, "%Y-%m-%d") => "other-day",
                Edition::Quick => "quick",
                Edition::Full => "full",
            };
            let (day, time) = (day.unwrap_or_default(), changed(then, "%H:%M").unwrap_or_default());
            let compare = Action::Compare { then: then.clone(), now: now.clone() };
            actions.push((tr!(messages, "home-compare", edition = edition, day = day, time = time), compare));
        }
        actions
    }

    /// Going on from a quick edition that is finished to all questions, where there are more, and that is
    /// not begun yet.
    fn to_extend(&self, session: &Session, quick: &Taken) -> Option<(String, Action)> {
        if self.offers.iter().any(|offer| goes_on_from(&offer.taken.assessment, &quick.assessment)) {
            return None;
        }
        let bank = banks::of_assessment(session, &self.store, &quick.assessment, None).ok()?;
        let more = start::more_questions(&bank, &quick.assessment);
        let text = tr!(session.messages, "home-extend", questions = more);
        (more > 0).then(|| (text, Action::Extend(Offer::to_change(quick.clone()))))
    }

    /// The same board member's assessment before this one.
    fn before(&self, now: &Taken) -> Option<&Taken> {
        let same = |then: &&Taken| {
            let (then, now) = (&then.assessment, &now.assessment);
            is_of_same_person(then, now) && then.updated_at.is_some() && then.updated_at < now.updated_at
        };
        self.finished.iter().find(same)
    }

    /// Does it; `None` is back to what can be done.
    fn act(&mut self, prompts: &mut Prompts<'_>, action: Action) -> Result<Option<Status>> {
        let session = prompts.session;
        match action {
            Action::GoOn(offer) => {
                let started = offer.open(prompts, &self.store, &self.bank, None);
                return hold(prompts, started);
            }
            Action::Extend(offer) => {
                let quick = offer.open(prompts, &self.store, &self.bank, None);
                let started = quick.and_then(|quick| start::extend(quick, prompts));
                return hold(prompts, started);
            }
            Action::Begin(edition) => {
                let args = AssessArgs { quick: edition == Edition::Quick, ..AssessArgs::default() };
                let found = Found { bank: self.bank.clone(), yaml: None };
                let start = start::begin(&self.store, found, &args, prompts)?;
                return assess::hold(&args, prompts, start).map(Some);
            }
            Action::Read(taken) => {
                let report = report::of_saved(session, &self.store, &taken, None, &RegisterArgs::default());
                if let Some(report) = or_told(session, report)? {
                    show(prompts, &report)?;
                    if prompts.mode == Mode::Screen {
                        ending::tell_of_files(session, &report);
                    }
                    ending::take_along(prompts, &report, &taken.path, None)?;
                }
            }
            Action::Decide(taken) => {
                let decided = decide::about_saved(prompts, &self.store, &taken);
                return Ok(or_told(session, decided)?.filter(|status| *status == Status::Interrupted));
            }
            Action::Decided(path) => read_register(prompts, &path)?,
            Action::FollowUp(path) => {
                let followed = decide::follow_up(prompts, &path, &DayArgs::default());
                return Ok(or_told(session, followed)?.filter(|status| *status == Status::Interrupted));
            }
            Action::Compare { then, now } => {
                let comparison = compare::between(session, &self.store, None, &then, &now);
                if let Some(comparison) = or_told(session, comparison)? {
                    show(prompts, &comparison)?;
                    let stem = now.path.file_stem().unwrap_or_default().to_string_lossy();
                    let name = tr!(session.messages, "ending-comparison", name = stem.into_owned());
                    ending::take_along(prompts, &comparison, Path::new(&name), None)?;
                }
            }
            Action::Sample => show(prompts, &report::sample(session))?,
            Action::Choose => return self.choose(prompts),
            Action::Delete => self.delete(prompts)?,
            Action::Leave => return Ok(Some(Status::Done)),
        }
        Ok(None)
    }

    /// What the program saved and is whole: what is damaged is recovered first, and what was written by
    /// hand is deleted by hand.
    fn deletable(&self) -> impl Iterator<Item = &Taken> {
        let begun = self.offers.iter().filter(|offer| !offer.is_damaged).map(|offer| &offer.taken);
        begun.chain(&self.finished).filter(|taken| taken.assessment.id.is_some())
    }

    /// Deletes one of what is saved, once it was said what will be lost.
    fn delete(&mut self, prompts: &mut Prompts<'_>) -> Result<()> {
        let all = by_last_change(self.deletable());
        let chosen = self.chosen.map(|chosen| self.finished[chosen].path.clone());
        if let Some(path) = saved::delete_one(prompts, &self.store, &all)? {
            self.offers.retain(|offer| offer.taken.path != path);
            self.finished.retain(|taken| taken.path != path);
            self.chosen = self.finished.iter().position(|taken| Some(&taken.path) == chosen.as_ref());
        }
        Ok(())
    }

    /// Goes on with one of all that is saved, or offers its report.
    fn choose(&mut self, prompts: &mut Prompts<'_>) -> Result<Option<Status>> {
        let all = by_last_change(self.offers.iter().map(|offer| &offer.taken).chain(&self.finished));
        let Some(choice) = saved::choose(prompts, &self.store, &all)? else { return Ok(None) };
        let chosen = &all[choice].path;
        if let Some(offer) = self.offers.iter().find(|offer| offer.taken.path == *chosen) {
            return self.act(prompts, Action::GoOn(offer.clone()));
        }
        self.chosen = self.finished.iter().position(|taken| taken.path == *chosen);
        Ok(None)
    }
}

/// The last changed first.
fn by_last_change<'t>(saved: impl Iterator<Item = &'t Taken>) -> Vec<Taken> {
    let mut all: Vec<Taken> = saved.cloned().collect();
    all.sort_by_key(|taken| std::cmp::Reverse(taken.assessment.updated_at));
    all
}

/// Whether this is the full edition that was begun from the answers of that quick one.
fn goes_on_from(full: &Assessment, quick: &Assessment) -> bool {
    // What was taken over was given at the same moment.
    let is_taken = |(id, answer): (&String, &Answer)| {
        let given = quick.answers.get(id).and_then(|answer| answer.answered_at);
        given.is_some() && given == answer.answered_at
    };
    full.edition == Edition::Full && is_of_same_person(full, quick) && full.answers.iter().any(is_taken)
}

/// Whether two are of one board member and one bank.
fn is_of_same_person(one: &Assessment, other: &Assessment) -> bool {
    let of = |it: &Assessment| (it.bank.id.clone(), it.organisation.clone(), it.respondent.clone());
    of(one) == of(other)
}

/// Shows what the board decided, and offers it as a file.
fn read_register(prompts: &mut Prompts<'_>, path: &Path) -> Result<()> {
    let session = prompts.session;
    let read = or_told(session, register::read(path).told(session))?;
    let Some(register) = read else { return Ok(()) };
    let list = decision_list::build(&register, session.today(), Shown::Recent);
    show(prompts, &list)?;
    ending::take_along(prompts, &list, path, None).map(drop)
}

/// Holds the interview, if it could be started.
fn hold(prompts: &mut Prompts<'_>, started: Result<Start>) -> Result<Option<Status>> {
    let Some(start) = or_told(prompts.session, started)? else { return Ok(None) };
    assess::hold(&AssessArgs::default(), prompts, start).map(Some)
}

/// What came of it; where that is an error, it is told, and something else can be done.
pub(super) fn or_told<T>(session: &Session, result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(error) if !error.is::<Interrupted>() => {
            session.tell(&(error.explain(&session.messages) + "\n"));
            Ok(None)
        }
        result => result.map(Some),
    }
}

/// Shows a report in the way in which questions are asked.
fn show(prompts: &Prompts<'_>, report: &impl Reported) -> Result<()> {
    let session = prompts.session;
    if prompts.mode == Mode::Screen {
        return output::read(session, std::slice::from_ref(report));
    }
    output::print(&output::render(session, report, Format::Plain, true))
}
