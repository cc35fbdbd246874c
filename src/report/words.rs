//! The small phrases that the parts of the report and its formats share.

use jiff::civil::Date;

use super::{
    Agenda, DimensionRow, Event, Gap, Given, Motion, NAMED_AT_MOST, Notice, QuestionRow, Report, Subject,
};
use crate::assessment::Edition;
use crate::bank::Severity;
pub(super) use crate::display::{one_line, outside_lines, paragraph_lines};
use crate::messages::Messages;
use crate::scoring::Estimate;
use crate::tr;

/// The text without the space around it; `None` when nothing is left.
pub(super) fn said(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// A name as it stands inside a sentence: `Exploring` becomes `exploring`, `AI-ready` stays.
pub(super) fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if letters.clone().next().is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A day as the language writes it: 12 March 2026.
pub(super) fn day(messages: &Messages, day: Date) -> String {
    tr!(
        messages,
        "report-day",
        day = day.day().to_string(),
        month = i64::from(day.month()),
        year = day.year().to_string()
    )
}

pub(super) fn dated(messages: &Messages, event: Event, on: Date) -> String {
    let event = match event {
        Event::Completed => "completed",
        Event::Updated => "updated",
        Event::Started => "started",
    };
    tr!(messages, "report-dated", event = event, day = day(messages, on))
}

/// `a, b and c`.
pub(super) fn list(messages: &Messages, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => {
            tr!(messages, "report-list", rest = rest.join(", "), last = last.clone())
        }
    }
}

/// A level of a scale in running text.
pub(super) fn level(messages: &Messages, value: f64) -> String {
    messages.level(value)
}

/// One decimal, or a dash where there is nothing to say.
pub(super) fn number(messages: &Messages, value: Option<f64>) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| messages.decimal(value, 1))
}

/// A score; where the dimensions have different scales, with the highest it could have been.
fn score(messages: &Messages, report: &Report, row: &DimensionRow) -> String {
    let score = number(messages, row.score.map(|score| score.value));
    match (row.score, report.common_scale()) {
        (Some(_), None) => format!("{score}/{}", level(messages, row.highest)),
        _ => score,
    }
}

/// The heading above scores, with the scale where all dimensions have the same.
pub(super) fn score_heading(messages: &Messages, report: &Report) -> String {
    let score = tr!(messages, "report-column-score");
    match report.common_scale() {
        Some((lowest, highest)) => {
            format!("{score} ({}–{})", level(messages, lowest), level(messages, highest))
        }
        None => score,
    }
}

/// The numbers of a dimension: score, interval, target and gap where there are targets, coverage.
pub(super) fn dimension_numbers(messages: &Messages, report: &Report, row: &DimensionRow) -> Vec<String> {
    let mut numbers = vec![score(messages, report, row), interval(messages, row.score)];
    if report.has_targets() {
        numbers.extend([number(messages, row.target), number(messages, row.gap)]);
    }
    numbers.push(share(messages, row.coverage));
    numbers
}

/// The lowest and the highest a score could be.
pub(super) fn interval(messages: &Messages, estimate: Option<Estimate>) -> String {
    estimate.map_or_else(
        || NOTHING.to_owned(),
        |estimate| format!("{}–{}", messages.decimal(estimate.low, 1), messages.decimal(estimate.high, 1)),
    )
}

/// A whole percentage with its sign.
pub(super) fn share(messages: &Messages, share: Option<f64>) -> String {
    share.map_or_else(
        || NOTHING.to_owned(),
        |share| tr!(messages, "report-percent", share = messages.percentage(share)),
    )
}

/// What stands in a table where there is nothing to say.
pub(super) const NOTHING: &str = "–";

/// The question with its number.
pub(super) fn question(messages: &Messages, row: &QuestionRow) -> String {
    tr!(messages, "report-question", number = row.number.to_string(), text = row.text.clone())
}

/// The first questions of those answered "I don't know", with how many there are, and how many
/// are not among them.
pub(super) fn glance_unknown(messages: &Messages, report: &Report) -> Option<Glance> {
    let count = report.unknown().count();
    let mut items: Vec<String> =
        report.unknown().take(NAMED_AT_MOST).map(|row| question(messages, row)).collect();
    if count > NAMED_AT_MOST {
        let more: usize = count - NAMED_AT_MOST;
        items.push(tr!(messages, "report-glance-more", more = more));
    }
    (count > 0).then(|| Glance { lead: tr!(messages, "report-glance-unknown", count = count), items })
}

