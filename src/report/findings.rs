use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Agenda, NUMBERED_AT_MOST, QuestionRow, Sources, phrases};
use crate::bank::{Dimension, QuestionBank, Rule, Severity, round_six};
use crate::scoring::{Finding, Hinge, Scorecard, is_enough};
use crate::tr;

/// A rule of the bank, and what the answers say of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FindingRow {
    /// The rule's id.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// What it means where it holds, in the report's language.
    pub message: String,
    /// The ids of the questions whose missing answers decide; empty unless it cannot be said
    /// whether the rule holds.
    pub missing: Vec<String>,
    /// The ids of the questions whose answers already hold their part of it; empty unless it cannot be
    /// said whether the rule holds.
    pub given: Vec<String>,
    /// The ids of the questions of which one step up or down would turn it round.
    pub by_one_step: Vec<String>,
    /// The ids of the dimensions that should wait, where it holds.
    #[serde(rename = "before")]
    pub before_ids: Vec<String>,
    /// The ids of the decisions that clear it, of a blocker that holds.
    pub cleared_by: Vec<String>,
    /// Which way the step goes that is told.
    #[serde(skip)]
    pub step: Option<StepTo>,
    /// The ids of the questions of which that step is told: those that the rule is about, where it is
    /// about any of these.
    #[serde(skip)]
    pub stepping: Vec<String>,
    /// The names of the dimensions that should wait.
    #[serde(skip)]
    pub before: Vec<String>,
    /// The name of the band this rule holds the whole at, when it does and there are others
    /// beside it; of a single rule the sentence says so already.
    #[serde(skip)]
    pub holds_at: Option<String>,
    /// The ids of the questions whose low or unknown answers made it hold, or could.
    #[serde(skip)]
    pub about: BTreeSet<String>,
    /// The ids of the dimensions with questions that should wait.
    #[serde(skip)]
    pub waiting: BTreeSet<String>,
}

/// Which way a step of an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepTo {
    /// To the next higher option.
    Higher,
    /// To the next lower option.
    Lower,
    /// Of one answer up, of another down.
    Either,
}

/// Says of each finding which decision of this meeting clears it.
pub(super) fn say_what_clears(findings: &mut [FindingRow], agenda: &Agenda) {
    for finding in findings {
        finding.cleared_by = agenda.clearing(&finding.rule);
    }
}

/// These rules of the scorecard: the blockers first, of each kind first what holds the whole at its
/// band, and then what more points are missing on.
pub(super) fn rows(sources: &Sources, findings: &[Finding]) -> Vec<FindingRow> {
    let mut rows: Vec<FindingRow> = findings.iter().filter_map(|finding| row(sources, finding)).collect();
    let shortfall = |row: &FindingRow| sources.scorecard.shortfall_of(&row.about);
    let is_warning = |row: &FindingRow| row.severity != Severity::Blocker;
    rows.sort_by(|one, other| {
        let holds = other.holds_at.is_some().cmp(&one.holds_at.is_some());
        is_warning(one).cmp(&is_warning(other)).then(holds).then(shortfall(other).total_cmp(&shortfall(one)))
    });
    rows
}

/// That nothing blocks: where the bank has rules that can be judged, no blocker holds, nothing could
/// hold, and enough was answered to say so.
pub(super) fn clear(sources: &Sources) -> Option<String> {
    let card = sources.scorecard;
    let blocks = card.findings.iter().any(|finding| finding.severity == Severity::Blocker);
    let none = !blocks && card.open.is_empty();
    let judged = sources.bank.rules.len() > card.left_out.len();
    let edition = phrases::edition_key(sources.assessment.edition);
    let clear = || tr!(sources.messages, "report-nothing-blocks", edition = edition);
    (is_enough(card.coverage) && none && judged).then(clear)
}

/// That too little is known to say what stands in the way, in the place of a list of rules: where
/// less than four fifths is answered, and more than one rule hinges on the rest. `open` is how serious
/// each is, and on which questions it hinges.
pub(super) fn too_little(
    sources: &Sources,
    rows: &[QuestionRow],
    open: &[(Severity, &[String])],
) -> Option<String> {
    if is_enough(sources.scorecard.coverage) || open.len() < 2 {
        return None;
    }
    let blockers = sources.scorecard.findings.iter().filter(|finding| finding.severity == Severity::Blocker);
    let waiting: BTreeSet<String> = blockers
        .clone()
        .flat_map(|blocker| &blocker.before)
        .flat_map(|id| leaves_below(sources.bank, id))
        .collect();
    // What waits for a blocker is asked for after it, unless another could be one because of it.
    let decides = |row: &&QuestionRow| {
        let is_later = waiting.contains(&row.dimension);
        let counts = |severity: Severity| severity == Severity::Blocker || !is_later;
        open.iter().any(|(severity, missing)| counts(*severity) && missing.contains(&row.id))
    };
    let rows: Vec<&QuestionRow> = rows.iter().filter(decides).collect();
    let what = if blockers.count() > 0 { "else" } else { "at-all" };
    Some(if (1..=NUMBERED_AT_MOST).contains(&rows.len()) {
        let questions = phrases::questions(sources.messages, &rows);
        tr!(sources.messages, "report-open-too-little-questions", what = what, questions = questions)
    } else {
        tr!(sources.messages, "report-open-too-little", what = what)
    })
}

