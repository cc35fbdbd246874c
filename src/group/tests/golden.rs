//! Whole groups, computed by hand: what is told of each question, dimension, rule and decision.
//!
//! The targets are 4 on scales of 1 to 5. The consensus is 1 + Σ p·log₂(1 − |x − mean| ÷ 4), the
//! deviation the mean distance from the median.

use super::*;

/// A line for each thing that is told.
fn told(group: &Group) -> Vec<String> {
    let question = |one: &QuestionGroup| {
        let spread = one.spread.as_ref().map(|spread| {
            let split = if spread.split { ", split" } else { "" };
            let (median, deviation, consensus) = (spread.median, spread.deviation, spread.consensus);
            let range = format!("{}–{}", spread.min, spread.max);
            format!(", median {median}, {range}, deviation {deviation:.2}, consensus {consensus:.6}{split}")
        });
        let gap = one.gap.map(|gap| format!(", gap {gap}")).unwrap_or_default();
        let spread = spread.unwrap_or_default();
        format!(
            "{}: {} of {} answered, {} unknown{spread}{gap}",
            one.id, one.answered, one.asked, one.dont_know
        )
    };
    let dimension = |one: &DimensionGroup| {
        let scores: Vec<_> = one.scores.iter().map(|one| format!("{} × {}", one.count, one.score)).collect();
        let median = one.median.map(|median| format!(", median {median}")).unwrap_or_default();
        format!("{}: {} scores [{}]{median}", one.id, one.answered, scores.join(", "))
    };
    let rule = |one: &RuleGroup| format!("{}: holds for {}, open for {}", one.rule, one.holds, one.open);
    let decision = |one: &DecisionGroup| format!("decision of {}: {} people", one.question, one.people);
    let questions = group.questions.iter().map(question);
    let rest = group.rules.iter().map(rule).chain(group.decisions.iter().map(decision));
    questions.chain(group.dimensions.iter().map(dimension)).chain(rest).collect()
}

