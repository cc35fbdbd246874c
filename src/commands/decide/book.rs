//! A register that is open: what is recorded in it is on the disk before anything else is asked.

use std::path::Path;

use anyhow::{Result, anyhow};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::assessment::{self, NotADay, Side, day_in_full, said_day, which_day};
use crate::commands::prompts::{Interrupted, Mode, Prompts, WentBack};
use crate::commands::register::folder;
use crate::commands::session::{Session, Told as _};
use crate::commands::{Status, ending, leaving};
use crate::display;
use crate::interview::Pick;
use crate::messages::keyword;
use crate::register::{Decision, Entry, Happened, Proposal, Register, RegisterFile, State};
use crate::report::decision_list::{self, Shown};
use crate::tr;

/// A register that is open, and who is asked what to record in it.
pub(super) struct Book<'a, 'p> {
    pub(super) prompts: &'a mut Prompts<'p>,
    pub(super) register: Register,
    file: RegisterFile,
    /// The day of the meeting.
    pub(super) day: Date,
    /// How much was recorded in this session.
    recorded: usize,
}

/// A day that is asked for.
pub(super) struct AskedDay<'q> {
    pub(super) question: &'q str,
    pub(super) about: &'q str,
    pub(super) usual: Option<Date>,
    /// Where a day without a year lies.
    pub(super) side: Side,
    /// It cannot be before this.
    pub(super) earliest: Option<Date>,
}

impl AskedDay<'_> {
    /// What a day is before or after that it cannot be, by the day of the meeting.
    fn bound(&self, day: Date, meeting: Date) -> Option<(&'static str, Date)> {
        let is_early = |earliest: &Date| day < *earliest;
        let early = self.earliest.filter(is_early).map(|earliest| ("before", earliest));
        early.or_else(|| (self.side == Side::Past && day > meeting).then_some(("after", meeting)))
    }
}

/// Where to go from a matter.
pub(super) enum Step {
    Next,
    Back,
    Here,
    To(usize),
    Leave,
}

/// How a session with a register ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// Everything was gone through.
    Done,
    /// The person left before.
    Left,
}

impl<'a, 'p> Book<'a, 'p> {
    /// Opens the register at this path, or begins this one there.
    pub(super) fn open(
        prompts: &'a mut Prompts<'p>,
        path: &Path,
        new: Option<Register>,
        day: Date,
    ) -> Result<Self> {
        let (file, register) = match new {
            Some(register) => (RegisterFile::create(path).told(prompts.session)?, register),
            None => RegisterFile::open(path).told(prompts.session)?,
        };
        if let Some(last) = register.last_meeting().filter(|last| *last > day) {
            let messages = &prompts.session.messages;
            let (last, day) = (day_in_full(last, messages), day_in_full(day, messages));
            return Err(anyhow!(tr!(messages, "decide-out-of-order", last = last, day = day)));
        }
        Ok(Self { prompts, register, file, day, recorded: 0 })
    }

    /// Goes through it, and says where what was recorded is, however that ends.
    pub(super) fn keep(mut self, go: impl FnOnce(&mut Self) -> Result<Ended>) -> Result<Status> {
        self.tell_leaving();
        if self.prompts.mode == Mode::Lines {
            let messages = &self.prompts.session.messages;
            let [back, pass, overview, stop] = Pick::letters(messages);
            let keys =
                tr!(messages, "decide-lines", back = back, pass = pass, overview = overview, stop = stop);
            self.tell(&keys);
        }
        let ended = go(&mut self);
        leaving::end();
        let session = self.prompts.session;
        match ended {
            Ok(ended) => {
                session.tell(&self.words());
                if ended == Ended::Done && self.register.last_meeting() == Some(self.day) {
                    self.take_along()?;
                }
                Ok(Status::Done)
            }
            Err(error) if error.is::<Interrupted>() => {
                session.tell(&self.words());
                Ok(Status::Interrupted)
            }
            Err(error) => Err(error.context(self.words())),
        }
    }

