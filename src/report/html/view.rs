//! What the page's template fills in: texts made harmless, numbers in the reader's language.

use askama::Template;

use super::charts::{Bar, Column, Radar, Strip};
use super::{STYLE, style_hash};
use crate::bank::Severity;
use crate::messages::Messages;
use crate::report::words::{self, Glance};
use crate::report::{DimensionRow, Gap, Motion, NAMED_AT_MOST, Notice, QuestionRow, Report};
use crate::tr;

/// Dimensions deeper than this are set off no further.
const DEPTHS: usize = 3;

#[derive(Template)]
#[template(path = "report.html", config = "src/report/html/askama.toml")]
pub(super) struct Page {
    lang: &'static str,
    style: &'static str,
    style_hash: String,
    words: Words,
    title: String,
    facts: Vec<String>,
    sentence: String,
    meaning: Option<String>,
    unknown: Option<Glance>,
    unanswered: Option<String>,
    radar: Option<Radar>,
    /// How the first page is set when it has much to say.
    fullness: &'static str,
    score_heading: String,
    has_targets: bool,
    has_intervals: bool,
    has_strip: bool,
    keys: Vec<Key>,
    rows: Vec<Row>,
    clear: Option<String>,
    notices: Vec<Alert>,
    all_reached: Option<String>,
    gaps: Vec<Card>,
    lead: Option<String>,
    next_meeting: Vec<Proposal>,
    parts: Vec<Part>,
    lists: Vec<List>,
    reflections: Vec<Quote>,
    areas: Vec<Area>,
    reading: Vec<String>,
    source: Option<String>,
}

/// The page's own words.
struct Words {
    standing: String,
    blocks: String,
    gaps: String,
    next: String,
    reflections: String,
    appendix: String,
    reading: String,
    dimension: String,
    score: String,
    interval: String,
    target: String,
    gap: String,
    coverage: String,
    question: String,
    answer: String,
    note: String,
    owner: String,
    date: String,
    finder: String,
    strip: String,
}

/// What a kind of column in the strip stands for.
struct Key {
    class: &'static str,
    text: String,
}

struct Row {
    depth: usize,
    name: String,
    bar: Option<Bar>,
    numbers: Vec<String>,
}

struct Alert {
    class: &'static str,
    severity: String,
    text: String,
}

struct Card {
    title: String,
    share: String,
    carriers: Vec<Carrier>,
    more: Option<String>,
}

struct Carrier {
    share: String,
    text: String,
    answer: String,
}

struct Proposal {
    number: usize,
    text: String,
    origin: String,
}

struct Part {
    title: String,
    motions: Vec<Proposal>,
}

/// A section that lists questions.
struct List {
    id: &'static str,
    title: String,
    lead: Option<String>,
    items: Vec<Item>,
    /// Whether someone is to be named who finds it out.
    to_find_out: bool,
}

struct Item {
    text: String,
    lines: Vec<String>,
}

struct Quote {
    text: String,
    lines: Vec<String>,
}

/// The questions of one dimension.
struct Area {
    name: String,
    path: String,
    summary: String,
    width: u32,
    target: Option<String>,
    columns: Vec<Column>,
    answers: Vec<Reply>,
}

struct Reply {
    number: usize,
    text: String,
    given: String,
    note: Vec<String>,
}

impl Page {
    pub(super) fn new(report: &Report, messages: &Messages) -> Self {
        let shown = |text: &String| words::one_line(text);
        let standing = &report.standing;
        let answered = standing.index.is_some();
        let rows = if answered { report.all_dimensions() } else { Vec::new() };
        Self {
            lang: report.language,
            style: STYLE,
            style_hash: style_hash(STYLE),
            words: Words::new(messages),
            title: shown(&report.title),
            facts: facts(report, messages),
            sentence: shown(&standing.sentence),
            meaning: standing.band.as_ref().and_then(|band| band.meaning.as_ref()).map(shown),
            unknown: answered.then(|| unknown(report, messages)).flatten(),
            unanswered: standing.unanswered.as_ref().map(shown),
            fullness: fullness(report),
            radar: answered.then(|| Radar::new(report, messages)).flatten(),
            score_heading: words::score_heading(messages, report),
            has_targets: report.has_targets(),
            has_intervals: rows.iter().any(|(_, row)| row.percent.is_some_and(|percent| !percent.is_exact())),
            has_strip: answered,
            keys: keys(report, messages),
            rows: rows.iter().map(|(depth, row)| Row::new(report, messages, *depth, row)).collect(),
            clear: report.clear.clone(),
            notices: report.notices.iter().map(|notice| Alert::new(messages, notice)).collect(),
            all_reached: report.all_reached.clone(),
            gaps: report.gaps.iter().map(|gap| Card::new(report, messages, gap)).collect(),
            lead: report.agenda.lead.clone(),
            next_meeting: proposals(messages, &report.agenda.next_meeting),
            parts: words::parts(messages, &report.agenda)
                .into_iter()
                .map(|(title, motions)| Part { title, motions: proposals(messages, motions) })
                .collect(),
            lists: lists(report, messages),
            reflections: report
                .reflections
                .iter()
                .map(|quoted| Quote {
                    text: shown(&quoted.text),
                    lines: words::outside_lines(&quoted.words).collect(),
                })
                .collect(),
            areas: areas(report, messages),
            reading: report.reading.iter().map(shown).collect(),
            source: report
                .source
                .as_ref()
                .map(|source| tr!(messages, "report-source", source = words::one_line(source))),
        }
    }
}

