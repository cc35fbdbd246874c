use std::collections::BTreeSet;

use serde::Serialize;

use super::{Given, Notice, QuestionRow, Sources, words};
use crate::bank::{Horizon, Severity};
use crate::scoring::ProposedDecision;
use crate::tr;

/// How many decisions a report puts before one meeting. A board that is handed fifteen takes
/// none; five fit an agenda item.
pub const MOTIONS_AT_ONCE: usize = 5;

/// The decisions to put on the agenda, in four parts.
///
/// First come the decisions that clear what blocks: for each blocker the one whose question
/// carries most of the gap, brought forward to the next meeting when the bank would take it
/// later, because until then the rest waits. Further decisions that a blocker is about follow,
/// and then the others by their question's share of the gap. A decision about a dimension that
/// a blocker holds back is never proposed for the next meeting: it follows after that, marked
/// as waiting. Where there is room left at the next meeting, and two questions or more could not
/// be answered, it ends with asking for their answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Agenda {
    /// What to say before the decisions; `None` when there is nothing to say about any.
    pub lead: Option<String>,
    /// For the next meeting; at most [`MOTIONS_AT_ONCE`].
    pub next_meeting: Vec<Motion>,
    /// What could have been for the next meeting, had there been room, or had nothing blocked.
    pub after_that: Vec<Motion>,
    /// Within 90 days.
    pub ninety_days: Vec<Motion>,
    /// Within a year.
    pub year: Vec<Motion>,
}

impl Agenda {
    /// All motions in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = &Motion> {
        self.next_meeting.iter().chain(&self.after_that).chain(&self.ninety_days).chain(&self.year)
    }

    /// How many follow the next meeting.
    pub fn later(&self) -> usize {
        self.after_that.len() + self.ninety_days.len() + self.year.len()
    }
}

/// A decision, ready to be put to the vote.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Motion {
    /// Its number in the report, from 1.
    pub number: usize,
    /// The id of the question it answers to; `None` when it is about all that is not known.
    pub question: Option<String>,
    /// The name of the dimension of that question, or of the dimensions of what is not known.
    pub area: String,
    /// When the bank would have it taken.
    pub horizon: Horizon,
    /// The motion.
    pub text: String,
    /// What its question carries of the whole distance to the targets, 0–1.
    pub share_of_gap: f64,
    /// Whether a blocker is about its question.
    pub unblocks: bool,
    /// Whether a blocker says that its dimension should wait.
    pub waits: bool,
}

impl Motion {
    fn is_about(&self, questions: &BTreeSet<String>) -> bool {
        self.question.as_ref().is_some_and(|question| questions.contains(question))
    }
}

/// Sorts the proposed decisions into the agenda and numbers them.
pub(super) fn agenda(sources: &Sources, questions: &[QuestionRow], notices: &[Notice]) -> Agenda {
    let blockers: Vec<&Notice> =
        notices.iter().filter(|notice| notice.severity == Severity::Blocker).collect();
    // The scorecard has them by horizon, then by share; stable sorting keeps that.
    let mut motions: Vec<Motion> = sources
        .scorecard
        .decisions
        .iter()
        .filter_map(|decision| motion(sources, questions, &blockers, decision))
        .collect();
    let clearing = clearing(&motions, &blockers);
    let mut ranked: Vec<(Option<usize>, Motion)> = motions
        .drain(..)
        .enumerate()
        .map(|(position, motion)| (clearing.iter().position(|first| *first == position), motion))
        .collect();
    ranked.sort_by_key(|(rank, motion)| (rank.unwrap_or(usize::MAX), motion.waits, !motion.unblocks));

    let mut agenda = Agenda::default();
    for (rank, motion) in ranked {
        let now = rank.is_some() || motion.horizon == Horizon::NextMeeting;
        let part = match motion.horizon {
            _ if now && (motion.waits || agenda.next_meeting.len() == MOTIONS_AT_ONCE) => {
                &mut agenda.after_that
            }
            _ if now => &mut agenda.next_meeting,
            Horizon::NinetyDays => &mut agenda.ninety_days,
            Horizon::NextMeeting | Horizon::Year => &mut agenda.year,
        };
        part.push(motion);
    }
    if agenda.next_meeting.len() < MOTIONS_AT_ONCE {
        agenda.next_meeting.extend(inquiry(sources, questions));
    }
    number(&mut agenda);
    agenda.lead = lead(sources, &agenda);
    agenda
}

