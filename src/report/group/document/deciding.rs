//! What a group is to find out and to decide, and what stands in its way.

use super::super::{DecisionCount, NAMED_AT_MOST, QuestionSpread, RuleCount, TALKED_ABOUT};
use super::{Writer, questions};
use crate::bank::{Horizon, Severity};
use crate::document::{Block, Item, Line, Mark, Motion};
use crate::register::MotionKind;
use crate::report::{AgendaItem, Turn, became, phrases};
use crate::{say, tr};

impl<'a> Writer<'a> {
    /// What is agreed and below the target; of more than there is room for, the numbers.
    pub(in crate::report) fn to_decide(&self) -> Vec<Block> {
        let item = |question: &QuestionSpread| {
            let spread = question.spread.as_ref().map(|spread| self.spread(question, spread));
            self.question(question).with(spread)
        };
        let all = &self.report.to_decide;
        let (first, more) = all.split_at(all.len().min(TALKED_ABOUT));
        let list = self.named(first, item);
        let lead = || Block::paragraph(tr!(self.messages, "group-decide-lead"));
        list.map_or_else(Vec::new, |list| [lead(), list].into_iter().chain(self.more_of(more)).collect())
    }

    /// What several do not know; of those that fewer than half do not, as far as there is room. What is
    /// talked about stands there.
    pub(super) fn to_find_out(&self) -> Vec<Block> {
        let messages = self.messages;
        let item = |question: &QuestionSpread| {
            let (count, of) = (question.dont_know, question.asked);
            let unknown = tr!(messages, "group-unknown", count = count, of = of);
            let item = self.question(question).marked(Mark::Unknown).with([unknown]);
            Item { to_fill_in: Some(tr!(messages, "report-finder")), ..item }
        };
        let all = self.report.only_unknown();
        let talked = self.report.to_find_out.iter().filter(|id| !all.contains(id));
        let talked: Vec<usize> = talked.filter_map(|id| Some(self.report.question(id)?.number)).collect();
        let talked = questions(self.messages, talked)
            .map(|said| Block::paragraph(tr!(messages, "group-find-out-talked", questions = said)));
        let room = self.report.unknown_to_half().len().max(TALKED_ABOUT).min(all.len());
        let (first, more) = all.split_at(room);
        let Some(list) = self.named(first, item) else { return talked.into_iter().collect() };
        let lead = Block::paragraph(tr!(messages, "group-find-out-lead"));
        [lead, list].into_iter().chain(self.more_of(more)).chain(talked).collect()
    }