/// The first decisions, each cut to this many letters.
pub(super) fn glance_decisions(messages: &Messages, report: &Report, letters: usize) -> Option<Glance> {
    let first = report.agenda.next_meeting.iter().take(NAMED_AT_MOST);
    let items: Vec<String> =
        first.map(|motion| format!("{}. {}", motion.number, cut(&one_line(&motion.text), letters))).collect();
    let count = items.len();
    (count > 0).then(|| Glance { lead: tr!(messages, "report-glance-first", count = count), items })
}

/// A line of the few that say the whole at a glance.
pub(super) struct Glance {
    pub(super) lead: String,
    pub(super) items: Vec<String>,
}

/// The text, or as many whole words of it as fit, and an ellipsis.
fn cut(text: &str, letters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(letters) else { return text.to_owned() };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", text[..end].trim_end_matches([',', ';', ':']))
}

/// The answer in a few words: `Agreed (3)`, or that there is none.
pub(super) fn given(messages: &Messages, row: &QuestionRow) -> String {
    let answer = answer(messages, &row.given);
    match row.at_lowered_target {
        Some(target) => {
            tr!(messages, "report-answer-lowered", answer = answer, target = level(messages, target))
        }
        None => answer,
    }
}

/// The same for an answer alone.
pub(super) fn answer(messages: &Messages, given: &Given) -> String {
    match given {
        Given::Selected { label, value, .. } => {
            tr!(messages, "report-answer", label = label.clone(), value = level(messages, *value))
        }
        Given::DontKnow => tr!(messages, "report-answer-unknown"),
        Given::NotApplicable { .. } => tr!(messages, "report-answer-not-applicable"),
        Given::Unanswered => tr!(messages, "report-answer-none"),
    }
}

/// The respondent's role and name: what is known of them.
pub(super) fn person(messages: &Messages, subject: &Subject) -> Option<String> {
    match (&subject.role, &subject.name) {
        (Some(role), Some(name)) => {
            Some(tr!(messages, "report-subject-name", role = role.clone(), name = name.clone()))
        }
        (role, name) => role.clone().or(name.clone()),
    }
}

/// The organisation, the respondent's role and name, and the date: what is known of them.
pub(super) fn who(messages: &Messages, report: &Report) -> Vec<String> {
    let Report { subject, dated, .. } = report;
    let person = person(messages, subject);
    let mut known: Vec<String> = subject.organisation.clone().into_iter().chain(person).collect();
    known.extend(dated.as_ref().map(|dated| dated.text.clone()));
    // An organisation writes its own name as it likes.
    if let (None, Some(first)) = (&subject.organisation, known.first_mut()) {
        *first = capitalised(first);
    }
    known
}

/// The edition and how many questions it has.
pub(super) fn edition(messages: &Messages, report: &Report) -> String {
    let edition = match report.edition {
        Edition::Full => "full",
        Edition::Quick => "quick",
    };
    tr!(messages, "report-edition", edition = edition, asked = report.questions.len())
}

/// The bank's id and version.
pub(super) fn bank(messages: &Messages, report: &Report) -> String {
    tr!(messages, "report-bank", bank = report.bank.clone(), version = report.version.clone())
}

pub(super) fn severity(messages: &Messages, severity: Severity) -> String {
    let severity = match severity {
        Severity::Blocker => "blocker",
        Severity::Warning => "warning",
    };
    tr!(messages, "report-severity", severity = severity)
}

/// What follows from a finding: what should wait, and what it holds back.
pub(super) fn consequences(messages: &Messages, notice: &Notice) -> Vec<String> {
    let wait = (!notice.before.is_empty())
        .then(|| tr!(messages, "report-wait", dimensions = list(messages, &notice.before)));
    let holds = notice.holds_at.as_ref().map(|band| tr!(messages, "report-holds", band = in_sentence(band)));
    wait.into_iter().chain(holds).collect()
}

/// `Data trust: 1.8 below the target`
pub(super) fn gap(messages: &Messages, gap: &Gap) -> String {
    tr!(messages, "report-gap", dimension = gap.name.clone(), gap = messages.decimal(gap.gap, 1))
}

