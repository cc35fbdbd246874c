mod asked;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use asked::{examination, follow_up, inquiry, of_last_resort};
use words::worded;

use super::dimensions::flatten;
use super::{Before, DimensionRow, FindingRow, Given, Past, QuestionRow, Sources};
use crate::bank::{Horizon, Severity, round_six};
use crate::register::{Answers, MotionKind, Origin};
use crate::scoring::{BandOutcome, ProposedDecision};
use crate::tr;

/// How many decisions a report puts before one meeting. A board that is handed fifteen takes
/// none; five fit an agenda item.
pub(super) const MOTIONS_AT_ONCE: usize = 5;

/// The decisions to put before a board.
///
/// A decision is taken at this meeting or later; when it has been carried out is another matter,
/// which its horizon tells. This meeting gets at most five, and one a question:
///
/// 1. to find out what decides whether something stands in the way, where that cannot be said;
/// 2. for each blocker the decision about it whose question carries most of the gap, then what
///    else a blocker is about;
/// 3. the others by their question's share of the gap, at the same share the soonest due, and what is
///    alike in both from one dimension after the other;
/// 4. to bring the answers that nobody has; a single one only where it could lack as much as what it
///    would take the place of, and otherwise it is in reserve;
/// 5. where the answers call for one that nobody has proposed, to have it proposed.
///
/// Where the answers call for no decision, or all targets are reached and nothing blocks, it begins with
/// having the evidence for them examined.
///
/// Where too little is known to say where the board stands, it is only to find out, or to finish,
/// and to clear the blockers that hold whatever is found.
/// What a blocker holds back, or could, is never among them. All else is in reserve, dimension by dimension.
///
/// What the board has adopted and works on is not put to it again, nor is another decision on the same
/// question. Where that leaves nothing, it is to go through what is adopted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// What to say before the decisions; `None` when there is nothing to say about any.
    pub lead: Option<String>,
    /// What is not known and is asked for later, as it waits; the lead says it too.
    pub asked_later: Option<String>,
    /// How those in reserve that weigh as much as the last for this meeting are put in order.
    pub tie: Option<String>,
    /// The decisions, in the order of their numbers.
    pub decisions: Vec<DecisionRow>,
}

/// When the report would put a decision to the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// At the meeting that the report is made for; at most five.
    ThisMeeting,
    /// Later: there are more important ones, or it has to wait.
    Reserve,
    /// The board has adopted it and works on it: it is not put to the vote again.
    Adopted,
}

impl Agenda {
    /// The decisions of one turn.
    pub fn at(&self, turn: Turn) -> impl Iterator<Item = &DecisionRow> {
        self.decisions.iter().filter(move |motion| motion.turn == turn)
    }

    /// The ids of the decisions that clear what this rule says.
    pub(super) fn clearing(&self, rule: &str) -> Vec<String> {
        let clears = |motion: &&DecisionRow| {
            motion.bearing == Bearing::Unblocks && motion.rules.iter().any(|cleared| cleared == rule)
        };
        self.decisions.iter().filter(clears).filter_map(|motion| motion.id.clone()).collect()
    }

    /// Those of each turn, numbered.
    fn of(now: Vec<DecisionRow>, reserve: Vec<DecisionRow>, adopted: Vec<DecisionRow>) -> Self {
        let in_turn = |turn| move |motion| DecisionRow { turn, ..motion };
        let now = now.into_iter().map(in_turn(Turn::ThisMeeting));
        let all = now.chain(reserve.into_iter().map(in_turn(Turn::Reserve))).chain(adopted);
        let decisions = (1..).zip(all).map(|(number, motion)| DecisionRow { number, ..motion }).collect();
        Self { decisions, ..Self::default() }
    }

    fn count(&self, turn: Turn) -> usize {
        self.at(turn).count()
    }
}

