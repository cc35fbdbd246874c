//! A meeting: what is on its agenda, one matter at a time, and what the board makes of each.

use anyhow::Result;
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

use super::agenda::Agenda;
use super::book::{Book, Ended, Step};
use crate::bank::Horizon;
use crate::display;
use crate::messages::Messages;
use crate::register::{Decision, Entry, Happened, MotionKind, Proposal, State};
use crate::report::{AgendaItem, Turn};
use crate::tr;

/// A meeting about what is on its agenda.
pub(super) struct Meeting<'b, 'a, 'p> {
    book: &'b mut Book<'a, 'p>,
    matters: Vec<Matter>,
    /// What the report keeps in reserve, until it is asked for.
    reserve: Vec<AgendaItem>,
}

/// What the board decides on.
struct Matter {
    /// The id of the decision that it becomes.
    id: Uuid,
    /// What is proposed; `None` where it is the board's own.
    proposal: Option<Proposal>,
    /// Where it comes from, a line each.
    origin: Vec<String>,
    /// By when it would be due.
    usual: Option<Date>,
}

impl<'b, 'a, 'p> Meeting<'b, 'a, 'p> {
    /// The meeting about this agenda. What was adopted before and is still worked on is told, and not put to
    /// the board again.
    pub(super) fn of(book: &'b mut Book<'a, 'p>, agenda: Agenda) -> Self {
        let messages = &book.prompts.session.messages;
        book.tell_head(&agenda.title, agenda.organisation.as_deref());
        // What is adopted today can still be changed.
        let earlier = |item: &AgendaItem| {
            let open = book.register.open_on(&item.proposal);
            open.is_some_and(|open| open.adopted_on().is_some_and(|adopted| adopted < book.day))
        };
        let (open, items): (Vec<AgendaItem>, Vec<AgendaItem>) =
            agenda.items.into_iter().partition(|item| earlier(item));
        if !open.is_empty() {
            book.tell(&tr!(messages, "decide-adopted-before", count = open.len()));
        }
        for decision in open.iter().filter_map(|item| book.register.open_on(&item.proposal)) {
            book.tell(&format!("– {}\n{}", display::one_line(decision.text()), book.in_full(decision)));
        }
        // To follow up what is adopted is no decision that a meeting takes: it does so.
        let items: Vec<AgendaItem> =
            items.into_iter().filter(|item| item.proposal.kind != MotionKind::FollowUp).collect();
        let of = |turn| items.iter().filter(move |item| item.turn == turn).cloned().collect();
        let (now, reserve) = (of(Turn::ThisMeeting), of(Turn::Reserve));
        let mut meeting = Self { book, matters: Vec::new(), reserve };
        meeting.add(now);
        if meeting.matters.is_empty() {
            meeting.book.tell(&tr!(meeting.messages(), "decide-nothing-proposed"));
        }
        meeting
    }