/// The positions of the first motion about each blocker, in the order of the blockers.
fn clearing(motions: &[Motion], blockers: &[&Notice]) -> Vec<usize> {
    let first = |blocker: &&Notice| motions.iter().position(|motion| motion.is_about(&blocker.about));
    let mut positions: Vec<usize> = Vec::new();
    for position in blockers.iter().filter_map(first) {
        if !positions.contains(&position) {
            positions.push(position);
        }
    }
    positions
}

fn lead(sources: &Sources, agenda: &Agenda) -> Option<String> {
    let messages = sources.messages;
    let bank_has_some = sources.bank.questions().any(|question| !question.decisions.is_empty());
    let (now, waiting, later) = (agenda.next_meeting.len(), agenda.after_that.len(), agenda.later());
    if now == 0 && (sources.scorecard.index.is_none() || !bank_has_some) {
        return None;
    }
    // Asking for answers is no decision that the answers call for.
    let called_for = agenda.next_meeting.iter().filter(|motion| motion.question.is_some()).count();
    Some(match (now, waiting, later) {
        _ if called_for == 0 && waiting > 0 => tr!(messages, "report-decisions-all-wait", count = waiting),
        (0, 0, 0) => tr!(messages, "report-decisions-none"),
        (0, _, _) => tr!(messages, "report-decisions-none-now"),
        (_, _, 0) => tr!(messages, "report-decisions-intro", count = now),
        _ => [
            tr!(messages, "report-decisions-intro", count = now),
            tr!(messages, "report-decisions-later", later = later),
        ]
        .join(" "),
    })
}

/// To ask for what could not be answered, from two questions on.
fn inquiry(sources: &Sources, questions: &[QuestionRow]) -> Option<Motion> {
    let unknown: Vec<&QuestionRow> = questions.iter().filter(|row| row.given == Given::DontKnow).collect();
    if unknown.len() < 2 {
        return None;
    }
    let messages = sources.messages;
    let numbers: Vec<String> = unknown.iter().map(|row| row.number.to_string()).collect();
    let mut areas: Vec<String> = unknown.iter().filter_map(|row| row.area.last().cloned()).collect();
    areas.dedup();
    Some(Motion {
        number: 0,
        question: None,
        area: words::list(messages, &areas),
        horizon: Horizon::NextMeeting,
        text: tr!(
            messages,
            "report-decision-inquiry",
            count = unknown.len(),
            questions = words::list(messages, &numbers)
        ),
        share_of_gap: 0.0,
        unblocks: false,
        waits: false,
    })
}

fn number(agenda: &mut Agenda) {
    let parts = [&mut agenda.next_meeting, &mut agenda.after_that, &mut agenda.ninety_days, &mut agenda.year];
    for (position, motion) in parts.into_iter().flatten().enumerate() {
        motion.number = position + 1;
    }
}

