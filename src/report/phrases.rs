//! The small phrases that the documents of a report and of a comparison share.

use jiff::civil::Date;

use super::{
    Bearing, DecisionRow, Event, FindingRow, Given, QuestionRow, Report, StepTo, Subject, Turn, became,
};
use crate::assessment::{Edition, Mismatch, day_in_words};
use crate::bank::QuestionBank;
use crate::bank::{Horizon, Severity, round_six};
use crate::document::{Inline, Line, Motion, Passages};
use crate::messages::{Messages, rounded, yes_or_no};
use crate::reading::quotable;
use crate::scoring::Estimate;
use crate::{say, tr};

/// Of a question in short at most so much is shown, in letters.
const SHORT_AT_MOST: usize = 40;

/// Of ids that do not count, so many are named, and so much of each, in letters.
const LISTED_AT_MOST: usize = 5;
const LONGEST_ID: usize = 40;

/// The text without the space around it; `None` when nothing is left.
pub(super) fn said(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// A name as it stands inside a sentence: `Exploring` becomes `exploring`, and `AI-ready` stays. One
/// that is no part of a sentence stands between quotation marks.
pub(super) fn in_sentence(messages: &Messages, passages: Option<&Passages>, name: &str) -> String {
    passages.and_then(|passages| passages.within_sentence(name)).unwrap_or_else(|| {
        let marks = tr!(messages, "report-quotation-marks");
        let (open, close) = (marks.chars().next(), marks.chars().last());
        let name = within_quotes(messages, name);
        open.into_iter().chain(name.chars()).chain(close).collect()
    })
}

/// The same where the sentence has the quotation marks.
pub(super) fn lowered(passages: Option<&Passages>, name: &str) -> String {
    passages.and_then(|passages| passages.within_sentence(name)).unwrap_or_else(|| name.to_owned())
}

/// A text as it stands between quotation marks: where it has the same ones, they become the others.
pub(super) fn within_quotes(messages: &Messages, text: &str) -> String {
    let marks = tr!(messages, "report-quotation-marks");
    let (inner, mut depth) = if marks.starts_with('‘') { (['“', '”'], 0) } else { (['‘', '’'], 0) };
    let (open, close) = (marks.chars().next(), marks.chars().last());
    let mut letters = text.chars().peekable();
    let mut within = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        // An apostrophe stands before a letter, and closes nothing.
        let is_apostrophe = letters.peek().is_some_and(|next| next.is_alphanumeric());
        if Some(letter) == open {
            depth += 1;
            within.push(inner[0]);
        } else if Some(letter) == close && depth > 0 && !is_apostrophe {
            depth -= 1;
            within.push(inner[1]);
        } else {
            within.push(letter);
        }
    }
    within
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A day as the language writes it: 12 March 2026.
pub(super) fn day(messages: &Messages, day: Date) -> String {
    day_in_words(day, messages)
}

/// What happened on a day, and at which hour where that is known.
pub(super) fn dated(messages: &Messages, event: Event, on: Date, hour: Option<&str>) -> String {
    let event = match event {
        Event::Completed => "completed",
        Event::Updated => "updated",
        Event::Started => "started",
    };
    let day = day(messages, on);
    let day = match hour {
        Some(hour) => tr!(messages, "report-day-hour", day = day, hour = hour),
        None => day,
    };
    tr!(messages, "report-dated", event = event, day = day)
}

/// When something was completed, and changed after that.
pub(super) fn changed_since(messages: &Messages, completed: &str, on: Date, hour: &str) -> String {
    let day = tr!(messages, "report-day-hour", day = day(messages, on), hour = hour);
    tr!(messages, "report-changed-since", completed = completed, day = day)
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
pub(super) fn who(messages: &Messages, report: &Report) -> Vec<Line> {
    let Report { subject, dated, .. } = report;
    let person = person(messages, subject);
    let mut known: Vec<String> = subject.organisation.clone().into_iter().chain(person).collect();
    known.extend(dated.as_ref().map(|dated| dated.text.clone()));
    // An organisation writes its own name as it likes.
    if let (None, Some(first)) = (&subject.organisation, known.first_mut()) {
        *first = capitalised(first);
    }
    known.into_iter().map(Line::from).collect()
}

/// By which word a message chooses its form for an edition.
pub(super) fn edition_key(edition: Edition) -> &'static str {
    match edition {
        Edition::Full => "full",
        Edition::Quick => "quick",
    }
}

/// The edition with how many questions it has, that one person answered, and the bank.
pub(super) fn what(messages: &Messages, report: &Report) -> Vec<Line> {
    let edition = edition_key(report.edition);
    let (bank, version) = (&report.bank.id, &report.bank.version);
    vec![
        tr!(messages, "report-edition", edition = edition, asked = report.questions.len(), of = report.of)
            .into(),
        tr!(messages, "report-one-person").into(),
        say!(messages, "report-bank", bank = bank, version = version),
    ]
}

/// What of a file does not count, in one line, and what counts in the place of a target that is out of
/// reach.
pub(super) fn not_counted(
    messages: &Messages,
    left_out: &[String],
    found: &Mismatch,
    bank: &QuestionBank,
) -> Option<String> {
    let others = &left_out[..left_out.len() - found.targets.len()];
    let named: Vec<String> = others.iter().take(LISTED_AT_MOST).map(|id| quotable(id, LONGEST_ID)).collect();
    let more = others.len() - named.len();
    let others = (!others.is_empty())
        .then(|| tr!(messages, "report-not-counted", ids = list(messages, &named), more = more));
    let target = |(id, _): &(String, (f64, f64))| {
        let dimension = bank.dimension(id)?;
        let name = dimension.name.get(messages.bank_languages()).to_owned();
        let level = dimension.target.map(|target| messages.level(target));
        let has = yes_or_no(level.is_some());
        let level = level.unwrap_or_default();
        Some(tr!(messages, "report-target-not-counted", dimension = name, has = has, level = level))
    };
    let said: Vec<String> = others.into_iter().chain(found.targets.iter().filter_map(target)).collect();
    Some(said.join(" ")).filter(|said| !said.is_empty())
}

/// A score; `same_scale` says that those around it have the same.
pub(super) fn score(score: Option<Estimate>, highest: f64, same_scale: bool) -> Line {
    score.map_or(Inline::Nothing, |score| Inline::Score { value: score.value, highest, same_scale }).into()
}

/// An answer in a few words: `Agreed (3)`, or that there is none.
pub(super) fn answer(messages: &Messages, given: &Given) -> Line {
    match given {
        Given::Selected { label, value, .. } => Inline::Level { label: label.clone(), value: *value }.into(),
        Given::DontKnow => tr!(messages, "report-answer-unknown").into(),
        Given::NotApplicable { .. } => tr!(messages, "report-answer-not-applicable").into(),
        Given::Unanswered => tr!(messages, "report-answer-none").into(),
    }
}

/// The answer to a question, and where it reaches only a lowered target, that.
pub(super) fn given(messages: &Messages, row: &QuestionRow) -> Line {
    let answer = answer(messages, &row.given);
    match row.at_lowered_target {
        Some(target) => {
            say!(messages, "report-answer-lowered", answer = answer, target = messages.level(target))
        }
        None => answer,
    }
}

/// The same with what it looks like in practice.
pub(super) fn given_in_full(messages: &Messages, row: &QuestionRow) -> Line {
    let answer = given(messages, row);
    match &row.given {
        Given::Selected { anchor: Some(anchor), .. } => Line::join([answer, Line::from(anchor)], ": "),
        _ => answer,
    }
}

/// The respondent's own words beside an answer.
pub(super) fn note(messages: &Messages, note: Option<&str>) -> Option<Line> {
    note.map(|note| say!(messages, "report-note", note = note))
}

/// Why a question does not apply.
pub(super) fn reason(messages: &Messages, row: &QuestionRow) -> Option<Line> {
    match &row.given {
        Given::NotApplicable { reason: Some(reason) } => {
            Some(say!(messages, "report-reason", reason = reason))
        }
        _ => None,
    }
}

pub(super) fn severity(messages: &Messages, severity: Severity) -> String {
    tr!(messages, "report-severity", severity = severity_key(severity))
}

/// By which word a message chooses its form for so serious a rule.
pub(super) fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocker => "blocker",
        Severity::Warning => "warning",
    }
}