/// A decision for the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionRow {
    /// What it asks for.
    pub kind: MotionKind,
    /// Its id in the bank; `null` when it is about all that is not known.
    pub id: Option<String>,
    /// The id of the question that it answers to; null when it is about all that is not known.
    pub question: Option<String>,
    /// The ids of the questions that it is about.
    pub questions: Vec<String>,
    /// By when what it asks for is due.
    pub horizon: Horizon,
    /// The motion, in the report's language.
    pub text: String,
    /// Its number in the report, from 1.
    #[serde(skip)]
    pub number: usize,
    /// When the report puts it to the vote.
    pub turn: Turn,
    /// The name of the dimension of its question, or of the dimensions of what is not known.
    #[serde(skip)]
    pub area: String,
    /// The question and the level that call for it, in words; `None` when it is about all that is not
    /// known.
    #[serde(skip)]
    pub from: Option<String>,
    /// What it has to do with what stands in the way.
    pub bearing: Bearing,
    /// The ids of the rules that it clears, finds out about, or waits for.
    pub rules: Vec<String>,
    /// What the board decided on it before.
    #[serde(skip)]
    pub before: Option<Before>,
}

/// What a decision has to do with what stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
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

    /// The same with what was decided on it before; what is adopted and open has had its turn.
    fn after(self, past: Option<Past>) -> Self {
        let from = Origin { answers: Answers::Assessment, id: None, role: None, day: None };
        let before = past.and_then(|past| past.on(&self.proposal(None, from)));
        let is_open = before.as_ref().is_some_and(|before| before.standing.is_open());
        Self { turn: if is_open { Turn::Adopted } else { self.turn }, before, ..self }
    }
}

/// Sorts the proposed decisions into the agenda and numbers them.
pub(super) fn agenda(
    sources: &Sources,
    dimensions: &[DimensionRow],
    questions: &[QuestionRow],
    (notices, open): (&[FindingRow], &[FindingRow]),
    to_examine: &[QuestionRow],
    past: Option<Past>,
) -> Agenda {
    let is_blocker = |notice: &&FindingRow| notice.severity == Severity::Blocker;
    let blockers: Vec<&FindingRow> = notices.iter().filter(is_blocker).collect();
    let possible: Vec<&FindingRow> = open.iter().filter(is_blocker).collect();
    // The scorecard has them by importance; stable sorting keeps that.
    let motions = sources.scorecard.decisions.iter();
    let motions = motions.filter_map(|decision| motion(sources, questions, &blockers, &possible, decision));
    let mut adopted = Adopted { past, rows: Vec::new() };
    let motions: Vec<DecisionRow> = motions.filter_map(|motion| adopted.unless(motion)).collect();
    let in_hand: BTreeSet<Option<String>> = adopted.rows.iter().map(|row| row.question.clone()).collect();
    let is_pressing = |blocker: &&FindingRow| !adopted.rows.iter().any(|row| row.is_about(&blocker.about));
    let pressing: Vec<&FindingRow> = blockers.iter().copied().filter(is_pressing).collect();
    let clearing = clearing(&motions, &pressing);
    let rank = |position: usize| clearing.iter().position(|first| *first == position).unwrap_or(usize::MAX);
    let mut ranked: Vec<(usize, DecisionRow)> =
        motions.into_iter().enumerate().map(|(position, motion)| (rank(position), motion)).collect();
    ranked.sort_by_key(|(rank, motion)| (*rank, motion.bearing != Bearing::Unblocks));

    let inquiry = inquiry(sources, questions, &blockers, open);
    let answers_first = inquiry.is_some() && too_little_known(sources);
    let inquiry = inquiry.and_then(|inquiry| adopted.unless(inquiry));
    let finds_out = inquiry.as_ref().is_some_and(|inquiry| inquiry.bearing == Bearing::FindsOut);
    let (first, last) = if finds_out { (inquiry, None) } else { (None, inquiry) };
    let places = MOTIONS_AT_ONCE - usize::from(first.is_some());
    let room = if answers_first { clearing.len().min(places - usize::from(last.is_some())) } else { places };
    let mut asked = in_hand.clone();
    let (mut now, mut reserve): (Vec<_>, Vec<_>) = spread(sources, &ranked).into_iter().partition(|motion| {
        let may = !motion.bearing.waits() && (!answers_first || motion.bearing == Bearing::Unblocks);
        may && asked.len() - in_hand.len() < room && asked.insert(motion.question.clone())
    });
    if let Some(last) = last {
        seat(sources, dimensions, last, places, &mut now, &mut reserve);
    }
    let mut now: Vec<DecisionRow> = first.into_iter().chain(now).collect();
    let examination = examination(sources, &to_examine.iter().collect::<Vec<_>>());
    let examination = examination.and_then(|one| adopted.unless(one));
    let examines = examination.is_some();
    if let Some(examination) = examination {
        now.insert(0, examination);
        reserve.splice(0..0, now.split_off(now.len().min(MOTIONS_AT_ONCE)));
    }
    if now.is_empty() && !answers_first && (adopted.rows.is_empty() || !pressing.is_empty()) {
        let last = of_last_resort(sources, questions, &pressing, &in_hand);
        now.extend(last.into_iter().filter_map(|one| adopted.unless(one)));
    }
    if now.is_empty() {
        now.extend(follow_up(sources, questions, &adopted.rows));
    }
    by_dimension(questions, &mut reserve);
    let agenda = Agenda::of(now, reserve, adopted.rows);
    worded(sources, questions, agenda, (&blockers, &pressing), (answers_first, examines))
}

