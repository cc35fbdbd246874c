mod unmatched;

use super::{
    ComparisonReport, DecisionMove, DecisionState, DimensionMove, FindingMove, Moment, QuestionMove, Since,
};
use crate::bank::{Severity, round_six};
use crate::comparison::{Change, FindingStatus, Movement};
use crate::document::{
    Block, Column, ColumnKind, Document, Fact, Gauge, Gravity, Inline, Item, Line, Mark, Notice, Part, Row,
    Table,
};
use crate::messages::{Messages, rounded};
use crate::report::{DecisionRow, Given, became, phrases};
use crate::scoring::{Estimate, percent_of};
use crate::{say, tr};

/// The comparison as a document.
pub fn document(report: &ComparisonReport, messages: &Messages) -> Document {
    let writer = Writer { report, messages };
    let mut document = Document::new(report.language, &report.title, writer.opening());
    document.passages.clone_from(&report.passages);
    let day = |moment: &Moment| moment.date.as_ref()?.parse().ok();
    let days = day(&report.then).zip(day(&report.now));
    document.footer = super::phrases::footer(messages, report.now.subject.organisation.as_ref(), days);
    document.section("change", Part::Front, tr!(messages, "comparison-heading-change"), writer.change());
    let blockers = writer.findings(Severity::Blocker);
    document.section("findings", Part::Front, tr!(messages, "comparison-heading-findings"), blockers);
    let decisions = writer.decisions();
    document.section("decisions", Part::Front, tr!(messages, "comparison-heading-decisions"), decisions);
    became::section(&mut document, report.register.as_ref(), messages);
    let to_decide = writer.to_decide();
    document.section("to-decide", Part::Body, tr!(messages, "comparison-heading-to-decide"), to_decide);
    let warnings = writer.findings(Severity::Warning);
    document.section("view", Part::Body, tr!(messages, "report-heading-view"), warnings);
    for (id, title, movement) in [
        ("down", tr!(messages, "comparison-heading-down"), Movement::Down),
        ("unknown", tr!(messages, "comparison-heading-unknown"), Movement::NowUnknown),
    ] {
        let moved = report.moved(movement).into_iter().map(|question| writer.question(question));
        document.section(id, Part::Body, title, Block::list(moved).into_iter().collect());
    }
    let others = if report.questions.iter().any(QuestionMove::fell) { "others" } else { "all" };
    let appendix = tr!(messages, "comparison-heading-appendix", others = others);
    document.section("appendix", Part::Appendix, appendix, writer.answers());
    let unmatched = writer.unmatched();
    document.section("unmatched", Part::Appendix, tr!(messages, "comparison-heading-unmatched"), unmatched);
    let reading = Block::list(report.reading.iter().map(Item::new)).into_iter().collect();
    document.section("reading", Part::Body, tr!(messages, "report-heading-reading"), reading);
    document
}

struct Writer<'a> {
    report: &'a ComparisonReport,
    messages: &'a Messages,
}