/// What is not known, for the first page.
fn unknown(report: &Report, messages: &Messages) -> Option<Glance> {
    let Glance { lead, items } = words::glance_unknown(messages, report)?;
    Some(Glance { lead, items: items.iter().map(|item| words::one_line(item)).collect() })
}

/// How full the first page of the print would be, by the letters on it. The bounds were found
/// by printing. Without a single answer it would be bare, and is no page of its own.
fn fullness(report: &Report) -> &'static str {
    if report.standing.index.is_none() {
        return " bare";
    }
    let standing = [Some(&report.standing.sentence), report.standing.unanswered.as_ref()];
    let unknown = report.unknown().take(NAMED_AT_MOST).map(|row| row.text.len() + A_LINE / 2);
    let notices = report.notices.iter().map(|notice| notice.message.len() + A_LINE);
    // The cards stand beside each other, three to a row.
    let gaps = report.gaps.iter().flat_map(|gap| &gap.carried_by).map(|row| row.text.len() + A_LINE / 2);
    let motions = report.agenda.next_meeting.iter().map(|motion| motion.text.len() + A_LINE);
    let letters: usize = standing.iter().flatten().map(|text| text.len()).sum::<usize>()
        + notices.chain(unknown).chain(gaps).chain(motions).sum::<usize>()
        + report.all_dimensions().len() * A_LINE;
    match letters {
        0..3600 => "",
        3600..4400 => " full",
        _ => " fuller",
    }
}

/// Letters on a line of the print, roughly.
const A_LINE: usize = 90;

impl Words {
    fn new(messages: &Messages) -> Self {
        Self {
            standing: tr!(messages, "report-heading-standing"),
            blocks: tr!(messages, "report-heading-blocks"),
            gaps: tr!(messages, "report-heading-gaps"),
            next: tr!(messages, "report-heading-next"),
            reflections: tr!(messages, "report-heading-reflections"),
            appendix: tr!(messages, "report-heading-appendix"),
            reading: tr!(messages, "report-heading-reading"),
            dimension: tr!(messages, "report-column-dimension"),
            score: tr!(messages, "report-column-score"),
            interval: tr!(messages, "report-column-interval"),
            target: tr!(messages, "report-column-target"),
            gap: tr!(messages, "report-column-gap"),
            coverage: tr!(messages, "report-column-coverage"),
            question: tr!(messages, "report-column-question"),
            answer: tr!(messages, "report-column-answer"),
            note: tr!(messages, "report-column-note"),
            owner: tr!(messages, "report-owner"),
            date: tr!(messages, "report-date"),
            finder: tr!(messages, "report-finder"),
            strip: tr!(messages, "report-html-strip"),
        }
    }
}

fn facts(report: &Report, messages: &Messages) -> Vec<String> {
    let mut facts = words::who(messages, report);
    facts.push(words::edition(messages, report));
    facts.push(words::bank(messages, report));
    facts.iter().map(|fact| words::one_line(fact)).collect()
}

impl Row {
    fn new(report: &Report, messages: &Messages, depth: usize, row: &DimensionRow) -> Self {
        Self {
            depth: depth.min(DEPTHS),
            name: words::one_line(&row.name),
            bar: Bar::new(row),
            numbers: words::dimension_numbers(messages, report, row),
        }
    }
}

impl Alert {
    fn new(messages: &Messages, notice: &Notice) -> Self {
        let said = std::iter::once(notice.message.clone()).chain(words::consequences(messages, notice));
        Self {
            class: match notice.severity {
                Severity::Blocker => "blocker",
                Severity::Warning => "warning",
            },
            severity: words::severity(messages, notice.severity),
            text: words::one_line(&said.collect::<Vec<_>>().join(" ")),
        }
    }
}

impl Card {
    fn new(report: &Report, messages: &Messages, gap: &Gap) -> Self {
        let carrier = |row: &QuestionRow| Carrier {
            text: words::one_line(&row.text),
            share: words::share(messages, row.share_of_gap),
            answer: words::one_line(&words::given(messages, row)),
        };
        Self {
            title: words::one_line(&words::gap(messages, gap)),
            share: words::share_of_gap(messages, report, Some(gap.share)),
            carriers: gap.carried_by.iter().map(carrier).collect(),
            more: (gap.carried_by_more > 0)
                .then(|| tr!(messages, "report-carriers-more", more = gap.carried_by_more)),
        }
    }
}