/// What the board has adopted and works on.
struct Adopted<'a> {
    past: Option<Past<'a>>,
    rows: Vec<DecisionRow>,
}

impl Adopted<'_> {
    /// This, unless it is one of them.
    fn unless(&mut self, motion: DecisionRow) -> Option<DecisionRow> {
        let motion = motion.after(self.past);
        if motion.turn != Turn::Adopted {
            return Some(motion);
        }
        self.rows.push(motion);
        None
    }
}

/// Puts what is in reserve in the order of the dimensions.
fn by_dimension(questions: &[QuestionRow], reserve: &mut [DecisionRow]) {
    reserve.sort_by_key(|motion| {
        let about = questions.iter().find(|row| motion.questions.first() == Some(&row.id));
        let place =
            questions.iter().position(|row| about.is_some_and(|about| about.dimension == row.dimension));
        // What is said of several is said of them together.
        (place, motion.horizon, motion.bearing)
    });
}

/// Gives what is to be found out the last place of this meeting, and whoever had that one the first in
/// reserve; in reserve itself where it could wait for that.
fn seat(
    sources: &Sources,
    dimensions: &[DimensionRow],
    last: DecisionRow,
    places: usize,
    now: &mut Vec<DecisionRow>,
    reserve: &mut Vec<DecisionRow>,
) {
    let least = if now.len() < places { None } else { now.pop() };
    match least {
        Some(least) if could_wait(sources, dimensions, &last, &least) => {
            now.push(least);
            reserve.push(last);
        }
        least => {
            now.push(last);
            reserve.splice(0..0, least);
        }
    }
}

/// Whether too little is known to say where the board stands, so that nothing but answers is to be
/// decided on.
fn too_little_known(sources: &Sources) -> bool {
    let card = sources.scorecard;
    matches!(card.band, BandOutcome::TooLittleKnown { .. }) || card.index.is_none()
}

/// How far the answer that a decision is about is from its target; 0 where there is none.
fn shortfall(sources: &Sources, motion: &DecisionRow) -> f64 {
    let scored = motion.question.as_deref().and_then(|question| sources.scorecard.question(question));
    round_six(scored.and_then(|scored| scored.shortfall).unwrap_or_default())
}

/// Whether the one answer that is asked for lacks less, even at worst, than another decision does.
fn could_wait(
    sources: &Sources,
    dimensions: &[DimensionRow],
    one: &DecisionRow,
    other: &DecisionRow,
) -> bool {
    let [only] = one.questions.as_slice() else { return false };
    let Some(scored) = sources.scorecard.question(only) else { return false };
    let row = flatten(dimensions).into_iter().find(|(_, row)| row.id == scored.dimension);
    let aim = row.and_then(|(_, row)| row.aim_percent).unwrap_or(100.0);
    round_six(aim * scored.part) < shortfall(sources, other)
}