#[track_caller]
fn assert_told(people: &[[&'static str; 4]], floor: Floor, expected: &[&str]) {
    let people: Vec<Person> = people.iter().map(|answers| ("", *answers)).collect();
    let found = group(&board(), &people, floor).expect("enough answered");
    assert_eq!((found.people, found.without_answers), (people.len(), 0));
    assert_eq!(told(&found), expected);
}

const FEW: Floor = Floor { whole: 1, role: 1 };

#[test]
fn five_who_agree() {
    // a: (2 + 4) ÷ 2 = 3; b: (3 + 5) ÷ 2 = 4. A gap is the target's 75 % less the median's place.
    assert_told(
        &[["2", "4", "3", "5"]; 5],
        Floor::default(),
        &[
            "a1: 5 of 5 answered, 0 unknown, median 2, 2–2, deviation 0.00, consensus 1.000000, gap 50",
            "a2: 5 of 5 answered, 0 unknown, median 4, 4–4, deviation 0.00, consensus 1.000000, gap 0",
            "b1: 5 of 5 answered, 0 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "b2: 5 of 5 answered, 0 unknown, median 5, 5–5, deviation 0.00, consensus 1.000000, gap 0",
            "a: 5 scores [5 × 3], median 3",
            "b: 5 scores [5 × 4], median 4",
            "low: holds for 5, open for 0",
            "decision of a1: 5 people",
        ],
    );
}

#[test]
fn three_against_two() {
    // a1: mean 2.8; 1 + 0.6·log₂(1 − 0.8 ÷ 4) + 0.4·log₂(1 − 1.2 ÷ 4) = 1 − 0.193157 − 0.205829.
    // The middle of five scores is the third: 2.5.
    let people = [["2", "3", "3", "3"]; 3].into_iter().chain([["4", "3", "3", "3"]; 2]);
    assert_told(
        &people.collect::<Vec<_>>(),
        Floor::default(),
        &[
            "a1: 5 of 5 answered, 0 unknown, median 2, 2–4, deviation 0.80, consensus 0.601014, split, gap 50",
            "a2: 5 of 5 answered, 0 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "b1: 5 of 5 answered, 0 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "b2: 5 of 5 answered, 0 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "a: 5 scores [3 × 2.5, 2 × 3.5], median 2.5",
            "b: 5 scores [5 × 3], median 3",
            "low: holds for 3, open for 0",
            "decision of a1: 3 people",
        ],
    );
}

#[test]
fn one_who_sees_it_differently() {
    // a1: mean 3.4; 1 + 0.8·log₂(1 − 0.6 ÷ 4) + 0.2·log₂(1 − 2.4 ÷ 4) = 1 − 0.187572 − 0.264386.
    // b: 3 for four of them, and for the fifth (1 + 4) ÷ 2 = 2.5, below 3.
    // b1: mean 1.8; 1 + 0.8·log₂(1 − 0.2 ÷ 4) + 0.2·log₂(1 − 0.8 ÷ 4) = 1 − 0.059200 − 0.064386.
    let people = [["4", "4", "2", "4"]; 4].into_iter().chain([["1", "4", "1", "4"]]);
    assert_told(
        &people.collect::<Vec<_>>(),
        Floor::default(),
        &[
            "a1: 5 of 5 answered, 0 unknown, median 4, 1–4, deviation 0.60, consensus 0.548042, gap 0",
            "a2: 5 of 5 answered, 0 unknown, median 4, 4–4, deviation 0.00, consensus 1.000000, gap 0",
            "b1: 5 of 5 answered, 0 unknown, median 2, 1–2, deviation 0.20, consensus 0.876414, gap 50",
            "b2: 5 of 5 answered, 0 unknown, median 4, 4–4, deviation 0.00, consensus 1.000000, gap 0",
            "a: 5 scores [1 × 2.5, 4 × 4], median 4",
            "b: 5 scores [1 × 2.5, 4 × 3], median 3",
            "low: holds for 1, open for 0",
            "below: holds for 1, open for 0",
            "decision of b1: 5 people",
            "decision of a1: 1 people",
        ],
    );
}

#[test]
fn five_who_do_not_know() {
    // Not knowing is an answer, but no level: nothing is at zero or in the middle, and nothing is said
    // not to hold.
    assert_told(
        &[["?"; 4]; 5],
        Floor::default(),
        &[
            "a1: 0 of 5 answered, 5 unknown",
            "a2: 0 of 5 answered, 5 unknown",
            "b1: 0 of 5 answered, 5 unknown",
            "b2: 0 of 5 answered, 5 unknown",
            "a: 0 scores []",
            "b: 0 scores []",
            "low: holds for 0, open for 5",
            "below: holds for 0, open for 5",
        ],
    );
}

#[test]
fn one_and_two_where_that_is_asked_for() {
    let board_of = |people: &[Person]| group(&board(), people, Floor::default());
    let [one, other]: [Person; 2] = [("", ["1", "5", "3", "?"]), ("", ["4", "5", "3", "3"])];
    assert_eq!(board_of(&[one]), Err(TooFew { people: 1, floor: 3 }));
    assert_eq!(board_of(&[one, other]), Err(TooFew { people: 2, floor: 3 }));
    // b is between (3 + 1) ÷ 2 and (3 + 5) ÷ 2: whether it is below 3 cannot be said.
    assert_told(
        &[one.1],
        FEW,
        &[
            "a1: 1 of 1 answered, 0 unknown, median 1, 1–1, deviation 0.00, consensus 1.000000, gap 75",
            "a2: 1 of 1 answered, 0 unknown, median 5, 5–5, deviation 0.00, consensus 1.000000, gap 0",
            "b1: 1 of 1 answered, 0 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "b2: 0 of 1 answered, 1 unknown",
            "a: 1 scores [1 × 3], median 3",
            "b: 1 scores [1 × 3], median 3",
            "low: holds for 1, open for 0",
            "below: holds for 0, open for 1",
            "decision of a1: 1 people",
        ],
    );
    // a1: mean 2.5; both lie 1.5 from it: 1 + log₂(1 − 1.5 ÷ 4) = 0.321928. Two are not split: nobody
    // stands beside either of them.
    assert_told(
        &[one.1, other.1],
        FEW,
        &[
            "a1: 2 of 2 answered, 0 unknown, median 2.5, 1–4, deviation 1.50, consensus 0.321928, gap 37.5",
            "a2: 2 of 2 answered, 0 unknown, median 5, 5–5, deviation 0.00, consensus 1.000000, gap 0",
            "b1: 2 of 2 answered, 0 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "b2: 1 of 2 answered, 1 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "a: 2 scores [1 × 3, 1 × 4.5], median 3.75",
            "b: 2 scores [2 × 3], median 3",
            "low: holds for 1, open for 0",
            "below: holds for 0, open for 1",
            "decision of a1: 1 people",
        ],
    );
}

#[test]
fn twelve_at_a_table() {
    // a1: three each at 1, 3, 4 and 5: mean 3.25, median 3.5; 1 + ¼·(log₂(1 − 2.25 ÷ 4) + log₂(1 − 0.25 ÷ 4)
    // + log₂(1 − 0.75 ÷ 4) + log₂(1 − 1.75 ÷ 4)) = 0.396153.
    // a2: nine at 3, and three who don't know; so a is 1 for three of them, then (3 + 3) ÷ 2, (4 + 3) ÷ 2
    // and (5 + 3) ÷ 2: the sixth and the seventh of 1 1 1 3 3 3 3.5 3.5 3.5 4 4 4 are 3 and 3.5.
    // b1: two chose a level, of whom nothing is told at three; nor therefore of b, nor of what rests on it.
    let of = |a1, a2, b1, b2| [[a1, a2, b1, b2]; 3];
    let mut people =
        [of("1", "?", "?", "4"), of("3", "3", "?", "4"), of("4", "3", "?", "4"), of("5", "3", "?", "4")]
            .concat();
    people[0][2] = "1";
    people[4][2] = "2";
    assert_told(
        &people,
        Floor::default(),
        &[
            "a1: 12 of 12 answered, 0 unknown, median 3.5, 1–5, deviation 1.25, consensus 0.396153, split, gap 12.5",
            "a2: 9 of 12 answered, 3 unknown, median 3, 3–3, deviation 0.00, consensus 1.000000, gap 25",
            "b1: 2 of 12 answered, 10 unknown",
            "b2: 12 of 12 answered, 0 unknown, median 4, 4–4, deviation 0.00, consensus 1.000000, gap 0",
            "a: 12 scores [3 × 1, 3 × 3, 3 × 3.5, 3 × 4], median 3.25",
            "b: 12 scores []",
            "low: holds for 3, open for 0",
            "decision of a1: 3 people",
        ],
    );
}
