//! The report on a terminal: the whole story on the first screen, the rest below it.

pub(super) mod page;
pub(super) mod table;

use page::{Page, Tone};
use textwrap::core::display_width;

use super::{Motion, Report, words};
use crate::bank::Severity;
use crate::messages::Messages;
use crate::tr;

/// How a terminal can show a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether to use colour. Nothing depends on it.
    pub colour: bool,
    /// Whether more than ASCII can be shown.
    pub unicode: bool,
    /// The width in columns; lines are at least 60 and at most 100 wide.
    pub width: usize,
}

/// Below this a table no longer fits; above it a line is hard to read.
pub(super) const WIDTH: (usize, usize) = (60, 100);

/// A list of questions that only names them stops after this many.
const LISTED_AT_MOST: usize = 8;

/// Renders the report; lines end in a line feed, and none is wider than the style's width.
pub fn render(report: &Report, messages: &Messages, style: Style) -> String {
    let style = Style { width: style.width.clamp(WIDTH.0, WIDTH.1), ..style };
    let mut page = Page::new(style);
    let sections = Sections { report, messages, style };
    sections.opening(&mut page);
    sections.standing(&mut page);
    sections.blocks(&mut page);
    sections.gaps(&mut page);
    sections.decisions(&mut page);
    sections.strengths(&mut page);
    sections.unknown(&mut page);
    sections.unanswered(&mut page);
    sections.not_applicable(&mut page);
    sections.reflections(&mut page);
    sections.reading(&mut page);
    page.finish()
}

struct Sections<'a> {
    report: &'a Report,
    messages: &'a Messages,
    style: Style,
}

