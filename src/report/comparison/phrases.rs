//! The small phrases that the formats of a comparison share.

use jiff::Unit;
use jiff::civil::Date;

use super::{ComparisonReport, DimensionMove, FindingMove, LoneName, Moment, PastMotion, QuestionMove};
use crate::bank::round_six;
use crate::comparison::{Change, Direction, FindingStatus, Kind, Movement, Why};
use crate::messages::Messages;
use crate::report::{Given, words};
use crate::scoring::Estimate;
use crate::tr;

/// Up to this many days a time is given in days, and from there in months.
const DAYS_AT_MOST: i64 = 59;

/// From half a month on, a month is counted as begun.
const HALF_A_MONTH: i64 = 15;

/// As wide as a plus sign, unlike the hyphen.
pub(super) const MINUS: &str = "\u{2212}";

/// From then to now, in days.
pub(super) fn days_between(then: Date, now: Date) -> i64 {
    then.until(now).map_or(0, |span| i64::from(span.get_days()))
}

/// How long lies between the two, whichever is the later.
pub(super) fn between(messages: &Messages, then: Date, now: Date) -> String {
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

/// The index and its band: `41.2 out of 100, anywhere between 38.1 and 47.0: exploring`
pub(super) fn standing(messages: &Messages, moment: &Moment) -> String {
    let Some(index) = moment.index else { return tr!(messages, "comparison-standing-none") };
    let mut said = tr!(messages, "comparison-standing", index = messages.decimal(index.value, 1));
    if !index.is_exact() {
        let (low, high) = (messages.decimal(index.low, 1), messages.decimal(index.high, 1));
        said = format!("{said}, {}", tr!(messages, "comparison-standing-range", low = low, high = high));
    }
    match &moment.band {
        Some(band) => format!("{said}: {}", words::in_sentence(&band.name)),
        None => said,
    }
}

/// What changed about the targets, a sentence a dimension.
pub(super) fn targets(messages: &Messages, dimensions: &[DimensionMove]) -> Vec<String> {
    let mut said = Vec::new();
    for row in dimensions {
        let level = |value: f64| words::level(messages, value);
        let (name, change) = (row.name.clone(), &row.change);
        // On another scale the same level is another number.
        if change.scale().is_some() {
            said.extend(match (change.target_then, change.target_now) {
                (Some(then), Some(now)) if round_six(then - now) != 0.0 => Some(tr!(
                    messages,
                    "comparison-target-changed",
                    dimension = name,
                    then = level(then),
                    now = level(now)
                )),
                (None, Some(now)) => {
                    Some(tr!(messages, "comparison-target-set", dimension = name, now = level(now)))
                }
                (Some(then), None) => {
                    Some(tr!(messages, "comparison-target-dropped", dimension = name, then = level(then)))
                }
                _ => None,
            });
        }
        said.extend(targets(messages, &row.dimensions));
    }
    said
}

pub(super) fn reading(messages: &Messages, dimensions: &[DimensionMove]) -> Vec<String> {
    fn any(rows: &[DimensionMove], holds: fn(&DimensionMove) -> bool) -> bool {
        rows.iter().any(|row| holds(row) || any(&row.dimensions, holds))
    }
    let mut lines =
        vec![tr!(messages, "comparison-reading-change"), tr!(messages, "report-reading-interval")];
    if any(dimensions, |row| row.change.target_now.is_some()) {
        lines.push(tr!(messages, "comparison-reading-progress"));
    }
    if any(dimensions, |row| row.change.scale().is_none()) {
        lines.push(tr!(messages, "comparison-reading-scales"));
    }
    lines
}

/// A score then or now; where scales differ, with the highest it could have been.
pub(super) fn score(
    messages: &Messages,
    report: &ComparisonReport,
    score: Option<Estimate>,
    highest: f64,
) -> String {
    let number = words::number(messages, score.map(|score| score.value));
    match (score, report.common_scale()) {
        (Some(_), None) => format!("{number}/{}", words::level(messages, highest)),
        _ => number,
    }
}

/// Now minus then with its sign, of the two as they are shown, so that the three numbers of a
/// row agree; and a question mark where it could be no change at all. Where the scales differ,
/// in points of a hundred.
pub(super) fn change(messages: &Messages, row: &DimensionMove) -> String {
    let change = &row.change;
    let difference = if change.scale().is_some() {
        signed(messages, change.score)
    } else {
        signed(messages, change.percent).map(|points| tr!(messages, "comparison-points", points = points))
    };
    match (difference, change.percent.is_certain()) {
        (None, _) => words::NOTHING.to_owned(),
        (Some(difference), Some(false)) => format!("{difference} ?"),
        (Some(difference), _) => difference,
    }
}

fn signed(messages: &Messages, change: Change) -> Option<String> {
    // The same rounding as where they are shown, half to even.
    let shown = |value: f64| format!("{value:.1}").parse::<f64>().ok();
    let difference = round_six(shown(change.now?.value)? - shown(change.then?.value)?);
    let sign = if difference > 0.0 {
        "+"
    } else if difference < 0.0 {
        MINUS
    } else {
        ""
    };
    Some(format!("{sign}{}", messages.decimal(difference.abs(), 1)))
}

/// How much of the way to the target is covered, or that the target is reached.
pub(super) fn progress(messages: &Messages, row: &DimensionMove) -> String {
    let change = &row.change;
    if change.is_reached() == Some(true) {
        return tr!(messages, "comparison-reached");
    }
    match change.progress() {
        None => words::NOTHING.to_owned(),
        Some(progress) => {
            let whole = (progress * 100.0).round() / 100.0;
            let share = words::share(messages, Some(whole.abs()));
            if whole < 0.0 { format!("{MINUS}{share}") } else { share }
        }
    }
}

/// Which way a dimension went, where that is sure.
pub(super) fn sure_direction(change: Change) -> Option<Direction> {
    change.direction().filter(|_| change.is_certain() == Some(true))
}

/// `Talked about (2) → Agreed (3)`
pub(super) fn from_to(messages: &Messages, then: &Given, now: &Given) -> String {
    tr!(
        messages,
        "comparison-from-to",
        then = words::answer(messages, then),
        now = words::answer(messages, now)
    )
}

/// The answers of a question that moved, and whether it was asked otherwise.
pub(super) fn answers(messages: &Messages, question: &QuestionMove) -> String {
    let answers = if question.then == question.now {
        words::answer(messages, &question.now)
    } else {
        from_to(messages, &question.then, &question.now)
    };
    if question.reworded { format!("{answers} ({})", tr!(messages, "comparison-reworded")) } else { answers }
}

/// What changed in the question of a decision since it was put forward.
pub(super) fn since(messages: &Messages, past: &PastMotion) -> String {
    let then = words::answer(messages, &past.then);
    let (Some(movement), Some(now)) = (past.movement, &past.now) else {
        return tr!(messages, "comparison-since-not-asked", then = then);
    };
    let from_to = from_to(messages, &past.then, now);
    match movement {
        Movement::Up => tr!(messages, "comparison-since-up", answers = from_to),
        Movement::Down => tr!(messages, "comparison-since-down", answers = from_to),
        Movement::NowUnknown => tr!(messages, "comparison-since-unknown", answers = from_to),
        Movement::NoLongerApplies => tr!(messages, "comparison-since-not-applicable", answers = from_to),
        // A decision is put forward on an answer, so no other movement is left.
        _ => tr!(messages, "comparison-since-same", now = words::answer(messages, now)),
    }
}

/// A sign for a movement that needs no colour.
pub(super) fn sign(movement: Option<Movement>) -> &'static str {
    match movement {
        Some(Movement::Up | Movement::NowKnown) => "+ ",
        Some(Movement::Down) => "- ",
        Some(Movement::Same | Movement::DoesNotApply) => "= ",
        Some(Movement::NowUnknown | Movement::StillUnknown) | None => "? ",
        Some(Movement::NowApplies | Movement::NoLongerApplies) => "* ",
    }
}

