//! What holds for every bank and every assessment.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::decide::millionths;
use super::testing::{assessment, bank, decision, dimension, parent, question, respond, scale};
use super::*;
use crate::assessment::Edition;
use crate::bank::{Aggregate, Children, Condition, Dimension, Missing, Question, Scale};

/// How far two ways of adding up the same numbers may differ.
const NOISE: f64 = 1e-9;

fn aggregates() -> impl Strategy<Value = Aggregate> {
    prop_oneof![Just(Aggregate::Mean), Just(Aggregate::Sum), Just(Aggregate::Min)]
}

/// Two to six values from -10 to 10, rising.
fn scales() -> impl Strategy<Value = Vec<Scale>> {
    let values = (-10.0..5.0, prop::collection::vec(0.05..1.0, 1..6)).prop_map(|(first, steps)| {
        let rising = steps.iter().scan(first, |value, step| {
            *value += step;
            Some(*value)
        });
        std::iter::once(first).chain(rising).collect::<Vec<f64>>()
    });
    prop::collection::vec(values, 3).prop_map(|all| all.iter().map(|values| scale("scale", values)).collect())
}

fn questions() -> impl Strategy<Value = Vec<Question>> {
    let one = (0.1..10.0, 0..3_usize, any::<bool>()).prop_map(|(weight, scale, quick)| Question {
        scale,
        quick,
        decisions: vec![decision(20.0, Horizon::Year)],
        ..question("", weight)
    });
    prop::collection::vec(one, 1..4)
}

/// Trees of one to three levels.
fn dimensions() -> impl Strategy<Value = Dimension> {
    let about = || (0.1..10.0, aggregates(), prop::option::of(-10.0..10.0));
    let leaf = (about(), questions()).prop_map(|((weight, aggregate, target), questions)| Dimension {
        target,
        aggregate,
        ..dimension("", weight, questions)
    });
    leaf.prop_recursive(2, 12, 3, move |inner| {
        (about(), prop::collection::vec(inner, 1..4)).prop_map(|((weight, aggregate, target), children)| {
            Dimension { target, aggregate, ..parent("", weight, children) }
        })
    })
}

/// Gives every dimension and question an id of its own.
fn number(dimensions: &mut [Dimension], count: &mut usize) {
    for dimension in dimensions {
        *count += 1;
        dimension.id = format!("d{count}");
        match &mut dimension.children {
            Children::Dimensions(children) => number(children, count),
            Children::Questions(questions) => {
                for question in questions {
                    *count += 1;
                    question.id = format!("q{count}");
                }
            }
        }
    }
}