fn proposals(messages: &Messages, motions: &[Motion]) -> Vec<Proposal> {
    motions
        .iter()
        .map(|motion| Proposal {
            number: motion.number,
            text: words::one_line(&motion.text),
            origin: words::one_line(&words::motion_origin(messages, motion).join(" · ")),
        })
        .collect()
}

/// The sections that list questions, without the empty ones.
fn lists(report: &Report, messages: &Messages) -> Vec<List> {
    let unanswered: Vec<&QuestionRow> = report.unanswered().collect();
    let of = report.questions.len();
    let unanswered_lead = tr!(messages, "report-unanswered-count", count = unanswered.len(), of = of);
    let lists = [
        List {
            id: "strengths",
            title: tr!(messages, "report-heading-strengths"),
            lead: None,
            items: items(&report.strengths, |row| vec![words::answer_in_full(messages, row)]),
            to_find_out: false,
        },
        List {
            id: "unknown",
            title: tr!(messages, "report-heading-unknown"),
            lead: None,
            items: items(report.unknown(), |row| words::evidence_and_note(messages, row)),
            to_find_out: true,
        },
        List {
            id: "unanswered",
            title: tr!(messages, "report-heading-unanswered"),
            lead: Some(unanswered_lead),
            items: items(unanswered, |_| Vec::new()),
            to_find_out: false,
        },
        List {
            id: "not-applicable",
            title: tr!(messages, "report-heading-not-applicable"),
            lead: None,
            items: items(report.not_applicable(), |row| words::reason(messages, row).into_iter().collect()),
            to_find_out: false,
        },
    ];
    lists.into_iter().filter(|list| !list.items.is_empty()).collect()
}

fn items<'r>(
    rows: impl IntoIterator<Item = &'r QuestionRow>,
    lines: impl Fn(&QuestionRow) -> Vec<String>,
) -> Vec<Item> {
    rows.into_iter()
        .map(|row| Item {
            text: words::one_line(&row.text),
            lines: lines(row).iter().map(|line| words::one_line(line)).collect(),
        })
        .collect()
}

/// The kinds of columns that the strip has.
fn keys(report: &Report, messages: &Messages) -> Vec<Key> {
    let key =
        |class, sign: &str, text: String| Key { class, text: format!("{sign} {text}").trim().to_owned() };
    let unknown = report.unknown().next().map(|_| tr!(messages, "report-answer-unknown"));
    let none = report.unanswered().next().map(|_| tr!(messages, "report-answer-none"));
    let outside = report.not_applicable().next().map(|_| tr!(messages, "report-answer-not-applicable"));
    [
        Some(key("bar-score", "", tr!(messages, "report-column-answer"))),
        unknown.map(|text| key("strip-unknown", "?", text)),
        none.map(|text| key("strip-none", words::NOTHING, text)),
        outside.map(|text| key("track", "×", text)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn areas(report: &Report, messages: &Messages) -> Vec<Area> {
    let numbered: Vec<(usize, &QuestionRow)> = (1..).zip(&report.questions).collect();
    numbered
        .chunk_by(|(_, one), (_, next)| one.dimension == next.dimension)
        .filter_map(|rows| area(report, messages, rows))
        .collect()
}

fn area(report: &Report, messages: &Messages, rows: &[(usize, &QuestionRow)]) -> Option<Area> {
    let (_, first) = rows.first()?;
    let all = report.all_dimensions();
    let aim = all.iter().find(|(_, row)| row.id == first.dimension).and_then(|(_, row)| row.aim_percent);
    let strip = Strip::new(rows, aim, messages);
    let name = first.area.last().map(|name| words::one_line(name)).unwrap_or_default();
    let given: Vec<String> =
        strip.columns.iter().map(|column| format!("{}: {}", column.number, column.label)).collect();
    Some(Area {
        summary: format!("{name}. {}", given.join(", ")),
        name,
        path: words::one_line(&first.area.join(" › ")),
        width: strip.width,
        target: strip.target,
        columns: strip.columns,
        answers: rows.iter().map(|(number, row)| Reply::new(messages, *number, row)).collect(),
    })
}

impl Reply {
    fn new(messages: &Messages, number: usize, row: &QuestionRow) -> Self {
        let note = words::reason(messages, row).into_iter().chain(row.note.clone());
        Self {
            number,
            text: words::one_line(&row.text),
            given: words::one_line(&words::answer_in_full(messages, row)),
            note: words::outside_lines(&note.collect::<Vec<_>>().join("\n")).collect(),
        }
    }
}
