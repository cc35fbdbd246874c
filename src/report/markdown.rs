//! The report as Markdown: `CommonMark` with GFM's tables and task lists, to be pasted into a
//! board paper as it is.

pub(super) mod escape;

pub(crate) use escape::inline;
use escape::quoted;

use super::{DimensionRow, Motion, Notice, QuestionRow, Report, words};
use crate::messages::Messages;
use crate::tr;

/// Cells of a text bar.
const BAR: usize = 10;

/// How many letters of a decision stand among the first lines.
const DECISION_AT_A_GLANCE: usize = 150;

/// What is filled in by hand.
const BLANK: &str = "______________";

/// Renders the report; it starts with its only heading of the first level.
pub fn render(report: &Report, messages: &Messages) -> String {
    let document = Document { report, messages };
    let sections = [
        document.opening(),
        document.standing(),
        document.blocks(),
        document.gaps(),
        document.decisions(),
        document.strengths(),
        document.unknown(),
        document.unanswered(),
        document.not_applicable(),
        document.reflections(),
        document.appendix(),
        document.reading(),
    ];
    let mut text = sections.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

/// The blocks of a section, each a paragraph, table, list, quote or heading.
pub(super) type Blocks = Vec<String>;

struct Document<'a> {
    report: &'a Report,
    messages: &'a Messages,
}

