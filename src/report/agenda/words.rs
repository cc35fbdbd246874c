//! What is said of an agenda before its decisions, and of those in reserve.

use std::collections::BTreeSet;

use super::asked::all_adopted;
use super::{Agenda, Bearing, DecisionRow, Turn};
use crate::bank::{Horizon, round_six};
use crate::messages::yes_or_no;
use crate::register::MotionKind;
use crate::report::dimensions::missing;
use crate::report::{FindingRow, Given, QuestionRow, Sources, phrases};
use crate::tr;

/// The same with what to say before the decisions, and of those in reserve.
pub(super) fn worded(
    sources: &Sources,
    questions: &[QuestionRow],
    mut agenda: Agenda,
    (blockers, pressing): (&[&FindingRow], &[&FindingRow]),
    (answers_first, examines): (bool, bool),
) -> Agenda {
    let messages = sources.messages;
    let (adopted, reserve) = (agenda.count(Turn::Adopted), agenda.count(Turn::Reserve));
    agenda.asked_later = answers_later(sources, questions, &agenda, blockers);
    agenda.tie = tie(sources, &agenda).filter(|_| !answers_first);
    let follows_up = agenda.decisions.first().is_some_and(|first| first.kind == MotionKind::FollowUp);
    let removes = |motion: &&DecisionRow| motion.bearing == Bearing::Unblocks;
    let removing = agenda.at(Turn::ThisMeeting).filter(removes).count();
    let asks = |motion: &DecisionRow| matches!(motion.kind, MotionKind::FindOut | MotionKind::Finish);
    let is_asked = agenda.at(Turn::Adopted).any(asks);
    let lead = match () {
        () if follows_up => {
            return Agenda { lead: Some(all_adopted(sources, adopted, reserve)), ..agenda };
        }
        () if answers_first && is_asked => Some(tr!(messages, "became-lead-answers")),
        () if answers_first => Some(answers_first_lead(sources, removing)),
        () => lead(sources, questions, &agenda, pressing, examines),
    };
    let besides = (adopted > 0).then(|| tr!(messages, "became-lead-adopted", count = adopted));
    agenda.lead = lead.map(|lead| std::iter::once(lead).chain(besides).collect::<Vec<_>>().join(" "));
    agenda
}

/// That answers are decided on first, beside what clears so many blockers.
fn answers_first_lead(sources: &Sources, blockers: usize) -> String {
    let beside = match blockers {
        0 => "nothing",
        1 => "blocker",
        _ => "blockers",
    };
    tr!(sources.messages, "report-decisions-answers-first", beside = beside)
}

fn lead(
    sources: &Sources,
    questions: &[QuestionRow],
    agenda: &Agenda,
    blockers: &[&FindingRow],
    to_examine: bool,
) -> Option<String> {
    let messages = sources.messages;
    let (now, reserve) = (agenda.count(Turn::ThisMeeting), agenda.count(Turn::Reserve));
    // Asking for answers is no decision that the answers call for.
    let called_for = agenda.at(Turn::ThisMeeting).any(|motion| motion.question.is_some());
    let waiting = agenda.at(Turn::Reserve).filter(|motion| motion.bearing.waits()).count();
    let lead = if to_examine && now == 1 {
        tr!(messages, "report-decisions-examine")
    } else if !called_for && waiting > 0 && agenda.count(Turn::Adopted) == 0 {
        tr!(messages, "report-decisions-all-wait", count = waiting)
    } else {
        let from: usize = now + 1;
        let intro = tr!(messages, "report-decisions-intro", count = now, reserve = reserve, from = from);
        let first = if to_examine {
            Some(tr!(messages, "report-decisions-first", why = "evidence", dimension = ""))
        } else {
            why_first(sources, questions, agenda, blockers)
        };
        let is_soon = agenda.at(Turn::ThisMeeting).any(|motion| motion.horizon == Horizon::NextMeeting);
        let none_soon = (!is_soon).then(|| tr!(messages, "report-decisions-none-soon"));
        let later = agenda.asked_later.clone();
        let more = first.into_iter().chain(none_soon).chain(later);
        std::iter::once(intro).chain(more).collect::<Vec<_>>().join(" ")
    };
    (now > 0).then_some(lead)
}

