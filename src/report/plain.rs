//! The report read aloud: one fact a line, in sentences, without bars, columns, boxes or signs,
//! and without line breaks of its own.

use super::{DimensionRow, Given, Motion, QuestionRow, Report, words};
use crate::messages::Messages;
use crate::tr;

/// Renders the report; every fact is one line, however long.
pub fn render(report: &Report, messages: &Messages) -> String {
    let reader = Reader { report, messages };
    let mut document = Spoken::new(reader.opening());
    document.section(tr!(messages, "report-heading-standing"), reader.standing());
    document.section(tr!(messages, "report-heading-blocks"), reader.blocks());
    document.section(tr!(messages, "report-heading-gaps"), reader.gaps());
    if let Some(lead) = &report.agenda.lead {
        let motions = reader.motions(&report.agenda.next_meeting);
        document.section(
            tr!(messages, "report-heading-next"),
            std::iter::once(lead.clone()).chain(motions).collect(),
        );
        for (heading, motions) in words::parts(messages, &report.agenda) {
            document.section(heading, reader.motions(motions));
        }
    }
    let strengths = report.strengths.iter().flat_map(|row| reader.answered(row)).collect();
    document.section(tr!(messages, "report-heading-strengths"), strengths);
    let unknown = reader.each(report.unknown(), |row| words::evidence_and_note(messages, row));
    document.section(tr!(messages, "report-heading-unknown"), unknown);
    document.section(tr!(messages, "report-heading-unanswered"), reader.unanswered());
    let outside =
        reader.each(report.not_applicable(), |row| words::reason(messages, row).into_iter().collect());
    document.section(tr!(messages, "report-heading-not-applicable"), outside);
    document.section(tr!(messages, "report-heading-reflections"), reader.reflections());
    document.section(tr!(messages, "report-heading-appendix"), reader.appendix());
    document.section(tr!(messages, "report-heading-reading"), reader.reading());
    document.render(messages)
}

/// Lines under headings that say which section of how many they begin.
pub(super) struct Spoken {
    opening: Vec<String>,
    sections: Vec<(String, Vec<String>)>,
}

impl Spoken {
    pub(super) fn new(opening: Vec<String>) -> Self {
        Self { opening, sections: Vec::new() }
    }

    /// Adds a section, unless there is nothing in it.
    pub(super) fn section(&mut self, title: String, lines: Vec<String>) {
        if !lines.is_empty() {
            self.sections.push((title, lines));
        }
    }

    pub(super) fn render(&self, messages: &Messages) -> String {
        let of = self.sections.len();
        let mut blocks = vec![spoken(&self.opening)];
        for (number, (title, lines)) in (1..).zip(&self.sections) {
            let number: usize = number;
            let heading =
                tr!(messages, "plain-section", number = number, of = of, title = words::one_line(title));
            blocks.push(format!("{heading}\n{}", spoken(lines)));
        }
        blocks.join("\n")
    }
}

fn spoken(lines: &[String]) -> String {
    lines.iter().map(|line| words::one_line(line) + "\n").collect()
}

/// A whole percentage in words.
pub(super) fn percent(messages: &Messages, share: f64) -> String {
    tr!(messages, "plain-percent", share = messages.percentage(share))
}

/// Facts about one thing as one sentence.
pub(super) fn sentence(facts: &[String]) -> String {
    format!("{}.", facts.join(", "))
}

struct Reader<'a> {
    report: &'a Report,
    messages: &'a Messages,
}

