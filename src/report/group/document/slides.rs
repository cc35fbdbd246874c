use super::{Writer, is_withheld, label, words_of};
use crate::document::{Bar, BarState, Block, Chart, ChartKind, Document, Part};
use crate::group::Spread;
use crate::messages::Messages;
use crate::report::benchmark;
use crate::report::group::{GroupReport, QuestionSpread, several, share};
use crate::tr;

/// How many decisions there is room for to write down what became of them.
const DECIDED: usize = 5;

/// The report of a group for those in the room: what they talk about, one thing at a time.
pub fn slides(report: &GroupReport, messages: &Messages) -> Document {
    let writer = Writer { report, messages };
    let [lead, caution] = writer.standing();
    // What few of them did, or are told of, is not for a wall: everyone would look who they are.
    let fewest = several(report.people);
    let opening = vec![Block::Facts(vec![writer.fact(None, fewest)]), caution];
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
    let rules = writer.rules(fewest);
    document.section("rules", Part::Front, tr!(messages, "group-heading-rules"), rules);
    let agenda = writer.named(&report.to_talk_about, |question| writer.question(question));
    let order = writer.order().filter(|_| agenda.is_some()).map(Block::aside);
    let besides = writer.split_besides().filter(|_| agenda.is_some());
    let agenda = agenda.into_iter().chain(besides).chain(order).collect();
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
    document.section("decide", Part::Front, tr!(messages, "group-heading-decide"), writer.to_decide());
    let find_out = writer.to_find_out();
    document.section("find-out", Part::Front, tr!(messages, "group-heading-find-out"), find_out);
    document.section("decisions", Part::Front, tr!(messages, "report-heading-next"), writer.decisions());
    let blanks = || {
        let labels =
            [tr!(messages, "render-decision"), tr!(messages, "report-owner"), tr!(messages, "report-due-on")];
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
            name: label(level, words_of(question, level)).into(),
            value: level.count.to_string(),
            state: BarState::Filled(share(level.count, spread.n)),
        };
        Block::Chart(Chart {
            title: tr!(self.messages, "group-column-levels").into(),
            summary: self.levels(question, spread).into(),
            kind: ChartKind::Columns { columns: spread.distribution.iter().map(bar).collect(), target: None },
        })
    }
}