pub(crate) fn banks() -> impl Strategy<Value = QuestionBank> {
    (scales(), prop::collection::vec(dimensions(), 1..4), any::<bool>(), any::<bool>()).prop_map(
        |(scales, dimensions, lowest, one_scale): (Vec<Scale>, Vec<Dimension>, _, _)| {
            let mut dimensions = dimensions;
            let scales = if one_scale { vec![scales[0].clone(); scales.len()] } else { scales };
            number(&mut dimensions, &mut 0);
            let missing = if lowest { Missing::Lowest } else { Missing::Exclude };
            QuestionBank { missing, scales, ..bank(dimensions) }
        },
    )
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Reply {
    Option(prop::sample::Index),
    DontKnow,
    NotApplicable,
    NoSuchOption,
    Nothing,
}

/// Replies to deal out over the questions, again from the first when there are more of those.
pub(crate) fn replies() -> impl Strategy<Value = Vec<Reply>> {
    let reply = prop_oneof![
        5 => any::<prop::sample::Index>().prop_map(Reply::Option),
        2 => Just(Reply::DontKnow),
        2 => Just(Reply::NotApplicable),
        1 => Just(Reply::NoSuchOption),
        2 => Just(Reply::Nothing),
    ];
    prop::collection::vec(reply, 1..30)
}

fn option_at(bank: &QuestionBank, question: &Question, index: prop::sample::Index) -> String {
    index.get(&bank.scale_of(question).options).id.clone()
}

pub(crate) fn answered(bank: &QuestionBank, replies: &[Reply], quick: bool) -> Assessment {
    let mut filled = assessment(bank, &[]);
    filled.edition = if quick { Edition::Quick } else { Edition::Full };
    for (question, reply) in bank.questions().zip(replies.iter().cycle()) {
        let reply = match reply {
            Reply::Option(index) => option_at(bank, question, *index),
            Reply::DontKnow => "?".to_owned(),
            Reply::NotApplicable => "n/a".to_owned(),
            Reply::NoSuchOption => "no such option".to_owned(),
            Reply::Nothing => continue,
        };
        respond(&mut filled, &question.id, &reply);
    }
    filled
}

/// Every number of a scorecard.
fn numbers(card: &Scorecard) -> Vec<f64> {
    let ends =
        |estimate: Option<Estimate>| estimate.map(|it| [it.value, it.low, it.high]).into_iter().flatten();
    let mut all: Vec<f64> = ends(card.index).chain(card.coverage).collect();
    for (_, one) in card.all_dimensions() {
        all.extend(ends(one.score).chain(ends(one.percent)));
        all.extend(
            [one.lowest, one.highest].into_iter().chain(one.coverage).chain(one.target).chain(one.gap),
        );
    }
    for one in &card.questions {
        all.extend([one.value, one.percent, one.share_of_gap].into_iter().flatten());
    }
    all.extend(card.decisions.iter().map(|decision| decision.share_of_gap));
    all
}

fn ordered(numbers: &[f64]) -> bool {
    numbers.is_sorted_by(|one, next| one <= next)
}

/// Whether no score of the second lies below the same score of the first, nor the index.
fn nowhere_lower(first: &Scorecard, second: &Scorecard) -> bool {
    let scores = |card: &Scorecard| -> Vec<Option<f64>> {
        let dimensions = card.all_dimensions();
        let all = dimensions.iter().map(|(_, one)| one.score).chain([card.index]);
        all.map(|estimate| Some(estimate?.value)).collect()
    };
    scores(first).iter().zip(scores(second)).all(|pair| match pair {
        (Some(first), Some(second)) => second + NOISE >= *first,
        (first, second) => first.is_none() && second.is_none(),
    })
}

/// The bank without one question, and without the dimensions that it leaves empty.
fn without(dimensions: &[Dimension], id: &str) -> Vec<Dimension> {
    let kept = |dimension: &Dimension| {
        let children = match &dimension.children {
            Children::Dimensions(children) => {
                Some(without(children, id)).filter(|kept| !kept.is_empty()).map(Children::Dimensions)
            }
            Children::Questions(questions) => {
                let kept: Vec<_> = questions.iter().filter(|question| question.id != id).cloned().collect();
                Some(kept).filter(|kept| !kept.is_empty()).map(Children::Questions)
            }
        };
        Some(Dimension { children: children?, ..dimension.clone() })
    };
    dimensions.iter().filter_map(kept).collect()
}

/// What each dimension counts for, where anything of it applies.
#[derive(Debug, PartialEq)]
struct Counts {
    percent: Option<Estimate>,
    coverage: Option<f64>,
    /// Where the scale is the same: score and gap.
    own: Option<(Option<Estimate>, Option<f64>)>,
}

/// The counts of the dimensions that the other card has too; raw scores where both have one scale.
fn counts(card: &Scorecard, other: &Scorecard) -> BTreeMap<String, Counts> {
    let ends = |one: &DimensionScore| (round_six(one.lowest), round_six(one.highest));
    let dimensions = card.all_dimensions().into_iter().filter(|(_, one)| one.coverage.is_some());
    let count = |(_, one): (usize, &DimensionScore)| {
        let same_scale = other.dimension(&one.id).is_some_and(|other| ends(other) == ends(one));
        let own = same_scale.then(|| (near(one.score), one.gap.map(round_six)));
        (one.id.clone(), Counts { percent: near(one.percent), coverage: one.coverage, own })
    };
    dimensions.map(count).collect()
}

/// To six places: the way to a number may differ by the noise of a sum.
fn near(estimate: Option<Estimate>) -> Option<Estimate> {
    let Estimate { value, low, high } = estimate?;
    Some(Estimate { value: round_six(value), low: round_six(low), high: round_six(high) })
}

/// The shares of the gap, where all scales are what they are in the other card.
fn shares(card: &Scorecard) -> Vec<(String, Option<f64>)> {
    let answered = card.questions.iter().filter(|one| one.value.is_some());
    answered.map(|one| (one.id.clone(), one.share_of_gap.map(round_six))).collect()
}

/// A condition on these questions and dimensions; a limit is a place on the whole of scales.
fn conditions(questions: Vec<String>, dimensions: Vec<String>) -> BoxedStrategy<Condition> {
    let limit = || -11.0..11.0;
    let question = prop::sample::select(questions);
    let leaf = prop_oneof![
        (question.clone(), limit()).prop_map(|(id, limit)| Condition::QuestionAtMost(id, limit)),
        (question, limit()).prop_map(|(id, limit)| Condition::QuestionAtLeast(id, limit)),
        (prop::sample::select(dimensions), limit())
            .prop_map(|(id, limit)| Condition::DimensionBelow(id, limit)),
        (1..4_u32).prop_map(|least| Condition::DontKnowAtLeast(None, least)),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        let inner = prop::collection::vec(inner, 1..3);
        prop_oneof![inner.clone().prop_map(Condition::All), inner.prop_map(Condition::Any)]
    })
    .boxed()
}