    fn messages(&self) -> &'p Messages {
        &self.book.prompts.session.messages
    }

    /// Puts these on the agenda. What was refused or held over before goes on where it was; what has ended
    /// begins anew.
    fn add(&mut self, items: Vec<AgendaItem>) {
        for AgendaItem { proposal, origin, horizon, .. } in items {
            let earlier = self.book.register.on(&proposal);
            let day = self.book.day;
            let goes_on = |it: &&Decision| matches!(it.state(), State::HeldOver | State::Refused);
            let open = earlier.filter(|it| goes_on(it) || it.is_of_meeting(day));
            let earlier = earlier.filter(|it| !it.is_of_meeting(day));
            let messages = self.messages();
            let mut origin: Vec<String> = origin.iter().map(|line| line.shown(messages)).collect();
            origin.extend(earlier.map(|earlier| self.book.in_full(earlier)));
            let after = match horizon {
                Horizon::NextMeeting => None,
                Horizon::NinetyDays => Some(Span::new().days(90)),
                Horizon::Year => Some(Span::new().years(1)),
            };
            self.matters.push(Matter {
                id: open.map_or_else(Book::new_id, |earlier| earlier.id),
                proposal: Some(proposal),
                origin,
                usual: after.and_then(|after| self.book.day.checked_add(after).ok()),
            });
        }
    }

    /// Goes through all of it.
    pub(super) fn hold(mut self) -> Result<Ended> {
        Book::walk(self.book.prompts.session, |at| {
            let step = if at < self.matters.len() { self.matter(at)? } else { self.closing()? };
            Ok((step, self.matters.len()))
        })
    }

    /// The decision as it is put to the board, or as the board adopted it.
    fn text(&self, matter: &Matter) -> String {
        let decided = self.book.register.decision(matter.id).map(|decision| decision.text().to_owned());
        decided.or(matter.proposal.as_ref().map(|proposal| proposal.text.clone())).unwrap_or_default()
    }

    /// What the board has made of a matter; `None` while it has made nothing.
    fn state(&self, matter: &Matter) -> Option<State> {
        self.book.register.decision(matter.id).map(Decision::state)
    }

    /// Puts one matter to the board.
    fn matter(&mut self, at: usize) -> Result<Step> {
        let messages = self.messages();
        let (number, of): (usize, usize) = (at + 1, self.matters.len());
        let matter = &self.matters[at];
        let head = tr!(messages, "decide-head", number = number, of = of);
        self.book.tell(&format!("\n{head}\n{}", matter.origin.join("\n")));
        let state = self.state(matter);
        let text = self.text(matter);
        match state {
            None | Some(State::HeldOver | State::Refused) => self.undecided(at, &text),
            Some(State::Open) => self.adopted(at, &text),
            Some(_) => self.taken_back(at, &text),
        }
    }

    fn undecided(&mut self, at: usize, text: &str) -> Result<Step> {
        let messages = self.messages();
        // What was held over or refused today can be left so.
        let day = self.book.day;
        let decided = self.book.register.decision(self.matters[at].id);
        let is_of_today = decided.is_some_and(|it| it.is_of_meeting(day));
        let leave = is_of_today.then(|| tr!(messages, "decide-leave"));
        let before = usize::from(is_of_today);
        if is_of_today {
            self.tell_state(at);
        }
        let choices = [
            tr!(messages, "decide-adopt"),
            tr!(messages, "decide-adopt-amended"),
            tr!(messages, "decide-not-now"),
            tr!(messages, "decide-refuse"),
            tr!(messages, "decide-own"),
        ];
        let choices: Vec<String> = leave.into_iter().chain(choices).collect();
        let place = match self.pick(text, &choices, 0)? {
            Ok(place) if place < before => return Ok(Step::Next),
            Ok(place) => place - before,
            Err(step) => return Ok(step),
        };
        match place {
            0 => self.adopt(at, Happened::Adopted, text),
            1 => match self.book.amended(text)? {
                Some(amended) => self.adopt(at, Happened::Adopted, &amended),
                None => Ok(Step::Here),
            },
            2 => {
                let note = self.note("until", text)?;
                self.record(at, Entry::new(Happened::HeldOver, self.book.day, note))
            }
            3 => match self.note("refused", text)? {
                None => {
                    self.book.tell(&tr!(messages, "decide-needs-reason"));
                    Ok(Step::Here)
                }
                reason => self.record(at, Entry::new(Happened::Refused, self.book.day, reason)),
            },
            _ => self.own(at + 1),
        }
    }

    fn adopted(&mut self, at: usize, text: &str) -> Result<Step> {
        let messages = self.messages();
        let choices = [
            tr!(messages, "decide-leave"),
            tr!(messages, "decide-amend"),
            tr!(messages, "decide-take-back"),
            tr!(messages, "decide-own"),
        ];
        self.tell_state(at);
        let place = match self.pick(text, &choices, 0)? {
            Ok(place) => place,
            Err(step) => return Ok(step),
        };
        match place {
            0 => Ok(Step::Next),
            1 => match self.book.amended(text)? {
                Some(amended) => self.adopt(at, Happened::Amended, &amended),
                None => Ok(Step::Here),
            },
            2 => match self.note("withdrawn", text)? {
                None => {
                    self.book.tell(&tr!(messages, "decide-needs-reason"));
                    Ok(Step::Here)
                }
                reason => self.record(at, Entry::new(Happened::Withdrawn, self.book.day, reason)),
            },
            _ => self.own(at + 1),
        }
    }

    fn taken_back(&mut self, at: usize, text: &str) -> Result<Step> {
        let messages = self.messages();
        let choices = [tr!(messages, "decide-leave"), tr!(messages, "decide-reopen")];
        self.tell_state(at);
        match self.pick(text, &choices, 0)? {
            Ok(0) => Ok(Step::Next),
            Ok(_) => self.record(at, Entry::new(Happened::Reopened, self.book.day, None)),
            Err(step) => Ok(step),
        }
    }

    fn tell_state(&self, at: usize) {
        if let Some(decision) = self.book.register.decision(self.matters[at].id) {
            self.book.tell(&self.book.in_full(decision));
        }
    }

    /// The place of a choice, or where to go without one.
    fn pick(&mut self, question: &str, choices: &[String], usual: usize) -> Result<Result<usize, Step>> {
        let decision = |matter: &Matter| self.book.register.decision(matter.id);
        let line = |matter| self.book.overview_line(decision(matter), &self.text(matter));
        let mut lines: Vec<String> = self.matters.iter().map(line).collect();
        lines.push(tr!(self.messages(), "decide-to-end"));
        self.book.pick(question, choices, usual, &lines)
    }

    /// What is said with the decision of this text; which question that is, messages name.
    fn note(&mut self, what: &str, text: &str) -> Result<Option<String>> {
        self.book.remind(text);
        let question = tr!(self.messages(), "decide-note", what = what);
        self.book.prompts.text_of_matter(&question, "", None)
    }

    /// Asks for owner and day, shows all of it back, and records it once that is right.
    fn adopt(&mut self, at: usize, what: Happened, text: &str) -> Result<Step> {
        let matter = &self.matters[at];
        let decided = self.book.register.decision(matter.id).cloned();
        match self.book.settle(what, text, decided.as_ref(), matter.usual)? {
            Some(entry) => self.record(at, entry),
            None => Ok(Step::Here),
        }
    }

    fn record(&mut self, at: usize, entry: Entry) -> Result<Step> {
        let Matter { id, proposal, .. } = &self.matters[at];
        self.book.record(*id, proposal.as_ref(), entry)?;
        Ok(Step::Next)
    }

    /// A decision of the board's own, which takes this place on the agenda once it is recorded.
    fn own(&mut self, place: usize) -> Result<Step> {
        let messages = self.messages();
        let question = tr!(messages, "decide-own-text");
        let about = tr!(messages, "decide-own-about");
        let Some(text) = self.book.prompts.text_of_matter(&question, &about, None)? else {
            return Ok(Step::Here);
        };
        let matter = Matter { id: Book::new_id(), proposal: None, origin: Vec::new(), usual: None };
        self.matters.insert(place, matter);
        let step = self.adopt(place, Happened::Adopted, &text)?;
        if self.state(&self.matters[place]).is_none() {
            self.matters.remove(place);
            return Ok(step);
        }
        // Back at what was before it, which has yet to be decided on.
        Ok(Step::To(place.saturating_sub(1)))
    }

    /// What is left once all was put to the board.
    fn closing(&mut self) -> Result<Step> {
        let messages = self.messages();
        let undecided = self.matters.iter().filter(|matter| self.state(matter).is_none()).count();
        let mut choices = vec![tr!(messages, "decide-close"), tr!(messages, "decide-own")];
        if !self.reserve.is_empty() {
            choices.push(tr!(messages, "decide-reserve", count = self.reserve.len()));
        }
        let question = tr!(messages, "decide-closing", undecided = undecided, of = self.matters.len());
        // Where nothing was proposed, an own decision is what is left.
        let usual = usize::from(self.matters.is_empty());
        Ok(match self.pick(&question, &choices, usual)? {
            Ok(0) => Step::Next,
            Ok(1) => {
                self.own(self.matters.len())?;
                Step::To(self.matters.len())
            }
            Ok(_) => {
                let reserve = std::mem::take(&mut self.reserve);
                self.add(reserve);
                Step::Here
            }
            Err(step) => step,
        })
    }
}
