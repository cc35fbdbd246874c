use jiff::civil::Date;

use super::{DecisionEntry, DecisionList, HistoryEntry, Shown};
use crate::document::{Block, Document, Fact, Inline, Item, Line, Mark, Part};
use crate::messages::{Messages, keyword, yes_or_no};
use crate::register::{Answers, ClockSpeed, Happened, Lag, Proposal, Standing};
use crate::report::phrases;
use crate::{say, tr};

/// The list as a document.
pub fn document(list: &DecisionList, messages: &Messages) -> Document {
    // The minutes are read on another day.
    let writer = Writer { list, messages, counts_days: !matches!(list.shown, Shown::On(_)) };
    let mut document = Document::new(messages.language().code(), writer.title(), writer.opening());
    document.footer = list.organisation.iter().map(Line::from).chain([writer.as_of().into()]).collect();
    for (id, decisions) in writer.groups() {
        let title = phrases::capitalised(&writer.what(&id));
        let items = decisions.into_iter().map(|decision| writer.item(decision));
        document.section(
            format!("register-{id}"),
            Part::Body,
            title,
            Block::list(items).into_iter().collect(),
        );
    }
    document.section("speed", Part::Body, tr!(messages, "register-heading-speed"), writer.speed());
    document
}

/// How messages name what was adopted in other words than it was proposed.
const CHANGED: &str = "adopted-changed";

/// What can happen to a decision beside being adopted, in the order in which the minutes of a meeting tell it.
const VOTES_FIRST: [Happened; Happened::ALL.len() - 1] = [
    Happened::Amended,
    Happened::Refused,
    Happened::HeldOver,
    Happened::Postponed,
    Happened::CarriedOut,
    Happened::EffectSeen,
    Happened::Withdrawn,
    Happened::Reopened,
];

pub(super) struct Writer<'a> {
    pub(super) list: &'a DecisionList,
    pub(super) messages: &'a Messages,
    /// Whether it is said how many days are left: that holds on one day only.
    pub(super) counts_days: bool,
}

impl<'a> Writer<'a> {
    fn title(&self) -> String {
        match self.meeting() {
            Some(day) => tr!(self.messages, "register-title-on", day = phrases::day(self.messages, day)),
            None => tr!(self.messages, "register-title"),
        }
    }

