//! Whole comparisons, computed by hand.

use super::FindingStatus::{ComeToLight, Gone, New, NowUnclear, RuledOut, Still, StillUnclear, Unclear};
use super::*;
use crate::assessment::Edition;
use crate::bank::{Aggregate, Children, Condition, Dimension, Missing, Severity};
use crate::scoring::testing::{assessment, bank, dimension, parent, question, respond, rule, scale};
use crate::scoring::{Estimate, score};

/// One of the two, with what it borrows.
struct Taken {
    bank: QuestionBank,
    assessment: Assessment,
    scorecard: Scorecard,
}

impl Taken {
    fn new(bank: &QuestionBank, assessment: Assessment) -> Self {
        Self { bank: bank.clone(), scorecard: score(bank, &assessment), assessment }
    }

    fn with(bank: &QuestionBank, responses: &[(&str, &str)]) -> Self {
        Self::new(bank, assessment(bank, responses))
    }

    fn side(&self) -> Side<'_> {
        Side { bank: &self.bank, assessment: &self.assessment, scorecard: &self.scorecard }
    }
}

fn compared(then: &Taken, now: &Taken) -> Comparison {
    compare(then.side(), now.side()).expect("it is one bank")
}

fn named<'c>(changes: &'c [DimensionChange], id: &str) -> &'c DimensionChange {
    fn find<'c>(changes: &'c [DimensionChange], id: &str) -> Option<&'c DimensionChange> {
        changes.iter().find_map(|one| if one.id == id { Some(one) } else { find(&one.dimensions, id) })
    }
    find(changes, id).unwrap_or_else(|| panic!("{id} is compared"))
}

/// Two dimensions of two and one questions on 1–5.
fn board() -> QuestionBank {
    let one = |id| question(id, 1.0);
    let mut bank = bank(vec![
        dimension("vision", 1.0, vec![one("v1"), one("v2")]),
        dimension("data", 1.0, vec![one("d1")]),
    ]);
    bank.dimensions[0].target = Some(4.0);
    bank
}

fn movements(comparison: &Comparison) -> Vec<(&str, Movement)> {
    comparison.questions.iter().map(|one| (one.id.as_str(), one.movement)).collect()
}

fn lones(lones: &[Lone]) -> Vec<(Kind, &str, Why)> {
    lones.iter().map(|lone| (lone.kind, lone.id.as_str(), lone.why)).collect()
}

/// OWASP SAMM v2: a practice is the mean of two streams, a stream the sum of three answers, and
/// a blank counts as nothing.
#[test]
fn the_published_relative_scoring_of_samm_comes_out() {
    let stream = |name: &str| Dimension {
        aggregate: Aggregate::Sum,
        ..dimension(name, 1.0, (1..=3).map(|maturity| question(&format!("{maturity}{name}"), 1.0)).collect())
    };
    let mut bank = bank(vec![parent("practice", 1.0, vec![stream("A"), stream("B")])]);
    bank.scales = vec![scale("samm", &[0.0, 0.25, 0.5, 1.0])];
    bank.missing = Missing::Lowest;
    let taken = |answers: [&str; 6]| {
        let ids = ["1A", "2A", "3A", "1B", "2B", "3B"];
        let mut assessment = assessment(&bank, &ids.into_iter().zip(answers).collect::<Vec<_>>());
        assessment.targets.insert("practice".to_owned(), 1.75);
        Taken::new(&bank, assessment)
    };
    let then = taken(["0.25", "0", "0", "1", "0", "0"]);
    let now = taken(["1", "0.5", "0", "1", "0", "0"]);
    let comparison = compared(&then, &now);
    let practice = named(&comparison.dimensions, "practice");
    let exact = |value| Some(Estimate { value, low: value, high: value });
    assert_eq!(practice.score, Change { then: exact(0.625), now: exact(1.25) });
    assert_eq!(practice.difference(), Some(0.625));
    let progress = practice.progress().expect("there is a target");
    assert_eq!(format!("{progress:.4}"), "0.5556");
    assert_eq!(named(&comparison.dimensions, "B").difference(), Some(0.0));
    assert_eq!(named(&comparison.dimensions, "A").progress(), None, "it has no target");
}

