use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{FindingRow, Given, NUMBERED_AT_MOST, QuestionRow, Sources, phrases};
use crate::bank::{Horizon, Severity};
use crate::scoring::ProposedDecision;
use crate::tr;

/// How many decisions a report puts before one meeting. A board that is handed fifteen takes
/// none; five fit an agenda item.
pub(super) const MOTIONS_AT_ONCE: usize = 5;

/// The decisions to put on the agenda.
///
/// First comes finding out what decides whether something stands in the way, where that cannot
/// be said. Then come the decisions that clear what blocks: for each blocker the one whose question
/// carries most of the gap, brought forward to the next meeting when the bank would take it
/// later, because until then the rest waits. Further decisions that a blocker is about follow,
/// and then the others by their question's share of the gap. A decision about a dimension that
/// a blocker holds back, or could, is never proposed for the next meeting: it follows after that,
/// marked as waiting. Where there is room left at the next meeting, and two questions or more
/// could not be answered, it ends with asking for their answers. Where the answers call for no
/// decision at all, it is to have the evidence for them examined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// What to say before the decisions; `None` when there is nothing to say about any.
    pub lead: Option<String>,
    /// The decisions, in the order of their numbers.
    pub decisions: Vec<DecisionRow>,
}

/// When the report would put a decision to the vote, the soonest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// At the next meeting; at most five.
    NextMeeting,
    /// It could have been for the next meeting, had there been room, or had nothing blocked.
    AfterThat,
    /// Within 90 days.
    NinetyDays,
    /// Within a year.
    Year,
}

impl Agenda {
    /// The decisions of one turn.
    pub fn at(&self, turn: Turn) -> impl Iterator<Item = &DecisionRow> {
        self.decisions.iter().filter(move |motion| motion.turn == turn)
    }

    fn count(&self, turn: Turn) -> usize {
        self.at(turn).count()
    }
}

/// A decision for the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionRow {
    /// Its id in the bank; `null` when it is about all that is not known.
    pub id: Option<String>,
    /// The id of the question that it answers to; null when it is about all that is not known.
    pub question: Option<String>,
    /// When it is to be taken.
    pub horizon: Horizon,
    /// The motion, in the report's language.
    pub text: String,
    /// Its number in the report, from 1.
    #[serde(skip)]
    pub number: usize,
    /// When the report puts it to the vote.
    #[serde(skip)]
    pub turn: Turn,
    /// The name of the dimension of its question, or of the dimensions of what is not known.
    #[serde(skip)]
    pub area: String,
    /// What it has to do with what stands in the way.
    #[serde(skip)]
    pub bearing: Bearing,
}

/// What a decision has to do with what stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// It finds out whether something stands in the way.
    FindsOut,
    /// A blocker is about its question.
    Unblocks,
    /// Nothing.
    None,
    /// A blocker says that its dimension should wait.
    WaitsForBlocker,
    /// The same of something of which it cannot be said whether it stands in the way.
    WaitsToKnow,
}

impl Bearing {
    fn waits(self) -> bool {
        matches!(self, Self::WaitsForBlocker | Self::WaitsToKnow)
    }
}

impl DecisionRow {
    fn is_about(&self, questions: &BTreeSet<String>) -> bool {
        self.question.as_ref().is_some_and(|question| questions.contains(question))
    }
}

/// Sorts the proposed decisions into the agenda and numbers them.
pub(super) fn agenda(
    sources: &Sources,
    questions: &[QuestionRow],
    notices: &[FindingRow],
    open: &[FindingRow],
    to_examine: &[QuestionRow],
) -> Agenda {
    let is_blocker = |notice: &&FindingRow| notice.severity == Severity::Blocker;
    let blockers: Vec<&FindingRow> = notices.iter().filter(is_blocker).collect();
    let possible: Vec<&FindingRow> = open.iter().filter(is_blocker).collect();
    // The scorecard has them by horizon, then by share; stable sorting keeps that.
    let decisions = sources.scorecard.decisions.iter();
    let motions: Vec<DecisionRow> =
        decisions.filter_map(|decision| motion(sources, questions, &blockers, &possible, decision)).collect();
    let clearing = clearing(&motions, &blockers);
    let place = |position: usize| clearing.iter().position(|first| *first == position);
    let mut ranked: Vec<(Option<usize>, DecisionRow)> =
        motions.into_iter().enumerate().map(|(position, motion)| (place(position), motion)).collect();
    ranked.sort_by_key(|(rank, motion)| {
        (rank.unwrap_or(usize::MAX), motion.bearing.waits(), motion.bearing != Bearing::Unblocks)
    });

    let inquiry = inquiry(sources, questions, open);
    let mut agenda = Agenda::default();
    let (first, last) = if open.is_empty() { (None, inquiry) } else { (inquiry, None) };
    agenda.decisions.extend(first);
    for (rank, mut motion) in ranked {
        let now = rank.is_some() || motion.horizon == Horizon::NextMeeting;
        let is_full = agenda.count(Turn::NextMeeting) == MOTIONS_AT_ONCE;
        motion.turn = match motion.horizon {
            _ if now && (motion.bearing.waits() || is_full) => Turn::AfterThat,
            _ if now => Turn::NextMeeting,
            Horizon::NinetyDays => Turn::NinetyDays,
            Horizon::NextMeeting | Horizon::Year => Turn::Year,
        };
        agenda.decisions.push(motion);
    }
    if agenda.count(Turn::NextMeeting) < MOTIONS_AT_ONCE {
        agenda.decisions.extend(last);
        agenda.decisions.extend(examination(sources, to_examine));
    }
    // Stable: within a turn they stay as they were ranked.
    agenda.decisions.sort_by_key(|motion| motion.turn);
    for (number, motion) in (1..).zip(&mut agenda.decisions) {
        motion.number = number;
    }
    agenda.lead = lead(sources, &agenda, !to_examine.is_empty());
    agenda
}

