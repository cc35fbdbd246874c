//! Lines that say what they answer, as one types in a form of paper: `7 3`, `7 d`, `7 3 and why`,
//! `vision.decision = 3`, `t1 4`, `r1 In our own words`.

use std::io::{BufRead, Write};
use std::mem::discriminant;

use super::heard::{Heard, read_entry};
use super::telling::addresses;
use super::{Answer, Given, Lines, Sent, Source, about, quoted, yes_or_no};
use crate::assessment::{self, BEFORE_NOTE, Edition};
use crate::interview::commands::{Command, Scene};
use crate::interview::{Choice, Content, EntryKind, OverviewEntry, Prompt, Reply};
use crate::reading::nearest;
use crate::tr;

/// What may stand between what is answered and the answer, beside white space.
const SEPARATORS: [char; 4] = ['=', ':', '.', ')'];

/// What a line says that it answers, and its answer.
#[derive(Debug)]
pub(super) enum Addressed<'l> {
    Entry(&'l OverviewEntry<'l>, &'l str),
    /// A number that nothing has.
    Nowhere(EntryKind),
    /// An id that nothing has, and the one that may have been meant.
    UnknownId(&'l str, Option<&'l str>),
}

impl<'l> Addressed<'l> {
    /// Reads a line that is no command and no number. Where a text can be written, only what no
    /// text begins with is more than its first line.
    pub(super) fn read(line: &'l str, prompt: &'l Prompt<'_>) -> Option<Self> {
        // An entry without a number of its own may stand alone: one with it would be an answer.
        let end = line.find(|letter: char| letter.is_whitespace() || "=:)".contains(letter));
        let end = end.or_else(|| read_entry(&line.to_lowercase()).map(|_| line.len()))?;
        let (named, after) = line.split_at(end);
        let (named, after) = (named.trim_end_matches('.'), after.trim_start());
        let (is_equal, is_separated) = (after.starts_with('='), after.starts_with(SEPARATORS));
        let rest = after.trim_start_matches(SEPARATORS).trim_start();
        let is_reflection = matches!(prompt.content, Content::Reflection(_));
        let is_text = is_reflection && !is_equal;
        if let Some(kind) = read_entry(&named.to_lowercase()) {
            let is_answer = is_text && !matches!(kind, EntryKind::Reflection(_));
            return match prompt.overview.iter().find(|entry| entry.kind == kind) {
                Some(_) if is_answer && !is_short(rest, prompt) => None,
                Some(entry) => Some(Self::Entry(entry, rest)),
                None => (!is_text).then_some(Self::Nowhere(kind)),
            };
        }
        if is_text {
            return None;
        }
        let is_named = |id: &str| id.eq_ignore_ascii_case(named);
        if let Some(entry) = prompt.overview.iter().find(|entry| is_named(entry.id)) {
            return Some(Self::Entry(entry, rest));
        }
        let meant = nearest(named, prompt.overview.iter().map(|entry| entry.id));
        let is_meant = is_separated && !is_reflection || meant.is_some();
        (is_meant && named.contains(|letter: char| letter.is_alphabetic()))
            .then_some(Self::UnknownId(named, meant))
    }
}

/// Whether this begins as an answer does, and not as a text.
fn is_short(rest: &str, prompt: &Prompt<'_>) -> bool {
    matches!(parted(rest, prompt).0, Heard::Number(_) | Heard::Command(_))
}

/// What is answered, how it is written, and the words after it without what announces them:
/// `3, note: Ask the auditor`.
fn parted<'l>(rest: &'l str, prompt: &Prompt<'_>) -> (Heard, &'l str, &'l str) {
    let (answer, words) = assessment::parted(rest, |text| Heard::read(text, prompt) != Heard::Other);
    let announced = words
        .split_once([' ', ':'])
        .filter(|(first, _)| Heard::read(first, prompt) == Heard::Command(Command::Note));
    let words = announced.map_or(words, |(_, words)| words.trim_start_matches([' ', ':']));
    (by_id(answer, prompt), answer, words)
}

/// Whether these words, behind an answer, are no note that anyone writes, but another answer:
/// `7 3, 8 2`.
fn is_second(words: &str, prompt: &Prompt<'_>) -> bool {
    let (named, rest) = words.split_once([' ', '=', ':']).unwrap_or((words, ""));
    let is_answer = |kind| match kind {
        EntryKind::Question(_) => is_short(rest, prompt) && parted(rest, prompt).2.is_empty(),
        EntryKind::Target(_) | EntryKind::Reflection(_) => {
            prompt.overview.iter().any(|entry| entry.kind == kind)
        }
    };
    !words.contains(char::is_alphabetic) || read_entry(&named.to_lowercase()).is_some_and(is_answer)
}