impl Document<'_> {
    fn opening(&self) -> Blocks {
        let mut lines = words::who(self.messages, self.report);
        lines.push(words::edition(self.messages, self.report));
        lines.push(words::bank(self.messages, self.report));
        let facts: Vec<String> = lines.iter().map(|line| inline(line)).collect();
        vec![format!("# {}", inline(&self.report.title)), facts.join(" · ")]
    }

    fn standing(&self) -> Blocks {
        let standing = &self.report.standing;
        let mut blocks = vec![heading(2, &tr!(self.messages, "report-heading-standing"))];
        blocks.push(format!("**{}**", inline(&standing.sentence)));
        blocks.extend(standing.band.as_ref().and_then(|band| band.meaning.as_deref()).map(inline));
        blocks.extend(self.glance());
        if standing.index.is_some() {
            blocks.push(self.dimensions());
        }
        blocks
    }

    /// What is not known, and what to decide first.
    fn glance(&self) -> Blocks {
        let parts = [
            words::glance_unknown(self.messages, self.report),
            words::glance_decisions(self.messages, self.report, DECISION_AT_A_GLANCE),
        ];
        let mut blocks = Blocks::new();
        for glance in parts.into_iter().flatten() {
            blocks.push(format!("**{}**", inline(&glance.lead)));
            blocks.push(list(glance.items.iter().map(|item| lines("- ", std::slice::from_ref(item)))));
        }
        blocks.extend(self.report.standing.unanswered.as_deref().map(inline));
        blocks
    }

    fn dimensions(&self) -> String {
        let rows = self.report.all_dimensions();
        let mut header = vec![
            (tr!(self.messages, "report-column-dimension"), Align::Left),
            (String::new(), Align::Left),
            (words::score_heading(self.messages, self.report), Align::Right),
            (tr!(self.messages, "report-column-interval"), Align::Right),
        ];
        if self.report.has_targets() {
            header.push((tr!(self.messages, "report-column-target"), Align::Right));
            header.push((tr!(self.messages, "report-column-gap"), Align::Right));
        }
        header.push((tr!(self.messages, "report-column-coverage"), Align::Right));
        table(&header, rows.iter().map(|(depth, row)| self.dimension(*depth, row)))
    }

    fn dimension(&self, depth: usize, row: &DimensionRow) -> Vec<String> {
        // Markdown has no indentation inside a cell; an em space is not collapsed.
        let indent = "\u{2003}".repeat(depth);
        let mut cells = vec![
            format!("{indent}{}", inline(&row.name)),
            row.percent.map_or_else(String::new, |percent| bar(percent.value)),
        ];
        cells.extend(words::dimension_numbers(self.messages, self.report, row));
        cells
    }

    fn blocks(&self) -> Blocks {
        let said: Blocks = match &self.report.clear {
            Some(clear) => vec![clear.clone()],
            None if self.report.notices.is_empty() => return Vec::new(),
            None => vec![list(self.report.notices.iter().map(|notice| self.notice(notice)))],
        };
        section(2, &tr!(self.messages, "report-heading-blocks"), said)
    }

    fn notice(&self, notice: &Notice) -> String {
        let severity = words::severity(self.messages, notice.severity);
        let mut item = format!("- **{severity}:** {}", inline(&notice.message));
        for consequence in words::consequences(self.messages, notice) {
            item.push(' ');
            item.push_str(&inline(&consequence));
        }
        item
    }

    fn gaps(&self) -> Blocks {
        let mut blocks: Blocks = self.report.all_reached.iter().cloned().collect();
        for (position, gap) in self.report.gaps.iter().enumerate() {
            blocks.push(format!("### {}. {}", position + 1, inline(&words::gap(self.messages, gap))));
            blocks.push(inline(&words::gap_detail(self.messages, self.report, gap)));
            let mut items: Vec<String> = gap
                .carried_by
                .iter()
                .map(|row| {
                    let question = words::question(self.messages, row);
                    lines("- ", &[question, words::carrier(self.messages, self.report, row)])
                })
                .collect();
            if gap.carried_by_more > 0 {
                items.push(format!(
                    "- {}",
                    tr!(self.messages, "report-carriers-more", more = gap.carried_by_more)
                ));
            }
            blocks.push(list(items));
        }
        section(2, &tr!(self.messages, "report-heading-gaps"), blocks)
    }

    fn decisions(&self) -> Blocks {
        let agenda = &self.report.agenda;
        let Some(lead) = &agenda.lead else { return Vec::new() };
        let mut blocks = vec![heading(2, &tr!(self.messages, "report-heading-next")), inline(lead)];
        if !agenda.next_meeting.is_empty() {
            blocks.push(list(agenda.next_meeting.iter().map(|motion| self.motion(motion))));
        }
        for (title, motions) in words::parts(self.messages, agenda) {
            blocks.push(heading(2, &title));
            blocks.push(list(motions.iter().map(|motion| self.motion(motion))));
        }
        blocks
    }

    fn motion(&self, motion: &Motion) -> String {
        let number = tr!(self.messages, "report-decision", number = motion.number);
        let origin = words::motion_origin(self.messages, motion);
        let origin: Vec<String> = origin.iter().map(|part| inline(part)).collect();
        format!(
            "- [ ] **{number}.** {}\\\n  {}\\\n  {}: {BLANK} {}: {BLANK}",
            inline(&motion.text),
            origin.join(" · "),
            tr!(self.messages, "report-owner"),
            tr!(self.messages, "report-date"),
        )
    }

    fn strengths(&self) -> Blocks {
        let items = self.report.strengths.iter();
        let items: Vec<String> = items
            .map(|row| {
                let question = words::question(self.messages, row);
                lines("- ", &[question, words::answer_in_full(self.messages, row)])
            })
            .collect();
        section(2, &tr!(self.messages, "report-heading-strengths"), one_list(items))
    }

    fn unknown(&self) -> Blocks {
        let items: Vec<String> = self.report.unknown().map(|row| self.unknown_item(row)).collect();
        section(2, &tr!(self.messages, "report-heading-unknown"), one_list(items))
    }

    fn unknown_item(&self, row: &QuestionRow) -> String {
        let question = words::question(self.messages, row);
        let said: Vec<String> =
            std::iter::once(question).chain(words::evidence_and_note(self.messages, row)).collect();
        let finder = tr!(self.messages, "report-finder");
        format!("{}\\\n  {finder}: {BLANK}", lines("- ", &said))
    }

    fn unanswered(&self) -> Blocks {
        let rows = self.report.unanswered();
        let items: Vec<String> =
            rows.map(|row| lines("- ", &[words::question(self.messages, row)])).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let of = self.report.questions.len();
        let count = tr!(self.messages, "report-unanswered-count", count = items.len(), of = of);
        section(2, &tr!(self.messages, "report-heading-unanswered"), vec![count, list(items)])
    }

    fn not_applicable(&self) -> Blocks {
        let items = self.report.not_applicable().map(|row| {
            let question = words::question(self.messages, row);
            let said: Vec<String> =
                std::iter::once(question).chain(words::reason(self.messages, row)).collect();
            lines("- ", &said)
        });
        let items = items.collect();
        section(2, &tr!(self.messages, "report-heading-not-applicable"), one_list(items))
    }

    fn reflections(&self) -> Blocks {
        let mut blocks = Blocks::new();
        for reflection in &self.report.reflections {
            blocks.push(format!("**{}**", inline(&reflection.text)));
            blocks.push(quoted(&reflection.words));
        }
        section(2, &tr!(self.messages, "report-heading-reflections"), blocks)
    }

    fn appendix(&self) -> Blocks {
        let mut blocks = Blocks::new();
        let header = [
            tr!(self.messages, "report-column-question"),
            tr!(self.messages, "report-column-answer"),
            tr!(self.messages, "report-column-note"),
        ]
        .map(|title| (title, Align::Left));
        for rows in self.report.questions.chunk_by(|one, next| one.dimension == next.dimension) {
            blocks.extend(rows.first().map(|row| heading(3, &row.area.join(" › "))));
            let body = rows.iter().map(|row| self.answer(row));
            blocks.push(table(&header, body));
        }
        section(2, &tr!(self.messages, "report-heading-appendix"), blocks)
    }

    fn answer(&self, row: &QuestionRow) -> Vec<String> {
        let note = words::reason(self.messages, row).into_iter().chain(row.note.clone());
        vec![
            inline(&format!("{}. {}", row.number, row.text)),
            inline(&words::answer_in_full(self.messages, row)),
            inline(&note.collect::<Vec<_>>().join("\n")),
        ]
    }

    fn reading(&self) -> Blocks {
        let items = self.report.reading.iter().map(|line| lines("- ", std::slice::from_ref(line)));
        let mut blocks = vec![list(items)];
        let source = self.report.source.clone();
        blocks.extend(source.map(|source| inline(&tr!(self.messages, "report-source", source = source))));
        section(2, &tr!(self.messages, "report-heading-reading"), blocks)
    }
}