/// A question's or dimension's part of the distance to the targets, and whether all of that
/// distance is known.
pub(super) fn share_of_gap(messages: &Messages, report: &Report, part: Option<f64>) -> String {
    of_gap(messages, report, share(messages, part))
}

/// The same of a share that is written already.
pub(super) fn of_gap(messages: &Messages, report: &Report, share: String) -> String {
    let known = report.unknown().next().is_none() && report.unanswered().next().is_none();
    let gap = if known { "whole" } else { "known" };
    tr!(messages, "report-share-of-gap", gap = gap, share = share)
}

pub(super) fn gap_detail(messages: &Messages, report: &Report, gap: &Gap) -> String {
    tr!(
        messages,
        "report-gap-detail",
        score = messages.decimal(gap.score, 1),
        target = messages.decimal(gap.target, 1),
        share = share_of_gap(messages, report, Some(gap.share))
    )
}

/// What a question carries of the whole gap, and its answer.
pub(super) fn carrier(messages: &Messages, report: &Report, row: &QuestionRow) -> String {
    tr!(
        messages,
        "report-carrier",
        share = share_of_gap(messages, report, row.share_of_gap),
        answer = given(messages, row)
    )
}

/// The parts of the agenda that hold something, each with its heading.
pub(super) fn parts<'r>(messages: &Messages, agenda: &'r Agenda) -> Vec<(String, &'r [Motion])> {
    [
        (tr!(messages, "report-heading-after"), agenda.after_that.as_slice()),
        (tr!(messages, "report-heading-ninety"), &agenda.ninety_days),
        (tr!(messages, "report-heading-year"), &agenda.year),
    ]
    .into_iter()
    .filter(|(_, motions)| !motions.is_empty())
    .collect()
}

/// Where a decision comes from, and what it clears or waits for.
pub(super) fn motion_origin(messages: &Messages, motion: &Motion) -> Vec<String> {
    let mut parts = vec![motion.area.clone()];
    if motion.unblocks {
        parts.push(tr!(messages, "report-decision-unblocks"));
    }
    if motion.waits {
        parts.push(tr!(messages, "report-decision-waits"));
    }
    parts
}

/// The answer with what it looks like in practice.
pub(super) fn answer_in_full(messages: &Messages, row: &QuestionRow) -> String {
    let answer = given(messages, row);
    match &row.given {
        Given::Selected { anchor: Some(anchor), .. } => format!("{answer}: {anchor}"),
        _ => answer,
    }
}

/// What would show the answer, and the note beside it.
pub(super) fn evidence_and_note(messages: &Messages, row: &QuestionRow) -> Vec<String> {
    let evidence = row.evidence.clone().map(|text| tr!(messages, "report-evidence", evidence = text));
    let note = row.note.clone().map(|note| tr!(messages, "report-note", note = note));
    evidence.into_iter().chain(note).collect()
}

/// Why a question does not apply.
pub(super) fn reason(messages: &Messages, row: &QuestionRow) -> Option<String> {
    match &row.given {
        Given::NotApplicable { reason: Some(reason) } => {
            Some(tr!(messages, "report-reason", reason = reason.clone()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language::{Dutch, English};

    #[test]
    fn a_name_inside_a_sentence_loses_its_capital_only() {
        assert_eq!(["Exploring", "AI-ready", "4", ""].map(in_sentence), ["exploring", "AI-ready", "4", ""]);
    }

    #[test]
    fn a_list_reads_as_a_sentence_does() {
        let items = |names: &[&str]| {
            list(&Messages::new(English), &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(items(&["a"]), "a");
        assert_eq!(items(&["a", "b"]), "a and b");
        assert_eq!(items(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(cut("one two, three", 12), "one two …");
        assert_eq!(cut("one", 3), "one");
    }

    #[test]
    fn a_day_is_written_as_the_language_does() {
        let on = jiff::civil::date(2026, 3, 1);
        assert_eq!(dated(&Messages::new(English), Event::Completed, on), "completed on 1 March 2026");
        assert_eq!(
            dated(&Messages::new(Dutch), Event::Updated, on),
            "niet afgerond; laatst gewijzigd op 1 maart 2026"
        );
    }
}