#[test]
fn progress_is_the_part_of_the_way_that_is_covered() {
    let bank = board();
    let progress = |then: [&str; 2], now: [&str; 2]| {
        let taken = |[v1, v2]: [&str; 2]| Taken::with(&bank, &[("v1", v1), ("v2", v2)]);
        let comparison = compared(&taken(then), &taken(now));
        let vision = named(&comparison.dimensions, "vision");
        (vision.progress(), vision.is_reached())
    };
    assert_eq!(progress(["2", "2"], ["3", "3"]), (Some(0.5), Some(false)));
    assert_eq!(progress(["2", "2"], ["5", "5"]), (Some(1.5), Some(true)), "beyond the target");
    assert_eq!(progress(["3", "3"], ["2", "2"]), (Some(-1.0), Some(false)), "further away");
    assert_eq!(progress(["4", "4"], ["5", "5"]), (None, Some(true)), "it was reached already");
    assert_eq!(progress(["?", "?"], ["5", "5"]), (None, Some(true)), "there was no score");
    assert_eq!(progress(["2", "2"], ["?", "?"]), (None, None));
}

#[test]
fn progress_is_towards_the_target_of_now() {
    let bank = board();
    let then = Taken::with(&bank, &[("v1", "2"), ("v2", "2")]);
    let mut now = assessment(&bank, &[("v1", "3"), ("v2", "3")]);
    now.targets.insert("vision".to_owned(), 3.0);
    let comparison = compared(&then, &Taken::new(&bank, now));
    let vision = named(&comparison.dimensions, "vision");
    assert_eq!((vision.target_then, vision.target_now), (Some(4.0), Some(3.0)));
    assert_eq!(vision.progress(), Some(1.0));
}

#[test]
fn every_answer_says_what_became_of_it() {
    let all: Vec<String> = (0..12).map(|number| format!("q{number}")).collect();
    let bank = bank(vec![dimension("all", 1.0, all.iter().map(|id| question(id, 1.0)).collect())]);
    let expected = [
        ("2", "3", Movement::Up),
        ("3", "2", Movement::Down),
        ("3", "3", Movement::Same),
        ("?", "3", Movement::NowKnown),
        ("", "3", Movement::NowKnown),
        ("3", "?", Movement::NowUnknown),
        ("3", "", Movement::NowUnknown),
        ("?", "", Movement::StillUnknown),
        ("n/a", "3", Movement::NowApplies),
        ("n/a", "?", Movement::NowApplies),
        ("?", "n/a", Movement::NoLongerApplies),
        ("n/a", "n/a", Movement::DoesNotApply),
    ];
    let side = |pick: fn(&(&'static str, &'static str, Movement)) -> &'static str| {
        let responses = expected.iter().zip(&all).map(|(row, id)| (id.as_str(), pick(row)));
        Taken::with(&bank, &responses.filter(|(_, response)| !response.is_empty()).collect::<Vec<_>>())
    };
    let comparison = compared(&side(|row| row.0), &side(|row| row.1));
    let found: Vec<Movement> = comparison.questions.iter().map(|one| one.movement).collect();
    assert_eq!(found, expected.map(|(_, _, movement)| movement));
    let differences: Vec<_> = comparison.questions.iter().filter_map(|one| one.difference).collect();
    assert_eq!(differences, [1.0, -1.0, 0.0]);
}

#[test]
fn editions_are_compared_on_what_both_asked() {
    // Quick asks v1 and d1. Full: v1 = 4, v2 = 1, d1 = 3; on what both asked vision is 4.
    let mut bank = board();
    for dimension in &mut bank.dimensions {
        let Children::Questions(questions) = &mut dimension.children else {
            unreachable!("they hold questions")
        };
        questions[0].quick = true;
    }
    let mut quick = assessment(&bank, &[("v1", "3"), ("d1", "3")]);
    quick.edition = Edition::Quick;
    let quick = Taken::new(&bank, quick);
    let full = Taken::with(&bank, &[("v1", "4"), ("v2", "1"), ("d1", "3")]);
    let comparison = compared(&quick, &full);
    assert_eq!(movements(&comparison), [("v1", Movement::Up), ("d1", Movement::Same)]);
    assert_eq!(named(&comparison.dimensions, "vision").difference(), Some(1.0));
    assert_eq!(comparison.index.difference(), Some(12.5), "(75 + 50)/2 − (50 + 50)/2");
    assert_eq!(lones(&comparison.unmatched.now), [(Kind::Question, "v2", Why::NotAsked)]);
    assert!(comparison.unmatched.then.is_empty());
    assert_eq!(compared(&full, &full).then, full.scorecard, "where nothing is left out, nothing is rescored");
}

