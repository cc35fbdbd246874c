use std::cmp::Ordering;

use super::words;
use super::{DimensionShift, GroupComparison, Middle, QuestionShift, RuleShift};
use crate::comparison::Change;
use crate::document::{
    Block, Column, ColumnKind, Document, Gauge, Inline, Item, Line, Mark, Part, Row, Table,
};
use crate::group::Spread;
use crate::messages::{Messages, yes_or_no};
use crate::report::became;
use crate::report::comparison::{between, footer};
use crate::report::group::{self, QuestionSpread, TALKED_ABOUT};
use crate::report::phrases;
use crate::scoring::{Estimate, percent_of};
use crate::{say, tr};

/// The report of two groups as a document.
pub fn document(report: &GroupComparison, messages: &Messages) -> Document {
    let group = |report| group::Writer { report, messages };
    let writer = Writer { report, messages, then: group(&report.before), now: group(&report.after) };
    let title = tr!(messages, "group-change-title", title = report.after.title.as_str());
    let mut document = Document::new(report.after.language, title, writer.opening());
    document.passages.clone_from(&report.after.passages);
    let days = report.before.days.zip(report.after.days).map(|((_, then), (_, now))| (then, now));
    document.footer = footer(messages, report.now.organisation.as_ref(), days);
    document.section("change", Part::Front, tr!(messages, "comparison-heading-change"), writer.change());
    document.section("medians", Part::Body, tr!(messages, "group-change-heading-medians"), writer.medians());
    for (id, heading, way) in [
        ("closer", tr!(messages, "group-change-heading-closer"), Ordering::Greater),
        ("further", tr!(messages, "group-change-heading-further"), Ordering::Less),
    ] {
        document.section(id, Part::Body, heading, writer.agreed(way));
    }
    document.section("unknown", Part::Body, tr!(messages, "group-change-heading-unknown"), writer.unknown());
    document.section("rules", Part::Body, tr!(messages, "group-heading-rules"), writer.rules());
    document.section("talk", Part::Body, tr!(messages, "group-change-heading-talk"), writer.to_talk_about());
    document.section("decide", Part::Body, tr!(messages, "group-heading-decide"), writer.now.to_decide());
    document.section("decisions", Part::Body, tr!(messages, "report-heading-next"), writer.now.decisions());
    became::section(&mut document, report.register.as_ref(), messages);
    document.section(
        "questions",
        Part::Appendix,
        tr!(messages, "group-change-heading-questions"),
        writer.all(),
    );
    document.section("reading", Part::Body, tr!(messages, "report-heading-reading"), writer.reading());
    document
}

struct Writer<'a> {
    report: &'a GroupComparison,
    messages: &'a Messages,
    then: group::Writer<'a>,
    now: group::Writer<'a>,
}

impl<'a> Writer<'a> {
    fn opening(&self) -> Vec<Block> {
        let messages = self.messages;
        let then = self.then.fact(Some(tr!(messages, "comparison-then").into()), 1);
        let now = self.now.fact(Some(tr!(messages, "comparison-now").into()), 1);
        let between =
            words::days_apart(self.report).map(|(then, now)| Block::aside(between(messages, then, now)));
        let cautions = self.report.cautions.iter().map(Block::caution);
        std::iter::once(Block::Facts(vec![then, now])).chain(between).chain(cautions).collect()
    }

    fn change(&self) -> Vec<Block> {
        let (report, messages) = (self.report, self.messages);
        let lead = [words::medians(report, messages), words::spread(report, messages)].map(Block::lead);
        let dimensions = (!report.dimensions.is_empty()).then(|| Block::Table(self.dimensions()));
        lead.into_iter().chain(dimensions).collect()
    }

    fn dimensions(&self) -> Table {
        let messages = self.messages;
        let rows = &self.report.dimensions;
        let columns = [
            (tr!(messages, "report-column-dimension"), ColumnKind::Text),
            (tr!(messages, "group-column-median"), ColumnKind::Score),
            (tr!(messages, "group-change-column-half"), ColumnKind::Text),
            (tr!(messages, "report-column-target"), ColumnKind::Number),
        ];
        let row = |one: &DimensionShift| {
            let percent = |value| percent_of(value, one.lowest, one.highest);
            let at = |value| Estimate::exactly(percent(value));
            let [then, now] = [one.then, one.now];
            let medians = [then, now].map(|middle| middle.map(|middle| middle.median));
            let half = |Middle { median, low, high }| {
                let exact = Inline::Number(low);
                if low < high { Inline::Interval(Estimate { value: median, low, high }) } else { exact }
            };
            let target = one.targets.first().copied().filter(|_| one.targets.len() == 1);
            let change = Change { then: medians[0].map(at), now: medians[1].map(at) };
            Row {
                depth: one.depth,
                gauge: (one.highest > one.lowest)
                    .then(|| Gauge::Move { change, target: target.map(percent) }),
                cells: vec![
                    Line::from(&one.name),
                    from_to(medians.map(|median| median.map(Inline::Number))),
                    from_to([then, now].map(|middle| middle.map(half))),
                    group::numbers(one.targets.iter().copied()),
                ],
            }
        };
        let caption = tr!(messages, "comparison-heading-change").into();
        Table {
            caption,
            columns: columns.map(Column::from).into(),
            rows: rows.iter().map(row).collect(),
            scale: group::shared_scale(rows.iter().map(|one| (one.lowest, one.highest))),
        }
    }