/// The numbers of questions; of a single one its text too.
pub(super) fn questions(messages: &Messages, rows: &[&QuestionRow]) -> String {
    match rows {
        [only] => {
            tr!(
                messages,
                "report-question-named",
                number = only.number.to_string(),
                text = within_quotes(messages, &only.text)
            )
        }
        rows => numbered(messages, rows),
    }
}

/// "Question 7", or "questions 4 and 7".
fn numbered(messages: &Messages, rows: &[&QuestionRow]) -> String {
    tr!(messages, "report-questions", count = rows.len(), numbers = numbers(messages, rows))
}

/// The numbers of questions, as a list in a sentence.
pub(super) fn numbers(messages: &Messages, rows: &[&QuestionRow]) -> String {
    list(messages, &rows.iter().map(|row| row.number.to_string()).collect::<Vec<_>>())
}

/// The number of a question with what it asks, as many of its first words as one reads at a glance.
pub(super) fn in_short(messages: &Messages, row: &QuestionRow) -> String {
    let mut text = within_quotes(messages, &row.text);
    if let Some((most, _)) = text.char_indices().nth(SHORT_AT_MOST) {
        let end = text[..most].rfind(char::is_whitespace).unwrap_or(most);
        text.truncate(end);
        text.push('…');
    }
    tr!(messages, "report-question-in-short", number = row.number.to_string(), text = text)
}

