//! The comparison as one HTML file, made as the report's is: its style and charts are inside it,
//! it runs no script and loads nothing, and it prints on A4.

use askama::Template;

use super::{ComparisonReport, DimensionMove, LoneName, Moment, PastMotion, QuestionMove, phrases};
use crate::bank::Severity;
use crate::comparison::{DimensionChange, FindingStatus};
use crate::messages::Messages;
use crate::report::html::{STYLE, style_hash};
use crate::report::words;
use crate::scoring::{Estimate, percent_of};
use crate::tr;

/// The style of what only a comparison shows; it follows that of the report.
const TRACK_STYLE: &str = include_str!("html/track.css");

/// Dimensions deeper than this are set off no further.
const DEPTHS: usize = 3;

/// The length of a track, in units of its drawing.
const TRACK: f64 = 160.0;

/// Renders the report.
///
/// # Panics
/// Never: the page is written to memory.
pub fn render(report: &ComparisonReport, messages: &Messages) -> String {
    Page::new(report, messages).render().expect("memory takes it")
}

#[derive(Template)]
#[template(path = "comparison.html", config = "src/report/comparison/html/askama.toml")]
struct Page<'r> {
    report: Shown<'r>,
    style: String,
    style_hash: String,
    title: String,
    words: Words,
    moments: [Facts; 2],
    cautions: Vec<String>,
    has_scores: bool,
    has_targets: bool,
    /// What the intervals are called, where any is drawn.
    interval: Option<String>,
    /// What a question mark says, where there is one.
    doubt: Option<String>,
    headings: Vec<String>,
    rows: Vec<Row>,
    targets: Vec<String>,
    decisions: Vec<Past>,
    findings: Vec<Alert>,
    lists: Vec<List>,
    areas: Vec<Area>,
}

/// What the page takes from the report as it is: its own sentences.
struct Shown<'r> {
    language: &'static str,
    sentence: &'r str,
    between: Option<&'r str>,
    counts: Option<&'r str>,
    decisions_lead: Option<&'r str>,
    reading: &'r [String],
}

/// The page's own words.
struct Words {
    change_heading: String,
    decisions: String,
    findings: String,
    appendix: String,
    reading: String,
    dimension: String,
    question: String,
    then: String,
    now: String,
    change: String,
    target: String,
}

/// Then or now.
struct Facts {
    label: String,
    known: String,
    standing: String,
}

struct Row {
    depth: usize,
    name: String,
    trail: Trail,
    numbers: Vec<String>,
}

/// The way from then to now, in units of the drawing.
struct Trail {
    then: Option<String>,
    now: Option<String>,
    target: Option<String>,
    path: Option<String>,
    /// The intervals that are more than a point.
    rooms: Vec<Room>,
}

struct Room {
    from: String,
    width: String,
}

struct Past {
    number: usize,
    text: String,
    since: String,
}

struct Alert {
    class: &'static str,
    status: String,
    text: String,
}

struct List {
    title: String,
    items: Vec<Item>,
}

struct Item {
    text: String,
    lines: Vec<String>,
}

/// The questions of one dimension.
struct Area {
    name: String,
    answers: Vec<Reply>,
}

struct Reply {
    text: String,
    then: String,
    now: String,
    movement: String,
}

impl<'r> Page<'r> {
    fn new(report: &'r ComparisonReport, messages: &Messages) -> Self {
        let style = format!("{STYLE}{TRACK_STYLE}");
        let all = report.all_dimensions();
        let rows: Vec<Row> = all.iter().map(|(depth, row)| Row::new(messages, report, *depth, row)).collect();
        let has_rooms = rows.iter().any(|row| !row.trail.rooms.is_empty());
        let doubtful = all.iter().any(|(_, row)| row.change.percent.is_certain() == Some(false));
        Self {
            style_hash: style_hash(&style),
            style,
            title: words::one_line(&report.title),
            words: Words::new(messages),
            moments: [
                Facts::new(messages, tr!(messages, "comparison-then"), &report.then),
                Facts::new(messages, tr!(messages, "comparison-now"), &report.now),
            ],
            cautions: report.cautions.iter().map(|caution| words::one_line(caution)).collect(),
            has_scores: report.index.then.is_some() || report.index.now.is_some(),
            has_targets: report.has_targets(),
            doubt: doubtful.then(|| tr!(messages, "comparison-doubt-mark")),
            headings: phrases::headings(messages, report),
            interval: has_rooms.then(|| tr!(messages, "report-column-interval")),
            rows,
            targets: report.targets.iter().map(|target| words::one_line(target)).collect(),
            decisions: report.decisions.iter().map(|past| Past::new(messages, past)).collect(),
            findings: alerts(messages, report),
            lists: lists(messages, report),
            areas: areas(messages, report),
            report: Shown {
                language: report.language,
                sentence: &report.sentence,
                between: report.between.as_deref(),
                counts: report.counts.as_deref(),
                decisions_lead: report.decisions_lead.as_deref(),
                reading: &report.reading,
            },
        }
    }
}