/// The positions of the first motion about each blocker, in the order of the blockers.
fn clearing(motions: &[DecisionRow], blockers: &[&FindingRow]) -> Vec<usize> {
    let first = |blocker: &&FindingRow| motions.iter().position(|motion| motion.is_about(&blocker.about));
    let mut positions: Vec<usize> = Vec::new();
    for position in blockers.iter().filter_map(first) {
        if !positions.contains(&position) {
            positions.push(position);
        }
    }
    positions
}

fn lead(sources: &Sources, agenda: &Agenda, to_examine: bool) -> Option<String> {
    let messages = sources.messages;
    let (now, waiting) = (agenda.count(Turn::NextMeeting), agenda.count(Turn::AfterThat));
    let later = agenda.decisions.len() - now;
    if now == 0 && (sources.scorecard.index.is_none() || !sources.bank_proposes()) {
        return None;
    }
    // Asking for answers is no decision that the answers call for.
    let called_for = agenda.at(Turn::NextMeeting).filter(|motion| motion.question.is_some()).count();
    Some(match (now, waiting, later) {
        _ if to_examine => tr!(messages, "report-decisions-examine"),
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

/// To find out what decides whether something stands in the way; or, from two questions on, what
/// could not be answered.
fn inquiry(sources: &Sources, questions: &[QuestionRow], open: &[FindingRow]) -> Option<DecisionRow> {
    let decides = |row: &QuestionRow| open.iter().any(|finding| finding.missing.contains(&row.id));
    let is_asked_for = |row: &&QuestionRow| row.given == Given::DontKnow || decides(row);
    let rows: Vec<&QuestionRow> = questions.iter().filter(is_asked_for).collect();
    if open.is_empty() && rows.len() < 2 {
        return None;
    }
    let messages = sources.messages;
    let unanswered: Vec<&QuestionRow> =
        questions.iter().filter(|row| row.given == Given::Unanswered).collect();
    let is_unfinished = unanswered.len() * 2 > questions.len();
    let rows = if is_unfinished { unanswered } else { rows };
    let missing = phrases::missing(&rows);
    let text = if is_unfinished {
        let (count, of) = (rows.len(), questions.len());
        let answered: usize = of - count;
        tr!(messages, "report-decision-finish", answered = answered, count = count, of = of)
    } else if rows.len() > NUMBERED_AT_MOST {
        tr!(messages, "report-decision-inquiry-many", missing = missing, count = rows.len())
    } else {
        let questions = phrases::questions(messages, &rows);
        tr!(messages, "report-decision-inquiry", missing = missing, count = rows.len(), questions = questions)
    };
    let bearing = if open.is_empty() { Bearing::None } else { Bearing::FindsOut };
    Some(DecisionRow { bearing, ..of_the_whole(sources, &rows, text) })
}

/// To have the evidence for the answers looked at by someone else.
fn examination(sources: &Sources, to_examine: &[QuestionRow]) -> Option<DecisionRow> {
    let rows: Vec<&QuestionRow> = to_examine.iter().collect();
    let numbers = phrases::numbers(sources.messages, &rows);
    let text = || tr!(sources.messages, "report-decision-examine", count = rows.len(), questions = numbers);
    (!rows.is_empty()).then(|| of_the_whole(sources, &rows, text()))
}

/// A decision for the next meeting that is about several questions.
fn of_the_whole(sources: &Sources, rows: &[&QuestionRow], text: String) -> DecisionRow {
    let mut areas: Vec<String> = rows.iter().filter_map(|row| row.area.last().cloned()).collect();
    areas.dedup();
    DecisionRow {
        number: 0,
        turn: Turn::NextMeeting,
        id: None,
        question: None,
        area: phrases::list(sources.messages, &areas),
        horizon: Horizon::NextMeeting,
        text,
        bearing: Bearing::None,
    }
}

fn motion(
    sources: &Sources,
    questions: &[QuestionRow],
    blockers: &[&FindingRow],
    possible: &[&FindingRow],
    decision: &ProposedDecision,
) -> Option<DecisionRow> {
    let proposed = sources.bank.question(&decision.question)?.decisions.get(decision.position)?;
    let row = questions.iter().find(|row| row.id == decision.question)?;
    let unblocks = blockers.iter().any(|blocker| blocker.about.contains(&decision.question));
    let waits = |on: &[&FindingRow]| on.iter().any(|blocker| blocker.waiting.contains(&row.dimension));
    Some(DecisionRow {
        number: 0,
        turn: Turn::Year,
        id: Some(proposed.id.clone()),
        question: Some(decision.question.clone()),
        area: row.area.last().cloned().unwrap_or_default(),
        horizon: decision.horizon,
        text: sources.text(&proposed.text),
        bearing: match (unblocks, waits(blockers), waits(possible)) {
            (true, ..) => Bearing::Unblocks,
            (_, true, _) => Bearing::WaitsForBlocker,
            (_, _, true) => Bearing::WaitsToKnow,
            _ => Bearing::None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Response;
    use crate::messages::testing::English;
    use crate::report::testing::{BOARD, Case};

    fn agenda_of(case: &Case) -> Agenda {
        case.report(English).0.agenda
    }

    fn questions(agenda: &Agenda, turn: Turn) -> Vec<&str> {
        agenda.at(turn).filter_map(|motion| motion.question.as_deref()).collect()
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
        assert_eq!(
            questions(&agenda, Turn::NextMeeting),
            ["data.front-page", "vision.decision", "vision.limits"]
        );
        assert!(agenda.decisions[0].bearing == Bearing::Unblocks);
        assert_eq!(questions(&agenda, Turn::AfterThat), ["focus.one-place", "focus.fewer"]);
        assert!(agenda.at(Turn::AfterThat).all(|motion| motion.bearing.waits()));
        let numbers: Vec<usize> = agenda.decisions.iter().map(|motion| motion.number).collect();
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
        assert_eq!(questions(&agenda, Turn::NextMeeting), ["data.front-page", "vision.limits"]);
        assert_eq!(agenda.decisions[0].horizon, Horizon::NinetyDays);
        assert!(agenda.at(Turn::NinetyDays).next().is_none());
    }

    #[test]
    fn a_warning_holds_nothing_back() {
        let mut case = all_low();
        case.bank.rules[0].severity = Severity::Warning;
        let agenda = agenda_of(&case);
        assert_eq!(agenda.count(Turn::NextMeeting), MOTIONS_AT_ONCE);
        assert!(agenda.decisions.iter().all(|motion| motion.bearing == Bearing::None));
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
        assert_eq!((agenda.count(Turn::NextMeeting), agenda.count(Turn::AfterThat)), (5, 5));
        let (report, _) = case.report(English);
        let share = |place: usize| {
            let question = report.agenda.decisions[place].question.as_deref();
            report
                .questions
                .iter()
                .find(|row| Some(row.id.as_str()) == question)
                .and_then(|row| row.share_of_gap)
        };
        assert!(share(4) >= share(5));
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
            agenda_of(&case).at(Turn::NextMeeting).all(|motion| motion.question.is_some()),
            "one is not many"
        );
        case.answer("rhythm.failures", Response::DontKnow);
        let agenda = agenda_of(&case);
        let last = agenda.at(Turn::NextMeeting).last().expect("it asks for the answers");
        assert_eq!((last.question.as_deref(), last.area.as_str()), (None, "Data trust and Learning rhythm"));
        assert!(
            last.text.contains("the answers to questions 4 and 7, which it could not answer"),
            "{}",
            last.text
        );
        assert_eq!(last.number, agenda.count(Turn::NextMeeting));
        case.bank.rules.clear();
        let full = agenda_of(&case);
        assert_eq!(full.count(Turn::NextMeeting), MOTIONS_AT_ONCE);
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
        assert!(agenda.at(Turn::NextMeeting).next().is_none());
        assert_eq!(
            agenda.lead.as_deref(),
            Some(
                "Settle first what stands in the way: the 2 decisions that our answers call for now wait for it."
            )
        );
    }
}