/// The motions with what is alike from one dimension after the other, so that not all that is put to
/// the vote is about the first.
fn spread(sources: &Sources, ranked: &[(usize, DecisionRow)]) -> Vec<DecisionRow> {
    let kind = |(rank, motion): &(usize, DecisionRow)| (*rank, motion.bearing, motion.horizon);
    let is_alike = |one: &(usize, DecisionRow), next: &(usize, DecisionRow)| {
        kind(one) == kind(next) && (shortfall(sources, &one.1) - shortfall(sources, &next.1)).abs() <= 0.0
    };
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut spread = Vec::new();
    for alike in ranked.chunk_by(is_alike) {
        let motions = alike.iter().map(|(_, motion)| (motion.area.as_str(), motion));
        spread.extend(in_turn(motions, &mut taken).into_iter().cloned());
    }
    spread
}

/// These in turns, one of each area at a time; `taken` is how many of each had their turn before.
pub(super) fn in_turn<'a, T>(
    each: impl Iterator<Item = (&'a str, T)>,
    taken: &mut BTreeMap<&'a str, usize>,
) -> Vec<T> {
    let turn = |(area, one)| {
        let count = taken.entry(area).or_default();
        *count += 1;
        (*count, one)
    };
    let mut turns: Vec<(usize, T)> = each.map(turn).collect();
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, one)| one).collect()
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

