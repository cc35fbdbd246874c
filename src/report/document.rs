mod answers;
mod gaps;

use super::{
    DecisionRow, DimensionRow, FindingRow, Given, NAMED_AT_MOST, QuestionRow, Report, Turn, became,
    benchmark, charts, phrases,
};
use crate::bank::Severity;
use crate::document::{
    Block, Column, ColumnKind, Document, Fact, Gauge, Gravity, Inline, Item, Line, Mark, Notice, Part, Row,
    Table,
};
use crate::messages::{Messages, rounded, yes_or_no};
use crate::scoring::{Estimate, is_enough};
use crate::{say, tr};

/// The report as a document.
pub fn document(report: &Report, messages: &Messages) -> Document {
    let writer = Writer { report, messages };
    let mut document = Document::new(report.language, &report.title, writer.opening());
    document.passages.clone_from(&report.passages);
    let dated = report.dated.as_ref().map(|dated| &dated.text);
    document.footer = report.subject.organisation.iter().chain(dated).map(Line::from).collect();
    document.section("standing", Part::Front, tr!(messages, "report-heading-standing"), writer.standing());
    document.section("unknown", Part::Front, tr!(messages, "report-heading-unknown"), writer.unknown());
    document.section("decisions", Part::Front, tr!(messages, "report-heading-next"), writer.decisions());
    became::section(&mut document, report.register.as_ref(), messages);
    document.section("evidence", Part::Body, tr!(messages, "report-heading-evidence"), writer.to_examine());
    document.section(
        "dimensions",
        Part::Body,
        tr!(messages, "report-heading-dimensions"),
        writer.by_dimension(),
    );
    if let Some(benchmark) = &report.benchmark {
        let heading = tr!(messages, "benchmark-heading");
        document.section("benchmark", Part::Body, heading, benchmark::blocks(benchmark, messages));
    }
    document.section("view", Part::Body, tr!(messages, "report-heading-view"), writer.to_keep_in_view());
    document.section("gaps", Part::Body, tr!(messages, "report-heading-gaps"), writer.gaps());
    document.section("reserve", Part::Body, tr!(messages, "report-heading-reserve"), writer.reserve());
    document.section("strengths", Part::Body, tr!(messages, "report-heading-strengths"), writer.strengths());
    let to_find_out = writer.to_find_out();
    document.section("find-out", Part::Body, tr!(messages, "report-heading-find-out"), to_find_out);
    let unanswered = writer.unanswered();
    document.section("unanswered", Part::Body, tr!(messages, "report-heading-unanswered"), unanswered);
    let outside = writer.not_applicable();
    document.section("not-applicable", Part::Body, tr!(messages, "report-heading-not-applicable"), outside);
    let reflections = writer.reflections();
    document.section("reflections", Part::Body, tr!(messages, "report-heading-reflections"), reflections);
    document.section("appendix", Part::Appendix, tr!(messages, "report-heading-appendix"), writer.answers());
    document.section("reading", Part::Body, tr!(messages, "report-heading-reading"), writer.reading());
    document
}

struct Writer<'a> {
    report: &'a Report,
    messages: &'a Messages,
}

