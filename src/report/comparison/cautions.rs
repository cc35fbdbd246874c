use super::Parts;
use crate::assessment::mismatch;
use crate::comparison::Side;
use crate::report::{Report, phrases};
use crate::tr;

/// What to keep in mind when reading the comparison, the gravest first.
pub(super) fn cautions(parts: &Parts) -> Vec<String> {
    [
        itself(parts),
        order(parts),
        organisations(parts),
        people(parts),
        unnamed(parts),
        shared(parts),
        versions(parts),
    ]
    .into_iter()
    .flatten()
    .chain(other_banks(parts))
    .collect()
}

fn itself(parts: &Parts) -> Option<String> {
    (parts.then.assessment == parts.now.assessment).then(|| tr!(parts.messages, "comparison-caution-itself"))
}

fn order(parts: &Parts) -> Option<String> {
    let (then, now) = parts.days()?;
    (then > now).then(|| {
        tr!(
            parts.messages,
            "comparison-caution-order",
            then = phrases::day(parts.messages, then),
            now = phrases::day(parts.messages, now)
        )
    })
}

fn organisations(parts: &Parts) -> Option<String> {
    let name = |report: &Report| report.subject.organisation.clone();
    let (then, now) = (name(parts.reports.0)?, name(parts.reports.1)?);
    differ(&then, &now)
        .then(|| tr!(parts.messages, "comparison-caution-organisations", then = then, now = now))
}

/// Whether other people answered; a difference can then be one of views.
fn people(parts: &Parts) -> Option<String> {
    let person = |report: &Report| phrases::person(parts.messages, &report.subject);
    let (then, now) = (person(parts.reports.0)?, person(parts.reports.1)?);
    differ(&then, &now).then(|| tr!(parts.messages, "comparison-caution-people", then = then, now = now))
}

/// That these may be two people: of one day, and neither says who answered.
fn unnamed(parts: &Parts) -> Option<String> {
    let (then, now) = parts.reports;
    let is_unnamed = |report: &Report| report.subject.name.is_none();
    let same_day = parts.days().is_some_and(|(then, now)| then == now);
    let apart = people(parts).is_some() || itself(parts).is_some() || goes_on(parts);
    (same_day && !apart && is_unnamed(then) && is_unnamed(now))
        .then(|| tr!(parts.messages, "comparison-caution-unnamed"))
}

/// Whether the later one was begun from the answers of the earlier one: it holds one of them, given then
/// to the instant, from before it began itself.
fn goes_on(parts: &Parts) -> bool {
    let (then, now) = (parts.then.assessment, parts.now.assessment);
    now.answers.iter().any(|(id, answer)| {
        let given = answer.answered_at.filter(|given| now.started_at > Some(*given));
        given.is_some() && then.answers.get(id).is_some_and(|answer| answer.answered_at == given)
    })
}

fn differ(then: &str, now: &str) -> bool {
    then.to_lowercase() != now.to_lowercase()
}

/// That the numbers are about the questions that both asked, where either asked more.
fn shared(parts: &Parts) -> Option<String> {
    let both = parts.comparison.questions.len();
    let asked = |report: &Report| report.questions.len();
    let (then, now) = (asked(parts.reports.0), asked(parts.reports.1));
    if both == 0 || then == both && now == both {
        return None;
    }
    Some(if then == now {
        tr!(parts.messages, "comparison-caution-shared-same", both = both, of = now)
    } else {
        tr!(parts.messages, "comparison-caution-shared", both = both, then = then, now = now)
    })
}

fn versions(parts: &Parts) -> Option<String> {
    let (then, now) = (parts.then.bank, parts.now.bank);
    if then.version != now.version {
        let (then, now) = (then.version.clone(), now.version.clone());
        return Some(tr!(parts.messages, "comparison-caution-versions", then = then, now = now));
    }
    (then.digest != now.digest).then(|| tr!(parts.messages, "comparison-caution-changed-bank"))
}

/// That an assessment is scored with another bank than it was taken with.
fn other_banks(parts: &Parts) -> impl Iterator<Item = String> {
    let other = |side: Side, which: &str| {
        let mismatch = mismatch(side.assessment, side.bank);
        let used = side.bank.version.clone();
        match mismatch.other_version {
            Some(own) => Some(tr!(
                parts.messages,
                "comparison-caution-other-version",
                which = which.to_owned(),
                own = own,
                used = used
            )),
            None if mismatch.changed_text => Some(tr!(
                parts.messages,
                "comparison-caution-other-text",
                which = which.to_owned(),
                used = used
            )),
            None => None,
        }
    };
    [other(parts.then, "then"), other(parts.now, "now")].into_iter().flatten()
}