#[test]
fn versions_are_matched_by_id() {
    let old = board();
    let mut new = board();
    new.version = "2.0.0".to_owned();
    new.dimensions[0] = dimension("vision", 1.0, vec![question("v1", 1.0), question("v3", 1.0)]);
    new.dimensions.push(dimension("focus", 1.0, vec![question("f1", 1.0)]));
    new.rules = vec![rule("fresh", Condition::QuestionAtMost("f1".to_owned(), 2.0), Severity::Blocker)];
    let then = Taken::with(&old, &[("v1", "2"), ("v2", "5"), ("d1", "3")]);
    let now = Taken::with(&new, &[("v1", "3"), ("v3", "1"), ("d1", "3"), ("f1", "1")]);
    let comparison = compared(&then, &now);
    assert_eq!(movements(&comparison), [("v1", Movement::Up), ("d1", Movement::Same)]);
    assert_eq!(named(&comparison.dimensions, "vision").difference(), Some(1.0), "on v1 alone");
    assert_eq!(lones(&comparison.unmatched.then), [(Kind::Question, "v2", Why::NotInBank)]);
    let fresh = [
        (Kind::Dimension, "focus", Why::NotInBank),
        (Kind::Question, "v3", Why::NotInBank),
        (Kind::Question, "f1", Why::NotInBank),
        (Kind::Rule, "fresh", Why::NotInBank),
    ];
    assert_eq!(lones(&comparison.unmatched.now), fresh);
    assert!(comparison.findings.is_empty());
}

#[test]
fn each_is_scored_with_its_own_bank() {
    // Then v1 counted for three quarters: (3·5 + 1)/4 = 4. Now for half: 3.
    let mut old = board();
    old.dimensions[0] = dimension("vision", 1.0, vec![question("v1", 3.0), question("v2", 1.0)]);
    let answers = [("v1", "5"), ("v2", "1")];
    let comparison = compared(&Taken::with(&old, &answers), &Taken::with(&board(), &answers));
    let vision = named(&comparison.dimensions, "vision");
    assert_eq!((vision.target_then, vision.target_now), (None, Some(4.0)));
    assert_eq!(vision.difference(), Some(-1.0));
}

#[test]
fn another_scale_is_compared_by_the_place_on_it() {
    // 3 of 1–5 is half way, and so is 5 of 0–10.
    let mut new = board();
    new.scales[0] = scale("ten", &[0.0, 5.0, 10.0]);
    let then = Taken::with(&board(), &[("v1", "3"), ("v2", "3"), ("d1", "3")]);
    let now = Taken::with(&new, &[("v1", "5"), ("v2", "10"), ("d1", "0")]);
    let comparison = compared(&then, &now);
    let expected = [("v1", Movement::Same), ("v2", Movement::Up), ("d1", Movement::Down)];
    assert_eq!(movements(&comparison), expected);
    assert!(comparison.questions.iter().all(|one| one.difference.is_none() && one.reworded));
    let vision = named(&comparison.dimensions, "vision");
    assert_eq!((vision.scale(), vision.difference(), vision.progress()), (None, None, None));
    assert_eq!(vision.percent.difference(), Some(25.0));
}

#[test]
fn a_dimension_with_other_questions_in_it_is_not_compared() {
    let mut new = board();
    new.dimensions = vec![
        dimension("vision", 1.0, vec![question("v1", 1.0)]),
        dimension("data", 1.0, vec![question("v2", 1.0), question("d1", 1.0)]),
    ];
    let answers = [("v1", "3"), ("v2", "3"), ("d1", "3")];
    let comparison = compared(&Taken::with(&board(), &answers), &Taken::with(&new, &answers));
    assert!(comparison.dimensions.is_empty());
    assert_eq!(comparison.unmatched.regrouped, ["vision", "data"]);
    assert!(comparison.questions.iter().all(|one| one.movement == Movement::Same && !one.reworded));
}

#[test]
fn a_sum_of_fewer_questions_stays_on_the_scale_of_all() {
    // A sum of two answers runs from 2 to 10; a 2 and a 3 alone are where 4 and 6 are.
    let mut bank = board();
    bank.dimensions[0].aggregate = Aggregate::Sum;
    bank.dimensions[0].target = Some(8.0);
    let Children::Questions(questions) = &mut bank.dimensions[0].children else { unreachable!("see above") };
    questions[0].quick = true;
    let full = Taken::with(&bank, &[("v1", "2"), ("v2", "2")]);
    let same = compared(&full, &Taken::with(&bank, &[("v1", "3"), ("v2", "4")]));
    assert_eq!(named(&same.dimensions, "vision").progress(), Some(0.75));
    let mut quick = assessment(&bank, &[("v1", "3")]);
    quick.edition = Edition::Quick;
    let comparison = compared(&full, &Taken::new(&bank, quick));
    let vision = named(&comparison.dimensions, "vision");
    assert_eq!((vision.difference(), vision.progress()), (Some(2.0), Some(0.5)));
}