impl Writer<'_> {
    fn then_and_now(&self) -> [(Line, &Moment); 2] {
        [
            (tr!(self.messages, "comparison-then").into(), &self.report.then),
            (tr!(self.messages, "comparison-now").into(), &self.report.now),
        ]
    }

    fn opening(&self) -> Vec<Block> {
        let fact = |(label, moment): (Line, &Moment)| Fact {
            label: Some(label),
            said: moment.who.clone(),
            detail: moment.what.clone(),
        };
        let moments = Block::Facts(self.then_and_now().map(fact).into());
        let between = self.report.between.as_ref().map(Block::aside);
        let cautions = self.report.cautions.iter().map(Block::caution);
        std::iter::once(moments).chain(between).chain(cautions).collect()
    }

    fn change(&self) -> Vec<Block> {
        let report = self.report;
        let mut blocks = vec![Block::lead(&report.sentence)];
        blocks.extend(report.counts.as_ref().map(Block::paragraph));
        if report.then.index.is_none() && report.now.index.is_none() {
            return blocks;
        }
        let fact = |(label, moment): (Line, &Moment)| Fact {
            label: Some(label),
            said: vec![self.standing(moment)],
            detail: Vec::new(),
        };
        blocks.push(Block::Facts(self.then_and_now().map(fact).into()));
        if !report.dimensions.is_empty() {
            blocks.push(Block::Table(self.dimensions()));
        }
        blocks.extend(Block::list(report.targets.iter().map(Item::new)));
        blocks
    }

    /// The index, as the sentence has it, and its band: `41 out of 100, anywhere between 38 and 47:
    /// exploring`.
    fn standing(&self, moment: &Moment) -> Line {
        let messages = self.messages;
        let Some(shown) = &moment.shown else { return tr!(messages, "comparison-standing-none").into() };
        let mut said = say!(messages, "comparison-standing", index = &shown.value);
        if !shown.is_exact() {
            let (low, high) = (&shown.low, &shown.high);
            let range = say!(messages, "comparison-standing-range", low = low, high = high);
            said = Line::join([said, range], ", ");
        }
        let others = moment.other_bands.iter().map(Line::from);
        if let Some(held) = &moment.held {
            return Line::join([said, held.into()].into_iter().chain(others), ". ");
        }
        let band = moment
            .band
            .as_ref()
            .map(|band| phrases::in_sentence(messages, self.report.passages.as_ref(), &band.name));
        let standing = Line::join(std::iter::once(said).chain(band.map(Line::from)), ": ");
        Line::join(std::iter::once(standing).chain(others), ". ")
    }

    fn dimensions(&self) -> Table {
        let (messages, scale) = (self.messages, self.report.common_scale());
        let column = |title, kind| Column { title, kind };
        let mut columns = vec![
            column(tr!(messages, "report-column-dimension"), ColumnKind::Text),
            column(tr!(messages, "comparison-then"), ColumnKind::Score),
            column(tr!(messages, "comparison-now"), ColumnKind::Score),
            column(tr!(messages, "comparison-column-change"), ColumnKind::Number),
        ];
        if self.report.has_targets() {
            columns.push(column(tr!(messages, "report-column-target"), ColumnKind::Number));
            columns.push(column(tr!(messages, "comparison-column-to-go"), ColumnKind::Number));
        }
        let rows = self.report.all_dimensions().into_iter();
        let rows = rows.map(|(depth, row)| self.dimension(depth, row, scale.is_some())).collect();
        Table { caption: tr!(messages, "comparison-heading-change").into(), columns, rows, scale }
    }

    fn dimension(&self, depth: usize, row: &DimensionMove, same_scale: bool) -> Row {
        let change = &row.numbers;
        let score = |score: Option<Estimate>, highest| {
            let mut cell = phrases::score(score, highest, same_scale);
            let interval = score.filter(|score| !score.is_exact()).map(Inline::Interval);
            cell.0.extend(interval.map(|interval| Inline::Added(interval.into())));
            cell
        };
        let mut cells = vec![
            Line::from(&row.name),
            score(change.score.then, change.scale_then.1),
            score(change.score.now, change.scale_now.1),
            difference(row).into(),
        ];
        if self.report.has_targets() {
            cells.push(change.target_now.map_or(Inline::Nothing, Inline::Number).into());
            cells.push(self.to_go(row));
        }
        let target =
            change.target_now.map(|target| percent_of(target, change.scale_now.0, change.scale_now.1));
        Row { depth, gauge: Some(Gauge::Move { change: change.percent, target }), cells }
    }

    /// How far the target is away, of the two as they are shown; or that it is reached.
    fn to_go(&self, row: &DimensionMove) -> Line {
        let change = &row.numbers;
        match (change.is_reached(), change.target_now, change.score.now) {
            (Some(true), ..) => tr!(self.messages, "comparison-reached").into(),
            (_, Some(target), Some(now)) => {
                phrases::gap(now.value, target).map_or(Inline::Nothing, Inline::Number).into()
            }
            _ => Inline::Nothing.into(),
        }
    }

    fn decisions(&self) -> Vec<Block> {
        let Some(lead) = &self.report.decisions_lead else { return Vec::new() };
        let past = |past: &DecisionMove| {
            let before = past.before.as_ref().map(|before| became::stands(self.messages, before));
            let state = before.or_else(|| self.state(past.state));
            let said = state.into_iter().chain([self.since(past)]);
            Item::new(&past.text).with([Line::join(said, ". ")])
        };
        let told = self.report.decisions.iter().filter(|past| !past.is_adopted());
        let (below, done): (Vec<&DecisionMove>, Vec<&DecisionMove>) =
            told.partition(|past| past.is_among(&self.report.to_decide));
        let list = Block::list(done.into_iter().map(past));
        let below = below.len();
        // Where all are, the lead says so.
        let is_said = self.report.decisions.iter().all(|past| past.before.is_none()) && list.is_none();
        let below = (below > 0 && !is_said)
            .then(|| Block::paragraph(tr!(self.messages, "comparison-decisions-below", count = below)));
        std::iter::once(Block::paragraph(lead)).chain(list).chain(below).collect()
    }

    /// What the report of now puts to the vote, as it does; of what was put forward then too, what
    /// became of it stands with it.
    fn to_decide(&self) -> Vec<Block> {
        let messages = self.messages;
        let motion = |motion: &DecisionRow| {
            let before = self.report.decisions.iter().find(|past| past.is(motion));
            let mut motion = phrases::motion(messages, motion);
            if let Some(past) = before {
                motion.origin.push(tr!(messages, "comparison-to-decide-again").into());
                motion.origin.push(self.since(past));
            }
            motion
        };
        let motions: Vec<_> = self.report.to_decide.iter().map(motion).collect();
        let none = self.report.nothing_to_decide.iter().map(Block::paragraph);
        let later = self.report.asked_later.iter().map(Block::paragraph);
        none.chain(later).chain((!motions.is_empty()).then_some(Block::Motions(motions))).collect()
    }

    /// Whether the answers still call for a decision.
    fn state(&self, state: Option<DecisionState>) -> Option<Line> {
        let messages = self.messages;
        Some(match state? {
            DecisionState::StillCalledFor => tr!(messages, "comparison-state-still").into(),
            DecisionState::AnotherCalledFor => tr!(messages, "comparison-state-another").into(),
            DecisionState::NoLongerCalledFor => tr!(messages, "comparison-state-no-longer").into(),
            DecisionState::NotKnown => tr!(messages, "comparison-state-not-known").into(),
        })
    }

    /// What changed in the question of a decision since it was put forward.
    fn since(&self, past: &DecisionMove) -> Line {
        let messages = self.messages;
        let (then, now) = match &past.since {
            Since::Answer(then, now) => (phrases::answer(messages, then), now),
            Since::Answers(0, _) => return tr!(messages, "comparison-since-not-shown").into(),
            Since::Answers(of, known) => {
                let (of, known): (usize, usize) = (*of, *known);
                let left: usize = of - known;
                return tr!(messages, "comparison-since-answers", of = of, known = known, left = left).into();
            }
        };
        let (Some(movement), Some(now)) = (past.movement, now) else {
            return say!(messages, "comparison-since-not-asked", then = then);
        };
        let now = phrases::answer(messages, now);
        let answers = Inline::FromTo(then, now.clone());
        match movement {
            Movement::Up => say!(messages, "comparison-since-up", answers = answers),
            Movement::Down => say!(messages, "comparison-since-down", answers = answers),
            Movement::NowUnknown => say!(messages, "comparison-since-unknown", answers = answers),
            Movement::NoLongerApplies => {
                say!(messages, "comparison-since-not-applicable", answers = answers)
            }
            // A decision is put forward on an answer, so no other movement is left.
            _ => past.lowered_to.map_or_else(
                || say!(messages, "comparison-since-same", now = now.clone()),
                |target| {
                    let target = messages.level(target);
                    say!(messages, "comparison-since-lowered", now = now.clone(), target = target)
                },
            ),
        }
    }

    /// The findings that are so serious; what cannot be said of any, with the blockers.
    fn findings(&self, severity: Severity) -> Vec<Block> {
        let too_little = self.report.too_little.as_ref();
        let listed = |finding: &&FindingMove| {
            finding.severity == severity && (too_little.is_none() || !finding.status.is_open())
        };
        let each = self.report.findings.iter().filter(listed).map(|finding| self.finding(finding));
        let too_little = too_little.filter(|_| severity == Severity::Blocker);
        too_little.map(Block::caution).into_iter().chain(each).collect()
    }

    fn finding(&self, finding: &FindingMove) -> Block {
        let messages = self.messages;
        let status = match finding.status {
            FindingStatus::Still => tr!(messages, "comparison-finding-still"),
            FindingStatus::New => tr!(messages, "comparison-finding-new"),
            FindingStatus::ComeToLight => tr!(messages, "comparison-finding-come-to-light"),
            FindingStatus::Unclear => tr!(messages, "comparison-finding-unclear"),
            FindingStatus::NowUnclear => tr!(messages, "comparison-finding-now-unclear"),
            FindingStatus::StillUnclear => tr!(messages, "comparison-finding-still-unclear"),
            FindingStatus::RuledOut => tr!(messages, "comparison-finding-ruled-out"),
            FindingStatus::Gone => tr!(messages, "comparison-finding-gone"),
        };
        let severity = phrases::severity(messages, finding.severity).to_lowercase();
        Block::Notice(Notice {
            gravity: match (finding.status, finding.severity) {
                (FindingStatus::Gone | FindingStatus::RuledOut, _) => Gravity::Settled,
                (status, _) if status.is_open() => Gravity::Caution,
                (_, Severity::Blocker) => Gravity::Blocker,
                (_, Severity::Warning) => Gravity::Warning,
            },
            label: Some(format!("{status} ({severity})").into()),
            text: self.said(finding),
        })
    }

    /// What a finding says: of now as it is, of then as what was said then.
    fn said(&self, finding: &FindingMove) -> Line {
        let (messages, passages) = (self.messages, self.report.passages.as_ref());
        let message = || Line::from(&finding.message);
        let quoted = || Line::from(phrases::within_quotes(messages, &finding.message));
        let then = || say!(messages, "comparison-finding-then", message = quoted());
        let missing: Vec<_> = finding.depends_on.iter().collect();
        let parts = match finding.status {
            FindingStatus::Still | FindingStatus::New => {
                let waits = phrases::wait(messages, passages, &finding.before);
                let holds = phrases::holds(messages, passages, finding.holds_at.as_ref());
                std::iter::once(message()).chain(waits).chain(holds).collect()
            }
            FindingStatus::ComeToLight => {
                vec![message(), tr!(messages, "comparison-finding-come-to-light-note").into()]
            }
            FindingStatus::Gone => vec![then()],
            FindingStatus::Unclear => {
                vec![then(), phrases::depends(messages, &missing, phrases::questions(messages, &missing))]
            }
            FindingStatus::NowUnclear | FindingStatus::StillUnclear => {
                phrases::open(messages, passages, (&[], &missing), &finding.message, &finding.before)
            }
            FindingStatus::RuledOut => vec![say!(messages, "comparison-finding-could", message = quoted())],
        };
        Line::join(parts, " ")
    }

    fn question(&self, question: &QuestionMove) -> Item {
        let messages = self.messages;
        let now = phrases::answer(messages, &question.now);
        let answers = if question.then == question.now {
            now
        } else {
            Inline::FromTo(phrases::answer(messages, &question.then), now).into()
        };
        let number = question.number.to_string();
        Item::new(say!(messages, "report-question", number = number, text = &question.text))
            .marked(mark(question.movement))
            .with([self.reworded(question, answers)])
            .with(phrases::note(messages, question.note.as_deref()))
    }

    /// The same, and that the question was asked in other words.
    fn reworded(&self, question: &QuestionMove, mut line: Line) -> Line {
        let reworded = question.reworded.then(|| tr!(self.messages, "comparison-reworded").into());
        line.0.extend(reworded.map(Inline::Added));
        line
    }

    /// Every answer that is not told yet, a table a dimension.
    fn answers(&self) -> Vec<Block> {
        let rest: Vec<&QuestionMove> = self.report.questions.iter().filter(|row| !row.fell()).collect();
        rest.chunk_by(|one, next| one.area == next.area)
            .flat_map(|rows| {
                let area = rows.first().map(|row| row.area.join(" › ")).unwrap_or_default();
                [Block::Heading { level: 3, text: Line::from(&area) }, Block::Table(self.area(&area, rows))]
            })
            .collect()
    }

    fn area(&self, caption: &str, rows: &[&QuestionMove]) -> Table {
        let messages = self.messages;
        let titles = [
            tr!(messages, "report-column-question"),
            tr!(messages, "comparison-then"),
            tr!(messages, "comparison-now"),
            tr!(messages, "comparison-column-change"),
        ];
        let answer = |given: &Given| phrases::answer(messages, given);
        let row = |row: &&QuestionMove| {
            let movement = self.reworded(row, movement(messages, row.movement).into());
            let question = format!("{}. {}", row.number, row.text);
            [question.into(), answer(&row.then), answer(&row.now), movement]
        };
        Table::of_texts(caption, titles, rows.iter().map(row)).with_notes(
            tr!(messages, "report-column-note"),
            rows.iter().map(|row| row.note.as_ref().map(Line::from)),
        )
    }
}

/// Now minus then, of the two as they are shown, so that the three numbers of a row agree. Where
/// the scales differ, in points of a hundred.
fn difference(row: &DimensionMove) -> Inline {
    let change = &row.numbers;
    let of_hundred = change.scale().is_none();
    let difference = shown_difference(if of_hundred { change.percent } else { change.score });
    let doubtful = change.percent.is_certain() == Some(false);
    difference.map_or(Inline::Nothing, |by| Inline::Difference { by, of_hundred, doubtful })
}

fn shown_difference(change: Change) -> Option<f64> {
    Some(round_six(rounded(change.now?.value, 1) - rounded(change.then?.value, 1)))
}

fn mark(movement: Movement) -> Mark {
    match movement {
        Movement::Up | Movement::NowKnown => Mark::Up,
        Movement::Down => Mark::Down,
        Movement::Same | Movement::DoesNotApply => Mark::Same,
        Movement::NowUnknown | Movement::StillUnknown => Mark::Unknown,
        Movement::NowApplies | Movement::NoLongerApplies => Mark::Other,
    }
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