fn banks_with_conditions() -> impl Strategy<Value = (QuestionBank, Condition)> {
    banks().prop_flat_map(|bank| {
        let questions = bank.questions().map(|question| question.id.clone()).collect();
        let blank = score(&bank, &assessment(&bank, &[]));
        let dimensions = blank.all_dimensions().into_iter().map(|(_, one)| one.id.clone()).collect();
        (Just(bank), conditions(questions, dimensions))
    })
}

/// Whether it holds where all is known; how many are "I don't know" is as in the card given.
fn holds(card: &Scorecard, known: &Scorecard, condition: &Condition) -> bool {
    match condition {
        Condition::DontKnowAtLeast(..) => Facts::from(card).judge(condition).truth == Truth::Holds,
        Condition::All(all) => all.iter().all(|inner| holds(card, known, inner)),
        Condition::Any(any) => any.iter().any(|inner| holds(card, known, inner)),
        Condition::QuestionAtMost(id, limit) => {
            value(known, id).is_some_and(|value| round_six(value) <= round_six(*limit))
        }
        Condition::QuestionAtLeast(id, limit) => {
            value(known, id).is_some_and(|value| round_six(value) >= round_six(*limit))
        }
        Condition::DimensionBelow(id, limit) => {
            let score = known.dimension(id).and_then(|dimension| dimension.score);
            score.is_some_and(|score| round_six(score.value) < round_six(*limit))
        }
    }
}

fn counts_unknown(condition: &Condition) -> bool {
    match condition {
        Condition::DontKnowAtLeast(..) => true,
        Condition::All(inner) | Condition::Any(inner) => inner.iter().any(counts_unknown),
        _ => false,
    }
}

fn value(card: &Scorecard, id: &str) -> Option<f64> {
    card.question(id).and_then(|question| question.value)
}

/// Whether each question and each dimension's questions are looked at once at most, so that the
/// parts of a condition do not depend on one another.
fn reads_once(card: &Scorecard, condition: &Condition, seen: &mut Vec<String>) -> bool {
    let mut look = |ids: Vec<String>| {
        let again = ids.iter().any(|id| seen.contains(id));
        seen.extend(ids);
        !again
    };
    match condition {
        Condition::DontKnowAtLeast(..) => true,
        Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => look(vec![id.clone()]),
        Condition::DimensionBelow(id, _) => {
            look(card.questions_below(id).into_iter().map(str::to_owned).collect())
        }
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().all(|inner| reads_once(card, inner, seen))
        }
    }
}