impl Reader<'_> {
    fn opening(&self) -> Vec<String> {
        let mut lines = vec![self.report.title.clone()];
        lines.extend(words::who(self.messages, self.report));
        lines.push(words::edition(self.messages, self.report));
        lines.push(words::bank(self.messages, self.report));
        lines
    }

    fn standing(&self) -> Vec<String> {
        let standing = &self.report.standing;
        let mut lines = vec![standing.sentence.clone()];
        lines.extend(standing.band.as_ref().and_then(|band| band.meaning.clone()));
        let parts = [
            words::glance_unknown(self.messages, self.report),
            words::glance_decisions(self.messages, self.report, usize::MAX),
        ];
        for glance in parts.into_iter().flatten() {
            lines.push(glance.lead);
            lines.extend(glance.items);
        }
        lines.extend(standing.unanswered.clone());
        if standing.index.is_some() {
            lines.extend(self.report.all_dimensions().into_iter().map(|(_, row)| self.dimension(row)));
        }
        lines
    }

    /// `Vision: score 2.6 out of 5, target 4, gap 1.4, between 2.1 and 2.9, coverage 88 per cent.`
    fn dimension(&self, row: &DimensionRow) -> String {
        let messages = self.messages;
        let one = |value: f64| messages.decimal(value, 1);
        let name = row.name.clone();
        let Some(score) = row.score else {
            return sentence(&[tr!(messages, "plain-dimension-none", dimension = name)]);
        };
        let highest = words::level(messages, row.highest);
        let mut facts = vec![tr!(
            messages,
            "plain-dimension-score",
            dimension = name,
            score = one(score.value),
            highest = highest
        )];
        facts.extend(
            row.target.map(|target| tr!(messages, "plain-target", target = words::level(messages, target))),
        );
        facts.extend(row.gap.map(|gap| tr!(messages, "plain-gap", gap = one(gap))));
        if !score.is_exact() {
            facts.push(tr!(messages, "plain-interval", low = one(score.low), high = one(score.high)));
        }
        facts.extend(
            row.coverage.map(|share| tr!(messages, "plain-coverage", share = percent(messages, share))),
        );
        sentence(&facts)
    }

    fn blocks(&self) -> Vec<String> {
        let notices = self.report.notices.iter().map(|notice| {
            let said =
                std::iter::once(notice.message.clone()).chain(words::consequences(self.messages, notice));
            tr!(
                self.messages,
                "plain-finding",
                severity = words::severity(self.messages, notice.severity),
                message = said.collect::<Vec<_>>().join(" ")
            )
        });
        self.report.clear.iter().cloned().chain(notices).collect()
    }

    fn gaps(&self) -> Vec<String> {
        let messages = self.messages;
        let mut lines: Vec<String> = self.report.all_reached.iter().cloned().collect();
        for (number, gap) in (1..).zip(&self.report.gaps) {
            let number: usize = number;
            let title = words::gap(messages, gap);
            lines.push(tr!(messages, "plain-gap-title", number = number, gap = format!("{title}.")));
            lines.push(self.share(Some(gap.share)));
            for row in &gap.carried_by {
                lines.extend([
                    words::question(messages, row),
                    self.answer(row),
                    self.share(row.share_of_gap),
                ]);
            }
            if gap.carried_by_more > 0 {
                lines.push(tr!(messages, "report-carriers-more", more = gap.carried_by_more));
            }
        }
        lines
    }

    fn share(&self, part: Option<f64>) -> String {
        let share = part.map_or_else(String::new, |part| percent(self.messages, part));
        let share = words::of_gap(self.messages, self.report, share);
        tr!(self.messages, "plain-share", share = share)
    }

    fn motions(&self, motions: &[Motion]) -> Vec<String> {
        let mut lines = Vec::new();
        for motion in motions {
            let (number, text) = (motion.number, motion.text.clone());
            lines.push(tr!(self.messages, "plain-decision", number = number, text = text));
            let origin = words::motion_origin(self.messages, motion).join(", ");
            lines.push(tr!(self.messages, "plain-about", area = origin));
        }
        lines
    }

    fn answer(&self, row: &QuestionRow) -> String {
        let answer = words::given(self.messages, row);
        match &row.given {
            Given::Selected { anchor: Some(anchor), .. } => {
                tr!(self.messages, "plain-answer-anchor", answer = answer, anchor = anchor.clone())
            }
            _ => tr!(self.messages, "plain-answer", answer = answer),
        }
    }

    fn answered(&self, row: &QuestionRow) -> [String; 2] {
        [words::question(self.messages, row), self.answer(row)]
    }

    fn each<'r>(
        &self,
        rows: impl Iterator<Item = &'r QuestionRow>,
        more: impl Fn(&QuestionRow) -> Vec<String>,
    ) -> Vec<String> {
        rows.flat_map(|row| std::iter::once(words::question(self.messages, row)).chain(more(row))).collect()
    }

    fn unanswered(&self) -> Vec<String> {
        let (count, of) = (self.report.unanswered().count(), self.report.questions.len());
        if count == 0 {
            return Vec::new();
        }
        let lead = tr!(self.messages, "report-unanswered-count", count = count, of = of);
        std::iter::once(lead).chain(self.each(self.report.unanswered(), |_| Vec::new())).collect()
    }

    fn reflections(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for quoted in &self.report.reflections {
            lines.push(quoted.text.clone());
            lines.extend(words::paragraph_lines(&quoted.words));
        }
        lines
    }

    fn appendix(&self) -> Vec<String> {
        let note = |row: &QuestionRow| {
            let note = row.note.clone().map(|note| tr!(self.messages, "report-note", note = note));
            words::reason(self.messages, row).into_iter().chain(note)
        };
        let rows = self.report.questions.iter();
        rows.flat_map(|row| self.answered(row).into_iter().chain(note(row))).collect()
    }

    fn reading(&self) -> Vec<String> {
        let source = self.report.source.clone();
        let source = source.map(|source| tr!(self.messages, "report-source", source = source));
        self.report.reading.iter().cloned().chain(source).collect()
    }
}