    /// The questions that have any of this, those with most of it first.
    fn most(&self, by: impl Fn(&QuestionShift) -> Option<f64>) -> Vec<&'a QuestionShift> {
        let had = self.report.questions.iter().filter_map(|one| Some((by(one)?, one)));
        let mut most: Vec<(f64, &QuestionShift)> = had.collect();
        most.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        most.into_iter().map(|(_, one)| one).collect()
    }

    /// As many of these as there is room for, and the numbers of the others.
    fn listed(
        &self,
        moved: &[&'a QuestionShift],
        item: impl Fn(&QuestionShift) -> Option<Item>,
    ) -> Vec<Block> {
        let (first, others) = moved.split_at(moved.len().min(TALKED_ABOUT));
        let more = group::more(self.messages, others.iter().map(|one| one.number).collect());
        Block::list(first.iter().filter_map(|one| item(one))).into_iter().chain(more).collect()
    }

    /// A question with what the group answered then and now.
    fn item(&self, one: &QuestionShift) -> Option<(Item, [&'a QuestionSpread; 2])> {
        let (then, now) = (self.report.before.question(&one.id)?, self.report.after.question(&one.id)?);
        Some((self.now.question(now), [then, now]))
    }

    /// What fell and then what rose: neither hides behind the other.
    fn medians(&self) -> Vec<Block> {
        let messages = self.messages;
        let item = |one: &QuestionShift| {
            let (item, [then, now]) = self.item(one)?;
            let said = [
                say!(messages, "group-change-then", spread = self.then.spread(then, then.spread.as_ref()?)),
                say!(messages, "group-change-now", spread = self.now.spread(now, now.spread.as_ref()?)),
            ];
            let mark = if one.change > Some(0.0) { Mark::Up } else { Mark::Down };
            Some(item.marked(mark).with(said))
        };
        let width = |one: &QuestionShift| {
            let spread = self.report.after.question(&one.id).and_then(|one| one.spread.as_ref());
            spread.map_or(1.0, |spread| spread.scale().1 - spread.scale().0)
        };
        let by = |one: &QuestionShift| Some(one.change? / width(one));
        let fell = self.most(|one| by(one).map(|by| -by).filter(|by| *by > 0.0));
        let rose = self.most(|one| by(one).filter(|by| *by > 0.0));
        let told = |moved: &[&'a QuestionShift], way: &str| {
            let lead = || tr!(messages, "group-change-moved", way = way, count = moved.len());
            let lead = (!moved.is_empty()).then(|| Block::paragraph(lead()));
            lead.into_iter().chain(self.listed(moved, item)).collect::<Vec<_>>()
        };
        [told(&fell, "down"), told(&rose, "up")].concat()
    }

    /// Where the levels lie closer together, or further apart.
    fn agreed(&self, way: Ordering) -> Vec<Block> {
        let item = |one: &QuestionShift| Some(self.item(one)?.0.with([self.agreement(one)]));
        let by = |one: &QuestionShift| one.consensus_change.map(f64::abs);
        let moved = self.most(|one| by(one).filter(|_| one.agreement() == Some(way)));
        self.listed(&moved, item)
    }

    fn agreement(&self, one: &QuestionShift) -> Line {
        let split = match one.split() {
            Some((true, true)) => "still",
            Some((true, false)) => "gone",
            Some((false, true)) => "new",
            _ => "no",
        };
        let shares = from_to([one.then.consensus, one.now.consensus].map(|share| share.map(Inline::Share)));
        say!(self.messages, "group-change-agreement", [split = split], shares = shares)
    }

    /// What more of us do not know, and then what fewer do not.
    fn unknown(&self) -> Vec<Block> {
        let messages = self.messages;
        let item = |one: &QuestionShift| {
            let mark = if one.unknown() == Ordering::Less { Mark::Up } else { Mark::Unknown };
            let counts = [&one.then, &one.now].map(|side| self.of(side.dont_know, side.asked));
            let said = say!(messages, "group-change-dont-know", counts = from_to(counts.map(Some)));
            Some(self.item(one)?.0.marked(mark).with([said]))
        };
        let told = |way: Ordering| {
            let moved = self.most(|one| (one.unknown() == way).then(|| one.unknown_by()));
            let lead = words::unknown(&moved, way, messages).map(Block::paragraph);
            lead.into_iter().chain(self.listed(&moved, item)).collect::<Vec<_>>()
        };
        [told(Ordering::Greater), told(Ordering::Less)].concat()
    }

    /// `5 of 7`.
    fn of(&self, count: usize, of: usize) -> Inline {
        Inline::Text(tr!(self.messages, "group-change-of", count = count, of = of))
    }

    fn rules(&self) -> Vec<Block> {
        let (report, messages) = (self.report, self.messages);
        let item = |rule: &RuleShift| {
            let (then, now) = (report.then.people, report.now.people);
            let sides = [(rule.then_holds, then, rule.then_open), (rule.now_holds, now, rule.now_open)];
            let held = if rule.then_holds + rule.now_holds == 0 {
                let key = phrases::severity_key(rule.severity);
                let label = tr!(messages, "report-open-label", severity = key);
                let counts = from_to(sides.map(|(_, of, open)| Some(self.of(open, of))));
                say!(messages, "group-change-rule-open", label = label, counts = counts)
            } else {
                let counts = sides.map(|(count, of, open)| {
                    Some(Inline::Text(tr!(
                        messages,
                        "group-change-held",
                        count = count,
                        of = of,
                        open = open
                    )))
                });
                let severity = phrases::severity(messages, rule.severity);
                say!(messages, "group-change-rule", severity = severity, counts = from_to(counts))
            };
            let now = report.after.rules.iter().find(|one| one.rule == rule.rule && one.holds > 0);
            let said = now.map_or_else(|| Line::from(&rule.message), |now| self.now.consequences(now));
            Item::new(held).with([said])
        };
        let count = report.rules_withheld;
        let withheld = (count > 0)
            .then(|| Block::paragraph(tr!(messages, "group-rules-withheld", named = "no", count = count)));
        let is_told = |rule: &&RuleShift| rule.then_holds + rule.now_holds + rule.now_open > 0;
        Block::list(report.rules.iter().filter(is_told).map(item)).into_iter().chain(withheld).collect()
    }

    /// What splits us now, or else on what we agree least, with what the ends look like and how to begin.
    fn to_talk_about(&self) -> Vec<Block> {
        let messages = self.messages;
        let item = |id: &String| {
            let one = self.report.questions.iter().find(|one| one.id == *id)?;
            let (item, [_, now]) = self.item(one)?;
            let spread = now.spread.as_ref()?;
            // That it is split stands with the agreement.
            let levels = self.now.spread(now, &Spread { split: false, ..spread.clone() });
            let lines = [self.agreement(one), levels];
            Some(item.with(lines.into_iter().chain(self.now.ends(now, spread))))
        };
        let split = &self.report.to_talk_about;
        if !split.is_empty() {
            let (first, others) = split.split_at(split.len().min(TALKED_ABOUT));
            let number = |id: &String| Some(self.report.after.question(id)?.number);
            let more = group::also_split(messages, others.iter().filter_map(number).collect());
            return Block::list(first.iter().filter_map(item)).into_iter().chain(more).collect();
        }
        let least = Block::list(self.report.after.to_talk_about.iter().filter_map(item));
        let told = yes_or_no(least.is_some());
        let none = Block::paragraph(tr!(messages, "group-change-talk-none", told = told));
        std::iter::once(none).chain(least).collect()
    }

    fn all(&self) -> Vec<Block> {
        let messages = self.messages;
        let row = |one: &QuestionShift| {
            let text = self.report.after.question(&one.id).map_or("", |asked| asked.text.as_str());
            let unknown =
                [one.then.dont_know, one.now.dont_know].map(|count| Some(Inline::Text(count.to_string())));
            let cells = vec![
                Line::from(format!("{}. {text}", one.number)),
                from_to([one.then.median, one.now.median].map(|median| median.map(Inline::Number))),
                from_to([one.then.consensus, one.now.consensus].map(|share| share.map(Inline::Share))),
                from_to(unknown),
            ];
            Row { depth: 0, gauge: None, cells }
        };
        let columns = [
            (tr!(messages, "report-column-question"), ColumnKind::Text),
            (tr!(messages, "group-column-median"), ColumnKind::Number),
            (tr!(messages, "group-change-column-agreement"), ColumnKind::Number),
            (tr!(messages, "group-column-unknown"), ColumnKind::Number),
        ];
        let rows: Vec<Row> = self.report.questions.iter().map(row).collect();
        let caption = tr!(messages, "group-change-heading-questions").into();
        let table = Table { caption, columns: columns.map(Column::from).into(), rows, scale: None };
        (!table.rows.is_empty()).then_some(Block::Table(table)).into_iter().collect()
    }

    fn reading(&self) -> Vec<Block> {
        let messages = self.messages;
        let fewest = self.report.then.people.min(self.report.now.people);
        let lines = [
            tr!(messages, "group-change-reading-half"),
            group::with_chance(tr!(messages, "group-change-reading-agreement"), fewest, messages),
            tr!(messages, "group-reading-split"),
            tr!(messages, "group-reading-levels"),
            tr!(messages, "group-change-reading-difference"),
        ];
        Block::list(lines.map(Item::new)).into_iter().collect()
    }
}

/// From the one to the other; nothing where there is neither.
fn from_to([then, now]: [Option<Inline>; 2]) -> Line {
    match (then, now) {
        (None, None) => Inline::Nothing.into(),
        (then, now) => {
            let [then, now] = [then, now].map(|one| one.unwrap_or(Inline::Nothing).into());
            Inline::FromTo(then, now).into()
        }
    }
}
