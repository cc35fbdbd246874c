//! What a group is to find out and to decide, and what stands in its way.

use super::super::{DecisionCount, NAMED_AT_MOST, QuestionSpread, RuleCount, TALKED_ABOUT};
use super::Writer;
use crate::bank::Horizon;
use crate::document::{Block, Item, Line, Mark, Motion};
use crate::report::phrases;
use crate::{say, tr};

impl<'a> Writer<'a> {
    /// What is agreed and below the target; of more than there is room for how many, and whether they are
    /// listed further on.
    pub(in crate::report) fn to_decide(&self, is_listed: bool) -> Vec<Block> {
        let item = |question: &QuestionSpread| {
            let spread = question.spread.as_ref().map(|spread| self.spread(question, spread));
            self.question(question).with(spread)
        };
        let all = &self.report.to_decide;
        let (first, more) = all.split_at(all.len().min(TALKED_ABOUT));
        let list = self.named(first, item);
        let lead = || Block::paragraph(tr!(self.messages, "group-decide-lead"));
        let listed = if is_listed { "yes" } else { "no" };
        let more = (!more.is_empty()).then(|| {
            Block::paragraph(tr!(self.messages, "group-decide-more", more = more.len(), listed = listed))
        });
        list.map_or_else(Vec::new, |list| [lead(), list].into_iter().chain(more).collect())
    }

    /// What several do not know; of those that fewer than half do not, as far as there is room.
    pub(super) fn to_find_out(&self, is_listed: bool) -> Vec<Block> {
        let messages = self.messages;
        let item = |question: &QuestionSpread| {
            let (count, of) = (question.dont_know, question.asked);
            let unknown = tr!(messages, "group-unknown", count = count, of = of);
            let item = self.question(question).marked(Mark::Unknown).with([unknown]);
            Item { to_fill_in: Some(tr!(messages, "report-finder")), ..item }
        };
        let all = &self.report.to_find_out;
        let room = self.report.unknown_to_half().len().max(TALKED_ABOUT).min(all.len());
        let (first, more) = all.split_at(room);
        let Some(list) = self.named(first, item) else { return Vec::new() };
        let more = (!more.is_empty()).then(|| {
            let listed = if is_listed { "yes" } else { "no" };
            Block::paragraph(tr!(messages, "group-find-out-more", more = more.len(), listed = listed))
        });
        let lead = Block::paragraph(tr!(messages, "group-find-out-lead"));
        [lead, list].into_iter().chain(more).collect()
    }

    /// The decisions that most call for, with their numbers: to find out what half do not know comes
    /// after what helps to remove a blocker.
    fn numbered(&self) -> (Option<usize>, Vec<(usize, &'a DecisionCount)>) {
        let decisions = self.report.of_most();
        let first = decisions.iter().take_while(|decision| !decision.rules.is_empty()).count();
        let inquiry = (!self.report.unknown_to_half().is_empty()).then_some(first + 1);
        let number = |place: usize| place + 1 + usize::from(inquiry.is_some() && place >= first);
        (inquiry, decisions.into_iter().enumerate().map(|(place, one)| (number(place), one)).collect())
    }

    pub(in crate::report) fn decisions(&self) -> Vec<Block> {
        let messages = self.messages;
        let unknown = self.report.unknown_to_half();
        let (inquiry, numbered) = self.numbered();
        let inquiry = inquiry.map(|number| {
            let numbers: Vec<String> = unknown.iter().map(|question| question.number.to_string()).collect();
            let numbers = phrases::list(messages, &numbers);
            let text = tr!(messages, "group-decision-inquiry", count = unknown.len(), numbers = numbers);
            let due = phrases::due(messages, Horizon::NextMeeting);
            let named = unknown.iter().take(NAMED_AT_MOST).map(|question| self.question(question).text);
            phrases::to_vote(messages, number, &text, named.chain([due.into()]).collect())
        });
        let unblocks = numbered.iter().any(|(_, decision)| !decision.rules.is_empty());
        let motion = |(number, decision): (usize, &DecisionCount)| {
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
            let origin = origin.into_iter().flatten().map(Line::from).collect();
            phrases::to_vote(messages, number, &decision.text, origin)
        };
        let mut motions: Vec<Motion> = inquiry.into_iter().chain(numbered.into_iter().map(motion)).collect();
        motions.sort_by_key(|motion| motion.number);
        if motions.is_empty() {
            return vec![Block::paragraph(tr!(messages, "group-decisions-none"))];
        }
        let first = if unblocks { "blocker" } else { "people" };
        let lead = tr!(messages, "group-decisions-lead", count = motions.len(), first = first);
        vec![Block::paragraph(lead), Block::Motions(motions)]
    }

    /// What stands in the way of so many at least.
    pub(super) fn rules(&self, fewest: usize) -> Vec<Block> {
        let messages = self.messages;
        let item = |rule: &RuleCount| {
            let severity = phrases::severity_key(rule.severity);
            let held = tr!(
                messages,
                "group-rule",
                severity = severity,
                count = rule.holds,
                of = self.report.people,
                open = rule.open
            );
            Item::new(held).with([self.consequences(rule)])
        };
        let of = |rule: &RuleCount| if rule.holds > 0 { rule.holds } else { rule.open };
        let rules = self.report.rules.iter().filter(|rule| of(rule) >= fewest).map(item);
        let count = self.report.rules_withheld;
        let withheld = (count > 0)
            .then(|| Block::paragraph(tr!(messages, "group-rules-withheld", named = "yes", count = count)));
        let named = Block::list(self.report.withheld.iter().map(Item::new));
        Block::list(rules).into_iter().chain(withheld).chain(named).collect()
    }

    /// What a rule says where it holds, what should wait, and which decision makes a start on it.
    pub(in crate::report) fn consequences(&self, rule: &RuleCount) -> Line {
        let (_, numbered) = self.numbered();
        let about = numbered.iter().find(|(_, decision)| decision.rules.contains(&rule.rule));
        let start =
            about.map(|(number, _)| say!(self.messages, "report-cleared-by", number = number.to_string()));
        let wait = phrases::wait(self.messages, self.report.passages.as_ref(), &rule.before);
        Line::join(std::iter::once(Line::from(&rule.message)).chain(wait).chain(start), " ")
    }
}
