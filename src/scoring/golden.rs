//! Whole scorecards, computed by hand and compared to the last bit.

use super::testing::{assessment, band, bank, decision, dimension, parent, question, respond, rule, scale};
use super::*;
use crate::assessment::Edition;
use crate::bank::{Aggregate, Condition, Dimension, Missing, Question};

fn estimate(value: f64, low: f64, high: f64) -> Estimate {
    Estimate { value, low, high }
}

/// Ambition (weight 3, target 4): a1 (weight 2), a2, a3 (weight 1 each).
/// Data (weight 1, target 3): b1 (weight 3), b2 (weight 1), b3 (weight 5).
fn board() -> QuestionBank {
    let asked = |id, weight, horizons: &[Horizon]| Question {
        decisions: horizons.iter().map(|horizon| decision(4.0, *horizon)).collect(),
        ..question(id, weight)
    };
    let soon = [Horizon::NextMeeting];
    let a = vec![asked("a1", 2.0, &soon), asked("a2", 1.0, &[Horizon::Year]), asked("a3", 1.0, &soon)];
    let b = vec![
        asked("b1", 3.0, &[Horizon::Year, Horizon::NextMeeting]),
        asked("b2", 1.0, &soon),
        asked("b3", 5.0, &soon),
    ];
    let mut bank = bank(vec![
        Dimension { target: Some(4.0), ..dimension("ambition", 3.0, a) },
        Dimension { target: Some(3.0), ..dimension("data", 1.0, b) },
    ]);
    bank.bands =
        vec![band(0.0, "adrift"), band(25.0, "aware"), band(45.0, "directed"), band(70.0, "leading")];
    bank.rules = vec![
        rule("not-sure", Condition::DontKnowAtLeast(None, 1), Severity::Warning),
        rule("never", Condition::QuestionAtMost("b3".to_owned(), 5.0), Severity::Blocker),
        rule("data-first", Condition::QuestionAtMost("b1".to_owned(), 2.0), Severity::Blocker),
    ];
    bank.rules[2].before = vec!["ambition".to_owned()];
    bank.rules[2].cap = Some("aware".to_owned());
    bank
}

#[test]
fn a_board_scores_as_computed_by_hand() {
    // Ambition: a1 = 4 (×2), a2 = 1 (×1), a3 don't know (×1), on 1–5.
    //   score (8 + 1)/3 = 3       low (8 + 1 + 1)/4 = 2.5     high (8 + 1 + 5)/4 = 3.5
    //   percent (3 − 1)/4 = 50    37.5                        62.5
    //   coverage 3/4              target 4, so the gap is 1
    // Data: b1 = 2 (×3), b2 = 4 (×1), b3 not applicable.
    //   score (6 + 4)/4 = 2.5     percent 37.5    coverage 1    target 3, so the gap is 0.5
    // Index: (3·50 + 37.5)/4 = 46.875   low (3·37.5 + 37.5)/4 = 37.5   high (3·62.5 + 37.5)/4 = 56.25
    // Coverage (3·0.75 + 1)/4 = 0.8125: enough for a band. 46.875 is "directed" (from 45), but
    // "data-first" fires (b1 ≤ 2) and holds it at "aware".
    // Distances from the target, in percent points, times the part of the whole:
    //   a1 75 − 75 = 0;  a2 75 − 0 = 75, × 3/4 · 1/4 = 14.0625
    //   b1 50 − 25 = 25, × 1/4 · 3/4 = 4.6875;  b2 above its target
    //   of 18.75: a2 0.75, b1 0.25
    let bank = board();
    let answers = [("a1", "4"), ("a2", "1"), ("a3", "?"), ("b1", "2"), ("b2", "4"), ("b3", "n/a")];
    let card = score(&bank, &assessment(&bank, &answers));

    assert_eq!(card.index, Some(estimate(46.875, 37.5, 56.25)));
    assert_eq!(card.coverage, Some(0.8125));
    assert_eq!(
        card.band,
        BandOutcome::Named {
            id: "aware".to_owned(),
            lowest: "aware".to_owned(),
            highest: "aware".to_owned(),
            capped_by: vec!["data-first".to_owned()],
        }
    );
    let ambition = DimensionScore {
        id: "ambition".to_owned(),
        score: Some(estimate(3.0, 2.5, 3.5)),
        lowest: 1.0,
        highest: 5.0,
        percent: Some(estimate(50.0, 37.5, 62.5)),
        coverage: Some(0.75),
        target: Some(4.0),
        gap: Some(1.0),
        dimensions: Vec::new(),
    };
    let data = DimensionScore {
        id: "data".to_owned(),
        score: Some(estimate(2.5, 2.5, 2.5)),
        percent: Some(estimate(37.5, 37.5, 37.5)),
        coverage: Some(1.0),
        target: Some(3.0),
        gap: Some(0.5),
        ..ambition.clone()
    };
    assert_eq!(card.dimensions, [ambition, data]);
    let shares: Vec<_> = card.questions.iter().map(|question| question.share_of_gap).collect();
    assert_eq!(shares, [Some(0.0), Some(0.75), None, Some(0.25), Some(0.0), None]);
    let percents: Vec<_> = card.questions.iter().map(|question| question.percent).collect();
    assert_eq!(percents, [Some(75.0), Some(0.0), None, Some(25.0), Some(75.0), None]);
    assert_eq!(card.unknown, ["a3"]);
    assert!(card.unanswered.is_empty());
    let fired: Vec<_> =
        card.findings.iter().map(|finding| (finding.rule.as_str(), finding.before.len())).collect();
    assert_eq!(fired, [("data-first", 1), ("not-sure", 0)]);
    let agenda: Vec<_> = card
        .decisions
        .iter()
        .map(|decision| (decision.question.as_str(), decision.position, decision.horizon))
        .collect();
    let expected = [("a2", 0, Horizon::Year), ("b1", 1, Horizon::NextMeeting), ("b1", 0, Horizon::Year)];
    assert_eq!(agenda, expected, "by share, then by horizon; a1 and b2 are where they should be");
}

