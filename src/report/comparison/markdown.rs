//! The comparison as Markdown: `CommonMark` with GFM's tables, to be pasted into a board paper as
//! it is.

use super::{
    ComparisonReport, DimensionMove, FindingMove, LoneName, Moment, PastMotion, QuestionMove, phrases,
};
use crate::messages::Messages;
use crate::report::markdown::escape::inline;
use crate::report::markdown::{Align, Blocks, heading, lines, list, one_list, section, table};
use crate::report::words;
use crate::tr;

/// Renders the report; it starts with its only heading of the first level.
pub fn render(report: &ComparisonReport, messages: &Messages) -> String {
    let document = Document { report, messages };
    let sections = [
        document.opening(),
        document.change(),
        document.decisions(),
        document.findings(),
        document.moved(),
        document.unmatched(),
        document.appendix(),
        document.reading(),
    ];
    let mut text = sections.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

struct Document<'a> {
    report: &'a ComparisonReport,
    messages: &'a Messages,
}

impl Document<'_> {
    fn opening(&self) -> Blocks {
        let report = self.report;
        let moments = [
            moment(&tr!(self.messages, "comparison-then"), &report.then),
            moment(&tr!(self.messages, "comparison-now"), &report.now),
        ];
        let mut blocks = vec![format!("# {}", inline(&report.title)), list(moments)];
        blocks.extend(report.between.as_deref().map(inline));
        blocks.extend(one_list(
            report.cautions.iter().map(|caution| format!("- **!** {}", inline(caution))).collect(),
        ));
        blocks
    }

    fn change(&self) -> Blocks {
        let report = self.report;
        let mut blocks = vec![
            heading(2, &tr!(self.messages, "comparison-heading-change")),
            format!("**{}**", inline(&report.sentence)),
        ];
        blocks.extend(report.counts.as_deref().map(inline));
        if report.index.then.is_none() && report.index.now.is_none() {
            return blocks;
        }
        let standing = |label: String, moment: &Moment| {
            format!("- **{label}:** {}", inline(&phrases::standing(self.messages, moment)))
        };
        blocks.push(list([
            standing(tr!(self.messages, "comparison-then"), &report.then),
            standing(tr!(self.messages, "comparison-now"), &report.now),
        ]));
        if !report.dimensions.is_empty() {
            blocks.push(self.dimensions());
        }
        let doubtful = |(_, row): &(usize, &DimensionMove)| row.change.percent.is_certain() == Some(false);
        if report.all_dimensions().iter().any(doubtful) {
            blocks.push(inline(&tr!(self.messages, "comparison-doubt-mark")));
        }
        blocks
            .extend(one_list(report.targets.iter().map(|target| format!("- {}", inline(target))).collect()));
        blocks
    }

    fn dimensions(&self) -> String {
        let headings = phrases::headings(self.messages, self.report).into_iter();
        let header: Vec<_> = std::iter::once((tr!(self.messages, "report-column-dimension"), Align::Left))
            .chain(headings.map(|heading| (heading, Align::Right)))
            .collect();
        let all = self.report.all_dimensions();
        table(&header, all.iter().map(|(depth, row)| self.dimension(*depth, row)))
    }

    fn dimension(&self, depth: usize, row: &DimensionMove) -> Vec<String> {
        // Markdown has no indentation inside a cell; an em space is not collapsed.
        let name = format!("{}{}", "\u{2003}".repeat(depth), inline(&row.name));
        std::iter::once(name).chain(phrases::numbers(self.messages, self.report, row)).collect()
    }

    fn decisions(&self) -> Blocks {
        let Some(lead) = &self.report.decisions_lead else { return Blocks::new() };
        let mut blocks = vec![inline(lead)];
        blocks.extend(one_list(self.report.decisions.iter().map(|past| self.past(past)).collect()));
        section(2, &tr!(self.messages, "comparison-heading-decisions"), blocks)
    }

    fn past(&self, past: &PastMotion) -> String {
        let number = tr!(self.messages, "report-decision", number = past.motion.number);
        format!(
            "- **{number}.** {}\\\n  {}",
            inline(&past.motion.text),
            inline(&phrases::since(self.messages, past))
        )
    }

    fn findings(&self) -> Blocks {
        let items = self.report.findings.iter().map(|finding| self.finding(finding)).collect();
        section(2, &tr!(self.messages, "comparison-heading-findings"), one_list(items))
    }

    fn finding(&self, finding: &FindingMove) -> String {
        let status = phrases::status(self.messages, finding);
        let severity = words::severity(self.messages, finding.severity).to_lowercase();
        format!("- **{status}** ({severity}): {}", inline(&phrases::said(self.messages, finding)))
    }

    fn moved(&self) -> Blocks {
        let mut blocks = Blocks::new();
        for (title, movements) in phrases::lists(self.messages) {
            let items = self.report.moved(movements).into_iter().map(|question| self.question(question));
            blocks.extend(section(2, &title, one_list(items.collect())));
        }
        blocks
    }

    fn question(&self, question: &QuestionMove) -> String {
        let note = question.note.clone().map(|note| tr!(self.messages, "report-note", note = note));
        let answers = phrases::answers(self.messages, question);
        let said: Vec<String> = [question.text.clone(), answers].into_iter().chain(note).collect();
        lines("- ", &said)
    }

    fn unmatched(&self) -> Blocks {
        let items = |which: &'static str, lones: &[LoneName]| -> Vec<String> {
            let said = lones.iter().map(|lone| phrases::lone(self.messages, which, lone));
            said.map(|said| format!("- {}", inline(&said))).collect()
        };
        let regrouped = self.report.regrouped.iter().map(|name| {
            format!("- {}", inline(&tr!(self.messages, "comparison-regrouped", dimension = name.clone())))
        });
        let mut all = items("then", &self.report.only_then);
        all.extend(items("now", &self.report.only_now));
        all.extend(regrouped);
        section(2, &tr!(self.messages, "comparison-heading-unmatched"), one_list(all))
    }

    fn appendix(&self) -> Blocks {
        let header = [
            tr!(self.messages, "report-column-question"),
            tr!(self.messages, "comparison-then"),
            tr!(self.messages, "comparison-now"),
            tr!(self.messages, "comparison-column-change"),
        ];
        let header = header.map(|title| (title, Align::Left));
        let mut blocks = Blocks::new();
        for rows in self.report.questions.chunk_by(|one, next| one.area == next.area) {
            blocks.extend(rows.first().map(|row| heading(3, &row.area.join(" › "))));
            blocks.push(table(&header, rows.iter().map(|row| self.answers(row))));
        }
        section(2, &tr!(self.messages, "report-heading-appendix"), blocks)
    }

    fn answers(&self, row: &QuestionMove) -> Vec<String> {
        let movement = phrases::movement_in_full(self.messages, row);
        [
            row.text.clone(),
            words::answer(self.messages, &row.then),
            words::answer(self.messages, &row.now),
            movement,
        ]
        .map(|cell| inline(&cell))
        .into()
    }

    fn reading(&self) -> Blocks {
        let items = self.report.reading.iter().map(|line| format!("- {}", inline(line)));
        section(2, &tr!(self.messages, "report-heading-reading"), one_list(items.collect()))
    }
}

fn moment(label: &str, moment: &Moment) -> String {
    let facts: Vec<String> = moment.who.iter().chain(&moment.what).map(|fact| inline(fact)).collect();
    format!("- **{label}:** {}", facts.join(" · "))
}