fn motion(
    sources: &Sources,
    questions: &[QuestionRow],
    blockers: &[&Notice],
    decision: &ProposedDecision,
) -> Option<Motion> {
    let question = sources.bank.question(&decision.question)?;
    let row = questions.iter().find(|row| row.id == decision.question)?;
    let unblocks = blockers.iter().any(|blocker| blocker.about.contains(&decision.question));
    Some(Motion {
        number: 0,
        question: Some(decision.question.clone()),
        area: row.area.last().cloned().unwrap_or_default(),
        horizon: decision.horizon,
        text: sources.text(&question.decisions.get(decision.position)?.text),
        share_of_gap: decision.share_of_gap,
        unblocks,
        waits: !unblocks && blockers.iter().any(|blocker| blocker.waiting.contains(&row.dimension)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Response;
    use crate::messages::Language::English;
    use crate::report::testing::{BOARD, Case};

    fn agenda_of(case: &Case) -> Agenda {
        case.report(English).0.agenda
    }

    fn questions(motions: &[Motion]) -> Vec<&str> {
        motions.iter().filter_map(|motion| motion.question.as_deref()).collect()
    }

    fn all_low() -> Case {
        let mut case = Case::new(BOARD);
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for id in ids {
            case.select(&id, "1");
        }
        case
    }

    #[test]
    fn what_clears_a_blocker_comes_first_and_what_waits_for_it_comes_after() {
        let agenda = agenda_of(&all_low());
        assert_eq!(questions(&agenda.next_meeting), ["data.front-page", "vision.decision", "vision.limits"]);
        assert!(agenda.next_meeting[0].unblocks);
        assert_eq!(questions(&agenda.after_that), ["focus.one-place", "focus.fewer"]);
        assert!(agenda.after_that.iter().all(|motion| motion.waits));
        let numbers: Vec<usize> = agenda.all().map(|motion| motion.number).collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    }

    #[test]
    fn what_clears_a_blocker_is_brought_forward() {
        let mut yaml = BOARD.replace(
            "horizon: next-meeting\n            text:\n              en: \"The board decides which data",
            "horizon: 90-days\n            text:\n              en: \"The board decides which data",
        );
        assert_ne!(yaml, BOARD);
        yaml.push('\n');
        let mut case = Case::new(&yaml);
        case.select("data.front-page", "1");
        case.select("vision.limits", "1");
        let agenda = agenda_of(&case);
        assert_eq!(questions(&agenda.next_meeting), ["data.front-page", "vision.limits"]);
        assert_eq!(agenda.next_meeting[0].horizon, Horizon::NinetyDays);
        assert!(agenda.ninety_days.is_empty());
    }

    #[test]
    fn a_warning_holds_nothing_back() {
        let mut case = all_low();
        case.bank.rules[0].severity = Severity::Warning;
        let agenda = agenda_of(&case);
        assert_eq!(agenda.next_meeting.len(), MOTIONS_AT_ONCE);
        assert!(agenda.all().all(|motion| !motion.waits && !motion.unblocks));
    }

    #[test]
    fn a_meeting_gets_no_more_than_it_can_take() {
        let mut case = all_low();
        case.bank.rules.clear();
        let proposal = case.bank.question("vision.limits").expect("it is there").decisions[0].clone();
        for dimension in &mut case.bank.dimensions {
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                for question in questions.iter_mut() {
                    question.decisions = vec![proposal.clone()];
                }
            }
        }
        let agenda = agenda_of(&case);
        assert_eq!((agenda.next_meeting.len(), agenda.after_that.len()), (5, 5));
        let share = |motions: &[Motion], place: usize| motions[place].share_of_gap;
        assert!(share(&agenda.next_meeting, 4) >= share(&agenda.after_that, 0));
        assert_eq!(
            agenda.lead.as_deref(),
            Some(
                "Ready to be put to the vote, the most important first. 5 more decisions can follow: see below."
            )
        );
    }

    #[test]
    fn what_could_not_be_answered_is_asked_for_where_there_is_room() {
        let mut case = all_low();
        case.answer("data.quality", Response::DontKnow);
        assert!(
            agenda_of(&case).next_meeting.iter().all(|motion| motion.question.is_some()),
            "one is not many"
        );
        case.answer("rhythm.failures", Response::DontKnow);
        let agenda = agenda_of(&case);
        let last = agenda.next_meeting.last().expect("it asks for the answers");
        assert_eq!((last.question.as_deref(), last.area.as_str()), (None, "Data trust and Learning rhythm"));
        assert!(last.text.contains("the 2 questions that it could not answer (4 and 7)"), "{}", last.text);
        assert_eq!(last.number, agenda.next_meeting.len());
        case.bank.rules.clear();
        let full = agenda_of(&case);
        assert_eq!(full.next_meeting.len(), MOTIONS_AT_ONCE);
    }

    #[test]
    fn when_all_decisions_wait_that_is_said() {
        let mut case = all_low();
        case.assessment.answers.retain(|id, _| id.starts_with("focus") || id == "data.front-page");
        for dimension in &mut case.bank.dimensions {
            if let (true, crate::bank::Children::Questions(questions)) =
                (dimension.id == "data", &mut dimension.children)
            {
                for question in questions.iter_mut() {
                    question.decisions.clear();
                }
            }
        }
        let agenda = agenda_of(&case);
        assert!(agenda.next_meeting.is_empty());
        assert_eq!(
            agenda.lead.as_deref(),
            Some(
                "Settle first what stands in the way: the 2 decisions that our answers call for now wait for it."
            )
        );
    }
}