#[test]
fn nothing_known_is_no_score() {
    for missing in [Missing::Exclude, Missing::Lowest] {
        let mut bank = board();
        bank.missing = missing;
        for answers in [&[][..], &[("a1", "?"), ("b3", "n/a"), ("b1", "no such option"), ("gone", "3")]] {
            let card = score(&bank, &assessment(&bank, answers));
            assert_eq!((card.index, card.coverage), (None, Some(0.0)), "{missing:?}");
            assert_eq!(card.band, BandOutcome::None);
            assert!(card.dimensions.iter().all(|one| one.score.is_none() && one.gap.is_none()));
            assert!(card.questions.iter().all(|one| one.value.is_none() && one.share_of_gap.is_none()));
            assert!(card.decisions.is_empty());
        }
    }
}

#[test]
fn an_option_the_scale_lacks_is_unanswered() {
    let bank = board();
    let card = score(&bank, &assessment(&bank, &[("a1", "6"), ("a2", "3")]));
    assert_eq!(card.unanswered, ["a1", "a3", "b1", "b2", "b3"]);
    assert_eq!(card.question("a1").map(|question| &question.response), Some(&None));
}

#[test]
fn a_dimension_in_which_nothing_applies_weighs_nothing() {
    let bank = board();
    let away = [("b1", "n/a"), ("b2", "n/a"), ("b3", "n/a")];
    let answers: Vec<_> = [("a1", "4"), ("a2", "1"), ("a3", "3")].into_iter().chain(away).collect();
    let card = score(&bank, &assessment(&bank, &answers));
    // (8 + 1 + 3)/4 = 3, half way.
    assert_eq!((card.index, card.coverage), (Some(estimate(50.0, 50.0, 50.0)), Some(1.0)));
    let data = card.dimension("data").expect("it is still listed");
    assert_eq!((data.score, data.coverage, data.target), (None, None, Some(3.0)));
    let card = score(&bank, &assessment(&bank, &away));
    assert_eq!((card.index, card.coverage), (None, Some(0.0)));
}