impl Words {
    fn new(messages: &Messages) -> Self {
        Self {
            change_heading: tr!(messages, "comparison-heading-change"),
            decisions: tr!(messages, "comparison-heading-decisions"),
            findings: tr!(messages, "comparison-heading-findings"),
            appendix: tr!(messages, "report-heading-appendix"),
            reading: tr!(messages, "report-heading-reading"),
            dimension: tr!(messages, "report-column-dimension"),
            question: tr!(messages, "report-column-question"),
            then: tr!(messages, "comparison-then"),
            now: tr!(messages, "comparison-now"),
            change: tr!(messages, "comparison-column-change"),
            target: tr!(messages, "report-column-target"),
        }
    }
}

impl Facts {
    fn new(messages: &Messages, label: String, moment: &Moment) -> Self {
        let facts: Vec<String> =
            moment.who.iter().chain(&moment.what).map(|fact| words::one_line(fact)).collect();
        Self {
            label,
            known: facts.join(" · "),
            standing: words::one_line(&phrases::standing(messages, moment)),
        }
    }
}

impl Row {
    fn new(messages: &Messages, report: &ComparisonReport, depth: usize, row: &DimensionMove) -> Self {
        Self {
            depth: depth.min(DEPTHS),
            name: words::one_line(&row.name),
            trail: Trail::new(&row.change),
            numbers: phrases::numbers(messages, report, row),
        }
    }
}

impl Trail {
    fn new(change: &DimensionChange) -> Self {
        let place = |percent: f64| percent / 100.0 * TRACK;
        let unit = |value: f64| format!("{value:.1}");
        let (then, now) = (change.percent.then, change.percent.now);
        let target =
            change.target_now.map(|target| percent_of(target, change.scale_now.0, change.scale_now.1));
        let room = |estimate: &Estimate| Room {
            from: unit(place(estimate.low)),
            width: unit(place(estimate.high) - place(estimate.low)),
        };
        Self {
            then: then.map(|then| unit(place(then.value))),
            now: now.map(|now| unit(place(now.value))),
            target: target.map(|target| unit(place(target))),
            path: then
                .zip(now)
                .map(|(then, now)| format!("M{} 6H{}", unit(place(then.value)), unit(place(now.value)))),
            rooms: [then, now].iter().flatten().filter(|one| !one.is_exact()).map(room).collect(),
        }
    }
}

impl Past {
    fn new(messages: &Messages, past: &PastMotion) -> Self {
        Self {
            number: past.motion.number,
            text: words::one_line(&past.motion.text),
            since: words::one_line(&phrases::since(messages, past)),
        }
    }
}

fn alerts(messages: &Messages, report: &ComparisonReport) -> Vec<Alert> {
    let alert = |finding: &super::FindingMove| {
        let severity = words::severity(messages, finding.severity).to_lowercase();
        Alert {
            class: match (finding.status, finding.severity) {
                (FindingStatus::Gone, _) => "gone",
                (_, Severity::Blocker) => "blocker",
                (_, Severity::Warning) => "warning",
            },
            status: format!("{} · {severity}", phrases::status(messages, finding)),
            text: words::one_line(&phrases::said(messages, finding)),
        }
    };
    report.findings.iter().map(alert).collect()
}

/// The sections that list questions, without the empty ones.
fn lists(messages: &Messages, report: &ComparisonReport) -> Vec<List> {
    let item = |question: &QuestionMove| {
        let note = question.note.clone().map(|note| tr!(messages, "report-note", note = note));
        let lines = std::iter::once(phrases::answers(messages, question)).chain(note);
        Item {
            text: words::one_line(&question.text),
            lines: lines.map(|line| words::one_line(&line)).collect(),
        }
    };
    let mut lists: Vec<List> = phrases::lists(messages)
        .into_iter()
        .map(|(title, movements)| List {
            title,
            items: report.moved(movements).into_iter().map(item).collect(),
        })
        .collect();
    let lone = |which: &'static str, lones: &[LoneName]| -> Vec<String> {
        lones.iter().map(|lone| phrases::lone(messages, which, lone)).collect()
    };
    let regrouped =
        report.regrouped.iter().map(|name| tr!(messages, "comparison-regrouped", dimension = name.clone()));
    let unmatched =
        lone("then", &report.only_then).into_iter().chain(lone("now", &report.only_now)).chain(regrouped);
    lists.push(List {
        title: tr!(messages, "comparison-heading-unmatched"),
        items: unmatched.map(|text| Item { text: words::one_line(&text), lines: Vec::new() }).collect(),
    });
    lists.retain(|list| !list.items.is_empty());
    lists
}

fn areas(messages: &Messages, report: &ComparisonReport) -> Vec<Area> {
    let reply = |question: &QuestionMove| Reply {
        text: words::one_line(&question.text),
        then: words::one_line(&words::answer(messages, &question.then)),
        now: words::one_line(&words::answer(messages, &question.now)),
        movement: phrases::movement_in_full(messages, question),
    };
    report
        .questions
        .chunk_by(|one, next| one.area == next.area)
        .map(|rows| Area {
            name: words::one_line(&rows.first().map(|row| row.area.join(" › ")).unwrap_or_default()),
            answers: rows.iter().map(reply).collect(),
        })
        .collect()
}