/// The rows of these questions, in the order of asking.
pub(super) fn rows_of<'r>(report: &'r Report, ids: &[String]) -> Vec<&'r QuestionRow> {
    report.questions.iter().filter(|row| ids.contains(&row.id)).collect()
}

/// How far a score is below its target, as the two are shown; `None` where it is not.
pub(super) fn gap(score: f64, target: f64) -> Option<f64> {
    let short = round_six(target) > round_six(score);
    short.then(|| round_six(rounded(target, 1) - rounded(score, 1)))
}

/// By which word a message chooses its form for so many points, and the points.
pub(super) fn amount(messages: &Messages, points: f64) -> (&'static str, String) {
    let shown = messages.level(points);
    let amount = match shown.as_str() {
        "0" => "none",
        "1" => "one",
        _ => "more",
    };
    (amount, shown)
}

/// By which word a message chooses its form where the whole that something is part of is shown, or not.
pub(super) fn whole(shown: Option<f64>) -> &'static str {
    if shown.is_some() { "shown" } else { "not-shown" }
}

/// By which step of which answer a rule turns round; `None` where no single one does.
pub(super) fn step(messages: &Messages, report: &Report, finding: &FindingRow) -> Option<String> {
    let to = match finding.step? {
        StepTo::Higher => "higher",
        StepTo::Lower => "lower",
        StepTo::Either => "either",
    };
    let rows = rows_of(report, &finding.stepping);
    let numbers = numbers(messages, &rows);
    Some(tr!(messages, "report-step", to = to, count = rows.len(), numbers = numbers))
}

/// That these dimensions should wait; `None` when none should.
pub(super) fn wait(messages: &Messages, passages: Option<&Passages>, dimensions: &[String]) -> Option<Line> {
    let list = waiting(messages, passages, dimensions)?;
    Some(say!(messages, "report-wait", [count = dimensions.len()], dimensions = list))
}

/// The names of what waits, as a sentence begins with them; `None` when nothing does.
fn waiting(messages: &Messages, passages: Option<&Passages>, dimensions: &[String]) -> Option<String> {
    let names: Vec<String> = dimensions.iter().map(|name| in_sentence(messages, passages, name)).collect();
    (!names.is_empty()).then(|| capitalised(&list(messages, &names)))
}

/// At which band a finding holds the whole; `None` where it does not.
pub(super) fn holds(messages: &Messages, passages: Option<&Passages>, band: Option<&String>) -> Option<Line> {
    let band = lowered(passages, band?);
    Some(say!(messages, "report-holds", band = band))
}

/// What follows from a finding: what should wait, what it holds back, which decision of this meeting
/// clears it, and what it hinges on.
pub(super) fn consequences(messages: &Messages, report: &Report, notice: &FindingRow) -> Vec<Line> {
    let holds = holds(messages, report.passages.as_ref(), notice.holds_at.as_ref());
    let stepping = rows_of(report, &notice.stepping);
    let (count, numbers) = (stepping.len(), numbers(messages, &stepping));
    let severity = severity_key(notice.severity);
    let step = notice.step.map(|_| {
        tr!(messages, "report-held-by-step", severity = severity, count = count, numbers = numbers).into()
    });
    let clears = |motion: &&DecisionRow| motion.id.as_ref().is_some_and(|id| notice.cleared_by.contains(id));
    let cleared = report.agenda.at(Turn::ThisMeeting).find(clears);
    let cleared =
        cleared.map(|motion| say!(messages, "report-cleared-by", number = motion.number.to_string()));
    let adopted = report.agenda.at(Turn::Adopted).find(clears).and_then(|motion| motion.before.as_ref());
    let cleared = adopted.map(|before| became::on_blocker(messages, before)).or(cleared);
    let after = after_blocker(messages, report, notice);
    let waits = wait(messages, report.passages.as_ref(), &notice.before);
    waits.into_iter().chain(after).chain(holds).chain(cleared).chain(step).collect()
}

