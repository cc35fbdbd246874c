use super::{Writer, is_withheld, label, words_of};
use crate::document::{
    Bar, BarState, Block, Chart, ChartKind, Column, ColumnKind, Document, Gauge, Inline, Line, Part, Row,
    Table,
};
use crate::group::ScoreCount;
use crate::group::Spread;
use crate::messages::Messages;
use crate::report::benchmark;
use crate::report::group::{DimensionSpread, GroupReport, QuestionSpread, several, share};
use crate::scoring::{Estimate, percent_of};
use crate::tr;

/// How many decisions there is room for to write down what became of them.
const DECIDED: usize = 5;

/// Dots would lie on each other where they are nearer than this, in percent of the scale.
const APART: f64 = 5.0;

/// The report of a group for those in the room: what they talk about, one thing at a time.
pub fn slides(report: &GroupReport, messages: &Messages) -> Document {
    let writer = Writer { report, messages };
    let [lead, caution] = writer.standing();
    let mut opening = writer.opening();
    opening.push(caution);
    let mut document = Document::new(report.language, &report.title, opening);
    document.passages.clone_from(&report.passages);
    let withheld = report.dimensions.iter().any(|one| one.depth == 0 && is_withheld(one));
    let withheld = withheld.then(|| Block::aside(tr!(messages, "group-reading-withheld")));
    let standing = std::iter::once(lead).chain(writer.places()).chain(withheld).collect();
    document.section("standing", Part::Front, tr!(messages, "group-heading-standing"), standing);
    if let Some(found) = &report.benchmark {
        let heading = tr!(messages, "benchmark-heading");
        document.section("benchmark", Part::Front, heading, benchmark::in_short(found, messages));
    }
    // What must wait is known before it is talked about.
    // What few of them are told of is not for a wall: everyone would look who they are.
    let rules = writer.rules(several(report.people));
    document.section("rules", Part::Front, tr!(messages, "group-heading-rules"), rules);
    let agenda = writer.named(&report.to_talk_about, |question| writer.question(question));
    let order = writer.order().filter(|_| agenda.is_some()).map(Block::aside);
    let agenda = agenda.into_iter().chain(order).collect();
    document.section("talk", Part::Front, tr!(messages, "group-heading-talk"), agenda);
    for id in &report.to_talk_about {
        let Some((question, spread)) = report.question(id).and_then(|one| Some((one, one.spread.as_ref()?)))
        else {
            continue;
        };
        let title = writer.question(question).text;
        document.section(
            format!("talk-{}", question.number),
            Part::Front,
            title,
            writer.talk(question, spread),
        );
    }
    // Those for which there is no room stand nowhere else here.
    let decide = writer.to_decide(false).into_iter().take(2).collect();
    document.section("decide", Part::Front, tr!(messages, "group-heading-decide"), decide);
    let find_out = writer.to_find_out(false);
    document.section("find-out", Part::Front, tr!(messages, "group-heading-find-out"), find_out);
    document.section("decisions", Part::Front, tr!(messages, "report-heading-next"), writer.decisions());
    let blanks = || {
        let labels = [
            tr!(messages, "render-decision"),
            tr!(messages, "report-owner"),
            tr!(messages, "report-back-on"),
        ];
        Block::Blanks(labels.into())
    };
    document.section(
        "closing",
        Part::Front,
        tr!(messages, "group-slide-closing"),
        std::iter::repeat_with(blanks).take(DECIDED).collect(),
    );
    document
}

impl Writer<'_> {
    /// What is talked about for ten minutes.
    fn talk(&self, question: &QuestionSpread, spread: &Spread) -> Vec<Block> {
        let people = tr!(self.messages, "group-people", count = spread.n);
        let [lowest, highest, opening] = self.ends(question, spread);
        vec![
            self.bars(question, spread),
            Block::aside(self.summed_up(question, spread, people)),
            Block::paragraph(lowest),
            Block::paragraph(highest),
            Block::lead(opening),
        ]
    }

    /// How often each level was chosen.
    fn bars(&self, question: &QuestionSpread, spread: &Spread) -> Block {
        let bar = |level: &crate::group::Level| Bar {
            name: label(level, words_of(question, level)).to_owned(),
            value: level.count.to_string(),
            state: BarState::Filled(share(level.count, spread.n)),
        };
        Block::Chart(Chart {
            title: tr!(self.messages, "group-column-levels").into(),
            summary: self.levels(question, spread).into(),
            kind: ChartKind::Columns { columns: spread.distribution.iter().map(bar).collect(), target: None },
        })
    }

    /// Where each stands on the dimensions at the top.
    fn places(&self) -> Option<Block> {
        let messages = self.messages;
        let dimensions: Vec<&DimensionSpread> =
            self.report.dimensions.iter().filter(|one| one.depth == 0).collect();
        let number = |value: Option<f64>| Line::from(value.map_or(Inline::Nothing, Inline::Number));
        let row = |one: &&DimensionSpread| Row {
            depth: 0,
            gauge: gauge(one),
            cells: vec![Line::from(&one.name), number(one.median), targets(one)],
        };
        let columns = [
            (tr!(messages, "report-column-dimension"), ColumnKind::Text),
            (tr!(messages, "group-column-median"), ColumnKind::Number),
            (tr!(messages, "report-column-target"), ColumnKind::Number),
        ];
        let ends = |one: &&DimensionSpread| (one.lowest, one.highest);
        let scale = dimensions.first().map(ends);
        let is_shared = dimensions.iter().all(|one| Some(ends(one)) == scale);
        (!dimensions.is_empty()).then(|| {
            Block::Table(Table {
                caption: tr!(messages, "report-heading-dimensions").into(),
                columns: columns.map(Column::from).into(),
                rows: dimensions.iter().map(row).collect(),
                scale: scale.filter(|_| is_shared),
            })
        })
    }
}

/// The target, where all aim for the same.
fn target(dimension: &DimensionSpread) -> Option<f64> {
    if let [only] = dimension.targets[..] { Some(only) } else { None }
}

/// The target, or from which to which they go where several were set.
fn targets(dimension: &DimensionSpread) -> Line {
    match dimension.targets[..] {
        [] => Inline::Nothing.into(),
        [only] => Inline::Number(only).into(),
        [low, .., high] => Inline::Interval(Estimate { value: low, low, high }).into(),
    }
}

fn gauge(dimension: &DimensionSpread) -> Option<Gauge> {
    let percent = |value: f64| percent_of(value, dimension.lowest, dimension.highest);
    let median = percent(dimension.median.filter(|_| dimension.highest > dimension.lowest)?);
    let nearest = |one: &ScoreCount| ((percent(one.score) / APART).round() * APART, one.count);
    let rounded: Vec<(f64, usize)> = dimension.scores.iter().map(nearest).collect();
    let places = rounded.chunk_by(|(one, _), (other, _)| one.to_bits() == other.to_bits());
    let places = places.map(|same| (same[0].0, same.iter().map(|(_, count)| count).sum())).collect();
    Some(Gauge::Places { places, median, target: target(dimension).map(percent) })
}
