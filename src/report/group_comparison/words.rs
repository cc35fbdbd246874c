//! What the report of two groups says in sentences.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::{DimensionShift, GroupComparison, GroupMoment, QuestionShift};
use crate::messages::Messages;
use crate::report::group::are_few;
use crate::report::phrases;
use crate::tr;

/// What to keep in mind when reading the comparison, the gravest first.
pub(super) fn cautions(report: &GroupComparison, knows_people: bool, messages: &Messages) -> Vec<String> {
    let (then, now) = (&report.then, &report.now);
    let same = report.same.then(|| tr!(messages, "group-change-caution-same"));
    let last = report.before.days.zip(report.after.days);
    let order = last.filter(|((_, then), (_, now))| then > now).map(|((_, then), (_, now))| {
        let [then, now] = [then, now].map(|day| phrases::day(messages, day));
        tr!(messages, "comparison-caution-order", then = then, now = now)
    });
    let names = then.organisation.as_ref().zip(now.organisation.as_ref());
    let organisations =
        names.filter(|(then, now)| then.to_lowercase() != now.to_lowercase()).map(|(then, now)| {
            tr!(messages, "comparison-caution-organisations", then = then.as_str(), now = now.as_str())
        });
    let kept = (!knows_people).then(|| tr!(messages, "group-change-caution-kept"));
    let lone = report.only_then.len() + report.only_now.len();
    let lone = (lone > 0).then(|| tr!(messages, "group-change-caution-lone", count = lone));
    let is_withheld =
        |one: &&QuestionShift| one.change.is_none() && (one.then.answered > 0 && one.now.answered > 0);
    let withheld = report.questions.iter().filter(is_withheld).count();
    let withheld = (withheld > 0).then(|| tr!(messages, "group-change-caution-withheld", count = withheld));
    let version = |moment: &GroupMoment, which: &str| {
        let (count, version) = (moment.of_other_version, report.bank.version.as_str());
        (count > 0).then(|| {
            tr!(messages, "group-change-caution-version", which = which, count = count, version = version)
        })
    };
    let versions = [version(then, "then"), version(now, "now")];
    let first = [same, order, organisations, Some(people(report, messages)), few(report, messages)];
    first.into_iter().chain([kept, withheld, lone]).chain(versions).flatten().collect()
}

/// Between which days none of the two groups answered, or the one day on which both did; `None` where
/// they answered at the same time.
pub(super) fn days_apart(report: &GroupComparison) -> Option<(Date, Date)> {
    let ((then_first, then_last), (now_first, now_last)) = report.before.days.zip(report.after.days)?;
    let days = if then_last <= now_last { (then_last, now_first) } else { (then_first, now_last) };
    let is_one_day = then_first == now_last && then_last == now_first;
    let are_apart = then_last < now_first || now_last < then_first;
    (is_one_day || are_apart).then_some(days)
}

/// Who answered both times, as far as that can be seen.
fn people(report: &GroupComparison, messages: &Messages) -> String {
    let apart = report.then.only_here.zip(report.now.only_here);
    let both = apart.map_or_else(
        || tr!(messages, "group-change-caution-others"),
        |(left, came)| {
            let stayed = report.then.people.saturating_sub(left);
            tr!(messages, "group-change-caution-people", stayed = stayed, left = left, came = came)
        },
    );
    let are_same = apart == Some((0, 0));
    let difference = (!are_same).then(|| tr!(messages, "group-change-caution-difference"));
    std::iter::once(both).chain(difference).collect::<Vec<_>>().join(" ")
}

fn few(report: &GroupComparison, messages: &Messages) -> Option<String> {
    let (then, now) = (report.then.people, report.now.people);
    are_few(then.min(now)).then(|| tr!(messages, "group-change-caution-few", then = then, now = now))
}

/// Which way the medians of the dimensions at the top went.
pub(super) fn medians(report: &GroupComparison, messages: &Messages) -> String {
    let moved = |way: Ordering| -> Vec<String> {
        let of = |one: &&DimensionShift| one.depth == 0 && one.direction() == Some(way);
        let names = report.dimensions.iter().filter(of);
        names.map(|one| phrases::in_sentence(messages, report.after.passages.as_ref(), &one.name)).collect()
    };
    let [higher, lower, same] = [Ordering::Greater, Ordering::Less, Ordering::Equal].map(moved);
    if higher.is_empty() && lower.is_empty() {
        return if same.is_empty() {
            tr!(messages, "group-change-medians-none")
        } else {
            tr!(messages, "group-change-medians-same")
        };
    }
    let list = |names: Vec<String>| (!names.is_empty()).then(|| phrases::list(messages, &names));
    let parts = [
        list(higher).map(|names| tr!(messages, "group-change-higher", names = names)),
        list(lower).map(|names| tr!(messages, "group-change-lower", names = names)),
        list(same).map(|names| tr!(messages, "group-change-same", names = names)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    // What is listed has commas and an "and" of its own.
    tr!(messages, "group-change-medians", parts = parts.join("; "))
}

/// On how many questions the answers lie closer together or further apart, and which splits came and
/// went.
pub(super) fn spread(report: &GroupComparison, messages: &Messages) -> String {
    let told = report.questions.iter().filter(|one| one.agreement().is_some()).count();
    if told == 0 {
        return tr!(messages, "group-change-spread-none");
    }
    let count = |way| report.questions.iter().filter(|one| one.agreement() == Some(way)).count();
    let [closer, further, hardly] = [Ordering::Greater, Ordering::Less, Ordering::Equal].map(count);
    let spread =
        tr!(messages, "group-change-spread", closer = closer, further = further, hardly = hardly, of = told);
    let splits = |was: bool, is: bool| {
        let of = report.questions.iter().filter(|one| one.split() == Some((was, is)));
        let numbers: Vec<String> = of.map(|one| one.number.to_string()).collect();
        let list = phrases::list(messages, &numbers);
        (!numbers.is_empty())
            .then(|| tr!(messages, "report-questions", count = numbers.len(), numbers = list))
    };
    let gone = splits(true, false).map(|numbers| tr!(messages, "group-change-split-gone", numbers = numbers));
    let new = splits(false, true).map(|numbers| tr!(messages, "group-change-split-new", numbers = numbers));
    let parts: Vec<String> = std::iter::once(spread).chain(gone).chain(new).collect();
    format!("{}.", parts.join("; "))
}

/// To how many questions more people do not know the answer (`Greater`) or fewer, and to how many of these
/// nobody any more; `None` without any.
pub(super) fn unknown(moved: &[&QuestionShift], way: Ordering, messages: &Messages) -> Option<String> {
    let known = moved.iter().filter(|one| one.now.dont_know == 0).count();
    let which = if way == Ordering::Greater { "more" } else { "fewer" };
    let said = || tr!(messages, "group-change-unknown", way = which, count = moved.len(), known = known);
    (!moved.is_empty()).then(said)
}