/// The answer that calls for a decision: which question, and at what level.
fn called_for_by(sources: &Sources, row: &QuestionRow) -> Option<String> {
    let Given::Selected { value, .. } = row.given else { return None };
    let (number, level) = (row.number.to_string(), sources.messages.level(value));
    Some(tr!(sources.messages, "report-decision-answer", number = number, level = level))
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
    let rules = |on: &[&FindingRow], concerns: &dyn Fn(&FindingRow) -> bool| -> Vec<String> {
        on.iter().filter(|blocker| concerns(blocker)).map(|blocker| blocker.rule.clone()).collect()
    };
    let waits = |blocker: &FindingRow| blocker.waiting.contains(&row.dimension);
    let (bearing, rules) = [
        (Bearing::Unblocks, rules(blockers, &|blocker| blocker.about.contains(&decision.question))),
        (Bearing::WaitsForBlocker, rules(blockers, &waits)),
        (Bearing::WaitsToKnow, rules(possible, &waits)),
    ]
    .into_iter()
    .find(|(_, rules)| !rules.is_empty())
    .unwrap_or((Bearing::None, Vec::new()));
    Some(DecisionRow {
        kind: MotionKind::Bank,
        number: 0,
        turn: Turn::Reserve,
        id: Some(proposed.id.clone()),
        question: Some(decision.question.clone()),
        questions: vec![decision.question.clone()],
        area: row.area.last().cloned().unwrap_or_default(),
        from: called_for_by(sources, row),
        horizon: decision.horizon,
        text: sources.text(&proposed.text),
        bearing,
        rules,
        before: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Response;
    use crate::document::testing::outline;
    use crate::messages::testing::{Dutch, English};
    use crate::report::testing::{BOARD, Case};

    fn agenda_of(case: &Case) -> Agenda {
        case.report(English).0.agenda
    }

    fn questions(agenda: &Agenda, turn: Turn) -> Vec<&str> {
        agenda.at(turn).filter_map(|motion| motion.question.as_deref()).collect()
    }

    #[test]
    fn what_clears_a_blocker_comes_first_and_what_waits_for_it_is_in_reserve() {
        let agenda = agenda_of(&Case::all("1"));
        assert_eq!(
            questions(&agenda, Turn::ThisMeeting),
            ["data.front-page", "vision.decision", "rhythm.moments", "vision.limits"]
        );
        assert_eq!(questions(&agenda, Turn::Reserve), ["data.front-page", "focus.one-place", "focus.fewer"]);
        let first = &agenda.decisions[0];
        assert_eq!(
            (first.bearing, first.rules.as_slice()),
            (Bearing::Unblocks, &["data-first".to_owned()][..])
        );
        let waiting = agenda.at(Turn::Reserve).filter(|motion| motion.bearing.waits());
        assert_eq!(waiting.filter(|motion| motion.rules == first.rules).count(), 2);
        let numbers: Vec<usize> = agenda.decisions.iter().map(|motion| motion.number).collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    }

    #[test]
    fn when_it_is_due_keeps_no_decision_from_this_meeting() {
        let yaml = BOARD
            .replace("horizon: next-meeting", "horizon: year")
            .replace("horizon: 90-days", "horizon: year");
        assert_ne!(yaml, BOARD);
        let mut case = Case::new(&yaml);
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for id in ids {
            case.select(&id, "5");
        }
        case.select("data.front-page", "1");
        case.select("vision.limits", "1");
        let agenda = agenda_of(&case);
        assert_eq!(questions(&agenda, Turn::ThisMeeting), ["data.front-page", "vision.limits"]);
        let mut proposed = agenda.decisions.iter().filter(|motion| motion.id.is_some());
        assert!(proposed.all(|motion| motion.horizon == Horizon::Year));
    }

    #[test]
    fn a_warning_holds_nothing_back() {
        let mut case = Case::all("1");
        case.bank.rules[0].severity = Severity::Warning;
        let agenda = agenda_of(&case);
        assert_eq!(agenda.count(Turn::ThisMeeting), MOTIONS_AT_ONCE);
        assert!(agenda.decisions.iter().all(|motion| motion.bearing == Bearing::None));
    }

    /// All questions at their lowest, each with so many decisions.
    fn all_propose(count: usize) -> Case {
        let mut case = Case::all("1");
        case.bank.rules.clear();
        let proposal = case.bank.question("vision.limits").expect("it is there").decisions[0].clone();
        for dimension in &mut case.bank.dimensions {
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                for question in questions.iter_mut() {
                    question.decisions = vec![proposal.clone(); count];
                }
            }
        }
        case
    }

    #[test]
    fn a_meeting_gets_the_most_important_and_no_more_than_it_can_take() {
        let case = all_propose(1);
        let agenda = agenda_of(&case);
        assert_eq!((agenda.count(Turn::ThisMeeting), agenda.count(Turn::Reserve)), (5, 5));
        let (report, _) = case.report(English);
        let share = |motion: &DecisionRow| {
            let row = report.questions.iter().find(|row| Some(&row.id) == motion.question.as_ref());
            row.and_then(|row| row.share_of_gap)
        };
        assert!(agenda.at(Turn::ThisMeeting).map(share).is_sorted_by(|one, next| one >= next));
        let least = agenda.at(Turn::ThisMeeting).filter_map(share).reduce(f64::min);
        let most = agenda.at(Turn::Reserve).filter_map(share).reduce(f64::max);
        assert!(least >= most, "{least:?} {most:?}");
        let areas: Vec<&str> = agenda.at(Turn::Reserve).map(|motion| motion.area.as_str()).collect();
        let mut apart = areas.clone();
        apart.dedup();
        assert_eq!(apart.len(), apart.iter().collect::<BTreeSet<_>>().len(), "together: {areas:?}");
        assert_eq!(
            agenda.lead.as_deref(),
            Some(
                "Ready to be put to the vote, the most important first. 5 more are in reserve, further on from number 6."
            )
        );
    }

    #[test]
    fn a_question_puts_one_decision_at_a_time_to_the_vote() {
        let agenda = agenda_of(&all_propose(2));
        let asked = questions(&agenda, Turn::ThisMeeting);
        assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), MOTIONS_AT_ONCE);
        assert_eq!(agenda.count(Turn::Reserve), 15);
    }

    #[test]
    fn what_could_not_be_answered_is_asked_for() {
        let mut case = Case::all("1");
        case.answer("data.quality", Response::DontKnow);
        let asks = |motion: &DecisionRow| motion.question.is_none();
        let one = agenda_of(&case);
        let last = one.at(Turn::ThisMeeting).last().expect("it asks for the answer");
        assert!(last.text.contains("the answer to question 4, “Do we know"), "{}", last.text);
        case.answer("rhythm.failures", Response::DontKnow);
        let agenda = agenda_of(&case);
        let last = agenda.at(Turn::ThisMeeting).last().expect("it asks for the answers");
        assert_eq!((last.question.as_deref(), last.area.as_str()), (None, "Data trust and Learning rhythm"));
        assert!(
            last.text
                .contains("the answers to questions 4 and 7, which were not known in this self-assessment"),
            "{}",
            last.text
        );
        case.bank.rules.clear();
        let full = agenda_of(&case);
        assert!(full.count(Turn::ThisMeeting) == MOTIONS_AT_ONCE, "and there is room kept for it");
        assert!(full.at(Turn::ThisMeeting).last().is_some_and(asks));
    }

    #[test]
    fn what_waits_for_a_blocker_is_not_asked_for_unless_another_depends_on_it() {
        let mut case = Case::all("1");
        case.answer("data.quality", Response::DontKnow);
        case.answer("focus.fewer", Response::DontKnow);
        let rule = |severity| crate::bank::Rule {
            id: "other".to_owned(),
            when: crate::bank::Condition::QuestionAtMost("focus.fewer".to_owned(), 2.0),
            severity,
            ..case.bank.rules[0].clone()
        };
        let (warning, blocker) = (rule(Severity::Warning), rule(Severity::Blocker));
        let mut asked_with = |rule| {
            case.bank.rules.truncate(1);
            case.bank.rules.extend(rule);
            let (report, messages) = case.report(English);
            let said = outline(&crate::report::document(&report, &messages), &messages);
            let asks = |motion: &&DecisionRow| motion.question.is_none();
            let inquiry = report.agenda.decisions.iter().find(asks).expect("it asks").clone();
            (inquiry.questions, inquiry.number, said)
        };
        let (questions, number, said) = asked_with(None);
        assert_eq!((questions, number), (vec!["data.quality".to_owned()], 5));
        assert!(said.contains("Waits until the blocker is removed"), "{said}");
        assert_eq!(said.matches("Who finds out").count(), 1, "{said}");
        let (questions, number, said) = asked_with(Some(warning));
        assert_eq!((questions, number), (vec!["data.quality".to_owned()], 5));
        assert!(said.contains("This comes after the blocker."), "{said}");
        assert!(said.contains("What we don’t know of AI focus is asked for after the blocker."), "{said}");
        let (questions, number, said) = asked_with(Some(blocker));
        assert_eq!((questions.len(), number), (2, 1));
        assert!(!said.contains("is asked for after the blocker"), "{said}");
    }

    #[test]
    fn what_waits_for_several_blockers_says_so() {
        let rule = |case: &Case, id: &str, question: &str, severity| crate::bank::Rule {
            id: id.to_owned(),
            when: crate::bank::Condition::QuestionAtMost(question.to_owned(), 2.0),
            severity,
            ..case.bank.rules[0].clone()
        };
        let said = |second: &str, language| {
            let mut case = Case::all("1");
            case.answer("focus.fewer", Response::DontKnow);
            case.answer("vision.limits", Response::DontKnow);
            let other = rule(&case, "other", second, Severity::Blocker);
            let warning = rule(&case, "warning", "focus.one-place", Severity::Warning);
            case.bank.rules.extend([other, warning]);
            let (report, messages) = case.report(language);
            outline(&crate::report::document(&report, &messages), &messages)
        };
        let english = said("vision.decision", English);
        for part in [
            "This comes after the blockers.",
            "What we don’t know of AI focus is asked for after the blockers.",
            "  Waits until the blockers are removed",
            "meeting, waits until the blockers are removed",
        ] {
            assert!(english.contains(part), "{part}: {english}");
        }
        let alike = said("data.front-page", English);
        assert!(alike.contains("What helps to remove a blocker comes before all else. "), "{alike}");
        let points = "before all else, and first the blocker whose own questions lack most points.";
        assert!(english.contains(points), "{english}");
        let dutch = said("vision.decision", Dutch);
        for part in ["Dit komt na de blokkades.", "vragen we na de blokkades.", "wacht tot de blokkades zijn"]
        {
            assert!(dutch.contains(part), "{part}: {dutch}");
        }
    }

    /// Numbers 5 and 6 weigh the same: of one dimension, or of several.
    #[test]
    fn one_that_is_alone_in_reserve_is_not_counted_among_others() {
        let lead = |low: &[&str], language| {
            let mut case = all_propose(1);
            let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
            for id in ids.iter().filter(|id| !low.contains(&id.as_str())) {
                case.select(id, "5");
            }
            for dimension in &mut case.bank.dimensions {
                dimension.target = Some(4.0);
                if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                    questions.retain(|one| low.contains(&one.id.as_str()) || one.id.starts_with("focus"));
                    for one in questions.iter_mut() {
                        one.weight = 1.0;
                    }
                }
            }
            let agenda = case.report(language).0.agenda;
            [agenda.lead, agenda.tie].into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        let vision = ["vision.decision", "vision.limits"];
        let rhythm = ["rhythm.moments"];
        let data = ["data.front-page", "data.quality", "data.suppliers"];
        let low = [&vision[..], &rhythm, &data].concat();
        let said = lead(&low, English);
        assert!(
            said.contains("Number 6, further on, is in reserve. It weighs as much as number 5."),
            "{said}"
        );
        assert!(!said.contains("take turns"), "{said}");
        assert!(lead(&low, Dutch).contains("Dat weegt even zwaar als nummer 5."), "{}", lead(&low, Dutch));
    }

    #[test]
    fn a_single_answer_that_is_missing_takes_the_place_of_nothing_that_lacks_more() {
        let mut case = all_propose(1);
        let asks = |motion: &DecisionRow| motion.question.is_none();
        let mut ask_for = |weight: f64| {
            for dimension in &mut case.bank.dimensions {
                if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                    for one in questions.iter_mut() {
                        one.weight = if one.id == "data.quality" { weight } else { 1.0 };
                    }
                }
            }
            case.answer("data.quality", Response::DontKnow);
            let agenda = agenda_of(&case);
            assert_eq!(agenda.count(Turn::ThisMeeting), MOTIONS_AT_ONCE);
            let about: BTreeSet<&String> =
                agenda.decisions.iter().flat_map(|motion| &motion.questions).collect();
            assert_eq!(about.len(), agenda.decisions.len(), "each stands once");
            [Turn::ThisMeeting, Turn::Reserve].map(|turn| agenda.at(turn).any(asks))
        };
        assert_eq!(ask_for(1.0), [true, false]);
        assert_eq!(ask_for(0.1), [false, true]);
    }

    #[test]
    fn what_weighs_the_same_is_taken_from_each_dimension_in_turn() {
        let mut case = all_propose(1);
        for dimension in &mut case.bank.dimensions {
            dimension.weight = 1.0;
            dimension.target = Some(4.0);
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                questions.truncate(2);
                for one in questions.iter_mut() {
                    one.weight = 1.0;
                }
            }
        }
        let agenda = agenda_of(&case);
        let parts: Vec<&str> = questions(&agenda, Turn::ThisMeeting)
            .iter()
            .filter_map(|id| Some(id.split_once('.')?.0))
            .collect();
        assert_eq!(parts, ["vision", "data", "rhythm", "focus", "vision"]);
        let tie = "All 3 weigh as much as number 5; the dimensions take turns.";
        assert_eq!(agenda.tie.as_deref(), Some(tie), "said where the reserve stands");
        assert!(!agenda.lead.unwrap_or_default().contains("take turns"));
    }

    #[test]
    fn why_the_first_is_not_about_the_part_with_most_points_missing_is_said() {
        let mut case = Case::all("1");
        case.select("data.quality", "5");
        case.select("data.suppliers", "5");
        let lead = agenda_of(&case).lead.unwrap_or_default();
        assert!(
            lead.contains("Number 1 comes first because it helps to remove a blocker, although"),
            "{lead}"
        );
        let mut case = all_propose(1);
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for id in ids.iter().filter(|id| !id.starts_with("rhythm") && *id != "data.front-page") {
            case.select(id, "5");
        }
        let agenda = agenda_of(&case);
        let lead = agenda.lead.clone().unwrap_or_default();
        assert_eq!(agenda.decisions[0].question.as_deref(), Some("data.front-page"));
        assert!(
            lead.contains("Number 1 is about the one answer that lacks most; learning rhythm lacks more"),
            "{lead}"
        );
        assert!(agenda_of(&all_propose(1)).lead.is_some_and(|lead| !lead.contains("Number 1")));
    }

    #[test]
    fn where_too_little_is_known_only_the_answers_are_to_be_decided_on() {
        let mut case = Case::all("1");
        for id in ["vision.limits", "data.quality", "data.suppliers", "rhythm.failures", "focus.fewer"] {
            case.answer(id, Response::DontKnow);
        }
        let agenda = agenda_of(&case);
        let bearings: Vec<Bearing> = agenda.at(Turn::ThisMeeting).map(|motion| motion.bearing).collect();
        assert_eq!(bearings, [Bearing::Unblocks, Bearing::None], "a blocker that holds, and the answers");
        assert!(agenda.decisions[1].question.is_none() && agenda.count(Turn::Reserve) > 0);
        assert!(agenda.lead.is_some_and(|lead| lead.contains("a blocker that holds whatever they are")));
        case.select("data.front-page", "4");
        let agenda = agenda_of(&case);
        assert_eq!(agenda.count(Turn::ThisMeeting), 1);
        assert!(agenda.decisions[0].question.is_none());
        case.assessment.answers.retain(|id, _| id == "focus.one-place");
        let agenda = agenda_of(&case);
        assert_eq!(agenda.count(Turn::ThisMeeting), 1);
        assert!(agenda.decisions[0].text.starts_with("The board completes this self-assessment"));
    }

    #[test]
    fn when_all_decisions_wait_what_they_wait_for_is_to_be_proposed() {
        let mut case = Case::all("1");
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for id in ids.iter().filter(|id| !id.starts_with("focus") && *id != "data.front-page") {
            case.select(id, "5");
        }
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
        assert_eq!(
            agenda.decisions[0].text,
            "The board asks its chair to bring to its next meeting a proposal on questions 3, 8 and 9: what \
             changes there, who sees to it, and by when."
        );
        assert_eq!(
            agenda.lead.as_deref(),
            Some(
                "Settle first what stands in the way: the 2 decisions that our answers call for wait for it."
            )
        );
    }

    /// Whatever was answered, and whatever the bank proposes, there is something to decide.
    #[test]
    fn a_meeting_is_never_without_a_decision() {
        let mut silent = Case::new(BOARD);
        for dimension in &mut silent.bank.dimensions {
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                for question in questions.iter_mut() {
                    question.decisions.clear();
                }
            }
        }
        for bank in [Case::new(BOARD).bank, silent.bank] {
            for option in ["", "?", "1", "2", "3", "4", "5"] {
                let mut case = Case::new(BOARD);
                case.bank = bank.clone();
                let ids: Vec<String> = bank.questions().map(|question| question.id.clone()).collect();
                for id in &ids {
                    match option {
                        "" => {}
                        "?" => drop(case.answer(id, Response::DontKnow)),
                        option => drop(case.select(id, option)),
                    }
                }
                let agenda = agenda_of(&case);
                let count = agenda.count(Turn::ThisMeeting);
                assert!((1..=MOTIONS_AT_ONCE).contains(&count), "{option}: {count}");
                assert!(agenda.lead.is_some(), "{option}");
            }
        }
    }
}