/// Every assessment in which the questions without an answer have one.
fn completions(bank: &QuestionBank, card: &Scorecard, from: &Assessment) -> Vec<Assessment> {
    let mut all = vec![from.clone()];
    for id in card.unknown.iter().chain(&card.unanswered) {
        let question = bank.question(id).expect("it was scored");
        let options = &bank.scale_of(question).options;
        let filled = |assessment: &Assessment| {
            options
                .iter()
                .map(|option| {
                    let mut filled = assessment.clone();
                    respond(&mut filled, id, &option.id);
                    filled
                })
                .collect::<Vec<_>>()
        };
        all = all.iter().flat_map(filled).collect();
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_within_its_bounds(bank in banks(), replies in replies(), quick: bool) {
        let card = score(&bank, &answered(&bank, &replies, quick));
        prop_assert!(numbers(&card).iter().all(|number| number.is_finite()));
        for (_, one) in card.all_dimensions() {
            prop_assert!(one.lowest < one.highest);
            prop_assert_eq!(one.score.is_some(), one.percent.is_some());
            if let Some(Estimate { value, low, high }) = one.score {
                prop_assert!(ordered(&[one.lowest, low, value, high, one.highest]), "{one:?}");
            }
            if let Some(Estimate { value, low, high }) = one.percent {
                prop_assert!(ordered(&[0.0, low, value, high, 100.0]), "{one:?}");
            }
            if bank.missing == Missing::Lowest {
                prop_assert_eq!(one.score.map(|score| score.value), one.score.map(|score| score.low));
            }
            prop_assert!(one.coverage.is_none_or(|coverage| ordered(&[0.0, coverage, 1.0])));
            prop_assert!(one.gap.is_none_or(|gap| gap >= 0.0));
        }
        if let Some(Estimate { value, low, high }) = card.index {
            prop_assert!(ordered(&[0.0, low, value, high, 100.0]), "{:?}", card.index);
        }
        prop_assert!(card.coverage.is_none_or(|coverage| ordered(&[0.0, coverage, 1.0])));
        let answered = card.questions.iter().any(|question| question.value.is_some());
        prop_assert_eq!(card.index.is_some(), answered);
    }

    #[test]
    fn a_higher_answer_lowers_nothing(
        bank in banks(), replies in replies(), quick: bool,
        which: prop::sample::Index, to: prop::sample::Index,
    ) {
        let before = answered(&bank, &replies, quick);
        let questions: Vec<_> = bank.questions().collect();
        let question = which.get(&questions);
        let options = &bank.scale_of(question).options;
        if let Some(Response::Selected(option)) = before.response(&question.id)
            && let Some(from) = options.iter().position(|other| other.id == *option)
        {
            let mut after = before.clone();
            respond(&mut after, &question.id, &to.get(&options[from..]).id);
            prop_assert!(nowhere_lower(&score(&bank, &before), &score(&bank, &after)));
        }
    }

    #[test]
    fn whatever_the_unknown_turn_out_to_be_the_interval_holds_it(
        bank in banks(), replies in replies(), quick: bool,
        turns in prop::collection::vec(any::<prop::sample::Index>(), 1..30),
    ) {
        let before = answered(&bank, &replies, quick);
        let card = score(&bank, &before);
        let mut after = before.clone();
        for (question, turn) in bank.questions().zip(turns.iter().cycle()) {
            if card.unknown.contains(&question.id) || card.unanswered.contains(&question.id) {
                respond(&mut after, &question.id, &option_at(&bank, question, *turn));
            }
        }
        let known = score(&bank, &after);
        let inside = |interval: Option<Estimate>, known: Option<Estimate>| match (interval, known) {
            (Some(interval), Some(known)) => {
                known.is_exact() && interval.low - NOISE <= known.value && known.value <= interval.high + NOISE
            }
            _ => true,
        };
        prop_assert!(inside(card.index, known.index));
        for ((_, before), (_, after)) in card.all_dimensions().into_iter().zip(known.all_dimensions()) {
            prop_assert!(inside(before.score, after.score), "{before:?} {after:?}");
        }
    }

    #[test]
    fn not_applicable_is_as_if_it_were_not_there(
        bank in banks(), replies in replies(), quick: bool, which: prop::sample::Index,
    ) {
        let mut away = answered(&bank, &replies, quick);
        let ids: Vec<_> = bank.questions().map(|question| question.id.clone()).collect();
        let id = which.get(&ids);
        respond(&mut away, id, "n/a");
        let smaller = QuestionBank { dimensions: without(&bank.dimensions, id), ..bank.clone() };
        let (with, without) = (score(&bank, &away), score(&smaller, &away));
        let (of_with, of_without) = (counts(&with, &without), counts(&without, &with));
        // A smaller bank can have other scales, on which sums weigh otherwise.
        let same_scales = of_with.values().all(|counts| counts.own.is_some());
        if same_scales {
            prop_assert_eq!(&of_with, &of_without);
            prop_assert_eq!(near(with.index), near(without.index));
            prop_assert_eq!(shares(&with), shares(&without));
        }
        for (_, one) in with.all_dimensions().into_iter().filter(|(_, one)| one.dimensions.is_empty()) {
            let percent = |counts: &BTreeMap<String, Counts>| counts.get(&one.id).map(|counts| counts.percent);
            prop_assert_eq!(percent(&of_with), percent(&of_without));
        }
        prop_assert_eq!(with.coverage, without.coverage);
    }

    #[test]
    fn the_best_answer_in_the_place_of_not_applicable_lowers_nothing(
        bank in banks(), replies in replies(), quick: bool, which: prop::sample::Index,
    ) {
        let mut away = answered(&bank, &replies, quick);
        let questions: Vec<_> = bank.questions().collect();
        let question = which.get(&questions);
        respond(&mut away, &question.id, "n/a");
        let mut best = away.clone();
        respond(&mut best, &question.id, &bank.scale_of(question).options.last().expect("one").id);
        let (away, best) = (score(&bank, &away), score(&bank, &best));
        let places = |card: &Scorecard| -> Vec<Option<f64>> {
            let dimensions = card.all_dimensions();
            let all = dimensions.iter().map(|(_, one)| one.percent).chain([card.index]);
            all.map(|estimate| Some(estimate?.value)).collect()
        };
        for (before, after) in places(&away).into_iter().zip(places(&best)) {
            prop_assert!(before.is_none_or(|before| after.is_some_and(|after| after + NOISE >= before)));
        }
    }

    #[test]
    fn a_hundred_is_the_best_answer_everywhere_and_nothing_else(
        bank in banks(), replies in replies(), quick: bool, spared in any::<prop::sample::Index>(),
    ) {
        let mut best = answered(&bank, &replies, quick);
        for question in bank.questions() {
            if matches!(best.response(&question.id), Some(Response::Selected(_))) {
                respond(&mut best, &question.id, &bank.scale_of(question).options.last().expect("one").id);
            }
        }
        let counted = |question: &&Question| {
            best.edition.includes(question)
                && matches!(best.response(&question.id), Some(Response::Selected(_)))
        };
        let of_bank: Vec<&Question> = bank.questions().filter(counted).collect();
        let all_known = |card: &Scorecard| card.unknown.is_empty() && card.unanswered.is_empty();
        let card = score(&bank, &best);
        if of_bank.is_empty() || bank.missing == Missing::Lowest && !all_known(&card) {
            return Ok(());
        }
        prop_assert!(card.index.is_some_and(|index| (index.value - 100.0).abs() < NOISE), "{:?}", card.index);
        let lower = spared.get(&of_bank);
        let mut less = best.clone();
        respond(&mut less, &lower.id, &bank.scale_of(lower).options[0].id);
        let index = score(&bank, &less).index.map(|index| index.value);
        prop_assert!(index.is_some_and(|index| index < 100.0 - NOISE), "{index:?}");
    }

    #[test]
    fn shares_sum_to_one_when_there_is_any_gap(bank in banks(), replies in replies(), quick: bool) {
        let card = score(&bank, &answered(&bank, &replies, quick));
        let shares: Vec<f64> = card.questions.iter().filter_map(|question| question.share_of_gap).collect();
        prop_assert!(shares.iter().all(|share| ordered(&[0.0, *share, 1.0])));
        if !shares.is_empty() {
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < NOISE, "{shares:?}");
        }
        let short = card.questions.iter().any(|question| question.share_of_gap > Some(0.0));
        prop_assert_eq!(short, !shares.is_empty());
        let share = |decision: &ProposedDecision| Reverse(millionths(decision.share_of_gap));
        prop_assert!(card.decisions.is_sorted_by_key(|decision| (share(decision), decision.horizon)));
    }

    #[test]
    fn the_order_of_answering_does_not_matter(bank in banks(), replies in replies(), quick: bool) {
        let forth = answered(&bank, &replies, quick);
        let mut back = Assessment { answers: BTreeMap::new(), ..forth.clone() };
        for (id, answer) in forth.answers.iter().rev() {
            back.answers.insert(id.clone(), answer.clone());
        }
        prop_assert_eq!(score(&bank, &forth), score(&bank, &back));
    }

    #[test]
    fn the_three_values_are_what_all_completions_come_to(
        (bank, condition) in banks_with_conditions(), replies in replies(), quick: bool,
    ) {
        let given = answered(&bank, &replies, quick);
        let card = score(&bank, &given);
        let missing = card.unknown.len() + card.unanswered.len();
        prop_assume!(missing <= 4);
        let known = completions(&bank, &card, &given);
        let held = known.iter().filter(|known| holds(&card, &score(&bank, known), &condition)).count();
        let truth = Facts::from(&card).judge(&condition).truth;
        match truth {
            Truth::Holds => prop_assert_eq!(held, known.len()),
            Truth::DoesNotHold => prop_assert_eq!(held, 0),
            Truth::CannotBeSaid if reads_once(&card, &condition, &mut Vec::new()) => {
                prop_assert!(0 < held && held < known.len(), "{held} of {}", known.len());
            }
            Truth::CannotBeSaid => {}
        }
    }

    #[test]
    fn filling_in_an_unknown_turns_no_rule_round(
        (bank, condition) in banks_with_conditions(), replies in replies(), quick: bool,
        which: prop::sample::Index, turn: prop::sample::Index,
    ) {
        let given = answered(&bank, &replies, quick);
        let card = score(&bank, &given);
        let missing: Vec<String> = [card.unknown.clone(), card.unanswered.clone()].concat();
        // How many are not known is itself always known, and fewer when one is found out.
        prop_assume!(!missing.is_empty() && !counts_unknown(&condition));
        let question = bank.question(which.get::<String>(&missing)).expect("it was scored");
        let mut filled = given.clone();
        respond(&mut filled, &question.id, &option_at(&bank, question, turn));
        let truth = |card: &Scorecard| Facts::from(card).judge(&condition).truth;
        let (before, after) = (truth(&card), truth(&score(&bank, &filled)));
        prop_assert!(before == Truth::CannotBeSaid || before == after, "{before:?} became {after:?}");
    }

    #[test]
    fn nothing_answered_is_no_score_anywhere(bank in banks(), replies in replies(), quick: bool) {
        let silent: Vec<Reply> = replies
            .into_iter()
            .map(|reply| if matches!(reply, Reply::Option(_)) { Reply::Nothing } else { reply })
            .collect();
        let card = score(&bank, &answered(&bank, &silent, quick));
        prop_assert_eq!(card.index, None);
        prop_assert!(card.all_dimensions().iter().all(|(_, one)| one.score.is_none()));
        prop_assert!(card.all_dimensions().iter().all(|(_, one)| one.percent.is_none() && one.gap.is_none()));
        prop_assert!(card.coverage.is_none_or(|coverage| coverage <= 0.0));
        prop_assert!(card.decisions.is_empty());
    }
}
