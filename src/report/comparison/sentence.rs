use super::Parts;
use crate::bank::{QuestionBank, round_six};
use crate::comparison::{Change, Direction, Movement};
use crate::report::phrases;
use crate::report::sentence::{Shown, place};
use crate::scoring::{Estimate, is_enough};
use crate::tr;

/// Whether we moved, to be read aloud: the index then and now, and whether the change is sure.
pub(super) fn sentence(parts: &Parts) -> String {
    let messages = parts.messages;
    if parts.comparison.questions.is_empty() {
        return tr!(messages, "comparison-sentence-nothing-shared");
    }
    let index = parts.comparison.index;
    match shown(parts) {
        (None, None) => tr!(messages, "comparison-sentence-no-score"),
        (None, Some(now)) => tr!(messages, "comparison-sentence-no-then", now = now.value),
        (Some(then), None) => tr!(messages, "comparison-sentence-no-now", then = then.value),
        (Some(then), Some(now)) => {
            let certain = index.is_certain().unwrap_or(false);
            if !certain && is_little_known(parts) {
                return too_little(parts, &then, &now);
            }
            let first = moved(parts, index, &then.value, &now.value, certain);
            if certain { first } else { [first, room(parts, &then, &now)].join(" ") }
        }
    }
}

/// Whether either has too little answered to say where we stood or stand.
fn is_little_known(parts: &Parts) -> bool {
    [&parts.comparison.then, &parts.comparison.now].into_iter().any(|card| !is_enough(card.coverage))
}

fn too_little(parts: &Parts, then: &Shown, now: &Shown) -> String {
    let is = |shown: &Shown| if shown.is_exact() { "exact" } else { "open" };
    tr!(
        parts.messages,
        "comparison-sentence-too-little",
        then_is = is(then),
        now_is = is(now),
        then = then.value.as_str(),
        then_low = then.low.as_str(),
        then_high = then.high.as_str(),
        now = now.value.as_str(),
        now_low = now.low.as_str(),
        now_high = now.high.as_str()
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
fn room(parts: &Parts, then: &Shown, now: &Shown) -> String {
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
        then_low = then.low.as_str(),
        then_high = then.high.as_str(),
        now_low = now.low.as_str(),
        now_high = now.high.as_str()
    )
}

/// The index then and now as they are shown: with as many decimals as show which is higher.
pub(super) fn shown(parts: &Parts) -> (Option<Shown>, Option<Shown>) {
    let index = parts.comparison.index;
    let banks = (parts.then.bank, parts.now.bank);
    let decimals = decimals(index, banks);
    let shown = |bank, index| Shown::new(bank, parts.messages, index, decimals);
    (index.then.map(|then| shown(banks.0, then)), index.now.map(|now| shown(banks.1, now)))
}

/// As few decimals as leave the two numbers, and the ends of their intervals, on the side of
/// each other where they are.
fn decimals(index: Change, (bank_then, bank_now): (&QuestionBank, &QuestionBank)) -> usize {
    let (Some(then), Some(now)) = (index.then, index.now) else { return 0 };
    let faithful = |decimals: &usize| {
        let order = |one: f64, other: f64| round_six(one).total_cmp(&round_six(other));
        let [then_shown, now_shown] = [(bank_then, then), (bank_now, now)].map(|(bank, index)| {
            let shown = |number| place(bank, number, *decimals);
            Estimate { value: shown(index.value), low: shown(index.low), high: shown(index.high) }
        });
        let pairs = |then: Estimate, now: Estimate| {
            [
                (then.value, now.value),
                (then.low, then.high),
                (now.low, now.high),
                (then.high, now.low),
                (now.high, then.low),
            ]
        };
        let shown = pairs(then_shown, now_shown);
        pairs(then, now)
            .into_iter()
            .zip(shown)
            .all(|(real, shown)| order(real.0, real.1) == order(shown.0, shown.1))
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