impl Writer<'_> {
    fn opening(&self) -> Vec<Block> {
        let said = phrases::who(self.messages, self.report);
        let mut detail = phrases::what(self.messages, self.report);
        detail.insert(detail.len() - 1, tr!(self.messages, "report-we").into());
        let facts = Block::Facts(vec![Fact { label: None, said, detail }]);
        std::iter::once(facts).chain(self.report.caution.iter().map(Block::caution)).collect()
    }

    fn standing(&self) -> Vec<Block> {
        let report = self.report;
        let mut blocks = vec![Block::lead(&report.sentence)];
        blocks.extend(charts::position(report, self.messages));
        blocks.extend(report.clear.iter().map(Block::paragraph));
        blocks.extend(self.held(true));
        blocks
    }

    /// What is missing, and what could stand in the way because of that.
    fn unknown(&self) -> Vec<Block> {
        let (report, messages) = (self.report, self.messages);
        let count = report.dont_knows().count();
        let mut blocks: Vec<Block> = report.missing.iter().map(Block::paragraph).collect();
        // Beside two notices page one has no room for texts that stand under what is to be found out.
        let held = report.findings.iter().filter(|finding| self.holds_back(finding)).count();
        let open: Vec<Block> = self.could_stand_in_the_way().collect();
        if count > 1 && held + open.len() > 1 {
            let rows: Vec<&QuestionRow> = report.dont_knows().collect();
            let numbers = if count > NAMED_AT_MOST {
                phrases::numbers(messages, &rows)
            } else {
                let named: Vec<String> = rows.iter().map(|row| phrases::in_short(messages, row)).collect();
                phrases::list(messages, &named)
            };
            let said = tr!(messages, "report-glance-unknown-numbers", count = count, numbers = numbers);
            blocks.push(Block::paragraph(said));
        } else if count > 0 {
            blocks.push(Block::paragraph(tr!(messages, "report-glance-unknown", count = count)));
            let mut items: Vec<Item> =
                report.dont_knows().take(NAMED_AT_MOST).map(|row| self.question(row)).collect();
            if count > NAMED_AT_MOST {
                let more: usize = count - NAMED_AT_MOST;
                items.push(Item::new(tr!(messages, "report-glance-more", more = more)));
            }
            blocks.extend(Block::list(items));
        }
        blocks.extend(open);
        let asked = report.questions.len();
        let rest: usize = report.of - asked;
        let all = yes_or_no(rest == 0);
        let all_known = (blocks.is_empty() && report.index.is_some())
            .then(|| tr!(messages, "report-all-known", asked = asked, all = all));
        let not_asked = (rest > 0).then(|| tr!(messages, "report-not-asked", rest = rest, of = report.of));
        let praised = !report.to_examine.is_empty();
        let evidence = praised.then(|| tr!(messages, "report-evidence-unknown"));
        let first: Vec<String> = not_asked.into_iter().chain(all_known).chain(evidence).collect();
        if !first.is_empty() {
            blocks.insert(0, Block::paragraph(first.join(" ")));
        }
        blocks
    }

    fn by_dimension(&self) -> Vec<Block> {
        if self.report.index.is_none() {
            return Vec::new();
        }
        let reached = self.report.all_reached.iter().map(Block::paragraph);
        let unsure = self.little_known().map(Block::caution);
        let scale = self.scale();
        let table = Block::Table(self.dimensions());
        let below = self.targets_below().map(Block::paragraph);
        std::iter::once(table).chain(scale).chain(unsure).chain(below).chain(reached).collect()
    }

    /// Which targets of our own are lower than where we stand, as both are shown.
    fn targets_below(&self) -> Option<String> {
        let (report, messages) = (self.report, self.messages);
        let below = |(_, row): (usize, &DimensionRow)| {
            let (score, target) = (row.at.score?, row.target.filter(|_| row.is_own_target)?);
            let [value, low, high] = [score.value, score.low, score.high].map(|it| rounded(it, 1));
            let how = Estimate { value, low, high }.above(target)?;
            let [low, high] = [low, high].map(|it| messages.decimal(it, 1));
            let below = tr!(messages, "interview-below", how = how, low = low, high = high);
            let name = phrases::in_sentence(messages, report.passages.as_ref(), &row.name);
            let target = messages.level(target);
            Some(tr!(messages, "report-target-below", dimension = name, target = target, below = below))
        };
        let said: Vec<String> = report.all_dimensions().into_iter().filter_map(below).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What the scores and the points missing have to do with the hundred of the index.
    fn scale(&self) -> Option<Block> {
        let (report, messages) = (self.report, self.messages);
        let scale = report.common_scale().map(|(lowest, highest)| {
            let (lowest, highest) = (messages.level(lowest), messages.level(highest));
            tr!(messages, "report-scale-note", lowest = lowest, highest = highest)
        });
        let rows = report.all_dimensions();
        let mut at_least = rows.into_iter().filter(|(_, row)| row.may_lack_more()).peekable();
        let known = match at_least.peek().is_some() {
            false => "yes",
            true if at_least.any(|(_, row)| row.points == Some(0.0)) => "none",
            true => "no",
        };
        let reached = yes_or_no(self.is_short_though_reached());
        let points = || tr!(messages, "report-points-note", known = known, reached = reached);
        let points = report.has_targets().then(points);
        let said: Vec<String> = scale.into_iter().chain(points).collect();
        (!said.is_empty()).then(|| Block::aside(said.join(" ")))
    }

    /// Whether a dimension as a whole is at its target, and single answers in it are not.
    fn is_short_though_reached(&self) -> bool {
        let reached = |row: &DimensionRow| {
            row.at
                .score
                .zip(row.target)
                .is_some_and(|(score, target)| phrases::gap(score.value, target).is_none())
        };
        let lacks = |row: &DimensionRow| row.points.is_some_and(|points| points > 0.0);
        self.report.all_dimensions().into_iter().any(|(_, row)| reached(row) && lacks(row))
    }

    /// In which dimensions too little is answered for their scores to tell much.
    fn little_known(&self) -> Option<String> {
        let (report, messages) = (self.report, self.messages);
        let is_little = |row: &DimensionRow| row.coverage.is_some() && !is_enough(row.coverage);
        let rows = report.all_dimensions().into_iter().filter(|(_, row)| is_little(row));
        let names: Vec<String> = rows
            .map(|(_, row)| phrases::in_sentence(messages, report.passages.as_ref(), &row.name))
            .collect();
        let dimensions = phrases::list(messages, &names);
        (!names.is_empty()).then(|| tr!(messages, "report-little-known", dimensions = dimensions))
    }

    fn dimensions(&self) -> Table {
        let (messages, scale) = (self.messages, self.report.common_scale());
        let targets = self.report.has_targets();
        let column = |title, kind| Column { title, kind };
        let rows = self.report.all_dimensions();
        let is_open = |row: &DimensionRow| row.at.score.is_some_and(|score| !score.is_exact());
        let intervals = rows.iter().any(|(_, row)| is_open(row));
        let mut columns = vec![
            column(tr!(messages, "report-column-dimension"), ColumnKind::Text),
            column(tr!(messages, "report-column-score"), ColumnKind::Score),
        ];
        if intervals {
            columns.push(column(tr!(messages, "report-column-interval"), ColumnKind::Number));
        }
        columns.push(column(tr!(messages, "report-column-answered"), ColumnKind::Number));
        if targets {
            columns.push(column(tr!(messages, "report-column-target"), ColumnKind::Number));
            columns.push(column(tr!(messages, "report-column-points"), ColumnKind::Number));
        }
        let number = |value: Option<f64>| Line::from(value.map_or(Inline::Nothing, Inline::Number));
        let row = |(depth, row): (usize, &DimensionRow)| {
            let score = phrases::score(row.at.score, row.highest, scale.is_some());
            let mut cells = vec![Line::from(&row.name), score];
            if intervals {
                cells.push(row.at.score.map_or(Inline::Nothing, Inline::Interval).into());
            }
            let answered = (row.answered.to_string(), row.applicable.to_string());
            cells.push(tr!(messages, "report-answered", answered = answered.0, of = answered.1).into());
            if targets {
                let points = row.points.map_or(Inline::Nothing, |points| {
                    if row.may_lack_more() { Inline::AtLeast(points) } else { messages.level(points).into() }
                });
                cells.extend([number(row.target), points.into()]);
            }
            let gauge = Gauge::Dot { score: row.at.percent, target: row.target_percent };
            Row { depth, gauge: Some(gauge), cells }
        };
        let rows = rows.into_iter().map(row).collect();
        Table { caption: tr!(messages, "report-heading-standing").into(), columns, rows, scale }
    }

    /// Whether a rule that holds blocks, or holds the whole back.
    fn holds_back(&self, finding: &FindingRow) -> bool {
        let band = self.report.band.as_ref();
        finding.severity == Severity::Blocker
            || band.is_some_and(|band| band.capped_by.contains(&finding.rule))
    }

    /// The rules that hold: those that block or hold the whole back, or the others.
    fn held(&self, back: bool) -> impl Iterator<Item = Block> {
        let (report, messages) = (self.report, self.messages);
        let findings = report.findings.iter().filter(move |finding| self.holds_back(finding) == back);
        findings.map(move |finding| {
            let said = std::iter::once(Line::from(&finding.message));
            let severity = finding.severity;
            Block::Notice(Notice {
                gravity: match severity {
                    Severity::Blocker => Gravity::Blocker,
                    Severity::Warning => Gravity::Warning,
                },
                label: Some(phrases::severity(messages, severity).into()),
                text: Line::join(said.chain(phrases::consequences(messages, report, finding)), " "),
            })
        })
    }

    fn could_stand_in_the_way(&self) -> impl Iterator<Item = Block> {
        self.report.too_little.iter().map(Block::caution).chain(self.open(Severity::Blocker))
    }

    /// What could be so serious, of which it cannot be said.
    fn open(&self, severity: Severity) -> impl Iterator<Item = Block> {
        let (report, messages) = (self.report, self.messages);
        let open = move |finding: &FindingRow| {
            let rows = |ids: &[String]| phrases::rows_of(report, ids);
            let said = phrases::open(
                messages,
                report.passages.as_ref(),
                (&rows(&finding.given), &rows(&finding.missing)),
                &finding.message,
                &finding.before,
            );
            let said = said.into_iter().chain(phrases::after_blocker(messages, report, finding));
            Block::Notice(Notice {
                gravity: Gravity::Caution,
                label: Some(
                    tr!(messages, "report-open-label", severity = phrases::severity_key(finding.severity))
                        .into(),
                ),
                text: Line::join(said, " "),
            })
        };
        let said_once = report.too_little.is_some();
        report.open.iter().filter(move |finding| !said_once && finding.severity == severity).map(open)
    }

    /// What could be a warning, the warnings, and what would nearly stand in the way or be a warning.
    fn to_keep_in_view(&self) -> Vec<Block> {
        self.open(Severity::Warning).chain(self.held(false)).chain(self.near()).collect()
    }

    fn near(&self) -> Vec<Block> {
        let near = |finding: &FindingRow| {
            let step = phrases::step(self.messages, self.report, finding)?;
            let severity = phrases::severity_key(finding.severity);
            let message = phrases::within_quotes(self.messages, &finding.message);
            let is_another = self.report.findings.iter().any(|other| other.severity == finding.severity);
            let beside = if is_another { "another" } else { "none" };
            let near = tr!(
                self.messages,
                "report-near",
                severity = severity,
                beside = beside,
                step = step,
                message = message
            );
            Some(Item::new(near))
        };
        Block::list(self.report.near.iter().filter_map(near)).into_iter().collect()
    }

    fn decisions(&self) -> Vec<Block> {
        let Some(lead) = &self.report.agenda.lead else { return Vec::new() };
        std::iter::once(Block::paragraph(lead)).chain(self.motions()).collect()
    }

    /// What would make answers this high credible.
    fn to_examine(&self) -> Vec<Block> {
        let item = |row: &QuestionRow| Some(self.question(row).with([self.evidence(row)?]));
        Block::list(self.report.to_examine.iter().filter_map(item)).into_iter().collect()
    }

    fn evidence(&self, row: &QuestionRow) -> Option<Line> {
        let evidence = row.evidence.as_ref()?;
        Some(say!(self.messages, "report-evidence", evidence = evidence))
    }

    fn motions(&self) -> Vec<Block> {
        let now = self.report.agenda.at(Turn::ThisMeeting);
        let motions: Vec<_> = now.map(|motion| phrases::motion(self.messages, motion)).collect();
        if motions.is_empty() { Vec::new() } else { vec![Block::Motions(motions)] }
    }

    /// The decisions that are not for this meeting, under the name of their dimension.
    fn reserve(&self) -> Vec<Block> {
        let reserve: Vec<&DecisionRow> = self.report.agenda.at(Turn::Reserve).collect();
        let item = |motion: &&DecisionRow| {
            let before = phrases::decided_before(self.messages, motion);
            Item::new(&motion.text).marked(Mark::Number(motion.number)).with(before)
        };
        let of = |motion: &DecisionRow| (motion.area.clone(), motion.horizon, motion.bearing);
        let mut area = "";
        let mut blocks: Vec<Block> = self.report.agenda.tie.iter().map(Block::paragraph).collect();
        for alike in reserve.chunk_by(|one, next| of(one) == of(next)) {
            if alike[0].area != area {
                area = &alike[0].area;
                blocks.push(Block::Heading { level: 3, text: area.into() });
            }
            let said = phrases::came_from(self.messages, alike[0]).split_off(1);
            let said: Vec<String> = said.iter().map(|line| line.shown(self.messages)).collect();
            blocks.push(Block::aside(phrases::capitalised(&said.join(", "))));
            blocks.extend(Block::list(alike.iter().map(item)));
        }
        blocks
    }

    fn question(&self, row: &QuestionRow) -> Item {
        let number = row.number.to_string();
        Item::new(say!(self.messages, "report-question", number = number, text = &row.text))
    }

    fn strengths(&self) -> Vec<Block> {
        let strength = |row: &QuestionRow| {
            let answer = phrases::given_in_full(self.messages, row);
            let is_named = self.report.to_examine.iter().any(|other| other.id == row.id);
            let evidence = self.evidence(row).filter(|_| !is_named);
            self.question(row).marked(Mark::Up).with(std::iter::once(answer).chain(evidence))
        };
        let count = self.report.strengths_alike;
        let alike = match (count, self.report.strengths.is_empty()) {
            (0, _) => None,
            (_, true) => {
                let answered = |row: &&QuestionRow| matches!(row.given, Given::Selected { .. });
                let is_all = self.report.questions.iter().filter(answered).count() == count;
                let all = yes_or_no(is_all);
                Some(tr!(self.messages, "report-strengths-level", count = count, all = all))
            }
            (_, false) => Some(tr!(self.messages, "report-strengths-alike", count = count)),
        };
        let named = Block::list(self.report.strengths.iter().map(strength));
        named.into_iter().chain(alike.map(Block::paragraph)).collect()
    }

    fn reading(&self) -> Vec<Block> {
        let source = self.report.source.as_ref();
        let source = source.map(|source| say!(self.messages, "report-source", source = source));
        let lines = Block::list(self.report.reading.iter().cloned());
        lines.into_iter().chain(source.map(Block::aside)).collect()
    }
}
