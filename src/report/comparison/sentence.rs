use super::Parts;
use crate::bank::round_six;
use crate::comparison::{Change, Direction, Movement};
use crate::messages::rounded;
use crate::report::phrases;
use crate::scoring::{Estimate, is_enough};
use crate::tr;

/// Whether we moved, to be read aloud: the index then and now, and whether the change is sure.
pub(super) fn sentence(parts: &Parts) -> String {
    let messages = parts.messages;
    if parts.comparison.questions.is_empty() {
        return tr!(messages, "comparison-sentence-nothing-shared");
    }
    let index = parts.comparison.index;
    let say = |value: f64| messages.decimal(value, decimals(index));
    match (index.then, index.now) {
        (None, None) => tr!(messages, "comparison-sentence-no-score"),
        (None, Some(now)) => tr!(messages, "comparison-sentence-no-then", now = say(now.value)),
        (Some(then), None) => tr!(messages, "comparison-sentence-no-now", then = say(then.value)),
        (Some(then), Some(now)) => {
            let certain = index.is_certain().unwrap_or(false);
            if !certain && is_little_known(parts) {
                return too_little(parts, then, now, say);
            }
            let first = moved(parts, index, &say(then.value), &say(now.value), certain);
            if certain { first } else { [first, room(parts, then, now, say)].join(" ") }
        }
    }
}

/// Whether either has too little answered to say where we stood or stand.
fn is_little_known(parts: &Parts) -> bool {
    [&parts.comparison.then, &parts.comparison.now].into_iter().any(|card| !is_enough(card.coverage))
}

fn too_little(parts: &Parts, then: Estimate, now: Estimate, say: impl Fn(f64) -> String) -> String {
    let is = |estimate: Estimate| if estimate.is_exact() { "exact" } else { "open" };
    tr!(
        parts.messages,
        "comparison-sentence-too-little",
        then_is = is(then),
        now_is = is(now),
        then = say(then.value),
        then_low = say(then.low),
        then_high = say(then.high),
        now = say(now.value),
        now_low = say(now.low),
        now_high = say(now.high)
    )
}

fn moved(parts: &Parts, index: Change, then: &str, now: &str, certain: bool) -> String {
    let messages = parts.messages;
    match (index.direction(), certain) {
        (Some(Direction::Up), true) => tr!(messages, "comparison-sentence-up", then = then, now = now),
        (Some(Direction::Up), false) => tr!(messages, "comparison-sentence-maybe-up", then = then, now = now),
        (Some(Direction::Down), true) => tr!(messages, "comparison-sentence-down", then = then, now = now),
        (Some(Direction::Down), false) => {
            tr!(messages, "comparison-sentence-maybe-down", then = then, now = now)
        }
        (_, true) => tr!(messages, "comparison-sentence-same", now = now),
        (_, false) => tr!(messages, "comparison-sentence-maybe-same", now = now),
    }
}

/// Where the index could be, then or now or both: what leaves room for no change.
fn room(parts: &Parts, then: Estimate, now: Estimate, say: impl Fn(f64) -> String) -> String {
    let messages = parts.messages;
    let side = match (then.is_exact(), now.is_exact()) {
        (false, true) => "then",
        (true, _) => "now",
        (false, false) => "both",
    };
    tr!(
        messages,
        "comparison-sentence-room",
        side = side,
        then_low = say(then.low),
        then_high = say(then.high),
        now_low = say(now.low),
        now_high = say(now.high)
    )
}

/// As few decimals as leave the two numbers, and the ends of their intervals, on the side of
/// each other where they are.
pub(super) fn decimals(index: Change) -> usize {
    let (Some(then), Some(now)) = (index.then, index.now) else { return 0 };
    let faithful = |decimals: &usize| {
        let order = |one: f64, other: f64| round_six(one).total_cmp(&round_six(other));
        let shown = |value: f64| rounded(value, *decimals);
        let pairs = [
            (then.value, now.value),
            (then.low, then.high),
            (now.low, now.high),
            (then.high, now.low),
            (now.high, then.low),
        ];
        pairs.into_iter().all(|(one, other)| order(one, other) == order(shown(one), shown(other)))
    };
    (0..2).find(faithful).unwrap_or(2)
}

/// How many answers moved which way; a single one stands beside it.
pub(super) fn counts(parts: &Parts) -> Option<String> {
    let messages = parts.messages;
    let questions = &parts.comparison.questions;
    if questions.len() < 2 {
        return None;
    }
    if questions.iter().all(|question| question.movement == Movement::Same) {
        return Some(tr!(messages, "comparison-counts-same", count = questions.len()));
    }
    let said = Movement::ALL.into_iter().filter_map(|movement| {
        let count = questions.iter().filter(|question| question.movement == movement).count();
        (count > 0).then(|| match movement {
            Movement::Up => tr!(messages, "comparison-count-up", count = count),
            Movement::Down => tr!(messages, "comparison-count-down", count = count),
            Movement::Same => tr!(messages, "comparison-count-same", count = count),
            Movement::NowKnown => tr!(messages, "comparison-count-known", count = count),
            Movement::NowUnknown => tr!(messages, "comparison-count-unknown", count = count),
            Movement::StillUnknown => tr!(messages, "comparison-count-still-unknown", count = count),
            Movement::NowApplies => tr!(messages, "comparison-count-applies", count = count),
            Movement::NoLongerApplies => tr!(messages, "comparison-count-no-longer-applies", count = count),
            Movement::DoesNotApply => tr!(messages, "comparison-count-does-not-apply", count = count),
        })
    });
    let list = phrases::list(messages, &said.collect::<Vec<_>>());
    Some(tr!(messages, "comparison-counts", count = questions.len(), list = list))
}