    /// The title with whose register it is, for a calendar.
    pub(super) fn name(&self) -> String {
        let parts = [Some(tr!(self.messages, "register-title")), self.list.organisation.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn as_of(&self) -> String {
        tr!(self.messages, "register-as-of", day = phrases::day(self.messages, self.list.date))
    }

    /// The day of the meeting whose page it is, if it is one.
    fn meeting(&self) -> Option<Date> {
        if let Shown::On(day) = self.list.shown { Some(day) } else { None }
    }

    fn opening(&self) -> Vec<Block> {
        let (list, messages) = (self.list, self.messages);
        let bank = tr!(messages, "register-of-bank", bank = list.bank.as_str());
        // A page of one day has it in its title.
        let as_of = self.meeting().is_none().then(|| self.as_of());
        let said = list.organisation.iter().map(Line::from);
        let said = said.chain(as_of.map(Line::from)).chain([bank.into()]).collect();
        let facts = Block::Facts(vec![Fact { label: None, said, detail: Vec::new() }]);
        let hidden = list.decisions.iter().filter(|it| !list.shows(it)).count();
        let hidden = (hidden > 0).then(|| Block::aside(tr!(messages, "register-more", count = hidden)));
        let lead = std::iter::once(Block::lead(self.lead()));
        std::iter::once(facts).chain(lead).chain(self.forgotten()).chain(hidden).collect()
    }

    /// How many there are of each kind.
    fn lead(&self) -> String {
        let (list, messages) = (self.list, self.messages);
        if let Some(day) = self.meeting() {
            let (day, groups) = (phrases::day(messages, day), self.groups());
            let counts = groups.iter().map(|(what, all)| self.counted(what, all.len()));
            let counts = phrases::list(messages, &counts.collect::<Vec<_>>());
            return tr!(messages, "register-lead-on", day = day, count = groups.len(), counts = counts);
        }
        if list.decisions.is_empty() {
            return tr!(messages, "register-lead-nothing");
        }
        let open = list.count(Standing::is_open);
        let [overdue, soon] = [Standing::Overdue, Standing::DueSoon].map(|it| list.count(|one| one == it));
        let pressing = match (overdue, soon) {
            (0, 0) => "none",
            (_, 0) if overdue == open => "all-overdue",
            (0, _) if soon == open => "all-soon",
            (_, 0) => "overdue",
            (0, _) => "soon",
            _ => "both",
        };
        let lead =
            tr!(messages, "register-lead", open = open, pressing = pressing, overdue = overdue, soon = soon);
        let others = Standing::ALL.into_iter().filter(|standing| !standing.is_open());
        let others = others.map(|standing| (standing, list.count(|one| one == standing)));
        let others = others.filter(|(_, count)| *count > 0);
        let others: Vec<String> = others.map(|(it, count)| self.counted(&keyword(&it), count)).collect();
        if others.is_empty() {
            return lead;
        }
        let (beside, counts) = (yes_or_no(open > 0), phrases::list(messages, &others));
        format!("{lead} {}", tr!(messages, "register-lead-others", beside = beside, counts = counts))
    }

    /// What is open and has no owner, or no day: nothing reminds anyone of it.
    fn forgotten(&self) -> Option<Block> {
        let is_open = |it: &&DecisionEntry| it.standing.is_open();
        let count = |lacks: fn(&DecisionEntry) -> bool| {
            self.list.decisions.iter().filter(is_open).filter(|it| lacks(it)).count()
        };
        let said = [("owner", count(|it| it.owner.is_none())), ("due", count(|it| it.due.is_none()))];
        let said = said.into_iter().filter(|(_, count)| *count > 0);
        let said = said.map(|(what, count)| tr!(self.messages, "register-lacks", what = what, count = count));
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| Block::caution(said.join(" ")))
    }

    /// The decisions that are shown, by where they stand; of one day, by what happened.
    fn groups(&self) -> Vec<(String, Vec<&'a DecisionEntry>)> {
        let list = self.list;
        let is_meeting = self.meeting().is_some();
        let word = |it: &DecisionEntry| match it.last() {
            Some(last) if is_meeting => self.vote(it).unwrap_or_else(|| keyword(&last.what)),
            _ => keyword(&it.standing),
        };
        let all: Vec<String> = if is_meeting {
            let changed = [keyword(&Happened::Adopted), CHANGED.to_owned()];
            changed.into_iter().chain(VOTES_FIRST.iter().map(keyword)).collect()
        } else {
            Standing::ALL.iter().map(keyword).collect()
        };
        let groups = all.into_iter().map(|id| {
            let shown = list.decisions.iter().filter(|it| list.shows(it) && word(it) == id);
            let shown: Vec<&DecisionEntry> = shown.collect();
            (id, shown)
        });
        groups.filter(|(_, decisions)| !decisions.is_empty()).collect()
    }

    /// That it was adopted at the meeting whose page this is and still is, as it was proposed or with changes.
    fn vote(&self, decision: &DecisionEntry) -> Option<String> {
        let of_meeting = |entry: &&HistoryEntry| Some(entry.told_on.unwrap_or(entry.on)) == self.meeting();
        let mut today = decision.history.iter().filter(of_meeting);
        let is_adopted = today.any(|entry| entry.what == Happened::Adopted) && decision.standing.is_open();
        let changed = if decision.as_proposed == Some(false) {
            CHANGED.to_owned()
        } else {
            keyword(&Happened::Adopted)
        };
        is_adopted.then_some(changed)
    }

    fn what(&self, keyword: &str) -> String {
        tr!(self.messages, "register-what", what = keyword)
    }

    fn counted(&self, keyword: &str, count: usize) -> String {
        tr!(self.messages, "register-counted", what = keyword, said = self.what(keyword), count = count)
    }

    fn item(&self, decision: &DecisionEntry) -> Item {
        Item::new(&decision.text).marked(Mark::Number(decision.number)).with(self.details(decision))
    }

    /// Who sees to it and by when, what happened to it, and where it comes from.
    fn details(&self, decision: &DecisionEntry) -> Vec<Line> {
        let adopted = decision.history.iter().find(|entry| entry.what == Happened::Adopted);
        let last = decision.last().filter(|last| last.what != Happened::Adopted);
        let happened = adopted.into_iter().chain(last).filter_map(|entry| self.happened(entry));
        let assigned = decision.adopted.map(|_| self.assigned(decision));
        let proposed = decision.proposal.as_ref().filter(|_| decision.as_proposed == Some(false));
        let proposed =
            proposed.map(|proposal| say!(self.messages, "register-proposed", text = &proposal.text));
        assigned.into_iter().chain(happened).chain(proposed).chain([self.from(decision)]).collect()
    }

    /// Its owner, and the day by which it is due.
    pub(super) fn assigned(&self, decision: &DecisionEntry) -> Line {
        let messages = self.messages;
        let owner = match &decision.owner {
            Some(owner) => say!(messages, "register-owner", owner = owner),
            None => tr!(messages, "register-no-owner").into(),
        };
        let days_left = decision.days_left.filter(|_| self.counts_days);
        let due = match decision.due {
            Some(due) => self.due(due, days_left),
            None => tr!(messages, "register-no-due"),
        };
        Line::join([owner, due.into()], "; ")
    }

    fn due(&self, due: Date, days_left: Option<i32>) -> String {
        let when = match days_left {
            None => "no",
            Some(..0) => "overdue",
            Some(0) => "today",
            Some(1..) => "to-come",
        };
        let (day, days) = (phrases::day(self.messages, due), days_left.unwrap_or_default().unsigned_abs());
        tr!(self.messages, "register-due", day = day, when = when, days = days)
    }

    /// What happened on which day, and the note; nothing where the heading on the page of a meeting says it.
    fn happened(&self, entry: &HistoryEntry) -> Option<Line> {
        if entry.note.is_none() && self.meeting() == Some(entry.on) || self.is_of_vote(entry) {
            return None;
        }
        let day = phrases::day(self.messages, entry.on);
        let said = tr!(self.messages, "register-happened", what = keyword(&entry.what), day = day);
        let said = std::iter::once(said.into()).chain(entry.note.as_ref().map(Line::from));
        Some(Line::join(said, ": "))
    }

    /// Whether the heading on the page of a meeting says it: an owner that was corrected at once is none.
    fn is_of_vote(&self, entry: &HistoryEntry) -> bool {
        self.meeting() == Some(entry.on) && matches!(entry.what, Happened::Adopted | Happened::Amended)
    }

    /// Which answers it comes from.
    pub(super) fn from(&self, decision: &DecisionEntry) -> Line {
        let messages = self.messages;
        let Some(Proposal { from, .. }) = &decision.proposal else {
            return tr!(messages, "register-from", answers = "none").into();
        };
        let answers = if from.answers == Answers::Group { "group" } else { "one" };
        let day = from.day.map(|day| phrases::day(messages, day));
        let known = from.role.clone().into_iter().chain(day).map(Line::from);
        let known = Line::join(known, ", ");
        let said = Inline::from(tr!(messages, "register-from", answers = answers));
        let known = (!known.is_empty()).then_some(Inline::Added(known));
        Line(std::iter::once(said).chain(known).collect())
    }

    /// How many days it takes; nothing is said of few.
    fn speed(&self) -> Vec<Block> {
        if self.meeting().is_some() {
            return Vec::new();
        }
        speed(self.list.clock_speed, self.messages).into_iter().map(Block::paragraph).collect()
    }
}

/// The speed of a board in sentences; none where nothing is told of it.
pub(in crate::report) fn speed(speed: ClockSpeed, messages: &Messages) -> Vec<String> {
    let ClockSpeed { from_adopted, from_due } = speed;
    let adopted = from_adopted.map(|Lag { days, decisions }| {
        let (amount, days) = phrases::amount(messages, days);
        tr!(messages, "register-speed-adopted", amount = amount, days = days, count = decisions)
    });
    let due = from_due.map(|Lag { days, decisions }| {
        let way = if days < 0.0 { "before" } else { "after" };
        let (amount, days) = phrases::amount(messages, days.abs());
        tr!(messages, "register-speed-due", amount = amount, way = way, days = days, count = decisions)
    });
    adopted.into_iter().chain(due).collect()
}