    /// The decisions that most call for, with their numbers: to find out what half do not know comes
    /// after what helps to remove a blocker.
    fn numbered(&self) -> (Option<usize>, Vec<(usize, &'a DecisionCount)>) {
        let decisions = self.report.of_most();
        let first = decisions.iter().take_while(|decision| !decision.rules.is_empty()).count();
        let inquiry = self.report.asks().then_some(first + 1);
        let number = |place: usize| place + 1 + usize::from(inquiry.is_some() && place >= first);
        (inquiry, decisions.into_iter().enumerate().map(|(place, one)| (number(place), one)).collect())
    }

    /// The decisions that are put to the group, in the order of their numbers, and then those that the board
    /// has adopted and works on.
    pub(in crate::report) fn agenda_items(&self) -> Vec<AgendaItem> {
        let (inquiry, numbered) = self.numbered();
        let inquiry = inquiry.map(|number| self.inquiry(number));
        let called_for = numbered.into_iter().map(|(number, decision)| self.called_for(number, decision));
        let mut items: Vec<AgendaItem> = inquiry.into_iter().chain(called_for).collect();
        items.sort_by_key(|item| item.number);
        let adopted = self.adopted();
        if items.is_empty() {
            items.extend(self.follow_up(&adopted));
        }
        let in_turn = |(number, item)| AgendaItem { number, turn: Turn::Adopted, ..item };
        let next: usize = items.len() + 1;
        items.extend((next..).zip(adopted).map(in_turn));
        items
    }

    /// Those that the board has adopted and works on.
    fn adopted(&self) -> Vec<AgendaItem> {
        let report = self.report;
        let asked_for = report.is_adopted(MotionKind::FindOut, None) && !report.unknown_to_half().is_empty();
        let inquiry = asked_for.then(|| self.inquiry(0));
        let of_bank = report.adopted_of_most().into_iter().map(|decision| self.called_for(0, decision));
        inquiry.into_iter().chain(of_bank).collect()
    }

    /// To go through these, where any are adopted.
    fn follow_up(&self, adopted: &[AgendaItem]) -> Option<AgendaItem> {
        let messages = self.messages;
        let mut questions: Vec<String> =
            adopted.iter().flat_map(|item| item.proposal.questions.clone()).collect();
        questions.dedup();
        let count = adopted.len();
        let item = || AgendaItem {
            number: 1,
            proposal: self.report.proposal(
                MotionKind::FollowUp,
                None,
                questions,
                &tr!(messages, "became-follow-up", count = count),
            ),
            origin: vec![phrases::due(messages, Horizon::NextMeeting).into()],
            horizon: Horizon::NextMeeting,
            turn: Turn::ThisMeeting,
        };
        (count > 0).then(item)
    }

    /// As it is put to the vote, with what was decided on it before.
    fn motion(&self, item: AgendaItem) -> Motion {
        let before = self.report.before(item.proposal.kind, item.proposal.id.as_ref());
        let before = before.map(|before| became::stands(self.messages, before));
        let origin = item.origin.into_iter().chain(before).collect();
        phrases::to_vote(self.messages, item.number, &item.proposal.text, origin)
    }

    /// To find out what half do not know.
    fn inquiry(&self, number: usize) -> AgendaItem {
        let messages = self.messages;
        let unknown = self.report.unknown_to_half();
        let numbers: Vec<String> = unknown.iter().map(|question| question.number.to_string()).collect();
        let numbers = phrases::list(messages, &numbers);
        let text = tr!(messages, "group-decision-inquiry", count = unknown.len(), numbers = numbers);
        let due = phrases::due(messages, Horizon::NextMeeting);
        let named = unknown.iter().take(NAMED_AT_MOST).map(|question| self.question(question).text);
        let more: usize = unknown.len().saturating_sub(NAMED_AT_MOST);
        let more = (more > 0).then(|| tr!(messages, "group-decision-more", count = more).into());
        let questions = unknown.iter().map(|question| question.id.clone()).collect();
        AgendaItem {
            number,
            proposal: self.report.proposal(MotionKind::FindOut, None, questions, &text),
            origin: named.chain(more).chain([due.into()]).collect(),
            horizon: Horizon::NextMeeting,
            turn: Turn::ThisMeeting,
        }
    }

    /// What most people's levels call for.
    fn called_for(&self, number: usize, decision: &DecisionCount) -> AgendaItem {
        let messages = self.messages;
        let question = self.report.question(&decision.question);
        let people = tr!(messages, "group-called-for", count = decision.people, of = self.report.people);
        let asked = question.map(|question| {
            let number = question.number.to_string();
            say!(messages, "report-question", number = number, text = &question.text).shown(messages)
        });
        let origin = [
            asked,
            question.map(|question| question.area.clone()),
            Some(phrases::due(messages, decision.horizon)),
            Some(people),
            (!decision.rules.is_empty()).then(|| tr!(messages, "report-decision-unblocks")),
        ];
        let questions = vec![decision.question.clone()];
        AgendaItem {
            number,
            proposal: self.report.proposal(MotionKind::Bank, Some(&decision.id), questions, &decision.text),
            origin: origin.into_iter().flatten().map(Line::from).collect(),
            horizon: decision.horizon,
            turn: Turn::ThisMeeting,
        }
    }

    pub(in crate::report) fn decisions(&self) -> Vec<Block> {
        let messages = self.messages;
        let (now, adopted): (Vec<AgendaItem>, Vec<AgendaItem>) =
            self.agenda_items().into_iter().partition(|item| item.turn == Turn::ThisMeeting);
        let follows_up = now.iter().any(|item| item.proposal.kind == MotionKind::FollowUp);
        let motions: Vec<Motion> = now.into_iter().map(|item| self.motion(item)).collect();
        let adopted = adopted.len();
        if motions.is_empty() {
            return vec![Block::paragraph(tr!(messages, "group-decisions-none"))];
        }
        let unblocks = self.report.of_most().iter().any(|decision| !decision.rules.is_empty());
        let first = if unblocks { "blocker" } else { "people" };
        let lead = if follows_up {
            tr!(messages, "became-lead-all", count = adopted, reserve = 0)
        } else {
            tr!(messages, "group-decisions-lead", count = motions.len(), first = first)
        };
        let besides = adopted > 0 && !follows_up;
        let besides = besides.then(|| tr!(messages, "became-lead-adopted", count = adopted));
        let lead = std::iter::once(lead).chain(besides).collect::<Vec<_>>().join(" ");
        vec![Block::paragraph(lead), Block::Motions(motions)]
    }

    /// What stands in the way of so many at least.
    pub(super) fn rules(&self, fewest: usize) -> Vec<Block> {
        let messages = self.messages;
        let item = |rule: &RuleCount| Item::new(self.held(rule)).with([self.consequences(rule)]);
        let of = |rule: &RuleCount| if rule.holds > 0 { rule.holds } else { rule.open };
        let rules = self.report.rules.iter().filter(|rule| of(rule) >= fewest).map(item);
        let count = self.report.rules_withheld;
        let withheld = (count > 0)
            .then(|| Block::paragraph(tr!(messages, "group-rules-withheld", named = "yes", count = count)));
        let named = Block::list(self.report.withheld.iter().map(Item::new));
        Block::list(rules).into_iter().chain(withheld).chain(named).collect()
    }

    /// By whose answers a rule holds; where it is nobody's, that it could.
    fn held(&self, rule: &RuleCount) -> String {
        let (severity, of) = (phrases::severity_key(rule.severity), self.report.people);
        let (messages, count, open) = (self.messages, rule.holds, rule.open);
        if count == 0 {
            let label = tr!(messages, "report-open-label", severity = severity);
            return tr!(messages, "group-rule-open", label = label, open = open, of = of);
        }
        tr!(messages, "group-rule", severity = severity, count = count, of = of, open = open)
    }

    /// What stands in the way first, and what is ready to be decided, with where the rest stands: for who
    /// reads the first page only.
    pub(super) fn at_a_glance(&self) -> Block {
        let (report, messages) = (self.report, self.messages);
        let blockers = report.rules.iter().filter(|rule| rule.severity == Severity::Blocker);
        let (holding, open): (Vec<&RuleCount>, Vec<_>) = blockers.partition(|rule| rule.holds > 0);
        let first = holding.first().map(|rule| {
            let message = phrases::within_quotes(messages, &rule.message);
            say!(messages, "group-glance-blocker", held = self.held(rule), message = message)
        });
        // Of one that is left out nobody may know whether it holds.
        let none = || (report.rules_withheld == 0).then(|| tr!(messages, "group-glance-no-blocker").into());
        let first = first.or_else(|| if open.is_empty() { none() } else { None });
        let rest = holding.len().saturating_sub(1);
        let others = (rest + open.len() > 0)
            .then(|| tr!(messages, "group-glance-more", holding = rest, open = open.len()).into());
        let ready = self.agenda_items().iter().filter(|item| item.turn == Turn::ThisMeeting).count();
        let ready = tr!(messages, "group-glance-decisions", count = ready);
        Block::paragraph(Line::join([first, others, Some(ready.into())].into_iter().flatten(), " "))
    }

    /// What a rule says where it holds, what should wait, and which decision makes a start on it.
    pub(in crate::report) fn consequences(&self, rule: &RuleCount) -> Line {
        let (_, numbered) = self.numbered();
        let about = numbered.iter().find(|(_, decision)| decision.rules.contains(&rule.rule));
        let start =
            about.map(|(number, _)| say!(self.messages, "report-cleared-by", number = number.to_string()));
        let adopted = self.report.adopted_of_most().into_iter().find(|one| one.rules.contains(&rule.rule));
        let before = adopted.and_then(|one| self.report.before(MotionKind::Bank, Some(&one.id)));
        let start = before.map(|before| became::on_blocker(self.messages, before)).or(start);
        let wait = phrases::wait(self.messages, self.report.passages.as_ref(), &rule.before);
        Line::join(std::iter::once(Line::from(&rule.message)).chain(wait).chain(start), " ")
    }
}