#[test]
fn findings_are_new_gone_or_still_there() {
    let mut bank = board();
    let low = |id: &str| Condition::QuestionAtMost(id.to_owned(), 2.0);
    bank.rules = vec![
        rule("vision-low", Condition::DimensionBelow("vision".to_owned(), 3.0), Severity::Warning),
        rule("data-low", low("d1"), Severity::Blocker),
        rule("both-low", Condition::All(vec![low("v1"), low("d1")]), Severity::Warning),
        rule("one-low", Condition::Any(vec![low("v2"), low("d1")]), Severity::Warning),
        rule("unsure", Condition::DontKnowAtLeast(Some("vision".to_owned()), 1), Severity::Warning),
    ];
    let found = |then: [&str; 3], now: [&str; 3]| -> Vec<(String, FindingStatus)> {
        let taken = |answers: [&str; 3]| {
            Taken::with(&bank, &["v1", "v2", "d1"].into_iter().zip(answers).collect::<Vec<_>>())
        };
        let comparison = compared(&taken(then), &taken(now));
        comparison.findings.into_iter().map(|one| (one.rule, one.status)).collect()
    };
    let of = |rows: &[(&str, FindingStatus)]| -> Vec<(String, FindingStatus)> {
        rows.iter().map(|(id, status)| ((*id).to_owned(), *status)).collect()
    };
    let low = of(&[("data-low", Still), ("one-low", Still), ("vision-low", Gone), ("both-low", Gone)]);
    assert_eq!(found(["1", "4", "1"], ["4", "4", "1"]), low);
    let worse = of(&[("data-low", New), ("one-low", New)]);
    assert_eq!(found(["4", "4", "4"], ["4", "4", "1"]), worse);
    // d1 unknown: nothing can be said of what rests on it; v1 alone rules out "both-low".
    let unknown = of(&[("data-low", Unclear), ("one-low", Unclear)]);
    assert_eq!(found(["4", "4", "1"], ["4", "4", "?"]), unknown);
    let light = of(&[("data-low", ComeToLight), ("one-low", ComeToLight)]);
    assert_eq!(found(["4", "4", "?"], ["4", "4", "1"]), light);
    // v1 unknown: vision is anywhere from 3 to 5 with v2 = 5, and from 1 to 3 with v2 = 1.
    assert_eq!(
        found(["1", "1", "4"], ["?", "5", "4"]),
        of(&[("unsure", New), ("vision-low", Gone), ("one-low", Gone)])
    );
    assert_eq!(found(["1", "4", "4"], ["?", "4", "4"])[0], ("vision-low".to_owned(), Unclear));
    // What could stand in the way, and what no longer can, is told as such.
    assert_eq!(
        found(["4", "4", "4"], ["4", "4", "?"]),
        of(&[("data-low", NowUnclear), ("one-low", NowUnclear)])
    );
    assert_eq!(
        found(["4", "4", "?"], ["4", "4", "?"]),
        of(&[("data-low", StillUnclear), ("one-low", StillUnclear)])
    );
    assert_eq!(found(["4", "4", "?"], ["4", "4", "4"]), of(&[("data-low", RuledOut), ("one-low", RuledOut)]));
}

#[test]
fn other_banks_are_not_compared() {
    let mut other = board();
    other.id = "other".to_owned();
    let (then, now) = (Taken::with(&board(), &[]), Taken::with(&other, &[]));
    let error = compare(then.side(), now.side()).expect_err("they are different instruments");
    assert_eq!(error, OtherBank { then: "test".to_owned(), now: "other".to_owned() });
}

#[test]
fn what_is_not_known_leaves_room() {
    let bank = board();
    let mut then = assessment(&bank, &[("v1", "2"), ("v2", "?"), ("d1", "2")]);
    let now = Taken::with(&bank, &[("v1", "3"), ("v2", "3"), ("d1", "3")]);
    let comparison = compared(&Taken::new(&bank, then.clone()), &now);
    // Vision then is 2, anywhere from 1.5 to 3.5: 3 lies within that.
    let certain = |comparison: &Comparison, id| {
        let change = named(&comparison.dimensions, id);
        (change.percent.direction(), change.percent.is_certain())
    };
    assert_eq!(certain(&comparison, "vision"), (Some(Direction::Up), Some(false)));
    assert_eq!(certain(&comparison, "data"), (Some(Direction::Up), Some(true)));
    respond(&mut then, "v2", "2");
    let comparison = compared(&Taken::new(&bank, then), &now);
    assert_eq!(certain(&comparison, "vision"), (Some(Direction::Up), Some(true)));
}