/// The blockers that hold and say that the dimension of this question should wait.
pub(super) fn waited_for<'r>(report: &'r Report, row: &QuestionRow) -> impl Iterator<Item = &'r FindingRow> {
    let blockers = report.findings.iter().filter(|finding| finding.severity == Severity::Blocker);
    blockers.filter(|blocker| blocker.waiting.contains(&row.dimension))
}

/// That something waits for so many blockers.
pub(super) fn waits(messages: &Messages, blockers: usize) -> String {
    tr!(messages, "report-decision-waits", count = blockers)
}

/// That a warning is about nothing but what a blocker holds back.
pub(super) fn after_blocker(messages: &Messages, report: &Report, finding: &FindingRow) -> Option<Line> {
    let about = || report.questions.iter().filter(|row| finding.about.contains(&row.id));
    let mut blockers: Vec<&String> =
        about().flat_map(|row| waited_for(report, row)).map(|blocker| &blocker.rule).collect();
    blockers.sort();
    blockers.dedup();
    let comes_after = finding.severity == Severity::Warning && !blockers.is_empty();
    (comes_after && about().all(|row| waited_for(report, row).next().is_some()))
        .then(|| tr!(messages, "report-after-blocker", count = blockers.len()).into())
}

/// What is missing of these: that the answer is not known, that there is none, or both.
pub(super) fn missing(rows: &[&QuestionRow]) -> &'static str {
    match rows.iter().filter(|row| row.given == Given::DontKnow).count() {
        0 => "unanswered",
        all if all == rows.len() => "unknown",
        _ => "both",
    }
}

/// On which missing answers, named so, it depends whether a rule holds.
pub(super) fn depends(messages: &Messages, missing: &[&QuestionRow], questions: String) -> Line {
    say!(messages, "report-open", [missing = self::missing(missing)], questions = questions)
}

/// What a rule says where it holds, which answers speak for it and on which missing ones it depends, by
/// their numbers, and what should wait until that is known.
pub(super) fn open(
    messages: &Messages,
    passages: Option<&Passages>,
    (given, missing): (&[&QuestionRow], &[&QuestionRow]),
    message: &str,
    before: &[String],
) -> Vec<Line> {
    let could = say!(messages, "report-open-message", message = within_quotes(messages, message));
    let speak = |rows: &[&QuestionRow]| {
        say!(messages, "report-open-given", [count = rows.len()], questions = numbered(messages, rows))
    };
    let given = (!given.is_empty()).then(|| speak(given));
    let questions = numbered(messages, missing);
    let waits = waiting(messages, passages, before)
        .map(|list| say!(messages, "report-wait-open", [count = before.len()], dimensions = list));
    let depends = depends(messages, missing, questions);
    std::iter::once(could).chain(given).chain([depends]).chain(waits).collect()
}

/// By when what a decision asks for is due.
pub(super) fn due(messages: &Messages, horizon: Horizon) -> String {
    let horizon = match horizon {
        Horizon::NextMeeting => "next-meeting",
        Horizon::NinetyDays => "days",
        Horizon::Year => "year",
    };
    tr!(messages, "report-decision-due", horizon = horizon)
}

/// Where a decision comes from, what it clears or waits for, and what was decided on it before.
pub(super) fn origin(messages: &Messages, motion: &DecisionRow) -> Vec<Line> {
    came_from(messages, motion).into_iter().chain(decided_before(messages, motion)).collect()
}

/// What was decided on it before.
pub(super) fn decided_before(messages: &Messages, motion: &DecisionRow) -> Option<Line> {
    motion.before.as_ref().map(|before| became::stands(messages, before))
}

/// Where a decision comes from, and what it clears or waits for.
pub(super) fn came_from(messages: &Messages, motion: &DecisionRow) -> Vec<Line> {
    let bearing = match motion.bearing {
        Bearing::None => None,
        Bearing::Unblocks => Some(tr!(messages, "report-decision-unblocks")),
        Bearing::FindsOut => Some(tr!(messages, "report-decision-finds-out")),
        Bearing::WaitsForBlocker => Some(waits(messages, motion.rules.len())),
        Bearing::WaitsToKnow => Some(tr!(messages, "report-decision-waits-to-know")),
    };
    let from = motion.from.as_ref().map_or_else(
        || motion.area.clone(),
        |from| tr!(messages, "report-decision-from", area = motion.area.as_str(), answer = from.as_str()),
    );
    let due = due(messages, motion.horizon);
    [Some(from), Some(due), bearing].into_iter().flatten().map(Line::from).collect()
}