fn row(sources: &Sources, finding: &Finding) -> Option<FindingRow> {
    let rule = sources.bank.rules.iter().find(|rule| rule.id == finding.rule)?;
    let is_open = sources.scorecard.open.iter().any(|open| open.rule == rule.id);
    let questions = |hinges: &[&Hinge]| {
        let mut ids: Vec<String> = hinges.iter().map(|hinge| hinge.question.clone()).collect();
        ids.dedup();
        ids
    };
    let hinges: Vec<&Hinge> = finding.hinges.iter().collect();
    // Another answer can lift the score that a rule looks at, and cures nothing of what it is about.
    let mut told = hinges.clone();
    told.retain(|hinge| finding.about.contains(&hinge.question));
    let told = if told.is_empty() { &hinges } else { &told };
    Some(FindingRow {
        rule: rule.id.clone(),
        severity: finding.severity,
        message: sources.text(&rule.message),
        missing: finding.about.iter().filter(|_| is_open).cloned().collect(),
        given: finding.given.iter().cloned().collect(),
        by_one_step: questions(&hinges),
        before_ids: finding.before.clone(),
        cleared_by: Vec::new(),
        step: step(told),
        stepping: questions(told),
        before: to_wait(sources.scorecard, &finding.before).map(|id| sources.dimension_name(id)).collect(),
        holds_at: holds_at(sources, rule),
        about: finding.about.clone(),
        waiting: finding.before.iter().flat_map(|id| leaves_below(sources.bank, id)).collect(),
    })
}

/// The name of the band this rule holds the whole at, when it does and there are others beside it.
pub(super) fn holds_at(sources: &Sources, rule: &Rule) -> Option<String> {
    let card = sources.scorecard;
    let holds = card.findings.len() > 1 && card.is_held_by(rule);
    super::named_band(sources).filter(|_| holds).map(|band| band.name)
}

/// Those of the dimensions that should wait which have something to wait with: not those at their target.
pub(super) fn to_wait<'i>(card: &Scorecard, before: &'i [String]) -> impl Iterator<Item = &'i String> {
    let has_more = |id: &&String| {
        card.dimension(id).is_none_or(|score| score.gap.is_none_or(|gap| round_six(gap) > 0.0))
    };
    before.iter().filter(has_more)
}

fn step(hinges: &[&Hinge]) -> Option<StepTo> {
    let up = hinges.iter().any(|hinge| hinge.up);
    let down = hinges.iter().any(|hinge| !hinge.up);
    match (up, down) {
        (true, true) => Some(StepTo::Either),
        (true, false) => Some(StepTo::Higher),
        (false, true) => Some(StepTo::Lower),
        (false, false) => None,
    }
}