#[test]
fn only_the_questions_of_the_edition_exist() {
    let mut bank = board();
    let crate::bank::Children::Questions(questions) = &mut bank.dimensions[0].children else {
        unreachable!("ambition holds questions")
    };
    questions[1].quick = true;
    let mut quick = assessment(&bank, &[("a1", "5"), ("a2", "2"), ("b1", "1")]);
    quick.edition = Edition::Quick;
    let card = score(&bank, &quick);
    assert_eq!((card.index, card.coverage), (Some(estimate(25.0, 25.0, 25.0)), Some(1.0)));
    assert_eq!(card.questions.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a2"]);
    assert!(card.unanswered.is_empty() && card.findings.is_empty());
    assert_eq!(card.dimension("data").map(|data| (data.score, data.coverage)), Some((None, None)));
}

#[test]
fn a_dimension_without_a_score_could_be_anywhere_in_the_index() {
    // Ambition 4 of 5 throughout, 75 %; of data nothing is known.
    // low (3·75 + 0)/4 = 56.25, high (3·75 + 100)/4 = 81.25
    let bank = board();
    let answers = [("a1", "4"), ("a2", "4"), ("a3", "4")];
    let card = score(&bank, &assessment(&bank, &answers));
    assert_eq!((card.index, card.coverage), (Some(estimate(75.0, 56.25, 81.25)), Some(0.75)));
    assert_eq!(card.band, BandOutcome::TooLittleKnown { missing: 3 });
}

#[test]
fn missing_can_count_as_the_lowest() {
    // Ambition: (2·4 + 1 + 1)/4 = 2.5 for the score; the interval knows that a2 and a3 are open.
    // Data, unanswered, is at the bottom. Index 3·37.5/4 = 28.125, high (3·87.5 + 100)/4 = 90.625.
    let mut bank = board();
    bank.missing = Missing::Lowest;
    let card = score(&bank, &assessment(&bank, &[("a1", "4"), ("a2", "?")]));
    let scores: Vec<_> = card.dimensions.iter().map(|one| one.score).collect();
    assert_eq!(scores, [Some(estimate(2.5, 2.5, 4.5)), Some(estimate(1.0, 1.0, 5.0))]);
    assert_eq!(card.index, Some(estimate(28.125, 28.125, 90.625)));
    assert_eq!(card.coverage, Some(0.375), "(3 · 2/4 + 0)/4");
}

#[test]
fn the_respondents_target_goes_before_the_banks() {
    let bank = board();
    let mut own = assessment(&bank, &[("a1", "3"), ("b1", "3")]);
    own.targets.extend([("ambition".to_owned(), 5.0), ("data".to_owned(), f64::NAN)]);
    let card = score(&bank, &own);
    let gaps: Vec<_> = card.dimensions.iter().map(|one| (one.target, one.gap)).collect();
    assert_eq!(gaps, [(Some(5.0), Some(2.0)), (Some(3.0), Some(0.0))]);
    assert_eq!(card.dimension("ambition").and_then(DimensionScore::target_percent), Some(100.0));
}

#[test]
fn a_question_without_any_target_above_it_still_brings_its_decision() {
    let proposing =
        |id| Question { decisions: vec![decision(3.0, Horizon::NinetyDays)], ..question(id, 1.0) };
    let mut bank = bank(vec![
        parent("aimed", 1.0, vec![dimension("under", 1.0, vec![proposing("u1"), proposing("u2")])]),
        dimension("free", 1.0, vec![proposing("f1"), proposing("f2")]),
    ]);
    bank.dimensions[0].target = Some(3.0);
    let answers = [("u1", "3"), ("u2", "2"), ("f1", "1"), ("f2", "4")];
    let card = score(&bank, &assessment(&bank, &answers));
    let agenda: Vec<_> = card.decisions.iter().map(|one| one.question.as_str()).collect();
    assert_eq!(agenda, ["u2", "f1"], "u1 is on target; f2 is above what its decision is for");
    let shares: Vec<_> = card.questions.iter().map(|question| question.share_of_gap).collect();
    assert_eq!(shares, [Some(0.0), Some(1.0), None, None]);
}

#[test]
fn shares_follow_the_weights_down_the_tree() {
    // All at the bottom of a target of 100 %, so a share is the product of the weights:
    // p1 3/4 · 1/4 = 0.1875, q1 3/4 · 3/4 · 1/2 = 0.28125 = q2, r1 1/4.
    let one = |id| question(id, 1.0);
    let mut bank = bank(vec![
        parent(
            "wide",
            3.0,
            vec![dimension("p", 1.0, vec![one("p1")]), dimension("q", 3.0, vec![one("q1"), one("q2")])],
        ),
        dimension("r", 1.0, vec![one("r1")]),
    ]);
    for dimension in &mut bank.dimensions {
        dimension.target = Some(5.0);
    }
    let card = score(&bank, &assessment(&bank, &["p1", "q1", "q2", "r1"].map(|id| (id, "1"))));
    let shares: Vec<_> = card.questions.iter().map(|question| question.share_of_gap).collect();
    assert_eq!(shares, [0.1875, 0.28125, 0.28125, 0.25].map(Some));
}

#[test]
fn equal_shares_keep_the_order_of_asking() {
    // A target beyond the scale is 100 %. Each a quarter: 0.7/2.8, and thirds of 2.1/2.8, which
    // differ in the last bit.
    let proposing = |id| Question { decisions: vec![decision(2.0, Horizon::Year)], ..question(id, 0.7) };
    let bank = bank(vec![
        Dimension { target: Some(9.0), ..dimension("one", 0.7, vec![proposing("a")]) },
        Dimension { target: Some(9.0), ..dimension("three", 2.1, ["b", "c", "d"].map(proposing).into()) },
    ]);
    let card = score(&bank, &assessment(&bank, &["d", "c", "b", "a"].map(|id| (id, "1"))));
    let agenda: Vec<_> = card.decisions.iter().map(|one| one.question.as_str()).collect();
    assert_eq!(agenda, ["a", "b", "c", "d"]);
    assert!(card.decisions[0].share_of_gap < card.decisions[1].share_of_gap, "or this shows nothing");
}

/// OWASP SAMM v2: a function is the mean of practices, a practice the mean of two streams, a
/// stream the sum of three answers (maturity 1–3), and a blank counts as nothing.
fn samm() -> QuestionBank {
    let stream = |name: &str| Dimension {
        aggregate: Aggregate::Sum,
        ..dimension(name, 1.0, (1..=3).map(|maturity| question(&format!("{maturity}{name}"), 1.0)).collect())
    };
    let practice = parent("practice", 1.0, vec![stream("A"), stream("B")]);
    let mut bank = bank(vec![parent("function", 1.0, vec![practice])]);
    bank.scales = vec![scale("samm", &[0.0, 0.25, 0.5, 1.0])];
    bank.missing = Missing::Lowest;
    bank
}

#[test]
fn the_published_arithmetic_of_samm_comes_out() {
    // 1A, 1B, 2A, 2B, 3A, 3B, and the practice's score.
    let published = [
        (["0.5", "0.25", "0", "0.25", "0", "0"], 0.5),
        (["1", "1", "0.5", "1", "0.5", "0"], 2.0),
        (["0.25", "1", "0", "0", "0", "0"], 0.625),
    ];
    let bank = samm();
    for (answers, practice) in published {
        let all: Vec<_> = ["1A", "1B", "2A", "2B", "3A", "3B"].into_iter().zip(answers).collect();
        let card = score(&bank, &assessment(&bank, &all));
        let exact = Some(estimate(practice, practice, practice));
        assert_eq!(card.dimension("practice").and_then(|one| one.score), exact);
        assert_eq!(card.dimension("function").and_then(|one| one.score), exact);
        assert_eq!(card.dimension("A").map(|one| (one.lowest, one.highest)), Some((0.0, 3.0)));
        // A blank counts as the lowest, so leaving out the zeros gives the same score.
        let given: Vec<_> = all.into_iter().filter(|(_, answer)| *answer != "0").collect();
        let blanks = score(&bank, &assessment(&bank, &given));
        assert_eq!(blanks.dimension("practice").and_then(|one| Some(one.score?.value)), Some(practice));
        assert!(blanks.coverage < Some(1.0));
    }
}

#[test]
fn a_sum_with_a_blank_is_prorated() {
    // Half of the weight that is known is reached: (0.5 + 0.5)/2, so half of 3.
    let mut bank = samm();
    bank.missing = Missing::Exclude;
    let mut answers = assessment(&bank, &[("1A", "0.5"), ("2A", "0.5"), ("3A", "?")]);
    let stream = score(&bank, &answers).dimension("A").and_then(|one| one.score);
    assert_eq!(stream, Some(estimate(1.5, 1.0, 2.0)));
    respond(&mut answers, "3A", "n/a");
    let card = score(&bank, &answers);
    let stream = card.dimension("A").map(|one| (one.score, one.highest));
    assert_eq!(stream, Some((Some(estimate(1.5, 1.5, 1.5)), 3.0)), "the scale stays the bank's");
}