/// Two choices of a question of which an answer is one.
pub(super) fn in_doubt<'l>(rest: &'l str, prompt: &Prompt<'_>) -> Option<(&'l str, &'l str)> {
    let is_choice = |word: &str| match Heard::read(word, prompt) {
        Heard::Number(number) => (1..=prompt.numbered_choices()).contains(&number),
        heard => heard == Heard::Command(Command::DontKnow),
    };
    matches!(prompt.content, Content::Question(_)).then(|| assessment::in_doubt(rest, is_choice))?
}

/// What may have been meant where the space between a question and its answer was left out, or
/// something else was typed for it: `73`, `7-3`, `7d`.
pub(super) fn meant(line: &str, prompt: &Prompt<'_>) -> Option<String> {
    let (named, answer) = match line.split_once([',', '-', '/', '.', ';']) {
        Some(parts) => parts,
        None => line.split_at_checked(line.len().checked_sub(1)?)?,
    };
    let kind = read_entry(&named.to_lowercase())?;
    let is_answer = match Heard::read(answer, prompt) {
        Heard::Number(number) => (1..=prompt.numbered_choices()).contains(&number),
        heard => heard == Heard::Command(Command::DontKnow),
    };
    let is_asked = prompt.overview.iter().any(|entry| entry.kind == kind);
    (is_answer && is_asked).then(|| format!("{named} {answer}"))
}

/// What this gives to the entry that is the prompt.
fn gives(heard: Heard, words: &str, prompt: &Prompt<'_>) -> Vec<Given> {
    let Some(here) = prompt.here() else { return Vec::new() };
    let is_question = matches!(prompt.content, Content::Question(_));
    let (is_answer, is_note) = match heard {
        Heard::Command(Command::Skip) => (!is_question && !words.is_empty(), !words.is_empty()),
        Heard::Command(Command::NotApplicable) => (true, false),
        Heard::Command(Command::Note) => (!is_question, true),
        _ => (true, !words.is_empty()),
    };
    let given = [(is_answer, Given::Answer(here.kind)), (is_note && is_question, Given::Note(here.kind))];
    given.into_iter().filter_map(|(is_given, given)| is_given.then_some(given)).collect()
}

/// An answer by its number or letter, or by the id that the question bank gives it. Where it says
/// what it answers, a question mark asks for no help.
fn by_id(answer: &str, prompt: &Prompt<'_>) -> Heard {
    let heard = Heard::read(answer, prompt);
    let Content::Question(question) = &prompt.content else { return heard };
    if heard == Heard::Command(Command::Keys) && answer == "?" {
        return Heard::Command(Command::DontKnow);
    }
    let place = question.options.iter().position(|option| option.id.eq_ignore_ascii_case(answer));
    place.filter(|_| heard == Heard::Other).map_or(heard, |place| Heard::Number(place + 1))
}