    /// Says how to see what was decided, and offers the page for the minutes.
    fn take_along(&mut self) -> Result<()> {
        let (session, messages) = (self.prompts.session, &self.prompts.session.messages);
        let path = self.file.path();
        let is_usual = path.parent() == Some(&*folder(&session.store()?));
        let named = display::shell_word(&display::path(path));
        let named: &[&str] = if is_usual { &[] } else { &["--register", &named] };
        let command = leaving::Command::new(session, self.prompts.mode).to("decisions", named, &[]);
        session.tell(&tr!(messages, "decide-see", command = command));
        if !session.terminal.input {
            return Ok(());
        }
        let list = decision_list::build(&self.register, self.day, Shown::On(self.day));
        let stem = self.file.path().file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem}-{}", self.day);
        ending::take_along(self.prompts, &list, Path::new(&name), None).map(drop)
    }

    /// Where what was recorded is.
    fn words(&self) -> String {
        let (messages, path) = (&self.prompts.session.messages, display::path(self.file.path()));
        match self.recorded {
            0 if self.register.last_meeting() == Some(self.day) => tr!(messages, "decide-nothing-more"),
            0 => tr!(messages, "decide-nothing-recorded"),
            count => tr!(messages, "decide-recorded", count = count, path = path),
        }
    }

    /// Has whoever ends the program say where what was recorded is.
    fn tell_leaving(&self) {
        leaving::say(self.prompts.session, self.words());
    }

    /// Says what it is about, whose it is, and of which day.
    pub(super) fn tell_head(&self, title: &str, organisation: Option<&str>) {
        let day = day_in_full(self.day, &self.prompts.session.messages);
        let organisation = organisation.map(display::visible).unwrap_or_default();
        let parts = [title, &*organisation, &day].into_iter().filter(|part| !part.is_empty());
        self.tell(&parts.collect::<Vec<_>>().join(" · "));
    }

    /// Says something.
    pub(super) fn tell(&self, text: &str) {
        self.prompts.session.tell(text);
    }

    /// Records what happened; when this returns, it is on the disk.
    pub(super) fn record(&mut self, id: Uuid, proposal: Option<&Proposal>, entry: Entry) -> Result<()> {
        let mut register = self.register.clone();
        register.record(id, proposal, entry).map_err(|error| anyhow!(error))?;
        let Self { prompts, file, .. } = self;
        let attempt = file.save(&register);
        prompts.write(attempt, |place| file.save_elsewhere(place, &register))?;
        self.register = register;
        self.recorded += 1;
        self.tell_leaving();
        Ok(())
    }

    /// An id for a decision that is first recorded now.
    pub(super) fn new_id() -> Uuid {
        assessment::new_id(Timestamp::now())
    }

    /// A day that is asked for until it can be read and is not out of bounds, or is left open.
    pub(super) fn ask_day(&mut self, asked: &AskedDay<'_>) -> Result<Option<Date>> {
        let messages = &self.prompts.session.messages;
        let shown = asked.usual.map(|day| assessment::day_in_words(day, messages));
        loop {
            let Some(text) = self.day_text(asked, shown.as_deref())? else { return Ok(None) };
            let text_shown = || display::visible(&text).into_owned();
            let told = match said_day(&text, self.day, asked.side, messages) {
                Ok(day) => match asked.bound(day, self.day) {
                    None => return Ok(Some(day)),
                    Some((which, bound)) => {
                        let (day, bound) = (day_in_full(day, messages), day_in_full(bound, messages));
                        tr!(messages, "decide-out-of-bounds", day = day, which = which, bound = bound)
                    }
                },
                Err(NotADay::Ambiguous(one, other)) => which_day(text_shown(), [one, other], messages),
                Err(NotADay::Unreadable) => tr!(messages, "decide-no-day", text = text_shown()),
            };
            self.tell(&told);
        }
    }

    /// What is typed for a day. On the screen the usual one stands beside the field, and Enter takes it.
    fn day_text(&mut self, asked: &AskedDay<'_>, usual: Option<&str>) -> Result<Option<String>> {
        let AskedDay { question, about, .. } = asked;
        let Some(day) = usual.filter(|_| self.prompts.mode == Mode::Screen) else {
            return self.prompts.text_of_matter(question, about, usual);
        };
        let takes = tr!(self.prompts.session.messages, "decide-enter-takes", day = day);
        let about = format!("{about} {takes}");
        let text = self.prompts.text_of_matter(question, about.trim(), None)?;
        Ok(Some(text.unwrap_or_else(|| day.to_owned())).filter(|text| text != "-"))
    }

    /// Shows a decision above what is asked about it. Where all stands in lines it stands there already.
    pub(super) fn remind(&self, text: &str) {
        if self.prompts.mode == Mode::Screen {
            self.tell(text);
        }
    }

    /// Asks who sees to a decision and by when, shows all of it back, and gives it as it is adopted once that
    /// is right; `None` where it is not.
    pub(super) fn settle(
        &mut self,
        what: Happened,
        text: &str,
        before: Option<&Decision>,
        usual: Option<Date>,
    ) -> Result<Option<Entry>> {
        let messages = &self.prompts.session.messages;
        let mut text = text.to_owned();
        let mut owner = before.and_then(|it| it.owner().map(str::to_owned));
        let mut due = before.and_then(Decision::due);
        // A day that has passed may stay.
        let earliest = due.map_or(self.day, |due| due.min(self.day));
        due = due.or(usual);
        loop {
            self.remind(&text);
            let about = tr!(messages, "decide-owner-about");
            let asked = tr!(messages, "decide-ask-owner");
            owner = self.prompts.text_of_matter(&asked, &about, owner.as_deref())?;
            self.remind(&text);
            let asked = AskedDay {
                question: &tr!(messages, "decide-ask-due"),
                about: &tr!(messages, "decide-due-about"),
                usual: due,
                side: Side::Coming,
                earliest: Some(earliest),
            };
            due = self.ask_day(&asked)?;
            loop {
                self.tell(&format!("{text}\n{}", self.owner_and_day(owner.as_deref(), due)));
                let choices = [
                    tr!(messages, "decide-record"),
                    tr!(messages, "decide-change-text"),
                    tr!(messages, "decide-change-owner"),
                    tr!(messages, "decide-drop"),
                ];
                let question = tr!(messages, "decide-is-right");
                match self.prompts.pick(&question, &choices, 0)? {
                    Pick::Choice(0) => {
                        let entry = Entry::new(what, self.day, None);
                        return Ok(Some(Entry { text: Some(text), owner, due, ..entry }));
                    }
                    Pick::Choice(1) => text = self.amended(&text)?.unwrap_or(text),
                    Pick::Choice(2) => break,
                    _ => return Ok(None),
                }
            }
        }
    }

    /// The text as the board changes it; `None` where it is left empty.
    pub(super) fn amended(&mut self, text: &str) -> Result<Option<String>> {
        let messages = &self.prompts.session.messages;
        let (question, about) = (tr!(messages, "decide-text"), tr!(messages, "decide-text-about"));
        self.prompts.text_of_matter(&question, &about, Some(text))
    }

    /// The place of a choice, or where to go without one; `lines` are those of the overview.
    pub(super) fn pick(
        &mut self,
        question: &str,
        choices: &[String],
        usual: usize,
        lines: &[String],
    ) -> Result<Result<usize, Step>> {
        Ok(match self.prompts.pick(question, choices, usual)? {
            Pick::Choice(place) => Ok(place),
            Pick::Back => Err(Step::Back),
            Pick::Pass => Err(Step::Next),
            Pick::Leave => Err(Step::Leave),
            Pick::Overview => {
                let question = tr!(self.prompts.session.messages, "decide-overview");
                let chosen = self.prompts.choose_or_leave(&question, lines, 0)?;
                Err(chosen.map_or(Step::Here, Step::To))
            }
        })
    }

    /// The line of the overview for a decision, or for what has yet to be decided on.
    pub(super) fn overview_line(&self, decision: Option<&Decision>, text: &str) -> String {
        let state = decision.map_or_else(|| "none".to_owned(), |decision| keyword(&decision.state()));
        let text = display::one_line(text);
        tr!(self.prompts.session.messages, "decide-overview-line", state = state, text = text)
    }

    /// Goes from one matter to another, from the first on; `go` takes the place of one, or that after the last,
    /// and says where to go next, and how many there are.
    pub(super) fn walk(
        session: &Session,
        mut go: impl FnMut(usize) -> Result<(Step, usize)>,
    ) -> Result<Ended> {
        let mut at = 0_usize;
        loop {
            let (step, count) = match go(at) {
                Err(error) if error.is::<WentBack>() => (Step::Here, usize::MAX),
                gone => gone?,
            };
            at = match step {
                Step::Next if at >= count => return Ok(Ended::Done),
                Step::Next => at + 1,
                Step::Back => at.checked_sub(1).unwrap_or_else(|| {
                    session.tell(&tr!(session.messages, "decide-nothing-before"));
                    0
                }),
                Step::Here => at,
                Step::To(place) => place.min(count),
                Step::Leave => return Ok(Ended::Left),
            };
        }
    }

    /// A decision as it stands, in full.
    pub(super) fn in_full(&self, decision: &Decision) -> String {
        let mut said = vec![self.last(decision)];
        if decision.state() == State::Open {
            said.push(self.owner_and_day(decision.owner(), decision.due()));
        }
        said.join("\n")
    }

    /// What happened last to a decision.
    fn last(&self, decision: &Decision) -> String {
        let messages = &self.prompts.session.messages;
        let Some(entry) = decision.last() else { return String::new() };
        let day = assessment::day_in_words(entry.on, messages);
        let said = tr!(messages, "register-happened", what = keyword(&entry.what), day = day);
        match &entry.note {
            Some(note) => format!("{said}: {}", display::one_line(note)),
            None => said,
        }
    }

    /// Who sees to it, and by when; both may be open.
    pub(super) fn owner_and_day(&self, owner: Option<&str>, due: Option<Date>) -> String {
        let messages = &self.prompts.session.messages;
        let owner = owner.map_or_else(
            || tr!(messages, "register-no-owner"),
            |owner| tr!(messages, "register-owner", owner = display::visible(owner).into_owned()),
        );
        let due = due.map_or_else(
            || tr!(messages, "decide-no-due"),
            |due| {
                let days = (due - self.day).get_days();
                let when = if days < 0 { "passed" } else { "to-come" };
                let (due, days) = (day_in_full(due, messages), days.unsigned_abs());
                tr!(messages, "decide-due", due = due, when = when, days = days)
            },
        );
        format!("{owner}\n{due}")
    }
}
