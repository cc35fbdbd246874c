//! The small phrases that the documents of a report and of a comparison share.

use super::{Given, Motion, Notice, QuestionRow, Report, words};
use crate::bank::Severity;
use crate::document::{Inline, Line};
use crate::messages::Messages;
use crate::scoring::Estimate;
use crate::{say, tr};

/// The organisation, the respondent's role and name, and the date: what is known of them.
pub(super) fn who(messages: &Messages, report: &Report) -> Vec<Line> {
    words::who(messages, report).into_iter().map(Line::from).collect()
}

/// The edition with how many questions it has, and the bank.
pub(super) fn what(messages: &Messages, report: &Report) -> Vec<Line> {
    vec![words::edition(messages, report).into(), words::bank(messages, report).into()]
}

/// A score; `same_scale` says that those around it have the same.
pub(super) fn score(score: Option<Estimate>, highest: f64, same_scale: bool) -> Line {
    score.map_or(Inline::Nothing, |score| Inline::Score { value: score.value, highest, same_scale }).into()
}

/// An answer in a few words: `Agreed (3)`, or that there is none.
pub(super) fn answer(messages: &Messages, given: &Given) -> Line {
    match given {
        Given::Selected { label, value, .. } => Inline::Level { label: label.clone(), value: *value }.into(),
        Given::DontKnow => tr!(messages, "report-answer-unknown").into(),
        Given::NotApplicable { .. } => tr!(messages, "report-answer-not-applicable").into(),
        Given::Unanswered => tr!(messages, "report-answer-none").into(),
    }
}

/// The answer to a question, and where it reaches only a lowered target, that.
pub(super) fn given(messages: &Messages, row: &QuestionRow) -> Line {
    let answer = answer(messages, &row.given);
    match row.at_lowered_target {
        Some(target) => {
            say!(messages, "report-answer-lowered", answer = answer, target = messages.level(target))
        }
        None => answer,
    }
}

/// The same with what it looks like in practice.
pub(super) fn given_in_full(messages: &Messages, row: &QuestionRow) -> Line {
    let answer = given(messages, row);
    match &row.given {
        Given::Selected { anchor: Some(anchor), .. } => Line::join([answer, Line::from(anchor)], ": "),
        _ => answer,
    }
}

/// The respondent's own words beside an answer.
pub(super) fn note(messages: &Messages, note: Option<&str>) -> Option<Line> {
    note.map(|note| say!(messages, "report-note", note = note))
}

/// Why a question does not apply.
pub(super) fn reason(messages: &Messages, row: &QuestionRow) -> Option<Line> {
    match &row.given {
        Given::NotApplicable { reason: Some(reason) } => {
            Some(say!(messages, "report-reason", reason = reason))
        }
        _ => None,
    }
}

pub(super) fn severity(messages: &Messages, severity: Severity) -> String {
    let severity = match severity {
        Severity::Blocker => "blocker",
        Severity::Warning => "warning",
    };
    tr!(messages, "report-severity", severity = severity)
}

/// That these dimensions should wait; `None` when none should.
pub(super) fn wait(messages: &Messages, dimensions: &[String]) -> Option<Line> {
    let list = || words::list(messages, dimensions);
    (!dimensions.is_empty()).then(|| say!(messages, "report-wait", dimensions = list()))
}

/// What follows from a finding: what should wait, and what it holds back.
pub(super) fn consequences(messages: &Messages, notice: &Notice) -> Vec<Line> {
    let held = notice.holds_at.as_ref().map(|band| words::in_sentence(band));
    let holds = held.map(|band| say!(messages, "report-holds", band = band));
    wait(messages, &notice.before).into_iter().chain(holds).collect()
}

/// Where a decision comes from, and what it clears or waits for.
pub(super) fn origin(messages: &Messages, motion: &Motion) -> Vec<Line> {
    let unblocks = motion.unblocks.then(|| tr!(messages, "report-decision-unblocks"));
    let waits = motion.waits.then(|| tr!(messages, "report-decision-waits"));
    [Some(motion.area.clone()), unblocks, waits].into_iter().flatten().map(Line::from).collect()
}
