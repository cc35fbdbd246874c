//! The decisions that ask for answers, or for the evidence behind them, and are about several questions.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Bearing, DecisionRow, Turn, too_little_known};
use crate::bank::{Horizon, Severity};
use crate::register::MotionKind;
use crate::report::{FindingRow, Given, NAMED_AT_MOST, NUMBERED_AT_MOST, QuestionRow, Sources, phrases};
use crate::tr;

/// To find out what decides whether something stands in the way; or what could not be answered,
/// if anything. Where most has no answer yet, to finish. What a blocker holds back is asked for later,
/// unless another could be one because of it, or too little is known to say where the board stands.
pub(super) fn inquiry(
    sources: &Sources,
    questions: &[QuestionRow],
    blockers: &[&FindingRow],
    open: &[FindingRow],
) -> Option<DecisionRow> {
    let messages = sources.messages;
    let unanswered: Vec<&QuestionRow> =
        questions.iter().filter(|row| row.given == Given::Unanswered).collect();
    let (count, of) = (unanswered.len(), questions.len());
    if count * 2 > of {
        let answered: usize = of - count;
        let text = tr!(messages, "report-decision-finish", answered = answered, count = count, of = of);
        return Some(of_the_whole(sources, MotionKind::Finish, &unanswered, text, open));
    }
    let decides = |row: &QuestionRow, least: Severity| {
        open.iter().any(|finding| finding.severity <= least && finding.missing.contains(&row.id))
    };
    let waits = |row: &QuestionRow| {
        !too_little_known(sources) && blockers.iter().any(|blocker| blocker.waiting.contains(&row.dimension))
    };
    let is_asked_for = |row: &&QuestionRow| {
        let is_missing = row.given == Given::DontKnow || decides(row, Severity::Warning);
        is_missing && (!waits(row) || decides(row, Severity::Blocker))
    };
    let rows: Vec<&QuestionRow> = questions.iter().filter(is_asked_for).collect();
    if rows.is_empty() {
        return None;
    }
    let missing = phrases::missing(&rows);
    let text = if rows.len() > NUMBERED_AT_MOST {
        tr!(messages, "report-decision-inquiry-many", missing = missing, count = rows.len())
    } else {
        let questions = phrases::questions(messages, &rows);
        tr!(messages, "report-decision-inquiry", missing = missing, count = rows.len(), questions = questions)
    };
    let is_found_out = |finding: &&FindingRow| rows.iter().any(|row| finding.missing.contains(&row.id));
    let open: Vec<FindingRow> = open.iter().filter(is_found_out).cloned().collect();
    Some(of_the_whole(sources, MotionKind::FindOut, &rows, text, &open))
}

/// Where nothing else is left to decide: that somebody proposes what the bank does not, or the evidence for
/// the answers where all are the highest.
pub(super) fn of_last_resort(
    sources: &Sources,
    questions: &[QuestionRow],
    blockers: &[&FindingRow],
    in_hand: &BTreeSet<Option<String>>,
) -> Vec<DecisionRow> {
    let is_about = |row: &QuestionRow| blockers.iter().any(|blocker| blocker.about.contains(&row.id));
    let percent = |row: &QuestionRow| match row.given {
        Given::Selected { percent, .. } => Some(percent),
        _ => None,
    };
    let is_free = |row: &&QuestionRow| percent(row).is_some() && !in_hand.contains(&Some(row.id.clone()));
    let mut rows: Vec<&QuestionRow> = questions.iter().filter(is_free).collect();
    rows.sort_by(|one, other| {
        let share = |row: &QuestionRow| row.share_of_gap.unwrap_or_default();
        let lower = || percent(one).partial_cmp(&percent(other)).unwrap_or(Ordering::Equal);
        let first = is_about(other).cmp(&is_about(one));
        first.then(share(other).total_cmp(&share(one))).then_with(lower)
    });
    rows.truncate(NAMED_AT_MOST);
    let is_high = |row: &&QuestionRow| percent(row) == Some(100.0);
    if rows.iter().all(is_high) {
        return examination(sources, &rows).into_iter().collect();
    }
    rows.retain(|row| !is_high(row));
    let questions = phrases::questions(sources.messages, &rows);
    let text = tr!(sources.messages, "report-decision-propose", questions = questions);
    vec![of_the_whole(sources, MotionKind::Propose, &rows, text, &[])]
}

/// To have the evidence for the answers looked at by someone else.
pub(super) fn examination(sources: &Sources, rows: &[&QuestionRow]) -> Option<DecisionRow> {
    let numbers = phrases::numbers(sources.messages, rows);
    let text = || tr!(sources.messages, "report-decision-examine", count = rows.len(), questions = numbers);
    (!rows.is_empty()).then(|| of_the_whole(sources, MotionKind::Examine, rows, text(), &[]))
}

/// A decision that is about several questions, and finds out about what is open.
fn of_the_whole(
    sources: &Sources,
    kind: MotionKind,
    rows: &[&QuestionRow],
    text: String,
    open: &[FindingRow],
) -> DecisionRow {
    let mut areas: Vec<String> = rows.iter().filter_map(|row| row.area.last().cloned()).collect();
    areas.dedup();
    DecisionRow {
        kind,
        number: 0,
        turn: Turn::ThisMeeting,
        id: None,
        question: None,
        questions: rows.iter().map(|row| row.id.clone()).collect(),
        area: phrases::list(sources.messages, &areas),
        from: None,
        horizon: Horizon::NextMeeting,
        text,
        bearing: if open.is_empty() { Bearing::None } else { Bearing::FindsOut },
        rules: open.iter().map(|finding| finding.rule.clone()).collect(),
        before: None,
    }
}

/// To go through what is adopted and not carried out yet; `None` where nothing is.
pub(super) fn follow_up(
    sources: &Sources,
    questions: &[QuestionRow],
    adopted: &[DecisionRow],
) -> Option<DecisionRow> {
    let is_about = |row: &&QuestionRow| adopted.iter().any(|motion| motion.questions.contains(&row.id));
    let rows: Vec<&QuestionRow> = questions.iter().filter(is_about).collect();
    let count = adopted.len();
    let text = || tr!(sources.messages, "became-follow-up", count = count);
    (count > 0).then(|| of_the_whole(sources, MotionKind::FollowUp, &rows, text(), &[]))
}

/// That all that the answers call for first is adopted, where so many more are in reserve.
pub(super) fn all_adopted(sources: &Sources, adopted: usize, reserve: usize) -> String {
    tr!(sources.messages, "became-lead-all", count = adopted, reserve = reserve)
}