impl Sections<'_> {
    fn opening(&self, page: &mut Page) {
        page.paragraph(Tone::Strong, &self.report.title);
        let who = words::who(self.messages, self.report);
        if !who.is_empty() {
            page.paragraph(Tone::Plain, &who.join(SEPARATOR));
        }
        let what = [words::edition(self.messages, self.report), words::bank(self.messages, self.report)];
        page.paragraph(Tone::Faint, &what.join(SEPARATOR));
    }

    fn standing(&self, page: &mut Page) {
        page.heading(&tr!(self.messages, "report-heading-standing"));
        page.paragraph(Tone::Strong, &self.report.standing.sentence);
        if let Some(meaning) = self.report.standing.band.as_ref().and_then(|band| band.meaning.as_ref()) {
            page.paragraph(Tone::Plain, meaning);
        }
        self.glance(page);
        if self.report.standing.index.is_none() {
            return;
        }
        page.blank();
        let table = table::dimensions(page, self.report, self.messages, self.style);
        page.ready(&table);
        if self.report.has_targets() {
            let mark = table::mark(self.style).to_string();
            page.paragraph(Tone::Faint, &tr!(self.messages, "report-target-mark", mark = mark));
        }
    }

    /// What is not known, and what to decide first: enough for who reads no further.
    fn glance(&self, page: &mut Page) {
        let two_lines = self.style.width * 2 - 16;
        let parts = [
            words::glance_unknown(self.messages, self.report),
            words::glance_decisions(self.messages, self.report, two_lines),
        ];
        for glance in parts.into_iter().flatten() {
            page.paragraph(Tone::Strong, &glance.lead);
            for item in &glance.items {
                page.item("  ", item);
            }
        }
        if let Some(unanswered) = &self.report.standing.unanswered {
            page.paragraph(Tone::Plain, unanswered);
        }
    }

    fn blocks(&self, page: &mut Page) {
        if self.report.notices.is_empty() && self.report.clear.is_none() {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-blocks"));
        if let Some(clear) = &self.report.clear {
            page.paragraph(Tone::Plain, clear);
        }
        let mark = |severity| page.fit(&words::severity(self.messages, severity));
        let marks: Vec<String> = self.report.notices.iter().map(|notice| mark(notice.severity)).collect();
        let width = marks.iter().map(|mark| display_width(mark)).max().unwrap_or(0);
        for (notice, mark) in self.report.notices.iter().zip(marks) {
            let tone = match notice.severity {
                Severity::Blocker => Tone::Alarm,
                Severity::Warning => Tone::Short,
            };
            let space = " ".repeat(width + 2 - display_width(&mark));
            let said = std::iter::once(notice.message.clone());
            let text: Vec<String> = said.chain(words::consequences(self.messages, notice)).collect();
            let painted = format!("{}{space}", page.paint(tone, &mark));
            page.hanging(&format!("{mark}{space}"), &painted, Tone::Plain, &text.join(" "));
        }
    }

    fn gaps(&self, page: &mut Page) {
        if self.report.gaps.is_empty() && self.report.all_reached.is_none() {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-gaps"));
        if let Some(reached) = &self.report.all_reached {
            page.paragraph(Tone::Plain, reached);
        }
        for (position, gap) in self.report.gaps.iter().enumerate() {
            let mark = format!("{}. ", position + 1);
            page.hanging(&mark, &mark, Tone::Strong, &words::gap(self.messages, gap));
            page.under(mark.len(), Tone::Plain, &words::gap_detail(self.messages, self.report, gap));
            for row in &gap.carried_by {
                page.item("   - ", &words::question(self.messages, row));
                page.under(5, Tone::Faint, &words::carrier(self.messages, self.report, row));
            }
            if gap.carried_by_more > 0 {
                let more = tr!(self.messages, "report-carriers-more", more = gap.carried_by_more);
                page.under(5, Tone::Faint, &more);
            }
        }
    }

    fn decisions(&self, page: &mut Page) {
        let agenda = &self.report.agenda;
        let Some(lead) = &agenda.lead else { return };
        page.heading(&tr!(self.messages, "report-heading-next"));
        page.paragraph(Tone::Plain, lead);
        for motion in &agenda.next_meeting {
            page.blank();
            let indent = self.motion(page, motion);
            let blank = |label: String, length: usize| format!("{label} {}", "_".repeat(length));
            let owner = blank(tr!(self.messages, "report-owner"), 22);
            let date = blank(tr!(self.messages, "report-date"), 12);
            page.under(indent, Tone::Plain, &format!("{owner}  {date}"));
        }
        for (heading, motions) in words::parts(self.messages, agenda) {
            page.heading(&heading);
            for motion in motions {
                self.motion(page, motion);
            }
        }
    }

    /// Writes a decision and gives the width of its mark.
    fn motion(&self, page: &mut Page, motion: &Motion) -> usize {
        let mark = format!("[ ] {:>2}. ", motion.number);
        page.item(&mark, &motion.text);
        let origin = words::motion_origin(self.messages, motion).join(SEPARATOR);
        page.under(mark.len(), Tone::Faint, &origin);
        mark.len()
    }

    fn strengths(&self, page: &mut Page) {
        if self.report.strengths.is_empty() {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-strengths"));
        for row in &self.report.strengths {
            page.item("+ ", &words::question(self.messages, row));
            page.under(2, Tone::Faint, &words::answer_in_full(self.messages, row));
        }
    }

    fn unknown(&self, page: &mut Page) {
        let mut unknown = self.report.unknown().peekable();
        if unknown.peek().is_none() {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-unknown"));
        for row in unknown {
            page.item("? ", &words::question(self.messages, row));
            for line in words::evidence_and_note(self.messages, row) {
                page.under(2, Tone::Plain, &line);
            }
            let finder = tr!(self.messages, "report-finder");
            page.under(2, Tone::Plain, &format!("{finder} {}", "_".repeat(22)));
        }
    }

    fn unanswered(&self, page: &mut Page) {
        let count = self.report.unanswered().count();
        if count == 0 {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-unanswered"));
        let of = self.report.questions.len();
        page.paragraph(Tone::Plain, &tr!(self.messages, "report-unanswered-count", count = count, of = of));
        for row in self.report.unanswered().take(LISTED_AT_MOST) {
            page.item("- ", &words::question(self.messages, row));
        }
        if count > LISTED_AT_MOST {
            let more: usize = count - LISTED_AT_MOST;
            let more = tr!(self.messages, "report-unanswered-more", more = more);
            page.paragraph(Tone::Plain, &more);
        }
    }

    fn not_applicable(&self, page: &mut Page) {
        let mut rows = self.report.not_applicable().peekable();
        if rows.peek().is_none() {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-not-applicable"));
        for row in rows {
            page.item("- ", &words::question(self.messages, row));
            if let Some(reason) = words::reason(self.messages, row) {
                page.under(2, Tone::Plain, &reason);
            }
        }
    }

    fn reflections(&self, page: &mut Page) {
        if self.report.reflections.is_empty() {
            return;
        }
        page.heading(&tr!(self.messages, "report-heading-reflections"));
        for (position, quoted) in self.report.reflections.iter().enumerate() {
            if position > 0 {
                page.blank();
            }
            page.paragraph(Tone::Faint, &quoted.text);
            for line in words::paragraph_lines(&quoted.words) {
                if line.is_empty() {
                    page.ready(self.quote().trim_end());
                } else {
                    page.item(self.quote(), &line);
                }
            }
        }
    }

    fn quote(&self) -> &'static str {
        if self.style.unicode { "  │ " } else { "  > " }
    }

    fn reading(&self, page: &mut Page) {
        page.heading(&tr!(self.messages, "report-heading-reading"));
        for line in &self.report.reading {
            page.item("- ", line);
        }
        page.paragraph(Tone::Faint, &tr!(self.messages, "report-terminal-appendix"));
    }
}

/// Between two facts on one line.
pub(super) const SEPARATOR: &str = " · ";
