//! `boardready decisions follow-up`: what became of what was decided, one decision at a time.

use std::cmp::Reverse;
use std::path::Path;

use anyhow::Result;
use uuid::Uuid;

use super::DayArgs;
use super::book::{AskedDay, Book, Ended, Step};
use crate::assessment::Side;
use crate::commands::Status;
use crate::commands::prompts::Prompts;
use crate::messages::Messages;
use crate::register::{Decision, Entry, Happened, State};
use crate::tr;

/// Follows up on this day the decisions in the register at this path.
pub(in crate::commands) fn follow_up(
    prompts: &mut Prompts<'_>,
    path: &Path,
    day: &DayArgs,
) -> Result<Status> {
    let day = day.passed(prompts.session)?;
    let book = Book::open(prompts, path, None, day)?;
    book.keep(|book| FollowUp::of(book).hold())
}

/// What the board works on, and what it has carried out without having seen what that did.
struct FollowUp<'b, 'a, 'p> {
    book: &'b mut Book<'a, 'p>,
    decisions: Vec<Uuid>,
}

impl<'b, 'a, 'p> FollowUp<'b, 'a, 'p> {
    /// What is open first, the soonest due first.
    fn of(book: &'b mut Book<'a, 'p>) -> Self {
        let title = tr!(book.prompts.session.messages, "register-title");
        book.tell_head(&title, book.register.organisation.as_deref());
        let is_followed = |it: &&Decision| match it.state() {
            State::Open | State::CarriedOut => true,
            // What was said today can still be put right.
            State::EffectSeen | State::Withdrawn => it.is_of_meeting(book.day),
            State::HeldOver | State::Refused => false,
        };
        let mut followed: Vec<&Decision> = book.register.decisions.iter().filter(is_followed).collect();
        followed.sort_by_key(|it| (Reverse(it.state() == State::Open), it.due().is_none(), it.due()));
        let decisions = followed.into_iter().map(|it| it.id).collect();
        Self { book, decisions }
    }