/// What became of a finding, in a word or two.
pub(super) fn status(messages: &Messages, finding: &FindingMove) -> String {
    match finding.status {
        FindingStatus::Still => tr!(messages, "comparison-finding-still"),
        FindingStatus::New => tr!(messages, "comparison-finding-new"),
        FindingStatus::ComeToLight => tr!(messages, "comparison-finding-come-to-light"),
        FindingStatus::Unclear => tr!(messages, "comparison-finding-unclear"),
        FindingStatus::Gone => tr!(messages, "comparison-finding-gone"),
    }
}

/// What a finding says: of now as it is, of then as what was said then.
pub(super) fn said(messages: &Messages, finding: &FindingMove) -> String {
    match finding.status {
        FindingStatus::Still | FindingStatus::New => {
            let wait = || tr!(messages, "report-wait", dimensions = words::list(messages, &finding.before));
            let wait = (!finding.before.is_empty()).then(wait);
            std::iter::once(finding.message.clone()).chain(wait).collect::<Vec<_>>().join(" ")
        }
        FindingStatus::ComeToLight => {
            let note = tr!(messages, "comparison-finding-come-to-light-note");
            format!("{} {note}", finding.message)
        }
        FindingStatus::Gone => {
            tr!(messages, "comparison-finding-then", message = finding.message.clone())
        }
        FindingStatus::Unclear => {
            let then = tr!(messages, "comparison-finding-then", message = finding.message.clone());
            format!("{then} {}", tr!(messages, "comparison-finding-unclear-note"))
        }
    }
}