/// Why the first is about another part than the one in which most points are missing; `None` where
/// it is not, or where what it says of itself tells why.
fn why_first(
    sources: &Sources,
    questions: &[QuestionRow],
    agenda: &Agenda,
    blockers: &[&FindingRow],
) -> Option<String> {
    let first = agenda.at(Turn::ThisMeeting).next()?;
    if first.bearing == Bearing::FindsOut {
        return None;
    }
    if let ([one, other, ..], Bearing::Unblocks) = (blockers, first.bearing) {
        let lacks = |blocker: &FindingRow| sources.scorecard.shortfall_of(&blocker.about);
        let by = match () {
            () if one.holds_at.is_some() && other.holds_at.is_none() => "band",
            () if lacks(one) > lacks(other) => "points",
            () => "none",
        };
        return Some(tr!(sources.messages, "report-decisions-blockers", by = by));
    }
    let about = questions.iter().find(|row| Some(&row.id) == first.question.as_ref())?;
    let missing = missing(sources, questions);
    let points =
        |id: &str| missing.parts.iter().find(|part| part.dimension == id).map_or(0.0, |part| part.shown);
    let most = missing.parts.first().filter(|most| most.shown > points(&about.dimension))?;
    let short = |row: &QuestionRow| round_six(row.share_of_gap.unwrap_or_default());
    let is_adopted =
        |row: &QuestionRow| agenda.at(Turn::Adopted).any(|one| one.question.as_ref() == Some(&row.id));
    let there = || questions.iter().filter(|row| row.dimension == most.dimension || is_adopted(row));
    let why = match first.bearing {
        Bearing::Unblocks => "blocker",
        _ if there().all(|row| short(row) <= short(about)) => "answer",
        _ => return None,
    };
    let name = sources.in_sentence(&sources.dimension_name(&most.dimension));
    Some(tr!(sources.messages, "report-decisions-first", why = why, dimension = name))
}

/// Of which dimensions not all that is unknown is asked for now; `None` where it is, or nothing is asked for.
fn answers_later(
    sources: &Sources,
    questions: &[QuestionRow],
    agenda: &Agenda,
    blockers: &[&FindingRow],
) -> Option<String> {
    let asks = |motion: &&DecisionRow| motion.question.is_none() && motion.kind != MotionKind::FollowUp;
    let asked = agenda.at(Turn::ThisMeeting).find(asks)?;
    let is_later = |row: &&QuestionRow| row.given == Given::DontKnow && !asked.questions.contains(&row.id);
    let later: Vec<&QuestionRow> = questions.iter().filter(is_later).collect();
    let holds = |blocker: &&&FindingRow| later.iter().any(|row| blocker.waiting.contains(&row.dimension));
    let count = blockers.iter().filter(holds).count();
    let mut areas: Vec<&String> = later.iter().filter_map(|row| row.area.last()).collect();
    areas.dedup();
    let names: Vec<String> = areas.into_iter().map(|name| sources.in_sentence(name)).collect();
    let dimensions = phrases::list(sources.messages, &names);
    (!names.is_empty()).then(|| {
        tr!(sources.messages, "report-decisions-later-answers", dimensions = dimensions, count = count)
    })
}

/// How what weighs the same is put in order, where one that is in reserve, and does not wait, is as
/// important as the last for this meeting.
fn tie(sources: &Sources, agenda: &Agenda) -> Option<String> {
    let share = |motion: &&DecisionRow| {
        let scored = sources.scorecard.question(motion.question.as_deref()?)?;
        scored.share_of_gap.map(round_six)
    };
    let on = |turn| agenda.at(turn).filter(|motion| motion.bearing == Bearing::None);
    let last = on(Turn::ThisMeeting).filter(|motion| share(motion).is_some()).last()?;
    // A question's other decision waits for its first.
    let is_asked = |motion: &&DecisionRow| {
        let mut first = on(Turn::ThisMeeting).chain(agenda.at(Turn::Adopted));
        first.any(|one| one.question == motion.question)
    };
    let alike = |motion: &&DecisionRow| share(motion) == share(&last);
    let others = on(Turn::Reserve).filter(|motion| !is_asked(motion) && alike(motion));
    let mut questions: Vec<_> = others.map(|motion| motion.question.as_ref()).collect();
    questions.dedup();
    let count = questions.len();
    let areas: BTreeSet<&String> = [Turn::ThisMeeting, Turn::Reserve]
        .into_iter()
        .flat_map(on)
        .filter(alike)
        .map(|motion| &motion.area)
        .collect();
    let all = yes_or_no(count == agenda.count(Turn::Reserve));
    let turns = yes_or_no(areas.len() > 1);
    let last = last.number.to_string();
    (count > 0).then(|| {
        tr!(sources.messages, "report-decisions-tie", all = all, count = count, last = last, turns = turns)
    })
}