/// The ids of the dimensions with questions in this dimension, itself included.
pub(super) fn leaves_below(bank: &QuestionBank, id: &str) -> BTreeSet<String> {
    fn walk(dimension: &Dimension, into: &mut BTreeSet<String>) {
        if !dimension.questions().is_empty() {
            into.insert(dimension.id.clone());
        }
        dimension.dimensions().iter().for_each(|inner| walk(inner, into));
    }
    let mut leaves = BTreeSet::new();
    if let Some(dimension) = bank.dimension(id) {
        walk(dimension, &mut leaves);
    }
    leaves
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Edition, Response};
    use crate::bank::{Condition, Rule};
    use crate::document::testing::outline;
    use crate::messages::testing::{Dutch, English};
    use crate::report::testing::{Case, little, rich};
    use crate::report::{Bearing, Turn, document};

    fn at_most(id: &str, limit: f64) -> Condition {
        Condition::QuestionAtMost(id.to_owned(), limit)
    }

    fn about_of(mut case: Case, when: Condition) -> Vec<String> {
        case.bank.rules = vec![Rule { when, ..case.bank.rules[0].clone() }];
        let (report, _) = case.report(English);
        report.findings.into_iter().flat_map(|notice| notice.about).collect()
    }

    #[test]
    fn a_finding_is_about_what_is_low_or_unknown() {
        let at_least = Condition::QuestionAtLeast("rhythm.moments".to_owned(), 4.0);
        let both = Condition::All(vec![at_most("focus.fewer", 2.0), at_least.clone()]);
        assert_eq!(about_of(rich(), both), ["focus.fewer"]);
        let either = Condition::Any(vec![at_most("vision.limits", 1.0), at_most("focus.fewer", 2.0)]);
        assert_eq!(about_of(rich(), either), ["focus.fewer"]);
        let below = Condition::DimensionBelow("vision".to_owned(), 3.5);
        assert_eq!(about_of(rich(), below.clone()), ["vision.decision", "vision.limits"]);
        let joint = Condition::All(vec![below, at_most("focus.fewer", 2.0)]);
        assert_eq!(about_of(rich(), joint), ["focus.fewer"], "it falls with the one answer");
        let unknown = Condition::DontKnowAtLeast(None, 2);
        assert_eq!(about_of(little(), unknown), ["data.front-page", "data.quality"]);
    }

    #[test]
    fn only_the_rule_whose_cap_binds_holds_the_whole() {
        let mut case = rich();
        let looser = Rule {
            id: "looser".to_owned(),
            when: at_most("focus.fewer", 2.0),
            cap: Some("adrift".to_owned()),
            ..case.bank.rules[0].clone()
        };
        case.bank.rules.push(looser);
        let (report, _) = case.report(English);
        let held: Vec<Option<&str>> =
            report.findings.iter().map(|notice| notice.holds_at.as_deref()).collect();
        assert_eq!(held, [Some("adrift"), None]);
    }

    #[test]
    fn what_decides_and_is_not_known_is_no_all_clear() {
        for response in [Some(Response::DontKnow), None] {
            let mut case = Case::all("4");
            case.assessment.answers.remove("data.front-page");
            if let Some(response) = response {
                case.answer("data.front-page", response);
            }
            let (report, messages) = case.report(English);
            assert_eq!((report.clear.as_deref(), report.findings.len()), (None, 0));
            assert_eq!(report.open[0].missing, ["data.front-page"]);
            let first = &report.agenda.decisions[0];
            assert_eq!((first.turn, first.bearing), (Turn::ThisMeeting, Bearing::FindsOut));
            assert!(report.agenda.decisions.iter().all(|one| one.bearing != Bearing::WaitsForBlocker));
            let said = outline(&document(&report, &messages), &messages);
            assert!(
                said.contains("Could be a blocker: Not known, but possible: “We would not stand"),
                "{said}"
            );
            assert!(!said.contains("points that way"), "{said}");
            assert!(said.contains("Whether that is so depends on what we "), "{said}");
        }
    }

    #[test]
    fn what_could_be_a_blocker_says_which_answer_speaks_for_it() {
        let mut case = Case::all("4");
        let low = Condition::DimensionBelow("data".to_owned(), 2.9);
        case.bank.rules = vec![Rule {
            when: Condition::All(vec![at_most("data.front-page", 2.0), low]),
            ..case.bank.rules[0].clone()
        }];
        case.select("data.front-page", "2");
        case.answer("data.quality", Response::DontKnow);
        let (report, messages) = case.report(English);
        let given: Vec<&[String]> = report.open.iter().map(|open| open.given.as_slice()).collect();
        assert_eq!(given, [["data.front-page"]]);
        let said = outline(&document(&report, &messages), &messages);
        assert!(said.contains("The answer to question 3 points that way. Whether that is so"), "{said}");
    }

    #[test]
    fn a_target_is_reached_for_sure_only_where_the_whole_interval_is() {
        let mut case = Case::all("5");
        assert_eq!(
            case.report(English).0.all_reached.as_deref(),
            Some("As a whole, every dimension with a target has reached it.")
        );
        case.answer("data.quality", Response::DontKnow);
        case.answer("data.front-page", Response::DontKnow);
        let said = case.report(English).0.all_reached.unwrap_or_default();
        assert!(said.ends_with("could still leave Data trust below it."), "{said}");
    }

    #[test]
    fn a_target_of_our_own_below_where_we_stand_is_said_to_be() {
        let mut case = Case::all("4");
        let said = |case: &Case, language| {
            let (report, messages) = case.report(language);
            outline(&document(&report, &messages), &messages)
        };
        case.bank.dimensions[0].target = Some(2.0);
        assert!(!said(&case, English).contains("lower than where"), "the bank suggested it");
        case.assessment.targets.insert("vision".to_owned(), 2.0);
        case.assessment.targets.insert("rhythm".to_owned(), 4.0);
        let below = "Our target for vision, 2, is lower than where we stand (4.0).";
        assert!(said(&case, English).contains(below), "{}", said(&case, English));
        assert_eq!(said(&case, English).matches("lower than where").count(), 1, "4 is where we stand");
        case.assessment.targets.insert("data".to_owned(), 3.0);
        case.answer("data.front-page", Response::DontKnow);
        let perhaps = "Ons doel voor datavertrouwen, 3, is misschien lager dan waar we staan (";
        assert!(said(&case, Dutch).contains(perhaps), "{}", said(&case, Dutch));
    }

    #[test]
    fn points_of_which_none_is_known_yet_are_a_dash() {
        let said = |unknown: &str| {
            let mut case = Case::all("5");
            case.answer(unknown, Response::DontKnow);
            case.select("vision.limits", "1");
            let (report, messages) = case.report(English);
            outline(&document(&report, &messages), &messages)
        };
        let dash = "at least so many; a dash says that none is known yet.";
        let none = said("data.quality");
        assert!(none.contains(dash) && !none.contains("≥0") && !none.contains("at least 0"), "{none}");
        let some = said("vision.decision");
        assert!(some.contains("it is at least so many.") && some.contains('≥'), "{some}");
    }

    #[test]
    fn what_stands_in_the_way_is_decided_on_whatever_the_target() {
        let mut case = Case::all("4");
        case.select("data.front-page", "2");
        case.assessment.targets.insert("data".to_owned(), 2.0);
        let (report, _) = case.report(English);
        let first = &report.agenda.decisions[0];
        assert_eq!((first.question.as_deref(), first.bearing), (Some("data.front-page"), Bearing::Unblocks));
        case.bank.rules.clear();
        let (report, _) = case.report(English);
        let on_it = |one: &crate::report::DecisionRow| one.question.as_deref() == Some("data.front-page");
        assert!(!report.agenda.decisions.iter().any(on_it));
    }

    #[test]
    fn a_strength_at_a_lowered_target_says_so_and_what_would_show_it() {
        let mut case = Case::all("4");
        case.assessment.targets.insert("vision".to_owned(), 2.0);
        case.select("vision.limits", "3");
        case.select("rhythm.moments", "1");
        for dimension in &mut case.bank.dimensions {
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                questions.retain(|one| one.id == "vision.limits" || one.id == "rhythm.moments");
                for one in questions.iter_mut() {
                    one.evidence.get_or_insert_with(|| one.text.clone());
                }
            }
        }
        let (report, messages) = case.report(English);
        let said = outline(&document(&report, &messages), &messages);
        let strength = said.split("(3); our target here is 2").nth(1).unwrap_or_default();
        assert!(strength.contains("What would show it: "), "{said}");
        assert!(said.contains("the level we aim for or, where we chose none, the one that"), "{said}");
    }

    #[test]
    fn points_missing_beside_a_target_that_is_reached_are_explained() {
        let said = |low: &str| {
            let mut case = Case::all("5");
            case.select("vision.limits", low);
            let (report, messages) = case.report(English);
            outline(&document(&report, &messages), &messages)
        };
        let also = "below the target, also in a dimension that reaches it as a whole.";
        assert!(said("3").contains(also), "{}", said("3"));
        assert!(!said("5").contains(also));
    }

    #[test]
    fn with_little_answered_it_is_said_once_that_nothing_can_be_said() {
        let mut case = Case::all("4");
        case.bank.rules.push(Rule {
            id: "other".to_owned(),
            when: at_most("data.quality", 2.0),
            ..case.bank.rules[0].clone()
        });
        case.answer("data.front-page", Response::DontKnow);
        case.answer("data.quality", Response::DontKnow);
        assert_eq!(case.report(English).0.too_little, None, "enough is known to name the two");
        for id in ["rhythm.moments", "rhythm.failures", "focus.fewer"] {
            case.assessment.answers.remove(id);
        }
        let (report, messages) = case.report(English);
        let said = outline(&document(&report, &messages), &messages);
        assert!(
            said.contains("stands in the way. It depends on questions 3 and 4: who finds out?"),
            "{said}"
        );
        assert!(!said.contains("Could be a blocker"), "{said}");
    }

    #[test]
    fn what_more_points_are_missing_on_stands_first() {
        let mut case = Case::all("4");
        case.bank.rules.push(Rule {
            id: "other".to_owned(),
            when: at_most("rhythm.moments", 2.0),
            ..case.bank.rules[0].clone()
        });
        let order = |case: &Case| -> Vec<String> {
            case.report(English).0.findings.into_iter().map(|finding| finding.rule).collect()
        };
        case.select("data.front-page", "2");
        case.select("rhythm.moments", "1");
        assert_eq!(order(&case), ["other", "data-first"]);
        case.select("data.front-page", "1");
        case.select("rhythm.moments", "2");
        assert_eq!(order(&case), ["data-first", "other"]);
    }

    #[test]
    fn what_turns_round_by_one_step_says_so() {
        let mut case = Case::all("4");
        case.select("data.front-page", "3");
        let (report, messages) = case.report(English);
        assert!(report.findings.is_empty() && report.clear.is_some());
        assert_eq!(report.near[0].by_one_step, ["data.front-page"]);
        let said = outline(&document(&report, &messages), &messages);
        assert!(
            said.contains(
                "No blocker, but nearly: with question 3 one level lower this would hold, which it now does not: “We would not"
            ),
            "{said}"
        );
        case.select("data.front-page", "2");
        let (report, messages) = case.report(Dutch);
        assert!(report.near.is_empty());
        let said = outline(&document(&report, &messages), &messages);
        assert!(said.contains("Dit is maar net een blokkade: het scheelt één niveau bij vraag 3."), "{said}");
        case.select("data.front-page", "1");
        assert_eq!(case.report(Dutch).0.findings[0].by_one_step, [""; 0]);
    }

    #[test]
    fn answers_that_call_for_no_decision_call_for_evidence() {
        let (report, messages) = Case::all("5").report(English);
        assert_eq!(report.agenda.decisions.len(), 1);
        let examined: Vec<&str> = report.to_examine.iter().map(|row| row.dimension.as_str()).collect();
        assert_eq!(examined, ["vision", "data", "rhythm", "focus"]);
        let said = outline(&document(&report, &messages), &messages);
        assert!(said.contains("The board asks someone who did not give these answers to examine"), "{said}");
        // One answer that calls for a decision makes the others no more credible.
        let mut case = Case::all("5");
        case.select("focus.fewer", "3");
        let (report, messages) = case.report(English);
        let first: Vec<_> = report.agenda.decisions.iter().map(|one| one.question.as_deref()).collect();
        assert_eq!(first[..2], [None, Some("focus.fewer")]);
        let said = outline(&document(&report, &messages), &messages);
        assert!(said.contains("the evidence was not examined for this."), "{said}");
        assert_eq!(said.matches("The evidence to examine").count(), 1, "{said}");
        let (_, after) =
            said.split_once("## The evidence to examine (evidence, Body)").expect("its own part");
        assert!(after.contains("## By dimension"), "right behind the decisions: {said}");
        // Below a target there is no praise that would need it.
        case.select("vision.limits", "1");
        let (report, _) = case.report(English);
        assert!(report.to_examine.is_empty() && report.agenda.decisions[0].question.is_some());
    }

    #[test]
    fn a_rule_on_what_the_edition_does_not_ask_is_left_out_and_the_key_says_so() {
        let mut case = Case::all("4");
        let asked = case.bank.questions().find(|question| question.quick).expect("one").id.clone();
        let other = case.bank.questions().find(|question| !question.quick).expect("one").id.clone();
        let rule = |id: &str, when| Rule { id: id.to_owned(), when, ..case.bank.rules[0].clone() };
        case.bank.rules = vec![rule("asked", at_most(&asked, 1.0)), rule("other", at_most(&other, 4.0))];
        assert_eq!(case.report(English).0.findings.len(), 1);
        case.assessment.edition = Edition::Quick;
        let (report, messages) = case.report(English);
        assert!(report.findings.is_empty() && report.open.is_empty());
        let clear = "There is no blocker in our answers to the questions of the quick edition.";
        assert_eq!(report.clear.as_deref(), Some(clear));
        assert_eq!(report.left_out, ["other"]);
        assert!(
            report
                .reading
                .iter()
                .any(|line| line.text.shown(&messages).contains("one rule hinges on a question"))
        );
    }

    #[test]
    fn that_nothing_blocks_is_said_only_with_enough_answers() {
        let mut case = rich();
        case.select("data.front-page", "4");
        assert_eq!(case.report(Dutch).0.clear.as_deref(), Some("Onze antwoorden bevatten geen blokkade."));
        case.assessment.answers.retain(|id, _| id.starts_with("vision"));
        assert_eq!(case.report(Dutch).0.clear, None);
    }
}