impl<R: BufRead, W: Write> Lines<'_, R, W> {
    pub(super) fn hear_addressed(&mut self, addressed: &Addressed<'_>, prompt: &Prompt<'_>) -> Answer {
        match addressed {
            Addressed::Entry(entry, rest) if entry.current => self.hear_rest(rest, prompt),
            Addressed::Entry(entry, "") if self.source == Source::Person => {
                Ok(Some(self.send(entry, prompt)))
            }
            Addressed::Entry(entry, rest) => {
                self.rest = Some((*rest).to_owned());
                Ok(Some(self.send(entry, prompt)))
            }
            Addressed::Nowhere(kind) => self.refuse_nowhere(*kind, prompt),
            Addressed::UnknownId(id, meant) => {
                let (id, meant, is_meant) =
                    (quoted(id), meant.unwrap_or_default(), yes_or_no(meant.is_some()));
                let labels = about::labels(self.messages);
                self.refuse_alone(&tr!(
                    self.messages,
                    "lines-unknown-id",
                    id = id,
                    has = is_meant,
                    meant = meant,
                    labels = labels
                ))
            }
        }
    }

    pub(super) fn go_to(&mut self, kind: Option<EntryKind>, prompt: &Prompt<'_>) -> Answer {
        let Some(kind) = kind else { return self.refuse(&tr!(self.messages, "lines-go-unclear")) };
        match prompt.overview.iter().find(|entry| entry.kind == kind) {
            Some(entry) => Ok(Some(self.send(entry, prompt))),
            None => self.refuse_nowhere(kind, prompt),
        }
    }

    fn send(&mut self, entry: &OverviewEntry<'_>, prompt: &Prompt<'_>) -> Reply {
        self.sent = Some(Sent { step: entry.step, from: prompt.here().map(|here| here.kind) });
        Reply::Jump(entry.step)
    }

    fn refuse_nowhere(&mut self, kind: EntryKind, prompt: &Prompt<'_>) -> Answer {
        let place = kind.address();
        if prompt.edition == Edition::Full {
            let is_such = |entry: &&OverviewEntry<'_>| discriminant(&entry.kind) == discriminant(&kind);
            let such: Vec<_> = prompt.overview.iter().filter(is_such).collect();
            let end =
                |entry: Option<&&OverviewEntry<'_>>| entry.map(|it| it.kind.address()).unwrap_or_default();
            let (first, last) = (end(such.first()), end(such.last()));
            return self.refuse_alone(&tr!(
                self.messages,
                "lines-go-nowhere",
                kind = kind.name(),
                place = place,
                count = such.len(),
                first = first,
                last = last
            ));
        }
        let (_, asked) = addresses(prompt.overview.iter());
        let source = if self.source == Source::Person { "person" } else { "file" };
        self.refuse_alone(&tr!(
            self.messages,
            "lines-not-in-quick",
            source = source,
            place = place,
            asked = asked
        ))
    }

    /// Which of two levels counts is for who answered to say.
    pub(super) fn refuse_doubt(&mut self, one: &str, other: &str, prompt: &Prompt<'_>) -> Answer {
        let place = prompt.here().map_or_else(String::new, |here| here.kind.address());
        let (one, other) = (quoted(one), quoted(other));
        let why = tr!(self.messages, "lines-doubt", place = place, one = one, other = other);
        self.refuse_alone(&why)
    }

    /// What a line answers to the entry it named, which is the prompt now: its note first.
    pub(super) fn hear_rest(&mut self, rest: &str, prompt: &Prompt<'_>) -> Answer {
        if let Some((one, other)) = in_doubt(rest, prompt) {
            return self.refuse_doubt(one, other, prompt);
        }
        let (heard, answer, words) = parted(rest, prompt);
        self.refuse_again(&gives(heard, words, prompt))?;
        // What is announced is what it says it is.
        let is_announced = rest[answer.len()..].trim_start_matches(BEFORE_NOTE) != words
            || heard == Heard::Command(Command::Note);
        let is_question = matches!(prompt.content, Content::Question(_));
        if is_question && !words.is_empty() && !is_announced && is_second(words, prompt) {
            return self.refuse(&tr!(self.messages, "lines-one-answer"));
        }
        let is_offered = match heard {
            Heard::Number(number) => (1..=prompt.numbered_choices()).contains(&number),
            Heard::Command(command) => command.applies(Scene::Lines, prompt),
            Heard::GoTo(_) | Heard::Other => false,
        };
        match (heard, &prompt.content) {
            (Heard::Command(Command::Skip | Command::Remove), Content::Reflection(_)) if words.is_empty() => {
                self.take(heard, rest, prompt)
            }
            (_, Content::Reflection(_)) if !rest.is_empty() => self.keep_reflection(rest.to_owned()),
            (Heard::Command(Command::NotApplicable), Content::Question(question)) if is_offered => {
                let reason = Some(words.to_owned()).filter(|words| !words.is_empty());
                self.answer(Choice::NotApplicable(reason), question)
            }
            (Heard::Command(Command::Note), Content::Question(question)) if !words.is_empty() => {
                self.keep_note(words.to_owned(), question)
            }
            (
                Heard::Number(_) | Heard::Command(Command::DontKnow | Command::Skip),
                Content::Question(question),
            ) if is_offered && !words.is_empty() => {
                self.rest = Some(answer.to_owned());
                self.keep_note(words.to_owned(), question)
            }
            (Heard::Number(_), Content::Question(_)) => self.take(heard, rest, prompt),
            (
                Heard::Number(_)
                | Heard::Command(Command::DontKnow | Command::NotApplicable | Command::Skip | Command::Remove),
                _,
            ) if words.is_empty() => self.take(heard, rest, prompt),
            _ => self.not_understood(rest, prompt),
        }
    }
}
