//! The comparison read aloud: one fact a line, in sentences, without columns or signs, and
//! without line breaks of its own.

use super::{ComparisonReport, DimensionMove, PastMotion, QuestionMove, phrases};
use crate::comparison::Why;
use crate::messages::Messages;
use crate::report::plain::{Spoken, percent, sentence};
use crate::report::words;
use crate::scoring::Estimate;
use crate::tr;

/// Renders the report; every fact is one line, however long.
pub fn render(report: &ComparisonReport, messages: &Messages) -> String {
    let reader = Reader { report, messages };
    let mut document = Spoken::new(reader.opening());
    document.section(tr!(messages, "comparison-heading-change"), reader.change());
    let decisions = report.decisions.iter().flat_map(|past| reader.past(past));
    document.section(
        tr!(messages, "comparison-heading-decisions"),
        report.decisions_lead.iter().cloned().chain(decisions).collect(),
    );
    document.section(tr!(messages, "comparison-heading-findings"), reader.findings());
    for (heading, movements) in phrases::lists(messages) {
        let moved = report.moved(movements);
        document.section(heading, moved.into_iter().flat_map(|moved| reader.question(moved)).collect());
    }
    document.section(tr!(messages, "comparison-heading-unmatched"), reader.unmatched());
    document.section(tr!(messages, "report-heading-reading"), report.reading.clone());
    document.render(messages)
}

struct Reader<'a> {
    report: &'a ComparisonReport,
    messages: &'a Messages,
}

impl Reader<'_> {
    fn opening(&self) -> Vec<String> {
        let report = self.report;
        let said =
            |moment: &super::Moment| moment.who.iter().chain(&moment.what).cloned().collect::<Vec<_>>();
        let mut lines = vec![
            report.title.clone(),
            tr!(self.messages, "plain-moment-then", said = sentence(&said(&report.then))),
            tr!(self.messages, "plain-moment-now", said = sentence(&said(&report.now))),
        ];
        lines.extend(report.between.clone());
        lines.extend(report.cautions.iter().cloned());
        lines
    }

    fn change(&self) -> Vec<String> {
        let report = self.report;
        let mut lines = vec![report.sentence.clone()];
        lines.extend(report.counts.clone());
        if report.index.then.is_none() && report.index.now.is_none() {
            return lines;
        }
        let standing = |moment| sentence(&[phrases::standing(self.messages, moment)]);
        lines.push(tr!(self.messages, "plain-moment-then", said = standing(&report.then)));
        lines.push(tr!(self.messages, "plain-moment-now", said = standing(&report.now)));
        lines.extend(report.all_dimensions().into_iter().map(|(_, row)| self.dimension(row)));
        lines.extend(report.targets.iter().cloned());
        lines
    }

    fn dimension(&self, row: &DimensionMove) -> String {
        let (messages, change) = (self.messages, &row.change);
        let score = |score: Option<Estimate>, highest: f64| match score {
            None => tr!(messages, "plain-no-score"),
            Some(score) => {
                let (score, highest) = (messages.decimal(score.value, 1), words::level(messages, highest));
                tr!(messages, "plain-score", score = score, highest = highest)
            }
        };
        let mut facts = vec![tr!(
            messages,
            "plain-move",
            dimension = row.name.clone(),
            then = score(change.score.then, change.scale_then.1),
            now = score(change.score.now, change.scale_now.1)
        )];
        if change.score.then.is_some() && change.score.now.is_some() {
            facts.push(tr!(messages, "plain-change", change = self.signed(&phrases::change(messages, row))));
        }
        if change.percent.is_certain() == Some(false) {
            facts.push(tr!(messages, "plain-change-doubt"));
        }
        if let Some(target) = change.target_now {
            facts.push(tr!(messages, "plain-target", target = words::level(messages, target)));
            facts.extend(self.progress(row));
        }
        sentence(&facts)
    }

    /// The difference with its sign in words.
    fn signed(&self, difference: &str) -> String {
        let difference = difference.trim_end_matches([' ', '?']).to_owned();
        if let Some(up) = difference.strip_prefix('+') {
            tr!(self.messages, "plain-change-plus", change = up.to_owned())
        } else if let Some(down) = difference.strip_prefix(phrases::MINUS) {
            tr!(self.messages, "plain-change-minus", change = down.to_owned())
        } else {
            difference
        }
    }

    fn progress(&self, row: &DimensionMove) -> Option<String> {
        let messages = self.messages;
        let progress = if row.change.is_reached() == Some(true) {
            tr!(messages, "comparison-reached")
        } else {
            let progress = row.change.progress()?;
            let share = percent(messages, progress.abs());
            if progress < 0.0 { tr!(messages, "plain-change-minus", change = share) } else { share }
        };
        Some(tr!(messages, "plain-progress", progress = progress))
    }

    fn past(&self, past: &PastMotion) -> [String; 2] {
        let (number, text) = (past.motion.number, past.motion.text.clone());
        let since = phrases::since(self.messages, past);
        [
            tr!(self.messages, "plain-decision", number = number, text = text),
            sentence(&[self.without_arrow(&since)]),
        ]
    }

    /// From one answer to the other in words.
    fn without_arrow(&self, answers: &str) -> String {
        answers.replace('→', &tr!(self.messages, "plain-to"))
    }

    fn findings(&self) -> Vec<String> {
        let said = self.report.findings.iter().map(|finding| {
            let severity = words::severity(self.messages, finding.severity).to_lowercase();
            let status = [phrases::status(self.messages, finding), severity].join(", ");
            let message = phrases::said(self.messages, finding);
            tr!(self.messages, "plain-finding", severity = status, message = message)
        });
        said.collect()
    }

    fn question(&self, question: &QuestionMove) -> Vec<String> {
        let answers = self.without_arrow(&phrases::answers(self.messages, question));
        let note = question.note.clone().map(|note| tr!(self.messages, "report-note", note = note));
        let mut lines = vec![question.text.clone(), tr!(self.messages, "plain-answer", answer = answers)];
        lines.extend(note);
        lines
    }

    fn unmatched(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (which, lones) in [("then", &self.report.only_then), ("now", &self.report.only_now)] {
            let asked = lones.iter().filter(|lone| lone.why == Why::NotAsked).count();
            if asked > 0 {
                lines.push(tr!(self.messages, "comparison-not-asked", count = asked, which = which));
            }
            let rest = lones.iter().filter(|lone| lone.why == Why::NotInBank);
            lines.extend(rest.map(|lone| phrases::lone(self.messages, which, lone)));
        }
        let regrouped = self.report.regrouped.iter();
        lines.extend(
            regrouped.map(|name| tr!(self.messages, "comparison-regrouped", dimension = name.clone())),
        );
        lines
    }
}
