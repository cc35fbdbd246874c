//! What a comparison says of time, of targets and of how to read it.

use jiff::Unit;
use jiff::civil::Date;

use super::{DimensionMove, Parts, shared};
use crate::bank::round_six;
use crate::comparison::Side;
use crate::document::Line;
use crate::messages::Messages;
use crate::tr;

/// Up to this many days a time is given in days, and from there in months.
const DAYS_AT_MOST: i64 = 59;

/// From half a month on, a month is counted as begun.
const HALF_A_MONTH: i64 = 15;

/// From then to now, in days.
pub(in crate::report) fn days_between(then: Date, now: Date) -> i64 {
    then.until(now).map_or(0, |span| i64::from(span.get_days()))
}

/// What stands at the foot of a page: whose answers of which two days are compared.
pub(in crate::report) fn footer(
    messages: &Messages,
    organisation: Option<&String>,
    days: Option<(Date, Date)>,
) -> Vec<Line> {
    let days = days.map(|(then, now)| {
        let [then, now] = [then, now].map(|day| shared::day(messages, day));
        tr!(messages, "comparison-dates", then = then, now = now)
    });
    organisation.cloned().into_iter().chain(days).map(Line::from).collect()
}

/// How long lies between the two, whichever is the later.
pub(in crate::report) fn between(messages: &Messages, then: Date, now: Date) -> String {
    let (first, last) = if then <= now { (then, now) } else { (now, then) };
    let days = days_between(first, last);
    if days == 0 {
        return tr!(messages, "comparison-same-day");
    }
    if days <= DAYS_AT_MOST {
        return tr!(messages, "comparison-days", days = days);
    }
    let (months, rest) = first
        .until((Unit::Month, last))
        .map_or((0, 0), |span| (i64::from(span.get_months()), i64::from(span.get_days())));
    let months = months + i64::from(rest >= HALF_A_MONTH);
    let about = if rest == 0 { "exactly" } else { "about" };
    tr!(messages, "comparison-months", about = about, months = months)
}

/// What changed about the targets, a sentence a dimension.
pub(super) fn targets(parts: &Parts, dimensions: &[DimensionMove]) -> Vec<String> {
    let messages = parts.messages;
    let chosen = |side: Side, id: &str| side.assessment.targets.contains_key(id);
    let mut said = Vec::new();
    for row in dimensions {
        let level = |value: f64| messages.level(value);
        let (name, change) = (row.name.clone(), &row.numbers);
        // On another scale the same level is another number.
        if change.scale().is_some() {
            said.extend(match (change.target_then, change.target_now) {
                (Some(then), Some(now)) if round_six(then - now) != 0.0 => {
                    let (then, now) = (level(then), level(now));
                    Some(if chosen(parts.now, &row.id) && !chosen(parts.then, &row.id) {
                        tr!(messages, "comparison-target-chosen", dimension = name, then = then, now = now)
                    } else {
                        tr!(messages, "comparison-target-changed", dimension = name, then = then, now = now)
                    })
                }
                (None, Some(now)) => {
                    Some(tr!(messages, "comparison-target-set", dimension = name, now = level(now)))
                }
                (Some(then), None) => {
                    Some(tr!(messages, "comparison-target-dropped", dimension = name, then = level(then)))
                }
                _ => None,
            });
        }
        said.extend(targets(parts, &row.dimensions));
    }
    said
}

pub(super) fn reading(messages: &Messages, dimensions: &[DimensionMove]) -> Vec<String> {
    fn any(rows: &[DimensionMove], holds: fn(&DimensionMove) -> bool) -> bool {
        rows.iter().any(|row| holds(row) || any(&row.dimensions, holds))
    }
    let mut lines =
        vec![tr!(messages, "comparison-reading-change"), tr!(messages, "report-reading-interval")];
    if any(dimensions, |row| row.numbers.target_now.is_some()) {
        lines.push(tr!(messages, "comparison-reading-to-go"));
    }
    if any(dimensions, |row| row.numbers.scale().is_none()) {
        lines.push(tr!(messages, "comparison-reading-scales"));
    }
    lines
}