pub(super) fn heading(level: usize, text: &str) -> String {
    format!("{} {}", "#".repeat(level), inline(text))
}

/// A heading and what stands under it; nothing when there is nothing under it.
pub(super) fn section(level: usize, title: &str, blocks: Blocks) -> Blocks {
    if blocks.is_empty() { blocks } else { std::iter::once(heading(level, title)).chain(blocks).collect() }
}

pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join("\n")
}

pub(super) fn one_list(items: Vec<String>) -> Blocks {
    if items.is_empty() { Blocks::new() } else { vec![list(items)] }
}

/// A list item of several lines, kept apart by hard breaks.
pub(super) fn lines(mark: &str, said: &[String]) -> String {
    let said: Vec<String> = said.iter().map(|line| inline(line)).collect();
    let indent = " ".repeat(mark.len());
    format!("{mark}{}", said.join(&format!("\\\n{indent}")))
}

#[derive(Clone, Copy)]
pub(super) enum Align {
    Left,
    Right,
}

/// A table of cells that are Markdown already.
pub(super) fn table(header: &[(String, Align)], body: impl Iterator<Item = Vec<String>>) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let titles = header.iter().map(|(title, _)| title.clone()).collect();
    let rule = header.iter().map(|(_, align)| match align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    [row(titles), row(rule.collect())].into_iter().chain(body.map(row)).collect::<Vec<_>>().join("\n")
}

/// A bar as code, so that its cells are equally wide.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn bar(percent: f64) -> String {
    let full = (percent.clamp(0.0, 100.0) / 100.0 * BAR as f64).round() as usize;
    format!("`{}{}`", "█".repeat(full), "░".repeat(BAR - full))
}