/// The lists of questions by what became of them: heading, and which.
pub(super) fn lists(messages: &Messages) -> [(String, &'static [Movement]); 6] {
    [
        (tr!(messages, "comparison-heading-up"), &[Movement::Up]),
        (tr!(messages, "comparison-heading-down"), &[Movement::Down]),
        (tr!(messages, "comparison-heading-known"), &[Movement::NowKnown]),
        (tr!(messages, "comparison-heading-unknown"), &[Movement::NowUnknown]),
        (tr!(messages, "comparison-heading-still-unknown"), &[Movement::StillUnknown]),
        (tr!(messages, "comparison-heading-applies"), &[Movement::NowApplies, Movement::NoLongerApplies]),
    ]
}

fn movement(messages: &Messages, movement: Movement) -> String {
    match movement {
        Movement::Up => tr!(messages, "comparison-movement-up"),
        Movement::Down => tr!(messages, "comparison-movement-down"),
        Movement::Same => tr!(messages, "comparison-movement-same"),
        Movement::NowKnown => tr!(messages, "comparison-movement-known"),
        Movement::NowUnknown => tr!(messages, "comparison-movement-unknown"),
        Movement::StillUnknown => tr!(messages, "comparison-movement-still-unknown"),
        Movement::NowApplies => tr!(messages, "comparison-movement-applies"),
        Movement::NoLongerApplies => tr!(messages, "comparison-movement-no-longer-applies"),
        Movement::DoesNotApply => tr!(messages, "comparison-movement-does-not-apply"),
    }
}

/// What only one of the two has, and could not be matched.
pub(super) fn lone(messages: &Messages, which: &'static str, lone: &LoneName) -> String {
    let text = lone.text.clone();
    match (lone.kind, lone.why) {
        (_, Why::NotAsked) => tr!(messages, "comparison-lone-not-asked", which = which, text = text),
        (Kind::Dimension, _) => tr!(messages, "comparison-lone-dimension", which = which, text = text),
        (Kind::Question, _) => tr!(messages, "comparison-lone-question", which = which, text = text),
        (Kind::Rule, _) => tr!(messages, "comparison-lone-rule", which = which, text = text),
    }
}

/// What stands above the numbers of a dimension.
pub(super) fn headings(messages: &Messages, report: &ComparisonReport) -> Vec<String> {
    let scaled = |label: String| match report.common_scale() {
        Some((lowest, highest)) => {
            format!("{label} ({}–{})", words::level(messages, lowest), words::level(messages, highest))
        }
        None => label,
    };
    let mut headings = vec![
        scaled(tr!(messages, "comparison-then")),
        scaled(tr!(messages, "comparison-now")),
        tr!(messages, "comparison-column-change"),
    ];
    if report.has_targets() {
        headings.push(tr!(messages, "report-column-target"));
        headings.push(tr!(messages, "comparison-column-progress"));
    }
    headings
}

/// The numbers of a dimension: then and now, each with its interval where that is more than a
/// point, change, and target and progress where there are targets.
pub(super) fn numbers(messages: &Messages, report: &ComparisonReport, row: &DimensionMove) -> Vec<String> {
    let change = &row.change;
    let with_interval = |estimate: Option<Estimate>, highest: f64| {
        let shown = score(messages, report, estimate, highest);
        match estimate.filter(|estimate| !estimate.is_exact()) {
            Some(_) => format!("{shown} ({})", words::interval(messages, estimate)),
            None => shown,
        }
    };
    let mut numbers = vec![
        with_interval(change.score.then, change.scale_then.1),
        with_interval(change.score.now, change.scale_now.1),
        self::change(messages, row),
    ];
    if report.has_targets() {
        numbers.push(words::number(messages, change.target_now));
        numbers.push(progress(messages, row));
    }
    numbers
}

/// What became of an answer, in a table, and whether it was asked otherwise.
pub(super) fn movement_in_full(messages: &Messages, question: &QuestionMove) -> String {
    let movement = movement(messages, question.movement);
    if question.reworded {
        format!("{movement} ({})", tr!(messages, "comparison-reworded"))
    } else {
        movement
    }
}