    fn messages(&self) -> &'p Messages {
        &self.book.prompts.session.messages
    }

    fn hold(mut self) -> Result<Ended> {
        let count = self.decisions.len();
        if count == 0 {
            self.book.tell(&tr!(self.messages(), "decide-nothing-open"));
            return Ok(Ended::Done);
        }
        Book::walk(self.book.prompts.session, |at| {
            let step = if at < count { self.one(at)? } else { Step::Next };
            Ok((step, count))
        })
    }

    /// Asks what became of one decision.
    fn one(&mut self, at: usize) -> Result<Step> {
        let messages = self.messages();
        let id = self.decisions[at];
        let Some(decision) = self.book.register.decision(id) else { return Ok(Step::Next) };
        let (state, text, full) = (decision.state(), decision.text().to_owned(), self.book.in_full(decision));
        let (number, of): (usize, usize) = (at + 1, self.decisions.len());
        let place = self.book.register.decisions.iter().position(|it| it.id == id).unwrap_or_default();
        let place = (place + 1).to_string();
        let head = tr!(messages, "decide-follow-head", number = number, of = of, place = place);
        self.book.tell(&format!("\n{head}\n{full}"));
        let choices = match state {
            State::Open => vec![
                tr!(messages, "decide-carried-out"),
                tr!(messages, "decide-effect-seen"),
                tr!(messages, "decide-new-day"),
                tr!(messages, "decide-withdraw"),
                tr!(messages, "decide-amend"),
                tr!(messages, "decide-no-news"),
            ],
            State::CarriedOut => vec![
                tr!(messages, "decide-effect"),
                tr!(messages, "decide-no-news"),
                tr!(messages, "decide-reopen"),
            ],
            _ => vec![tr!(messages, "decide-no-news"), tr!(messages, "decide-reopen")],
        };
        let place = match self.pick(&text, &choices)? {
            Ok(place) => place,
            Err(step) => return Ok(step),
        };
        if (state, place) != (State::Open, 4) {
            self.book.remind(&text);
        }
        match (state, place) {
            (State::Open, 4) => self.amend(id, &text),
            (State::Open, 0) => self.carried_out(id),
            (State::Open, 1) => match self.carried_out(id)? {
                Step::Next => self.effect_seen(id),
                step => Ok(step),
            },
            (State::Open, 2) => self.postponed(id),
            (State::Open, 3) => self.noted(id, Happened::Withdrawn, "withdrawn"),
            (State::CarriedOut, 0) => self.effect_seen(id),
            (State::CarriedOut, 2) | (State::EffectSeen | State::Withdrawn, 1) => {
                self.record(id, Entry::new(Happened::Reopened, self.book.day, None))
            }
            _ => Ok(Step::Next),
        }
    }

    /// The place of a choice, or where to go without one.
    fn pick(&mut self, question: &str, choices: &[String]) -> Result<Result<usize, Step>> {
        let decisions = self.decisions.iter().filter_map(|id| self.book.register.decision(*id));
        let lines = decisions.map(|it| self.book.overview_line(Some(it), it.text()));
        let lines: Vec<String> = lines.chain([tr!(self.messages(), "decide-to-end")]).collect();
        self.book.pick(question, choices, 0, &lines)
    }

    fn carried_out(&mut self, id: Uuid) -> Result<Step> {
        let messages = self.messages();
        let adopted = self.book.register.decision(id).and_then(Decision::adopted_on);
        let asked = AskedDay {
            question: &tr!(messages, "decide-ask-when"),
            about: "",
            usual: Some(self.book.day),
            side: Side::Past,
            earliest: adopted,
        };
        let Some(day) = self.book.ask_day(&asked)? else { return Ok(Step::Here) };
        let note = tr!(messages, "decide-note", what = "shown");
        let note = self.book.prompts.text_of_matter(&note, "", None)?;
        self.record(id, Entry::new(Happened::CarriedOut, day, note).told(self.book.day))
    }

    fn effect_seen(&mut self, id: Uuid) -> Result<Step> {
        self.noted(id, Happened::EffectSeen, "figure")
    }

    /// Changes what the board adopted: its text, its owner or its day.
    fn amend(&mut self, id: Uuid, text: &str) -> Result<Step> {
        let Some(amended) = self.book.amended(text)? else { return Ok(Step::Here) };
        let decision = self.book.register.decision(id).cloned();
        match self.book.settle(Happened::Amended, &amended, decision.as_ref(), None)? {
            Some(entry) => self.record(id, entry),
            None => Ok(Step::Here),
        }
    }

    fn postponed(&mut self, id: Uuid) -> Result<Step> {
        let messages = self.messages();
        let asked = AskedDay {
            question: &tr!(messages, "decide-ask-new-day"),
            about: &tr!(messages, "decide-due-about"),
            usual: None,
            side: Side::Coming,
            earliest: Some(self.book.day),
        };
        let Some(due) = self.book.ask_day(&asked)? else { return Ok(Step::Here) };
        let entry = Entry::new(Happened::Postponed, self.book.day, None);
        self.record(id, Entry { due: Some(due), ..entry })
    }

    /// Records what happened with what has to be said of it; which question that is, messages name.
    fn noted(&mut self, id: Uuid, happened: Happened, what: &str) -> Result<Step> {
        let messages = self.messages();
        let note = self.book.prompts.text_of_matter(&tr!(messages, "decide-note", what = what), "", None)?;
        if note.is_none() {
            self.book.tell(&tr!(messages, "decide-needs-reason"));
            return Ok(Step::Here);
        }
        self.record(id, Entry::new(happened, self.book.day, note))
    }

    fn record(&mut self, id: Uuid, entry: Entry) -> Result<Step> {
        self.book.record(id, None, entry)?;
        if let Some(decision) = self.book.register.decision(id) {
            self.book.tell(&self.book.in_full(decision));
        }
        Ok(Step::Next)
    }
}
