//! The comparison on a terminal: what has changed on the first screen, the rest below it.

mod track;

use super::{ComparisonReport, DimensionMove, LoneName, Moment, PastMotion, QuestionMove, phrases};
use crate::comparison::{Change, Direction, FindingStatus, Movement, Why};
use crate::messages::Messages;
use crate::report::terminal::page::{Page, Tone};
use crate::report::terminal::table::{self, Numbers, Rows};
use crate::report::terminal::{SEPARATOR, Style, WIDTH};
use crate::report::words;
use crate::tr;

/// Renders the report; lines end in a line feed, and none is wider than the style's width.
pub fn render(report: &ComparisonReport, messages: &Messages, style: Style) -> String {
    let style = Style { width: style.width.clamp(WIDTH.0, WIDTH.1), ..style };
    let mut page = Page::new(style);
    let sections = Sections { report, messages, style };
    sections.opening(&mut page);
    sections.change(&mut page);
    sections.decisions(&mut page);
    sections.findings(&mut page);
    sections.questions(&mut page);
    sections.unmatched(&mut page);
    sections.reading(&mut page);
    page.finish()
}

struct Sections<'a> {
    report: &'a ComparisonReport,
    messages: &'a Messages,
    style: Style,
}

impl Sections<'_> {
    fn opening(&self, page: &mut Page) {
        page.paragraph(Tone::Strong, &self.report.title);
        let (then, now) = self.marks();
        moment(page, &then, &self.report.then);
        moment(page, &now, &self.report.now);
        if let Some(between) = &self.report.between {
            page.paragraph(Tone::Plain, between);
        }
        for caution in &self.report.cautions {
            page.hanging("! ", &page.paint(Tone::Short, "! "), Tone::Plain, caution);
        }
    }

    /// "Then" and "now", equally wide.
    fn marks(&self) -> (String, String) {
        let (then, now) = (tr!(self.messages, "comparison-then"), tr!(self.messages, "comparison-now"));
        let width = then.chars().count().max(now.chars().count());
        (format!("{then:width$}  "), format!("{now:width$}  "))
    }

    fn change(&self, page: &mut Page) {
        page.heading(&tr!(self.messages, "comparison-heading-change"));
        page.paragraph(Tone::Strong, &self.report.sentence);
        if let Some(counts) = &self.report.counts {
            page.paragraph(Tone::Plain, counts);
        }
        if self.report.index.then.is_none() && self.report.index.now.is_none() {
            return;
        }
        page.blank();
        let (then, now) = self.marks();
        page.item(&then, &phrases::standing(self.messages, &self.report.then));
        page.item(&now, &phrases::standing(self.messages, &self.report.now));
        if !self.report.dimensions.is_empty() {
            page.blank();
            self.dimensions(page);
        }
        for target in &self.report.targets {
            page.item("- ", target);
        }
    }

    fn dimensions(&self, page: &mut Page) {
        let all = self.report.all_dimensions();
        let rows = Rows {
            names: all.iter().map(|(depth, row)| (*depth, row.name.clone())).collect(),
            header: self.header(page),
            body: all.iter().map(|(_, row)| self.numbers(page, row)).collect(),
        };
        let marks = self.report.has_targets();
        let ends =
            |cells| table::scale_ends(self.messages, self.report.common_scale(), cells + usize::from(marks));
        let table = rows.set(page, self.messages, self.style, ends, |position, cells| {
            let (_, row) = all[position];
            page.paint(tone(row.change.percent), &track::track(&row.change, cells, marks, self.style))
        });
        page.ready(&table);
        self.legend(page, &table);
    }

    /// What the signs of the table mean: those that stand in it.
    fn legend(&self, page: &mut Page, table: &str) {
        let signs = track::Signs::of(self.style);
        let mut legend = Vec::new();
        if table.contains([signs.then, signs.now]) {
            let (then, now) = (signs.then.to_string(), signs.now.to_string());
            legend.push(tr!(self.messages, "comparison-track-mark", then = then, now = now));
            if self.report.has_targets() {
                let mark = table::mark(self.style).to_string();
                legend.push(tr!(self.messages, "report-target-mark", mark = mark));
            }
        }
        let doubtful = |(_, row): &(usize, &DimensionMove)| row.change.percent.is_certain() == Some(false);
        if self.report.all_dimensions().iter().any(doubtful) {
            legend.push(tr!(self.messages, "comparison-doubt-mark"));
        }
        if !legend.is_empty() {
            page.paragraph(Tone::Faint, &legend.join(" "));
        }
    }

    fn header(&self, page: &Page) -> Numbers {
        let mut header = vec![
            tr!(self.messages, "comparison-then"),
            tr!(self.messages, "comparison-now"),
            tr!(self.messages, "comparison-column-change"),
        ];
        if self.report.has_targets() {
            header.push(tr!(self.messages, "report-column-target"));
            header.push(tr!(self.messages, "comparison-column-progress"));
        }
        header.iter().map(|text| page.fit(text)).collect()
    }

    fn numbers(&self, page: &Page, row: &DimensionMove) -> Numbers {
        let change = &row.change;
        let score = |score, highest| phrases::score(self.messages, self.report, score, highest);
        let mut numbers = vec![
            score(change.score.then, change.scale_then.1),
            score(change.score.now, change.scale_now.1),
            phrases::change(self.messages, row),
        ];
        if self.report.has_targets() {
            numbers.push(words::number(self.messages, change.target_now));
            numbers.push(phrases::progress(self.messages, row));
        }
        numbers.iter().map(|text| page.fit(text)).collect()
    }

    fn decisions(&self, page: &mut Page) {
        let Some(lead) = &self.report.decisions_lead else { return };
        page.heading(&tr!(self.messages, "comparison-heading-decisions"));
        page.paragraph(Tone::Plain, lead);
        for past in &self.report.decisions {
            self.past(page, past);
        }
    }

    fn past(&self, page: &mut Page, past: &PastMotion) {
        let mark = format!("{:>2}. ", past.motion.number);
        page.item(&mark, &past.motion.text);
        let tone = match past.movement {
            Some(Movement::Up) => Tone::Good,
            Some(Movement::Down | Movement::NowUnknown) => Tone::Short,
            _ => Tone::Plain,
        };
        let sign = format!("{}{}", " ".repeat(mark.len()), phrases::sign(past.movement));
        page.hanging(&sign, &sign, tone, &phrases::since(self.messages, past));
    }

    fn findings(&self, page: &mut Page) {
        if self.report.findings.is_empty() {
            return;
        }
        page.heading(&tr!(self.messages, "comparison-heading-findings"));
        for finding in &self.report.findings {
            let tone = match finding.status {
                FindingStatus::Gone => Tone::Good,
                FindingStatus::New | FindingStatus::ComeToLight => Tone::Alarm,
                FindingStatus::Still | FindingStatus::Unclear => Tone::Short,
            };
            let title = [
                phrases::status(self.messages, finding),
                words::severity(self.messages, finding.severity).to_lowercase(),
            ];
            page.paragraph(tone, &title.join(SEPARATOR));
            page.under(2, Tone::Plain, &phrases::said(self.messages, finding));
        }
    }

    fn questions(&self, page: &mut Page) {
        for (heading, movements) in phrases::lists(self.messages) {
            let moved = self.report.moved(movements);
            if moved.is_empty() {
                continue;
            }
            page.heading(&heading);
            for question in moved {
                self.question(page, question);
            }
        }
    }

    fn question(&self, page: &mut Page, question: &QuestionMove) {
        page.item(phrases::sign(Some(question.movement)), &question.text);
        page.under(2, Tone::Faint, &phrases::answers(self.messages, question));
        if let Some(note) = &question.note {
            page.under(2, Tone::Plain, &tr!(self.messages, "report-note", note = note.clone()));
        }
    }

    fn unmatched(&self, page: &mut Page) {
        let (then, now) = (&self.report.only_then, &self.report.only_now);
        if then.is_empty() && now.is_empty() && self.report.regrouped.is_empty() {
            return;
        }
        page.heading(&tr!(self.messages, "comparison-heading-unmatched"));
        self.lones(page, "then", then);
        self.lones(page, "now", now);
        for name in &self.report.regrouped {
            page.item("- ", &tr!(self.messages, "comparison-regrouped", dimension = name.clone()));
        }
    }

    /// What only one of the two has. What its edition alone asks is counted, not listed: that
    /// can be most of the bank.
    fn lones(&self, page: &mut Page, which: &'static str, lones: &[LoneName]) {
        let asked = lones.iter().filter(|lone| lone.why == Why::NotAsked).count();
        if asked > 0 {
            page.item("- ", &tr!(self.messages, "comparison-not-asked", count = asked, which = which));
        }
        for lone in lones.iter().filter(|lone| lone.why == Why::NotInBank) {
            page.item("- ", &phrases::lone(self.messages, which, lone));
        }
    }

    fn reading(&self, page: &mut Page) {
        page.heading(&tr!(self.messages, "report-heading-reading"));
        for line in &self.report.reading {
            page.item("- ", line);
        }
        page.paragraph(Tone::Faint, &tr!(self.messages, "comparison-terminal-appendix"));
    }
}

/// Whose answers, of when, and to which questions.
fn moment(page: &mut Page, mark: &str, moment: &Moment) {
    if moment.who.is_empty() {
        page.hanging(mark, mark, Tone::Faint, &moment.what.join(SEPARATOR));
    } else {
        page.item(mark, &moment.who.join(SEPARATOR));
        page.under(mark.chars().count(), Tone::Faint, &moment.what.join(SEPARATOR));
    }
}

/// Colour only for what is sure.
fn tone(change: Change) -> Tone {
    match phrases::sure_direction(change) {
        Some(Direction::Up) => Tone::Good,
        Some(Direction::Down) => Tone::Short,
        Some(Direction::Same) | None => Tone::Plain,
    }
}