/// A decision as it is put to the vote.
pub(super) fn motion(messages: &Messages, motion: &DecisionRow) -> Motion {
    to_vote(messages, motion.number, &motion.text, origin(messages, motion))
}

/// A decision that comes from somewhere, as it is put to the vote.
pub(super) fn to_vote(messages: &Messages, number: usize, text: &str, origin: Vec<Line>) -> Motion {
    Motion {
        number,
        text: text.into(),
        origin,
        outcomes: vec![
            tr!(messages, "report-adopted"),
            tr!(messages, "report-amended"),
            tr!(messages, "report-held"),
            tr!(messages, "report-rejected"),
        ],
        to_fill_in: vec![tr!(messages, "report-owner"), tr!(messages, "report-due-on")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::testing::{Dutch, English};
    use crate::report::testing;

    /// Names as they stand in a sentence of a report on a bank with this text.
    fn names<const N: usize>(messages: &Messages, text: &str, names: [&str; N]) -> [String; N] {
        let language = format!("languages: [{}]", messages.bank_language());
        let yaml = testing::SINGLE.replace("languages: [en]", &language).replace("Are the exits free?", text);
        let bank = QuestionBank::parse("small.yaml", &yaml).unwrap_or_else(|problems| panic!("{problems}"));
        let passages = Passages::of(&bank, messages);
        names.map(|name| in_sentence(messages, passages.as_ref(), name))
    }

    #[test]
    fn a_name_is_written_small_where_the_bank_writes_its_first_word_so() {
        let english = Messages::new(English);
        let text = "'Do we trust our data, exploring microsoft.com with the Dutch?'";
        let found = names(&english, text, ["Exploring", "Data trust", "AI-ready", "AI focus", "4", ""]);
        assert_eq!(found, ["exploring", "data trust", "AI-ready", "AI focus", "4", ""]);
        let found =
            names(&english, text, ["Dutch digital law", "Microsoft and Google", "Do we: data?", "Trust!"]);
        assert_eq!(found, ["“Dutch digital law”", "“Microsoft and Google”", "“Do we: data?”", "“Trust!”"]);
        let dutch = Messages::new(Dutch);
        let text = "'Waar zijn we klaar voor, en ligt in Nederland ons beleid vast?'";
        let found = names(&dutch, text, ["Beleid en recht", "Microsoft en Google", "Nederland digitaal"]);
        assert_eq!(found, ["beleid en recht", "‘Microsoft en Google’", "‘Nederland digitaal’"]);
        assert_eq!(names(&dutch, text, ["Zijn we klaar?"]), ["‘Zijn we klaar?’"]);
    }

    #[test]
    fn a_name_in_another_language_is_no_part_of_a_sentence() {
        let german = Messages::new(Dutch).around("de".to_owned());
        let found = names(&german, "Kann man Daten vertrauen?", ["Vertrauen", "daten", "AI"]);
        assert_eq!(found, ["‘Vertrauen’", "‘daten’", "‘AI’"]);
        assert_eq!(lowered(None, "Daten vertrauen"), "Daten vertrauen");
        let british = Messages::new(English).around("en-GB".to_owned());
        assert_eq!(names(&british, "Are we exploring?", ["Exploring"]), ["exploring"]);
    }

    #[test]
    fn quotation_marks_within_others_are_of_the_other_kind() {
        let dutch = |text| within_quotes(&Messages::new(Dutch), text);
        assert_eq!(dutch("Zes zijn ‘Dat weet ik niet’."), "Zes zijn “Dat weet ik niet”.");
        assert_eq!(dutch("‘Zo’n foto’s’ en s’en “dat”"), "“Zo’n foto’s” en s’en “dat”");
        let english = |text| within_quotes(&Messages::new(English), text);
        assert_eq!(english("Six are “I don’t know”."), "Six are ‘I don’t know’.");
        assert_eq!(english("A board’s ‘yes’"), "A board’s ‘yes’");
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
    fn a_day_is_written_as_the_language_does() {
        let on = jiff::civil::date(2026, 3, 1);
        assert_eq!(dated(&Messages::new(English), Event::Completed, on, None), "completed on 1 March 2026");
        assert_eq!(
            dated(&Messages::new(Dutch), Event::Updated, on, Some("19:58")),
            "niet afgerond; laatst gewijzigd op 1 maart 2026 om 19:58 uur"
        );
    }
}
